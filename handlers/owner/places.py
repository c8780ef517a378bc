"""The places: adding, renaming, closing and opening them again. A place is never deleted, because entries name it."""

from handlers import facts
from handlers.knock import Caller, Views
from handlers.owner import place_zone
from handlers.owner.refund import leave
from loyalty.member import LONGEST_NAME, read_name
from loyalty.places import MOST_PLACES, Place, poster_word, same_name
from loyalty.refusals import Refusal, Why
from screens.owner.places import CloseAsked, CloseBlocked, PlaceAsked, PlaceLine, PlaceList, PlaceShown
from storage.work import Work

PLACE_NAME = "place-name"


async def show(work: Work, caller: Caller) -> Views:
    """[Places]."""
    return await _list(work)


async def one(work: Work, caller: Caller) -> Views:
    """A place's own page."""
    return await _page(work, caller, await _place(work, caller.number(0)))


async def _list(work: Work) -> PlaceList:
    team = await work.team.all()
    lines = [
        PlaceLine(place.id, place.name, sum(1 for post in team if post.place == place.id), place.open)
        for place in await work.places.all()
    ]
    return PlaceList(tuple(lines))


async def _page(work: Work, caller: Caller, place: Place) -> PlaceShown:
    people = sum(1 for post in await work.team.all() if post.place == place.id)
    link = facts.address(caller.business, f"j_{place.word}")
    line = PlaceLine(place.id, place.name, people, place.open)
    zone = place.zone or caller.business.timezone
    return PlaceShown(line, link, zone if await place_zone.may_choose(work, place) else None)


async def _place(work: Work, number: int, *, open_only: bool = False) -> Place:
    """The place a button names; a button that names none, or one closed since, is from an earlier screen."""
    place = await work.places.get(number)
    if place is None or (open_only and not place.open):
        raise Refusal(Why.BUTTON_OLD)
    return place


# ── names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def add(work: Work, caller: Caller) -> Views:
    """[New place]: opens the form."""
    await _room_for_one_more(work)
    await work.drafts.begin(caller.person.id, PLACE_NAME)
    return PlaceAsked()


async def rename(work: Work, caller: Caller) -> Views:
    """[Rename]: opens the form."""
    place = await _place(work, caller.number(0), open_only=True)
    await work.drafts.begin(caller.person.id, PLACE_NAME, {"place": place.id})
    return PlaceAsked(place.name)


async def named(work: Work, caller: Caller) -> Views:
    """The form's answer: the name of a new place, or another name of an old one."""
    draft = await work.drafts.of(caller.person.id)
    if draft is None:
        raise Refusal(Why.UNKNOWN_TEXT)
    try:
        if not caller.is_owner:
            raise Refusal(Why.NOT_OWNER)
        renamed = await _place(work, int(draft.facts["place"]), open_only=True) if "place" in draft.facts else None
        if renamed is None:
            await _room_for_one_more(work)
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    name = await _free_name(work, caller.knock.text, renamed.id if renamed else None)
    number = await _keep(work, caller, name, renamed)
    await work.drafts.leave(caller.person.id)
    return await _page(work, caller, await _place(work, number))


async def _keep(work: Work, caller: Caller, name: str, renamed: Place | None) -> int:
    if renamed is not None:
        await work.places.rename(renamed.id, name)
        await work.journal.note(caller.person.id, "place-renamed", place=renamed.id)
        return renamed.id
    word = poster_word(name, {place.word for place in await work.places.all()})
    added = await work.places.add(name, word)
    await work.journal.note(caller.person.id, "place-added", place=added)
    return added


async def _free_name(work: Work, text: str, own: int | None) -> str:
    """A name with letters that no other place has, closed ones included: they can be opened again."""
    name = read_name(text)
    if name is None:
        raise Refusal(Why.NAME_EMPTY, most=LONGEST_NAME)
    taken = [place for place in await work.places.all() if place.id != own and same_name(place.name, name)]
    if taken:
        raise Refusal(Why.PLACE_NAMED, place=taken[0].name)
    return name


async def _room_for_one_more(work: Work) -> None:
    if len(await work.places.all()) >= MOST_PLACES:
        raise Refusal(Why.PLACES_MOST, most=MOST_PLACES)


# ── closing ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def close(work: Work, caller: Caller) -> Views:
    """[Close]: asked once, or said why not."""
    place = await _place(work, caller.number(0), open_only=True)
    blocked, next_ = await _may_close(work, place)
    moves = next_.name if caller.staff().place == place.id else ""
    return blocked or CloseAsked(place.id, place.name, moves)


async def close_surely(work: Work, caller: Caller) -> Views:
    """[Yes, close it]; tapped again it says the same again. An owner who worked there works at another place now."""
    place = await _place(work, caller.number(0))
    if not place.open:
        return await _list(work)
    blocked, next_ = await _may_close(work, place)
    if blocked:
        return blocked
    post = caller.staff()
    if post.place == place.id:
        await work.team.change(post.person, post.role, next_.id)
    await work.places.close(place.id)
    await work.journal.note(caller.person.id, "place-closed", place=place.id)
    return await _list(work)


async def _may_close(work: Work, place: Place) -> tuple[CloseBlocked | None, Place]:
    """Who must be moved first, if anybody, and the oldest place that stays open."""
    others = [other for other in await work.places.open() if other.id != place.id]
    if not others:
        raise Refusal(Why.PLACE_LAST, place=place.name)
    people = await work.team.at(place.id)
    return CloseBlocked(place.id, place.name, tuple(people)) if people else None, others[0]


async def open_again(work: Work, caller: Caller) -> Views:
    """[Open again]; its poster works as before."""
    place = await _place(work, caller.number(0))
    if not place.open:
        await work.places.open_again(place.id)
        await work.journal.note(caller.person.id, "place-opened", place=place.id)
    return await _page(work, caller, await _place(work, place.id))
