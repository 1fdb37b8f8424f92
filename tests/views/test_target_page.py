"""The page of a target says what was set out, what happened, says who, and how it is known."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import lxml.html
import pytest

from tests.making import amended_after_its_period, make_target, only
from tests.places import AS_OF, DEMO, DEMO_DAY, ROOT, SAMPLE, SAMPLE_DAY
from tests.views.editions import target_pages
from tracker.content.load import Lines, load
from tracker.content.problems import Mark
from tracker.facts.assess import assess_all
from tracker.facts.values import LANGUAGES, Lang
from tracker.views.edition import Edition
from tracker.views.frame import chrome
from tracker.views.render import render
from tracker.views.target_page import SECTIONS, TargetPage, target_page


def html(page: TargetPage) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(
        render("path", page=page) + render("target", page=page), create_parent="div"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_a_target_is_what_was_reviewed(lang: Lang, golden: Callable[[Path, str], None]) -> None:
    golden(
        Path(__file__).parent / "golden" / f"target.{lang}.html",
        "\n".join(
            render("path", page=page) + "\n" + render("target", page=page) for page in target_pages(lang)
        ),
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_has_the_same_headings_in_the_same_order(lang: Lang) -> None:
    for page in target_pages(lang, DEMO / "data" / "targets.yaml", DEMO_DAY):
        assert [(head.get("id"), head.text_content()) for head in html(page).iter("h2")] == [
            (key, words[lang]) for key, words in SECTIONS
        ], page.id


def test_every_figure_is_in_the_table_newest_first_and_leads_to_its_own_line() -> None:
    data = DEMO / "data" / "targets.yaml"
    text = data.read_text(encoding="utf-8").splitlines()
    tracker, _, _ = load(data, DEMO_DAY)
    for target, page in zip(tracker.targets, target_pages("en", data, DEMO_DAY), strict=True):
        rows = html(page).cssselect("table.tr-figures tbody tr")
        known = sorted(
            (f for f in target.observations if f.projected or f.date.last_day <= DEMO_DAY),
            key=lambda f: (
                -(f.part is None),
                [part.part for part in target.parts].index(f.part) if f.part else 0,
                -f.date.last_day.toordinal(),
            ),
        )
        assert len(rows) == len(known)
        for row, figure in zip(rows, known, strict=True):
            (line,) = re.findall(
                r"/edit/main/data/targets\.yaml#L(\d+)$", row.cssselect(".tr-edit a")[0].get("href")
            )
            assert f"date: {figure.date}" in text[int(line) - 1], (target.id, figure.date)


def test_the_target_and_its_key_for_figures_are_edited_on_their_own_lines() -> None:
    data = ROOT / "data" / "targets.yaml"
    text = data.read_text(encoding="utf-8").splitlines()
    for page in target_pages("vi", data, dt.date(2026, 11, 23)):
        target, observations = (int(link.href.partition("#L")[2]) for link in page.edits[1:3] if link.href)
        assert f"id: {page.id}" in text[target - 1]
        assert text[observations - 1].strip().startswith("observations:")


def test_without_a_repository_nothing_leads_to_one() -> None:
    for page in target_pages("vi", published=False):
        made = render("target", page=page)
        assert "github" not in made
        assert "tr-paste" not in made


def test_a_year_is_shown_with_the_rule_it_was_judged_by() -> None:
    day = dt.date(2026, 6, 1)
    target = amended_after_its_period({"date": "2025-06-30", "value": 10})
    tracker = only(load(SAMPLE, SAMPLE_DAY).tracker, target)
    edition = Edition(
        tracker,
        assess_all(tracker, day),
        day,
        "en",
        lambda path: path,
        chrome(None, None, tracker, day, "en"),
    )

    years = target_page(edition, 0, "", "targets.yaml", Lines(1, 1, (Mark(1, 1),))).years

    assert [(year.year, year.target, year.figure, year.status) for year in years] == [
        ("2024", "each year: at least 5", "", "No published figure found"),
        ("2025", "each year: at least 5", "10", "Met"),
    ]


def test_a_baseline_is_printed_as_the_figures_it_is_drawn_beside() -> None:
    target = make_target(
        [{"date": 2024, "count": 12, "of": 30}],
        rule={"every_unit": "all"},
        baseline={"value": 10, "date": 2020},
    )
    tracker = only(load(SAMPLE, SAMPLE_DAY).tracker, target)
    day = dt.date(2025, 6, 1)
    edition = Edition(
        tracker,
        assess_all(tracker, day),
        day,
        "en",
        lambda path: path,
        chrome(None, None, tracker, day, "en"),
    )

    page = target_page(edition, 0, "", "targets.yaml", Lines(1, 1, (Mark(1, 1),)))

    assert page.figures[0].figure.value == "12 of 30 (40%)"
    assert page.beside_figures[0].lines[0].text.startswith("10% (2020)")


def test_a_chart_is_well_formed_and_says_in_words_what_it_shows() -> None:
    for page in target_pages("en", DEMO / "data" / "targets.yaml", DEMO_DAY):
        for svg in re.findall(
            r"<svg class=\"tr-chart-\w+\".*?</svg>", render("target", page=page), re.DOTALL
        ):
            root = ET.fromstring(svg)
            assert root.get("role") == "img"
            assert page.title in (root.get("aria-label") or "")
            assert "style" not in svg


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
    assert page.figures[0].figure.value == "22.5; 48.5 in all so far"


def test_a_year_without_a_figure_is_named_beside_the_status() -> None:
    pages = {page.id: page for page in target_pages("vi", DEMO / "data" / "targets.yaml", DEMO_DAY)}

    assert "Thiếu số liệu năm 2023" in pages["spent-on-parks"].status.beside
    assert pages["spent-on-parks"].figures[0].figure.value == "52; lũy kế 165,5"


def test_a_rank_is_pasted_with_how_many_there_are() -> None:
    pages = {page.id: page for page in target_pages("en", DEMO / "data" / "targets.yaml", DEMO_DAY)}

    assert re.search(
        r"^        value: ‹.+›\n        of: ‹.+›\n", pages["water-quality-rank"].paste, re.MULTILINE
    )


FILLED = {
    "document": "12/BC-SKHCN", "issued": "2026-02-01", "publisher": "Sở", "recorded": "2026-02-02",
    "date": "2025", "value": "1", "count": "1", "of": "2", "stage": "final", "quote": "Câu của văn bản",
}  # fmt: skip


def test_the_new_file_that_is_offered_is_one_figure_of_that_target_once_it_is_filled_in(
    tmp_path: Path,
) -> None:
    data = ROOT / "data" / "targets.yaml"
    pages = [page for page in target_pages("vi", data, AS_OF) if page.id == "new-trademarks"]
    (page,) = pages
    asked = parse_qs(urlsplit(page.edits[0].href or "").query)
    (name,), (text,) = asked["filename"], asked["value"]
    filled = re.sub(
        r"^(- |  )?(\w+): .*‹[^›]*›.*$", lambda m: f"{m[1] or ''}{m[2]}: {FILLED[m[2]]}", text, flags=re.M
    )
    (tmp_path / "reports").mkdir()
    shutil.copytree(ROOT / "data", tmp_path, dirs_exist_ok=True)

    assert (urlsplit(page.edits[0].href or "").path.split("/")[-2:], name) == (
        ["new", "main"],
        "data/reports/undated-new-trademarks.yaml",
    )
    (tmp_path / "reports" / "2026-02-01-new-trademarks.yaml").write_text(filled, encoding="utf-8")
    figure = load(tmp_path / "targets.yaml", AS_OF).tracker.target_by_id["new-trademarks"].observations[-1]

    assert (figure.value, figure.stage, figure.source) == (1, "final", "2026-02-01-new-trademarks")
