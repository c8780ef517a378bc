# Points: what every screen says about them. (point = point; a rate = "1 point for every 1.00")
points-count = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
missing-points = { $missing ->
    [one] One more point to: { $reward }
   *[other] { $missing } more points to: { $reward }
}
points-enough = Enough for every reward there is
points-reached = 🎁 Enough for: { $reward }
points-no-rewards = What points buy is still being chosen

refusal-amount-form = I cannot read this as an amount. Type it like this: 12.50
refusal-amount-most = This is more than one bill can be here ({ $bill }). Check the amount and type it again.
refusal-amount-zero = An amount must be above zero, for example: 12.50
refusal-reward-beyond = { $missing ->
    [one] One more point is needed for: { $reward }
   *[other] { $missing } more points are needed for: { $reward }
}
refusal-reward-gone = “{ $reward }” is not offered any more.
