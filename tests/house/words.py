"""Which words are said where: SQL in storage, sentences and emoji on screens, time in one clock, names as agreed."""

import ast
import re

from tests.house.source import BESIDE_THE_ROOMS, Source

SQL = re.compile(
    r"^\s*(?:SELECT\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|REPLACE\s+INTO\s|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\s|PRAGMA\s"
    r"|(?:CREATE|DROP|ALTER)\s+(?:TABLE|INDEX|VIEW|TRIGGER|UNIQUE)\b|BEGIN\s+(?:IMMEDIATE|EXCLUSIVE)\b|VACUUM\b"
    r"|WITH\s+(?:RECURSIVE\s+)?\w+\s*(?:\([^)]*\)\s*)?AS\s*\(|COMMIT;?$|ROLLBACK;?$|SAVEPOINT\s)"
)
# Lower-case SQL needs more of its shape, because "select a card from the list" is English.
SQL_IN_LOWER_CASE = re.compile(
    r"\b(?:insert\s+into\s+\w+\s*(?:\(|values|select)|delete\s+from\s+\w+\s*(?:where\b|;|$)|update\s+\w+\s+set\s+\w+\s*="
    r"|select\s+(?:\*|\w+(?:\s*,\s*\w+)*)\s+from\s+\w+\s*(?:where\b|order\b|join\b|limit\b|;|$))",
    re.IGNORECASE,
)
DATABASE_CLOCK = re.compile(r"\bCURRENT_(?:TIMESTAMP|DATE|TIME)\b|'now'|\bunixepoch\(\s*\)|\bnow\(\s*\)", re.IGNORECASE)
EMOJI = re.compile("[\u2190-\u21ff\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u20e3\U0001f000-\U0001faff]")
_CARRY = {"bot/courier.py", "bot/painter.py", "bot/teller.py"}
WORD = re.compile(r"^[\"'(«„“]?[^\W\d_]{2,}[.,!?:;…)\"'»”]*$")

WALL_CLOCKS = {
    "datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today", "datetime.date.today",
    "time.time", "time.time_ns", "time.localtime", "time.gmtime",
}  # fmt: skip

# The "not" column of docs/glossary.md, as far as a word has no honest second meaning in code.
# (A transaction of the database, a queue and a user id of Telegram's have one.)
NOT_OUR_WORDS = {
    "merchant", "tenant", "customer", "client", "wallet", "coupon", "mailing", "audience", "cashier", "scheme", "burn",
}  # fmt: skip


def sql_stays_in_storage(source: Source) -> list[str]:
    """No literal elsewhere looks like a statement, and no .sql file lies elsewhere."""
    if source.room in {"storage", *BESIDE_THE_ROOMS}:
        return []
    if source.path.endswith(".sql"):
        return [source.at(1, "SQL lives in storage")]
    spoken = [node for node, text in source.strings if SQL.search(text) or SQL_IN_LOWER_CASE.search(text)]
    return [source.at(node, "SQL lives in storage") for node in spoken]


def only_storage_ends_a_transaction(source: Source) -> list[str]:
    """A unit of work commits by ending well; whoever says commit by hand can commit half of it."""
    if source.room in {"storage", *BESIDE_THE_ROOMS}:
        return []
    named = [node for node in source.of(ast.Attribute) if node.attr in {"commit", "rollback"}]
    return [source.at(node, f"{node.attr} is said by storage only") for node in named]


def units_are_opened_at_the_edges(source: Source) -> list[str]:
    """An act runs inside the unit its door opened; one that opened its own would be half of something."""
    edges = ("handlers/door.py", "handlers/http/", "handlers/jobs/")
    if source.room not in {"loyalty", "screens", "handlers"} or source.path.startswith(edges):
        return []
    calls = [node.func for node in source.of(ast.Call)]
    opened = [func for func in calls if isinstance(func, ast.Attribute) and func.attr == "unit"]
    return [source.at(func, "a unit of work is opened at the edges only") for func in opened]


def light_units_are_of_those_who_carry(source: Source) -> list[str]:
    """What somebody was told must outlast a power cut: only what would be found out again is noted lightly."""
    if source.room in {"storage", *BESIDE_THE_ROOMS} or source.path in _CARRY:
        return []
    calls = [call for call in source.of(ast.Call) if isinstance(call.func, ast.Attribute) and call.func.attr == "unit"]
    light = [call for call in calls if any(given.arg == "light" for given in call.keywords)]
    return [source.at(call, "a light unit, which a power cut may undo") for call in light]


def emoji_live_on_screens(source: Source) -> list[str]:
    """Pictures in text are words too; the sandbox has a page of its own and may draw them."""
    if source.room in {"screens", "sandbox", *BESIDE_THE_ROOMS} or not source.is_python:
        return []
    drawn = [node for node, text in source.strings if EMOJI.search(text)]
    return [source.at(node, "an emoji or arrow outside screens") for node in drawn]


def sentences_live_on_screens(source: Source) -> list[str]:
    """Three words in a row in the heart or at the doors would be said in one language only."""
    if source.room not in {"loyalty", "handlers"}:
        return []
    spoken = [(n, t) for n, t in source.strings if _is_sentence(t) and not source.told_to_engineers(n)]
    return [source.at(node, f"a sentence outside screens: {text[:40]!r}") for node, text in spoken]


def _is_sentence(text: str) -> bool:
    run = 0
    for word in text.split():
        run = run + 1 if WORD.match(word) else 0
        if run == 3:
            return True
    return False


def one_clock(source: Source) -> list[str]:
    """Everybody is told the time; bot/clock.py asks for it, and the sandbox moves a clock of its own."""
    if source.room in {"sandbox", *BESIDE_THE_ROOMS} or source.path == "bot/clock.py":
        return []
    names = [(node, source.dotted(node)) for node in source.of(ast.Attribute, ast.Name)]
    found = [source.at(node, f"{name} outside bot/clock.py") for node, name in names if name in WALL_CLOCKS]
    if source.room == "storage":
        found += [
            source.at(n, "the database asks its own clock") for n, t in source.strings if DATABASE_CLOCK.search(t)
        ]
    return found


def schema_keeps_the_rules(source: Source) -> list[str]:
    """Migrations written as .sql follow the clock and the glossary as the code beside them does."""
    if not source.path.endswith(".sql"):
        return []
    lines = [(number, text.partition("--")[0]) for number, text in enumerate(source.text.splitlines(), 1)]
    found = [
        source.at(number, "the database asks its own clock") for number, text in lines if DATABASE_CLOCK.search(text)
    ]
    named = [(number, word) for number, text in lines for word in _parts(text) & NOT_OUR_WORDS]
    return found + [source.at(number, f"the glossary has another word for {word}") for number, word in named]


def names_follow_the_glossary(source: Source) -> list[str]:
    """Checked where a name is made; names read from other people's libraries are theirs."""
    if source.room not in {"loyalty", "storage", "handlers"}:
        return []
    wrong = [(node, word) for node, name in _names_made(source) for word in sorted(_parts(name) & NOT_OUR_WORDS)]
    return [source.at(node, f"the glossary has another word for {word}") for node, word in wrong]


def _parts(name: str) -> set[str]:
    """Words of snake_case and CamelCase names, in the singular."""
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)
    return {word.lower() for word in words} | {word.lower().removesuffix("s") for word in words}


def _names_made(source: Source) -> list[tuple[ast.AST, str]]:
    made: list[tuple[ast.AST, str]] = []
    made += [(n, n.name) for n in source.functions]
    made += [(n, n.name) for n in source.of(ast.ClassDef)]
    made += [(n, n.arg) for n in source.of(ast.arg)]
    made += [(n, n.id) for n in source.of(ast.Name) if isinstance(n.ctx, ast.Store)]
    made += [(n, n.attr) for n in source.of(ast.Attribute) if isinstance(n.ctx, ast.Store)]
    made += [(n, n.asname) for n in source.of(ast.alias) if n.asname]
    return [*made, (source.tree, source.path.removesuffix(".py"))]
