"""A logo somebody sent, made safe to keep: a small PNG of its pixels alone, whatever came with them left out."""

import io

from PIL import Image, ImageOps

MOST_PIXELS = 16_000_000
_SIDE = 512


def clean_logo(data: bytes) -> bytes | None:
    """The picture within 512 × 512 as PNG; None for what is no JPEG, PNG or WebP, is broken, or has too many pixels."""
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as sent:
            if sent.width * sent.height > MOST_PIXELS:
                return None
            upright = ImageOps.exif_transpose(sent).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    upright.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    with io.BytesIO() as out:
        upright.save(out, "PNG", optimize=True)
        return out.getvalue()
