"""The last look at a message to many: the preview as members see it, a test to a colleague, and the send, once."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.knock import Caller, Views
from handlers.owner.broadcast_draft import Composing, Step, composing, keep, put_away
from handlers.owner.broadcast_sent import page
from handlers.owner.broadcast_whom import place_name
from loyalty.composing import check
from loyalty.notices import Fact, News, Notice
from loyalty.refusals import Refusal, Why
from screens.owner.broadcast_check import Checked, ColleaguesAsked, Piece, QuietAsked, StopShown
from screens.screen import View
from storage.broadcasts import Plan
from storage.session import dump
from storage.work import Work

_A_MINUTE = 28 * 60  # messages Telegram takes in one


async def show(work: Work, caller: Caller, form: Composing) -> Views:
    """The preview with the owner's own name, and below it to whom, what about and when."""
    said = check(form.said())
    form = await keep(work, caller, form, step=Step.CHECK)
    name = caller.member.name if caller.member else caller.person.name
    pieces: list[View] = [Piece(said, name, part) for part in range(2 if said.is_album else 1)]
    return *pieces, await _checked(work, form)


async def _checked(work: Work, form: Composing, tested: str | None = None) -> Checked:
    """A moment that is over meanwhile is now."""
    segment = form.for_whom()
    reach = await work.segments.count(segment, form.topic)
    return Checked(
        form.nonce,
        segment,
        reach,
        form.topic,
        _coming(work, form.at),
        form.silent,
        reach.reached * form.said().sends // _A_MINUTE,
        await place_name(work, segment),
        tuple(await work.segments.sample(segment, form.topic)) if reach.reached else (),
        tested,
        await _at_night(work, form),
    )


async def _at_night(work: Work, form: Composing) -> int:
    """How many are in another zone's quiet hours when it begins: they get it in their morning."""
    others = await work.zones.elsewhere()
    if not others or form.silent:
        return 0
    manners, at = await work.manners.kept(), _coming(work, form.at) or work.now
    asleep = [zone for zone in others if manners.is_quiet(at.astimezone(ZoneInfo(zone)))]
    return await work.segments.asleep(form.for_whom(), form.topic, asleep) if asleep else 0


def _coming(work: Work, at: datetime | None) -> datetime | None:
    return at if at is not None and at > work.now else None


async def test(work: Work, caller: Caller) -> Views:
    """[Send a test]: to whom; then to them, with their own name in it."""
    form = await composing(work, caller)
    said = check(form.said())
    if len(caller.knock.arguments) == 1:
        return ColleaguesAsked(form.nonce, tuple(await _colleagues(work, caller)))
    chosen = next((one for one in await _colleagues(work, caller) if one[0] == caller.number(1)), None)
    if chosen is None:
        raise Refusal(Why.BUTTON_OLD)
    await work.outbox.put(chosen[0], Notice(News.BROADCAST_TEST, {"name": caller.person.name}))
    for part in range(2 if said.is_album else 1):
        facts: dict[str, Fact] = {"content": dump(said.facts()), "name": chosen[1], "part": part}
        await work.outbox.put(chosen[0], Notice(News.BROADCAST_TEST, facts))
    await work.journal.note(caller.person.id, "broadcast-tested", who=chosen[0])
    return await _checked(work, form, chosen[1])


async def _colleagues(work: Work, caller: Caller) -> list[tuple[int, str]]:
    """Everyone else on the team who can be written to."""
    others = [await work.people.get(post.person) for post in await work.team.all() if post.person != caller.person.id]
    return [(one.id, one.name) for one in others if one.reachable and one.telegram is not None]


async def stop_shown(work: Work, caller: Caller) -> Views:
    """The stop below a preview or a test."""
    return StopShown()


async def send(work: Work, caller: Caller) -> Views:
    """[Send to 412]: planned once, however often it is tapped; tapped again it shows the same."""
    planned = await work.broadcasts.by_key(caller.argument(0))
    if planned is not None:
        return await page(work, planned.id)
    form = await composing(work, caller)
    said, segment = check(form.said()), form.for_whom()
    at = _coming(work, form.at)
    reach = await work.segments.count(segment, form.topic)
    manners = await work.manners.kept()
    if not form.silent and manners.is_quiet((at or work.now).astimezone(caller.zone)):  # it got late meanwhile
        return QuietAsked(form.nonce, at, manners.next_hour_to_speak(at or work.now, caller.zone))
    if not reach.reached:
        return await _checked(work, form)
    plan = Plan(form.nonce, caller.person.id, form.topic, segment, said, form.silent, at or work.now)
    broadcast = await work.broadcasts.plan(plan)
    await work.journal.note(caller.person.id, "broadcast-planned", broadcast=broadcast, reach=reach.reached)
    await put_away(work, caller)
    return await page(work, broadcast, toast="toast-sending" if at is None else "toast-planned")
