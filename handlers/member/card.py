"""Looking: the card, the bigger QR, the balance in words."""

from handlers import facts
from handlers.knock import Caller, Views
from loyalty.codes import show_number
from loyalty.expiry import next_to_lapse
from screens.member.balance import Balance, Holding
from screens.member.card import BigQr
from storage.work import Work


async def show(work: Work, caller: Caller) -> Views:
    """`/card`."""
    return await facts.card(work, caller.business, caller.membership())


async def big_qr(work: Work, caller: Caller) -> Views:
    """[Bigger QR]."""
    member = caller.membership()
    return BigQr(facts.address(caller.business, member.token), show_number(member.number))


async def balance(work: Work, caller: Caller) -> Views:
    """`/balance`: every programme, what is missing to the next reward, and what lapses first."""
    member = caller.membership()
    holdings = []
    for programme in await work.programme.all():
        account = await work.ledger.peek(member.id, programme.id)
        lapses = next_to_lapse(account.lots, work.now, caller.zone)
        holdings.append(Holding(await facts.stands_in(work, programme, account), lapses))
    ready = await work.vouchers.ready(member.id)
    return Balance(caller.business.name, tuple(holdings), len(ready))
