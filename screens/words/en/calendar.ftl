# The owner's calendar.
command-calendar = Holidays, birthdays and reminders
calendar = <b>Calendar</b>
    What your guests get automatically: holidays, birthdays, reminders. Nothing happens before you switch it on. Messages go to guests who want offers, never in quiet hours.
calendar-next = Coming up:
calendar-line-on = ✓ { $day } · { $title }
calendar-line-off = • { $day } · { $title }
calendar-plain = { $what }
calendar-ticked = ✓ { $what }
calendar-country = Once you have told me your country, its public holidays will appear here.
calendar-unknown = I know no public holidays of your country. Your own days work all the same.
calendar-everywhere = whole country
calendar-days = <b>The year ahead</b>
    ✓ is switched on. Tap a day to choose a message, a gift or double { $counts ->
        [stamps] stamps
        [points] points
       *[both] stamps and points
    }.
calendar-days-none = No days yet. Add one of your own, such as the birthday of your shop.
calendar-region-ask = Which region’s holidays do you keep? Now: { $region }.
button-calendar-days = Holidays and own days
button-calendar-region = Region: { $region }
button-own-day = Add your own day
button-earlier-days = ‹ Earlier
button-later-days = Later ›
own-day-ask = What is the day called, and when is it? For example: Customer day 15.03
    It comes every year. With a year (15.03.2027) it comes once.
own-day-out-ask = Remove “{ $title }”? What was sent and given stays as it is.
button-own-day-out = Remove this day
button-own-day-out-surely = Yes, remove it

calendar-title-birthday = Birthdays
calendar-title-anniversary = A year with us
calendar-title-win-back = Not seen for long
calendar-title-near-reward = Near a reward
calendar-title-reward-waiting = Reward waiting
calendar-about-birthday = A greeting on the guest’s birthday. Guests born on 29 February hear it on the 28th in other years.
calendar-about-anniversary = A thank-you on the day they joined, every year.
calendar-about-win-back = { $days ->
    [one] A friendly word to guests who have not come for { $days } day, once until they come again.
   *[other] A friendly word to guests who have not come for { $days } days, once until they come again.
}
calendar-about-near-reward = Five days after a visit, to guests who lack { $counts ->
    [stamps] one stamp
    [points] the last fifth of the points
   *[both] one stamp (or the last fifth of the points)
} for a reward. Once per card.
calendar-about-reward-waiting = To guests whose reward is unused for 7 days, and once more after 21.
calendar-is-holiday = A public holiday.
calendar-is-own = { $yearly ->
    [1] Your own day, every year.
   *[0] Your own day, once.
}
calendar-off = <b>Off</b>: nothing happens.
calendar-on = <b>On</b>, at { $hour }.
calendar-on-next = <b>On</b>. Next: { $day }, at { $hour }.
calendar-over = That day is over.
calendar-falls = It falls on { $day }.
calendar-no-message = No message is sent.
calendar-words-ours = The words are ours. Preview shows them.
calendar-words-own = Your own words in: { $languages }
calendar-picture = A picture goes with it.
calendar-gift = { $days ->
    [one] Gift: { $reward }, good for { $days } day.
   *[other] Gift: { $reward }, good for { $days } days.
}
calendar-gift-all = Those who want no messages get it too.
calendar-gift-agreed = It goes to those who get the message.
calendar-times = { $times ->
    [3] Everything counts three times on this day.
   *[2] Everything counts double on this day.
}
calendar-last = Last time, { $day }: { $sent } of { $total } got the message.
calendar-last-gifts = Gifts handed out: { $gifts }, used: { $used }.
button-calendar-on = Switch on
button-calendar-off = Switch off
button-calendar-hour = At { $hour }
button-calendar-words = Words
button-calendar-preview = Preview
button-calendar-gift = Gift
button-calendar-gift-days = Gift lasts
button-calendar-times = Count double
button-calendar-quiet = No message
button-calendar-message = Send a message
button-calendar-absence = Days away
calendar-ask-hour = At what hour? Quiet hours are left out.
calendar-ask-gift = Which gift? It waits in the guest’s /rewards.
calendar-ask-gift_days = How many days is the gift good for?
calendar-ask-times = How much do { $counts ->
    [stamps] stamps
    [points] points
   *[both] stamps and points
} count on this day?
calendar-ask-absence = After how many days without a visit?
button-gift-none = No gift
button-gift-other = Another gift
button-times = { $times ->
    [1] As always
    [2] Double
   *[3] Three times
}
button-so-many-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
gift-title-ask = What is the gift? Send its name, for example: Cinnamon roll
calendar-words-ask = In which language? ✓ has your own words.
words-ask = <b>{ $language }</b>. This is what guests read now:
words-ask-how = Send your own sentence, a photo, or both. You may format it, and use { $gaps } in it: they are filled in for each guest.
button-picture-off = Without the picture
button-words-ours = Use our words again
refusal-own-day-wrong = I need a name (at most { $most } letters) and a day, for example: Customer day 15.03
refusal-own-days-full = There is room for { $most } days of your own. Remove one first, then add this one.
refusal-words-empty = Send a text or a photo, for example: Happy birthday, {"{"}name{"}"}!
refusal-words-long = { $over ->
    [one] That is one letter too long, with a long name filled in. Send a shorter one, for example: We miss you!
   *[other] That is { $over } letters too long, with a long name filled in. Send a shorter one, for example: We miss you!
}
refusal-words-gap = I cannot fill in “{ $gap }” here. Use only { $known }, for example: See you soon, {"{"}name{"}"}!
