"""When units lapse: the owner chooses, sees what it would mean, and says yes; what is already earned stays."""

from handlers.knock import Caller, Views, nonce
from handlers.owner import points, promise
from handlers.staff.earn import about, held
from loyalty.expiry import MONTHS_OFFERED, end_of_validity
from loyalty.programme import Programme
from loyalty.refusals import Refusal, Why
from screens.owner.expiry import LapseAsked, LapsePreviewed
from storage.work import Work

_POINTS = "points"  # the button's argument that means them; without it the stamps are meant


async def ask(work: Work, caller: Caller) -> Views:
    """[Stamps lapse] or [Points lapse]: the rule now, and the choices."""
    in_points = _in_points(caller, 0)
    return LapseAsked((await _programme(work, in_points)).months, MONTHS_OFFERED, in_points)


async def preview(work: Work, caller: Caller) -> Views:
    """One of the choices: nothing is changed yet."""
    months = caller.number(0) or None
    if months not in MONTHS_OFFERED:
        raise Refusal(Why.BUTTON_OLD)
    in_points = _in_points(caller, 1)
    programme = await _programme(work, in_points)
    number = nonce()
    await work.taps.make(number, caller.person.id, {"lapse": months, "points": in_points})
    until = end_of_validity(work.now, months, caller.zone)
    return LapsePreviewed(number, months, until, await work.expiry.units_out(programme.id), in_points)


async def choose(work: Work, caller: Caller) -> Views:
    """[Yes, from now on]: tapped again, also much later, it changes nothing more."""
    tap = await held(work, caller)
    months = about(tap, "lapse")
    in_points = bool(tap.facts.get("points"))
    if tap.answer is None:
        programme = await _programme(work, in_points)
        await work.programme.lapse_after(programme.id, months)
        await work.journal.note(caller.person.id, "lapse-changed", months=months, before=programme.months)
        await work.taps.spend(tap.nonce, caller.knock.data, {"months": months})
    return await (points.page if in_points else promise.page)(work, changed=True)


def _in_points(caller: Caller, place: int) -> bool:
    return caller.knock.arguments[place:] == (_POINTS,)


async def _programme(work: Work, in_points: bool) -> Programme:
    return await (points.points(work) if in_points else promise.stamps(work))
