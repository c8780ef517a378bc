"""The letter of Monday morning, once and only on Mondays, and the report that is there at any time."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.scheduler import Scheduler
from loyalty.refusals import Why
from sandbox.messages import Message
from tests.cast import Shop, data_of, received

VILNIUS = ZoneInfo("Europe/Vilnius")
LETTER = "Your week, Nov 16"


@pytest.fixture(autouse=True)
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot's own scheduler has looked once, at the start; then only the story lets one look."""
    monkeypatch.setattr("bot.scheduler.LOOK_EVERY", 3600)


@pytest.fixture
async def vilnius(staffed: Shop) -> Shop:
    """The café in Vilnius, on a Saturday at two in the afternoon."""
    await staffed.plants("UPDATE business SET timezone = 'Europe/Vilnius'")
    return staffed


async def at(shop: Shop, moment: str) -> None:
    """The town's clock is moved, the jobs look twice, and what they promised was carried."""
    shop.town.clock.sets(datetime.fromisoformat(moment).replace(tzinfo=VILNIUS))
    await shop.book.clock.refresh()
    scheduler = Scheduler(shop.book.database, shop.book.clock)
    for _ in range(2):
        await scheduler.look()
    await shop.settles()


async def reports(shop: Shop) -> Message:
    """Vera asks how the week goes."""
    await shop.vera.says("/report")
    return await shop.vera.sees_new("This week so far")


async def test_the_letter_comes_on_monday_at_nine_once_with_a_chart(vilnius: Shop) -> None:
    await vilnius.stamps(vilnius.max, vilnius.ona, 3)
    await at(vilnius, "2026-11-23 08:59:30")
    assert received(vilnius.vera, LETTER) == 0
    await at(vilnius, "2026-11-23 09:00:00")
    letter = await vilnius.vera.sees(LETTER)
    assert "1 visit, and none the week before\n1 member came by" in letter.text
    assert "Given: 3 stamps" in letter.text
    assert letter.photo, "the chart comes with it"
    await at(vilnius, "2026-11-23 23:00:00")
    await at(vilnius, "2026-11-24 09:00:00")
    assert received(vilnius.vera, LETTER) == 1
    assert received(vilnius.max, LETTER) == received(vilnius.ona, LETTER) == 0


async def test_the_next_letter_compares_and_is_kind_to_a_quiet_week(vilnius: Shop) -> None:
    await vilnius.stamps(vilnius.max, vilnius.ona, 1)
    await at(vilnius, "2026-11-30 09:00:00")
    quiet = await vilnius.vera.sees("A quiet week: nobody came by.")
    assert quiet.text.startswith("Your week, Nov 23")
    await at(vilnius, "2026-12-07 09:00:00")
    nothing = await vilnius.vera.sees("Your week, Nov 30")
    assert not nothing.photo, "there is nothing to draw of two quiet weeks"


async def test_a_bot_that_was_down_writes_late_on_monday_and_not_on_tuesday(vilnius: Shop) -> None:
    await vilnius.stamps(vilnius.max, vilnius.ona, 1)
    for moment, letters in (("2026-11-23 21:00:00", 1), ("2026-12-01 09:00:00", 1)):
        await vilnius.stops()
        vilnius.town.clock.sets(datetime.fromisoformat(moment).replace(tzinfo=VILNIUS))
        await vilnius.starts()
        await at(vilnius, moment)
        assert received(vilnius.vera, "Your week, ") == letters


async def test_the_letter_can_be_switched_off_in_the_letter_and_on_in_the_report(vilnius: Shop) -> None:
    await vilnius.stamps(vilnius.max, vilnius.ona, 1)
    await at(vilnius, "2026-11-23 09:00:00")
    letter = await vilnius.vera.sees(LETTER)
    off = data_of(letter, "No letter on Mondays")
    await vilnius.vera.taps("No letter on Mondays")
    await vilnius.vera.sees_new("No letter comes on Mondays any more.")
    await vilnius.vera.taps_data(letter.message_id, off)
    await vilnius.settles()
    await at(vilnius, "2026-11-30 09:00:00")
    assert received(vilnius.vera, "Your week, ") == 1
    report = await reports(vilnius)
    await vilnius.vera.taps("A letter on Mondays", report.message_id)
    await vilnius.vera.sees_new("Every Monday at nine")
    await at(vilnius, "2026-12-07 09:00:00")
    assert received(vilnius.vera, "Your week, ") == 2
    switched = vilnius.rows("SELECT facts FROM journal WHERE act = 'digest-switched' ORDER BY id")
    assert [line["facts"] for line in switched] == ['{"to": "off"}', '{"to": "on"}']


async def test_the_report_tells_this_week_and_the_last_by_place_and_staff(vilnius: Shop) -> None:
    await vilnius.stamps(vilnius.max, vilnius.ona, 2)
    await vilnius.plants("INSERT INTO places (id, name, word) VALUES (2, 'Riverside', 'riverside')")
    await at(vilnius, "2026-11-24 12:00:00")
    await vilnius.stamps(vilnius.max, vilnius.ona, 1)
    this = await reports(vilnius)
    assert "1 visit, and none a week ago by this hour" in this.text
    assert "• Max: 1 visit · 1 stamp" in this.text
    assert "By place\n• Old Town Café: 1 visit · 1 stamp" in this.text
    await vilnius.vera.taps("Last week")
    last = await vilnius.vera.sees_new("Last week")
    assert last.message_id == this.message_id
    assert "• Max: 1 visit · 2 stamps" in last.text
    await vilnius.vera.taps("This week")
    await vilnius.vera.sees_new("This week so far")
    await vilnius.vera.taps("Back")
    await vilnius.vera.sees_new("start=j_")


async def test_an_undone_stamp_and_the_practice_card_are_in_no_report(vilnius: Shop) -> None:
    await vilnius.stamps(vilnius.max, vilnius.ona, 1)
    await vilnius.max.taps("Undo")
    await vilnius.max.sees_new("0 of 10")
    await vilnius.vera.taps("Manage")
    await vilnius.vera.taps("Practice card")
    await vilnius.vera.taps("Open at the counter")
    await vilnius.vera.taps("+1")
    await vilnius.vera.sees_new("→ 1 of 10")
    assert "No visits." in (await reports(vilnius)).text


async def test_a_manager_reads_of_their_own_place_and_cannot_switch_the_letter(vilnius: Shop) -> None:
    await vilnius.plants("INSERT INTO places (id, name, word) VALUES (2, 'Riverside', 'riverside')")
    await vilnius.stamps(vilnius.max, vilnius.ona, 1)
    await vilnius.tomas.says("/start")
    await vilnius.settles()
    await vilnius.plants(
        "INSERT INTO team (person, role, place, since) SELECT id, 'manager', 2, 0 FROM people WHERE telegram = ?",
        vilnius.tomas.id,
    )
    await vilnius.tomas.says("/report")
    page = await vilnius.tomas.sees_new("This week so far")
    assert "No visits." in page.text
    assert page.buttons == ["Last week", "Back"]
    await vilnius.plants("UPDATE team SET place = 1 WHERE role = 'manager'")
    await vilnius.tomas.says("/report")
    await vilnius.tomas.sees_new("• Max: 1 visit")
    await vilnius.tomas.taps_data(page.message_id, "digest:off")
    await vilnius.tomas.sees_new(vilnius.no(vilnius.tomas, Why.NOT_OWNER))
    assert vilnius.value("SELECT digest FROM business") == 1


@pytest.mark.parametrize("data", ["report:next", "report:last:last", "digest", "digest:", "digest:maybe"])
async def test_a_button_nobody_drew_changes_nothing(vilnius: Shop, data: str) -> None:
    page = await reports(vilnius)
    await vilnius.vera.taps_data(page.message_id, data)
    await vilnius.vera.sees_new(vilnius.no(vilnius.vera, Why.BUTTON_OLD))
    assert vilnius.value("SELECT digest FROM business") == 1
