"""/privacy: one's own data as a file, and being forgotten: asked twice, done at once, and nothing left anywhere."""

import json
from typing import Any

import pytest

from loyalty.refusals import Why
from sandbox.person import Person
from tests.cast import Shop, data_of
from tests.journeys.test_rewards import uses

CANARY = "Zephyrine"


@pytest.fixture
def zephyrine(staffed: Shop) -> Person:
    """Somebody with a name no other text has."""
    return staffed.town.joins(CANARY, "en")


async def goes(shop: Shop, person: Person) -> None:
    """Ask to be deleted, and mean it."""
    await person.says("/privacy")
    await person.sees_new("keeps about you")
    await person.taps("Delete me")
    await person.sees_new("Delete everything")
    await person.taps("Go on")
    await person.sees_new("This cannot be undone.")
    await person.taps("Yes, delete everything")
    await person.sees_new("It is done")
    await shop.settles()


def marks(shop: Shop, person: Person) -> list[str]:
    """Which of a person's marks are on disk, in the database's file or beside it."""
    files = sorted(shop.path.parent.glob(f"{shop.path.name}*"))
    found = b"".join(file.read_bytes() for file in files)
    signs = {
        "name": person.name.encode(),
        "id": str(person.id).encode(),
        "number": person.id.to_bytes(6, "big"),  # as SQLite writes it
        "phone": person.own_number.encode(),
    }
    return [mark for mark, sign in signs.items() if sign in found]


async def own_file(shop: Shop, person: Person) -> dict[str, Any]:
    """One's own data, as the file in the chat has it."""
    await person.says("/privacy")
    await person.sees_new("keeps about you")
    await person.taps("My data as a file")
    sent = await person.sees_new("Everything Old Town Café keeps about you, as a file.")
    assert sent.content["document"]["file_name"] == "my-data.json"
    stored = shop.town.files.get(sent.content["document"]["file_id"])
    assert stored is not None
    told: dict[str, Any] = json.loads(stored.content)
    return told


async def test_the_file_has_everything_that_is_kept(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await uses(staffed)
    told = await own_file(staffed, staffed.ona)
    assert told["person"]["telegram_id"] == staffed.ona.id
    assert told["member"]["called"] == "Ona"
    assert [one["given"] for one in told["consents"]] == [True, False]
    assert told["cards"][0]["number"] == staffed.value("SELECT number FROM cards")
    assert [one["units"] for one in told["entries"]] == [3, 3, 3, 1, -10]
    assert told["entries"][0]["place"] == "Old Town Café"
    assert told["vouchers"][0] | {"issued_at": ""} == {
        "voucher": 1, "reward": "preset:free-coffee", "state": "issued", "issued_at": "", "redeemed_at": None,
        "place": None,
    }  # fmt: skip
    assert len(told["passes"]) == 1
    assert told["messages_sent_to_you"][0]["about"] == "earned"
    assert told["entries"][0]["at"].endswith("+00:00")


async def test_a_guest_sees_how_little_is_kept_and_can_have_that_deleted(shop: Shop) -> None:
    await shop.tomas.says("/start")
    await shop.tomas.sees_new("Welcome")
    told = await own_file(shop, shop.tomas)
    assert (told["person"]["name_in_telegram"], "member" in told) == ("Tomas", False)
    await goes(shop, shop.tomas)
    assert marks(shop, shop.tomas) == []


async def test_whoever_is_deleted_is_nowhere_any_more(staffed: Shop, zephyrine: Person) -> None:
    await staffed.joins(zephyrine, "button-join-offers")
    await staffed.hires(zephyrine)
    await zephyrine.says("/settings")
    await zephyrine.sees_new("Settings")
    await zephyrine.taps("Phone")
    await zephyrine.taps("Share my number")
    await zephyrine.sees_new(f"Phone: {zephyrine.own_number}")
    await staffed.fills_the_card(staffed.max, zephyrine)
    await staffed.scans(staffed.max, zephyrine)
    await staffed.max.taps("Redeem: Free coffee")
    await zephyrine.taps("Yes, use it now")
    await zephyrine.sees_new("Used: Free coffee")
    await staffed.fills_the_card(staffed.max, zephyrine)
    await staffed.settles()
    assert {"name", "number", "phone"} <= set(marks(staffed, zephyrine))
    await goes(staffed, zephyrine)
    assert marks(staffed, zephyrine) == []
    assert [row["state"] for row in staffed.rows("SELECT state FROM vouchers ORDER BY id")] == ["redeemed", "cancelled"]
    assert zephyrine.keyboard is None
    assert staffed.value("SELECT count(*) FROM team") == 2
    assert len(staffed.rows("SELECT * FROM entries")) > 8
    assert await staffed.audit() == []
    await staffed.vera.says("/manage")
    await staffed.vera.sees_new("One member.")


async def test_blocking_the_bot_afterwards_makes_nobody_known_again(staffed: Shop, zephyrine: Person) -> None:
    await staffed.joins(zephyrine)
    await goes(staffed, zephyrine)
    await zephyrine.blocks()
    await staffed.settles()
    assert marks(staffed, zephyrine) == []


async def test_the_second_tap_of_a_double_tap_makes_nobody_known_again(staffed: Shop, zephyrine: Person) -> None:
    await staffed.joins(zephyrine)
    await zephyrine.says("/privacy")
    await zephyrine.taps("Delete me")
    await zephyrine.taps("Go on")
    asked = await zephyrine.sees_new("This cannot be undone.")
    data = data_of(asked, "Yes, delete everything")
    staffed.town.tap(zephyrine.id, asked.message_id, data)
    await zephyrine.taps_data(asked.message_id, data)
    await staffed.settles()
    assert marks(staffed, zephyrine) == []
    assert len(staffed.rows("SELECT * FROM traces")) == 1


async def test_coming_back_is_like_a_stranger_with_a_new_card(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 3)
    old_card = await staffed.max.scans(staffed.ona)
    assert old_card is not None
    panel, undo = staffed.max.messages, staffed.max.last
    await goes(staffed, staffed.ona)
    last = next(message for message in staffed.ona.messages if "Yes, delete everything" in message.buttons)
    for data in ("rewards", "history", "use:1", "not-me:1"):
        await staffed.ona.taps_data(last.message_id, f"+{data}")
        await staffed.ona.sees_new("You do not have a card yet.")
    await staffed.max.opens(old_card)
    await staffed.max.sees_new(staffed.no(staffed.max, Why.CARD_UNKNOWN))
    await staffed.max.taps("Undo", undo.message_id)
    await staffed.max.sees_new("Taken back.")
    assert panel
    await staffed.joins(staffed.ona)
    await staffed.ona.taps("Yes, delete everything", last.message_id)
    await staffed.ona.sees_new(staffed.no(staffed.ona, Why.BUTTON_OLD))
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.max.sees_new("Ona +1 → 1 of 10")
    assert staffed.value("SELECT count(*) FROM members") == 2
    assert await staffed.audit() == []


async def test_no_welcome_is_given_twice_within_a_year(staffed: Shop, zephyrine: Person) -> None:
    await staffed.ona.says("/invite")
    link = next(w for w in (await staffed.ona.sees_new("?start=r")).text.split() if "?start=r" in w)
    await staffed.joins(zephyrine)
    await goes(staffed, zephyrine)
    await zephyrine.opens(link)
    await zephyrine.taps("Join")
    await zephyrine.sees_new("10 more stamps")
    await staffed.stamps(staffed.max, zephyrine)
    assert staffed.rows("SELECT id FROM entries WHERE reason = 'referral'") == []
    await goes(staffed, zephyrine)
    staffed.later(days=366)
    await zephyrine.opens(link)
    await zephyrine.taps("Join")
    await zephyrine.sees_new("10 more stamps")
    await staffed.stamps(staffed.max, zephyrine)
    assert len(staffed.rows("SELECT id FROM entries WHERE reason = 'referral'")) == 2


async def test_an_owner_hands_the_business_over_first(staffed: Shop) -> None:
    await staffed.vera.says("/privacy")
    await staffed.vera.taps("Delete me")
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.OWNER_LEAVES))
    before = staffed.what_counts()
    for data in ("+delete-again", "+delete-surely:abc", "+delete-surely"):
        await staffed.vera.taps_data(staffed.vera.last.message_id, data)
        await staffed.vera.sees_new(staffed.no(staffed.vera, Why.OWNER_LEAVES))
    assert staffed.what_counts() == before


async def test_turning_back_at_either_question_deletes_nothing(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 2)
    before = staffed.what_counts()
    await staffed.ona.says("/privacy")
    await staffed.ona.taps("Delete me")
    asked = await staffed.ona.sees_new("2 stamps on it will be gone.")
    assert asked.buttons == ["Go on", "Back"]
    await staffed.ona.taps("Go on")
    await staffed.ona.sees_new("This cannot be undone.")
    await staffed.ona.taps("No, keep it")
    await staffed.ona.sees_new("keeps about you")
    await staffed.ona.taps_data(staffed.ona.last.message_id, "+delete-surely:QUJDREVGR0g")
    await staffed.ona.sees_new(staffed.no(staffed.ona, Why.BUTTON_OLD))
    assert staffed.what_counts() == before
