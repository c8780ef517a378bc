"""A message that was begun is never lost to another form: it waits until it is sent or given up."""

from loyalty.refusals import Why
from tests.cast import Shop, data_of
from tests.journeys.pressroom import begins, checks, goes_on


async def opens_another_form(shop: Shop) -> None:
    """Vera is asked for the name of a new place."""
    asked = await shop.vera.says("/manage")
    desk = await shop.vera.sees_below(asked, "Link to join")
    await shop.vera.taps("Places", desk.message_id)
    await shop.vera.taps("New place", desk.message_id)
    await shop.settles()


async def names_a_place(shop: Shop, name: str) -> None:
    """Vera fills in another form from end to end."""
    await opens_another_form(shop)
    await shop.vera.says(name)
    await shop.vera.sees_new(name)


async def test_a_message_waits_while_another_form_is_filled_in(press: Shop) -> None:
    composed = await begins(press)
    await press.vera.taps("Add the first name")
    await press.vera.sees_new("first name goes where it says {name}")
    await names_a_place(press, "Harbour")
    asked = await press.vera.says("/broadcast")
    waits = await press.vera.sees_below(asked, "You began a message and did not send it: Fresh buns today")
    assert waits.buttons == ["Go on with your message", "Start anew", "Back"]
    await press.vera.taps("Go on with your message")
    await press.vera.sees_new("first name goes where it says {name}")
    await names_a_place(press, "Riverside")
    await press.vera.taps("Next: who gets it", composed.message_id)
    await press.vera.sees_new("Who should get it?")


async def test_whoever_starts_anew_has_an_empty_form_however_often_it_is_tapped(press: Shop) -> None:
    await begins(press)
    await press.vera.says("/broadcast")
    waits = await press.vera.sees_new("You began a message")
    anew = data_of(waits, "Start anew")
    for _ in range(2):
        await press.vera.taps_data(waits.message_id, anew)
        await press.vera.sees("Send me the message")
        await press.settles()
    await press.vera.says("Old bread today")
    composed = await press.vera.sees_new("To replace it")
    await press.vera.taps_data(waits.message_id, anew)
    await press.vera.sees_new(press.no(press.vera, Why.BUTTON_OLD))
    await press.vera.taps("Next: who gets it", composed.message_id)
    await press.vera.sees_new("Who should get it?")


async def test_a_message_that_was_given_up_or_sent_waits_no_more(press: Shop) -> None:
    begun = "SELECT count(*) FROM begun_messages"
    await begins(press)
    await press.vera.taps("Do not send")
    await press.settles()
    assert press.value(begun) == 0
    await begins(press)
    await goes_on(press)
    await checks(press)
    await press.vera.taps("Send to 2")
    await press.vera.sees_new("It is on its way.")
    assert press.value(begun) == 0


async def test_leaving_another_form_gives_up_that_one_and_not_the_message(press: Shop) -> None:
    await begins(press)
    await opens_another_form(press)
    await press.vera.says("/cancel")
    await press.settles()
    await press.vera.says("/broadcast")
    await press.vera.sees_new("You began a message")
    await press.vera.says("/cancel")
    await press.settles()
    assert press.value("SELECT count(*) FROM begun_messages") == 0
