"""Readers see what is expected, told apart from what was: by a word, a dotted line and a hollow mark."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from tests.views.lives import FACT, a_target, edition, page, read, view
from tracker.content.data.load import Lines
from tracker.content.problems.problem import Mark
from tracker.facts.values import Lang
from tracker.views.chart import chart
from tracker.views.edition import Edition
from tracker.views.entries import changes
from tracker.views.render import render
from tracker.views.target_page import target_page

LINES = Lines(1, 1, tuple(Mark(1, 1) for _ in range(4)))


def figure(date: object, value: int, stage: str = "final", **keys: Any) -> dict[str, Any]:
    return {"date": date, "value": value, "stage": stage, **FACT, **keys}


REPORTED = [figure(2022, 1), figure(2023, 2)]
AHEAD = [figure(2025, 6, "projected"), figure(2030, 9, "projected")]


def made(figures: list[dict[str, Any]], lang: Lang = "en", day: dt.date = dt.date(2024, 6, 30)) -> Edition:
    return edition(lang, day, targets=[a_target("t", "g", observations=figures)])


def test_a_projection_is_in_the_table_of_figures_and_says_what_it_is() -> None:
    said = page(made([*REPORTED, *AHEAD]))

    assert "2030 9, a projection, so it never decides Correct this figure Projected" in said
    assert "2023 2 Correct this figure Final" in said
    assert "9, dự kiến nên không dùng để xét Sửa số này Dự kiến" in page(made([*REPORTED, *AHEAD], "vi"))


def test_the_latest_figure_is_never_a_projection() -> None:
    table = read(view("targets", made([*REPORTED, *AHEAD])))

    assert "2 2023 Not yet met" in table
    assert "Projected" not in table
    assert "No published figure found" in read(view("targets", made(AHEAD)))


def test_the_chart_draws_what_is_expected_dotted_behind_the_last_figure() -> None:
    drawn = chart(made([*REPORTED, *AHEAD]), made([*REPORTED, *AHEAD]).assessments[0])
    assert drawn
    for drawing in drawn.drawings:
        (path,) = drawing.ahead
        assert path.split()[0] == drawing.line.split()[-1]
        assert len(path.split()) == 3
        assert [point.projected for point in drawing.points] == [False, False, True, True]
    html = render("target", page=target_page(made([*REPORTED, *AHEAD]), 0, "", "targets.yaml", LINES))
    assert html.count('class="tr-chart-ahead"') >= 2
    assert "tr-dot-projected" in html


def test_a_chart_without_a_projection_draws_none() -> None:
    html = render("target", page=target_page(made(REPORTED), 0, "", "targets.yaml", LINES))

    assert "tr-chart-ahead" not in html
    assert "tr-dot-projected" not in html


def test_what_is_expected_is_an_update_of_its_own_kind() -> None:
    kinds = [change.kind for change in changes(made([*REPORTED, *AHEAD]).tracker)]

    assert sorted(kinds) == ["figure", "figure", "projection", "projection"]


def test_no_past_day_shows_what_was_told_later() -> None:
    sources = {"plan": {"publisher": {"vi": "a", "en": "b"}}, "s": {"publisher": {"vi": "a", "en": "b"}}}
    sources["s"] |= {"published": "2024-03-01"}
    then = edition(
        day=dt.date(2024, 2, 29), sources=sources, targets=[a_target("t", "g", observations=AHEAD)]
    )

    assert not re.search("Projected|2030", page(then))
