"""The machine that plays staff at random against a book and the paper card, and holds both to the invariants."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import ClassVar, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from loyalty.expiry import end_of_validity
from loyalty.ledger import FILLED, UNDO, Account, Entry, Kind, Written
from loyalty.programme import Stamps
from loyalty.refusals import Refusal, Why
from loyalty.reversal import UNDO_WINDOW
from tests.loyalty.books import Book, RepeatedKeyError, Standing
from tests.loyalty.paper import Deed, Paper
from tests.makers import MAX, NOON, VERA, VILNIUS, a_programme

T = TypeVar("T")
PROGRAMMES = st.sampled_from(
    [a_programme(*places, months=months) for places in ((4,), (2, 5), (1, 2, 3), (7,)) for months in (None, 1)]
)
# Around the fifteen minutes of an undo, and around the month after which stamps lapse.
WAITS = st.sampled_from([timedelta(minutes=minutes) for minutes in (1, 14, 15, 60)] + [timedelta(days=12)])
STAFF = st.sampled_from([MAX, MAX, MAX, VERA])
STAMPS = st.integers(1, 3)
WHICH = st.integers(0, 5)


class LedgerMachine(RuleBasedStateMachine):
    """Subclasses say which book is kept."""

    open_book: Callable[[Stamps], Book]
    seen: ClassVar[Counter[str]] = Counter()  # over all runs, so that a test can see that there was something to see

    @initialize(programme=PROGRAMMES)
    def open(self, programme: Stamps) -> None:
        """An empty card."""
        self.now = NOON
        self.programme = programme
        self.book = type(self).open_book(programme)
        self.paper = Paper(programme)
        self.deeds: list[Deed] = []
        self.keys = 0
        self.replayed = 0

    @rule(stamps=STAMPS, actor=STAFF)
    def earn(self, stamps: int, actor: int) -> None:
        """A visit."""
        self._earn(stamps, actor)

    def _earn(self, stamps: int, actor: int) -> Deed:
        entry = self.book.earn(stamps, self._new_key(), actor, self.now)
        lot = self.paper.earn(stamps, self.now, end_of_validity(self.now, self.programme.months, VILNIUS))
        self.deeds.append(Deed(entry, actor, self.now, stamps, lot))
        return self.deeds[-1]

    @precondition(lambda self: self.keys)
    @rule(stamps=STAMPS, which=WHICH)
    def earn_with_a_used_key(self, stamps: int, which: int) -> None:
        """A retry: one key, one effect."""
        try:
            self.book.earn(stamps, f"tap:{self.keys - which % self.keys}", MAX, self.now)
        except RepeatedKeyError:
            return
        raise AssertionError("a key had two effects")

    @rule(stamps=STAMPS)
    def earn_and_undo_at_once(self, stamps: int) -> None:
        """A slip of the finger leaves nothing behind, as long as nothing lapsed on the card meanwhile."""
        before = self.book.standing()
        self._undo(self._earn(stamps, MAX), MAX)
        after = self.book.standing()
        if not any(entry.kind is Kind.EXPIRY for entry in after.entries):
            assert replace(before, entries=()) == replace(after, entries=())

    @precondition(lambda self: self.paper.vouchers)
    @rule(which=WHICH, actor=STAFF)
    def redeem(self, which: int, actor: int) -> None:
        """A voucher handed over, once."""
        places = sorted(self.paper.vouchers, reverse=True)
        place = places[which % len(places)]
        done = answer(lambda: self.book.redeem(place, f"pass:{len(self.deeds)}", actor, self.now))
        if self.paper.redeem(place):
            assert isinstance(done, int)
            self.deeds.append(Deed(done, actor, self.now, voucher=place))
        else:
            assert done is Why.VOUCHER_USED

    @precondition(lambda self: self.deeds)
    @rule(which=WHICH, actor=STAFF)
    def undo(self, which: int, actor: int) -> None:
        """Any earlier deed, one's own or not, in time or not, undone before or not."""
        self._undo(self.deeds[-1 - which % len(self.deeds)], actor)

    def _undo(self, deed: Deed, actor: int) -> None:
        expected = self._predict_undo(deed, actor)
        assert answer(lambda: self.book.undo(deed.entry, actor, self.now)) is expected
        deed.undone = deed.undone or expected is None

    def _predict_undo(self, deed: Deed, actor: int) -> Why | None:
        if actor != deed.actor:
            return Why.UNDO_NOT_YOURS
        if deed.undone:
            return Why.UNDO_TWICE
        if self.now - deed.at >= UNDO_WINDOW:
            return Why.UNDO_LATE
        return self.paper.undo(deed, self.now)

    @rule(which=WHICH)
    def undo_what_has_no_undo(self, which: int) -> None:
        """A filled card, an expiry, a reversal: never by themselves."""
        others = [e for e in self.book.standing().entries if e.kind in _NO_UNDO or e.reason == FILLED]
        for entry in others[-1 - which :][:1]:
            undo = partial(self.book.undo, entry.id, entry.actor or 0, self.now)
            assert answer(undo) is Why.UNDO_NOT_YOURS

    @rule(wait=WAITS)
    def wait(self, wait: timedelta) -> None:
        """Time passes."""
        self.now += wait

    @precondition(lambda self: any(stamp.lapses for stamp in self.paper.card))
    @rule(before=st.sampled_from([timedelta(0), timedelta(microseconds=1000), timedelta(minutes=5)]))
    def wait_until_stamps_lapse(self, before: timedelta) -> None:
        """The last moment of the soonest stamps, or the very instant they lapse."""
        soonest = min(stamp.lapses for stamp in self.paper.card if stamp.lapses)
        self.now = max(self.now, soonest - before)

    def _new_key(self) -> str:
        self.keys += 1
        return f"tap:{self.keys}"

    @invariant()
    def the_book_says_what_the_paper_says(self) -> None:
        """And the domain's invariants 1, 2, 4, 5 and 9 hold of its entries."""
        standing = self.book.standing()
        self.seen["steps"] += 1
        assert (standing.lap, standing.balance) == self.paper.place
        assert standing.lots == Counter(stamp.lot for stamp in self.paper.card)
        assert standing.vouchers == self.paper.vouchers
        if len(standing.entries) == self.replayed:
            return
        self.replayed = len(standing.entries)
        replayed = replay(standing.entries)
        assert (replayed.balance, replayed.lap) == (standing.balance, standing.lap)
        assert {lot.number: lot.left for lot in replayed.lots if lot.left} == standing.lots
        assert sum(standing.lots.values()) - replayed.deficit == standing.balance
        check_reversals(standing)

    def teardown(self) -> None:
        """The book's own audit, where it has one."""
        if not hasattr(self, "book"):
            return
        try:
            self.seen.update(entry.reason or entry.kind.value for entry in self.book.standing().entries)
        finally:
            found = self.book.close()
        assert found == []


_NO_UNDO = {Kind.REVERSAL, Kind.EXPIRY}


def answer(act: Callable[[], T]) -> T | Why:
    """What an act returned, or why it was refused."""
    try:
        return act()
    except Refusal as refusal:
        return refusal.code


def replay(entries: tuple[Written, ...]) -> Account:
    """The account that the entries alone give; no redemption may leave it below zero, and no key comes twice."""
    account, lap = Account(1, 0, 0, 0, ()), 0
    reasons = {entry.id: entry.reason for entry in entries}
    for e in entries:
        born = e.lot and type(e.lot)(e.lot.number, e.lot.units, e.lot.units, e.lot.expires_at)
        account = account.after(Entry(e.kind, e.units, e.key, e.reason, e.reverses, born, e.uses))
        lap += (e.reason == FILLED) - (reasons.get(e.reverses or 0) == FILLED)
        assert e.kind is not Kind.REDEMPTION or account.balance >= 0
    assert len({entry.key for entry in entries}) == len(entries)
    return Account(1, account.balance, lap, account.lots_made, account.lots)


def check_reversals(standing: Standing) -> None:
    """Nothing is reversed twice, an undo is the exact opposite, and a voucher has one standing redemption at most."""
    units = {entry.id: entry.units for entry in standing.entries}
    undone = [entry.reverses for entry in standing.entries if entry.reason == UNDO]
    assert len(set(undone)) == len(undone)
    assert all(entry.units == -units[entry.reverses or 0] for entry in standing.entries if entry.reason == UNDO)
    redeemed = [e.facts["voucher"] for e in standing.entries if "voucher" in e.facts and e.kind is Kind.REDEMPTION]
    back = [e.facts["voucher"] for e in standing.entries if "voucher" in e.facts and e.kind is Kind.REVERSAL]
    assert (Counter(redeemed) - Counter(back)).total() == list(standing.vouchers.values()).count("redeemed")
    assert all(times == 1 for times in (Counter(redeemed) - Counter(back)).values())
