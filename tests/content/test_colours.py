"""How well colours stand out is measured as WCAG does, and what is proposed can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.content.setup.colours import ENOUGH, contrast, mixed, read_colour, standing_out
from tracker.content.setup.look import BLACK, CLEAR, DARK, LIGHT, WHITE

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


def test_a_colour_is_read_however_it_is_typed() -> None:
    assert [read_colour(text) for text in ("#0B5261", "0b5261", "#0bf", " #0b5261 ", "red", "#0b52")] == [
        *("#0b5261", "#0b5261", "#00bbff", "#0b5261", None, None)
    ]


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert [mixed("#204060", "#ffffff", share) for share in (0, 0.5, 1)] == ["#204060", "#90a0b0", "#ffffff"]


@given(COLOURS)
def test_what_is_proposed_can_be_read_on_every_ground(colour: str) -> None:
    on_light = standing_out(colour, LIGHT, BLACK)
    on_dark = standing_out(colour, DARK, WHITE, CLEAR)

    assert min(contrast(on_light, ground) for ground in LIGHT) >= ENOUGH
    assert min(contrast(on_dark, ground) for ground in DARK) >= CLEAR


@given(COLOURS)
def test_a_colour_that_can_be_read_is_left_as_it_is(colour: str) -> None:
    readable = all(contrast(colour, ground) >= ENOUGH for ground in LIGHT)

    assert (standing_out(colour, LIGHT, BLACK) == colour) == readable
