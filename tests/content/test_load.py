"""An editor is told every mistake at once: where it is, what was found and what to write, in both
languages.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.content.mistakes import DATA, GOOD, GOOD_FILE, ODD, Mistake, changed
from tests.places import AS_OF
from tracker.content.data.load import Lines, load, read
from tracker.content.parsing.reading import size_limit
from tracker.content.problems.page_wordings import PAGE_WORDINGS
from tracker.content.problems.problem import WORDINGS, Mark, Refused
from tracker.content.problems.said_of_alike import SAID_OF_ALIKE
from tracker.content.problems.said_of_changes import SAID_OF_CHANGES
from tracker.content.problems.said_of_places import SAID_OF_PLACES
from tracker.content.problems.said_of_reports import SAID_OF_REPORTS
from tracker.content.problems.said_of_several import SAID_OF_SEVERAL

ENDED = dt.date(2096, 1, 1)
"""After everything in the good file."""


@functools.cache
def refusal(mistake: Mistake) -> Refused:
    with pytest.raises(Refused) as caught:
        read(mistake.data, AS_OF, mistake.name)
    return caught.value


@pytest.mark.parametrize("mistake", DATA.values(), ids=DATA)
def test_a_mistake_is_refused_where_it_is_with_what_to_write(
    mistake: Mistake, told: Callable[[Path, str], None]
) -> None:
    text = str(refusal(mistake))

    told(mistake.case, text + "\n")

    assert re.match(rf"{re.escape(mistake.name)}:\d+:\d+: lỗi: ", text)
    assert "\n    error: " in text
    assert not re.search(r"pydantic|extra_forbidden|Input should|None|<class", text)


@pytest.mark.parametrize("oddity", ODD.values(), ids=ODD)
def test_what_is_odd_is_taken_and_warned_of_where_it_is(
    oddity: Mistake, told: Callable[[Path, str], None]
) -> None:
    warnings = read(oddity.data, ENDED, oddity.name).warnings

    told(oddity.case, "\n".join(map(str, warnings)) + "\n")

    assert warnings
    assert all(warning.warning for warning in warnings)


def test_the_same_file_without_the_mistake_is_taken() -> None:
    loaded = load(GOOD_FILE, dt.date(2096, 1, 1))

    assert [target.id for target in loaded.tracker.targets] == ["new-marks"]
    assert loaded.warnings == []
    assert loaded.lines == {"new-marks": Lines(17, 24, (Mark(25, 9),))}


def test_all_mistakes_of_a_file_are_told_in_one_run_in_its_order() -> None:
    problems = refusal(DATA["several-at-once"]).problems

    assert [problem.code for problem in problems] == [
        "missing_language",
        "range_order",
        "unknown_source",
        "choice",
        "unknown_key",
    ]
    assert [problem.mark for problem in problems] == sorted(problem.mark for problem in problems)


def test_a_slip_of_the_keyboard_gets_a_suggestion() -> None:
    assert "Ý bạn là “measure”?" in str(refusal(DATA["unknown-key"]))
    assert "Did you mean “report”?" in str(refusal(DATA["unknown-source"]))


def test_a_missing_file_is_a_problem_like_any_other(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        load(tmp_path / "targets.yaml", AS_OF)

    assert [problem.code for problem in caught.value.problems] == ["missing_file"]


def test_a_figure_from_the_future_or_outside_its_period_is_warned_about(tmp_path: Path) -> None:
    text = GOOD.replace("date: 2093,", "date: 2096-05,")
    path = tmp_path / "targets.yaml"
    path.write_text(text, encoding="utf-8")

    warnings = load(path, dt.date(2094, 6, 1)).warnings

    assert [(w.code, w.mark.line, w.mark.column) for w in warnings] == [
        ("future_date", 25, 16),
        ("outside_period", 25, 16),
        ("recorded_before", 25, 75),
    ]
    assert all(w.warning and "lưu ý:" in str(w) and "warning:" in str(w) for w in warnings)


@pytest.mark.parametrize(
    ("before", "after", "code", "said"),
    [
        ("date: 2093,", "date: 2094,", "future_date", "before 2094-12-31"),
        ("date: 2093,", "date: 2094-07,", "future_date", "before 2094-07-31"),
        ("  report:\n", "  report:\n    published: 2094-09\n", "future_source", "before 2094-09-30"),
        ("recorded: 2094-02-01", "recorded: 2094-07-01", "future_recorded", "only orders the updates"),
    ],
)
def test_what_is_still_to_come_is_warned_about_with_the_day_it_will_be_known(
    before: str, after: str, code: str, said: str, tmp_path: Path
) -> None:
    text = GOOD
    assert before in text
    path = tmp_path / "targets.yaml"
    path.write_text(text.replace(before, after, 1), encoding="utf-8")

    warnings = {w.code: str(w) for w in load(path, dt.date(2094, 6, 1)).warnings}

    assert said in warnings[code]


def test_what_an_editor_types_is_what_is_meant(tmp_path: Path) -> None:
    typed = {
        "no": "no",
        "on": "on",
        "12:30": "12:30",
        "010": "010",
        "1_000": "1_000",
        "2093-01-01": "2093-01-01",
    }
    for leaf, meant in typed.items():
        path = tmp_path / "targets.yaml"
        path.write_text(GOOD.replace('"Strengthen"', leaf), encoding="utf-8")
        assert load(path, AS_OF).tracker.tasks[0].text.en == meant


def test_text_typed_on_a_mac_is_normalised(tmp_path: Path) -> None:
    path = tmp_path / "targets.yaml"
    path.write_text(
        GOOD.replace('"Tăng cường"', '"Ta\u0306ng cu\u031bo\u031b\u0300ng"'),
        encoding="utf-8",
    )

    loaded = load(path, dt.date(2096, 1, 1))

    assert loaded.tracker.tasks[0].text.vi == "Tăng cường"
    assert [(w.code, w.mark.line) for w in loaded.warnings] == [("not_composed", 30)]


def test_the_same_text_in_both_languages_is_warned_about(tmp_path: Path) -> None:
    path = tmp_path / "targets.yaml"
    path.write_text(
        GOOD.replace('en: "New trademarks"', 'en: "Nhãn hiệu mới"'),
        encoding="utf-8",
    )

    assert [(w.code, w.mark.line) for w in load(path, dt.date(2096, 1, 1)).warnings] == [("same_text", 19)]


@pytest.mark.parametrize(("unit", "warned"), [("Mt CO2eq", False), ("kWh / m2", False), ("new marks", True)])
def test_a_unit_of_symbols_is_the_same_in_both_languages(unit: str, *, warned: bool) -> None:
    text = GOOD.replace('unit: {vi: "nhãn hiệu", en: "trademarks"}', f'unit: {{vi: "{unit}", en: "{unit}"}}')
    assert unit in text

    codes = {each.code for each in read(text.encode(), AS_OF, "good.yaml").warnings}

    assert ("same_text" in codes) is warned


@pytest.mark.whole
def test_every_mistake_the_loader_knows_has_a_file_that_shows_it() -> None:
    shown = {problem.code for mistake in DATA.values() for problem in refusal(mistake).problems}
    shown |= {odd.code for oddity in ODD.values() for odd in read(oddity.data, ENDED, oddity.name).warnings}
    # Their own tests are above and below
    elsewhere = {
        "same_text",
        "not_composed",
        "missing_file",
        "too_large",
        "future_date",
        "future_source",
        "future_recorded",
    }
    # Their tests are in test_against_article.py and test_counted.py
    elsewhere |= {"no_such_paragraph", "paragraph_of_another_number", "text_not_in_article", "count_in_prose"}
    elsewhere |= {*SAID_OF_ALIKE, "list_without_key"}  # in test_glossary.py
    of_pages = {
        "front_matter_missing",
        "markup_in_title",
        "page_missing",
        "paragraphs_differ",
        "markers_differ",
        "bad_marker",
        "unknown_view",
        "unknown_view_key",
        "unknown_paragraph",
        "unknown_page_key",
        "script_in_title",
        "markup_not_allowed",
        "markup_unreadable",
        "attribute_not_allowed",
        "unsafe_link",
        "raw_link",
        "empty_link",
        "space_in_link",
        "undefined_reference",
        "number_missing",
        "bad_exception",
        "exception_unused",
        "heading_level",
        "heading_count",
        "translation_left_behind",
        "translation_not_recorded",
        "file_not_taken",
        "file_name",
        "front_matter_end",
        "not_plain_text",
        "not_hidden_part",
        "file_is_another_kind",
        "link_to_elsewhere",
        "special_file",
        "page_outside",
        "address_of_target",
        "address_twice",
        "address_made",
        "markup_unbalanced",
        "class_not_allowed",
        "reserved_id",
        "id_taken",
        "address_slashes",
        "address_user",
        "address_encoded",
        "address_host",
        "address_blank",
        "address_mail",
        "address_outside",
        "unknown_task",
        "unknown_table",
        "term_missing",
        "number_added",
    }

    of_terms = {"same_wording", "term_missing_in_data"}

    # Each of them is shown by a case of tests/content/bad_settings
    of_settings = {code for code in WORDINGS if code.startswith("setting_")}
    # And each of these by a case of tests/content/bad_docs
    of_files = {*PAGE_WORDINGS, *SAID_OF_PLACES} - {"link_without_host"}
    # And the rest of what is said of changes by a case of test_changes_file.py
    of_changes = set(SAID_OF_CHANGES) - {"former_in_use", "former_twice"}
    # And each of these by a case of test_reports.py
    of_reports = set(SAID_OF_REPORTS) - {"holder_from_nowhere", "answered_before", "answer_without_day"}
    # And each of these by a case of test_several.py
    of_several = set(SAID_OF_SEVERAL)
    # And this by tests/site/test_french.py, which has a third language
    of_words = {"word_missing"}
    everywhere = (
        of_words
        | elsewhere
        | of_pages
        | of_terms
        | of_settings
        | of_files
        | of_changes
        | of_reports
        | of_several
    )
    assert set(WORDINGS) - shown == everywhere


def test_a_slip_hides_no_other_and_what_was_put_right_is_read_on() -> None:
    assert [problem.code for problem in refusal(DATA["four-slips"]).problems] == [
        "colon_without_blank",
        "equals_sign",
        "wide_colon",
        "meaning_choice",
        "day",
    ]


def test_an_older_figure_is_never_told_to_go_for_want_of_a_hyphen() -> None:
    said = str(refusal(DATA["second-hyphen-forgotten"]))

    assert "giữ một" not in said
    assert "keep one" not in said
    assert said.count("lỗi:") == 1


def test_no_sample_holds_a_day_or_a_figure_of_its_own() -> None:
    codes = {problem.code for mistake in DATA.values() for problem in refusal(mistake).problems}

    assert [code for code in codes if re.search(r"\d", WORDINGS[code].sample)] == []


@pytest.mark.parametrize(
    ("typed", "last", "written"),
    [
        ("2093-Q3", "2093-09-30", "2093-Q3"),
        ("2093-H1", "2093-06-30", "2093-H1"),
        ("2092/93", "2093-03-31", "2092/93"),
        ("{from: 2091-01-01, to: 2093-06-30}", "2093-06-30", "2091-01-01/2093-06-30"),
    ],
)
def test_a_figure_may_be_of_a_part_of_a_year_or_of_several(typed: str, last: str, written: str) -> None:
    text = GOOD.replace("date: 2093,", f"date: {typed},").replace(
        "  article: report", "  article: report\n  financial_year_ends: 03-31"
    )

    loaded = read(text.encode(), dt.date(2093, 1, 1), "targets.yaml")

    date = loaded.tracker.targets[0].observations[0].date
    assert (date.last_day.isoformat(), str(date)) == (last, written)
    assert [(w.code, w.context["known"]) for w in loaded.warnings if w.code == "future_date"] == [
        ("future_date", last)
    ]


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "targets.yaml"
    path.write_text("#" * 1_000_001, encoding="utf-8")

    with pytest.raises(Refused) as caught:
        load(path, AS_OF)

    assert [problem.code for problem in caught.value.problems] == ["too_large"]


def test_the_limit_can_be_set(tmp_path: Path) -> None:
    path = GOOD_FILE

    assert size_limit({}) == size_limit({"DATA_LIMIT": "much"}) == 1_000_000
    with pytest.raises(Refused) as caught:
        load(path, AS_OF, limit=size_limit({"DATA_LIMIT": "100"}))
    assert [problem.code for problem in caught.value.problems] == ["too_large"]


@pytest.mark.parametrize(
    "asked",
    [
        "reading: {vi: Có, en: Yes}\n    milestones: [{by: 2092, at_least: 5}, {by: 2095, at_least: 3}]",
        "milestones: [{by: 2092, at_most: 3}, {by: 2095, at_most: 5}]",
        "milestones: [{by: 2092, at_least: 3}, {by: 2095, at_least: 5}]",
    ],
)
def test_milestones_that_rise_or_are_explained_or_are_of_a_total_that_stays_low_are_not_asked_about(
    asked: str,
) -> None:
    data = changed({"change": [{"from": "rule: {at_least: 5}", "to": asked}]}, GOOD)

    warnings = read(data, ENDED, "targets.yaml").warnings

    assert "easier_milestone" not in {warning.code for warning in warnings}
