"""The last word of CI: a test that was left out quietly turns it red."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT

PASSED = '<testcase classname="tests.a" name="test_one"/>'
SKIPPED = '<testcase classname="tests.a" name="test_two"><skipped type="pytest.skip" message="no browser"/></testcase>'
FAILED = '<testcase classname="tests.a" name="test_three"><failure message="broke"/></testcase>'


def verdict(folder: Path, cases: str, leave: str = "") -> tuple[int, str]:
    (folder / "report.xml").write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>", encoding="utf-8")
    (folder / "skips").write_text(leave, encoding="utf-8")
    command = [sys.executable, str(ROOT / ".ci" / "verdict.py"), str(folder / "report.xml"), str(folder / "skips")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_a_clean_report_is_green_and_counts_what_passed(tmp_path: Path) -> None:
    code, said = verdict(tmp_path, PASSED, "# nothing may be skipped\n")
    assert (code, said) == (0, "[ci] 1 passed of 1\n")


@pytest.mark.parametrize(
    ("cases", "complaint"),
    [
        (PASSED + SKIPPED, "skipped without leave: tests.a::test_two (no browser)"),
        (PASSED + FAILED, "failure: tests.a::test_three"),
        ("", "no test ran"),
    ],
)
def test_what_did_not_run_or_failed_is_red_and_named(tmp_path: Path, cases: str, complaint: str) -> None:
    code, said = verdict(tmp_path, cases)
    assert code == 1
    assert complaint in said


def test_a_skip_with_leave_and_a_reason_is_green(tmp_path: Path) -> None:
    code, _ = verdict(tmp_path, PASSED + SKIPPED, "tests.a::test_two | needs a machine with a camera\n")
    assert code == 0


def test_a_test_that_only_some_machines_can_run_may_be_skipped_or_pass_but_not_be_gone(tmp_path: Path) -> None:
    leave = "tests.a::test_two | runs only where there is a camera\n"
    assert verdict(tmp_path, PASSED + SKIPPED, leave)[0] == 0
    assert verdict(tmp_path, PASSED + PASSED.replace("one", "two"), leave)[0] == 0
    code, said = verdict(tmp_path, PASSED, leave)
    assert (code, "may be skipped, but was not: tests.a::test_two" in said) == (1, True)


@pytest.mark.parametrize("leave", ["tests.a::test_two\n", "tests.a::test_two |\n"])
def test_leave_without_a_reason_is_refused(tmp_path: Path, leave: str) -> None:
    code, said = verdict(tmp_path, PASSED + SKIPPED, leave)
    assert code != 0
    assert "no reason given for tests.a::test_two" in said


def test_leave_that_is_no_longer_needed_is_red(tmp_path: Path) -> None:
    code, said = verdict(tmp_path, PASSED, "tests.a::test_gone | needs a machine with a camera\n")
    assert code == 1
    assert "may be skipped, but was not: tests.a::test_gone" in said


def audit(folder: Path, told: str | None) -> tuple[int, str]:
    report = folder / "audit.json"
    if told is not None:
        report.write_text(told, encoding="utf-8")
    command = [sys.executable, str(ROOT / ".ci" / "audit.py"), str(report)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


FLAW = '{"id": "CVE-1", "fix_versions": ["2.1"]}'


def test_a_pinned_version_with_a_known_vulnerability_is_red_and_named(tmp_path: Path) -> None:
    code, said = audit(tmp_path, f'{{"dependencies": [{{"name": "a", "version": "2.0", "vulns": [{FLAW}]}}]}}')
    assert code == 1
    assert "[ci] vulnerable: a 2.0: CVE-1, mended in 2.1" in said


def test_versions_without_any_are_green_and_counted(tmp_path: Path) -> None:
    skipped = '{"name": "b", "skip_reason": "not found"}'
    code, said = audit(tmp_path, f'{{"dependencies": [{{"name": "a", "version": "2.0", "vulns": []}}, {skipped}]}}')
    assert (code, said) == (0, "[ci] pip-audit: 1 versions looked up, 1 could not be, 0 known vulnerabilities\n")


@pytest.mark.parametrize("told", [None, "", '{"dependencies": [{"name": "b", "skip_reason": "not found"}]}'])
def test_without_a_network_nothing_is_said_of_vulnerabilities_and_nothing_fails(
    tmp_path: Path, told: str | None
) -> None:
    code, said = audit(tmp_path, told)
    assert code == 0
    assert "nothing could be looked up" in said
