"""The promise of points at the owner's desk: the rate, the limits, and a second programme beside the first."""

from dataclasses import replace
from typing import Any

from handlers import facts
from handlers.knock import Caller, Views, nonce
from handlers.owner.refund import leave
from handlers.staff.earn import about, held
from loyalty.ledger import Account
from loyalty.money import euros_worth, read_amount
from loyalty.programme import Points
from loyalty.promise import read_title
from loyalty.rate import (
    BILLS_SHOWN,
    OFFERED,
    Rate,
    Setting,
    check_bill,
    check_rate,
    earns,
    known,
    rates_offered,
    read_rate,
    value_of,
    with_value,
)
from loyalty.refusals import Refusal, Why
from screens.member.card import Card
from screens.owner.points import (
    BothPreviewed,
    MostAsked,
    PointsPage,
    PointsRuleAsked,
    RateAsked,
    RatePreviewed,
    RateUnsure,
    StampsAsked,
)
from screens.standing import AnyStanding, PointsStanding, Standing
from storage.work import Work

RATE = "points-rate"
MOST = "points-most"
STAMPS = "stamps-add"
_FORMS = {RATE, MOST, STAMPS}
_GOAL = 10  # stamps on a card that comes beside points; its page changes it
_NUMBER = "123 456 7890"  # its check digit is wrong, so that it is nobody's
_JOIN = "j_counter"


async def show(work: Work, caller: Caller) -> Views:
    """[Points] on `/manage`. A form of this page is left."""
    draft = await work.drafts.of(caller.person.id)
    if draft is not None and draft.form in _FORMS:
        await work.drafts.leave(caller.person.id)
    return await page(work)


async def page(work: Work, *, changed: bool = False, poster: bool = False) -> PointsPage:
    """The promise as it is now."""
    programme = await points(work)
    return PointsPage(
        rate=Rate(programme.units, programme.per),
        most=programme.most,
        settings={one: value_of(programme, one) for one in Setting},
        months=programme.months,
        rewards=len(await work.catalogue.all()),
        stamps=await work.programme.stamps_or_none() is not None,
        changed=changed,
        poster=poster,
    )


async def points(work: Work) -> Points:
    """The promise of points; a button of this page is out of date for a business that has none."""
    programme = await work.programme.points_or_none()
    if programme is None:
        raise Refusal(Why.BUTTON_OLD)
    return programme


async def _keep(work: Work, caller: Caller, programme: Points, what: str) -> Views:
    poster = await facts.on_posters(work)
    if programme != await points(work):
        await work.programme.keep_points(programme)
        await work.journal.note(caller.person.id, "points-changed", what=what)
    return await page(work, changed=True, poster=poster != await facts.on_posters(work))


# ── the rate ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def ask_rate(work: Work, caller: Caller) -> Views:
    """[Rate]: opens the form."""
    programme = await points(work)
    await work.drafts.begin(caller.person.id, RATE)
    return RateAsked(Rate(programme.units, programme.per), rates_offered(caller.business.currency))


async def typed_rate(work: Work, caller: Caller) -> Views:
    """The form's answer: nothing is changed before it was looked at."""
    if not caller.is_owner:
        return await leave(work, caller, Refusal(Why.NOT_OWNER))
    readings = read_rate(caller.knock.text, caller.business.currency)
    return RateUnsure(readings) if len(readings) > 1 else await _preview(work, caller, readings[0])


async def preview_rate(work: Work, caller: Caller) -> Views:
    """A rate's button: what it would mean."""
    return await _preview(work, caller, check_rate(caller.number(0), caller.number(1)))


async def _preview(work: Work, caller: Caller, rate: Rate) -> RatePreviewed:
    programme = await points(work)
    number = nonce()
    await work.taps.make(number, caller.person.id, {"units": rate.units, "per": rate.per})
    now = Rate(programme.units, programme.per)
    sums = [one * euros_worth(caller.business.currency) for one in BILLS_SHOWN]
    bills = tuple((sum_, earns(programme, now, sum_), earns(programme, rate, sum_)) for sum_ in sums)
    return RatePreviewed(number, rate, bills, await work.expiry.units_out(programme.id))


async def choose_rate(work: Work, caller: Caller) -> Views:
    """[Yes, from now on]: tapped again, also much later, it changes nothing more."""
    tap = await held(work, caller)
    rate = Rate(about(tap, "units"), about(tap, "per"))
    if tap.answer is not None:
        return await page(work)
    await work.drafts.leave(caller.person.id)
    await work.taps.spend(tap.nonce, caller.knock.data, {"entry": None})
    return await _keep(work, caller, replace(await points(work), units=rate.units, per=rate.per), "rate")


# ── limits ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def ask_most(work: Work, caller: Caller) -> Views:
    """[Largest bill]: opens the form."""
    programme = await points(work)
    await work.drafts.begin(caller.person.id, MOST)
    return MostAsked(programme.most)


async def typed_most(work: Work, caller: Caller) -> Views:
    """The form's answer."""
    if not caller.is_owner:
        return await leave(work, caller, Refusal(Why.NOT_OWNER))
    sums = read_amount(caller.knock.text, caller.business.currency)
    if len(sums) > 1:
        return MostAsked((await points(work)).most, sums)
    return await _most(work, caller, sums[0])


async def most_to(work: Work, caller: Caller) -> Views:
    """Which of two readings of a typed sum is meant."""
    return await _most(work, caller, caller.number(0))


async def _most(work: Work, caller: Caller, sum_: int) -> Views:
    if sum_ < 1:
        raise Refusal(Why.BUTTON_OLD)
    kept = replace(await points(work), most=check_bill(sum_))
    await work.drafts.leave(caller.person.id)
    return await _keep(work, caller, kept, "most")


async def rule(work: Work, caller: Caller) -> Views:
    """A limit's button: as it is now, and the choices."""
    setting = known(caller.argument(0))
    return PointsRuleAsked(setting, value_of(await points(work), setting), OFFERED[setting])


async def rule_to(work: Work, caller: Caller) -> Views:
    """One of the choices. It sets what it says, so that a second tap changes nothing more."""
    setting = known(caller.argument(0))
    return await _keep(work, caller, with_value(await points(work), setting, caller.number(1)), setting.value)


# ── a second programme beside the first ───────────────────────────────────────────────────────────────────────────────


async def ask_points(work: Work, caller: Caller) -> Views:
    """[Add points]: what a guest's card will show then."""
    stamps = await work.programme.stamps_or_none()
    if stamps is None or await work.programme.points_or_none() is not None:
        raise Refusal(Why.BUTTON_OLD)
    title = (await work.programme.titles())[stamps.milestones[-1].reward]
    coming = await facts.stands_in_points(work, Account(0, 0, 0, 0, ()))
    return await _preview_both(work, caller, "points", _some_stamps(stamps.goal, title), coming, {"points": True})


async def add_points(work: Work, caller: Caller) -> Views:
    """[Yes, add points]: once; what members have on their stamps stays as it is."""
    tap = await held(work, caller)
    about(tap, "points")
    if tap.answer is None and await work.programme.points_or_none() is None:
        await work.presets.add_points(caller.business.currency)
        await _added(work, caller, "points-added")
    if tap.answer is None:
        await work.taps.spend(tap.nonce, caller.knock.data, {"entry": None})
    return await page(work, changed=True)


async def ask_stamps(work: Work, caller: Caller) -> Views:
    """[Add stamps]: opens the form that asks what a full card gives."""
    await points(work)
    if await work.programme.stamps_or_none() is not None:
        raise Refusal(Why.BUTTON_OLD)
    await work.drafts.begin(caller.person.id, STAMPS)
    return StampsAsked(_GOAL)


async def typed_stamps(work: Work, caller: Caller) -> Views:
    """The form's answer: what a guest's card will show then."""
    if not caller.is_owner:
        return await leave(work, caller, Refusal(Why.NOT_OWNER))
    title = read_title(caller.knock.text)
    beside = await facts.stands_in_points(work, Account(0, 0, 0, 0, ()))
    return await _preview_both(work, caller, "stamps", _some_stamps(_GOAL, title), beside, {"stamps": title})


async def add_stamps(work: Work, caller: Caller) -> Views:
    """[Yes, add stamps]: once; what members have in points stays as it is."""
    tap = await held(work, caller)
    title = about(tap, "stamps")
    if tap.answer is None and await work.programme.stamps_or_none() is None:
        await work.presets.add_stamps(_GOAL, title)
        await work.drafts.leave(caller.person.id)
        await _added(work, caller, "stamps-added")
    if tap.answer is None:
        await work.taps.spend(tap.nonce, caller.knock.data, {"entry": None})
    return await page(work, changed=True)


def _some_stamps(goal: int, title: str) -> Standing:
    some = goal * 2 // 3
    return Standing(some, goal, goal - some, title)


async def _preview_both(
    work: Work, caller: Caller, kind: str, stamps: Standing, also: PointsStanding, about_it: dict[str, Any]
) -> BothPreviewed:
    number = nonce()
    await work.taps.make(number, caller.person.id, about_it)
    return BothPreviewed(_sample(caller, stamps, also), kind, number)


def _sample(caller: Caller, stamps: Standing, also: AnyStanding) -> Card:
    """A card that is nobody's; its code leads to joining."""
    link = facts.address(caller.business, _JOIN)
    return Card(facts.brand(caller.business), "", stamps, _NUMBER, link, also=also)


async def _added(work: Work, caller: Caller, act: str) -> None:
    await work.journal.note(caller.person.id, act)
    await work.chats.cards_changed()
