# Odd patterns, told to the owner: they accuse nobody.
notice-patterns = <b>Worth a look</b>
    What stood out on { $day }:
pattern-again = • <b>{ $name }</b>: the same guest { $most } times that day, { $times } times in two weeks.
pattern-few = • <b>{ $name }</b>: in two weeks { $times } of { $of } entries were for { $guests ->
    [one] the same guest.
   *[other] the same { $guests } guests.
}
pattern-burst = • <b>{ $name }</b>: { $times } entries within one minute.
pattern-hours = • <b>{ $name }</b>: { $times } entries at hours when hardly anybody comes.
pattern-undos = • <b>{ $name }</b>: { $undone } of { $of } entries undone.
pattern-generous = • <b>{ $name }</b>: stamps at once in two weeks, on average: { $mine }; with the others: { $others }.
patterns-kindly = There may well be a good reason, so look or ask first.
pattern-called-again = one guest many times
pattern-called-few = the same few guests
pattern-called-burst = many in a minute
pattern-called-hours = odd hours
pattern-called-undos = many undos
pattern-called-generous = many stamps at once
button-pattern-look = Look: { $name }
button-pattern-fine = Fine for 30 days: { $what }
pattern-hushed = Good. Until { $day } I will say nothing of this: { $name }, { $what }.
button-patterns = Tell me of odd patterns: { $on ->
    [0] off
   *[1] on
}
patterns-are-on = In the mornings I will tell you when something at the counter is worth a look.
patterns-are-off = I tell you of no odd patterns any more.
