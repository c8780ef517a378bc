"""Whom a message to many is for, narrowed as far as there is something to narrow by, and what it is about."""

from dataclasses import replace
from typing import Any

from handlers.knock import Caller, Views
from handlers.owner.broadcast_draft import Composing, Step, composing, keep
from loyalty.manners import Topic
from loyalty.refusals import Refusal, Why
from loyalty.segments import Segment, Which
from screens.owner.broadcast_compose import DAYS, Chosen, NarrowAsked, TopicAsked, WhomAsked
from storage.work import Work

TOPICS = (Topic.OFFERS, Topic.NEWS, Topic.GREETINGS)  # reminders are the calendar's
_MOST_VALUES = 40  # buttons of one screen; Telegram takes a hundred
_WAYS = ("place", "language", "tag", "source")


async def show(work: Work, caller: Caller, form: Composing) -> Views:
    """The sets; the one by what was spent only where sums are known. Chosen before, or by an older button, it works."""
    form = await keep(work, caller, form, step=Step.WHOM)
    sums = await work.programme.points_or_none() is not None or await work.segments.any_spent()
    return WhomAsked(form.nonce, tuple(which for which in Which if sums or which is not Which.BEST_SPEND))


async def choose(work: Work, caller: Caller) -> Views:
    """One of them. What it was narrowed by before stays with the one before."""
    form = await composing(work, caller)
    form.said()
    try:
        which = Which(caller.argument(1))
    except ValueError as error:
        raise Refusal(Why.BUTTON_OLD) from error
    return await chosen(work, caller, replace(form, segment=Segment(which)))


async def chosen(work: Work, caller: Caller, form: Composing) -> Views:
    """The set with the exact count of whom a message reaches now."""
    form = await keep(work, caller, form, step=Step.CHOSEN)
    segment = form.for_whom()
    reach = await work.segments.count(segment, form.topic)
    sample = tuple(await work.segments.sample(segment, form.topic)) if reach.reached else ()
    ways = tuple([way for way in _WAYS if len(await _values(work, caller, way)) > (way in {"place", "language"})])
    return Chosen(form.nonce, segment, reach, sample, await place_name(work, segment), ways)


async def narrow(work: Work, caller: Caller) -> Views:
    """[Place], [Language], [Tag] or [Came by]: its values."""
    form = await composing(work, caller)
    way = caller.argument(1)
    values = await _values(work, caller, way)
    if not values:
        raise Refusal(Why.BUTTON_OLD)
    return NarrowAsked(form.nonce, way, tuple(name for _, name in values))


async def narrow_to(work: Work, caller: Caller) -> Views:
    """One value, or all of them again; for days it is how many."""
    form = await composing(work, caller)
    segment, way, value = form.for_whom(), caller.argument(1), caller.argument(2)
    if way == "days":
        days = caller.number(2)
        if days not in DAYS:
            raise Refusal(Why.BUTTON_OLD)
        return await chosen(work, caller, replace(form, segment=replace(segment, days=days)))
    values = await _values(work, caller, way)
    if value == "all" and way in _WAYS:
        return await chosen(work, caller, replace(form, segment=_narrowed(segment, way, None)))
    if caller.number(2) >= len(values):
        raise Refusal(Why.BUTTON_OLD)
    picked = values[caller.number(2)][0]
    return await chosen(work, caller, replace(form, segment=_narrowed(segment, way, picked)))


def _narrowed(segment: Segment, way: str, value: int | str | None) -> Segment:
    changed: dict[str, Any] = {way: value}
    return replace(segment, **changed)


async def _values(work: Work, caller: Caller, way: str) -> list[tuple[int | str, str]]:
    """What there is to narrow by: value and name."""
    found: list[tuple[int | str, str]] = []
    match way:
        case "place":
            found = [(place.id, place.name) for place in await work.places.all()]
        case "language":
            found = [(language, language) for language in caller.business.languages]
        case "tag":
            found = [(tag, tag) for tag in await work.segments.tags()]
        case "source":
            found = [(source, source) for source in await work.segments.sources()]
    return found[:_MOST_VALUES]


async def place_name(work: Work, segment: Segment) -> str:
    """The name of the place a set is narrowed by, "" for none."""
    place = await work.places.get(segment.place) if segment.place is not None else None
    return place.name if place else ""


# ── what it is about ──────────────────────────────────────────────────────────────────────────────────────────────────


async def ask_topic(work: Work, caller: Caller, form: Composing) -> Views:
    """The topics."""
    form.for_whom()
    form = await keep(work, caller, form, step=Step.TOPIC)
    return TopicAsked(form.nonce, TOPICS)
