"""What people in the demo café do, each act to its end: join, be scanned, collect, use a reward, put something right.

Every act is really done on a phone. A button is found by where it leads, in whatever language it is labelled; after
each act the bot is waited for, so that what it says is dated by the hour in which it was done.
"""

from typing import Protocol

from sandbox.demo.people import Guest
from sandbox.links import read_link
from sandbox.person import Person
from sandbox.town import Town

POSTER = "j_counter"  # what the café's poster carries


class Bot(Protocol):
    """The two things a story must know of the bot it is told to."""

    async def rests(self) -> None:
        """Wait until all that people did is answered, and everybody was told what concerns them."""

    async def wakes(self) -> None:
        """Do what the clock starts and is due by now, and rest."""


class Cafe:
    """The café's people and their hands. `staff` stand at the counter in turns."""

    def __init__(self, town: Town, bot: Bot) -> None:
        self.town, self.bot = town, bot
        # The page lays the phones out in the order in which people came to town.
        self._ona = town.joins("Ona")
        self.max = town.joins("Max", hint="at the counter")
        self.vera = town.joins("Vera", hint="owns the café")
        self.lina = self._aside("Lina", "lt", "at the counter")
        self.piotr = self._aside("Piotr", "pl", "the manager")
        self.guests: dict[str, Person] = {}
        self.cards: dict[str, str] = {}  # what is in the code of each card, once a camera has read it

    def _aside(self, name: str, language: str, hint: str) -> Person:
        person = self.town.joins(name, language, hint=hint)
        person.phone.aside = True
        return person

    # ── hands ─────────────────────────────────────────────────────────────────────────────────────────────────────

    async def says(self, who: Person, text: str) -> None:
        """Write, and hear the answer."""
        await who.says(text)
        await self.bot.rests()

    async def opens(self, who: Person, link: str) -> None:
        """Open a link and press START."""
        await who.opens(link)
        await self.bot.rests()

    async def presses(self, who: Person, *doors: str) -> None:
        """Press button after button; `refund:returned` is the one to that door with that ending."""
        for door in doors:
            name, _, ending = door.partition(":")
            await who.presses(name, ending)
            await self.bot.rests()

    async def scans(self, staff: Person, member: Person) -> str:
        """Read what is on the member's screen with the camera, and open it; the link that was in it."""
        link = await staff.scans_and_starts(member)
        assert link is not None, f"{staff.name} could not read {member.name}'s screen"
        await self.bot.rests()
        return link

    # ── the café ──────────────────────────────────────────────────────────────────────────────────────────────────

    async def founds(self, ownership_link: str) -> None:
        """Vera becomes the owner, answers the questions, and lets stamps lapse after half a year."""
        await self.opens(self.vera, ownership_link)
        await self.says(self.vera, "/manage")
        await self.presses(
            self.vera, "setup", "setup-kind:cafe", "setup-name", "setup-country:LT", "setup-colour:green"
        )
        await self.says(self.vera, "/manage")
        await self.presses(self.vera, "promise", "lapse", "lapse-to:6", "lapse-surely")

    async def hires(self, person: Person, role: str = "staff") -> None:
        """Vera invites somebody to the team, who comes."""
        await self.says(self.vera, "/team")
        await self.presses(self.vera, f"invite:{role}")
        await self.opens(person, link_in(self.vera))

    # ── guests ────────────────────────────────────────────────────────────────────────────────────────────────────

    async def joins(self, guest: Guest) -> Person:
        """Somebody comes by the poster, or by a friend's link, and has a card."""
        person = self._ona if guest.name == self._ona.name else self._aside(guest.name, guest.language, guest.hint)
        person.phone.hint = guest.hint
        self.guests[guest.name] = person
        friend = self.guests.get(guest.invited_by)
        await self.opens(person, await self.invitation(friend) if friend else self.link(POSTER))
        await self.presses(person, "join-offers" if guest.offers else "join")
        return person

    async def invitation(self, friend: Person) -> str:
        """A member's link for friends."""
        await self.says(friend, "/invite")
        return link_in(friend)

    async def panel(self, staff: Person, name: str) -> None:
        """Staff open somebody's card: the first time with the camera, later by the link the camera's app remembers."""
        if name in self.cards:
            await self.opens(staff, self.cards[name])
        else:
            self.cards[name] = await self.scans(staff, self.guests[name])

    async def collects(self, staff: Person, name: str, stamps: int) -> None:
        """A visit."""
        await self.panel(staff, name)
        await self.presses(staff, f"earn:{stamps}")

    async def uses(self, staff: Person, name: str) -> bool:
        """Use a reward, by its pass at the counter; False when there is none to use."""
        person = self.guests[name]
        await self.says(person, "/rewards")
        if person.finds("use", message_id=person.last.message_id) is None:
            return False
        await self.presses(person, "use")
        await self.scans(staff, person)
        await self.presses(staff, "give")
        return True

    def link(self, payload: str) -> str:
        """A link to this café's bot."""
        return f"https://t.me/{self.town.bot.username}?start={payload}"


def link_in(person: Person) -> str:
    """The newest link to a bot that this person was sent."""
    for message in reversed(person.messages):
        found = next((word for word in message.text.split() if message.from_bot and read_link(word)), None)
        if found:
            return found
    raise AssertionError(f"{person.name} was sent no link\n{person.transcript()}")
