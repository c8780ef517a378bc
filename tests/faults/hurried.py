"""`python -m tests.faults.hurried run`: the bot at a pace no proof has to wait for; all else is as it is shipped."""

import sys
from collections.abc import Sequence

from bot import application
from bot.__main__ import main
from bot.lanes import Allowance
from bot.pace import Pace


def _hurried() -> Pace:
    return Pace(places=1000, private=Allowance(burst=1000, interval=0.001))


def run(arguments: Sequence[str]) -> int:
    """What `python -m bot` does with these arguments; its exit status."""
    vars(application)["Pace"] = _hurried  # made without arguments there, and so is this
    return main(arguments)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
