"""Redeeming: a pass is handed over, or the member is asked to agree."""

from dataclasses import asdict

from handlers.facts import tell
from handlers.knock import Caller, Views
from handlers.staff.earn import about, held
from handlers.staff.scan import refuse_own
from loyalty.accrual import Act
from loyalty.ledger import Entry, Kind
from loyalty.notices import Fact, News, Notice
from loyalty.refusals import Refusal, Why
from loyalty.vouchers import Voucher, VoucherState, refuse_frozen, refuse_lapsed
from screens.staff.panel import Asked, HandedOver
from storage.ledger import Doer
from storage.session import ms
from storage.work import Work


async def give(work: Work, caller: Caller) -> Views:
    """[Give it] on a scanned pass."""
    tap = await held(work, caller)
    if tap.answer is not None:
        return HandedOver(**tap.answer)
    shown = await work.vouchers.shown_pass(str(about(tap, "pass")))
    if shown is None:
        raise Refusal(Why.CODE_UNKNOWN)
    member = await work.members.get(shown.member)
    refuse_own(caller, member)
    refuse_lapsed(shown.voucher, work.now)
    refuse_frozen(shown.voucher)
    if shown.voucher.state is VoucherState.ISSUED and not shown.live_at(work.now):
        raise Refusal(Why.PASS_LAPSED)
    place = caller.staff()
    entry = await hand_over(work, shown.voucher, f"tap:{tap.nonce}", Doer(caller.person.id, place.place))
    facts: dict[str, Fact] = {
        "reward": shown.voucher.title,
        "place": place.place_name,
        "voucher": shown.voucher.id,
        "entry": entry,
    }
    await tell(work, member, Notice(News.REDEEMED, facts))
    given = HandedOver(entry, member.name, shown.voucher.title)
    await work.taps.spend(tap.nonce, caller.knock.data, asdict(given))
    return given


async def hand_over(work: Work, voucher: Voucher, key: str, doer: Doer) -> int:
    """Write the redemption and spend the voucher, or refuse with when and where it was used. Returns the entry."""
    if voucher.state is VoucherState.REDEEMED and voucher.redeemed_at:
        raise Refusal(Why.VOUCHER_USED, reward=voucher.title, at=ms(voucher.redeemed_at), place=voucher.place)
    refuse_lapsed(voucher, work.now)
    refuse_frozen(voucher)
    if voucher.state is not VoucherState.ISSUED:
        raise Refusal(Why.VOUCHER_GONE)
    account = await work.ledger.of_account(voucher.account)
    entry = Entry(Kind.REDEMPTION, 0, key, facts={"voucher": voucher.id})
    written = (await work.ledger.write(Act(account).write(entry), doer))[0]
    if not await work.vouchers.redeem(voucher.id, written):
        raise Refusal(Why.VOUCHER_GONE)
    return written


async def ask(work: Work, caller: Caller) -> Views:
    """[Redeem …] on the panel: the member's own tap will redeem it. A practice card's owner has just tapped."""
    tap = await held(work, caller)
    if tap.answer is not None:
        return HandedOver(**tap.answer)
    member = await work.members.get(int(about(tap, "member")))
    refuse_own(caller, member)
    voucher = await work.vouchers.get(caller.number(1))
    if voucher is None or voucher.member != member.id:
        raise Refusal(Why.BUTTON_OLD)
    post = caller.staff()
    if member.person is None:
        entry = await hand_over(work, voucher, f"tap:{tap.nonce}", Doer(caller.person.id, post.place))
        given = HandedOver(entry, member.name, voucher.title)
        await work.taps.spend(tap.nonce, caller.knock.data, asdict(given))
        return given
    refuse_lapsed(voucher, work.now)
    refuse_frozen(voucher)
    if voucher.state is not VoucherState.ISSUED:
        raise Refusal(Why.VOUCHER_GONE)
    if not await work.vouchers.being_asked(voucher.id, caller.person.id):
        asked = await work.vouchers.ask(voucher.id, caller.person.id, post.place)
        facts: dict[str, Fact] = {"place": post.place_name, "reward": voucher.title, "ask": asked}
        await tell(work, member, Notice(News.USE_ASKED, facts))
    return Asked(member.name, voucher.title)
