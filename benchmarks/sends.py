"""How many messages a second one process can send, over both transports, with no pace to hold it back.

Telegram takes about thirty a second; the rest is what is left for everything else a process does.
"""

import asyncio
import time
from pathlib import Path
from typing import get_args

from telegram import Bot

from benchmarks.figures import Figure, Tick, at_least, percent
from benchmarks.processes import READY, running, says
from bot.settings import Transport
from bot.transport import new_request

ROUNDS = 5
AT_ONCE = 32
_SECONDS = 1.0
_PROMISED = at_least(950)
_TRANSPORTS: tuple[Transport, ...] = get_args(Transport)


async def measure(directory: Path, tick: Tick) -> list[Figure]:
    """Both transports in turn, each round a second of each."""
    rates: dict[Transport, list[float]] = {transport: [] for transport in _TRANSPORTS}
    async with running("benchmarks.answering", directory=directory, settings={}) as server:
        url = (await says(server, READY)).split()[-1]
        for _ in range(ROUNDS):
            for transport, rate in rates.items():
                rate.append(await _rate(transport, url))
            tick()
    ours, others = tuple(rates["aiohttp"]), tuple(rates["httpx"])
    return [
        Figure(f"sends over aiohttp, {AT_ONCE} at once", "1/s", ours, _PROMISED),
        Figure(f"sends over httpx, {AT_ONCE} at once", "1/s", others),
        Figure("aiohttp's share of httpx", "%", percent(ours, others)),
    ]


async def _rate(transport: Transport, url: str) -> float:
    """Sends a second for a second, connections opened before."""
    request = new_request(transport, AT_ONCE)
    bot = Bot("1:bare", f"{url}/bot", request=request)
    async with request:
        await asyncio.gather(*(_send(bot, chat) for chat in range(AT_ONCE)))
        began = time.perf_counter()
        sent = sum(await asyncio.gather(*(_keeps_sending(bot, chat, began + _SECONDS) for chat in range(AT_ONCE))))
        return sent / (time.perf_counter() - began)


async def _keeps_sending(bot: Bot, chat: int, until: float) -> int:
    sent = 0
    while time.perf_counter() < until:
        await _send(bot, chat)
        sent += 1
    return sent


async def _send(bot: Bot, chat: int) -> None:
    await bot.send_message(chat, "☕ +1 stamp. Now <b>1 of 10</b>.", "HTML")
