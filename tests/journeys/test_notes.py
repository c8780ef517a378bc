"""Notes at the counter, a birthday near, and a birthday changed when a guest asks for it."""

import json
from typing import Any

import pytest

from loyalty.refusals import Fact, Why
from tests.cast import NOON, Shop, data_of
from tests.journeys.table import each_is_met, taps


async def opens_notes(shop: Shop) -> None:
    """Max scans Ona's card and taps [Notes and birthday]."""
    await shop.scans(shop.max, shop.ona)
    await shop.max.taps("Notes and birthday")
    await shop.settles()


async def writes(shop: Shop, *notes: str) -> None:
    """Max writes notes about Ona."""
    await opens_notes(shop)
    for note in notes:
        await shop.max.taps("Write a note")
        await shop.max.sees_new("What is good to know about Ona at the counter?")
        await shop.max.says(note)
        await shop.max.sees_new(note)


async def is_in_a_form_about(shop: Shop, form: str, nonce: str = "n") -> None:
    """Max is in a form about Ona that began before something happened to her or to her notes."""
    facts = json.dumps({"member": 1, "nonce": nonce})
    put = "INSERT INTO drafts (person, form, facts, at) SELECT person, ?, ?, 0 FROM team WHERE role = 'staff'"
    await shop.plants(put, form, facts)


async def test_a_note_is_read_by_whoever_scans_the_card_next(staffed: Shop) -> None:
    await opens_notes(staffed)
    await staffed.max.sees("No notes about Ona yet.")
    await staffed.max.taps("Write a note")
    await staffed.max.says("  oat <milk>\n")
    page = await staffed.max.sees_new("Ona: notes for the counter\n1. oat <milk>")
    assert page.buttons == ["Remove 1", "Write a note", "Birthday", "Back"]
    await staffed.max.taps("Back")
    await staffed.max.sees("Ona\n• oat <milk>\n0 of 10 stamps")
    await staffed.scans(staffed.vera, staffed.ona)
    await staffed.vera.sees("Ona\n• oat <milk>\n0 of 10 stamps")
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'note-written'") == 1
    assert staffed.rows("SELECT * FROM entries") == []


async def test_the_same_words_are_one_note_and_the_sixth_finds_no_room(staffed: Shop) -> None:
    await writes(staffed, "oat milk", "oat milk", "window", "two sugars", "dog Reksas", "left-handed")
    page = staffed.max.last
    assert staffed.value("SELECT count(*) FROM notes") == 5
    assert page.buttons == [*[f"Remove {n}" for n in range(1, 6)], "Birthday", "Back"]
    nonce = data_of(page, "Back").split(":")[1]
    await staffed.max.taps_data(page.message_id, f"note:{nonce}")
    refused = await staffed.max.sees_new(staffed.no(staffed.max, Why.NOTES_FULL, most=5))
    assert refused.buttons == ["Notes and birthday"]
    await is_in_a_form_about(staffed, "note", nonce)
    await staffed.max.says("a sixth")
    await staffed.max.sees_new(staffed.no(staffed.max, Why.NOTES_FULL, most=5))
    assert staffed.value("SELECT count(*) FROM notes") == 5
    assert staffed.rows("SELECT * FROM drafts") == []


async def test_a_note_is_removed_once_however_often_it_is_tapped(staffed: Shop) -> None:
    await writes(staffed, "oat milk", "window")
    page = staffed.max.last
    first = data_of(page, "Remove 1")
    await staffed.max.taps("Remove 1")
    await staffed.max.sees("Ona: notes for the counter\n1. window")
    await staffed.max.taps_data(page.message_id, first)
    await staffed.settles()
    assert staffed.rows("SELECT said FROM notes") == [{"said": "window"}]
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'note-removed'") == 1


BAD: list[tuple[str, Why, dict[str, Fact]]] = [
    ("…", Why.NOTE_EMPTY, {}),
    ("\u200b", Why.NOTE_EMPTY, {}),
    ("🥛", Why.NOTE_EMPTY, {}),
    ("x" * 201, Why.NOTE_LONG, {"most": 200}),
]


async def test_what_is_no_note_is_asked_for_again_and_keeps_nothing(staffed: Shop) -> None:
    await opens_notes(staffed)
    await staffed.max.taps("Write a note")
    for typed, why, facts in BAD:
        await staffed.max.says(typed)
        refused = await staffed.max.sees_new(staffed.no(staffed.max, why, **facts))
        assert refused.buttons == ["Cancel"]
    await staffed.max.sends("sticker")
    await staffed.max.sees_new(staffed.no(staffed.max, Why.NOTE_EMPTY))
    assert staffed.rows("SELECT * FROM notes") == []
    await staffed.restarts()
    await staffed.max.says("12")
    await staffed.max.sees_new("1. 12")


@pytest.mark.parametrize("form", ["Write a note", "Birthday"])
async def test_a_card_is_never_taken_for_the_forms_answer_and_the_form_is_left(staffed: Shop, form: str) -> None:
    await opens_notes(staffed)
    await staffed.max.taps(form)
    await staffed.joins(staffed.tomas)
    await staffed.max.says(staffed.number_of(staffed.tomas))
    await staffed.max.sees_new("Tomas\n")
    await staffed.max.says("oat milk")
    await staffed.max.sees_new(staffed.no(staffed.max, Why.UNKNOWN_TEXT))
    await opens_notes(staffed)
    await staffed.max.taps(form)
    await staffed.scans(staffed.max, staffed.tomas)
    assert staffed.rows("SELECT * FROM drafts") == []
    assert staffed.rows("SELECT * FROM notes") == []
    assert staffed.value("SELECT count(*) FROM members WHERE birthday IS NOT NULL") == 0


@pytest.mark.parametrize("answer", ["oat milk", "14.02"])
async def test_whoever_left_the_team_meanwhile_writes_nothing(staffed: Shop, answer: str) -> None:
    await opens_notes(staffed)
    await staffed.max.taps("Birthday" if answer[0].isdigit() else "Write a note")
    await staffed.settles()
    await staffed.plants("DELETE FROM team WHERE role = 'staff'")
    await staffed.max.says(answer)
    await staffed.max.sees_new(staffed.no(staffed.max, Why.NOT_STAFF))
    assert staffed.rows("SELECT * FROM notes") == []
    assert staffed.rows("SELECT * FROM drafts") == []
    assert staffed.value("SELECT birthday FROM members") is None


async def test_notes_of_another_guests_panel_cannot_be_reached_or_removed(staffed: Shop) -> None:
    await writes(staffed, "oat milk")
    await staffed.joins(staffed.tomas)
    await staffed.scans(staffed.max, staffed.tomas)
    nonce = data_of(staffed.max.last, "Notes and birthday").split(":")[1]
    await staffed.max.taps_data(staffed.max.last.message_id, f"note-remove:{nonce}:1")
    await staffed.max.sees_new("No notes about Tomas yet.")
    others = (f"notes:{nonce}", f"note:{nonce}", f"note-remove:{nonce}:1", f"guest-birthday:{nonce}")
    await each_is_met(staffed, staffed.vera, [taps(data, Why.BUTTON_OLD) for data in others])
    assert staffed.rows("SELECT said FROM notes") == [{"said": "oat milk"}]


async def test_whoever_is_deleted_leaves_no_note_and_gets_none_any_more(staffed: Shop) -> None:
    await writes(staffed, "Quillfeather")
    await staffed.max.taps("Write a note")
    await staffed.settles()
    told = await _own_file(staffed)
    assert [one["note"] for one in told["notes_by_staff"]] == ["Quillfeather"]
    for label in ("Delete me", "Go on", "Yes, delete everything"):
        await staffed.ona.taps(label)
        await staffed.settles()
    await staffed.max.says("oat milk")
    await staffed.max.sees_new(staffed.no(staffed.max, Why.UNKNOWN_TEXT))
    await is_in_a_form_about(staffed, "note")
    await staffed.max.says("oat milk")
    await staffed.max.sees_new(staffed.no(staffed.max, Why.CARD_UNKNOWN))
    assert staffed.rows("SELECT * FROM notes") == []
    assert staffed.rows("SELECT * FROM drafts") == []
    assert await staffed.audit() == []


async def _own_file(shop: Shop) -> dict[str, Any]:
    """Ona's data as the file in her chat has it; she stands at /privacy afterwards."""
    await shop.ona.says("/privacy")
    await shop.ona.sees_new("a short note for the counter, such as “oat milk”")
    await shop.ona.taps("My data as a file")
    sent = await shop.ona.sees_new("Everything Old Town Café keeps about you")
    stored = shop.town.files.get(sent.content["document"]["file_id"])
    assert stored is not None
    told: dict[str, Any] = json.loads(stored.content)
    await shop.ona.says("/privacy")
    await shop.ona.sees_new("keeps about you")
    return told


# ── birthdays ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("11-21", "Birthday today 🎂"),
        ("11-22", "Birthday tomorrow"),
        ("11-27", "Birthday on Friday"),
        ("11-28", "Birthday in a week"),
        ("11-20", "Birthday yesterday"),
        ("11-16", "Birthday was on Monday"),
        ("11-29", None),
    ],
)
async def test_the_panel_says_when_a_birthday_is_near_and_never_the_year(
    staffed: Shop, day: str, said: str | None
) -> None:
    assert NOON.date().isoformat() == "2026-11-21"
    await staffed.plants("UPDATE members SET birthday = ?, birth_year = 1987", day)
    panel = await staffed.scans(staffed.max, staffed.ona)
    assert panel.text.splitlines()[1] == (said or "0 of 10 stamps")
    assert "1987" not in panel.text


async def test_today_is_the_business_s_own_today(staffed: Shop) -> None:
    await staffed.plants("UPDATE business SET timezone = 'Pacific/Auckland'")
    await staffed.plants("UPDATE members SET birthday = '11-22'")
    panel = await staffed.scans(staffed.max, staffed.ona)
    assert "Birthday today" in panel.text


async def test_a_birthday_is_changed_at_the_counter_journaled_and_told(staffed: Shop) -> None:
    await staffed.plants("UPDATE members SET birthday = '01-01', birth_year = 1987")
    await opens_notes(staffed)
    assert "1987" not in staffed.max.last.text
    await staffed.max.taps("Birthday")
    await staffed.max.sees_new("Only when Ona asks for it: when is the birthday?")
    for bad in ("31.02", "22.11.2027", "tomorrow"):
        await staffed.max.says(bad)
        refused = await staffed.max.sees_new(staffed.no(staffed.max, Why.BIRTHDAY_WRONG))
        assert refused.buttons == ["Cancel"]
    assert staffed.value("SELECT birthday FROM members") == "01-01"
    await staffed.max.says("29.02.1996")
    page = await staffed.max.sees_new("Kept: the birthday is February 29.")
    assert "1996" not in page.text
    await staffed.ona.sees("Your birthday was changed at the counter: February 29.")
    assert staffed.rows("SELECT birthday, birth_year FROM members") == [{"birthday": "02-29", "birth_year": 1996}]
    line = staffed.rows("SELECT facts FROM journal WHERE act = 'birthday-changed'")
    assert [json.loads(one["facts"]) for one in line] == [{"who": staffed.value("SELECT person FROM members")}]


async def test_the_same_birthday_again_is_no_news(staffed: Shop) -> None:
    await staffed.plants("UPDATE members SET birthday = '02-14'")
    await opens_notes(staffed)
    await staffed.max.taps("Birthday")
    await staffed.max.says("14.02")
    await staffed.max.sees_new("Kept: the birthday is February 14.")
    await staffed.settles()
    assert staffed.value("SELECT count(*) FROM outbox WHERE code = 'birthday-changed'") == 0
