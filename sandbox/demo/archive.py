"""The demo's archive: one zip with the town's memory, its pictures and the bot's database, and a stamp: what made it.

The stamp names the schema's steps as they were. An archive opens while the program still has all of them unchanged: the
steps that came later are taken by the bot when it starts.
"""

import hashlib
import json
import lzma
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sandbox.demo.memory import recall, remember
from sandbox.town import Town

SCRIPT = ("hands.py", "people.py", "story.py")  # what decides which past it is

_BOOKS, _TOWN, _STAMP, _FILES = "cafe.db", "town.json", "stamp.json", "files/"
_WHEN = (2026, 1, 1, 0, 0, 0)  # every entry's date: two archives differ by what is in them only


class ArchiveUnfitError(Exception):
    """Why an archive cannot be opened, in a few words."""


@dataclass(frozen=True)
class Stamp:
    """What an archive was made by: the schema's steps in order, each by its digest, and the script."""

    steps: tuple[str, ...]
    script: str


def stamp_now(steps: Sequence[str]) -> Stamp:
    """The stamp an archive made now would have. `steps`: the schema's steps as they are written, in order."""
    texts = [(Path(__file__).parent / name).read_bytes() for name in SCRIPT]
    return Stamp(tuple(_digest(step.encode()) for step in steps), _digest(b"\0".join(texts)))


def save(path: Path, town: Town, books: bytes, stamp: Stamp) -> None:
    """Write the archive, whole or not at all. `books` is the bot's database."""
    memory, files = remember(town)
    texts = {_STAMP: {"steps": stamp.steps, "script": stamp.script}, _TOWN: memory}
    parts = {name: json.dumps(text, ensure_ascii=False).encode() for name, text in texts.items()}
    parts |= {_BOOKS: books} | {_FILES + name: content for name, content in files.items()}
    half = path.with_suffix(".half")
    with zipfile.ZipFile(half, "w") as zipped:
        for name, content in parts.items():
            # Pictures are compressed already.
            way = zipfile.ZIP_DEFLATED if name.startswith(_FILES) else zipfile.ZIP_LZMA
            zipped.writestr(zipfile.ZipInfo(name, _WHEN), content, way)
    half.replace(path)


def read_stamp(path: Path) -> Stamp:
    """What the archive was made by. Raises ArchiveUnfitError."""
    try:
        with zipfile.ZipFile(path) as zipped:
            written = json.loads(zipped.read(_STAMP))
        return Stamp(tuple(written["steps"]), str(written["script"]))
    except FileNotFoundError as error:
        raise ArchiveUnfitError("there is none") from error
    except _DAMAGED as error:
        raise ArchiveUnfitError("it is damaged") from error


def load(path: Path, town: Town, stamp: Stamp) -> bytes:
    """Make a new town the archive's; returns the bot's database. `stamp` is the program's own.

    Raises ArchiveUnfitError; then the town is of no use either.
    """
    steps = read_stamp(path).steps
    if stamp.steps[: len(steps)] != steps:
        raise ArchiveUnfitError("the database is made otherwise now")
    try:
        with zipfile.ZipFile(path) as zipped:
            files = {name.removeprefix(_FILES): zipped.read(name) for name in zipped.namelist() if name[:6] == _FILES}
            recall(town, json.loads(zipped.read(_TOWN)), files)
            return zipped.read(_BOOKS)
    except _DAMAGED as error:
        raise ArchiveUnfitError("it is damaged") from error


_DAMAGED = (OSError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, KeyError, TypeError, ValueError)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
