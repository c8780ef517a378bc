"""Import, cell by cell: what is wrong is shown again as it stands there, and each limit is where it is said to be."""

from datetime import date

import pytest

from loyalty.birthday import Birthday
from loyalty.exchange import Ground, Imported, Line, Problem, Wrong, defused, live, read_imported, read_line
from loyalty.headers import read_header

TODAY = date(2026, 11, 22)
HEAD = ["phone", "telegram_id", "name", "birthday", "balance", "tags", "language", "promotions", "points", "card"]
PHONE, TELEGRAM, NAME, BORN, BALANCE, TAGS, LANGUAGE, PROMOTIONS, POINTS, CARD = range(10)
ONA = "+37061234567"


def read(cells: dict[int, str], *, typed: bool = False, width: int = 10) -> tuple[Imported | None, list[Problem]]:
    """Line 9 of a table where stamps and points are counted; cells that are not given are empty."""
    row = [cells.get(place, "") for place in range(width)]
    ground = Ground("LT", TODAY, both=True)
    return read_line(Line(9, row, typed=typed), read_header(HEAD[:width], both=True), ground)


@pytest.mark.parametrize(
    ("place", "cell", "wrong"),
    [
        (PHONE, "3,7061E+10", Wrong.PHONE_ROUNDED),
        (PHONE, "12", Wrong.PHONE),
        (TELEGRAM, "-5", Wrong.TELEGRAM),
        (TELEGRAM, str(1 << 52), Wrong.TELEGRAM),
        (NAME, "=1+1", Wrong.FORMULA),
        (NAME, "＝1+1", Wrong.FORMULA),
        (BORN, "31.02", Wrong.BIRTHDAY),
        (BALANCE, "1.5", Wrong.BALANCE),
        (BALANCE, "301", Wrong.BALANCE_MOST),
        (POINTS, "-1", Wrong.BALANCE),
        (POINTS, "1000001", Wrong.BALANCE_MOST),
        (TAGS, "x" * 33, Wrong.TAGS),
        (PROMOTIONS, "perhaps", Wrong.PROMOTIONS),
    ],
)
def test_a_cell_that_cannot_be_read_is_shown_with_its_line(place: int, cell: str, wrong: Wrong) -> None:
    assert read({PHONE: ONA, place: cell}) == (None, [Problem(9, wrong, cell)])


def test_a_language_nobody_knows_is_told_and_the_line_is_read_all_the_same() -> None:
    row, told = read({PHONE: ONA, LANGUAGE: "Klingon"})
    assert row == Imported(9, phone=ONA)
    assert told == [Problem(9, Wrong.LANGUAGE, "Klingon")]


@pytest.mark.parametrize(("said", "code"), [("lt", "lt"), ("lt_LT", "lt"), ("EN-gb", "en"), ("polski", "pl")])
def test_a_language_is_known_with_its_country_too(said: str, code: str) -> None:
    row, told = read({PHONE: ONA, LANGUAGE: said})
    assert (row, told) == (Imported(9, phone=ONA, language=code), [])


def test_a_line_about_nobody_and_one_that_slipped_say_so() -> None:
    assert read({NAME: "Ona"}) == (None, [Problem(9, Wrong.NOBODY)])
    assert read({PHONE: ONA, NAME: "O\x01na"}) == (None, [Problem(9, Wrong.SIGN, "Ona")])


def test_a_long_cell_is_shown_by_its_first_forty_signs() -> None:
    fits, over = "1" + "x" * 39, "1" + "x" * 40
    assert read({PHONE: ONA, BALANCE: fits})[1] == [Problem(9, Wrong.BALANCE, fits)]
    assert read({PHONE: ONA, BALANCE: over})[1] == [Problem(9, Wrong.BALANCE, f"{over[:39]}…")]
    assert read({PHONE: ONA, NAME: "x" * 1001})[1] == [Problem(9, Wrong.LONG, f"{'x' * 39}…")]


@pytest.mark.parametrize("telegram", [1, (1 << 52) - 1])
def test_a_telegram_id_has_at_most_52_bits(telegram: int) -> None:
    assert read({TELEGRAM: str(telegram)}) == (Imported(9, telegram), [])


def test_the_longest_tag_fits_and_all_else_that_is_said_is_kept() -> None:
    row, told = read(
        {PHONE: ONA, BALANCE: "7", POINTS: "1000000", TAGS: "x" * 32, PROMOTIONS: "Nie", CARD: "482 109 3753"}
    )
    assert told == []
    assert row == Imported(9, phone=ONA, balance=7, points=1_000_000, tags=("x" * 32,), offers=False, card="4821093753")


def test_the_number_of_a_card_is_read_as_it_is_shown() -> None:
    row, told = read({PHONE: ONA, CARD: "000 000 0000"})
    assert (row, told) == (Imported(9, phone=ONA, card="0000000000"), [])
    assert read({PHONE: ONA, CARD: "12"}) == (Imported(9, phone=ONA), [])


def test_an_apostrophe_that_keeps_a_sign_from_running_is_taken_off_unless_it_was_typed() -> None:
    assert read({PHONE: f"'{ONA}", NAME: "'-Ona"})[0] == Imported(9, phone=ONA, name="-Ona")
    assert read({PHONE: ONA, NAME: "'-Ona"}, typed=True)[0] == Imported(9, phone=ONA, name="'-Ona")


def test_columns_that_a_table_has_not_are_unsaid() -> None:
    assert read({PHONE: ONA}, width=1) == (Imported(9, phone=ONA), [])
    head = read_header(["telegram_id"], both=True)
    assert read_line(Line(9, ["7"]), head, Ground(None, TODAY)) == (Imported(9, 7), [])


@pytest.mark.parametrize(
    "row", [Imported(2), Imported(2, 7, ONA, "Ona", Birthday(2, 14, 1990), 0, 5, ("vip",), "lt", False, "0000000000")]
)
def test_a_line_is_read_back_as_it_was_kept_and_what_is_unsaid_is_not_kept(row: Imported) -> None:
    kept = row.facts()
    assert read_imported(kept) == row
    assert kept.keys() >= {"line"}
    assert not {"name", "tags", "birthday"} & kept.keys() or row.name


def test_a_header_is_as_wide_as_its_last_word() -> None:
    assert read_header(["phone", "", "shoe size", " ", ""], both=False).width == 3
    header = read_header(["", "shoe size", "phone"], both=False)
    assert (header.ignored, header.width, list(header.places.values())) == (("shoe size",), 3, [2])


@pytest.mark.parametrize("sign", "=+-@\t\r\n＝＋－＠")
def test_a_cell_that_a_table_would_run_gets_an_apostrophe_and_loses_just_that_again(sign: str) -> None:
    assert [defused(f"{sign}1+1"), defused(f"'{sign}1+1")] == [f"'{sign}1+1", f"''{sign}1+1"]
    assert live(defused(f"{sign}1+1")) == f"{sign}1+1"
    assert defused(f"1{sign}1") == f"1{sign}1"
