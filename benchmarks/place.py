"""Where the figures come from: the directory's file system, how fast it really syncs, and the machine around it.

A database on a RAM disk commits for nothing, so figures from there would mean nothing: it is refused.
"""

import os
import platform
import re
import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure

_MOUNTS = Path("/proc/mounts")
_IN_MEMORY = {"tmpfs", "ramfs", "devtmpfs", "rootfs"}
_MEMORY_DEVICE = re.compile(r"/dev/z?ram\d+")
_LINE = b"x" * 256  # bytes: about what one entry adds to a log
_ROUNDS = 7
_ROUND_SECONDS = 0.25


class RamDiskError(Exception):
    """The directory is in memory; the text is one sentence."""


@dataclass(frozen=True)
class Mount:
    """One line of /proc/mounts (proc_mounts(5)): device, where it is mounted, type, and options."""

    device: str
    point: str
    kind: str
    options: str

    def holds(self, path: str) -> bool:
        """True when the path is on this mount or below it."""
        return path == self.point or path.startswith(self.point.rstrip("/") + "/")


def read_mounts(text: str) -> list[Mount]:
    """Every mount in the order it was made."""
    fields = [line.split(" ") for line in text.splitlines()]
    return [Mount(*(_unescaped(part) for part in parts[:4])) for parts in fields if len(parts) >= 4]


def _unescaped(part: str) -> str:
    """Blanks in a path are written as octal numbers, `\\040`."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), part)


def mount_of(path: str, mounts: list[Mount]) -> Mount | None:
    """The mount a path is on: the deepest, and of several at one point the last, which hides the others."""
    fitting = [(len(mount.point), number, mount) for number, mount in enumerate(mounts) if mount.holds(path)]
    return max(fitting, key=lambda found: found[:2])[2] if fitting else None


def memory_below(mount: Mount, mounts: list[Mount]) -> str | None:
    """What keeps this mount in memory, or None; an overlay is where its upper directory is."""
    if mount.kind in _IN_MEMORY:
        return mount.kind
    if _MEMORY_DEVICE.fullmatch(mount.device):
        return f"{mount.kind} on {mount.device}"
    upper = re.search(r"(?:^|,)upperdir=([^,]*)", mount.options) if mount.kind == "overlay" else None
    below = mount_of(upper[1], [other for other in mounts if other != mount]) if upper else None
    held = memory_below(below, mounts) if below else None
    return f"overlay on {held}" if held else None


def choose(directory: Path) -> str:
    """Make the directory and say its file system's type, "unknown" where the system does not tell.

    Raises RamDiskError for one in memory, before anything is made, and OSError when it cannot be made.
    """
    try:
        mounts = read_mounts(_MOUNTS.read_text("utf-8"))
    except OSError:
        mounts = []
    mount = mount_of(str(directory.resolve()), mounts)
    held = memory_below(mount, mounts) if mount else None
    if held:
        raise RamDiskError(
            f"{directory} is in memory ({held}), where a commit costs nothing and a figure means nothing; "
            "name a directory on a disk with --dir."
        )
    directory.mkdir(parents=True, exist_ok=True)
    return mount.kind if mount else "unknown"


def syncs(directory: Path) -> Figure:
    """Small appends, each followed by fsync, per second: what bounds commits with synchronous=FULL."""
    return Figure("append and fsync, 256 bytes", "1/s", tuple(_sync_rate(directory) for _ in range(_ROUNDS)))


def _sync_rate(directory: Path) -> float:
    path = directory / "fsync"
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        done, began = 0, time.perf_counter()
        while time.perf_counter() - began < _ROUND_SECONDS:
            os.write(handle, _LINE)
            os.fsync(handle)
            done += 1
        return done / (time.perf_counter() - began)
    finally:
        os.close(handle)
        path.unlink()


def busy() -> bool:
    """Whether more programs want a processor than there are processors."""
    return os.getloadavg()[0] > (os.cpu_count() or 1)


def machine() -> str:
    """Processors, memory, system and versions in one line; and how busy the machine already is."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, load {os.getloadavg()[0]:.1f}"
    )
