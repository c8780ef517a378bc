"""The window for paper cards: the owner opens it for so many days from today, or closes it; both can be done again."""

from handlers.knock import Caller, Views
from loyalty.expiry import end_of_days
from loyalty.paper import WINDOWS
from loyalty.programme import Stamps
from loyalty.refusals import Refusal, Why
from screens.owner.paper import PaperWindow
from storage.work import Work

_CLOSED = 0


async def show(work: Work, caller: Caller) -> Views:
    """[Paper cards]: the window as it is, and the choices."""
    return await _window(work, await _programme(work))


async def choose(work: Work, caller: Caller) -> Views:
    """One of the choices. Tapped again on the same day it changes nothing more."""
    programme = await _programme(work)
    days = caller.number(0)
    if days not in (_CLOSED, *WINDOWS):
        raise Refusal(Why.BUTTON_OLD)
    until = end_of_days(work.now, days, caller.zone) if days else None
    if until != await work.papers.until(programme.id):
        if until is None:
            await work.papers.close(programme.id)
        else:
            await work.papers.open(programme.id, until)
        await work.journal.note(caller.person.id, "paper-window", days=days)
    return await _window(work, programme)


async def _window(work: Work, programme: Stamps) -> PaperWindow:
    """A window that is over is as good as closed."""
    until = await work.papers.until(programme.id)
    return PaperWindow(until if until is not None and work.now < until else None, WINDOWS)


async def _programme(work: Work) -> Stamps:
    """The stamps; no screen of a business without them has this button."""
    programme = await work.programme.stamps_or_none()
    if programme is None:
        raise Refusal(Why.BUTTON_OLD)
    return programme
