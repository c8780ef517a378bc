"""The paper half of every card: the QR, the name, the brand's seal and the number."""

from PIL import Image, ImageDraw

from screens.pictures.brand import Brand
from screens.pictures.colours import NIGHT
from screens.pictures.fonts import BOLD, MEDIUM, fit, write
from screens.pictures.ground import MARGIN, WIDTH
from screens.pictures.marks import stamp_icon
from screens.pictures.qr import QUIET, qr_within

_QR_SIDE = 448
_MODULE = MARGIN // QUIET
"""The margin is the quiet zone. Twelve pixels also suit the blocks of JPEG: thirteen take half as many bytes more."""
_QR_MIDDLE = 858
_SEAL = 160


def write_identity(picture: Image.Image, brand: Brand, name: str, number: str, link: str) -> None:
    """Whose card it is and the code it carries. ValueError for a link longer than a QR code holds."""
    draw = ImageDraw.Draw(picture)
    code = qr_within(link, _QR_SIDE, _MODULE)
    top = _QR_MIDDLE - code.height // 2
    picture.paste(code, (MARGIN, top))
    left = MARGIN + code.width + QUIET * _MODULE + 4
    room = WIDTH - MARGIN - left
    write(draw, left, top, fit(name, BOLD, room, (46, 30), 3), NIGHT)
    _seal(picture, brand, left + room // 2, top + round(code.height * 0.62))
    digits = fit(number, MEDIUM, room, (44, 26))
    write(draw, left, top + code.height - digits.height, digits, NIGHT)


def _seal(picture: Image.Image, brand: Brand, x: int, y: int) -> None:
    """The brand's mark on the paper, as pale as an old rubber stamp."""
    ring = '<circle cx="50" cy="50" r="46" fill="none" stroke="currentColor" stroke-width="3.5"/>'
    icon = f'<g transform="rotate(-12 50 50)">{ring}<g transform="translate(21 21) scale(0.58)">{brand.drawing}</g></g>'
    stamp_icon(picture, icon, (x - _SEAL // 2, y - _SEAL // 2), _SEAL, brand.palette.seal)
