"""What the host sets: read once at the start from the environment and `.env`, refused in one sentence when wrong.

A sentence names the variable and shows a right value; it never repeats the value it was given, for
that may be a token or a password put into the wrong line.
"""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import SplitResult, unquote, urlsplit

from dotenv import dotenv_values

TELEGRAM = "https://api.telegram.org"
DEFAULT_DATABASE = "sqlite:///data/stampbook.db"
DEFAULT_PORT = 8080

Transport = Literal["aiohttp", "httpx"]
"""What carries calls to Telegram; `bot.transport` makes them."""

_TOKEN = re.compile(r"[0-9]{5,}:[A-Za-z0-9_-]{30,}")
# A pretend Telegram hands out what it likes.
_LOOPBACK_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
# Telegram promises that a user's id has at most 52 significant bits.
_LAST_USER_ID = 2**52 - 1


class SettingsError(ValueError):
    """One sentence for the host: which variable is wrong and what a right one looks like."""


@dataclass(frozen=True)
class Settings:
    """The settings of one run; `bot_token` None means that the sandbox is wanted."""

    bot_token: str | None = field(default=None, repr=False)
    database_url: str = field(default=DEFAULT_DATABASE, repr=False)
    telegram_api_url: str = TELEGRAM
    port: int = DEFAULT_PORT
    owner_id: int | None = None
    log_format: Literal["text", "json"] = "text"
    clock_url: str | None = None
    http_transport: Transport = "aiohttp"
    port_given: bool = False  # a bot with a token opens a port only when it is told which

    @property
    def database_path(self) -> Path:
        """The file of the SQLite database; three slashes begin a path from here, four an absolute one."""
        return Path(unquote(urlsplit(self.database_url).path[1:]))

    @classmethod
    def read(cls, environ: Mapping[str, str], env_file: Path = Path(".env")) -> "Settings":
        """Read the settings; the environment wins over `env_file`, and an empty value counts as none.

        Raises:
            SettingsError: a value is wrong, or the file cannot be read.
        """
        given = {name: value.strip() for name, value in (_file(env_file) | dict(environ)).items()}
        api_url = _api_url(given.get("TELEGRAM_API_URL", ""))
        _no_public_url(given.get("PUBLIC_URL", ""))
        return cls(
            bot_token=_token(given.get("BOT_TOKEN", ""), api_url),
            database_url=_database(given.get("DATABASE_URL", "")),
            telegram_api_url=api_url,
            port=_port(given.get("PORT", "")),
            port_given=bool(given.get("PORT", "")),
            owner_id=_owner(given.get("OWNER_ID", "")),
            log_format=_log_format(given.get("LOG_FORMAT", "")),
            http_transport=_http_transport(given.get("HTTP_TRANSPORT", "")),
            clock_url=_clock(given.get("CLOCK_URL", ""), api_url),
        )


def _file(path: Path) -> dict[str, str]:
    try:
        # Not interpolated: a dollar sign in a value is a dollar sign.
        values = dotenv_values(path, interpolate=False, encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as unreadable:
        raise SettingsError(
            f"{path.name} cannot be read: it must be a UTF-8 text file of lines such as PORT=8080."
        ) from unreadable
    return {name: value for name, value in values.items() if value is not None}


def _token(value: str, api_url: str) -> str | None:
    if not value:
        return None
    shape = _LOOPBACK_TOKEN if _is_loopback(api_url) else _TOKEN
    if not shape.fullmatch(value):
        raise SettingsError(
            "BOT_TOKEN does not look like the token @BotFather gives, for example "
            "BOT_TOKEN=123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr."
        )
    return value


def _database(value: str) -> str:
    if not value:
        return DEFAULT_DATABASE
    parts = _split(value)
    if parts is not None and parts.scheme in ("postgresql", "postgres"):
        raise SettingsError(
            f"DATABASE_URL names PostgreSQL, which is not there yet: use SQLite, for example "
            f"DATABASE_URL={DEFAULT_DATABASE}."
        )
    if parts is None or not _is_sqlite_file(parts):
        raise SettingsError(f"DATABASE_URL must name a SQLite file, for example DATABASE_URL={DEFAULT_DATABASE}.")
    return value


def _is_sqlite_file(parts: SplitResult) -> bool:
    """A database in memory is refused with the rest: it would forget every stamp at the end."""
    path = unquote(parts.path[1:])
    nothing_else = not (parts.netloc or parts.query or parts.fragment)
    is_file = bool(path) and not path.endswith("/") and path != ":memory:" and "\0" not in path
    return parts.scheme == "sqlite" and nothing_else and is_file


def _api_url(value: str) -> str:
    if not value:
        return TELEGRAM
    if not _is_web_address(value) or (value.startswith("http:") and not _is_loopback(value)):
        raise SettingsError(
            f"TELEGRAM_API_URL must be an https address, or an http one of this machine, for example "
            f"TELEGRAM_API_URL={TELEGRAM} or TELEGRAM_API_URL=http://127.0.0.1:8081."
        )
    return value.rstrip("/")


def _clock(value: str, api_url: str) -> str | None:
    """The bot follows a foreign clock only when it also speaks to a pretend Telegram, never with real members."""
    if not value:
        return None
    if not (_is_web_address(value) and _is_loopback(value) and _is_loopback(api_url)):
        raise SettingsError(
            "CLOCK_URL is for the sandbox only: it and TELEGRAM_API_URL must both be addresses of this machine, "
            "for example CLOCK_URL=http://127.0.0.1:8081/clock with TELEGRAM_API_URL=http://127.0.0.1:8081."
        )
    return value


def _no_public_url(value: str) -> None:
    if value:
        raise SettingsError(
            "PUBLIC_URL is not supported yet, there is no webhook so far: leave it unset (PUBLIC_URL=) "
            "and the bot asks Telegram for updates by itself."
        )


def _port(value: str) -> int:
    number = _whole(value, DEFAULT_PORT)
    if number is None or not 1 <= number <= 65535:
        raise SettingsError(f"PORT must be a whole number from 1 to 65535, for example PORT={DEFAULT_PORT}.")
    return number


def _owner(value: str) -> int | None:
    if not value:
        return None
    number = _whole(value, 0)
    if number is None or not 1 <= number <= _LAST_USER_ID:
        raise SettingsError("OWNER_ID must be a person's Telegram id, a whole number, for example OWNER_ID=123456789.")
    return number


def _log_format(value: str) -> Literal["text", "json"]:
    if value in ("", "text"):
        return "text"
    if value == "json":
        return "json"
    raise SettingsError("LOG_FORMAT must be text or json, for example LOG_FORMAT=json.")


def _http_transport(value: str) -> Transport:
    if value in ("", "aiohttp"):
        return "aiohttp"
    if value == "httpx":
        return "httpx"
    raise SettingsError("HTTP_TRANSPORT must be aiohttp or httpx, for example HTTP_TRANSPORT=httpx.")


def _whole(value: str, default: int) -> int | None:
    """Plain digits only: `int` alone would also read 1_000 and digits of other alphabets."""
    if not value:
        return default
    return int(value) if re.fullmatch("[0-9]{1,16}", value) else None


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port  # read for its check: a port that is no number is found only here
    except ValueError:
        return None
    return parts


def _is_web_address(value: str) -> bool:
    parts = _split(value)
    if parts is None or not re.fullmatch(r"[!-~]+", value):
        return False
    extras = parts.query or parts.fragment or parts.username or parts.password
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not extras


def _is_loopback(address: str) -> bool:
    parts = _split(address)
    host = parts.hostname if parts is not None else None
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return False
