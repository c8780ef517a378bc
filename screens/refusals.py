"""Every refusal, worded: what was wrong, and a way on. No dead ends."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from loyalty.refusals import Fact, Why
from screens.buttons import To, pack
from screens.screen import Button, Rows, Screen
from screens.staff.amount import another_purchase
from screens.words import Words

_TIMES = {"at"}  # facts that are moments: milliseconds UTC, shown in the business's zone
_LAPSES = {"lapse"}  # exclusive instants, shown as the last good day
_NAMES = {"name"}
_TITLES = {"reward"}
_SUMS = {"bill"}  # minor units of the business's currency


# A form asks again: its way out.
_ASKED_AGAIN = {
    Why.ADJUSTMENT_FORM,
    Why.ADJUSTMENT_LESS,
    Why.ADJUSTMENT_MOST,
    Why.ADJUSTMENT_POINTS_LESS,
    Why.ADJUSTMENT_POINTS_MOST,
    Why.AMOUNT_FORM,
    Why.AMOUNT_MOST,
    Why.AMOUNT_ZERO,
    Why.PART_MOST,
    Why.REASON_EMPTY,
    Why.REASON_LONG,
    Why.BIRTHDAY_WRONG,
    Why.NOTE_EMPTY,
    Why.NOTE_LONG,
    Why.PAPER_NUMBER,
    Why.CALLED_EMPTY,
    Why.NAME_EMPTY,
    Why.CONTACT_TYPED,
    Why.CONTACT_NOT_YOURS,
    Why.PHONE_TAKEN,
    Why.GOAL_WRONG,
    Why.GOAL_SAME,
    Why.PLACE_WRONG,
    Why.TITLE_WRONG,
    Why.COST_WRONG,
    Why.STOCK_WRONG,
    Why.DAY_WRONG,
    Why.DAY_OVER,
    Why.RATE_WRONG,
    Why.LOGO_WRONG,
    Why.PLACE_NAMED,
    Why.OWN_DAY_WRONG,
    Why.WORDS_EMPTY,
    Why.WORDS_GAP,
    Why.WORDS_LONG,
    Why.EDIT_TEXT,
    Why.IMPORT_FILE,
    Why.LINKS_MOST,
    Why.LINK_WRONG,
    Why.MESSAGE_KIND,
    Why.MESSAGE_LONG,
    Why.WHEN_FAR,
    Why.WHEN_PAST,
    Why.WHEN_WRONG,
}
# A file that cannot be imported: the form waits for another one.
_NO_TABLE = (
    Why.IMPORT_BIG,
    Why.IMPORT_BROKEN,
    Why.IMPORT_EMPTY,
    Why.IMPORT_GONE,
    Why.IMPORT_HEADER,
    Why.IMPORT_KIND,
    Why.IMPORT_MIXED,
    Why.IMPORT_ROWS,
    Why.IMPORT_TWICE,
    Why.IMPORT_WHO,
)
# About a reward: the counter scans on, a member looks at what there is.
_ABOUT_A_REWARD = {Why.VOUCHER_GONE, Why.REWARD_BEYOND, Why.REWARD_GONE, Why.VOUCHER_LAPSED, Why.VOUCHER_FROZEN}
_WAYS = {
    Why.NOT_A_MEMBER: ("button-join", To.JOIN),
    Why.PHOTO_NOT_STAFF: ("button-card", To.CARD),
    Why.UNDO_NOTHING: ("button-scan", To.SCAN),
    Why.CARD_FIRST: ("button-scan", To.SCAN),
    Why.EARLIER_NONE: ("button-join", To.JOIN),
    **dict.fromkeys(_NO_TABLE, ("button-import", To.IMPORT)),
    Why.PAPER_TWICE: ("button-scan", To.SCAN),
    Why.CATALOGUE_FULL: ("button-catalogue", To.CATALOGUE),
    Why.GOAL_BUSY: ("button-promise", To.PROMISE),
    Why.PLACES_FULL: ("button-milestones", To.MILESTONES),
    Why.BIRTHDAY_KEPT: ("button-settings", To.SETTINGS),
    Why.OWN_DAYS_FULL: ("button-calendar-days", To.CALENDAR_DAYS),
    Why.LANGUAGE_OWN: ("button-own-language", To.OWN_LANGUAGE),
    Why.PLACES_MOST: ("button-places", To.PLACES),
    Why.PLACE_LAST: ("button-places", To.PLACES),
    Why.OWNER_LEAVES: ("button-privacy", To.PRIVACY),
    Why.MESSAGE_LATE: ("button-sent", To.SENT),
}


@dataclass(frozen=True)
class Refused:
    """A refusal's code and facts, and who reads it."""

    code: Why
    facts: Mapping[str, Fact] = field(default_factory=dict)
    role: str | None = None
    member: bool = False

    def draw(self, words: Words) -> Screen:
        """The sentence, and the nearest way on; in a form that got a picture for an answer, first that this is none."""
        facts = {name: _shown(name, fact, words) for name, fact in self.facts.items()}
        lines = [words.say(f"refusal-{self.code}", **facts)]
        if self.facts.get("picture"):
            lines.insert(0, words.say("no-answer-here", team=int(self.role is not None)))
        return Screen("\n".join(lines), self._rows(words))

    def _rows(self, words: Words) -> Rows:
        if self.code is Why.GROUP:
            return ()  # a button there would be everybody's
        facts = self.facts
        if self.code is Why.TOO_SOON and "nonce" in facts:
            again = pack(To.EARN_AGAIN, str(facts["nonce"]), int(facts["stamps"] or 1))
            return ((Button(words.label("button-another", stamps=facts["stamps"]), again),), *self._menu(words))
        if self.code is Why.BILL_SOON and "nonce" in facts:
            bill = int(facts["bill"] or 0)
            another = another_purchase(words, str(facts["nonce"]), bill, str(facts["how"]))
            return ((another,), *self._menu(words))
        if self.code is Why.ALREADY_COUNTED and facts.get("entry"):
            undo = pack(To.UNDO_ENTRY, int(facts["entry"] or 0))
            return ((Button(words.label("button-undo"), undo),), *self._menu(words))
        if self.code is Why.OWN_CARD and self.role == "owner":
            return ((Button(words.label("button-practice"), pack(To.PRACTICE)),),)
        if self.code in {Why.UNDO_LATE, Why.UNDO_SPENT, Why.UNDO_PARTLY} and facts.get("entry"):
            return (self._correct(words, int(facts["entry"] or 0)), *self._menu(words))
        if self.code is Why.NOTES_FULL and facts.get("nonce"):
            return ((Button(words.label("button-notes"), pack(To.NOTES, str(facts["nonce"]))),),)
        if self.code is Why.PAPER_CLOSED and self.role == "owner":
            return ((Button(words.label("button-paper-window"), pack(To.PAPER)),),)
        return self._plain(words)

    def _out_of_form(self, words: Words) -> tuple[Button, ...]:
        """Out of a form; of one that changes or composes a message, back to that message and nothing is lost."""
        if "run" in self.facts:
            return (Button(words.label("button-back"), pack(To.RUN, int(self.facts["run"] or 0))),)
        if "form" in self.facts:
            back = pack(To.COMPOSE, str(self.facts["form"]), str(self.facts["step"]))
            return (Button(words.label("button-back"), back),)
        return (Button(words.label("button-cancel"), pack(To.CANCEL)),)

    def _plain(self, words: Words) -> Rows:
        """The way on that depends on nothing but the code, on the form it is about, and on who reads."""
        if self.code in _ASKED_AGAIN:
            return (self._out_of_form(words),)
        if self.code in _ABOUT_A_REWARD:
            label, to = ("button-scan", To.SCAN) if self.role else ("button-rewards", To.REWARDS)
            return ((Button(words.label(label), pack(to)),),)
        if self.code in _WAYS:
            label, to = _WAYS[self.code]
            return ((Button(words.label(label), pack(to)),),)
        return self._menu(words)

    def _correct(self, words: Words, entry: int) -> tuple[Button, ...]:
        """What staff cannot undo, a manager or the owner can take back."""
        if self.role == "staff":
            return (Button(words.label("button-ask-owner"), pack(To.ASK_OWNER, entry)),)
        return (Button(words.label("button-reverse"), pack(To.REFUND_ASK, entry)),)

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
