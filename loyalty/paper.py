"""Paper cards: stamps somebody has on paper already come over, once an account, while the owner's window is open.

They are an opening entry and not a visit: no limit of the day counts them, and nobody is thanked for a friend by them.
What reaches a reward on the way issues it, as any stamp does: paper does not tell whether it was had, and a doubt is
the guest's.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from loyalty.accrual import Act, accrue
from loyalty.ledger import Account, Kind
from loyalty.programme import Stamps
from loyalty.refusals import Refusal, Why

PAPER = "paper"  # the reason of an opening that was counted from a paper card
WINDOWS = (30, 60, 90)  # days an owner can open the window for
_NUMBER = re.compile(r"\s*\+?(\d{1,3})\s*")


@dataclass(frozen=True)
class Paper:
    """What the rule looks at. `until` (UTC, exclusive) is the window's end, None while it is closed.

    `counted` while an opening of this account stands; `taken_back` is how many openings do not stand any more.
    """

    until: datetime | None = None
    counted: bool = False
    taken_back: int = 0

    def open_at(self, now: datetime) -> bool:
        """True while the window is open."""
        return self.until is not None and now < self.until


def check_paper(paper: Paper, now: datetime) -> None:
    """Refuse after the window, and a second paper card.

    An opening that was taken back may be given again: none of its stamps are left, and a slip of the finger, such as 4
    for 6, could otherwise not be put right at the counter.
    """
    if paper.counted:
        raise Refusal(Why.PAPER_TWICE)
    if not paper.open_at(now):
        raise Refusal(Why.PAPER_CLOSED)


def may_come_over(programme: Stamps, paper: Paper, now: datetime) -> bool:
    """True when the counter may offer it; a card of one stamp has nothing below its goal."""
    return programme.goal > 1 and paper.open_at(now) and not paper.counted


def read_stamps(text: str) -> int:
    """A typed number of stamps, any script's digits; 0, which no rule allows, for whatever is not one."""
    match = _NUMBER.fullmatch(text)
    return int(match[1]) if match else 0


def bring(programme: Stamps, account: Account, stamps: int, paper: Paper, now: datetime, zone: ZoneInfo) -> Act:
    """The opening: 1 to goal - 1 stamps, added as an accrual does. A full paper card is a reward to be given by hand.

    The key names the account and how often an opening was taken back before, so that of two hands only one writes.
    """
    check_paper(paper, now)
    if not 1 <= stamps < programme.goal:
        raise Refusal(Why.PAPER_NUMBER, most=programme.goal - 1)
    act = accrue(programme, account, stamps, f"{PAPER}:{account.id}:{paper.taken_back}", now, zone, Kind.OPENING)
    return replace(act, entries=(replace(act.entries[0], reason=PAPER), *act.entries[1:]))
