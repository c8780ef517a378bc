"""A message to many on the rig: members by the dozen, who have written to the bot, and a broadcaster for them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.broadcaster import Broadcaster
from loyalty.broadcasts import Content
from loyalty.manners import Topic
from loyalty.segments import Segment, Which
from loyalty.team import Role
from sandbox.person import Person
from storage.broadcasts import Plan
from storage.work import Work
from tests.bot.rig import Rig, running

EVERYONE = Segment(Which.EVERYONE)


class Mailing:
    """Vera the owner and some members, all wanting offers. `people` are ours by phone."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.vera = rig.town.joins("Vera")
        self.members: list[Person] = []
        self.people: dict[int, int] = {}
        self.broadcaster = Broadcaster(rig.database, rig.bot, beat=0.0)
        self._plans = 0

    async def begins(self, members: int) -> None:
        """The owner is appointed and so many members join."""
        self.people[self.vera.id] = (await self.rig.meets(self.vera)).id
        await self.rig.database.unit(lambda work: work.team.appoint(self.people[self.vera.id], Role.OWNER, 1))
        for number in range(members):
            await self.joins(f"Ona {number}")

    async def joins(self, name: str) -> Person:
        """Somebody joins and wants offers."""
        person = self.rig.town.joins(name)
        known = await self.rig.meets(person)
        self.people[person.id] = known.id
        self.members.append(person)

        async def enrol(work: Work) -> None:
            member = await work.members.add(known.name, person=known.id)
            await work.members.consent(member, "offers", given=True, language="en")

        await self.rig.database.unit(enrol)
        return person

    async def plans(self, text: str = "Hello, {name}", *, silent: bool = False, **changed: Any) -> int:
        """A message to everyone, to begin at once."""
        self._plans += 1
        content = changed.pop("content", Content(text))
        segment = changed.pop("segment", EVERYONE)

        async def plan(work: Work) -> int:
            return await work.broadcasts.plan(
                Plan(
                    key=f"plan:{self._plans}", made_by=self.people[self.vera.id], topic=Topic.NEWS,
                    segment=segment, content=content, silent=silent, starts_at=changed.get("starts_at", work.now),
                )
            )  # fmt: skip

        return await self.rig.database.unit(plan)

    async def goes_on(self) -> None:
        """Until nothing is due."""
        async with asyncio.timeout(20):
            self.broadcaster._busy = True
            while True:
                await self.broadcaster.step()
                if not self.broadcaster._busy:
                    return

    @asynccontextmanager
    async def carried(self) -> AsyncIterator[None]:
        """The broadcaster runs meanwhile, as after a start."""
        async with running(self.broadcaster.run):
            yield

    def states(self, broadcast: int = 1) -> list[str]:
        """How it ended for each, in the order they joined."""
        return [row["state"] for row in self.rig.rows(
            f"SELECT state FROM recipients WHERE broadcast = {broadcast} ORDER BY person"
        )]  # fmt: skip

    def state(self, broadcast: int = 1) -> str:
        """The run's own."""
        return str(self.rig.value(f"SELECT state FROM broadcasts WHERE id = {broadcast}"))

    def got(self, person: Person) -> list[str]:
        """What the bot said to this person, oldest first."""
        return [message.text for message in person.messages if message.from_bot]
