"""The bot stopped (SIGSTOP) in the middle of a message to many and of taps, as a laptop's lid or a full host does it.

While it stands still, a second one is started on its database: it is refused, for a stopped process keeps its lock.
Then it goes on, a minute of the town later: its lease is as old as that, and every call under way has been answered.
"""

import asyncio
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from tests.faults import broadcast, deaths, proof
from tests.faults.counter import Shop, a_counter
from tests.faults.nursery import a_nursery, surroundings
from tests.faults.proof import Proof, Tick

READERS = 2000
STOPS = (2.0,) * 9 + (60.0,)  # real seconds; the town's clock moves on by a minute each time
REFUSED_WITHIN = 2.0  # seconds of computing, which are the same on a busy computer; the shortest counts
_MINUTE = timedelta(seconds=60)


async def start_a_second(shop: Shop, path: Path | None = None) -> float:
    """Start the bot once more beside the one that runs; how much it computed until it was refused, in seconds.

    `path` is another name of the same database.

    AssertionError when it was not refused, said more or less than one sentence, or spoke to Telegram at all.
    """
    street = shop.street
    began, met = _computed_by_children(), len(street.town.calls.of("getMe", "deleteWebhook"))
    second = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run",
        cwd=street.path.parent, env=surroundings(street.town.token, street.url, path or street.path),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    _, said = await second.communicate()
    took = _computed_by_children() - began
    assert second.returncode == 2, (second.returncode, said)
    assert said.startswith(b"Another Stampbook is already running on"), said
    assert said.count(b"\n") == 1, said
    assert len(street.town.calls.of("getMe", "deleteWebhook")) == met, "it spoke to Telegram before it was refused"
    return took


def _computed_by_children() -> float:
    """Seconds the processes used that this one began and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


async def stop_and_go_on(shop: Shop, stops: Sequence[float], tick: Tick) -> tuple[deaths.Found, list[float]]:
    """Stop it so many times, each for some real seconds, while all goes on around it; also how long the second took."""
    found, dice, street, refused = deaths.Found(), random.Random(len(stops)), shop.street, []
    await broadcast.plan(street)
    share = len(street.members) // (2 * len(stops))
    async with a_nursery(street.town.token, street.url, street.path) as nursery, nursery.life() as process:
        async with shop.open():
            for number, seconds in enumerate(stops):
                before, goal = shop.answered(), int(share * (number + dice.random()))
                await street.until(lambda: shop.answered() > before and street.sent() > goal)  # noqa: B023 — awaited in this very turn
                os.kill(process, signal.SIGSTOP)
                street.town.clock.moves(_MINUTE)
                refused.append(await start_a_second(shop))
                await asyncio.sleep(seconds)
                began, before = time.monotonic(), shop.answered()
                os.kill(process, signal.SIGCONT)
                await street.until(lambda: shop.answered() > before)  # noqa: B023 — as above
                found.recovery.append(time.monotonic() - began)
                tick()
        await street.until(lambda: street.value("SELECT state FROM broadcasts") == "done", every=0.1)
        await shop.settles()
    await deaths.compare(shop, found)
    sent = broadcast.compare(street, len(stops), 0)
    found.doubled += sent.wrong
    if sent.listed > sent.uncertain_at_most:
        found.lost.append(f"{sent.listed} of the message are uncertain, {sent.uncertain_at_most} may be")
    found.acts.update({"sent": sent.states["sent"], "uncertain": sent.states["uncertain"]})
    return found, refused


async def _prove(folder: Path, tick: Tick) -> proof.Found:
    async with a_counter(folder, READERS) as shop:
        found, refused = await stop_and_go_on(shop, STOPS, tick)
    assert not found.lost + found.doubled, (found.lost + found.doubled)[:10]
    assert min(refused) <= REFUSED_WITHIN, f"a second process computed {min(refused):.2f} s before it was refused"
    told = ", ".join(f"{count} {act}" for act, count in found.acts.most_common())
    return proof.Found(
        tries=len(STOPS),
        lost=len(found.lost),
        doubled=len(found.doubled),
        remark=f"{told}; a second process was refused {len(refused)} times, after {min(refused):.2f} s of computing",
        recovery=tuple(found.recovery),
    )


TITLE = f"SIGSTOP up to {max(STOPS):.0f} s during taps and a message to {READERS}, with a second process started"
PROOFS = (Proof("stopped", TITLE, len(STOPS), _prove),)
