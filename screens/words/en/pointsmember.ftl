# A member with points: the card, the balance, the catalogue, the counter that hands a reward over, the history.
points-large = { $points }
    { $points ->
        [one] point
       *[other] points
    }
points-more = { $missing ->
    [one] 1 more point
   *[other] { $missing } more points
}
card-points-next = { points-count }, { $missing } more to: { $reward }
card-within = { $within ->
    [one] 1 reward within reach
   *[other] { $within } rewards within reach
}

balance-points = <b>{ $business }</b>: { points-count }
balance-points-also = <b>{ points-count }</b>
balance-points-lapse = { $units ->
    [one] One point lapses after { $day }.
   *[other] { $units } points lapse after { $day }.
}
balance-within = { $within ->
    [one] Your points are enough for a reward now.
   *[other] Your points are enough for any of { $within } rewards now.
}

rewards-points = You have <b>{ points-count }</b>.
rewards-now = Yours for points now:
rewards-later = Worth collecting for:
reward-line = • { $reward } · { $facts }
reward-title = <b>{ $reward }</b>
reward-cost = { $cost ->
    [one] 1 point
   *[other] { $cost } points
}
reward-cost-missing = { $cost ->
    [one] 1 point
   *[other] { $cost } points
}, { $missing } more to go
reward-ends = until the end of { $day }
reward-left = { $left } left
button-use-reward = Use: { $reward } · { $cost }
button-picture = Picture
button-picture-of = Picture: { $reward }
pass-reward = <b>{ $reward }</b> · { $cost ->
    [one] 1 point
   *[other] { $cost } points
}
    Show this at the counter before { $until }. Your points stay yours until you get it.

notice-reward-redeemed = Used: <b>{ $reward }</b>, { $place }. Enjoy!
    { $cost ->
        [one] 1 point
       *[other] { $cost } points
    } spent, { $left } left
notice-reward-asked = { $place }: use { $cost ->
    [one] 1 point
   *[other] { $cost } points
} for “{ $reward }” now?
notice-points-expiring = { $units ->
    [one] One of your points lapses after { $lapse }.
   *[other] { $units } of your points lapse after { $lapse }.
} { $within ->
    [0] Come by before then!
    [one] Use them before then: your points are enough for a reward.
   *[other] Use them before then: you can choose from { $within } rewards.
}

button-redeem-reward = Redeem: { $reward } · { $cost }
button-more-rewards = More rewards
rewards-within = { $count ->
    [0] <b>{ $name }</b> has no points for a reward any more.
    [one] <b>{ $name }</b> has points for one reward. They will be asked to agree.
   *[other] <b>{ $name }</b> has points for one of { $count } rewards. They will be asked to agree.
}
reward-scanned = <b>{ $reward }</b> for <b>{ $name }</b>, { $cost ->
    [one] 1 point
   *[other] { $cost } points
}
    Valid. Hand it over?
reward-given = <b>{ $reward }</b> given to <b>{ $name }</b>
    { $cost ->
        [one] 1 point
       *[other] { $cost } points
    } spent, { $left } left

history-points-earned = +{ points-count }
history-points-thanked = +{ points-count }, thanks for an invitation
history-points-used = Used: { $reward } (−{ points-count })
history-points-reward-back = Given back to you: { points-count } for { $reward }
history-points-lapsed = { points-count } lapsed
history-points-taken-back = { points-count } taken back
history-points-given-back = { points-count } given back to you
history-points-corrected = Correction: { $sign }{ points-count }
history-points-brought = { $sign }{ points-count } brought along
delete-points = { $points ->
    [one] One point on it will be gone.
   *[other] { $points } points on it will be gone.
}
