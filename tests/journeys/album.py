"""Pictures people send by mistake: no code, two codes, somebody else's code, bombs, and files that are not pictures."""

import io
import struct
import zlib
from collections.abc import Sequence

import qrcode
from PIL import Image, ImageFilter

WIDE, HIGH = 800, 600


def jpeg(picture: Image.Image) -> bytes:
    """As a phone would send it."""
    out = io.BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=80)
    return out.getvalue()


def wall() -> Image.Image:
    """A wall with a shadow on it."""
    return Image.linear_gradient("L").resize((WIDE, HIGH)).convert("RGB")


def code(text: str) -> Image.Image:
    """A QR code with its quiet zone."""
    drawn = qrcode.QRCode(border=4, box_size=8, error_correction=qrcode.ERROR_CORRECT_M)
    drawn.add_data(text)
    return drawn.make_image().get_image().convert("RGB").resize((360, 360), Image.Resampling.NEAREST)


def showing(texts: Sequence[str]) -> bytes:
    """A photo of these codes side by side."""
    picture = Image.new("RGB", (420 * max(1, len(texts)), HIGH), "#c9b79c")
    for place, text in enumerate(texts):
        picture.paste(code(text), (420 * place + 30, 120))
    return jpeg(picture)


def blurred(text: str) -> bytes:
    """A code too far out of focus to be read."""
    picture = wall()
    picture.paste(code(text), (200, 120))
    return jpeg(picture.filter(ImageFilter.GaussianBlur(14)))


def bomb(side: int = 30_000) -> bytes:
    """A PNG of a few hundred bytes that claims side × side pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 4000))
        + chunk(b"IEND", b"")
    )


def gif(text: str) -> bytes:
    """A code in a format nobody photographs in."""
    out = io.BytesIO()
    code(text).save(out, "GIF")
    return out.getvalue()
