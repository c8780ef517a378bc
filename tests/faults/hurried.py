"""`python -m tests.faults.hurried run`: the bot at a pace no proof has to wait for; all else is as it is shipped."""

import sys

from bot import application
from bot.__main__ import main
from bot.lanes import Allowance
from bot.pace import Pace


def _hurried() -> Pace:
    return Pace(places=1000, private=Allowance(burst=1000, interval=0.001))


if __name__ == "__main__":
    vars(application)["Pace"] = _hurried  # made without arguments there, and so is this
    sys.exit(main(sys.argv[1:]))
