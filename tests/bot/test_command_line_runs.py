"""`python -m bot run`: one line, and a clean end by Ctrl-C and by SIGTERM, on a local page and on Telegram."""

import asyncio
import contextlib
import os
import signal
import socket
import time
from pathlib import Path

import aiohttp
import pytest

from bot.application import hold_alone
from sandbox.server import Sandbox
from sandbox.town import TOKEN, Town
from tests.bot.command_line import DATABASE, ROOT, Ended, end, is_one_sentence, run, started
from tests.bot.rig import rows

SECRET = TOKEN.partition(":")[2]


def is_free(database: Path) -> bool:
    """Nobody holds the lock of this database."""
    os.close(hold_alone(database))
    return True


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
async def test_without_a_token_one_line_names_the_page_and_a_signal_ends_all(tmp_path: Path, name: str) -> None:
    began = time.monotonic()
    async with started(tmp_path) as (process, line):
        assert time.monotonic() - began < 15, "on an idle machine it is about two seconds"
        assert line.startswith("Try it at http://127.0.0.1:")
        assert line.endswith("  (Ctrl-C ends it)\n")
        url = line.split()[3]
        async with aiohttp.ClientSession() as session, session.get(f"{url}/sandbox/state") as answer:
            state = await answer.json()
        assert [person["name"] for person in state["people"]] == ["Ona", "Max", "Vera"]
        ended_at = time.monotonic()
        process.send_signal(signal.Signals[name])
        ended = await end(process)
    assert ended == Ended(0, "", ""), "nothing but that one line was ever written"
    assert time.monotonic() - ended_at < 5
    assert is_free(tmp_path / "data/sandbox.db")
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2]))).close()
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)


async def test_a_second_try_out_in_the_same_folder_is_refused_and_the_first_goes_on(tmp_path: Path) -> None:
    async with started(tmp_path) as (process, line):
        files = {path.name: path.stat().st_ino for path in (tmp_path / "data").iterdir()}
        second = await run(tmp_path, "run")
        assert (second.status, second.out) == (2, "")
        assert "Another Stampbook is already running on data/sandbox.db" in second.err
        assert is_one_sentence(second.err)
        assert {path.name: path.stat().st_ino for path in (tmp_path / "data").iterdir()} == files
        async with aiohttp.ClientSession() as session, session.get(line.split()[3]) as answer:
            assert answer.status == 200
        process.terminate()
        assert (await end(process)).status == 0


async def test_a_port_given_by_hand_that_is_taken_is_refused(tmp_path: Path) -> None:
    with contextlib.closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = await run(tmp_path, "run", PORT=str(port))
    assert ended == Ended(2, "", f"PORT {port} is taken; choose another, for example PORT={port + 1}.\n")


async def test_on_telegram_it_uses_what_was_set_up_and_check_works_meanwhile(tmp_path: Path) -> None:
    set_up = await run(tmp_path, "setup", "--preset", "barber", "--name", "Barber [Old Town]")
    assert set_up.status == 0
    town = Town()
    ona = town.joins("Ona")
    async with Sandbox(town) as sandbox:
        env = {"BOT_TOKEN": town.token, "TELEGRAM_API_URL": sandbox.url}
        async with started(tmp_path, **env) as (process, line):
            assert process.stdout is not None
            link = (await process.stdout.readline()).decode()
            await ona.says("/start")
            welcome = await ona.sees("Barber [Old Town]")
            check = await run(tmp_path, "check")
            process.terminate()
            ended = await end(process)
    assert line.startswith("Running, with SQLite 3.")
    assert line.endswith(f" in {DATABASE}. Ctrl-C ends it.\n")
    assert link.startswith("Open this link in Telegram to become the owner: https://t.me/stampbook_bot?start=o")
    assert "5" in welcome.text
    assert check == Ended(0, "Everything adds up.\n", "")
    assert ended == Ended(0, "", "")
    assert SECRET not in line + link
    assert rows(tmp_path / DATABASE, "SELECT count(*) AS n FROM inbox WHERE state = 'done'") == [{"n": 1}]
    assert is_free(tmp_path / DATABASE)


async def test_a_token_that_stays_refused_while_it_runs_ends_it_in_a_sentence(tmp_path: Path) -> None:
    # Python reads a file of this name when it starts: here, so that the program has no patience.
    (tmp_path / "sitecustomize.py").write_text("import bot.poller\n\nbot.poller.REFUSAL_PATIENCE = 0.0\n")
    town = Town()
    async with Sandbox(town) as sandbox:
        env = {"BOT_TOKEN": town.token, "TELEGRAM_API_URL": sandbox.url, "PYTHONPATH": f"{tmp_path}:{ROOT}"}
        async with started(tmp_path, **env) as (process, _):
            await asyncio.wait_for(town.updates.reader_waits.wait(), 10)
            town.faults.server_error(401, times=None, method="getUpdates")
            town.joins("Ona")
            await town.person(next(iter(town.people))).says("/start")  # what ends the long poll that waits
            ended = await end(process)
    assert ended.status == 2
    assert ended.err.endswith("Telegram does not know this BOT_TOKEN; copy it again from @BotFather.\n")
    assert SECRET not in ended.out + ended.err


async def test_on_telegram_a_port_opens_its_health_and_a_taken_one_is_refused(tmp_path: Path) -> None:
    with contextlib.closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        async with Sandbox(Town()) as sandbox:
            env = {"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": sandbox.url, "PORT": str(port)}
            refused = await run(tmp_path, "run", **env)
            taken.close()
            async with started(tmp_path, **env) as (process, _):
                assert process.stdout is not None
                await process.stdout.readline()
                line = (await process.stdout.readline()).decode()
                async with aiohttp.ClientSession() as session, session.get(line.split()[-1]) as answer:
                    body = await answer.json()
                process.terminate()
                ended = await end(process)
    assert (refused.status, refused.err) == (2, f"PORT {port} is taken; choose another, or leave PORT unset.\n")
    assert line == f"Its health: http://127.0.0.1:{port}/health\n"
    assert (answer.status, body["status"]) == (200, "ok")
    assert ended == Ended(0, "", "")
