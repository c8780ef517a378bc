"""Privacy: what is kept, one's own data as a file, and being forgotten, asked twice and done at once."""

import secrets

from handlers import facts
from handlers.knock import Caller, Views, nonce
from loyalty.privacy import KEY_BYTES, trace
from loyalty.refusals import Refusal, Why
from screens.member.privacy import DeleteAsked, DeleteAskedAgain, Erased, MyData, Privacy
from screens.standing import PointsStanding, Standing
from storage.work import Work

_LEAVING = "leaving"


async def show(work: Work, caller: Caller) -> Views:
    """`/privacy`."""
    return Privacy(caller.business.name, caller.member is not None)


async def my_data(work: Work, caller: Caller) -> Views:
    """[My data as a file]: everything kept about the one who asks, member or not."""
    member = caller.member.id if caller.member else None
    return MyData(caller.business.name, await work.dossier.of(caller.person.id, member))


async def ask(work: Work, caller: Caller) -> Views:
    """[Delete me]: what would go."""
    _refuse_owner(caller)
    if caller.member is None:
        return DeleteAsked(caller.business.name, member=False, staff=caller.post is not None)
    held = {PointsStanding: 0, Standing: 0}
    for one in await facts.standings(work, caller.member):
        held[type(one)] = max(0, one.balance)
    ready = len(await work.vouchers.ready(caller.member.id))
    staff = caller.post is not None
    return DeleteAsked(caller.business.name, True, staff, held[Standing], ready, held[PointsStanding])


async def ask_again(work: Work, caller: Caller) -> Views:
    """[Go on]: the last question, on a screen with a one-time number."""
    _refuse_owner(caller)
    number = nonce()
    await work.taps.make(number, caller.person.id, {_LEAVING: True})
    return DeleteAskedAgain(number)


async def erase(work: Work, caller: Caller) -> Views:
    """[Yes, delete everything]: at once, in this very unit.

    The screen's number is forgotten with its person. So the second tap of a double tap comes from a stranger, whom
    it must not make known again; and an old screen cannot delete somebody who came back meanwhile.
    """
    _refuse_owner(caller)
    asked = await work.taps.hold(caller.argument(0), caller.person.id)
    leaving = asked is not None and _LEAVING in asked.facts
    if not leaving and (caller.member or caller.post):
        raise Refusal(Why.BUTTON_OLD)
    if caller.member:
        key = await work.privacy.key(secrets.token_bytes(KEY_BYTES))
        await work.privacy.leave_trace(trace(key, caller.knock.telegram))
        await work.disputes.forget(caller.member.id)
        await work.journal.note(None, "erased", member=caller.member.id)
    await work.privacy.erase(caller.person.id, caller.member.id if caller.member else None)
    return Erased(caller.business.name)


async def was_here(work: Work, telegram: int) -> bool:
    """True for someone erased within the last year: they are welcome, but not to a welcome gift again."""
    key = await work.privacy.key(secrets.token_bytes(KEY_BYTES))
    return await work.privacy.was_here(trace(key, telegram))


def _refuse_owner(caller: Caller) -> None:
    if caller.is_owner:
        raise Refusal(Why.OWNER_LEAVES)
