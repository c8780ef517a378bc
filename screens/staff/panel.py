"""The counter: the member's panel, what was given, and what can be taken back."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.member.balance import Ready
from screens.screen import Button, Rows, Screen
from screens.standing import Standing
from screens.words import Words


@dataclass(frozen=True)
class Panel:
    """A member at the counter. `nonce` is this screen's one-time number; `role` is the reader's."""

    nonce: str
    name: str
    standing: Standing
    ready: tuple[Ready, ...]
    most: int
    practice: bool = False
    role: str = "staff"

    def draw(self, words: Words) -> Screen:
        """Name, stamps, vouchers, and one tap to give."""
        standing = self.standing
        lines = [words.say("panel", name=words.name(self.name))]
        if self.practice:
            lines.append(words.say("panel-practice"))
        lines.append(words.say("panel-balance", balance=standing.balance, goal=standing.goal))
        if self.ready:
            lines.append(words.say("panel-ready", ready=len(self.ready)))
        return Screen("\n".join(lines), (self._give(words), *self._redeem(words), *self._correct(words)))

    def _give(self, words: Words) -> tuple[Button, ...]:
        plus = range(1, min(self.most, 3) + 1)
        return tuple(Button(words.label("button-plus", stamps=n), pack(To.EARN, self.nonce, n)) for n in plus)

    def _redeem(self, words: Words) -> Rows:
        return tuple(
            (Button(words.label("button-redeem", reward=words.title(one.title)), pack(To.ASK, self.nonce, one.id)),)
            for one in self.ready[:5]
        )

    def _correct(self, words: Words) -> Rows:
        """What putting right needs, for whoever may: entries for a manager, adjusting for the owner."""
        entries = Button(words.label("button-entries"), pack(To.ENTRIES, self.nonce))
        adjust = Button(words.label("button-adjust"), pack(To.ADJUST, self.nonce))
        rows: dict[str, Rows] = {"manager": ((entries,),), "owner": ((entries, adjust),)}
        return rows.get(self.role, ())


@dataclass(frozen=True)
class Given:
    """Stamps given. `cut` is how many the day's limit took away, `issued` the rewards this filled."""

    entry: int
    name: str
    stamps: int
    balance: int
    goal: int
    issued: tuple[str, ...] = ()
    cut: int = 0

    def draw(self, words: Words) -> Screen:
        """What was recorded, with the way to take it back."""
        name = words.name(self.name)
        lines = [words.say("given", name=name, stamps=self.stamps, balance=self.balance, goal=self.goal)]
        lines += [words.say("given-issued", reward=words.title(title)) for title in self.issued]
        lines += [words.say("given-cut", cut=self.cut)] if self.cut else []
        return Screen("\n".join(lines), _undo_row(words, self.entry), toast=words.label("toast-done"))


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
    """The latest entry, asked once before it is taken back. `stamps` is 0 for a reward."""

    entry: int
    name: str
    stamps: int
    reward: str = ""

    def draw(self, words: Words) -> Screen:
        """What would be undone."""
        name = words.name(self.name)
        if self.stamps:
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

    def draw(self, words: Words) -> Screen:
        """The card after the correction."""
        name = words.name(self.name)
        if self.reward:
            text = words.say("undone-reward", name=name, reward=words.title(self.reward))
        else:
            text = words.say("undone", name=name, balance=self.balance, goal=self.goal)
        return Screen(text, ((Button(words.label("button-scan"), pack(To.SCAN)),),), toast=words.label("toast-undone"))
