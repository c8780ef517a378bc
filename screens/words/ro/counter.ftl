# Puncte la casă: bonuri, confirmări, corecturi, mulțumirea pentru un prieten acolo unde nu sunt ștampile.
panel-type = Scrie suma de pe bon, de exemplu 12,50
button-amount = Sumă
amount-ask = <b>{ $name }</b>: cât e bonul? Scrie suma, de exemplu 12,50
amount-unclear = Suma se poate citi în două feluri. Care e cea bună?
same-bill-ask = <b>{ $name }</b> tocmai a primit recompensa „{ $reward }”. E pe acest bon de { $bill }?
button-same-bill = Același bon
button-other-bill = Altă cumpărătură
button-another-bill = Altă cumpărătură, { $bill }

bill-counted = <b>{ $name }</b>: { $bill } → +{ $points } · în total { $balance }
bill-carried = <b>{ $name }</b>: { $bill } contează la următorul punct · în total { $balance }
bill-nothing = <b>{ $name }</b>: { $bill }, de data aceasta fără puncte · în total { $balance }
bill-paid = { $rule ->
    [rest] Recompensa „{ $reward }” a acoperit tot bonul.
   *[nothing] Un bon cu recompensă („{ $reward }”) nu aduce puncte aici.
}
bill-off = Acoperit de „{ $reward }” și fără puncte: { $off }
bill-cut = { $cut ->
    [one] Un punct trecea de limita zilei și nu s-a înregistrat.
    [few] { $cut } puncte treceau de limita zilei și nu s-au înregistrat.
   *[other] { $cut } de puncte treceau de limita zilei și nu s-au înregistrat.
}
undo-ask-points = Ultima ta înregistrare: <b>{ $name }</b>, { $deed }. O anulezi?
entries-line-partly = { $number }. { $deed } · { $at } · { $by } · returnat { $returned }

notice-earned-points = { $points ->
    [0] { $bill } contează la următorul tău punct
    [one] +{ $points } punct pentru { $bill }
    [few] +{ $points } puncte pentru { $bill }
   *[other] +{ $points } de puncte pentru { $bill }
} · în total { $balance }
    { $next }
notice-referral-points = { $side ->
    [inviter] Prietenul pe care l-ai invitat ne-a vizitat pentru prima dată. Mulțumim!
   *[friend] Ai venit la invitația unui prieten. Ne bucurăm!
} +{ $points } { $points ->
    [one] punct
    [few] puncte
   *[other] de puncte
} · în total { $balance }
referral-thanks-points = { $points ->
    [one] După prima lui vizită primiți fiecare câte un punct.
    [few] După prima lui vizită primiți fiecare câte { $points } puncte.
   *[other] După prima lui vizită primiți fiecare câte { $points } de puncte.
}
referral-share-points = Locul meu preferat: { $business }. Iată un card de puncte pentru tine.

button-stamps = Ștampile
button-points = Puncte
adjust-which = <b>{ $name }</b>: ce corectezi?
adjust-ask-points = <b>{ $name }</b> are { $balance }. Câte puncte adaugi sau retragi și de ce? Motivul ajunge cuvânt cu cuvânt. De exemplu:
    +20 ne cerem scuze pentru așteptare
    −10 numărate de două ori
adjusted-points = <b>{ $name }</b> { $change } → { $balance }

refusal-adjustment-points-less = { $balance ->
    [0] Pe card nu e niciun punct de retras.
    [one] Pe card e un singur punct.
    [few] Pe card sunt doar { $balance } puncte.
   *[other] Pe card sunt doar { $balance } de puncte.
}
refusal-adjustment-points-most = Cel mult { $most ->
    [one] { $most } punct
    [few] { $most } puncte
   *[other] { $most } de puncte
} deodată.
refusal-bill-soon = Pe acest card tocmai s-a înregistrat o cumpărătură. E alta?
refusal-daily-points = Cardul a ajuns la limita zilei ({ $most ->
    [one] { $most } punct
    [few] { $most } puncte
   *[other] { $most } de puncte
}). De mâine poate strânge din nou.

refusal-card-first = Al cui e bonul? Scanează întâi cardul clientului, apoi scrie suma.
