"""The broadcaster: who gets a message to many, how it ended for each, and that nothing is ever sent twice by itself."""

from datetime import timedelta
from typing import cast

import pytest
from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.broadcaster import AT_ONCE, Broadcaster
from bot.lanes import Lane, weight
from bot.transport import NeverLeftError
from loyalty.broadcasts import Content, Link, Media
from loyalty.segments import Segment, Which
from sandbox.faults import Fault
from tests.bot.mailing import Mailing
from tests.bot.rig import running


class NobodyThere:
    """A bot whose calls never leave."""

    async def send_message(self, *_: object, **__: object) -> None:
        raise NetworkError("no way") from NeverLeftError()


# ── everybody once ────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_everyone_gets_it_once_under_their_own_name(mailing: Mailing) -> None:
    await mailing.plans()
    await mailing.goes_on()
    assert mailing.states() == ["sent"] * 9
    assert mailing.state() == "done"
    assert [mailing.got(member) for member in mailing.members] == [[f"Hello, Ona {n}"] for n in range(9)]


async def test_the_message_ids_are_kept(mailing: Mailing) -> None:
    await mailing.plans()
    await mailing.goes_on()
    kept = [row["messages"] for row in mailing.rig.rows("SELECT messages FROM recipients ORDER BY person")]
    assert kept == [f"[{member.last.message_id}]" for member in mailing.members]


async def test_at_most_four_are_being_sent_to_and_each_is_marked_before_its_call(mailing: Mailing) -> None:
    in_flight: list[int] = []
    marked: list[bool] = []
    count = "SELECT count(*) FROM recipients WHERE state = 'sending'"
    mailing.rig.after_units.append(lambda: in_flight.append(mailing.rig.value(count)))

    def arrives(event: dict[str, object]) -> None:
        if event["kind"] == "message":
            marked.append(mailing.rig.value(count) > 0)

    mailing.rig.town.watch(arrives)
    await mailing.plans()
    await mailing.goes_on()
    assert max(in_flight) == AT_ONCE
    assert marked == [True] * 9


async def test_what_is_planned_for_later_waits_and_goes_to_those_who_are_there_then(mailing: Mailing) -> None:
    await mailing.plans(starts_at=mailing.rig.clock.now() + timedelta(hours=1))
    await mailing.goes_on()
    assert (mailing.state(), mailing.states()) == ("planned", [])
    late = await mailing.joins("Late")
    mailing.rig.clock.later(hours=1)
    await mailing.goes_on()
    assert mailing.states() == ["sent"] * 10
    assert mailing.got(late) == ["Hello, Late"]


async def test_an_empty_segment_is_done_at_once(mailing: Mailing) -> None:
    await mailing.plans(segment=Segment(Which.EVERYONE, tag="nobody"))
    await mailing.goes_on()
    assert (mailing.state(), mailing.states()) == ("done", [])


async def test_the_owners_goes_before_what_the_calendar_sends(mailing: Mailing) -> None:
    await mailing.plans("calendar")
    await mailing.plans("owner")
    await mailing.rig.database.unit(
        lambda work: work.runs._session.run("UPDATE broadcasts SET occasion = 'birthday:2026-11-21' WHERE id = 1")
    )
    await mailing.goes_on()
    assert mailing.got(mailing.members[0]) == ["owner", "calendar"]


async def test_an_album_is_followed_by_one_text_with_the_buttons(mailing: Mailing) -> None:
    first = mailing.rig.town.files.add("document", b"menu", "menu.txt", "text/plain")
    second = mailing.rig.town.files.add("document", b"prices", "prices.txt", "text/plain")
    media = (Media("document", first.file_id), Media("document", second.file_id))
    links = (Link("Menu", "https://example.org/menu"),)
    await mailing.plans(content=Content("New, {name}", media, links))
    await mailing.goes_on()
    assert mailing.states() == ["sent"] * 9
    told = [message for message in mailing.members[0].messages if message.from_bot]
    assert [message.text for message in told[:2]] == ["New, Ona 0", ""]
    assert len(told) == 3
    assert next(row[0]["text"] for row in told[2].inline or []) == "Menu"
    assert len(mailing.rig.value("SELECT messages FROM recipients LIMIT 1").split(",")) == 3


async def test_the_pace_counts_every_item_of_an_album(mailing: Mailing, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: set[tuple[str, int]] = set()

    def heard(endpoint: str, data: dict[str, object]) -> int:
        places = weight(endpoint, data)
        taken.add((endpoint, places))
        return places

    monkeypatch.setattr("bot.pace.weight", heard)
    files = [mailing.rig.town.files.add("document", b"page", f"{n}.txt", "text/plain") for n in range(3)]
    await mailing.plans(content=Content("", tuple(Media("document", one.file_id) for one in files)))
    await mailing.goes_on()
    assert taken == {("sendMediaGroup", 3), ("sendMessage", 1)}


async def test_a_picture_goes_by_the_id_telegram_has(mailing: Mailing) -> None:
    stored = mailing.rig.town.files.add("document", b"menu", "menu.txt", "text/plain")
    await mailing.plans(content=Content("Look", (Media("document", stored.file_id),)))
    await mailing.goes_on()
    assert mailing.states() == ["sent"] * 9
    assert {call.summary["document"] for call in mailing.rig.town.calls.of("sendDocument")} == {stored.file_id}


# ── who does not get it ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "meanwhile",
    [
        "UPDATE members SET offers = 0 WHERE person = {person}",
        "UPDATE people SET reachable = 0 WHERE id = {person}",
        "INSERT INTO mutes (member, topic, at) SELECT id, 'news', 1 FROM members WHERE person = {person}",
        "UPDATE business SET budget = 0",
    ],
    ids=["consent", "reach", "mute", "budget"],
)
async def test_who_may_not_get_it_at_their_turn_is_withheld(mailing: Mailing, meanwhile: str) -> None:
    await mailing.plans()
    await mailing.broadcaster.step()  # frozen, nobody sent to yet
    last = mailing.members[-1]
    sql = meanwhile.format(person=mailing.people[last.id])
    await mailing.rig.database.unit(lambda work: work.runs._session.run(sql))
    await mailing.goes_on()
    assert mailing.states()[-1] == "withheld"
    assert mailing.got(last) == []
    assert mailing.state() == "done"


async def test_nobody_gets_more_in_thirty_days_than_the_budget_allows(mailing: Mailing) -> None:
    await mailing.rig.database.unit(lambda work: work.runs._session.run("UPDATE business SET budget = 2"))
    for text in ("one", "two", "three"):
        await mailing.plans(text)
    await mailing.goes_on()
    assert [mailing.got(member) for member in mailing.members] == [["one", "two"]] * 9
    mailing.rig.clock.later(days=31)
    await mailing.plans("four")
    await mailing.goes_on()
    assert mailing.states(4) == ["sent"] * 9


async def test_one_who_blocked_the_bot_is_counted_and_not_written_to_again(mailing: Mailing) -> None:
    await mailing.members[2].blocks()
    await mailing.plans()
    await mailing.goes_on()
    assert mailing.states() == ["sent"] * 2 + ["blocked"] + ["sent"] * 6
    assert mailing.rig.value(f"SELECT reachable FROM people WHERE telegram = {mailing.members[2].id}") == 0
    await mailing.plans("again")
    await mailing.goes_on()
    assert len(mailing.states(2)) == 8


# ── what cannot be known ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("cut", "arrived"), [("reset-after", 1), ("half-body", 1)])
async def test_an_answer_that_was_never_seen_leaves_it_uncertain_and_it_is_not_sent_again(
    mailing: Mailing, cut: str, arrived: int
) -> None:
    mailing.rig.town.faults.cut(cut, method="sendMessage", chat_id=mailing.members[4].id)  # type: ignore[arg-type]  # one of the two above
    await mailing.plans()
    await mailing.goes_on()
    assert mailing.states() == ["sent"] * 4 + ["uncertain"] + ["sent"] * 4
    assert len(mailing.got(mailing.members[4])) == arrived
    named = await mailing.rig.database.read(lambda work: work.broadcasts.uncertain(1, 10))
    assert named == ["Ona 4"]


async def test_a_server_error_is_uncertain_too(mailing: Mailing) -> None:
    mailing.rig.town.faults.server_error(500, method="sendMessage", chat_id=mailing.members[0].id)
    await mailing.plans()
    await mailing.goes_on()
    assert mailing.states() == ["uncertain"] + ["sent"] * 8
    assert mailing.state() == "done"


async def test_told_to_wait_everyone_gets_it_afterwards_once(mailing: Mailing) -> None:
    fault: Fault = mailing.rig.town.faults.too_many(retry_after=1, times=3, method="sendMessage")
    await mailing.plans()
    await mailing.goes_on()
    assert fault.hit == 3
    assert [len(mailing.got(member)) for member in mailing.members] == [1] * 9
    assert mailing.states() == ["sent"] * 9


async def test_what_surely_did_not_leave_waits_for_its_turn_again(mailing: Mailing) -> None:
    await mailing.plans()
    await mailing.broadcaster.step()
    mailing.broadcaster = Broadcaster(mailing.rig.database, cast("ExtBot[Lane]", NobodyThere()), beat=0.0)
    assert await mailing.broadcaster.step() > 0.5, "it rests before it tries again"
    assert mailing.states() == ["pending"] * 9
    assert mailing.state() == "running"


async def test_killed_while_sending_only_those_in_flight_are_uncertain(mailing: Mailing) -> None:
    await mailing.plans()
    await mailing.broadcaster.step()
    await mailing.rig.database.unit(mailing.broadcaster._claim)  # and nothing more: the program died here
    mailing.broadcaster = Broadcaster(mailing.rig.database, mailing.rig.bot, beat=0.0)
    async with running(mailing.broadcaster.run):
        await mailing.rig.until(lambda: mailing.state() == "done")
    assert mailing.states() == ["uncertain"] * AT_ONCE + ["sent"] * 5
    assert [len(mailing.got(member)) for member in mailing.members] == [0] * AT_ONCE + [1] * 5


async def test_sent_again_only_when_the_owner_asks(mailing: Mailing) -> None:
    mailing.rig.town.faults.server_error(500, method="sendMessage", chat_id=mailing.members[0].id)
    await mailing.plans()
    await mailing.goes_on()
    assert await mailing.rig.database.unit(lambda work: work.broadcasts.again(1))
    await mailing.goes_on()
    assert mailing.states() == ["sent"] * 9
    assert [len(mailing.got(member)) for member in mailing.members] == [1] * 9


async def test_two_workers_on_one_database_send_nothing_twice(mailing: Mailing) -> None:
    other = Broadcaster(mailing.rig.database, mailing.rig.bot, beat=0.0)
    await mailing.plans()
    async with mailing.carried(), running(other.run):
        await mailing.rig.until(lambda: mailing.state() == "done")
    assert [len(mailing.got(member)) for member in mailing.members] == [1] * 9
