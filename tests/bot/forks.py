"""Commands without the second it takes to read the code: one process has read it, and each command is a fork of that.

`python -m tests.bot.forks` reads one order a line (a folder, arguments and an environment as JSON), lets a child do the
command there with its output in two files, and answers with the status it ended by.
"""

import asyncio
import atexit
import functools
import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.__main__ import main

_turn = threading.Lock()


async def command(folder: Path, arguments: Sequence[str], environment: Mapping[str, str], out: Path, err: Path) -> int:
    """Run a command to its end, its output into these files; its exit status, or minus the signal that ended it."""
    order = {"cwd": str(folder), "argv": [*arguments], "env": {**environment}, "out": str(out), "err": str(err)}
    return await asyncio.to_thread(_ask, order)


def _ask(order: Mapping[str, object]) -> int:
    with _turn:
        server = _server()
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write(json.dumps(order) + "\n")
        server.stdin.flush()
        return int(server.stdout.readline())


@functools.cache
def _server() -> "subprocess.Popen[str]":
    """This test process's own, until it ends."""
    root = Path(__file__).parents[2]
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.bot.forks"],
        cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    atexit.register(server.communicate)
    return server


def _serve() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _become(json.loads(line))
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        sys.stdout.write(f"{status}\n")
        sys.stdout.flush()


def _become(order: Mapping[str, object]) -> None:
    """In the child: the command, and no way back."""
    status: object = 1
    try:
        for number, name in ((1, "out"), (2, "err")):
            os.dup2(os.open(str(order[name]), os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        os.chdir(str(order["cwd"]))
        os.environ.clear()
        os.environ.update(order["env"])  # type: ignore[call-overload]  # it was a dict of texts before it was JSON
        sys.argv[1:] = order["argv"]  # type: ignore[call-overload]  # the same, of a list
        status = main(sys.argv[1:])
    except SystemExit as end:
        status = end.code
    except BaseException:  # as the interpreter would end: with the traceback and status 1
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status if isinstance(status, int) else int(status is not None))


if __name__ == "__main__":
    _serve()
