# What a member gets and may stop, and the manners an owner keeps to.
settings-receipts = Receipts: always. Whatever changes on your card, you hear of it.
settings-offers-limits = { $budget ->
    [0] Right now none are sent.
   *[other] At most { $budget } in 30 days, and none from { $from } to { $until }.
}
settings-topics = Tap a topic to leave it out or take it back in:
topic-news = News
topic-offers = Promotions
topic-greetings = Greetings
topic-reminders = Reminders
settings-ticked = ✓ { $topic }
settings-unticked = { $topic }

button-stop-undo = No more offers for you · Undo
offers-stopped = You will get no more offers.
offers-again = Offers are on again.

manners = <b>Manners</b>
manners-quiet = Quiet from { $from } to { $until }: no offers go out, and receipts make no sound.
manners-budget = { $budget ->
    [0] Offers: none at all, until you allow some.
   *[other] Offers: at most { $budget } per guest in { $days } days, birthday and holiday greetings included.
}
manners-promise = Guests see this in their settings. Receipts always go.
manners-ask-from = When should the evening quiet begin?
manners-ask-until = Until when should it stay quiet in the morning?
manners-ask-budget = How many offers may one guest get in 30 days?
manners-none = None
button-manners-from = Quiet from
button-manners-until = Quiet until
button-manners-budget = How many offers
