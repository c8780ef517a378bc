"""Everyone Telegram ever showed us: their own id, their name, their language, and whether they can be reached."""

from loyalty.member import Person, clean_name, guess_language
from storage.session import Row, Shelf, ms

_COLUMNS = "id, telegram, name, language, reachable"


class People(Shelf):
    """The people shelf."""

    async def meet(self, telegram: int, raw_name: str, language_code: str | None) -> Person:
        """The person with this Telegram id, added or brought up to date. Someone who writes is reachable again.

        Until they choose a language they are spoken to in that of their phone, or in the business's own when theirs
        is not offered; a phone in none of the five counts as English.
        """
        row = await self._session.one(
            f"""
            INSERT INTO people (telegram, name, language, met_at)
            VALUES (:telegram, :name, coalesce((
                SELECT CASE WHEN languages LIKE '%' || :language || '%' THEN :language ELSE language END FROM business
            ), :language), :now)
            ON CONFLICT (telegram) DO UPDATE SET
                name = excluded.name,
                language = CASE WHEN language_chosen = 1 THEN people.language ELSE excluded.language END,
                reachable = 1
            RETURNING {_COLUMNS}
            """,
            telegram=telegram,
            name=clean_name(raw_name),
            language=guess_language(language_code),
            now=ms(self._now),
        )
        if row is None:
            raise LookupError("a person was neither found nor added")
        return _person(row)

    async def get(self, person: int) -> Person:
        """The person with this id of ours; LookupError when there is none."""
        row = await self._session.one(f"SELECT {_COLUMNS} FROM people WHERE id = :id", id=person)
        if row is None:
            raise LookupError(f"no person {person}")
        return _person(row)

    async def by_telegram(self, telegram: int) -> Person | None:
        """The person with this Telegram id, if we ever met."""
        row = await self._session.one(f"SELECT {_COLUMNS} FROM people WHERE telegram = :telegram", telegram=telegram)
        return _person(row) if row else None

    async def choose_language(self, person: int, language: str) -> None:
        """Speak this language to them from now on, whatever Telegram says."""
        await self._session.run(
            "UPDATE people SET language = :language, language_chosen = 1 WHERE id = :id", id=person, language=language
        )

    async def speak_own(self, instead_of: str, own: str) -> None:
        """A language is not offered any more: whoever has not chosen it reads the business's own from now on."""
        await self._session.run(
            """
            UPDATE people SET language = :own
            WHERE language = :gone AND language_chosen = 0 AND telegram IS NOT NULL
            """,
            gone=instead_of,
            own=own,
        )

    async def reach(self, telegram: int, *, reachable: bool) -> None:
        """Note that someone blocked the bot, or came back."""
        await self._session.run(
            "UPDATE people SET reachable = :reachable WHERE telegram = :telegram",
            telegram=telegram,
            reachable=int(reachable),
        )

    async def came_from(self, person: int, source: str) -> None:
        """Remember the first poster or friend that brought them, until they join."""
        await self._session.run(
            "UPDATE people SET source = coalesce(source, :source) WHERE id = :id", id=person, source=source
        )

    async def source(self, person: int) -> str | None:
        """What brought them here."""
        row = await self._session.one("SELECT source FROM people WHERE id = :id", id=person)
        return row["source"] if row else None


def _person(row: Row) -> Person:
    return Person(row["id"], row["telegram"], row["name"], row["language"], bool(row["reachable"]))
