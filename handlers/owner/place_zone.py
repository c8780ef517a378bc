"""The time zone of a place: asked only where there are several, and the business's until something else is chosen."""

from handlers.knock import Caller, Views
from loyalty.places import Place
from loyalty.refusals import Refusal, Why
from screens import countries
from screens.owner.places import PlaceZoneAsked
from storage.work import Work


async def may_choose(work: Work, place: Place) -> bool:
    """True when the country has several zones, or this place has one of its own already."""
    return place.open and (place.zone is not None or len(await _zones(work)) > 1)


async def _zones(work: Work) -> tuple[str, ...]:
    """The country's."""
    return countries.zones((await work.calendar.where())[0] or "")


async def ask(work: Work, caller: Caller) -> Views:
    """[Time zone]: which one; tapped on one, that is the place's from now on. Chosen again it changes nothing more."""
    place = await work.places.get(caller.number(0))
    if place is None or not await may_choose(work, place):
        raise Refusal(Why.BUTTON_OLD)
    zones = await _zones(work) or (caller.business.timezone,)
    now = place.zone or caller.business.timezone
    if len(caller.knock.arguments) > 1:
        chosen = caller.number(1)
        if chosen >= len(zones):
            raise Refusal(Why.BUTTON_OLD)
        if zones[chosen] != now:
            await _keep(work, caller, place, zones[chosen])
            now = zones[chosen]
    return PlaceZoneAsked(place.id, place.name, now, zones)


async def _keep(work: Work, caller: Caller, place: Place, zone: str) -> None:
    await work.zones.keep(place.id, None if zone == caller.business.timezone else zone)
    await work.journal.note(caller.person.id, "place-zone", place=place.id, zone=zone)
