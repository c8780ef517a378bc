"""When stamps lapse: the owner chooses, sees what it would mean, and says yes; what is already earned stays."""

from handlers.knock import Caller, Views, nonce
from handlers.owner.manage import manage
from handlers.staff.earn import about, held
from loyalty.expiry import MONTHS_OFFERED, end_of_validity
from loyalty.refusals import Refusal, Why
from screens.owner.expiry import LapseAsked, LapsePreviewed
from storage.work import Work


async def ask(work: Work, caller: Caller) -> Views:
    """[Stamps lapse]: the rule now, and the choices."""
    return LapseAsked((await work.programme.stamps()).months, MONTHS_OFFERED)


async def preview(work: Work, caller: Caller) -> Views:
    """One of the choices: nothing is changed yet."""
    months = caller.number(0) or None
    if months not in MONTHS_OFFERED:
        raise Refusal(Why.BUTTON_OLD)
    programme = await work.programme.stamps()
    number = nonce()
    await work.taps.make(number, caller.person.id, {"lapse": months})
    until = end_of_validity(work.now, months, caller.zone)
    return LapsePreviewed(number, months, until, await work.expiry.units_out(programme.id))


async def choose(work: Work, caller: Caller) -> Views:
    """[Yes, from now on]: tapped again, also much later, it changes nothing more."""
    tap = await held(work, caller)
    months = about(tap, "lapse")
    if tap.answer is None:
        programme = await work.programme.stamps()
        await work.programme.lapse_after(programme.id, months)
        await work.journal.note(caller.person.id, "lapse-changed", months=months, before=programme.months)
        await work.taps.spend(tap.nonce, caller.knock.data, {"months": months})
    return await manage(work, caller)
