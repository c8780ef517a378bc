"""The card of points: read by any camera, small, quick, and true about how far the next reward is."""

import itertools
import os
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image, ImageChops

from screens.pictures import points
from screens.pictures.brand import Brand
from screens.pictures.card import draw_card
from screens.pictures.colours import GOLD
from screens.pictures.jpeg import LIMIT
from screens.pictures.points import PointsFace, draw_points_card
from tests.screens.pictures.eyes import LINK, LONG_LINK, a_card, as_a_camera_sees, opened, quiet_modules, scanned
from tests.screens.pictures.logos import png

SALON = Brand("Salon Aušra", "#8E3B63", "drop")
FACE = PointsFace(
    brand=SALON,
    name="Ona Ąžuolienė",
    number="482 109 3756",
    link=LINK,
    points="1 234",
    unit="points",
    share=0.68,
    reward="Hair and head massage",
    line="160 more points",
    within_line="1 reward within reach",
)
KINDS = [
    ("#FFFFFF", "star", "0", "points", "", ""),
    ("#000000", "scissors", "−50", "de puncte", "Tunsoare", ""),
    ("#FFD400", "heart", "7", "taškai", "Antakių dažymas", ""),
    ("#0EA5E9", "cup", "1 234", "балла", "Стрижка и укладка с мытьём головы в подарок", "3 подарка на выбор"),
    ("#777777", "slice", "123 456", "punktów", "", "12 nagród do wyboru"),
]


def a_face(**changes: Any) -> PointsFace:
    return replace(FACE, **changes)


@pytest.mark.parametrize(("colour", "icon", "count", "unit", "reward", "within"), KINDS)
def test_a_phone_reads_every_card_small_pale_and_askew(
    colour: str, icon: str, count: str, unit: str, reward: str, within: str
) -> None:
    brand = Brand("Grožio namai", colour, icon)
    picture = draw_points_card(a_face(brand=brand, points=count, unit=unit, reward=reward, within_line=within))
    assert scanned(as_a_camera_sees(picture)) == [LINK]
    assert len(picture) < LIMIT
    assert quiet_modules(picture) >= 4


def test_the_richest_card_stays_below_the_limit_and_is_still_read() -> None:
    noise = Image.frombytes("RGB", (300, 300), os.urandom(270_000))
    text = "Щ@W& " * 20
    brand = Brand(text, "#F97316", "scissors", png(noise))
    face = a_face(
        brand=brand, name=text, points="-999 999 999", unit=text, reward=text, line=text, within_line=text,
        link=LONG_LINK,
    )  # fmt: skip
    picture = draw_points_card(face)
    assert len(picture) < LIMIT
    assert scanned(as_a_camera_sees(picture)) == [LONG_LINK]


def test_the_same_face_gives_the_same_bytes_even_drawn_afresh() -> None:
    first = draw_points_card(FACE)
    points._grounds.cache_clear()
    points._share.cache_clear()
    assert draw_points_card(FACE) == first


def test_drawing_a_card_leaves_the_kept_grounds_as_they_were() -> None:
    first = draw_points_card(a_face(share=0.1))
    draw_points_card(a_face(share=0.9, name="Somebody Else"))
    assert draw_points_card(a_face(share=0.1)) == first


def gold(share: float) -> int:
    """How many pixels of the ring's square are as gold as what is done."""
    picture = opened(draw_points_card(a_face(share=share, within_line=""))).crop(points._BOX)
    away = ImageChops.difference(picture, Image.new("RGB", picture.size, GOLD)).convert("L")
    return sum(away.histogram()[:40])


def test_the_ring_fills_with_the_way_to_the_next_reward() -> None:
    amounts = [gold(share) for share in (0, 0.25, 0.5, 0.75, 1)]
    assert amounts == sorted(amounts)
    quarters = [after - before for before, after in itertools.pairwise(amounts)]
    assert all(0.2 < quarter / (amounts[-1] - amounts[0]) < 0.3 for quarter in quarters)


@pytest.mark.parametrize(("share", "shown"), [(-0.5, 0.0), (1.5, 1.0)])
def test_a_share_outside_the_ring_shows_the_nearest_it_can(share: float, shown: float) -> None:
    assert draw_points_card(a_face(share=share)) == draw_points_card(a_face(share=shown))


def test_one_point_more_changes_the_number_only_above_the_paper() -> None:
    before, after = (opened(draw_points_card(a_face(points=count))) for count in ("7", "8"))
    changed = ImageChops.difference(before, after).convert("L").point(lambda level: 255 if level > 70 else 0)
    left, top, right, bottom = changed.getbbox() or (0, 0, 0, 0)
    assert right > left
    assert bottom < points._PILL
    assert right < points._BOX[0]
    assert top >= points._FIELD[0]


def test_a_card_of_stamps_shows_its_points_in_one_line_and_keeps_its_stamps_apart() -> None:
    line = "123 456 баллов, ещё 160 до подарка: Набор из двенадцати пирожных к празднику"
    picture = draw_card(a_card(points_line=line, goal=30, filled=12))
    assert scanned(as_a_camera_sees(picture)) == [LINK]
    assert len(picture) < LIMIT
    assert picture != draw_card(a_card(points_line="124 456", goal=30, filled=12))


def test_a_card_is_drawn_quickly_and_the_first_of_a_brand_soon_enough() -> None:
    """Twice what is promised (10 ms and 300 ms), since a test machine may be half as fast; usual are 6 and 200."""
    assert best_of(3, draw_afresh) < 0.6
    assert best_of(15, lambda: draw_points_card(FACE)) < 0.02
    assert best_of(15, lambda: draw_card(a_card(points_line="7 points"))) < 0.02


def draw_afresh() -> None:
    points._grounds.cache_clear()
    draw_points_card(FACE)


def best_of(times: int, act: Callable[[], object]) -> float:
    spent = []
    for _ in range(times):
        start = time.process_time()
        act()
        spent.append(time.process_time() - start)
    return min(spent)
