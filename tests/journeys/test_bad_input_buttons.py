"""Buttons that are forged, old, another's or bit-flipped: each tap is answered, none does what its person may not."""

import random
from typing import Any

import pytest

from loyalty.refusals import Why
from sandbox.person import Person
from tests.cast import Shop, data_of
from tests.journeys.table import each_is_met, taps

NEVER_OURS = ("", ":", "+", "++card", "x", "card2", "earnest:1", "старт", "\u0000", "give me", "undo_entry:1", "A" * 64)
NOBODYS = "AAAAAAAAAAA"
STAFFS = (
    f"earn:{NOBODYS}:1",
    f"earn-again:{NOBODYS}:3",
    f"give:{NOBODYS}",
    f"ask:{NOBODYS}:1",
    "undo",
    "undo-entry:1",
    "scan",
)
OWNERS = (
    "manage",
    "rename",
    "practice",
    "panel:practice",
    "invite:staff",
    "invite:manager",
    "remove:1",
    "remove-surely:1",
)
MEMBERS = ("card", "big-qr", "balance", "rewards", "use:1", "agree:1", "offers:1")
MALFORMED = (
    "use",
    "use:",
    "use:-1",
    "use:1e3",
    "use:٣",
    "use:0x10",
    "use:99999999999999999999",
    "use:1:2:3:4",
    "agree:",
    "speak:xx",
    "speak",
    "offers:",
    "offers:on",
    "+agree:NaN",
)


async def test_data_that_was_never_ours_is_met_by_a_fresh_start(babel: Shop) -> None:
    for person in (babel.ona, babel.max, babel.vera, babel.tomas):
        await each_is_met(babel, person, [taps(data, Why.BUTTON_OLD) for data in NEVER_OURS if data])


async def test_a_door_above_ones_role_is_shut_whatever_the_data(babel: Shop) -> None:
    guests = [taps(data, Why.NOT_A_MEMBER) for data in MEMBERS]
    staffs = [taps(data, Why.NOT_STAFF) for data in STAFFS]
    owners = [taps(data, Why.NOT_OWNER) for data in OWNERS]
    await each_is_met(babel, babel.tomas, [*guests, *staffs, *owners, taps("team", Why.NOT_MANAGER)])
    await each_is_met(babel, babel.ona, [*staffs, *owners])
    await each_is_met(babel, babel.max, owners)


async def test_malformed_arguments_are_old_buttons(babel: Shop) -> None:
    gone = {"use:99999999999999999999", "use:1:2:3:4"}
    lines = [taps(data, Why.BUTTON_OLD) for data in MALFORMED if data not in gone]
    await each_is_met(
        babel, babel.ona, [*lines, taps("use:1:2:3:4", Why.VOUCHER_GONE), taps("use:4711", Why.VOUCHER_GONE)]
    )
    await each_is_met(babel, babel.ona, [taps("use:99999999999999999999", Why.BUTTON_OLD)])


async def test_forged_numbers_at_the_counter_are_refused(babel: Shop) -> None:
    forged = [taps(data, Why.BUTTON_OLD) for data in STAFFS if data.startswith(("earn", "give", "ask"))]
    forged += [taps(f"undo-entry:{number}", Why.BUTTON_OLD) for number in ("0", "4711", "x", "", "-1", "1" * 15)]
    for person in (babel.max, babel.vera):
        await each_is_met(babel, person, forged)


async def test_more_stamps_than_a_scan_allows_are_refused(babel: Shop) -> None:
    panel = await babel.scans(babel.max, babel.ona)
    nonce = data_of(panel, "+1").split(":")[1]
    lines = [taps(f"earn:{nonce}:{many}", Why.SCAN_LIMIT) for many in ("0", "4", "99", "1" * 15)]
    lines += [taps(f"earn-again:{nonce}:4", Why.SCAN_LIMIT)]
    await each_is_met(babel, babel.max, lines, most=3)
    old = [taps(f"earn:{nonce}:{many}", Why.BUTTON_OLD) for many in ("", "-1", "1.5", "٣", "1e1")]
    old += [
        taps(f"give:{nonce}", Why.BUTTON_OLD),
        taps(f"ask:{nonce}:1", Why.BUTTON_OLD),
        taps(f"ask:{nonce}", Why.BUTTON_OLD),
    ]
    await each_is_met(babel, babel.max, old)


async def test_a_voucher_of_another_member_can_be_neither_used_nor_asked_for(babel: Shop) -> None:
    await babel.fills_the_card(babel.max, babel.ona)
    await babel.joins(babel.tomas)
    voucher = babel.value("SELECT id FROM vouchers")
    await each_is_met(babel, babel.tomas, [taps(f"use:{voucher}", Why.VOUCHER_GONE)])
    panel = await babel.scans(babel.max, babel.tomas)
    nonce = data_of(panel, "+1").split(":")[1]
    await each_is_met(babel, babel.max, [taps(f"ask:{nonce}:{voucher}", Why.BUTTON_OLD)])


async def test_no_entry_but_ones_own_gift_can_be_undone_by_forging_its_number(babel: Shop) -> None:
    """The filled card and the reversal are entries of Max's own as well, and no button ever names them."""
    await babel.fills_the_card(babel.max, babel.ona)
    undone = await babel.stamps(babel.max, babel.ona, 2)
    await babel.max.taps_data(undone.message_id, data_of(undone, babel.words(babel.max).label("button-undo")))
    await babel.settles()
    kinds = babel.rows("SELECT id, kind FROM entries WHERE kind <> 'accrual'")
    assert {row["kind"] for row in kinds} == {"redemption", "reversal"}
    await each_is_met(babel, babel.max, [taps(f"undo-entry:{row['id']}", Why.UNDO_NOT_YOURS) for row in kinds])
    others = [taps(f"undo-entry:{row['id']}", Why.UNDO_NOT_YOURS) for row in babel.rows("SELECT id FROM entries")]
    await each_is_met(babel, babel.vera, others[:1])


async def test_an_old_screens_number_is_forgotten_after_days_and_says_so(babel: Shop) -> None:
    panel = await babel.scans(babel.max, babel.ona)
    plus = data_of(panel, "+1")
    await babel.stops()
    babel.later(days=3)
    await babel.starts()
    await each_is_met(babel, babel.max, [taps(plus, Why.BUTTON_OLD)])


@pytest.fixture
async def storied(babel: Shop) -> Shop:
    """A café where every kind of screen has been shown once."""
    await babel.fills_the_card(babel.max, babel.ona)
    words = babel.words(babel.ona)
    await babel.ona.says("/rewards")
    await babel.ona.sees_new("1")
    await babel.scans(babel.max, babel.ona)
    for person in (babel.ona, babel.max, babel.vera, babel.tomas):
        for command in (
            "/help",
            "/settings",
            "/privacy",
            "/language",
            "/card",
            "/balance",
            "/rewards",
            "/undo",
            "/team",
        ):
            await person.says(command)
    await babel.vera.says("/manage")
    await babel.settles()
    assert words.language == "ru"
    return babel


def every_button(shop: Shop) -> list[str]:
    """The data of every button on every phone."""
    people = (shop.ona, shop.max, shop.vera, shop.tomas)
    rows = [row for person in people for message in person.messages for row in message.inline or []]
    return sorted({str(button["callback_data"]) for row in rows for button in row if "callback_data" in button})


async def everything_is_tapped(shop: Shop, person: Person, datas: list[str]) -> None:
    """All at once, as fast as the wire takes them; each must be answered."""
    pressed = [shop.town.tap(person.id, person.last.message_id, data) for data in datas]
    await shop.settles()
    assert [tap for tap in pressed if not tap.answer.done()] == []


def money(shop: Shop) -> dict[str, Any]:
    """What nobody may change by another's button."""
    kept = shop.what_counts()
    return {name: kept[name] for name in ("entries", "lots", "team", "invitations")}


async def test_every_button_in_a_strangers_hands_moves_nothing(storied: Shop) -> None:
    datas = every_button(storied)
    assert len(datas) > 25
    before = money(storied)
    for person in (storied.tomas, storied.ona):
        await everything_is_tapped(storied, person, [one for one in datas if not one.startswith("agree")] * 2)
    assert money(storied) == before
    assert storied.value("SELECT count(*) FROM vouchers WHERE state = 'redeemed'") == 0
    assert await storied.audit() == []


async def test_every_button_bit_flipped_is_answered_and_the_books_still_add_up(storied: Shop) -> None:
    dice = random.Random(7)
    for person in (storied.tomas, storied.ona, storied.max):
        before = money(storied)
        await everything_is_tapped(storied, person, [_flipped(data, dice) for data in every_button(storied)])
        if person is not storied.max:
            assert money(storied) == before
    assert await storied.audit() == []


def _flipped(data: str, dice: random.Random) -> str:
    raw = bytearray(data.encode())
    raw[dice.randrange(len(raw))] ^= 1 << dice.randrange(7)
    return raw.decode("utf-8", "replace")


async def test_a_pass_screens_number_gives_no_stamps(babel: Shop) -> None:
    await babel.fills_the_card(babel.max, babel.ona)
    await babel.ona.says("/rewards")
    await babel.ona.taps(
        babel.words(babel.ona).label("button-use", reward=babel.words(babel.ona).title("preset:free-coffee"))
    )
    await babel.settles()
    await babel.max.scans_and_starts(babel.ona)
    asked = await babel.max.sees_new(babel.words(babel.max).title("preset:free-coffee"))
    nonce = data_of(asked, babel.words(babel.max).label("button-give")).split(":")[1]
    await each_is_met(
        babel, babel.max, [taps(f"earn:{nonce}:3", Why.BUTTON_OLD), taps(f"ask:{nonce}:1", Why.BUTTON_OLD)]
    )
