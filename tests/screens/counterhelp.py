"""Samples of what helps at the counter: notes, a birthday near, and stamps from a paper card."""

from datetime import UTC, date, datetime, timedelta

from loyalty.birthday import Birthday, Near
from loyalty.history import Happened
from loyalty.ledger import Kind
from loyalty.notes import Note
from loyalty.notices import News
from loyalty.paper import PAPER, WINDOWS
from loyalty.refusals import Why
from screens.member.history import History
from screens.owner.paper import PaperWindow
from screens.refusals import Refused
from screens.screen import View
from screens.staff.notes import Aside, GuestBirthdayAsked, GuestNotes, NoteAsked
from screens.staff.panel import Panel
from screens.staff.paper import PaperAsked, PaperCounted
from screens.standing import Standing

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
CAFE = "Old Town Café"
COFFEE = "preset:free-coffee"
NONCE = "QUJDREVGR0g"
SEVEN = Standing(7, 10, 3, COFFEE)
FRIDAY = date(2026, 11, 27)
SAID = (Note(1, "oat milk"), Note(2, "likes the <window> seat"))
FULL = tuple(Note(n, f"note {n}") for n in range(1, 6))

Told = dict[str, str | int | bool | None]


def _counted(stamps: int, balance: int, filled: int = 0) -> Told:
    facts: Told = {"stamps": stamps, "balance": balance, "filled": filled, "goal": 10, "missing": 10 - balance}
    return {**facts, "reward": COFFEE, "entry": 7}


TOLD: dict[News, tuple[Told, ...]] = {
    News.PAPER_COUNTED: (_counted(1, 1), _counted(4, 6), _counted(9, 2, filled=1)),
    News.BIRTHDAY_CHANGED: ({"birthday": "2000-02-29"},),
}


def counterhelp() -> list[tuple[str, View]]:
    """Every screen of it."""
    return [*_panels(), *_notes(), *_paper()]


def _panels() -> list[tuple[str, View]]:
    near = [Near(days, FRIDAY + timedelta(days=days)) for days in range(-7, 8)]
    panels = [Panel(NONCE, "Ona", (SEVEN,), (), 3, aside=Aside(near=one)) for one in near]
    noted = Aside(SAID, Near(0, FRIDAY), paper=True)
    return [
        *((f"panel, birthday {one.days:+}", panel) for one, panel in zip(near, panels, strict=True)),
        ("panel, notes and paper", Panel(NONCE, "Ona", (SEVEN,), (), 3, aside=noted)),
        ("panel, owner with paper", Panel(NONCE, "Ona", (SEVEN,), (), 3, role="owner", aside=noted)),
    ]


def _notes() -> list[tuple[str, View]]:
    return [
        ("notes, none", GuestNotes(NONCE, "Ona", ())),
        ("notes, two", GuestNotes(NONCE, "Ona", SAID, Near(-2, FRIDAY))),
        ("notes, five", GuestNotes(NONCE, "Ona", FULL, kept=Birthday(2, 14, 1990))),
        ("note", NoteAsked("Ona")),
        ("guest's birthday", GuestBirthdayAsked("Ona")),
        ("refusal notes-full with a way", Refused(Why.NOTES_FULL, {"most": 5, "nonce": NONCE}, "staff")),
        ("refusal note-long, 200", Refused(Why.NOTE_LONG, {"most": 200}, "staff")),
    ]


def _paper() -> list[tuple[str, View]]:
    came = [Happened(n, Kind.OPENING, n, PAPER, NOON, CAFE) for n in (1, 2, 9)]
    return [
        ("paper", PaperAsked(NONCE, "Ona", 9)),
        ("paper, the most that is shown", PaperAsked(NONCE, "Ona", 12)),
        ("paper, typed", PaperAsked(NONCE, "Ona", 19)),
        ("paper counted", PaperCounted(7, NONCE, "Ona", 4, 6, 10)),
        ("paper counted, full", PaperCounted(7, NONCE, "Ona", 9, 2, 10, (COFFEE,))),
        ("history, paper", History(tuple(came), newer=False, older=False, now=NOON)),
        ("a picture in a form, team", Refused(Why.NOTE_EMPTY, {"most": 200, "picture": True}, "staff")),
        ("a picture in a form, member", Refused(Why.CALLED_EMPTY, {"most": 64, "picture": True}, None, member=True)),
        ("refusal paper-closed, owner", Refused(Why.PAPER_CLOSED, {}, "owner")),
        ("paper window, closed", PaperWindow(None, WINDOWS)),
        ("paper window, open", PaperWindow(NOON, WINDOWS)),
    ]
