"""Adjustments: the owner adds or takes stamps by hand, says why, and the member reads it."""

import pytest

from loyalty.refusals import Fact, Why
from tests.cast import Shop


async def begins(shop: Shop) -> None:
    """Vera scans Ona's card and taps [Adjust]."""
    await shop.scans(shop.vera, shop.ona)
    await shop.vera.taps("Adjust")
    await shop.vera.sees_new("How many stamps shall I add or take, and why?")


async def test_stamps_are_added_with_a_reason_the_member_reads(staffed: Shop) -> None:
    await begins(staffed)
    await staffed.vera.says("+2 greeted the <wrong> guest")
    await staffed.vera.sees_new("Ona +2 stamps → 2 of 10\nThey were told: greeted the <wrong> guest")
    await staffed.ona.sees("+2 stamps from us: greeted the <wrong> guest\nYou have 2 of 10.")
    assert staffed.rows("SELECT kind, units FROM entries") == [{"kind": "adjustment", "units": 2}]
    assert staffed.rows("SELECT said FROM remarks") == [{"said": "greeted the <wrong> guest"}]
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'adjusted'") == 1
    assert await staffed.audit() == []


@pytest.mark.parametrize("sign", ["-", "−", "–"])
async def test_stamps_are_taken_at_most_those_that_are_there(staffed: Shop, sign: str) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 3)
    await begins(staffed)
    await staffed.vera.says(f"{sign}4 counted twice")
    await staffed.vera.sees_new("There are only 3 stamps on this card to take.")
    await staffed.vera.says(f"{sign}3 counted twice")
    await staffed.vera.sees_new("Ona −3 stamps → 0 of 10")
    await staffed.ona.sees("3 stamps were taken back. Reason: counted twice\nYou have 0 of 10.")
    assert await staffed.audit() == []


async def test_added_stamps_fill_a_card_as_a_visit_does(staffed: Shop) -> None:
    await begins(staffed)
    await staffed.vera.says("+23 from three paper cards")
    await staffed.vera.sees_new("Ona +23 stamps → 3 of 10\n🎁 New reward: Free coffee\n🎁 New reward: Free coffee")
    await staffed.settles()
    assert staffed.rows("SELECT lap, state FROM vouchers") == [{"lap": lap, "state": "issued"} for lap in (0, 1)]
    assert staffed.value("SELECT count(*) FROM outbox WHERE code = 'voucher-issued'") == 2
    assert await staffed.audit() == []


async def test_an_adjustment_counts_toward_no_limit_and_is_not_undone(staffed: Shop) -> None:
    await begins(staffed)
    await staffed.vera.says("+2 sorry")
    await staffed.vera.sees_new("→ 2 of 10")
    await staffed.vera.says("/undo")
    await staffed.vera.sees_new("You have nothing to take back.")
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("+1")
    await staffed.max.sees_new("Ona +1 → 3 of 10")


BAD: list[tuple[str, Why, dict[str, Fact]]] = [
    ("+2", Why.REASON_EMPTY, {}),
    ("+2 …", Why.REASON_EMPTY, {}),
    ("2 sorry", Why.ADJUSTMENT_FORM, {}),
    ("+0 sorry", Why.ADJUSTMENT_FORM, {}),
    ("+2.5 sorry", Why.ADJUSTMENT_FORM, {}),
    ("+1e9 sorry", Why.ADJUSTMENT_FORM, {}),
    ("+5️⃣ sorry", Why.ADJUSTMENT_FORM, {}),
    ("+² sorry", Why.ADJUSTMENT_FORM, {}),
    ("sorry", Why.ADJUSTMENT_FORM, {}),
    ("+31 sorry", Why.ADJUSTMENT_MOST, {"most": 30}),
    ("+2 " + "sorry " * 60, Why.REASON_LONG, {"most": 300}),
    ("-1 counted twice", Why.ADJUSTMENT_LESS, {"balance": 0}),
]


async def test_what_cannot_be_read_is_asked_for_again_and_changes_nothing(staffed: Shop) -> None:
    await begins(staffed)
    before = staffed.what_counts()
    for typed, why, facts in BAD:
        await staffed.vera.says(typed)
        await staffed.vera.sees_new(staffed.no(staffed.vera, why, **facts))
        assert staffed.what_counts() == before, typed
    await staffed.vera.says("+٢ sorry")
    await staffed.vera.sees_new("Ona +2 stamps → 2 of 10")


async def test_the_form_survives_a_restart_and_is_left_by_cancel(staffed: Shop) -> None:
    await begins(staffed)
    await staffed.restarts()
    await staffed.vera.says("+1 sorry")
    await staffed.vera.sees_new("Ona +1 stamp → 1 of 10")
    await begins(staffed)
    await staffed.vera.says("/cancel")
    await staffed.vera.sees_new("Left as it was.")
    await staffed.vera.says("+1 sorry")
    await staffed.vera.sees_new("I did not understand that.")
    assert staffed.value("SELECT balance FROM accounts") == 1


async def test_only_the_owner_adjusts_also_when_the_form_was_open_before(staffed: Shop) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    assert panel.buttons == ["+1", "+2", "+3", "Notes and birthday"]
    nonce = staffed.value("SELECT nonce FROM taps ORDER BY made_at DESC LIMIT 1")
    await staffed.max.taps_data(panel.message_id, f"adjust:{nonce}")
    await staffed.max.sees_new("Only the owner can do this.")
    await begins(staffed)
    await staffed.plants("DELETE FROM team WHERE role = 'owner'")
    await staffed.vera.says("+2 sorry")
    await staffed.vera.sees_new("Only the owner can do this.")
    assert staffed.rows("SELECT * FROM entries") == []
    assert staffed.rows("SELECT * FROM drafts") == []


@pytest.mark.parametrize("door", ["adjust", "entries", "panel-again"])
async def test_nobody_works_on_from_a_panel_of_somebody_elses(staffed: Shop, door: str) -> None:
    await staffed.scans(staffed.max, staffed.ona)
    nonce = staffed.value("SELECT nonce FROM taps LIMIT 1")
    await staffed.vera.taps_data(staffed.vera.last.message_id, f"{door}:{nonce}")
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.BUTTON_OLD))
    assert staffed.rows("SELECT * FROM drafts") == []
