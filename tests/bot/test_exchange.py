"""Import and export from the command line: looked at first, asked, done once; what cannot be done is one sentence."""

from pathlib import Path

from tests.bot.command_line import DATABASE, is_one_sentence, run
from tests.bot.rig import rows

FILE = "Telefonas;Vardas;Likutis\n861234567;Žydrūnė;7\n3,7061E+10;Jonas;2\n"


async def founded(folder: Path) -> None:
    """A café in Lithuania."""
    made = await run(folder, "setup", "--preset", "cafe", "--country", "LT")
    assert made.status == 0, made


async def test_a_file_is_looked_at_asked_about_and_imported_once(tmp_path: Path) -> None:
    await founded(tmp_path)
    (tmp_path / "members.csv").write_bytes(FILE.encode("cp1257"))
    asked = await run(tmp_path, "import", "members.csv")
    assert asked.status == 1
    assert "Nothing was changed." in asked.out
    assert rows(tmp_path / DATABASE, "SELECT * FROM waiting") == []
    done = await run(tmp_path, "import", "members.csv", "--yes", "--problems", "problems.csv")
    assert done.status == 0, done
    assert "New: 1" in done.out
    assert "Imported 1." in done.out
    assert "3;your table program has cut this phone number" in (tmp_path / "problems.csv").read_text("utf-8-sig")
    before = rows(tmp_path / DATABASE, "SELECT name, phone, balance FROM waiting")
    assert before == [{"name": "Žydrūnė", "phone": "+37061234567", "balance": 7}]
    again = await run(tmp_path, "import", "members.csv", "--yes")
    assert "nothing was changed" in again.out
    assert rows(tmp_path / DATABASE, "SELECT name, phone, balance FROM waiting") == before
    out = await run(tmp_path, "export", "out")
    assert out.status == 0, out
    names = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert names == ["broadcasts.csv", "entries.csv", "members.csv", "stampbook.xlsx", "vouchers.csv"]


async def test_what_cannot_be_imported_or_exported_is_one_sentence(tmp_path: Path) -> None:
    nothing = await run(tmp_path, "export", "out")
    assert (nothing.status, is_one_sentence(nothing.err)) == (2, True), nothing
    await founded(tmp_path)
    (tmp_path / "picture.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with (tmp_path / "huge.csv").open("wb") as huge:
        huge.truncate(101 * 1024 * 1024)  # a hole: it takes no room on the disk
    said = {"nowhere.csv": "There is no file", "picture.csv": "as a table", "huge.csv": "too big: at most 100 MB"}
    for name, words in said.items():
        ended = await run(tmp_path, "import", name, "--yes")
        assert ended.status == 2, ended
        assert words in ended.err, ended
        assert "Traceback" not in ended.err
        assert ended.err.count("\n") == 1, ended
