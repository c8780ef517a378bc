"""The business's data: a file of guests coming in, looked at first; and everything going out."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from loyalty.exchange import SHOWN, Problem, defused
from screens.buttons import BELOW, To, pack
from screens.screen import Button, Document, Rows, Screen, Stays
from screens.words import Words

_EXAMPLE = (("phone", "name", "balance", "promotions"), ("+37061234567", "Ona", "7", "yes"))


@dataclass(frozen=True)
class Data:
    """What there is: members, and people of a file who have not come yet."""

    members: int
    waiting: int = 0

    def draw(self, words: Words) -> Screen:
        """Figures, and the ways in and out."""
        lines = [words.say("data"), words.say("data-members", members=self.members)]
        lines += [words.say("data-waiting", waiting=self.waiting)] if self.waiting else []
        rows: list[tuple[Button, ...]] = [
            (
                Button(words.label("button-import"), pack(To.IMPORT)),
                Button(words.label("button-export"), pack(To.EXPORT)),
            )
        ]
        if self.waiting:
            rows.append((Button(words.label("button-forget-waiting"), pack(To.FORGET_WAITING)),))
        return Screen("\n".join(lines), (*rows, _back(words, To.MANAGE)))


@dataclass(frozen=True)
class ImportAsked:
    """The form that waits for a file. `separator` is what a CSV of this country has between its cells."""

    separator: str

    def draw(self, words: Words) -> Screen:
        """What it may look like, with an example to copy."""
        example = "\n".join(self.separator.join(cells) for cells in _EXAMPLE)
        return Screen(words.say("import-ask", example=example), (_cancel(words),))


@dataclass(frozen=True)
class ImportShown:
    """What a file would do, before anything is changed. `nonce` is this screen's one-time number.

    `figures` are people by outcome and refused lines; `ignored` are columns nobody knows.
    """

    nonce: str
    figures: Mapping[str, int]
    problems: Sequence[Problem] = ()
    ignored: Sequence[str] = ()

    @property
    def people(self) -> int:
        """Whom [Import] would take in."""
        return sum(self.figures.get(name, 0) for name in ("new", "merged", "unchanged"))

    @property
    def has_more(self) -> bool:
        """True when there is more to say than fits here."""
        return len(self.problems) > SHOWN

    def draw(self, words: Words) -> Screen:
        """Counts, problems by line, and the one button that changes anything."""
        lines = [words.say("import-shown"), *_figures(words, self.figures)]
        if self.ignored:
            lines.append(words.say("import-ignored", columns=", ".join(word[:40] for word in self.ignored[:10])))
        if self.problems:
            lines += ["", words.say("import-problems"), *(_escaped(words, one) for one in self.problems[:SHOWN])]
        if self.has_more:
            lines.append(words.say("import-more", more=len(self.problems) - SHOWN))
        changes = self.figures.get("new", 0) + self.figures.get("merged", 0)
        lines += ["", words.say("import-nothing")] if not changes else []
        return Screen("\n".join(lines), self._rows(words, changes))

    def _rows(self, words: Words, changes: int) -> Rows:
        again = (Button(words.label("button-import-other"), pack(To.IMPORT)), *_back(words, To.DATA))
        if not changes:
            return (again,)
        return (
            (Button(words.label("button-import-surely", people=self.people), pack(To.IMPORT_SURELY, self.nonce)),),
            again,
        )


@dataclass(frozen=True)
class Problems:
    """Every problem of a file as a table, to be put right line by line."""

    problems: Sequence[Problem]

    def draw(self, words: Words) -> Screen:
        """One document."""
        document = Document("problems.csv", partial(_table, tuple(self.problems), words))
        return Screen(words.say("import-problems-file"), stays=Stays.MESSAGE, document=document)


def _table(problems: Sequence[Problem], words: Words) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow([words.label("import-line"), words.label("import-problem")])
    writer.writerows([one.line, defused(problem(words, one))] for one in problems)
    return out.getvalue().encode("utf-8-sig")


def problem(words: Words, one: Problem) -> str:
    """What is wrong with a line, or to be told of it, as plain text."""
    return words.label(f"wrong-{one.wrong}", cell=one.cell, other=one.other)


def _escaped(words: Words, one: Problem) -> str:
    return words.say("import-at-line", line=one.line, problem=problem(words, one))


def _figures(words: Words, figures: Mapping[str, int]) -> list[str]:
    """A line for each outcome there is."""
    return [words.say(f"import-count-{name}", people=figures[name]) for name in _OUTCOMES if figures.get(name)]


_OUTCOMES = ("new", "merged", "unchanged", "refused")


@dataclass(frozen=True)
class ImportGoing:
    """A long file on its way in; the same message says anew how far it is, by itself."""

    done: int
    people: int

    def draw(self, words: Words) -> Screen:
        """How far it is. What [Back] leads to comes below: in its place the next edit would overwrite it."""
        back = Button(words.label("button-back"), BELOW + pack(To.DATA))
        return Screen(words.say("import-going", done=self.done, people=self.people), ((back,),))


@dataclass(frozen=True)
class ImportDone:
    """A file was taken in."""

    figures: Mapping[str, int]
    waiting: int

    def draw(self, words: Words) -> Screen:
        """What it came to, and how those who wait get their card."""
        lines = [words.say("import-done"), *_figures(words, {**self.figures, "refused": 0})]
        lines += ["", words.say("import-wait", waiting=self.waiting)] if self.waiting else []
        return Screen("\n".join(lines), (_back(words, To.DATA),), toast=words.label("toast-done"))


@dataclass(frozen=True)
class ExportReady:
    """Everything as one archive; `make` is given how a reward's title is said, and makes it when it is sent."""

    business: str
    make: Callable[[Callable[[str], str]], bytes]

    def draw(self, words: Words) -> Screen:
        """One document, and what is in it."""
        document = Document("stampbook.zip", partial(self.make, words.title))
        return Screen(words.say("export-ready", business=self.business), stays=Stays.MESSAGE, document=document)


@dataclass(frozen=True)
class ForgetAsked:
    """Asked once before whoever waits is forgotten. `nonce` is this screen's one-time number."""

    nonce: str
    waiting: int

    def draw(self, words: Words) -> Screen:
        """What goes, and what stays."""
        yes = Button(words.label("button-forget-surely"), pack(To.FORGET_WAITING_SURELY, self.nonce))
        return Screen(words.say("forget-ask", waiting=self.waiting), ((yes,), _back(words, To.DATA)))


@dataclass(frozen=True)
class Forgotten:
    """Whoever waited is forgotten."""

    people: int

    def draw(self, words: Words) -> Screen:
        """How many."""
        return Screen(words.say("forgotten", people=self.people), (_back(words, To.DATA),))


def _back(words: Words, to: To) -> tuple[Button, ...]:
    return (Button(words.label("button-back"), pack(to)),)


def _cancel(words: Words) -> tuple[Button, ...]:
    return (Button(words.label("button-cancel"), pack(To.CANCEL)),)
