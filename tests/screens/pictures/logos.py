"""Logos made for the tests."""

import io

from PIL import Image


def png(picture: Image.Image) -> bytes:
    return _saved(picture, "PNG")


def jpeg(picture: Image.Image) -> bytes:
    return _saved(picture, "JPEG")


def _saved(picture: Image.Image, kind: str) -> bytes:
    with io.BytesIO() as out:
        picture.save(out, kind)
        return out.getvalue()
