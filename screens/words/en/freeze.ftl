# Freezing a colleague, and taking back what they gave.
button-freeze = Freeze and look
button-frozen = See what they did
colleague-frozen = Frozen: nothing they tap or type works.
frozen-now = <b>{ $name }</b> is frozen: nothing they tap or type works any more, on open screens either.
frozen-not = <b>{ $name }</b> works as usual.
frozen-since = Since { $day }:
frozen-since-ever = Since they joined:
frozen-gave = • given: { $given }, guests: { $members }
frozen-redeemed = • rewards handed over: { $redeemed }
frozen-undone = • taken back by themselves: { $undone }
frozen-nothing = There is nothing that could be taken back.
frozen-would = If you take it all back: entries { $entries }. Back already: { $back }. Rewards handed over stay, the guests have had them.
frozen-cancelled = • unused rewards that go: { $cancelled }
frozen-owing = • guests who would owe, because they have used theirs: { $owing }, in all { $owed }
frozen-unforeseen = It is a lot; you will see how many rewards went with it when it is done.
button-since-today = Today
button-since-week = 7 days
button-since-month = 30 days
button-since-ever = All
button-unfreeze = Let them work again
button-freeze-again = Freeze again
button-takeback = Take all back ({ $entries })
button-takeback-surely = Yes, take back { $entries }
takeback-ask = Take back all that { $name } gave in this time? Entries: { $entries }. Every guest it is about gets one message that says why. This cannot be undone.
takeback-going = Taking back what { $name } gave: { $done } of { $entries }. I will tell you when it is done.
takeback-done = Taken back of what { $name } gave: <b>{ $taken }</b>.
    Guests: { $members }. Unused rewards that went with it: { $vouchers }. { $left ->
        [0] { "" }
       *[other] Left as they were, since they were back already or their guest is forgotten: { $left }.
    }
notice-frozen = Your access at the counter is paused. The owner can tell you more and lift it again.
notice-unfrozen = You can work at the counter again: { $role }, { $place }.
notice-taken-back = We went through what one of our team had recorded and took back what was not right. From your card: <b>{ $taken }</b>. { $vouchers ->
        [0] { "" }
       *[other] Unused rewards that went with it: { $vouchers }.
    } { $owes ->
        [0] { "" }
       *[other] Missing now: { $owed }; what you collect next fills that first.
    }
    If you think this is wrong, please tell us at the counter.
notice-took-all-back = What { $name } gave is taken back. Entries: { $entries }.
refusal-frozen = Your access at the counter is paused, and an invitation does not change that. Ask the owner to lift it.
