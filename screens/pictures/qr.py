"""QR codes that any phone camera reads: black on white, error correction M, the quiet zone of four modules."""

from PIL import Image
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

from screens.pictures.jpeg import as_jpeg

QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""

_MASK = 3
"""One mask for all: trying the eight and keeping the best makes a code three times slower, and none easier to read."""
_PLAIN_MODULE = 16
"""A multiple of the eight-pixel blocks of JPEG, so that the plain QR comes out with clean edges and tiny."""


def draw_qr(link: str) -> bytes:
    """The QR of a link alone, as large as a chat shows it, in a white frame: a JPEG of about 700 × 700 pixels.

    ValueError when the link is longer than a QR code holds.
    """
    code = _enlarged(_modules(link), _PLAIN_MODULE)
    side = code.width + 2 * QUIET * _PLAIN_MODULE
    picture = Image.new("L", (side, side), 255)
    picture.paste(code, (QUIET * _PLAIN_MODULE, QUIET * _PLAIN_MODULE))
    return as_jpeg(picture)


def qr_within(link: str, side: int, most: int) -> Image.Image:
    """The QR of a link within `side` pixels, a whole number of pixels to a module and no more than `most`.

    It comes without its quiet zone: the caller leaves QUIET modules white around it.
    ValueError when the link is longer than a QR code holds, or `side` is too small for it.
    """
    modules = _modules(link)
    pixels = min(most, side // len(modules))
    if pixels < 1:
        raise ValueError(f"a code of {len(modules)} modules does not fit {side} pixels")
    return _enlarged(modules, pixels)


def _modules(link: str) -> list[list[bool | None]]:
    code = QRCode(error_correction=ERROR_CORRECT_M, mask_pattern=_MASK, border=0)
    code.add_data(link, optimize=0)
    code.make(fit=True)
    return code.modules


def _enlarged(modules: list[list[bool | None]], module: int) -> Image.Image:
    count = len(modules)
    small = Image.frombytes("L", (count, count), bytes(0 if dark else 255 for row in modules for dark in row))
    return small.resize((count * module, count * module), Image.Resampling.NEAREST)
