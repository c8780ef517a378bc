"""Commands and text nobody meant: a kind sentence in one's own language, one for a whole paste, nothing changed."""

import json
from pathlib import Path
from typing import Any

from loyalty.codes import fresh_number
from loyalty.refusals import Why
from sandbox.person import Person
from tests.cast import Shop
from tests.journeys.table import Line, each_is_met, says

# Chosen from Max Woolf's Big List of Naughty Strings (MIT), with some of our own at the end.
NAUGHTY: list[str] = json.loads((Path(__file__).parents[1] / "data/naughty.json").read_text("ascii"))

NOT_UNDERSTOOD = (
    "hello",
    "😀🎉",
    "שלום עולם",
    "\u202eevil",
    "a\u0000b",
    "lone \ud800 surrogate",
    "x" * 4096,
    "²²²²²²²²²²",
    "1️⃣2️⃣3️⃣",
    "12345",
    "123456789012",
    "NaN",
    "<b>bold</b>",
    "</b>",
    "&amp;",
    "{ $name }",
    "Scan!",
    "t.me/other_bot",
    "https://example.org/?start=cAAAAAAAAAAAAAAAAAAAAAA",
)
THINGS = ("sticker", "voice", "location", "poll", "video")


def people(shop: Shop) -> list[Person]:
    """A member, staff, the owner and a guest, each with a language of their own."""
    return [shop.ona, shop.max, shop.vera, shop.tomas]


async def test_text_that_means_nothing_is_met_kindly(babel: Shop) -> None:
    for person in people(babel):
        await each_is_met(babel, person, [says(text, Why.UNKNOWN_TEXT) for text in NOT_UNDERSTOOD])


async def test_things_that_are_not_text_are_met_kindly(babel: Shop) -> None:
    def sends(kind: str) -> Line:
        return Line(kind, lambda person: person.sends(kind), Why.UNKNOWN_KIND)

    contacts = [
        Line("own contact", lambda person: person.sends_contact(person.own_number, person.id), Why.UNKNOWN_KIND),
        Line("another's", lambda person: person.sends_contact("+37060000000", babel.ona.id), Why.UNKNOWN_KIND),
        Line("without id", lambda person: person.sends_contact("+37060000000"), Why.UNKNOWN_KIND),
    ]
    for person in people(babel):
        await each_is_met(babel, person, [sends(kind) for kind in THINGS] + contacts)


async def test_an_unknown_command_names_the_nearest(babel: Shop) -> None:
    for typed, nearest in (
        ("/crad", "card"),
        ("/CARDS", "card"),
        ("/reward now please", "rewards"),
        ("/strat", "start"),
        ("/cancle", "cancel"),
        ("/lang", "language"),
        ("/hlep@stampbook_bot", "help"),
    ):
        await each_is_met(babel, babel.tomas, [says(typed, Why.UNKNOWN_COMMAND)], nearest=nearest)
    for typed, nearest in (("/scna", "scan"), ("/teem", "team")):
        await each_is_met(babel, babel.vera, [says(typed, Why.UNKNOWN_COMMAND)], nearest=nearest)


async def test_nobody_is_shown_a_door_that_is_shut_to_them(babel: Shop) -> None:
    slips = ((babel.ona, "/teem"), (babel.ona, "/scna"), (babel.max, "/brodcast"), (babel.max, "/managed"))
    for person, typed in slips:
        await person.says(typed)
        told = await person.sees_new(babel.no(person, Why.UNKNOWN_COMMAND, nearest="X").split("/X")[0])
        assert not any(f"/{name}" in told.text for name in ("team", "scan", "broadcast", "manage"))


async def test_a_command_that_resembles_nothing_is_still_met(babel: Shop) -> None:
    opening = babel.no(babel.ona, Why.UNKNOWN_COMMAND, nearest="X").split("/X")[0]
    odd = ("/", "//", "/💥", "/\u0000", "/" + "x" * 4000, "/_", "/привет", "/ card")
    await each_is_met(babel, babel.ona, [says(text, opening) for text in odd])


async def test_a_command_above_ones_role_is_refused_by_role(babel: Shop) -> None:
    guest = [says(f"/{name}", Why.NOT_A_MEMBER) for name in ("card", "balance", "rewards")]
    guest += [says(f"/{name}", Why.NOT_STAFF) for name in ("scan", "undo")]
    guest += [says("/team", Why.NOT_MANAGER), says("/manage", Why.NOT_OWNER)]
    await each_is_met(babel, babel.tomas, guest)
    await each_is_met(babel, babel.ona, guest[3:])
    await each_is_met(babel, babel.max, guest[5:])


async def test_digits_that_are_no_card_are_met_by_what_is_wrong_with_them(babel: Shop) -> None:
    number = str(babel.value("SELECT number FROM cards"))
    wrong = f"{number[:9]}{(int(number[9]) + 1) % 10}"
    swapped = next(
        n for n in (f"{number[:i]}{number[i + 1]}{number[i]}{number[i + 2 :]}" for i in range(9)) if n != number
    )
    nobodys = next(n for n in map(fresh_number, range(2)) if n != number)
    typed = [says(text, Why.NUMBER_WRONG) for text in (wrong, swapped, number[:9], number + "0", "٠" * 9 + "١")]
    typed.append(says(nobodys, Why.CARD_UNKNOWN))
    for person in (babel.max, babel.vera):
        await each_is_met(babel, person, typed)
    for person in (babel.ona, babel.tomas):
        await each_is_met(babel, person, [says(text, Why.NOT_STAFF) for text in (number, wrong, nobodys)])


async def test_the_number_of_a_replaced_card_is_dead(babel: Shop) -> None:
    number = str(babel.value("SELECT number FROM cards"))
    await babel.replaces_the_card()
    await each_is_met(babel, babel.max, [says(number, Why.CARD_UNKNOWN)])


async def test_a_changed_message_is_not_read_again(babel: Shop) -> None:
    for person in people(babel):
        said = await person.says("/help")
        await babel.settles()

        async def edits(one: Person, number: int = said.message_id) -> object:
            return await one.edits(number, "/card")

        await each_is_met(babel, person, [Line("edit", edits, Why.EDITED)])


async def test_a_long_paste_gets_one_answer(babel: Shop) -> None:
    for person in people(babel):
        babel.later(seconds=6)
        await person.says("lorem ipsum " * 8_533)
        await babel.settles()
        pasted = [one for one in person.messages if not one.from_bot and "lorem" in one.text]
        answers = [one for one in person.messages if one.from_bot and one.message_id > pasted[0].message_id]
        assert (len(pasted), [one.text for one in answers]) == (25, [babel.no(person, Why.UNKNOWN_TEXT)])


async def test_a_command_in_a_group_is_answered_there_once_and_knows_nobody(shop: Shop) -> None:
    await shop.joins(shop.ona)
    for number in range(3):
        shop.town.updates.put_raw({"update_id": 900_000_000 + number, "message": in_a_group(shop.ona, number)})
    shop.town.updates.jump(300_000_000)
    await shop.settles()
    answers = [call for call in shop.town.calls.of("sendMessage") if "private chat" in call.summary["text"]]
    assert [call.chat_id for call in answers] == [-1001]


def in_a_group(person: Person, number: int) -> dict[str, Any]:
    """A command somebody wrote where the bot was added."""
    return {
        "message_id": 1000 + number,
        "date": 1_795_000_000,
        "from": person.phone.user(),
        "chat": {"id": -1001, "type": "supergroup", "title": "Neighbours"},
        "text": "/card",
        "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
    }


async def test_naughty_strings_as_text_are_each_met(babel: Shop) -> None:
    """Whatever sentence fits it, it comes promptly, changes nothing and logs no defect."""
    before = babel.what_counts()
    for text in NAUGHTY[::3]:
        if not text.strip():
            continue
        babel.later(seconds=6)
        await babel.tomas.says(text)
        await babel.tomas.sees_new("")
    await babel.settles()
    assert babel.what_counts() == before


async def test_naughty_strings_in_the_form_never_break_a_screen(babel: Shop) -> None:
    await babel.vera.says("/manage")
    await babel.vera.taps("Card design")
    for text in NAUGHTY[::12]:  # each is drawn on two cards, which takes its time
        if not text.strip() or text.startswith("/"):
            continue
        babel.later(seconds=6)
        await babel.vera.taps("Change the name")
        await babel.vera.sees_new("What is your business called?")
        await babel.vera.says(text)
        await babel.vera.sees_new("")
        await babel.tomas.says("/start")
        await babel.tomas.sees_new("")
        await babel.vera.says("/cancel")
    await babel.settles()
    assert not [call for call in babel.town.calls if call.code == 400]
