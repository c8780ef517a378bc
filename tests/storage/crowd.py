"""A random small café, and who belongs to which segment by a slow and obvious reading of the words.

Visits are entries, so that habits and days come from the ledger as they do in life; the rest is written as rows.
"""

import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from loyalty.ledger import Account
from loyalty.manners import Topic
from loyalty.segments import Reach, Segment, Which
from storage.work import Work

NOW = datetime(2026, 3, 31, 20, tzinfo=UTC)  # in Auckland it is April
ZONES = ("Europe/Vilnius", "Pacific/Auckland")
COSTS = (50, 100, 400)
_FIRST = 100  # ids of the crowd: the cast have the small ones
_SENT = ("sent", "sending", "uncertain", "failed", "blocked", "pending", "withheld")
_AGO = (0, 1, 20, 29, 30, 31, 44, 45, 46, 200, 363, 364, 365, 366, 500)


@dataclass
class Guest:
    """A member with everything a segment may ask for. `visits` are (at, minor units, place), oldest first."""

    id: int
    joined_at: datetime
    offers: bool
    reachable: bool
    kind: str  # member, erased, waiting (imported, not matched yet)
    language: str
    source: str | None
    birthday: str | None
    muted: list[Topic]
    tags: list[str]
    visits: list[tuple[datetime, int, int | None]]
    sent: list[tuple[datetime, str]]
    stamps: tuple[int, int, int] | None  # balance, lap, lapsed but not written off
    points: tuple[int, int] | None  # balance, lapsed but not written off
    vouchers: list[tuple[str, bool, datetime | None]]  # state, frozen, lapse
    finishes: int | None = None  # up to which lap on the former goal
    near: bool = field(default=False)

    @property
    def count(self) -> int:
        """How many visits there were."""
        return sum(_fresh(self.visits))


def _fresh(visits: list[tuple[datetime, int, int | None]]) -> list[bool]:
    times = [at for at, _, _ in visits]
    return [place == 0 or at - times[place - 1] > timedelta(minutes=30) for place, at in enumerate(times)]


# ── made ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def a_crowd(chance: random.Random) -> list[Guest]:
    """Up to thirty guests, near every edge there is."""
    return [_guest(chance, _FIRST + number) for number in range(chance.randint(0, 30))]


def _guest(chance: random.Random, number: int) -> Guest:
    def some(values: tuple[str, ...], most: int) -> list[str]:
        return chance.sample(values, chance.randint(0, min(most, len(values))))

    return Guest(
        id=number,
        joined_at=NOW - timedelta(days=chance.choice(_AGO)),
        offers=chance.random() < 0.7,
        reachable=chance.random() < 0.8,
        kind=chance.choice(("member",) * 8 + ("erased", "waiting")),
        language=chance.choice(("en", "lt")),
        source=chance.choice(("poster:counter", "poster:window", "member:3", "member:4", None)),
        birthday=chance.choice(("03-31", "04-01", "02-29", "12-03", None)),
        muted=chance.sample(list(Topic), chance.randint(0, 2)),
        tags=some(("vip", "regular"), 2),
        visits=_visits(chance),
        sent=[
            (NOW - timedelta(days=chance.choice((0, 5, 29, 30, 31))), chance.choice(_SENT))
            for _ in range(chance.randint(0, 6))
        ],
        stamps=chance.choice((None, (chance.randint(-2, 9), chance.randint(0, 1), chance.choice((0, 0, 1, 2))))),
        points=chance.choice(
            (None, (chance.choice((0, 39, 40, 49, 50, 79, 80, 99, 100, 319, 320, 399, 400)), chance.choice((0, 0, 60))))
        ),
        vouchers=[
            (
                chance.choice(("issued", "issued", "redeemed", "lapsed", "cancelled")),
                chance.random() < 0.3,
                chance.choice((None, NOW, NOW + timedelta(seconds=1), NOW - timedelta(days=1))),
            )
            for _ in range(chance.randint(0, 2))
        ],
        finishes=chance.choice((None, None, 0, 1)),
    )


def _visits(chance: random.Random) -> list[tuple[datetime, int, int | None]]:
    times = sorted(
        NOW - timedelta(days=chance.choice(_AGO), minutes=chance.choice((0, 10, 29, 30, 31, 45, 400)))
        for _ in range(chance.choice((0, 1, 2, 5, 8)))
    )
    return [(at, chance.choice((0, 350, 500)), chance.choice((1, 2, None))) for at in times]


# ── written ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def write(path: Path, guests: list[Guest], zone: str, budget: int) -> None:
    """Put them into a café that has stamps with a reward on the way, a former goal, and a catalogue."""
    with closing(sqlite3.connect(path)) as to, to:
        to.execute("UPDATE business SET timezone = ?, budget = ?", (zone, budget))
        to.execute("DELETE FROM members")  # Ona's, who has cards of her own
        to.execute("INSERT INTO milestones VALUES (1, 5, 1)")
        to.execute("INSERT INTO places (id, name) VALUES (2, 'Riverside')")
        to.execute("INSERT INTO members (practice_of, name, joined_at, offers) VALUES (1, 'Vera', 0, 1)")
        to.execute(
            "INSERT INTO former_goals (id, programme, goal, milestones, until) VALUES (1, 1, 8, '[[3, 1], [8, 1]]', 0)"
        )
        to.execute(
            "INSERT INTO programmes (id, kind, interval_s, units, per, most, bills)"
            " VALUES (2, 'points', 300, 1, 100, 1000000, 'nothing')"
        )
        to.executemany("INSERT INTO rewards (title, cost) VALUES ('Oil', ?)", [(cost,) for cost in COSTS])
        to.execute("INSERT INTO rewards (title, cost, gone) VALUES ('Gone', 60, 1)")
        to.executemany(
            "INSERT INTO broadcasts (id, topic, segment, content, state, made_at, starts_at)"
            " VALUES (?, 'news', '{}', '{}', 'done', 0, 0)",
            [(number,) for number in range(1, 8)],
        )
        for guest in guests:
            _write(to, guest)


def _write(to: sqlite3.Connection, guest: Guest) -> None:
    one = guest.id
    if guest.kind == "member":
        to.execute(
            "INSERT INTO people (id, telegram, name, language, reachable, met_at) VALUES (?, ?, 'Rūta', ?, ?, 0)",
            (one, 10_000 + one, guest.language, guest.reachable),
        )
    to.execute(
        "INSERT INTO members (id, person, name, joined_at, source, offers, birthday) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (one, one if guest.kind == "member" else None, f"Rūta {one}", _ms(guest.joined_at), guest.source,
         guest.offers, guest.birthday),
    )  # fmt: skip
    to.executemany("INSERT INTO mutes VALUES (?, ?, 0)", [(one, topic) for topic in guest.muted])
    to.executemany("INSERT INTO tags VALUES (?, ?)", [(one, tag) for tag in guest.tags])
    to.executemany(
        "INSERT INTO recipients (broadcast, person, member, state, at) VALUES (?, ?, ?, ?, ?)",
        [(place, one, one, state, _ms(at)) for place, (at, state) in enumerate(guest.sent, 1)],
    )
    _write_accounts(to, guest)
    to.executemany(
        "INSERT INTO vouchers (account, member, title, lap, at, state, issued_by, issued_at, redeemed_by, frozen_by,"
        " expires_at) VALUES (?, ?, 'Oil', ?, 5, ?, 0, 0, ?, ?, ?)",
        [
            (one, one, lap, state, 10 * one + lap if state == "redeemed" else None, 1 if frozen else None,
             None if lapse is None else _ms(lapse))
            for lap, (state, frozen, lapse) in enumerate(guest.vouchers)
        ],
    )  # fmt: skip


def _write_accounts(to: sqlite3.Connection, guest: Guest) -> None:
    one = guest.id
    if guest.stamps or guest.visits:
        balance, lap, lapsed = guest.stamps or (0, 0, 0)
        guest.stamps = (balance, lap, lapsed)
        to.execute("INSERT INTO accounts VALUES (?, ?, 1, ?, ?, 1, '0')", (one, one, balance + lapsed, lap))
        to.execute("INSERT INTO lots VALUES (?, 1, ?, 9, ?, ?)", (one, -one, lapsed, _ms(NOW)))
    if guest.points:
        units, lapsed = guest.points
        to.execute("INSERT INTO accounts VALUES (?, ?, 2, ?, 0, 0, '0')", (1000 + one, one, units + lapsed))
        to.execute("INSERT INTO lots VALUES (?, 1, ?, 90, ?, ?)", (1000 + one, -1000 - one, lapsed, _ms(NOW)))
    if guest.finishes is not None:
        to.execute("INSERT INTO finishing (account, lap, goal) VALUES (?, ?, 1)", (one, guest.finishes))
    to.executemany(
        "INSERT INTO entries (account, kind, units, key, actor, place, at, facts, amount)"
        " VALUES (?, 'accrual', 1, ?, 2, ?, ?, '{}', ?)",
        [
            (one, f"{one}:{number}", place, _ms(at), spent or None)
            for number, (at, spent, place) in enumerate(guest.visits)
        ],
    )


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)


# ── read slowly ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def look_who_is_near(work: Work, guests: list[Guest]) -> None:
    """Ask the heart, card by card, how far the next reward is."""
    present = await work.programme.stamps()
    for guest in guests:
        account = await work.ledger.peek(guest.id, present.id)
        programme = await work.programme.stamps_for(account, present)
        missing = programme.next_milestone(account.balance).at - account.balance
        points = await work.ledger.peek(guest.id, 2)
        guest.near = 0 < missing <= 2 or _near_in_points(points)


def _near_in_points(account: Account) -> bool:
    beyond = [cost for cost in COSTS if cost > account.balance]
    return bool(beyond) and account.balance * 100 >= 80 * min(beyond)


def members_of(guests: list[Guest], segment: Segment, zone: str) -> list[Guest]:
    """Who belongs to a segment."""
    there = [guest for guest in guests if guest.kind == "member"]
    best = _best(there, segment.which)
    return [
        one
        for one in there
        if (one in best if best is not None else _belongs(one, segment, zone)) and _fits(one, segment)
    ]


def _belongs(guest: Guest, segment: Segment, zone: str) -> bool:
    last = guest.visits[-1][0] if guest.visits else None
    since = NOW - timedelta(days=segment.within)
    match segment.which:
        case Which.NEW:
            return guest.joined_at > since
        case Which.REGULARS:
            return guest.count >= 5 and last is not None and last > NOW - timedelta(days=45)
        case Which.AWAY:
            return (last or guest.joined_at) <= since
        case Which.NEAR:
            return guest.near
        case Which.UNUSED:
            return any(
                state == "issued" and not frozen and (lapse is None or lapse > NOW)
                for state, frozen, lapse in guest.vouchers
            )
        case Which.BIRTHDAY:
            return (guest.birthday or "")[:2] == f"{NOW.astimezone(ZoneInfo(zone)).month:02}"
    return True


def _best(there: list[Guest], which: Which) -> list[Guest] | None:
    if which not in {Which.BEST_VISITS, Which.BEST_SPEND}:
        return None
    since = NOW.date() - timedelta(days=365)
    scores = {}
    for guest in there:
        fresh = _fresh(guest.visits)
        lately = [(new, spent) for new, (at, spent, _) in zip(fresh, guest.visits, strict=True) if at.date() > since]
        scores[guest.id] = sum(new if which is Which.BEST_VISITS else spent for new, spent in lately)
    ranked = sorted(
        (guest for guest in there if scores[guest.id] > 0),
        key=lambda guest: (-scores[guest.id], -guest.visits[-1][0].timestamp(), guest.id),
    )
    return ranked[: -(-len(ranked) // 5)]


def _fits(guest: Guest, segment: Segment) -> bool:
    came = guest.visits[-1][2] if guest.visits else None
    source = "member" if (guest.source or "").startswith("member:") else guest.source
    return (
        (segment.place is None or came == segment.place)
        and (segment.language is None or guest.language == segment.language)
        and (segment.tag is None or segment.tag in guest.tags)
        and (segment.source is None or source == segment.source)
    )


def reason(guest: Guest, topic: Topic, budget: int) -> str:
    """Why a message would not reach them; "" when it would."""
    if not guest.offers:
        return "no_consent"
    if topic in guest.muted:
        return "muted"
    if not guest.reachable:
        return "unreachable"
    lately = [at for at, state in guest.sent if state in {"sent", "sending", "uncertain"} and at > NOW - timedelta(30)]
    return "over_budget" if len(lately) >= budget else ""


def reach(members: list[Guest], topic: Topic, budget: int) -> Reach:
    """How many, and why the rest not."""
    why = [reason(guest, topic, budget) for guest in members]
    return Reach(
        len(members), why.count("no_consent"), why.count("muted"), why.count("unreachable"), why.count("over_budget")
    )
