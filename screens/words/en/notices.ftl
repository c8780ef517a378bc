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
notice-referral-thanked = { $side ->
    [inviter] The friend you invited has just been here for the first time. Thank you!
   *[friend] You came at a friend’s invitation. How nice!
} +{ $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
} · { $balance } of { $goal }
notice-left-team = You are no longer on the team of { $business }. Thank you for your help.
notice-team-grew = { $name } joined your team: { $role }, { $place }.
notice-use-asked = { $place }: use “{ $reward }” now?
notice-use-agreed = { $name } agreed: give them <b>{ $reward }</b>.
