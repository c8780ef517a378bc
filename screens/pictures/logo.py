"""A logo somebody sent, made safe to keep: a small PNG of its pixels alone, whatever came with them left out."""

import io

from PIL import Image, ImageOps

MOST_PIXELS = 16_000_000
_SIDE = 512


def opened(data: bytes) -> Image.Image | None:
    """The pixels of a JPEG, PNG or WebP, upright; None for anything else, what is broken, or has too many of them."""
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as sent:
            if sent.width * sent.height > MOST_PIXELS:
                return None
            return ImageOps.exif_transpose(sent).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None


def clean_logo(data: bytes) -> bytes | None:
    """The picture within 512 × 512 as PNG; None for what is no JPEG, PNG or WebP, is broken, or has too many pixels."""
    upright = opened(data)
    if upright is None:
        return None
    upright.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    with io.BytesIO() as out:
        upright.save(out, "PNG", optimize=True)
        return out.getvalue()
