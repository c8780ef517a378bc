# Points at the counter: bills, receipts, corrections by hand, and thanks where there are no stamps.
panel-type = Type the bill, for example 12.50
button-amount = Amount
amount-ask = How much does <b>{ $name }</b> pay? Type the bill, for example 12.50
amount-unclear = This can be read in two ways. Which one is it?
same-bill-ask = <b>{ $name }</b> was given “{ $reward }” just now. Is it on this bill of { $bill }?
button-same-bill = The same bill
button-other-bill = Another purchase
button-another-bill = Another purchase, { $bill }

bill-counted = <b>{ $name }</b>: { $bill } → +{ $points } · { $balance } in all
bill-carried = <b>{ $name }</b>: { $bill } counts towards the next point · { $balance } in all
bill-nothing = <b>{ $name }</b>: { $bill } earns no points this time · { $balance } in all
bill-paid = { $rule ->
    [rest] “{ $reward }” has paid for all of it.
   *[nothing] A bill with a reward (“{ $reward }”) earns nothing here.
}
bill-off = Paid by “{ $reward }” and not counted: { $off }
bill-cut = { $cut ->
    [one] One point was over the day’s limit and was not counted.
   *[other] { $cut } points were over the day’s limit and were not counted.
}
undo-ask-points = Your last entry: <b>{ $name }</b>, { $deed }. Take it back?
entries-line-partly = { $number }. { $deed } · { $at } · { $by } · { $returned } returned

notice-earned-points = { $points ->
    [0] { $bill } counts towards your next point
    [one] +{ $points } point for { $bill }
   *[other] +{ $points } points for { $bill }
} · { $balance } in all
    { $next }
notice-referral-points = { $side ->
    [inviter] The friend you invited has just been here for the first time. Thank you!
   *[friend] You came at a friend’s invitation. How nice!
} +{ $points } { $points ->
    [one] point
   *[other] points
} · { $balance } in all
referral-thanks-points = { $points ->
    [one] After their first visit you each get one point.
   *[other] After their first visit you each get { $points } points.
}
referral-share-points = My favourite place: { $business }. Here is a card for you that collects points.

button-stamps = Stamps
button-points = Points
adjust-which = <b>{ $name }</b>: what shall I correct?
adjust-ask-points = <b>{ $name }</b> has { $balance }. How many points shall I add or take, and why? The reason is read word for word. For example:
    +20 sorry for the long wait
    −10 counted twice
adjusted-points = <b>{ $name }</b> { $change } → { $balance }

refusal-adjustment-points-less = { $balance ->
    [0] There are no points on this card to take.
    [one] There is only one point on this card to take.
   *[other] There are only { $balance } points on this card to take.
}
refusal-adjustment-points-most = { $most ->
    [one] At most { $most } point at once.
   *[other] At most { $most } points at once.
}
refusal-bill-soon = A purchase was counted on this card a moment ago. Is this another one?
refusal-daily-points = This card has reached the limit of the day ({ $most ->
    [one] { $most } point
   *[other] { $most } points
}). It can collect again tomorrow.

refusal-card-first = Whose bill is it? Scan the guest’s card first, then type the sum.
