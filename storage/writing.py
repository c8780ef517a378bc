"""How writing goes: when it last went well, and since when and why it does not. Kept in memory."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

# A unit that breaks a rule of the schema is a defect and says nothing about the disk.
_TROUBLE = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_IOERR: "ioerr",
    sqlite3.SQLITE_READONLY: "readonly",
    sqlite3.SQLITE_CANTOPEN: "cantopen",
    sqlite3.SQLITE_CORRUPT: "corrupt",
    sqlite3.SQLITE_NOTADB: "corrupt",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
}
_PRIMARY = 0xFF  # SQLite's extended codes carry the primary one in their last byte


@dataclass
class Writing:
    """`failing_since` is the first failure with nothing written after it; None while all is well. Times in UTC."""

    last: datetime | None = None
    failing_since: datetime | None = None
    last_error: str | None = None

    def went_well(self, now: datetime) -> None:
        """Something was committed."""
        self.last, self.failing_since = now, None

    def failed(self, error: sqlite3.Error, now: datetime) -> None:
        """A unit ended by this error; counted only when the file could not be written."""
        kind = trouble(error)
        if kind is not None:
            self.last_error = kind
            self.failing_since = self.failing_since or now


def trouble(error: sqlite3.Error) -> str | None:
    """Why the file could not be written: full, ioerr, readonly, cantopen, corrupt or busy; None for anything else."""
    code = getattr(error, "sqlite_errorcode", None)  # missing on errors that Python itself raises
    return None if code is None else _TROUBLE.get(code & _PRIMARY)
