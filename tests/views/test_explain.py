"""Anyone can follow how a status was worked out: the words hold this target's numbers, and never say more
than was judged.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.facts.cases import STATUSES
from tests.making import amended_after_its_period, make_target, only, target_on
from tests.views.editions import EDITIONS, as_read
from tracker.facts.assess import assess
from tracker.facts.statuses import NoPace, Standing, Status
from tracker.facts.values import LANGUAGES, Lang
from tracker.language import words
from tracker.views.edition import Edition
from tracker.views.explain import worked_out
from tracker.views.render import ENVIRONMENT

HERE = Path(__file__).parent


def lines(case: dict[str, Any], lang: Lang) -> tuple[str, ...]:
    target = target_on(case["as_of"], case.get("figures", ()), **case["target"])
    assert target.period is not None
    edition = replace(EDITIONS[lang], tracker=only(EDITIONS[lang].tracker, target))
    return worked_out(edition, assess(target, target.period, case["as_of"])).lines


def told(lang: Lang, as_of: dt.date, *figures: dict[str, Any], **keys: Any) -> str:
    return "\n".join(lines({"figures": figures, "target": keys, "as_of": as_of}, lang))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", STATUSES, ids=lambda case: case["name"])
def test_every_case_of_the_status_table_is_explained_to_its_end(case: dict[str, Any], lang: Lang) -> None:
    said = lines(case, lang)

    status = words.STATUS[Status(case["status"])][lang].format(k=case.get("k", "k"), n=case.get("n", "n"))
    assert (
        any(line.endswith(f"{status}.") for line in said)
        or "k" in case
        or "{" in words.STATUS[Status(case["status"])][lang]
    )
    assert all(re.match(r"\S", line) and not re.search(r"[{}]|None|  ", line) for line in said)
    if "row" in case and not case["target"].get("rule", {}).get("every"):
        assert any(re.search(rf"(dòng|row) {case['row']}\b", line) for line in said)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_made_up_case_is_explained_as_reviewed(lang: Lang, golden: Callable[[Path, str], None]) -> None:
    made_up = EDITIONS[lang].examples
    assert made_up is not None
    steps = ENVIRONMENT.get_template("explanation.html.jinja").module.steps  # type: ignore[attr-defined]
    text = "".join(f"<h2>{a.target.id}</h2>\n{steps(worked_out(made_up, a))}" for a in made_up.assessments)

    golden(HERE / "golden" / f"explanation.{lang}.html", text)


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


def test_a_comparison_never_rounds_a_figure_onto_its_target() -> None:
    said = told(
        "en",
        dt.date(2026, 1, 1),
        {"date": 2025, "count": 23999, "of": 30000},
        measure="level",
        rule={"at_least": 80},
        unit={"vi": "%", "en": "%"},
    )

    assert "79.997% < 80%, which does not satisfy it" in said


def test_exactly_a_strict_bound_is_told_apart() -> None:
    assert "5 = 5 (exactly that much is not enough), which does not satisfy it" in told(
        "en", dt.date(2026, 1, 1), {"date": 2025, "value": 5}, rule={"more_than": 5}
    )


def test_figures_that_do_not_count_are_named_with_the_reason() -> None:
    said = told(
        "en",
        dt.date(2027, 6, 1),
        {"date": 2020, "value": 1},
        {"date": 2024, "value": 2},
        {"date": "2026-03", "value": 6},
        {"date": "2027-12-31", "value": 7},
        rule={"at_least": 5},
    )

    assert "Known figures: 3; counted: 1." in said
    assert "1 (2020, taken as 31 December 2020): from before the period" in said
    assert (
        "6 (March 2026, taken as 31 March 2026): from after the period: shown, but it never decides" in said
    )
    assert "2027-12-31" not in said
    assert "31 December 2027" not in said
    assert "7" not in re.sub(r"\d{2,}", "", said)
    assert "After the period a figure satisfied the rule: 6 (March 2026)." in said


def test_a_provisional_figure_is_labelled_and_gives_way_to_a_final_one() -> None:
    provisional = {"date": 2024, "value": 2, "stage": "provisional"}

    assert "It is provisional" in told("en", dt.date(2025, 6, 1), provisional, rule={"at_least": 5})
    both = told("en", dt.date(2025, 6, 1), provisional, {"date": 2024, "value": 3}, rule={"at_least": 5})
    assert "There is a provisional figure for the same day; the final one is used." in both
    assert "The status rests on the latest figure: 3" in both


@pytest.mark.parametrize(
    ("date", "words_of_it"),
    [
        (
            "2023-01-01",
            (
                "It is judged by the amendment in force from 1 January 2023: at least 4 (en things). "
                "The original was: at least 5 (en things)."
            ),
        ),
        ("2026-02-01", "The amendment of 1 February 2026 came after the period"),
    ],
)
def test_an_amendment_is_said_to_count_or_not(date: str, words_of_it: str) -> None:
    amendments = [{"date": date, "rule": {"at_least": 4}}]

    assert words_of_it in told(
        "en", dt.date(2026, 6, 1), {"date": 2025, "value": 4}, rule={"at_least": 5}, amendments=amendments
    )


def test_an_amendment_that_was_still_to_come_is_not_spoken_of() -> None:
    amended = {"amendments": [{"date": "2026-12-31", "rule": {"at_least": 4}}]}
    figure = {"date": 2025, "value": 4}

    assert told("en", dt.date(2026, 6, 1), figure, rule={"at_least": 5}, **amended) == told(
        "en", dt.date(2026, 6, 1), figure, rule={"at_least": 5}
    )


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


def test_a_figure_that_lacks_what_an_amended_rule_needs_is_said_not_to_count() -> None:
    said = told(
        "en",
        dt.date(2025, 6, 1),
        {"date": 2023, "value": 7},
        rule={"at_least": 5},
        amendments=[{"date": 2024, "rule": {"every_unit": "all"}}],
    )

    assert "nothing to compare it with, so it does not count" in said
    assert said.endswith("No published figure found.")


def test_an_explanation_leads_to_its_row_of_the_method() -> None:
    edition: Edition = EDITIONS["en"]
    made_up = edition.examples
    assert made_up is not None
    for a in made_up.assessments:
        to = worked_out(made_up, a).row.href
        status = a.status.value.replace("_", "-")
        view, place = ("years", f"years-{status}") if a.years else ("rows", f"row-{int(a.verdict.row)}")
        if a.target.by_parts:
            view, place = "parts", f"part-{status}"
        assert to == f"/en/method.md#{place}"
        assert f'id="{place}"' in as_read(f"method-{view}", "en")
