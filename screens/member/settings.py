"""Help, the settings and the language."""

from dataclasses import dataclass, field
from datetime import datetime

from loyalty.birthday import Birthday
from loyalty.manners import Manners, Topic
from screens.buttons import To, pack
from screens.member.profile import birthday_line
from screens.screen import Button, Rows, Screen
from screens.words import LANGUAGES, Words


@dataclass(frozen=True)
class Help:
    """What one can do here, for this role."""

    role: str | None
    member: bool
    opening: str = "help"

    def draw(self, words: Words) -> Screen:
        """A few lines and the main buttons."""
        parts = [words.say(self.opening)]
        parts += [words.say("help-staff")] if self.role else []
        parts += [words.say("help-member" if self.member else "help-guest")] if self.member or not self.role else []
        return Screen("\n\n".join(parts), menu(words, self.role, member=self.member))


def menu(words: Words, role: str | None, *, member: bool) -> tuple[tuple[Button, ...], ...]:
    """The main buttons of a role."""
    own = (
        (
            Button(words.label("button-card"), pack(To.CARD)),
            Button(words.label("button-rewards"), pack(To.REWARDS)),
            Button(words.label("button-settings"), pack(To.SETTINGS)),
        ),
    )
    join = ((Button(words.label("button-join"), pack(To.JOIN)),),)
    counter = ((Button(words.label("button-scan"), pack(To.SCAN)), Button(words.label("button-undo"), pack(To.UNDO))),)
    office = ((Button(words.label("button-manage"), pack(To.MANAGE)),),)
    return (
        *(counter if role else ()),
        *(office if role == "owner" else ()),
        *(own if member else ()),
        *(join if not member and not role else ()),
    )


@dataclass(frozen=True)
class Agreed:
    """What a member who wants offers gets: since when, all but the muted topics, and within which manners."""

    at: datetime
    muted: frozenset[Topic] = frozenset()
    manners: Manners = field(default_factory=Manners)


@dataclass(frozen=True)
class Own:
    """What a member has set: what staff call them, and what they told of their own accord. `agreed` None: no offers."""

    name: str
    agreed: Agreed | None = None
    birthday: Birthday | None = None
    phone: str | None = None


@dataclass(frozen=True)
class Settings:
    """A person's own switches; `own` is None for someone who is not a member."""

    own: Own | None

    def draw(self, words: Words) -> Screen:
        """What stands, and what can be changed."""
        lines = [words.say("settings"), *(_told(self.own, words) if self.own else ())]
        rows: list[tuple[Button, ...]] = [(Button(words.label("button-language"), pack(To.LANGUAGES)),)]
        rows += _changes(self.own, words) if self.own else []
        rows.append((Button(words.label("button-privacy"), pack(To.PRIVACY)),))
        return Screen("\n".join(lines), tuple(rows))


def _told(own: Own, words: Words) -> list[str]:
    told = [words.say("settings-name", name=words.name(own.name))]
    if own.birthday:
        told.append(words.say("settings-birthday", day=birthday_line(own.birthday, words)))
    if own.phone:
        told.append(words.say("settings-phone", phone=own.phone))
    told.append(words.say("settings-receipts"))
    if own.agreed is None:
        return [*told, words.say("settings-offers-off")]
    return [*told, words.say("settings-offers-on", day=words.day(own.agreed.at)), *_limits(own.agreed.manners, words)]


def _limits(manners: Manners, words: Words) -> list[str]:
    """What the business keeps to, and what the ticks are for."""
    hours = {"from": words.hour(manners.quiet_from), "until": words.hour(manners.quiet_until)}
    return [words.say("settings-offers-limits", budget=manners.budget, **hours), words.say("settings-topics")]


def _changes(own: Own, words: Words) -> list[tuple[Button, ...]]:
    offers = words.label("button-offers-stop" if own.agreed else "button-offers-start")
    birthday = () if own.birthday else (Button(words.label("button-birthday"), pack(To.BIRTHDAY)),)
    new_card = Button(words.label("button-new-card"), pack(To.NEW_CARD))
    return [
        (Button(words.label("button-name"), pack(To.NAME)), *birthday),
        (Button(words.label("button-phone"), pack(To.PHONE)), new_card),
        *(_topics(own.agreed, words) if own.agreed else ()),
        (Button(offers, pack(To.OFFERS, int(own.agreed is None))),),
    ]


def _topics(agreed: Agreed, words: Words) -> Rows:
    """A switch a topic, two in a row."""
    switches = [_switch(topic, words, on=topic not in agreed.muted) for topic in Topic]
    return tuple(tuple(switches[first : first + 2]) for first in range(0, len(switches), 2))


def _switch(topic: Topic, words: Words, *, on: bool) -> Button:
    label = words.label("settings-ticked" if on else "settings-unticked", topic=words.label(f"topic-{topic}"))
    return Button(label, pack(To.TOPIC, topic, int(not on)))


@dataclass(frozen=True)
class Languages:
    """The languages there are to choose from, each by its own name."""

    offered: tuple[str, ...] = LANGUAGES

    def draw(self, words: Words) -> Screen:
        """One button a language."""
        buttons = [Button(Words(code).label("language-name"), pack(To.SPEAK, code)) for code in self.offered]
        back = Button(words.label("button-back"), pack(To.HELP))
        return Screen(words.say("languages"), (*filter(None, (tuple(buttons[:3]), tuple(buttons[3:]))), (back,)))
