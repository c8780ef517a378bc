"""Points by the owner's hand, the managers' list of entries, and thanks for a friend where there are no stamps."""

import pytest

from loyalty.refusals import Fact, Why
from tests.cast import Shop, link_in
from tests.salon import panel_of, pays, points_of, sells_by_points


@pytest.fixture
async def salon(staffed: Shop) -> Shop:
    """A salon with points only: one for every 1.00."""
    await sells_by_points(staffed)
    return staffed


async def begins(shop: Shop) -> None:
    """Vera scans Ona's card and taps [Adjust]."""
    await shop.scans(shop.vera, shop.ona)
    await shop.vera.taps("Adjust")
    await shop.vera.sees_new("How many points shall I add or take, and why?")


async def test_points_are_added_and_taken_with_a_reason_the_member_reads(salon: Shop) -> None:
    await begins(salon)
    await salon.vera.says("+20 sorry for the <long> wait")
    await salon.vera.sees_new("Ona +20 points → 20 points\nThey were told: sorry for the <long> wait")
    await salon.ona.sees("+20 points from us: sorry for the <long> wait\nYou have 20 points.")
    await begins(salon)
    await salon.vera.says("−1 counted twice")
    await salon.vera.sees_new("Ona −1 point → 19 points")
    assert salon.rows("SELECT kind, units, amount FROM entries") == [
        {"kind": "adjustment", "units": 20, "amount": None},
        {"kind": "adjustment", "units": -1, "amount": None},
    ]
    assert salon.value("SELECT count(*) FROM journal WHERE act = 'adjusted'") == 2
    assert await salon.audit() == []


BAD: list[tuple[str, Why, dict[str, Fact]]] = [
    ("20 sorry", Why.ADJUSTMENT_FORM, {}),
    ("+2.5 sorry", Why.ADJUSTMENT_FORM, {}),
    ("+1e3 sorry", Why.ADJUSTMENT_FORM, {}),
    ("+20", Why.REASON_EMPTY, {}),
    ("+1001 sorry", Why.ADJUSTMENT_POINTS_MOST, {"most": 1000}),
    ("-1 counted twice", Why.ADJUSTMENT_POINTS_LESS, {"balance": 0}),
]


async def test_what_cannot_be_read_is_asked_for_again_and_changes_nothing(salon: Shop) -> None:
    await begins(salon)
    before = salon.what_counts()
    for typed, why, facts in BAD:
        await salon.vera.says(typed)
        told = await salon.vera.sees_new(salon.no(salon.vera, why, **facts))
        assert told.buttons == ["Cancel"], typed
    assert salon.what_counts() == before
    await salon.vera.says("+1000 sorry")
    await salon.vera.sees_new("Ona +1,000 points → 1,000 points")


async def test_where_there_are_both_it_is_asked_which(staffed: Shop) -> None:
    await sells_by_points(staffed, stamps=True)
    await staffed.scans(staffed.vera, staffed.ona)
    await staffed.vera.taps("Adjust")
    asked = await staffed.vera.sees_new("Ona: what shall I correct?")
    assert asked.buttons == ["Stamps", "Points", "Back"]
    await staffed.vera.taps("Points")
    await staffed.vera.sees_new("Ona has 0 points. How many points shall I add or take")
    await staffed.vera.says("+500 sorry")
    await staffed.vera.sees_new("Ona +500 points → 500 points")
    await staffed.scans(staffed.vera, staffed.ona)
    await staffed.vera.taps("Adjust")
    await staffed.vera.taps("Stamps")
    await staffed.vera.sees_new("Ona has 0 of 10. How many stamps shall I add or take")
    await staffed.vera.says("+2 sorry")
    await staffed.vera.sees_new("Ona +2 stamps → 2 of 10")
    assert [row["balance"] for row in staffed.rows("SELECT balance FROM accounts ORDER BY programme")] == [2, 500]
    assert await staffed.audit() == []


@pytest.mark.parametrize("data", ["adjust-in:{nonce}:99", "adjust-in:{nonce}", "adjust-in:nowhere:2"])
async def test_a_made_up_choice_opens_no_form(staffed: Shop, data: str) -> None:
    await sells_by_points(staffed, stamps=True)
    panel = await staffed.scans(staffed.vera, staffed.ona)
    await staffed.vera.says("/cancel")
    nonce = staffed.value("SELECT nonce FROM taps WHERE json_extract(facts, '$.bill') IS NULL")
    await staffed.vera.taps_data(panel.message_id, data.format(nonce=nonce))
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.BUTTON_OLD))
    assert staffed.rows("SELECT * FROM drafts") == []


async def test_the_owner_sees_bills_among_the_entries(staffed: Shop) -> None:
    await sells_by_points(staffed, stamps=True)
    await pays(staffed, staffed.max, staffed.ona, "12.50")
    await staffed.stamps(staffed.max, staffed.ona, 2)
    await staffed.scans(staffed.vera, staffed.ona)
    await staffed.vera.taps("Entries")
    shown = await staffed.vera.sees_new("Latest entries of Ona")
    first, second = shown.text.splitlines()[1:3]
    assert first.startswith("1. +2 stamps · ")
    assert second.startswith("2. +12 points · €12.50 · ")
    assert second.endswith("· Max")
    assert shown.buttons == ["1", "2", "Back"]


async def invites(shop: Shop) -> None:
    """Tomas joins by Ona's link."""
    await shop.ona.says("/invite")
    link = link_in(await shop.ona.sees_new("?start=r"))
    await shop.tomas.opens(link)
    await shop.tomas.sees_new("A friend invited you.")
    await shop.joins(shop.tomas)
    await shop.settles()


async def test_a_friends_first_bill_thanks_both_in_points(salon: Shop) -> None:
    await salon.ona.says("/invite")
    shown = await salon.ona.sees_new("?start=r")
    assert "After their first visit you each get 10 points." in shown.text
    await invites(salon)
    await pays(salon, salon.max, salon.tomas, "3")
    await salon.tomas.sees("You came at a friend’s invitation. How nice! +10 points · 13 in all")
    await salon.ona.sees(
        "The friend you invited has just been here for the first time. Thank you! +10 points · 10 in all"
    )
    assert await salon.audit() == []
    await salon.max.says("/undo")
    await salon.max.sees_new("Your last entry: Tomas, +3 points · €3.00. Take it back?")
    await salon.max.taps("Undo")
    await salon.max.sees_new("Taken back. Tomas has")
    await salon.settles()
    assert [row["balance"] for row in salon.rows("SELECT balance FROM accounts")] == [0, 0]
    assert await salon.audit() == []


async def test_where_there_are_stamps_a_first_bill_thanks_in_stamps(staffed: Shop) -> None:
    await sells_by_points(staffed, stamps=True)
    await invites(staffed)
    await pays(staffed, staffed.max, staffed.tomas, "3")
    await staffed.ona.sees("Thank you! +1 stamp · 1 of 10")
    assert points_of(staffed) == 3
    assert await staffed.audit() == []


async def test_a_stamp_button_of_before_gives_nothing_in_a_salon(salon: Shop) -> None:
    await panel_of(salon, salon.max, salon.ona)
    nonce = salon.value("SELECT nonce FROM taps WHERE json_extract(facts, '$.bill') IS NULL")
    await salon.max.taps_data(salon.max.last.message_id, f"earn:{nonce}:1")
    await salon.max.sees_new(salon.no(salon.max, Why.BUTTON_OLD))
    assert salon.rows("SELECT * FROM entries") == []
