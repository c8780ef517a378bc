"""Not me: a member says that an entry on their card was not theirs."""

from handlers.knock import Caller, Views
from handlers.staff.reversal import deed_of, entry_of, facts_of
from loyalty.disputes import check_dispute, check_open
from loyalty.notices import News, Notice
from loyalty.refusals import Refusal, Why
from screens.member.disputes import DisputeOpened
from storage.work import Work


async def not_me(work: Work, caller: Caller) -> Views:
    """[Not me] on a receipt: once an entry, and only by whose entry it is; tapped again it says the same again."""
    member = caller.membership()
    entry = await entry_of(work, caller.number(0))
    if await work.ledger.member_of(entry.account) != member.id:
        raise Refusal(Why.BUTTON_OLD)
    dispute = await work.disputes.of_entry(entry.id)
    if dispute is None:
        check_dispute(entry, work.now)
        await work.disputes.open(entry, member.id)
        await work.journal.note(caller.person.id, "disputed", entry=entry.id)
        owner = await work.team.owner()
        if owner is not None:
            await work.outbox.put(owner, Notice(News.DISPUTED, await facts_of(work, entry)))
    else:
        check_open(dispute)
    return DisputeOpened(await deed_of(work, entry))
