"""The manners of messages, as the owner sets them. What waits to be sent keeps to them from that moment on."""

from handlers.knock import Caller, Views
from loyalty.manners import changed, known, value_of
from screens.owner.manners import MannerAsked, MannersShown
from storage.work import Work


async def show(work: Work, caller: Caller) -> Views:
    """[Manners]."""
    return MannersShown(await work.manners.kept())


async def ask(work: Work, caller: Caller) -> Views:
    """One of them: what else it can be."""
    return MannerAsked(await work.manners.kept(), known(caller.argument(0)))


async def choose(work: Work, caller: Caller) -> Views:
    """One of the values. Chosen again it changes nothing more."""
    custom, value = known(caller.argument(0)), caller.number(1)
    before = await work.manners.kept()
    after = changed(before, custom, value)
    if after != before:
        await work.manners.keep(after)
        was = value_of(before, custom)
        await work.journal.note(caller.person.id, "manners-changed", which=custom.value, value=value, before=was)
    return MannersShown(after)
