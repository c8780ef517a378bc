"""Colours: whatever a business chose, what is written on it can be read."""

from hypothesis import example, given
from hypothesis import strategies as st

from screens.pictures.colours import LEGIBLE, NIGHT, WHITE, Colour, contrast, mix, palette, parse, written

BYTE = st.integers(0, 255)
ANY = st.tuples(BYTE, BYTE, BYTE)


@given(ANY)
@example((255, 255, 255))
@example((0, 0, 0))
@example((255, 212, 0))
@example((119, 119, 119))
def test_every_word_can_be_read_on_every_shade_of_any_brand(brand: Colour) -> None:
    colours = palette(brand)
    for shade in (colours.light, colours.ground, colours.deep):
        assert contrast(colours.ink, shade) >= LEGIBLE
        assert contrast(colours.soft, shade) >= LEGIBLE
    assert contrast(colours.on_accent, colours.accent) >= LEGIBLE


@given(ANY)
def test_a_stamp_and_a_reward_stand_out_on_any_brand(brand: Colour) -> None:
    colours = palette(brand)
    assert contrast(colours.disc, colours.ground) >= 2
    assert contrast(colours.inked, colours.disc) >= LEGIBLE
    assert contrast(colours.accent, colours.ground) >= 2.9
    assert contrast(colours.seal, WHITE) >= 1.2


@given(ANY)
def test_the_ground_is_told_from_the_white_paper_and_stays_near_the_brand(brand: Colour) -> None:
    ground = palette(brand).ground
    assert contrast(ground, WHITE) >= 1.06
    assert all(abs(a - b) <= 140 for a, b in zip(ground, brand, strict=True))


@given(ANY)
def test_a_colour_is_read_as_it_is_written(colour: Colour) -> None:
    assert parse(written(colour)) == colour


def test_contrast_is_what_the_standard_says() -> None:
    assert contrast((0, 0, 0), WHITE) == 21
    assert round(contrast((119, 119, 119), WHITE), 2) == 4.48
    assert contrast(NIGHT, NIGHT) == 1


def test_a_mix_runs_from_one_colour_to_the_other() -> None:
    assert [mix((0, 10, 20), (100, 110, 220), share) for share in (0, 0.5, 1)] == [
        (0, 10, 20),
        (50, 60, 120),
        (100, 110, 220),
    ]
