"""Help, the settings, language and offers: what a person decides about themself."""

from handlers.knock import Caller, Views
from handlers.member.joining import welcome
from handlers.member.profile import own
from loyalty.broadcasts import Content
from loyalty.manners import Topic
from loyalty.member import LANGUAGES
from loyalty.refusals import Refusal, Why
from screens.member.joining import Keyboard
from screens.member.settings import Help, Languages
from screens.member.stopping import OffersStopped
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
    """The offers switch: consent given or taken back."""
    await _consent(work, caller, given=caller.number(0) == 1)
    return await own(work, caller)


async def topic(work: Work, caller: Caller) -> Views:
    """A topic's switch. Whoever gets no offers at all has none of these on their screen any more."""
    member, chosen = caller.membership(), caller.argument(0)
    if chosen not in set(Topic) or not member.offers:
        raise Refusal(Why.BUTTON_OLD)
    await work.manners.mute(member.id, Topic(chosen), muted=caller.number(1) == 0)
    return await own(work, caller)


async def stop(work: Work, caller: Caller) -> Views:
    """The one-tap stop below a promotion: it always stops, and counts for the message if they were sent that."""
    return await _stop(work, caller, stopped=True)


async def undo_stop(work: Work, caller: Caller) -> Views:
    """[Undo] in its place: offers are on again."""
    return await _stop(work, caller, stopped=False)


async def _stop(work: Work, caller: Caller, *, stopped: bool) -> Views:
    broadcast = caller.number(0)
    await _consent(work, caller, given=not stopped)
    await work.manners.stopped_by(broadcast, caller.person.id, stopped=stopped)
    sent = await work.broadcasts.get(broadcast)
    return OffersStopped(broadcast, sent.content if sent else Content(), stopped=stopped)


async def _consent(work: Work, caller: Caller, *, given: bool) -> None:
    """Record it with the version of the text, the language and the time, unless it stands already."""
    member = caller.membership()
    if member.offers != given:
        await work.members.consent(member.id, "offers", caller.person.language, given=given)
