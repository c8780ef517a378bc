"""Words on a picture: only letters the font can draw, at the largest size that fits, cut with an ellipsis at the last.

The font is Roboto: Latin with every Polish, Romanian and Lithuanian letter, Cyrillic and Greek. What it lacks is left
out, so no picture ever shows an empty box where a letter should be.
"""

import re
import struct
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import font_roboto
from PIL import ImageDraw, ImageFont

from screens.pictures.colours import Colour

REGULAR, MEDIUM, BOLD = "Roboto-Regular", "Roboto-Medium", "Roboto-Bold"

_LEADING = 1.17
_RULER = 100
"""Texts are measured once at this size and the widths scaled: shaping is the slow part of setting a line."""
_SLACK = 1.015
"""A word set small is this much wider at most than its measure scaled down (hinting, kerning over spaces)."""
_LONGEST = 300
"""Characters looked at: Telegram's names have 128, and no picture has room for more."""
_BREAKS = re.compile(r"\s+|(?<=\w-)(?=\w)")
"""A line may break at a space or after the hyphen of a double name."""
_DEBRIS = " ,;·|/\\-–—_"
_PLACEHOLDERS = "\ufffc\ufffd□"
_ELLIPSIS = "…"


@dataclass(frozen=True)
class Fitted:
    """Lines at a size at which each is within the width they were fitted to. No lines: nothing to draw."""

    lines: tuple[str, ...]
    weight: str
    size: int

    @property
    def height(self) -> int:
        """Pixels from the top of the first line's capitals to the baseline of the last."""
        return round(self.size * (0.71 + _LEADING * (len(self.lines) - 1))) if self.lines else 0

    @property
    def width(self) -> float:
        return max((face(self.weight, self.size).getlength(line) for line in self.lines), default=0.0)


def drawable(text: str) -> str:
    """The text in letters the font has: composed, look-alikes made plain (𝓐 → A), the rest and controls left out."""
    kept = "".join(_drawable_character(char) for char in unicodedata.normalize("NFC", text[:_LONGEST]))
    words = " ".join(kept.split())
    return words if words == " ".join(text.split()) else words.strip(_DEBRIS)


def fit(text: str, weight: str, width: int, sizes: tuple[int, int], most_lines: int = 1) -> Fitted:
    """The drawable text in at most `most_lines` lines of `width` pixels, between `sizes` (largest, smallest)."""
    words = [word for word in _BREAKS.split(drawable(text)) if word]
    largest, smallest = sizes
    for size in range(largest, smallest - 1, -2):
        lines = _wrapped(words, weight, width / size)
        if lines is not None and len(lines) <= most_lines:
            return Fitted(tuple(lines), weight, size)
    return Fitted(tuple(_shortened(words, weight, width / smallest, most_lines)), weight, smallest)


def write(draw: ImageDraw.ImageDraw, x: float, top: float, text: Fitted, colour: Colour, anchor: str = "l") -> None:
    """Draws the lines from `top`, the upper edge of the first capitals; `anchor` l, m or r says what x is."""
    font = face(text.weight, text.size)
    for number, line in enumerate(text.lines):
        baseline = top + text.size * (0.71 + _LEADING * number)
        draw.text((x, baseline), line, font=font, fill=colour, anchor=f"{anchor}s")


@lru_cache(maxsize=128)
def face(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_file(weight), size)


def _drawable_character(char: str) -> str:
    if char.isspace():
        return " "
    if _has_glyph(char):
        return char
    return "".join(part for part in unicodedata.normalize("NFKD", char) if _has_glyph(part))


def _has_glyph(char: str) -> bool:
    # Marks that composed with nothing (zalgo), invisible controls (bidi) and private characters would show as noise.
    return ord(char) in _glyphs() and unicodedata.category(char)[0] not in "MC" and char not in _PLACEHOLDERS


def _wrapped(words: list[str], weight: str, width: float) -> list[str] | None:
    """Greedy lines of `width` (in font sizes), None when one word alone is wider."""
    lines: list[str] = []
    room = 0.0
    for word in words:
        wide = _measure(weight, word)
        if wide > width:
            return None
        space = _space_after(lines[-1]) if lines else ""
        gap = _measure(weight, space) if space else 0.0
        if lines and gap + wide <= room:
            lines[-1] += space + word
            room -= gap + wide
        else:
            lines.append(word)
            room = width - wide
    return lines


def _space_after(line: str) -> str:
    return "" if re.search(r"\w-$", line) else " "


def _shortened(words: list[str], weight: str, width: float, most_lines: int) -> list[str]:
    """As many lines as there may be, words that are too wide cut, the last line ending in an ellipsis."""
    lines = _wrapped([_cut(word, weight, width) for word in words], weight, width) or []
    if len(lines) <= most_lines:
        return lines
    return [*lines[: most_lines - 1], _cut(" ".join(lines[most_lines - 1 :]), weight, width, always=True)]


def _cut(text: str, weight: str, width: float, *, always: bool = False) -> str:
    """The longest beginning that fits with an ellipsis; the whole text if it fits and need not be cut."""
    if not always and _measure(weight, text) <= width:
        return text
    fits = 0
    for step in (64, 32, 16, 8, 4, 2, 1):
        if fits + step <= len(text) and _measure(weight, text[: fits + step] + _ELLIPSIS) <= width:
            fits += step
    return text[:fits].rstrip(_DEBRIS) + _ELLIPSIS


@lru_cache(maxsize=2048)
def _measure(weight: str, text: str) -> float:
    """The width in font sizes."""
    return face(weight, _RULER).getlength(text) / _RULER * _SLACK


def _file(weight: str) -> str:
    return str(Path(font_roboto.font_directory) / f"{weight}.ttf")


@lru_cache(maxsize=1)
def _glyphs() -> frozenset[int]:
    """The characters Roboto has a glyph for, from its `cmap` table (OpenType 1.9, format 4)."""
    data = Path(_file(REGULAR)).read_bytes()
    cmap = _table(data, b"cmap")
    count = struct.unpack_from(">H", data, cmap + 2)[0]
    for number in range(count):
        start = cmap + struct.unpack_from(">HHI", data, cmap + 4 + 8 * number)[2]
        if struct.unpack_from(">H", data, start)[0] == 4:
            return frozenset(_format_4(data, start))
    raise ValueError("the font has no cmap of format 4")


def _table(data: bytes, tag: bytes) -> int:
    for number in range(struct.unpack_from(">H", data, 4)[0]):
        name, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        if name == tag:
            return int(offset)
    raise ValueError(f"the font has no table {tag!r}")


def _format_4(data: bytes, start: int) -> list[int]:
    doubled = struct.unpack_from(">H", data, start + 6)[0]
    columns = [start + 14 + (doubled * i) + (2 if i else 0) for i in range(4)]
    found = []
    for segment in range(0, doubled, 2):
        last, first, delta = (struct.unpack_from(">H", data, column + segment)[0] for column in columns[:3])
        offset_at = columns[3] + segment
        offset = struct.unpack_from(">H", data, offset_at)[0]
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = struct.unpack_from(">H", data, offset_at + offset + 2 * (code - first))[0] if offset else code
            if glyph and (glyph + delta) % 0x10000:
                found.append(code)
    return found
