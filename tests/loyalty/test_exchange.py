"""What a line of a file says, what is wrong with it, and what several lines about one person come to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.birthday import Birthday
from loyalty.exchange import Ground, Imported, Line, Problem, Wrong, defused, live, read_imported, read_line, separator
from loyalty.gathering import Gathered, Here, Known, Outcome, Waiting, decide
from loyalty.headers import Column, fold, read_header
from loyalty.refusals import Refusal, Why

GROUND = Ground("LT", date(2026, 11, 22))
HEAD = ["phone", "telegram_id", "name", "birthday", "balance", "tags", "language", "promotions"]
A, B = "+37061234567", "+37061234568"


def read(*cells: str, formula: bool = False) -> tuple[Imported | None, list[Problem]]:
    """A line under the full header; cells that are not given are empty."""
    row = [*cells, *[""] * (len(HEAD) - len(cells))]
    return read_line(Line(2, row, formula), read_header(HEAD, both=False), GROUND)


def wrong(*cells: str, formula: bool = False) -> list[Wrong]:
    """What is said of it."""
    return [one.wrong for one in read(*cells, formula=formula)[1]]


def test_a_line_says_everything_in_the_words_people_use() -> None:
    row, told = read(
        "8 612 34567", "77", " Žydrūnė\u202e ", "14.02.1990", "7,00", "vip; morning,vip", "Lietuvių", "Taip"
    )
    assert told == []
    assert row == Imported(
        2, 77, A, "Žydrūnė", Birthday(2, 14, 1990), 7, None, ("vip", "morning"), "lt", True
    )  # fmt: skip
    assert row is not None
    assert read_imported(row.facts()) == row


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        (["Telefonas", "Vardas", "Likutis"], {Column.PHONE: 0, Column.NAME: 1, Column.BALANCE: 2}),
        (["БАЛЛЫ", "Номер телефона", "имя"], {Column.BALANCE: 0, Column.PHONE: 1, Column.NAME: 2}),
        (["Numer telefonu", "Imię", "Pieczątki"], {Column.PHONE: 0, Column.NAME: 1, Column.BALANCE: 2}),
        (["Număr de telefon", "Ștampile", "Limbă"], {Column.PHONE: 0, Column.BALANCE: 1, Column.LANGUAGE: 2}),
        (["Telegram ID", "Date of birth"], {Column.TELEGRAM: 0, Column.BIRTHDAY: 1}),
    ],
)
def test_headers_are_known_in_five_languages_and_any_order(header: list[str], columns: dict[Column, int]) -> None:
    found = read_header(header, both=False)
    assert (found.places, found.ignored) == (columns, ())


def test_unknown_columns_are_named_and_left_out() -> None:
    assert read_header(["phone", "shoe size", ""], both=False).ignored == ("shoe size",)


@pytest.mark.parametrize(
    ("header", "why"),
    [
        (["+37061234567", "7"], Why.IMPORT_HEADER),
        (["phone", "Telefon"], Why.IMPORT_TWICE),
        (["name", "balance"], Why.IMPORT_WHO),
        (["phone", "stamps", "points"], Why.IMPORT_TWICE),
    ],
)
def test_a_header_that_cannot_be_right_is_refused(header: list[str], why: Why) -> None:
    with pytest.raises(Refusal) as refused:
        read_header(header, both=False)
    assert refused.value.code is why


def test_points_have_a_column_of_their_own_where_stamps_are_counted_too() -> None:
    assert read_header(["phone", "stamps", "points"], both=True).places[Column.POINTS] == 2


@pytest.mark.parametrize(
    ("cells", "what"),
    [
        (("", "", "Ona"), Wrong.NOBODY),
        (("3,7061E+10",), Wrong.PHONE_ROUNDED),
        (("3.70612E10",), Wrong.PHONE_ROUNDED),
        (("12",), Wrong.PHONE),
        (("+370612345678999",), Wrong.PHONE),
        (("", "-5"), Wrong.TELEGRAM),
        (("", "٧"), Wrong.TELEGRAM),
        (("", str(1 << 60)), Wrong.TELEGRAM),
        ((A, "", "", "31.02"), Wrong.BIRTHDAY),
        ((A, "", "", "14.02.2090"), Wrong.BIRTHDAY),
        ((A, "", "", "", "-1"), Wrong.BALANCE),
        ((A, "", "", "", "1.5"), Wrong.BALANCE),
        ((A, "", "", "", "1e9"), Wrong.BALANCE),
        ((A, "", "", "", "301"), Wrong.BALANCE_MOST),
        ((A, "", "", "", "=1+1"), Wrong.FORMULA),
        ((A, "", "=HYPERLINK(1)"), Wrong.FORMULA),
        ((A, "", "  =1+1"), Wrong.FORMULA),
        (("", "0"), Wrong.TELEGRAM),
        ((A, "", "", "", "", ",".join(map(str, range(21)))), Wrong.TAGS),
        ((A, "", "", "", "", "x" * 33), Wrong.TAGS),
        ((A, "", "", "", "", "", "", "perhaps"), Wrong.PROMOTIONS),
        ((A, "", "O\x00na"), Wrong.SIGN),
        ((A, "", "x" * 1001), Wrong.LONG),
        ((A, "", "", "", "", "", "", "", "more"), Wrong.WIDTH),
        ((A, "", "", "", "", "", "Klingon"), Wrong.LANGUAGE),
    ],
)
def test_what_cannot_be_read_is_told_by_its_name(cells: tuple[str, ...], what: Wrong) -> None:
    assert wrong(*cells) == [what]
    assert (read(*cells)[0] is None) is (what is not Wrong.LANGUAGE)


def test_the_most_that_a_card_can_bring_is_brought() -> None:
    row, told = read(A, "", "x" * 1000, "", "300", ",".join(map(str, range(20))))
    assert row is not None
    assert (row.balance, told) == (300, [])


def test_where_only_points_are_counted_a_balance_may_be_larger() -> None:
    ground = Ground("LT", GROUND.today, stamps=False)
    row, told = read_line(Line(2, [A, "900"]), read_header(["phone", "points"], both=False), ground)
    assert row is not None
    assert (row.balance, told) == (900, [])


def test_an_apostrophe_of_a_typed_cell_is_its_own_and_empty_columns_behind_the_header_are_none() -> None:
    header = read_header(["phone", "Imię i nazwisko", "etykiety", "Likutis", "Język", "", ""], both=False)
    assert header.width == 5
    row, told = read_line(Line(2, [A, "'=Ona", "", "7", "klingon"], typed=True), header, GROUND)
    assert row is not None
    assert (row.name, row.balance, [one.wrong for one in told]) == ("'=Ona", 7, [Wrong.LANGUAGE])
    assert fold("Łódź") == "lodz"


def test_a_formula_of_a_workbook_is_refused_whatever_it_shows() -> None:
    assert wrong(A, formula=True) == [Wrong.FORMULA]


def test_a_line_shorter_than_the_header_may_have_slipped() -> None:
    row, told = read_line(Line(9, [A]), read_header(HEAD, both=False), GROUND)
    assert (row, told) == (None, [Problem(9, Wrong.WIDTH, "1/8")])


@given(st.text(st.sampled_from("'=+-@\t\r\nab;,\"") | st.characters(codec="utf-8"), max_size=8))
def test_a_defused_cell_leads_with_no_sign_a_table_runs_and_comes_back_whole(text: str) -> None:
    assert not defused(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert live(defused(text)) == text


@pytest.mark.parametrize(
    ("country", "sign"), [("LT", ";"), ("PL", ";"), ("RO", ";"), ("RU", ";"), ("GB", ","), (None, ";")]
)
def test_a_csv_is_divided_as_the_countrys_excel_expects(country: str | None, sign: str) -> None:
    assert separator(country) == sign


# ── several lines about one person ────────────────────────────────────────────────────────────────────────────────────


def gathered(*rows: Imported) -> tuple[list[Imported], list[Wrong]]:
    """The people, and what was told of the lines."""
    all_ = Gathered(300)
    told = [all_.add(row) for row in rows]
    return all_.people(), [one.wrong for one in told if one]


def test_lines_about_one_person_add_up_and_a_copied_line_does_not() -> None:
    people, told = gathered(
        Imported(2, phone=A, balance=5, offers=True),
        Imported(3, phone=A, balance=5, offers=True),
        Imported(4, phone=A, balance=3, name="Ona", tags=("vip",), offers=False),
    )
    assert people == [Imported(2, phone=A, balance=8, name="Ona", tags=("vip",), offers=False)]
    assert told == [Wrong.REPEATED, Wrong.JOINED]


def test_a_line_that_knows_both_makes_two_people_one() -> None:
    people, told = gathered(
        Imported(2, phone=A, balance=5),
        Imported(3, telegram=7, balance=1),
        Imported(4, telegram=7, phone=A, balance=1),
        Imported(5, telegram=7, phone=B, balance=1, name="x"),
        Imported(6, phone=B, balance=1),
    )
    assert people == [Imported(2, 7, A, "x", None, 9)]
    assert told == [Wrong.JOINED] * 3


def test_two_telegram_ids_under_one_phone_are_nobody() -> None:
    people, told = gathered(Imported(2, 7, A, balance=5), Imported(3, 8, A, balance=1))
    assert (people, told) == ([Imported(2, 7, A, balance=5)], [Wrong.CLASH])


@given(
    st.lists(
        st.builds(Imported, st.just(0), st.sampled_from([None, 7]), st.sampled_from([A, B]), balance=st.integers(0, 9)),
        max_size=12,
    )
)
def test_no_point_is_lost_and_none_is_invented(rows: list[Imported]) -> None:
    people, _ = gathered(*rows)
    assert sum(one.balance or 0 for one in people) == sum(row.balance or 0 for row in set(rows))
    keys = [key for one in people for key in (one.phone, one.telegram) if key]
    assert len(keys) == len(set(keys))


# ── what it comes to ──────────────────────────────────────────────────────────────────────────────────────────────────

ROW = Imported(2, phone=A, balance=5, tags=("vip",), birthday=Birthday(2, 14))


def test_somebody_unknown_waits() -> None:
    change = decide(ROW, Known(), (1,))
    assert (change.outcome, change.wait) == (Outcome.NEW, ROW)


def test_who_waits_already_keeps_the_larger_balance_and_gets_what_is_missing() -> None:
    waits = Waiting(4, Imported(0, phone=A, balance=9))
    change = decide(ROW, Known(waiting=(waits,)), (1,))
    assert change.wait is not None
    assert (change.outcome, change.instead, change.wait.balance) == (Outcome.MERGED, (4,), 9)
    again = Known(waiting=(Waiting(5, change.wait),))
    assert decide(ROW, again, (1,)).outcome is Outcome.UNCHANGED


def test_a_member_gets_the_balance_once_and_keeps_their_own_birthday() -> None:
    change = decide(ROW, Known(Here(3, birthday=True)), (1,))
    assert (change.bring, change.birthday, change.tags) == ({0: 5}, None, ("vip",))
    had = Known(Here(3, birthday=True, tags=frozenset({"vip"}), opened=frozenset({1})))
    assert decide(ROW, had, (1,)).outcome is Outcome.UNCHANGED


def test_a_line_of_our_own_export_brings_no_balance_to_its_own_card() -> None:
    known = Known(Here(3), card_of=3)
    assert decide(ROW, known, (1,)).bring == {}
    assert decide(ROW, Known(Here(3), card_of=4), (1,)).bring == {0: 5}


def test_a_line_with_a_members_phone_and_somebody_elses_telegram_id_is_refused() -> None:
    assert decide(Imported(2, 7, A), Known(Here(3, telegram=8)), (1,)).outcome is Outcome.REFUSED
    assert decide(Imported(2, 8, A), Known(Here(3, telegram=8)), (1,)).outcome is Outcome.UNCHANGED


def test_who_waited_beside_a_member_who_had_an_import_brings_what_they_had_once() -> None:
    had = Here(3, birthday=True, opened=frozenset({1}))
    waits = Waiting(4, Imported(0, phone=A, balance=9))
    change = decide(ROW, Known(had, (waits,)), (1, 2))
    assert (change.bring, change.late, change.instead) == ({}, {0: 9}, (4,))
    own = decide(ROW, Known(Here(3), (waits,), card_of=3), (1,))
    assert (own.bring, own.late) == ({0: 9}, {})


def test_what_a_later_file_says_of_promotions_counts_and_silence_changes_nothing() -> None:
    waits = Known(waiting=(Waiting(4, Imported(0, phone=A, offers=True)),))
    no, nothing = (decide(Imported(2, phone=A, balance=1, offers=said), waits, (1,)).wait for said in (False, None))
    assert no is not None
    assert nothing is not None
    assert (no.offers, nothing.offers) == (False, True)


def test_two_guests_in_one_line_are_refused() -> None:
    assert decide(ROW, Known(clash=True), (1,)).outcome is Outcome.REFUSED
    other = Known(waiting=(Waiting(1, Imported(0, 8, A)),))
    assert decide(Imported(2, 7, A), other, (1,)).outcome is Outcome.REFUSED
