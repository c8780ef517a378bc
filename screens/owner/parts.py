"""A part of a bill is returned: how much, which of two readings, why, and what it took back."""

from dataclasses import dataclass

from loyalty.reversal import Because
from screens.buttons import To, pack
from screens.entries import Deed, signed_points
from screens.screen import Button, Screen
from screens.words import Words


@dataclass(frozen=True)
class PartAsked:
    """The form that asks for the amount; at most `left` minor units."""

    deed: Deed
    left: int

    def draw(self, words: Words) -> Screen:
        """One question."""
        facts = {"name": words.name(self.deed.name), "deed": self.deed.what(words), "left": words.money(self.left)}
        return Screen(words.say("part-ask", **facts), ((_cancel(words),),))


@dataclass(frozen=True)
class PartReadings:
    """An amount that can be read in two ways; `before` is what was returned when it was typed."""

    entry: int
    before: int
    readings: tuple[int, ...]

    def draw(self, words: Words) -> Screen:
        """A button a reading."""
        row = tuple(Button(words.money(one), pack(To.PART_OF, self.entry, self.before, one)) for one in self.readings)
        return Screen(words.say("part-which"), (row, (_cancel(words),)))


@dataclass(frozen=True)
class PartSure:
    """What the part would take back; the answer is the reason."""

    deed: Deed
    before: int
    amount: int
    units: int

    def draw(self, words: Words) -> Screen:
        """The reasons there mostly are."""
        text = words.say(
            "part-sure",
            name=words.name(self.deed.name),
            bill=words.money(self.amount),
            whole=words.money(self.deed.bill or 0),
            change=signed_points(words, self.units),
        )
        about = (self.deed.entry, self.before, self.amount)
        rows = (
            (Button(words.label("button-refund-returned"), pack(To.PART_SURELY, *about, Because.RETURNED)),),
            (Button(words.label("button-refund-mistake"), pack(To.PART_SURELY, *about, Because.MISTAKE)),),
            (Button(words.label("button-refund-other"), pack(To.PART_OTHER, *about)),),
            (_cancel(words),),
        )
        return Screen(text, rows)


@dataclass(frozen=True)
class PartReasonAsked:
    """The form that asks for a reason in words."""

    deed: Deed
    amount: int

    def draw(self, words: Words) -> Screen:
        """One question."""
        text = words.say("part-reason-ask", name=words.name(self.deed.name), bill=words.money(self.amount))
        return Screen(text, ((_cancel(words),),))


@dataclass(frozen=True)
class PartDone:
    """Returned; where the card stands, and what of the bill is `left` (minor units)."""

    name: str
    amount: int
    units: int
    balance: int
    left: int

    def draw(self, words: Words) -> Screen:
        """The card after it."""
        balance = words.label("points-count", points=self.balance)
        change = signed_points(words, self.units)
        name = words.name(self.name)
        lines = [words.say("part-done", name=name, bill=words.money(self.amount), change=change, balance=balance)]
        lines += [words.say("part-left", left=words.money(self.left))] if self.left else []
        scan = Button(words.label("button-scan"), pack(To.SCAN))
        return Screen("\n".join(lines), ((scan,),), toast=words.label("toast-undone"))


def _cancel(words: Words) -> Button:
    return Button(words.label("button-cancel"), pack(To.CANCEL))
