"""Two buttons share a row when a phone can show both labels; a longer one has a row of its own."""

from screens.screen import HALF_A_ROW, Button, pairs

LONG = "x" * (HALF_A_ROW + 1)


def test_short_labels_stand_two_by_two() -> None:
    assert _labels("a", "b", "c") == [["a", "b"], ["c"]]


def test_a_long_label_stands_alone_and_the_order_stays() -> None:
    assert _labels("a", LONG, "b", "c", "d") == [["a"], [LONG], ["b", "c"], ["d"]]
    assert _labels("a", "b", LONG, LONG) == [["a", "b"], [LONG], [LONG]]


def test_a_label_of_just_half_a_row_still_fits() -> None:
    assert _labels(LONG[1:], "a") == [[LONG[1:], "a"]]


def test_no_buttons_are_no_rows() -> None:
    assert pairs([]) == ()


def _labels(*labels: str) -> list[list[str]]:
    return [[button.label for button in row] for row in pairs(Button(label) for label in labels)]
