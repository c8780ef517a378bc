"""Who may know whom: the one-way street between the rooms, and which foreign library lives where."""

import ast
import graphlib
import sys
from collections.abc import Sequence

from tests.house.source import BESIDE_THE_ROOMS, ROOMS, Source

MAY_IMPORT = {
    "loyalty": set[str](),
    "storage": {"loyalty"},
    "screens": {"loyalty"},
    "handlers": {"loyalty", "storage", "screens"},
    "bot": {"loyalty", "storage", "screens", "handlers"},
    "sandbox": set[str](),
}

# Library -> the only places of the product that may name it; the longest matching name decides.
# Tests and benchmarks stand outside the house and may use anything.
LIVES_IN = {
    "aiosqlite": ("storage/",),
    "sqlite3": ("storage/",),
    "psycopg": ("storage/",),
    "fluent": ("screens/",),
    "babel": ("screens/",),
    "qrcode": ("screens/",),
    "resvg_py": ("screens/",),
    "font_roboto": ("screens/",),
    "matplotlib": ("screens/",),
    "pygal": ("screens/",),
    "PIL": ("screens/", "handlers/staff/scan.py", "sandbox/"),
    "zxingcpp": ("handlers/staff/scan.py", "sandbox/"),
    "telegram": ("handlers/door.py", "bot/"),
    "telegram.ext": ("bot/",),
    "aiohttp": ("bot/", "sandbox/"),
    "httpx": ("bot/",),
    "uvicorn": ("bot/",),
    "fastapi": ("handlers/http/",),
    "dotenv": ("bot/",),
    "rich": ("bot/",),
    "stdnum": ("loyalty/",),
    "holidays": ("loyalty/", "sandbox/jumps.py"),
    "phonenumbers": ("loyalty/",),
    "openpyxl": ("storage/",),
    "charset_normalizer": ("storage/",),
    "signal": ("bot/", "sandbox/__main__.py"),
    "os.environ": ("bot/",),
    "os.getenv": ("bot/",),
    "aiogram": (),
    "hypothesis": (),
    "pytest": (),
    "playwright": (),
}

PURE_LIBRARIES = {"stdnum", "holidays", "phonenumbers"}
# What reaches out of the process, or answers differently each time it is asked.
IMPURE = {
    "asyncio", "ctypes", "glob", "http", "importlib", "io", "logging", "multiprocessing", "os", "pathlib", "random",
    "secrets", "selectors", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile",
    "threading", "time", "urllib", "uuid",
}  # fmt: skip
ASKS_OUTSIDE = {"open", "print", "input"}


def imports_of(source: Source) -> list[tuple[ast.stmt, str]]:
    """Each imported dotted name; `from a import b` counts as `a.b`, which may be a module or a name of `a`."""
    found: list[tuple[ast.stmt, str]] = [(node, a.name) for node in source.of(ast.Import) for a in node.names]
    return found + [(n, f"{n.module or ''}.{a.name}") for n in source.of(ast.ImportFrom) for a in n.names]


def rooms_know_only_whom_they_may(source: Source) -> list[str]:
    """The table of docs/house.md; only the two starting points of the sandbox are excepted."""
    if source.room in BESIDE_THE_ROOMS:
        return []
    allowed = MAY_IMPORT[source.room] | {source.room} | _excepted(source)
    ours = {*ROOMS, *BESIDE_THE_ROOMS}
    met = [(node, name.split(".")[0]) for node, name in imports_of(source)]
    return [source.at(node, f"{source.room} may not know {room}") for node, room in met if room in ours - allowed]


def _excepted(source: Source) -> set[str]:
    if source.path == "sandbox/__main__.py":
        return {"bot"}
    return {"sandbox"} if source.room == "bot" else set()


def the_sandbox_has_one_way_in(sources: Sequence[Source]) -> list[str]:
    """`make run` without a token starts the sandbox from one small module of bot, so that it can be cut off there."""
    ways = sorted(
        {s.path for s in sources if s.room == "bot" for _, n in imports_of(s) if n.split(".")[0] == "sandbox"}
    )
    return [f"{path}: only one module of bot may start the sandbox" for path in ways[1:]]


def foreign_words_stay_home(source: Source) -> list[str]:
    """Each library, `os.environ` and signals are spoken only where docs/house.md says; a new library needs a home."""
    if source.room in BESIDE_THE_ROOMS:
        return []
    homeless = [(node, name) for node, name in imports_of(source) if not _placed(name)]
    spoken = [(node.lineno, name) for node, name in imports_of(source)]
    spoken += [(node.lineno, source.dotted(node)) for node in source.of(ast.Attribute)]
    met = {(line, home) for line, name in spoken if (home := _known(name)) is not None}
    strangers = sorted((line, home) for line, home in met if not source.path.startswith(LIVES_IN[home]))
    found = [source.at(line, f"{home} does not live in {source.path}") for line, home in strangers]
    return found + [source.at(node, f"nobody said where {name} lives") for node, name in homeless]


def _placed(name: str) -> bool:
    first = name.split(".")[0]
    return first in sys.stdlib_module_names or first in {*ROOMS, *BESIDE_THE_ROOMS} or _known(name) is not None


def _known(name: str) -> str | None:
    matches = [home for home in LIVES_IN if name == home or name.startswith(home + ".")]
    return max(matches, key=len, default=None)


def the_heart_is_pure(source: Source) -> list[str]:
    """loyalty uses the standard library and small pure libraries; no files, no clock, no chance, no waiting."""
    if source.room != "loyalty":
        return []
    allowed = (sys.stdlib_module_names - IMPURE) | PURE_LIBRARIES | set(ROOMS)
    met = [(node, name.split(".")[0]) for node, name in imports_of(source)]
    found = [source.at(node, f"{name} is not pure") for node, name in met if name not in allowed]
    found += [source.at(node, "nothing waits in loyalty") for node in source.of(ast.AsyncFunctionDef, ast.Await)]
    calls = [(node, source.dotted(node.func)) for node in source.of(ast.Call)]
    return found + [source.at(node, f"{name}() reaches outside") for node, name in calls if name in ASKS_OUTSIDE]


def no_relative_imports(source: Source) -> list[str]:
    """A file may be moved, and searched for, by its full name."""
    return [source.at(node, "relative import") for node in source.of(ast.ImportFrom) if node.level]


def imports_stand_at_the_top(source: Source) -> list[str]:
    """An import inside a function is how a circle is usually hidden; so is importing by a computed name."""
    found = source.of(ast.Import, ast.ImportFrom)
    inside = [n for n in found if any(isinstance(a, ast.FunctionDef | ast.AsyncFunctionDef) for a in source.above(n))]
    hidden = [n for n in source.of(ast.Call) if source.dotted(n.func) in {"importlib.import_module", "__import__"}]
    if source.room in BESIDE_THE_ROOMS:
        hidden = []  # a test may look whether a room stands
    return [source.at(node, "import inside a function or by name") for node in [*inside, *hidden]]


def no_circles(sources: Sequence[Source]) -> list[str]:
    """Module by module, not only room by room; what is imported for types counts too."""
    modules = {s.module for s in sources if s.is_python}
    graph = {s.module: _known_modules(s, modules) - {s.module} for s in sources if s.is_python}
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        return ["circle: " + " <- ".join(error.args[1])]
    return []


def _known_modules(source: Source, modules: set[str]) -> set[str]:
    names = {name for _, name in imports_of(source)}
    whole = {name for name in names if name in modules}
    return whole | {name.rpartition(".")[0] for name in names - whole} & modules
