"""The calendar: what is coming, the year ahead month by month, the owner's own days, and the region."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from babel.dates import format_skeleton

from loyalty.occasions import Code
from screens.buttons import To, pack
from screens.holidays import name
from screens.screen import Button, Rows, Screen, pairs
from screens.words import Words

PAGE = 8  # days on a page, each with a button


@dataclass(frozen=True)
class DayLine:
    """A day of the year ahead: the owner's own with its `title`, or a holiday with its `names` by language."""

    code: str
    day: date
    on: bool
    title: str = ""
    names: Mapping[str, str] = field(default_factory=dict)

    def called(self, words: Words) -> str:
        """As the reader calls it, in plain text."""
        return self.title or name(self.names, words)

    def line(self, words: Words) -> str:
        """As HTML."""
        key = "calendar-line-on" if self.on else "calendar-line-off"
        return words.say(key, day=words.day_of_year(self.day), title=self.called(words))


@dataclass(frozen=True)
class Calendar:
    """What there is. `on` are the codes that are switched on, `coming` the next days that are.

    `region` is the name of the one whose holidays are kept, "" for the whole country, None where there are none to
    choose; `country` is false while nobody has said which.
    """

    on: frozenset[str]
    coming: tuple[DayLine, ...] = ()
    region: str | None = None
    country: bool = True

    def draw(self, words: Words) -> Screen:
        """What is next, and a button for everything that can be switched on."""
        lines = [words.say("calendar")]
        if self.coming:
            lines += [words.say("calendar-next"), *(one.line(words) for one in self.coming)]
        lines += [] if self.country else [words.say("calendar-country")]
        return Screen("\n".join(lines), self._rows(words))

    def _rows(self, words: Words) -> Rows:
        days = (Button(words.label("button-calendar-days"), pack(To.CALENDAR_DAYS)),)
        kinds = [Button(ticked(title_of(one, words), one in self.on, words), pack(To.OCCASION, one)) for one in Code]
        rows: Rows = (days, *pairs(kinds))
        if self.region is not None:
            region = self.region or words.label("calendar-everywhere")
            rows = (*rows, (Button(words.label("button-calendar-region", region=region), pack(To.REGION)),))
        if not self.country:
            rows = (*rows, (Button(words.label("button-setup-again"), pack(To.SETUP)),))
        return (*rows, (Button(words.label("button-back"), pack(To.MESSAGES)),))


@dataclass(frozen=True)
class Days:
    """A page of the year ahead. `unknown` when the country's holidays are not known.

    `counts` is what a visit is counted in: "stamps", "points" or "both".
    """

    lines: tuple[DayLine, ...]
    page: int = 0
    more: bool = False
    unknown: bool = False
    counts: str = "both"

    def draw(self, words: Words) -> Screen:
        """The days by month, a button for each."""
        lines = [words.say("calendar-days", counts=self.counts)]
        lines += [words.say("calendar-unknown")] if self.unknown else []
        lines += list(self._months(words)) or [words.say("calendar-days-none")]
        return Screen("\n".join(lines), self._rows(words))

    def _months(self, words: Words) -> Iterator[str]:
        for _, days in groupby(self.lines, key=lambda one: (one.day.year, one.day.month)):
            kept = list(days)
            yield f"\n<b>{format_skeleton('yMMMM', kept[0].day, locale=words.language)}</b>"
            yield from (one.line(words) for one in kept)

    def _rows(self, words: Words) -> Rows:
        buttons = [Button(self._label(one, words), pack(To.OCCASION, one.code)) for one in self.lines]
        turns = []
        if self.page:
            turns.append(Button(words.label("button-earlier-days"), pack(To.CALENDAR_DAYS, self.page - 1)))
        if self.more:
            turns.append(Button(words.label("button-later-days"), pack(To.CALENDAR_DAYS, self.page + 1)))
        add = (Button(words.label("button-own-day"), pack(To.OWN_DAY)),)
        back = (Button(words.label("button-back"), pack(To.CALENDAR)),)
        return (*pairs(buttons), *((tuple(turns),) if turns else ()), add, back)

    def _label(self, one: DayLine, words: Words) -> str:
        short = format_skeleton("MMMd", one.day, locale=words.language)
        return ticked(f"{short} · {one.called(words)}", one.on, words)


@dataclass(frozen=True)
class OwnDayAsked:
    """The form for a day of the owner's own."""

    def draw(self, words: Words) -> Screen:
        """One question with an example."""
        return Screen(words.say("own-day-ask"), ((Button(words.label("button-cancel"), pack(To.CANCEL)),),))


@dataclass(frozen=True)
class OwnDayOutAsked:
    """Asked once before an own day is removed."""

    code: str
    title: str

    def draw(self, words: Words) -> Screen:
        """Yes or back."""
        rows = (
            (Button(words.label("button-own-day-out-surely"), pack(To.OWN_DAY_OUT_SURELY, self.code)),),
            (Button(words.label("button-back"), pack(To.OCCASION, self.code)),),
        )
        return Screen(words.say("own-day-out-ask", title=self.title), rows)


@dataclass(frozen=True)
class RegionAsked:
    """Which region. `regions` are (code, name); `now` is a name, "" for the whole country."""

    now: str
    regions: tuple[tuple[str, str], ...]

    def draw(self, words: Words) -> Screen:
        """A button a region."""
        everywhere = words.label("calendar-everywhere")
        buttons = [Button(called, pack(To.REGION, code)) for code, called in self.regions]
        whole = (Button(everywhere, pack(To.REGION, "-")),)
        back = (Button(words.label("button-back"), pack(To.CALENDAR)),)
        return Screen(words.say("calendar-region-ask", region=self.now or everywhere), (whole, *pairs(buttons), back))


def title_of(code: str, words: Words) -> str:
    """What an occasion that every business has is called, as plain text."""
    return words.label(f"calendar-title-{code}")


def ticked(label: str, on: bool, words: Words) -> str:
    """A label with a tick before it when it is on."""
    return words.label("calendar-ticked", what=label) if on else label
