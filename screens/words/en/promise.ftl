# The programme's page: goal, limits, rewards on the way; another goal under begun cards; and the list of disputes.
button-promise = Programme
promise = <b>Your stamp programme</b>
promise-goal = { $goal ->
    [one] One stamp fills a card
   *[other] { $goal } stamps fill a card
} → { $reward }
promise-stop = On the way, at { $at } → { $reward }
promise-finishing = { $cards ->
    [one] One begun card still finishes on an earlier goal.
   *[other] { $cards } begun cards still finish on an earlier goal.
}
promise-filling = Cards are being filled after the change of goal: { $done } of { $total }.

rule-scan = { $n ->
    [one] One scan gives one stamp.
   *[other] One scan gives up to { $n } stamps.
}
rule-wait = { $n ->
    [0] No pause is needed between two visits.
    [one] Within a minute of a visit, staff are asked whether it is another purchase.
   *[other] Within { $n } minutes of a visit, staff are asked whether it is another purchase.
}
rule-day = { $n ->
    [0] There is no daily limit.
    [one] A card gets at most one stamp a day.
   *[other] A card gets at most { $n } stamps a day.
}
rule-vouchers = { $n ->
    [0] A reward waits for ever.
    [one] A reward waits one day.
   *[other] A reward waits { $n } days.
}
rule-friends = { $n ->
    [0] Nobody gets anything for bringing a friend.
    [one] A friend’s first visit gives both of them one stamp.
   *[other] A friend’s first visit gives both of them { $n } stamps.
}
button-rule-scan = Stamps per scan
button-rule-wait = Pause
button-rule-day = Daily limit
button-rule-vouchers = Rewards lapse
button-rule-friends = Thanks for a friend
ask-scan = How many buttons do your staff need: one stamp only, or several for a bigger purchase?
ask-wait = How long until the same card can be stamped again? Staff can still say it is another purchase.
ask-day = How many stamps can one card get in a day? What is over is not counted, and staff see it.
ask-vouchers = How long does a reward wait to be used? Rewards that members have already keep their date.
ask-friends = What do both get when somebody comes at a friend’s invitation for the first time?
choice-scan = { $n ->
    [one] Only +1
   *[other] Up to +{ $n }
}
choice-wait = { $n ->
    [0] No pause
    [one] { $n } minute
   *[other] { $n } minutes
}
choice-day = { $n ->
    [0] No limit
    [one] { $n } stamp
   *[other] { $n } stamps
}
choice-vouchers = { $n ->
    [0] For ever
    [one] { $n } day
   *[other] { $n } days
}
choice-friends = { $n ->
    [0] Nothing
    [one] { $n } stamp
   *[other] { $n } stamps
}

button-milestones = On the way
milestones = Rewards on the way to a full card. Tap one to call it something else.
milestones-none = There is no reward on the way yet. A small one half-way keeps people coming.
button-milestone = Add a reward
button-milestone-off = Remove the one at { $at }
milestone-ask = At how many stamps does it wait? Choose or send a number below { $goal }.
button-goal-reward = Reward
title-ask = { $at ->
    [one] What do members get for one stamp? Send its name, for example: Free cookie.
   *[other] What do members get at { $at } stamps? Send its name, for example: Free cookie.
}
title-now = Now it is “{ $reward }”. Rewards members have already keep their name.

button-goal = Goal
goal-ask = How many stamps fill a card? Now it is { $goal }. Choose or send a number from 1 to 30; you see what it means before anything changes.
goal-anew = The programme has changed since you looked, so nothing was done. This is how it is now:
goal-preview = <b>Stamps on a full card: { $before } → { $goal }</b>
goal-begun = { $cards ->
    [0] No card is begun, so nothing else changes.
    [one] One card is begun.
   *[other] { $cards } cards are begun.
}
goal-full = { $cards ->
    [one] One has { $goal } or more: with the new goal it would be full at once.
   *[other] { $cards } have { $goal } or more: with the new goal they would be full at once.
}
goal-farther = With the new goal they need more stamps than their members were told.
goal-had = { $cards ->
    [one] One gave a reward at this number of stamps already, so it finishes at { $before } in any case.
   *[other] { $cards } gave a reward at this number of stamps already, so they finish at { $before } in any case.
}
goal-dropped = { $rewards ->
    [one] One reward on the way lies beyond the new goal and goes.
   *[other] { $rewards } rewards on the way lie beyond the new goal and go.
}
goal-choose = What happens to begun cards? What is earned stays in any case.
button-goal-keep = They finish at { $before } first
button-goal-convert = { $goal } for everyone now
button-goal-leave = Leave it at { $before }
goal-changed = { $goal ->
    [one] Done: one stamp fills a card.
   *[other] Done: { $goal } stamps fill a card.
}
goal-kept = { $cards ->
    [one] One begun card first finishes on the goal it has.
   *[other] { $cards } begun cards first finish on the goal they have.
}
goal-filling = { $cards ->
    [one] One card is full already. Its member is getting the reward and a message now.
   *[other] { $cards } cards are full already. Their members are getting the reward and a message now.
} You will hear when that is done.
goal-poster = Your poster names the goal: print a new one.
notice-goal-changed = { $goal ->
    [one] One stamp fills a card now
   *[other] { $goal } stamps fill a card now
}, so yours is full. A new one begins: { $balance } of { $goal }
notice-cards-filled = { $cards ->
    [0] The change of goal is done.
    [one] The change of goal is done. One card was full at once, and its member was told.
   *[other] The change of goal is done. { $cards } cards were full at once, and each member was told.
}
refusal-goal-wrong = Send a whole number from 1 to { $most }, for example: 10
refusal-goal-same = The goal is { $goal } already. Send another number, for example: { $goal ->
    [10] 8
   *[other] 10
}
refusal-goal-busy = Cards are still being filled after the last change of goal. Try again in a minute; the programme’s page shows how far it is.
refusal-place-wrong = Send a whole number from 1 to { $most } that has no reward yet, for example: { $example }
refusal-places-full = There is no room for another reward on the way. Remove one first.
refusal-title-wrong = Send a name with letters, { $most ->
    [one] { $most } character at most
   *[other] { $most } characters at most
}, for example: Free cookie

button-disputes = { $disputes ->
    [one] { $disputes } question waits
   *[other] { $disputes } questions wait
}
disputes = <b>“Not me”</b>, the longest waiting first. Tap a number to answer.
disputes-line = { $number }. <b>{ $name }</b>, { $deed } · { $at }
disputes-more = { $more ->
    [one] And one more.
   *[other] And { $more } more.
}
disputes-none = Nothing waits for an answer.
disputes-owner-explains = You can take it back; the owner can also answer in words.
