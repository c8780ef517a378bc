"""What is said once: a long paste comes as many messages, an album as many photos; each gets one answer in all."""

from datetime import timedelta

from handlers.knock import Caller
from loyalty.member import utf16
from loyalty.refusals import Refusal, Why
from storage.work import Work

_SAID_ONCE = {Why.UNKNOWN_TEXT, Why.UNKNOWN_KIND, Why.PHOTO_ALBUM, Why.GROUP, Why.EDITED}
_ONCE_IN = timedelta(seconds=5)
_NEARLY_FULL = 3900  # units of a message that the app cut off: at 4096, or at the last line before
_PASTED = "pasted"


async def said_already(work: Work, caller: Caller, refusal: Refusal, line: str) -> bool:
    """True when the journal has this line of seconds ago, and what is refused belongs to what was refused then."""
    often = refusal.code in _SAID_ONCE or caller.knock.album or await _is_paste(work, caller)
    return often and await work.journal.lately(caller.person.id, line, _ONCE_IN)


async def goes_on_pasting(work: Work, caller: Caller) -> bool:
    """True for the second and later pieces of a text too long for one message; the first one was answered."""
    if utf16(caller.knock.text) <= _NEARLY_FULL:
        return False
    before = await work.journal.lately(caller.person.id, _PASTED, _ONCE_IN)
    await work.journal.note(caller.person.id, _PASTED)
    return before


async def _is_paste(work: Work, caller: Caller) -> bool:
    """True for a piece of a text too long for one message, and for what is left of it in the last one."""
    if utf16(caller.knock.text) > _NEARLY_FULL:
        await work.journal.note(caller.person.id, _PASTED)
        return True
    return bool(caller.knock.text) and await work.journal.lately(caller.person.id, _PASTED, _ONCE_IN)
