"""Where the stamps stand: even rows that fill their frame, for any goal."""

from dataclasses import dataclass

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels; right and bottom are exclusive."""

_DISC = 0.88
"""The stamp's share of its cell; the rest is air, and room for its shadow."""
_WIDEST_PITCH = 1.65
"""Neighbours stand at most this many cells apart, so that a few stamps stay together."""
_LARGEST = 172
_RAGGED = 0.86
"""Rows of one length please more than larger stamps: a ragged grid must be this much larger to be chosen."""


@dataclass(frozen=True)
class Grid:
    """`cells[i]` is the room of stamp i + 1, `disc` the diameter of the stamp in the middle of it."""

    cells: tuple[Box, ...]
    disc: float


def lay_out(goal: int, frame: Box) -> Grid:
    """Cells for `goal` stamps, row by row; the discs keep within the frame's sides and the cells never overlap."""
    left, top, right, bottom = frame
    rows = _best_rows(goal, right - left, bottom - top)
    lengths = _row_lengths(goal, rows)
    size = _size(lengths, right - left, bottom - top)
    disc = size * _DISC
    pitch = min((right - left - disc) / max(1, max(lengths) - 1), size * _WIDEST_PITCH)
    drop = min((bottom - top) / rows, size * 1.2)
    first = (top + bottom - drop * (rows - 1)) / 2
    cells = []
    for row, length in enumerate(lengths):
        start = (left + right - pitch * (length - 1)) / 2
        cells += [_cell(start + pitch * place, first + drop * row, size) for place in range(length)]
    return Grid(tuple(cells), disc)


def _cell(x: float, y: float, size: float) -> Box:
    half = int(size / 2)
    return round(x) - half, round(y) - half, round(x) + half, round(y) + half


def _best_rows(goal: int, wide: int, high: int) -> int:
    def merit(rows: int) -> float:
        lengths = _row_lengths(goal, rows)
        return _size(lengths, wide, high) * (1 if min(lengths) == max(lengths) else _RAGGED)

    return max(range(1, goal + 1), key=merit)


def _size(lengths: list[int], wide: int, high: int) -> float:
    return min(wide / max(lengths), high / len(lengths), _LARGEST)


def _row_lengths(goal: int, rows: int) -> list[int]:
    """The longer rows come first: 7 in two rows is 4 and 3."""
    short, longer = divmod(goal, rows)
    return [short + 1] * longer + [short] * (rows - longer)
