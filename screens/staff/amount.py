"""Bills at the counter: the form that asks for one, the questions it may raise, and what was counted."""

from dataclasses import dataclass
from enum import StrEnum

from screens.buttons import To, pack
from screens.screen import Button, Rows, Screen
from screens.words import Words


class How(StrEnum):
    """What staff said about a bill by typing or tapping."""

    TYPED = "typed"
    SAME = "same"  # the reward given just now is on this bill
    SAME_SURELY = "same-surely"  # and it is another purchase than the last one
    ANOTHER = "another"  # another purchase, and the reward is not on it


@dataclass(frozen=True)
class AmountAsked:
    """The form that asks for the bill."""

    name: str

    def draw(self, words: Words) -> Screen:
        """One question with an example."""
        return Screen(words.say("amount-ask", name=words.name(self.name)), _cancel(words))


@dataclass(frozen=True)
class AmountUnclear:
    """An amount that can be read in two ways, in minor units. Nothing is counted yet."""

    nonce: str
    amounts: tuple[int, ...]

    def draw(self, words: Words) -> Screen:
        """A button a reading."""
        readings = tuple(_bill(words.money(one), self.nonce, one, How.TYPED) for one in self.amounts)
        return Screen(words.say("amount-unclear"), (readings, *_cancel(words)))


@dataclass(frozen=True)
class SameBillAsked:
    """A reward was given to this member here just now: is it on this bill? Nothing is counted yet."""

    nonce: str
    name: str
    bill: int
    reward: str

    def draw(self, words: Words) -> Screen:
        """Yes, no, or leave it."""
        facts = {"name": words.name(self.name), "bill": words.money(self.bill), "reward": words.title(self.reward)}
        same = _bill(words.label("button-same-bill"), self.nonce, self.bill, How.SAME)
        other = _bill(words.label("button-other-bill"), self.nonce, self.bill, How.ANOTHER)
        return Screen(words.say("same-bill-ask", **facts), ((same,), (other,), *_cancel(words)))


@dataclass(frozen=True)
class BillCounted:
    """A bill counted, `bill` and `off` in minor units; without an entry when it earned nothing.

    `times` is by how much a special day multiplied the points.
    `cut` is how many points the day's limit took away, `off` what was not counted for `reward`, which was given on
    this bill; `paid` is why such a bill earned nothing. `panel` leads back to the member, where there are stamps to
    give as well.
    """

    entry: int | None
    name: str
    bill: int
    points: int
    balance: int
    cut: int = 0
    off: int = 0
    reward: str = ""
    paid: str = ""
    panel: str = ""
    times: int = 1

    def draw(self, words: Words) -> Screen:
        """What was read and what was recorded, with the way to take it back."""
        bill = words.money(self.bill)
        key = "bill-counted" if self.points else "bill-carried" if self.entry else "bill-nothing"
        points = words.label("points-count", points=self.points)
        lines = [words.say(key, name=words.name(self.name), bill=bill, points=points, balance=self.balance)]
        if self.paid:
            lines.append(words.say("bill-paid", rule=self.paid, reward=words.title(self.reward)))
        elif self.off:
            lines.append(words.say("bill-off", off=words.money(self.off), reward=words.title(self.reward)))
        lines += [words.say("given-times", times=self.times)] if self.times > 1 and self.entry else []
        lines += [words.say("bill-cut", cut=self.cut)] if self.cut else []
        return Screen("\n".join(lines), self._rows(words), toast=words.label("toast-done"))

    def _rows(self, words: Words) -> Rows:
        undo = Button(words.label("button-undo"), pack(To.UNDO_ENTRY, self.entry or 0))
        scan = Button(words.label("button-scan"), pack(To.SCAN))
        back = ((Button(words.label("button-back"), pack(To.PANEL_AGAIN, self.panel)),),) if self.panel else ()
        return ((undo if self.entry else scan,), *back)


def another_purchase(words: Words, nonce: str, bill: int, how: str) -> Button:
    """[Another purchase, 12.50]: below the question that a bill soon after another raises."""
    return _bill(words.label("button-another-bill", bill=words.money(bill)), nonce, bill, How(how))


def _bill(label: str, nonce: str, bill: int, how: How) -> Button:
    return Button(label, pack(To.BILL, nonce, bill, how.value))


def _cancel(words: Words) -> Rows:
    return ((Button(words.label("button-cancel"), pack(To.CANCEL)),),)
