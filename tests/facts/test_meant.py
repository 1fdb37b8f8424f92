"""What people type for a date or a number is told as it is written here, and never as something else."""

from __future__ import annotations

import pytest

from tracker.facts.meant import in_plain_signs, meant_date, meant_number, plainly
from tracker.facts.mistyped import MAX_DIGITS, mistyped_address, mistyped_date, mistyped_day, mistyped_number


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("quý III/2023", "2023-Q3"),
        ("quý 3 năm 2023", "2023-Q3"),
        ("Quý IV/2023", "2023-Q4"),
        ("Q3/2023", "2023-Q3"),
        ("2023 Q3", "2023-Q3"),
        ("III/2023", "2023-Q3"),
        ("6 tháng đầu năm 2023", "2023-H1"),
        ("sáu tháng đầu năm 2023", "2023-H1"),
        ("6 tháng cuối năm 2023", "2023-H2"),
        ("nửa đầu năm 2023", "2023-H1"),
        ("first half of 2023", "2023-H1"),
        ("2023 H2", "2023-H2"),
        ("3 tháng đầu năm 2023", "2023-Q1"),
        ("9 tháng năm 2023", "2023-01-01/2023-09-30"),
        ("12 tháng năm 2023", "2023"),
        ("tháng 6/2023", "2023-06"),
        ("tháng 6 năm 2023", "2023-06"),
        ("T6/2023", "2023-06"),
        ("6/2023", "2023-06"),
        ("2023/6", "2023-06"),
        ("June 2023", "2023-06"),
        ("năm 2023", "2023"),
        ("cả năm 2023", "2023"),
        ("31/12/2023", "2023-12-31"),
        ("31-12-2023", "2023-12-31"),
        ("ngày 31 tháng 12 năm 2023", "2023-12-31"),
        ("31 December 2023", "2023-12-31"),
        ("Dec 31, 2023", "2023-12-31"),
        ("2023-2-3", "2023-02-03"),
        ("2023/06/30", "2023-06-30"),
        ("2023.06.30", "2023-06-30"),
        ("20230630", "2023-06-30"),
        ("2023–06–30", "2023-06-30"),
        ("2023-12-31 00:00:00", "2023-12-31"),
        ("30/06/23", "2023-06-30"),
        ("23", "2023"),
        ("45291", "2023-12-31"),
        ("45291.0", "2023-12-31"),
        ("2021-2023", "2021-01-01/2023-12-31"),
        ("từ 2021 đến 2023", "2021-01-01/2023-12-31"),
        ("2023-q3", "2023-Q3"),
        ("quý I/2023", "2023-Q1"),
        ("quý II/2023", "2023-Q2"),
        ("quý một năm 2023", "2023-Q1"),
        ("quý hai năm 2023", "2023-Q2"),
        ("quý ba năm 2023", "2023-Q3"),
        ("quý tư năm 2023", "2023-Q4"),
        ("quý bốn năm 2023", "2023-Q4"),
        ("quí 1/2023", "2023-Q1"),
        ("I/2023", "2023-Q1"),
        ("IV-2023", "2023-Q4"),
        ("2023 quý II", "2023-Q2"),
        ("nửa cuối năm 2023", "2023-H2"),
        ("second half of 2023", "2023-H2"),
        ("H1 2023", "2023-H1"),
        ("h2/2023", "2023-H2"),
        ("2023-h1", "2023-H1"),
        ("2023 H1", "2023-H1"),
        ("1 tháng đầu năm 2023", "2023-01-01/2023-01-31"),
        ("1 tháng cuối năm 2023", "2023-12-01/2023-12-31"),
        ("ba tháng đầu năm 2023", "2023-Q1"),
        ("3 tháng cuối năm 2023", "2023-Q4"),
        ("4 tháng đầu năm 2024", "2024-01-01/2024-04-30"),
        ("chín tháng đầu năm 2023", "2023-01-01/2023-09-30"),
        ("9 tháng cuối năm 2023", "2023-04-01/2023-12-31"),
        ("11 tháng năm 2023", "2023-01-01/2023-11-30"),
        ("11 tháng cuối năm 2023", "2023-02-01/2023-12-31"),
        ("12 tháng cuối năm 2023", "2023"),
        ("1 January 2023", "2023-01-01"),
        ("Feb 2023", "2023-02"),
        ("3rd March 2023", "2023-03-03"),
        ("April 2nd, 2023", "2023-04-02"),
        ("May 2023", "2023-05"),
        ("Jul. 2023", "2023-07"),
        ("August 2023", "2023-08"),
        ("1 Sep 2023", "2023-09-01"),
        ("October 2023", "2023-10"),
        ("Nov 2023", "2023-11"),
        ("1/2023", "2023-01"),
        ("12/2023", "2023-12"),
        ("1/1/2023", "2023-01-01"),
        ("28/2/2023", "2023-02-28"),
        ("29/2/2024", "2024-02-29"),
        ("20000", "1954-10-03"),
        ("59999", "2064-04-07"),
        ("00", "2000"),
        ("49", "2049"),
    ],
)
def test_a_date_is_told_as_it_is_written_here(typed: str, meant: str) -> None:
    assert str(meant_date(typed)) == meant


@pytest.mark.parametrize(
    "typed", ["hôm nay", "rồi", "cuối năm", "last year", "?", "2023-06-30-01", "1", "99", "năm"]
)
def test_where_no_date_is_certain_none_is_made_up(typed: str) -> None:
    assert meant_date(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "29/02/2023",
        "31/4/2023",
        "13/2023",
        "30 tháng 2 năm 2023",
        "00/2023",
        "0/6/2023",
        "32/1/2023",
        "0 tháng năm 2023",
        "13 tháng đầu năm 2023",
    ],
)
def test_a_day_that_no_calendar_has_is_no_day_that_was_meant(typed: str) -> None:
    assert mistyped_date(typed).code == "no_such_day"


@pytest.mark.parametrize(
    ("typed", "unit", "meant"),
    [
        ("35 tỷ đồng", "đồng", "35000000000"),
        ("35 tỷ đồng", "tỷ đồng", "35"),
        ("35,5 tỷ đồng", "triệu đồng", "35500"),
        ("35 tỷ", "đồng", "35000000000"),
        ("500 triệu đồng", "tỷ đồng", "0.5"),
        ("35000₫", "đồng", "35000"),
        ("5 nhãn hiệu", "nhãn hiệu mới", "5"),
        ("34.2 phần trăm", "% tăng trưởng", "34.2"),
        ("34,2 %", "% tăng trưởng", "34.2"),
        ("3,5E+10", "", "35000000000"),
        ("1e3", "", "1000"),
        ("35,000,000,000", "", "35000000000"),
        ("35.000.000.000", "", "35000000000"),
        ("1.234,5", "", "1234.5"),
        ("1,234.5", "", "1234.5"),
        ("1 234,5", "", "1234.5"),
        ("35OOOOOOOOO", "", "35000000000"),
        ("4;", "", "4"),
        ("4,", "", "4"),
        ("+4", "", "4"),
        ("-5", "", "-5"),
        ("05", "", "5"),
        ("2 nghìn tỷ đồng", "tỷ đồng", "2000"),
        ("2 nghìn tỷ đồng", "đồng", "2000000000000"),
        ("2 nghìn tỉ đồng", "đồng", "2000000000000"),
        ("2 tỉ đồng", "đồng", "2000000000"),
        ("2 tỉ đồng", "tỷ đồng", "2"),
        ("2 triệu người", "người", "2000000"),
        ("2 nghìn người", "người", "2000"),
        ("2 ngàn người", "nghìn người", "2"),
        ("2 trillion dong", "dong", "2000000000000"),
        ("2 billion dong", "dong", "2000000000"),
        ("2 million dong", "dong", "2000000"),
        ("2 thousand dong", "dong", "2000"),
        ("2 triệu VNĐ", "đồng", "2000000"),
        ("2 tỷ đồng", "nghìn tỷ đồng", "0.002"),
        ("1 triệu", "ngàn người", "1000"),
        ("-0,5", "", "-0.5"),
        ("-12,25", "", "-12.25"),
        ("0", "", "0"),
        ("999999999999999", "", "999999999999999"),
        ("1e14", "", "100000000000000"),
        ("1e-15", "", "0.000000000000001"),
        ("34,20", "", "34.2"),
    ],
)
def test_a_number_is_told_in_the_unit_of_its_target(typed: str, unit: str, meant: str) -> None:
    number = meant_number(typed, unit)

    assert number is not None
    assert plainly(number) == meant


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("4¹", ""),
        ("34.2²", ""),
        ("④", ""),
        ("½", ""),
        ("12/30", ""),
        ("3-5", ""),
        ("12:30", ""),
        ("35,000", ""),
        ("1.234", ""),
        ("5 doanh nghiệp", "nhãn hiệu"),
        ("35 tỷ đồng", "nhãn hiệu"),
        ("35 tỷ đồng", ""),
        ("34%", "nhãn hiệu"),
        ("1e99", ""),
        ("1e15", ""),
        ("-1e15", ""),
        ("1e-16", ""),
        ("năm", ""),
        ("1000000000000000", ""),
        ("34,2 %", "người"),
    ],
)
def test_where_no_number_is_certain_none_is_made_up(typed: str, unit: str) -> None:
    assert meant_number(typed, unit) is None


@pytest.mark.parametrize(
    ("typed", "code", "right"),
    [
        ("4¹", "number_footnote", "4"),
        ("34.2²", "number_footnote", "34.2"),
        ("4*", "number_footnote", "4"),
        ("4 (1)", "number_footnote", "4"),
        ("④", "number", None),
        ("½", "number", None),
        ("12/30", "number_fraction", None),
        ("3-5", "number_span", None),
        ("từ 3 đến 5", "number", None),
        ("khoảng 5", "number_about", None),
        (">5", "number_about", None),
        ("chưa có", "number_none", None),
        ("-", "number_none", None),
        ("#N/A", "excel_error", None),
        ("35,000", "thousands_or_decimals", None),
        ("5 cái", "number_unit", None),
        ("35 phần trăm", "number_percent", "35"),
        ("4 (sơ bộ)", "number_with_stage", "4"),
        ("34,5 (ước thực hiện)", "number_with_stage", "34.5"),
        ("4 (p)", "number_with_stage", "4"),
        ("4 (tỉnh)", "number", None),
        ("ước đạt 4", "number_about", None),
    ],
)
def test_what_is_no_number_is_named(typed: str, code: str, right: str | None) -> None:
    found = mistyped_number(typed)

    assert (found.code, found.context.get("right")) == (code, right)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("45291", "date_excel"),
        ("2023–06–30", "date_hyphens"),
        ("“2023”", "date_dressed"),
        ("30/06/2023", "date_day_first"),
        ("quý III/2023", "date_meant"),
        ("2021-2023", "date_span"),
        ("2023/24", "financial_year"),
        ("#REF!", "excel_error"),
        ("hôm nay", "date"),
        ("cuối năm 2023", "date_part_of_year"),
        ("mid-2023", "date_part_of_year"),
        ("the end of 2023", "date_part_of_year"),
        ("31/12", "date_no_year"),
        ("tháng 12", "date_no_year"),
        ("quý III", "date_no_year"),
        ("đến 31/02/2023", "no_such_day"),
        ("đến nay", "date"),
    ],
)
def test_what_is_no_date_is_named(typed: str, code: str) -> None:
    assert mistyped_date(typed).code == code


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("đến 31/12/2023", "2023-12-31"),
        ("tính đến hết ngày 31/12/2023", "2023-12-31"),
        ("đến hết quý III/2023", "2023-Q3"),
        ("as of 31 December 2023", "2023-12-31"),
        ("by the end of 2023", "2023"),
        ("Dec-23", "2023-12"),
        ("12-Dec-23", "2023-12-12"),
        ("hết năm 2023", "2023"),
    ],
)
def test_a_date_with_words_before_it_is_told_as_the_date_alone(typed: str, right: str) -> None:
    found = mistyped_date(typed)

    assert (found.code, found.context["right"]) == ("date_meant", right)


def test_of_a_part_of_a_year_no_day_is_made() -> None:
    assert mistyped_date("cuối năm 2023").context["right"] == "2023"
    assert mistyped_day("cuối năm 2023") == ("day", {"found": "cuối năm 2023"})


def test_a_day_is_never_made_of_a_month() -> None:
    assert mistyped_day("tháng 6/2023") == ("day", {"found": "tháng 6/2023"})
    assert mistyped_day("30/06/2023").context["right"] == "2023-06-30"


@pytest.mark.parametrize(
    ("typed", "code", "right"),
    [
        ("skhcn.caobang.gov.vn/x", "url_meant", "https://skhcn.caobang.gov.vn/x"),
        ("https:/skhcn.caobang.gov.vn/x", "url_meant", "https://skhcn.caobang.gov.vn/x"),
        ("https://https://skhcn.caobang.gov.vn/x", "url_meant", "https://skhcn.caobang.gov.vn/x"),
        ("https://skhcn.caobang.gov.vn/a b", "url_meant", "https://skhcn.caobang.gov.vn/a%20b"),
        ("[x](https://skhcn.caobang.gov.vn/x)", "url_meant", "https://skhcn.caobang.gov.vn/x"),
        (r"C:\Users\lan\x.docx", "url_on_a_machine", None),
        (r"\\server\x.docx", "url_on_a_machine", None),
        ("file:///x", "url_on_a_machine", None),
        ("số 12/BC", "url", None),
    ],
)
def test_an_address_is_told_as_a_browser_needs_it(typed: str, code: str, right: str | None) -> None:
    found = mistyped_address(typed)

    assert (found.code, found.context.get("right")) == (code, right)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2023/06", "date_meant"),
        ("2023/12", "date_meant"),
        ("2023/13", "financial_year"),
        ("2023/24", "financial_year"),
        ("2011/12", "date"),
        ("2010/12", "date_meant"),
        ("2023/00", "no_such_day"),
    ],
)
def test_two_digits_after_a_year_are_a_month_or_the_next_year_never_guessed(typed: str, code: str) -> None:
    assert mistyped_date(typed).code == code


@pytest.mark.parametrize(("length", "code"), [(MAX_DIGITS, "number"), (MAX_DIGITS + 1, "number_too_long")])
def test_a_number_is_too_long_from_one_digit_more_than_the_limit(length: int, code: str) -> None:
    assert (mistyped_number("1" * length).code == "number_too_long") == (code == "number_too_long")


def test_of_a_long_address_the_first_two_hundred_letters_are_told() -> None:
    assert mistyped_address("số " + "x" * 400).context["found"] == "số " + "x" * 197


def test_a_percentage_is_told_without_its_sign() -> None:
    assert mistyped_number("12,5 %").code == "number_percent"
    assert mistyped_number("12.5 %") == ("number_percent", {"found": "12.5 %", "right": "12.5"})


@pytest.mark.parametrize("typed", ["13 tháng đầu năm 2025", "0 tháng đầu năm 2025", "14 tháng cuối năm 2025"])
def test_a_year_has_twelve_months(typed: str) -> None:
    assert mistyped_date(typed).code == "no_such_day"


@pytest.mark.parametrize("typed", ["0/2025", "00/00/2025", "0/6/2025"])
def test_a_day_or_month_of_nought_is_in_no_calendar(typed: str) -> None:
    assert mistyped_date(typed).code == "no_such_day"


def test_signs_that_nobody_sees_are_left_out() -> None:
    assert in_plain_signs("12\u200e34\u2060") == "1234"
