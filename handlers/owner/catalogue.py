"""The catalogue at the owner's desk: the list, a reward's page, its place in the list, and its end."""

from handlers.facts import on_posters
from handlers.knock import Caller, Views
from loyalty.catalogue import MOST_REWARDS, Reward
from loyalty.refusals import Refusal, Why
from screens.member.rewards import Item
from screens.owner.catalogue import CatalogueList, CataloguePreview, ItemPreview, ItemShown, Line, OutAsked
from storage.work import Work

ITEM = "item"
ITEM_PICTURE = "item-picture"
_FORMS = {ITEM, ITEM_PICTURE}


async def show(work: Work, caller: Caller) -> Views:
    """[Rewards] on `/manage`. A form of this room is left: whoever looks at the list answers nothing any more."""
    await _leave_form(work, caller)
    return await _list(work)


async def _list(work: Work, *, poster: bool = False) -> CatalogueList:
    if await work.programme.points_or_none() is None:
        raise Refusal(Why.BUTTON_OLD)
    catalogue = await work.catalogue.all()
    lines = tuple(_line(one, work) for one in catalogue)
    return CatalogueList(lines, len(catalogue) < MOST_REWARDS, MOST_REWARDS, poster)


def _line(reward: Reward, work: Work) -> Line:
    over = reward.ends_at is not None and work.now >= reward.ends_at
    return Line(reward.id, reward.title, reward.cost, reward.stock, reward.ends_at, over)


async def reward_of(work: Work, number: int) -> Reward:
    """A reward that is still in the catalogue."""
    reward = await work.catalogue.get(number)
    if reward is None or reward.gone or await work.programme.points_or_none() is None:
        raise Refusal(Why.BUTTON_OLD)
    return reward


async def item(work: Work, caller: Caller) -> Views:
    """A reward's button: its page."""
    await _leave_form(work, caller)
    return await page(work, (await reward_of(work, caller.number(0))).id)


async def page(
    work: Work, number: int, *, added: bool = False, changed: bool = False, poster: bool = False
) -> ItemShown:
    """A reward's page as it is now."""
    reward = await reward_of(work, number)
    order = [one.id for one in await work.catalogue.all()]
    place = order.index(reward.id)
    return ItemShown(_line(reward, work), reward.price, reward.pictured, place, len(order), added, changed, poster)


async def move(work: Work, caller: Caller) -> Views:
    """[Up] or [Down]: to the place the button names, so that a second tap moves nothing more."""
    reward = await reward_of(work, caller.number(0))
    place = caller.number(1)
    if place >= len(await work.catalogue.all()):
        raise Refusal(Why.BUTTON_OLD)
    await work.catalogue.move(reward.id, place)
    return await page(work, reward.id, changed=True)


async def ask_out(work: Work, caller: Caller) -> Views:
    """[Take out]: asked once."""
    reward = await reward_of(work, caller.number(0))
    return OutAsked(reward.id, reward.title)


async def take_out(work: Work, caller: Caller) -> Views:
    """[Yes, take it out]: nobody gets it any more; what was given stays given. Tapped again it says the same again."""
    reward = await work.catalogue.get(caller.number(0))
    if reward is None:
        raise Refusal(Why.BUTTON_OLD)
    poster = await on_posters(work)
    if not reward.gone:
        await work.catalogue.take_out(reward.id)
        await changed(work, caller, "catalogue-removed", reward=reward.id)
    return await _list(work, poster=poster != await on_posters(work))


async def changed(work: Work, caller: Caller, act: str, **facts: str | int | None) -> None:
    """Note what the owner did; every live card is redrawn, since it names the next reward."""
    await work.journal.note(caller.person.id, act, **facts)
    await work.chats.cards_changed()


async def preview(work: Work, caller: Caller) -> Views:
    """[As guests see it]: the list as someone sees it who can afford about half of it."""
    await _list(work)
    offered = [one for one in await work.catalogue.all() if one.offered(work.now)]
    costs = sorted(one.cost for one in offered)
    points = costs[(len(costs) - 1) // 2] if costs else 0
    return CataloguePreview(points, tuple(_item(one, points) for one in offered))


async def look(work: Work, caller: Caller) -> Views:
    """[As guests see it] on a reward with a picture."""
    reward = await reward_of(work, caller.number(0))
    content = await work.catalogue.picture(reward.id)
    if content is None:
        raise Refusal(Why.BUTTON_OLD)
    return ItemPreview(_item(reward, reward.cost), content)


def _item(reward: Reward, points: int) -> Item:
    missing = max(0, reward.cost - points)
    return Item(reward.id, reward.title, reward.cost, missing, reward.stock, reward.ends_at, reward.pictured)


async def _leave_form(work: Work, caller: Caller) -> None:
    draft = await work.drafts.of(caller.person.id)
    if draft is not None and draft.form in _FORMS:
        await work.drafts.leave(caller.person.id)
