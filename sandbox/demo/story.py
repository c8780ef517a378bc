"""What happened in the demo café, day by day: who came when, and the moments worth a line of their own.

The days are fixed in the calendar, so that the same past comes out whenever it is made. It ends in the middle of a
morning, with the town's clock where the last guest left it: then "today" has figures too, everything in it is true
without moving a date, and the page shows which day it is. To add a moment, write a function and a line in `MOMENTS`.
"""

import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sandbox.demo.hands import Cafe
from sandbox.demo.people import GUESTS, Guest
from sandbox.person import Person

LAST_DAY = date(2026, 11, 21)  # a Saturday
FOUNDED = time(7, 30)
TELLING = time(10, 2)  # the bot tells of what lapses from ten on
ENDS = time(10, 50)  # of the last day
ZONE = ZoneInfo("Europe/Vilnius")

Act = Callable[[Cafe], Awaitable[None]]


@dataclass(frozen=True)
class Moment:
    """Something that happened once: `day` counts back from the last one; `needs`: who must have come by then."""

    day: int
    at: time
    act: Act
    needs: tuple[str, ...] = ()


def first_day(guests: Sequence[Guest]) -> int:
    """How many days before the last one their story begins."""
    return max(guest.first for guest in guests)


def moment(day: int, at: time) -> datetime:
    """An hour in the café as the town's clock has it (UTC)."""
    return datetime.combine(LAST_DAY - timedelta(days=day), at, ZONE).astimezone(UTC)


class Story:
    """Tells it: the founding on the first day, then every day in its order."""

    def __init__(self, cafe: Cafe, guests: Sequence[Guest] = GUESTS) -> None:
        self._cafe = cafe
        self._guests = guests
        self._collected: dict[str, int] = {}

    async def tell(self, ownership_link: str, told: Callable[[int], None] = lambda day: None) -> None:
        """Everything, from the founding on. The clock stands at the first day; `told` hears of each day's end."""
        cafe = self._cafe
        await cafe.founds(ownership_link)
        for person, role in ((cafe.max, "staff"), (cafe.lina, "staff"), (cafe.piotr, "manager")):
            await cafe.hires(person, role)
        for day in range(first_day(self._guests), -1, -1):
            for at, _, act in sorted(self._happenings(day), key=lambda one: one[:2]):
                self._comes(day, at)
                await act(cafe)
            told(day)
        self._comes(0, ENDS)
        await cafe.bot.wakes()

    def _comes(self, day: int, at: time) -> None:
        """Let the clock go on to this hour of this day; it never goes back."""
        clock = self._cafe.town.clock
        clock.sets(max(clock.now(), moment(day, at)))

    def _happenings(self, day: int) -> list[tuple[time, str, Act]]:
        """What happens on this day: hour, a name to sort by, and how."""
        names = {guest.name for guest in self._guests if guest.first >= day}
        found: list[tuple[time, str, Act]] = [(TELLING, "", _clock)]
        found += [(one.at, one.act.__name__, one.act) for one in MOMENTS if one.day == day and names >= {*one.needs}]
        for guest in self._guests:
            if day in guest.visits():
                minute = random.Random(f"{guest.name}{day}").randrange(45)  # noqa: S311 – the same at each telling
                found.append((time(guest.hour, minute), guest.name, self._visit(guest, day)))
        return found

    def _visit(self, guest: Guest, day: int) -> Act:
        async def visit(cafe: Cafe) -> None:
            staff = self.at_the_counter(day)
            if guest.name not in cafe.guests:
                await cafe.joins(guest)
            if self._collected.get(guest.name, 0) >= FULL and not guest.keeps and await cafe.uses(staff, guest.name):
                self._collected[guest.name] -= FULL
            stamps = guest.visits()[day]
            await cafe.collects(staff, guest.name, stamps)
            self._collected[guest.name] = self._collected.get(guest.name, 0) + stamps

        return visit

    def at_the_counter(self, day: int) -> Person:
        """Max from Monday to Thursday and on the last day, Lina on the others; on Sundays the manager."""
        weekday = (LAST_DAY - timedelta(days=day)).weekday()
        if weekday == SUNDAY:
            return self._cafe.piotr
        return self._cafe.max if weekday < FRIDAY or day == 0 else self._cafe.lina


FULL = 10  # stamps of a full card
FRIDAY, SUNDAY = 4, 6


async def _clock(cafe: Cafe) -> None:
    await cafe.bot.wakes()


# ── moments ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def practises(cafe: Cafe) -> None:
    """Vera tries everything alone first."""
    await cafe.says(cafe.vera, "/manage")
    await cafe.presses(cafe.vera, "practice", "panel", "earn:3")


async def treats_herself(cafe: Cafe) -> None:
    """Ona has used one of her rewards; the others wait."""
    await cafe.uses(cafe.max, "Ona")


async def slips(cafe: Cafe) -> None:
    """Three stamps for one coffee, taken back at once, and the right one."""
    await cafe.collects(cafe.max, "Jonas", 3)
    await cafe.presses(cafe.max, "undo-entry")
    await cafe.collects(cafe.max, "Jonas", 1)


async def returns(cafe: Cafe) -> None:
    """A cake goes back, and its stamp with it."""
    await cafe.panel(cafe.piotr, "Agnieszka")
    await cafe.presses(cafe.piotr, "entries", "refund-ask", "refund:returned")


async def forgets_two(cafe: Cafe) -> None:
    """Two stamps were forgotten on a busy morning."""
    await cafe.panel(cafe.vera, "Emma")
    await cafe.presses(cafe.vera, "adjust")
    await cafe.says(cafe.vera, "+2 we forgot your breakfast on Monday")


async def doubts(cafe: Cafe) -> None:
    """A stamp nobody remembers, and an answer in words."""
    await cafe.presses(cafe.guests["Viktor"], "not-me")
    await cafe.presses(cafe.vera, "explain")
    await cafe.says(cafe.vera, "Your daughter paid for two coffees with your card. Ask her!")


async def is_right(cafe: Cafe) -> None:
    """A stamp on the wrong card, taken back."""
    await cafe.presses(cafe.guests["Mihaela"], "not-me")
    await cafe.presses(cafe.vera, "uphold")


async def waits_for_an_answer(cafe: Cafe) -> None:
    """A question from yesterday evening that Vera has not seen yet."""
    await cafe.presses(cafe.guests["Marek"], "not-me")


async def agrees(cafe: Cafe) -> None:
    """No phone at hand for a pass: the counter asks, and a tap at the table answers."""
    await cafe.panel(cafe.lina, "Tadas")
    await cafe.presses(cafe.lina, "ask")
    await cafe.presses(cafe.guests["Tadas"], "agree")


async def tells_more(cafe: Cafe) -> None:
    """A birthday, a shorter name, a number."""
    zofia, dmitri, elena = (cafe.guests[name] for name in ("Zofia", "Dmitri", "Elena"))
    await cafe.says(zofia, "/settings")
    await cafe.presses(zofia, "birthday")
    await cafe.says(zofia, "28.11.1991")
    await cafe.says(dmitri, "/settings")
    await cafe.presses(dmitri, "name")
    await cafe.says(dmitri, "Dima")
    await cafe.says(elena, "/settings")
    await cafe.presses(elena, "phone")
    await elena.sends_contact(elena.own_number, elena.id, elena.name)
    await cafe.bot.rests()


async def loses_a_phone(cafe: Cafe) -> None:
    """The old card may be in somebody's pocket."""
    await cafe.says(cafe.guests["Sophie"], "/settings")
    await cafe.presses(cafe.guests["Sophie"], "new-card", "new-card-surely")
    await cafe.says(cafe.guests["Sophie"], "/card")
    del cafe.cards["Sophie"]


async def leaves(cafe: Cafe) -> None:
    """One stops the bot, one wants to be forgotten."""
    await cafe.guests["Pavel"].blocks()
    await cafe.bot.rests()
    await cafe.says(cafe.guests["Bogdan"], "/privacy")
    await cafe.presses(cafe.guests["Bogdan"], "delete", "delete-again", "delete-surely")


async def looks_around(cafe: Cafe) -> None:
    """Ona looks at what she has; Vera at how the day goes."""
    await cafe.says(cafe.guests["Ona"], "/history")
    await cafe.says(cafe.guests["Ona"], "/card")
    await cafe.says(cafe.vera, "/team")


MOMENTS = (
    Moment(192, time(7, 50), practises),
    Moment(54, time(11, 40), slips, ("Jonas",)),
    Moment(50, time(11, 50), tells_more, ("Zofia", "Dmitri", "Elena")),
    Moment(47, time(9, 50), treats_herself, ("Ona",)),
    Moment(43, time(16, 20), returns, ("Agnieszka",)),
    Moment(38, time(19), doubts, ("Viktor",)),
    Moment(31, time(12), forgets_two, ("Emma",)),
    Moment(28, time(18, 30), loses_a_phone, ("Sophie",)),
    Moment(21, time(19), is_right, ("Mihaela",)),
    Moment(15, time(16, 30), agrees, ("Tadas",)),
    Moment(9, time(13), leaves, ("Pavel", "Bogdan")),
    Moment(1, time(19, 30), waits_for_an_answer, ("Marek",)),
    Moment(0, time(10, 45), looks_around, ("Ona",)),
)
