"""The form that waits for a bill: it opens with the panel, survives a restart, lapses, and reads no nonsense."""

import pytest

from loyalty.refusals import Fact, Why
from sandbox.person import Person
from tests.cast import Shop, starting
from tests.journeys.test_privacy import goes
from tests.salon import panel_of, pays, points_of, sells_by_points

UNREADABLE = (
    "twelve", "12,50 for two", "1e999", "1e5", "NaN", "inf", "0x10", "1_000", "²", "5️⃣", "12.5.5", "1,2,3", "12..50",
    "½", "12,345,6", "1 00", "1.2345", "12,-", "🙂", "\u202e12", "1" * 25, "--5",
)  # fmt: skip
NOT_ABOVE_ZERO = ("0", "0,00", "-0", "-5", "−5", "–5", "- 12,50", "٠")
READ = (
    ("12,50", 1250), ("12.50", 1250), ("12,5", 1250), ("1 000", 100_000), ("1'000", 100_000), ("1.000,50", 100_050),
    ("1,000.50", 100_050), ("٣", 300), ("７", 700), ("12 €", 1200), ("12 EUR", 1200), ("12 euro", 1200),
)  # fmt: skip


@pytest.fixture
async def salon(staffed: Shop) -> Shop:
    """A salon with points only: one for every 1.00."""
    await sells_by_points(staffed, most=10_000_000)
    return staffed


async def test_the_form_survives_a_restart(salon: Shop) -> None:
    await panel_of(salon, salon.max, salon.ona)
    await salon.restarts()
    await salon.max.says("1.000")
    await salon.max.sees_new("This can be read in two ways.")
    await salon.restarts()
    await salon.max.taps("€1,000.00")
    await salon.max.sees_new("Ona: €1,000.00 → +1,000 points · 1,000 in all")


async def test_the_form_lapses_quietly_after_fifteen_minutes(salon: Shop) -> None:
    await panel_of(salon, salon.max, salon.ona)
    await salon.max.says("1.000")
    await salon.max.sees_new("This can be read in two ways.")
    salon.later(minutes=15)
    await salon.max.says("12")
    await salon.max.sees_new(salon.no(salon.max, Why.CARD_FIRST))
    await salon.max.says("/undo")
    await salon.max.sees_new("You have nothing to take back.")
    assert salon.rows("SELECT * FROM entries") == []


async def test_its_buttons_lapse_with_it(salon: Shop) -> None:
    await panel_of(salon, salon.max, salon.ona)
    await salon.max.says("1.000")
    await salon.max.sees_new("This can be read in two ways.")
    salon.later(minutes=15)
    await salon.max.taps("€1.00")
    await salon.max.sees_new(salon.no(salon.max, Why.BUTTON_OLD))
    assert salon.rows("SELECT * FROM entries") == []


async def test_another_card_takes_the_place_of_the_first(salon: Shop) -> None:
    await salon.joins(salon.tomas)
    await panel_of(salon, salon.max, salon.ona)
    await salon.max.says("1.000")
    await salon.max.sees_new("This can be read in two ways.")
    asked = salon.max.last
    await salon.max.says(salon.number_of(salon.tomas))
    await salon.max.sees_new(starting("Tomas"))
    await salon.max.taps_data(asked.message_id, str((asked.inline or [])[0][0]["callback_data"]))
    await salon.max.sees_new(salon.no(salon.max, Why.BUTTON_OLD))
    await salon.max.says("8")
    await salon.max.sees_new("Tomas: €8.00 → +8 points · 8 in all")
    assert len(salon.rows("SELECT * FROM entries")) == 1


async def test_cancel_leaves_it(salon: Shop) -> None:
    await panel_of(salon, salon.max, salon.ona)
    await salon.max.says("/cancel")
    await salon.max.sees_new("Left as it was.")
    await salon.max.says("12")
    await salon.max.sees_new(salon.no(salon.max, Why.CARD_FIRST))
    assert salon.rows("SELECT * FROM entries") == []


async def test_the_amount_button_opens_it_again_and_leaves_another_form(salon: Shop) -> None:
    await panel_of(salon, salon.vera, salon.ona)
    await salon.vera.taps("Adjust")
    await salon.vera.sees_new("How many points shall I add or take")
    panel = await panel_of(salon, salon.vera, salon.ona)
    assert "Type the bill" not in panel.text
    await salon.vera.taps("Amount")
    await salon.vera.sees_new("How much does Ona pay? Type the bill, for example 12.50")
    await salon.vera.says("3")
    await salon.vera.sees_new("Ona: €3.00 → +3 points · 3 in all")


async def test_a_typed_card_number_opens_that_card_and_a_slip_in_one_is_no_bill(salon: Shop) -> None:
    await panel_of(salon, salon.max, salon.ona)
    number = salon.number_of(salon.ona)
    for wrong in (f"{number[:-1]}{(int(number[-1]) + 1) % 10}", "482 109 3750", "123456789"):
        await salon.max.says(wrong)
        await salon.max.sees_new("That is not a card number: check the digits.")
    await salon.max.says(number)
    await salon.max.sees_new(starting("Ona"))
    await salon.max.says("5")
    await salon.max.sees_new("Ona: €5.00 → +5 points · 5 in all")


async def test_whoever_is_removed_meanwhile_records_nothing(salon: Shop) -> None:
    await panel_of(salon, salon.max, salon.ona)
    await salon.max.says("1.000")
    asked = await salon.max.sees_new("This can be read in two ways.")
    await salon.plants("DELETE FROM team WHERE role = 'staff'")
    await salon.max.taps_data(asked.message_id, str((asked.inline or [])[0][0]["callback_data"]))
    await salon.max.sees_new(salon.no(salon.max, Why.NOT_STAFF))
    await salon.max.says("12")
    await salon.max.sees_new(salon.no(salon.max, Why.NOT_STAFF))
    assert (salon.rows("SELECT * FROM entries"), salon.rows("SELECT * FROM drafts")) == ([], [])


async def test_whoever_is_forgotten_meanwhile_earns_nothing_and_leaves_no_name_in_the_form(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "3")
    await panel_of(salon, salon.max, salon.ona)
    await salon.max.says("1.000")
    asked = await salon.max.sees_new("This can be read in two ways.")
    await goes(salon, salon.ona)
    await salon.settles()
    assert salon.rows("SELECT * FROM drafts") == []
    assert [row for row in salon.rows("SELECT * FROM taps") if "Ona" in str(row.values())] == []
    await salon.max.says("12")
    await salon.max.sees_new(salon.no(salon.max, Why.CARD_FIRST))
    await salon.max.taps_data(asked.message_id, str((asked.inline or [])[0][0]["callback_data"]))
    await salon.max.sees_new(salon.no(salon.max, Why.BUTTON_OLD))
    assert len(salon.rows("SELECT * FROM entries")) == 1


async def test_a_paste_is_no_amount_and_commands_and_stickers_pass_by_the_form(salon: Shop) -> None:
    await panel_of(salon, salon.max, salon.ona)
    await salon.max.says("word " * 100)
    await salon.max.sees_new(salon.no(salon.max, Why.UNKNOWN_TEXT))
    await salon.max.says("/help")
    await salon.max.says("4")
    await salon.max.sees_new("Ona: €4.00 → +4 points · 4 in all")


async def test_a_sum_without_a_card_is_asked_whose_it_is(salon: Shop) -> None:
    for typed in ("137,40 €", "1.000"):
        await salon.max.says(typed)
        told = await salon.max.sees_new(salon.no(salon.max, Why.CARD_FIRST))
        assert told.buttons == ["How to scan"]
    await salon.ona.says("12,50")
    await salon.ona.sees_new(salon.no(salon.ona, Why.UNKNOWN_TEXT))
    assert salon.rows("SELECT * FROM entries") == []


async def test_every_way_of_writing_an_amount_is_read_and_echoed(salon: Shop) -> None:
    await salon.plants("UPDATE programmes SET interval_s = 0")
    for typed, minor in READ:
        await panel_of(salon, salon.max, salon.ona)
        await salon.max.says(typed)
        await salon.max.sees_new(f"Ona: {salon.words(salon.max).money(minor)} → ")
    assert [row["amount"] for row in salon.rows("SELECT amount FROM entries ORDER BY id")] == [one[1] for one in READ]
    assert points_of(salon) == sum(minor for _, minor in READ) // 100
    assert await salon.audit() == []


async def is_refused(shop: Shop, person: Person, typed: str, why: Why, **facts: Fact) -> None:
    """A kind answer with a way out, and the form stays open."""
    await person.says(typed)
    told = await person.sees_new(shop.no(person, why, **facts))
    assert told.buttons == [shop.words(person).label("button-cancel")], typed


@pytest.mark.parametrize("language", ["en", "ru", "pl", "ro", "lt"])
async def test_bad_amounts_are_met_kindly_in_every_language_and_change_nothing(salon: Shop, language: str) -> None:
    await salon.plants("UPDATE people SET language = ? WHERE telegram = ?", language, salon.max.id)
    salon.max.phone.language = language
    await panel_of(salon, salon.max, salon.ona)
    before = salon.what_counts()
    for typed in UNREADABLE:
        await is_refused(salon, salon.max, typed, Why.AMOUNT_FORM)
    for typed in NOT_ABOVE_ZERO:
        await is_refused(salon, salon.max, typed, Why.AMOUNT_ZERO)
    await salon.plants("UPDATE programmes SET most = 10000")
    await is_refused(salon, salon.max, "100,01", Why.AMOUNT_MOST, bill=10_000)
    assert salon.what_counts() == before
    await salon.max.says("100")
    await salon.max.sees_new(salon.words(salon.max).money(10_000))
    await salon.settles()
    assert points_of(salon) == 100
