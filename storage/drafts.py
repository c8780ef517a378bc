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
