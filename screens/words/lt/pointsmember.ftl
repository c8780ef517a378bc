# Svečias su taškais: kortelė, likutis, katalogas, įteikimas prie kasos, istorija.
points-large = { $points }
    { $points ->
        [one] taškas
        [few] taškai
       *[other] taškų
    }
points-more = { $missing ->
    [one] Dar { $missing } taškas
    [few] Dar { $missing } taškai
   *[other] Dar { $missing } taškų
}
card-points-next = { points-count }, dar { $missing } iki dovanos: { $reward }
card-within = { $within ->
    [one] Galima rinktis { $within } dovaną
    [few] Galima rinktis { $within } dovanas
   *[other] Galima rinktis { $within } dovanų
}

balance-points = <b>{ $business }</b>: { points-count }
balance-points-also = <b>{ points-count }</b>
balance-points-lapse = { $units ->
    [one] Po { $day } nustos galioti { $units } taškas.
    [few] Po { $day } nustos galioti { $units } taškai.
   *[other] Po { $day } nustos galioti { $units } taškų.
}
balance-within = { $within ->
    [1] Taškų jau užtenka dovanai.
    [one] Taškų jau užtenka: galima rinktis iš { $within } dovanos.
    [few] Taškų jau užtenka: galima rinktis iš { $within } dovanų.
   *[other] Taškų jau užtenka: galima rinktis iš { $within } dovanų.
}

rewards-points = Kortelėje yra <b>{ points-count }</b>.
rewards-now = Už taškus galima atsiimti dabar:
rewards-later = Verta rinkti toliau:
reward-line = • { $reward } · { $facts }
reward-title = <b>{ $reward }</b>
reward-cost = { $cost ->
    [one] { $cost } taškas
    [few] { $cost } taškai
   *[other] { $cost } taškų
}
reward-cost-missing = { $cost ->
    [one] { $cost } taškas
    [few] { $cost } taškai
   *[other] { $cost } taškų
}, dar trūksta { $missing }
reward-ends = iki { $day } imtinai
reward-left = liko { $left }
button-use-reward = Atsiimti: { $reward } · { $cost }
button-picture = Nuotrauka
button-picture-of = Nuotrauka: { $reward }
pass-reward = <b>{ $reward }</b> · { $cost ->
    [one] { $cost } taškas
    [few] { $cost } taškai
   *[other] { $cost } taškų
}
    Parodykite tai prie kasos iki { $until }. Taškai bus nurašyti tik įteikus dovaną.

notice-reward-redeemed = Dovana atsiimta: <b>{ $reward }</b> ({ $place }). Geros dienos!
    Nurašyta taškų: { $cost }, liko: { $left }
notice-reward-asked = { $place }: atsiimti „{ $reward }“ už { $cost ->
    [one] { $cost } tašką
    [few] { $cost } taškus
   *[other] { $cost } taškų
} dabar?
notice-points-expiring = { $units ->
    [one] Po { $lapse } jūsų kortelėje nustos galioti { $units } taškas.
    [few] Po { $lapse } jūsų kortelėje nustos galioti { $units } taškai.
   *[other] Po { $lapse } jūsų kortelėje nustos galioti { $units } taškų.
} { $within ->
    [0] Užsukite iki tol!
    [1] Jų jau užtenka dovanai: užsukite jos atsiimti.
    [one] Iki tol už juos galima rinktis iš { $within } dovanos.
    [few] Iki tol už juos galima rinktis iš { $within } dovanų.
   *[other] Iki tol už juos galima rinktis iš { $within } dovanų.
}

button-redeem-reward = Įteikti: { $reward } · { $cost }
button-more-rewards = Daugiau dovanų
rewards-within = { $count ->
    [0] <b>{ $name }</b>: taškų dovanai nebeužtenka.
    [1] <b>{ $name }</b>: taškų užtenka vienai dovanai. Svečias patvirtins savo telefone.
    [one] <b>{ $name }</b>: taškų užtenka, galima rinktis iš { $count } dovanos. Svečias patvirtins savo telefone.
    [few] <b>{ $name }</b>: taškų užtenka, galima rinktis iš { $count } dovanų. Svečias patvirtins savo telefone.
   *[other] <b>{ $name }</b>: taškų užtenka, galima rinktis iš { $count } dovanų. Svečias patvirtins savo telefone.
}
reward-scanned = <b>{ $reward }</b> · <b>{ $name }</b> · { $cost ->
    [one] { $cost } taškas
    [few] { $cost } taškai
   *[other] { $cost } taškų
}
    Kodas galioja. Įteikti?
reward-given = Įteikta: <b>{ $reward }</b> · <b>{ $name }</b>
    Nurašyta taškų: { $cost }, liko: { $left }

history-points-earned = +{ points-count }
history-points-thanked = +{ points-count } už pakvietimą, ačiū
history-points-used = Dovana atsiimta: { $reward } (−{ points-count })
history-points-reward-back = Taškai už „{ $reward }“ vėl jūsų: { points-count }
history-points-lapsed = Nustojo galioti: { points-count }
history-points-taken-back = Atšaukta: { points-count }
history-points-given-back = Grąžinta: { points-count }
history-points-corrected = Pataisyta: { $sign }{ points-count }
history-points-brought = Perkelta: { $sign }{ points-count }
delete-points = { $points ->
    [one] Kartu dings { $points } taškas.
    [few] Kartu dings { $points } taškai.
   *[other] Kartu dings { $points } taškų.
}
