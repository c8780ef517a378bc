"""From a paper card: the counter says how many stamps are on it, once an account, while the owner's window is open."""

from dataclasses import asdict
from datetime import datetime

from handlers.facts import stands, tell
from handlers.jobs.expiry import write_off
from handlers.knock import Caller, Views
from handlers.owner.refund import leave
from handlers.staff.aside import PAPER
from handlers.staff.earn import about, held
from handlers.staff.issuing import issue_vouchers
from handlers.staff.notes import guest_of
from handlers.staff.scan import refuse_own
from loyalty.accrual import Act
from loyalty.expiry import end_of_days
from loyalty.ledger import FILLED
from loyalty.member import Member
from loyalty.notices import Fact, News, Notice
from loyalty.paper import bring, check_paper, read_stamps
from loyalty.programme import Stamps
from loyalty.refusals import Refusal, Why
from screens.staff.paper import MOST_SHOWN, PaperAsked, PaperCounted
from storage.ledger import Doer
from storage.session import ms_or_none
from storage.taps import Tap
from storage.work import Work


async def ask(work: Work, caller: Caller) -> Views:
    """[From a paper card]: how many? Beyond what fits on buttons the number is typed into a form."""
    tap = await work.taps.hold(caller.argument(0), caller.person.id)
    if tap is None:
        raise Refusal(Why.BUTTON_OLD)
    member = await _guest(work, caller, tap)
    programme = await _programme(work)
    check_paper(await work.papers.of(member.id, programme.id), work.now)
    account = await work.ledger.peek(member.id, programme.id)
    most = (await work.programme.stamps_for(account, programme)).goal - 1
    if most > MOST_SHOWN:
        await work.drafts.begin(caller.person.id, PAPER, {"member": member.id, "nonce": tap.nonce})
    return PaperAsked(tap.nonce, member.name, most)


async def count(work: Work, caller: Caller) -> Views:
    """A number tapped: once a panel."""
    tap = await held(work, caller)
    if tap.answer is not None:
        return PaperCounted(**{**tap.answer, "issued": tuple(tap.answer["issued"])})
    member = await _guest(work, caller, tap)
    counted = await _count(work, caller, member, caller.number(1), tap.nonce)
    await work.taps.spend(tap.nonce, caller.knock.data, asdict(counted))
    return counted


async def typed(work: Work, caller: Caller) -> Views:
    """A number typed: the form's answer."""
    draft = await work.drafts.of(caller.person.id)
    if draft is None:
        raise Refusal(Why.UNKNOWN_TEXT)
    try:
        member = await guest_of(work, caller, draft)
        programme = await _programme(work)
        check_paper(await work.papers.of(member.id, programme.id), work.now)
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    counted = await _count(work, caller, member, read_stamps(caller.knock.text), str(draft.facts["nonce"]))
    await work.drafts.leave(caller.person.id)
    return counted


async def _guest(work: Work, caller: Caller, tap: Tap) -> Member:
    member = await work.members.get(int(about(tap, "member")))
    refuse_own(caller, member)
    return member


async def _programme(work: Work) -> Stamps:
    """The stamps; without them there is nothing a paper card could come over to."""
    programme = await work.programme.stamps_or_none()
    if programme is None:
        raise Refusal(Why.PAPER_CLOSED)
    return programme


async def _count(work: Work, caller: Caller, member: Member, stamps: int, nonce: str) -> PaperCounted:
    programme = await _programme(work)
    paper = await work.papers.of(member.id, programme.id)
    account = await write_off(work, await work.ledger.account(member.id, programme.id))
    programme = await work.programme.stamps_for(account, programme)
    act = bring(programme, account, stamps, paper, work.now, caller.zone)
    entries = await work.ledger.write(act, Doer(caller.person.id, caller.staff().place))
    programme = programme.later(act.account.lap - account.lap)
    lapse = end_of_days(work.now, programme.voucher_days, caller.zone)
    issued = await issue_vouchers(work, act, member, entries, lapse)
    await work.journal.note(caller.person.id, "paper-counted", who=member.person, entry=entries[0], stamps=stamps)
    counted = PaperCounted(
        entry=entries[0],
        nonce=nonce,
        name=member.name,
        stamps=stamps,
        balance=act.account.balance,
        goal=programme.goal,
        issued=tuple(issued),
    )
    await _tell(work, programme, act, member, counted, lapse)
    return counted


async def _tell(
    work: Work, programme: Stamps, act: Act, member: Member, counted: PaperCounted, lapse: datetime | None
) -> None:
    """The receipts: what came over, and each voucher it reached."""
    now = await stands(work, programme, act.account)
    facts: dict[str, Fact] = {
        "stamps": counted.stamps,
        "filled": sum(1 for entry in act.entries if entry.reason == FILLED),
        "balance": now.balance,
        "goal": now.goal,
        "missing": now.missing,
        "reward": now.reward,
        "entry": counted.entry,
    }
    await tell(work, member, Notice(News.PAPER_COUNTED, facts))
    for title in counted.issued:
        await tell(work, member, Notice(News.VOUCHER_ISSUED, {"reward": title, "lapse": ms_or_none(lapse)}))
