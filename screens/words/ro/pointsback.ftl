# Corecturi de puncte și bonuri returnate în parte.
deed-points-bill = { $change } · { $bill }
deed-reward-points = recompensa „{ $reward }” folosită · { $change }
undone-points = Am anulat. <b>{ $name }</b> are { $balance }.
notice-corrected-points = { $what ->
    [added] { $change } din partea noastră: { $said }
   *[other] Corecție: { $change }.{ $what ->
        [part] { " " }O parte din cumpărătură a fost returnată: { $bill }.
        [reward] { " " }Recompensa „{ $reward }” nu mai apare ca folosită.
       *[points] { "" }
    }{ $why ->
        [none] { "" }
        [returned] { " " }Cumpărătura a fost returnată.
        [not-me] { " " }Ne-ai spus că nu ai fost tu.
        [said] { " " }Motivul: { $said }
       *[mistake] { " " }A fost greșeala noastră, ne pare rău.
    }
}
    Ai { $balance }.{ $deficit ->
    [0] { "" }
   *[other] { " " }Următoarele puncte le acoperă pe cele deja folosite: { $owed }.
}
button-refund-part = S-a returnat o parte
part-ask = <b>{ $name }</b>: { $deed }
    Ce sumă s-a returnat? Scrie suma, cel mult { $left }.
part-which = Ce sumă s-a returnat?
part-sure = <b>{ $name }</b>: se returnează { $bill } din { $whole }, adică { $change }. De ce? Clientul citește motivul.
part-reason-ask = De ce se returnează { $bill }? Scrie o propoziție; <b>{ $name }</b> o citește cuvânt cu cuvânt.
part-done = <b>{ $name }</b>: returnat { $bill }, { $change } → { $balance }
part-left = Rămas nereturnat: { $left }
refusal-part-most = Din acest bon se mai pot returna doar { $bill }. Scrie suma aceasta sau mai puțin.
refusal-undo-partly = O parte din acest bon s-a returnat deja, așa că nu se mai poate anula. Restul se poate încă returna.
