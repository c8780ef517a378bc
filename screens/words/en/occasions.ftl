# What guests hear on an occasion, when the owner has not said it in their own words.
occasion-birthday = 🎂 Happy birthday, { $name }! Have a lovely day. We would be glad to see you soon.
occasion-anniversary = { $years ->
    [one] { $name }, your card is one year old today. Thank you for coming! 💛
   *[other] { $name }, your card is { $years } years old today. Thank you for coming! 💛
}
occasion-win-back = { $name }, we have not seen you for a while. Your card is just as you left it. Drop in when you are near 👋
occasion-near-reward = You are nearly there. { $points ->
    [1] Points still missing: { $missing }.
   *[0] One more stamp is missing.
} Then it is yours: { $reward } ✨
occasion-reward-waiting = { $reward } is waiting for you. It is in /rewards, ready for your next visit 🎁
occasion-holiday = Today is { $day }. Warm wishes from all of us at { $business } ✨
occasion-holiday-plain = Warm wishes on this special day from all of us at { $business } ✨
occasion-own-day = Today is a special day with us: { $day }. Drop in if you can ✨
occasion-times-today = { $times ->
    [3] Everything counts three times today.
   *[2] Everything counts double today.
}
notice-gift = 🎁 A gift for you: <b>{ $reward }</b>
    It waits in /rewards and is good until { $lapse }.
history-gift = Gift: { $reward }
given-times = { $times ->
    [3] Triple day: everything counts three times.
   *[2] Double day: everything counts twice.
}

holiday-new-year = New Year’s Day
holiday-epiphany = Epiphany
holiday-good-friday = Good Friday
holiday-easter = Easter
holiday-easter-monday = Easter Monday
holiday-labour = Labour Day
holiday-pentecost = Pentecost
holiday-assumption = Assumption Day
holiday-all-saints = All Saints’ Day
holiday-christmas-eve = Christmas Eve
holiday-christmas = Christmas
holiday-second-christmas = Second day of Christmas
holiday-women = Women’s Day
holiday-mothers = Mother’s Day
holiday-children = Children’s Day
