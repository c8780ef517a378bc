# What staff read at the counter.
panel = <b>{ $name }</b>
panel-practice = This is your practice card.
panel-balance = { $balance } of { $goal } { $goal ->
    [one] stamp
   *[other] stamps
}
panel-ready = { $ready ->
    [one] One reward waits.
   *[other] { $ready } rewards wait.
}
button-plus = +{ $stamps }
button-redeem = Redeem: { $reward }
button-another = Another purchase, +{ $stamps }

given = <b>{ $name }</b> +{ $stamps } → { $balance } of { $goal }
given-issued = 🎁 New reward: { $reward }
given-cut = { $cut ->
    [one] One stamp was over the day’s limit and was not counted.
   *[other] { $cut } stamps were over the day’s limit and were not counted.
}
button-undo = Undo
button-keep = Keep it

pass-scanned = <b>{ $reward }</b> for <b>{ $name }</b>
    Valid. Hand it over?
button-give = Give it
handed-over = <b>{ $reward }</b> given to <b>{ $name }</b>
asked = I asked <b>{ $name }</b> whether to use “{ $reward }” now. Their tap gives it, and you will hear at once.

scan-help = To read a card:
    • point your phone’s camera at it and open the link
    • or send me a photo of the code
    • or type the ten digits under it
button-scan = How to scan

undo-ask-stamps = Your last entry: <b>{ $name }</b> +{ $stamps }. Take it back?
undo-ask-reward = Your last entry: <b>{ $reward }</b> to <b>{ $name }</b>. Take it back?
undone = Taken back. <b>{ $name }</b> has { $balance } of { $goal } now.
undone-reward = Taken back. “{ $reward }” waits for <b>{ $name }</b> again.
