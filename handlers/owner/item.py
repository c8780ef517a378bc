"""A reward's form: one field at a time, typed or sent as a picture. It survives a restart and is left by `/cancel`."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from handlers.facts import on_posters
from handlers.knock import Caller, Views
from handlers.owner.catalogue import ITEM, ITEM_PICTURE, changed, page, reward_of
from handlers.owner.refund import leave
from loyalty.catalogue import Reward, check_room, read_cost, read_last_day, read_stock
from loyalty.expiry import start_of
from loyalty.money import read_amount
from loyalty.promise import read_title
from loyalty.refusals import Refusal, Why
from screens.owner.catalogue import CAN_BE_NONE, FIELDS, ItemAsked, PriceUnsure
from storage.session import ms
from storage.work import Work

_COLUMNS = {"until": "ends_at"}
_READ: dict[str, Callable[[str], str | int]] = {"title": read_title, "cost": read_cost, "stock": read_stock}
_DAY = timedelta(days=1)


async def new(work: Work, caller: Caller) -> Views:
    """[New reward]: its name first, then its cost; the rest can wait."""
    if await work.programme.points_or_none() is None:
        raise Refusal(Why.BUTTON_OLD)
    check_room(await work.catalogue.all())
    await work.drafts.begin(caller.person.id, ITEM, {"field": "title", "reward": 0})
    return ItemAsked("title")


async def ask(work: Work, caller: Caller) -> Views:
    """A field's button on a reward's page: opens the form."""
    reward = await reward_of(work, caller.number(0))
    field = caller.argument(1)
    if field not in FIELDS:
        raise Refusal(Why.BUTTON_OLD)
    form = ITEM_PICTURE if field == "picture" else ITEM
    await work.drafts.begin(caller.person.id, form, {"field": field, "reward": reward.id})
    return _asked(reward, field)


def _asked(reward: Reward, field: str, *, unreadable: bool = False) -> ItemAsked:
    there = {"price": reward.price, "stock": reward.stock, "until": reward.ends_at, "picture": reward.pictured or None}
    return ItemAsked(field, reward.id, reward.title, there.get(field) is not None, unreadable)


async def clear(work: Work, caller: Caller) -> Views:
    """[No limit] and its like: the field has no value any more."""
    reward = await reward_of(work, caller.number(0))
    field = caller.argument(1)
    if field not in CAN_BE_NONE:
        raise Refusal(Why.BUTTON_OLD)
    return await _keep(work, caller, reward.id, field, None)


async def price(work: Work, caller: Caller) -> Views:
    """Which of two readings of a typed price is meant."""
    reward = await reward_of(work, caller.number(0))
    return await _keep(work, caller, reward.id, "price", await _check_price(work, caller.number(1)))


async def typed(work: Work, caller: Caller) -> Views:
    """The form's answer. The reward may be gone since, and so may the owner's role: then the form is left."""
    facts = await _facts(work, caller)
    try:
        if not caller.is_owner:
            raise Refusal(Why.NOT_OWNER)
        if await work.programme.points_or_none() is None:
            raise Refusal(Why.BUTTON_OLD)
        reward = await reward_of(work, int(facts["reward"])) if facts["reward"] else None
        if reward is None:
            check_room(await work.catalogue.all())
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    if reward is None:
        return await _begun(work, caller, facts)
    return await _changed(work, caller, reward, str(facts["field"]))


async def picture(work: Work, caller: Caller) -> Views:
    """What was sent while a picture is waited for; words and other things are asked for again."""
    facts = await _facts(work, caller)
    try:
        if not caller.is_owner:
            raise Refusal(Why.NOT_OWNER)
        reward = await reward_of(work, int(facts["reward"]))
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    content = caller.knock.picture
    if content is None:
        return _asked(reward, "picture", unreadable=True)
    await work.catalogue.change(reward.id, "picture", content)
    return await _done(work, caller, reward.id, "picture")


async def _facts(work: Work, caller: Caller) -> dict[str, Any]:
    draft = await work.drafts.of(caller.person.id)
    if draft is None:
        raise Refusal(Why.UNKNOWN_TEXT)
    return draft.facts


async def _begun(work: Work, caller: Caller, facts: dict[str, Any]) -> Views:
    """A new reward: its name is kept with the form, its cost makes it."""
    if facts["field"] == "title":
        title = read_title(caller.knock.text)
        await work.drafts.begin(caller.person.id, ITEM, {"field": "cost", "reward": 0, "title": title})
        return ItemAsked("cost", title=title)
    cost = read_cost(caller.knock.text)
    reward = await work.catalogue.add(str(facts["title"]), cost)
    await work.drafts.leave(caller.person.id)
    await changed(work, caller, "catalogue-added", reward=reward, cost=cost)
    return await page(work, reward, added=True)


async def _changed(work: Work, caller: Caller, reward: Reward, field: str) -> Views:
    text = caller.knock.text
    if field == "price":
        sums = read_amount(text, caller.business.currency)
        if len(sums) > 1:
            return PriceUnsure(reward.id, sums)
        return await _keep(work, caller, reward.id, field, await _check_price(work, sums[0]))
    if field == "until":
        last = read_last_day(text, work.now.astimezone(caller.zone).date())
        return await _keep(work, caller, reward.id, field, ms(start_of(last + _DAY, caller.zone)))
    return await _keep(work, caller, reward.id, field, _READ[field](text))


async def _check_price(work: Work, sum_: int) -> int:
    """A price is above zero, and at most what one bill can be."""
    programme = await work.programme.points_or_none()
    if programme is None or sum_ < 1:
        raise Refusal(Why.BUTTON_OLD)
    if sum_ > programme.most:
        raise Refusal(Why.AMOUNT_MOST, bill=programme.most)
    return sum_


async def _keep(work: Work, caller: Caller, reward: int, field: str, value: str | int | None) -> Views:
    """Write one field; written again with the same value nothing changes."""
    poster = await on_posters(work)
    await work.catalogue.change(reward, _COLUMNS.get(field, field), value)
    return await _done(work, caller, reward, field, poster=poster != await on_posters(work))


async def _done(work: Work, caller: Caller, reward: int, field: str, *, poster: bool = False) -> Views:
    await work.drafts.leave(caller.person.id)
    await changed(work, caller, "catalogue-changed", reward=reward, what=field)
    return await page(work, reward, changed=True, poster=poster)
