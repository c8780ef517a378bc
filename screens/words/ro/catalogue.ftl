# Puncte la proprietar: modele gata făcute, catalogul, câte puncte, limite și promisiunea pentru clienți.
preset-salon = Salon: puncte și un mic catalog
preset-shop = Magazin: puncte și cadouri
setup-kind-keep = Păstrez regulile mele
setup-done-points = { $rewards ->
    [one] O recompensă pentru puncte e deja gata: numele, costul și valoarea le poți schimba oricând.
    [few] { $rewards } recompense pentru puncte sunt deja gata: numele, costul și valoarea le poți schimba oricând.
   *[other] { $rewards } de recompense pentru puncte sunt deja gata: numele, costul și valoarea le poți schimba oricând.
}
reward-hand-care = Îngrijirea mâinilor
reward-hair-mask = Mască de păr
reward-haircut = Tuns
reward-small-gift = Un mic cadou
reward-shopping-bag = Sacoșă de cumpărături
reward-gift-set = Set cadou

points-rate = { $units ->
    [one] { $units } punct
    [few] { $units } puncte
   *[other] { $units } de puncte
} la fiecare { $sum }
welcome-points = Bine ai venit la <b>{ $business }</b>! Strânge puncte ({ $rate }) și alege-ți recompensele.
welcome-points-also = Strângi și puncte: { $rate }.
points-first = Prima recompensă: { $reward }, { $cost ->
    [one] { $cost } punct
    [few] { $cost } puncte
   *[other] { $cost } de puncte
}
poster-headline-points = Cardul tău de fidelitate e în Telegram

button-catalogue = Recompense
button-points-page = Puncte
catalogue = <b>Recompense pentru puncte</b>, în ordinea în care le văd clienții. Apasă una ca să o schimbi.
catalogue-empty = Cu punctele nu se poate lua încă nimic. Adaugă prima recompensă: numele și câte puncte costă.
catalogue-line = • { $reward }: { $facts }
catalogue-no-room = { $most ->
    [one] Dintr-o listă mai lungă de { $most } recompensă
    [few] Dintr-o listă mai lungă de { $most } recompense
   *[other] Dintr-o listă mai lungă de { $most } de recompense
} se alege greu. Ca să adaugi una, scoate întâi alta.
catalogue-preview = { $points ->
    [one] Un client cu un punct vede asta:
    [few] Un client cu { $points } puncte vede asta:
   *[other] Un client cu { $points } de puncte vede asta:
}
button-item-new = Recompensă nouă
button-catalogue-preview = Cum le văd clienții
item = <b>{ $reward }</b>
item-cost = { $cost ->
    [one] Costă un punct
    [few] Costă { $cost } puncte
   *[other] Costă { $cost } de puncte
}
item-price = Valorează { $sum }
item-price-none = Fără valoare în bani
item-stock = { $left ->
    [0] stoc epuizat
    [one] a rămas una
    [few] au rămas { $left }
   *[other] au rămas { $left }
}
item-stock-none = Câte vor clienții
item-until = până pe { $day } inclusiv
item-until-none = Fără termen
item-over = s-a încheiat pe { $day }
item-pictured = Are poză
item-picture-none = Încă nu are poză
item-added = Clienții o pot lua de acum. Restul poate aștepta.
button-item-title = Nume
button-item-cost = Cost în puncte
button-item-price = Valoare
button-item-stock = Câte sunt
button-item-until = Ultima zi
button-item-picture = Poză
button-item-up = Mai sus
button-item-down = Mai jos
button-item-look = Cum o văd clienții
button-item-out = Scoate
button-item-out-surely = Da, scoate
button-item-no-price = Fără valoare
button-item-no-stock = Fără limită
button-item-no-until = Fără termen
button-item-no-picture = Fără poză
item-out-ask = Scoți din catalog „{ $reward }”? Are efect imediat, inclusiv pentru codurile deschise de clienți. Ce s-a oferit rămâne oferit.
item-ask-new = Ce pot primi clienții? Trimite numele, de exemplu: Cremă de mâini.
item-ask-title = Cum se numește de acum „{ $reward }”? Trimite numele, de exemplu: Cremă de mâini.
item-ask-cost = Câte puncte costă „{ $reward }”? Trimite un număr, de exemplu: 100
item-ask-price = Cât valorează „{ $reward }” în bani? Trimite o sumă, de exemplu: 12,50. Clienții nu o văd; se scade din bon când doar restul aduce puncte.
item-ask-stock = Câte bucăți ai de oferit: „{ $reward }”? Trimite un număr, de exemplu: 20. Scade cu fiecare bucată oferită.
item-ask-until = Care e ultima zi pentru „{ $reward }”? Trimite-o așa: 31.12.2026
item-ask-picture = Trimite o poză cu „{ $reward }”, ca fotografie sau ca fișier.
item-ask-picture-again = Nu pot deschide asta. Trimite o singură fotografie obișnuită sau un PNG cu „{ $reward }”.
sum-unsure = Se poate citi în două feluri, așa că nu s-a schimbat nimic. Care e suma corectă?

points-poster = Pe afișul tipărit a rămas promisiunea veche: tipărește unul nou.
points-page = <b>Punctele tale</b>
points-most = Cel mai mare bon la casă: { $sum }
points-rule-wait = { $n ->
    [0] Nu e nevoie de pauză între două bonuri.
    [one] Timp de un minut după un bon, angajații sunt întrebați dacă e altă cumpărătură.
    [few] Timp de { $n } minute după un bon, angajații sunt întrebați dacă e altă cumpărătură.
   *[other] Timp de { $n } de minute după un bon, angajații sunt întrebați dacă e altă cumpărătură.
}
points-rule-day = { $n ->
    [0] Fără limită pe zi.
    [one] Un card primește cel mult un punct pe zi.
    [few] Un card primește cel mult { $n } puncte pe zi.
   *[other] Un card primește cel mult { $n } de puncte pe zi.
}
points-bills-nothing = Un bon cu recompensă nu aduce puncte.
points-bills-rest = Un bon cu recompensă aduce puncte pentru rest, fără valoarea recompensei.
points-bills-whole = Un bon cu recompensă aduce puncte pentru toată suma.
points-lapse = { $months ->
    [0] Punctele nu expiră.
    [one] Punctele expiră la o lună după vizită.
    [few] Punctele expiră la { $months } luni după vizită.
   *[other] Punctele expiră la { $months } de luni după vizită.
}
points-rewards = { $rewards ->
    [0] Cu ele nu se poate lua încă nimic.
    [one] Cu ele se poate lua o recompensă.
    [few] Cu ele se pot lua { $rewards } recompense.
   *[other] Cu ele se pot lua { $rewards } de recompense.
}
button-points-rate = Câte puncte
button-points-most = Cel mai mare bon
button-points-rule-wait = Pauză
button-points-rule-day = Limită pe zi
button-points-rule-bills = Bon cu recompensă
button-points-lapse = Expirarea punctelor
button-stamps-page = Ștampile
button-stamps-add = Adaugă ștampile
button-points-add = Adaugă puncte
rate-ask = Acum: { $rate }. Alege altceva sau trimite așa: 1 la { $example }. Înainte să se schimbe ceva, vezi ce înseamnă.
rate-preview = De acum înainte: <b>{ $rate }</b>
rate-bill = { $sum } → { $after ->
    [one] { $after } punct
    [few] { $after } puncte
   *[other] { $after } de puncte
}, în loc de { $before }
rate-kept = { $points ->
    [0] Nimeni nu are încă puncte, deci nimic altceva nu se schimbă.
    [one] Singurul punct strâns până acum rămâne exact cum a fost dat.
    [few] Cele { $points } puncte strânse până acum rămân exact cum au fost date.
   *[other] Cele { $points } de puncte strânse până acum rămân exact cum au fost date.
}
most-ask = Care e cel mai mare bon posibil? Acum: { $sum }. Ce trece peste e luat drept greșeală de tastare. Trimite o sumă, de exemplu: 500
points-ask-wait = După cât timp poate strânge din nou același card? Angajații pot spune oricând că e altă cumpărătură.
points-ask-day = Câte puncte poate primi un card într-o zi? Ce trece peste nu se numără, iar angajații văd asta.
points-ask-bills = Când un client ia o recompensă și mai plătește ceva, ce aduce bonul acela? Restul e bonul fără valoarea recompensei.
choice-points-day = { $n ->
    [0] Fără limită
    [one] { $n } punct
    [few] { $n } puncte
   *[other] { $n } de puncte
}
choice-bills-nothing = Nimic
choice-bills-rest = Pentru rest
choice-bills-whole = Pentru toată suma
points-lapse-ask = Alege cât timp e valabil un punct. Înainte să se schimbe ceva, vezi ce înseamnă.
points-lapse-never = De acum înainte: punctele nu expiră.
points-lapse-months = { $months ->
    [one] De acum înainte: un punct e valabil o lună. Unul dat azi ține până pe { $day } inclusiv.
    [few] De acum înainte: un punct e valabil { $months } luni. Unul dat azi ține până pe { $day } inclusiv.
   *[other] De acum înainte: un punct e valabil { $months } de luni. Unul dat azi ține până pe { $day } inclusiv.
} Clienții află cu 30 de zile, cu 7 zile și cu o zi înainte.
stamps-ask = { $goal ->
    [one] O ștampilă umple un card
    [few] { $goal } ștampile umplu un card
   *[other] { $goal } de ștampile umplu un card
}. Ce aduce un card plin? Trimite numele, de exemplu: Cafea gratis.
points-add-preview = Așa arată cardul unui client cu puncte lângă ștampile. Ce au strâns clienții rămâne; apoi alegi recompensele pentru puncte.
stamps-add-preview = Așa arată cardul unui client cu ștampile lângă puncte. Ce au strâns clienții rămâne.
button-points-add-surely = Da, adaugă puncte
button-stamps-add-surely = Da, adaugă ștampile

refusal-catalogue-full = { $most ->
    [one] E loc pentru { $most } recompensă
    [few] E loc pentru { $most } recompense
   *[other] E loc pentru { $most } de recompense
}. Scoate întâi una, apoi adaugă alta.
refusal-cost-wrong = Trimite un număr întreg de puncte de la 1 la { $most }, de exemplu: 100
refusal-stock-wrong = Trimite un număr întreg de la 0 la { $most }, de exemplu: 20
refusal-day-wrong = Nu înțeleg data sau e la mai mult de zece ani de azi. Trimite-o așa: { $such }
refusal-day-over = Ziua aceea a trecut. Trimite data de azi sau una viitoare, de exemplu: { $such }
refusal-rate-wrong = Nu pot citi asta. Trimite câte puncte la ce sumă, de exemplu: 1 la 2,50
