"""Two places under two clocks: the owner says so, and each guest is greeted in the morning of their own place."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from loyalty.accrual import accrue
from storage.work import Work
from tests.cast import Shop, starting
from tests.makers import COUNTER

BIRTHDAY = "Happy birthday"


async def opens_riverside(shop: Shop) -> None:
    """Vera adds a second place and gives it the time of Los Angeles."""
    asked = await shop.vera.says("/manage")
    desk = await shop.vera.sees_below(asked, "Link to join")
    await shop.vera.taps("Places", desk.message_id)
    await shop.vera.taps("New place", desk.message_id)
    await shop.vera.sees_new("What is the new place called?")
    await shop.vera.says("Riverside")
    shown = await shop.vera.sees_new(starting("Riverside"))
    assert "Its time zone: New York" in shown.text
    await shop.vera.taps("Time zone", shown.message_id)
    await shop.vera.sees_new("Which city’s time does Riverside keep? Now: New York.")
    for label in ("Los Angeles", "✓ Los Angeles"):
        await shop.vera.taps(label, shown.message_id)
        await shop.vera.sees("Now: Los Angeles.")
        await shop.settles()


async def are_stamped(shop: Shop) -> None:
    """Ona at the first place, Tomas at Riverside."""

    async def earn(work: Work) -> None:
        programme = await work.programme.stamps()
        for person, place in ((shop.ona, 1), (shop.tomas, 2)):
            known = await work.people.meet(person.id, person.name, "en")
            member = await work.members.of_person(known.id)
            assert member is not None
            account = await work.ledger.account(member.id, programme.id)
            act = accrue(programme, account, 1, f"tap:{member.id}", work.now, ZoneInfo("America/New_York"))
            await work.ledger.write(act, replace(COUNTER, place=place))
        await work.calendar.set("birthday", "is_on", 1)

    await shop.book.database.unit(earn)


async def at(shop: Shop, hour: int) -> None:
    """It is this hour (UTC) of 25 November."""
    now = shop.town.clock.now()
    shop.town.clock.moves(now.replace(month=11, day=25, hour=hour, minute=0, second=30) - now)


async def test_each_is_greeted_at_ten_by_the_clock_of_the_place_they_come_to(staffed: Shop) -> None:
    await staffed.joins(staffed.tomas, "button-join-offers")
    await staffed.plants("UPDATE business SET country = 'US', timezone = 'America/New_York'")
    await opens_riverside(staffed)
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'place-zone'") == 1
    await staffed.plants("UPDATE members SET offers = 1, birthday = '11-25' WHERE practice_of IS NULL")
    await are_stamped(staffed)
    await at(staffed, 15)
    await staffed.ona.sees(BIRTHDAY)
    await staffed.settles()
    assert not any(BIRTHDAY in one.text for one in staffed.tomas.messages)
    staffed.town.clock.moves(timedelta(hours=3))
    await staffed.tomas.sees(BIRTHDAY)
    await staffed.settles()
    for person in (staffed.ona, staffed.tomas):
        assert sum(BIRTHDAY in one.text for one in person.messages) == 1


async def test_where_the_country_has_one_zone_nothing_is_asked(staffed: Shop) -> None:
    await staffed.plants("UPDATE business SET country = 'LT', timezone = 'Europe/Vilnius'")
    asked = await staffed.vera.says("/manage")
    desk = await staffed.vera.sees_below(asked, "Link to join")
    await staffed.vera.taps_data(desk.message_id, "place:1")
    shown = await staffed.vera.sees_new("Its poster leads to")
    assert "Time zone" not in shown.buttons
