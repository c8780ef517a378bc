# Poprawki punktów i zwroty części rachunku.
deed-points-bill = { $change } · { $bill }
deed-reward-points = odebrana nagroda „{ $reward }” · { $change }
undone-points = Cofnięto. <b>{ $name }</b>: { $balance }.
notice-corrected-points = { $what ->
    [added] { $change } od nas: { $said }
   *[other] Korekta: { $change }.{ $what ->
        [part] { " " }Zwrócono część zakupu: { $bill }.
        [reward] { " " }Nagroda „{ $reward }” nie jest już oznaczona jako odebrana.
       *[points] { "" }
    }{ $why ->
        [none] { "" }
        [returned] { " " }Zakup został zwrócony.
        [not-me] { " " }Dziękujemy za wiadomość, że to nie ty.
        [said] { " " }Powód: { $said }
       *[mistake] { " " }To nasza pomyłka, przepraszamy.
    }
}
    Masz { $balance }.{ $deficit ->
    [0] { "" }
   *[other] { " " }Najbliższe punkty pójdą na poczet już wykorzystanych: { $owed }.
}
button-refund-part = Zwrócono część
part-ask = <b>{ $name }</b>: { $deed }
    Na jaką kwotę jest zwrot? Wpisz ją, najwyżej { $left }.
part-which = Jaką kwotę zwrócono?
part-sure = <b>{ $name }</b>: zwrot { $bill } z { $whole }, czyli { $change }. Dlaczego? Gość przeczyta powód.
part-reason-ask = Dlaczego zwracamy { $bill }? Napisz jedno zdanie, <b>{ $name }</b> przeczyta je słowo w słowo.
part-done = <b>{ $name }</b>: zwrot { $bill }, { $change } → { $balance }
part-left = Niezwrócone: { $left }
refusal-part-most = Z tego rachunku można zwrócić jeszcze tylko { $bill }. Wpisz tę kwotę lub mniejszą.
refusal-undo-partly = Część tego rachunku już zwrócono, więc nie da się go cofnąć. Resztę można jeszcze zwrócić.
