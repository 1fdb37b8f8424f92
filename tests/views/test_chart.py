"""A chart tells the truth, and its labels can be read."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from tests.loaded import loaded
from tests.making import make_target
from tests.places import DEMO, DEMO_DAY, SAMPLE, SAMPLE_DAY
from tracker.facts.assess import assess, assess_all
from tracker.facts.periods import Period
from tracker.facts.values import LANGUAGES, Lang
from tracker.facts.verdicts import Assessment
from tracker.views.axes import LETTER, LINE
from tracker.views.chart import MOST_DOTS, Drawing, chart
from tracker.views.edition import Edition
from tracker.views.frame import chrome


def drawings(lang: Lang = "vi") -> list[tuple[str, Drawing]]:
    data = DEMO / "data" / "targets.yaml"
    tracker = loaded(data, DEMO_DAY).tracker
    edition = Edition(
        tracker,
        assess_all(tracker, DEMO_DAY),
        DEMO_DAY,
        lang,
        lambda path: path,
        chrome(None, None, tracker, DEMO_DAY, lang),
    )
    made = [(a.target.id, chart(edition, a)) for a in edition.assessments]
    return [(name, drawing) for name, found in made if found for drawing in found.drawings]


def alone(a: Assessment, lang: Lang) -> tuple[Drawing, ...]:
    """Return the drawings of a target that is none of the sample's."""
    tracker = loaded(SAMPLE, SAMPLE_DAY).tracker
    around = chrome(None, None, tracker, SAMPLE_DAY, lang)
    made = chart(Edition(tracker, (a,), SAMPLE_DAY, lang, lambda path: path, around), a)
    assert made
    return made.drawings


@pytest.mark.whole
def test_nothing_of_a_chart_lies_outside_its_axes() -> None:
    assert len(drawings()) > 30
    for name, d in drawings():
        inside_x = (
            [point.x for point in d.points]
            + [tick.at for tick in d.years]
            + [at for line in d.targets for at in (line.x1, line.x2)]
        )
        inside_y = (
            [point.y for point in d.points] + [tick.at for tick in d.values] + [line.y1 for line in d.targets]
        )
        assert all(float(d.left) <= float(x) <= float(d.right) for x in inside_x), name
        assert all(float(d.top) <= float(y) <= float(d.bottom) for y in inside_y), name


def test_a_figure_short_of_its_target_is_drawn_below_it_and_later_is_further_right() -> None:
    by_name = dict(drawings())

    streets = by_name["streets-shaded"]
    assert float(streets.points[0].y) >= float(streets.targets[0].y1)
    assert streets.way
    assert (streets.way.x2, streets.way.y2) == (streets.targets[0].x2, streets.targets[0].y1)
    for name, d in by_name.items():
        places = [float(point.x) for point in d.points]
        assert places == sorted(places), name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_numbers_of_a_chart_are_written_as_the_language_writes_them(lang: Lang) -> None:
    labels = {point.label for name, d in drawings(lang) if name == "streets-shaded" for point in d.points}

    assert labels == {"79,96%" if lang == "vi" else "79.96%"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_labels_of_a_chart_stay_inside_it_and_off_each_other_whatever_the_numbers(lang: Lang) -> None:
    period = [
        {"date": str(year), "value": value}
        for year, value in ((2021, -3.25), (2022, 0), (2023, 34.9999), (2024, 34.96), (2025, 35))
    ]
    provisional = {"date": "2025", "value": 36.1, "stage": "provisional"}
    long = [
        {"date": "2024-12", "value": "12500000000"},
        {"date": "2025-12-31", "value": "123456789012345678901.25"},
    ]
    for figures in ([*period, provisional], long):
        target = make_target(figures, rule={"at_least": 35}, measure="level")
        a = assess(target, Period.model_validate({"from": "2021-01-01", "to": "2025-12-31"}), SAMPLE_DAY)
        for drawing in alone(a, lang):
            boxes = [
                (float(p.label_x), float(p.label_y), LETTER * len(p.label)) for p in drawing.points if p.label
            ]
            assert drawing.points[-1].label  # the latest figure decides, so it is the one that is printed
            assert all(x - width / 2 >= 0 and x + width / 2 <= drawing.width for x, _, width in boxes)
            for n, (x, y, width) in enumerate(boxes):
                assert not [
                    1
                    for x2, y2, width2 in boxes[n + 1 :]
                    if abs(x - x2) < (width + width2) / 2 and abs(y - y2) < LINE
                ]
            years = [tick for tick in drawing.years if tick.label]
            assert years[-1] == drawing.years[-1]
            for one, two in pairwise(years):
                assert float(two.at) - float(one.at) > LETTER * (len(one.label) + len(two.label)) / 2


def test_the_best_place_stands_on_top_and_there_is_no_place_0() -> None:
    d = dict(drawings("en"))["water-quality-rank"]
    by_label = {tick.label: float(tick.at) for tick in d.values}

    assert "0" not in by_label
    assert by_label["1"] == float(d.top)
    assert [point.label for point in d.points] == ["33", "22"]
    assert float(d.points[0].y) > float(d.points[1].y) > float(d.targets[0].y1)
    assert d.base
    assert float(d.base[1]) > float(d.points[0].y)


def test_milestones_are_steps_and_the_path_leads_to_the_next() -> None:
    d = dict(drawings("en"))["schools-with-filters"]
    first, second = d.targets

    assert first.x2 == second.x1
    assert float(first.y1) > float(second.y1)
    assert d.way
    assert (d.way.x2, d.way.y2) == (second.x2, second.y1)


def test_what_is_asked_against_the_year_before_has_a_level_in_each_year_that_has_one() -> None:
    d = dict(drawings("en"))["streets-without-shade"]

    assert len(d.bands) == 4
    assert [float(band.y) for band in d.bands] == sorted(float(band.y) for band in d.bands)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_of_levels_that_change_each_year_no_name_but_the_last_is_crossed_by_a_line(lang: Lang) -> None:
    values = (5.2, 4.03, 2.93, 1.93)
    figures = [{"date": f"{year}", "value": value} for year, value in enumerate(values, 2021)]
    rule = {"change": "points", "against": "year_before", "at_most": -1, "every": "year"}
    period = Period.model_validate({"from": "2022-01-01", "to": "2025-12-31"})
    unit = {"vi": "% hộ", "en": "% of homes"}
    target = make_target(figures, rule=rule, unit=unit, measure="level")

    for d in alone(assess(target, period, dt.date(2026, 11, 25)), lang):
        *others, last = d.named
        assert last.text.endswith(("0,93%", "0.93%"))
        for name in others:
            x, y, half = float(name.x), float(name.y), LETTER * len(name.text) / 2
            assert not [at for at in _passed(d) if abs(at[0] - x) < half - 1 and y - 9 < at[1] < y], name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_day_is_whole_in_the_chart(lang: Lang) -> None:
    for name, d in drawings(lang):
        if d.today:
            half = LETTER * len(d.today.label) / 2
            assert half <= float(d.today_middle) <= d.width - half, name


def test_figures_that_add_up_are_drawn_as_their_sum() -> None:
    d = dict(drawings("en"))["spent-on-parks"]

    assert [point.label for point in d.points] == ["31", "69.5", "113.5", "165.5"]


def test_the_figure_of_a_year_stands_at_the_tick_that_is_its_end() -> None:
    d = next(d for name, d in drawings("en") if (name, d.kind) == ("homes-piped", "wide"))
    ticks = {tick.label.removeprefix("end "): tick.at for tick in d.years}

    assert next(tick.label for tick in d.years if tick.label) == "end 2023"
    assert [(point.label, point.x) for point in d.points] == [
        ("74%", ticks["2024"]),
        ("77.5%", ticks["2025"]),
        ("91%", ticks["2030"]),
    ]
    assert d.today
    assert float(ticks["2025"]) < float(d.today.at) < float(ticks["2026"])


@pytest.mark.whole
def test_the_target_is_named_on_its_line_and_only_then_not_in_the_legend() -> None:
    for name, d in drawings("en"):
        for named in d.named:
            assert any(abs(float(named.y) - float(line.y1)) <= 16 for line in d.targets), name
    assert [named.text for named in dict(drawings("en"))["homes-piped"].named] == ["at least 95%"]


def test_of_many_figures_only_the_first_the_last_and_the_extremes_have_a_dot() -> None:
    d = dict(drawings("en"))["water-lost"]
    labels = [point.label for point in d.points]
    heights = [float(at.partition(",")[2]) for at in d.line.split()]

    assert len(heights) > MOST_DOTS
    assert len(labels) <= 4
    assert {min(heights), max(heights), heights[0], heights[-1]} == {float(point.y) for point in d.points}


def _passed(d: Drawing) -> list[tuple[float, float]]:
    """Places close to each other on the figures' own line and on what is asked, and the dots."""
    joined = [
        [tuple(map(float, at.split(","))) for at in line.split()] for line in (d.line, *d.ahead) if line
    ]
    strokes = [[(line.x1, line.y1), (line.x2, line.y2)] for line in (*d.targets, *([d.way] if d.way else []))]
    ends = [pair for line in joined for pair in pairwise(line)] + [
        ((float(x1), float(y1)), (float(x2), float(y2))) for (x1, y1), (x2, y2) in strokes
    ]
    return [
        (x1 + (x2 - x1) * step / 200, y1 + (y2 - y1) * step / 200)
        for (x1, y1), (x2, y2) in ends
        for step in range(201)
    ] + [(float(point.x), float(point.y)) for point in d.points]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.whole
def test_no_number_of_a_chart_lies_over_a_line_or_a_dot(lang: Lang) -> None:
    seen = 0
    for name, d in drawings(lang):
        for point in d.points:
            if not point.label:
                continue
            seen += 1
            x, y, half = float(point.label_x), float(point.label_y), LETTER * len(point.label) / 2
            over = [at for at in _passed(d) if abs(at[0] - x) < half - 1 and y - 9 < at[1] < y]
            assert not over, (name, d.kind, point.label, over[0])
    assert seen > 100
