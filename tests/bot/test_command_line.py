"""The command line: what cannot be done is one sentence and status 2; nothing is colourful when nobody looks."""

import asyncio
import contextlib
import shutil
import socket
import sqlite3
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot import offline
from bot.application import CannotStart
from tests.bot.command_line import DATABASE, Ended, is_one_sentence, run
from tests.bot.rig import rows

TOKEN = "123456789:AAtestTESTtestTESTtestTESTtestTEST0"

WRONG: dict[str, Mapping[str, str]] = {
    "BOT_TOKEN": {"BOT_TOKEN": "my bot's token"},
    "DATABASE_URL": {"DATABASE_URL": "postgresql://localhost/stampbook"},
    "TELEGRAM_API_URL": {"TELEGRAM_API_URL": "http://telegram.example.org"},
    "PORT": {"PORT": "99999"},
    "OWNER_ID": {"OWNER_ID": "@vera"},
    "LOG_FORMAT": {"LOG_FORMAT": "xml"},
    "HTTP_TRANSPORT": {"HTTP_TRANSPORT": "curl"},
    "CLOCK_URL": {"CLOCK_URL": "http://127.0.0.1:1/clock"},
    "PUBLIC_URL": {"PUBLIC_URL": "https://example.org"},
}
UNWRITABLE = {"DATABASE_URL": "sqlite:////dev/null/book.db"}
NOTHING: Mapping[str, str] = {}


async def all_of(folder: Path, commands: Mapping[str, tuple[tuple[str, ...], Mapping[str, str]]]) -> dict[str, Ended]:
    """Run each in a folder of its own, two at a time."""
    turn = asyncio.Semaphore(2)

    async def one(name: str) -> Ended:
        arguments, env = commands[name]
        here = folder / str(list(commands).index(name))
        here.mkdir()
        async with turn:
            return await run(here, *arguments, **env)

    return dict(zip(commands, await asyncio.gather(*map(one, commands)), strict=True))


async def test_every_wrong_setting_stops_the_start_with_one_sentence_that_names_it(tmp_path: Path) -> None:
    ended = await all_of(tmp_path, {name: (("run",), env) for name, env in WRONG.items()})
    for name, end in ended.items():
        assert (end.status, end.out) == (2, ""), (name, end)
        assert name in end.err, (name, end)
        assert is_one_sentence(end.err), (name, end)
    assert list(tmp_path.glob("*/data")) == [], "nothing was made before the settings were right"


async def test_a_wrong_answer_of_the_setup_is_refused_with_a_right_one(tmp_path: Path) -> None:
    right = {"preset": "choose from 'barber', 'cafe'", "language": "'lt'", "timezone": "--timezone Europe/Vilnius."}
    wrong = {"preset": "bakery", "language": "de", "timezone": "Europe/Vilno"}
    commands = {name: (("setup", f"--{name}", answer), NOTHING) for name, answer in wrong.items()}
    for name, end in (await all_of(tmp_path, commands)).items():
        assert (end.status, end.out) == (2, ""), (name, end)
        assert right[name] in end.err, (name, end)
        assert "Traceback" not in end.err, (name, end)
    assert list(tmp_path.glob("*/data")) == []


@pytest.mark.parametrize(
    ("answers", "right"),
    [
        ({}, 'setup --preset cafe --name "Old Town Café".'),
        ({"name": "\u200b \t"}, '--name "Old Town Café".'),
        ({"timezone": ""}, "--timezone Europe/Vilnius."),
        ({"timezone": "../../etc/passwd"}, "--timezone Europe/Vilnius."),
        ({"currency": "euro"}, "--currency EUR."),
        ({"currency": "XYZ"}, "--currency EUR."),
        ({"country": "LTU"}, "--country LT."),
        ({"country": "XX"}, "--country LT."),
    ],
)
def test_each_answer_is_refused_in_a_sentence_with_a_right_one(answers: dict[str, str], right: str) -> None:
    with pytest.raises(CannotStart) as refused:
        offline.read_answers(answers)
    assert str(refused.value).endswith(f"; for example {right}" if answers else f"; for example: {right}")


async def test_setup_writes_its_answers_and_prints_them_as_they_are(tmp_path: Path) -> None:
    name = "[red]Kirpykla[/] :scissors: „Pas Oną“ " + "x" * 20
    answers = ("--preset", "barber", "--country", "LT", "--timezone", "Europe/Vilnius", "--currency", "EUR")
    end = await run(tmp_path, "setup", "--name", name, "--language", "lt", *answers)
    assert end == Ended(0, f"{name}: barber, 5 stamps, Europe/Vilnius, EUR.\n", "")
    (business,) = rows(tmp_path / DATABASE, "SELECT * FROM business")
    told = {"name": name, "preset": "barber", "timezone": "Europe/Vilnius", "country": "LT", "language": "lt"}
    assert business.items() >= told.items()
    assert business["set_up_at"] is not None


@pytest.fixture
async def database(tmp_path: Path) -> Path:
    """A café's database, made as `setup` makes it."""
    path = tmp_path / DATABASE
    await offline.set_up(path, offline.read_answers({"preset": "cafe", "name": "Café"}))
    return path


def plants(path: Path, *statements: str) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


EARNED = (
    "INSERT INTO people (id, telegram, name, language, met_at) VALUES (1, 11, 'Ona', 'en', 0)",
    "INSERT INTO members (id, person, name, joined_at) VALUES (1, 1, 'Ona', 0)",
    "INSERT INTO accounts (id, member, programme, balance, lots_made) VALUES (1, 1, 1, 2, 1)",
    "INSERT INTO entries (id, account, kind, units, key, at, facts) VALUES (1, 1, 'accrual', 2, 'k', 0, '{}')",
    "INSERT INTO lots (account, number, entry, units, remaining) VALUES (1, 1, 1, 2, 2)",
)


async def test_the_preset_cannot_change_once_stamps_were_earned(tmp_path: Path, database: Path) -> None:
    plants(database, *EARNED)
    end = await run(tmp_path, "setup", "--preset", "barber", "--name", "Barber")
    assert (end.status, end.out) == (2, "")
    assert "--preset can no longer change" in end.err
    assert is_one_sentence(end.err)
    assert rows(database, "SELECT name, preset FROM business") == [{"name": "Café", "preset": "cafe"}]


async def test_the_same_setup_twice_is_no_change_of_the_preset(database: Path) -> None:
    plants(database, *EARNED, "UPDATE programmes SET goal = 8", "UPDATE milestones SET at = 8")
    told = await offline.set_up(database, offline.read_answers({"preset": "cafe", "name": "New Café"}))
    assert told.startswith("New Café: cafe, 8 stamps")


async def test_migrate_makes_the_database_and_is_content_with_it_ever_after(tmp_path: Path) -> None:
    assert await run(tmp_path, "migrate") == Ended(0, f"{DATABASE} is up to date.\n", "")
    made = rows(tmp_path / DATABASE, "SELECT * FROM migrations")
    assert made
    await offline.migrate(tmp_path / DATABASE)
    assert rows(tmp_path / DATABASE, "SELECT * FROM migrations") == made
    assert await asyncio.to_thread(offline.check, tmp_path / DATABASE) == []


async def test_check_says_what_differs_and_ends_with_1(tmp_path: Path, database: Path) -> None:
    plants(database, *EARNED)
    assert await asyncio.to_thread(offline.check, database) == []
    plants(database, "UPDATE accounts SET balance = 7")
    end = await run(tmp_path, "check")
    assert end == Ended(1, "1 differences.\n", "account 1: the balance is 7, its entries add up to 2\n")


@pytest.mark.parametrize("there", ["nothing", "an empty file"])
def test_check_of_no_database_says_so(tmp_path: Path, there: str) -> None:
    path = tmp_path / "book.db"
    if there == "an empty file":
        path.touch()
    with pytest.raises(CannotStart, match="There is no database at"):
        offline.check(path)
    assert path.exists() == (there == "an empty file")


async def test_a_database_that_is_not_ours_to_use_is_refused_and_not_touched(tmp_path: Path, database: Path) -> None:
    unfit = {name: tmp_path / f"{name}.db" for name in ("damaged", "newer", "foreign", "folder", "text")}
    for name in ("damaged", "newer"):
        shutil.copy(database, unfit[name])
    content = bytearray(unfit["damaged"].read_bytes())
    content[len(content) // 2 :] = b"\xff" * (len(content) - len(content) // 2)
    unfit["damaged"].write_bytes(content)
    plants(unfit["newer"], "INSERT INTO migrations VALUES (9999, 'from-next-year', 0)")
    plants(unfit["foreign"], "CREATE TABLE songs (title TEXT)")
    unfit["folder"].mkdir()
    unfit["text"].write_text("Dear diary, today I was no database. " * 100)
    before = {name: path.read_bytes() for name, path in unfit.items() if path.is_file()}

    commands = {name: (("migrate",), {"DATABASE_URL": f"sqlite:///{path}"}) for name, path in unfit.items()}
    ended = await all_of(tmp_path, commands)
    for name, end in ended.items():
        assert (end.status, end.out) == (2, ""), (name, end)
        assert f"{name}.db" in end.err, (name, end)
        assert is_one_sentence(end.err), (name, end)
    assert "of a newer program: schema 9999" in ended["newer"].err
    assert "not a Stampbook database" in ended["foreign"].err
    assert {name: path.read_bytes() for name, path in unfit.items() if path.is_file()} == before


async def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    commands = {
        "setup": (("setup", "--preset", "cafe"), UNWRITABLE),
        "run": (("run",), {**UNWRITABLE, "BOT_TOKEN": TOKEN}),
    }
    for name, end in (await all_of(tmp_path, commands)).items():
        assert end.status == 2, (name, end)
        assert "DATABASE_URL: " in end.err, (name, end)
        assert is_one_sentence(end.err), (name, end)


async def test_no_answer_from_telegram_is_one_sentence_without_the_token(tmp_path: Path) -> None:
    with contextlib.closing(socket.socket()) as nobody:
        nobody.bind(("127.0.0.1", 0))  # bound and never listening: whoever connects is refused
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        end = await run(tmp_path, "run", BOT_TOKEN=TOKEN, TELEGRAM_API_URL=url, LOG_FORMAT="json")
    assert (end.status, end.out) == (2, "")
    assert "TELEGRAM_API_URL" in end.err
    assert is_one_sentence(end.err)
    assert TOKEN.partition(":")[2] not in end.err
