"""Taps: the one-time numbers of screens that can write. The first writing button spends its screen's number."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from storage.session import Shelf, dump, load, ms

KEEP = timedelta(days=2)


@dataclass(frozen=True)
class Tap:
    """A screen's number: what it is about, and the button and answer that spent it."""

    nonce: str
    facts: dict[str, Any]
    button: str | None
    answer: dict[str, Any] | None


class Taps(Shelf):
    """The taps shelf."""

    async def make(self, nonce: str, person: int, facts: dict[str, Any]) -> None:
        """Keep a new screen's number for the one person who sees it."""
        await self._session.run(
            "INSERT INTO taps (nonce, person, facts, made_at) VALUES (:nonce, :person, :facts, :now)",
            nonce=nonce,
            person=person,
            facts=dump(facts),
            now=ms(self._now),
        )

    async def hold(self, nonce: str, person: int) -> Tap | None:
        """The screen with this number, if it is this person's."""
        row = await self._session.one(
            "SELECT * FROM taps WHERE nonce = :nonce AND person = :person", nonce=nonce, person=person
        )
        if row is None:
            return None
        answer = load(row["answer"]) if row["answer"] is not None else None
        return Tap(row["nonce"], load(row["facts"]), row["button"], answer)

    async def spend(self, nonce: str, button: str, answer: dict[str, Any]) -> None:
        """Spend the number; LookupError when it was spent before, which a caller who held it has ruled out."""
        spent = await self._session.run(
            "UPDATE taps SET button = :button, answer = :answer WHERE nonce = :nonce AND button IS NULL",
            nonce=nonce,
            button=button,
            answer=dump(answer),
        )
        if spent != 1:
            raise LookupError("a screen's number was spent twice")

    async def forget_old(self) -> int:
        """Drop numbers of screens nobody taps any more."""
        return await self._session.run("DELETE FROM taps WHERE made_at < :old", old=ms(self._now - KEEP))
