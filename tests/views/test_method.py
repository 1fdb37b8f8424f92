"""The page on the method says what the code does: change a limit or a row there, and the page changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from html import unescape
from pathlib import Path

import lxml.html
import pytest
from dateutil.relativedelta import relativedelta

from tests.facts.cases import STATUSES, put_together
from tests.views.editions import EDITIONS, as_read
from tracker.content.programme import open_examples
from tracker.facts import assess, paces
from tracker.facts.bounds import RuleKind
from tracker.facts.known import Basis
from tracker.facts.statuses import OUTCOMES, ROWS, YEARLY, Outcome, Row, Schedule, Status
from tracker.facts.values import LANGUAGES, Lang
from tracker.language import formats, words
from tracker.language.words import method as words_method
from tracker.views import method
from tracker.views.edition import Edition
from tracker.views.makers import fill_markers

HERE = Path(__file__).parent


VIEWS = (
    "method-questions",
    "method-facts",
    "method-rules",
    "method-rows",
    "method-pace",
    "method-years",
    "method-counts",
    "method-rounding",
    "method-examples",
)


def all_of_it(lang: Lang) -> str:
    return "\n".join(as_read(view, lang) for view in VIEWS)


def text(html: str) -> str:
    return re.sub(r"\s+", " ", lxml.html.fragment_fromstring(html, create_parent="div").text_content())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_worked_examples_are_those_that_were_reviewed(
    lang: Lang, golden: Callable[[Path, str], None]
) -> None:
    golden(HERE / "golden" / f"method-worked.{lang}.html", all_of_it(lang))


def test_every_row_the_code_uses_follows_from_one_answer_to_one_question() -> None:
    reached = [row for _, _, answers in words_method.QUESTIONS for _, of_rows in answers for row in of_rows]

    assert sorted(reached) == sorted(ROWS)
    assert [bool(on) for _, on, _ in words_method.QUESTIONS] == [True, True, True, False]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_questions_show_every_status_that_a_target_can_have_by_itself(lang: Lang) -> None:
    shown = text(as_read("method-questions", lang)).replace("\u00a0", " ")

    assert [
        status for statuses in ROWS.values() for status in statuses if words.STATUS[status][lang] not in shown
    ] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_row_the_code_uses_stands_on_the_page_and_no_other(lang: Lang) -> None:
    table = lxml.html.fragment_fromstring(as_read("method-rows", lang), create_parent="div")
    printed = {
        int(row.get("id").removeprefix("row-")): {
            mark.text_content().strip() for mark in row.cssselect(".tr-status")
        }
        for row in table.cssselect("tbody tr")
    }

    assert printed == {
        int(row): {words.STATUS[status][lang] for status in statuses} for row, statuses in ROWS.items()
    }
    assert set(ROWS) == set(Row) == set(words_method.ROW)
    used = {
        (case["row"], Status(case["status"])) for case in STATUSES if "row" in case and not put_together(case)
    }
    assert used == {(int(row), status) for row, statuses in ROWS.items() for status in statuses}


def test_every_status_and_rule_stands_on_the_page() -> None:
    for lang in LANGUAGES:
        page = text(all_of_it(lang))
        for status in Status:
            assert words.STATUS[status][lang].format(k="k", n="n") in page, status
        for kind in RuleKind:
            assert words_method.RULE_NAME[kind][lang] in page
    assert set(words_method.YEARLY) == set(YEARLY)
    assert {status for statuses in ROWS.values() for status in statuses} | set(YEARLY) == set(Status)


@pytest.mark.parametrize(
    ("name", "value", "was", "becomes"),
    [
        ("ON_TRACK_FROM", Fraction(90, 100), "0.95 or more: On track.", "0.9 or more: On track."),
        (
            "SLOWER_FROM",
            Fraction(1, 2),
            "From 0 to below 0.6: Far behind.",
            "From 0 to below 0.5: Far behind.",
        ),
        (
            "LEAST_BOUND_FOR_PACE",
            7,
            "For a total whose target is 5 or more",
            "For a total whose target is 7 or more",
        ),
        ("DUE_SOON", relativedelta(months=3), "6 months or less before", "3 months or less before"),
    ],
)
@pytest.mark.whole
def test_a_limit_that_changes_in_the_code_changes_the_page(
    monkeypatch: pytest.MonkeyPatch, name: str, value: object, was: str, becomes: str
) -> None:
    before = text(all_of_it("en"))
    monkeypatch.setattr(assess if name == "DUE_SOON" else paces, name, value)
    after = text(all_of_it("en"))

    assert was in before
    assert was not in after
    assert becomes in after
    assert becomes not in before


def test_the_word_for_due_soon_says_the_months_the_code_counts() -> None:
    assert assess.DUE_SOON.months == 6
    assert "6 tháng" in words.SCHEDULE[Schedule.DUE_SOON].vi
    assert "six months" in words.SCHEDULE[Schedule.DUE_SOON].en


def test_rounding_heaps_and_rows_that_change_in_the_code_change_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(formats, "ROUNDED_DECIMALS", 2)
    assert "A longer one is rounded to 2," in text(as_read("method-rounding", "en"))
    assert formats.number(Fraction(2, 3), "en") == "0.67"

    monkeypatch.setitem(OUTCOMES, Status.WITHIN_LIMIT, Outcome.MET)
    met = (
        lxml.html.fragment_fromstring(as_read("method-counts", "en"), create_parent="div")
        .get_element_by_id("count-met")
        .text_content()
    )
    assert words.STATUS[Status.WITHIN_LIMIT].en in met

    # Not taken out of the table itself: put back, it would stand last in it, for every test after this one
    monkeypatch.setattr(method, "ROWS", {row: each for row, each in ROWS.items() if row != Row.PASSED})
    assert 'id="row-6"' not in as_read("method-rows", "en")


@pytest.mark.whole
def test_every_rule_and_every_row_has_a_worked_example_marked_as_made_up() -> None:
    for lang in LANGUAGES:
        page = lxml.html.fragment_fromstring(all_of_it(lang), create_parent="div")
        examples = page.cssselect("div.tr-example")
        places = {section.get("id") for section in examples}
        for table in ("method-rules", "method-rows", "method-years"):
            rows = lxml.html.fragment_fromstring(as_read(table, lang), create_parent="div").cssselect(
                "tbody tr"
            )
            for row in rows:
                links = row.cssselect("a")
                assert len(links) == max(1, len(row.cssselect(".tr-status"))), row.get("id")
                assert {link.get("href").removeprefix("#") for link in links} <= places
        for section in examples:
            assert (
                words_method.EXAMPLE_MARK[lang]
                in section.getparent().cssselect("summary h3")[0].text_content()
            )
            assert section.cssselect("ol.tr-steps > li")
        assert ("không có thật" if lang == "vi" else "made up") in page.cssselect(".tr-made-up")[
            0
        ].text_content()


def test_an_example_of_a_row_was_decided_by_that_row_and_of_a_rule_has_that_rule() -> None:
    made_up = EDITIONS["vi"].assessments
    for row, statuses in ROWS.items():
        for status in statuses:
            found = method.of_row(row, status)(made_up)
            assert found
            assert (found.verdict.row, found.status) == (row, status)
    for kind in RuleKind:
        found = method.of_rule(kind)(made_up)
        assert found
        assert found.rule.kind == kind
        assert found.verdict.figure or kind == "qualitative"


def test_without_a_made_up_programme_the_page_says_so() -> None:
    plain = Edition(
        *(
            getattr(EDITIONS["en"], name)
            for name in ("tracker", "assessments", "as_of", "lang", "address", "chrome")
        )
    )

    assert "no worked examples" in fill_markers("<!-- tracker: method-examples -->", plain, "method.md")
    assert "no example yet" in fill_markers("<!-- tracker: method-rules -->", plain, "method.md")
    assert open_examples(None) is None


def test_the_page_says_what_is_known_on_a_day() -> None:
    assert set(words_method.KNOWN) == set(Basis)
    for lang in LANGUAGES:
        said = unescape(as_read("method-facts", lang))
        assert all(said.count(phrase[lang]) for pair in words_method.KNOWN.values() for phrase in pair)
