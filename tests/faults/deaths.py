"""The counter's bot, killed with -9 at any moment: is what phones were told in the ledger, and is everything once?

Every so many lives the whole program is started anew instead of a fork of it; from those the time until it works again
is taken. Beside what was told, also what was only meant must be there: an update that Telegram was told had arrived.
"""

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from storage.audit import look
from tests.faults import proof
from tests.faults.aside import side_by_side
from tests.faults.broadcast import carrying
from tests.faults.counter import Shop, a_counter
from tests.faults.nursery import Nursery, a_nursery
from tests.faults.people import button
from tests.faults.proof import Proof, Tick

KILLS, STREETS = 900, 6
COLD = 30
_MOST_ALIVE = 1.0  # seconds a life lasts at the most once it has answered somebody


@dataclass
class Found:
    """What came of it; each finding in words, so that it says what it is about."""

    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    acts: Counter[str] = field(default_factory=Counter)
    receipts_twice: int = 0
    recovery: list[float] = field(default_factory=list)


async def kill_again_and_again(shop: Shop, kills: int, tick: Tick, cold: int = COLD, seed: int = 0) -> Found:
    """So many lives, each ended at a random moment, then one in peace; and both sides are compared."""
    found, dice, town = Found(), random.Random(seed), shop.street.town
    async with a_nursery(town.token, shop.street.url, shop.street.path) as nursery:
        async with shop.open():
            for number in range(kills):
                await _one_life(shop, nursery, found, dice, is_cold=number % cold == cold - 1)
                tick()
            peace = nursery.life()
            await peace.__aenter__()
        await shop.settles()
        await peace.__aexit__(None, None, None)
    await compare(shop, found)
    return found


async def _one_life(shop: Shop, nursery: Nursery, found: Found, dice: random.Random, *, is_cold: bool) -> None:
    began, before = time.monotonic(), shop.answered()
    async with _cold(shop) if is_cold else nursery.life():
        if not is_cold and dice.random() < 0.2:
            await asyncio.sleep(dice.random() * 0.4)  # in the middle of its start
            return
        await shop.street.until(lambda: shop.answered() > before)
        if is_cold:
            found.recovery.append(time.monotonic() - began)
        goal, latest = len(shop.street.town.calls) + dice.randrange(60), time.monotonic() + _MOST_ALIVE
        await shop.street.until(lambda: len(shop.street.town.calls) >= goal or time.monotonic() > latest)
        await asyncio.sleep(dice.random() / 50)


@asynccontextmanager
async def _cold(shop: Shop) -> AsyncIterator[None]:
    async with carrying(shop.street):
        yield


# ── both sides ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def compare(shop: Shop, found: Found) -> None:
    """What was meant and told, beside the ledger, the members and the receipts. Once nothing waits any more."""
    _compare_ledger(shop, found)
    _compare_guests(shop, found)
    _compare_receipts(shop, found)
    for sentence in await look(shop.street.path.as_uri()):
        found.lost.append(f"check: {sentence}")
    failed = shop.street.value("SELECT count(*) FROM inbox WHERE state <> 'done'")
    if failed:
        found.lost.append(f"{failed} updates were given up")


def _compare_ledger(shop: Shop, found: Found) -> None:
    """Keys are unique in the schema; so an act done twice would stand there under a key nobody meant.

    That a card was filled, or is open again, comes with the act that did it, in the same unit.
    """
    deeds = shop.deeds
    entries = dict(
        shop.street.rows(
            """
            SELECT key, units FROM entries WHERE actor IS NOT NULL AND reason IS NOT 'filled'
            AND (reverses IS NULL OR reverses NOT IN (SELECT id FROM entries WHERE reason = 'filled'))
            """
        )
    )
    for key in sorted((deeds.meant | deeds.told) - set(entries)):
        found.lost.append(f"{key}, which {'a phone was told of' if key in deeds.told else 'was meant'}")
    # Who takes back the stamp that filled a card takes back the filling.
    unfilled = {key for key in entries if key.partition(":fill:")[0] in deeds.meant}
    unmeant = sorted(set(entries) - deeds.meant - deeds.maybe - unfilled)
    found.doubled += [f"{key}, which nobody meant" for key in unmeant]
    for key, stamps in deeds.stamps.items():
        if key in entries and entries[key] != stamps:
            found.doubled.append(f"{key}: {stamps} were meant, {entries[key]} given")
    found.acts.update(key.split(":")[0] for key in entries)


def _compare_guests(shop: Shop, found: Found) -> None:
    kept = {
        phone: told
        for phone, *told in shop.street.rows(
            """
            SELECT p.telegram, m.name, m.birthday,
                (SELECT count(*) FROM consents c WHERE c.member = m.id),
                (SELECT count(*) FROM cards k WHERE k.member = m.id)
            FROM members m JOIN people p ON p.id = m.person
            """
        )
    }
    for phone, (name, birthday) in shop.deeds.guests.items():
        if phone not in kept:
            found.lost.append(f"{phone} joined and is no member")
            continue
        is_name, is_birthday, consents, cards = kept[phone]
        if (name and name != is_name) or (birthday and f"{birthday[3:5]}-{birthday[:2]}" not in str(is_birthday)):
            found.lost.append(f"{phone} said {name}, {birthday}; kept is {is_name}, {is_birthday}")
        if (consents, cards) != (2, 1):
            found.doubled.append(f"{phone} has {consents} consents and {cards} cards")
    found.acts["join"] = len(shop.deeds.guests)
    found.acts["form"] = sum(bool(said) for typed in shop.deeds.guests.values() for said in typed)


def _compare_receipts(shop: Shop, found: Found) -> None:
    """One promise for each accrual; on the phone once, or twice where one answer was never seen."""
    promised: dict[int, list[tuple[int, str, int]]] = {}
    for entry, phone, state, unknowns in shop.street.rows(
        """
        SELECT json_extract(o.facts, '$.entry'), p.telegram, o.state, o.unknowns
        FROM outbox o JOIN people p ON p.id = o.person WHERE o.code = 'earned'
        """
    ):
        promised.setdefault(entry, []).append((phone, state, unknowns))
    accruals = [entry for (entry,) in shop.street.rows("SELECT id FROM entries WHERE kind = 'accrual'")]
    arrived = _receipts_on_phones(shop)
    for entry in accruals:
        if len(promised.get(entry, [])) != 1:
            (found.doubled if entry in promised else found.lost).append(f"the promise of a receipt for entry {entry}")
            continue
        _, state, unknowns = promised[entry][0]
        least = 1 if state == "sent" else 0
        if not least <= arrived[entry] <= 1 + min(unknowns, 1):
            where = found.lost if arrived[entry] < least else found.doubled
            where.append(f"the receipt for entry {entry}: {state}, {unknowns} unknown, {arrived[entry]} on the phone")
        found.receipts_twice += arrived[entry] == 2
    found.acts["receipt"] = len(accruals)


def _receipts_on_phones(shop: Shop) -> Counter[int]:
    """How many messages there are about each entry, by the button beneath them."""
    arrived: Counter[int] = Counter()
    for phone in shop.street.town.phones.values():
        for message in phone.messages.values():
            doubt = button(message, "not-me") if message.text.startswith("+") else None
            if doubt:
                arrived[int(doubt.split(":")[1])] += 1
    return arrived


def told(last: Sequence[Found], tries: int, every: Sequence[Found]) -> proof.Found:
    """One row: acts are counted in what looked `last` at each café, findings and recoveries in `every` look."""
    acts = sum((found.acts for found in last), Counter[str]())
    by_key = ", ".join(f"{count} {act}" for act, count in acts.most_common())
    twice = sum(found.receipts_twice for found in last)
    return proof.Found(
        tries=tries,
        lost=sum(len(found.lost) for found in every),
        doubled=sum(len(found.doubled) for found in every),
        remark=f"by key: {by_key}; {twice} receipts arrived twice, their first answer was never seen",
        recovery=tuple(second for found in every for second in found.recovery),
    )


async def street(number: int, folder: Path, tick: Tick) -> Found:
    """One café and its share of the kills, at moments of its own."""
    async with a_counter(folder) as shop:
        found = await kill_again_and_again(shop, KILLS // STREETS, tick, seed=number)
    assert not found.lost + found.doubled, (found.lost + found.doubled)[:10]
    return found


async def _prove(folder: Path, tick: Tick) -> proof.Found:
    every = await side_by_side(street, STREETS, folder, tick)
    return told(every, KILLS, every)


PROOFS = (Proof("deaths", "kill -9 at the counter, at the door and in forms", KILLS, _prove, most_minutes=60),)
