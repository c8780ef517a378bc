"""The courier's hand: the notices under way, at most one batch of them.

While it is empty and lent, the unit that promises notices claims them itself: a receipt need not wait for a unit of its
own. Only the writer's thread fills it, where one unit follows the other; only the loop empties it, after a unit that
came behind the one that filled it. So it is never filled twice.
"""

from typing import NamedTuple

from loyalty.manners import Manners
from storage.outbox import Waiting
from storage.programme import Business
from storage.work import Work

AT_ONCE = 4


class Batch(NamedTuple):
    """Claimed notices, and what it takes to word them and to know when not to ring."""

    notices: list[Waiting]
    business: Business
    manners: Manners


class Hand:
    """`lent`: units may claim into it; only while somebody is there to carry."""

    def __init__(self) -> None:
        self.lent = False
        self._is_full = False
        self._grasped: Batch | None = None
        self._held: Batch | None = None

    async def fill(self, work: Work) -> None:
        """Within a unit: claim what is due, unless a batch is under way already."""
        if not self._is_full and (notices := await work.outbox.claim(AT_ONCE)):
            self._grasped = Batch(notices, await work.programme.business(), await work.manners.kept())

    def close(self, *, kept: bool) -> None:
        """The unit has ended; when it was not kept, nothing was claimed in it."""
        grasped, self._grasped = self._grasped, None
        if kept and grasped:
            self._held, self._is_full = grasped, True

    def take(self) -> Batch | None:
        """What was claimed and is not being carried yet; whoever takes it calls `put_down` in the end."""
        held, self._held = self._held, None
        return held

    def put_down(self) -> None:
        """Nothing is under way any more."""
        self._is_full = False
