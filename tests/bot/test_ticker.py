"""The ticker: one message to the owner for each run, edited at most every three seconds, its last edit the result."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot import ticker
from bot.standing import Keeper
from bot.ticker import Ticker
from loyalty.broadcasts import Content
from tests.bot.mailing import Mailing
from tests.bot.rig import Rig, running


@pytest.fixture(autouse=True)
def no_screen_is_on_its_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody tapped here."""
    monkeypatch.setattr(ticker, "_SHOWN_WITHIN", timedelta())


@pytest.fixture
async def mailing(rig: Rig) -> Mailing:
    """Five members."""
    made = Mailing(rig)
    await made.begins(5)
    return made


@pytest.fixture
async def watched(mailing: Mailing, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Mailing]:
    """The same, with a ticker that looks all the time."""
    monkeypatch.setattr(Keeper, "look_every", 0.01)
    monkeypatch.setattr(Keeper, "edit_after", 0.02)
    async with running(Ticker(mailing.rig.database, mailing.rig.teller, mailing.rig.bot).run):
        yield mailing


def closed(mailing: Mailing, broadcast: int = 1) -> bool:
    """Whether the owner's message shows the end."""
    return bool(mailing.rig.value(f"SELECT closed FROM broadcasts WHERE id = {broadcast}"))


async def test_the_owner_gets_one_message_and_its_last_edit_is_the_result(watched: Mailing) -> None:
    await watched.plans()
    for _ in range(2):
        await watched.broadcaster.step()
    await watched.vera.sees("Sent: 4 of 5")
    await watched.goes_on()
    await watched.vera.sees("Sent: 5 of 5")
    await watched.rig.until(lambda: closed(watched))
    assert len(watched.got(watched.vera)) == 1


async def test_between_two_edits_are_three_seconds(mailing: Mailing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Keeper, "look_every", 0.01)
    await mailing.plans()
    for _ in range(2):
        await mailing.broadcaster.step()
    async with running(Ticker(mailing.rig.database, mailing.rig.teller, mailing.rig.bot).run):
        await mailing.vera.sees("Sent: 4 of 5")
        await mailing.goes_on()
        await mailing.vera.sees("Sent: 5 of 5", within=6)
    sent, edited = (mailing.rig.town.calls.of(method)[-1].arrived for method in ("sendMessage", "editMessageText"))
    shown = [call.arrived for call in mailing.rig.town.calls.paced(mailing.vera.id)]
    assert edited >= sent
    assert shown[-1] - shown[-2] > 2.8  # counted from the call, which may take its time to arrive


async def test_a_message_the_owner_deleted_comes_anew(watched: Mailing) -> None:
    await watched.plans()
    for _ in range(2):
        await watched.broadcaster.step()
    shown = await watched.vera.sees("Sent: 4 of 5")
    watched.rig.town.remove(watched.vera.phone, shown.message_id)
    await watched.goes_on()
    assert (await watched.vera.sees("Sent: 5 of 5")).message_id != shown.message_id


async def test_who_was_removed_from_the_team_is_shown_nothing(watched: Mailing) -> None:
    await watched.rig.database.unit(lambda work: work.runs._session.run("DELETE FROM team"))
    await watched.plans()
    await watched.goes_on()
    await watched.rig.until(lambda: closed(watched))
    assert watched.got(watched.vera) == []


async def test_those_of_whom_nobody_knows_are_named_to_the_owner(watched: Mailing) -> None:
    watched.rig.town.faults.server_error(500, method="sendMessage", chat_id=watched.members[3].id)
    await watched.plans()
    await watched.goes_on()
    assert "Ona 3" in (await watched.vera.sees("Uncertain: ")).text


async def test_when_so_many_left_afterwards_the_run_asks(watched: Mailing) -> None:
    for number in range(60):
        await watched.joins(f"Guest {number}")
    await watched.plans(content=Content("Hello"))
    for _ in range(14):
        await watched.broadcaster.step()
    for member in watched.members[:3]:
        await watched.rig.database.unit(lambda work, member=member: work.recipients.left(member.id))  # type: ignore[misc]  # bound at once
    await watched.rig.until(lambda: watched.state() == "asking")
    assert watched.rig.rows("SELECT code FROM outbox") == [{"code": "broadcast-asks"}]


async def test_a_kill_between_the_end_and_its_last_edit_leaves_that_edit_to_be_made(mailing: Mailing) -> None:
    await mailing.plans()
    await mailing.goes_on()
    assert not closed(mailing)
    async with running(Ticker(mailing.rig.database, mailing.rig.teller, mailing.rig.bot).run):
        await mailing.vera.sees("Sent: 5 of 5")
        await mailing.rig.until(lambda: closed(mailing))
