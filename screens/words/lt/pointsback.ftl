# Taškų pataisymai ir dalies pirkinio grąžinimas.
deed-points-bill = { $change } ({ $bill })
deed-reward-points = „{ $reward }“ panaudota ({ $change })
undone-points = Atšaukta. <b>{ $name }</b>: { $balance }.
notice-corrected-points = Pataisymas: { $change }.{ $what ->
    [part] { " " }Dalis pirkinio grąžinta: { $bill }.
    [reward] { " " }„{ $reward }“ nebelaikoma panaudota.
   *[points] { "" }
}{ $why ->
    [none] { "" }
    [returned] { " " }Pirkinys grąžintas.
    [not-me] { " " }Pranešėte, kad tai ne jūs.
    [said] { " " }Priežastis: { $said }
   *[mistake] { " " }Tai mūsų klaida, atsiprašome.
}
    Turite { $balance }.{ $deficit ->
    [0] { "" }
   *[other] { " " }Nauji taškai pirmiausia padengs tai, kas jau panaudota ({ $owed }).
}
button-refund-part = Grąžinta dalis
part-ask = <b>{ $name }</b>: { $deed }
    Kokia suma grąžinta? Įrašykite ją, daugiausia { $left }.
part-which = Kokia suma grąžinta?
part-sure = <b>{ $name }</b>: grąžinus { $bill } iš { $whole }, pasikeis taip: { $change }. Kodėl? Svečias perskaitys priežastį.
part-reason-ask = Kodėl grąžinama { $bill }? Parašykite sakinį: <b>{ $name }</b> perskaitys jį žodis žodin.
part-done = <b>{ $name }</b>: grąžinta { $bill }, { $change } → { $balance }
part-left = Negrąžinta: { $left }
refusal-part-most = Iš šio pirkinio dar galima grąžinti tik { $bill }. Įrašykite tiek arba mažiau.
refusal-undo-partly = Dalis šio pirkinio jau grąžinta. Likusią dalį galima tik grąžinti.
