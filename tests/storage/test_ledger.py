"""The ledger's shelf: what the heart decided is written as it was decided, and found again by those who look."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from loyalty.accrual import Act, Recent
from loyalty.expiry import local_day
from loyalty.ledger import Account, Entry, Kind, Lot, Use, Written
from storage.database import Database
from storage.ledger import Doer
from storage.work import Work
from tests.makers import CARD, COUNTER, MAX, NOON, VERA, VILNIUS, FixedClock, plant, rows
from tests.storage.acts import earning, redeeming, undoing


async def account(database: Database) -> Account:
    """Ona's account."""
    return await database.read(lambda work: work.ledger.peek(CARD, 1))


async def recent(database: Database, clock: FixedClock) -> Recent:
    """What the limits look at."""
    return await database.read(lambda work: work.ledger.recent(1, local_day(clock.now(), VILNIUS)))


async def entry(database: Database, number: int) -> Written:
    """An entry that is there."""
    found = await database.read(lambda work: work.ledger.written(number))
    assert found is not None
    return found


async def test_looking_at_an_account_does_not_open_it(database: Database, path: Path) -> None:
    assert await account(database) == Account(0, 0, 0, 0, ())
    assert rows(path, "SELECT count(*) FROM accounts") == [(0,)]


async def test_an_account_is_opened_once(database: Database) -> None:
    opened = [await database.unit(lambda work: work.ledger.account(CARD, 1)) for _ in range(2)]
    assert opened == [Account(1, 0, 0, 0, ())] * 2


async def test_an_account_comes_back_as_the_heart_left_it(database: Database) -> None:
    async def write(work: Work) -> Account:
        lots = (Lot(1, 4, 4, NOON + timedelta(days=3)), Lot(2, 6, 6))
        act = Act(await work.ledger.account(CARD, 1))
        for lot in lots:
            act = act.write(Entry(Kind.ACCRUAL, lot.units, f"k:{lot.number}", lot=lot))
        act = act.write(Entry(Kind.REDEMPTION, -5, "spend", uses=(Use(1, 4), Use(2, 1))))
        await work.ledger.write(act, COUNTER)
        return act.account

    left = await database.unit(write)
    assert [lot.left for lot in left.lots] == [0, 5]
    held = await database.read(lambda work: work.ledger.of_account(1))
    assert held == await account(database) == replace(left, lots=left.lots[1:]), "nobody has a use for spent lots"

    async def whole(work: Work) -> Account:
        written = await work.ledger.with_key("spend")
        assert written is not None
        return await work.ledger.with_lots_of(held, [written])

    taking_back = await database.read(whole)
    assert sorted(taking_back.lots, key=lambda lot: lot.number) == list(left.lots), "but for what takes them back"


async def test_an_entry_comes_back_with_all_it_said(database: Database) -> None:
    number = await database.unit(earning(2, "tap:1"))
    said = await entry(database, number)
    assert (said.id, said.account, said.kind, said.units, said.key) == (number, 1, Kind.ACCRUAL, 2, "tap:1")
    assert (said.actor, said.reason, said.reverses, said.at) == (MAX, None, None, NOON)
    assert (said.uses, said.lot, said.reversed, said.facts) == ((), Lot(1, 2, 2), False, {})


async def test_an_undone_entry_says_so(database: Database) -> None:
    number = await database.unit(earning(2, "tap:1"))
    await database.unit(undoing(number))
    assert (await entry(database, number)).reversed
    undo = await entry(database, number + 1)
    assert (undo.kind, undo.units, undo.reverses, undo.uses) == (Kind.REVERSAL, -2, number, (Use(1, 2),))


async def test_what_is_not_there_is_not_found(database: Database) -> None:
    assert await database.read(lambda work: work.ledger.written(404)) is None
    with pytest.raises(LookupError, match="no account 404"):
        await database.read(lambda work: work.ledger.of_account(404))
    with pytest.raises(LookupError, match="no account 404"):
        await database.read(lambda work: work.ledger.member_of(404))


async def test_an_account_knows_its_member(database: Database) -> None:
    await database.unit(earning(1, "k"))
    assert await database.read(lambda work: work.ledger.member_of(1)) == CARD


async def test_the_limits_look_at_the_businesss_own_day(database: Database, clock: FixedClock) -> None:
    clock.time = NOON.replace(hour=21, minute=50)  # ten to midnight in Vilnius
    await database.unit(earning(3, "late"))
    assert await recent(database, clock) == Recent(clock.now(), 3)
    at = clock.now()
    clock.forward(minutes=10)
    assert await recent(database, clock) == Recent(at, 0), "a new day begins, but the interval still runs"
    await database.unit(earning(1, "early"))
    assert await recent(database, clock) == Recent(clock.now(), 1)


async def test_undone_stamps_count_toward_no_limit(database: Database, clock: FixedClock) -> None:
    await database.unit(undoing(await database.unit(earning(3, "slip"))))
    assert await recent(database, clock) == Recent()


async def test_filled_cards_are_found_newest_first_until_they_are_opened_again(database: Database) -> None:
    visits = [await database.unit(earning(3, f"k:{number}")) for number in range(7)]  # twenty-one: two full cards
    found = await database.read(lambda work: work.ledger.fills(1, 0))
    assert [fill.facts["lap"] for fill in found] == [1, 0]
    assert [fill.id for fill in await database.read(lambda work: work.ledger.fills(1, visits[-1]))] == [found[0].id]
    await database.unit(undoing(visits[-1]))
    assert [fill.facts["lap"] for fill in await database.read(lambda work: work.ledger.fills(1, 0))] == [0]


async def latest(database: Database, actor: int = MAX) -> int | None:
    """The entry that `/undo` offers."""
    found = await database.read(lambda work: work.ledger.last_of(actor))
    return found.id if found else None


async def test_undo_offers_ones_own_latest_deed_and_then_the_one_before(database: Database) -> None:
    assert await latest(database) is None
    visits = [await database.unit(earning(3, f"k:{number}")) for number in range(4)]  # the last one fills the card
    await database.unit(earning(1, "hers", doer=Doer(VERA, 1)))
    assert await latest(database) == visits[3]
    await database.unit(undoing(visits[3]))
    assert await latest(database) == visits[2]


async def test_undo_offers_a_redeemed_voucher(database: Database) -> None:
    for number in range(4):
        await database.unit(earning(3, f"k:{number}"))
    redeemed = await database.unit(redeeming(1, "pass"))
    assert await latest(database) == redeemed


async def test_history_is_paged_newest_first(database: Database) -> None:
    for number in range(5):
        await database.unit(earning(1, f"k:{number}"))
    first = await database.read(lambda work: work.ledger.history(1, None, 3))
    rest = await database.read(lambda work: work.ledger.history(1, first[-1].id, 3))
    assert [[entry.id for entry in page] for page in (first, rest)] == [[5, 4, 3], [2, 1]]


async def test_it_is_known_whether_anything_was_ever_earned(database: Database) -> None:
    assert not await database.read(lambda work: work.ledger.any_entries())
    await database.unit(undoing(await database.unit(earning(1, "k"))))
    assert await database.read(lambda work: work.ledger.any_entries())


async def test_lapsed_stamps_are_written_off_once_however_often_the_member_comes(
    database: Database, path: Path, clock: FixedClock
) -> None:
    plant(path, "UPDATE programmes SET months = 1")
    for number in range(3):
        await database.unit(earning(3, f"old:{number}"))
    clock.forward(days=32)
    await database.unit(earning(3, "new:0"))
    await database.unit(earning(1, "new:1"))
    assert rows(path, "SELECT units FROM entries WHERE kind = 'expiry'") == [(-3,)] * 3
    assert (await account(database)).balance == 4


async def test_months_later_a_slip_is_undone_and_what_had_lapsed_stays_lapsed(
    database: Database, path: Path, clock: FixedClock
) -> None:
    plant(path, "UPDATE programmes SET months = 1")
    await database.unit(earning(3, "old"))
    clock.forward(days=32)
    await database.unit(undoing(await database.unit(earning(3, "slip"))))
    assert (await account(database)).balance == 0
