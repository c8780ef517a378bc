"""The occasions shelf: whom an occasion meets, the run that greets them, and how it went.

Whoever is met leaves a mark that makes it the same occasion: a year, an absence, a lap, a voucher. So nobody meets one
twice, however often a job runs. Practice cards, erased members and cards without a person are met by nothing.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.broadcasts import Content
from loyalty.occasions import GIFT
from storage.greeted import THERE, Run
from storage.session import Row, Shelf, Value, dump, moment_or_none, ms

_PEOPLE = "members m JOIN people p ON p.id = m.person"
_WANTS = """
m.offers = 1 AND p.reachable = 1
AND NOT EXISTS (SELECT 1 FROM mutes u WHERE u.member = m.id AND u.topic = :topic)
"""
_BALANCE = """
coalesce((SELECT max(0, a.balance) FROM accounts a WHERE a.member = m.id AND a.programme = :programme), 0)
"""
_MET = "SELECT member, facts FROM occasions_met WHERE occasion = :occasion"
# A day is everybody's: nobody is written down for it one by one, the run itself is there but once.
_ALL = f"SELECT m.id AS member, json_object('balance', {_BALANCE}) AS facts FROM {_PEOPLE} WHERE {THERE}"
# Nobody reads twice on one day of one occasion, should their zone have become another one meanwhile.
_NOT_YET = """
AND NOT EXISTS (
    SELECT 1 FROM broadcasts o JOIN recipients g ON g.broadcast = o.id AND g.person = m.person
    WHERE o.occasion >= :day AND o.occasion < :day || 'A'
)
"""
_MEET = "INSERT INTO occasions_met (code, occasion, at, member, mark, facts) SELECT :code, :occasion, :now, "
Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Candidate:
    """Somebody who may be one short of a reward: an account, and its redemptions so far."""

    member: int
    account: int
    redemptions: int


@dataclass(frozen=True)
class Result:
    """How the last run of an occasion went: when it began, who got it, and gifts handed out and used."""

    at: datetime | None = None
    sent: int = 0
    total: int = 0
    gifts: int = 0
    used: int = 0


class Occasions(Shelf):
    """The occasions shelf."""

    # ── whom it meets ─────────────────────────────────────────────────────────────────────────────────────────────

    async def meet_birthdays(self, run: Run, days: Sequence[str], year: int) -> int:
        """Everyone born on one of these days (`MM-DD`), once a year; how many there are, as in all that follow."""
        return await self._meet(
            run,
            f"""
            m.id, :mark, json_object('balance', {_BALANCE}) FROM {_PEOPLE}
            WHERE {run.there} AND m.birthday IN (SELECT value FROM json_each(:days))
            """,
            mark=str(year),
            days=json.dumps(list(days)),
        )

    async def meet_anniversaries(self, run: Run, spans: Sequence[tuple[datetime, datetime, int]], year: int) -> int:
        """Everyone who joined within one of the half-open spans, so many years ago; once a year."""
        return await self._meet(
            run,
            f"""
            m.id, :mark, json_object('balance', {_BALANCE}, 'years', json_extract(s.value, '$[2]'))
            FROM json_each(:spans) s JOIN members m ON m.joined_at >= json_extract(s.value, '$[0]')
                AND m.joined_at < json_extract(s.value, '$[1]')
            JOIN people p ON p.id = m.person WHERE {run.there}
            """,
            mark=str(year),
            spans=json.dumps([[ms(start), ms(end), years] for start, end, years in spans]),
        )

    async def first_joined(self) -> datetime | None:
        """When the first member joined."""
        row = await self._session.one("SELECT min(joined_at) AS at FROM members")
        return moment_or_none(row["at"]) if row else None

    async def meet_absent(self, run: Run, last: Span) -> int:
        """Everyone last seen within this span who wants to hear of it; once an absence."""
        return await self._meet(
            run,
            f"""
            m.id, h.last_at, json_object('balance', {_BALANCE})
            FROM habits h JOIN members m ON m.id = h.member JOIN people p ON p.id = m.person
            WHERE {run.there} AND {_WANTS} AND h.last_at >= :first AND h.last_at < :end
            """,
            topic=run.topic.value,
            first=ms(last[0]),
            end=ms(last[1]),
        )

    async def meet_waiting(self, run: Run, issued: Span, stage: int) -> int:
        """Everyone with an unused voucher issued within this span who wants to hear of it; once a voucher and stage."""
        return await self._meet(
            run,
            f"""
            m.id, v.id || '/' || :stage, json_object('balance', {_BALANCE}, 'reward', v.title)
            FROM vouchers v JOIN members m ON m.id = v.member JOIN people p ON p.id = m.person
            WHERE {run.there} AND {_WANTS} AND v.state = 'issued' AND v.frozen_by IS NULL
                AND v.issued_at >= :first AND v.issued_at < :end AND (v.expires_at IS NULL OR v.expires_at > :now)
            """,
            topic=run.topic.value,
            stage=stage,
            first=ms(issued[0]),
            end=ms(issued[1]),
        )

    async def may_be_near(
        self, programme: int, run: Run, last: Span, balances: Sequence[tuple[int, int]]
    ) -> list[Candidate]:
        """Accounts whose balance is in one of the ranges (both ends included) and whose member was last seen then."""
        rows = await self._session.all(
            f"""
            SELECT m.id AS member, a.id AS account,
                (SELECT count(*) FROM entries e WHERE e.account = a.id AND e.kind = 'redemption') AS redemptions
            FROM habits h JOIN members m ON m.id = h.member JOIN people p ON p.id = m.person
            JOIN accounts a ON a.member = m.id AND a.programme = :programme
            WHERE {run.there} AND {_WANTS} AND h.last_at >= :first AND h.last_at < :end AND EXISTS (
                SELECT 1 FROM json_each(:balances) b
                WHERE a.balance BETWEEN json_extract(b.value, '$[0]') AND json_extract(b.value, '$[1]')
            )
            ORDER BY m.id
            """,
            programme=programme,
            topic=run.topic.value,
            first=ms(last[0]),
            end=ms(last[1]),
            **run.values,
            balances=json.dumps([list(one) for one in balances]),
        )
        return [Candidate(row["member"], row["account"], row["redemptions"]) for row in rows]

    async def former_places(self) -> frozenset[int]:
        """Places of rewards on the goals some cards still finish on."""
        rows = await self._session.all("SELECT milestones FROM former_goals")
        return frozenset(at for row in rows for at, _ in json.loads(row["milestones"]))

    async def meet_one(self, run: Run, member: int, mark: str, facts: Mapping[str, object]) -> bool:
        """One member; False when the same occasion has met them before."""
        values: dict[str, Value] = {"member": member, "mark": mark, "facts": dump(facts)}
        return await self._meet(run, ":member, :mark, :facts WHERE 1", **values) == 1

    async def _meet(self, run: Run, chosen: str, **values: Value) -> int:
        told = {"programme": run.programme} if ":programme" in chosen else {}
        return await self._session.run(
            f"{_MEET}{chosen} ON CONFLICT (code, member, mark) DO NOTHING",
            code=run.code,
            occasion=run.occasion,
            now=ms(self._now),
            **told,
            **(run.values if run.there in chosen else {}),
            **values,
        )

    # ── whom it greets ─────────────────────────────────────────────────────────────────────────────────────────────

    async def greet(self, run: Run, content: Content, good_until: datetime, *, everyone: bool = False) -> int:
        """Begin a run to those who were met and want to hear of it, or to everyone who does; how many there are.

        Begun twice it changes nothing more, and a run to nobody leaves no trace.
        """
        begun = await self._session.one(
            """
            INSERT INTO broadcasts
                (occasion, topic, segment, content, state, made_at, starts_at, started_at, good_until)
            VALUES (:occasion, :topic, '{"which": "everyone"}', :content, 'running', :now, :now, :now, :good_until)
            ON CONFLICT (occasion) DO NOTHING RETURNING id
            """,
            occasion=run.occasion,
            topic=run.topic.value,
            content=dump(content.facts()),
            now=ms(self._now),
            good_until=ms(good_until),
        )
        if begun is None:
            return 0
        met = await self._session.run(
            f"""
            INSERT INTO recipients (broadcast, person, member, state, facts, zone)
            SELECT :broadcast, m.person, m.id, 'pending', w.facts, :elsewhere
            FROM ({_ALL if everyone else _MET}) w JOIN members m ON m.id = w.member JOIN people p ON p.id = m.person
            WHERE {run.there} AND {_WANTS} {_NOT_YET if run.among else ""}
            ON CONFLICT (broadcast, person) DO NOTHING
            """,
            broadcast=begun["id"],
            topic=run.topic.value,
            elsewhere=run.among.elsewhere if run.among else None,
            **({"day": run.day, **run.values} if run.among else {}),
            **({"programme": run.programme} if everyone else {"occasion": run.occasion}),
        )
        if met == 0:
            await self._session.run("DELETE FROM broadcasts WHERE id = :id", id=begun["id"])
        return met

    # ── how it went ───────────────────────────────────────────────────────────────────────────────────────────────

    async def spoilt(self, most: int) -> list[int]:
        """Runs whose day is over while somebody still waits."""
        rows = await self._session.all(
            """
            SELECT id FROM broadcasts
            WHERE good_until IS NOT NULL AND good_until <= :now AND state IN ('planned', 'running', 'paused', 'asking')
            ORDER BY id LIMIT :most
            """,
            now=ms(self._now),
            most=most,
        )
        return [row["id"] for row in rows]

    async def result(self, code: str) -> Result:
        """How the last run went, and what became of its gifts; all empty before the first."""
        last = await self._last(code)
        if last is None:
            return Result()
        sent = await self._session.one(
            """
            SELECT min(b.started_at) AS at, count(r.person) AS total, count(*) FILTER (WHERE r.state = 'sent') AS sent
            FROM broadcasts b LEFT JOIN recipients r ON r.broadcast = b.id
            WHERE b.occasion >= :last AND b.occasion < :last || 'A'  -- the sign after the @ before a zone
            """,
            last=last,
        )
        given = await self._session.one(
            """
            SELECT min(e.at) AS at, count(*) AS gifts, count(*) FILTER (WHERE v.state = 'redeemed') AS used
            FROM entries e JOIN vouchers v ON v.issued_by = e.id
            WHERE e.key >= :first AND e.key < :end
            """,
            first=f"{GIFT}:{last}:",
            end=f"{GIFT}:{last};",  # the sign after the colon
        )
        return _result(sent or {}, given or {})

    async def _last(self, code: str) -> str | None:
        """The name of the last run that wrote to somebody or gave something."""
        row = await self._session.one(
            """
            SELECT max(last) AS last FROM (
                SELECT substr(max(occasion), 1, :size) AS last FROM broadcasts
                WHERE occasion >= :first AND occasion < :end
                UNION ALL
                SELECT substr(max(key), :cut, :size) FROM entries WHERE key >= :gift AND key < :gift_end
            )
            """,
            first=f"{code}:",
            end=f"{code};",
            gift=f"{GIFT}:{code}:",
            gift_end=f"{GIFT}:{code};",
            cut=len(GIFT) + 2,
            size=len(code) + len(":2026-11-22"),
        )
        return str(row["last"]) if row and row["last"] else None


def _result(sent: Row, given: Row) -> Result:
    at = sent.get("at") or given.get("at")
    return Result(moment_or_none(at), sent["sent"], sent["total"], given["gifts"], given["used"])
