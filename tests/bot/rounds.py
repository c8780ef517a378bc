"""A courier's round: Ona and Max, what is promised to them, how it ended in the outbox, and what they got."""

import re

from bot.courier import Courier
from loyalty.notices import News, Notice
from sandbox.person import Person
from storage.work import Work
from tests.bot.rig import Rig, running

Ended = tuple[str, int]


class Round:
    """Ona and Max, and a courier for them."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.courier = Courier(rig.database, rig.teller, rig.clock)
        self.ona, self.max = rig.town.joins("Ona"), rig.town.joins("Max")
        self.people: dict[int, int] = {}

    async def meets_everyone(self) -> None:
        for person in (self.ona, self.max):
            self.people[person.id] = (await self.rig.meets(person)).id

    async def promises(self, *told: tuple[Person, str]) -> None:
        """One receipt each, which names this place, in this order."""

        async def put(work: Work) -> None:
            for person, place in told:
                facts = {"reward": "Coffee", "place": place}
                await work.outbox.put(self.people[person.id], Notice(News.REDEEMED, facts))

        await self.rig.database.unit(put)

    async def carries(self, *states: str) -> None:
        """Run the courier until every notice is in one of these states, or has ended."""
        async with running(self.courier.run):
            await self.rig.until(lambda: all(state in states for state in self.states()))

    def states(self) -> list[str]:
        return [row["state"] for row in self.rig.rows("SELECT state FROM outbox ORDER BY id")]

    def ends(self) -> list[Ended]:
        return [(row["state"], row["unknowns"]) for row in self.rig.rows("SELECT * FROM outbox ORDER BY id")]

    def got(self, person: Person) -> list[str]:
        """The places named in what the bot told this person, oldest first."""
        told = [message.text for message in person.messages if message.from_bot]
        return [re.sub(r"Used: Coffee, (.*)\. Enjoy!", r"\1", text) for text in told]

    def later(self, seconds: float) -> None:
        """Time passes, and the courier looks again at once."""
        self.rig.clock.later(seconds=seconds)
        self.rig.database.promised.set()
