"""The business's data: a file of guests in, looked at before anything is changed; and everything out, to its owner."""

from typing import Any

from handlers.jobs.exchange import go_on
from handlers.knock import Caller, Views, nonce
from handlers.owner.table import IMPORT
from loyalty.exchange import separator
from loyalty.refusals import Refusal, Why
from screens.owner.exchange import (
    Data,
    ExportReady,
    ForgetAsked,
    Forgotten,
    ImportAsked,
    ImportDone,
    ImportGoing,
    ImportShown,
    Problems,
)
from storage.taps import Tap
from storage.work import Work

_IMPORT, _WAITING = "import", "waiting"


async def show(work: Work, caller: Caller) -> Views:
    """[Data]."""
    return await _data(work)


async def _data(work: Work) -> Data:
    return Data(await work.members.count(), await work.exchange.waiting())


async def ask(work: Work, caller: Caller) -> Views:
    """[Import]: opens the form that waits for a file."""
    await work.drafts.begin(caller.person.id, IMPORT)
    return ImportAsked(separator(await work.exchange.country()))


async def typed(work: Work, caller: Caller) -> Views:
    """Anything else than a file in the form that waits for one."""
    raise Refusal(Why.IMPORT_FILE)


async def received(work: Work, caller: Caller) -> Views:
    """A file that was read before this unit: what it would do, and what is wrong with it. Nothing is changed yet."""
    table = caller.knock.table
    if not caller.is_owner:
        raise Refusal(Why.NOT_OWNER)
    if table is None:
        raise Refusal(Why.IMPORT_FILE)
    await work.drafts.leave(caller.person.id)
    await work.exchange.leave(caller.person.id)
    number = nonce()
    if table.people:
        kept = await work.exchange.show(caller.person.id, table.people, table.figures)
        await work.taps.make(number, caller.person.id, {_IMPORT: kept})
    shown = ImportShown(number, table.figures, table.problems, table.ignored)
    return (shown, Problems(table.problems)) if shown.has_more else shown


async def surely(work: Work, caller: Caller) -> Views:
    """[Import]: begun once; a short file is taken in at once, the rest of a long one by the clock."""
    tap = await _held(work, caller, _IMPORT)
    kept = int(tap.facts[_IMPORT])
    if tap.answer is None:
        if not await work.exchange.begin(kept):
            raise Refusal(Why.BUTTON_OLD)
        await work.journal.note(caller.person.id, "imported", file=kept)
        await work.taps.spend(tap.nonce, caller.knock.data, {_IMPORT: kept})
        now = await go_on(work, kept)
        if now and now.left:
            await work.exchange.watch(kept, caller.knock.message if caller.knock.in_place else None)
    return await _progress(work, kept)


async def _progress(work: Work, number: int) -> Views:
    now = await work.exchange.get(number)
    if now is None or now.state == "shown":
        raise Refusal(Why.BUTTON_OLD)
    if now.left:
        return ImportGoing(now.done, now.people)
    return ImportDone(now.figures, await work.exchange.waiting())


async def export(work: Work, caller: Caller) -> Views:
    """[Export]: one archive, made when it is sent, to whoever asked: the owner."""
    await work.journal.note(caller.person.id, "exported")
    return ExportReady(caller.business.name, await work.exchange_out.parcel()), await _data(work)


async def forget(work: Work, caller: Caller) -> Views:
    """[Forget those who wait]: asked once."""
    number = nonce()
    await work.taps.make(number, caller.person.id, {_WAITING: True})
    return ForgetAsked(number, await work.exchange.waiting())


async def forget_surely(work: Work, caller: Caller) -> Views:
    """[Yes, forget them]: whoever came already is a member and stays."""
    tap = await _held(work, caller, _WAITING)
    answer: dict[str, Any] = tap.answer or {}
    if not answer:
        answer = {"people": await work.exchange.forget_waiting()}
        await work.journal.note(caller.person.id, "waiting-forgotten", people=answer["people"])
        await work.taps.spend(tap.nonce, caller.knock.data, answer)
    return Forgotten(int(answer["people"]))


async def _held(work: Work, caller: Caller, about: str) -> Tap:
    tap = await work.taps.hold(caller.argument(0), caller.person.id)
    if tap is None or about not in tap.facts:
        raise Refusal(Why.BUTTON_OLD)
    return tap
