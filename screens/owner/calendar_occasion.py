"""One occasion: what it does, each thing that can be set about it, its words, and how it went the last time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from loyalty.broadcasts import Content
from loyalty.occasions import Code, Occasion, fills
from screens.broadcasts import draw_piece
from screens.buttons import To, pack
from screens.holidays import name
from screens.owner.calendar import ticked, title_of
from screens.screen import Button, Rows, Screen, pairs
from screens.words import Words


@dataclass(frozen=True)
class Last:
    """How the last run went; `at` is None before the first."""

    at: datetime | None = None
    sent: int = 0
    total: int = 0
    gifts: int = 0
    used: int = 0


@dataclass(frozen=True)
class OccasionShown:
    """An occasion as it is set. `names` are a holiday's, by language; `next` the day it would begin on, if any.

    `counts` is what a visit is counted in: "stamps", "points" or "both".
    """

    occasion: Occasion
    names: Mapping[str, str] = field(default_factory=dict)
    next: date | None = None
    last: Last = field(default_factory=Last)
    counts: str = "both"

    def draw(self, words: Words) -> Screen:
        """What it is, what it does, and a button for each thing about it."""
        one = self.occasion
        title = words.say("calendar-plain", what=_title(one, self.names, words))
        lines = [f"<b>{title}</b>", self._about(words), self._state(words)]
        lines += self._does(words)
        lines += self._went(words)
        return Screen("\n".join(lines), (*self._rows(words), _back(one, words)))

    def _about(self, words: Words) -> str:
        one = self.occasion
        if one.own is not None:
            return words.say("calendar-is-own", yearly=int(one.own.year is None))
        if one.of_a_day:
            return words.say("calendar-is-holiday")
        return words.say(f"calendar-about-{one.code}", days=one.absence, counts=self.counts)

    def _state(self, words: Words) -> str:
        one = self.occasion
        if one.of_a_day and self.next is None:
            return words.say("calendar-over")
        day = words.day(self.next) if self.next else ""
        if not one.on:
            falls = f"{words.say('calendar-falls', day=day)}\n" if one.of_a_day else ""
            return f"{falls}{words.say('calendar-off')}"
        if one.of_a_day:
            return words.say("calendar-on-next", day=day, hour=_hour(one.hour))
        return words.say("calendar-on", hour=_hour(one.hour))

    def _does(self, words: Words) -> list[str]:
        one = self.occasion
        if not one.greets:
            lines = [words.say("calendar-no-message")]
        elif one.said:
            lines = [words.say("calendar-words-own", languages=", ".join(_language(code) for code in one.said))]
        else:
            lines = [words.say("calendar-words-ours")]
        lines += [words.say("calendar-picture")] if one.greets and one.picture else []
        if one.gift:
            lines.append(words.say("calendar-gift", reward=words.title(one.gift), days=one.gift_days))
            lines.append(words.say("calendar-gift-agreed" if one.reminds else "calendar-gift-all"))
        lines += [words.say("calendar-times", times=one.times)] if one.times > 1 else []
        return lines

    def _went(self, words: Words) -> list[str]:
        last = self.last
        if last.at is None:
            return []
        told = [words.say("calendar-last", day=words.day(last.at), sent=last.sent, total=last.total)]
        return told + ([words.say("calendar-last-gifts", gifts=last.gifts, used=last.used)] if last.gifts else [])

    def _rows(self, words: Words) -> Rows:
        one = self.occasion
        switch = words.label("button-calendar-off" if one.on else "button-calendar-on")
        hour = words.label("button-calendar-hour", hour=_hour(one.hour))
        buttons = [Button(hour, pack(To.OCCASION_ASK, one.code, "hour"))]
        buttons.append(Button(words.label("button-calendar-words"), pack(To.OCCASION_WORDS, one.code)))
        if one.code == Code.WIN_BACK:
            buttons.append(Button(words.label("button-calendar-absence"), pack(To.OCCASION_ASK, one.code, "absence")))
        if one.gives:
            buttons.append(Button(words.label("button-calendar-gift"), pack(To.OCCASION_ASK, one.code, "gift")))
        if one.gift:
            lasts = pack(To.OCCASION_ASK, one.code, "gift_days")
            buttons.append(Button(words.label("button-calendar-gift-days"), lasts))
        if one.of_a_day:
            buttons.append(Button(words.label("button-calendar-times"), pack(To.OCCASION_ASK, one.code, "times")))
            message = words.label("button-calendar-quiet" if one.greets else "button-calendar-message")
            buttons.append(Button(message, pack(To.OCCASION_SET, one.code, "greets", int(not one.greets))))
        if one.greets:
            buttons.append(Button(words.label("button-calendar-preview"), pack(To.OCCASION_LOOK, one.code)))
        if one.own is not None:
            buttons.append(Button(words.label("button-own-day-out"), pack(To.OWN_DAY_OUT, one.code)))
        return ((Button(switch, pack(To.OCCASION_SET, one.code, "is_on", int(not one.on))),), *pairs(buttons))


@dataclass(frozen=True)
class OccasionAsked:
    """The choices of one setting. For a gift they are (id, title), for everything else numbers.

    `counts` is what a visit is counted in: "stamps", "points" or "both".
    """

    occasion: Occasion
    setting: str
    choices: Sequence[int]
    gifts: Sequence[tuple[int, str]] = ()
    counts: str = "both"

    def draw(self, words: Words) -> Screen:
        """A button a choice."""
        one = self.occasion
        buttons = [self._button(words, value, self._label(value, words)) for value in self.choices]
        buttons += [self._button(words, number, words.title(title)) for number, title in self.gifts]
        rows: Rows = pairs(buttons)
        if self.setting == "hour":
            rows = tuple(tuple(buttons[start : start + 4]) for start in range(0, len(buttons), 4))
        if self.setting == "gift":
            other = Button(words.label("button-gift-other"), pack(To.OCCASION_GIFT, one.code))
            rows = (*rows, (other,), (self._button(words, 0, words.label("button-gift-none")),))
        back = (Button(words.label("button-back"), pack(To.OCCASION, one.code)),)
        return Screen(words.say(f"calendar-ask-{self.setting}", counts=self.counts), (*rows, back))

    def _button(self, words: Words, value: int, label: str) -> Button:
        return Button(label, pack(To.OCCASION_SET, self.occasion.code, self.setting, value))

    def _label(self, value: int, words: Words) -> str:
        if self.setting == "hour":
            return _hour(value)
        if self.setting == "times":
            return words.label("button-times", times=value)
        return words.label("button-so-many-days", days=value)


@dataclass(frozen=True)
class GiftAsked:
    """The form for what a gift is called."""

    code: str

    def draw(self, words: Words) -> Screen:
        """One question with an example."""
        return Screen(words.say("gift-title-ask"), ((Button(words.label("button-cancel"), pack(To.CANCEL)),),))


@dataclass(frozen=True)
class WordsWhich:
    """In which language the owner wants to say it."""

    occasion: Occasion
    languages: tuple[str, ...]

    def draw(self, words: Words) -> Screen:
        """A button a language."""
        one = self.occasion
        buttons = [
            Button(ticked(_language(code), code in one.said, words), pack(To.OCCASION_SAY, one.code, code))
            for code in self.languages
        ]
        off = ((Button(words.label("button-picture-off"), pack(To.OCCASION_PICTURE_OFF, one.code)),),)
        back = (Button(words.label("button-back"), pack(To.OCCASION, one.code)),)
        return Screen(words.say("calendar-words-ask"), (*pairs(buttons), *(off if one.picture else ()), back))


@dataclass(frozen=True)
class WordsAsked:
    """The form for the owner's words in a language, with what is said there now; `facts` are an example's."""

    occasion: Occasion
    language: str
    content: Content
    own: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    def draw(self, words: Words) -> Screen:
        """What is said now, and how to say it otherwise."""
        there = Words(self.language)
        now = draw_piece(self.content, "", there, None, facts=self.facts, own=self.own)[0].text
        gaps = " ".join(f"{{{gap}}}" for gap in fills(self.occasion.code))
        head = words.say("words-ask", language=_language(self.language))
        text = f"{head}\n\n{now}\n\n{words.say('words-ask-how', gaps=gaps)}"
        ours = Button(words.label("button-words-ours"), pack(To.OCCASION_OURS, self.occasion.code, self.language))
        cancel = Button(words.label("button-cancel"), pack(To.CANCEL))
        back = Button(words.label("button-back"), pack(To.OCCASION_WORDS, self.occasion.code))
        return Screen(text, (*(((ours,),) if self.language in self.occasion.said else ()), (back, cancel)))


@dataclass(frozen=True)
class OccasionPreview:
    """Exactly what a member gets, called `name`, with an example's facts."""

    content: Content
    name: str
    own: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    def draw(self, words: Words) -> Screen:
        """The message itself."""
        return draw_piece(self.content, self.name, words, None, facts=self.facts, own=self.own)[0]


def _title(one: Occasion, names: Mapping[str, str], words: Words) -> str:
    """As plain text."""
    if one.own is not None:
        return one.own.title
    return name(names, words) if one.of_a_day else title_of(one.code, words)


def _language(code: str) -> str:
    return Words(code).label("language-name")


def _hour(hour: int) -> str:
    return f"{hour:02}:00"


def _back(one: Occasion, words: Words) -> tuple[Button, ...]:
    return (Button(words.label("button-back"), pack(To.CALENDAR_DAYS if one.of_a_day else To.CALENDAR)),)
