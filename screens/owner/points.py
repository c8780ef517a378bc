"""The promise of points as its owner sees it: the rate, the limits, and a second programme beside the first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from loyalty.programme import Bills
from loyalty.rate import Rate, Setting
from screens.buttons import To, pack
from screens.member.card import Card
from screens.promised import rate
from screens.screen import Button, Rows, Screen, Stays, pairs
from screens.words import Words


@dataclass(frozen=True)
class PointsPage:
    """The promise. `most` in minor units; `settings` are the limits by name, as `loyalty.rate.OFFERED` counts them.

    `months` after which points lapse, None never; `stamps` is true when there is a card of stamps beside them,
    `poster` when a printed poster names the promise as it was.
    """

    rate: Rate
    most: int
    settings: Mapping[Setting, int]
    months: int | None
    rewards: int
    stamps: bool
    changed: bool = False
    poster: bool = False

    def draw(self, words: Words) -> Screen:
        """A line a rule, and the way to change each."""
        lines = [
            words.say("points-page"),
            rate(words, self.rate.units, self.rate.per),
            words.say("points-most", sum=words.money(self.most)),
            *(_setting(one, value, words) for one, value in self.settings.items()),
            words.say("points-lapse", months=self.months or 0),
            words.say("points-rewards", rewards=self.rewards),
        ]
        lines += [words.say("points-poster")] if self.poster else []
        toast = words.label("toast-done") if self.changed else None
        return Screen("\n".join(lines), self._rows(words), toast=toast)

    def _rows(self, words: Words) -> Rows:
        buttons = [
            Button(words.label("button-points-rate"), pack(To.POINTS_RATE)),
            Button(words.label("button-points-most"), pack(To.POINTS_MOST)),
            *(Button(words.label(f"button-points-rule-{one}"), pack(To.POINTS_RULE, one)) for one in self.settings),
            Button(words.label("button-points-lapse"), pack(To.LAPSE, "points")),
            Button(words.label("button-catalogue"), pack(To.CATALOGUE)),
        ]
        beside = ("button-stamps-page", To.PROMISE) if self.stamps else ("button-stamps-add", To.STAMPS_ADD)
        other = Button(words.label(beside[0]), pack(beside[1]))
        poster = ((Button(words.label("button-poster"), pack(To.POSTER)),),) if self.poster else ()
        return (*poster, *pairs(buttons), *pairs([other, Button(words.label("button-back"), pack(To.MANAGE))]))


@dataclass(frozen=True)
class RateAsked:
    """The form that asks for another rate. `offered` are those that a tap proposes."""

    now: Rate
    offered: Sequence[Rate]

    def draw(self, words: Words) -> Screen:
        """The rate now, and a button for each other one; any can be typed."""
        text = words.say("rate-ask", rate=rate(words, self.now.units, self.now.per), example=words.money(self.now.per))
        return Screen(text, (*_rates(self.offered, self.now, words), _back(words)))


@dataclass(frozen=True)
class RateUnsure:
    """A typed rate whose sum can be read in two ways: nothing is done until one is tapped."""

    readings: Sequence[Rate]

    def draw(self, words: Words) -> Screen:
        """A button a reading."""
        return Screen(words.say("sum-unsure"), (*_rates(self.readings, None, words), _back(words)))


@dataclass(frozen=True)
class RatePreviewed:
    """What another rate would mean: each bill (minor units) with the points it earns before and after.

    `nonce` is this screen's one-time number, `held` the points members have already.
    """

    nonce: str
    rate: Rate
    bills: tuple[tuple[int, int, int], ...]
    held: int

    def draw(self, words: Words) -> Screen:
        """Before and after, and what stays."""
        lines = [
            words.say("rate-preview", rate=rate(words, self.rate.units, self.rate.per)),
            *(
                words.say("rate-bill", sum=words.money(bill), before=before, after=after)
                for bill, before, after in self.bills
            ),
            words.say("rate-kept", points=self.held),
        ]
        rows = (
            (Button(words.label("button-lapse-surely"), pack(To.POINTS_RATE_SURELY, self.nonce)),),
            (Button(words.label("button-back"), pack(To.POINTS_RATE)),),
        )
        return Screen("\n".join(lines), rows)


@dataclass(frozen=True)
class MostAsked:
    """The form that asks for the largest bill; `readings` when what was typed can be read in two ways."""

    now: int
    readings: tuple[int, ...] = ()

    def draw(self, words: Words) -> Screen:
        """One question, or a button a reading."""
        text = words.say("sum-unsure") if self.readings else words.say("most-ask", sum=words.money(self.now))
        buttons = [Button(words.money(sum_), pack(To.POINTS_MOST_TO, sum_)) for sum_ in self.readings]
        return Screen(text, (*pairs(buttons), _back(words)))


@dataclass(frozen=True)
class PointsRuleAsked:
    """One limit: as it is now, and the choices."""

    setting: Setting
    now: int
    offered: Sequence[int]

    def draw(self, words: Words) -> Screen:
        """What it is for, and a button for each other value."""
        text = f"{_setting(self.setting, self.now, words)}\n{words.say(f'points-ask-{self.setting}')}"
        buttons = [
            Button(_choice(self.setting, value, words), pack(To.POINTS_RULE_TO, self.setting, value))
            for value in self.offered
            if value != self.now
        ]
        return Screen(text, (*pairs(buttons), _back(words)))


@dataclass(frozen=True)
class StampsAsked:
    """The form that asks what a full card of stamps will give, before stamps come beside the points."""

    goal: int

    def draw(self, words: Words) -> Screen:
        """One question with an example."""
        return Screen(words.say("stamps-ask", goal=self.goal), (_back(words),))


@dataclass(frozen=True)
class BothPreviewed:
    """What a guest's card will show with a second programme on it. `kind` is what is added: "points" or "stamps"."""

    card: Card
    kind: str
    nonce: str

    def draw(self, words: Words) -> Screen:
        """The card's picture, and yes or back."""
        sample = replace(self.card, name=words.label("brand-guest"), practice=False).draw(words)
        to, back = (To.POINTS_ADD_SURELY, To.PROMISE) if self.kind == "points" else (To.STAMPS_ADD_SURELY, To.POINTS)
        rows = (
            (Button(words.label(f"button-{self.kind}-add-surely"), pack(to, self.nonce)),),
            (Button(words.label("button-back"), pack(back)),),
        )
        return Screen(words.say(f"{self.kind}-add-preview"), rows, Stays.MESSAGE, sample.picture)


def _setting(setting: Setting, value: int, words: Words) -> str:
    if setting is Setting.BILLS:
        return words.say(f"points-bills-{tuple(Bills)[value]}")
    return words.say(f"points-rule-{setting}", n=value)


def _choice(setting: Setting, value: int, words: Words) -> str:
    if setting is Setting.BILLS:
        return words.label(f"choice-bills-{tuple(Bills)[value]}")
    return words.label("choice-wait" if setting is Setting.INTERVAL else "choice-points-day", n=value)


def _rates(rates: Sequence[Rate], now: Rate | None, words: Words) -> Rows:
    return tuple(
        (Button(rate(words, one.units, one.per), pack(To.POINTS_RATE_TO, one.units, one.per)),)
        for one in rates
        if one != now
    )


def _back(words: Words) -> tuple[Button, ...]:
    return (Button(words.label("button-back"), pack(To.POINTS)),)
