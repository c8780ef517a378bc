"""What stands in each chat: the live card message; and pictures Telegram already has, by version."""

from storage.session import Shelf, ms


class Chats(Shelf):
    """The chats shelf."""

    async def card(self, person: int) -> int | None:
        """The message id of the person's live card."""
        row = await self._session.one("SELECT card_message FROM chats WHERE person = :person", person=person)
        return row["card_message"] if row else None

    async def card_shown(self, person: int, message: int, picture: str) -> None:
        """The newest card message is the live one."""
        await self._session.run(
            """
            INSERT INTO chats (person, card_message, card_picture) VALUES (:person, :message, :picture)
            ON CONFLICT (person) DO UPDATE SET
                card_message = excluded.card_message, card_picture = excluded.card_picture
            """,
            person=person,
            message=message,
            picture=picture,
        )

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
