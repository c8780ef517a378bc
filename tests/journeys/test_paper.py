"""From a paper card: a window the owner opens, once a guest, told, undone, and never twice."""

from collections.abc import AsyncIterator

import pytest

from loyalty.refusals import Why
from sandbox.person import Person
from tests.cast import Shop, data_of
from tests.journeys.table import each_is_met, taps
from tests.journeys.test_once import at_once


async def opens_window(shop: Shop, label: str = "30 days") -> None:
    """Vera opens the window."""
    await shop.vera.taps_data(shop.vera.last.message_id, "+paper")
    await shop.vera.sees_new("Paper cards")
    await shop.vera.taps(label)
    await shop.settles()


@pytest.fixture
async def paper(staffed: Shop) -> AsyncIterator[Shop]:
    """The café while its window for paper cards is open for 30 days."""
    await opens_window(staffed)
    yield staffed
    assert await staffed.audit() == []


async def counts(shop: Shop, staff: Person, stamps: int) -> None:
    """Somebody at the counter counts so many from Ona's paper card."""
    await shop.scans(staff, shop.ona)
    await staff.taps("From a paper card")
    await staff.sees("How many stamps are on the paper card of Ona?")
    await staff.taps(str(stamps))
    await staff.sees(f"Ona +{stamps} from paper")


async def test_stamps_from_paper_come_over_and_the_member_is_told(paper: Shop) -> None:
    panel = await paper.scans(paper.max, paper.ona)
    assert panel.buttons == ["+1", "+2", "+3", "From a paper card", "Notes and birthday"]
    await paper.max.taps("From a paper card")
    asked = await paper.max.sees("How many stamps are on the paper card of Ona?")
    assert asked.buttons == [*map(str, range(1, 10)), "Back"]
    await paper.max.taps("6")
    await paper.max.sees("Ona +6 from paper → 6 of 10")
    receipt = await paper.ona.sees(
        "From your paper card: +6 stamps · 6 of 10\n4 more stamps to your reward: Free coffee"
    )
    assert receipt.buttons == ["Not me"]
    assert paper.rows("SELECT kind, units, reason FROM entries") == [{"kind": "opening", "units": 6, "reason": "paper"}]
    assert paper.value("SELECT count(*) FROM journal WHERE act = 'paper-counted'") == 1
    await paper.ona.says("/history")
    await paper.ona.sees_new("+6 stamps from a paper card · Old Town Café")


async def test_today_s_visit_counts_beside_it(paper: Shop) -> None:
    await paper.plants("UPDATE programmes SET daily = 3")
    await counts(paper, paper.max, 8)
    await paper.max.taps("Back")
    panel = await paper.max.sees("Ona\n8 of 10 stamps")
    assert "From a paper card" not in panel.buttons
    await paper.max.taps("+3")
    await paper.max.sees("Ona +3 → 1 of 10")
    assert paper.value("SELECT count(*) FROM vouchers WHERE state = 'issued'") == 1


async def test_what_fills_a_card_together_with_earlier_stamps_gives_the_reward(paper: Shop) -> None:
    await paper.stamps(paper.max, paper.ona, 3)
    await counts(paper, paper.max, 9)
    await paper.max.sees("Ona +9 from paper → 2 of 10\n🎁 New reward: Free coffee")
    await paper.ona.sees("your card is full. A new one begins: 2 of 10")
    await paper.ona.sees("Your reward is ready: Free coffee")


async def test_a_double_tap_and_another_number_make_one_entry(paper: Shop) -> None:
    await paper.scans(paper.max, paper.ona)
    await paper.max.taps("From a paper card")
    asked = await paper.max.sees("How many stamps are on the paper card")
    four, five = ((paper.max, asked, data_of(asked, label)) for label in ("4", "5"))
    assert [toast.text for toast in await at_once(paper, four, four)] == ["Done", "Done"]
    await paper.max.taps_data(asked.message_id, five[2])
    refused = await paper.max.sees_new(paper.no(paper.max, Why.ALREADY_COUNTED, entry=1))
    assert "Undo" in refused.buttons
    assert paper.rows("SELECT units FROM entries") == [{"units": 4}]
    assert paper.value("SELECT count(*) FROM outbox WHERE code = 'paper-counted'") == 1


async def test_two_at_the_counter_make_one_entry(paper: Shop) -> None:
    taps = []
    for staff in (paper.max, paper.vera):
        await paper.scans(staff, paper.ona)
        await staff.taps("From a paper card")
        asked = await staff.sees("How many stamps are on the paper card")
        taps.append((staff, asked, data_of(asked, "4")))
    await at_once(paper, *taps)
    assert paper.rows("SELECT units FROM entries") == [{"units": 4}]
    told = [person for person in (paper.max, paper.vera) if person.last.text == paper.no(person, Why.PAPER_TWICE)]
    assert len(told) == 1


async def test_a_wrong_number_is_undone_and_counted_again(paper: Shop) -> None:
    await counts(paper, paper.max, 4)
    await paper.max.taps("Undo")
    await paper.max.sees_new("Taken back. Ona has 0 of 10 now.")
    await paper.ona.sees("Corrected: 4 stamps were taken back.")
    await counts(paper, paper.max, 6)
    await paper.max.says("/undo")
    await paper.max.sees_new("Your last entry: Ona +6. Take it back?")
    keys = [row["key"] for row in paper.rows("SELECT key FROM entries WHERE kind = 'opening' ORDER BY id")]
    assert keys == ["paper:1:0", "paper:1:1"]
    assert paper.value("SELECT balance FROM accounts") == 6


async def test_after_fifteen_minutes_the_owner_corrects_it(paper: Shop) -> None:
    await counts(paper, paper.max, 4)
    undo = data_of(paper.max.last, "Undo")
    paper.later(minutes=15)
    await paper.max.taps_data(paper.max.last.message_id, undo)
    await paper.max.sees_new(paper.no(paper.max, Why.UNDO_LATE, minutes=15, entry=1))
    await paper.scans(paper.vera, paper.ona)
    await paper.vera.taps("Entries")
    await paper.vera.sees("1. +4 stamps")
    await paper.vera.taps("1")
    await paper.vera.taps("Counted by mistake")
    await paper.vera.sees_new("Taken back. Ona has 0 of 10 now.")
    panel = await paper.scans(paper.max, paper.ona)
    assert "From a paper card" in panel.buttons


async def test_not_me_puts_a_paper_card_before_the_owner(paper: Shop) -> None:
    await counts(paper, paper.max, 4)
    await paper.ona.sees("From your paper card: +4 stamps")
    await paper.ona.taps("Not me")
    await paper.vera.sees("Ona does not recognise this: +4 stamps")


async def test_without_a_window_there_is_no_button_and_an_old_one_says_so(staffed: Shop) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    assert "From a paper card" not in panel.buttons
    await opens_window(staffed)
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("From a paper card")
    asked = await staffed.max.sees("How many stamps are on the paper card")
    nonce = data_of(asked, "Back").split(":")[1]
    await staffed.vera.taps("Close it now")
    await staffed.vera.sees("Closed now")
    old = (f"paper-count:{nonce}:4", f"paper-ask:{nonce}")
    await each_is_met(staffed, staffed.max, [taps(data, Why.PAPER_CLOSED) for data in old])
    assert staffed.rows("SELECT * FROM entries") == []


async def test_the_window_ends_with_its_last_good_day(staffed: Shop) -> None:
    await staffed.plants("UPDATE business SET timezone = 'Europe/Vilnius'")
    await opens_window(staffed)
    await staffed.vera.sees("Open until the end of December 21, 2026.")
    staffed.later(days=30, hours=9.9)  # 23:54 in Vilnius
    assert "From a paper card" in (await staffed.scans(staffed.max, staffed.ona)).buttons
    staffed.later(hours=0.1)
    assert "From a paper card" not in (await staffed.scans(staffed.max, staffed.ona)).buttons
    await staffed.vera.taps_data(staffed.vera.last.message_id, "+paper")
    await staffed.vera.sees_new("Closed now")


async def test_the_owner_opens_it_only_for_what_is_offered_and_each_change_is_journaled(paper: Shop) -> None:
    before = paper.rows("SELECT * FROM paper_windows")
    wrong = ("paper-open:31", "paper-open:-30", "paper-open:x", "paper-open")
    await each_is_met(paper, paper.vera, [taps(data, Why.BUTTON_OLD) for data in wrong])
    assert paper.rows("SELECT * FROM paper_windows") == before
    await opens_window(paper, "30 days")
    await opens_window(paper, "90 days")
    assert paper.value("SELECT count(*) FROM journal WHERE act = 'paper-window'") == 2


async def test_a_number_no_button_has_is_refused(paper: Shop) -> None:
    await paper.scans(paper.max, paper.ona)
    nonce = data_of(paper.max.last, "From a paper card").split(":")[1]
    wrong = [taps(f"paper-count:{nonce}:{stamps}", Why.PAPER_NUMBER) for stamps in ("0", "10", "999999")]
    await each_is_met(paper, paper.max, wrong, most=9)
    await each_is_met(
        paper, paper.max, [taps(f"paper-count:{nonce}:{no}", Why.BUTTON_OLD) for no in ("-1", "4.5", "x")]
    )
    assert paper.rows("SELECT * FROM entries") == []


@pytest.fixture
async def long_card(paper: Shop) -> Shop:
    """The café with a card of twenty stamps, whose numbers do not fit on buttons."""
    await paper.plants_at_once(("UPDATE programmes SET goal = 20",), ("UPDATE milestones SET at = 20",))
    await paper.scans(paper.max, paper.ona)
    await paper.max.taps("From a paper card")
    await paper.max.sees("Send the number, from 1 to 19.")
    return paper


async def test_for_a_long_card_the_number_is_typed(long_card: Shop) -> None:
    for typed in ("0", "20", "-3", "4.5", "four", "5️⃣", "1e1"):
        await long_card.max.says(typed)
        refused = await long_card.max.sees_new(long_card.no(long_card.max, Why.PAPER_NUMBER, most=19))
        assert refused.buttons == ["Cancel"]
    assert long_card.rows("SELECT * FROM entries") == []
    await long_card.restarts()
    await long_card.max.says("١٩")
    await long_card.max.sees_new("Ona +19 from paper → 19 of 20")
    await long_card.max.says("19")
    await long_card.max.sees_new(long_card.no(long_card.max, Why.UNKNOWN_TEXT))


async def test_a_card_typed_into_that_form_is_a_card(long_card: Shop) -> None:
    await long_card.max.says(long_card.number_of(long_card.ona))
    await long_card.max.sees_new("Ona\n")
    await long_card.max.says("7")
    await long_card.max.sees_new(long_card.no(long_card.max, Why.UNKNOWN_TEXT))
    assert long_card.rows("SELECT * FROM entries") == []


@pytest.mark.parametrize(
    ("planted", "why"),
    [
        ("DELETE FROM team WHERE role = 'staff'", Why.NOT_STAFF),
        ("DELETE FROM paper_windows", Why.PAPER_CLOSED),
    ],
)
async def test_a_form_that_leads_nowhere_any_more_says_so_and_is_left(long_card: Shop, planted: str, why: Why) -> None:
    await long_card.settles()
    await long_card.plants(planted)
    await long_card.max.says("7")
    await long_card.max.sees_new(long_card.no(long_card.max, why))
    assert long_card.rows("SELECT * FROM entries") == []
    assert long_card.rows("SELECT * FROM drafts") == []
