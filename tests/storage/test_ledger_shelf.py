"""The ledger's shelf, sentence by sentence: each asks for what its name says, and every fact comes back as it was."""

from datetime import timedelta
from fractions import Fraction

import pytest

from loyalty.accrual import Act, Recent
from loyalty.expiry import local_day
from loyalty.ledger import FILLED, PART, UNDO, Account, Entry, Kind, Lot, Use, Written
from loyalty.occasions import GIFT
from storage.database import Database
from storage.ledger import Doer
from storage.work import Work
from tests.makers import CARD, COUNTER, MAX, NOON, VERA, VILNIUS, FixedClock, join
from tests.storage.acts import earning

CLOCK = Doer(None, None)
BILL = Entry(
    Kind.ACCRUAL, 7, "bill", "at the door", lot=Lot(1, 7, 7, NOON + timedelta(days=30)), facts={"for": "tea", "n": 2},
    amount=750, exact=Fraction(15, 2),
)  # fmt: skip
PART_BACK = Entry(Kind.REVERSAL, -2, "part:1:0", PART, 1, uses=(Use(1, 2),), amount=-250, exact=Fraction(-2))


async def writes(database: Database, *entries: Entry, doer: Doer = COUNTER) -> list[int]:
    """Entries on Ona's account, as an act of one unit."""

    async def write(work: Work) -> list[int]:
        act = Act(await work.ledger.account(CARD, 1))
        act = Act(await work.ledger.of_account(act.account.id))
        for entry in entries:
            act = act.write(entry)
        return await work.ledger.write(act, doer)

    return await database.unit(write)


def numbers(found: list[Written]) -> list[int]:
    """Which entries these are."""
    return [one.id for one in found]


async def test_a_bill_comes_back_with_all_that_it_said_and_what_was_returned_of_it(database: Database) -> None:
    assert await writes(database, BILL, PART_BACK) == [1, 2]
    assert await database.read(lambda work: work.ledger.written(1)) == Written(
        1, 1, Kind.ACCRUAL, 7, "bill", MAX, "at the door", None, NOON, (), Lot(1, 7, 5, NOON + timedelta(days=30)),
        False, {"for": "tea", "n": 2}, 1, 750, Fraction(15, 2), returned=250, removed=2,
    )  # fmt: skip
    assert await database.read(lambda work: work.ledger.written(2)) == Written(
        2, 1, Kind.REVERSAL, -2, "part:1:0", MAX, PART, 1, NOON, (Use(1, 2),), None, False, {}, 1, -250, Fraction(-2)
    )


async def test_the_latest_entry_is_known_by_its_number(database: Database) -> None:
    assert await database.read(lambda work: work.ledger.last()) == 0
    await writes(database, BILL, PART_BACK)
    assert await database.read(lambda work: work.ledger.last()) == 2


async def test_what_the_clock_did_has_no_hand_and_no_place(database: Database) -> None:
    await writes(database, BILL)
    await writes(database, Entry(Kind.EXPIRY, -7, "expiry:1:1", uses=(Use(1, 7),)), doer=CLOCK)
    found = await database.read(lambda work: work.ledger.lapse_of(1, 1))
    assert found is not None
    assert (found.id, found.actor, found.place, found.amount, found.exact) == (2, None, None, None, None)
    assert await database.read(lambda work: work.ledger.lapse_of(1, 2)) is None


async def test_a_lapse_that_was_taken_back_is_none(database: Database) -> None:
    lapse = Entry(Kind.EXPIRY, -7, "expiry:1:1", uses=(Use(1, 7),))
    await writes(database, BILL, lapse, Entry(Kind.REVERSAL, 7, "refund:1:lapse", "refund", 2, uses=(Use(1, -7),)))
    assert await database.read(lambda work: work.ledger.lapse_of(1, 1)) is None


async def test_an_account_comes_back_exact_however_it_is_asked_for(database: Database) -> None:
    spend = Entry(Kind.REDEMPTION, -3, "spend", uses=(Use(1, 3),))
    await writes(database, BILL, Entry(Kind.ACCRUAL, 3, "more", lot=Lot(2, 3, 3)), spend)
    lots = (Lot(1, 7, 4, NOON + timedelta(days=30)), Lot(2, 3, 3))
    whole = Account(1, 7, 0, 2, lots, Fraction(1, 2))
    assert await database.read(lambda work: work.ledger.of_account(1)) == whole
    assert await database.read(lambda work: work.ledger.peek(CARD, 1)) == whole
    assert await database.unit(lambda work: work.ledger.account(CARD, 1)) == whole


async def test_spent_lots_are_kept_for_an_undo_and_shown_to_nobody(database: Database) -> None:
    await writes(database, BILL, Entry(Kind.REDEMPTION, -7, "spend", uses=(Use(1, 7),)))
    assert (await database.read(lambda work: work.ledger.peek(CARD, 1))).lots == ()
    assert (await database.unit(lambda work: work.ledger.account(CARD, 1))).lots == ()
    held = await database.read(lambda work: work.ledger.of_account(1))
    assert held.lots == ()
    spent = await database.read(lambda work: work.ledger.with_key("spend"))
    assert spent is not None
    whole = await database.read(lambda work: work.ledger.with_lots_of(held, [spent]))
    assert [(lot.number, lot.left) for lot in whole.lots] == [(1, 0)]


async def test_what_has_lapsed_is_not_shown_though_it_is_not_written_off(database: Database, clock: FixedClock) -> None:
    await writes(database, BILL)
    clock.forward(days=30)
    assert (await database.read(lambda work: work.ledger.peek(CARD, 1))).balance == 0
    assert (await database.read(lambda work: work.ledger.of_account(1))).balance == 7


async def test_each_member_has_an_account_of_their_own(database: Database) -> None:
    other = await database.unit(lambda work: join(work, VERA))
    await database.unit(earning(2, "hers", member=other))
    await database.unit(earning(1, "onas"))
    assert await database.read(lambda work: work.ledger.member_of(1)) == other
    assert await database.read(lambda work: work.ledger.member_of(2)) == CARD
    assert (await database.read(lambda work: work.ledger.peek(CARD, 1))).balance == 1
    assert [len(await database.read(lambda work: work.ledger.history(2, None, 9)))] == [1]
    assert (await database.read(lambda work: work.ledger.of_account(2))).lots == (Lot(1, 1, 1),)


@pytest.mark.parametrize(("key", "entry"), [("bill", 1), ("part:1:0", 2), ("BILL", None), ("other", None)])
async def test_an_entry_is_found_by_its_key(database: Database, key: str, entry: int | None) -> None:
    await writes(database, BILL, PART_BACK)
    found = await database.read(lambda work: work.ledger.with_key(key))
    assert (found.id if found else None) == entry


async def test_what_took_an_entry_back_is_found_the_earliest_first(database: Database) -> None:
    rest = Entry(Kind.REVERSAL, -5, "refund:1", "refund", 1, uses=(Use(1, 5),), amount=-500, exact=Fraction(-11, 2))
    await writes(database, BILL, PART_BACK, rest)
    found = await database.read(lambda work: work.ledger.reversal_of(1))
    assert found is not None
    assert found.id == 2
    assert await database.read(lambda work: work.ledger.reversal_of(2)) is None
    whole = await database.read(lambda work: work.ledger.written(1))
    assert whole is not None
    assert (whole.reversed, whole.returned, whole.removed) == (True, 250, 2)


async def every_kind(database: Database) -> None:
    """An entry of each kind: 1 a visit, 2 an opening, 3 a fill, 4 a gift, 5 a reward, 6 an adjustment, 7 a lapse."""
    await writes(
        database,
        Entry(Kind.ACCRUAL, 4, "1", lot=Lot(1, 4, 4)),
        Entry(Kind.OPENING, 9, "2", lot=Lot(2, 9, 9)),
        Entry(Kind.REDEMPTION, -1, "3", FILLED, uses=(Use(1, 1),)),
        Entry(Kind.REDEMPTION, 0, "4", GIFT),
        Entry(Kind.REDEMPTION, -1, "5", uses=(Use(1, 1),)),
        Entry(Kind.ADJUSTMENT, -1, "6", uses=(Use(1, 1),)),
        Entry(Kind.EXPIRY, -1, "7", uses=(Use(1, 1),)),
    )


async def test_deeds_are_what_people_did_newest_first_and_no_more_than_are_asked_for(database: Database) -> None:
    await every_kind(database)
    await writes(database, Entry(Kind.REVERSAL, -4, "8", UNDO, 1, uses=(Use(2, 4),)))
    assert numbers(await database.read(lambda work: work.ledger.deeds(1, 9))) == [6, 5, 2, 1]
    assert numbers(await database.read(lambda work: work.ledger.deeds(1, 2))) == [6, 5]
    assert await database.read(lambda work: work.ledger.deeds(2, 9)) == []


async def test_an_undo_offers_no_fill_no_adjustment_and_nothing_that_is_back(database: Database) -> None:
    await every_kind(database)

    async def latest() -> int | None:
        found = await database.read(lambda work: work.ledger.last_of(MAX))
        return found.id if found else None

    offered = []
    for key in ("a", "b", "c", "d"):
        offered.append(last := await latest())
        await writes(database, Entry(Kind.REVERSAL, 0, key, UNDO, last))
    assert offered == [5, 4, 2, 1]
    assert await latest() is None


async def test_a_bill_of_which_a_part_is_back_is_still_the_latest(database: Database) -> None:
    await writes(database, BILL, PART_BACK)
    found = await database.read(lambda work: work.ledger.last_of(MAX))
    assert found is not None
    assert found.id == 1
    assert await database.read(lambda work: work.ledger.last_of(VERA)) is None


async def test_fills_of_this_account_that_stand_are_found_and_no_more_than_are_needed(database: Database) -> None:
    fills = [
        Entry(Kind.REDEMPTION, -1, f"fill:{lap}", FILLED, uses=(Use(1, 1),), facts={"lap": lap}) for lap in range(4)
    ]
    await writes(database, BILL, *fills)
    assert numbers(await database.read(lambda work: work.ledger.fills(1, 0))) == [5, 4, 3, 2]
    assert numbers(await database.read(lambda work: work.ledger.fills(1, 3))) == [5, 4, 3]
    assert numbers(await database.read(lambda work: work.ledger.fills(1, 0, 2))) == [5, 4]
    assert await database.read(lambda work: work.ledger.fills(2, 0)) == []
    await writes(database, Entry(Kind.REVERSAL, 1, "open", UNDO, 5, uses=(Use(1, -1),)))
    await writes(database, Entry(Kind.REVERSAL, 1, "bit", PART, 4, uses=(Use(1, -1),)))
    assert numbers(await database.read(lambda work: work.ledger.fills(1, 0))) == [4, 3, 2]


async def test_the_limits_look_at_visits_of_the_day_and_at_no_thanks(database: Database, clock: FixedClock) -> None:
    day = local_day(NOON, VILNIUS)
    for at, key, reason, units in (
        (day[0] - timedelta(days=1, milliseconds=1), "long ago", None, 100),
        (day[0] - timedelta(milliseconds=1), "yesterday", None, 30),
        (day[0], "first", None, 1),
        (NOON, "bill", None, 2),
        (NOON + timedelta(hours=1), "thanks", "referral", 50),
        (day[1], "tomorrow", None, 60),
    ):
        clock.time = at
        number = len(await database.read(lambda work: work.ledger.history(1, None, 99))) + 1
        await writes(database, Entry(Kind.ACCRUAL, units, key, reason, lot=Lot(number, units, units)))
    assert await database.read(lambda work: work.ledger.recent(1, day)) == Recent(day[1], 3)
    assert await database.read(lambda work: work.ledger.recent(2, day)) == Recent()
    older = day[0] - timedelta(days=3), day[0] - timedelta(days=2)
    assert (await database.read(lambda work: work.ledger.recent(1, older))).today == 0


async def test_what_was_longer_ago_than_the_day_before_is_not_the_last(database: Database, clock: FixedClock) -> None:
    day = local_day(NOON, VILNIUS)
    clock.time = day[0] - timedelta(days=1, milliseconds=1)
    await database.unit(earning(1, "long ago"))
    assert await database.read(lambda work: work.ledger.recent(1, day)) == Recent()
    clock.time = day[0] - timedelta(days=1)
    await database.unit(earning(1, "in time"))
    assert await database.read(lambda work: work.ledger.recent(1, day)) == Recent(clock.time, 0)


async def test_a_visit_counts_while_only_a_part_of_it_is_back(database: Database) -> None:
    day = local_day(NOON, VILNIUS)
    await writes(database, BILL, PART_BACK)
    assert await database.read(lambda work: work.ledger.recent(1, day)) == Recent(NOON, 7)
    await writes(database, Entry(Kind.OPENING, 3, "opening", lot=Lot(2, 3, 3)))
    await writes(database, Entry(Kind.REVERSAL, -5, "refund:1", "refund", 1, uses=(Use(1, 5),)))
    assert await database.read(lambda work: work.ledger.recent(1, day)) == Recent()
