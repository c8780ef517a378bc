"""When a message to many goes out, and the last look at it before it does."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.broadcasts import Content
from loyalty.manners import Topic
from loyalty.segments import Reach, Segment
from screens.broadcasts import draw_piece
from screens.buttons import To, pack
from screens.owner.broadcast_compose import back, cancel, reached, whom
from screens.screen import Button, Rows, Screen, pairs
from screens.words import Words

LOUD, SILENT = "loud", "silent"
NOW = 0  # minutes since 1970 that stand for the moment of sending


def minutes(moment: datetime) -> int:
    """A moment as a button carries it: minutes since 1970, UTC."""
    return int(moment.timestamp()) // 60


@dataclass(frozen=True)
class WhenAsked:
    """When to send. `offers` are moments with a button each, and `such` an example to type; `moves` a planned one."""

    nonce: str
    now: datetime
    offers: tuple[datetime, ...]
    such: str
    moves: int | None = None

    def draw(self, words: Words) -> Screen:
        """Now, a few moments, or typed."""
        at_once = (Button(words.label("button-when-now"), pack(To.COMPOSE_WHEN, self.nonce, LOUD, NOW)),)
        offers = [self._offer(moment, words) for moment in self.offers]
        way_back = back(words, self.nonce, "topic")
        if self.moves is not None:
            way_back = (Button(words.label("button-back"), pack(To.RUN, self.moves)),)
        text = words.say("when-ask", such=self.such, clock=words.time(self.now))
        return Screen(text, (at_once, *pairs(offers), way_back))

    def _offer(self, moment: datetime, words: Words) -> Button:
        today = words.local(moment).date() == words.local(self.now).date()
        label = words.label("button-when-today" if today else "button-when-tomorrow", time=words.time(moment))
        return Button(label, pack(To.COMPOSE_WHEN, self.nonce, LOUD, minutes(moment)))


@dataclass(frozen=True)
class QuietAsked:
    """The moment lies in the quiet hours, which end at `until`. `at` is None for now."""

    nonce: str
    at: datetime | None
    until: datetime

    def draw(self, words: Words) -> Screen:
        """Wait, or send without a sound."""
        silently = minutes(self.at) if self.at else NOW
        rows = (
            (
                Button(
                    words.label("button-when-wait", at=words.when(self.until)),
                    pack(To.COMPOSE_WHEN, self.nonce, LOUD, minutes(self.until)),
                ),
            ),
            (Button(words.label("button-when-silent"), pack(To.COMPOSE_WHEN, self.nonce, SILENT, silently)),),
            back(words, self.nonce, "when")[:1],
        )
        return Screen(words.say("when-quiet", until=words.time(self.until)), rows)


@dataclass(frozen=True)
class GapAsked:
    """The clocks jump over what was typed; `then` is the first time after."""

    nonce: str
    then: datetime

    def draw(self, words: Words) -> Screen:
        """That time instead, or another one."""
        label = words.label("button-when-then", at=words.when(self.then))
        rows = (
            (Button(label, pack(To.COMPOSE_WHEN, self.nonce, LOUD, minutes(self.then))),),
            back(words, self.nonce, "when")[:1],
        )
        return Screen(words.say("when-gap", then=words.when(self.then)), rows)


@dataclass(frozen=True)
class Piece:
    """One message of what a reader called `name` gets, as a preview: an album's buttons are its second."""

    content: Content
    name: str
    part: int = 0

    def draw(self, words: Words) -> Screen:
        """Exactly what is sent; only its stop does nothing but explain itself."""
        return draw_piece(self.content, self.name, words, None)[self.part]


@dataclass(frozen=True)
class StopShown:
    """The stop below a preview was tapped."""

    def draw(self, words: Words) -> Screen:
        """What it does for those who get the real one."""
        return Screen("", toast=words.label("toast-stop-shown"))


@dataclass(frozen=True)
class Checked:
    """The last look. `at` is None for now, `takes` how many minutes sending lasts, `tested` is who got a test.

    `night` of them are in quiet hours then, in the zone of their place.
    """

    nonce: str
    segment: Segment
    reach: Reach
    topic: Topic
    at: datetime | None
    silent: bool = False
    takes: int = 0
    place: str = ""
    sample: tuple[str, ...] = ()
    tested: str | None = None
    night: int = 0

    def draw(self, words: Words) -> Screen:
        """To whom, why the rest not, what about, when; and the one button that sends."""
        about = words.label(f"topic-{self.topic.value}")
        lines = [
            words.say("check"),
            words.say("check-whom", whom=whom(self.segment, self.place, words)),
            *reached(self.reach, words),
            *([words.say("whom-sample", names=", ".join(map(words.name, self.sample)))] if self.sample else []),
            words.say("check-about", about=about),
            words.say("check-at", at=words.when(self.at)) if self.at else words.say("check-now"),
            *([words.say("check-silent")] if self.silent else []),
            *([words.say("check-night", count=self.night)] if self.night else []),
            *([words.say("check-takes", minutes=self.takes)] if self.takes else []),
            *([words.say("check-tested", name=words.name(self.tested))] if self.tested is not None else []),
        ]
        return Screen("\n".join(lines), self._rows(words))

    def _rows(self, words: Words) -> Rows:
        label = words.label("button-send-later" if self.at else "button-send", reached=self.reach.reached)
        send = (Button(label, pack(To.COMPOSE_SEND, self.nonce)),)
        changes = [
            Button(words.label(f"button-change-{step}"), pack(To.COMPOSE, self.nonce, step))
            for step in ("content", "whom", "topic", "when")
        ]
        test = (Button(words.label("button-test"), pack(To.COMPOSE_TEST, self.nonce)),)
        return (*((send,) if self.reach.reached else ()), test, *pairs(changes), cancel(words))


@dataclass(frozen=True)
class ColleaguesAsked:
    """Whom to send a test; each a person's id and name."""

    nonce: str
    people: tuple[tuple[int, str], ...]

    def draw(self, words: Words) -> Screen:
        """A button a colleague, or that there is none yet."""
        buttons = [Button(words.name(name), pack(To.COMPOSE_TEST, self.nonce, person)) for person, name in self.people]
        text = words.say("test-ask") if self.people else words.say("test-alone")
        return Screen(text, (*pairs(buttons), back(words, self.nonce, "check")))
