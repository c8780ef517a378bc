"""What the owner is asked about a message to many: whether it goes on when many leave, or out when it is late."""

from zoneinfo import ZoneInfo

from loyalty.broadcasts import asks_the_owner, has_missed
from loyalty.composing import excerpt
from loyalty.notices import Fact, News, Notice
from storage.broadcasts import Broadcast
from storage.programme import Business
from storage.session import ms
from storage.work import Work


async def ask_if_missed(work: Work, business: Business, run: Broadcast) -> bool:
    """True for one whose moment is long past: it waits until the owner says what becomes of it, who is asked once."""
    manners, zone = await work.manners.kept(), ZoneInfo(business.timezone)
    if not has_missed(run.starts_at, work.now, manners, zone, silent=run.silent):
        return False
    if await work.runs.miss(run.id):
        title = excerpt(run.content) or "none"
        facts: dict[str, Fact] = {"broadcast": run.id, "at": ms(run.starts_at), "title": title}
        await tell_owner(work, run, Notice(News.BROADCAST_MISSED, facts))
    return True


async def ask_if_many_leave(work: Work, run: Broadcast) -> None:
    """A run that too many block the bot for waits until the owner says whether it goes on."""
    progress = await work.recipients.progress(run.id)
    if asks_the_owner(progress, run.threshold, run.asked_at_blocks) and await work.runs.ask(run.id, progress.blocks):
        facts = {"broadcast": run.id, "blocks": progress.blocks, "sent": progress.sent, "pending": progress.pending}
        await tell_owner(work, run, Notice(News.BROADCAST_ASKS, facts))


async def tell_owner(work: Work, run: Broadcast, notice: Notice) -> None:
    """The owner hears of a run; whoever made it does while there is no owner."""
    owner = await work.team.owner()
    person = owner if owner is not None else run.made_by
    if person is not None:
        await work.outbox.put(person, notice)
