"""A long import says by itself how far it is, in the one message under its button; the last edit is the result."""

import pytest

from bot.importing import ImportTicker
from bot.standing import Keeper
from handlers.jobs.exchange import go_on
from loyalty.exchange import Imported
from loyalty.team import Role
from sandbox.messages import Message
from storage.work import Work
from tests.bot.rig import Rig, running

PEOPLE = 250


class Coming:
    """Vera's file of 250 on its way in; a hundred of it are there, and the message she tapped is known."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.vera = rig.town.joins("Vera")
        self.shows = ImportTicker(rig.database, rig.teller, rig.bot).run
        self.tapped = 0

    async def begins(self) -> None:
        """The file is begun."""
        known = await self.rig.meets(self.vera)
        self.tapped = (await self.rig.bot.send_message(self.vera.id, "This is what I found")).message_id
        people = [Imported(n, phone=f"+3706{1_000_000 + n}", balance=1) for n in range(PEOPLE)]

        async def begin(work: Work) -> None:
            await work.team.appoint(known.id, Role.OWNER, 1)
            number = await work.exchange.show(known.id, people, {"new": PEOPLE})
            await work.exchange.begin(number)
            await go_on(work, number)
            await work.exchange.watch(number, self.tapped)

        await self.rig.database.unit(begin)

    async def goes_on(self) -> None:
        """A hundred more, or the rest."""
        await self.rig.database.unit(lambda work: go_on(work, 1))

    async def ends(self) -> Message:
        """The rest, and the message that says so."""
        for _ in range(2):
            await self.goes_on()
        told = await self.vera.sees("Imported.\nNew: 250")
        await self.rig.until(lambda: not self.rig.value("SELECT watched FROM imports"))
        return told


@pytest.fixture
async def coming(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> Coming:
    """The same, with a ticker that looks all the time."""
    monkeypatch.setattr(Keeper, "look_every", 0.01)
    monkeypatch.setattr(Keeper, "edit_after", 0.02)
    made = Coming(rig)
    await made.begins()
    return made


async def test_the_message_under_the_button_counts_by_itself_and_ends_with_the_result(coming: Coming) -> None:
    async with running(coming.shows):
        shown = await coming.vera.sees("Importing: 100 of 250")
        await coming.goes_on()
        await coming.vera.sees("Importing: 200 of 250")
        ended = await coming.ends()
    assert shown.message_id == ended.message_id == coming.tapped
    assert "Waiting for their owners: 250" in ended.text
    assert len(coming.rig.town.calls.of("sendMessage")) == 1


async def test_what_its_back_button_leads_to_is_not_overwritten_by_the_next_edit(coming: Coming) -> None:
    async with running(coming.shows):
        shown = await coming.vera.sees("Importing: 100 of 250")
        (button,) = (shown.inline or [])[0]
        assert str(button["callback_data"]).startswith("+"), "the answer comes below it"
        assert (await coming.ends()).buttons == ["Back"]


async def test_a_message_that_was_deleted_comes_anew_and_a_restart_ends_what_was_begun(coming: Coming) -> None:
    async with running(coming.shows):
        await coming.vera.sees("Importing: 100 of 250")
        coming.rig.town.remove(coming.vera.phone, coming.tapped)
        await coming.goes_on()
        anew = await coming.vera.sees("Importing: 200 of 250")
        await coming.rig.until(lambda: coming.rig.value("SELECT seen FROM imports") == anew.message_id)
    await coming.goes_on()
    async with running(ImportTicker(coming.rig.database, coming.rig.teller, coming.rig.bot).run):
        assert (await coming.ends()).message_id == anew.message_id != coming.tapped


async def test_who_owns_nothing_here_any_more_is_shown_nothing(coming: Coming) -> None:
    await coming.rig.database.unit(lambda work: work.team._session.run("UPDATE team SET role = 'staff'"))
    async with running(coming.shows):
        await coming.rig.until(lambda: not coming.rig.value("SELECT watched FROM imports"))
    assert coming.rig.town.calls.of("editMessageText") == []


async def test_the_first_edit_waits_until_the_answer_to_the_tap_has_arrived(
    coming: Coming, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Keeper, "edit_after", 3600.0)
    looked = ImportTicker(coming.rig.database, coming.rig.teller, coming.rig.bot)
    for _ in range(3):
        await looked.look(1)
    assert coming.rig.town.calls.of("editMessageText") == []
