"""Recipients: who a run goes to and how it ended for each. Nobody is lost, and nobody gets it twice.

pending → sending (committed just before the call) → sent, blocked, failed, uncertain; or withheld, when at their turn
they no longer want it or may not get it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from loyalty.broadcasts import Ended, Progress
from loyalty.manners import BUDGET_DAYS, Topic
from storage.session import Row, Shelf, load, ms

_PASSED_BY_AT_ONCE = 200
BLAMED_FOR = timedelta(days=7)  # how long after a message leaving, or coming, is put down to it

# The same rules as when a run is frozen, asked once more: a day may lie between.
_MAY_GET = """
p.telegram IS NOT NULL AND p.reachable = 1 AND m.offers = 1
AND NOT EXISTS (SELECT 1 FROM mutes u WHERE u.member = r.member AND u.topic = :topic)
AND (
    SELECT count(*) FROM recipients l
    WHERE l.member = r.member AND l.at > :lately AND l.state IN ('sent', 'sending', 'uncertain')
) < :budget
"""
_AWAKE = "AND coalesce(r.zone, '') NOT IN (SELECT value FROM json_each(:asleep))"
_READER = "r.person, p.telegram, m.name, p.language, r.facts, r.messages"
_JOINED = "FROM recipients r JOIN people p ON p.id = r.person JOIN members m ON m.id = r.member"


@dataclass(frozen=True)
class Recipient:
    """One reader: `facts` are filled in for them, `messages` are the ids in their chat, once sent."""

    person: int
    telegram: int
    name: str
    language: str
    facts: Mapping[str, Any]
    messages: tuple[int, ...] = ()


class Recipients(Shelf):
    """The recipients shelf."""

    async def claim(
        self, broadcast: int, topic: Topic, budget: int, most: int, asleep: Sequence[str] = ()
    ) -> tuple[list[Recipient], int]:
        """The next few, marked as being sent to; and how many were passed by because they may not get it any more.

        Nobody in the zones that are `asleep` is among them ("" is the business's): their turn comes when they wake.

        It looks at so few that the unit stays short: with nobody claimed and some passed by, ask again.
        """
        claimed: list[Recipient] = []
        passed_by = 0
        while len(claimed) < most and passed_by < _PASSED_BY_AT_ONCE:
            rows = await self._next(broadcast, topic, budget, most - len(claimed), asleep)
            if not rows:
                break
            for row in rows:
                state = "sending" if row["may"] else Ended.WITHHELD.value
                await self._become(broadcast, row["person"], "pending", state, row["messages"])
            claimed += [_recipient(row) for row in rows if row["may"]]
            passed_by += sum(1 for row in rows if not row["may"])
        return claimed, passed_by

    async def _next(self, broadcast: int, topic: Topic, budget: int, most: int, asleep: Sequence[str]) -> list[Row]:
        return await self._session.all(
            f"""
            SELECT {_READER}, {_MAY_GET} AS may {_JOINED}
            WHERE r.broadcast = :broadcast AND r.state = 'pending' {_AWAKE if asleep else ""}
            ORDER BY r.person LIMIT :most
            """,
            broadcast=broadcast,
            topic=topic.value,
            **({"asleep": json.dumps(list(asleep))} if asleep else {}),
            budget=budget,
            lately=ms(self._now - timedelta(days=BUDGET_DAYS)),
            most=most,
        )

    async def _become(self, broadcast: int, person: int, before: str, state: str, messages: str | None) -> int:
        return await self._session.run(
            """
            UPDATE recipients SET state = :state, messages = :messages, at = :now
            WHERE broadcast = :broadcast AND person = :person AND state = :before
            """,
            broadcast=broadcast,
            person=person,
            before=before,
            state=state,
            messages=messages,
            now=ms(self._now),
        )

    async def end(self, broadcast: int, person: int, ended: Ended, messages: Sequence[int] = ()) -> None:
        """How sending ended for one. Whoever was erased meanwhile stays as that left them."""
        kept = json.dumps(list(messages)) if messages else None
        await self._become(broadcast, person, "sending", ended.value, kept)

    async def wait_again(self, broadcast: int, person: int) -> None:
        """Surely not sent: their turn comes again."""
        await self._become(broadcast, person, "sending", "pending", None)

    async def take_up_again(self) -> int:
        """What was being sent when the program last ended is uncertain from now on; how many there were."""
        return await self._session.run("UPDATE recipients SET state = 'uncertain' WHERE state = 'sending'")

    async def withhold(self, broadcast: int, most: int) -> int:
        """Nobody gets it any more: up to `most` of those who wait; how many there were."""
        return await self._session.run(
            """
            UPDATE recipients SET state = 'withheld', at = :now
            WHERE broadcast = :broadcast AND state = 'pending' AND person IN (
                SELECT person FROM recipients WHERE broadcast = :broadcast AND state = 'pending' LIMIT :most
            )
            """,
            broadcast=broadcast,
            most=most,
            now=ms(self._now),
        )

    async def written_down(self, broadcast: int) -> bool:
        """True when somebody is named already: what the calendar sends says itself who gets it."""
        return (
            await self._session.one("SELECT 1 FROM recipients WHERE broadcast = :id LIMIT 1", id=broadcast) is not None
        )

    async def progress(self, broadcast: int) -> Progress:
        """How far it is, quickly: who came because of it is counted when all is told."""
        rows = await self._session.all(
            """
            SELECT state, count(*) AS n, count(left_at) AS gone FROM recipients WHERE broadcast = :id GROUP BY state
            """,
            id=broadcast,
        )
        ended = {row["state"]: int(row["n"]) for row in rows if row["state"] in set(Ended)}
        gone = sum(row["gone"] for row in rows if row["state"] != Ended.BLOCKED)
        return Progress(total=sum(row["n"] for row in rows), gone=gone, **ended)

    async def left(self, telegram: int) -> None:
        """Somebody blocked the bot: put down to the last message to many they got, unless that was long ago."""
        await self._session.run(
            """
            UPDATE recipients SET left_at = :now WHERE rowid = (
                SELECT r.rowid FROM recipients r JOIN people p ON p.id = r.person
                WHERE p.telegram = :telegram AND r.state IN ('sent', 'uncertain') AND r.at > :since
                ORDER BY r.at DESC, r.broadcast DESC LIMIT 1
            ) AND left_at IS NULL
            """,
            telegram=telegram,
            now=ms(self._now),
            since=ms(self._now - BLAMED_FOR),
        )

    async def taken_out(self, broadcast: int, person: int) -> None:
        """Its messages do not stand in their chat any more."""
        await self._session.run(
            "UPDATE recipients SET messages = NULL WHERE broadcast = :id AND person = :person",
            id=broadcast,
            person=person,
        )

    async def got(self, broadcast: int, after: int, most: int) -> list[Recipient]:
        """Those in whose chats its messages stand, page by page."""
        rows = await self._session.all(
            f"""
            SELECT {_READER} {_JOINED}
            WHERE r.broadcast = :id AND r.person > :after AND r.messages IS NOT NULL AND p.telegram IS NOT NULL
            ORDER BY r.person LIMIT :most
            """,
            id=broadcast,
            after=after,
            most=most,
        )
        return [_recipient(row) for row in rows]


def _recipient(row: Row) -> Recipient:
    return Recipient(
        row["person"],
        row["telegram"],
        row["name"],
        row["language"],
        load(row["facts"]) if row["facts"] else {},
        tuple(json.loads(row["messages"])) if row["messages"] else (),
    )
