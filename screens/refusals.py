"""Every refusal, worded: what was wrong, and a way on. No dead ends."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from loyalty.refusals import Fact, Why
from screens.buttons import To, pack
from screens.screen import Button, Rows, Screen
from screens.words import Words

_TIMES = {"at"}  # facts that are moments: milliseconds UTC, shown in the business's zone
_LAPSES = {"lapse"}  # exclusive instants, shown as the last good day
_NAMES = {"name"}
_TITLES = {"reward"}
_SUMS = {"bill"}  # minor units of the business's currency


@dataclass(frozen=True)
class Refused:
    """A refusal's code and facts, and who reads it."""

    code: Why
    facts: Mapping[str, Fact] = field(default_factory=dict)
    role: str | None = None
    member: bool = False

    def draw(self, words: Words) -> Screen:
        """The sentence, and the nearest way on."""
        facts = {name: _shown(name, fact, words) for name, fact in self.facts.items()}
        return Screen(words.say(f"refusal-{self.code}", **facts), self._rows(words))

    def _rows(self, words: Words) -> Rows:
        if self.code is Why.GROUP:
            return ()  # a button there would be everybody's
        facts = self.facts
        ways: dict[Why, tuple[str, str]] = {
            Why.NOT_A_MEMBER: ("button-join", pack(To.JOIN)),
            Why.VOUCHER_GONE: ("button-scan" if self.role else "button-rewards", self._counter_or(To.REWARDS)),
            Why.VOUCHER_LAPSED: ("button-scan" if self.role else "button-rewards", self._counter_or(To.REWARDS)),
            Why.VOUCHER_FROZEN: ("button-scan" if self.role else "button-rewards", self._counter_or(To.REWARDS)),
            Why.PHOTO_NOT_STAFF: ("button-card", pack(To.CARD)),
            Why.UNDO_NOTHING: ("button-scan", pack(To.SCAN)),
            Why.ADJUSTMENT_FORM: ("button-cancel", pack(To.CANCEL)),
            Why.ADJUSTMENT_LESS: ("button-cancel", pack(To.CANCEL)),
            Why.ADJUSTMENT_MOST: ("button-cancel", pack(To.CANCEL)),
            Why.REASON_EMPTY: ("button-cancel", pack(To.CANCEL)),
            Why.REASON_LONG: ("button-cancel", pack(To.CANCEL)),
            Why.BIRTHDAY_WRONG: ("button-cancel", pack(To.CANCEL)),
            Why.CALLED_EMPTY: ("button-cancel", pack(To.CANCEL)),
            Why.CONTACT_TYPED: ("button-cancel", pack(To.CANCEL)),
            Why.CONTACT_NOT_YOURS: ("button-cancel", pack(To.CANCEL)),
            Why.PHONE_TAKEN: ("button-cancel", pack(To.CANCEL)),
            Why.BIRTHDAY_KEPT: ("button-settings", pack(To.SETTINGS)),
            Why.OWNER_LEAVES: ("button-privacy", pack(To.PRIVACY)),
        }
        if self.code is Why.TOO_SOON and "nonce" in facts:
            again = pack(To.EARN_AGAIN, str(facts["nonce"]), int(facts["stamps"] or 1))
            return ((Button(words.label("button-another", stamps=facts["stamps"]), again),), *self._menu(words))
        if self.code is Why.ALREADY_COUNTED and facts.get("entry"):
            undo = pack(To.UNDO_ENTRY, int(facts["entry"] or 0))
            return ((Button(words.label("button-undo"), undo),), *self._menu(words))
        if self.code is Why.OWN_CARD and self.role == "owner":
            return ((Button(words.label("button-practice"), pack(To.PRACTICE)),),)
        if self.code in {Why.UNDO_LATE, Why.UNDO_SPENT} and facts.get("entry"):
            return (self._correct(words, int(facts["entry"] or 0)), *self._menu(words))
        if self.code in ways:
            label, data = ways[self.code]
            return ((Button(words.label(label), data),),)
        return self._menu(words)

    def _correct(self, words: Words, entry: int) -> tuple[Button, ...]:
        """What staff cannot undo, a manager or the owner can take back."""
        if self.role == "staff":
            return (Button(words.label("button-ask-owner"), pack(To.ASK_OWNER, entry)),)
        return (Button(words.label("button-reverse"), pack(To.REFUND_ASK, entry)),)

    def _counter_or(self, to: To) -> str:
        return pack(To.SCAN if self.role else to)

    def _menu(self, words: Words) -> Rows:
        return ((Button(words.label("button-menu"), pack(To.HELP)),),)


def _shown(name: str, fact: Fact, words: Words) -> Fact:
    if name in _TIMES and isinstance(fact, int):
        return words.when(datetime.fromtimestamp(fact / 1000, UTC))
    if name in _LAPSES and isinstance(fact, int):
        return words.last_day(datetime.fromtimestamp(fact / 1000, UTC))
    if name in _NAMES:
        return words.name(str(fact or ""))
    if name in _TITLES:
        return words.title(str(fact))
    if name in _SUMS and isinstance(fact, int):
        return words.money(fact)
    return fact
