"""The week in words: the letter of Monday morning with its chart, and the report, which is the same at any time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from babel.dates import format_interval, get_day_names
from babel.numbers import format_decimal

from loyalty.digest import Done, Week, change, read_week
from loyalty.notices import Fact
from screens.buttons import To, pack
from screens.pictures.chart import WeekChart, draw_week
from screens.screen import Button, Picture, Rows, Screen, Stays, pairs, picture
from screens.words import Words

_SUNDAY = timedelta(days=6)
_WEEK = timedelta(days=7)
LAST = "last"  # the report's argument that means the week before this one
ON, OFF = "on", "off"


def letter(facts: Mapping[str, Fact], words: Words) -> Screen:
    """The letter as its notice kept it: a message that stays, with the chart of both weeks if anybody came in them."""
    week, first = read_week(facts), date.fromisoformat(str(facts["monday"]))
    lines = [
        words.say("notice-digest", dates=_dates(first, words)),
        *([] if week.visits else [words.say("digest-quiet")]),
        *_figures(week, words, so_far=False),
    ]
    rows = (
        (Button(words.label("button-report-closer"), pack(To.REPORT, LAST)),),
        (Button(words.label("button-digest-off"), pack(To.DIGEST, OFF)),),
    )
    days = tuple(map(int, str(facts["days"]).split()))
    chart = _chart(str(facts["colour"]), first, days, words) if any(days) else None
    return Screen("\n".join(lines), rows, Stays.MESSAGE, chart)


@dataclass(frozen=True)
class Report:
    """A week, and who did what in it. `first` is its Monday; `so_far` while it is not over.

    `back` are names of some who came after long; `places` and `team` are named lines. `letters` is whether one comes on
    Mondays, None for whoever does not decide that; `changed` when they have just decided.
    """

    week: Week
    first: date
    so_far: bool
    back: tuple[str, ...] = ()
    places: tuple[tuple[str, Done], ...] = ()
    team: tuple[tuple[str, Done], ...] = ()
    letters: bool | None = None
    changed: bool = False

    def draw(self, words: Words) -> Screen:
        """The figures, the lists, and the way to the other week."""
        heading = "digest-now" if self.so_far else "digest-last"
        lines = [
            *([words.say("digest-is-on" if self.letters else "digest-is-off")] if self.changed else []),
            words.say(heading, dates=_dates(self.first, words)),
            *([] if self.week.visits else [words.say("digest-none")]),
            *_figures(self.week, words, so_far=self.so_far),
            *self._names_back(words),
            *_list("digest-by-place", self.places, words),
            *_list("digest-by-staff", self.team, words),
        ]
        return Screen("\n".join(lines), self._rows(words))

    def _names_back(self, words: Words) -> list[str]:
        if not self.back:
            return []
        names = ", ".join(words.name(name) for name in self.back)
        more = self.week.back - len(self.back)
        return [
            words.say(
                "digest-names-back", names=words.label("digest-and-more", names=names, more=more) if more > 0 else names
            )
        ]

    def _rows(self, words: Words) -> Rows:
        other = Button(words.label("button-report-last"), pack(To.REPORT, LAST))
        buttons = [other if self.so_far else Button(words.label("button-report-now"), pack(To.REPORT))]
        if self.letters is not None:
            switch = OFF if self.letters else ON
            buttons.append(Button(words.label(f"button-digest-{switch}"), pack(To.DIGEST, switch)))
        back = Button(words.label("button-back"), pack(To.TEAM if self.letters is None else To.MANAGE))
        return (*pairs(buttons), (back,))


# ── lines ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _figures(week: Week, words: Words, *, so_far: bool) -> list[str]:
    """A line for everything there is something to say of."""
    than = "digest-than-now" if so_far else "digest-than"
    lines = []
    if week.visits:
        visits = words.label("digest-visits", visits=week.visits)
        lines.append(_compared(than, visits, week.visits, week.visits_before, words))
        lines.append(_came(week, words))
    if week.joined:
        joined = words.label("digest-joined", joined=week.joined)
        lines.append(_compared(than, joined, week.joined, week.joined_before, words))
    given = _units(week.stamps, week.points, words)
    lines += [words.say("digest-given", given=" · ".join(given))] if given else []
    lines += [words.say("digest-used", rewards=week.rewards)] if week.rewards else []
    if week.day >= 0:
        day, hour = get_day_names("wide", "stand-alone", words.language)[week.day], week.hour
        lines.append(words.say("digest-busiest", day=day, **{"from": _clock(hour), "until": _clock(hour + 1)}))
    if week.sent:
        lines.append(words.say("digest-messages", sent=week.sent, brought=week.brought))
    return lines


def _compared(key: str, what: str, now: int, before: int, words: Words) -> str:
    how, by = change(now, before)
    return words.say(key, what=what, change=how.value, by=by)


def _came(week: Week, words: Words) -> str:
    came = words.label("digest-came", came=week.came)
    return words.say("digest-came-back", what=came, back=week.back) if week.back else came


def _units(stamps: int, points: int, words: Words) -> list[str]:
    told = [words.label("digest-stamps", stamps=stamps)] if stamps else []
    return told + ([words.label("points-count", points=points)] if points else [])


def _list(heading: str, lines: tuple[tuple[str, Done], ...], words: Words) -> list[str]:
    if not lines:
        return []
    return [words.say(heading), *(_row(name, done, words) for name, done in lines)]


def _row(name: str, done: Done, words: Words) -> str:
    what = [words.label("digest-visits", visits=done.visits), *_units(done.stamps, done.points, words)]
    what += [words.label("digest-rewards", rewards=done.rewards)] if done.rewards else []
    return words.say("digest-row", name=words.name(name), what=" · ".join(what))


def _clock(hour: int) -> str:
    return f"{hour % 24:02}:00"


def _dates(first: date, words: Words) -> str:
    return str(format_interval(first, first + _SUNDAY, "MMMMd", locale=words.language))


def _chart(colour: str, first: date, days: tuple[int, ...], words: Words) -> Picture:
    names = get_day_names("abbreviated", "stand-alone", words.language)
    face = WeekChart(
        colour=colour,
        days=tuple(names[day] for day in range(7)),
        before=days[:7],
        now=days[7:],
        before_called=_dates(first - _WEEK, words),
        now_called=_dates(first, words),
    )
    number = partial(format_decimal, locale=words.language)
    return picture("week", (face, words.language), lambda: draw_week(face, number))
