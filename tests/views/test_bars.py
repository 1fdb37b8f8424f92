"""A bar holds a figure against what was asked of that figure."""

from __future__ import annotations

import datetime as dt

from tests.making import make_target
from tracker.facts.assess import assess
from tracker.facts.periods import Period
from tracker.facts.verdicts import Assessment
from tracker.views.bars import LargeBar, bar_of, large_bar

YEARLY = {"change": "points", "against": "year_before", "at_most": -1, "every": "year"}
SHARE = {"vi": "% hộ", "en": "% of homes"}


def fallen(*values: float) -> Assessment:
    """A share that is to fall by a point each year from 2022 to 2025, known from 2021 on."""
    figures: list[dict[str, object]] = [
        {"date": f"{year}", "value": value} for year, value in enumerate(values, 2021)
    ]
    return judged(figures)


def judged(figures: list[dict[str, object]]) -> Assessment:
    target = make_target(figures, rule=YEARLY, unit=SHARE, measure="level")
    return assess(
        target, Period.model_validate({"from": "2022-01-01", "to": "2025-12-31"}), dt.date(2026, 6, 1)
    )


def marks(bar: LargeBar | None) -> set[str]:
    assert bar is not None
    return {mark.text for drawing in bar.drawings for mark in drawing.marks}


def test_a_figure_of_one_year_is_held_against_the_level_of_that_year() -> None:
    assert "at most 1.93%" in marks(large_bar(fallen(5.2, 4.03, 2.93, 1.93), "en"))


def test_there_is_a_bar_though_the_figure_before_the_last_year_is_missing() -> None:
    assert "at most 4.2%" in marks(large_bar(fallen(5.2, 4.03), "en"))


def test_without_the_year_before_there_is_nothing_to_hold_a_figure_against() -> None:
    assert bar_of(judged([{"date": "2024", "value": 1.93}]), "en") is None
