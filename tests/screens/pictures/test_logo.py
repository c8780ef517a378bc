"""A logo is only its pixels: whatever else came in the file is gone, and what is no picture is refused."""

import io

import pytest
from PIL import Image

from screens.pictures.logo import clean_logo


def saved(form: str, size: tuple[int, int] = (900, 300), **more: object) -> bytes:
    with io.BytesIO() as out:
        Image.new("RGB", size, "navy").save(out, form, **more)
        return out.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_becomes_a_small_png(form: str) -> None:
    cleaned = clean_logo(saved(form))
    assert cleaned
    with Image.open(io.BytesIO(cleaned)) as logo:
        assert (logo.format, logo.size) == ("PNG", (512, 171))


def test_what_a_camera_wrote_beside_the_pixels_is_gone() -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    cleaned = clean_logo(saved("JPEG", exif=exif))
    assert cleaned
    assert b"taken at home" not in cleaned


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7", b"GIF89a\x01\x00\x01\x00", b"<svg xmlns='http://www.w3.org/2000/svg'/>", saved("PNG")[:80]],
    ids=["empty", "pdf", "gif", "svg", "truncated"],
)
def test_what_is_no_picture_is_none(data: bytes) -> None:
    assert clean_logo(data) is None


def test_a_picture_of_too_many_pixels_is_none() -> None:
    assert clean_logo(saved("PNG", (30_000, 1_000))) is None
