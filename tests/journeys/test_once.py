"""One act, one effect: redelivered updates, double taps, fifty taps, two staff at once, old and foreign buttons."""

import asyncio
import re

from loyalty.refusals import Why
from sandbox.callbacks import Toast
from sandbox.messages import Message
from sandbox.person import Person
from tests.cast import Shop, data_of
from tests.journeys.test_rewards import uses


async def at_once(shop: Shop, *taps: tuple[Person, Message, str]) -> list[Toast]:
    """Everybody taps before the bot has answered anybody."""
    pressed = [shop.town.tap(person.id, message.message_id, data) for person, message, data in taps]
    answers = await asyncio.wait_for(asyncio.gather(*(tap.answer for tap in pressed)), 15)
    await shop.settles()
    return list(answers)


async def test_a_redelivered_update_has_no_second_effect(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.settles()
    said = len(staffed.max.messages), len(staffed.ona.messages)
    for _ in range(2):
        for update in list(staffed.town.updates.delivered):
            staffed.town.updates.redeliver(update["update_id"])
    await staffed.settles()
    assert staffed.value("SELECT balance FROM accounts") == 1
    assert (len(staffed.max.messages), len(staffed.ona.messages)) == said
    assert staffed.value("SELECT count(*) FROM members") == 1


async def test_a_redelivery_after_a_restart_has_no_second_effect(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.restarts()
    said = len(staffed.max.messages)
    for update in list(staffed.town.updates.delivered):
        staffed.town.updates.redeliver(update["update_id"])
    await staffed.settles()
    assert staffed.value("SELECT balance FROM accounts") == 1
    assert len(staffed.max.messages) == said


async def test_a_double_tap_adds_one_stamp(staffed: Shop) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    tap = (staffed.max, panel, data_of(panel, "+1"))
    assert [toast.text for toast in await at_once(staffed, tap, tap)] == ["Done", "Done"]
    assert staffed.value("SELECT balance FROM accounts") == 1
    await staffed.max.sees("Ona +1 → 1 of 10")
    assert staffed.value("SELECT count(*) FROM outbox WHERE code = 'earned'") == 1


async def test_fifty_same_taps_get_fifty_answers_and_one_effect(staffed: Shop) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    answers = await at_once(staffed, *[(staffed.max, panel, data_of(panel, "+3"))] * 50)
    assert [toast.text for toast in answers] == ["Done"] * 50
    assert staffed.rows("SELECT units FROM entries") == [{"units": 3}]
    assert staffed.value("SELECT count(*) FROM outbox WHERE code = 'earned'") == 1


async def test_two_different_buttons_of_one_panel_count_once(staffed: Shop) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    await at_once(staffed, (staffed.max, panel, data_of(panel, "+1")), (staffed.max, panel, data_of(panel, "+2")))
    assert staffed.rows("SELECT units FROM entries") == [{"units": 1}]
    late = await staffed.max.sees(staffed.no(staffed.max, Why.ALREADY_COUNTED))
    assert late.buttons == ["Undo", "Menu"]
    await staffed.max.taps("Undo", late.message_id)
    await staffed.max.sees_new("Ona has 0 of 10 now.")


async def test_two_joins_at_once_make_one_member(shop: Shop) -> None:
    await shop.ona.says("/start")
    welcome = await shop.ona.sees("Welcome")
    await at_once(shop, *[(shop.ona, welcome, "join"), (shop.ona, welcome, "join-offers")] * 5)
    assert (shop.value("SELECT count(*) FROM members"), shop.value("SELECT count(*) FROM consents")) == (1, 2)


async def test_two_staff_on_one_card_count_one_visit(staffed: Shop) -> None:
    maxs = await staffed.scans(staffed.max, staffed.ona)
    veras = await staffed.scans(staffed.vera, staffed.ona)
    await at_once(staffed, (staffed.max, maxs, data_of(maxs, "+1")), (staffed.vera, veras, data_of(veras, "+1")))
    assert staffed.value("SELECT count(*) FROM entries") == 1
    said = sorted(person.last.text.split(";")[0] for person in (staffed.max, staffed.vera))
    assert said == ["Ona +1 → 1 of 10", "This card was stamped a moment ago"]


async def test_two_staff_on_one_pass_give_one_coffee_and_the_other_hears_when_and_where(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await uses(staffed)
    await staffed.max.scans_and_starts(staffed.ona)
    maxs = await staffed.max.sees_new("Hand it over?")
    await staffed.vera.scans_and_starts(staffed.ona)
    veras = await staffed.vera.sees_new("Hand it over?")
    both = [(staffed.max, maxs, data_of(maxs, "Give it")), (staffed.vera, veras, data_of(veras, "Give it"))]
    await at_once(staffed, *both * 5)
    assert staffed.value("SELECT count(*) FROM entries WHERE kind = 'redemption' AND reason IS NULL") == 1
    said = sorted(person.last.text for person in (staffed.max, staffed.vera))
    assert said[0] == "Free coffee given to Ona"
    assert re.fullmatch(r"“Free coffee” was used already: .*21.*, \d\d:\d\d, Old Town Café\.", said[1])
    assert staffed.value("SELECT count(*) FROM outbox WHERE code = 'redeemed'") == 1
    assert await staffed.audit() == []


async def test_the_same_pass_screen_tapped_again_says_the_same_again(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await uses(staffed)
    await staffed.max.scans_and_starts(staffed.ona)
    asked = await staffed.max.sees_new("Hand it over?")
    data = data_of(asked, "Give it")
    answers = await at_once(staffed, *[(staffed.max, asked, data)] * 3)
    assert [toast.text for toast in answers] == ["Done"] * 3
    assert (await staffed.max.sees("given to Ona")).message_id == asked.message_id


async def test_undo_tapped_by_two_fingers_is_one_reversal(staffed: Shop) -> None:
    given = await staffed.stamps(staffed.max, staffed.ona, 2)
    answers = await at_once(staffed, *[(staffed.max, given, data_of(given, "Undo"))] * 3)
    assert [toast.text for toast in answers] == ["Taken back"] * 3
    assert staffed.value("SELECT count(*) FROM entries WHERE kind = 'reversal'") == 1
    assert staffed.value("SELECT count(*) FROM outbox WHERE code = 'corrected'") == 1


async def test_a_button_of_anothers_screen_does_nothing(staffed: Shop) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    await staffed.tomas.says("/start")
    before = staffed.what_counts()
    for person in (staffed.vera, staffed.tomas, staffed.ona):
        await person.taps_data(panel.message_id, data_of(panel, "+1"))
        why = Why.BUTTON_OLD if person is staffed.vera else Why.NOT_STAFF
        await person.sees(staffed.no(person, why))
    assert staffed.what_counts() == before


async def test_members_served_side_by_side_each_get_their_own(staffed: Shop) -> None:
    people = [staffed.town.joins(f"Guest {number}") for number in range(8)]
    await asyncio.gather(*(staffed.joins(person) for person in people))
    for person in people:
        await staffed.stamps(staffed.max, person)
    await staffed.settles()
    assert [row["balance"] for row in staffed.rows("SELECT balance FROM accounts")] == [1] * 8
    for person in people:
        assert len([one for one in person.messages if one.text.startswith("+1 stamp")]) == 1


async def test_updates_in_any_order_and_three_times_over_have_their_effect_once(staffed: Shop) -> None:
    """Ids that jump, a window that is shuffled: what counts is the update, not its place in the row."""
    people = [staffed.town.joins(f"Guest {number}") for number in range(5)]
    for person in people:
        staffed.town.say(person.id, "/start")
    await staffed.settles()
    window = []
    for person in people:
        welcome = await person.sees("Welcome")
        staffed.town.tap(person.id, welcome.message_id, "join")
    await staffed.settles()
    window = staffed.town.updates.delivered[-5:]
    staffed.town.updates.jump(10_000)
    for update in (*reversed(window), *window, *window[2:]):
        staffed.town.updates.put_raw(update)
    await people[0].says("/card")
    await people[0].sees_new("10 more stamps")
    await staffed.settles()
    assert staffed.value("SELECT count(*) FROM members") == 6
