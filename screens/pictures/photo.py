"""A picture of a reward somebody sent, made safe to keep and to show: a JPEG of its pixels alone."""

import io

from PIL import Image

from screens.pictures.logo import opened

_SIDE = 1024
_QUALITY = 86


def clean_photo(data: bytes) -> bytes | None:
    """The picture within 1024 × 1024 as JPEG, on white where it is transparent; None for what is no safe picture."""
    sent = opened(data)
    if sent is None:
        return None
    sent.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    flat = Image.new("RGB", sent.size, "white")
    flat.paste(sent, (0, 0), sent)
    with io.BytesIO() as out:
        flat.save(out, "JPEG", quality=_QUALITY, optimize=True)
        return out.getvalue()
