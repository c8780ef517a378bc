"""Each rule is shown a line that breaks it and a neighbour that keeps it: a rule that never bites is only a wish."""

import pytest

from tests.house import imports, rules, shape, words
from tests.house.source import Source

BITES: list[tuple[rules.FileRule, str, str, str]] = [
    # rule, path, what it must catch, what it must let pass
    (imports.rooms_know_only_whom_they_may, "loyalty/a.py", "import storage.work", "import loyalty.b"),
    (imports.rooms_know_only_whom_they_may, "loyalty/a.py", "from bot import clock", "from loyalty import b"),
    (imports.rooms_know_only_whom_they_may, "storage/a.py", "from screens import words", "from loyalty import codes"),
    (imports.rooms_know_only_whom_they_may, "screens/a.py", "from storage.work import Work", "import loyalty.codes"),
    (imports.rooms_know_only_whom_they_may, "handlers/a.py", "import bot.pace", "import screens.words"),
    (imports.rooms_know_only_whom_they_may, "bot/a.py", "import tests.makers", "import handlers.doors"),
    (imports.rooms_know_only_whom_they_may, "sandbox/town.py", "import loyalty.codes", "import sandbox.camera"),
    (imports.rooms_know_only_whom_they_may, "sandbox/town.py", "import bot", "import json"),
    (imports.foreign_words_stay_home, "loyalty/a.py", "import sqlite3", "import dataclasses"),
    (
        imports.foreign_words_stay_home,
        "handlers/member/a.py",
        "from telegram import Update",
        "import screens.telegrams",
    ),
    (imports.foreign_words_stay_home, "handlers/door.py", "from telegram.ext import Application", "import telegram"),
    (imports.foreign_words_stay_home, "handlers/door.py", "import telegram\nx = telegram.ext.Job", "import telegram"),
    (imports.foreign_words_stay_home, "handlers/door.py", "from telegram import ext", "from telegram import error"),
    (imports.foreign_words_stay_home, "handlers/staff/earn.py", "import zxingcpp", "import zlib"),
    (imports.foreign_words_stay_home, "handlers/staff/earn.py", "from PIL import Image", "import decimal"),
    (imports.foreign_words_stay_home, "storage/a.py", "import os\nx = os.environ", "import os\nx = os.path"),
    (imports.foreign_words_stay_home, "storage/a.py", "from os import getenv as g", "from os import path"),
    (imports.foreign_words_stay_home, "sandbox/town.py", "import signal", "def f(signal): return signal.x"),
    (imports.foreign_words_stay_home, "sandbox/__main__.py", "import os\nx = os.environ", "import signal"),
    (imports.foreign_words_stay_home, "bot/a.py", "import requests", "import json"),
    (imports.foreign_words_stay_home, "bot/a.py", "import aiosqlite", "import signal, os, telegram.ext"),
    (imports.the_heart_is_pure, "loyalty/a.py", "import random", "import fractions"),
    (imports.the_heart_is_pure, "loyalty/a.py", "import pydantic", "from stdnum import damm"),
    (imports.the_heart_is_pure, "loyalty/a.py", "async def earn(): ...", "def earn(): ..."),
    (imports.the_heart_is_pure, "loyalty/a.py", "x = open('rules.txt')", "x = len('rules.txt')"),
    (imports.no_relative_imports, "bot/a.py", "from . import b", "from bot import b"),
    (imports.no_relative_imports, "tests/a.py", "from ..makers import ona", "from tests.makers import ona"),
    (imports.imports_stand_at_the_top, "bot/a.py", "def f():\n    import json", "import json\ndef f(): ..."),
    (imports.imports_stand_at_the_top, "bot/a.py", "async def f():\n    from a import b", "if True:\n    import a"),
    (imports.imports_stand_at_the_top, "bot/a.py", "from importlib import import_module as i\ni('a')", "i('a')"),
    (shape.files_are_short, "bot/a.py", "x = 1\n" * 301, "x = 1\n" * 300),
    (shape.files_are_short, "sandbox/page/a.js", "x();\n" * 301, "x();\n" * 300),
    (shape.functions_are_short, "bot/a.py", "def f():\n" + " x = 1\n" * 50, "def f():\n" + " x = 1\n" * 49),
    (shape.functions_are_short, "bot/a.py", "class A:\n async def f():\n" + "  x = 1\n" * 50, "x = 1\n" * 60),
    (shape.modules_open_with_their_promise, "bot/a.py", "x = 1", '"""Keeps time."""\nx = 1'),
    (shape.modules_open_with_their_promise, "bot/__init__.py", "x = 1", ""),
    (shape.ignores_give_a_reason, "bot/a.py", "x = 1  # noqa: E501", "x = 1  # noqa: E501 - the URL is one word"),
    (shape.ignores_give_a_reason, "bot/a.py", "x = 1  # noqa", 'x = "# noqa"'),
    (
        shape.ignores_give_a_reason,
        "bot/a.py",
        "x = y  # type: ignore[attr-defined]",
        "x = y  # type: ignore[attr-defined]  # the library ships no types",
    ),
    (
        shape.ignores_give_a_reason,
        "bot/a.py",
        "y = 1\nx = y  # type: ignore[misc]",
        "# The stub forgets this one.\nx = y  # type: ignore[misc]",
    ),
    (
        shape.ignores_give_a_reason,
        "tests/a.py",
        "import pytest\n@pytest.mark.skip\ndef test(): ...",
        "import pytest\n@pytest.mark.skipif(True, reason='no browser here')\ndef test(): ...",
    ),
    (shape.nothing_is_left_for_later, "bot/a.py", "x = 1  # TO" + "DO later", "todo = 1  # to do is a verb"),
    (shape.nothing_is_left_for_later, "sandbox/page/a.js", "// FIX" + "ME", "// fixed"),
    (shape.no_machine_is_named, "bot/a.py", "x = '/ho" + "me/vera/bot'", "x = 'https://a.b/home/vera'"),
    (words.sql_stays_in_storage, "handlers/a.py", "x = 'SELECT id FROM members'", "x = 'select a card from here'"),
    (words.sql_stays_in_storage, "bot/a.py", "x = f'''\n  INSERT INTO {t} VALUES (1)'''", "x = f'insert {t} into it'"),
    (words.sql_stays_in_storage, "loyalty/a.py", "x = 'update cards set dead = 1'", "x = 'update cards'"),
    (words.sql_stays_in_storage, "bot/a.py", "x = 'PRAGMA quick_check'", "x = 'quick_check'"),
    (words.sql_stays_in_storage, "bot/a.py", "x = 'select * from members'", "x = 'BEGIN'"),
    (words.sql_stays_in_storage, "screens/a.sql", "SELECT 1", ""),
    (words.only_storage_ends_a_transaction, "handlers/a.py", "work.commit()", "work.ledger.add(entry)"),
    (words.only_storage_ends_a_transaction, "bot/a.py", "x = unit.rollback", "x = unit.close"),
    (words.units_are_opened_at_the_edges, "handlers/a.py", "await db.unit(act)", "await act(work)"),
    (words.light_units_are_of_those_who_carry, "bot/poller.py", "await db.unit(act, light=True)", "await db.unit(act)"),
    (words.emoji_live_on_screens, "handlers/a.py", "x = '\u2615'", "x = '\u0116 \u2014 \u2026'"),
    (words.emoji_live_on_screens, "bot/a.py", "x = f'{y} \U0001f389'", '"""Old \u2192 new."""'),
    (words.sentences_live_on_screens, "handlers/a.py", "x = 'Show this code'", "x = 'show-this-code'"),
    (words.sentences_live_on_screens, "loyalty/a.py", "x = f'{n} stamps are missing'", "x = f'{n} stamps'"),
    (words.sentences_live_on_screens, "handlers/a.py", "x = 'Рады видеть вас!'", "log.info('one more stamp')"),
    (
        words.sentences_live_on_screens,
        "loyalty/a.py",
        "shown(text='not your own card')",
        "raise ValueError('not your own card')\nassert x, 'not your own card'",
    ),
    (words.one_clock, "storage/a.py", "from datetime import datetime as d\nd.now()", "x.now()"),
    (words.one_clock, "bot/a.py", "import time\nx = time.time", "import time\nx = time.monotonic"),
    (words.one_clock, "handlers/a.py", "import datetime\ndatetime.date.today()", "clock.today()"),
    (words.one_clock, "storage/a.py", "x = 'SELECT CURRENT_TIMESTAMP'", "x = 'SELECT :now'"),
    (words.schema_keeps_the_rules, "storage/a.sql", "at TEXT DEFAULT CURRENT_TIMESTAMP", "at TEXT -- unlike 'now'"),
    (words.schema_keeps_the_rules, "storage/a.sql", "CREATE TABLE customers (id)", "CREATE TABLE members (id)"),
    (words.names_follow_the_glossary, "loyalty/a.py", "def welcome(customer): ...", "def welcome(member): ..."),
    (words.names_follow_the_glossary, "storage/a.py", "class WalletShelf: ...", "class AccountShelf: ..."),
    (words.names_follow_the_glossary, "handlers/a.py", "old_coupons = 1", "x = other.coupons"),
    (words.names_follow_the_glossary, "loyalty/mailings.py", "", "x = 'mailing'"),
]


def at_home(path: str) -> str:
    """Where the good neighbour stands when it is the file's own name that breaks the rule."""
    return {"screens/a.sql": "storage/a.sql", "loyalty/mailings.py": "loyalty/messages.py"}.get(path, path)


@pytest.mark.parametrize(("rule", "path", "bad", "good"), BITES)
def test_the_rule_catches_the_bad_and_passes_the_good(rule: rules.FileRule, path: str, bad: str, good: str) -> None:
    assert len(rule(Source(path, bad))) >= 1
    assert rule(Source(at_home(path), good)) == []


def test_every_rule_is_proved_to_bite() -> None:
    assert {rule for rule, *_ in BITES} == set(rules.FILE_RULES)


@pytest.mark.parametrize("home", ["storage/a.py", "tests/a.py"])
def test_sql_may_be_spoken_at_home(home: str) -> None:
    assert words.sql_stays_in_storage(Source(home, "x = 'SELECT id FROM members'")) == []


def test_the_clock_may_ask_the_time() -> None:
    assert words.one_clock(Source("bot/clock.py", "from datetime import UTC, datetime\nx = datetime.now(UTC)")) == []


def test_the_starting_points_may_start_each_other() -> None:
    assert imports.rooms_know_only_whom_they_may(Source("sandbox/__main__.py", "import bot.settings")) == []
    assert imports.rooms_know_only_whom_they_may(Source("bot/garden.py", "from sandbox.town import Town")) == []


def test_a_second_way_into_the_sandbox_is_found() -> None:
    ways = [Source(f"bot/{name}.py", "import sandbox.town") for name in ("garden", "courier")]
    assert imports.the_sandbox_has_one_way_in(ways[:1]) == []
    assert len(imports.the_sandbox_has_one_way_in(ways)) == 1


def test_a_circle_of_three_modules_is_found() -> None:
    chain = [Source("loyalty/a.py", "import loyalty.b"), Source("loyalty/b.py", "from loyalty import c")]
    assert imports.no_circles([*chain, Source("loyalty/c.py", "import math")]) == []
    assert imports.no_circles([*chain, Source("loyalty/c.py", "from loyalty.a import earn")]) != []


@pytest.mark.parametrize(
    "bad",
    [
        "--index-url https://example.org/simple\na==1 \\\n    --hash=sha256:00",
        "a==1 \\\n    --hash=sha256:00\n--find-links packages",
        "a @ https://example.org/a.whl",
        "a>=1 \\\n    --hash=sha256:00",
        "a==1",
    ],
)
def test_a_pin_that_is_loose_unhashed_or_names_a_host_is_found(bad: str) -> None:
    assert shape.pins_name_no_host(Source("requirements/run.txt", bad)) != []


def test_a_check_switched_off_without_a_reason_is_found() -> None:
    bad = 'ignore = [\n  "S101",\n]\n"tests/**" = ["S"]\nignore_missing_imports = true'
    assert len(shape.settings_give_a_reason(Source("pyproject.toml", bad))) == 3
