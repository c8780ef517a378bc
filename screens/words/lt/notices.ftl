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
notice-referral-thanked = { $side ->
    [inviter] Jūsų pakviestas draugas pirmą kartą pas mus apsilankė. Ačiū!
   *[friend] Jus pakvietė draugas. Labai džiaugiamės!
} +{ $stamps } { $stamps ->
    [one] antspaudas
    [few] antspaudai
   *[other] antspaudų
} · { $balance } iš { $goal }
notice-left-team = Jūs nebe komandoje: { $business }. Ačiū už pagalbą!
notice-team-grew = { $name } jau jūsų komandoje: { $role } ({ $place }).
notice-use-asked = { $place }: atsiimti dovaną „{ $reward }“ dabar?
notice-use-agreed = { $name } patvirtino. Galima įteikti: <b>{ $reward }</b>.
