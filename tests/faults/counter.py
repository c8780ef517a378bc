"""A café with people at its counter and at its door, to whom something happens: see `people` for what they do.

The town lives in this process, the bot in one of its own; so what the phones show is what the bot really said.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from loyalty.codes import fresh_number
from sandbox.person import Person
from storage.outbox import RESEND_AFTER
from tests.faults.broadcast import Street, a_street
from tests.faults.people import Deeds, Door, Staff
from tests.makers import new_token, plant

STAFF, REGULARS, DOORS = 6, 5, 2
_STANDS_STILL = 60.0  # seconds in which nothing of what waits gets less: so it never will
_SETTLED_WITHIN = 600.0  # seconds, on a computer that is busy with other things, after hundreds of deaths
_WAITING = """
    SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting')
        + (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending'))
"""


@dataclass
class Shop:
    """A café with people at its counter, and what they did."""

    street: Street
    deeds: Deeds
    staff: list[Staff]
    doors: list[Door]

    def answered(self) -> int:
        """Taps the bot has answered so far."""
        return sum(tap.answer.done() for tap in self.street.town.taps.values())

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Everyone at work; at the end each finishes what they are about, so the bot must run by then."""
        at_work = [asyncio.create_task(one.works()) for one in self.staff]
        at_work += [asyncio.create_task(one.opens()) for one in self.doors]
        try:
            yield
            for one in (*self.staff, *self.doors):
                one.over = True
            async with asyncio.timeout(120):
                await asyncio.gather(*at_work)
        finally:
            for task in at_work:
                task.cancel()

    async def settles(self) -> None:
        """Until nothing waits in any queue; a receipt whose answer was never seen is due ten seconds later."""

        fewest, since = self.street.value(_WAITING), time.monotonic()

        def nothing_waits() -> bool:
            nonlocal fewest, since
            self.street.town.clock.moves(RESEND_AFTER)
            left = self.street.value(_WAITING)
            if left < fewest:
                fewest, since = left, time.monotonic()
            assert time.monotonic() - since < _STANDS_STILL, f"{left} updates and notices wait for ever"
            return not self.street.town.updates.pending and not left

        await self.street.until(nothing_waits, every=0.25, patience=_SETTLED_WITHIN)


@asynccontextmanager
async def a_counter(folder: Path, readers: int = 0) -> AsyncIterator[Shop]:
    """A street whose first people are staff, and whose next have cards and are theirs; `readers` more only read."""
    async with a_street(folder, STAFF * (REGULARS + 1) + readers) as street:
        people = [Person(street.town, street.town.phones[phone]) for phone in street.members]
        staff, regulars = people[:STAFF], people[STAFF : STAFF * (REGULARS + 1)]
        ids = dict(street.rows("SELECT telegram, id FROM people"))
        of = dict(street.rows("SELECT p.telegram, m.id FROM members m JOIN people p ON p.id = m.person"))
        numbers = {one.id: fresh_number(place) for place, one in enumerate(regulars)}
        plant(
            street.path,
            "UPDATE programmes SET interval_s = 0, daily = NULL, goal = 4",
            "UPDATE milestones SET at = 4",  # so that there is soon something to redeem
            *(f"INSERT INTO team (person, role, place, since) VALUES ({ids[one.id]}, 'staff', 1, 0)" for one in staff),
            *(_card(of[one.id], numbers[one.id]) for one in regulars),
        )

        def live_pass(phone: int) -> str | None:
            found = street.rows("SELECT token FROM passes WHERE dead = 0 AND member = ?", of[phone])
            return found[0][0] if found else None

        deeds = Deeds()
        served = [[(one, numbers[one.id]) for one in regulars[place::STAFF]] for place in range(STAFF)]
        at_counter = [
            Staff(street.town, deeds, place, one, served[place], live_pass) for place, one in enumerate(staff)
        ]
        yield Shop(street, deeds, at_counter, [Door(street.town, deeds, 100 + place) for place in range(DOORS)])


def _card(member: int, number: str) -> str:
    return f"INSERT INTO cards (token, number, member, made_at) VALUES ('{new_token()}', '{number}', {member}, 0)"
