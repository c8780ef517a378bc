"""The journal: who tried or did what that is not a ledger entry. Ids and codes only, never names or texts."""

from datetime import timedelta

from storage.session import Shelf, dump, ms


class Journal(Shelf):
    """The journal shelf."""

    async def note(self, person: int | None, act: str, **facts: str | int | None) -> None:
        """Write one line."""
        await self._session.run(
            "INSERT INTO journal (at, person, act, facts) VALUES (:now, :person, :act, :facts)",
            now=ms(self._now),
            person=person,
            act=act,
            facts=dump(facts),
        )

    async def lately(self, person: int, act: str, within: timedelta) -> bool:
        """True when this person's journal has such a line from the last while."""
        row = await self._session.one(
            "SELECT 1 FROM journal WHERE person = :person AND act = :act AND at > :since AND at <= :now LIMIT 1",
            person=person,
            act=act,
            since=ms(self._now - within),
            now=ms(self._now),
        )
        return row is not None
