# A member's own affairs: history, settings, their data, and inviting a friend.
command-history = What happened on your card
command-invite = Invite a friend

button-history = History
button-older = Older
button-newer = Newer
history = <b>History</b>
history-empty = Nothing has happened on your card yet. Your first visit will appear here.
history-line = • { $when } · { $what }
history-earned = +{ $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
}
history-thanked = +{ $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
}, thanks for an invitation
history-filled = Card full, reward earned: { $reward }
history-reward = reward earned: { $reward }
history-used = Used: { $reward }
history-reward-back = Given back to you: { $reward }
history-lapsed = { $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
} lapsed
history-taken-back = { $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
} taken back
history-given-back = { $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
} given back to you
history-corrected = Correction: { $sign }{ $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
}
history-brought = { $sign }{ $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
} brought along

settings-name = Name: <b>{ $name }</b>
settings-birthday = Birthday: { $day } (to change it, ask at the counter)
settings-phone = Phone: { $phone }
button-name = Name
button-birthday = Birthday
button-phone = Phone
button-new-card = New card
name-ask = What should we call you at the counter? Now it is “{ $name }”.
birthday-ask = When is your birthday? Send the day and the month, for example 14.02, or with the year: 14.02.1990.
    You can set it once; later only the counter can change it.
phone-ask = By your number we can recognise you, should you ever lose this account. Staff do not see it.
    To be sure it is yours, tap <b>Share my number</b> below.
phone-kept = Thank you, your number is kept: { $phone }
form-left = Left as it was.
new-card-ask = A new card gets a new code and a new number, and the old one stops working at once. All you have collected stays. Replace it?
button-new-card-surely = Yes, replace it
new-card = Done. Your new card number is <b>{ $number }</b>; the old one no longer works. All you have collected is on it.

button-my-data = My data as a file
button-delete = Delete me
my-data = Everything { $business } keeps about you, as a file. Any text editor opens it.
delete-ask = <b>Delete everything { $business } knows about you?</b>
delete-card = Your card stops working at once, and nobody can bring it back.
delete-stamps = { $stamps ->
    [one] One stamp on it will be gone.
   *[other] { $stamps } stamps on it will be gone.
}
delete-ready = { $ready ->
    [one] One reward you could use now will be gone too.
   *[other] { $ready } rewards you could use now will be gone too.
}
delete-staff = You will also leave the team.
button-delete-go-on = Go on
delete-ask-again = This cannot be undone. Really delete everything now?
button-keep-all = No, keep it
button-delete-surely = Yes, delete everything
erased = It is done: { $business } knows nothing about you any more. Thank you for the time together. If you ever come back, /start gives you a new card.

button-referral = Invite a friend
button-share = Share the link
referral = Invite a friend to <b>{ $business }</b>: let them scan this code, or share the link. { $thanks }
    { $link }
referral-thanks = { $stamps ->
    [one] After their first visit you each get one stamp.
   *[other] After their first visit you each get { $stamps } stamps.
}
referral-nothing = Their card will be ready in a moment.
referral-share = My favourite place: { $business }. Here is a stamp card for you.
