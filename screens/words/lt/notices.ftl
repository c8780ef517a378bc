# What the bot tells by itself.
notice-earned = +{ $stamps } { $stamps ->
    [one] antspaudas
    [few] antspaudai
   *[other] antspaudų
} · { $filled ->
    [0] { $balance } iš { $goal }
   *[other] kortelė pilna! Pradedame naują: { $balance } iš { $goal }
}
    { $missing ->
    [1] Dar vienas antspaudas iki dovanos: { $reward }
    [one] Dar { $missing } antspaudas iki dovanos: { $reward }
    [few] Dar { $missing } antspaudai iki dovanos: { $reward }
   *[other] Dar { $missing } antspaudų iki dovanos: { $reward }
}
notice-voucher-issued = 🎁 Jūsų laukia dovana: <b>{ $reward }</b>. Atsiimkite, kada norite.
notice-redeemed = Dovana atsiimta: <b>{ $reward }</b> ({ $place }). Geros dienos!
notice-corrected = Pataisyta: { $why ->
    [stamps] { $stamps ->
        [1] vienas antspaudas atšauktas, jis buvo uždėtas per klaidą.
        [one] { $stamps } antspaudas atšauktas, jis buvo uždėtas per klaidą.
        [few] { $stamps } antspaudai atšaukti, jie buvo uždėti per klaidą.
       *[other] { $stamps } antspaudų atšaukta, jie buvo uždėti per klaidą.
    }
   *[reward] dovana „{ $reward }“ vėl jūsų laukia, ji per klaidą buvo pažymėta kaip atsiimta.
} Dabar turite { $balance } iš { $goal }.
notice-left-team = Jūs nebe komandoje: { $business }. Ačiū už pagalbą!
notice-team-grew = { $name } jau jūsų komandoje: { $role } ({ $place }).
notice-use-asked = { $place }: atsiimti dovaną „{ $reward }“ dabar?
notice-use-agreed = { $name } patvirtino. Galima įteikti: <b>{ $reward }</b>.
