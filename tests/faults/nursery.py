"""A program that is started a thousand times: its code is read once, and each life of it is a fork of that.

Reading the code takes a second, being killed none; so what is killed here is the same program, in a process of its own
with its own connections, files and threads. `python -m tests.faults.nursery run` is the side that forks: it reads one
order a line, `start` (answered with the process's id) or `kill` (answered with how it ended), and ends with its input.
"""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from screens.words import LANGUAGES, Words
from tests.faults import hurried

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 120.0  # seconds, on a computer so busy that reading the program takes half a minute


def surroundings(token: str, url: str, database: Path) -> dict[str, str]:
    """What a process needs to know to be the bot of a town at `url`."""
    return {
        "BOT_TOKEN": token,
        "TELEGRAM_API_URL": url,
        "CLOCK_URL": f"{url}/clock",
        "DATABASE_URL": f"sqlite:///{database}",
        "PYTHONPATH": os.environ.get("PYTHONPATH") or str(ROOT),
        "PATH": os.environ["PATH"],
    }


class Nursery:
    """The side that asks: one life at a time."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process, self._log = process, log

    @asynccontextmanager
    async def life(self) -> AsyncIterator[int]:
        """From a start to a kill -9; the process's id. AssertionError when it ended by itself before that."""
        number = int(await self._order("start"))
        try:
            yield number
        finally:
            ended = await self._order("kill")
        assert ended == str(-signal.SIGKILL), f"the bot ended by itself ({ended}):\n{self._log.read_text()[-2000:]}"

    async def _order(self, word: str) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{word}\n".encode())
        async with asyncio.timeout(_PATIENCE):
            answer = (await self._process.stdout.readline()).decode().strip()
        assert answer, f"the nursery is gone:\n{self._log.read_text()[-2000:]}"
        return answer


@asynccontextmanager
async def a_nursery(token: str, url: str, database: Path) -> AsyncIterator[Nursery]:
    """A nursery for the bot of this town; what its lives say on the way is in `bot.log` beside the database."""
    path = database.parent / "bot.log"
    (database.parent / "certificates").mkdir(exist_ok=True)  # all the world's take 0.1 s, and loopback shows none
    settings = {**surroundings(token, url, database), "SSL_CERT_DIR": str(database.parent / "certificates")}
    with path.open("a") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.faults.nursery", "run",
            cwd=database.parent, env=settings,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=log,
        )  # fmt: skip
    try:
        yield Nursery(process, path)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        async with asyncio.timeout(_PATIENCE):
            await process.wait()


def _serve(arguments: Sequence[str]) -> None:
    """The side that forks. Whoever asks may end without a word: then the life they asked for ends too."""
    for language in LANGUAGES:
        Words(language).label("button-undo")  # reads all the words there are in it
    child = 0
    for order in sys.stdin:
        if order.strip() == "start":
            child = os.fork()
            if child == 0:
                _live(arguments)
            answer = child
        else:
            answer, child = _end(child), 0
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()
    if child:
        _end(child)


def _end(child: int) -> int:
    """Kill; minus the signal it ended by, or its exit status when it had ended before. A stopped one dies as well."""
    os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _live(arguments: Sequence[str]) -> None:
    """In the child: nothing of the parent's pipes, and no way back into its loop."""
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    status = 1
    try:
        status = hurried.run(arguments)
    finally:
        os._exit(status)


if __name__ == "__main__":
    _serve(sys.argv[1:])
