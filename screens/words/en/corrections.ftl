# Putting right: not me, refunds, adjustments, and what people are told about them.
deed-stamps = { $sign }{ $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
}
deed-reward = “{ $reward }” used
notice-corrected = { $what ->
    [added] { $stamps ->
        [one] +{ $stamps } stamp
       *[other] +{ $stamps } stamps
    } from us: { $said }
   *[other] Corrected: { $what ->
        [stamps] { $stamps ->
            [one] one stamp was taken back.
           *[other] { $stamps } stamps were taken back.
        }
        [reward] “{ $reward }” waits for you again.
       *[gone] “{ $reward }” does not count as used any more; it went with the stamps that had earned it.
    } { $why ->
        [returned] The purchase was returned.
        [not-me] You told us it was not you.
        [said] Reason: { $said }
       *[mistake] That was our mistake, sorry.
    }
}
    You have { $balance } of { $goal }.{ $deficit ->
    [0] { "" }
    [1] { " " }Your next stamp makes up for one you have used already.
   *[other] { " " }Your next { $deficit } stamps make up for those you have used already.
}
notice-entry-reversed = An entry of yours was taken back: <b>{ $name }</b>, { $deed } ({ $at }).
toast-thanks = Thank you

button-not-me = Not me
dispute-opened = Thank you, we are looking into it: { $deed }, { $at }. You will hear from us here.
notice-disputed = ❗ <b>{ $name }</b> does not recognise this: { $deed } ({ $at }, { $place }, { $staff }).{ $gave ->
    [0] { "" }
   *[other] { " " }Until you answer, a reward it gave cannot be used.
}
notice-explained = An answer about { $deed } ({ $at }):
    { $said }
button-explain = Explain
explain-ask = What shall I tell <b>{ $name }</b> about { $deed } ({ $at })? Write a sentence or two; they read it word for word.
explained = <b>{ $name }</b> was told: { $said }
    { $gave ->
        [0] The question is closed.
       *[other] The question is closed, and a reward it held up can be used again.
    }

button-ask-owner = Ask the owner
owner-asked = Sent. The owner decides; if it is taken back, you will hear of it.
notice-correction-asked = { $staff } asks you to correct this: <b>{ $name }</b>, { $deed } ({ $at }, { $place }).

button-entries = Entries
entries = Latest entries of <b>{ $name }</b>
entries-none = <b>{ $name }</b> has no entries yet.
entries-line = { $number }. { $deed } · { $at } · { $by }
entries-line-reversed = { $number }. { $deed } · { $at } · { $by } · taken back
entries-nobody = automatically
entries-hint = To take one back, tap its number.
button-reverse = Reverse it
refund-ask = <b>{ $name }</b>: { $deed }
    { $at } · { $place } · { $by }

    Take it back? Choose why; { $name } reads the reason.
button-refund-returned = Goods returned
button-refund-mistake = Counted by mistake
button-refund-other = Another reason
refund-reason-ask = Why is this taken back: { $deed }? Write a sentence; <b>{ $name }</b> reads it word for word.

button-adjust = Adjust
adjust-ask = <b>{ $name }</b> has { $balance } of { $goal }. How many stamps shall I add or take, and why? The reason is read word for word. For example:
    +2 stamped the wrong card
    −1 counted twice
adjusted = <b>{ $name }</b> { $deed } → { $balance } of { $goal }
adjusted-why = They were told: { $reason }

refusal-adjustment-form = Begin with + or − and a number, then say why. For example: +2 stamped the wrong card
refusal-adjustment-less = { $balance ->
    [0] There are no stamps on this card to take.
    [one] There is only one stamp on this card to take.
   *[other] There are only { $balance } stamps on this card to take.
}
refusal-adjustment-most = { $most ->
    [one] At most { $most } stamp at once.
   *[other] At most { $most } stamps at once.
}
refusal-dispute-closed = This question is closed: { $state ->
    [upheld] the entry was taken back.
   *[explained] it was answered.
}
refusal-dispute-late = { $days ->
    [one] This is more than a day ago.
   *[other] This is more than { $days } days ago.
} Please ask at the counter, they can still put it right.
refusal-not-your-place = This was recorded at another place. Its manager or the owner can correct it.
refusal-reason-empty = Please say why, in words the member will read, for example: the coffee was cold
refusal-reason-long = That is too long for me: { $most ->
    [one] at most { $most } character.
   *[other] at most { $most } characters.
}
refusal-voucher-frozen = “{ $reward }” waits until a question about it is answered. Nothing is lost.
