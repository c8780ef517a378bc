"""Photos that are no card: each met by what is wrong with it, and everybody is served while a bomb is refused."""

import pytest

from loyalty.refusals import Why
from sandbox.person import Person
from tests.cast import Shop
from tests.journeys import album
from tests.journeys.table import Line, each_is_met

OURS = "https://t.me/stampbook_bot?start="
UNKNOWN_CARD = OURS + "cBAAAAAAAAAAAAAAAAAAAAA"


def photo(name: str, content: bytes, meets: Why) -> Line:
    """A picture sent as a photo."""
    return Line(name, lambda person: person.sends_photo(content), meets)


def file(name: str, content: bytes, mime: str, meets: Why) -> Line:
    """The same sent as a file."""
    return Line(name, lambda person: person.sends_document(content, name, mime), meets)


def table() -> list[Line]:
    """What staff send by mistake."""
    plain = album.jpeg(album.wall())
    return [
        photo("a wall", plain, Why.PHOTO_NO_CODE),
        photo("blurred", album.blurred(UNKNOWN_CARD), Why.PHOTO_NO_CODE),
        photo("two codes", album.showing([UNKNOWN_CARD, OURS + "cCAAAAAAAAAAAAAAAAAAAAA"]), Why.PHOTO_TWO_CODES),
        photo("a menu's code", album.showing(["https://example.org/menu"]), Why.CODE_FOREIGN),
        photo("another bot's card", album.showing([UNKNOWN_CARD.replace("stampbook", "other")]), Why.CODE_FOREIGN),
        photo("an invitation", album.showing([OURS + "iBAAAAAAAAAAAAAAAAAAAAA"]), Why.CODE_FOREIGN),
        photo("a poster", album.showing([OURS + "j_counter"]), Why.CODE_FOREIGN),
        photo("a Wi-Fi code", album.showing(["WIFI:S:cafe;T:WPA;P:secret;;"]), Why.CODE_FOREIGN),
        photo("a card nobody has", album.showing([UNKNOWN_CARD]), Why.CARD_UNKNOWN),
        photo("a pass nobody has", album.showing([OURS + "vBAAAAAAAAAAAAAAAAAAAAA"]), Why.CODE_UNKNOWN),
        file("bomb.png", album.bomb(), "image/png", Why.PHOTO_TOO_BIG),
        file("big.png", album.bomb(10_000), "image/png", Why.PHOTO_TOO_BIG),
        file("huge.jpg", b"\xff\xd8\xff" + bytes(25_000_000), "image/jpeg", Why.PHOTO_TOO_BIG),
        file("cut.jpg", album.showing([UNKNOWN_CARD])[:3000], "image/jpeg", Why.PHOTO_UNREADABLE),
        file("empty.jpg", b"", "image/jpeg", Why.PHOTO_UNREADABLE),
        file("text.jpg", b"hello", "image/jpeg", Why.PHOTO_UNREADABLE),
        file("gif.jpg", album.gif(UNKNOWN_CARD), "image/jpeg", Why.PHOTO_UNREADABLE),
        file("card.gif", album.gif(UNKNOWN_CARD), "image/gif", Why.PHOTO_UNREADABLE),
        file("card.heic", b"\0\0\0\x18ftypheic" + bytes(100), "image/heic", Why.PHOTO_UNREADABLE),
        file("card.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", Why.PHOTO_UNREADABLE),
        file("card.pdf", b"%PDF-1.7", "application/pdf", Why.PHOTO_UNREADABLE),
        file("program.exe", b"MZ", "application/x-msdownload", Why.PHOTO_UNREADABLE),
        Line("an animation", lambda person: person.sends("animation"), Why.PHOTO_UNREADABLE),
    ]


@pytest.fixture(scope="module")
def pictures() -> list[Line]:
    """Drawn once."""
    return table()


async def test_staffs_photos_are_met_by_what_is_wrong_with_them(babel: Shop, pictures: list[Line]) -> None:
    await each_is_met(babel, babel.max, pictures)
    assert len([call for call in babel.town.calls.of("getFile") if call.code == 200]) < len(pictures)


async def test_nobody_but_staff_has_a_photo_read_or_even_fetched(babel: Shop, pictures: list[Line]) -> None:
    link = str(await babel.tomas.scans(babel.ona))
    theirs = [Line(line.name, line.act, Why.PHOTO_NOT_STAFF) for line in pictures[::5]]
    card = photo("a real card", album.showing([link]), Why.PHOTO_NOT_STAFF)
    for person in (babel.ona, babel.tomas):
        await each_is_met(babel, person, [*theirs, card])
    assert babel.town.calls.of("getFile") == []


async def test_the_photo_of_a_replaced_card_is_refused(babel: Shop) -> None:
    link = str(await babel.tomas.scans(babel.ona))
    await babel.replaces_the_card()
    await each_is_met(babel, babel.max, [photo("dead", album.showing([link]), Why.CARD_UNKNOWN)])


async def test_an_album_of_ten_gets_one_answer(babel: Shop) -> None:
    picture = album.jpeg(album.wall())
    for person, why in ((babel.max, Why.PHOTO_ALBUM), (babel.ona, Why.PHOTO_NOT_STAFF)):
        before = [one.message_id for one in person.messages]
        for _ in range(10):
            await person.sends_photo(picture, media_group_id="77")
        await babel.settles()
        answers = [one.text for one in person.messages if one.from_bot and one.message_id not in before]
        assert answers == [babel.no(person, why)]


async def test_a_photo_telegram_has_lost_is_met_kindly(babel: Shop) -> None:
    size = {"file_id": "AgACAgIAAxkDgone", "file_unique_id": "AQADgone", "width": 320, "height": 240}

    async def lost(person: Person) -> None:
        message = {"message_id": 1, "date": 1_795_000_000, "photo": [size]}
        message |= {"from": person.phone.user(), "chat": person.phone.chat()}
        person.town.updates.put("message", message)

    await each_is_met(babel, babel.max, [Line("lost", lost, Why.PHOTO_UNREADABLE)])


async def test_others_are_served_while_a_bomb_is_refused(babel: Shop) -> None:
    for _ in range(4):
        await babel.max.sends_document(album.bomb(), "bomb.png", "image/png")
    await babel.ona.says("/balance")
    await babel.ona.sees_new("Old Town Café", within=2)
    await babel.max.sees_new(babel.no(babel.max, Why.PHOTO_TOO_BIG))
