"""Trouble with the file under the database: told apart from mistakes, because it passes without a change of program.

A full disk, a file that became read-only, a page that cannot be read: whoever meets one of these waits and tries again,
and says so in few lines. Any other error is a defect, which trying again does not mend.
"""

import sqlite3
from pathlib import Path

from storage.writing import trouble

_IN_WORDS = {
    "full": "{path}: the disk is full, so nothing can be recorded; make room on it.",
    "ioerr": "{path} cannot be read or written (disk I/O error); look whether its disk is full or broken.",
    "readonly": "{path} or its folder is read-only; let the user the bot runs as write to both.",
    "cantopen": "{path} cannot be opened; let the user the bot runs as write to it and to its folder.",
    "corrupt": "{path} is damaged; put your last backup in its place: python -m bot restore FILE.",
    "busy": "{path} is held by another program; close that one.",
}


def is_trouble(error: BaseException | None) -> bool:
    """True for an error of the disk or the file, not of the program."""
    return isinstance(error, sqlite3.Error) and trouble(error) is not None


def in_words(error: BaseException | None, path: Path) -> str | None:
    """Such trouble as one sentence for whoever hosts the bot; None for any other error."""
    kind = trouble(error) if isinstance(error, sqlite3.Error) else None
    return _IN_WORDS[kind].format(path=path) if kind else None
