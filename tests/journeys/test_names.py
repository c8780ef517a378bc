"""Names as people have them and as people make them up, on card, panel and team list: never a broken screen."""

from loyalty.member import clean_name, utf16
from sandbox.entities import utf16_len
from tests.cast import Shop
from tests.journeys.test_bad_input_text import NAUGHTY


def names() -> list[str]:
    """Whatever a Telegram account could be called: one to 64 UTF-16 units."""
    cut = (_shortened(text) for text in NAUGHTY)
    return sorted({name for name in cut if name.strip()})


def _shortened(text: str) -> str:
    while utf16_len(text) > 64:
        text = text[:-1]
    return text


async def test_every_name_can_join_and_is_shown_on_a_card(staffed: Shop) -> None:
    people = [staffed.town.joins(name) for name in names()[::8]]
    for person in people:
        staffed.town.say(person.id, "/card")
    await staffed.settles()
    for person in people:
        staffed.town.tap(person.id, person.last.message_id, "join")
    await staffed.settles()
    assert [person.name for person in people if person.last.photo is None] == []
    assert staffed.value("SELECT count(*) FROM members") == len(people) + 1
    refused = [call for call in staffed.town.calls if call.code == 400]
    assert [(call.method, call.summary) for call in refused] == []


async def test_a_name_of_any_kind_reads_the_same_at_the_counter(staffed: Shop) -> None:
    """The panel, what was given, what was undone, the rewards: each says the name and breaks at nothing."""
    wild = (
        "<b>Ona",
        "Ona & Max",
        "</b></i>",
        "&lt;",
        "Ona\u202eevil",
        "\u200b",
        "O\u0301\u0301\u0301\u0301n",
        "𝕺𝖓𝖆" * 9,
        "\ud800",
    )
    for name in wild:
        person = staffed.town.joins(name)
        await person.says("/start")
        await person.taps("Join")
        await person.sees("You are in")
        await staffed.settles()
        number = staffed.value("SELECT number FROM cards ORDER BY made_at DESC, rowid DESC LIMIT 1")
        shown = clean_name(name) or "friend"
        assert utf16(shown) <= 64
        await staffed.max.says(str(number))
        await staffed.max.sees_new(f"{shown}\n0 of 10")
        await staffed.max.taps("+1")
        await staffed.max.sees_new(f"{shown} +1 → 1 of 10")
        await staffed.max.taps("Undo")
        await staffed.max.sees_new(f"Taken back. {shown} has 0 of 10 now.")
    await staffed.settles()
    assert [call.summary for call in staffed.town.calls if call.code == 400] == []


async def test_a_colleague_of_any_name_can_be_listed_and_removed(shop: Shop) -> None:
    await shop.opens()
    for name in ("<b>Max</b>", "\u202eMax", "\u200b", "M" * 64, "Max\nMustermann"):
        person = shop.town.joins(name)
        await shop.hires(person)
        shown = clean_name(name) or "friend"
        await shop.vera.says("/team")
        await shop.vera.sees_new(f"• {shown}, staff")
        await shop.vera.taps(shown)
        await shop.vera.taps(f"Remove {shown}")
        await shop.vera.taps("Yes, remove")
        await person.sees("You are no longer on the team")
    await shop.settles()
    assert [call.summary for call in shop.town.calls if call.code == 400] == []


async def test_a_new_name_on_the_phone_is_the_name_at_the_counter(staffed: Shop) -> None:
    staffed.ona.phone.first_name = "Onute"
    await staffed.ona.says("/card")
    await staffed.settles()
    await staffed.max.says(str(staffed.value("SELECT number FROM cards")))
    await staffed.max.sees_new("\n0 of 10 stamps")
