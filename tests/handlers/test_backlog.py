"""What came too late: whatever writes is done in its order, what only shows is not, and one notice says how it went."""

import contextlib
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from handlers import doors
from handlers.backlog import ANSWERED, NOT_SHOWN, Late, release, settle
from handlers.door import meet
from handlers.knock import Knock
from loyalty.refusals import Refusal
from screens.away import summary
from screens.words import Words
from storage.database import Database
from storage.inbox import Arrived
from storage.work import Work
from tests.makers import CARD, NOON, FixedClock, a_cafe, join, rows

OWNER, STAFF, MEMBER, GUEST = 11, 12, 13, 99
LONG_AGO = NOON - timedelta(hours=20)
TAP = "nonce-of-max"
DOORS = {door.name: door for door in doors.ALL}
FACTS = "SELECT facts FROM outbox WHERE code = 'away'"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cafe.db"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
async def cafe(path: Path, clock: FixedClock) -> AsyncIterator[Database]:
    async with a_cafe(path, clock) as database:
        await database.unit(lambda work: work.taps.make(TAP, 2, {"member": CARD}))
        yield database


class _Numbers:
    last = 0


async def sends(cafe: Database, who: int, *said: str, flood: bool = False) -> None:
    """Somebody's updates, each a door's name and what was typed or tapped: stored, then settled together."""
    late = []
    for one in said:
        name, _, text = one.partition(" ")
        _Numbers.last += 1
        tapped = text.startswith(f"{name}:")
        knock = Knock(
            _Numbers.last, who, "Somebody", "en",
            text="" if tapped else text,
            data=text if tapped else "",
            payload=text.split()[-1] if text else "",
            arguments=tuple(text.split(":")[1:]) if tapped else (),
        )  # fmt: skip
        late.append(Late(knock, DOORS[name], LONG_AGO))
    stored = [Arrived(one.knock.update, who, "{}") for one in late]
    await cafe.unit(lambda work: work.inbox.store(stored))
    await cafe.unit(lambda work: settle(work, late[0].knock, late, flood=flood))


def told(path: Path) -> list[dict[str, int]]:
    """What the summaries count, without when."""
    counted = ("late", "done", "old", "refused")
    return [{k: v for k, v in json.loads(row[0]).items() if k in counted} for row in rows(path, FACTS)]


async def test_a_stamp_that_was_tapped_hours_ago_is_given_once(cafe: Database, path: Path) -> None:
    await sends(cafe, STAFF, f"earn earn:{TAP}:1", f"earn earn:{TAP}:1")
    assert rows(path, "SELECT units FROM entries") == [(1,)]
    assert rows(path, "SELECT count(*) FROM outbox WHERE code = 'earned' AND person = 3") == [(1,)]
    assert told(path) == [{"late": 1, "done": 2, "old": 0, "refused": 0}]


async def test_what_could_not_be_done_is_counted_and_leaves_what_came_before_and_after(
    cafe: Database, path: Path
) -> None:
    await sends(cafe, STAFF, f"earn earn:{TAP}:1", "earn earn:nobodys:1", "cancel cancel:")
    assert rows(path, "SELECT units FROM entries") == [(1,)]
    assert told(path) == [{"late": 1, "done": 2, "old": 0, "refused": 1}]
    assert rows(path, "SELECT count(*) FROM journal WHERE act = 'refused:button-old'") == [(1,)]


async def test_a_refused_act_leaves_nothing_half_done(cafe: Database, path: Path) -> None:
    before = rows(path, "SELECT * FROM taps"), rows(path, "SELECT * FROM accounts")
    await sends(cafe, STAFF, f"earn earn:{TAP}:99")  # its account is opened before the number is looked at
    assert (rows(path, "SELECT * FROM taps"), rows(path, "SELECT * FROM accounts")) == before
    assert told(path) == [{"late": 1, "done": 0, "old": 0, "refused": 1}]


async def test_a_code_that_lives_minutes_is_not_made_hours_later(cafe: Database, path: Path) -> None:
    await sends(cafe, MEMBER, "use use:1", "card /card", "text hello?", "photo x", "unknown-command /crad")
    assert rows(path, "SELECT count(*) FROM passes") == [(0,)]
    assert told(path) == [{"late": 1, "done": 0, "old": 5, "refused": 0}]


async def test_a_panel_is_not_opened_when_nobody_stands_before_it_any_more(cafe: Database, path: Path) -> None:
    ((number, token),) = rows(path, "SELECT number, token FROM cards")
    await sends(cafe, STAFF, f"number {number}", f"card-link /start {token}")
    assert rows(path, "SELECT count(*) FROM taps") == [(1,)]
    assert told(path) == [{"late": 1, "done": 0, "old": 2, "refused": 0}]


async def test_a_poster_is_remembered_and_a_guest_is_told(cafe: Database, path: Path) -> None:
    await sends(cafe, GUEST, "from-source /start j_window", "start /start")
    assert rows(path, "SELECT source FROM people WHERE telegram = 99") == [("poster:window",)]
    assert told(path) == [{"late": 1, "done": 1, "old": 1, "refused": 0}]


async def test_what_was_typed_into_a_form_is_taken_after_the_tap_that_opened_it(cafe: Database, path: Path) -> None:
    await sends(cafe, OWNER, "text Too early", "rename rename:", "text Corner Café")
    assert rows(path, "SELECT name FROM business") == [("Corner Café",)]
    assert told(path) == [{"late": 1, "done": 2, "old": 1, "refused": 0}]


async def test_there_is_one_summary_however_much_there_is_to_tell(
    cafe: Database, path: Path, clock: FixedClock
) -> None:
    for _ in range(5):
        await sends(cafe, MEMBER, *["card /card"] * 20)
        clock.forward(minutes=1)
    assert told(path) == [{"late": 1, "done": 0, "old": 100, "refused": 0}]
    assert json.loads(rows(path, FACTS)[0][0])["since"] == int(LONG_AGO.timestamp() * 1000)


async def test_a_summary_is_due_when_there_is_nothing_late_any_more(cafe: Database) -> None:
    await sends(cafe, MEMBER, "card /card")
    assert not await cafe.read(lambda work: work.outbox.due())
    cafe.promised.clear()
    await cafe.unit(release)
    assert cafe.promised.is_set()
    assert await cafe.read(lambda work: work.outbox.due())


async def test_a_summary_that_nobody_releases_goes_out_by_itself(cafe: Database, clock: FixedClock) -> None:
    await sends(cafe, MEMBER, "card /card")
    clock.forward(minutes=10)
    assert await cafe.read(lambda work: work.outbox.due())


async def test_somebody_who_never_stops_is_told_every_ten_seconds_at_most(
    cafe: Database, path: Path, clock: FixedClock
) -> None:
    for _ in range(20):
        await sends(cafe, MEMBER, "card /card", flood=True)
        await cafe.unit(lambda work: work.outbox.claim(4))
        clock.forward(seconds=1)
    assert [(one["late"], one["old"]) for one in told(path)] == [(0, 11), (0, 9)]


async def test_a_redelivered_update_is_settled_once(cafe: Database, path: Path) -> None:
    await sends(cafe, GUEST, "from-source /start j_window")
    again = Late(Knock(_Numbers.last, GUEST, "Somebody", "en", payload="j_other"), DOORS["from-source"], LONG_AGO)
    await cafe.unit(lambda work: settle(work, again.knock, [again], flood=False))
    assert told(path) == [{"late": 1, "done": 1, "old": 0, "refused": 0}]


async def test_a_stranger_who_blocked_the_bot_stays_a_stranger(cafe: Database, path: Path) -> None:
    await sends(cafe, GUEST, "reach")
    assert rows(path, "SELECT count(*) FROM people WHERE telegram = 99") == [(0,)]
    assert rows(path, "SELECT count(*) FROM inbox WHERE person = 99") == [(0,)]


async def test_talk_in_a_group_is_owed_nothing(cafe: Database, path: Path) -> None:
    await sends(cafe, GUEST, "group /start", "silence", "edited hello")
    assert (told(path), rows(path, "SELECT DISTINCT state FROM inbox")) == ([], [("done",)])


@pytest.mark.parametrize("name", sorted(NOT_SHOWN | ANSWERED))
def test_every_door_that_is_named_is_there(name: str) -> None:
    assert name in DOORS


SHOWS = sorted(NOT_SHOWN - {"use", "use-reward", "compose-test", "compose-send", "reward-picture", "referral"})


@pytest.mark.parametrize("name", SHOWS)
async def test_what_is_not_shown_again_would_have_changed_nothing(name: str, cafe: Database, path: Path) -> None:
    from_before = _everything(path)
    knock = Knock(1, OWNER if DOORS[name].who.name in {"MANAGER", "OWNER", "STAFF"} else MEMBER, "Vera", "en")

    async def look(work: Work) -> None:
        caller = await meet(work, replace(knock, name="Vera" if knock.telegram == OWNER else "Ona"))
        with contextlib.suppress(Refusal):
            await DOORS[name].act(work, caller)

    await cafe.unit(look)
    assert _everything(path) == from_before


def _everything(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


async def test_the_counter_reads_for_whom_it_was_a_few_by_name_and_each_once(cafe: Database, path: Path) -> None:
    taps = []
    for number in range(7):
        guest = await cafe.unit(lambda work, number=number: work.people.meet(100 + number, f"<b>Guest {number}", "en"))  # type: ignore[misc]  # bound at once
        member = await cafe.unit(lambda work, guest=guest: join(work, guest.id))  # type: ignore[misc]  # bound at once
        await cafe.unit(lambda work, number=number, member=member: work.taps.make(f"t{number}", 2, {"member": member}))  # type: ignore[misc]  # bound at once
        taps.append(f"earn earn:t{number}:1")
    await sends(cafe, STAFF, *taps[:2])
    await sends(cafe, STAFF, taps[0], f"earn earn:{TAP}:1", *taps[2:])
    facts = json.loads(rows(path, FACTS)[0][0])
    said = summary(facts, Words("en", "Europe/Vilnius", "EUR")).text
    names = ", ".join(f"&lt;b&gt;Guest {number}" for number in (0, 1))
    assert f"For: {names}, Ona, &lt;b&gt;Guest 2, &lt;b&gt;Guest 3 and 3 more." in said
    await cafe.unit(lambda work: work.privacy.erase(3, CARD))
    assert "Ona" not in rows(path, FACTS)[0][0], "who is forgotten is not named any more"


async def test_who_only_looked_at_something_reads_no_names(cafe: Database, path: Path) -> None:
    await sends(cafe, MEMBER, "settings /settings")
    assert "served" not in json.loads(rows(path, FACTS)[0][0])
