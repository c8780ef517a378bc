"""Attacks in full length: what tests/security/ samples in a make test is tried here to the end.

Every button there is, in every other hand and with every bit turned; five hundred removals, a thousand fake friends,
and ten thousand made-up names in every sentence of every language. Lost is what nobody answered, doubled what had an
effect that it must not have.
"""

from collections.abc import Awaitable, Callable
from itertools import islice
from pathlib import Path
from random import Random

from loyalty.member import LANGUAGES
from loyalty.refusals import Why
from storage.audit import look
from tests.faults.aside import side_by_side, together
from tests.faults.proof import Found, Proof, Tick
from tests.security import test_forged_buttons as forged
from tests.security import test_hostile_names as hostile
from tests.security import test_referral_farming as farming
from tests.security import test_revoked_staff as revoked
from tests.security.cast import LENA, PETRAS, TOMAS, the_cafe
from tests.security.gate import Gate, changed
from tests.security.story import after_the_story

ALTERED_BY = {"a guest": TOMAS, "removed staff": PETRAS, "staff of another place": LENA}
REMOVALS, FAKES, NAMES = 500, 1000, 10_000
_A_STEP = 100
_SHARES, _NAMES_AT = 2, 10  # parts a hand's buttons, and all the names, are in

Tell = Callable[[Path, Tick], Awaitable[Found]]


async def _pressed(gate: Gate, who: int, buttons: list[str], tick: Tick) -> tuple[int, int]:
    """How many taps nobody answered, and how many tables moved that are not one's own."""
    before, silent = forged.shared(gate), 0
    for place, data in enumerate(buttons):
        met = await gate.taps(who, data)
        silent += not met.screens
        if place % _A_STEP == 0:
            tick()
    return silent, len(changed(before, forged.shared(gate)))


async def _every_hand(folder: Path, tick: Tick) -> Found:
    tries = silent = moved = 0
    for other, who in forged.OTHERS.items():
        async with after_the_story(folder / f"{who}.db") as (gate, story):
            mine = set(story.of(who))
            buttons = [data for data in forged.everything(story) if data not in mine]
            one, two = await _pressed(gate, who, buttons, tick)
        tries, silent, moved = tries + len(buttons), silent + one, moved + two
        assert not moved, f"a table moved in the hand of {other}"
    return Found(tries, silent, moved, f"every button in the hands of {', '.join(forged.OTHERS)}")


async def bits(number: int, folder: Path, tick: Tick) -> Found:
    """One hand's share of them: everyone presses what the others do not."""
    who = list(ALTERED_BY.values())[number % len(ALTERED_BY)]
    async with after_the_story(folder / "cafe.db") as (gate, story):
        await gate.database._writer.execute("PRAGMA synchronous = OFF")  # power cuts have a proof of their own
        mine, dice = set(story.of(who)), Random(who)
        altered = {one for data in forged.everything(story) for one in forged.flips(data, dice, 10_000)} - mine
        altered = {one for one in altered if not one.startswith(("agree", "+agree"))}
        buttons = sorted(altered)[number // len(ALTERED_BY) :: _SHARES]
        silent, moved = await _pressed(gate, who, buttons, tick)
        assert not moved, f"{moved} tables moved in the hand of {who}"
        findings = await look(gate.path.as_uri())
    assert not findings, findings[:3]
    return Found(len(buttons), silent, moved, "")


async def _every_bit(folder: Path, tick: Tick) -> Found:
    every = await side_by_side(bits, len(ALTERED_BY) * _SHARES, folder, tick)
    return together(every, f"every bit of every button, by {', '.join(ALTERED_BY)}; check is clean")


async def _removals(folder: Path, tick: Tick) -> Found:
    async with the_cafe(folder / "cafe.db") as gate:
        for turn in range(REMOVALS):
            met = await revoked.tap_after_the_removal(gate, turn)
            assert met.refused is Why.NOT_STAFF, f"{turn}: {met.refused}"
            tick()
        return Found(REMOVALS, 0, sum(revoked.counted(gate)), "revoked between the screen and the tap")


async def _farm(folder: Path, tick: Tick) -> Found:
    async with the_cafe(folder / "cafe.db") as gate:
        for start in range(0, FAKES, _A_STEP):
            await farming.joins(gate, range(farming.FIRST + start, farming.FIRST + start + _A_STEP))
            tick()
        joined = gate.value("SELECT count(*) FROM members WHERE referred_by IS NOT NULL")
        units = gate.value("SELECT count(*) FROM entries") + gate.value("SELECT count(*) FROM vouchers")
        return Found(FAKES, FAKES - joined, units, "fake friends joined by one link; nothing was earned")


async def names(number: int, folder: Path, tick: Tick) -> Found:
    """A share of them, each in every sentence of one of the languages, in turn."""
    del folder
    language = LANGUAGES[number % len(LANGUAGES)]
    keys, tries = hostile.sentences(language), 0
    for name in islice(hostile.made_up(NAMES, seed=1), number, None, _NAMES_AT):
        problems = hostile.broken(name, language, keys)
        assert not problems, problems[:3]
        tries += 1
        if tries % _A_STEP == 0:
            tick()
    return Found(tries, 0, 0, str(tries * len(keys)))


async def _names(folder: Path, tick: Tick) -> Found:
    every = await side_by_side(names, _NAMES_AT, folder, tick)
    sentences = sum(int(one.remark) for one in every)
    return together(every, f"{sentences:,} sentences were read as Telegram reads them; none broke, none was steered")


PROOFS = (
    Proof("hands", "every button in every other hand", 70, _every_hand),
    Proof("bits", "every button with each of its bits turned, and cut short", 3800, _every_bit),
    Proof("removals", "staff tap just after they were removed", REMOVALS, _removals),
    Proof("farm", "fake friends by one link", FAKES // _A_STEP, _farm),
    Proof("names", "made-up names in every sentence", NAMES // _A_STEP, _names),
)
