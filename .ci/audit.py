"""Says what pip-audit found: a known vulnerability of a pinned version fails, a list nobody could look into does not.

Usage: python3 .ci/audit.py REPORT.json. Needs only Python. A missing or empty report means that there was no network.
Exits 1 for a vulnerability, 0 otherwise, and says in one line how many versions were looked up.
"""

import json
import sys
from pathlib import Path
from typing import Any


def read_packages(report: Path) -> list[dict[str, Any]]:
    """Every pinned package of the report; none when pip-audit was cut short."""
    try:
        told = json.loads(report.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    packages: list[dict[str, Any]] = told["dependencies"]
    return packages


def findings(packages: list[dict[str, Any]]) -> list[str]:
    """One sentence for each known vulnerability."""
    return [
        f"{one['name']} {one['version']}: {flaw['id']}, mended in {', '.join(flaw['fix_versions']) or 'no version yet'}"
        for one in packages
        for flaw in one.get("vulns", ())
    ]


def _say(line: str) -> None:
    sys.stdout.write(f"[ci] {line}\n")


def main(arguments: list[str]) -> int:
    """Tell; returns the exit status."""
    packages = read_packages(Path(arguments[0]))
    looked_up = [one for one in packages if "skip_reason" not in one]
    if not looked_up:
        _say("pip-audit: nothing could be looked up from here, so nothing is said of known vulnerabilities")
        return 0
    found = findings(looked_up)
    for line in found:
        _say(f"vulnerable: {line}")
    left = f", {len(packages) - len(looked_up)} could not be" if len(looked_up) < len(packages) else ""
    _say(f"pip-audit: {len(looked_up)} versions looked up{left}, {len(found)} known vulnerabilities")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
