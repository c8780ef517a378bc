"""When a message to many goes out: now, at one of a few moments, or typed in the business's zone; and its topic before.

A moment in the quiet hours asks whether to wait or to send without a sound.
"""

from datetime import UTC, datetime, time, timedelta

from handlers.knock import Caller, Views, nonce
from handlers.owner import broadcast_check, broadcast_sent
from handlers.owner.broadcast_draft import Composing, Step, composing, keep
from handlers.owner.broadcast_whom import TOPICS
from loyalty.broadcasts import State
from loyalty.manners import Manners, Topic
from loyalty.refusals import Refusal, Why
from loyalty.schedule import FARTHEST, Gap, example, in_zone, read_moment
from screens.owner.broadcast_check import LOUD, NOW, SILENT, GapAsked, QuietAsked, WhenAsked, minutes
from storage.work import Work

_OFFERED = (time(12), time(18))  # today and tomorrow, besides the end of the quiet hours


async def choose_topic(work: Work, caller: Caller) -> Views:
    """A topic: on to the time."""
    form = await composing(work, caller)
    form.for_whom()
    topic = caller.argument(1)
    if topic not in TOPICS:
        raise Refusal(Why.BUTTON_OLD)
    return await show(work, caller, await keep(work, caller, form, topic=Topic(topic)))


async def show(work: Work, caller: Caller, form: Composing) -> Views:
    """The question."""
    if form.moves is None:
        form.for_whom()
    form = await keep(work, caller, form, step=Step.WHEN)
    such = example(work.now, caller.zone)
    return WhenAsked(form.nonce, work.now, _offers(work, caller, await work.manners.kept()), such, form.moves)


async def move(work: Work, caller: Caller) -> Views:
    """[Another time] of a planned one; one that began meanwhile is shown as it goes."""
    shown = await broadcast_sent.page(work, caller.number(0))
    if shown.due or shown.line.state not in {State.PLANNED, State.MISSED}:
        return shown
    return await show(work, caller, Composing(nonce(), moves=shown.line.id))


async def send_now(work: Work, caller: Caller) -> Views:
    """[Send now] of one that has missed its moment; one that was decided about is shown as it stands."""
    one = await work.broadcasts.get(caller.number(0))
    if one is None or one.state is not State.MISSED:
        return await broadcast_sent.page(work, caller.number(0))
    manners = await work.manners.kept()
    if one.silent or not manners.is_quiet(work.now.astimezone(caller.zone)):
        return await broadcast_sent.put_off(work, caller, one.id, work.now, silent=one.silent)
    form = await keep(work, caller, Composing(nonce(), step=Step.WHEN, moves=one.id))
    return await _settle(work, caller, form, None, silent=False)


def _offers(work: Work, caller: Caller, manners: Manners) -> tuple[datetime, ...]:
    """Later today and tomorrow, in hours in which one may speak and which the clocks have."""
    today = work.now.astimezone(caller.zone).date()
    hours = sorted({time(manners.quiet_until), *_OFFERED})
    found = []
    for day in (today, today + timedelta(days=1)):
        for hour in hours:
            at = in_zone(datetime.combine(day, hour), caller.zone)
            if not isinstance(at, Gap) and at > work.now and not manners.is_quiet(at.astimezone(caller.zone)):
                found.append(at)
    return tuple(found)


async def choose(work: Work, caller: Caller) -> Views:
    """A moment's button; `loud` asks in quiet hours, `silent` is their answer."""
    form = await composing(work, caller)
    manner, when = caller.argument(1), caller.number(2)
    if manner not in {LOUD, SILENT} or when > minutes(work.now + FARTHEST):
        raise Refusal(Why.BUTTON_OLD)
    at = None if when == NOW else datetime.fromtimestamp(when * 60, UTC)
    if at is not None and at <= work.now:  # the screen is older than the moment it offered
        return await show(work, caller, form)
    return await _settle(work, caller, form, at, silent=manner == SILENT)


async def typed(work: Work, caller: Caller) -> Views:
    """A day and time typed while the question is open."""
    form = await composing(work, caller, tapped=False)
    at = read_moment(caller.knock.text, work.now, caller.zone)
    if isinstance(at, Gap):
        return GapAsked(form.nonce, at.then)
    return await _settle(work, caller, form, at, silent=False)


async def _settle(work: Work, caller: Caller, form: Composing, at: datetime | None, *, silent: bool) -> Views:
    """The moment is chosen, unless it is one to ask about: on to the last look, or a planned one is moved."""
    manners = await work.manners.kept()
    moment = at or work.now
    if manners.is_quiet(moment.astimezone(caller.zone)) and not silent:
        return QuietAsked(form.nonce, at, manners.next_hour_to_speak(moment, caller.zone))
    if form.moves is not None:
        return await broadcast_sent.moved(work, caller, form.moves, moment, silent=silent)
    form.for_whom()
    return await broadcast_check.show(work, caller, await keep(work, caller, form, at=at, silent=silent))
