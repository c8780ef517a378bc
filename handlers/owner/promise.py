"""The programme's page: the stamp programme in words, its limits, and its rewards. What is earned is never touched."""

from handlers.knock import Caller, Views
from handlers.owner import points
from handlers.owner.refund import leave
from loyalty.programme import Stamps
from loyalty.promise import OFFERED, Setting, check_place, choice, free_places, known, read_place, read_title, value_of
from loyalty.refusals import Refusal, Why
from screens.owner.promise import Milestones, PlaceAsked, Promise, RuleAsked, Stop, TitleAsked
from storage.drafts import Draft
from storage.work import Work

PLACE = "milestone-place"
TITLE = "reward-title"
GOAL = "goal"
_FORMS = {PLACE, TITLE, GOAL}
_GOAL = 0  # stands for the goal's own place, wherever that is


async def show(work: Work, caller: Caller) -> Views:
    """[Programme] on `/manage`. A form of this page is left; a business without stamps has its points here."""
    await _leave_form(work, caller)
    if await work.programme.stamps_or_none() is None:
        return await points.page(work)
    return await page(work)


async def _leave_form(work: Work, caller: Caller) -> None:
    draft = await work.drafts.of(caller.person.id)
    if draft is not None and draft.form in _FORMS:
        await work.drafts.leave(caller.person.id)


async def page(work: Work, *, changed: bool = False) -> Promise:
    """The programme as it is now."""
    programme = await stamps(work)
    titles = await work.programme.titles()
    thanks = await work.referrals.units()
    filling = await work.promise.filling()
    return Promise(
        goal=programme.goal,
        reward=titles[programme.milestones[-1].reward],
        stops=await _stops(work, programme),
        settings={one: value_of(programme, thanks, one) for one in Setting},
        months=programme.months,
        finishing=await work.promise.still_finishing(programme.id),
        done=filling.done if filling else 0,
        total=filling.total if filling else 0,
        changed=changed,
        points=await work.programme.points_or_none() is not None,
    )


async def stamps(work: Work) -> Stamps:
    """The stamp programme; a button of this page is out of date for a business that has none."""
    programme = await work.programme.stamps_or_none()
    if programme is None:
        raise Refusal(Why.BUTTON_OLD)
    return programme


async def _stops(work: Work, programme: Stamps) -> tuple[Stop, ...]:
    titles = await work.programme.titles()
    return tuple(Stop(stop.at, titles[stop.reward]) for stop in programme.milestones[:-1])


# ── limits ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def rule(work: Work, caller: Caller) -> Views:
    """A limit's button: as it is now, and the choices."""
    setting = known(caller.argument(0))
    now = value_of(await stamps(work), await work.referrals.units(), setting)
    return RuleAsked(setting, now, OFFERED[setting])


async def rule_to(work: Work, caller: Caller) -> Views:
    """One of the choices. It sets what it says, so that a second tap changes nothing more."""
    setting = known(caller.argument(0))
    value = choice(setting, caller.number(1))
    programme = await stamps(work)
    before = value_of(programme, await work.referrals.units(), setting)
    if value != before:
        await work.promise.set(programme.id, setting, value)
        await work.journal.note(caller.person.id, "rule-changed", rule=setting.value, value=value, before=before)
    return await page(work, changed=True)


# ── rewards on the way, and what they are called ──────────────────────────────────────────────────────────────────────


async def milestones(work: Work, caller: Caller) -> Views:
    """[On the way]."""
    await _leave_form(work, caller)
    programme = await stamps(work)
    return Milestones(programme.goal, await _stops(work, programme), room=bool(free_places(programme)))


async def milestone(work: Work, caller: Caller) -> Views:
    """[Add a reward]: opens the form that asks where."""
    programme = await stamps(work)
    free = free_places(programme)
    if not free:
        raise Refusal(Why.PLACES_FULL)
    await work.drafts.begin(caller.person.id, PLACE)
    return PlaceAsked(programme.goal, free)


async def milestone_at(work: Work, caller: Caller) -> Views:
    """A place, by button."""
    return await _ask_title(work, caller, check_place(caller.number(0), await stamps(work)))


async def placed(work: Work, caller: Caller) -> Views:
    """A place, typed."""
    await _draft(work, caller)
    if not caller.is_owner:
        return await leave(work, caller, Refusal(Why.NOT_OWNER))
    return await _ask_title(work, caller, read_place(caller.knock.text, await stamps(work)))


async def _ask_title(work: Work, caller: Caller, at: int) -> TitleAsked:
    await work.drafts.begin(caller.person.id, TITLE, {"at": at})
    return TitleAsked(at)


async def milestone_off(work: Work, caller: Caller) -> Views:
    """[Remove]: nobody reaches it any more; whoever has reached it keeps the reward."""
    programme = await stamps(work)
    if await work.promise.no_reward_at(programme, caller.number(0)):
        await work.journal.note(caller.person.id, "milestone-removed", at=caller.number(0))
        await work.chats.cards_changed()
    return await milestones(work, caller)


async def title(work: Work, caller: Caller) -> Views:
    """A reward's button: opens the form that asks what it is called. Place 0 is the goal's."""
    programme = await stamps(work)
    at = caller.number(0)
    titles = await work.programme.titles()
    stop = next((one for one in programme.milestones if one.at == (at or programme.goal)), None)
    if stop is None:
        raise Refusal(Why.BUTTON_OLD)
    await work.drafts.begin(caller.person.id, TITLE, {"at": at})
    return TitleAsked(stop.at, titles[stop.reward])


async def titled(work: Work, caller: Caller) -> Views:
    """The form's answer. The programme may have changed since it was opened: then its place must still be there."""
    draft = await _draft(work, caller)
    at = int(draft.facts["at"])
    try:
        if not caller.is_owner:
            raise Refusal(Why.NOT_OWNER)
        programme = await stamps(work)
        if at != _GOAL and at not in {stop.at for stop in programme.milestones[:-1]}:
            check_place(at, programme)
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    called = read_title(caller.knock.text)
    await work.promise.reward_at(programme.id, at or programme.goal, called)
    await work.drafts.leave(caller.person.id)
    await work.journal.note(caller.person.id, "reward-titled", at=at or programme.goal)
    await work.chats.cards_changed()
    return await page(work) if at == _GOAL else await milestones(work, caller)


async def _draft(work: Work, caller: Caller) -> Draft:
    draft = await work.drafts.of(caller.person.id)
    if draft is None:
        raise Refusal(Why.UNKNOWN_TEXT)
    return draft
