"""A plugin that tries mutants quickly: all tests are collected once, and each mutant is tried in a fork of that.

mutmut makes the mutants and knows which tests call which function; starting pytest for each of them is most of what it
takes, and this spares that. It is run by hand, inside what mutmut made; docs/mutation.md says how. Results stand where
mutmut looks for them.
"""

import gc
import json
import os
import resource
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings

_SURVIVED, _KILLED, _NO_TEST = 0, 1, 33  # as mutmut writes them down
_PATIENCE = 20  # seconds of CPU beyond what its tests take; a mutant that needs more runs for ever
_ROOM = 4 << 30  # bytes; one that would fill the memory fails instead

# One failing example is enough: to look for the smallest one takes longer than all else. And few examples must do.
# How long an example takes kills nobody: the machine may be busy.
settings.register_profile(
    "mutated",
    deadline=None,
    database=None,
    max_examples=20,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def pytest_pycollect_makemodule() -> None:
    """Before a module of tests is read, which is when its properties take their settings."""
    settings.load_profile("mutated")


def pytest_runtestloop(session: pytest.Session) -> bool:
    """In place of the tests: every mutant that was not killed yet, with the tests that call its function."""
    stats = json.loads(Path("mutmut-stats.json").read_text())
    took: dict[str, float] = stats["duration_by_test"]
    known = [item for item in session.items if item.nodeid in took]
    items = sorted(known, key=lambda item: took[item.nodeid])  # the quick ones first
    if _tried(session, "", items, 600) != _SURVIVED:
        raise pytest.UsageError("without any mutant every test must pass")
    for meta in sorted(Path.cwd().glob("*/**/*.meta")):
        data: dict[str, Any] = json.loads(meta.read_text())
        for mutant, before in data["exit_code_by_key"].items():
            if before in {None, _SURVIVED, _NO_TEST}:
                names = set(stats["tests_by_mangled_function_name"].get(mutant.partition("__mutmut_")[0], ()))
                chosen = [item for item in items if item.nodeid in names]
                seconds = int(10 * sum(took[item.nodeid] for item in chosen)) + _PATIENCE
                data["exit_code_by_key"][mutant] = _tried(session, mutant, chosen, seconds) if chosen else _NO_TEST
        meta.write_text(json.dumps(data, indent=4))
    return True


def _tried(session: pytest.Session, mutant: str, items: Sequence[pytest.Item], seconds: int) -> int:
    """How it ended, as mutmut says it: 0 survived, 1 killed, or the signal it had to be stopped by, negative."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_AS, (_ROOM, _ROOM))
    gc.disable()  # it would touch, and so copy, all that the fork shares
    os.environ["MUTANT_UNDER_TEST"] = mutant
    for stream in (sys.stdout.fileno(), sys.stderr.fileno()):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
    for item, after in zip(items, [*items[1:], None], strict=True):
        session.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
        if session.testsfailed:
            os._exit(_KILLED)
    os._exit(_SURVIVED)
