"""A figure stands beside what it is compared with, and no rounding puts it on the other side."""

from __future__ import annotations

import datetime as dt

from tests.views.explained import told


def test_a_comparison_never_rounds_a_figure_onto_its_target() -> None:
    said = told(
        "en",
        dt.date(2026, 1, 1),
        {"date": 2025, "count": 23999, "of": 30000},
        measure="level",
        rule={"at_least": 80},
        unit={"vi": "%", "en": "%"},
    )

    assert "79.997% < 80%, which does not satisfy it" in said


def test_exactly_a_strict_bound_is_told_apart() -> None:
    assert "5 = 5 (exactly that much is not enough), which does not satisfy it" in told(
        "en", dt.date(2026, 1, 1), {"date": 2025, "value": 5}, rule={"more_than": 5}
    )
