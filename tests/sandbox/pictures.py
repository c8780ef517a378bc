"""Pictures for the tests: plain ones of a size, and a card with a QR code where a member's card has it."""

import io
from functools import lru_cache

import qrcode
from PIL import Image

LINK = "https://t.me/stampbook_bot?start=c0123456789abcdefghijkl"


@lru_cache
def plain(width: int, height: int, kind: str = "PNG") -> bytes:
    """A picture of one colour."""
    return _bytes(Image.new("RGB", (width, height), (196, 120, 64)), kind)


@lru_cache
def card(text: str = LINK, kind: str = "JPEG") -> bytes:
    """1080 × 700 with a QR code of 440 pixels in it: about 130 pixels on a phone's screen, 320 wide."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=4)
    code.add_data(text)
    drawn = code.make_image().get_image().convert("RGB").resize((440, 440), Image.Resampling.NEAREST)
    picture = Image.new("RGB", (1080, 700), (250, 244, 232))
    picture.paste(drawn, (600, 130))
    return _bytes(picture, kind)


def _bytes(picture: Image.Image, kind: str) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()
