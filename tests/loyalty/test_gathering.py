"""Gathering: each line is told by its number, nothing a line said is lost, and an opening is an entry like any."""

from dataclasses import replace
from datetime import timedelta

import pytest

from loyalty.birthday import Birthday
from loyalty.exchange import Imported, Problem, Wrong
from loyalty.gathering import IMPORT, Change, Gathered, Here, Known, Outcome, Waiting, decide, joined, opening
from loyalty.ledger import FILLED, Kind
from loyalty.programme import Points
from tests.makers import NOON, VILNIUS, a_lot, a_programme, an_account, local

A, B, C = "+37061234567", "+37061234568", "+37061234569"
BORN, OTHER = Birthday(2, 14), Birthday(3, 15)
FULL = Imported(2, 7, A, "Ona", BORN, 5, 60, ("vip", "oat"), "lt", True, "4821093756")
BARE = Imported(3)


# ── what is told of a line ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_line_that_was_said_before_names_the_line_that_said_it() -> None:
    gathered = Gathered(300)
    assert gathered.add(Imported(2, phone=A, balance=5)) is None
    assert gathered.add(Imported(9, phone=A, balance=5)) == Problem(9, Wrong.REPEATED, other=2)
    assert gathered.others == {}


def test_a_line_that_belongs_to_an_earlier_one_names_that_and_is_kept_under_it() -> None:
    gathered = Gathered(300)
    gathered.add(Imported(2, phone=A, balance=5))
    gathered.add(Imported(3, phone=B, balance=1))
    assert gathered.add(Imported(4, phone=A, balance=1)) == Problem(4, Wrong.JOINED, other=2)
    assert gathered.add(Imported(5, phone=A, balance=2)) == Problem(5, Wrong.JOINED, other=2)
    assert gathered.others == {2: [4, 5]}


def test_lines_of_two_people_who_turn_out_to_be_one_are_all_kept_under_the_first() -> None:
    gathered = Gathered(300)
    for row in (
        Imported(2, phone=A, balance=1),
        Imported(3, phone=A, balance=2),
        Imported(4, telegram=7, balance=1),
        Imported(5, telegram=7, balance=2),
        Imported(6, telegram=7, phone=A),
        Imported(7, phone=A, balance=9),
    ):
        gathered.add(row)
    assert gathered.others == {2: [3, 4, 5, 6, 7]}
    assert [(one.line, one.balance) for one in gathered.people()] == [(2, 15)]


def test_a_phone_that_only_one_of_the_two_had_leads_to_the_one_they_became() -> None:
    gathered = Gathered(300)
    for row in (
        Imported(2, phone=A, balance=1),
        Imported(3, 7, B, balance=2),
        Imported(4, 7, A, balance=4),
        Imported(5, phone=B, balance=8),
    ):
        gathered.add(row)
    assert gathered.people() == [Imported(2, 7, A, balance=15)]
    assert gathered.others == {2: [3, 4, 5]}


def test_another_telegram_id_under_a_phone_names_the_line_it_is_against() -> None:
    gathered = Gathered(300)
    gathered.add(Imported(2, 7, A))
    assert gathered.add(Imported(5, 8, A)) == Problem(5, Wrong.CLASH, other=2)


def test_what_one_person_would_have_too_much_of_is_refused_with_the_sum() -> None:
    gathered = Gathered(300)
    gathered.add(Imported(2, phone=A, balance=299))
    assert gathered.add(Imported(3, phone=A, balance=2)) == Problem(3, Wrong.BALANCE_MOST, "301")
    assert gathered.add(Imported(4, phone=A, balance=1)) == Problem(4, Wrong.JOINED, other=2)
    assert gathered.add(Imported(5, phone=B, points=301)) == Problem(5, Wrong.BALANCE_MOST, "301")
    assert gathered.add(Imported(6, phone=B, points=300)) is None
    assert gathered.people() == [Imported(2, phone=A, balance=300), Imported(6, phone=B, points=300)]


def test_nobody_has_too_much_of_nothing() -> None:
    none = Gathered(0)
    assert none.add(Imported(2, phone=A)) is None
    assert none.add(Imported(3, phone=B, balance=0, points=0)) is None


# ── two lines about one person ────────────────────────────────────────────────────────────────────────────────────────


def test_what_the_first_line_says_stays_and_what_it_leaves_out_comes_from_the_second() -> None:
    assert joined(FULL, BARE) == FULL
    assert joined(BARE, FULL) == replace(FULL, line=3)
    other = Imported(4, 8, B, "Max", OTHER, 1, 2, ("oat", "morning"), "en", False, "1112223334")
    assert joined(FULL, other) == replace(
        FULL, balance=6, points=62, tags=("vip", "oat", "morning"), offers=False
    )  # fmt: skip


@pytest.mark.parametrize(("one", "other", "sum_"), [(None, None, None), (3, None, 3), (None, 4, 4), (0, None, 0)])
def test_a_balance_nobody_mentions_stays_unsaid(one: int | None, other: int | None, sum_: int | None) -> None:
    both = joined(Imported(2, balance=one, points=one), Imported(3, balance=other, points=other))
    assert (both.balance, both.points) == (sum_, sum_)


# ── what a line changes ───────────────────────────────────────────────────────────────────────────────────────────────


def test_who_waits_in_two_files_waits_as_one_with_all_that_was_said() -> None:
    first = Waiting(4, Imported(0, phone=A, balance=3, points=40))
    second = Waiting(5, Imported(0, telegram=7, balance=4, points=1, tags=("vip",)))
    change = decide(Imported(9, 7, A, balance=5, points=90), Known(waiting=(first, second)), (1, 2))
    wait = Imported(0, 7, A, balance=7, points=90, tags=("vip",))
    assert change == Change(Outcome.MERGED, wait=wait, instead=(4, 5))


def test_who_waits_keeps_no_card_number_and_is_not_written_again_for_another_line_number() -> None:
    known = Known(waiting=(Waiting(4, Imported(0, phone=A, balance=9)),))
    assert decide(Imported(2, phone=A, balance=9, card="4821093756"), known, (1,)) == Change(Outcome.UNCHANGED)
    from_afar = Known(waiting=(Waiting(4, Imported(5, phone=A, balance=9)),))
    assert decide(Imported(2, phone=A), from_afar, (1,)) == Change(Outcome.UNCHANGED)
    change = decide(Imported(2, phone=A, name="Ona", card="4821093756"), known, (1,))
    assert change == Change(Outcome.MERGED, wait=Imported(0, phone=A, name="Ona", balance=9), instead=(4,))


def test_two_who_wait_become_one_though_the_line_brings_nothing_more() -> None:
    same = Imported(0, phone=A, balance=9)
    known = Known(waiting=(Waiting(4, same), Waiting(5, replace(same, balance=None))))
    assert decide(Imported(2, phone=A, balance=9), known, (1,)) == Change(Outcome.MERGED, wait=same, instead=(4, 5))


def test_a_member_is_brought_everything_that_is_missing() -> None:
    row = Imported(2, phone=A, birthday=BORN, balance=5, points=60, tags=("vip", "oat"))
    here = Here(3, tags=frozenset({"vip"}))
    assert decide(row, Known(here), (1, 2)) == Change(
        Outcome.MERGED, 3, bring={0: 5, 1: 60}, birthday=BORN, tags=("oat",)
    )
    had = replace(here, opened=frozenset({1}), birthday=True)
    assert decide(row, Known(had), (1, 2)) == Change(Outcome.MERGED, 3, bring={1: 60}, tags=("oat",))


@pytest.mark.parametrize(
    ("row", "change"),
    [
        (Imported(2, phone=A), Change(Outcome.UNCHANGED, 3)),
        (Imported(2, phone=A, balance=0), Change(Outcome.UNCHANGED, 3)),
        (Imported(2, phone=A, name="Zita", offers=True), Change(Outcome.UNCHANGED, 3)),
        (Imported(2, phone=A, balance=1), Change(Outcome.MERGED, 3, bring={0: 1})),
        (Imported(2, phone=A, tags=("oat",)), Change(Outcome.MERGED, 3, tags=("oat",))),
        (Imported(2, phone=A, birthday=BORN), Change(Outcome.MERGED, 3, birthday=BORN)),
    ],
)
def test_any_one_thing_that_is_missing_is_a_change(row: Imported, change: Change) -> None:
    assert decide(row, Known(Here(3)), (1,)) == change


def test_whoever_waited_beside_a_member_comes_over_though_they_bring_nothing() -> None:
    known = Known(Here(3), (Waiting(4, Imported(0, phone=A)),))
    assert decide(Imported(2, phone=A), known, (1,)) == Change(Outcome.MERGED, 3, instead=(4,))


def test_all_who_waited_beside_a_member_bring_what_they_had_together() -> None:
    waiting = (
        Waiting(4, Imported(0, phone=A, balance=3)),
        Waiting(5, Imported(0, telegram=7, balance=4, birthday=BORN, tags=("vip",))),
    )
    row = Imported(2, 7, A, balance=6)
    assert decide(row, Known(Here(3, 7), waiting), (1,)) == Change(
        Outcome.MERGED, 3, instead=(4, 5), bring={0: 7}, birthday=BORN, tags=("vip",)
    )
    had = Here(3, 7, opened=frozenset({1}))
    assert decide(row, Known(had, waiting), (1,)).late == {0: 7}


def test_a_line_of_our_own_export_brings_no_points_to_its_own_card_either() -> None:
    row = Imported(2, phone=A, balance=5, points=60)
    assert decide(row, Known(Here(3), card_of=3), (1, 2)) == Change(Outcome.UNCHANGED, 3)


def test_a_later_files_points_are_the_larger_and_its_silence_on_promotions_is_none() -> None:
    known = Known(waiting=(Waiting(4, Imported(0, phone=A, points=50, offers=False)),))
    wait = decide(Imported(2, phone=A, points=80), known, (1, 2)).wait
    assert wait == Imported(0, phone=A, points=80, offers=False)
    wait = decide(Imported(2, phone=A, points=20, offers=True), known, (1, 2)).wait
    assert wait == Imported(0, phone=A, points=50, offers=True)


# ── what comes over ───────────────────────────────────────────────────────────────────────────────────────────────────

LATE_EVENING = local("2026-03-31 23:30")
POINTS = Points(2, 1, 100, 1_000_000, months=1)


@pytest.mark.parametrize(("waited", "key"), [(None, "import:1"), (0, "import:1:0"), (4, "import:1:4")])
def test_an_opening_of_stamps_says_where_it_came_from_and_fills_cards(waited: int | None, key: str) -> None:
    account = an_account(a_lot(1, 3))
    act = opening(a_programme(4, months=1), account, 6, LATE_EVENING, VILNIUS, waited)
    assert [(one.kind, one.units, one.key, one.reason) for one in act.entries] == [
        (Kind.OPENING, 6, key, IMPORT),
        (Kind.REDEMPTION, -4, f"{key}:fill:0", FILLED),
        (Kind.REDEMPTION, -4, f"{key}:fill:1", FILLED),
    ]
    assert act.entries[0].lot
    assert act.entries[0].lot.expires_at == local("2026-05-01 00:00")
    assert (act.account.balance, act.account.lap, len(act.issued)) == (1, 2, 2)


def test_an_opening_of_points_makes_a_lot_that_lapses_and_writes_off_what_has_lapsed() -> None:
    account = an_account(a_lot(1, 3, LATE_EVENING - timedelta(days=1)))
    act = opening(POINTS, account, 60, LATE_EVENING, VILNIUS, 4)
    assert [(one.kind, one.units, one.key, one.reason) for one in act.entries] == [
        (Kind.OPENING, 60, "import:1:4", IMPORT),
        (Kind.EXPIRY, -3, "expiry:1:1", None),
    ]
    assert act.entries[0].lot
    assert act.entries[0].lot.expires_at == local("2026-05-01 00:00")
    assert act.account.balance == 60
    assert opening(POINTS, an_account(), 60, NOON, VILNIUS).entries[0].key == "import:1"
