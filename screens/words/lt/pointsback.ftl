# Taškų pataisymai ir dalies pirkinio grąžinimas.
deed-points-bill = { $change } · { $bill }
deed-reward-points = atsiimta dovana „{ $reward }“ · { $change }
undone-points = Atšaukta. <b>{ $name }</b>: { $balance }.
notice-corrected-points = { $what ->
    [added] { $change } nuo mūsų: { $said }
   *[other] Pataisyta: { $change }.{ $what ->
        [part] { " " }Dalis pirkinio grąžinta: { $bill }.
        [reward] { " " }Dovana „{ $reward }“ nebelaikoma atsiimta.
       *[points] { "" }
    }{ $why ->
        [none] { "" }
        [returned] { " " }Pirkinys grąžintas.
        [not-me] { " " }Pranešėte, kad tai ne jūs.
        [said] { " " }Priežastis: { $said }
       *[mistake] { " " }Tai mūsų klaida, atsiprašome.
    }
}
    Turite { $balance }.{ $deficit ->
    [0] { "" }
   *[other] { " " }Artimiausi taškai ({ $owed }) padengs jau panaudotus.
}
button-refund-part = Grąžinta dalis
part-ask = <b>{ $name }</b>: { $deed }
    Kokia suma grąžinta? Įrašykite ją, daugiausia { $left }.
part-which = Kokia suma grąžinta?
part-sure = <b>{ $name }</b>: grąžinama { $bill } iš { $whole }, tai yra { $change }. Kodėl? Svečias perskaitys priežastį.
part-reason-ask = Kodėl grąžinama { $bill }? Parašykite sakinį: <b>{ $name }</b> perskaitys jį žodis žodin.
part-done = <b>{ $name }</b>: grąžinta { $bill }, { $change } → { $balance }
part-left = Negrąžinta: { $left }
refusal-part-most = Iš šio pirkinio dar galima grąžinti tik { $bill }. Įrašykite tiek arba mažiau.
refusal-undo-partly = Dalis šio pirkinio jau grąžinta, todėl atšaukti jo nebegalima. Likusią dalį dar galima grąžinti.
