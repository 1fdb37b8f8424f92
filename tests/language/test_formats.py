"""Numbers and dates read as each language writes them, no more exactly than they are known."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from tracker.facts.dates import PartialDate
from tracker.facts.values import LANGUAGES
from tracker.language import formats


@pytest.mark.parametrize(
    ("value", "thresholds", "vi", "en"),
    [
        (Fraction("35.5"), [], "35,5", "35.5"),
        (Fraction(1234567), [], "1.234.567", "1,234,567"),
        (Fraction("12345.25"), [], "12.345,25", "12,345.25"),
        (Fraction("-0.5"), [], "-0,5", "-0.5"),
        (Fraction(0), [], "0", "0"),
        (Fraction(40), [], "40", "40"),
        (Fraction(2900, 36), [80], "80,6", "80.6"),
        (Fraction(200, 3), [], "66,7", "66.7"),
        (Fraction(239999, 3000), [80], "79,9997", "79.9997"),
        (Fraction(2399999, 30000), [80], "79,99997", "79.99997"),
        (Fraction(240001, 3000), [80], "80,0003", "80.0003"),
        (Fraction(239, 3), [80], "79,7", "79.7"),
        (Fraction(80), [80], "80", "80"),
        (Fraction(200, 3), ["66.69"], "66,67", "66.67"),
        (Fraction(200, 3), ["66.66"], "66,7", "66.7"),
        (Fraction(200, 3), [50, "66.69", 80], "66,67", "66.67"),
        (Fraction(-200, 3), ["-66.69"], "-66,67", "-66.67"),
        (Fraction("0.123456"), [], "0,123456", "0.123456"),
        (Fraction("0.1234567"), [], "0,1", "0.1"),
        (Fraction(1, 3), [], "0,3", "0.3"),
        (Fraction(1, 2), [], "0,5", "0.5"),
        (Fraction(10**21), [], "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"),
    ],
)
def test_a_number_is_written_as_the_language_writes_it(
    value: Fraction, thresholds: list[int | str], vi: str, en: str
) -> None:
    bounds = [Fraction(threshold) for threshold in thresholds]

    assert formats.number(value, "vi", bounds) == vi
    assert formats.number(value, "en", bounds) == en


def test_a_number_is_rounded_to_as_many_decimals_as_asked_and_never_across_a_threshold() -> None:
    third, bound = Fraction(200, 3), [Fraction("66.69")]

    assert [formats.number(third, "en", rounded=n) for n in (0, 1, 2, 3)] == ["67", "66.7", "66.67", "66.667"]
    assert [formats.number(third, "en", bound, rounded=n) for n in (0, 3)] == ["66.67", "66.667"]
    assert formats.number(Fraction("0.123456"), "en", rounded=0) == "0.123456"


def test_a_number_of_few_decimals_is_printed_as_it_is() -> None:
    for value in ("5", "-0.5", "0.123456", "0"):
        assert formats.exact(Fraction(value)) is True
    for value in ("1/3", "0.1234567", "1/11", "1/9"):
        assert formats.exact(Fraction(value)) is False


def test_a_percentage_has_its_sign() -> None:
    value = Fraction("35.5")

    assert [formats.percent(value, lang) for lang in LANGUAGES] == ["35,5%", "35.5%"]
    assert formats.percent(Fraction(239999, 3000), "en", [Fraction(80)]) == "79.9997%"
    assert formats.quantity(value, "vi", percent=True) == "35,5%"
    assert formats.quantity(value, "vi", percent=False) == "35,5"
    assert formats.quantity(Fraction(239999, 3000), "en", [Fraction(80)], percent=False) == "79.9997"


def test_a_day_is_printed_in_full() -> None:
    day = dt.date(2025, 7, 2)

    assert [formats.day(day, lang) for lang in LANGUAGES] == ["02/07/2025", "2 July 2025"]


@pytest.mark.parametrize(
    ("typed", "vi", "en"),
    [
        ("2025", "2025", "2025"),
        ("2025-07", "tháng 7/2025", "July 2025"),
        ("2025-12-31", "31/12/2025", "31 December 2025"),
        ("2023-Q1", "quý I/2023", "Q1 2023"),
        ("2023-Q2", "quý II/2023", "Q2 2023"),
        ("2023-Q3", "quý III/2023", "Q3 2023"),
        ("2023-Q4", "quý IV/2023", "Q4 2023"),
        ("2023-H1", "6 tháng đầu năm 2023", "first half of 2023"),
        ("2023-H2", "6 tháng cuối năm 2023", "second half of 2023"),
        ("2021-01-01/2023-06-30", "từ 01/01/2021 đến 30/06/2023", "1 January 2021 to 30 June 2023"),
    ],
)
def test_a_date_is_printed_exactly_as_it_is_known(typed: str, vi: str, en: str) -> None:
    date = PartialDate.parse(typed)

    assert (formats.date(date, "vi"), formats.date(date, "en"), str(date)) == (vi, en, typed)


def test_a_financial_year_is_printed_by_its_two_years() -> None:
    date = PartialDate.parse("2023/24", "03-31")

    assert formats.date(date, "vi") == "năm tài chính 2023/24"
    assert formats.date(date, "en") == "financial year 2023/24"


def test_a_partial_date_stands_for_its_last_day() -> None:
    assert [PartialDate.parse(typed).last_day.isoformat() for typed in ("2024", "2024-02", "2024-02-03")] == [
        "2024-12-31",
        "2024-02-29",
        "2024-02-03",
    ]


@pytest.mark.parametrize(
    ("typed", "vi", "en"),
    [
        ("2025", "năm 2025", "2025"),
        ("2025-06", "hết tháng 6/2025", "June 2025"),
        ("2025-06-30", "ngày 30/06/2025", "30 June 2025"),
        ("2025-Q2", "quý II/2025", "Q2 2025"),
        ("2025-H2", "6 tháng cuối năm 2025", "second half of 2025"),
        ("2025-01-01/2025-06-30", "từ 01/01/2025 đến 30/06/2025", "1 January 2025 to 30 June 2025"),
    ],
)
def test_a_date_by_which_something_is_due_is_printed_as_one(typed: str, vi: str, en: str) -> None:
    date = PartialDate.parse(typed)

    assert (formats.until(date, "vi"), formats.until(date, "en")) == (vi, en)


def test_a_financial_year_by_which_something_is_due_is_printed_by_its_two_years() -> None:
    date = PartialDate.parse("2023/24", "03-31")

    assert [formats.until(date, lang) for lang in LANGUAGES] == [
        formats.date(date, lang) for lang in LANGUAGES
    ]


@pytest.mark.parametrize(
    ("start", "end", "vi", "en"),
    [
        ("2021-01-01", "2025-12-31", "2021-2025", "2021-2025"),
        ("2025-01-01", "2025-12-31", "2025", "2025"),
        ("2024-07-01", "2027-06-30", "01/07/2024-30/06/2027", "1 July 2024 to 30 June 2027"),
        ("2024-01-01", "2027-12-30", "01/01/2024-30/12/2027", "1 January 2024 to 30 December 2027"),
        ("2024-01-02", "2027-12-31", "02/01/2024-31/12/2027", "2 January 2024 to 31 December 2027"),
    ],
)
def test_a_period_of_whole_years_is_printed_by_its_years_and_any_other_by_its_days(
    start: str, end: str, vi: str, en: str
) -> None:
    first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end)

    assert (formats.span(first, last, "vi"), formats.span(first, last, "en")) == (vi, en)


def test_a_place_among_others_is_written_as_the_language_writes_it() -> None:
    places = (1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111)

    assert [formats.ordinal(Fraction(n), "en") for n in places] == [
        "1st",
        "2nd",
        "3rd",
        "4th",
        "11th",
        "12th",
        "13th",
        "21st",
        "22nd",
        "23rd",
        "101st",
        "111th",
    ]
    assert formats.ordinal(Fraction(8), "vi") == "8"
