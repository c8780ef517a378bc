# What the bot tells by itself.
notice-earned = +{ $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
} · { $filled ->
    [0] { $balance } of { $goal }
   *[other] your card is full. A new one begins: { $balance } of { $goal }
}
    { $missing ->
    [one] One more stamp to your reward: { $reward }
   *[other] { $missing } more stamps to your reward: { $reward }
}
notice-voucher-issued = 🎁 Your reward is ready: <b>{ $reward }</b>. Use it whenever you like.
notice-redeemed = Used: <b>{ $reward }</b>, { $place }. Enjoy!
notice-corrected = Corrected: { $why ->
    [stamps] { $stamps ->
        [one] one stamp was taken back, it was given by mistake.
       *[other] { $stamps } stamps were taken back, they were given by mistake.
    }
   *[reward] “{ $reward }” waits for you again, it was marked as used by mistake.
} You have { $balance } of { $goal }.
notice-left-team = You are no longer on the team of { $business }. Thank you for your help.
notice-team-grew = { $name } joined your team: { $role }, { $place }.
notice-use-asked = { $place }: use “{ $reward }” now?
notice-use-agreed = { $name } agreed: give them <b>{ $reward }</b>.
