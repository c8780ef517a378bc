"""How a file of the house looks: short, with its promise on top, and with a reason beside each exception it takes."""

import ast
import re

from tests.house.source import Source

LONGEST_FILE = 300
LONGEST_FUNCTION = 50
IGNORE = re.compile(
    r"(?:noqa(?::\s*[A-Z]+\d+(?:[,\s]+[A-Z]+\d+)*)?|type:\s*ignore(?:\[[\w,\s-]+\])?|pragma:\s*no cover)"
)
REMINDER = re.compile(r"\b(?:TO" + "DO|FIX" + "ME|XX" + r"X|HA" + r"CK)\b")
ONES_OWN_MACHINE = re.compile(r"(?<![\w.:/])/(?:home|Users|root|work)/\w")
SWITCHED_OFF = re.compile(
    r'^\s*"[A-Z]+\d*",|^\s*"[\w/*.]+"\s*=\s*\["|"ignore:|ignore_missing_imports|ignore_errors|disable_error_code'
)
ENGLISH = re.compile(r"[^\W\d_]{2,}")


def files_are_short(source: Source) -> list[str]:
    """What does not fit in three hundred lines is two things."""
    lines = source.text.count("\n")
    return [source.at(lines, f"{lines} lines, at most {LONGEST_FILE}")] if lines > LONGEST_FILE else []


def functions_are_short(source: Source) -> list[str]:
    """Counted from `def` to the last line, docstring included."""
    sizes = [(f, (f.end_lineno or 0) - f.lineno + 1) for f in source.functions]
    return [source.at(f, f"{f.name} has {size} lines") for f, size in sizes if size > LONGEST_FUNCTION]


def modules_open_with_their_promise(source: Source) -> list[str]:
    """One short paragraph in front; an empty `__init__.py` promises nothing."""
    if not source.is_python or not source.text.strip() or ast.get_docstring(source.tree):
        return []
    return [source.at(1, "the module does not say what it promises")]


def ignores_give_a_reason(source: Source) -> list[str]:
    """Beside the ignore, or in a comment on the line above, in words a colleague can judge."""
    comments = dict(source.comments)
    bare = [line for line, text in comments.items() if IGNORE.search(text) and not _reasoned(text)]
    found = [line for line in bare if not _own_line_comment(source, line - 1)]
    return [source.at(line, "an ignore without a reason") for line in found] + _skips_without_reason(source)


def _reasoned(comment: str) -> bool:
    return len(ENGLISH.findall(IGNORE.sub("", comment))) >= 2


def _own_line_comment(source: Source, line: int) -> bool:
    above = source.text.splitlines()[line - 1].strip() if line else ""
    return above.startswith("#") and _reasoned(above)


def _skips_without_reason(source: Source) -> list[str]:
    marks = [node for node in source.of(ast.Attribute) if source.dotted(node).startswith("pytest.mark.skip")]
    marks += [node for node in source.of(ast.Attribute) if source.dotted(node) == "pytest.mark.xfail"]
    bare = [node for node in marks if not _with_reason(source.parents[node])]
    return [source.at(node, "a test is left out without a reason") for node in bare]


def _with_reason(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and any(keyword.arg == "reason" for keyword in node.keywords)


def nothing_is_left_for_later(source: Source) -> list[str]:
    """A reminder in the code is a wish; what is missing is named in the changelog or done."""
    return [source.at(line, "a reminder left in the code") for line, text in _prose(source) if REMINDER.search(text)]


def no_machine_is_named(source: Source) -> list[str]:
    """A path of somebody's own computer means nothing on another one."""
    lines = enumerate(source.text.splitlines(), 1)
    return [source.at(line, "a path of one machine") for line, text in lines if ONES_OWN_MACHINE.search(text)]


def _prose(source: Source) -> list[tuple[int, str]]:
    """Comments and docstrings of Python, every line of anything else."""
    if not source.is_python:
        return list(enumerate(source.text.splitlines(), 1))
    texts = [node for node in source.of(ast.Constant) if isinstance(source.parents[node], ast.Expr)]
    return source.comments + [(node.lineno, node.value) for node in texts if isinstance(node.value, str)]


def pins_name_no_host(source: Source) -> list[str]:
    """Requirements hold exact versions with hashes; where packages come from is each machine's own affair."""
    blocks = re.split(r"\n(?=\S)", source.text.strip())
    found = [b for b in blocks if re.search(r"://|^\s*-(?!-hash)|^\s*--(?!hash)|\s@\s", b, re.MULTILINE)]
    found += [b for b in blocks if not re.match(r"[\w.\[\]-]+==\S+ .*--hash=sha256:", b, re.DOTALL)]
    return sorted({f"{source.path}: {block.splitlines()[0][:60]}" for block in found})


def settings_give_a_reason(source: Source) -> list[str]:
    """In pyproject.toml a check switched off is followed, on its line, by a comment that says why."""
    lines = enumerate(source.text.splitlines(), 1)
    bare = [line for line, text in lines if SWITCHED_OFF.search(text) and not _reasoned(text.partition("#")[2])]
    return [source.at(line, "a check switched off without a reason") for line in bare]
