# Points put right: what people are told, and bills returned in part.
deed-points-bill = { $change } · { $bill }
deed-reward-points = “{ $reward }” used · { $change }
undone-points = Taken back. <b>{ $name }</b> has { $balance }.
notice-corrected-points = { $what ->
    [added] { $change } from us: { $said }
   *[other] Corrected: { $change }.{ $what ->
        [part] { " " }{ $bill } of your purchase was returned.
        [reward] { " " }“{ $reward }” does not count as used any more.
       *[points] { "" }
    }{ $why ->
        [none] { "" }
        [returned] { " " }The purchase was returned.
        [not-me] { " " }You told us it was not you.
        [said] { " " }Reason: { $said }
       *[mistake] { " " }That was our mistake, sorry.
    }
}
    You have { $balance }.{ $deficit ->
    [0] { "" }
   *[other] { " " }The next { $owed } make up for what you have used already.
}
button-refund-part = A part was returned
part-ask = <b>{ $name }</b>: { $deed }
    How much of the bill was returned? Type the amount, at most { $left }.
part-which = Which amount was returned?
part-sure = <b>{ $name }</b>: { $bill } of { $whole } returned, that is { $change }. Why? { $name } reads the reason.
part-reason-ask = Why is { $bill } returned? Write a sentence; <b>{ $name }</b> reads it word for word.
part-done = <b>{ $name }</b>: { $bill } returned, { $change } → { $balance }
part-left = Not returned: { $left }
refusal-part-most = Only { $bill } of this bill can still be returned. Type that or less.
refusal-undo-partly = A part of this bill was returned already, so it cannot be undone. The rest can still be returned.
