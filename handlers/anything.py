"""Whatever no other door took: a short answer with a way on, never silence."""

import difflib

from handlers.knock import Caller, Views
from handlers.owner.manage import RENAME, renamed
from loyalty.refusals import Refusal, Why
from screens.keyboard import MANAGER_COMMANDS, MEMBER_COMMANDS, OWNER_COMMANDS, STAFF_COMMANDS
from screens.screen import Nothing
from storage.work import Work

_COMMANDS = (*MEMBER_COMMANDS, *STAFF_COMMANDS, *MANAGER_COMMANDS, *OWNER_COMMANDS)


async def text(work: Work, caller: Caller) -> Views:
    """Typed words: the answer to the form one is in, or not understood."""
    draft = await work.drafts.of(caller.person.id)
    if draft and draft.form == RENAME:
        return await renamed(work, caller)
    raise Refusal(Why.UNKNOWN_TEXT)


async def command(work: Work, caller: Caller) -> Views:
    """An unknown command: the nearest one there is."""
    word = caller.knock.text.removeprefix("/").split("@")[0].split(" ")[0].lower()[:32]
    nearest = difflib.get_close_matches(word, _COMMANDS, n=1, cutoff=0)
    raise Refusal(Why.UNKNOWN_COMMAND, nearest=nearest[0] if nearest else "help")


async def button(work: Work, caller: Caller) -> Views:
    """A button no screen of ours has any more."""
    raise Refusal(Why.BUTTON_OLD)


async def other(work: Work, caller: Caller) -> Views:
    """A sticker, a voice message, a place on the map."""
    raise Refusal(Why.UNKNOWN_KIND)


async def edited(work: Work, caller: Caller) -> Views:
    """A changed message is not read again."""
    raise Refusal(Why.EDITED)


async def group(work: Work, caller: Caller) -> Views:
    """A command in a group."""
    raise Refusal(Why.GROUP)


async def reach(work: Work, caller: Caller) -> Views:
    """Someone blocked the bot or let it in again: noted, nothing to show."""
    await work.people.reach(caller.knock.telegram, reachable=not caller.knock.blocked)
    return Nothing()


async def silence(work: Work, caller: Caller) -> Views:
    """Talk in a group, a pinned message: nothing was asked of the bot."""
    return Nothing()
