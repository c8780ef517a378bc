"""The set-up: four questions in chat, kept as a draft, so that it can be left, resumed and finished after a restart."""

from dataclasses import replace
from typing import Any

from handlers import facts
from handlers.knock import Caller, Views
from loyalty.member import clean_name
from loyalty.programme import PRESETS
from loyalty.refusals import Refusal, Why
from screens import countries
from screens.owner.setup import COLOURS, CountryAsked, KindAsked, LookAsked, NameAsked, Poster, SetUp, ZoneAsked
from screens.screen import View
from storage.work import Work

SETUP = "setup"
_COUNTER = "j_counter"
Answers = dict[str, Any]


async def begin(work: Work, caller: Caller) -> Views:
    """[Set up]: the first question; the kind is only asked while nobody collects yet."""
    answers: Answers = {"preset": caller.business.preset} if await work.ledger.any_entries() else {}
    await work.drafts.begin(caller.person.id, SETUP, answers)
    return _question(caller, answers)


async def kind(work: Work, caller: Caller) -> Views:
    """The first answer."""
    preset = caller.argument(0)
    if preset not in PRESETS:
        raise Refusal(Why.BUTTON_OLD)
    return await _answer(work, caller, preset=preset)


async def name(work: Work, caller: Caller) -> Views:
    """[Keep]: the name stays as it is."""
    return await _answer(work, caller, name=caller.business.name)


async def country(work: Work, caller: Caller) -> Views:
    """The third answer, by button."""
    return await _country(work, caller, caller.argument(0))


async def zone(work: Work, caller: Caller) -> Views:
    """Which of the country's zones."""
    answers = await _answers(work, caller)
    zones = countries.zones(str(answers.get("country", "")))
    place = caller.number(0)
    if place >= len(zones):
        raise Refusal(Why.BUTTON_OLD)
    return await _answer(work, caller, timezone=zones[place])


async def colour(work: Work, caller: Caller) -> Views:
    """The last answer."""
    chosen = COLOURS.get(caller.argument(0))
    if chosen is None:
        raise Refusal(Why.BUTTON_OLD)
    return await _answer(work, caller, colour=chosen[1])


async def typed(work: Work, caller: Caller) -> Views:
    """Words typed while the set-up waits: the name or the country; anything else is asked again."""
    answers = await _answers(work, caller)
    if "preset" in answers and "name" not in answers:
        called = clean_name(caller.knock.text)
        if not any(sign.isalnum() for sign in called):
            raise Refusal(Why.NAME_EMPTY)
        return await _answer(work, caller, name=called)
    if "name" in answers and "country" not in answers:
        code = countries.find(caller.knock.text, caller.person.language)
        return await _country(work, caller, code) if code else CountryAsked(unknown=True)
    return _question(caller, answers)


async def logo(work: Work, caller: Caller) -> Views:
    """A picture sent while the set-up waits for the look."""
    await _answers(work, caller)
    if caller.knock.picture is None:
        return LookAsked(logo=caller.business.logo is not None, unreadable=True)
    await work.programme.set_logo(caller.knock.picture)
    return LookAsked(logo=True)


async def _country(work: Work, caller: Caller, code: str) -> Views:
    zones = countries.zones(code)
    if not zones:
        raise Refusal(Why.BUTTON_OLD)
    if len(zones) == 1:
        return await _answer(work, caller, country=code, timezone=zones[0])
    return await _answer(work, caller, country=code)


async def _answers(work: Work, caller: Caller) -> Answers:
    """What was answered so far. Whoever left the form, or is not the owner any more, answers nothing."""
    draft = await work.drafts.of(caller.person.id)
    if draft is None or draft.form != SETUP or not caller.is_owner:
        raise Refusal(Why.BUTTON_OLD)
    return draft.facts


async def _answer(work: Work, caller: Caller, **more: str) -> Views:
    answers = {**await _answers(work, caller), **more}
    if {"preset", "name", "country", "timezone", "colour"} <= answers.keys():
        return await _finish(work, caller, answers)
    await work.drafts.begin(caller.person.id, SETUP, answers)
    return _question(caller, answers)


def _question(caller: Caller, answers: Answers) -> View:
    """The first question without an answer."""
    if "preset" not in answers:
        return KindAsked(tuple(PRESETS))
    if "name" not in answers:
        return NameAsked(caller.business.name)
    if "country" not in answers:
        return CountryAsked()
    if "timezone" not in answers:
        return ZoneAsked(answers["country"])
    return LookAsked(logo=caller.business.logo is not None)


async def _finish(work: Work, caller: Caller, answers: Answers) -> Views:
    preset = None if await work.ledger.any_entries() else PRESETS[answers["preset"]]
    await work.programme.set_up(
        preset,
        now=work.now,
        name=answers["name"],
        country=answers["country"],
        timezone=answers["timezone"],
        currency=countries.currency(answers["country"]),
        colour=answers["colour"],
    )
    await work.drafts.leave(caller.person.id)
    await work.journal.note(caller.person.id, "set-up")
    business = await work.programme.business()
    done = SetUp(business.name, answers["country"], business.timezone, business.currency)
    return done, *await _posters(work)


async def show_poster(work: Work, caller: Caller) -> Views:
    """[Poster]: to look at, and to print."""
    return await _posters(work)


async def _posters(work: Work) -> tuple[Poster, Poster]:
    business = await work.programme.business()
    programme = await work.programme.stamps()
    reward = (await work.programme.titles())[programme.milestones[-1].reward]
    shown = Poster(facts.brand(business), programme.goal, reward, facts.address(business, _COUNTER))
    return shown, replace(shown, to_print=True)
