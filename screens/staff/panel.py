"""The counter: the member's panel, what was given, and what can be taken back."""

from dataclasses import dataclass, field

from screens.buttons import To, pack
from screens.entries import Deed
from screens.member.balance import Ready
from screens.screen import Button, Rows, Screen
from screens.staff.notes import Aside
from screens.staff.within import Within, within_rows
from screens.standing import AnyStanding, PointsStanding
from screens.words import Words


@dataclass(frozen=True)
class Panel:
    """A member at the counter, in every programme. `nonce` is this screen's one-time number; `role` is the reader's.

    `most` stamps may be given at once; `typing` while the next words are taken for the bill.
    """

    nonce: str
    name: str
    standings: tuple[AnyStanding, ...]
    ready: tuple[Ready, ...]
    most: int = 0
    practice: bool = False
    role: str = "staff"
    aside: Aside = field(default_factory=Aside)
    within: tuple[Within, ...] = ()
    typing: bool = False

    def draw(self, words: Words) -> Screen:
        """Name, stamps and points, vouchers, and one tap or one amount to give."""
        lines = [words.say("panel", name=words.name(self.name))]
        if self.practice:
            lines.append(words.say("panel-practice"))
        lines += self.aside.lines(words)
        lines += [_balance(one, words) for one in self.standings]
        if self.ready:
            lines.append(words.say("panel-ready", ready=len(self.ready)))
        if self.typing:
            lines.append(words.say("panel-type"))
        rows = (*self._give(words), *self._redeem(words), *within_rows(words, self.nonce, self.within))
        return Screen("\n".join(lines), (*rows, *self._beside(words)))

    def _give(self, words: Words) -> Rows:
        """Stamps to tap, and the form for a bill; one row where there are both."""
        buttons: list[Button] = []
        for one in self.standings:
            if isinstance(one, PointsStanding):
                buttons.append(Button(words.label("button-amount"), pack(To.AMOUNT, self.nonce)))
            else:
                plus = range(1, self.most + 1)
                buttons += [Button(words.label("button-plus", stamps=n), pack(To.EARN, self.nonce, n)) for n in plus]
        return tuple(row for row in (tuple(buttons[:5]), tuple(buttons[5:])) if row)

    def _redeem(self, words: Words) -> Rows:
        return tuple(
            (Button(words.label("button-redeem", reward=words.title(one.title)), pack(To.ASK, self.nonce, one.id)),)
            for one in self.ready[:5]
        )

    def _beside(self, words: Words) -> Rows:
        return (*self.aside.rows(words, self.nonce), *self._correct(words))

    def _correct(self, words: Words) -> Rows:
        """What putting right needs, for whoever may: entries for a manager, adjusting for the owner."""
        entries = Button(words.label("button-entries"), pack(To.ENTRIES, self.nonce))
        adjust = Button(words.label("button-adjust"), pack(To.ADJUST, self.nonce))
        rows: dict[str, Rows] = {"manager": ((entries,),), "owner": ((entries, adjust),)}
        return rows.get(self.role, ())


def _balance(standing: AnyStanding, words: Words) -> str:
    if isinstance(standing, PointsStanding):
        return words.say("points-count", points=standing.balance)
    return words.say("panel-balance", balance=standing.balance, goal=standing.goal)


@dataclass(frozen=True)
class Given:
    """Stamps given. `cut` is how many the day's limit took away, `issued` the rewards this filled, `times` by how much
    a special day multiplied them.

    `panel` is the number of the panel they were given on, where there is a bill to count as well; "" where not.
    """

    entry: int
    name: str
    stamps: int
    balance: int
    goal: int
    issued: tuple[str, ...] = ()
    cut: int = 0
    panel: str = ""
    times: int = 1

    def draw(self, words: Words) -> Screen:
        """What was recorded, with the way to take it back."""
        name = words.name(self.name)
        lines = [words.say("given", name=name, stamps=self.stamps, balance=self.balance, goal=self.goal)]
        lines += [words.say("given-times", times=self.times)] if self.times > 1 else []
        lines += [words.say("given-issued", reward=words.title(title)) for title in self.issued]
        lines += [words.say("given-cut", cut=self.cut)] if self.cut else []
        bill = ((Button(words.label("button-amount"), pack(To.AMOUNT, self.panel)),),) if self.panel else ()
        return Screen("\n".join(lines), (*bill, *_undo_row(words, self.entry)), toast=words.label("toast-done"))


def _undo_row(words: Words, entry: int) -> Rows:
    return ((Button(words.label("button-undo"), pack(To.UNDO_ENTRY, entry)),),)


@dataclass(frozen=True)
class PassScanned:
    """A valid pass at the counter."""

    nonce: str
    name: str
    reward: str

    def draw(self, words: Words) -> Screen:
        """What it is, whose, and one tap to give it."""
        text = words.say("pass-scanned", name=words.name(self.name), reward=words.title(self.reward))
        return Screen(text, ((Button(words.label("button-give"), pack(To.GIVE, self.nonce)),),))


@dataclass(frozen=True)
class HandedOver:
    """A reward given."""

    entry: int
    name: str
    reward: str

    def draw(self, words: Words) -> Screen:
        """Done, with the way to take it back."""
        text = words.say("handed-over", name=words.name(self.name), reward=words.title(self.reward))
        return Screen(text, _undo_row(words, self.entry), toast=words.label("toast-done"))


@dataclass(frozen=True)
class Asked:
    """The member was asked whether to use a voucher now."""

    name: str
    reward: str

    def draw(self, words: Words) -> Screen:
        """Wait for their tap."""
        text = words.say("asked", name=words.name(self.name), reward=words.title(self.reward))
        return Screen(text, ((Button(words.label("button-scan"), pack(To.SCAN)),),))


@dataclass(frozen=True)
class ScanHelp:
    """The ways to read a card."""

    def draw(self, words: Words) -> Screen:
        """Three ways, shortest first."""
        return Screen(words.say("scan-help"), ((Button(words.label("button-undo"), pack(To.UNDO)),),))


@dataclass(frozen=True)
class UndoAsked:
    """The latest entry, asked once before it is taken back. `stamps` is 0 for a reward; `deed` says it for points."""

    entry: int
    name: str
    stamps: int
    reward: str = ""
    deed: Deed | None = None

    def draw(self, words: Words) -> Screen:
        """What would be undone."""
        name = words.name(self.name)
        if self.deed:
            text = words.say("undo-ask-points", name=name, deed=self.deed.what(words))
        elif self.stamps:
            text = words.say("undo-ask-stamps", name=name, stamps=self.stamps)
        else:
            text = words.say("undo-ask-reward", name=name, reward=words.title(self.reward))
        keep = (Button(words.label("button-keep"), pack(To.HELP)),)
        return Screen(text, (*_undo_row(words, self.entry), keep))


@dataclass(frozen=True)
class Undone:
    """Taken back; where the card stands now."""

    name: str
    balance: int
    goal: int
    reward: str = ""
    points: bool = False

    def draw(self, words: Words) -> Screen:
        """The card after the correction."""
        name = words.name(self.name)
        if self.points:
            balance = words.label("points-count", points=self.balance)
            text = words.say("undone-points", name=name, balance=balance)
        elif self.reward:
            text = words.say("undone-reward", name=name, reward=words.title(self.reward))
        else:
            text = words.say("undone", name=name, balance=self.balance, goal=self.goal)
        return Screen(text, ((Button(words.label("button-scan"), pack(To.SCAN)),),), toast=words.label("toast-undone"))
