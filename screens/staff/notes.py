"""What the counter sees beside a card: notes, a birthday near, and the ways to change them."""

from dataclasses import dataclass

from loyalty.birthday import Birthday, Near
from loyalty.notes import MOST_NOTES, Note
from screens.buttons import To, pack
from screens.screen import Button, Rows, Screen
from screens.words import Words

_A_ROW = 3


@dataclass(frozen=True)
class Aside:
    """What stands beside the stamps on a panel. `paper` while stamps from a paper card may be counted."""

    notes: tuple[Note, ...] = ()
    near: Near | None = None
    paper: bool = False

    def lines(self, words: Words) -> list[str]:
        """The birthday first: it is the one thing to say at once."""
        birthday = [_near(self.near, words)] if self.near else []
        return [*birthday, *(words.say("panel-note", note=note.said) for note in self.notes)]

    def rows(self, words: Words, nonce: str) -> Rows:
        """One way to all of it, and the paper card while there is one to count. `nonce` is the panel's."""
        paper = ((Button(words.label("button-paper"), pack(To.PAPER_ASK, nonce)),),) if self.paper else ()
        return (*paper, (Button(words.label("button-notes"), pack(To.NOTES, nonce)),))


def _near(near: Near, words: Words) -> str:
    """`Birthday on Friday`; never the year. A week away is the same day of the week, so it is said as a week."""
    day = words.label("on-weekday", weekday=near.day.isoweekday())
    return words.say("panel-birthday", days=near.days, when="past" if near.days < 0 else "ahead", day=day)


@dataclass(frozen=True)
class GuestNotes:
    """The notes about one member. `nonce` is the panel's; `kept` a birthday that was written down just now."""

    nonce: str
    name: str
    notes: tuple[Note, ...]
    near: Near | None = None
    kept: Birthday | None = None

    def draw(self, words: Words) -> Screen:
        """A line a note, a way to remove each, and the two forms."""
        name = words.name(self.name)
        lines = [words.say("notes" if self.notes else "notes-none", name=name)]
        lines += [words.say("notes-line", number=n, note=note.said) for n, note in enumerate(self.notes, 1)]
        lines += [_near(self.near, words)] if self.near else []
        lines += [words.say("guest-birthday-kept", day=words.day_of_year(self.kept.shown))] if self.kept else []
        write = Button(words.label("button-note"), pack(To.NOTE, self.nonce))
        birthday = Button(words.label("button-birthday"), pack(To.GUEST_BIRTHDAY, self.nonce))
        forms = (write, birthday) if len(self.notes) < MOST_NOTES else (birthday,)
        back = (Button(words.label("button-back"), pack(To.PANEL_AGAIN, self.nonce)),)
        return Screen("\n".join(lines), (*self._remove(words), forms, back))

    def _remove(self, words: Words) -> Rows:
        buttons = [
            Button(words.label("button-note-remove", number=n), pack(To.NOTE_REMOVE, self.nonce, note.id))
            for n, note in enumerate(self.notes, 1)
        ]
        return tuple(tuple(buttons[start : start + _A_ROW]) for start in range(0, len(buttons), _A_ROW))


@dataclass(frozen=True)
class NoteAsked:
    """The form that asks for a note."""

    name: str

    def draw(self, words: Words) -> Screen:
        """One question with an example, and who may read the answer."""
        return Screen(words.say("note-ask", name=words.name(self.name)), cancel(words))


@dataclass(frozen=True)
class GuestBirthdayAsked:
    """The form that asks staff for a member's birthday."""

    name: str

    def draw(self, words: Words) -> Screen:
        """Only when the member asks; with an example."""
        return Screen(words.say("guest-birthday-ask", name=words.name(self.name)), cancel(words))


def cancel(words: Words) -> Rows:
    """A form's way out."""
    return ((Button(words.label("button-cancel"), pack(To.CANCEL)),),)
