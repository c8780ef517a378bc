"""The exchange shelf: people of an owner's file who wait to come, and a file between the look at it and its import."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from loyalty.birthday import Birthday
from loyalty.exchange import Imported, read_imported
from loyalty.gathering import IMPORT, Change, Here, Known, Waiting
from storage.session import Row, Session, Shelf, dump, load, ms

_KEEP = timedelta(days=1)  # a file that was looked at and not decided on
_ENTRY = f"{IMPORT}:"


@dataclass(frozen=True)
class Import:
    """One file. `people` of it in all, `left` not taken in yet, `figures` how many came to what."""

    id: int
    made_by: int
    state: str
    people: int
    left: int
    figures: dict[str, int]

    @property
    def done(self) -> int:
        """People taken in."""
        return self.people - self.left


class Exchange(Shelf):
    """The exchange shelf."""

    async def country(self) -> str | None:
        """The business's country, two letters; None while nobody has said it."""
        row = await self._session.one("SELECT country FROM business WHERE id = 1")
        return row["country"] if row else None

    # ── who waits ─────────────────────────────────────────────────────────────────────────────────────────────────

    async def waiting(self) -> int:
        """How many wait."""
        row = await self._session.one("SELECT count(*) AS n FROM waiting WHERE claimed_by IS NULL")
        return int(row["n"]) if row else 0

    async def any_by_phone(self) -> bool:
        """True while somebody waits who can be known by their phone."""
        row = await self._session.one("SELECT 1 FROM waiting WHERE claimed_by IS NULL AND phone IS NOT NULL LIMIT 1")
        return row is not None

    async def of(self, telegram: int | None, phone: str | None = None) -> list[Waiting]:
        """Who waits under this Telegram id or phone: nobody, one, or two who turn out to be the same."""
        rows = await self._session.all(
            "SELECT * FROM waiting WHERE claimed_by IS NULL AND (telegram = :telegram OR phone = :phone) ORDER BY id",
            telegram=telegram,
            phone=phone,
        )
        # Who is known to be somebody else on Telegram is not this one, whatever phone they gave.
        return [_waiting(row) for row in rows if telegram is None or row["telegram"] in (None, telegram)]

    async def claim(self, waiting: int, member: int) -> bool:
        """They are this member; only what they are known by is kept. False when they had come before."""
        claimed = await self._session.run(
            """
            UPDATE waiting SET claimed_by = :member, claimed_at = :now, name = '', birthday = NULL, birth_year = NULL,
                tags = '[]', language = NULL, balance = NULL, points = NULL, offers = NULL
            WHERE id = :id AND claimed_by IS NULL
            """,
            id=waiting,
            member=member,
            now=ms(self._now),
        )
        return claimed == 1

    async def opened(self, account: int) -> bool:
        """True once an import's balance has come over to an account, whatever became of it."""
        return await self._session.one("SELECT 1 FROM entries WHERE key = :key", key=f"{_ENTRY}{account}") is not None

    async def tag(self, member: int, tags: Iterable[str]) -> None:
        """Give a member tags; those they have stay."""
        await self._session.run(
            """
            INSERT INTO tags (member, tag) SELECT :member, value FROM json_each(:tags) WHERE true
            ON CONFLICT (member, tag) DO NOTHING
            """,
            member=member,
            tags=json.dumps(list(tags), ensure_ascii=False),
        )

    async def wait(self, change: Change) -> None:
        """Somebody waits from now on, in place of those they turned out to be."""
        if change.wait is None:
            return
        for old in change.instead:
            await self._session.run("DELETE FROM waiting WHERE id = :id AND claimed_by IS NULL", id=old)
        row, born = change.wait, change.wait.birthday
        await self._session.run(
            """
            INSERT INTO waiting
                (telegram, phone, name, birthday, birth_year, balance, points, tags, language, offers, at)
            VALUES (:telegram, :phone, :name, :birthday, :year, :balance, :points, :tags, :language, :offers, :now)
            """,
            telegram=row.telegram,
            phone=row.phone,
            name=row.name,
            birthday=f"{born.month:02}-{born.day:02}" if born else None,
            year=born.year if born else None,
            balance=row.balance,
            points=row.points,
            tags=json.dumps(row.tags, ensure_ascii=False),
            language=row.language,
            offers=None if row.offers is None else int(row.offers),
            now=ms(self._now),
        )

    async def forget_waiting(self) -> int:
        """Forget everybody who waits and has not come; returns how many."""
        return await self._session.run("DELETE FROM waiting WHERE claimed_by IS NULL")

    async def known(self, rows: Sequence[Imported]) -> list[Known]:
        """What is known of each of these lines, in their order; a handful of statements for all of them."""
        return await _Lookup(self._session).known(rows)

    # ── a file ────────────────────────────────────────────────────────────────────────────────────────────────────

    async def show(self, made_by: int, people: Sequence[Imported], figures: dict[str, int]) -> int:
        """Keep a file that was looked at; those of the same person that wait for a word are dropped. Returns its id."""
        await self.leave(made_by)
        added = await self._session.insert(
            """
            INSERT INTO imports (made_by, at, state, people, figures) VALUES (:who, :now, 'shown', :people, :figures)
            RETURNING id
            """,
            who=made_by,
            now=ms(self._now),
            people=len(people),
            figures=dump(figures),
        )
        for start in range(0, len(people), 5000):
            facts = json.dumps([row.facts() for row in people[start : start + 5000]], ensure_ascii=False)
            await self._session.run(
                "INSERT INTO import_rows (import, facts) SELECT :file, value FROM json_each(:facts)",
                file=added,
                facts=facts,
            )
        return added

    async def leave(self, made_by: int) -> None:
        """Drop what this person looked at and did not decide on, and anybody's that is a day old."""
        shown = "SELECT id FROM imports WHERE state = 'shown' AND (made_by = :who OR at < :old)"
        old = ms(self._now - _KEEP)
        await self._session.run(f"DELETE FROM import_rows WHERE import IN ({shown})", who=made_by, old=old)
        await self._session.run(f"DELETE FROM imports WHERE id IN ({shown})", who=made_by, old=old)

    async def get(self, number: int) -> Import | None:
        """A file by its number; None when it was dropped."""
        row = await self._session.one(
            """
            SELECT i.*, (SELECT count(*) FROM import_rows r WHERE r.import = i.id) AS left FROM imports i
            WHERE i.id = :id
            """,
            id=number,
        )
        return _import(row) if row else None

    async def going(self) -> Import | None:
        """The oldest file that is being taken in."""
        row = await self._session.one(
            """
            SELECT i.*, (SELECT count(*) FROM import_rows r WHERE r.import = i.id) AS left FROM imports i
            WHERE i.state = 'going' ORDER BY i.id LIMIT 1
            """
        )
        return _import(row) if row else None

    async def begin(self, number: int) -> bool:
        """Take it in from now on; False when that was begun before."""
        begun = "UPDATE imports SET state = 'going' WHERE id = :id AND state = 'shown'"
        return await self._session.run(begun, id=number) == 1

    async def next_rows(self, number: int, most: int) -> list[tuple[int, Imported]]:
        """People to take in next."""
        rows = await self._session.all(
            "SELECT id, facts FROM import_rows WHERE import = :id ORDER BY id LIMIT :most", id=number, most=most
        )
        return [(row["id"], read_imported(load(row["facts"]))) for row in rows]

    async def taken(self, number: int, last: int) -> None:
        """Everybody of it up to this row is taken in."""
        await self._session.run("DELETE FROM import_rows WHERE import = :id AND id <= :last", id=number, last=last)

    async def end(self, number: int) -> bool:
        """Nobody of it is left; False when that was said before."""
        ended = "UPDATE imports SET state = 'done' WHERE id = :id AND state = 'going'"
        return await self._session.run(ended, id=number) == 1


def _import(row: Row) -> Import:
    return Import(row["id"], row["made_by"], row["state"], row["people"], row["left"], load(row["figures"]))


class _Lookup:
    """Five statements for hundreds of lines: who they are by Telegram id, by phone, by card, and who waits."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def known(self, rows: Sequence[Imported]) -> list[Known]:
        telegrams = json.dumps([row.telegram for row in rows if row.telegram])
        phones = json.dumps([row.phone for row in rows if row.phone])
        cards = json.dumps([row.card for row in rows if row.card])
        by: dict[int | str, int] = {}
        for sql, wanted in ((_BY_TELEGRAM, telegrams), (_BY_PHONE, phones)):
            by |= {one["known_by"]: one["member"] for one in await self._session.all(sql, wanted=wanted)}
        of_card = {one["number"]: one["member"] for one in await self._session.all(_BY_CARD, wanted=cards)}
        waits: dict[int | str, Row] = {}
        for one in await self._session.all(_WAITING, telegrams=telegrams, phones=phones):
            waits |= {key: one for key in (one["telegram"], one["phone"]) if key is not None}
        claimed = {one["claimed_by"] for one in waits.values() if one["claimed_by"]}
        members = json.dumps(sorted({*by.values(), *claimed}))
        here = {one["id"]: _here(one) for one in await self._session.all(_HERE, wanted=members, entry=_ENTRY)}
        return [_known(row, by, waits, here, of_card) for row in rows]


_BY_TELEGRAM = """
SELECT p.telegram AS known_by, m.id AS member FROM json_each(:wanted) j
JOIN people p ON p.telegram = j.value JOIN members m ON m.person = p.id
"""
_BY_PHONE = "SELECT m.phone AS known_by, m.id AS member FROM json_each(:wanted) j JOIN members m ON m.phone = j.value"
_BY_CARD = "SELECT c.number, c.member FROM json_each(:wanted) j JOIN cards c ON c.number = j.value"
_WAITING = """
SELECT w.* FROM json_each(:telegrams) j JOIN waiting w ON w.telegram = j.value
UNION SELECT w.* FROM json_each(:phones) j JOIN waiting w ON w.phone = j.value
"""
_HERE = """
SELECT m.id, m.birthday IS NOT NULL AS birthday,
    (SELECT json_group_array(t.tag) FROM tags t WHERE t.member = m.id) AS tags,
    (SELECT json_group_array(a.programme) FROM accounts a JOIN entries e ON e.key = :entry || a.id
        WHERE a.member = m.id) AS opened
FROM json_each(:wanted) j JOIN members m ON m.id = j.value
"""


def _known(
    row: Imported, by: dict[int | str, int], waits: dict[int | str, Row], here: dict[int, Here], of_card: dict[str, int]
) -> Known:
    keys = [key for key in (row.telegram, row.phone) if key is not None]
    found = {one["id"]: one for key in keys if (one := waits.get(key))}
    members = {by[key] for key in keys if key in by}
    members |= {one["claimed_by"] for one in found.values() if one["claimed_by"]}
    return Known(
        here=here.get(min(members)) if members else None,
        waiting=tuple(_waiting(one) for one in found.values() if not one["claimed_by"]),
        card_of=of_card.get(row.card or ""),
        clash=len(members) > 1,
    )


def _here(row: Row) -> Here:
    tags, opened = json.loads(row["tags"]), json.loads(row["opened"])
    return Here(row["id"], bool(row["birthday"]), frozenset(tags), frozenset(opened))


def _waiting(row: Row) -> Waiting:
    born: Any = row["birthday"]
    birthday = Birthday(int(born[:2]), int(born[3:]), row["birth_year"]) if born else None
    offers = None if row["offers"] is None else bool(row["offers"])
    tags = tuple(json.loads(row["tags"]))
    return Waiting(
        row["id"],
        Imported(
            0, row["telegram"], row["phone"], row["name"], birthday, row["balance"], row["points"], tags,
            row["language"], offers,
        ),
    )  # fmt: skip
