"""Refund: which entry, and why it is taken back."""

from dataclasses import dataclass

from loyalty.reversal import Because
from screens.buttons import To, pack
from screens.entries import Deed
from screens.screen import Button, Screen
from screens.words import Words


@dataclass(frozen=True)
class RefundAsked:
    """An entry, asked once before it is taken back: the answer is the reason."""

    deed: Deed

    def draw(self, words: Words) -> Screen:
        """What it is, and the reasons there mostly are."""
        deed = self.deed
        text = words.say(
            "refund-ask",
            name=words.name(deed.name),
            deed=deed.what(words),
            at=words.when(deed.at),
            by=words.name(deed.by) if deed.by else words.label("entries-nobody"),
            place=deed.place,
        )
        part = Button(words.label("button-refund-part"), pack(To.PART, deed.entry))
        rows = (
            *(((part,),) if deed.bill and deed.units > 0 else ()),
            (Button(words.label("button-refund-returned"), pack(To.REFUND, deed.entry, Because.RETURNED)),),
            (Button(words.label("button-refund-mistake"), pack(To.REFUND, deed.entry, Because.MISTAKE)),),
            (Button(words.label("button-refund-other"), pack(To.REFUND_OTHER, deed.entry)),),
            (Button(words.label("button-keep"), pack(To.HELP)),),
        )
        return Screen(text, rows)


@dataclass(frozen=True)
class ReasonAsked:
    """The form that asks for a reason in words."""

    deed: Deed

    def draw(self, words: Words) -> Screen:
        """One question."""
        text = words.say("refund-reason-ask", name=words.name(self.deed.name), deed=self.deed.what(words))
        return Screen(text, ((Button(words.label("button-cancel"), pack(To.CANCEL)),),))
