# Punkty przy kasie: rachunki, potwierdzenia, poprawki, podziękowanie za znajomych tam, gdzie nie ma pieczątek.
panel-type = Wpisz kwotę rachunku, na przykład 12,50
button-amount = Kwota
amount-ask = <b>{ $name }</b>: ile wynosi rachunek? Wpisz kwotę, na przykład 12,50
amount-unclear = Tę kwotę da się odczytać na dwa sposoby. Która jest właściwa?
same-bill-ask = <b>{ $name }</b>: przed chwilą wydano nagrodę „{ $reward }”. Czy jest na tym rachunku ({ $bill })?
button-same-bill = Ten sam rachunek
button-other-bill = Kolejny zakup
button-another-bill = Kolejny zakup, { $bill }

bill-counted = <b>{ $name }</b>: { $bill } → +{ $points } · razem { $balance }
bill-carried = <b>{ $name }</b>: { $bill } liczy się do następnego punktu · razem { $balance }
bill-nothing = <b>{ $name }</b>: { $bill }, tym razem bez punktów · razem { $balance }
bill-paid = { $rule ->
    [rest] Całość pokryła nagroda „{ $reward }”.
   *[nothing] Za rachunek z nagrodą („{ $reward }”) nie ma tu punktów.
}
bill-off = Opłacone nagrodą „{ $reward }”, bez punktów: { $off }
bill-cut = { $cut ->
    [one] Dzienny limit: nie zaliczono jednego punktu.
    [few] Dzienny limit: nie zaliczono { $cut } punktów.
   *[many] Dzienny limit: nie zaliczono { $cut } punktów.
}
undo-ask-points = Twój ostatni wpis: <b>{ $name }</b>, { $deed }. Cofnąć?
entries-line-partly = { $number }. { $deed } · { $at } · { $by } · zwrócono { $returned }

notice-earned-points = { $points ->
    [0] { $bill } liczy się do następnego punktu
    [one] +{ $points } punkt za { $bill }
    [few] +{ $points } punkty za { $bill }
   *[many] +{ $points } punktów za { $bill }
} · razem { $balance }
    { $next }
notice-referral-points = { $side ->
    [inviter] Ktoś z twojego zaproszenia jest u nas pierwszy raz. Dziękujemy!
   *[friend] Jesteś u nas z zaproszenia znajomych. Bardzo nam miło!
} +{ $points } { $points ->
    [one] punkt
    [few] punkty
   *[many] punktów
} · razem { $balance }
referral-thanks-points = { $points ->
    [one] Po pierwszej wizycie każde z was dostanie jeden punkt.
    [few] Po pierwszej wizycie każde z was dostanie { $points } punkty.
   *[many] Po pierwszej wizycie każde z was dostanie { $points } punktów.
}
referral-share-points = Moje ulubione miejsce: { $business }. Oto karta na punkty dla ciebie.

button-stamps = Pieczątki
button-points = Punkty
adjust-which = <b>{ $name }</b>: co poprawić?
adjust-ask-points = <b>{ $name }</b> ma { $balance }. Ile punktów dodać lub zabrać i dlaczego? Powód dotrze słowo w słowo. Na przykład:
    +20 przepraszamy za długie czekanie
    −10 policzone dwa razy
adjusted-points = <b>{ $name }</b> { $change } → { $balance }

refusal-adjustment-points-less = { $balance ->
    [0] Na tej karcie nie ma punktów do zabrania.
    [one] Na tej karcie jest tylko jeden punkt.
    [few] Na tej karcie są tylko { $balance } punkty.
   *[many] Na tej karcie jest tylko { $balance } punktów.
}
refusal-adjustment-points-most = Naraz można zmienić najwyżej { $most ->
    [one] { $most } punkt
    [few] { $most } punkty
   *[many] { $most } punktów
}.
refusal-bill-soon = Przed chwilą zaliczono zakup na tej karcie. Czy to kolejny?
refusal-daily-points = Dzienny limit tej karty jest wyczerpany ({ $most ->
    [one] { $most } punkt
    [few] { $most } punkty
   *[many] { $most } punktów
}). Od jutra znów można zbierać.

refusal-card-first = Czyj to rachunek? Najpierw zeskanuj kartę gościa, potem wpisz kwotę.
