"""The calendar: what is coming, the year ahead, the owner's own days, and the region whose holidays are kept."""

from datetime import date, timedelta

from handlers.knock import Caller, Views
from handlers.owner.calendar_occasion import counts, leave_forms, page, read_day
from handlers.owner.refund import leave
from loyalty.calendar import MOST_OWN_DAYS, holidays_between, in_year, read_own_day, regions
from loyalty.occasions import Occasion
from loyalty.refusals import Refusal, Why
from screens.owner.calendar import PAGE, Calendar, DayLine, Days, OwnDayAsked, OwnDayOutAsked, RegionAsked
from storage.work import Work

OWN_DAY = "own-day"
_A_YEAR = timedelta(days=365)
_SHOWN = 3  # coming days on the first page
_EVERYWHERE = "-"


async def show(work: Work, caller: Caller) -> Views:
    """`/calendar`."""
    await leave_forms(work, caller)
    return await _calendar(work, caller)


async def _calendar(work: Work, caller: Caller) -> Calendar:
    country, region = await work.calendar.where()
    named = dict(regions(country))
    coming = [line for line in await _year(work, caller) if line.on]
    return Calendar(
        on=frozenset(one.code for one in await work.calendar.on()),
        coming=tuple(coming[:_SHOWN]),
        region=named.get(region or "", "") if named else None,
        country=country is not None,
    )


async def days(work: Work, caller: Caller) -> Views:
    """[Holidays and own days], page by page."""
    await leave_forms(work, caller)
    return await _days(work, caller, caller.number(0) if caller.knock.arguments else 0)


async def _days(work: Work, caller: Caller, turned: int) -> Days:
    lines = await _year(work, caller)
    start = min(turned, max(0, len(lines) - 1) // PAGE) * PAGE
    country, region = await work.calendar.where()
    today = _today(work, caller)
    unknown = country is not None and not holidays_between(country, region, today, today + _A_YEAR)
    more = len(lines) > start + PAGE
    shown = tuple(lines[start : start + PAGE])
    return Days(shown, start // PAGE, more=more, unknown=unknown, counts=await counts(work))


async def _year(work: Work, caller: Caller) -> list[DayLine]:
    """Every day of the year ahead, the soonest first; an own day that is over stands last, to be removed."""
    today = _today(work, caller)
    kept = await work.calendar.all()
    found = [
        DayLine(one.code, one.day, one.code in kept and kept[one.code].on, names=one.names)
        for one in holidays_between(*await work.calendar.where(), today, today + _A_YEAR)
    ]
    found += [line for one in kept.values() if (line := _own(one, today))]
    return sorted(found, key=lambda one: (one.day < today, one.day, one.code))


def _own(one: Occasion, today: date) -> DayLine | None:
    if one.own is None:
        return None
    day = in_year(one.own.month, one.own.day, one.own.year or today.year)
    if one.own.year is None and day < today:
        day = in_year(one.own.month, one.own.day, today.year + 1)
    return DayLine(one.code, day, one.on and day >= today, one.own.title)


def _today(work: Work, caller: Caller) -> date:
    return work.now.astimezone(caller.zone).date()


# ── own days ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def add(work: Work, caller: Caller) -> Views:
    """[Add your own day]: opens the form."""
    await _room(work)
    await work.drafts.begin(caller.person.id, OWN_DAY)
    return OwnDayAsked()


async def added(work: Work, caller: Caller) -> Views:
    """The form's answer: its page opens, off at first."""
    try:
        if not caller.is_owner:
            raise Refusal(Why.NOT_OWNER)
        await _room(work)
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    own = read_own_day(caller.knock.text, _today(work, caller))
    code = await work.calendar.add_day(own)
    await work.drafts.leave(caller.person.id)
    await work.journal.note(caller.person.id, "own-day-added", occasion=code)
    return await page(work, caller, code)


async def _room(work: Work) -> None:
    own = [one for one in (await work.calendar.all()).values() if one.own is not None]
    if len(own) >= MOST_OWN_DAYS:
        raise Refusal(Why.OWN_DAYS_FULL, most=MOST_OWN_DAYS)


async def out(work: Work, caller: Caller) -> Views:
    """[Remove this day]: asked once."""
    occasion, _ = await read_day(work, caller, caller.argument(0))
    if occasion.own is None:
        raise Refusal(Why.BUTTON_OLD)
    return OwnDayOutAsked(occasion.code, occasion.own.title)


async def out_surely(work: Work, caller: Caller) -> Views:
    """[Yes, remove it]; tapped again it changes nothing more."""
    code = caller.argument(0)
    if await work.calendar.remove_day(code):
        await work.journal.note(caller.person.id, "own-day-removed", occasion=code)
    return await _days(work, caller, 0)


# ── the region ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def region(work: Work, caller: Caller) -> Views:
    """[Region]: asked without one, set with one."""
    country, now = await work.calendar.where()
    named = dict(regions(country))
    if not named:
        raise Refusal(Why.BUTTON_OLD)
    if not caller.knock.arguments:
        return RegionAsked(named.get(now or "", ""), tuple(named.items()))
    chosen = caller.argument(0)
    if chosen != _EVERYWHERE and chosen not in named:
        raise Refusal(Why.BUTTON_OLD)
    wanted = None if chosen == _EVERYWHERE else chosen
    if wanted != now:
        await work.calendar.live_in(wanted)
        await work.journal.note(caller.person.id, "region-changed", region=wanted)
    return await _calendar(work, caller)
