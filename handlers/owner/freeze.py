"""The owner's panic: somebody of the team is frozen at once, looked at, and what they gave is taken back whole."""

from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter

from handlers.knock import Caller, Views, nonce
from handlers.staff.reversal import entry_of, lapse_of
from loyalty.expiry import local_day
from loyalty.notices import News, Notice
from loyalty.refusals import Refusal, Why
from loyalty.reversal import born_units
from loyalty.takeback import MOST_FORESEEN, Foreseen, Holding, foresee
from loyalty.team import Post, Role
from screens.owner.freeze import Frozen, TakebackAsked, TakebackShown
from storage.session import moment, ms
from storage.takebacks import Takeback
from storage.work import Work

_DAYS = {"week": timedelta(days=7), "month": timedelta(days=30)}
_TAKEBACK = "takeback"


async def freeze(work: Work, caller: Caller) -> Views:
    """[Freeze and look]: at once, also for buttons already on their screen; tapped again it only looks."""
    post = await _post(work, caller)
    if await work.team.freeze(post.person, frozen=True):
        await work.journal.note(caller.person.id, "froze", who=post.person)
        await work.outbox.put(post.person, Notice(News.FROZEN, {"member": await _is_member(work, post.person)}))
    return await _page(work, caller, post, "today")


async def look_since(work: Work, caller: Caller) -> Views:
    """Another stretch of time."""
    return await _page(work, caller, await _post(work, caller), caller.argument(1))


async def unfreeze(work: Work, caller: Caller) -> Views:
    """[Unfreeze]: they work as before."""
    post = await _post(work, caller)
    if await work.team.freeze(post.person, frozen=False):
        await work.journal.note(caller.person.id, "unfroze", who=post.person)
        facts = {"role": post.role.value, "place": post.place_name, "member": await _is_member(work, post.person)}
        await work.outbox.put(post.person, Notice(News.UNFROZEN, facts))
    return await _page(work, caller, await _post(work, caller), "today")


async def _post(work: Work, caller: Caller) -> Post:
    post = await work.team.post(caller.number(0), frozen_too=True)
    if post is None or post.role is Role.OWNER:
        raise Refusal(Why.BUTTON_OLD)
    return post


async def _is_member(work: Work, person: int) -> bool:
    return await work.members.of_person(person) is not None


async def _page(work: Work, caller: Caller, post: Post, span: str) -> Frozen:
    since = await _since(work, caller, post, span)
    now = await work.team.post(post.person, frozen_too=True)
    recorded = await work.takebacks.recorded(post.person, since)
    return Frozen(
        person=post.person,
        name=(await work.people.get(post.person)).name,
        frozen=now is not None and now.frozen,
        span=span,
        since=since,
        recorded=recorded,
        foreseen=await _foreseen(work, post.person, since) if recorded.entries <= MOST_FORESEEN else None,
    )


async def _since(work: Work, caller: Caller, post: Post, span: str) -> datetime:
    """Whole local days; `ever` is all they did, also on the team before they left it and came back."""
    if span == "ever":
        return moment(0)
    if span not in {"today", *_DAYS}:
        raise Refusal(Why.BUTTON_OLD)
    return local_day(work.now - _DAYS.get(span, timedelta()), caller.zone)[0]


async def _foreseen(work: Work, person: int, since: datetime) -> Foreseen:
    """What taking all of it back would come to, on paper."""
    rows = await work.takebacks.goes_back(person, since, MOST_FORESEEN)
    total = Foreseen()
    for account, group in groupby(rows, key=itemgetter(0)):
        entries = [await entry_of(work, number) for _, number in group]
        held = await work.ledger.of_account(account)
        lapses = {entry.id: lapse for entry in entries if (lapse := await lapse_of(work, entry))}
        needed = sum(born_units(entry) for entry in entries) + held.deficit
        fills = await work.ledger.fills(account, 0, needed)
        held = await work.ledger.with_lots_of(held, [*entries, *fills])
        issuers = [one.id for one in (*entries, *fills)]
        claims = await work.vouchers.claims(account, held.lap - len(fills), issuers)
        total += foresee(Holding(held, fills, claims, lapses), entries, work.now)
    return total


async def ask(work: Work, caller: Caller) -> Views:
    """[Take all back]: asked once more, with the number."""
    post, span = await _post(work, caller), caller.argument(1)
    return await _ask(work, caller, post.person, await _since(work, caller, post, span))


async def _ask(work: Work, caller: Caller, person: int, since: datetime) -> Views:
    recorded = await work.takebacks.recorded(person, since)
    if not recorded.entries:
        raise Refusal(Why.BUTTON_OLD)
    number = nonce()
    facts = {_TAKEBACK: person, "since": ms(since), "entries": recorded.entries}
    await work.taps.make(number, caller.person.id, facts)
    return TakebackAsked(number, person, (await work.people.get(person)).name, recorded.entries)


async def surely(work: Work, caller: Caller) -> Views:
    """[Yes, take all back]: begins, and its message counts on by itself. Asked anew when the number has changed."""
    tap = await work.taps.hold(caller.argument(0), caller.person.id)
    if tap is None or _TAKEBACK not in tap.facts:
        raise Refusal(Why.BUTTON_OLD)
    if tap.answer:
        return await _shown(work, int(tap.answer["id"]))
    person, since = int(tap.facts[_TAKEBACK]), moment(int(tap.facts["since"]))
    recorded = await work.takebacks.recorded(person, since)
    if recorded.entries != tap.facts["entries"]:
        return await _ask(work, caller, person, since)
    number = await work.takebacks.plan(person, caller.person.id, since)
    await work.taps.spend(tap.nonce, caller.knock.data, {"id": number})
    await work.takebacks.watch(number, caller.knock.message if caller.knock.in_place else None)
    await work.journal.note(caller.person.id, "takes-all-back", who=person, entries=recorded.entries)
    return await _shown(work, number)


async def how_far(work: Work, caller: Caller) -> Views:
    """[How it went], below the notice that it is done."""
    return await _shown(work, caller.number(0))


async def _shown(work: Work, number: int) -> TakebackShown:
    now = await work.takebacks.get(number)
    if now is None:
        raise Refusal(Why.BUTTON_OLD)
    return await shown(work, now)


async def shown(work: Work, now: Takeback) -> TakebackShown:
    """How far it is, or what it came to."""
    name = (await work.people.get(now.person)).name
    return TakebackShown(
        now.person, name, now.done, now.entries, now.stamps, now.points, now.vouchers, now.members, now.left
    )
