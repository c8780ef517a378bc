"""Every picture leaves as a JPEG below 100 000 bytes: Telegram takes larger ones of one size slowly, one by one."""

import io

from PIL import Image

LIMIT = 100_000
_STEPS = ((75, False), (68, True), (54, True), (38, True), (20, True))
"""Quality, and whether to spend twice the time on a tenth fewer bytes. The first step serves nearly every picture."""


def as_jpeg(picture: Image.Image) -> bytes:
    """The picture as JPEG in the best quality that stays below LIMIT bytes; pure noise may stay above it in any."""
    data = b""
    for quality, optimised in _STEPS:
        data = _encoded(picture, quality, optimised)
        if len(data) < LIMIT:
            break
    return data


def _encoded(picture: Image.Image, quality: int, optimised: bool) -> bytes:
    with io.BytesIO() as out:
        picture.save(out, "JPEG", quality=quality, optimize=optimised)
        return out.getvalue()
