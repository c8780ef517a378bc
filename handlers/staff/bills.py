"""The form at the counter that waits for a bill: whose it is, its one-time number, and when it has lapsed.

One number is the key of what is earned and of every button the form shows, so that one form earns once.
"""

from dataclasses import dataclass
from datetime import timedelta

from handlers.knock import Caller, nonce
from loyalty.member import Member
from storage.session import ms
from storage.work import Work

AMOUNT = "amount"
_PATIENCE = timedelta(minutes=15)


@dataclass(frozen=True)
class Waiting:
    """A form that waits for the bill of a member. `panel` is the number of the panel it was opened from."""

    member: int
    nonce: str
    panel: str


async def wait_for_bill(work: Work, caller: Caller, member: Member, panel: str) -> None:
    """Open the form, leaving any other."""
    number = nonce()
    await work.taps.make(number, caller.person.id, {"member": member.id, "bill": True})
    form = {"member": member.id, "nonce": number, "panel": panel, "until": ms(work.now + _PATIENCE)}
    await work.drafts.begin(caller.person.id, AMOUNT, form)


async def wait_unless_busy(work: Work, caller: Caller, member: Member, panel: str) -> bool:
    """Open the form with the panel, so that the next words are the bill; not over another form that is open."""
    draft = await work.drafts.of(caller.person.id)
    if await work.programme.points_or_none() is None or (draft is not None and draft.form != AMOUNT):
        return False
    await wait_for_bill(work, caller, member, panel)
    return True


async def waiting(work: Work, caller: Caller) -> Waiting | None:
    """The form as it waits now; None when it was left, or nobody has typed for 15 minutes."""
    draft = await work.drafts.of(caller.person.id)
    if draft is None or draft.form != AMOUNT or int(draft.facts["until"]) <= ms(work.now):
        return None
    return Waiting(int(draft.facts["member"]), str(draft.facts["nonce"]), str(draft.facts["panel"]))
