"""Floods: one person who never stops beside fifty who tap and scan, and a day's updates after a day away.

Both run at the pace Telegram allows, in one process with the pretend Telegram, whose share of the time is counted too.
"""

import asyncio
import resource
import time
from collections.abc import Callable
from pathlib import Path

from sandbox.phone import Phone
from tests.faults.crowd import Crowd, a_crowd, open_for
from tests.faults.proof import Found, Proof, Tick

HONEST, SECONDS, A_SECOND = 50, 60, 100
UPDATES, MEMBERS, STAFF, GUESTS = 50_000, 3000, 10, 1000
MOST_SECONDS = 120.0
MOST_WAIT = 1.0  # seconds, for 95 of 100 honest taps and scans
_EVERY = 2.5  # seconds between two taps of one honest person: fifty of them fill most of the pace
_GLANCE = 0.2
_LOOK = 0.02  # seconds: what the waits are measured by


async def _one_beside_fifty(folder: Path, tick: Tick) -> Found:
    """Half of the honest are members who tap, half are staff who read cards."""
    async with a_crowd(folder, HONEST // 2 + 1, HONEST // 2, 0) as crowd, open_for(crowd):
        attacker, *members = crowd.members
        flood = asyncio.create_task(attack(crowd, attacker, A_SECOND * SECONDS, tick))
        ends = time.monotonic() + SECONDS
        people = [*((phone, "/balance") for phone in members), *((phone, number_of(crowd, 5)) for phone in crowd.staff)]
        visits = [_visits(crowd, *one, place, ends) for place, one in enumerate(people)]
        waits = sorted(wait for person in await asyncio.gather(*visits) for wait in person)
        sent = await flood
        await until(lambda: not waiting(crowd), MOST_SECONDS)
        answers = said_to(crowd, attacker)
        lost = sent - crowd.value(f"SELECT count(*) FROM inbox WHERE state = 'done' AND person = {attacker.id}")
    p95, p99 = (waits[int(len(waits) * share)] for share in (0.95, 0.99))
    assert p95 <= MOST_WAIT, f"p95 of the honest is {p95:.2f} s"
    remark = f"{len(waits)} honest answers: p95 {p95:.2f} s, p99 {p99:.2f} s; the one who sent {sent} got {answers}"
    return Found(tries=sent, lost=lost, doubled=0, remark=remark)


async def attack(crowd: Crowd, phone: Phone, messages: int, tick: Tick) -> int:
    """So many messages, a hundred a second, as a program sends them; returns how many."""
    began = time.monotonic()
    for number in range(messages):
        crowd.town.say(phone.id, "/card" if number % 2 else "give me a stamp")
        if number % A_SECOND == A_SECOND - 1:
            tick()
        await asyncio.sleep(max(0.0, began + number / A_SECOND - time.monotonic()))
    return messages


def number_of(crowd: Crowd, place: int) -> str:
    """The ten digits on somebody's card."""
    return str(crowd.value(f"SELECT number FROM cards ORDER BY number LIMIT 1 OFFSET {place}"))


async def _visits(crowd: Crowd, phone: Phone, text: str, place: int, ends: float) -> list[float]:
    """One person who says this again and again; seconds until each answer."""
    await asyncio.sleep(_EVERY * place / HONEST)
    waits = []
    while (began := time.monotonic()) < ends:
        before = said_to(crowd, phone)
        crowd.town.say(phone.id, text)
        await until(lambda before=before: said_to(crowd, phone) > before, 30)  # type: ignore[misc]  # bound at once
        waits.append(time.monotonic() - began)
        await asyncio.sleep(max(0.0, began + _EVERY - time.monotonic()))
    return waits


def said_to(crowd: Crowd, phone: Phone) -> int:
    """How many messages of the bot this phone shows."""
    return sum(message.from_bot for message in crowd.town.phones[phone.id].messages.values())


def waiting(crowd: Crowd) -> int:
    """How many updates are not done yet, at Telegram or in the inbox."""
    return len(crowd.town.updates.pending) + int(crowd.value("SELECT count(*) FROM inbox WHERE state = 'waiting'"))


async def until(reached: Callable[[], bool], patience: float) -> None:
    """Look again and again, for so many seconds at most."""
    async with asyncio.timeout(patience):
        while not reached():
            await asyncio.sleep(_LOOK)


async def _a_day_away(folder: Path, tick: Tick) -> Found:
    async with a_crowd(folder, MEMBERS, STAFF, GUESTS) as crowd:
        crowd.overnight(UPDATES)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        began = time.monotonic()
        async with open_for(crowd):
            live = asyncio.create_task(_come_meanwhile(crowd))
            left = UPDATES
            while left:
                await asyncio.sleep(_GLANCE)
                left = waiting(crowd)
            took = time.monotonic() - began
            waited = await live
            tick()
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        return _compare(crowd, took, waited, grown)


async def _is_answered(crowd: Crowd, name: str) -> float:
    """Somebody new writes while the backlog is being done, behind what Telegram kept; seconds until the answer."""
    phone = crowd.town.phones[crowd.town.joins(name).id]
    phone.known = phone.started = True
    began = time.monotonic()
    crowd.town.say(phone.id, "/start")
    await until(lambda: said_to(crowd, phone) > 0, MOST_SECONDS)
    return time.monotonic() - began


async def _come_meanwhile(crowd: Crowd) -> tuple[float, float]:
    """How long those wait who write at once, and once all that was kept has been fetched."""
    first = await _is_answered(crowd, "Vera")
    return first, await _is_answered(crowd, "Tomas")


def _compare(crowd: Crowd, took: float, waited: tuple[float, float], grown: float) -> Found:
    stamps = crowd.value("SELECT count(*) FROM entries WHERE kind = 'accrual'")
    again = stamps - crowd.value("SELECT count(DISTINCT account) FROM entries WHERE kind = 'accrual'")
    came = crowd.value("SELECT count(*) FROM people WHERE source LIKE 'poster:%'")
    told = crowd.value("SELECT count(*) FROM outbox WHERE code = 'away'")
    people = crowd.value("SELECT count(DISTINCT person) FROM outbox WHERE code = 'away'")
    failed = crowd.value("SELECT count(*) FROM inbox WHERE state <> 'done'")
    assert took <= MOST_SECONDS, f"it took {took:.0f} s"
    assert (told, people) == (MEMBERS + STAFF + GUESTS,) * 2, f"{told} summaries for {people} people"
    remark = (
        f"all done in {took:.0f} s: {stamps} stamps, {came} posters; {told} summaries for {people} people, "
        f"none twice; who wrote at once waited {waited[0]:.0f} s, who wrote when all was fetched {waited[1]:.2f} s; "
        f"{grown:.0f} MB more memory"
    )
    return Found(UPDATES, lost=(MEMBERS - stamps) + (GUESTS - came) + failed, doubled=again, remark=remark)


PROOFS = (
    Proof("flood", f"one person's {A_SECOND} messages a second beside {HONEST} people", SECONDS, _one_beside_fifty),
    Proof("backlog", "updates after a day away", 1, _a_day_away),
)
