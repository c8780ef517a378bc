"""The plain QR and the limit on bytes."""

import os

import pytest
from PIL import Image

from screens.pictures.jpeg import LIMIT, as_jpeg
from screens.pictures.qr import draw_qr, qr_within
from tests.screens.pictures.eyes import LINK, LONG_LINK, as_a_camera_sees, opened, quiet_modules, scanned


@pytest.mark.parametrize("link", [LINK, LONG_LINK])
def test_a_phone_reads_the_plain_code(link: str) -> None:
    picture = draw_qr(link)
    assert scanned(as_a_camera_sees(picture)) == [link]
    assert quiet_modules(picture) == 4
    assert len(picture) < 15_000


def test_the_plain_code_is_black_on_white_and_nothing_between() -> None:
    levels = opened(draw_qr(LINK)).convert("L").histogram()
    assert sum(levels[12:244]) == 0


def test_a_code_fits_the_side_it_is_given_in_whole_modules() -> None:
    code = qr_within(LINK, 448, most=12)
    assert code.width == code.height == 33 * 12
    assert qr_within(LINK, 448, most=20).width == 33 * 13
    assert qr_within(LINK, 100, most=12).width == 33 * 3


def test_a_side_smaller_than_the_code_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit 32 pixels"):
        qr_within(LINK, 32, most=12)


def test_a_link_longer_than_a_code_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="Invalid version"):
        draw_qr("x" * 3000)


def test_a_busy_picture_is_squeezed_below_the_limit() -> None:
    noise = Image.frombytes("RGB", (280, 280), os.urandom(235_200)).resize((560, 560))
    assert len(as_jpeg(noise)) < LIMIT
