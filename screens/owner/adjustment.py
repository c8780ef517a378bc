"""Adjustment: the form, and what it has changed."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.entries import signed_points, what
from screens.screen import Button, Screen
from screens.words import Words


@dataclass(frozen=True)
class AdjustWhich:
    """Which of the programmes of a card. `nonce` is the panel's; each is an id, and true for points."""

    nonce: str
    name: str
    programmes: tuple[tuple[int, bool], ...]

    def draw(self, words: Words) -> Screen:
        """A button a programme, and the way back."""
        row = tuple(
            Button(words.label("button-points" if points else "button-stamps"), pack(To.ADJUST_IN, self.nonce, number))
            for number, points in self.programmes
        )
        back = (Button(words.label("button-back"), pack(To.PANEL_AGAIN, self.nonce)),)
        return Screen(words.say("adjust-which", name=words.name(self.name)), (row, back))


@dataclass(frozen=True)
class AdjustPointsAsked:
    """The form that asks how many points, and why."""

    name: str
    balance: int

    def draw(self, words: Words) -> Screen:
        """One question with an example."""
        balance = words.label("points-count", points=self.balance)
        text = words.say("adjust-ask-points", name=words.name(self.name), balance=balance)
        return Screen(text, ((Button(words.label("button-cancel"), pack(To.CANCEL)),),))


@dataclass(frozen=True)
class PointsAdjusted:
    """Points corrected by hand."""

    name: str
    units: int
    reason: str
    balance: int

    def draw(self, words: Words) -> Screen:
        """What was recorded, and what the member was told."""
        facts = {
            "change": signed_points(words, self.units),
            "balance": words.label("points-count", points=self.balance),
        }
        lines = [words.say("adjusted-points", name=words.name(self.name), **facts)]
        lines.append(words.say("adjusted-why", reason=self.reason))
        rows = ((Button(words.label("button-scan"), pack(To.SCAN)),),)
        return Screen("\n".join(lines), rows, toast=words.label("toast-done"))


@dataclass(frozen=True)
class AdjustAsked:
    """The form that asks how many stamps, and why."""

    name: str
    balance: int
    goal: int

    def draw(self, words: Words) -> Screen:
        """One question with an example."""
        text = words.say("adjust-ask", name=words.name(self.name), balance=self.balance, goal=self.goal)
        return Screen(text, ((Button(words.label("button-cancel"), pack(To.CANCEL)),),))


@dataclass(frozen=True)
class Adjusted:
    """Corrected by hand. `issued` are the rewards it filled."""

    name: str
    units: int
    reason: str
    balance: int
    goal: int
    issued: tuple[str, ...] = ()

    def draw(self, words: Words) -> Screen:
        """What was recorded, and what the member was told."""
        deed = what(words, self.units, "")
        lines = [words.say("adjusted", name=words.name(self.name), deed=deed, balance=self.balance, goal=self.goal)]
        lines += [words.say("given-issued", reward=words.title(title)) for title in self.issued]
        lines.append(words.say("adjusted-why", reason=self.reason))
        rows = ((Button(words.label("button-scan"), pack(To.SCAN)),),)
        return Screen("\n".join(lines), rows, toast=words.label("toast-done"))
