"""What stands in each chat: the live card message; and pictures Telegram already has, by version."""

from dataclasses import dataclass

from storage.session import Shelf, ms


@dataclass(frozen=True)
class LiveCard:
    """A card message that can be redrawn, and the picture it shows."""

    person: int
    message: int
    picture: str


class Chats(Shelf):
    """The chats shelf."""

    async def card(self, person: int) -> int | None:
        """The message id of the person's live card."""
        row = await self._session.one("SELECT card_message FROM chats WHERE person = :person", person=person)
        return row["card_message"] if row else None

    async def card_shown(self, person: int, message: int, picture: str) -> None:
        """The newest card message is the live one, and is looked at once more: it may have changed on its way."""
        await self._session.run(
            """
            INSERT INTO chats (person, card_message, card_picture, card_stale) VALUES (:person, :message, :picture, 1)
            ON CONFLICT (person) DO UPDATE SET
                card_message = excluded.card_message, card_picture = excluded.card_picture, card_stale = 1
            """,
            person=person,
            message=message,
            picture=picture,
        )

    async def card_changed(self, person: int) -> None:
        """What the live card shows has changed; it will be redrawn, however often that is said, once."""
        await self._session.run(
            "UPDATE chats SET card_stale = 1 WHERE person = :person AND card_message IS NOT NULL", person=person
        )

    async def cards_changed(self) -> None:
        """What every live card shows has changed: the look of the business."""
        await self._session.run("UPDATE chats SET card_stale = 1 WHERE card_message IS NOT NULL")

    async def stale_cards(self, most: int) -> list[LiveCard]:
        """Live cards to redraw."""
        rows = await self._session.all(
            "SELECT person, card_message, card_picture FROM chats WHERE card_stale = 1 ORDER BY person LIMIT :most",
            most=most,
        )
        return [LiveCard(row["person"], row["card_message"], row["card_picture"]) for row in rows]

    async def cards_to_come(self) -> int:
        """How many cards wait to be redrawn, or are being redrawn."""
        row = await self._session.one("SELECT count(*) AS n FROM chats WHERE card_stale > 0")
        return int(row["n"]) if row else 0

    async def take_stale(self, person: int) -> None:
        """About to redraw this one; a change that comes meanwhile makes it stale again."""
        await self._session.run("UPDATE chats SET card_stale = 2 WHERE person = :person", person=person)

    async def settled(self, person: int) -> None:
        """Redrawn, or found to show what it should; unless it has changed again meanwhile."""
        await self._session.run(
            "UPDATE chats SET card_stale = 0 WHERE person = :person AND card_stale = 2", person=person
        )

    async def take_up_again(self) -> None:
        """Cards that were being redrawn when the program last ended are stale still."""
        await self._session.run("UPDATE chats SET card_stale = 1 WHERE card_stale = 2")

    async def card_redrawn(self, person: int, message: int, picture: str) -> None:
        """The live card shows this picture now, unless a newer card has taken its place meanwhile."""
        await self._session.run(
            "UPDATE chats SET card_picture = :picture WHERE person = :person AND card_message = :message",
            person=person,
            message=message,
            picture=picture,
        )

    async def card_lost(self, person: int) -> None:
        """The live card can no longer be edited: there is none until it is shown again."""
        await self._session.run("UPDATE chats SET card_message = NULL, card_stale = 0 WHERE person = :p", p=person)

    async def file_id(self, version: str) -> str | None:
        """Telegram's own name for a picture it already has."""
        row = await self._session.one("SELECT file_id FROM pictures WHERE version = :version", version=version)
        return row["file_id"] if row else None

    async def keep_picture(self, version: str, file_id: str) -> None:
        """Remember a picture Telegram has taken, so that it is never uploaded twice."""
        await self._session.run(
            """
            INSERT INTO pictures (version, file_id, made_at) VALUES (:version, :file_id, :now)
            ON CONFLICT (version) DO UPDATE SET file_id = excluded.file_id, made_at = excluded.made_at
            """,
            version=version,
            file_id=file_id,
            now=ms(self._now),
        )

    async def forget_picture(self, version: str) -> None:
        """Telegram no longer knows this file; it will be uploaded again."""
        await self._session.run("DELETE FROM pictures WHERE version = :version", version=version)
