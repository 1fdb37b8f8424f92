"""Each year is explained by itself, by the rule it was judged by."""

from __future__ import annotations

import datetime as dt

from tests.making import amended_after_its_period
from tests.views.editions import EDITIONS
from tests.views.explained import told
from tracker.facts.assess import assess
from tracker.views.explain import worked_out


def test_yearly_targets_are_explained_year_by_year() -> None:
    said = told(
        "en",
        dt.date(2024, 6, 1),
        {"date": 2021, "value": 2},
        {"date": "2022-06", "value": 1},
        rule={"at_least": 2, "every": "year"},
        amendments=[{"date": "2022-12-01", "rule": {"at_least": 1, "every": "year"}}],
    )

    assert "2021 (judged by: each year: at least 2): 2 = 2, which satisfies it. Met." in said
    assert "2022: 1 = 1, which satisfies it (figure of June 2022, taken as 30 June 2022). Met." in said
    assert "2023: No published figure found." in said
    assert "2024: not ended, so not judged yet." in said
    assert "Years ended: 3. Met: 2; not met: 0; without a figure: 1; undecided: 0." in said


def test_a_year_is_explained_by_the_rule_it_was_judged_by() -> None:
    target = amended_after_its_period({"date": "2025-06-30", "value": 10})
    assert target.period is not None
    found = assess(target, target.period, dt.date(2026, 6, 1))

    said = worked_out(EDITIONS["en"], found).lines

    assert [(year.year, year.rule.at_least) for year in found.years] == [(2024, 5), (2025, 5)]
    assert "2025: 10 > 5, which satisfies it (figure of 30 June 2025). Met." in said
