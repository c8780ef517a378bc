"""Taking all back says by itself how far it is, in the one message under its button; the last edit is the result."""

import pytest

from bot.standing import Keeper
from bot.takebacks import TakebackTicker
from bot.ticker import Ticker
from handlers.jobs.takeback import AT_ONCE, go_on
from loyalty.accrual import accrue
from loyalty.team import Role
from storage.ledger import Doer
from storage.work import Work
from tests.bot.rig import Rig, running
from tests.makers import VILNIUS, join

GIVEN = AT_ONCE * 2 + 5


class Panic:
    """Vera takes back all that Max gave; the message she tapped is known, and nothing is back yet."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.vera, self.max, self.ona = (rig.town.joins(name) for name in ("Vera", "Max", "Ona"))
        self.shows = TakebackTicker(rig.database, rig.teller, rig.bot).run
        self.tapped = 0

    async def begins(self) -> None:
        vera, max_, ona = [await self.rig.meets(person) for person in (self.vera, self.max, self.ona)]
        self.tapped = (await self.rig.bot.send_message(self.vera.id, "Take all back?")).message_id

        async def begin(work: Work) -> None:
            await work.team.appoint(vera.id, Role.OWNER, 1)
            programme = await work.programme.stamps()
            account = await work.ledger.account(await join(work, ona.id), programme.id)
            for number in range(GIVEN):
                act = accrue(programme, account, 1, f"tap:{number}", work.now, VILNIUS)
                await work.ledger.write(act, Doer(max_.id, 1))
                account = act.account
            await work.takebacks.watch(await work.takebacks.plan(max_.id, vera.id, work.now), self.tapped)

        await self.rig.database.unit(begin)

    async def goes_on(self) -> None:
        await self.rig.database.unit(lambda work: go_on(work, 1))

    async def until_closed(self) -> None:
        await self.rig.until(lambda: not self.rig.value("SELECT watched FROM takebacks"))


@pytest.fixture
async def panic(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> Panic:
    """The same, with a ticker that looks all the time."""
    monkeypatch.setattr(Keeper, "look_every", 0.01)
    monkeypatch.setattr(Keeper, "edit_after", 0.02)
    made = Panic(rig)
    await made.begins()
    return made


async def test_the_message_under_the_button_counts_by_itself_and_ends_with_what_went(panic: Panic) -> None:
    async with running(panic.shows):
        await panic.goes_on()
        shown = await panic.vera.sees(f"{AT_ONCE} of {GIVEN}")
        assert [str(one["callback_data"])[0] for row in shown.inline or [] for one in row] == ["+"], "answered below it"
        await panic.goes_on()
        await panic.vera.sees(f"{AT_ONCE * 2} of {GIVEN}")
        await panic.goes_on()
        ended = await panic.vera.sees("Taken back of what Max gave")
        await panic.until_closed()
    assert shown.message_id == ended.message_id == panic.tapped
    assert len(panic.rig.town.calls.of("sendMessage")) == 1


async def test_after_a_restart_the_message_that_was_deleted_meanwhile_comes_anew_with_the_result(panic: Panic) -> None:
    async with running(panic.shows):
        await panic.goes_on()
        await panic.vera.sees(f"{AT_ONCE} of {GIVEN}")
    panic.rig.town.remove(panic.vera.phone, panic.tapped)
    for _ in range(2):
        await panic.goes_on()
    async with running(TakebackTicker(panic.rig.database, panic.rig.teller, panic.rig.bot).run):
        ended = await panic.vera.sees("Taken back of what Max gave")
        await panic.until_closed()
    assert ended.message_id != panic.tapped


@pytest.mark.parametrize("kind", [TakebackTicker, Ticker])
async def test_of_what_nobody_is_shown_any_more_no_watch_is_left(
    panic: Panic, kind: type[TakebackTicker] | type[Ticker], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Keeper, "edit_after", 0.0)
    await panic.rig.database.unit(lambda work: work.team._session.run("DELETE FROM team"))
    looks = kind(panic.rig.database, panic.rig.teller, panic.rig.bot)
    await looks.look(1)
    assert looks._watches == {}
    assert panic.rig.town.calls.of("editMessageText") == []
