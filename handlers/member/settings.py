"""Help, the settings, language and offers: what a person decides about themself."""

from handlers.knock import Caller, Views
from handlers.member.joining import welcome
from handlers.member.profile import own
from loyalty.member import LANGUAGES
from loyalty.refusals import Refusal, Why
from screens.member.joining import Keyboard
from screens.member.settings import Help, Languages
from storage.work import Work


async def help_(work: Work, caller: Caller) -> Views:
    """`/help`."""
    return Help(caller.role, caller.member is not None)


async def settings(work: Work, caller: Caller) -> Views:
    """`/settings`."""
    return await own(work, caller)


async def languages(work: Work, caller: Caller) -> Views:
    """[Language]."""
    return Languages(_choice(caller))


def _choice(caller: Caller) -> tuple[str, ...]:
    """What guests are offered, and the language one has already; the team may have any of the five."""
    offered = LANGUAGES if caller.post else (*caller.business.languages, caller.person.language)
    return tuple(language for language in LANGUAGES if language in offered)


async def speak(work: Work, caller: Caller) -> Views:
    """One of those offered: from now on everything is said in it."""
    language = caller.argument(0)
    if language not in _choice(caller):
        raise Refusal(Why.BUTTON_OLD)
    await work.people.choose_language(caller.person.id, language)
    await work.chats.card_changed(caller.person.id)
    if not (caller.member or caller.post):
        return await welcome(work, caller)
    changed = Keyboard("language-changed", caller.role, caller.member is not None)
    return changed, Help(caller.role, caller.member is not None)


async def offers(work: Work, caller: Caller) -> Views:
    """The offers switch: consent given or taken back, and recorded."""
    member = caller.membership()
    given = caller.number(0) == 1
    await work.members.consent(member.id, "offers", caller.person.language, given=given)
    return await own(work, caller)
