"""People at a counter whose bot dies again and again: what they do, and what of it their phones told them was done.

Nobody here is told of a death. Whoever gets no answer taps the same button again, or goes on to something else, as
people do; either way what they meant is written down by the key it must have in the ledger, once.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeVar

from sandbox.messages import Message
from sandbox.person import Person
from sandbox.town import Town

T = TypeVar("T")
PATIENCE = 1.0  # seconds without an answer after which one does something
_TRIES = 12


@dataclass
class Deeds:
    """What was meant: it must be in the ledger. `maybe` are those a later act of the same person may have overtaken.

    `told` are the keys a phone was told are done; `stamps` how many were given, by key; `guests` by Telegram id the
    name and the birthday they typed.
    """

    meant: set[str] = field(default_factory=set)
    maybe: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    stamps: dict[str, int] = field(default_factory=dict)
    guests: dict[int, tuple[str, str]] = field(default_factory=dict)


class Somebody:
    """What staff and guests have in common: they tap, look, and lose patience."""

    def __init__(self, town: Town, deeds: Deeds, seed: int) -> None:
        self.town, self.deeds, self.dice = town, deeds, random.Random(seed)
        self.over = False
        self.acts = 0

    async def comes(self, look: Callable[[], T | None], patience: float = PATIENCE) -> T | None:
        """What `look` finds on a phone, looked for after every change in town; None when patience ends first."""
        changed = asyncio.Event()
        unwatch = self.town.watch(lambda _event: changed.set())
        try:
            async with asyncio.timeout(patience):
                while (found := look()) is None:
                    changed.clear()
                    await changed.wait()
                return found
        except TimeoutError:
            return None
        finally:
            unwatch()

    async def insists(self, act: Callable[[], object], look: Callable[[], T | None]) -> T | None:
        """Do it again until it is answered; None after very many times."""
        for _ in range(_TRIES):
            act()
            found = await self.comes(look)
            if found is not None:
                return found
        return None

    async def may_give_up(self, act: Callable[[], object], look: Callable[[], T | None]) -> T | None:
        """Do it, perhaps twice at once; unanswered, do it once more or turn to something else."""
        for _ in range(self.dice.choice((1, 1, 2))):
            act()
        found = await self.comes(look)
        if found is None and self.dice.random() < 0.5:
            act()
            found = await self.comes(look)
        return found


def button(message: Message, door: str) -> str | None:
    """The data of this message's button that opens a door."""
    every = (str(one.get("callback_data", "")) for row in message.inline or [] for one in row)
    return next((data for data in every if data.lstrip("+").split(":")[0] == door), None)


def newest(person: Person, door: str, above: int = 0) -> tuple[Message, str] | None:
    """The newest message below another that has a button to a door, and the button's data."""
    for message in reversed(person.phone.messages.values()):
        if message.message_id <= above:
            return None
        if message.from_bot and (data := button(message, door)):
            return message, data
    return None


class Staff(Somebody):
    """One of the counter, with regulars nobody else serves: (their phone, their card's number)."""

    def __init__(
        self, town: Town, deeds: Deeds, seed: int, who: Person, regulars: list[tuple[Person, str]],
        live_pass: Callable[[int], str | None],
    ) -> None:  # fmt: skip
        super().__init__(town, deeds, seed)
        self._who, self._regulars, self._live_pass = who, regulars, live_pass

    async def works(self) -> None:
        """Serve one regular after another until it is over."""
        while not self.over:
            guest, number = self.dice.choice(self._regulars)
            asked: list[Message] = []
            panel = await self.insists(
                lambda number=number, asked=asked: asked.append(self.town.say(self._who.id, number)),  # type: ignore[misc]  # bound at once
                lambda asked=asked: newest(self._who, "earn", asked[0].message_id),  # type: ignore[misc]  # bound at once
            )
            if panel is None:
                continue
            question = button(panel[0], "ask")
            ways: list[Callable[[], Awaitable[None]]] = [lambda panel=panel: self._stamps(panel[0])]  # type: ignore[misc]  # bound at once
            if question:
                ways.append(lambda panel=panel, guest=guest, data=question: self._asks(panel[0], guest, data))  # type: ignore[misc]  # bound at once
                ways.append(lambda guest=guest: self._takes_pass(guest))  # type: ignore[misc]  # bound at once
            await self.dice.choice(ways)()
            self.acts += 1

    async def _stamps(self, panel: Message) -> None:
        stamps = self.dice.choice((1, 2, 3, 3))
        nonce = (button(panel, "earn") or "").split(":")[1]
        key = f"tap:{nonce}"
        self.deeds.meant.add(key)
        self.deeds.stamps[key] = stamps
        undo = await self.may_give_up(
            lambda: self.town.tap(self._who.id, panel.message_id, f"earn:{nonce}:{stamps}"),
            lambda: button(panel, "undo-entry"),
        )
        if undo is None:
            return
        self.deeds.told.add(key)
        if self.dice.random() < 0.4:
            await self._takes_back(panel, undo)

    async def _takes_back(self, panel: Message, undo: str) -> None:
        key = f"undo:{undo.split(':')[1]}"
        self.deeds.meant.add(key)
        said = await self.may_give_up(
            lambda: self.town.tap(self._who.id, panel.message_id, undo),
            lambda: panel.text.startswith("Taken back") or None,
        )
        if said:
            self.deeds.told.add(key)

    async def _asks(self, panel: Message, guest: Person, data: str) -> None:
        """The guest is asked, and says yes on their own phone."""
        before = max(guest.phone.messages, default=0)
        found = await self.insists(
            lambda: self.town.tap(self._who.id, panel.message_id, data), lambda: newest(guest, "agree", before)
        )
        if found is None:
            return
        message, agree = found
        key = f"ask:{agree.lstrip('+').split(':')[1]}"
        self.deeds.meant.add(key)
        used = await self.insists(
            lambda: self.town.tap(guest.id, message.message_id, agree),
            lambda: message.text.startswith("Used") or None,
        )
        if used:
            self.deeds.told.add(key)

    async def _takes_pass(self, guest: Person) -> None:
        """The guest shows a pass. The newest of several is the one that counts, so a late tap may overtake the scan."""
        asked: list[Message] = []
        listed = await self.insists(
            lambda: asked.append(self.town.say(guest.id, "/rewards")),
            lambda: newest(guest, "use", asked[0].message_id),
        )
        if listed is None:
            return
        before = max(guest.phone.messages)
        shown = await self.insists(
            lambda: self.town.tap(guest.id, listed[0].message_id, listed[1]),
            lambda: next((one for one in guest.phone.messages.values() if one.message_id > before and one.photo), None),
        )
        token = self._live_pass(guest.id)
        if shown is None or token is None:
            return
        above = max(self._who.phone.messages)
        link = f"https://t.me/{self.town.bot.username}?start={token}"
        scanned = await self.insists(
            lambda: self.town.start(self._who.id, link), lambda: newest(self._who, "give", above)
        )
        if scanned is not None:
            await self._gives(*scanned)

    async def _gives(self, message: Message, give: str) -> None:
        key = f"tap:{give.split(':')[1]}"
        self.deeds.maybe.add(key)
        given = await self.may_give_up(
            lambda: self.town.tap(self._who.id, message.message_id, give), lambda: button(message, "undo-entry")
        )
        if given is None:
            return
        self.deeds.told.add(key)
        if self.dice.random() < 0.4:
            await self._takes_back(message, given)


class Door(Somebody):
    """Guests who come in one after another, join, and say who they are."""

    async def opens(self) -> None:
        """One guest after another until it is over."""
        while not self.over:
            number = len(self.deeds.guests)
            who = self.town.joins(f"Newcomer {number}")
            await self._comes_in(who, f"Regular {number}", f"{1 + number % 28:02}.{1 + number % 12:02}.")
            self.acts += 1

    async def _comes_in(self, who: Person, name: str, birthday: str) -> None:
        welcome = await self.insists(lambda: self.town.say(who.id, "/start"), lambda: newest(who, "join"))
        if welcome is None:
            return
        joined = await self.insists(
            lambda: self.town.tap(who.id, welcome[0].message_id, "join"),
            lambda: next((one for one in who.phone.messages.values() if one.from_bot and one.photo), None),
        )
        if joined is None:
            return
        typed = {"name": "", "birthday": ""}
        self.deeds.guests[who.id] = ("", "")
        for form, words in (("name", name), ("birthday", birthday)):
            if await self._fills(who, form, words):
                typed[form] = words
                self.deeds.guests[who.id] = (typed["name"], typed["birthday"])

    async def _fills(self, who: Person, form: str, words: str) -> bool:
        """Open a form from the settings and type the answer once, answered or not. False when it did not open."""
        asked: list[Message] = []
        settings = await self.insists(
            lambda: asked.append(self.town.say(who.id, "/settings")), lambda: newest(who, form, asked[0].message_id)
        )
        if settings is None:
            return False
        message, data = settings
        opened = await self.insists(
            lambda: self.town.tap(who.id, message.message_id, data), lambda: button(message, "cancel")
        )
        if opened is None:
            return False
        typed = self.town.say(who.id, words)
        await self.comes(lambda: newest(who, "privacy", typed.message_id))
        return True
