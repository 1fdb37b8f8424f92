"""What stands behind a figure is printed as the figures beside it."""

from __future__ import annotations

import datetime as dt

from tests.making import make_target
from tests.views.editions import page_of_one


def test_a_baseline_is_printed_as_the_figures_it_is_drawn_beside() -> None:
    target = make_target(
        [{"date": 2024, "count": 12, "of": 30}],
        rule={"every_unit": "all"},
        baseline={"value": 10, "date": 2020},
    )

    page = page_of_one(target, dt.date(2025, 6, 1))

    assert page.figures
    assert page.figures.rows[0].figure.value == "12 of 30 (40%)"
    assert page.beside_figures[0].lines[0].text.startswith("10% (2020)")
