"""The exchange shelf: people of an owner's file who wait to come, and a file between the look at it and its import."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from loyalty.exchange import Imported, read_imported
from loyalty.gathering import Change, Known, Waiting
from storage.exchange_known import ENTRY, Lookup, waiting_of
from storage.session import Row, Shelf, dump, load, ms

_KEEP = timedelta(days=1)  # a file that was looked at and not decided on


@dataclass(frozen=True)
class Import:
    """One file. `people` of it in all, `left` not taken in yet, `figures` how many came to what.

    `seen` is the message that shows how far it is, None when there is none.
    """

    id: int
    made_by: int
    state: str
    people: int
    left: int
    figures: dict[str, int]
    seen: int | None = None

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
        return [waiting_of(row) for row in rows if telegram is None or row["telegram"] in (None, telegram)]

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
        return await self._session.one("SELECT 1 FROM entries WHERE key = :key", key=f"{ENTRY}{account}") is not None

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
        return await Lookup(self._session).known(rows)

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

    async def watch(self, number: int, message: int | None) -> None:
        """Somebody sees in this message how far it is; it is kept current until it shows the end."""
        watched = "UPDATE imports SET watched = 1, seen = :seen WHERE id = :id AND state = 'going'"
        await self._session.run(watched, id=number, seen=message)

    async def watched(self) -> list[int]:
        """Files of which the message may not show the latest yet."""
        rows = await self._session.all("SELECT id FROM imports WHERE watched = 1 ORDER BY id")
        return [row["id"] for row in rows]

    async def stands(self, number: int, message: int | None) -> None:
        """Another message shows it now; None: none does."""
        await self._session.run("UPDATE imports SET seen = :seen WHERE id = :id", id=number, seen=message)

    async def close(self, number: int) -> None:
        """Nobody needs to be shown more of it."""
        await self._session.run("UPDATE imports SET watched = 0 WHERE id = :id", id=number)

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
    figures = load(row["figures"])
    return Import(row["id"], row["made_by"], row["state"], row["people"], row["left"], figures, row["seen"])
