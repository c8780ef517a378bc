"""One file of the house, parsed once, with the few questions every rule asks of it.

A rule is a function from a `Source` to a list of findings, so that a planted bad line shows that it bites.
"""

import ast
import io
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("loyalty", "storage", "screens", "handlers", "bot", "sandbox")
BESIDE_THE_ROOMS = ("tests", "benchmarks")
WRITTEN_BY_HAND = (".py", ".sql", ".ftl", ".js", ".css", ".html")
LOGGERS = {"log", "logger", "logging", "LOG", "warnings"}

Node = TypeVar("Node", bound=ast.AST)
Shown = tuple[ast.expr, str]


@dataclass(frozen=True)
class Source:
    """A text of the house; `path` is relative to its root, with forward slashes."""

    path: str
    text: str

    @property
    def room(self) -> str:
        """The first folder of the path: `loyalty`, `storage`, ..., `tests`."""
        return self.path.split("/", 1)[0]

    @property
    def is_python(self) -> bool:
        """Whether the file can be parsed; other texts have no tree."""
        return self.path.endswith(".py")

    @property
    def module(self) -> str:
        """The dotted name this file is imported by."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def tree(self) -> ast.Module:
        """The parse; an empty module for texts that are not Python."""
        return ast.parse(self.text if self.is_python else "", self.path)

    @cached_property
    def parents(self) -> dict[ast.AST, ast.AST]:
        """The node that holds each node."""
        return {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    @cached_property
    def _by_kind(self) -> dict[type[ast.AST], list[ast.AST]]:
        kinds: dict[type[ast.AST], list[ast.AST]] = {}
        for node in ast.walk(self.tree):
            kinds.setdefault(type(node), []).append(node)
        return kinds

    def of(self, *kinds: type[Node]) -> list[Node]:
        """Every node of exactly these kinds."""
        return [node for kind in kinds for node in self._by_kind.get(kind, ()) if isinstance(node, kind)]

    @property
    def functions(self) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method, however nested."""
        return [*self.of(ast.FunctionDef), *self.of(ast.AsyncFunctionDef)]

    def above(self, node: ast.AST) -> Iterator[ast.AST]:
        """The nodes that hold this one, nearest first."""
        while node in self.parents:
            node = self.parents[node]
            yield node

    @cached_property
    def comments(self) -> list[tuple[int, str]]:
        """Line number and text of every comment."""
        if not self.is_python or "#" not in self.text:
            return []
        tokens = tokenize.generate_tokens(io.StringIO(self.text).readline)
        return [(token.start[0], token.string) for token in tokens if token.type == tokenize.COMMENT]

    @cached_property
    def imported(self) -> dict[str, str]:
        """Local name -> what it stands for: `from datetime import datetime as dt` gives dt -> datetime.datetime."""
        names: dict[str, str] = {}
        for node in self.of(ast.Import):
            names |= {
                (a.asname or a.name).split(".")[0]: a.name if a.asname else a.name.split(".")[0] for a in node.names
            }
        for found in self.of(ast.ImportFrom):
            names |= {a.asname or a.name: f"{found.module or ''}.{a.name}" for a in found.names}
        return names

    def dotted(self, node: ast.AST) -> str:
        """The full name an expression such as `dt.now` refers to; empty when it starts from a name made here."""
        if isinstance(node, ast.Name):
            return self.imported.get(node.id, node.id)
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        start = self.imported.get(node.id) if isinstance(node, ast.Name) else None
        return ".".join([start, *reversed(parts)]) if start else ""

    @cached_property
    def strings(self) -> list[Shown]:
        """Every string literal that is not a docstring; an f-string is one text with `{}` for its holes."""
        plain = [(node, node.value) for node in self.of(ast.Constant) if isinstance(node.value, str)]
        found: list[Shown] = [(n, t) for n, t in plain if not isinstance(self.parents[n], ast.JoinedStr | ast.Expr)]
        return found + [(node, _flat(node)) for node in self.of(ast.JoinedStr)]

    def told_to_engineers(self, node: ast.AST) -> bool:
        """Whether a literal is part of a log line, an assertion or an exception, which members never read."""
        for holder in self.above(node):
            if isinstance(holder, ast.Raise | ast.Assert):
                return True
            if isinstance(holder, ast.Call) and self._is_log_or_error(holder):
                return True
            if isinstance(holder, ast.stmt):
                return False
        return False

    def _is_log_or_error(self, call: ast.Call) -> bool:
        name = ast.unparse(call.func)
        return name.split(".")[0].lstrip("_") in LOGGERS or name.endswith(("Error", "Exception", "Defect"))

    def at(self, node: ast.AST | int, what: str) -> str:
        """One finding, in the form editors make clickable."""
        line = node if isinstance(node, int) else getattr(node, "lineno", 1)
        return f"{self.path}:{line}: {what}"


def _flat(node: ast.JoinedStr) -> str:
    parts = [part.value if isinstance(part, ast.Constant) else "{}" for part in node.values]
    return "".join(str(part) for part in parts)


def read_house(root: Path = ROOT) -> tuple[Source, ...]:
    """Every text of the rooms and of what stands beside them, in a fixed order."""
    paths = (path for room in ROOMS + BESIDE_THE_ROOMS for path in sorted((root / room).rglob("*")))
    kept = (path for path in paths if path.suffix in WRITTEN_BY_HAND and "__pycache__" not in path.parts)
    return tuple(Source(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")) for path in kept)
