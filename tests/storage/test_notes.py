"""Notes on disk: beside the ledger, in the member's own file, and gone with the member."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from loyalty.birthday import Birthday
from loyalty.notes import Note
from storage.database import Database
from storage.work import Work
from tests.makers import CARD, ONA, rows


async def test_a_note_is_kept_once_and_removed_by_its_own_member_only(database: Database) -> None:
    first = await database.unit(lambda work: work.notes.add(CARD, "oat milk"))
    assert await database.unit(lambda work: work.notes.add(CARD, "oat milk")) is None
    assert await database.unit(lambda work: work.notes.add(CARD, "window seat")) == 2
    assert first == 1
    assert await database.unit(lambda work: work.notes.remove(99, 1)) is False
    assert await database.read(lambda work: work.notes.of(CARD)) == (Note(1, "oat milk"), Note(2, "window seat"))
    assert await database.unit(lambda work: work.notes.remove(CARD, 1)) is True
    assert await database.unit(lambda work: work.notes.remove(CARD, 1)) is False
    assert await database.read(lambda work: work.notes.of(CARD)) == (Note(2, "window seat"),)


async def test_notes_are_in_the_members_file_and_die_with_the_member(path: Path, database: Database) -> None:
    await database.unit(lambda work: work.notes.add(CARD, "Quillfeather oat milk"))
    told = await database.read(lambda work: work.dossier.of(ONA, CARD))
    assert [one["note"] for one in told["notes_by_staff"]] == ["Quillfeather oat milk"]
    assert told["notes_by_staff"][0]["written_at"].endswith("+00:00")
    await database.unit(lambda work: work.privacy.erase(ONA, CARD))
    assert rows(path, "SELECT * FROM notes") == []
    everything = b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    assert b"Quillfeather" not in everything


def changing(birthday: Birthday) -> Callable[[Work], Awaitable[bool]]:
    """A unit that changes Ona's birthday."""
    return lambda work: work.profiles.change_birthday(CARD, birthday)


async def test_a_birthday_is_changed_once_and_the_same_again_is_no_change(path: Path, database: Database) -> None:
    for birthday, changed in (
        (Birthday(2, 29), True),
        (Birthday(2, 29), False),
        (Birthday(2, 29, 1996), True),
        (Birthday(3, 1, 1996), True),
        (Birthday(3, 1), True),
    ):
        assert await database.unit(changing(birthday)) is changed
    assert rows(path, "SELECT birthday, birth_year FROM members WHERE id = ?", CARD) == [("03-01", None)]
