"""The owner is told of five minutes without writing or without Telegram: once, in time, and again when it is over."""

import sqlite3
from collections.abc import AsyncIterator

import pytest

from bot.courier import Courier
from bot.outcomes import Outcome
from bot.pulse import Pulse
from bot.watch import Watch
from loyalty.notices import News, Notice
from loyalty.team import Role
from sandbox.person import Person
from storage.inbox import Arrived
from storage.work import Work
from storage.writing import Writing, trouble
from tests.bot.rig import NOON, Rig

SEND = "sendMessage"


class Guarded:
    """Vera owns the café, and the watch, the courier and time are moved by hand."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.pulse = Pulse()
        self.courier = Courier(rig.database, rig.teller, rig.clock, self.pulse)
        self.watch = Watch(rig.database, rig.teller, rig.bot, rig.clock, self.pulse)
        self.vera = rig.town.joins("Vera")
        self.ona = rig.town.joins("Ona")
        self.known: dict[int, int] = {}

    async def opens(self) -> None:
        for person in (self.vera, self.ona):
            self.known[person.id] = (await self.rig.meets(person)).id
        await self.rig.database.unit(lambda work: work.team.appoint(self.known[self.vera.id], Role.OWNER, 1))

    async def promises(self, person: Person, times: int = 1) -> None:
        async def put(work: Work) -> None:
            for _ in range(times):
                notice = Notice(News.REDEEMED, {"reward": "Coffee", "place": "here"})
                await work.outbox.put(self.known[person.id], notice)

        await self.rig.database.unit(put)

    async def cannot_write(self) -> None:
        """The writer's connection refuses as a read-only file does."""
        await self.rig.database._writer.execute("PRAGMA query_only = ON")

    async def can_write(self) -> None:
        await self.rig.database._writer.execute("PRAGMA query_only = OFF")

    async def fails_to_write(self) -> None:
        with pytest.raises(sqlite3.OperationalError):
            await self.promises(self.ona)

    async def looks(self, **later: float) -> None:
        """Time passes, the watch looks, and the courier carries what is due."""
        self.rig.clock.later(**later)
        await self.watch.look()
        try:
            await self.courier.carry()
        except sqlite3.OperationalError:
            assert self.rig.database.writing.failing_since, "the courier may only stumble over what is tested"

    def told(self, person: Person | None = None) -> list[str]:
        return [message.text for message in (person or self.vera).messages if message.from_bot]

    def typing(self) -> int:
        return sum(call.method == "sendChatAction" for call in self.rig.town.calls)


@pytest.fixture
async def guarded(rig: Rig) -> AsyncIterator[Guarded]:
    made = Guarded(rig)
    await made.opens()
    yield made
    await made.can_write()


# ── writing ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_five_minutes_without_writing_are_told_once_without_writing(guarded: Guarded) -> None:
    await guarded.cannot_write()
    await guarded.fails_to_write()
    await guarded.looks(minutes=4, seconds=59)
    assert guarded.told() == []
    await guarded.looks(seconds=1)
    await guarded.looks(minutes=1)
    await guarded.looks(hours=1)
    [told] = guarded.told()
    beginning = "⚠️ Since 14:00 I have not been able to write anything down"
    assert told.startswith(f"{beginning}: the data folder can only be read.")


async def test_the_end_is_told_with_how_long_it_was_and_what_had_to_wait(guarded: Guarded) -> None:
    await guarded.cannot_write()
    await guarded.fails_to_write()
    await guarded.looks(minutes=5)
    await guarded.can_write()
    await guarded.looks(minutes=24)  # the watch itself finds that writing goes again
    await guarded.rig.database.unit(lambda work: work.inbox.store([*(_update(number) for number in range(3))]))
    for number in range(3):
        await guarded.rig.database.unit(lambda work, number=number: work.inbox.finish(number, 1))  # type: ignore[misc]  # a default binds the number
    await guarded.looks(seconds=5)
    assert len(guarded.told()) == 1, "what Telegram kept may still be coming"
    await guarded.looks(seconds=6)
    await guarded.looks(seconds=6)
    assert guarded.told()[1:] == [
        "I can write again. From November 21, 14:00, for 29 min, I could not.\n"
        "Messages and taps that had to wait: 3. All are done now."
    ]


async def test_what_is_not_done_in_a_minute_is_told_as_waiting(guarded: Guarded) -> None:
    await guarded.cannot_write()
    await guarded.fails_to_write()
    await guarded.looks(minutes=6)
    await guarded.can_write()
    await guarded.looks()
    await guarded.rig.database.unit(lambda work: work.inbox.store([_update(1)]))
    await guarded.looks(seconds=59)
    assert len(guarded.told()) == 1
    await guarded.looks(seconds=1)
    assert "Still to be done: 1." in guarded.told()[1]


async def test_a_short_stumble_is_told_to_nobody(guarded: Guarded) -> None:
    await guarded.cannot_write()
    await guarded.fails_to_write()
    await guarded.looks(minutes=2)
    await guarded.can_write()
    await guarded.looks(minutes=2, seconds=59)
    await guarded.looks(hours=2)
    assert guarded.told() == []


async def test_a_unit_that_writes_nothing_does_not_end_the_trouble(guarded: Guarded) -> None:
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    guarded.rig.database.writing.failed(full, NOON)
    await guarded.rig.database.unit(lambda work: work.team.owner())
    assert guarded.rig.database.writing.failing_since == NOON


async def test_a_defect_of_our_own_is_no_trouble_of_the_disk(guarded: Guarded) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await guarded.rig.database.unit(lambda work: work.outbox.put(4711, Notice(News.REDEEMED, {})))
    assert guarded.rig.database.writing.failing_since is None


async def test_telling_is_tried_until_it_surely_left(guarded: Guarded) -> None:
    await guarded.cannot_write()
    await guarded.fails_to_write()
    guarded.rig.town.faults.cut("reset-after", method=SEND, chat_id=guarded.vera.id)
    await guarded.looks(minutes=6)
    await guarded.looks(seconds=5)
    await guarded.looks(seconds=5)
    assert len(guarded.told()) == 2, "one that may have come, and one more; never a third"


# ── Telegram ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_half_an_hour_without_sending_is_told_first_thing_afterwards(guarded: Guarded) -> None:
    fault = guarded.rig.town.faults.server_error(502, times=None)
    await guarded.promises(guarded.ona, 4)
    await guarded.looks()
    await guarded.promises(guarded.ona, 14)
    await guarded.looks(seconds=1)
    for _ in range(5):
        await guarded.looks(minutes=5, seconds=48)
    assert guarded.told() == []
    guarded.rig.town.faults.waiting.remove(fault)
    for _ in range(20):
        await guarded.looks(seconds=2)
    [told] = guarded.told()
    assert told.startswith("I can reach Telegram again. From November 21, 14:00, for 29 min, I could not.")
    uncertain = guarded.rig.value("SELECT count(*) FROM outbox WHERE state = 'uncertain'")
    late = guarded.rig.value("SELECT count(*) FROM outbox WHERE state = 'sent'") - 1  # the telling itself
    assert uncertain + late == 18
    assert 0 < uncertain < 18
    assert f"came late: {late}. All are sent now." in told
    assert told.endswith(f"Of some I do not know whether they arrived: {uncertain}.")


async def test_fetching_that_fails_is_an_outage_too(guarded: Guarded) -> None:
    guarded.pulse.fetch_failed(guarded.rig.clock.now())
    await guarded.looks(minutes=7)
    assert guarded.told() == []
    guarded.pulse.fetch_ended(guarded.rig.clock.now(), 0)
    await guarded.looks()
    await guarded.looks()
    assert guarded.told() == [
        "I can reach Telegram again. From November 21, 14:00, for 7 min, I could not.\nNo message came late."
    ]


async def test_one_notice_nobody_can_take_is_no_outage_once_telegram_is_seen_to_answer(guarded: Guarded) -> None:
    guarded.rig.town.faults.server_error(500, times=None, chat_id=guarded.ona.id)
    await guarded.promises(guarded.ona)
    await guarded.courier.carry()
    assert guarded.typing() == 0
    await guarded.watch.look()
    assert guarded.typing() == 1
    assert guarded.pulse.unsent_since is None
    for _ in range(3):
        await guarded.looks(hours=1)
    assert guarded.told() == []


async def test_while_all_is_well_nobody_is_asked_anything(guarded: Guarded) -> None:
    calls = len(guarded.rig.town.calls)
    for _ in range(5):
        await guarded.looks(minutes=10)
    assert len(guarded.rig.town.calls) == calls


async def test_without_an_owner_nobody_is_told_and_nothing_fails(guarded: Guarded) -> None:
    await guarded.rig.database.unit(lambda work: work.team.change(guarded.known[guarded.vera.id], Role.STAFF, 1))
    await guarded.cannot_write()
    await guarded.fails_to_write()
    await guarded.looks(minutes=6)
    await guarded.can_write()
    await guarded.looks(minutes=1)
    await guarded.looks(minutes=2)
    assert guarded.told() == []


async def test_one_failure_before_the_clock_leaps_is_no_outage(guarded: Guarded) -> None:
    guarded.pulse.send_ended(NOON, Outcome.UNKNOWN)
    await guarded.cannot_write()
    await guarded.fails_to_write()
    await guarded.watch.look()
    await guarded.can_write()
    for _ in range(3):
        await guarded.looks(hours=30)
    assert guarded.told() == []


ERRORS = (
    (sqlite3.SQLITE_FULL, "full"),
    (sqlite3.SQLITE_IOERR_WRITE, "ioerr"),
    (sqlite3.SQLITE_READONLY_DBMOVED, "readonly"),
    (sqlite3.SQLITE_CONSTRAINT_UNIQUE, None),
    (None, None),
)


@pytest.mark.parametrize(("code", "kind"), ERRORS)
def test_the_disks_errors_are_told_from_ours(code: int | None, kind: str | None) -> None:
    error = sqlite3.OperationalError("as SQLite says it")
    if code is not None:
        error.sqlite_errorcode = code
    writing = Writing()
    writing.failed(error, NOON)
    assert trouble(error) == kind
    assert writing.failing_since == (NOON if kind else None)


def _update(number: int) -> Arrived:
    return Arrived(number, 1, "{}")
