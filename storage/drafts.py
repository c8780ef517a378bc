"""Drafts: half-filled forms, kept on disk so that a restart loses nobody's typing."""

from dataclasses import dataclass
from typing import Any

from storage.session import Shelf, dump, load, ms


@dataclass(frozen=True)
class Draft:
    """The form someone is in, and what they answered so far."""

    form: str
    facts: dict[str, Any]


class Drafts(Shelf):
    """The drafts shelf; one form a person."""

    async def begin(self, person: int, form: str, facts: dict[str, Any] | None = None) -> None:
        """Start a form, leaving any other."""
        await self._session.run(
            """
            INSERT INTO drafts (person, form, facts, at) VALUES (:person, :form, :facts, :now)
            ON CONFLICT (person) DO UPDATE SET form = excluded.form, facts = excluded.facts, at = excluded.at
            """,
            person=person,
            form=form,
            facts=dump(facts or {}),
            now=ms(self._now),
        )

    async def of(self, person: int) -> Draft | None:
        """The form this person is in."""
        row = await self._session.one("SELECT form, facts FROM drafts WHERE person = :person", person=person)
        return Draft(row["form"], load(row["facts"])) if row else None

    async def leave(self, person: int) -> bool:
        """End the form; False when there was none."""
        return await self._session.run("DELETE FROM drafts WHERE person = :person", person=person) == 1

    # ── a message to many, which outlives the forms that are filled in while it is composed ───────────────────────

    async def keep_message(self, person: int, facts: dict[str, Any]) -> None:
        """What this person has composed so far, in place of what was kept before."""
        await self._session.run(
            """
            INSERT INTO begun_messages (person, facts, at) VALUES (:person, :facts, :now)
            ON CONFLICT (person) DO UPDATE SET facts = excluded.facts, at = excluded.at
            """,
            person=person,
            facts=dump(facts),
            now=ms(self._now),
        )

    async def message(self, person: int) -> dict[str, Any] | None:
        """What this person has composed and neither sent nor given up."""
        row = await self._session.one("SELECT facts FROM begun_messages WHERE person = :person", person=person)
        return load(row["facts"]) if row else None

    async def drop_message(self, person: int) -> bool:
        """It was sent, or given up; False when there was none."""
        return await self._session.run("DELETE FROM begun_messages WHERE person = :person", person=person) == 1
