"""Updates that have effects one can count: each handled one adds its text, together with its done-mark."""

import json

from bot.poller import Poller
from bot.workers import Workers
from storage.inbox import Arrived
from tests.bot.rig import Rig, running


class Effects:
    """What updates have done: each handled one adds its text, together with its done-mark."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.seen: list[str] = []

    async def handle(self, update: Arrived) -> None:
        if await self.rig.database.unit(lambda work: work.inbox.finish(update.id, update.person)):
            self.seen.append(json.loads(update.raw)["message"]["text"])

    def starts(self) -> tuple[Poller, Workers]:
        """A poller as after a start of the program."""
        return self.rig.poller(self.handle)

    async def polls_until(self, *texts: str) -> None:
        """Poll until these have had their effect, in any order, and nothing else has."""
        poller, _ = self.starts()
        async with running(poller.run):
            await self.rig.until(lambda: len(self.seen) >= len(texts))
        assert sorted(self.seen) == sorted(texts)

    def offsets(self) -> list[str]:
        return [call.summary["offset"] for call in self.rig.town.calls.of("getUpdates")]


def says(rig: Rig, *texts: str) -> None:
    """Ona, or whoever is first in town, writes these."""
    person = next(iter(rig.town.people.values()), None) or rig.town.joins("Ona")
    for text in texts:
        rig.town.say(person.id, text)
