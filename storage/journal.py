"""The journal: who tried or did what that is not a ledger entry. Ids and codes only, never names or texts."""

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
