"""The report, this week's and last week's, by place and by staff; and whether a letter comes on Mondays."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

from handlers.knock import Caller, Later, Views
from loyalty.digest import Done, Stretch, Week, busiest, monday, so_far, week_of, whole_week
from loyalty.refusals import Refusal, Why
from screens.owner.digest import LAST, OFF, ON, Report
from storage.work import Work

_NAMES = 5
_LINES = 30  # of each list: a screen has an end
_WEEK = timedelta(days=7)


async def report(work: Work, caller: Caller) -> Views:
    """`/report`: the week so far, or with [Last week] the one before. A manager reads of their own place."""
    if caller.knock.data and caller.knock.arguments not in {(), (LAST,)}:
        raise Refusal(Why.BUTTON_OLD)
    return _page(caller, last=bool(caller.knock.data) and caller.knock.arguments == (LAST,))


async def switch(work: Work, caller: Caller) -> Views:
    """[A letter on Mondays], [No letter on Mondays]: tapped again it changes nothing more."""
    wanted = caller.argument(0)
    if wanted not in {ON, OFF}:
        raise Refusal(Why.BUTTON_OLD)
    if await work.digest.want(wanted=wanted == ON):
        await work.journal.note(caller.person.id, "digest-switched", to=wanted)
    return _page(caller, last=False, changed=True)


def _page(caller: Caller, *, last: bool, changed: bool = False) -> Later:
    """With a hundred thousand members the figures take seconds, in which nobody at the counter waits for them."""
    place = None if caller.is_owner else caller.staff().place
    return Later(partial(_look, zone=caller.zone, place=place, owns=caller.is_owner, last=last, changed=changed))


async def _look(work: Work, *, zone: ZoneInfo, place: int | None, owns: bool, last: bool, changed: bool) -> Report:
    first = monday(work.now, zone)
    stretch, before = so_far(work.now, zone)
    if last:
        first -= _WEEK
        stretch, before = whole_week(first, zone), whole_week(first - _WEEK, zone)
    week, done = await figures(work, zone, stretch, before, place)
    return Report(
        week=week,
        first=first,
        so_far=not last,
        back=tuple(await work.digest.names_back(stretch, _NAMES, place)),
        places=() if place else await _by_place(work, done),
        team=await _by_staff(work, done),
        letters=await work.digest.wanted() if owns else None,
        changed=changed,
    )


async def figures(
    work: Work, zone: ZoneInfo, stretch: Stretch, before: Stretch, place: int | None = None
) -> tuple[Week, list[Done]]:
    """The figures of a stretch beside those of another, and who did what where in the first.

    Who joined, messages and the busiest hours are the whole business's, so of one place they are left out.
    """
    done, people = await work.digest.done(stretch, place), await work.digest.people(stretch, place)
    week = week_of(done, people, sum((await work.digest.quarters(before, place)).values()))
    if place is not None:
        return week, done
    messages, best = await work.digest.messages(stretch), busiest(await work.digest.quarters(stretch), stretch, zone)
    week = replace(
        week,
        joined=await work.digest.joined(stretch),
        joined_before=await work.digest.joined(before),
        sent=messages.sent,
        brought=messages.brought,
    )
    return (replace(week, day=best.day, hour=best.hour) if best else week), done


async def _by_place(work: Work, done: Iterable[Done]) -> tuple[tuple[str, Done], ...]:
    """A line a place, once there is more than one."""
    places = {place.id: place.name for place in await work.places.all()}
    lines = _added_up((one for one in done if one.place is not None), lambda one: one.place)
    return tuple((places[one.place or 0], one) for one in lines) if len(places) > 1 else ()


async def _by_staff(work: Work, done: Iterable[Done]) -> tuple[tuple[str, Done], ...]:
    """A line a person; what the clock did is nobody's."""
    lines = _added_up((one for one in done if one.actor is not None), lambda one: one.actor)
    return tuple([((await work.people.get(one.actor or 0)).name, one) for one in lines])


def _added_up(done: Iterable[Done], by: Callable[[Done], int | None]) -> list[Done]:
    """Summed by place or by person, those with the most visits first."""
    sums: dict[int | None, Done] = {}
    for one in done:
        so_far_done = sums.get(by(one), replace(one, visits=0, stamps=0, points=0, rewards=0))
        sums[by(one)] = replace(
            so_far_done,
            visits=so_far_done.visits + one.visits,
            stamps=so_far_done.stamps + one.stamps,
            points=so_far_done.points + one.points,
            rewards=so_far_done.rewards + one.rewards,
        )
    return sorted(sums.values(), key=lambda one: (-one.visits, -one.rewards))[:_LINES]
