"""A milestone with a span of its own says which, and what it is measured from."""

from __future__ import annotations

from typing import Any

from tests.views.lives import DAY, FACT, PERIOD, a_target, edition
from tracker.views.chart import chart
from tracker.views.edition import Edition
from tracker.views.explain import worked_out

GROWTH = [
    {"by": 2022, "growth": "percent", "at_least": 10},
    {"from": "2023-01-01", "by": 2023, "growth": "percent", "at_least": 20},
]
BASE = {"value": 100, "date": 2020, "source": "s"}


def made(figures: dict[int, float], milestones: list[dict[str, Any]], **keys: Any) -> Edition:
    given = [{"date": year, "value": value, "stage": "final", **FACT} for year, value in figures.items()]
    target = a_target("t", "g", observations=given, milestones=milestones, period=PERIOD, **keys)
    target.pop("rule")
    return edition("en", DAY, targets=[target])


def reasons(of: Edition) -> str:
    return " ".join(worked_out(of, of.assessments[0]).lines)


def test_growth_over_a_span_is_worked_out_from_the_figure_just_before_it() -> None:
    said = reasons(made({2022: 150, 2023: 181}, GROWTH, baseline=BASE))

    assert "over the figures of the span it names" in said
    assert "over 2023: up by at least 20% a year on average since 2022" in said
    assert "follows from the figure just before this span, 150 (2022): 150 × (1 + 20 ÷ 100)^1 = 180" in said
    assert "181 > 180" in said


def test_without_that_figure_it_is_said_that_nothing_can_be_compared() -> None:
    said = reasons(made({2021: 150, 2023: 181}, GROWTH, baseline=BASE))

    assert "the figure just before that is not known" in said
    assert "Base not known" in said


def test_milestones_without_a_span_say_that_they_run_from_the_start_of_the_period() -> None:
    plain = [{"by": 2022, "at_least": 10}, {"by": 2023, "at_least": 20}]

    assert "from the start of the period up to its date" in reasons(made({2022: 150}, plain))


def test_the_chart_draws_what_is_asked_for_over_the_span_only() -> None:
    spans = [{"by": 2022, "at_most": 9}, {"from": "2025-01-01", "by": 2025, "at_most": 4}]
    of = made({2021: 8, 2022: 7, 2023: 6}, spans)

    drawn = chart(of, of.assessments[0])

    assert drawn
    first, second = drawn.drawings[0].targets
    gap = float(second.x1) - float(first.x2)
    assert gap > float(first.x2) - float(first.x1) > 0


def test_yearly_figures_of_a_span_add_up_from_its_start() -> None:
    spans = [{"by": 2022, "at_most": 20}, {"from": "2023-01-01", "by": 2023, "at_most": 9}]
    said = reasons(made({2021: 8, 2022: 7, 2023: 6}, spans, measure="yearly"))

    assert "by 2022: at most 20 (en things); over 2023: at most 9 (en things)" in said
    assert "15 < 20" in said
    assert "6 < 9" in said
    assert "21" not in said.replace("2021", "")
