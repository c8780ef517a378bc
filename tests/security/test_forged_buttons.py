"""Callback data in the wrong hands: every button of a lived day and of the gallery, by others, again, and altered.

An amount in a button is a wish: how many stamps count is decided by who taps, on which screen of theirs, and by the
programme. What each tap is answered over the wire is shown in tests/journeys/test_bad_input_buttons.py.
"""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from random import Random

import pytest

from handlers import doors
from handlers.knock import Who
from screens.buttons import MOST_BYTES, NAMES
from tests.security.cast import JONAS, LENA, MAX, NOBODY, ONA, PETRAS, TOMAS, VERA, ZITA, number_of, the_cafe
from tests.security.gate import TALK, Gate, Snapshot, changed
from tests.security.story import Story, after_the_story, button, door_of, shown_in_samples

# What people may change of their own, also by another's button to the same door: their language, a pass, a form.
OWN = (
    "people", "members", "cards", "consents", "mutes", "chats", "drafts", "passes", "asks", "taps", "outbox", "traces",
    "erased",
    "notes",
)  # fmt: skip
OTHERS = {
    "a stranger": NOBODY, "a guest": TOMAS, "a member": ONA, "staff of another place": LENA,
    "a manager of another place": JONAS, "removed staff": PETRAS, "somebody erased": ZITA,
}  # fmt: skip
_TURNS = 3
_LEDGER = ("entries", "lots", "lot_uses", "accounts", "vouchers", "team", "members", "cards", "broadcasts", "places")


@pytest.fixture
async def told(tmp_path: Path) -> AsyncIterator[tuple[Gate, Story]]:
    """The café after a day in which every kind of button was shown to somebody."""
    async with after_the_story(tmp_path / "cafe.db") as opened:
        yield opened


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Gate]:
    """The café on its first morning."""
    async with the_cafe(tmp_path / "cafe.db") as opened:
        yield opened


def shared(gate: Gate) -> Snapshot:
    """What nobody changes by a button that is not theirs."""
    return gate.everything(*TALK, *OWN)


def everything(story: Story) -> list[str]:
    """Every button there is; a question of one's own may be answered, so those of the questioned are left out."""
    return [data for data in sorted({*story.all(), *shown_in_samples()}) if door_of(data) != "agree"]


def flips(data: str, dice: Random, most: int) -> Iterator[str]:
    """The data with one bit turned, at so many places, and cut short; what is no text any more cannot be sent."""
    raw = data.encode()
    places = dice.sample(range(len(raw) * 8), min(most, len(raw) * 8))
    for place in places:
        turned = bytearray(raw)
        turned[place // 8] ^= 1 << place % 8
        yield turned.decode("utf-8", "replace")[:MOST_BYTES]
    yield data[: dice.randrange(len(data))]


async def presses(gate: Gate, who: int, buttons: list[str]) -> None:
    """Each is answered: with a screen or with a refusal."""
    for data in buttons:
        met = await gate.taps(who, data)
        assert met.screens, f"{data!r} was not answered"


@pytest.mark.parametrize("other", OTHERS)
async def test_every_button_ever_shown_moves_nothing_in_another_hand(told: tuple[Gate, Story], other: str) -> None:
    gate, story = told
    who, before = OTHERS[other], shared(gate)
    mine = set(story.of(who))
    turn = list(OTHERS).index(other) % _TURNS  # every button comes into two or three other hands; long: into all
    await presses(gate, who, [one for one in everything(story)[turn::_TURNS] if one not in mine])
    assert changed(before, shared(gate)) == []


@pytest.mark.parametrize("other", ["a guest", "a member", "staff of another place"])
async def test_every_button_with_a_bit_turned_or_cut_short_moves_nothing_either(
    told: tuple[Gate, Story], other: str
) -> None:
    gate, story = told
    dice = Random(other)
    who, before = OTHERS[other], shared(gate)
    altered = [one for data in everything(story)[::6] for one in flips(data, dice, 1)]
    own = set(story.of(who))
    await presses(gate, who, [one for one in altered if one not in own])
    assert changed(before, shared(gate)) == []


@pytest.mark.parametrize("who", [MAX, VERA], ids=["staff", "the owner"])
async def test_ones_own_buttons_of_a_whole_day_pressed_again_count_nothing_twice(
    told: tuple[Gate, Story], who: int
) -> None:
    """After a first time that ends what was still open, and leaving out what rightly happens each time it is asked."""
    gate, story = told
    again = [data for data in story.of(who) if door_of(data) in _once()]
    await presses(gate, who, again)
    before = {name: rows for name, rows in gate.everything().items() if name in _LEDGER}
    await presses(gate, who, again)
    await presses(gate, who, again[::-1])
    after = {name: rows for name, rows in gate.everything().items() if name in _LEDGER}
    assert changed(before, after) == []
    assert before["entries"]


def _once() -> set[str]:
    """Doors that write to the ledger or to the team, or send to members; the rest changes settings, to and fro."""
    counter = {"earn", "earn-again", "bill", "ask", "give", "undo-entry", "refund", "part-surely", "paper-count"}
    return counter | {"uphold", "compose-send", "run-again", "remove-surely", "appoint", "place-close-surely"}


async def test_an_amount_in_a_button_is_a_wish(cafe: Gate) -> None:
    """Every value a forger can think of, and every bit: never more than a visit's stamps, and once a screen."""
    gate = cafe
    panel = await gate.says(MAX, number_of(gate, ONA))
    earn = button(panel, "earn")
    stem = earn.rsplit(":", 1)[0]
    before = gate.value("SELECT coalesce(max(id), 0) FROM entries")
    for wish in ("0", "-1", "4", "99", "999999999999999", "1e9", "٣", "0x3", "3.0", "", " ", "NaN", "3:3", "+3"):
        await gate.taps(MAX, f"{stem}:{wish}")
    given = gate.rows("SELECT units FROM entries WHERE id > ? AND kind = 'accrual'", before)
    assert given in ([], [(3,)])  # `3:3` has an argument too many, and asks for no more than [+3] does
    for turned in flips(earn, Random(1), 10_000):
        await gate.taps(MAX, turned)
    given = gate.rows("SELECT units FROM entries WHERE id > ? AND kind = 'accrual'", before)
    assert len(given) == 1
    assert given[0][0] <= 3


async def test_a_button_of_a_screen_from_days_ago_is_out_of_date(told: tuple[Gate, Story]) -> None:
    gate, story = told
    writing = [data for data in story.of(MAX) if door_of(data) in {"earn", "earn-again", "ask", "give", "bill"}]
    assert writing
    gate.clock.forward(days=3)
    await gate.database.unit(lambda work: work.taps.forget_old())
    before = shared(gate)
    for data in writing:
        met = await gate.taps(MAX, data)
        assert str(met.refused) == "button-old"
        assert met.buttons, "an old button shows a way on"
    assert changed(before, shared(gate)) == []


async def test_every_door_above_a_guest_has_a_button_that_is_replayed(told: tuple[Gate, Story]) -> None:
    _, story = told
    replayed = {door_of(data) for data in everything(story)}
    above = {door.name for door in doors.ALL if door.who is not Who.ANYONE and not door.hears and door.name in NAMES}
    assert above - replayed == {"agree", "balance"}  # the one is replayed by its own test, the other is only typed


async def test_anothers_question_is_not_answered_for_them(told: tuple[Gate, Story]) -> None:
    gate, story = told
    asked = [data for data in story.all() if door_of(data) == "agree"]
    assert asked
    before = shared(gate)
    for who in (LENA, PETRAS):
        await presses(gate, who, asked)
    assert changed(before, shared(gate)) == []
