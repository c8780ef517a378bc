"""Composing a message to many: sending it in, the name and the buttons, whom it is for, and what it is about."""

from dataclasses import dataclass

from loyalty.broadcasts import NAME
from loyalty.manners import Topic
from loyalty.segments import Reach, Segment, Which
from screens.buttons import To, pack
from screens.screen import Button, Rows, Screen, pairs
from screens.words import Words

DAYS = (14, 30, 60, 90)
_COUNTED_IN_DAYS = {Which.NEW, Which.AWAY}


@dataclass(frozen=True)
class MessageAsked:
    """The form waits for the message; `too_long` after a paste that came in pieces, none of which was kept."""

    too_long: bool = False

    def draw(self, words: Words) -> Screen:
        """What can be sent, and that nothing goes out yet."""
        text = words.say("compose-pieces") if self.too_long else words.say("compose-ask")
        return Screen(text, (cancel(words),))


@dataclass(frozen=True)
class Unfinished:
    """A message was begun earlier, and left on the page of `step`. `excerpt` is "" for what has no words: then `kind`
    says what it is.
    """

    nonce: str
    excerpt: str
    kind: str
    step: str

    def draw(self, words: Words) -> Screen:
        """Go on with it, or start anew."""
        title = self.excerpt or words.label("piece-kind", kind=self.kind)
        rows = (
            (Button(words.label("button-compose-on"), pack(To.COMPOSE, self.nonce, self.step)),),
            (Button(words.label("button-compose-anew"), pack(To.COMPOSE_ANEW, self.nonce)),),
            (Button(words.label("button-back"), pack(To.MESSAGES)),),
        )
        return Screen(words.say("compose-begun", title=title), rows)


@dataclass(frozen=True)
class Composed:
    """The message is there. `kind` is text, album or a kind of media; `greeted` when the name came by a tap."""

    nonce: str
    kind: str
    labels: tuple[str, ...] = ()
    named: bool = False
    greeted: bool = False

    def draw(self, words: Words) -> Screen:
        """What it is, and what can be added."""
        lines = [words.say("composed", kind=self.kind)]
        lines.append(words.say("composed-named" if self.named else "composed-nameless", name=NAME))
        if self.labels:
            lines.append(words.say("composed-links", labels=", ".join(self.labels)))
        return Screen("\n".join(lines), self._rows(words))

    def _rows(self, words: Words) -> Rows:
        more = [Button(words.label("button-compose-links"), pack(To.COMPOSE, self.nonce, "links"))]
        if self.greeted or not self.named:
            label = words.label("button-greet-off") if self.greeted else words.label("button-greet")
            more.insert(0, Button(label, pack(To.COMPOSE_GREET, self.nonce)))
        on = Button(words.label("button-compose-whom"), pack(To.COMPOSE, self.nonce, "whom"))
        return ((on,), *((button,) for button in more), cancel(words))


@dataclass(frozen=True)
class LinksAsked:
    """The form waits for buttons, a line each."""

    nonce: str
    most: int
    labels: tuple[str, ...] = ()

    def draw(self, words: Words) -> Screen:
        """An example, and the way back."""
        lines = [words.say("links-ask", most=self.most)]
        rows: list[tuple[Button, ...]] = []
        if self.labels:
            lines.append(words.say("composed-links", labels=", ".join(self.labels)))
            rows.append((Button(words.label("button-links-off"), pack(To.COMPOSE_UNLINK, self.nonce)),))
        return Screen("\n".join(lines), (*rows, back(words, self.nonce, "content")))


@dataclass(frozen=True)
class WhomAsked:
    """Whom it is for: one of these sets."""

    nonce: str
    sets: tuple[Which, ...]

    def draw(self, words: Words) -> Screen:
        """A button a set."""
        buttons = [Button(which_label(one, words), pack(To.COMPOSE_WHOM, self.nonce, one.value)) for one in self.sets]
        return Screen(words.say("whom-ask"), (*pairs(buttons), back(words, self.nonce, "content")))


@dataclass(frozen=True)
class Chosen:
    """A set and how many of it a message reaches. `place` names the place it is narrowed by, `ways` what else is there
    to narrow by, `sample` are first names.
    """

    nonce: str
    segment: Segment
    reach: Reach
    sample: tuple[str, ...] = ()
    place: str = ""
    ways: tuple[str, ...] = ()

    def draw(self, words: Words) -> Screen:
        """The exact count and why the rest not; with nobody reached, other sets instead of the way on."""
        lines = [words.say("whom", whom=whom(self.segment, self.place, words)), *reached(self.reach, words)]
        if self.sample:
            lines.append(words.say("whom-sample", names=", ".join(words.name(name) for name in self.sample)))
        return Screen("\n".join(lines), self._rows(words))

    def _rows(self, words: Words) -> Rows:
        days = tuple(
            Button(
                words.label("button-days-chosen" if days == self.segment.within else "button-days", days=days),
                pack(To.COMPOSE_NARROW_TO, self.nonce, "days", days),
            )
            for days in DAYS
        )
        ways = [
            Button(words.label(f"button-narrow-{way}"), pack(To.COMPOSE_NARROW, self.nonce, way)) for way in self.ways
        ]
        on = (Button(words.label("button-compose-topic"), pack(To.COMPOSE, self.nonce, "topic")),)
        others = (Button(words.label("button-whom-others"), pack(To.COMPOSE, self.nonce, "whom")),)
        return (
            *((on,) if self.reach.reached else ()),
            *((days,) if self.segment.which in _COUNTED_IN_DAYS else ()),
            *pairs(ways),
            others,
            back(words, self.nonce, "content"),
        )


@dataclass(frozen=True)
class NarrowAsked:
    """Which place, language, tag or source; `names` are buttons in the order the act knows them."""

    nonce: str
    way: str
    names: tuple[str, ...]

    def draw(self, words: Words) -> Screen:
        """A button a value, all of them, and the way back."""
        buttons = [
            Button(value_label(self.way, name, words), pack(To.COMPOSE_NARROW_TO, self.nonce, self.way, number))
            for number, name in enumerate(self.names)
        ]
        all_ = (Button(words.label("button-narrow-all"), pack(To.COMPOSE_NARROW_TO, self.nonce, self.way, "all")),)
        return Screen(words.say("narrow-ask", way=self.way), (*pairs(buttons), all_, back(words, self.nonce, "chosen")))


@dataclass(frozen=True)
class TopicAsked:
    """What it is about."""

    nonce: str
    topics: tuple[Topic, ...]

    def draw(self, words: Words) -> Screen:
        """A button a topic."""
        buttons = tuple(
            (Button(words.label(f"topic-{topic.value}"), pack(To.COMPOSE_TOPIC, self.nonce, topic.value)),)
            for topic in self.topics
        )
        return Screen(words.say("topic-ask"), (*buttons, back(words, self.nonce, "chosen")))


def which_label(which: Which, words: Words, days: int | None = None) -> str:
    """A set's name."""
    return words.label(f"segment-{which.value}", days=days or Segment(which).within)


def whom(segment: Segment, place: str, words: Words) -> str:
    """A set with all it is narrowed by, as plain text; `place` is the name of its place."""
    narrowed = [
        value_label(way, name, words)
        for way, name in (
            ("place", place),
            ("language", segment.language),
            ("tag", segment.tag),
            ("source", segment.source),
        )
        if name
    ]
    return " · ".join([which_label(segment.which, words, segment.within), *narrowed])


def value_label(way: str, name: str, words: Words) -> str:
    """A value to narrow by, as plain text; what brought someone is a poster's word, or a friend."""
    if way == "language":
        return Words(name).label("language-name")
    if way == "source":
        kind, _, word = name.partition(":")
        return words.label("narrow-poster", word=word) if word else words.label("narrow-source", source=kind)
    return name


def reached(reach: Reach, words: Words) -> list[str]:
    """How many will get it, and why the rest not; each reason only where it holds for somebody."""
    if reach.reached:
        told = [words.say("reach", reached=reach.reached)]
    else:
        told = [words.say("reach-nobody" if reach.total else "reach-empty")]
    reasons = (
        ("no-consent", reach.no_consent),
        ("muted", reach.muted),
        ("unreachable", reach.unreachable),
        ("over-budget", reach.over_budget),
    )
    return [*told, *(words.say(f"unreached-{reason}", count=count) for reason, count in reasons if count)]


def back(words: Words, nonce: str, step: str) -> tuple[Button, ...]:
    """The way to an earlier step, and out."""
    return Button(words.label("button-back"), pack(To.COMPOSE, nonce, step)), *cancel(words)


def cancel(words: Words) -> tuple[Button, ...]:
    """The way out: nothing is sent, and nothing is kept."""
    return (Button(words.label("button-compose-off"), pack(To.CANCEL)),)
