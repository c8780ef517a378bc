"""What an owner may set about a promise of stamps, and how what they type is read: a goal, a place, a title."""

import re
from dataclasses import dataclass
from enum import StrEnum

from loyalty.member import clean_text, utf16
from loyalty.programme import MOST_STAMPS, Milestone, Stamps
from loyalty.refusals import Refusal, Why

LONGEST_TITLE = 40  # UTF-16 units: a title stands on a button beside a word or two
GOALS_OFFERED = (5, 6, 8, 10, 12)
MOST_MILESTONES = 5  # rewards on the way: a page of them is read at a glance
_NUMBER = re.compile(r"\s*(\d{1,6})\s*")
_PRESET = "preset:"


class Setting(StrEnum):
    """A limit that is chosen by a button."""

    PER_SCAN = "scan"
    INTERVAL = "wait"
    DAILY = "day"
    VOUCHER_DAYS = "vouchers"
    THANKS = "friends"


# Stamps, minutes, stamps, days and stamps. 0 stands for no pause, no limit, never and no thanks.
OFFERED: dict[Setting, tuple[int, ...]] = {
    Setting.PER_SCAN: (1, 2, 3, 4, 5),
    Setting.INTERVAL: (0, 5, 15, 60),
    Setting.DAILY: (0, 1, 2, 3, 5, 10),
    Setting.VOUCHER_DAYS: (0, 30, 60, 90),
    Setting.THANKS: (0, 1, 2, 3),
}


def value_of(programme: Stamps, thanks: int, setting: Setting) -> int:
    """A setting as it is now, in the units of `OFFERED`."""
    return {
        Setting.PER_SCAN: programme.per_scan,
        Setting.INTERVAL: int(programme.interval.total_seconds()) // 60,
        Setting.DAILY: programme.daily or 0,
        Setting.VOUCHER_DAYS: programme.voucher_days or 0,
        Setting.THANKS: thanks,
    }[setting]


# ── what is typed ─────────────────────────────────────────────────────────────────────────────────────────────────────


def read_goal(text: str) -> int:
    """A whole number of stamps from 1 to 30, in digits of any script; everything else is refused."""
    goal = _read_number(text)
    if not 1 <= goal <= MOST_STAMPS:
        raise Refusal(Why.GOAL_WRONG, most=MOST_STAMPS)
    return goal


def read_place(text: str, programme: Stamps) -> int:
    """Where on the card a reward on the way stands: below the goal, and where there is none yet."""
    return check_place(_read_number(text), programme)


def check_place(place: int, programme: Stamps) -> int:
    """The same for a number that a button carried."""
    free = free_places(programme)
    if not free:
        raise Refusal(Why.PLACES_FULL)
    if place not in free:
        raise Refusal(Why.PLACE_WRONG, most=programme.goal - 1, example=free[len(free) // 2])
    return place


def free_places(programme: Stamps) -> tuple[int, ...]:
    """Where another reward on the way may stand; none when the card is full of them."""
    taken = {stop.at for stop in programme.milestones}
    if len(taken) > MOST_MILESTONES:
        return ()
    return tuple(at for at in range(1, programme.goal) if at not in taken)


def read_title(text: str) -> str:
    """A reward's name as the owner words it, cleaned; refused when it has no letter or digit, or is too long.

    It is never cut, and never read as the name of a preset's reward.
    """
    title = clean_text(text)
    if not any(sign.isalnum() for sign in title) or utf16(title) > LONGEST_TITLE or title.startswith(_PRESET):
        raise Refusal(Why.TITLE_WRONG, most=LONGEST_TITLE)
    return title


def _read_number(text: str) -> int:
    match = _NUMBER.fullmatch(text)
    return int(match[1]) if match else 0


# ── another goal ──────────────────────────────────────────────────────────────────────────────────────────────────────


def milestones_for(programme: Stamps, goal: int) -> tuple[Milestone, ...]:
    """The rewards of a programme with another goal: those on the way that still lie below it, and the goal's own."""
    on_the_way = tuple(stop for stop in programme.milestones[:-1] if stop.at < goal)
    return (*on_the_way, Milestone(goal, programme.milestones[-1].reward))


@dataclass(frozen=True)
class Outlook:
    """What another goal would mean now: cards that are begun, and those of them that would be full at once.

    `had` are those that gave a reward at this very place already: they finish on the goal they have. `dropped` are the
    places of rewards on the way that the new goal leaves no room for. Practice cards do not count.
    """

    before: int
    goal: int
    begun: int
    full: int
    had: int = 0
    dropped: tuple[int, ...] = ()


def dropped(programme: Stamps, goal: int) -> tuple[int, ...]:
    """Places of rewards on the way that another goal leaves no room for."""
    return tuple(stop.at for stop in programme.milestones[:-1] if stop.at >= goal)


def check_goal(programme: Stamps, goal: int, filling: bool) -> None:
    """Refuse a goal that is the present one, or any while cards are still being filled after the last change."""
    if filling:
        raise Refusal(Why.GOAL_BUSY)
    if goal == programme.goal:
        raise Refusal(Why.GOAL_SAME, goal=goal)


def known(setting: str) -> Setting:
    """The setting a button names; one that it does not have was never ours."""
    if setting not in set(Setting):
        raise Refusal(Why.BUTTON_OLD)
    return Setting(setting)


def choice(setting: Setting, value: int) -> int:
    """One of the values that are offered for a setting; any other was never on a button of ours."""
    if value not in OFFERED[setting]:
        raise Refusal(Why.BUTTON_OLD)
    return value
