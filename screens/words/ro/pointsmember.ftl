# Clientul cu puncte: cardul, soldul, catalogul, oferirea la casă, istoricul.
points-large = { $points }
    { $points ->
        [one] punct
        [few] puncte
       *[other] de puncte
    }
points-more = { $missing ->
    [one] Încă un punct
    [few] Încă { $missing } puncte
   *[other] Încă { $missing } de puncte
}
card-points-next = { points-count }, încă { $missing } până la: { $reward }
card-within = { $within ->
    [one] 1 recompensă la alegere
    [few] { $within } recompense la alegere
   *[other] { $within } de recompense la alegere
}

balance-points = <b>{ $business }</b>: { points-count }
balance-points-also = <b>{ points-count }</b>
balance-points-lapse = { $units ->
    [one] Un punct expiră după { $day }.
    [few] { $units } puncte expiră după { $day }.
   *[other] { $units } de puncte expiră după { $day }.
}
balance-within = { $within ->
    [one] Punctele îți ajung deja pentru o recompensă.
    [few] Punctele îți ajung deja pentru oricare dintre cele { $within } recompense.
   *[other] Punctele îți ajung deja pentru oricare dintre cele { $within } de recompense.
}

rewards-points = Ai <b>{ points-count }</b>.
rewards-now = Le poți lua acum cu puncte:
rewards-later = Merită să strângi pentru:
reward-line = • { $reward } · { $facts }
reward-title = <b>{ $reward }</b>
reward-cost = { $cost ->
    [one] 1 punct
    [few] { $cost } puncte
   *[other] { $cost } de puncte
}
reward-cost-missing = { $cost ->
    [one] 1 punct
    [few] { $cost } puncte
   *[other] { $cost } de puncte
}, îți mai trebuie { $missing }
reward-ends = până pe { $day } inclusiv
reward-left = în stoc: { $left }
button-use-reward = Folosește: { $reward } · { $cost }
button-picture = Poză
button-picture-of = Poză: { $reward }
pass-reward = <b>{ $reward }</b> · { $cost ->
    [one] 1 punct
    [few] { $cost } puncte
   *[other] { $cost } de puncte
}
    Arată codul la casă până la { $until }. Punctele rămân ale tale până primești recompensa.

notice-reward-redeemed = Recompensă folosită: <b>{ $reward }</b>, { $place }. O zi frumoasă!
    Puncte folosite: { $cost }, rămase: { $left }
notice-reward-asked = { $place }: folosești acum { $cost ->
    [one] 1 punct
    [few] { $cost } puncte
   *[other] { $cost } de puncte
} pentru „{ $reward }”?
notice-points-expiring = { $units ->
    [one] Un punct de pe cardul tău expiră după { $lapse }.
    [few] { $units } puncte de pe cardul tău expiră după { $lapse }.
   *[other] { $units } de puncte de pe cardul tău expiră după { $lapse }.
} { $within ->
    [0] Treci pe la noi înainte!
    [one] Punctele îți ajung pentru o recompensă: folosește-le înainte.
    [few] Folosește-le înainte: poți alege din { $within } recompense.
   *[other] Folosește-le înainte: poți alege din { $within } de recompense.
}

button-redeem-reward = Oferă: { $reward } · { $cost }
button-more-rewards = Mai multe recompense
rewards-within = { $count ->
    [0] <b>{ $name }</b> nu mai are puncte pentru o recompensă.
    [one] <b>{ $name }</b> are puncte pentru o recompensă. Clientul va confirma pe telefon.
    [few] <b>{ $name }</b> poate alege din { $count } recompense. Clientul va confirma pe telefon.
   *[other] <b>{ $name }</b> poate alege din { $count } de recompense. Clientul va confirma pe telefon.
}
reward-scanned = <b>{ $reward }</b> pentru <b>{ $name }</b>, { $cost ->
    [one] 1 punct
    [few] { $cost } puncte
   *[other] { $cost } de puncte
}
    Codul e valabil. Oferi recompensa?
reward-given = <b>{ $name }</b> a primit: <b>{ $reward }</b>
    Puncte folosite: { $cost }, rămase: { $left }

history-points-earned = +{ points-count }
history-points-thanked = +{ points-count } pentru o invitație, mulțumim
history-points-used = Recompensă folosită: { $reward } (−{ points-count })
history-points-reward-back = Ai primit înapoi punctele pentru „{ $reward }”: { points-count }
history-points-lapsed = Expirare: { points-count }
history-points-taken-back = Anulare: { points-count }
history-points-given-back = Ai primit înapoi: { points-count }
history-points-corrected = Corecție: { $sign }{ points-count }
history-points-brought = Transfer: { $sign }{ points-count }
delete-points = { $points ->
    [one] Se pierde un punct de pe el.
    [few] Se pierd { $points } puncte de pe el.
   *[other] Se pierd { $points } de puncte de pe el.
}
