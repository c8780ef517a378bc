"""The pass: read as easily as the card, and never taken for one."""

from dataclasses import replace

import pytest

from screens.pictures import passes
from screens.pictures.brand import Brand
from screens.pictures.card import draw_card
from screens.pictures.jpeg import LIMIT
from screens.pictures.passes import draw_pass
from tests.screens.pictures.eyes import (
    CARD,
    LINK,
    LONG_LINK,
    PASS,
    as_a_camera_sees,
    opened,
    quiet_modules,
    scanned,
)

LONG = "Бесплатная стрижка, укладка и кофе для вас и ваших друзей " * 4


@pytest.mark.parametrize("colour", ["#FFFFFF", "#000000", "#FFD400", "#0F766E"])
@pytest.mark.parametrize("text", ["Free coffee", LONG, "", "🎁"])
def test_a_phone_reads_every_pass_small_pale_and_askew(colour: str, text: str) -> None:
    picture = draw_pass(replace(PASS, brand=Brand(text, colour, "star"), reward=text, name=text, line=text))
    assert scanned(as_a_camera_sees(picture)) == [LINK]
    assert len(picture) < LIMIT


@pytest.mark.parametrize("link", ["https://t.me/a?start=v", LINK, LONG_LINK, LONG_LINK + "x" * 20])
def test_the_code_keeps_its_quiet_zone_whatever_stands_around_it(link: str) -> None:
    picture = draw_pass(replace(PASS, link=link, name="Щ" * 200, line=LONG))
    assert scanned(opened(picture)) == [link]
    assert quiet_modules(picture) >= 4


def test_the_same_pass_gives_the_same_bytes_even_drawn_afresh() -> None:
    first = draw_pass(PASS)
    passes._ground.cache_clear()
    assert draw_pass(PASS) == first


def test_a_pass_has_the_size_of_a_card() -> None:
    assert opened(draw_pass(PASS)).size == opened(draw_card(CARD)).size == (840, 1128)
