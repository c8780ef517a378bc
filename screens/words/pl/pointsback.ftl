# Poprawki punktów i zwroty części rachunku.
deed-points-bill = { $change } ({ $bill })
deed-reward-points = „{ $reward }” odebrane ({ $change })
undone-points = Cofnięto. <b>{ $name }</b>: { $balance }.
notice-corrected-points = Poprawka: { $change }.{ $what ->
    [part] { " " }Zwrócono część zakupu: { $bill }.
    [reward] { " " }„{ $reward }” nie liczy się już jako odebrane.
   *[points] { "" }
}{ $why ->
    [none] { "" }
    [returned] { " " }Zakup został zwrócony.
    [not-me] { " " }Dostaliśmy od ciebie wiadomość, że to nie ty.
    [said] { " " }Powód: { $said }
   *[mistake] { " " }To nasza pomyłka, przepraszamy.
}
    Masz { $balance }.{ $deficit ->
    [0] { "" }
   *[other] { " " }Najpierw nowe punkty wyrównają to, co już wykorzystane ({ $owed }).
}
button-refund-part = Zwrócono część
part-ask = <b>{ $name }</b>: { $deed }
    Na jaką kwotę jest zwrot? Wpisz ją, najwyżej { $left }.
part-which = Jaką kwotę zwrócono?
part-sure = <b>{ $name }</b>: zwrot { $bill } z { $whole }, czyli { $change }. Dlaczego? Gość przeczyta powód.
part-reason-ask = Skąd zwrot { $bill }? Napisz jedno zdanie: <b>{ $name }</b> przeczyta je słowo w słowo.
part-done = <b>{ $name }</b>: zwrot { $bill }, { $change } → { $balance }
part-left = Niezwrócone: { $left }
refusal-part-most = Z tego rachunku można zwrócić jeszcze tylko { $bill }. Wpisz tę kwotę lub mniejszą.
refusal-undo-partly = Część tego rachunku już zwrócono. Resztę można tylko zwrócić w całości.
