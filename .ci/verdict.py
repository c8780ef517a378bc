"""Says what a test report amounts to: `N passed`, and a failure for every test that was skipped without leave.

Usage: python3 .ci/verdict.py REPORT.xml SKIPS. Needs only Python. Exits 0 when all that could run did, and passed.
"""

import sys
from pathlib import Path
from xml.etree import ElementTree

WHERE_IT_CAN = "runs only where "  # leads the reason of a test that some machines can run, and others not
Case = tuple[str, str, str]  # name, outcome, reason


def read_cases(report: Path) -> list[Case]:
    """Every test of a JUnit report with its outcome: passed, skipped, failure or error."""
    root = ElementTree.parse(report).getroot()  # noqa: S314 - written by our own pytest a moment ago
    return [_case(node) for node in root.iter("testcase")]


def _case(node: ElementTree.Element) -> Case:
    name = f"{node.get('classname', '')}::{node.get('name', '')}"
    bad = next((child for child in node if child.tag in {"skipped", "failure", "error"}), None)
    return (name, "passed", "") if bad is None else (name, bad.tag, bad.get("message", ""))


def read_leave(skips: Path) -> dict[str, str]:
    """Test name -> reason. Raises ValueError for a line without a reason."""
    lines = [line.strip() for line in skips.read_text(encoding="utf-8").splitlines()]
    pairs = [line.partition("|") for line in lines if line and not line.startswith("#")]
    bare = [name for name, _, reason in pairs if not reason.strip()]
    if bare:
        raise ValueError(f"{skips}: no reason given for {bare[0]}")
    return {name.strip(): reason.strip() for name, _, reason in pairs}


def complaints(cases: list[Case], leave: dict[str, str]) -> list[str]:
    """What stands between this report and a green light, one sentence each."""
    skipped = {name: reason for name, outcome, reason in cases if outcome == "skipped"}
    found = [f"skipped without leave: {name} ({reason})" for name, reason in skipped.items() if name not in leave]
    ran = {name for name, outcome, _ in cases if outcome == "passed"}
    found += [
        f"may be skipped, but was not: {name}"
        for name, reason in leave.items()
        if name not in skipped and not (name in ran and reason.startswith(WHERE_IT_CAN))
    ]
    found += [f"{outcome}: {name}" for name, outcome, _ in cases if outcome in {"failure", "error"}]
    return found if cases else ["no test ran"]


def main(report: str, skips: str) -> int:
    """Print the count and the complaints; 1 when there are any."""
    cases = read_cases(Path(report))
    found = complaints(cases, read_leave(Path(skips)))
    passed = sum(outcome == "passed" for _, outcome, _ in cases)
    lines = [f"[ci] {line}" for line in found] + [f"[ci] {passed} passed of {len(cases)}"]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
