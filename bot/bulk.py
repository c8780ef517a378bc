"""Updates taken in bulk: through the real doors, one unit each, with nobody waiting for what would be shown.

For a pretend Telegram whose town fills at once: a welcome and a drawn card for each of two thousand would take minutes
at Telegram's pace, and nobody would look at them.
"""

import asyncio
import json
from collections.abc import Mapping, Sequence
from typing import Any

from telegram import Update
from telegram.ext import Application, ApplicationBuilder, ExtBot

from bot.settings import Settings
from bot.transport import new_request
from bot.ways import open_doors
from handlers.door import Answer, Entrance
from loyalty.refusals import Refusal, Why
from storage.database import Database
from storage.inbox import Arrived


class _Nobody:
    """Shows nothing to anybody."""

    async def show(self, answer: Answer) -> None:
        """It happened; that is enough."""

    async def fetch(self, file_id: str) -> bytes:
        """There are no pictures in bulk."""
        raise Refusal(Why.PHOTO_UNREADABLE)


class Bulk:
    """`async with` it; `take` may be called as often as needed."""

    def __init__(self, settings: Settings, database: Database) -> None:
        self._database = database
        connections = [new_request(settings.http_transport, 1) for _ in range(2)]
        # Only to know the bot's own name, by which links and commands are told apart.
        bot: ExtBot[None] = ExtBot(
            settings.bot_token or "",
            base_url=f"{settings.telegram_api_url}/bot",
            request=connections[0],
            get_updates_request=connections[1],
        )
        self._application: Application[Any, Any, Any, Any, Any, Any] = (
            ApplicationBuilder().bot(bot).updater(None).job_queue(None).build()
        )
        open_doors(self._application, Entrance(database, _Nobody()))

    async def __aenter__(self) -> "Bulk":
        await self._application.initialize()
        return self

    async def __aexit__(self, *_failure: object) -> None:
        await self._application.shutdown()

    async def take(self, raws: Sequence[Mapping[str, Any]]) -> None:
        """Take raw updates in their order. RuntimeError when one was not done, as a defect leaves it."""
        updates = [Update.de_json(dict(raw), self._application.bot) for raw in raws]
        arrived = [
            Arrived(update.update_id, update.effective_user.id if update.effective_user else 0, json.dumps(raw))
            for update, raw in zip(updates, raws, strict=True)
        ]
        await self._database.unit(lambda work: work.inbox.store(arrived))
        for update in updates:
            await self._application.process_update(update)
            await asyncio.sleep(0)  # whoever is at the counter meanwhile comes in between
        if not await self._database.read(lambda work: work.inbox.has_ended(updates[-1].update_id)):
            raise RuntimeError("an update taken in bulk was not done")
