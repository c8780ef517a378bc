# Points at the owner's desk: presets, the catalogue, the rate and the limits, and what guests are promised.
preset-salon = Salon: points and a small catalogue
preset-shop = Shop: points and gifts
setup-kind-keep = Keep my own rules
setup-done-points = { $rewards ->
    [one] One reward is ready for guests’ points: have a look, its name, cost and value are yours to change.
   *[other] { $rewards } rewards are ready for guests’ points: have a look, their names, costs and values are yours to change.
}
reward-hand-care = Hand care
reward-hair-mask = Hair mask
reward-haircut = Haircut
reward-small-gift = Small gift
reward-shopping-bag = Shopping bag
reward-gift-set = Gift set

points-rate = { $units ->
    [one] { $units } point
   *[other] { $units } points
} for every { $sum }
welcome-points = Welcome to <b>{ $business }</b>. Collect points ({ $rate }) and choose your rewards.
welcome-points-also = You collect points too: { $rate }.
points-first = The first reward: { $reward }, { $cost ->
    [one] { $cost } point
   *[other] { $cost } points
}
poster-headline-points = Your loyalty card is in Telegram

button-catalogue = Rewards
button-points-page = Points
catalogue = <b>What points buy</b>, in the order guests see it. Tap one to change it.
catalogue-empty = Points buy nothing yet. Add the first reward: its name and how many points it costs.
catalogue-line = • { $reward }: { $facts }
catalogue-no-room = { $most ->
    [one] More than { $most } reward is
   *[other] More than { $most } rewards are
} hard to choose from. To add another, take one out.
catalogue-preview = { $points ->
    [one] A guest with one point sees this:
   *[other] A guest with { $points } points sees this:
}
button-item-new = New reward
button-catalogue-preview = As guests see it
item = <b>{ $reward }</b>
item-cost = { $cost ->
    [one] Costs one point
   *[other] Costs { $cost } points
}
item-price = Worth { $sum }
item-price-none = No value given
item-stock = { $left ->
    [0] none left
    [one] one left
   *[other] { $left } left
}
item-stock-none = As many as guests want
item-until = until the end of { $day }
item-until-none = No last day
item-over = ended after { $day }
item-pictured = Has a picture
item-picture-none = No picture yet
item-added = Guests can have it from now on. Everything else can wait.
button-item-title = Name
button-item-cost = Cost
button-item-price = Value
button-item-stock = How many
button-item-until = Last day
button-item-picture = Picture
button-item-up = Up
button-item-down = Down
button-item-look = As guests see it
button-item-out = Take out
button-item-out-surely = Yes, take it out
button-item-no-price = No value
button-item-no-stock = No limit
button-item-no-until = No last day
button-item-no-picture = No picture
item-out-ask = Take “{ $reward }” out? It works at once, also for codes guests have open. What was given stays given.
item-ask-new = What can guests have? Send its name, for example: Hand cream.
item-ask-title = What is “{ $reward }” called from now on? Send its name, for example: Hand cream.
item-ask-cost = How many points does “{ $reward }” cost? Send a number, for example: 100
item-ask-price = What is “{ $reward }” worth in money? Send a sum, for example: 12.50. Guests do not see it; it is taken off the bill when only the rest earns points.
item-ask-stock = How many of “{ $reward }” are there to give? Send a number, for example: 20. Each one given counts down.
item-ask-until = What is the last day of “{ $reward }”? Send it like this: 31.12.2026
item-ask-picture = Send a picture of “{ $reward }”, as a photo or as a file.
item-ask-picture-again = I cannot open this. Send one normal photo or a PNG of “{ $reward }”.
sum-unsure = This can be read in two ways, so nothing was changed. Which one is it?

points-poster = A printed poster still names what you promised before: print a new one.
points-page = <b>Your points</b>
points-most = The largest bill at the counter: { $sum }
points-rule-wait = { $n ->
    [0] No pause is needed between two bills.
    [one] Within a minute of a bill, staff are asked whether it is another purchase.
   *[other] Within { $n } minutes of a bill, staff are asked whether it is another purchase.
}
points-rule-day = { $n ->
    [0] There is no daily limit.
    [one] A card gets at most one point a day.
   *[other] A card gets at most { $n } points a day.
}
points-bills-nothing = A bill with a reward on it earns no points.
points-bills-rest = A bill with a reward on it earns points for the rest of it, without the reward.
points-bills-whole = A bill with a reward on it earns points in full.
points-lapse = { $months ->
    [0] Points never lapse.
    [one] Points lapse one month after the visit.
   *[other] Points lapse { $months } months after the visit.
}
points-rewards = { $rewards ->
    [0] There is nothing to buy with them yet.
    [one] They buy one reward.
   *[other] They buy { $rewards } rewards.
}
button-points-rate = Rate
button-points-most = Largest bill
button-points-rule-wait = Pause
button-points-rule-day = Daily limit
button-points-rule-bills = Bills with a reward
button-points-lapse = Points lapse
button-stamps-page = Stamps
button-stamps-add = Add stamps
button-points-add = Add points
rate-ask = Now: { $rate }. Choose another or send it like this: 1 per { $example }. You see what it means before anything changes.
rate-preview = From now on: <b>{ $rate }</b>
rate-bill = { $sum } → { $after ->
    [one] { $after } point
   *[other] { $after } points
} instead of { $before }
rate-kept = { $points ->
    [0] Nobody has points yet, so nothing else changes.
    [one] The one point members have already stays exactly as it was given.
   *[other] The { $points } points members have already stay exactly as they were given.
}
most-ask = What is the largest bill there can be? Now it is { $sum }. Anything above is taken for a slip of the finger. Send a sum, for example: 500
points-ask-wait = How long until the same card can collect again? Staff can still say it is another purchase.
points-ask-day = How many points can one card get in a day? What is over is not counted, and staff see it.
points-ask-bills = When a guest gets a reward and pays for something else, what does that bill earn? The rest is the bill less what the reward is worth.
choice-points-day = { $n ->
    [0] No limit
    [one] { $n } point
   *[other] { $n } points
}
choice-bills-nothing = Nothing
choice-bills-rest = The rest
choice-bills-whole = All of it
points-lapse-ask = Choose how long a point is good. You see what it means before anything changes.
points-lapse-never = From now on: points never lapse.
points-lapse-months = { $months ->
    [one] From now on: a point is good for one month. One given today lasts until the end of { $day }.
   *[other] From now on: a point is good for { $months } months. One given today lasts until the end of { $day }.
} Members are told 30 days, 7 days and 1 day before.
stamps-ask = { $goal ->
    [one] One stamp fills a card
   *[other] { $goal } stamps fill a card
}. What does a full one give? Send its name, for example: Free coffee.
points-add-preview = This is a guest’s card with points beside the stamps. What guests have stays as it is; then you choose what points buy.
stamps-add-preview = This is a guest’s card with stamps beside the points. What guests have stays as it is.
button-points-add-surely = Yes, add points
button-stamps-add-surely = Yes, add stamps

refusal-catalogue-full = { $most ->
    [one] There is room for { $most } reward
   *[other] There is room for { $most } rewards
}. Take one out first, then add another.
refusal-cost-wrong = Send a whole number of points from 1 to { $most }, for example: 100
refusal-stock-wrong = Send a whole number from 0 to { $most }, for example: 20
refusal-day-wrong = I cannot read this as a day within the next ten years. Send it like this: { $such }
refusal-day-over = That day is over already. Send today or a later one, for example: { $such }
refusal-rate-wrong = I cannot read this as a rate. Send how many points for which sum, for example: 1 per 2.50
