"""Settings: what is read from where, and every refusal as one sentence that names the variable and no value."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError

TOKEN = "123456789:AAtestTESTtestTESTtestTESTtestTEST0"
HERE = "http://127.0.0.1:8081"
NO_FILE = Path("no-such-file.env")


def read(**environ: str) -> Settings:
    return Settings.read(environ, NO_FILE)


def test_nothing_set_is_the_sandbox_with_defaults() -> None:
    assert read() == Settings(
        bot_token=None,
        database_url="sqlite:///data/stampbook.db",
        telegram_api_url="https://api.telegram.org",
        port=8080,
        owner_id=None,
        log_format="text",
        clock_url=None,
        http_transport="aiohttp",
    )


def test_every_variable_is_read() -> None:
    settings = read(
        BOT_TOKEN=TOKEN,
        DATABASE_URL="sqlite:////var/lib/stampbook/book.db",
        TELEGRAM_API_URL=f"{HERE}/",
        PORT="65535",
        OWNER_ID="4503599627370495",
        LOG_FORMAT="json",
        CLOCK_URL=f"{HERE}/clock",
        PUBLIC_URL="",
        HTTP_TRANSPORT="httpx",
    )
    assert settings == Settings(
        TOKEN,
        "sqlite:////var/lib/stampbook/book.db",
        HERE,
        65535,
        4503599627370495,
        "json",
        f"{HERE}/clock",
        "httpx",
        True,
    )


GOOD = [
    ("BOT_TOKEN", f"  {TOKEN}\n", "bot_token", TOKEN),
    ("BOT_TOKEN", "", "bot_token", None),
    ("PORT", "1", "port", 1),
    ("PORT", "", "port", 8080),
    ("PORT", "1", "port_given", True),
    ("PORT", "", "port_given", False),
    ("OWNER_ID", "1", "owner_id", 1),
    ("LOG_FORMAT", "text", "log_format", "text"),
    ("HTTP_TRANSPORT", "aiohttp", "http_transport", "aiohttp"),
    ("HTTP_TRANSPORT", "", "http_transport", "aiohttp"),
    ("TELEGRAM_API_URL", "https://telegram.example.org/path/", "telegram_api_url", "https://telegram.example.org/path"),
    ("TELEGRAM_API_URL", "http://localhost:8081", "telegram_api_url", "http://localhost:8081"),
    ("TELEGRAM_API_URL", "http://127.8.9.1", "telegram_api_url", "http://127.8.9.1"),
    ("TELEGRAM_API_URL", "http://[::1]:8081", "telegram_api_url", "http://[::1]:8081"),
    ("DATABASE_URL", "sqlite:///data/stampbook.db", "database_path", Path("data/stampbook.db")),
    ("DATABASE_URL", "sqlite:////srv/a%20b.db", "database_path", Path("/srv/a b.db")),
]


@pytest.mark.parametrize(("name", "value", "attribute", "expected"), GOOD)
def test_a_right_value_is_taken(name: str, value: str, attribute: str, expected: object) -> None:
    assert getattr(read(**{name: value}), attribute) == expected


BAD = [
    ("BOT_TOKEN", "hunter2"),
    ("BOT_TOKEN", TOKEN[:20]),
    ("BOT_TOKEN", f"bot{TOKEN}"),
    ("BOT_TOKEN", TOKEN.replace(":", "")),
    ("BOT_TOKEN", f"{TOKEN} {TOKEN}"),
    ("BOT_TOKEN", "١٢٣٤٥٦٧٨٩:AAtestTESTtestTESTtestTESTtestTEST0"),
    ("BOT_TOKEN", "4200:SANDBOX"),  # good enough for a pretend Telegram only
    ("DATABASE_URL", "postgresql://vera:hunter2@db/stampbook"),
    ("DATABASE_URL", "postgres://vera:hunter2@db/stampbook"),
    ("DATABASE_URL", "mysql://vera:hunter2@db/stampbook"),
    ("DATABASE_URL", "data/stampbook.db"),
    ("DATABASE_URL", "sqlite://data/stampbook.db"),
    ("DATABASE_URL", "sqlite:///"),
    ("DATABASE_URL", "sqlite:///data/"),
    ("DATABASE_URL", "sqlite:///:memory:"),
    ("DATABASE_URL", "sqlite://"),
    ("DATABASE_URL", "sqlite:///data/book.db?mode=ro"),
    ("DATABASE_URL", "sqlite:///a%00b"),
    ("DATABASE_URL", "sqlite://[/x"),
    ("TELEGRAM_API_URL", "http://api.telegram.org"),
    ("TELEGRAM_API_URL", "http://127.0.0.1.example.org"),
    ("TELEGRAM_API_URL", "http://localhost.example.org"),
    ("TELEGRAM_API_URL", "http://127.0.0.1@example.org"),
    ("TELEGRAM_API_URL", "http://example.org#@127.0.0.1"),
    ("TELEGRAM_API_URL", "https://vera:hunter2@telegram.example.org"),
    ("TELEGRAM_API_URL", "https://telegram.example.org?x=1"),
    ("TELEGRAM_API_URL", "https://telegram.example.org/ x"),
    ("TELEGRAM_API_URL", "https://telegram.example.org:99999"),
    ("TELEGRAM_API_URL", "https://telegram.example.org:port"),
    ("TELEGRAM_API_URL", "https://"),
    ("TELEGRAM_API_URL", "ftp://127.0.0.1"),
    ("TELEGRAM_API_URL", "api.telegram.org"),
    ("TELEGRAM_API_URL", TOKEN),
    ("PORT", "0"),
    ("PORT", "65536"),
    ("PORT", "-1"),
    ("PORT", "+80"),
    ("PORT", "80.0"),
    ("PORT", "8_080"),
    ("PORT", "٨٠"),
    ("PORT", "http"),
    ("PORT", "9" * 5000),
    ("PORT", TOKEN),
    ("OWNER_ID", "0"),
    ("OWNER_ID", "-5"),
    ("OWNER_ID", "@vera"),
    ("OWNER_ID", str(2**52)),
    ("OWNER_ID", TOKEN),
    ("LOG_FORMAT", "JSON"),
    ("LOG_FORMAT", "xml"),
    ("HTTP_TRANSPORT", "HTTPX"),
    ("HTTP_TRANSPORT", "curl"),
    ("HTTP_TRANSPORT", TOKEN),
    ("CLOCK_URL", f"{HERE}/clock"),  # with the real Telegram
    ("PUBLIC_URL", "https://stampbook.example.org"),
]


@pytest.mark.parametrize(("name", "value"), BAD)
def test_a_wrong_value_is_refused_in_one_sentence(name: str, value: str) -> None:
    refuses_in_one_sentence(name, {name: value})


@pytest.mark.parametrize(
    "environ",
    [
        {"CLOCK_URL": "https://clock.example.org", "TELEGRAM_API_URL": HERE},
        {"CLOCK_URL": f"{HERE}/clock", "TELEGRAM_API_URL": "https://telegram.example.org"},
        {"CLOCK_URL": "ftp://127.0.0.1/clock", "TELEGRAM_API_URL": HERE},
    ],
)
def test_a_clock_is_followed_only_between_addresses_of_this_machine(environ: dict[str, str]) -> None:
    refuses_in_one_sentence("CLOCK_URL", environ)


def refuses_in_one_sentence(name: str, environ: dict[str, str]) -> None:
    with pytest.raises(SettingsError) as refused:
        read(**environ)
    sentence = str(refused.value)
    assert sentence.startswith(name)
    assert f"{name}=" in sentence  # an example of right
    assert sentence.endswith(".")
    assert not re.search(r"[.!?]\s+[A-Z]", sentence)
    assert "hunter2" not in sentence
    assert TOKEN.partition(":")[2] not in sentence


def test_a_pretend_telegram_may_hand_out_short_tokens() -> None:
    assert read(BOT_TOKEN="4200:SANDBOX", TELEGRAM_API_URL=HERE).bot_token == "4200:SANDBOX"


def test_the_file_is_read_and_the_environment_wins(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(f'\ufeffBOT_TOKEN="{TOKEN}"\nexport PORT=9000 # the shop\'s\nOWNER_ID=5\nLOG_FORMAT\n', "utf-8")
    settings = Settings.read({"OWNER_ID": "6"}, file)
    assert (settings.bot_token, settings.port, settings.owner_id, settings.log_format) == (TOKEN, 9000, 6, "text")


def test_an_empty_variable_switches_the_file_s_off(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(f"BOT_TOKEN={TOKEN}\n")
    assert Settings.read({"BOT_TOKEN": ""}, file).bot_token is None


def test_a_dollar_in_the_file_is_a_dollar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HIDDEN", "hunter2")
    file = tmp_path / ".env"
    file.write_text("DATABASE_URL=sqlite:///data/${HIDDEN}.db\n")
    assert Settings.read({}, file).database_path == Path("data/${HIDDEN}.db")


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"PORT=\xff\xfe9000\n")
    with pytest.raises(SettingsError, match=r"^\.env .*for|^\.env .*such as PORT=8080\.$"):
        Settings.read({}, file)


def test_settings_shown_in_a_log_do_not_show_the_token() -> None:
    assert TOKEN.partition(":")[2] not in repr(read(BOT_TOKEN=TOKEN))
