"""Logging for whoever hosts the bot: one line per event as text or JSON on standard error, and never a bot token.

The token is taken out of the finished line, so it does not matter whether it came in the message, its arguments, an
exception, a traceback or an extra field. What ends the process by an uncaught exception goes the same way.
"""

import json
import logging
import math
import re
import sys
import threading
from collections.abc import Iterable
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Literal, TextIO
from urllib.parse import quote

from storage.trouble import is_trouble

REDACTED = "[redacted]"

# Whatever has the shape of a token, with its colon plain or quoted for an address, even twice.
_TOKEN = re.compile(r"\d{5,}(?::|%(?:25)*3[Aa])[A-Za-z0-9_-]{30,}")
# A shorter half of a token would be found inside ordinary words.
_SHORTEST_HALF = 20

# At INFO httpx logs addresses with the token in them; at DEBUG aiosqlite logs what it writes about people.
_QUIET = ("httpx", "httpcore", "telegram", "aiosqlite", "aiohttp.access", "PIL")

_TROUBLE_EVERY = 10.0  # seconds

_OWN_FIELDS = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(0x20), 0x7F)} | {ord("\n"): "\\n", ord("\r"): "\\r"}

Format = Literal["text", "json"]


class Redactor:
    """Takes secrets out of text: everything shaped like a bot token, and the given secrets exactly."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        forms = {form for secret in secrets for form in _forms(secret)}
        longest_first = sorted(forms, key=len, reverse=True)
        self._exact = re.compile("|".join(map(re.escape, longest_first))) if forms else None

    def __call__(self, text: str) -> str:
        if self._exact is not None:
            text = self._exact.sub(REDACTED, text)
        return _TOKEN.sub(REDACTED, text)


def _forms(secret: str) -> set[str]:
    """A secret as it may be met: plain, quoted for an address, or only its half after the colon, the secret one."""
    half = secret.rpartition(":")[2]
    plain = {secret} | ({half} if len(half) >= _SHORTEST_HALF else set())
    return {form for text in plain for form in (text, quote(text, safe=""))} - {""}


class TextFormatter(logging.Formatter):
    """`2026-11-21 10:00:00Z INFO bot.courier: sent notice=12`, a traceback below; times in UTC."""

    def __init__(self, redact: Redactor) -> None:
        super().__init__()
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC)
        # A person's name with a line break in it must not be able to write a log line of its own.
        said = " ".join([_message(record), *(f"{name}={value}" for name, value in _extra(record).items())])
        line = f"{at:%Y-%m-%d %H:%M:%SZ} {record.levelname} {record.name}: {said.translate(_CONTROLS)}"
        return self._redact("\n".join([line, *_trouble(self, record)]))


class JsonFormatter(logging.Formatter):
    """One JSON object per line: time (ISO, UTC), level, logger, message, then extra fields and `exception`."""

    def __init__(self, redact: Redactor) -> None:
        super().__init__()
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC)
        fields: dict[str, Any] = _extra(record) | {
            "time": at.isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": _message(record),
        }
        trouble = "\n".join(_trouble(self, record))
        if trouble:
            fields["exception"] = trouble
        return json.dumps({self._redact(name): self._plain(value) for name, value in fields.items()})

    def _plain(self, value: object) -> str | int | float | None:
        if value is None or isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
            return value
        return self._redact(str(value))


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception as mistake:  # whatever a foreign argument does when it is written out
        # Left alone, logging would print the arguments to standard error, past the redaction.
        return f"{record.msg} [arguments that do not fit: {type(mistake).__name__}]"


def _extra(record: logging.LogRecord) -> dict[str, Any]:
    return {name: value for name, value in vars(record).items() if name not in _OWN_FIELDS}


def _trouble(formatter: logging.Formatter, record: logging.LogRecord) -> list[str]:
    parts = [formatter.formatException(record.exc_info)] if record.exc_info else []
    return [*parts, formatter.formatStack(record.stack_info)] if record.stack_info else parts


class FewLines(logging.Filter):
    """Trouble with the disk is met by everything that writes, again and again: few lines, and no tracebacks."""

    def __init__(self) -> None:
        super().__init__()
        self._next = float("-inf")
        self._left_out = 0

    def filter(self, record: logging.LogRecord) -> bool:
        """False for a line that is left out; the next one says how many were."""
        error = record.exc_info[1] if record.exc_info else None
        if not is_trouble(error):
            return True
        if record.created < self._next:
            self._left_out += 1
            return False
        before = f" ({self._left_out} more such lines were left out before)" if self._left_out else ""
        record.msg, record.args = f"{_message(record)}: {error}{before}", None
        record.exc_info = record.exc_text = None
        self._next, self._left_out = record.created + _TROUBLE_EVERY, 0
        return True


class RedactingHandler(logging.StreamHandler[TextIO]):
    """The one handler of the root logger."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # the name is the standard library's
        """Say that a line was lost; the inherited way prints its arguments, past the redaction."""
        if sys.stderr is not None:
            sys.stderr.write(f"A log line of {record.name} could not be written\n")


def set_up(level: int | str, fmt: Format, secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """Send everything logged from `level` up to `stream` (standard error when None), without `secrets`.

    Called again it replaces what it set up before. The libraries that talk too much start at WARNING.
    """
    redact = Redactor(secrets)
    root = logging.getLogger()
    for handler in [old for old in root.handlers if isinstance(old, RedactingHandler)]:
        root.removeHandler(handler)
    handler = RedactingHandler(stream if stream is not None else sys.stderr)
    handler.addFilter(FewLines())
    handler.setFormatter(JsonFormatter(redact) if fmt == "json" else TextFormatter(redact))
    root.addHandler(handler)
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread


def _uncaught(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    """A refused token is named in its exception, so even the last words of the process are redacted."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, where)
        return
    logging.getLogger(__name__).critical("Stopped by a defect", exc_info=(kind, error, where))


def _uncaught_in_thread(last: threading.ExceptHookArgs) -> None:
    if last.exc_value is not None:
        _uncaught(last.exc_type, last.exc_value, last.exc_traceback)
