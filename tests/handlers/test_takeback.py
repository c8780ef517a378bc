"""Taking back all that one person gave: to the last entry, once, whatever happens meanwhile, and foreseen on paper."""

import random
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from handlers.jobs.takeback import AT_ONCE, go_on, takebacks_go
from handlers.knock import Caller, Knock
from handlers.owner import freeze
from handlers.staff.issuing import issue_vouchers
from loyalty.accrual import Act, accrue
from loyalty.ledger import Entry, Kind
from loyalty.takeback import Foreseen
from screens.owner.freeze import Frozen
from storage.database import Database
from storage.ledger import Doer
from storage.work import Work
from tests.makers import CARD, COUNTER, MAX, VERA, VILNIUS, FixedClock, a_cafe, findings, join, rows

EVER = datetime.fromtimestamp(0, VILNIUS)
_keys = iter(range(10_000_000))


class Counter:
    """Max's counter, with the ledger behind it and no screens before it."""

    def __init__(self, database: Database, clock: FixedClock) -> None:
        self.database, self.clock = database, clock

    async def gives(self, stamps: int, member: int = CARD, doer: Doer = COUNTER) -> None:
        async def act(work: Work) -> None:
            programme = await work.programme.stamps()
            account = await work.ledger.account(member, programme.id)
            made = accrue(programme, account, stamps, f"tap:{next(_keys)}", work.now, VILNIUS)
            written = await work.ledger.write(made, doer)
            await issue_vouchers(work, made, await work.members.get(member), written, None)

        await self.database.unit(act)

    async def joins(self, name: str) -> int:
        async def act(work: Work) -> int:
            person = await work.people.meet(next(_keys) + 1000, name, "en")
            return await join(work, person.id)

        return await self.database.unit(act)

    async def redeems(self, member: int = CARD) -> None:
        async def act(work: Work) -> None:
            voucher = (await work.vouchers.ready(member))[0].id
            programme = await work.programme.stamps()
            account = await work.ledger.account(member, programme.id)
            entry = Entry(Kind.REDEMPTION, 0, f"tap:{next(_keys)}", facts={"voucher": voucher})
            accrued = await work.ledger.write(Act(account).write(entry), COUNTER)
            assert await work.vouchers.redeem(voucher, accrued[0])

        await self.database.unit(act)

    async def plans(self, since: datetime = EVER) -> int:
        return await self.database.unit(lambda work: work.takebacks.plan(MAX, VERA, since))

    async def works(self, number: int, units: int = 1000) -> None:
        """So many units of the job, or until it is done."""
        for _ in range(units):
            tasks = await self.database.read(lambda work: takebacks_go(work, 0, 200))
            if not tasks:
                return
            await self.database.unit(lambda work: go_on(work, number))

    async def page(self) -> Frozen:
        async def act(work: Work) -> Frozen:
            owner = await work.people.get(VERA)
            knock = Knock(1, 11, "Vera", "en", arguments=(str(MAX), "ever"))
            caller = Caller(knock, owner, await work.team.post(VERA), None, await work.programme.business())
            shown = await freeze.look_since(work, caller)
            assert isinstance(shown, Frozen)
            return shown

        return await self.database.unit(act)

    def told(self, code: str) -> list[tuple[object, ...]]:
        return rows(self.database.path, "SELECT person, facts FROM outbox WHERE code = ? ORDER BY id", code)

    def balances(self) -> list[int]:
        return [row[0] for row in rows(self.database.path, "SELECT balance FROM accounts ORDER BY member")]


@pytest.fixture
async def counter(tmp_path: Path) -> AsyncIterator[Counter]:
    clock = FixedClock()
    async with a_cafe(tmp_path / "cafe.db", clock) as database:
        yield Counter(database, clock)
        assert await findings(database.path) == []


async def test_all_of_one_persons_stamps_go_back_and_nobody_elses(counter: Counter) -> None:
    other = await counter.joins("Tomas")
    for _ in range(AT_ONCE + 5):
        await counter.gives(1)
    await counter.gives(2, other)
    await counter.gives(3, other, Doer(VERA, 1))
    number = await counter.plans()
    await counter.gives(1, other)  # given after it was written down: nothing is added to it
    await counter.works(number)
    assert counter.balances() == [0, 4]
    assert len(counter.told("taken-back")) == 2, "one message a member, not one an entry"
    assert '"stamps": 30' in str(counter.told("taken-back")[0][1])
    [(reader, facts)] = counter.told("took-all-back")
    assert (reader, '"entries": 31' in str(facts)) == (VERA, True)


async def test_only_what_was_given_since_then_goes_back(counter: Counter) -> None:
    await counter.gives(2)
    later = counter.clock.forward(days=1)
    await counter.gives(3)
    await counter.works(await counter.plans(later))
    assert counter.balances() == [2]


async def test_a_kill_between_any_two_units_loses_and_doubles_nothing(counter: Counter) -> None:
    for _ in range(AT_ONCE * 2 + 3):
        await counter.gives(1)
    number = await counter.plans()
    for _ in range(4):

        async def torn(work: Work) -> None:
            await go_on(work, number)
            raise ConnectionError("killed before the commit")

        with pytest.raises(ConnectionError):
            await counter.database.unit(torn)
        await counter.works(number, 1)
    await counter.database.unit(lambda work: go_on(work, number))  # once more, though it has ended
    assert counter.balances() == [0]
    assert len(counter.told("taken-back")) == len(counter.told("took-all-back")) == 1


async def test_an_unused_reward_goes_and_a_used_one_is_owed(counter: Counter) -> None:
    for _ in range(4):
        await counter.gives(3)
    owes = await counter.joins("Tomas")
    for _ in range(4):
        await counter.gives(3, owes)
    await counter.redeems(owes)
    shown = await counter.page()
    assert shown.recorded.redeemed == 1
    assert shown.foreseen == Foreseen(cancelled=1, owing=1, owed=10)
    await counter.works(await counter.plans())
    assert counter.balances() == [0, -10]
    states = rows(counter.database.path, "SELECT state FROM vouchers ORDER BY id")
    assert states == [("cancelled",), ("redeemed",)], "the guest has had it"


async def test_several_full_cards_are_opened_again_on_paper_as_in_the_ledger(counter: Counter) -> None:
    for _ in range(13):
        await counter.gives(3)
    assert (await counter.page()).foreseen == Foreseen(cancelled=3)
    await counter.works(await counter.plans())
    assert counter.balances() == [0]


async def test_what_is_back_already_is_left(counter: Counter) -> None:
    await counter.gives(3)
    await counter.gives(2)
    number = await counter.plans()
    again = await counter.plans()
    assert rows(counter.database.path, "SELECT count(*) FROM takeback_entries WHERE takeback = ?", again) == [(0,)]
    await counter.works(number)
    assert (await counter.page()).recorded.entries == 0
    assert (await counter.page()).recorded.back == 2


async def test_whoever_was_forgotten_meanwhile_is_left_in_peace(counter: Counter) -> None:
    await counter.gives(3)
    number = await counter.plans()
    person = rows(counter.database.path, "SELECT person FROM members WHERE id = ?", CARD)[0][0]
    await counter.database.unit(lambda work: work.privacy.erase(person, CARD))
    await counter.works(number)
    assert counter.told("taken-back") == []
    assert rows(counter.database.path, "SELECT state FROM takeback_entries") == [("left",)]


async def test_what_is_foreseen_is_what_happens(tmp_path: Path) -> None:
    """Three cafés by the dice: gifts of all sizes to five guests, some rewards used, by two people."""
    dice = random.Random(7)
    for place in range(3):
        async with a_cafe(tmp_path / f"{place}.db") as database:
            counter = Counter(database, FixedClock())
            guests = [CARD, *[await counter.joins(f"guest {n}") for n in range(4)]]
            for _ in range(50):
                member, doer = dice.choice(guests), dice.choice([COUNTER, COUNTER, Doer(VERA, 1)])
                await counter.gives(dice.randint(1, 3), member, doer)
                ready = rows(
                    database.path, "SELECT count(*) FROM vouchers WHERE member = ? AND state = 'issued'", member
                )
                if ready[0][0] and dice.random() < 0.4:
                    await counter.redeems(member)
            foreseen = (await counter.page()).foreseen
            await counter.works(await counter.plans())
            cancelled = rows(database.path, "SELECT count(*) FROM vouchers WHERE state = 'cancelled'")[0][0]
            owing = [-balance for balance in counter.balances() if balance < 0]
            assert foreseen == Foreseen(cancelled, len(owing), sum(owing))
            assert await findings(database.path) == []


async def test_a_frozen_post_is_no_post_but_for_the_owner_who_looks(counter: Counter) -> None:
    assert await counter.database.unit(lambda work: work.team.freeze(MAX, frozen=True))
    assert not await counter.database.unit(lambda work: work.team.freeze(MAX, frozen=True))
    assert not await counter.database.unit(lambda work: work.team.freeze(VERA, frozen=True)), "never the owner"
    assert await counter.database.read(lambda work: work.team.post(MAX)) is None
    looked = await counter.database.read(lambda work: work.team.post(MAX, frozen_too=True))
    assert looked is not None
    assert looked.frozen
    await counter.database.unit(lambda work: work.team.appoint(MAX, looked.role, 1))
    assert await counter.database.read(lambda work: work.team.post(MAX)) is None, "no invitation thaws"
