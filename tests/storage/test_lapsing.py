"""What the memory knows of lapsing: found at the very instant and by index, claimed once, and gone for everybody."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from loyalty.accrual import Issue
from loyalty.reversal import GIVEN_BACK_LATE
from loyalty.vouchers import VoucherState
from storage.database import Database
from storage.expiry import Due
from storage.jobs import KEEP
from storage.session import Row, Session, Value, ms
from storage.work import Work
from tests.makers import CARD, NOON, VERA, FixedClock, findings, plant, rows
from tests.storage.acts import earning, redeeming

MONTH_LATER = NOON + timedelta(days=31)


async def _earn(database: Database, path: Path, *visits: tuple[int, datetime | None]) -> None:
    """Visits at noon; each lot lapses at the moment given beside it."""
    for number, (stamps, lapse) in enumerate(visits, 1):
        await database.unit(earning(stamps, f"tap:{number}"))
        plant(path, f"UPDATE lots SET expires_at = {ms(lapse) if lapse else 'NULL'} WHERE number = {number}")


async def test_a_lot_has_lapsed_at_the_instant_and_not_before(
    database: Database, path: Path, clock: FixedClock
) -> None:
    await _earn(database, path, (1, MONTH_LATER), (2, MONTH_LATER + timedelta(milliseconds=1)), (1, None))
    clock.time = MONTH_LATER - timedelta(milliseconds=1)
    assert await database.read(lambda work: work.expiry.lapsed_lots(0, 200)) == []
    clock.time = MONTH_LATER
    found = await database.read(lambda work: work.expiry.lapsed_lots(0, 200))
    assert [(one.lot, one.made_at, one.expires_at) for one in found] == [(1, NOON, MONTH_LATER)]
    clock.forward(days=1)
    assert await _lots(database, 0, 200) == [1, 2]
    assert await _lots(database, 0, 1) == [1]
    assert await _lots(database, found[0].id, 200) == [2]


async def _lots(database: Database, after: int, most: int) -> list[int]:
    return [one.lot for one in await database.read(lambda work: work.expiry.lapsed_lots(after, most))]


async def test_windows_of_lapsing_are_half_open_and_lie_ahead(
    database: Database, path: Path, clock: FixedClock
) -> None:
    lapses = [NOON, NOON + timedelta(days=1), NOON + timedelta(days=2), NOON + timedelta(days=3)]
    await _earn(database, path, *((1, lapse) for lapse in lapses))

    async def found(*windows: tuple[datetime, datetime]) -> list[int]:
        seen = await database.read(lambda work: work.expiry.lapsing_lots(windows, 0, 200))
        return [one.lot for one in seen]

    assert await found((lapses[1], lapses[3])) == [2, 3]
    assert await found((lapses[0], lapses[1]), (lapses[3], lapses[3] + timedelta(days=1))) == [4]
    assert await found() == []
    for key in ("tap:x", "tap:y", "tap:z"):
        await database.unit(earning(3, key))  # the third fills the card, and the dated ones are spent first
    assert await found((NOON, lapses[3] + timedelta(days=1))) == []


async def test_looking_for_what_lapses_reads_an_index_and_no_table(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, dict[str, Value]]] = []
    run = Session.all

    async def listened(self: Session, sql: str, **values: Value) -> list[Row]:
        asked.append((sql, values))
        return await run(self, sql, **values)

    window = [(NOON, MONTH_LATER), (MONTH_LATER, MONTH_LATER + timedelta(days=1))]

    async def look(work: Work) -> list[str]:
        monkeypatch.setattr(Session, "all", listened)
        await work.expiry.lapsed_lots(0, 200)
        await work.expiry.lapsing_lots(window, 0, 200)
        await work.expiry.lapsed_vouchers(0, 200)
        await work.expiry.lapsing_vouchers(window, 0, 200)
        await work.jobs.last("expiring-done", NOON.date())
        monkeypatch.setattr(Session, "all", run)
        return [step for sql, values in asked for step in await _plan(work, sql, values)]

    steps = await database.read(look)
    assert len(asked) == 7
    assert not [step for step in steps if step.startswith("SCAN") and "CONSTANT" not in step], steps
    assert sum("lots_to_lapse" in step for step in steps) >= 2
    assert sum("vouchers_to_lapse" in step for step in steps) >= 2


async def _plan(work: Work, sql: str, values: dict[str, Value]) -> Sequence[str]:
    return [str(row["detail"]) for row in await work.jobs._session.all(f"EXPLAIN QUERY PLAN {sql}", **values)]


async def test_a_screen_sees_no_lapsed_stamp_though_nobody_wrote_it_off(
    database: Database, path: Path, clock: FixedClock
) -> None:
    await _earn(database, path, (2, MONTH_LATER), (1, None))
    clock.time = MONTH_LATER
    seen = await database.read(lambda work: work.ledger.peek(CARD, 1))
    assert seen.balance == 1
    assert rows(path, "SELECT balance FROM accounts") == [(3,)]


async def test_what_members_hold_is_counted_without_practice(database: Database, path: Path) -> None:
    await _earn(database, path, (2, None))
    assert await database.read(lambda work: work.expiry.units_out(1)) == 2
    plant(path, f"UPDATE members SET person = NULL, practice_of = {VERA}")
    assert await database.read(lambda work: work.expiry.units_out(1)) == 0


# ── vouchers ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def _voucher(database: Database, expires_at: datetime | None) -> int:
    entry = await database.unit(earning(1, "tap:v"))

    async def issue(work: Work) -> int:
        issued = await work.vouchers.issue(1, CARD, Issue(1, 0, 10, 0), "Coffee", entry, expires_at)
        assert issued is not None
        return issued

    return await database.unit(issue)


async def test_a_lapsed_voucher_is_gone_before_and_after_a_job_says_so(database: Database, clock: FixedClock) -> None:
    voucher = await _voucher(database, MONTH_LATER)
    assert not await database.unit(lambda work: work.vouchers.lapse(voucher)), "it is not due yet"
    clock.time = MONTH_LATER
    assert await database.read(lambda work: work.vouchers.ready(CARD)) == []
    assert not await database.unit(lambda work: work.vouchers.redeem(voucher, 1))
    found = await database.read(lambda work: work.expiry.lapsed_vouchers(0, 200))
    assert found == [Due(voucher, 1, 0, NOON, MONTH_LATER)]
    assert await database.unit(lambda work: work.vouchers.lapse(voucher))
    assert not await database.unit(lambda work: work.vouchers.lapse(voucher))
    kept = await database.read(lambda work: work.vouchers.get(voucher))
    assert kept
    assert kept.state is VoucherState.LAPSED


async def test_a_voucher_without_a_date_never_lapses(database: Database, clock: FixedClock) -> None:
    voucher = await _voucher(database, None)
    clock.forward(days=4000)
    assert not await database.unit(lambda work: work.vouchers.lapse(voucher))
    assert len(await database.read(lambda work: work.vouchers.ready(CARD))) == 1


async def test_a_pass_does_not_outlive_its_voucher(database: Database, path: Path, clock: FixedClock) -> None:
    voucher = await _voucher(database, NOON + timedelta(minutes=4))
    kept = await database.read(lambda work: work.vouchers.get(voucher))
    assert kept
    until = await database.unit(lambda work: work.passes.for_voucher("v" * 23, kept))
    assert until == NOON + timedelta(minutes=4)
    clock.forward(minutes=4)
    await database.unit(lambda work: work.vouchers.lapse(voucher))
    assert rows(path, "SELECT dead FROM passes") == [(1,)]


async def test_a_redemption_undone_after_the_last_day_leaves_two_weeks(
    database: Database, path: Path, clock: FixedClock
) -> None:
    voucher = await _voucher(database, NOON + timedelta(minutes=1))
    await database.unit(redeeming(voucher, "pass:1"))
    clock.forward(minutes=10)
    await database.unit(lambda work: work.vouchers.hand_back(voucher))
    kept = await database.read(lambda work: work.vouchers.get(voucher))
    assert kept
    assert kept.expires_at == clock.time + GIVEN_BACK_LATE


async def test_a_lapsed_voucher_is_no_finding_of_the_audit(database: Database, path: Path, clock: FixedClock) -> None:
    for number in range(4):
        await database.unit(earning(3, f"tap:{number}"))
    plant(path, f"UPDATE vouchers SET expires_at = {ms(NOON)}")
    assert await database.unit(lambda work: work.vouchers.lapse(1))
    assert await findings(path) == []


# ── keys ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_key_is_claimed_once_and_forgotten_long_after(database: Database, clock: FixedClock) -> None:
    assert await database.unit(lambda work: work.jobs.once("job:expiring-done:2026-03-09"))
    assert not await database.unit(lambda work: work.jobs.once("job:expiring-done:2026-03-09"))
    clock.forward(days=1)
    assert await database.unit(lambda work: work.jobs.once("job:expiring-done:2026-03-10"))
    assert await database.read(lambda work: work.jobs.last("expiring-done", NOON.date())) == "2026-03-10"
    assert await database.read(lambda work: work.jobs.last("expiring", NOON.date())) is None
    assert await _goes_on_for(KEEP.days - 1, database, clock) == 0
    assert await _goes_on_for(2, database, clock) == 2


async def _claim(work: Work, key: str) -> bool:
    return await work.jobs.once(key)


async def _goes_on_for(days: int, database: Database, clock: FixedClock) -> int:
    """A key a day, and what is forgotten meanwhile."""
    forgotten = 0
    for _ in range(days):
        clock.forward(days=1)
        key = f"job:expiring-done:{clock.now().date().isoformat()}"
        await database.unit(partial(_claim, key=key))
        forgotten += await database.unit(lambda work: work.jobs.forget_old())
    return forgotten


async def test_a_clock_that_is_wrong_for_a_day_forgets_no_key(database: Database, clock: FixedClock) -> None:
    await database.unit(lambda work: work.jobs.once("job:a-letter"))
    assert await _goes_on_for(KEEP.days - 5, database, clock) == 0
    for wrong in (366, -365, 3650, -3650):
        assert await _goes_on_for(1, database, clock) == 0
        clock.forward(days=wrong)
    assert not await database.unit(lambda work: work.jobs.once("job:a-letter"))
