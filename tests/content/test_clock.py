"""The day of judgement is an input, and the only clock."""

from __future__ import annotations

import datetime as dt

import pytest

from tracker.content.clock import LOCAL_TIME, BadClock, as_of


def test_as_of_wins_over_the_time_of_the_source() -> None:
    assert as_of({"AS_OF": "2024-06-30", "SOURCE_DATE_EPOCH": "0"}) == dt.date(2024, 6, 30)


def test_the_time_of_the_source_is_a_day_in_viet_nam() -> None:
    assert as_of({"SOURCE_DATE_EPOCH": "1795366800"}) == dt.date(2026, 11, 23)  # 17:00 UTC the day before
    assert as_of({"SOURCE_DATE_EPOCH": "1795366799"}) == dt.date(2026, 11, 22)


def test_without_either_it_is_today_in_viet_nam() -> None:
    before = dt.datetime.now(LOCAL_TIME).date()
    assert before <= as_of({}) <= dt.datetime.now(LOCAL_TIME).date()


@pytest.mark.parametrize(
    "environment", [{"AS_OF": "23/11/2026"}, {"AS_OF": "2026-02-30"}, {"SOURCE_DATE_EPOCH": "soon"}]
)
def test_a_day_that_cannot_be_read_is_refused_with_a_right_one(environment: dict[str, str]) -> None:
    with pytest.raises(BadClock, match=r"viết ví dụ(.|\n)*write e\.g\."):
        as_of(environment)
