"""/settings: the name staff call, a birthday told once, a phone that is surely one's own, and a new card."""

import re

import pytest

from loyalty.refusals import Why
from sandbox.person import Person
from tests.cast import Shop, data_of


async def opens(shop: Shop, person: Person, label: str) -> None:
    """Open a form of the settings."""
    await person.says("/settings")
    await person.sees_new("Settings")
    await person.taps(label)
    await shop.settles()


async def test_a_new_name_is_what_staff_and_the_card_say(staffed: Shop) -> None:
    await opens(staffed, staffed.ona, "Name")
    for text in ("\u200b", "🎉", "…"):
        await staffed.ona.says(text)
        await staffed.ona.sees_new(staffed.no(staffed.ona, Why.CALLED_EMPTY, most=64))
    await staffed.ona.sends("sticker")
    await staffed.ona.sees_new(staffed.no(staffed.ona, Why.CALLED_EMPTY, most=64))
    assert staffed.value("SELECT name FROM members") == "Ona"
    await staffed.ona.says("  Onutė <b>\u202e " + "x" * 90)  # too long, and half a name would be another one
    await staffed.ona.sees_new(staffed.no(staffed.ona, Why.CALLED_EMPTY, most=64))
    assert staffed.value("SELECT name FROM members") == "Ona"
    await staffed.ona.says("  Onutė <b>\u202e " + "x" * 54)
    await staffed.ona.sees_new("Name: Onutė <b>")
    assert len(staffed.value("SELECT name FROM members")) == 64
    await opens(staffed, staffed.ona, "Name")
    await staffed.restarts()
    await staffed.ona.says("Onutė")
    await staffed.ona.sees_new("Name: Onutė")
    await staffed.ona.sees(re.compile(r"^Onutė\n10 more"))  # the live card has redrawn itself
    await staffed.scans(staffed.max, Named(staffed.ona, "Onutė"))


class Named(Person):
    """The same phone, of somebody called otherwise now."""

    def __init__(self, person: Person, name: str) -> None:
        super().__init__(person.town, person.phone)
        self.name = name


async def test_a_birthday_is_kept_once(staffed: Shop) -> None:
    await opens(staffed, staffed.ona, "Birthday")
    for text in ("31.02", "02.14", "22.11.2026", "14.02.1890", "tomorrow", "2 14"):
        await staffed.ona.says(text)
        refused = await staffed.ona.sees_new(staffed.no(staffed.ona, Why.BIRTHDAY_WRONG))
        assert refused.buttons == ["Cancel"]
    assert staffed.value("SELECT birthday FROM members") is None
    await staffed.ona.says("29/02")
    told = await staffed.ona.sees_new("Birthday: February 29 (to change it, ask at the counter)")
    assert "Birthday" not in told.buttons
    await staffed.ona.taps_data(told.message_id, "birthday")
    await staffed.ona.sees_new(staffed.no(staffed.ona, Why.BIRTHDAY_KEPT))
    await staffed.plants("INSERT INTO drafts (person, form, facts, at) SELECT person, 'birthday', '{}', 0 FROM members")
    await staffed.ona.says("1.1.2000")
    await staffed.ona.sees_new(staffed.no(staffed.ona, Why.BIRTHDAY_KEPT))
    assert staffed.rows("SELECT birthday, birth_year FROM members") == [{"birthday": "02-29", "birth_year": None}]


async def test_a_phone_counts_only_when_it_is_the_senders_own(staffed: Shop) -> None:
    ona = staffed.ona
    await opens(staffed, ona, "Phone")
    assert ona.keyboard == [["Share my number"], ["Cancel"]]
    for text in ("+370 612 34567", "861234567", "8612345678"):
        await ona.says(text)
        await ona.sees_new(staffed.no(ona, Why.CONTACT_TYPED))
    for owner in (staffed.tomas.id, None):
        await ona.sends_contact("+37061234567", owner)
        await ona.sees_new(staffed.no(ona, Why.CONTACT_NOT_YOURS))
    await ona.sends_contact("no number at all", ona.id)
    await ona.sees_new(staffed.no(ona, Why.CONTACT_NOT_YOURS))
    assert staffed.value("SELECT phone FROM members") is None
    await ona.taps("Share my number")
    await ona.sees_new(f"Phone: {ona.own_number}")
    await staffed.settles()
    assert ona.keyboard == [["Card", "Rewards"]]
    assert staffed.value("SELECT phone FROM members") == ona.own_number


async def test_a_number_on_another_card_is_refused_without_saying_whose(staffed: Shop) -> None:
    await opens(staffed, staffed.ona, "Phone")
    await staffed.ona.sends_contact("370 612-34567", staffed.ona.id)
    await staffed.ona.sees_new("Phone: +37061234567")
    await staffed.joins(staffed.tomas)
    await opens(staffed, staffed.tomas, "Phone")
    await staffed.tomas.sends_contact("+37061234567", staffed.tomas.id)
    refused = await staffed.tomas.sees_new(staffed.no(staffed.tomas, Why.PHONE_TAKEN))
    assert "Ona" not in refused.text
    assert staffed.rows("SELECT phone FROM members ORDER BY id") == [{"phone": "+37061234567"}, {"phone": None}]


@pytest.mark.parametrize("way", ["key", "command"])
async def test_leaving_the_phone_form_brings_the_keyboard_back(staffed: Shop, way: str) -> None:
    await opens(staffed, staffed.ona, "Phone")
    await (staffed.ona.taps("Cancel") if way == "key" else staffed.ona.says("/cancel"))
    await staffed.ona.sees_new("Here is what you can do.")
    assert staffed.ona.keyboard == [["Card", "Rewards"]]
    assert staffed.rows("SELECT * FROM drafts") == []


async def test_a_card_typed_at_the_counter_is_found_whatever_form_is_open(staffed: Shop) -> None:
    await staffed.joins(staffed.max)
    await opens(staffed, staffed.max, "Phone")
    await staffed.max.says(str(staffed.value("SELECT number FROM cards WHERE member = 1")))
    await staffed.max.sees_new("Ona\n")
    await staffed.max.says("861234567")
    await staffed.max.sees_new(staffed.no(staffed.max, Why.CONTACT_TYPED))


async def test_a_replaced_card_is_dead_at_once_and_the_new_one_is_live(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 3)
    old = await staffed.max.scans(staffed.ona)
    assert old is not None
    await opens(staffed, staffed.ona, "New card")
    picture = staffed.value("SELECT card_picture FROM chats")
    again = "+" + data_of(staffed.ona.last, "Yes, replace it")
    await staffed.ona.taps("Yes, replace it")
    told = await staffed.ona.sees_new("Your new card number is")
    await staffed.max.opens(old)
    await staffed.max.sees_new(staffed.no(staffed.max, Why.CARD_UNKNOWN))
    while staffed.value("SELECT card_picture FROM chats") == picture:  # the live card redraws itself
        await staffed.change()
    assert await staffed.max.scans(staffed.ona) not in (old, None)
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.max.sees_new("Ona +1 → 4 of 10")
    numbers = staffed.rows("SELECT number FROM cards")
    await staffed.ona.taps_data(told.message_id, again)
    assert (await staffed.ona.sees_new("Your new card number is")).text == told.text
    assert (len(numbers), staffed.rows("SELECT number FROM cards")) == (2, numbers)
    assert await staffed.audit() == []


async def test_somebody_elses_new_card_button_changes_nothing(staffed: Shop) -> None:
    await opens(staffed, staffed.ona, "New card")
    nonce = staffed.value("SELECT nonce FROM taps WHERE facts LIKE '%replacing%'")
    await staffed.joins(staffed.tomas)
    before = staffed.what_counts()
    await staffed.tomas.taps_data(staffed.tomas.last.message_id, f"new-card-surely:{nonce}")
    await staffed.tomas.sees_new(staffed.no(staffed.tomas, Why.BUTTON_OLD))
    assert staffed.what_counts() == before
