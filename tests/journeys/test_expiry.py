"""Stamps and vouchers that lapse: chosen by the owner, told beforehand, gone at midnight, and nobody is surprised."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from loyalty.expiry import telling_day
from loyalty.refusals import Why
from tests.cast import Shop, data_of, received

VILNIUS = ZoneInfo("Europe/Vilnius")


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scheduler looks often, so that no story waits for it."""
    monkeypatch.setattr("bot.scheduler.LOOK_EVERY", 0.1)


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scheduler has looked once, at the start, and not yet again."""
    monkeypatch.setattr("bot.scheduler.LOOK_EVERY", 3600)


def in_vilnius(text: str) -> datetime:
    """A wall clock's time in Vilnius, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=VILNIUS).astimezone(UTC)


async def lapsing(shop: Shop, months: int = 12) -> None:
    """A café in Vilnius whose stamps lapse."""
    await shop.plants("UPDATE business SET timezone = 'Europe/Vilnius'")
    await shop.plants("UPDATE programmes SET months = ?", months)


async def live_until(shop: Shop, moment: str) -> None:
    """The town's clock is moved, the jobs have looked, and what they promised was carried."""
    shop.town.clock.sets(in_vilnius(moment))
    day = telling_day(in_vilnius(moment), VILNIUS)
    while not shop.rows("SELECT 1 FROM jobs WHERE key = ?", f"job:voucher-expiring-done:{day}"):
        await shop.change()
    while shop.rows(
        "SELECT 1 FROM lots WHERE remaining > 0 AND expires_at <= ?", in_vilnius(moment).timestamp() * 1000
    ):
        await shop.change()
    await shop.settles()


# ── the owner chooses ─────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_owner_sees_what_it_means_before_anything_changes(eager: None, staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 2)
    await staffed.plants("UPDATE business SET timezone = 'Europe/Vilnius'")
    await staffed.vera.taps("Manage")
    await staffed.vera.sees_new("Stamps never lapse.")
    await staffed.vera.taps("Programme")
    await staffed.vera.sees_new("Your stamp programme")
    await staffed.vera.taps("Stamps lapse")
    asked = await staffed.vera.sees_new("Choose how long a stamp is good.")
    assert asked.buttons == ["6 months", "12 months", "24 months", "Back"]
    await staffed.vera.taps("12 months")
    shown = await staffed.vera.sees_new("From now on: a stamp is good for 12 months.")
    assert "One given today lasts until the end of November 21, 2027." in shown.text
    assert "The 2 stamps members have already stay exactly as they were given." in shown.text
    assert staffed.value("SELECT months FROM programmes") is None
    await staffed.vera.taps("Yes, from now on")
    await staffed.vera.sees_new("Stamps lapse 12 months after the visit.")
    await staffed.stamps(staffed.max, staffed.ona, 1)
    lots = staffed.rows("SELECT expires_at FROM lots ORDER BY number")
    assert [lot["expires_at"] for lot in lots] == [None, in_vilnius("2027-11-22").timestamp() * 1000]
    await staffed.ona.says("/balance")
    await staffed.ona.sees_new("One stamp lapses after November 21, 2027.")


async def test_the_choice_is_the_owners_and_its_button_works_once(eager: None, staffed: Shop) -> None:
    await staffed.vera.taps("Manage")
    await staffed.vera.taps("Programme")
    await staffed.vera.sees_new("Your stamp programme")
    await staffed.vera.taps("Stamps lapse")
    await staffed.vera.taps("6 months")
    shown = await staffed.vera.sees_new("From now on: a stamp is good for 6 months.")
    yes = data_of(shown, "Yes, from now on")
    await staffed.max.taps_data(staffed.max.messages[-1].message_id, yes)
    await staffed.max.sees_new(staffed.no(staffed.max, Why.NOT_OWNER))
    await staffed.vera.taps("Yes, from now on")
    await staffed.vera.sees_new("Stamps lapse 6 months after the visit.")
    await staffed.vera.taps("Stamps lapse")
    await staffed.vera.taps("For ever")
    await staffed.vera.sees_new("From now on: stamps never lapse.")
    await staffed.vera.taps("Yes, from now on")
    await staffed.vera.sees_new("Stamps never lapse.")
    await staffed.vera.taps_data(shown.message_id, yes)  # the same page again, so that nothing new is seen
    await staffed.settles()
    await staffed.vera.sees("Stamps never lapse.")
    assert staffed.value("SELECT months FROM programmes") is None
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'lapse-changed'") == 2


@pytest.mark.parametrize(
    "data", ["lapse-to:7", "lapse-to:-1", "lapse-to:", "lapse-to", "lapse-surely:x", "lapse-surely"]
)
async def test_a_button_nobody_drew_changes_nothing(eager: None, staffed: Shop, data: str) -> None:
    await staffed.vera.says("/manage")
    desk = await staffed.vera.sees_new("Stamps never lapse.")
    await staffed.vera.taps_data(desk.message_id, data)
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.BUTTON_OLD))
    assert staffed.value("SELECT months FROM programmes") is None


# ── stamps ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_stamp_is_told_of_three_times_and_lapses_at_midnight(eager: None, staffed: Shop) -> None:
    await lapsing(staffed)
    await staffed.stamps(staffed.max, staffed.ona, 2)
    for day, times in (("10-21", 0), ("10-22", 1), ("11-01", 1), ("11-14", 2), ("11-20", 3), ("11-21", 3)):
        await live_until(staffed, f"2027-{day} 12:00")
        assert received(staffed.ona, "2 stamps on your card lapse after November 21, 2027.") == times, day
    told = await staffed.ona.sees("2 stamps on your card lapse after November 21, 2027. Come by before then!")
    assert told.text.endswith("8 more stamps to your reward: Free coffee")
    await live_until(staffed, "2027-11-21 23:59")
    await staffed.ona.says("/balance")
    await staffed.ona.sees_new("Old Town Café: 2 of 10 stamps")
    await live_until(staffed, "2027-11-22 00:00")
    await staffed.ona.says("/balance")
    await staffed.ona.sees_new("Old Town Café: 0 of 10 stamps")
    await staffed.ona.sees("Ona\n10 more stamps")  # the live card
    assert staffed.rows("SELECT units, actor FROM entries WHERE kind = 'expiry'") == [{"units": -2, "actor": None}]
    assert received(staffed.ona, "on your card lapse") == 3
    assert await staffed.audit() == []


async def test_a_bot_that_was_down_for_three_days_catches_up_without_old_news(eager: None, staffed: Shop) -> None:
    await lapsing(staffed)
    await staffed.stamps(staffed.max, staffed.ona, 1)
    staffed.later(days=1)
    await staffed.stamps(staffed.max, staffed.ona, 1)
    await staffed.stops()
    staffed.town.clock.sets(in_vilnius("2027-11-22 12:00"))
    await staffed.starts()
    await live_until(staffed, "2027-11-22 12:00")
    assert received(staffed.ona, "One stamp on your card lapses after November 22, 2027.") == 1
    assert received(staffed.ona, "on your card lapse") == 1
    assert staffed.value("SELECT balance FROM accounts") == 1
    assert await staffed.audit() == []


async def test_between_midnight_and_the_job_a_lapsed_stamp_is_already_gone(idle: None, staffed: Shop) -> None:
    await lapsing(staffed)
    await staffed.stamps(staffed.max, staffed.ona, 3)
    staffed.later(days=30)
    for _ in range(2):
        await staffed.stamps(staffed.max, staffed.ona, 3)
    staffed.town.clock.sets(in_vilnius("2027-11-22 00:00"))
    panel = await staffed.scans(staffed.max, staffed.ona)
    assert "6 of 10 stamps" in panel.text
    await staffed.max.taps("+1")
    await staffed.max.sees_new("Ona +1 → 7 of 10")  # with the lapsed three it would have been a full card
    await staffed.ona.sees("+1 stamp · 7 of 10")
    written = staffed.rows("SELECT kind, units, actor FROM entries ORDER BY id DESC LIMIT 2")
    assert [entry["kind"] for entry in written] == ["accrual", "expiry"], "written off first, in the same unit"
    assert written[1]["actor"] is None
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Ona has 6 of 10 now.")
    assert await staffed.audit() == []


async def test_an_undo_over_midnight_says_what_is_left(idle: None, staffed: Shop) -> None:
    await lapsing(staffed)
    await staffed.stamps(staffed.max, staffed.ona, 3)
    staffed.town.clock.sets(in_vilnius("2027-11-21 23:55"))
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("+2")
    await staffed.max.sees_new("Ona +2 → 5 of 10")
    staffed.later(minutes=6)
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Ona has 0 of 10 now.")
    await staffed.ona.sees("You have 0 of 10.")
    assert await staffed.audit() == []


async def test_the_31st_and_one_month_is_the_end_of_february(eager: None, staffed: Shop) -> None:
    await lapsing(staffed, months=1)
    await live_until(staffed, "2027-01-31 12:00")
    await staffed.stamps(staffed.max, staffed.ona, 1)
    await staffed.ona.says("/balance")
    await staffed.ona.sees_new("One stamp lapses after February 28, 2027.")
    await live_until(staffed, "2027-02-28 23:59")
    assert staffed.value("SELECT balance FROM accounts") == 1
    await live_until(staffed, "2027-03-01 00:00")
    assert staffed.value("SELECT balance FROM accounts") == 0


# ── vouchers ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def full_card(shop: Shop) -> None:
    """Ona's card is full at noon on 21 November 2026, and its voucher is good for two weeks more."""
    await shop.plants("UPDATE business SET timezone = 'Europe/Vilnius'")
    await shop.plants("UPDATE programmes SET voucher_days = 14")
    await shop.fills_the_card(shop.max, shop.ona)
    await shop.ona.sees("Your reward is ready: Free coffee. It waits for you until the end of December 5, 2026.")
    await shop.settles()


async def test_a_voucher_is_told_of_twice_and_then_it_has_lapsed(eager: None, staffed: Shop) -> None:
    await full_card(staffed)
    await staffed.ona.says("/rewards")
    listed = await staffed.ona.sees_new("“Free coffee” is good until the end of December 5, 2026.")
    use = data_of(listed, "Use: Free coffee")
    for day, times in (("11-27", 0), ("11-28", 1), ("12-03", 1), ("12-04", 2), ("12-05", 2)):
        await live_until(staffed, f"2026-{day} 12:00")
        assert received(staffed.ona, "“Free coffee” waits for you only until the end of December 5, 2026.") == times, (
            day
        )
    await live_until(staffed, "2026-12-06 00:00")
    while staffed.value("SELECT state FROM vouchers") != "lapsed":
        await staffed.change()
    await staffed.ona.taps_data(listed.message_id, use)
    await staffed.ona.sees_new("“Free coffee” has lapsed: its last day was December 5, 2026.")
    await staffed.ona.says("/rewards")
    await staffed.ona.sees_new("No reward to use yet.")
    assert staffed.value("SELECT count(*) FROM passes") == 0
    assert await staffed.audit() == []


async def test_a_pass_shown_too_late_is_refused_with_the_day_it_ended(idle: None, staffed: Shop) -> None:
    await full_card(staffed)
    staffed.town.clock.sets(in_vilnius("2026-12-05 23:55"))
    await staffed.ona.says("/rewards")
    await staffed.ona.taps("Use: Free coffee")
    await staffed.ona.sees_new("Show this at the counter before 00:00.")
    await staffed.max.scans_and_starts(staffed.ona)
    await staffed.max.sees_new("Hand it over?")
    before = staffed.what_counts()
    staffed.later(minutes=5)
    await staffed.max.taps("Give it")
    await staffed.max.sees_new("“Free coffee” has lapsed: its last day was December 5, 2026.")
    await staffed.max.scans_and_starts(staffed.ona)
    await staffed.max.sees_new("“Free coffee” has lapsed: its last day was December 5, 2026.")
    assert staffed.what_counts() == before


async def test_a_voucher_without_a_date_waits_for_ever(eager: None, staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await staffed.ona.sees("Your reward is ready: Free coffee. Use it whenever you like.")
    await staffed.plants("UPDATE business SET timezone = 'Europe/Vilnius'")
    await live_until(staffed, "2036-11-21 12:00")
    await staffed.ona.says("/rewards")
    await staffed.ona.taps("Use: Free coffee")
    await staffed.ona.sees_new("Show this at the counter before")
    assert received(staffed.ona, "until the end of") == 0
