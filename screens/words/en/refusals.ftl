# Every polite no: what was wrong, and the way on.
refusal-already-counted = This screen was used already, so nothing more was counted. Scan the card again for another purchase.
refusal-already-owned = This business has an owner already.
refusal-birthday-kept = Your birthday is kept already. To change it, ask at the counter.
refusal-birthday-wrong = I cannot read this as a birthday. Send the day and the month, for example 14.02, or with the year: 14.02.1990.
refusal-button-old = That button is from an earlier screen. Nothing was changed; here is a fresh start.
refusal-called-empty = Please send a name with letters, { $most } characters at most, for example: Ona.
refusal-card-unknown = This card is not valid any more. Ask for the newest one: the member taps Card.
refusal-code-foreign = This code is not one of ours. Ask the member to tap Card and scan that.
refusal-code-unknown = This link does not work. Check that you copied all of it, or ask for a new one.
refusal-contact-not-yours = This is somebody else’s number. Please share your own: tap “Share my number” below.
refusal-contact-typed = A typed number could be anybody’s. Please tap “Share my number” below.
refusal-daily-limit = This card has reached the limit of the day ({ $most ->
    [one] { $most } stamp
   *[other] { $most } stamps
}). It can collect again tomorrow.
refusal-edited = A message that was changed is not read again. Please send it anew.
refusal-group = I work in a private chat only. Tap my name and write to me there.
refusal-invitation-lapsed = This invitation has lapsed. Ask the owner for a new one.
refusal-invitation-used = This invitation was used already. Ask the owner for a new one.
refusal-name-empty = Please send a name with letters, { $most } characters at most, for example: Old Town Café.
no-answer-here = { $team ->
    [0] A picture or a file is no answer here.
   *[other] I see no guest’s code in this, and a picture or a file is no answer here.
}
refusal-nothing-counted = Something went wrong on my side and nothing was counted. Please try once more.
refusal-not-a-member = You do not have a card yet. Joining takes one tap.
refusal-not-manager = Only a manager or the owner can do this.
refusal-not-owner = Only the owner can do this.
refusal-not-staff = Only staff can do this. Nothing was counted.
refusal-not-written = I cannot write anything down at the moment, so nothing is counted yet. Your message is kept, and I turn to it as soon as I can.
refusal-number-wrong = That is not a card number: check the digits. One looks like 482 109 3756.
refusal-owner-leaves = This business is yours, so I cannot delete you yet. Hand it over to somebody first.
refusal-owner-stays = You are the owner already. Pass this invitation on to a colleague.
refusal-own-card = This is your own card. A colleague can stamp it for you.
refusal-pass-lapsed = This code has lapsed; nothing was lost. For a new one: Rewards, then Use, on the member’s phone.
refusal-phone-taken = This number is on another card already. If it is yours, ask at the counter.
refusal-photo-not-staff = Only staff read codes from photos. To collect, show your card at the counter.
refusal-photo-album = One photo at a time, please: send me the picture of one card.
refusal-photo-no-code = I see no code in this picture. Hold the phone closer and straight, without glare, or type the ten digits.
refusal-photo-too-big = This picture is too big for me. Send it as a photo, not as a file, or type the ten digits.
refusal-photo-two-codes = I see more than one code. Send a photo of just one card.
refusal-photo-unreadable = I cannot open this file. Send a normal photo, or type the ten digits.
refusal-scan-limit = At most { $most ->
    [one] { $most } stamp
   *[other] { $most } stamps
} per scan.
refusal-too-soon = This card was stamped a moment ago; the next stamp is in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}. Is it another purchase?
refusal-undo-late = This is more than { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} ago and cannot be undone here. The owner can correct it.
refusal-undo-nothing = You have nothing to take back.
refusal-undo-not-yours = This was not your entry, so you cannot take it back.
refusal-undo-spent = The reward from this stamp was used already, so it cannot be taken back.
refusal-undo-twice = This was taken back already.
refusal-unknown-command = I do not know this command. Did you mean /{ $nearest }?
refusal-unknown-kind = I understand text, buttons and photos of codes. Here is the menu.
refusal-unknown-text = I did not understand that. Here is the menu.
refusal-voucher-gone = This reward is not there any more.
refusal-voucher-used = “{ $reward }” was used already: { $at }, { $place }.
