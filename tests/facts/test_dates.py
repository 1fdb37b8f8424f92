"""A date is as exact as it is known, from a day to a span of years, and stands for its last day."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from tracker.facts.dates import DATE, PartialDate


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2025-Q1", "2025-01-01", "2025-03-31"),
        ("2024-Q3", "2024-07-01", "2024-09-30"),
        ("2025-Q4", "2025-10-01", "2025-12-31"),
        ("2025-H1", "2025-01-01", "2025-06-30"),
        ("2025-H2", "2025-07-01", "2025-12-31"),
        ("2021-01-01/2023-06-30", "2021-01-01", "2023-06-30"),
    ],
)
def test_a_part_of_a_year_and_a_span_mean_the_days_from_their_first_to_their_last(
    typed: str, first: str, last: str
) -> None:
    date = PartialDate.parse(typed)

    assert (date.first_day.isoformat(), date.last_day.isoformat(), str(date)) == (first, last, typed)
    assert not date.is_year
    assert not date.is_day


@pytest.mark.parametrize(
    ("year_end", "first", "last"),
    [
        ("03-31", "2023-04-01", "2024-03-31"),
        ("06-30", "2023-07-01", "2024-06-30"),
        ("02-29", "2023-03-01", "2024-02-29"),
    ],
)
def test_a_financial_year_ends_when_the_programme_says(year_end: str, first: str, last: str) -> None:
    date = PartialDate.parse("2023/24", year_end)

    assert (date.first_day.isoformat(), date.last_day.isoformat(), str(date)) == (first, last, "2023/24")
    assert not date.is_year


@pytest.mark.parametrize(
    ("typed", "year_end"),
    [
        ("2023/24", ""),
        ("2023/25", "03-31"),
        ("2023/23", "03-31"),
        ("2025-Q0", ""),
        ("2025-Q5", ""),
        ("2025-H3", ""),
        ("2025-q1", ""),
        ("0000-Q1", ""),
        ("2023-06-30/2021-01-01", ""),
        ("2023-06-30/2023-06-30", ""),
        ("2021/2023", ""),
    ],
)
def test_what_is_no_such_part_is_no_date(typed: str, year_end: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(typed, year_end)


def test_a_century_ends_a_financial_year_with_two_noughts() -> None:
    assert str(PartialDate.parse("2099/00", "03-31")) == "2099/00"


def test_only_a_day_is_a_day_and_only_a_year_is_a_year() -> None:
    assert [PartialDate.parse(typed).is_day for typed in ("2025", "2025-07", "2025-07-02")] == [
        False,
        False,
        True,
    ]
    assert [PartialDate.parse(typed).is_year for typed in ("2025", "2025-07", "2025-07-02")] == [
        True,
        False,
        False,
    ]


def test_parts_of_a_year_are_ordered_by_their_last_day() -> None:
    typed = ["2024-Q1", "2024-05", "2024-H1", "2024-Q3", "2024"]

    assert sorted(typed, key=lambda each: PartialDate.parse(each).last_day) == typed


def test_a_date_written_out_is_read_back() -> None:
    dates = [
        PartialDate(2025),
        PartialDate(2025, 7),
        PartialDate(2025, quarter=2),
        PartialDate(2025, half=2),
        PartialDate.span(dt.date(2021, 1, 1), dt.date(2023, 6, 30)),
    ]

    assert [PartialDate.parse(str(date)) for date in dates] == dates
    assert all(re.fullmatch(DATE, str(date)) for date in dates)
