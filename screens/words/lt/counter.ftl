# Taškai prie kasos: pirkiniai, kvitai, pataisymai, padėka už draugą ten, kur nėra antspaudų.
panel-type = Įrašykite sumą, pavyzdžiui, 12,50
button-amount = Suma
amount-ask = <b>{ $name }</b>: kokia pirkinio suma? Įrašykite ją, pavyzdžiui, 12,50
amount-unclear = Šią sumą galima perskaityti dvejopai. Kuri teisinga?
same-bill-ask = <b>{ $name }</b>: ką tik įteikta dovana „{ $reward }“. Ar ji šiame pirkinyje ({ $bill })?
button-same-bill = Tas pats pirkinys
button-other-bill = Kitas pirkinys
button-another-bill = Kitas pirkinys, { $bill }

bill-counted = <b>{ $name }</b>: { $bill } → +{ $points } · iš viso { $balance }
bill-carried = <b>{ $name }</b>: { $bill } įskaityta į kitą tašką · iš viso { $balance }
bill-nothing = <b>{ $name }</b>: { $bill }, šį kartą be taškų · iš viso { $balance }
bill-paid = { $rule ->
    [rest] Visą sumą padengė dovana „{ $reward }“.
   *[nothing] Už pirkinį su dovana („{ $reward }“) taškai čia neskiriami.
}
bill-off = Padengė dovana „{ $reward }“, taškų už tai nėra: { $off }
bill-cut = { $cut ->
    [1] Vienas taškas viršijo dienos ribą ir nebuvo įskaitytas.
    [one] { $cut } taškas viršijo dienos ribą ir nebuvo įskaitytas.
    [few] { $cut } taškai viršijo dienos ribą ir nebuvo įskaityti.
   *[other] { $cut } taškų viršijo dienos ribą ir nebuvo įskaityta.
}
undo-ask-points = Paskutinis jūsų įrašas: <b>{ $name }</b>, { $deed }. Atšaukti jį?
entries-line-partly = { $number }. { $deed } · { $at } · { $by } · grąžinta { $returned }

notice-earned-points = { $points ->
    [0] { $bill } įskaityta į kitą jūsų tašką
    [one] +{ $points } taškas už { $bill }
    [few] +{ $points } taškai už { $bill }
   *[other] +{ $points } taškų už { $bill }
} · iš viso { $balance }
    { $next }
notice-referral-points = { $side ->
    [inviter] Jūsų pakviestas draugas pirmą kartą apsilankė pas mus. Ačiū!
   *[friend] Jus pakvietė draugas. Labai džiaugiamės!
} +{ $points } { $points ->
    [one] taškas
    [few] taškai
   *[other] taškų
} · iš viso { $balance }
referral-thanks-points = { $points ->
    [1] Po pirmojo apsilankymo abu gausite po tašką.
    [one] Po pirmojo apsilankymo abu gausite po { $points } tašką.
    [few] Po pirmojo apsilankymo abu gausite po { $points } taškus.
   *[other] Po pirmojo apsilankymo abu gausite po { $points } taškų.
}
referral-share-points = Mano mėgstama vieta: { $business }. Štai kortelė taškams rinkti.

button-stamps = Antspaudai
button-points = Taškai
adjust-which = <b>{ $name }</b>: ką pataisyti?
adjust-ask-points = <b>{ $name }</b>: { $balance }. Kiek taškų pridėti ar atimti ir kodėl? Priežastis bus perduota žodis žodin. Pavyzdžiui:
    +20 atsiprašome, kad teko ilgai laukti
    −10 suskaičiuota du kartus
adjusted-points = <b>{ $name }</b> { $change } → { $balance }

refusal-adjustment-points-less = { $balance ->
    [0] Šioje kortelėje nėra taškų, kuriuos būtų galima atimti.
    [1] Šioje kortelėje tik vienas taškas.
    [one] Šioje kortelėje tik { $balance } taškas.
    [few] Šioje kortelėje tik { $balance } taškai.
   *[other] Šioje kortelėje tik { $balance } taškų.
}
refusal-adjustment-points-most = Vienu kartu – ne daugiau kaip { $most ->
    [1] vienas taškas
    [one] { $most } taškas
    [few] { $most } taškai
   *[other] { $most } taškų
}.
refusal-bill-soon = Šioje kortelėje ką tik įskaitytas pirkinys. Ar tai kitas?
refusal-daily-points = Ši kortelė pasiekė dienos ribą ({ $most ->
    [one] { $most } taškas
    [few] { $most } taškai
   *[other] { $most } taškų
}). Rytoj vėl bus galima rinkti.

refusal-card-first = Kieno tai pirkinys? Pirma nuskaitykite svečio kortelę, tada įrašykite sumą.
