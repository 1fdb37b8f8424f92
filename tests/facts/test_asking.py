"""What of the figures a bound is held against says what it needs, and what level a number means."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tracker.facts.asking import Against, ChangeKind, Of, OfChange, OfGrowth, OfValue

F = Fraction
BASE = Against.BASELINE


@pytest.mark.parametrize(
    ("of", "against", "multiplies", "whole_years", "level"),
    [
        (OfValue(), None, False, False, F(10)),
        (OfChange(ChangeKind.PERCENT, BASE), BASE, True, False, F(220)),
        (OfChange(ChangeKind.TIMES, BASE), BASE, True, False, F(2000)),
        (OfChange(ChangeKind.POINTS, Against.YEAR_BEFORE), Against.YEAR_BEFORE, False, False, F(210)),
        (OfChange(ChangeKind.NUMBER, BASE), BASE, False, False, F(210)),
        (OfGrowth(), BASE, True, True, F(242)),
    ],
)
def test_what_is_held_against_a_bound_says_what_it_needs_and_what_a_number_means(
    of: Of, against: Against | None, *, multiplies: bool, whole_years: bool, level: Fraction
) -> None:
    assert (of.against, of.multiplies, of.whole_years) == (against, multiplies, whole_years)
    assert of.level(F(10), F(200), 2) == level
