"""Several places: a name, people, a poster each; and closing one without losing anybody or anything."""

import pytest

from loyalty.refusals import Why
from sandbox import camera
from tests.cast import CAFE, Shop, link_in, starting
from tests.journeys.table import each_is_met, taps


async def desk(shop: Shop, label: str) -> None:
    """Vera opens the desk anew and goes this way."""
    asked = await shop.vera.says("/manage")
    shown = await shop.vera.sees_below(asked, "Link to join")
    await shop.vera.taps(label, shown.message_id)


async def places(shop: Shop, label: str) -> None:
    """Vera opens the list of places and taps one, or [New place]."""
    await desk(shop, "Places")
    shown = await shop.vera.sees_new(starting("Places"))
    await shop.vera.taps(label, shown.message_id)


async def adds(shop: Shop, name: str = "Riverside") -> None:
    """Vera opens another place."""
    await places(shop, "New place")
    await shop.vera.sees_new("What is the new place called?")
    await shop.vera.says(name)
    await shop.vera.sees_new(starting(name))


async def moves_max(shop: Shop, place: str = "Riverside") -> None:
    """Max works there from now on."""
    await shop.vera.says("/team")
    await shop.vera.sees_new("with what each did today")
    await shop.vera.taps("Max")
    await shop.vera.sees_new("On the team since")
    await shop.vera.taps("Another place")
    await shop.vera.sees_new("Where does Max work")
    await shop.vera.taps(place)
    await shop.vera.sees_new(f"Max: staff, {place}")


async def closes(shop: Shop, place: int) -> None:
    """Vera taps [Close] on the place's page and agrees."""
    await shop.vera.says("/manage")
    shown = await shop.vera.sees_new("Link to join")
    await shop.vera.taps_data(shown.message_id, f"place-close:{place}")
    await shop.vera.taps("Yes, close it")
    await shop.vera.sees_new("closed")


def place_of(shop: Shop, name: str) -> int:
    return int(shop.value("SELECT t.place FROM team t JOIN people p ON p.id = t.person WHERE p.name = ?", name))


async def test_a_second_place_has_people_and_receipts_of_its_own(staffed: Shop) -> None:
    await adds(staffed)
    await moves_max(staffed)
    await staffed.max.sees("Your place on the team has changed: staff, Riverside.")
    await staffed.stamps(staffed.max, staffed.ona)
    assert staffed.rows("SELECT place FROM entries") == [{"place": 2}]
    await staffed.ona.says("/history")
    await staffed.ona.sees_new("Riverside")


async def test_an_invitation_asks_for_which_place_once_there_are_two(staffed: Shop) -> None:
    await adds(staffed)
    await staffed.vera.says("/team")
    await staffed.vera.sees_new("with what each did today")
    await staffed.vera.taps("Invite a manager")
    await staffed.vera.sees_new("For which place?")
    await staffed.vera.taps("Riverside")
    link = link_in(await staffed.vera.sees_new("start=i"))
    await staffed.tomas.opens(link)
    await staffed.tomas.sees("You are on the team: manager, Riverside.")
    assert place_of(staffed, "Tomas") == 2


async def test_each_place_has_a_poster_that_tells_where_a_guest_came_from(staffed: Shop) -> None:
    await adds(staffed, "Žvėrynas")
    await staffed.vera.taps("Poster")
    await staffed.vera.sees("The same to print")
    await staffed.settles()
    link = camera.decode(camera.point(await staffed.vera.shows()))
    assert link == "https://t.me/stampbook_bot?start=j_zverynas"
    await staffed.tomas.opens(link)
    await staffed.tomas.taps("Join")
    await staffed.tomas.sees(starting("Tomas"))
    assert staffed.value("SELECT source FROM members WHERE name = 'Tomas'") == "poster:zverynas"
    await desk(staffed, "Poster")
    asked = await staffed.vera.sees_new("For which place is the poster?")
    assert asked.buttons == [CAFE, "Žvėrynas", "Back"]


async def test_another_name_keeps_the_printed_poster_alive(staffed: Shop) -> None:
    await adds(staffed)
    await staffed.vera.taps("Change the name")
    await staffed.vera.sees_new("What should “Riverside” be called?")
    await staffed.vera.says("Pier <9>")
    shown = await staffed.vera.sees_new(starting("Pier <9>"))
    assert "start=j_riverside" in shown.text


async def test_a_place_where_somebody_works_says_who_must_be_moved_first(staffed: Shop) -> None:
    await adds(staffed)
    await moves_max(staffed)
    await places(staffed, "Riverside")
    await staffed.vera.sees_new(starting("Riverside"))
    await staffed.vera.taps("Close")
    blocked = await staffed.vera.sees_new("Somebody still works at Riverside: Max.")
    assert blocked.buttons == ["Max", "Back"]
    await staffed.vera.taps_data(blocked.message_id, "place-close-surely:2")
    await staffed.settles()
    assert staffed.value("SELECT count(*) FROM places WHERE closed_at IS NULL") == 2
    await staffed.vera.taps("Max")
    await staffed.vera.sees_new("On the team since")
    await staffed.vera.taps("Another place")
    await staffed.vera.sees_new("Where does Max work")
    await staffed.vera.taps(CAFE)
    await staffed.vera.sees_new(f"Max: staff, {CAFE}")
    await closes(staffed, 2)
    assert staffed.value("SELECT count(*) FROM places WHERE closed_at IS NULL") == 1


async def test_a_closed_place_takes_nobody_and_keeps_its_history(staffed: Shop) -> None:
    await adds(staffed)
    await moves_max(staffed)
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.vera.says("/team")
    await staffed.vera.sees_new("with what each did today")
    await staffed.vera.taps("Invite staff")
    await staffed.vera.sees_new("For which place?")
    await staffed.vera.taps("Riverside")
    link = link_in(await staffed.vera.sees_new("start=i"))
    await moves_max(staffed, CAFE)
    await closes(staffed, 2)
    await staffed.tomas.opens(link)
    await staffed.tomas.sees_new(staffed.no(staffed.tomas, Why.INVITATION_LAPSED))
    max_ = staffed.value("SELECT id FROM people WHERE name = 'Max'")
    forged = (f"move-to:{max_}:2", "invite:staff:2", "poster:2", "place-name:2", "place-close:2")
    await each_is_met(staffed, staffed.vera, [taps(data, Why.BUTTON_OLD) for data in forged])
    await staffed.ona.says("/history")
    await staffed.ona.sees_new("Riverside")
    assert await staffed.audit() == []


async def test_the_owner_of_a_closed_place_works_at_the_next_and_may_open_it_again(staffed: Shop) -> None:
    await adds(staffed)
    await moves_max(staffed)
    await places(staffed, CAFE)
    await staffed.vera.sees_new(f"{CAFE}\nOn the team here")
    await staffed.vera.taps("Close")
    await staffed.vera.sees_new("from then on you work at Riverside")
    await staffed.vera.taps("Yes, close it")
    await staffed.vera.sees_new(f"{CAFE}: closed")
    assert place_of(staffed, "Vera") == 2
    await staffed.stamps(staffed.vera, staffed.ona)
    assert staffed.rows("SELECT place FROM entries") == [{"place": 2}]
    await places(staffed, CAFE)
    await staffed.vera.sees_new("Everything that happened here is kept.")
    await staffed.vera.taps("Open again")
    await staffed.vera.sees_new("start=j_counter")


async def test_the_last_open_place_stays_open(staffed: Shop) -> None:
    await places(staffed, CAFE)
    await staffed.vera.sees_new(f"{CAFE}\nOn the team here")
    await staffed.vera.taps("Close")
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.PLACE_LAST, place=CAFE))
    assert staffed.value("SELECT closed_at FROM places") is None


@pytest.mark.parametrize("text", ["…", "🎉", "\u200b", "<>&"])
async def test_a_place_needs_a_name_with_letters(staffed: Shop, text: str) -> None:
    await places(staffed, "New place")
    await staffed.vera.says(text)
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.NAME_EMPTY, most=64))
    await staffed.vera.sends("sticker")
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.NAME_EMPTY, most=64))
    assert staffed.value("SELECT count(*) FROM places") == 1
    await staffed.vera.says("Riverside")
    await staffed.vera.sees_new(starting("Riverside"))


async def test_two_places_of_one_name_are_refused_with_an_example(staffed: Shop) -> None:
    await adds(staffed)
    await places(staffed, "New place")
    await staffed.vera.says("  riverSIDE ")
    await staffed.vera.sees_new("for example: Riverside 2")
    assert staffed.value("SELECT count(*) FROM places") == 2


async def test_there_is_an_end_to_how_many_places_fit(staffed: Shop) -> None:
    for number in range(29):
        await staffed.plants("INSERT INTO places (name, word) VALUES (?, ?)", f"Kiosk {number}", f"kiosk-{number}")
    await desk(staffed, "Places")
    await staffed.vera.sees_new("Kiosk 28")
    await staffed.vera.taps("New place")
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.PLACES_MOST, most=30))
    assert [call for call in staffed.town.calls if call.code == 400] == []


async def test_whoever_stops_being_the_owner_with_the_form_open_adds_nothing(staffed: Shop) -> None:
    await places(staffed, "New place")
    await staffed.vera.sees_new("What is the new place called?")
    await staffed.plants("UPDATE team SET role = 'staff' WHERE role = 'owner'")
    await staffed.vera.says("Riverside")
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.NOT_OWNER))
    assert staffed.value("SELECT count(*) FROM places") == 1
    assert staffed.rows("SELECT * FROM drafts") == []
