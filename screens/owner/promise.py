"""The programme of stamps as its owner sees it: the promise in words, and a button for everything in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from loyalty.promise import Setting
from screens.buttons import To, pack
from screens.screen import Button, Rows, Screen
from screens.words import Words

_A_ROW = 2
_NUMBERS_A_ROW = 5


@dataclass(frozen=True)
class Stop:
    """A reward on the way, at this many stamps."""

    at: int
    reward: str


@dataclass(frozen=True)
class Promise:
    """The programme. `settings` are the limits by name, `months` after which stamps lapse (None never).

    `finishing` cards are collected on an earlier goal. `done` of `total` cards were filled by the last change of it,
    both 0 when none is being filled. `changed` is true right after something was set, `points` when there
    are points beside the stamps.
    """

    goal: int
    reward: str
    stops: tuple[Stop, ...]
    settings: Mapping[Setting, int]
    months: int | None = None
    finishing: int = 0
    done: int = 0
    total: int = 0
    changed: bool = False
    points: bool = False

    def draw(self, words: Words) -> Screen:
        """A line a rule, and the ways to change each."""
        lines = [
            words.say("promise"),
            words.say("promise-goal", goal=self.goal, reward=words.title(self.reward)),
            *(words.say("promise-stop", at=stop.at, reward=words.title(stop.reward)) for stop in self.stops),
            *(words.say(f"rule-{one}", n=value) for one, value in self.settings.items()),
            words.say("manage-lapse", months=self.months or 0),
        ]
        if self.finishing:
            lines.append(words.say("promise-finishing", cards=self.finishing))
        if self.total:
            lines.append(words.say("promise-filling", done=self.done, total=self.total))
        toast = words.label("toast-done") if self.changed else None
        return Screen("\n".join(lines), self._rows(words), toast=toast)

    def _rows(self, words: Words) -> Rows:
        buttons = [
            Button(words.label("button-goal"), pack(To.GOAL)),
            Button(words.label("button-goal-reward"), pack(To.TITLE, 0)),
            Button(words.label("button-milestones"), pack(To.MILESTONES)),
            *(Button(words.label(f"button-rule-{one}"), pack(To.RULE, one)) for one in self.settings),
            Button(words.label("button-lapse"), pack(To.LAPSE)),
            Button(words.label("button-paper-window"), pack(To.PAPER)),
        ]
        beside = ("button-points-page", To.POINTS) if self.points else ("button-points-add", To.POINTS_ADD)
        other = Button(words.label(beside[0]), pack(beside[1]))
        return (*_in_rows(buttons, _A_ROW), (other, Button(words.label("button-back"), pack(To.MANAGE))))


@dataclass(frozen=True)
class RuleAsked:
    """One limit: as it is now, and the choices."""

    setting: Setting
    now: int
    offered: Sequence[int]

    def draw(self, words: Words) -> Screen:
        """What it is for, and a button for each other value."""
        text = f"{words.say(f'rule-{self.setting}', n=self.now)}\n{words.say(f'ask-{self.setting}')}"
        buttons = [
            Button(words.label(f"choice-{self.setting}", n=value), pack(To.RULE_TO, self.setting, value))
            for value in self.offered
            if value != self.now
        ]
        return Screen(text, (*_in_rows(buttons, _A_ROW), _back(words)))


@dataclass(frozen=True)
class Milestones:
    """The rewards on the way. `room` is true while another fits."""

    goal: int
    stops: tuple[Stop, ...]
    room: bool

    def draw(self, words: Words) -> Screen:
        """A row a reward, to word it anew or to take it off."""
        lines = [words.say("milestones" if self.stops else "milestones-none", goal=self.goal)]
        lines += [words.say("promise-stop", at=stop.at, reward=words.title(stop.reward)) for stop in self.stops]
        rows = [self._row(stop, words) for stop in self.stops]
        if self.room:
            rows.append((Button(words.label("button-milestone"), pack(To.MILESTONE)),))
        return Screen("\n".join(lines), (*rows, _back(words)))

    def _row(self, stop: Stop, words: Words) -> tuple[Button, ...]:
        title = Button(f"{stop.at} · {words.title(stop.reward)}", pack(To.TITLE, stop.at))
        return title, Button(words.label("button-milestone-off", at=stop.at), pack(To.MILESTONE_OFF, stop.at))


@dataclass(frozen=True)
class PlaceAsked:
    """The form that asks where on the card another reward stands. `free` are the places there are."""

    goal: int
    free: tuple[int, ...] = field(default=())

    def draw(self, words: Words) -> Screen:
        """A button a place as far as they fit; any of them can be typed."""
        shown = self.free[:: len(self.free) // (2 * _NUMBERS_A_ROW) + 1]
        buttons = [Button(str(at), pack(To.MILESTONE_AT, at)) for at in shown]
        return Screen(words.say("milestone-ask", goal=self.goal), (*_in_rows(buttons, _NUMBERS_A_ROW), _leave(words)))


@dataclass(frozen=True)
class TitleAsked:
    """The form that asks what a reward is called. `reward` is its title now, "" for a new one."""

    at: int
    reward: str = ""

    def draw(self, words: Words) -> Screen:
        """One question with an example."""
        lines = [words.say("title-ask", at=self.at)]
        if self.reward:
            lines.append(words.say("title-now", reward=words.title(self.reward)))
        return Screen("\n".join(lines), (_leave(words),))


def _in_rows(buttons: Sequence[Button], width: int) -> Rows:
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def _back(words: Words) -> tuple[Button, ...]:
    return (Button(words.label("button-back"), pack(To.PROMISE)),)


def _leave(words: Words) -> tuple[Button, ...]:
    return (Button(words.label("button-cancel"), pack(To.CANCEL)),)
