"""Logs: a canary token put everywhere a log line can take something from, and looked for in what comes out."""

import io
import json
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from urllib.parse import quote

import httpx
import pytest

from bot.logs import REDACTED, Format, RedactingHandler, Redactor, set_up
from tests.bot.arrivals import TOKEN, Arrivals

HALF = TOKEN.partition(":")[2]
OTHER = "987654321:BBotherOTHERotherOTHERotherOTHERothe1"  # never configured: known by its shape alone
log = logging.getLogger("bot.test")
FORMATS: list[Format] = ["text", "json"]


class Sink(io.StringIO):
    """Where a test's log goes."""

    @property
    def lines(self) -> list[str]:
        return self.getvalue().splitlines()


@pytest.fixture
def sink() -> Iterator[Sink]:
    """Gives a place to log to, and afterwards puts back what `set_up` changes for the whole process."""
    root, quiet = logging.getLogger(), ("httpx", "httpcore", "telegram", "aiosqlite", "aiohttp.access", "PIL")
    handlers, levels = list(root.handlers), {name: logging.getLogger(name).level for name in ("", *quiet)}
    hooks = sys.excepthook, threading.excepthook
    yield Sink()
    root.handlers[:] = handlers
    for name, level in levels.items():
        (logging.getLogger(name) if name else root).setLevel(level)
    sys.excepthook, threading.excepthook = hooks


class CanaryError(Exception):
    """Carries a token in its text."""


def nested(token: str) -> CanaryError:
    """An exception with a cause, a context and a note, the token in each."""
    try:
        try:
            try:
                raise KeyError(f"https://api.telegram.org/bot{token}/getMe")
            except KeyError as first:
                raise ValueError(f"inner {token}") from first
        except ValueError:
            raise CanaryError(f"outer {token}")  # noqa: B904  # the context, without a cause, is what is tried here
    except CanaryError as last:
        last.add_note(f"note {token}")
        return last


class Sly:
    """Shows a token only when it is written out."""

    def __init__(self, token: str) -> None:
        self.token = token

    def __str__(self) -> str:
        return self.token

    __repr__ = __str__


LEAKS: dict[str, Callable[[str], None]] = {
    "message": lambda token: log.warning(f"token {token}!"),
    "argument": lambda token: log.warning("token %s", token),
    "named argument": lambda token: log.warning("token %(t)s", {"t": token}),
    "object": lambda token: log.warning("token %r", Sly(token)),
    "message object": lambda token: log.warning(Sly(token)),
    "bytes": lambda token: log.warning("token %r", token.encode()),
    "address": lambda token: log.warning("POST https://api.telegram.org/bot%s/sendMessage", token),
    "file address": lambda token: log.warning("https://api.telegram.org/file/bot%s/photos/1.jpg", token),
    "quoted": lambda token: log.warning("next=%s", quote(f"/bot{token}/x", safe="")),
    "quoted twice": lambda token: log.warning("next=%s", quote(quote(token, safe=""), safe="")),
    "exception": lambda token: log.error("failed", exc_info=nested(token)),
    "stack": lambda token: log.warning(token, stack_info=True),
    "extra": lambda token: log.warning("sent", extra={"url": f"/bot{token}", "deep": {"a": [token]}}),
    "extra's name": lambda token: log.warning("sent", extra={token: 1}),
    "logger's name": lambda token: logging.getLogger(token).warning("hello"),
}


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("token", [TOKEN, OTHER], ids=["configured", "only shaped like one"])
@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS.keys())
def test_a_token_never_reaches_the_log(
    sink: Sink, capsys: pytest.CaptureFixture[str], leak: Callable[[str], None], token: str, fmt: Format
) -> None:
    set_up("DEBUG", fmt, [TOKEN], sink)
    leak(token)
    written = sink.getvalue() + "".join(capsys.readouterr())
    assert REDACTED in written  # the line came, and the token was in it
    assert token.partition(":")[2] not in written


@pytest.mark.parametrize("fmt", FORMATS)
def test_arguments_that_do_not_fit_cost_neither_the_line_nor_the_token(
    sink: Sink, capsys: pytest.CaptureFixture[str], fmt: Format
) -> None:
    logging.getLogger().handlers.clear()  # pytest's own handler raises here, as it should in a test
    set_up("DEBUG", fmt, [TOKEN], sink)
    log.warning(f"one {TOKEN} two %d", TOKEN)
    assert f"one {REDACTED} two %d" in sink.getvalue()
    assert HALF not in sink.getvalue() + "".join(capsys.readouterr())


@pytest.mark.parametrize("fmt", FORMATS)
def test_a_short_configured_secret_and_half_a_token_are_redacted_too(sink: Sink, fmt: Format) -> None:
    set_up("INFO", fmt, [TOKEN, "4200:SANDBOX", 'a "b"/c', ""], sink)
    log.info("%s and %s and %s", HALF, "4200:SANDBOX", 'a "b"/c')
    log.info("%s", quote('a "b"/c', safe=""))
    written = sink.getvalue()
    assert written.count(REDACTED) == 4
    assert "SANDBOX" not in written


def test_what_is_no_secret_is_left_alone() -> None:
    redact = Redactor([TOKEN])
    for text in ("482 109 3756", "12:34", "a" * 60, "2026-11-21T10:00:00", "sha256:" + "0" * 64, "id=123456789"):
        assert redact(text) == text


@pytest.mark.parametrize("fmt", FORMATS)
async def test_http_at_debug_shows_no_token_and_no_chatter(sink: Sink, fmt: Format) -> None:
    set_up("DEBUG", fmt, [TOKEN], sink)
    async with Arrivals() as server, httpx.AsyncClient() as client:
        await client.post(f"{server.url}/bot{TOKEN}/getMe")
    assert len(server.seen) == 1
    assert "httpx" not in sink.getvalue()
    assert "httpcore" not in sink.getvalue()
    assert HALF not in sink.getvalue()


@pytest.mark.parametrize("fmt", FORMATS)
def test_a_name_with_a_line_break_cannot_forge_a_line(sink: Sink, fmt: Format) -> None:
    set_up("INFO", fmt, stream=sink)
    log.info("hello %s", "Ona\n2026-11-21 10:00:00Z CRITICAL bot: all is lost\r\x1b[2J")
    assert len(sink.lines) == 1
    assert "\x1b" not in sink.getvalue()


def test_json_lines_are_objects_with_the_extra_fields_and_the_traceback(sink: Sink) -> None:
    set_up("INFO", "json", stream=sink)
    logging.getLogger("bot.courier").info("sent", extra={"notice": 12, "lane": "receipt", "late": None})
    # Handed to our own handler alone: what pytest captures must be sent on by its workers, which no surrogate survives.
    error = nested("x")
    about = (type(error), error, error.__traceback__)
    broken = logging.LogRecord("bot", logging.ERROR, __file__, 1, "failed \ud800 Žalgiris", (), about)
    next(one for one in logging.root.handlers if isinstance(one, RedactingHandler)).handle(broken)
    sent, failed = (json.loads(line) for line in sink.lines)
    assert sent.pop("time").endswith("+00:00")
    expected = {"level": "INFO", "logger": "bot.courier", "message": "sent"}
    assert sent == expected | {"notice": 12, "lane": "receipt", "late": None}
    assert failed["message"] == "failed \ud800 Žalgiris"
    assert "ValueError: inner x" in failed["exception"]


def test_a_text_line_says_when_how_grave_who_and_what(sink: Sink) -> None:
    set_up("INFO", "text", stream=sink)
    record = logging.makeLogRecord({"name": "bot.courier", "levelno": 20, "levelname": "INFO", "msg": "sent"})
    record.created, record.notice = 1_795_255_200.0, 12
    logging.getLogger("bot.courier").handle(record)
    assert sink.lines == ["2026-11-21 10:00:00Z INFO bot.courier: sent notice=12"]


def test_setting_up_twice_does_not_write_twice(sink: Sink) -> None:
    set_up("INFO", "json", stream=sink)
    set_up("INFO", "text", stream=sink)
    log.info("once")
    assert len(sink.lines) == 1
    assert sink.lines[0].endswith("INFO bot.test: once")


def test_a_line_that_cannot_be_written_leaks_nothing(sink: Sink, capsys: pytest.CaptureFixture[str]) -> None:
    set_up("INFO", "text", [TOKEN], sink)
    sink.close()
    log.info("token %s", TOKEN)
    errors = capsys.readouterr().err
    assert "could not be written" in errors
    assert HALF not in errors


def test_the_last_words_of_the_process_are_redacted(sink: Sink, capsys: pytest.CaptureFixture[str]) -> None:
    set_up("INFO", "text", [TOKEN], sink)
    error = nested(TOKEN)
    sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=raises, args=(nested(TOKEN),), name="worker")
    thread.start()
    thread.join()
    assert sink.getvalue().count("Stopped by a defect") == 2
    assert HALF not in sink.getvalue() + "".join(capsys.readouterr())


def raises(error: Exception) -> None:
    raise error
