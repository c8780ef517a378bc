"""The languages guests are offered. The business's own is always one of them; a language someone chose stays theirs."""

from handlers.knock import Caller, Views
from loyalty.member import LANGUAGES
from loyalty.refusals import Refusal, Why
from screens.owner.languages import Offered, OwnLanguageAsked
from storage.work import Work


async def offered(work: Work, caller: Caller) -> Views:
    """[Languages]."""
    return await _shown(work)


async def _shown(work: Work) -> Offered:
    business = await work.programme.business()
    return Offered(business.language, business.languages)


async def switch(work: Work, caller: Caller) -> Views:
    """One language on or off."""
    code, on = _language(caller), caller.number(1) == 1
    now = caller.business.languages
    if on == (code in now):
        return await _shown(work)
    if code == caller.business.language:
        raise Refusal(Why.LANGUAGE_OWN)
    await _offer(work, {*now, code} if on else {*now} - {code})
    await work.journal.note(caller.person.id, "language-on" if on else "language-off", language=code)
    if not on:
        await _fall_silent(work, caller, code)
    return await _shown(work)


async def _fall_silent(work: Work, caller: Caller, code: str) -> None:
    """Nobody is spoken to in it any more but those who chose it; an owner who reads it now has chosen it thereby."""
    if caller.person.language == code:
        await work.people.choose_language(caller.person.id, code)
    await work.people.speak_own(code, caller.business.language)
    await work.chats.cards_changed()


async def own(work: Work, caller: Caller) -> Views:
    """[Own language]: asked without a language, set with one. It is offered from then on, if it was not."""
    if not caller.knock.arguments:
        return OwnLanguageAsked(caller.business.language)
    code = _language(caller)
    if code != caller.business.language:
        await work.programme.change(language=code)
        await _offer(work, {*caller.business.languages, code})
        await work.journal.note(caller.person.id, "own-language", language=code)
    return await _shown(work)


def _language(caller: Caller) -> str:
    code = caller.argument(0)
    if code not in LANGUAGES:
        raise Refusal(Why.BUTTON_OLD)
    return code


async def _offer(work: Work, codes: set[str]) -> None:
    await work.programme.change(languages=" ".join(code for code in LANGUAGES if code in codes))
