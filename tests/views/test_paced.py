"""A pace is shown with its numbers, or why there is none."""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction
from typing import Any

import pytest

from tests.making import make_target
from tests.views.editions import EDITIONS
from tests.views.explained import told
from tracker.facts.assess import assess
from tracker.facts.statuses import NoPace, Standing
from tracker.views.explain import worked_out


def test_a_pace_is_shown_with_its_numbers_its_days_and_its_limits() -> None:
    keys: dict[str, Any] = {
        "measure": "level",
        "rule": {"at_least": 50},
        "baseline": {"value": 10, "date": "2020-12-31"},
    }
    said = told("en", dt.date(2024, 1, 1), {"date": "2023-07-02", "value": 30}, **keys)

    assert "(30 − 10) ÷ (50 − 10) = 0.5" in said
    assert (
        "913 days (31 December 2020 – 2 July 2023) ÷ 1,826 days (31 December 2020 – 31 December 2025) = 0.5"
        in said
    )
    assert "Pace: 0.5 ÷ 0.5 = 1" in said
    assert "0.95 or more: On track." in said
    assert "(30 − 10) ÷ (50 − 10) = 0,5" in told(
        "vi", dt.date(2024, 1, 1), {"date": "2023-07-02", "value": 30}, **keys
    )


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("4.7499", "slower"),
        ("4.75", "on_track"),
        ("2.9999", "far_behind"),
        ("3", "slower"),
        ("-0.0001", "away"),
    ],
)
def test_a_printed_pace_never_seems_to_be_on_the_other_side_of_its_limit(value: str, status: str) -> None:
    period = {"from": "2021-01-01", "to": "2021-12-31"}
    said = told(
        "en",
        dt.date(2021, 7, 2),
        {"date": "2021-07-02", "value": value},
        measure="level",
        rule={"at_least": 10},
        baseline={"value": 0, "date": "2020-12-31"},
        period=period,
    )

    shown = re.search(r"Pace: .* ([−\d.]+)$", said, re.MULTILINE)
    assert shown
    pace = Fraction(shown[1].replace("−", "-"))
    exact = Fraction(value) / 10 / Fraction(183, 365)
    for limit in (Fraction(0), Fraction(60, 100), Fraction(95, 100)):
        assert (pace >= limit) == (exact >= limit), (status, pace)


def test_every_reason_for_no_pace_and_for_not_counting_can_be_said() -> None:
    from tracker.language.words import method as words_method  # noqa: PLC0415, only its tables are looked at here

    assert set(words_method.NO_PACE) == set(NoPace)
    assert set(words_method.STANDING) == set(Standing)
    reasons: list[tuple[NoPace, dict[str, Any]]] = [
        (NoPace.RULE, {"rule": {"done": "x"}}),
        (NoPace.FEW, {"rule": {"at_least": 4}}),
        (NoPace.NO_BASELINE, {"rule": {"at_least": 4}, "measure": "level"}),
        (NoPace.UNDATED_BASELINE, {"rule": {"at_least": 4}, "measure": "level", "baseline": {"value": 0}}),
        (
            NoPace.NO_WAY,
            {"rule": {"more_than": 4}, "measure": "level", "baseline": {"value": 4, "date": 2020}},
        ),
        (
            NoPace.NO_TIME,
            {"rule": {"at_least": 4}, "measure": "level", "baseline": {"value": 1, "date": 2022}},
        ),
    ]
    for why, keys in reasons:
        target = make_target([{"date": 2022, "value": 0}], **keys)
        assert target.period is not None
        found = assess(target, target.period, dt.date(2023, 1, 1))
        assert found.verdict.no_pace == why
        assert words_method.NO_PACE[why].en.format(least=5) in worked_out(EDITIONS["en"], found).lines
