"""What targets may ask for, and any figures they may have, as several tests try them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from tracker.facts.dates import PartialDate

BASELINE = {"value": 10, "date": "2020-12-31"}
DEMANDS: list[dict[str, Any]] = [
    {"measure": "total", "rule": {"at_least": 20}},
    {"measure": "level", "rule": {"change": "percent", "at_most": -20}},
    {"measure": "level", "rule": {"change": "number", "against": "year_before", "at_least": 1}},
    {
        "measure": "level",
        "rule": {"change": "percent", "against": "year_before", "at_least": 5, "every": "year"},
    },
    {"measure": "level", "rule": {"growth": "percent", "at_least": 3}},
    {"measure": "rank", "rule": {"at_most": 8}},
    {"measure": "yearly", "rule": {"at_least": 40}},
    {"measure": "yearly", "rule": {"at_most": 40}},
    {"measure": "level", "milestones": [{"by": 2022, "at_least": 9}, {"by": 2024, "at_least": 14}]},
    {"measure": "yearly", "milestones": [{"by": 2023, "at_least": 20}, {"by": 2025, "at_least": 50}]},
    {
        "measure": "yearly",
        "milestones": [{"by": 2022, "at_most": 20}, {"from": "2023-01-01", "by": 2025, "at_most": 40}],
    },
    {
        "measure": "level",
        "milestones": [
            {"by": 2022, "growth": "percent", "at_least": 3},
            {"from": "2023-01-01", "by": 2025, "growth": "percent", "at_least": 5},
        ],
    },
    {
        "measure": "level",
        "milestones": [{"by": 2022, "at_least": 9}, {"by": 2025, "at_least": 14}],
        "amendments": [
            {"date": "2023-06-30", "milestones": [{"by": 2024, "at_least": 3}, {"by": 2025, "at_least": 4}]},
            {"date": "2024-06-30", "rule": {"at_least": 6}},
        ],
    },
]
DAYS = st.dates(dt.date(2020, 6, 1), dt.date(2027, 1, 1))
FIGURES = st.dictionaries(
    st.tuples(
        st.one_of(
            st.integers(2019, 2026).map(str),
            st.dates(dt.date(2019, 1, 1), dt.date(2026, 12, 1)).map(lambda day: day.isoformat()[:7]),
        ),
        st.sampled_from(["final", "provisional"]),
    ),
    st.integers(1, 30),
    max_size=7,
)


def entries(figures: dict[tuple[str, str], int]) -> list[dict[str, Any]]:
    """Return figures as entries of the file, of which no two stand for one day in one stage."""
    found: dict[tuple[dt.date, str], dict[str, Any]] = {}
    for (date, stage), value in figures.items():
        note = {"vi": "vì sao", "en": "why"}  # a total may fall where that is explained
        day = PartialDate.parse(date).last_day
        found[day, stage] = {"date": date, "stage": stage, "value": value, "note": note}
    return list(found.values())
