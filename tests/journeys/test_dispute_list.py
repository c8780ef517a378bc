"""The list of disputes: what waits for an answer is found again long after its notice, by whoever may answer it."""

from loyalty.refusals import Why
from sandbox.messages import Message
from tests.cast import Shop
from tests.journeys.test_disputes import doubts, states
from tests.journeys.test_privacy import goes


async def waiting(shop: Shop) -> Message:
    """Vera opens the list from her desk."""
    await shop.vera.says("/manage")
    await shop.vera.sees_new("start=j_")
    await shop.vera.taps("1 question waits")
    return await shop.vera.sees_new("“Not me”")


async def test_the_owner_finds_what_waits_and_explains_it(staffed: Shop) -> None:
    await doubts(staffed)
    shown = await waiting(staffed)
    assert "1. Ona, +2 stamps · November 21, 12:06" in shown.text
    await staffed.vera.taps("1")
    one = await staffed.vera.sees_new("Ona does not recognise this: +2 stamps")
    assert one.buttons == ["Reverse it", "Explain", "Back"]
    await staffed.vera.taps("Explain")
    await staffed.vera.sees_new("What shall I tell Ona")
    await staffed.vera.says("It was you.")
    await staffed.vera.sees_new("Ona was told: It was you.")
    await staffed.vera.says("/manage")
    desk = await staffed.vera.sees_new("start=j_")
    assert not [label for label in desk.buttons if "dispute" in label]


async def test_the_owner_takes_it_back_from_the_list_and_nothing_waits_any_more(staffed: Shop) -> None:
    await doubts(staffed)
    shown = await waiting(staffed)
    await staffed.vera.taps("1")
    await staffed.vera.sees_new("does not recognise")
    await staffed.vera.taps("Reverse it")
    await staffed.vera.sees_new("Taken back. Ona has 0 of 10 now.")
    await staffed.vera.taps_data(shown.message_id, "disputes")
    await staffed.vera.sees_new("Nothing waits for an answer.")
    await staffed.vera.taps_data(shown.message_id, "dispute:1")
    await staffed.vera.sees_new("This question is closed: the entry was taken back.")
    assert states(staffed) == ["upheld"]


async def test_a_manager_sees_those_of_their_place_and_closes_one_by_a_refund(staffed: Shop) -> None:
    await staffed.hires(staffed.tomas, "Invite a manager")
    await staffed.tomas.says("/team")
    team = await staffed.tomas.sees_new("with what each did today")
    assert not [label for label in team.buttons if "dispute" in label]
    await doubts(staffed)
    await staffed.tomas.says("/team")
    await staffed.tomas.sees_new("with what each did today")
    await staffed.tomas.taps("1 question waits")
    await staffed.tomas.sees_new("Tap a number to answer.")
    await staffed.tomas.taps("1")
    one = await staffed.tomas.sees_new("You can take it back; the owner can also answer in words.")
    assert one.buttons == ["Reverse it", "Back"]
    await staffed.tomas.taps("Reverse it")
    await staffed.tomas.sees_new("Take it back? Choose why")
    await staffed.tomas.taps("Counted by mistake")
    await staffed.tomas.sees_new("Taken back. Ona has 0 of 10 now.")
    assert states(staffed) == ["upheld"]


async def test_a_manager_of_another_place_sees_nothing_of_it(staffed: Shop) -> None:
    await staffed.hires(staffed.tomas, "Invite a manager")
    await doubts(staffed)
    await staffed.plants("INSERT INTO places (id, name) VALUES (9, 'Riverside')")
    await staffed.plants("UPDATE team SET place = 9 WHERE role = 'manager'")
    await staffed.tomas.says("/team")
    team = await staffed.tomas.sees_new("with what each did today")
    assert not [label for label in team.buttons if "dispute" in label]
    await staffed.tomas.taps_data(team.message_id, "disputes")
    await staffed.tomas.sees_new("Nothing waits for an answer.")
    await staffed.tomas.taps_data(team.message_id, "dispute:1")
    await staffed.tomas.sees_new(staffed.no(staffed.tomas, Why.NOT_YOUR_PLACE))
    assert states(staffed) == ["open"]


async def test_nobody_waits_for_an_answer_about_somebody_who_was_forgotten(staffed: Shop) -> None:
    await doubts(staffed)
    await goes(staffed, staffed.ona)
    await staffed.vera.says("/manage")
    desk = await staffed.vera.sees_new("start=j_")
    assert not [label for label in desk.buttons if "dispute" in label]
    await staffed.vera.taps_data(desk.message_id, "disputes")
    await staffed.vera.sees_new("Nothing waits for an answer.")
