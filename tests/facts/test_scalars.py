"""A leaf is read as what the editor meant by it, to the last digit and the last day, or refused with what to
write.
"""

from __future__ import annotations

import datetime as dt
import json
from fractions import Fraction
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from tracker.facts.dates import PartialDate
from tracker.facts.scalars import (
    At,
    Date,
    Day,
    Email,
    Id,
    Number,
    Numbering,
    OnlyTrue,
    Scalar,
    SourceId,
    SourceName,
    Url,
    Words,
    YearEnd,
    one_of,
    refuse_all,
    shown,
)

ANY: dict[str, Any] = {
    "words": Words,
    "number": Number,
    "numbering": Numbering,
    "date": Date,
    "day": Day,
    "id": Id,
    "url": Url,
    "true": OnlyTrue,
    "source": SourceId,
    "source name": SourceName,
    "email": Email,
    "year end": YearEnd,
}
KINDS: dict[str, TypeAdapter[Any]] = {name: TypeAdapter(kind) for name, kind in ANY.items()}


def read(kind: str, typed: object, *, quoted: bool = False, context: dict[str, Any] | None = None) -> Any:
    """Return what `typed` is read as, or the code of its refusal with what it tells the editor."""
    leaf = Scalar(typed, quoted=quoted) if isinstance(typed, str) else typed
    try:
        return KINDS[kind].validate_python(leaf, context=context or {"source": {"b", "a"}})
    except ValidationError as refused:
        (error,) = refused.errors()
        return error["type"], error.get("ctx", {})


def code(kind: str, typed: object, *, quoted: bool = False) -> str:
    found = read(kind, typed, quoted=quoted)
    assert isinstance(found, tuple), found
    return str(found[0])


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-01", "2025-01-01", "2025-01-31"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2100-02", "2100-02-01", "2100-02-28"),
        ("2025-02-28", "2025-02-28", "2025-02-28"),
        ("2025-01-01", "2025-01-01", "2025-01-01"),
        ("0001-01-01", "0001-01-01", "0001-01-01"),
        ("9999", "9999-01-01", "9999-12-31"),
    ],
)
def test_a_date_means_the_days_from_its_first_to_its_last(typed: str, first: str, last: str) -> None:
    date = read("date", typed)

    assert (date.first_day.isoformat(), date.last_day.isoformat(), str(date)) == (first, last, typed)
    assert PartialDate.parse(typed) == date


@pytest.mark.parametrize(
    "typed",
    [
        "0000",
        "2025-00",
        "2025-13",
        "2025-07-00",
        "2025-00-05",
        "2025-07-32",
        "2025-06-31",
        "2025-02-29",
        "0000-07-01",
    ],
)
def test_a_date_that_no_calendar_has_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(typed)

    assert read("date", typed) == ("no_such_day", {"found": typed})
    assert read("day", typed) == ("no_such_day", {"found": typed})


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("05/07/2025", "2025-07-05"),
        ("5.7.2025", "2025-07-05"),
        ("31-12-2025", "2025-12-31"),
        ("7/2025", "2025-07"),
        ("12/2025", "2025-12"),
    ],
)
def test_a_date_written_day_first_is_told_as_it_has_to_be_typed(typed: str, right: str) -> None:
    assert read("date", typed) == ("date_day_first", {"found": typed, "right": right})


def test_a_date_that_is_none_says_what_was_found() -> None:
    for typed in ("00/2025", "0/7/2025", "13/2025", "29/02/2025"):
        assert read("date", typed) == ("no_such_day", {"found": typed})
    assert read("date", "“2025-07”") == ("date_dressed", {"found": "“2025-07”", "right": "2025-07"})
    assert read("date", "last year") == ("date", {"found": "last year"})
    assert read("day", "last year") == ("day", {"found": "last year"})
    assert read("date", "x" * 41) == ("date", {"found": "x" * 40})


def test_the_days_from_one_to_another_are_read_and_told_apart() -> None:
    assert read("date", {"from": "2024-07-01", "to": "2025-06-30"}) == PartialDate.span(
        dt.date(2024, 7, 1), dt.date(2025, 6, 30)
    )
    span = PartialDate.span(dt.date(2024, 7, 1), dt.date(2025, 6, 30))
    assert read("date", span) == span
    code, said = read("date", {"from": "2025-06", "to": "2025-06-31"})
    assert (code, said["mistakes"]) == (
        "several",
        [
            At(("from",), "day", {"found": "2025-06"}),
            At(("to",), "no_such_day", {"found": "2025-06-31"}),
        ],
    )
    assert read("date", {"from": "", "to": "2025-06-30"})[1]["mistakes"][0].path == ("from",)
    code, said = read("date", {"from": "2025-06-30", "to": "2024-07-01"})
    assert (code, said["mistakes"]) == (
        "several",
        [At(("to",), "period_order", {"found": "2025-06-30 – 2024-07-01"})],
    )
    assert read("date", {"from": "2025-06-30"}) == ("not_a_value", {"found": "…"})


def test_a_span_that_is_typed_in_one_is_told_as_it_has_to_be_written() -> None:
    code, said = read("date", "2024-07-01/2025-06-30")

    assert (code, said["found"]) == ("date_span", "2024-07-01/2025-06-30")


def test_a_financial_year_ends_when_the_programme_says() -> None:
    ends = {"financial_year_ends": {"06-30"}}

    year = read("date", "2024/25", context=ends)
    assert (year.first_day, year.last_day) == (dt.date(2024, 7, 1), dt.date(2025, 6, 30))
    assert code("date", "2024/25") == "financial_year"
    for typed in ("06-30", "03-31", "09-30"):
        assert read("year end", typed) == typed
    for typed in ("12-31", "02-30", "13-01", "6-30", "30/6", "06", "", "06-30-01"):
        assert read("year end", typed) == ("year_end", {"found": typed})


def test_an_address_of_e_mail_is_one_that_offices_have() -> None:
    for typed in ("ubnd@caobang.gov.vn", "a.b+c-d_e@x-y.vn"):
        assert read("email", typed) == typed
    for typed in ("ubnd", "ubnd@caobang", "a b@x.vn", "a@x.vn, b@x.vn", "đ@x.vn"):
        assert read("email", typed) == ("email", {"found": typed})


def test_the_name_of_a_source_may_begin_with_a_date() -> None:
    for typed in ("2025-07-02-bc-123", "a"):
        assert read("source name", typed) == typed
    for typed in ("A", "a_b", "a--b", "-a", ""):
        assert read("source name", typed) == ("id", {"found": typed})


def test_a_day_is_known_to_the_day() -> None:
    assert read("day", "2025-07-02") == dt.date(2025, 7, 2)
    assert read("day", dt.date(2025, 7, 2)) == dt.date(2025, 7, 2)
    assert read("day", "2025-07") == ("day", {"found": "2025-07"})
    assert read("day", "2025") == ("day", {"found": "2025"})
    assert read("date", PartialDate(2025, 7)) == PartialDate(2025, 7)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("0", "0"),
        ("-5", "-5"),
        ("35.5", "71/2"),
        ("0.123", "123/1000"),
        ("1234.567", "1234567/1000"),
        ("1.2345", "12345/10000"),
        ("1" * 24, "1" * 24),
    ],
)
def test_a_number_is_exact(typed: str, value: str) -> None:
    assert read("number", typed) == Fraction(value)
    assert read("number", Fraction(value)) == Fraction(value)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1.234", ("thousands_or_decimals", {"found": "1.234", "thousands": "1234", "decimals": "1.2340"})),
        ("-999.999", ("thousands_or_decimals", {"thousands": "-999999", "decimals": "-999.9990"})),
        ("1,5", ("number_comma", {"found": "1,5", "right": "1.5"})),
        ("35%", ("number_percent", {"found": "35%", "right": "35"})),
        ("35.5 %", ("number_percent", {"found": "35.5 %", "right": "35.5"})),
        ("%", ("number", {"found": "%"})),
        ("1.234.567", ("number_separators", {"right": "1234567"})),
        ("1 234,5", ("number_separators", {"right": "1234.5"})),
        ("１２", ("number_dressed", {"found": "１２", "right": "12"})),
        ("“12”", ("number_dressed", {"found": "“12”", "right": "12"})),
        ("1" * 25, ("number_too_long", {"found": "1" * 24 + "…", "limit": 24})),
        ("x" * 24, ("number", {"found": "x" * 24})),
        ("012", ("number_meant", {"found": "012", "right": "12"})),
        (".5", ("number", {"found": ".5"})),
        ("five", ("number", {"found": "five"})),
    ],
)
def test_what_is_typed_for_a_number_is_refused_with_what_it_may_mean(
    typed: str, said: tuple[str, dict[str, Any]]
) -> None:
    found, context = read("number", typed)

    assert (found, {key: context[key] for key in said[1]}) == said


def test_a_number_in_quotation_marks_is_refused() -> None:
    assert read("number", "12", quoted=True) == ("number_dressed", {"found": "12", "right": "12"})


def test_an_item_is_numbered_as_its_text_numbers_it() -> None:
    for typed in ("0", "7", "1.5", "1.2.a", "(3)", "IV", "2b)", "đ)", "III/4", "1.2-3"):
        assert read("numbering", typed) == typed
    for typed in ("-1", "1 2", "a: b", "…", "<b>", "1..", "()", "." * 5):
        assert read("numbering", typed) == ("numbering", {"found": typed})


def test_a_number_is_shown_as_an_editor_would_type_it() -> None:
    assert [shown(Fraction(value)) for value in ("5", "71/2", "-0.25", "100")] == [
        "5",
        "35.5",
        "-0.25",
        "100",
    ]


@pytest.mark.parametrize(
    "kind",
    [
        "words",
        "number",
        "numbering",
        "date",
        "day",
        "id",
        "url",
        "true",
        "source name",
        "email",
        "year end",
    ],
)
def test_where_a_value_is_missing_or_a_list_stands_it_is_said(kind: str) -> None:
    assert code(kind, None) == "empty"
    assert code(kind, []) == "not_a_value"
    assert read(kind, {"vi": "x"}) == ("not_a_value", {"found": "…"})


def test_words_are_words() -> None:
    assert read("words", " Sở Khoa học ") == "Sở Khoa học"
    assert read("words", "Sở".replace("ở", "ở")) == "Sở"
    assert read("words", "1 < 2 > 0") == "1 < 2 > 0"
    assert code("words", "   ") == "empty"
    assert read("words", "#REF!") == ("excel_error", {"found": "#REF!"})
    assert read("words", "a <b>c</b>") == ("markup_in_text", {"found": "<b>"})
    assert read("words", "see javascript:x") == ("markup_in_text", {"found": "javascript:"})


def test_an_id_is_of_small_letters_and_figures_joined_by_single_dashes() -> None:
    for typed in ("a", "water-lost", "a1-2b"):
        assert read("id", typed) == typed
    for typed in ("", "A", "1a", "a--b", "a-", "a_b", "đ"):
        assert read("id", typed) == ("id", {"found": typed})


def test_an_address_is_one_of_the_web_that_leads_where_it_looks_as_if_it_led() -> None:
    for typed in ("https://example.org/a?b=1#c", "http://example.org"):
        assert read("url", typed) == typed
    for typed in (
        "ftp://example.org",
        "https://",
        "https://a.vn/<x",
    ):
        assert read("url", typed) == ("url", {"found": typed})
    assert read("url", "https://good.vn@evil.example/x") == (
        "address_user",
        {
            "found": "https://good.vn@evil.example/x",
            "host": "evil.example",
            "right": "https://evil.example/x",
        },
    )
    assert read("url", "https://localhost/x") == (
        "address_host",
        {"found": "https://localhost/x", "host": "localhost", "right": "https://…"},
    )


def test_a_leaf_stands_in_quotation_marks_only_where_it_is_said() -> None:
    assert [Scalar("x").quoted, Scalar("x", quoted=True).quoted] == [False, True]


def test_several_mistakes_are_told_at_once_and_none_is_no_mistake() -> None:
    mistakes = [At(("a",), "empty", {}), At(("b",), "date", {})]

    refuse_all([])
    with pytest.raises(ValueError, match="several") as refused:
        refuse_all(mistakes)
    assert getattr(refused.value, "context", None) == {"mistakes": mistakes}


def test_one_of_several_is_one_of_them() -> None:
    check = one_of("level", "total")

    assert check(Scalar("total")) == "total"
    assert type(check(Scalar("total"))) is str
    with pytest.raises(ValueError, match="choice") as refused:
        check(Scalar("sum"))
    assert getattr(refused.value, "context", None) == {"found": "sum", "options": ("level", "total")}


def test_true_is_the_only_answer() -> None:
    assert read("true", "true") is True
    for given in (True, False):
        assert read("true", given) is given
    assert read("true", "false") == ("choice", {"found": "false", "options": ("true",)})


def test_an_id_that_is_used_is_declared() -> None:
    assert read("source", "a") == "a"
    assert read("source", "c") == ("unknown_source", {"found": "c", "options": ["a", "b"]})
    with pytest.raises(ValidationError, match="unknown_source"):
        KINDS["source"].validate_python(Scalar("a"))


def test_the_limits_in_the_schema_for_editors_are_those_of_the_check() -> None:
    numbering, date, words, true = (
        KINDS[kind].json_schema() for kind in ("numbering", "date", "words", "true")
    )

    assert [read("true", json.dumps(each)) for each in true["enum"]] == true["enum"] == [True]
    assert read("numbering", str(numbering["minimum"])) == str(numbering["minimum"])
    assert code("numbering", str(numbering["minimum"] - 1)) == "numbering"
    for year, beyond in ((date["minimum"], -1), (date["maximum"], 1)):
        assert read("date", str(year)) == PartialDate(year)
        assert code("date", str(year + beyond)) == "date"
    assert read("words", "x" * words["minLength"]) == "x"
    assert code("words", "x" * (words["minLength"] - 1)) == "empty"
    assert date["required"] == ["from", "to"]
    assert not date["additionalProperties"]
    for beyond in ("also", "on"):
        days = {"from": "2024-07-01", "to": "2025-06-30", beyond: "2025-06-30"}
        assert read("date", days) == ("not_a_value", {"found": "…"})
