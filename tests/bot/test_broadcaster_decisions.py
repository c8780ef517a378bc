"""What holds a message to many up, what ends it, and what is changed of it afterwards."""

from datetime import UTC, datetime

import pytest

from bot.broadcaster import AT_ONCE, Broadcaster
from loyalty.broadcasts import Content
from tests.bot.mailing import Mailing

# ── when it waits or ends ─────────────────────────────────────────────────────────────────────────────────────────────


async def test_in_quiet_hours_it_waits_and_goes_on_in_the_morning(mailing: Mailing) -> None:
    await mailing.plans()
    for _ in range(2):
        await mailing.broadcaster.step()
    assert mailing.states().count("sent") == AT_ONCE
    mailing.rig.clock.at = datetime(2026, 11, 21, 19, tzinfo=UTC)  # 21:00 in Vilnius
    await mailing.goes_on()
    assert (mailing.state(), mailing.states().count("sent")) == ("running", AT_ONCE)
    mailing.rig.clock.at = datetime(2026, 11, 22, 8, tzinfo=UTC)
    await mailing.goes_on()
    assert mailing.states() == ["sent"] * 9


async def test_what_makes_no_sound_goes_out_at_night_without_a_sound(mailing: Mailing) -> None:
    mailing.rig.clock.at = datetime(2026, 11, 21, 21, tzinfo=UTC)
    await mailing.plans(silent=True)
    await mailing.goes_on()
    assert mailing.states() == ["sent"] * 9
    assert {member.last.silent for member in mailing.members} == {True}


@pytest.mark.parametrize(("act", "state"), [("pause", "paused"), ("stop", "stopped")])
async def test_what_the_owner_decides_holds_from_the_next_batch_on(mailing: Mailing, act: str, state: str) -> None:
    await mailing.plans()
    for _ in range(2):
        await mailing.broadcaster.step()
    assert await mailing.rig.database.unit(lambda work: getattr(work.broadcasts, act)(1))
    await mailing.goes_on()
    assert (mailing.state(), mailing.states().count("sent")) == (state, AT_ONCE)
    assert set(mailing.states()) == {"sent", "pending" if act == "pause" else "withheld"}


async def test_resumed_it_goes_on_where_it_was(mailing: Mailing) -> None:
    await mailing.plans()
    for _ in range(2):
        await mailing.broadcaster.step()
    await mailing.rig.database.unit(lambda work: work.broadcasts.pause(1))
    await mailing.goes_on()
    await mailing.rig.database.unit(lambda work: work.broadcasts.resume(1))
    await mailing.goes_on()
    assert [len(mailing.got(member)) for member in mailing.members] == [1] * 9


async def test_a_text_telegram_cannot_read_stops_it_and_the_owner_is_told(mailing: Mailing) -> None:
    await mailing.plans("<b>Never closed")
    await mailing.goes_on()
    assert mailing.state() == "stopped"
    assert mailing.states() == ["failed"] * AT_ONCE + ["withheld"] * 5
    told = mailing.rig.rows("SELECT code, person, facts FROM outbox")
    assert [(row["code"], row["person"]) for row in told] == [("broadcast-halted", mailing.people[mailing.vera.id])]
    assert "parse" in told[0]["facts"]


async def test_when_many_leave_it_waits_for_the_owner_and_asks_once(mailing: Mailing) -> None:
    for number in range(60):
        person = await mailing.joins(f"Guest {number}")
        if number % 20 == 0:
            await person.blocks()
    await mailing.plans()
    await mailing.goes_on()
    assert mailing.state() == "asking"
    told = mailing.rig.rows("SELECT code FROM outbox")
    assert told == [{"code": "broadcast-asks"}]
    assert await mailing.rig.database.unit(lambda work: work.broadcasts.resume(1))
    await mailing.goes_on()
    assert mailing.state() == "done"
    assert len(mailing.rig.rows("SELECT code FROM outbox")) == 1


# ── what was sent already ─────────────────────────────────────────────────────────────────────────────────────────────


async def test_edited_it_reads_anew_in_every_chat(mailing: Mailing) -> None:
    await mailing.plans("Closed, {name}")
    await mailing.goes_on()
    assert await mailing.rig.database.unit(lambda work: work.broadcasts.edit(1, Content("Open, {name}"), "edit:1"))
    await mailing.goes_on()
    assert [mailing.got(member) for member in mailing.members] == [[f"Open, Ona {n}"] for n in range(9)]
    assert mailing.rig.value("SELECT count(*) FROM broadcast_changes WHERE done_at IS NULL") == 0


async def test_edited_while_it_goes_out_everyone_ends_with_the_new_words(mailing: Mailing) -> None:
    await mailing.plans("Closed")
    for _ in range(2):
        await mailing.broadcaster.step()
    await mailing.rig.database.unit(lambda work: work.broadcasts.edit(1, Content("Open"), "edit:1"))
    await mailing.goes_on()
    assert [mailing.got(member) for member in mailing.members] == [["Open"]] * 9


async def test_deleted_it_stands_in_no_chat_any_more(mailing: Mailing) -> None:
    await mailing.plans()
    await mailing.goes_on()
    await mailing.rig.database.unit(lambda work: work.broadcasts.delete(1))
    await mailing.goes_on()
    assert [mailing.got(member) for member in mailing.members] == [[]] * 9


async def test_a_change_goes_on_where_it_was_after_a_kill(mailing: Mailing) -> None:
    await mailing.plans("Closed")
    await mailing.goes_on()
    await mailing.rig.database.unit(lambda work: work.broadcasts.edit(1, Content("Open"), "edit:1"))
    await mailing.broadcaster.step()
    done = len(mailing.rig.town.calls.of("editMessageText"))
    mailing.broadcaster = Broadcaster(mailing.rig.database, mailing.rig.bot, beat=0.0)
    await mailing.goes_on()
    assert done == AT_ONCE
    assert len(mailing.rig.town.calls.of("editMessageText")) == 9


async def test_who_leaves_within_a_week_is_put_down_to_the_message(mailing: Mailing) -> None:
    await mailing.plans()
    await mailing.goes_on()
    mailing.rig.clock.later(days=6)
    await mailing.rig.database.unit(lambda work: work.recipients.left(mailing.members[0].id))
    mailing.rig.clock.later(days=2)
    await mailing.rig.database.unit(lambda work: work.recipients.left(mailing.members[1].id))
    progress = await mailing.rig.database.read(lambda work: work.recipients.progress(1))
    assert (progress.gone, progress.blocks) == (1, 1)
