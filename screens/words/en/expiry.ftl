# What lapses: told beforehand, refused afterwards, and chosen by the owner.
notice-voucher-issued-until = 🎁 Your reward is ready: <b>{ $reward }</b>. It waits for you until the end of { $lapse }.
notice-expiring = { $units ->
    [one] One stamp on your card lapses after { $lapse }.
   *[other] { $units } stamps on your card lapse after { $lapse }.
} Come by before then!
    { missing }
notice-voucher-expiring = “{ $reward }” waits for you only until the end of { $lapse }.
refusal-voucher-lapsed = “{ $reward }” has lapsed: its last day was { $lapse }.
rewards-until = “{ $reward }” is good until the end of { $day }.

manage-lapse = { $months ->
    [0] Stamps never lapse.
    [one] Stamps lapse one month after the visit.
   *[other] Stamps lapse { $months } months after the visit.
}
button-lapse = Stamps lapse
lapse-ask = Choose how long a stamp is good. You see what it means before anything changes.
button-lapse-never = For ever
button-lapse-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
lapse-never = From now on: stamps never lapse.
lapse-months = { $months ->
    [one] From now on: a stamp is good for one month. One given today lasts until the end of { $day }.
   *[other] From now on: a stamp is good for { $months } months. One given today lasts until the end of { $day }.
} Members are told 30 days, 7 days and 1 day before.
lapse-kept = { $units ->
    [0] Nobody has stamps yet, so nothing else changes.
    [one] The one stamp members have already stays exactly as it was given.
   *[other] The { $units } stamps members have already stay exactly as they were given.
}
button-lapse-surely = Yes, from now on
