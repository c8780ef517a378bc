"""Somebody of the team is frozen: what they did since a moment, and what taking it back would do and has done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from loyalty.takeback import Foreseen, Recorded
from screens.buttons import BELOW, To, pack
from screens.screen import Button, Rows, Screen, pairs
from screens.words import Words

_SPANS = ("today", "week", "month", "ever")


def units(words: Words, stamps: int, points: int) -> str:
    """Stamps and points together, those there are; stamps when there are none of either."""
    parts = [words.label("digest-stamps", stamps=stamps)] if stamps or not points else []
    return ", ".join([*parts, *([words.label("points-count", points=points)] if points else [])])


@dataclass(frozen=True)
class Frozen:
    """A colleague's page in a panic. `foreseen` is None when there is too much to look ahead."""

    person: int
    name: str
    frozen: bool
    span: str
    since: datetime
    recorded: Recorded
    foreseen: Foreseen | None

    def draw(self, words: Words) -> Screen:
        """Whether they are frozen, what they did, what would happen, and the ways on."""
        state = words.say("frozen-now" if self.frozen else "frozen-not", name=words.name(self.name))
        spans = [Button(words.label(f"button-since-{one}"), pack(To.FREEZE_SINCE, self.person, one)) for one in _SPANS]
        return Screen("\n".join([state, *self._did(words), *self._would(words)]), (*pairs(spans), *self._ways(words)))

    def _did(self, words: Words) -> Iterator[str]:
        did = self.recorded
        since = "frozen-since-ever" if self.span == "ever" else "frozen-since"
        yield words.say(since, day=words.day(self.since))
        yield words.say("frozen-gave", given=units(words, did.stamps, did.points), members=did.members)
        yield words.say("frozen-redeemed", redeemed=did.redeemed)
        yield words.say("frozen-undone", undone=did.undone)

    def _would(self, words: Words) -> Iterator[str]:
        if not self.recorded.entries:
            yield words.say("frozen-nothing")
            return
        yield words.say("frozen-would", entries=self.recorded.entries, back=self.recorded.back)
        if self.foreseen is None:
            yield words.say("frozen-unforeseen")
            return
        yield words.say("frozen-cancelled", cancelled=self.foreseen.cancelled)
        yield words.say("frozen-owing", owing=self.foreseen.owing, owed=self.foreseen.owed)

    def _ways(self, words: Words) -> Rows:
        to, key = (To.UNFREEZE, "button-unfreeze") if self.frozen else (To.FREEZE, "button-freeze-again")
        other = Button(words.label(key), pack(to, self.person))
        label = words.label("button-takeback", entries=self.recorded.entries)
        all_back = Button(label, pack(To.TAKEBACK_ASK, self.person, self.span))
        back = (Button(words.label("button-back"), pack(To.COLLEAGUE, self.person)),)
        return ((all_back,), (other,), back) if self.recorded.entries else ((other,), back)


@dataclass(frozen=True)
class TakebackAsked:
    """Asked once more, with the number."""

    nonce: str
    person: int
    name: str
    entries: int

    def draw(self, words: Words) -> Screen:
        """Yes or back."""
        yes = Button(words.label("button-takeback-surely", entries=self.entries), pack(To.TAKEBACK, self.nonce))
        back = Button(words.label("button-back"), pack(To.FREEZE_SINCE, self.person, "today"))
        return Screen(words.say("takeback-ask", name=words.name(self.name), entries=self.entries), ((yes,), (back,)))


@dataclass(frozen=True)
class TakebackShown:
    """How far it is, or what it came to; the same message says it anew by itself. `left` entries could not go back."""

    person: int
    name: str
    done: int
    entries: int
    stamps: int
    points: int
    vouchers: int
    members: int
    left: int

    def draw(self, words: Words) -> Screen:
        """What [Back] leads to comes below while it goes on: in its place the next edit would overwrite it."""
        name, taken = words.name(self.name), units(words, self.stamps, self.points)
        label, back = words.label("button-back"), pack(To.COLLEAGUE, self.person)
        if self.done < self.entries:
            going = words.say("takeback-going", name=name, done=self.done, entries=self.entries)
            return Screen(going, ((Button(label, BELOW + back),),))
        facts = {"vouchers": self.vouchers, "members": self.members, "left": self.left}
        return Screen(words.say("takeback-done", name=name, taken=taken, **facts), ((Button(label, back),),))
