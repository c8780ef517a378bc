"""What the stories about messages to many have in common: an owner who writes, and a café of which some want offers."""

from typing import Any

from sandbox.messages import Message
from sandbox.person import Person
from tests.cast import Shop

Json = dict[str, Any]


async def the_pressroom_opens(shop: Shop) -> None:
    """Ona and Tomas want offers, Max has a card without them, and Vera is the owner."""
    await shop.opens_with_staff()
    await shop.joins(shop.ona, "button-join-offers")
    await shop.joins(shop.tomas, "button-join-offers")
    await shop.joins(shop.max)


def writes(person: Person, text: str, *marks: tuple[str, int, int]) -> Message:
    """Write formatted text: each mark is a kind, and where it begins and how long it is."""
    entities = [{"type": kind, "offset": start, "length": units} for kind, start, units in marks]
    return person.town._write(person.id, {"text": text, "entities": entities})


def sends_media(person: Person, kind: str, caption: str = "", album: str | None = None) -> Message:
    """Send a video, animation or audio, alone or as a part of an album."""
    files = person.town.files
    stored = files.add(kind, b"ID3" if kind == "audio" else b"\0\0\0 ftypmp42", f"some.{kind}", f"{kind}/any", 64, 36)
    body: Json = {kind: stored.size() | {"duration": 3}}
    body |= {"caption": caption} if caption else {}
    body |= {"media_group_id": album} if album else {}
    return person.town._write(person.id, body)


async def begins(shop: Shop, text: str = "Fresh buns today") -> Message:
    """Vera writes a message; the screen that has taken it."""
    asked = await shop.vera.says("/broadcast")
    await shop.vera.sees_below(asked, "Send me the message")
    await shop.vera.says(text)
    return await shop.vera.sees_new("To replace it")


async def goes_on(shop: Shop, which: str = "Everyone", topic: str = "Promotions") -> Message:
    """From the message to the question when."""
    await shop.vera.taps("Next: who gets it")
    await shop.vera.sees_new("Who should get it?")
    await shop.vera.taps(which)
    await shop.vera.sees_new("will get it")
    await shop.vera.taps("Next: what it is about")
    await shop.vera.sees_new("What is it about?")
    await shop.vera.taps(topic)
    return await shop.vera.sees_new("When should it go out?")


async def checks(shop: Shop, when: str = "Now") -> Message:
    """To the last look."""
    await shop.vera.taps(when)
    return await shop.vera.sees_new("Above you see it")


def drafts(shop: Shop) -> int:
    """How many forms are open."""
    return int(shop.value("SELECT count(*) FROM drafts"))


def planned(shop: Shop) -> list[Json]:
    """The messages to many there are."""
    return shop.rows("SELECT * FROM broadcasts ORDER BY id")
