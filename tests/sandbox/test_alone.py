"""`python -m sandbox` serves a town by itself and ends cleanly."""

import asyncio
import re
import signal
import sys

import aiohttp


async def test_it_says_where_it_is_and_ends_cleanly_on_ctrl_c() -> None:
    town = await asyncio.create_subprocess_exec(
        sys.executable, "-W", "error", "-m", "sandbox", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    assert town.stdout is not None
    line = (await asyncio.wait_for(town.stdout.readline(), 20)).decode()
    found = re.search(r"(http://127\.0\.0\.1:\d+) · token (\S+)", line)
    assert found, line
    async with aiohttp.ClientSession() as http, http.get(f"{found[1]}/bot{found[2]}/getMe") as answer:
        assert (await answer.json())["result"]["username"] == "stampbook_bot"
    town.send_signal(signal.SIGINT)
    _, complaints = await asyncio.wait_for(town.communicate(), 10)
    assert (town.returncode, complaints) == (0, b"")
