"""A second process on the same database, again and again, by every path that leads there, while the first one works.

It is refused in a sentence before it has spoken to Telegram, and the first goes on as if nothing had been. Then the
first is killed and another started at once: what the dead one held is free.
"""

import time
from pathlib import Path

from tests.faults import deaths, proof
from tests.faults.counter import Shop, a_counter
from tests.faults.nursery import Nursery, a_nursery
from tests.faults.proof import Proof, Tick
from tests.faults.stopped import REFUSED_WITHIN, start_a_second

TURNS = 5  # each with a start by every path, and a death


def paths_to(database: Path) -> list[Path]:
    """The file by its name, from its folder, by a roundabout way, by a link to it, and through a link to its folder."""
    beside = database.parent / "elsewhere"
    file, folder = beside / "link.db", beside / "folder"
    if not beside.exists():
        beside.mkdir()
        file.symlink_to(database)
        folder.symlink_to(database.parent)
    return [database, Path(database.name), beside / ".." / database.name, file, folder / database.name]


async def again_and_again(shop: Shop, turns: int, tick: Tick) -> tuple[deaths.Found, list[float]]:
    """So many turns at the counter; also how much each second process computed, in seconds."""
    found, refused, street = deaths.Found(), list[float](), shop.street
    async with a_nursery(street.town.token, street.url, street.path) as nursery:
        async with shop.open():
            for _ in range(turns):
                refused += await _one_life(shop, nursery, found)
                tick()
            peace = nursery.life()
            await peace.__aenter__()
        await shop.settles()
        await peace.__aexit__(None, None, None)
    await deaths.compare(shop, found)
    return found, refused


async def _one_life(shop: Shop, nursery: Nursery, found: deaths.Found) -> list[float]:
    """A start, a second one by each path while taps are answered, and the death of the first."""
    began, refused = time.monotonic(), list[float]()
    async with nursery.life():
        await _is_answered(shop)
        found.recovery.append(time.monotonic() - began)
        for path in paths_to(shop.street.path):
            refused.append(await start_a_second(shop, path))
            await _is_answered(shop)
    return refused


async def _is_answered(shop: Shop) -> None:
    before = shop.answered()
    await shop.street.until(lambda: shop.answered() > before)


async def _prove(folder: Path, tick: Tick) -> proof.Found:
    async with a_counter(folder) as shop:
        found, refused = await again_and_again(shop, TURNS, tick)
    assert not found.lost + found.doubled, (found.lost + found.doubled)[:10]
    assert min(refused) <= REFUSED_WITHIN, f"a second process computed {min(refused):.2f} s before it was refused"
    told = ", ".join(f"{count} {act}" for act, count in found.acts.most_common())
    remark = f"by each of five paths, refused after {min(refused):.2f} s of computing; meanwhile {told}"
    return proof.Found(len(refused), len(found.lost), len(found.doubled), remark, tuple(found.recovery))


PROOFS = (Proof("second", "a second process on the same database, and one right after a kill -9", TURNS, _prove),)
