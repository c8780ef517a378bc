# What helps at the counter: notes, a birthday near, and stamps from a paper card.
panel-note = • { $note }
panel-birthday = { $days ->
    [0] Birthday today 🎂
    [1] Birthday tomorrow
    [7] Birthday in a week
    [-1] Birthday yesterday
    [-7] Birthday a week ago
   *[other] { $when ->
        [past] Birthday was on { $day }
       *[ahead] Birthday on { $day }
    }
}
on-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}

button-notes = Notes and birthday
notes = <b>{ $name }</b>: notes for the counter
notes-none = No notes about <b>{ $name }</b> yet.
notes-line = { $number }. { $note }
button-note = Write a note
button-note-remove = Remove { $number }
note-ask = What is good to know about <b>{ $name }</b> at the counter? A few words will do, for example: oat milk
    Your colleagues see them, and { $name } can read them too.
refusal-note-empty = Please write the note in words, for example: oat milk
refusal-note-long = That is too long for a note: { $most ->
    [one] at most { $most } character.
   *[other] at most { $most } characters.
} The main thing is enough, for example: oat milk
refusal-notes-full = { $most ->
    [one] There is room for one note about a guest.
   *[other] There is room for { $most } notes about a guest.
} Remove one first.

guest-birthday-ask = Only when <b>{ $name }</b> asks for it: when is the birthday? Send the day and the month, for example 14.02, or with the year: 14.02.1990.
    { $name } gets a message about the change.
guest-birthday-kept = Kept: the birthday is { $day }.
notice-birthday-changed = Your birthday was changed at the counter: { $birthday }. If you did not ask for that, please tell us there.

button-paper = From a paper card
paper-ask = How many stamps are on the paper card of <b>{ $name }</b>? They come over only once, so please keep the paper card.
paper-type = Send the number, from 1 to { $most }.
paper-counted = <b>{ $name }</b> +{ $stamps } from paper → { $balance } of { $goal }
notice-paper-counted = From your paper card: +{ $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
} · { $filled ->
    [0] { $balance } of { $goal }
   *[other] your card is full. A new one begins: { $balance } of { $goal }
}
    { missing }
history-paper = +{ $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
} from a paper card
refusal-paper-closed = The time for paper cards is over, so nothing was counted. The owner can open it again.
refusal-paper-number = Please send a whole number from 1 to { $most }, for example: { $most }
refusal-paper-twice = This guest’s paper card was counted already. A wrong number can be undone for 15 minutes by whoever counted it, and later by the owner.

button-paper-window = Paper cards
paper-window = <b>Paper cards</b>
    Guests who still have stamps on paper can bring them over: the counter scans their card and taps “From a paper card”. It works once for each guest, with fewer stamps than fill a card, and the guest gets a message.
paper-until = Open until the end of { $day }. You can start anew from today:
paper-closed = Closed now: the counter has no such button. Open it, from today, for:
button-paper-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
button-paper-close = Close it now
