"""Which figures count and which decides is said, with the reason."""

from __future__ import annotations

import datetime as dt
import re

from tests.views.explained import told


def test_figures_that_do_not_count_are_named_with_the_reason() -> None:
    said = told(
        "en",
        dt.date(2027, 6, 1),
        {"date": 2020, "value": 1},
        {"date": 2024, "value": 2},
        {"date": "2026-03", "value": 6},
        {"date": "2027-12-31", "value": 7},
        rule={"at_least": 5},
    )

    assert "Known figures: 3; counted: 1." in said
    assert "1 (2020, taken as 31 December 2020): from before the period" in said
    assert (
        "6 (March 2026, taken as 31 March 2026): from after the period: shown, but it never decides" in said
    )
    assert "2027-12-31" not in said
    assert "31 December 2027" not in said
    assert "7" not in re.sub(r"\d{2,}", "", said)
    assert "After the period a figure satisfied the rule: 6 (March 2026)." in said


def test_a_provisional_figure_is_labelled_and_gives_way_to_a_final_one() -> None:
    provisional = {"date": 2024, "value": 2, "stage": "provisional"}

    assert "It is provisional" in told("en", dt.date(2025, 6, 1), provisional, rule={"at_least": 5})
    both = told("en", dt.date(2025, 6, 1), provisional, {"date": 2024, "value": 3}, rule={"at_least": 5})
    assert "There is a provisional figure for the same day; the final one is used." in both
    assert "The status rests on the latest figure: 3" in both


def test_a_figure_that_lacks_what_an_amended_rule_needs_is_said_not_to_count() -> None:
    said = told(
        "en",
        dt.date(2025, 6, 1),
        {"date": 2023, "value": 7},
        rule={"at_least": 5},
        amendments=[{"date": 2024, "rule": {"every_unit": "all"}}],
    )

    assert "nothing to compare it with, so it does not count" in said
    assert said.endswith("No published figure found.")
