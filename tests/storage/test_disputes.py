"""Disputes and corrections on disk: frozen vouchers, typed reasons, and an audit that agrees with all of it."""

import contextlib
import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path
from random import Random

import pytest

from loyalty.adjustment import adjust
from loyalty.disputes import DisputeState
from loyalty.ledger import Kind
from loyalty.refusals import Refusal
from loyalty.reversal import check_refund, refund_accrual
from storage.database import Database
from storage.work import Work
from tests.makers import CARD, COUNTER, MAX, NOON, VERA, VILNIUS, FixedClock, findings, plant, rows
from tests.storage.acts import Unit, earning, redeeming


def refunding(entry: int) -> Unit:
    """A unit that takes an accrual back, whenever it was."""

    async def refund(work: Work) -> int:
        target = await work.ledger.written(entry)
        assert target is not None
        check_refund(target)
        account = await work.ledger.of_account(target.account)
        fills, claims = await work.ledger.fills(account.id, 0), await work.vouchers.claims(account.id)
        account = await work.ledger.with_lots_of(account, [target, *fills])
        lapse = await work.ledger.lapse_of(account.id, target.lot.number) if target.lot else None
        act = refund_accrual(account, target, fills, claims, work.now, lapse)
        await work.ledger.write(act, COUNTER)
        for voucher in act.cancelled:
            await work.vouchers.cancel(voucher)
        return entry

    return refund


def adjusting(units: int, key: str) -> Unit:
    """A unit that adds or takes stamps by hand."""

    async def correct(work: Work) -> int:
        programme = await work.programme.stamps()
        account = await work.ledger.account(CARD, programme.id)
        act = adjust(programme, account, units, key, work.now, VILNIUS)
        entries = await work.ledger.write(act, COUNTER)
        titles = await work.programme.titles()
        for issue in act.issued:
            await work.vouchers.issue(account.id, CARD, issue, titles[issue.reward], entries[issue.entry])
        return entries[0]

    return correct


def opening(entry: int) -> Unit:
    """A unit that opens a dispute."""

    async def dispute(work: Work) -> int:
        target = await work.ledger.written(entry)
        assert target is not None
        await work.disputes.open(target, CARD)
        return entry

    return dispute


def closing(entry: int, said: str) -> Callable[[Work], Awaitable[bool]]:
    """A unit that explains; its result is whether that closed the dispute."""
    return lambda work: work.disputes.close(entry, DisputeState.EXPLAINED, VERA, said)


async def test_a_dispute_is_opened_once_and_closed_once(database: Database) -> None:
    entry = await database.unit(earning(2, "a"))
    await database.unit(opening(entry))
    with pytest.raises(sqlite3.IntegrityError):
        await database.unit(opening(entry))
    close = [await database.unit(closing(entry, said)) for said in ("first", "second")]
    assert close == [True, False]
    dispute = await database.read(lambda work: work.disputes.of_entry(entry))
    assert dispute is not None
    assert (dispute.member, dispute.opened_at, dispute.state) == (CARD, NOON, DisputeState.EXPLAINED)
    assert (dispute.closed_by, dispute.answer) == (VERA, "first")


async def test_only_what_the_disputed_visit_gave_is_frozen_until_it_is_closed(path: Path, database: Database) -> None:
    plant(path, "INSERT INTO milestones VALUES (1, 2, 1)")
    first = await database.unit(earning(3, "tap:a"))
    await database.unit(earning(3, "tap:b_"))
    await database.unit(earning(3, "tap:bx"))
    filling = await database.unit(earning(3, "tap:b"))  # fills the card and passes two on the next one
    await database.unit(opening(filling))
    frozen = "SELECT lap, at FROM vouchers WHERE frozen_by IS NOT NULL ORDER BY lap"
    assert rows(path, frozen) == [(0, 10), (1, 2)]
    with pytest.raises(Refusal):
        await database.unit(redeeming(2, "k"))
    assert rows(path, "SELECT count(*) FROM entries WHERE kind = 'redemption' AND reason IS NULL") == [(0,)]
    await database.unit(redeeming(1, "k"))  # the first visit's own
    await database.unit(opening(first))
    await database.unit(lambda work: work.disputes.close(filling, DisputeState.UPHELD, VERA))
    assert rows(path, frozen) == [(0, 2)]  # used, but it must not come alive by an undo meanwhile
    await database.unit(redeeming(2, "l"))


async def test_the_owner_is_asked_once_about_an_entry(database: Database) -> None:
    entry = await database.unit(earning(2, "a"))
    asked = [await database.unit(lambda work: work.disputes.ask_correction(entry, MAX)) for _ in range(2)]
    assert asked == [True, False]


async def test_words_about_a_member_are_forgotten_and_the_entries_stay(path: Path, database: Database) -> None:
    entry = await database.unit(adjusting(2, "a"))
    await database.unit(lambda work: work.disputes.remark(entry, "canary"))
    disputed = await database.unit(earning(1, "b"))
    await database.unit(opening(disputed))
    await database.unit(lambda work: work.disputes.close(disputed, DisputeState.EXPLAINED, VERA, "canary"))
    assert await database.read(lambda work: work.disputes.remark_of(entry)) == "canary"
    await database.unit(lambda work: work.disputes.forget(CARD))
    assert rows(path, "SELECT answer FROM disputes") == [(None,)]
    assert rows(path, "SELECT * FROM remarks") == []
    assert rows(path, "SELECT count(*) FROM entries") == [(2,)]


async def test_deeds_leave_out_what_only_follows_from_them(database: Database) -> None:
    entry = await database.unit(earning(3, "a"))
    await database.unit(adjusting(8, "b"))  # fills the card
    await database.unit(refunding(entry))
    deeds = await database.read(lambda work: work.ledger.deeds(1, 8))
    assert [(one.kind, one.units, one.reversed, one.place) for one in deeds] == [
        (Kind.ADJUSTMENT, 8, False, 1),
        (Kind.ACCRUAL, 3, True, 1),
    ]
    back = await database.read(lambda work: work.ledger.reversal_of(entry))
    assert back is not None
    assert (back.reverses, back.units) == (entry, -3)


@pytest.mark.parametrize("seed", range(6))
async def test_the_audit_agrees_with_whatever_was_put_right(
    path: Path, database: Database, clock: FixedClock, seed: int
) -> None:
    plant(path, "UPDATE programmes SET goal = 4, months = 1 WHERE id = 1", "DELETE FROM milestones")
    plant(path, "INSERT INTO milestones VALUES (1, 2, 1), (1, 4, 1)")
    chance = Random(seed)
    for step in range(60):
        unit = _anything(path, chance, f"k{step}")
        clock.forward(days=chance.choice((0, 0, 1, 20)))
        with contextlib.suppress(Refusal):
            await database.unit(unit)
        assert await findings(path) == [], step
    assert rows(path, "SELECT count(*) FROM entries WHERE reason = 'refund'") > [(5,)]


def _anything(path: Path, chance: Random, key: str) -> Unit:
    entries = rows(path, "SELECT id FROM entries WHERE kind = 'accrual'")
    vouchers = rows(path, "SELECT id FROM vouchers WHERE state = 'issued'")
    acts = [earning(chance.randint(1, 3), key), adjusting(chance.choice((-2, -1, 1, 5)), key)]
    acts += [refunding(chance.choice(entries)[0])] * 2 if entries else []
    acts += [redeeming(chance.choice(vouchers)[0], key)] if vouchers else []
    return chance.choice(acts)


async def test_a_planted_second_refund_and_a_wrong_one_are_named(path: Path, database: Database) -> None:
    entry = await database.unit(earning(3, "a"))
    await database.unit(refunding(entry))
    assert await findings(path) == []
    again = "INSERT INTO entries (account, kind, units, key, reason, reverses, at, facts) VALUES"
    plant(path, f"{again} (1, 'reversal', -2, 'refund:again', 'refund', {entry}, 0, '{{}}')")
    found = await findings(path)
    assert [line for line in found if f"entry {entry} was taken back before" in line], found
    assert [line for line in found if f"it is not the opposite of entry {entry}" in line], found
