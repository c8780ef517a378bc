"""History: what happened on one's own card, a page at a time."""

from handlers.knock import Caller, Views
from loyalty.refusals import Refusal, Why
from screens.member.history import NEWER, OLDER, History
from storage.work import Work


async def show(work: Work, caller: Caller) -> Views:
    """`/history`, and its [Older] and [Newer]: whoever taps sees their own entries, whatever number the button has."""
    member = caller.membership().id
    turn = caller.knock.arguments[0] if caller.knock.data and caller.knock.arguments else ""
    if turn == OLDER:
        page = await work.history.before(member, caller.number(1))
    elif turn == NEWER:
        page = await work.history.after(member, caller.number(1))
    elif turn:
        raise Refusal(Why.BUTTON_OLD)
    else:
        page = await work.history.newest(member)
    return History(page.entries, page.newer, page.older, work.now)
