"""What an owner may set about a promise of points, and how a typed rate is read."""

import math
import re
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from loyalty.money import LONGEST, euros_worth, read_amount
from loyalty.programme import Bills, Points
from loyalty.refusals import Refusal, Why

MOST_UNITS = 1000  # points for one step of the rate: more is a slip, or money of another kind
MOST_BILL = 10**12  # minor units; room for every currency, and far below what a database can hold
BILLS_SHOWN = (10, 50)  # what a rate is shown on, in what one euro buys
# The two numbers of a rate and what is said between them: `1 per 2,50`, `1 балл за 100`, `5/10`; never a minus.
_MINUS = r"+\-\u2212\u2013\u2014"
_BETWEEN = rf"(?:\s*[/:=]\s*|\s+[^\d\s{_MINUS}][^\d{_MINUS}]*?)"
_RATE = re.compile(rf"\s*(\d{{1,6}}){_BETWEEN}(\d[\d.,' \u00a0\u202f]*)\D{{0,8}}")


class Setting(StrEnum):
    """A limit that is chosen by a button."""

    INTERVAL = "wait"
    DAILY = "day"
    BILLS = "bills"


# Minutes, points, and how bills with a reward earn (in the order of `Bills`). 0 stands for no pause and no limit.
OFFERED: dict[Setting, tuple[int, ...]] = {
    Setting.INTERVAL: (0, 5, 15, 60),
    Setting.DAILY: (0, 50, 100, 200, 500, 1000),
    Setting.BILLS: tuple(range(len(Bills))),
}


@dataclass(frozen=True)
class Rate:
    """`units` points for every `per` minor units of money."""

    units: int
    per: int


def read_rate(text: str, currency: str) -> tuple[Rate, ...]:
    """A typed rate such as `1 per 2,50`; two readings when its sum could be either. Refused with an example."""
    match = _RATE.fullmatch(text) if len(text) <= 2 * LONGEST else None
    if match is None:
        raise Refusal(Why.RATE_WRONG)
    try:
        sums = read_amount(match[2].rstrip("., '"), currency)
    except Refusal as wrong:
        raise Refusal(Why.RATE_WRONG) from wrong
    return tuple(check_rate(int(match[1]), per) for per in sums)


def check_rate(units: int, per: int) -> Rate:
    """The same for a rate that a button carried."""
    if not (1 <= units <= MOST_UNITS and 1 <= per <= MOST_BILL):
        raise Refusal(Why.RATE_WRONG)
    return Rate(units, per)


def rates_offered(currency: str) -> tuple[Rate, ...]:
    """What can be chosen by a tap: one point for what one, two, five or ten euros buy, or two for one."""
    one = euros_worth(currency)
    return (Rate(2, one), Rate(1, one), Rate(1, 2 * one), Rate(1, 5 * one), Rate(1, 10 * one))


def earns(programme: Points, rate: Rate, bill: int) -> int:
    """Whole points that a bill of so many minor units earns at a rate, on an account that carries nothing."""
    return math.floor(bill * replace(programme, units=rate.units, per=rate.per).rate)


def check_bill(bill: int) -> int:
    """The largest bill that is believed, in minor units; refused beyond any sense."""
    if bill > MOST_BILL:
        raise Refusal(Why.AMOUNT_MOST, bill=MOST_BILL)
    return bill


def known(setting: str) -> Setting:
    """The setting a button names; one that it does not have was never ours."""
    if setting not in set(Setting):
        raise Refusal(Why.BUTTON_OLD)
    return Setting(setting)


def value_of(programme: Points, setting: Setting) -> int:
    """A setting as it is now, in the units of `OFFERED`."""
    return {
        Setting.INTERVAL: int(programme.interval.total_seconds()) // 60,
        Setting.DAILY: programme.daily or 0,
        Setting.BILLS: tuple(Bills).index(programme.bills),
    }[setting]


def with_value(programme: Points, setting: Setting, value: int) -> Points:
    """The promise with one of the values that are offered; any other was never on a button of ours."""
    if value not in OFFERED[setting]:
        raise Refusal(Why.BUTTON_OLD)
    match setting:
        case Setting.INTERVAL:
            return replace(programme, interval=timedelta(minutes=value))
        case Setting.DAILY:
            return replace(programme, daily=value or None)
        case Setting.BILLS:
            return replace(programme, bills=tuple(Bills)[value])
