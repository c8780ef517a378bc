"""A card somebody had before: asking for the phone it is known by, and what came over."""

from dataclasses import dataclass
from datetime import UTC, datetime

from screens.keyboard import commands
from screens.screen import Keys, Screen, Stays
from screens.words import Words


@dataclass(frozen=True)
class Came:
    """What came over to one account: `goal` is None for points. `lapse` (ms UTC) is when what it reached lapses."""

    units: int
    balance: int
    goal: int | None = None
    issued: tuple[str, ...] = ()
    lapse: int | None = None

    def facts(self) -> dict[str, str | int | bool | None]:
        """As a notice has it."""
        return {"units": self.units, "balance": self.balance, "goal": self.goal}


@dataclass(frozen=True)
class EarlierAsked:
    """The form that asks a guest for their own phone number."""

    role: str | None

    def draw(self, words: Words) -> Screen:
        """What it is for, and the key that shares it."""
        labels = ((words.label("key-share-phone"),), (words.label("key-cancel"),))
        menu = commands(words, self.role, member=False)
        return Screen(words.say("earlier-ask"), stays=Stays.MESSAGE, keys=Keys(labels, menu, asks_phone=True))


@dataclass(frozen=True)
class CameOver:
    """An earlier card was found; what it brought, and what it reached at once. The card itself follows."""

    came: tuple[Came, ...]

    def draw(self, words: Words) -> Screen:
        """A line for each account."""
        lines = [words.say("came-over")]
        for one in self.came:
            if one.goal is None:
                lines.append(words.say("came-over-points", units=one.units, balance=one.balance))
            else:
                lines.append(words.say("came-over-stamps", units=one.units, balance=one.balance, goal=one.goal))
            titles = ", ".join(words.title(title) for title in one.issued)
            lines += [words.say("came-over-reward", reward=titles)] if titles and not one.lapse else []
            if titles and one.lapse:
                lapse = datetime.fromtimestamp(one.lapse / 1000, UTC)
                lines.append(words.say("came-over-reward-until", reward=titles, lapse=words.last_day(lapse)))
        return Screen("\n".join(lines), stays=Stays.MESSAGE)
