"""The page of a target leads with its figure, or with who has it; nothing is said twice."""

from __future__ import annotations

import re

import pytest

from tests.loaded import loaded
from tests.places import AS_OF, DEMO, DEMO_DAY, ROOT
from tests.views.editions import target_pages
from tracker.facts.assess import assess_all
from tracker.facts.values import LANGUAGES, Lang
from tracker.language import words
from tracker.views.figure_table import MOST_SHOWN
from tracker.views.render import render
from tracker.views.target_page import TargetPage

DEMO_DATA, DATA = DEMO / "data" / "targets.yaml", ROOT / "data" / "targets.yaml"


def led(lang: Lang = "en") -> dict[str, TargetPage]:
    return {page.id: page for page in target_pages(lang, DEMO_DATA, DEMO_DAY)}


def box(page: TargetPage) -> str:
    html = render("target", page=page)
    return html[html.index('<div class="tr-lead">') : html.index("<h2")]


def test_the_figure_stands_beside_what_is_asked_and_by_when() -> None:
    lead = led()["homes-piped"].lead

    assert (lead.figure_head, lead.value, lead.unit, lead.details) == (
        "Latest figure",
        "77.5%",
        "of homes",
        ("2025, final",),
    )
    assert (lead.asked, lead.by, lead.clock) == ("at least 95%", "by 31 December 2028", "915 days left")
    assert lead.holder is None


def test_what_a_share_is_made_of_stands_below_it_and_a_sum_says_what_was_added_last() -> None:
    pages = led()

    assert pages["trees-alive"].lead.value == "87.75%"
    assert "1,755 of 2,000" in pages["trees-alive"].lead.details
    assert pages["spent-on-parks"].lead.value == "165.5"
    assert "in all so far; 52 in the latest" in pages["spent-on-parks"].lead.details
    assert pages["water-quality-rank"].lead.value == "22nd of 34"


def test_a_newer_figure_than_the_one_that_decides_is_told_too() -> None:
    lead = led()["schools-with-filters"].lead

    assert (lead.figure_head, lead.value) == ("Figure", "57.5%")
    assert lead.details[-1] == "the newest: 61% (May 2026, provisional)"


def test_the_figure_in_the_box_is_the_one_that_decides() -> None:
    for page in led().values():
        if page.lead.bar:
            assert page.lead.bar.drawings[0].value.text == page.lead.value, page.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_figure_the_box_says_who_has_it_and_how_long_the_period_is_over(lang: Lang) -> None:
    assessed = {a.target.id: a for a in assess_all(loaded(DATA, AS_OF).tracker, AS_OF)}
    for page in target_pages(lang, DATA, AS_OF):
        of_target = assessed[page.id]
        if of_target.target.observations:
            continue
        assert page.lead.value == ""
        assert page.lead.bar is None
        if page.status.key == "over-no-figure":
            assert page.lead.holder
            # What is judged at a milestone may be so before its period is over
            over = of_target.period.end < AS_OF
            assert not over or re.search(r"\d+ (ngày|days ago)", page.lead.clock)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.whole
def test_nothing_is_said_twice_in_the_box(lang: Lang) -> None:
    for page in (*target_pages(lang, DATA, AS_OF), *target_pages(lang, DEMO_DATA, DEMO_DAY)):
        said = re.sub(r"<svg.*?</svg>|<blockquote.*?</blockquote>", "", box(page), flags=re.DOTALL)
        for phrase in ("OVER_NO_FIGURE", "NO_FIGURE"):
            key = next(status for status in words.STATUS if status.name == phrase)
            assert said.count(words.STATUS[key][lang]) <= 1, page.id
        assert said.casefold().count(words.REPORTING_STAGE["provisional"][lang].casefold()) <= 1, page.id


def test_a_long_row_of_figures_is_folded_and_says_once_what_holds_for_all() -> None:
    table = led()["water-lost"].figures

    assert table
    assert len(table.rows) == MOST_SHOWN
    assert len(table.rows) + len(table.older) == 60
    assert table.fold == "Show the 48 older figures"
    assert table.origin
    assert (table.heads.source, table.heads.note) == ("", "")
    assert table.heads.stage
    assert table.stage == ""


def test_of_few_figures_each_names_its_source_and_a_column_without_a_note_is_left_out() -> None:
    table = led()["streets-shaded"].figures

    assert table
    assert table.origin is None
    assert table.heads.source
    assert table.heads.note == ""


def test_a_bar_shows_the_side_that_is_good_and_its_numbers_are_off_each_other() -> None:
    for name, good_starts_at_target in (("homes-piped", True), ("dead-trees-left", False)):
        bar = led()[name].lead.bar
        assert bar
        for drawing in bar.drawings:
            assert drawing.good
            (target,) = drawing.targets
            assert (drawing.good[0] == target) is good_starts_at_target
            texts = [mark.text for mark in drawing.marks]
            assert len(texts) == len(set(texts))
