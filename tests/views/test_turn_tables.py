"""Every year and every milestone has its line, judged as it was asked."""

from __future__ import annotations

import datetime as dt

from tests.making import amended_after_its_period
from tests.places import DEMO, DEMO_DAY
from tests.views.editions import page_of_one, target_pages


def test_a_year_is_shown_with_the_rule_it_was_judged_by() -> None:
    target = amended_after_its_period({"date": "2025-06-30", "value": 10})

    years = page_of_one(target, dt.date(2026, 6, 1)).years

    assert [(year.year, year.target, year.figure, year.status) for year in years] == [
        ("2024", "at least 5", "", "No published figure found"),
        ("2025", "at least 5", "10", "Met"),
    ]


def test_the_row_of_a_year_has_its_own_level_and_not_again_what_every_year_is_asked_for() -> None:
    pages = {page.id: page for page in target_pages("en", DEMO / "data" / "targets.yaml", DEMO_DAY)}

    assert [(year.year, year.target) for year in pages["streets-without-shade"].years] == [
        ("2022", "10.5% to 11%"),
        ("2023", "9.3% to 9.8%"),
        ("2024", "8.3% to 8.8%"),
        ("2025", "7.7% to 8.2%"),
    ]
    assert pages["grass-cut-more-often"].years[0].target == "up by at least 5% on the year before"


def test_every_milestone_has_its_line_with_a_status_of_its_own() -> None:
    pages = {page.id: page for page in target_pages("en", DEMO / "data" / "targets.yaml", DEMO_DAY)}
    page = pages["schools-with-filters"]

    assert [
        (row.by, row.target, row.figure, row.status.words, row.status.beside) for row in page.milestones
    ] == [
        ("2025", "at least 60%", "57.5% (2025)", "Not met", ("Reached after that date",)),
        ("2028", "at least 90%", "61% (May 2026)", "On track", ()),
    ]
    assert page.status.words == "Not met"
    assert page.status.beside == ("Judged by the milestone of 2025", "Reached after that date")
    assert [page.id for page in pages.values() if page.milestones] == ["water-drawn", "schools-with-filters"]


def test_a_milestone_with_a_span_of_its_own_names_it_and_adds_up_only_that() -> None:
    pages = {page.id: page for page in target_pages("en", DEMO / "data" / "targets.yaml", DEMO_DAY)}
    page = pages["water-drawn"]

    assert [(row.by, row.target, row.figure, row.status.words) for row in page.milestones] == [
        ("2025", "at most 50", "22.5 (2025)", "Met"),
        ("2026-2028", "at most 60", "", "No published figure found"),
    ]
    assert page.figures
    assert page.figures.rows[0].figure.value == "22.5; 48.5 in all so far"
