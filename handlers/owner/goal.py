"""Another goal: asked, previewed with counts, and written once; begun cards finish as they began, or change over."""

from handlers.knock import Caller, Views, nonce
from handlers.owner.promise import GOAL, page, stamps
from handlers.owner.refund import leave
from handlers.staff.earn import about
from loyalty.programme import Stamps
from loyalty.promise import GOALS_OFFERED, check_goal, read_goal
from loyalty.refusals import Refusal, Why
from screens.owner.goal import GoalAsked, GoalChanged, GoalPreviewed
from storage.work import Work


async def ask(work: Work, caller: Caller) -> Views:
    """[Goal]: opens the form."""
    programme = await stamps(work)
    await work.drafts.begin(caller.person.id, GOAL)
    return GoalAsked(programme.goal, GOALS_OFFERED)


async def chosen(work: Work, caller: Caller) -> Views:
    """One of the usual goals, by button."""
    return await _preview(work, caller, read_goal(caller.argument(0)))


async def typed(work: Work, caller: Caller) -> Views:
    """The form's answer. Whoever stopped being the owner meanwhile changes nothing."""
    if not caller.is_owner:
        return await leave(work, caller, Refusal(Why.NOT_OWNER))
    return await _preview(work, caller, read_goal(caller.knock.text))


async def _preview(work: Work, caller: Caller, goal: int, *, anew: bool = False) -> GoalPreviewed:
    """Nothing is changed yet. The screen remembers which rules it spoke of."""
    programme = await stamps(work)
    check_goal(programme, goal, await work.promise.filling() is not None)
    await work.drafts.leave(caller.person.id)
    number = nonce()
    await work.taps.make(number, caller.person.id, {"goal": goal, "rules": _rules(programme)})
    seen = await work.promise.outlook(programme, goal)
    return GoalPreviewed(number, seen.before, goal, seen.begun, seen.full, seen.had, len(seen.dropped), anew)


def _rules(programme: Stamps) -> list[int]:
    return [stop.at for stop in programme.milestones]


async def keep(work: Work, caller: Caller) -> Views:
    """[They finish on the old one]: begun cards keep their goal, every new one has the new."""
    return await _change(work, caller, keep_=True)


async def convert(work: Work, caller: Caller) -> Views:
    """[For everyone now]: what is full by the new goal is filled now, each of them told."""
    return await _change(work, caller, keep_=False)


async def _change(work: Work, caller: Caller, *, keep_: bool) -> Views:
    """Once a preview: whichever button is tapped again says the same again. Counts are those of this moment."""
    tap = await work.taps.hold(caller.argument(0), caller.person.id)
    if tap is None:
        raise Refusal(Why.BUTTON_OLD)
    goal = int(about(tap, "goal"))
    if tap.answer is not None:
        return GoalChanged(**tap.answer)
    programme = await stamps(work)
    if _rules(programme) != about(tap, "rules"):
        return await _preview(work, caller, goal, anew=True) if goal != programme.goal else await page(work)
    check_goal(programme, goal, await work.promise.filling() is not None)
    seen = await work.promise.outlook(programme, goal)
    kept, filling = (seen.begun, 0) if keep_ else (seen.had, seen.full)
    await work.promise.change_goal(programme, goal, keep=keep_)
    answer = {"before": programme.goal, "goal": goal, "kept": kept, "filling": filling}
    await work.taps.spend(tap.nonce, caller.knock.data, answer)
    await work.journal.note(caller.person.id, "goal-changed", goal=goal, before=programme.goal, keep=int(keep_))
    await work.chats.cards_changed()
    return GoalChanged(**answer)
