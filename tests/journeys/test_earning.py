"""Stamps at the counter: one tap a visit, another purchase, the full card and its overflow, and the receipt."""

from tests.cast import Shop, plain


async def test_one_tap_gives_and_both_sides_hear_of_it(staffed: Shop) -> None:
    for stamps, total in ((1, 1), (2, 3), (3, 6)):
        given = await staffed.stamps(staffed.max, staffed.ona, stamps)
        assert given.text == f"Ona +{stamps} → {total} of 10"
        assert given.buttons == ["Undo"]
        await staffed.ona.sees(f"+{stamps} stamp{'s' if stamps > 1 else ''} · {total} of 10")
    assert staffed.value("SELECT balance FROM accounts") == 6
    assert await staffed.audit() == []


async def test_the_next_stamp_too_soon_asks_whether_it_is_another_purchase(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona)
    staffed.later(minutes=2)
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("+2")
    asked = await staffed.max.sees_new("This card was stamped a moment ago")
    assert "the next stamp is in 3 minutes" in asked.text
    assert staffed.value("SELECT balance FROM accounts") == 1
    await staffed.max.taps("Another purchase, +2")
    await staffed.max.sees_new("Ona +2 → 3 of 10")
    assert staffed.value("SELECT balance FROM accounts") == 3


async def test_five_minutes_later_it_is_another_visit(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona)
    staffed.later(minutes=5)
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("+1")
    await staffed.max.sees_new("→ 2 of 10")


async def test_a_full_card_gives_a_voucher_and_begins_anew(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    issued = staffed.words(staffed.max).say("given-issued", reward="Free coffee")
    await staffed.max.sees(f"Ona +1 → 0 of 10\n{plain(issued)}")
    await staffed.ona.sees("your card is full. A new one begins: 0 of 10")
    await staffed.ona.sees("Your reward is ready: Free coffee")
    assert staffed.rows("SELECT state, lap FROM vouchers") == [{"state": "issued", "lap": 0}]
    assert await staffed.audit() == []


async def test_the_overflow_is_carried_to_the_new_card(staffed: Shop) -> None:
    for _ in range(3):
        await staffed.stamps(staffed.max, staffed.ona, 3)
    await staffed.stamps(staffed.max, staffed.ona, 3)
    await staffed.max.sees_new("Ona +3 → 2 of 10")
    await staffed.ona.sees("A new one begins: 2 of 10")
    assert staffed.value("SELECT count(*) FROM vouchers") == 1
    assert await staffed.audit() == []


async def test_the_days_limit_gives_the_part_that_fits_and_then_nothing(staffed: Shop) -> None:
    await staffed.plants("UPDATE programmes SET daily = 4")
    await staffed.stamps(staffed.max, staffed.ona, 3)
    await staffed.stamps(staffed.max, staffed.ona, 3)
    await staffed.max.sees_new("Ona +1 → 4 of 10\n2 stamps were over the day’s limit")
    staffed.later(minutes=6)
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("+1")
    await staffed.max.sees_new("reached the limit of the day (4 stamps)")
    staffed.later(hours=12)
    await staffed.stamps(staffed.max, staffed.ona, 1)
    assert staffed.value("SELECT balance FROM accounts") == 5


async def test_balance_says_in_words_where_the_card_stands(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await staffed.ona.says("/balance")
    shown = await staffed.ona.sees_new("Old Town Café: 0 of 10 stamps")
    assert "One reward is ready to use." in shown.text


async def test_a_colleagues_card_earns_by_anothers_hand_and_not_by_their_own(staffed: Shop) -> None:
    await staffed.joins(staffed.max)
    await staffed.max.scans_and_starts(staffed.max)
    await staffed.max.sees_new("This is your own card")
    await staffed.scans(staffed.vera, staffed.max)
    await staffed.vera.taps("+1")
    await staffed.vera.sees_new("Max +1 → 1 of 10")
    await staffed.max.sees_new("+1 stamp · 1 of 10")
