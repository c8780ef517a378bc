"""The set-up: four questions in chat, kept as a draft, so that it can be left, resumed and finished after a restart."""

from dataclasses import replace
from typing import Any

from handlers import facts
from handlers.knock import Caller, Views
from loyalty.member import LONGEST_NAME, read_name
from loyalty.programme import PRESETS
from loyalty.refusals import Refusal, Why
from screens import countries
from screens.owner.places import PosterWhere
from screens.owner.setup import (
    COLOURS,
    KEPT,
    CountryAsked,
    KindAsked,
    LookAsked,
    NameAsked,
    Poster,
    SetUp,
    ZoneAsked,
)
from screens.screen import View
from storage.drafts import Draft
from storage.work import Work

SETUP = "setup"
_COUNTER = 1  # the first place
_BEFORE_THE_LOOK = {"preset", "name", "country", "timezone"}
Answers = dict[str, Any]


async def begin(work: Work, caller: Caller) -> Views:
    """[Set up]."""
    return await open_form(work, caller)


async def open_form(work: Work, caller: Caller) -> View:
    """The first question; the kind is only asked while nobody collects yet."""
    answers: Answers = {"preset": caller.business.preset} if await work.ledger.any_entries() else {}
    await work.drafts.begin(caller.person.id, SETUP, answers)
    return _question(caller, answers)


async def kind(work: Work, caller: Caller) -> Views:
    """The first answer."""
    preset = caller.argument(0)
    if preset not in PRESETS and preset != KEPT:
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
        called = read_name(caller.knock.text)
        if called is None:
            raise Refusal(Why.NAME_EMPTY, most=LONGEST_NAME)
        return await _answer(work, caller, name=called)
    if "name" in answers and "country" not in answers:
        code = countries.find(caller.knock.text, caller.person.language)
        return await _country(work, caller, code) if code else CountryAsked(unknown=True)
    return _question(caller, answers)


def waits_for_logo(draft: Draft) -> bool:
    """True when this is the set-up and the look is what it waits for."""
    return draft.form == SETUP and draft.facts.keys() >= _BEFORE_THE_LOOK


async def logo(work: Work, caller: Caller) -> Views:
    """A picture sent while the set-up waits for the look."""
    if not (await _answers(work, caller)).keys() >= _BEFORE_THE_LOOK:
        raise Refusal(Why.BUTTON_OLD)
    if caller.knock.picture is None:
        return LookAsked(logo=caller.business.logo is not None, unreadable=True)
    await work.programme.set_logo(caller.knock.picture)
    await work.chats.cards_changed()
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
    if _BEFORE_THE_LOOK | {"colour"} <= answers.keys():
        return await _finish(work, caller, answers)
    await work.drafts.begin(caller.person.id, SETUP, answers)
    return _question(caller, answers)


def _question(caller: Caller, answers: Answers) -> View:
    """The first question without an answer."""
    if "preset" not in answers:
        return KindAsked(tuple(PRESETS), kept=caller.business.set_up_at is not None)
    if "name" not in answers:
        return NameAsked(caller.business.name)
    if "country" not in answers:
        return CountryAsked()
    if "timezone" not in answers:
        return ZoneAsked(answers["country"])
    return LookAsked(logo=caller.business.logo is not None)


async def _finish(work: Work, caller: Caller, answers: Answers) -> Views:
    kept = answers["preset"] == KEPT or await work.ledger.any_entries()
    preset = None if kept else PRESETS[answers["preset"]]
    await work.programme.set_up(
        preset,
        now=work.now,
        name=answers["name"],
        country=answers["country"],
        timezone=answers["timezone"],
        currency=countries.currency(answers["country"]),
        colour=answers["colour"],
    )
    if caller.business.set_up_at is None and caller.person.language in caller.business.languages:
        # what its owner reads is the business's own language, until they say otherwise
        await work.programme.change(language=caller.person.language)
    await work.chats.cards_changed()
    await work.drafts.leave(caller.person.id)
    await work.journal.note(caller.person.id, "set-up")
    business = await work.programme.business()
    rewards = len(await work.catalogue.all())
    done = SetUp(business.name, answers["country"], business.timezone, business.currency, rewards)
    return done, *await _posters(work)


async def show_poster(work: Work, caller: Caller) -> Views:
    """[Poster]: to look at, and to print; with several places, first for which."""
    places = await work.places.open()
    if caller.knock.arguments:
        places = [place for place in places if place.id == caller.number(0)]
    if not places:
        raise Refusal(Why.BUTTON_OLD)
    if len(places) > 1:
        return PosterWhere(tuple((place.id, place.name) for place in places))
    return await _posters(work, places[0].id)


async def _posters(work: Work, number: int = _COUNTER) -> tuple[Poster, Poster]:
    place = await work.places.get(number)
    if place is None:
        raise LookupError(f"no place {number}")
    business = await work.programme.business()
    promises = await facts.promised(work)
    shown = Poster(
        facts.brand(business), promises, facts.address(business, f"j_{place.word}"), language=business.language
    )
    return shown, replace(shown, to_print=True)
