"""The page of a target says what was promised, what happened, says who, and how it is known; its chart tells
the truth.
"""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import lxml.html
import pytest

from tests.builds import build
from tests.making import amended_after_its_period, make_target, only
from tests.places import DEMO, DEMO_DAY, EDITION, ROOT, SAMPLE, SAMPLE_DAY
from tests.views.editions import PUBLISHER
from tracker.content.load import Lines, load
from tracker.facts.assess import assess, assess_all
from tracker.facts.model import LANGUAGES, Lang, Period
from tracker.publish.sitemap import sitemap
from tracker.publish.slots import Shell, slot
from tracker.views.chart import LETTER, LINE, Drawing, chart
from tracker.views.edition import Edition
from tracker.views.frame import chrome
from tracker.views.render import render
from tracker.views.target_page import SECTIONS, TargetPage, target_page


def pages(
    lang: Lang, file: Path = SAMPLE, day: dt.date = SAMPLE_DAY, *, published: bool = True
) -> list[TargetPage]:
    tracker, _, lines = load(file, day)
    around = chrome(
        PUBLISHER if published else None, "https://github.com/o/r" if published else None, tracker, day, lang
    )
    edition = Edition(tracker, assess_all(tracker, day), day, lang, lambda path: f"/{lang}/{path}", around)
    return [
        target_page(
            edition, n, f"https://example.org/targets/{target.id}/", "data/targets.yaml", lines[target.id]
        )
        for n, target in enumerate(tracker.targets)
    ]


def html(page: TargetPage) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(
        render("path", page=page) + render("target", page=page), create_parent="div"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_a_target_is_what_was_reviewed(lang: Lang, golden: Callable[[Path, str], None]) -> None:
    golden(
        Path(__file__).parent / "golden" / f"target.{lang}.html",
        "\n".join(render("path", page=page) + "\n" + render("target", page=page) for page in pages(lang)),
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_has_the_same_headings_in_the_same_order(lang: Lang) -> None:
    for page in pages(lang, DEMO / "data" / "targets.yaml", DEMO_DAY):
        assert [(head.get("id"), head.text_content()) for head in html(page).iter("h2")] == [
            (key, words[lang]) for key, words in SECTIONS
        ], page.id


def test_every_figure_is_in_the_table_newest_first_and_leads_to_its_own_line() -> None:
    data = DEMO / "data" / "targets.yaml"
    text = data.read_text(encoding="utf-8").splitlines()
    tracker, _, _ = load(data, DEMO_DAY)
    for target, page in zip(tracker.targets, pages("en", data, DEMO_DAY), strict=True):
        rows = html(page).cssselect("table.tr-figures tbody tr")
        known = sorted(
            (f for f in target.observations if f.date.last_day <= DEMO_DAY),
            key=lambda f: f.date.last_day,
            reverse=True,
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
    for page in pages("vi", data, dt.date(2026, 11, 23)):
        target, observations = (int(link.href.partition("#L")[2]) for link in page.edits[:2] if link.href)
        assert f"id: {page.id}" in text[target - 1]
        assert text[observations - 1].strip().startswith("observations:")


def test_the_lines_to_paste_give_a_file_that_is_taken(tmp_path: Path) -> None:
    data = EDITION.read_text(encoding="utf-8").splitlines(keepends=True)
    day = dt.date(2026, 11, 23)
    _, _, lines = load(EDITION, day)
    filled_in = {"‹YYYY-MM-DD›": "2025-12-31", "‹provisional | final›": "final", "‹id›": "article-2022"}
    for page in pages("vi", EDITION, day):
        if "value: ‹…›" not in page.paste or page.status.outcome == "cannot-be-computed":
            continue
        block = page.paste.replace("reference: {value: ‹…›", "reference: {value: 0").replace("‹…›", "1")
        for found, put in filled_in.items():
            block = block.replace(found, put)
        at = lines[page.id].observations
        pasted = [*data[: at - 1], data[at - 1].replace(" []", ""), block, *data[at:]]
        path = tmp_path / f"{page.id}.yaml"
        path.write_text("".join(pasted), encoding="utf-8")
        assert len(load(path, day).tracker.target_by_id[page.id].observations) == 1, page.id


def test_without_a_repository_nothing_leads_to_one() -> None:
    for page in pages("vi", published=False):
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

    years = target_page(edition, 0, "", "targets.yaml", Lines(1, 1, (1,))).years

    assert [(year.year, year.target, year.figure, year.status) for year in years] == [
        ("2024", "each year: at least 5", "", "No public figure"),
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

    page = target_page(edition, 0, "", "targets.yaml", Lines(1, 1, (1,)))

    assert page.figures[0].figure.value == "12 of 30 (40%)"
    assert page.beside_figures[0].lines[0].text.startswith("10% (2020)")


def drawings(lang: Lang = "vi") -> list[tuple[str, Drawing]]:
    data = DEMO / "data" / "targets.yaml"
    tracker = load(data, DEMO_DAY).tracker
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


def test_a_chart_is_well_formed_and_says_in_words_what_it_shows() -> None:
    for page in pages("en", DEMO / "data" / "targets.yaml", DEMO_DAY):
        for svg in re.findall(
            r"<svg class=\"tr-chart-\w+\".*?</svg>", render("target", page=page), re.DOTALL
        ):
            root = ET.fromstring(svg)
            assert root.get("role") == "img"
            assert page.title in (root.get("aria-label") or "")
            assert "style" not in svg


def test_what_goes_into_a_shell_is_never_taken_for_a_slot() -> None:
    shell = Shell(f"<h1>{slot('title')}</h1><main>{slot('content')}</main>")

    assert (
        shell.filled({"title": slot("content"), "content": "x"})
        == f"<h1>{slot('content')}</h1><main>x</main>"
    )


def test_the_sitemap_gives_each_page_its_twin_and_a_default() -> None:
    made = sitemap([{"vi": "", "en": "en/"}], "https://example.org/repo/").decode()

    assert made.count("<url>") == 2
    for hreflang, href in (("vi", ""), ("en", "en/"), ("x-default", "")):
        assert made.count(f'hreflang="{hreflang}" href="https://example.org/repo/{href}"') == 2
    assert "lastmod" not in made


def test_pages_with_file_addresses_lead_to_each_other(tmp_path: Path) -> None:
    config = (
        (ROOT / "mkdocs.yml")
        .read_text(encoding="utf-8")
        .replace("strict: true", "strict: true\nuse_directory_urls: false")
    )
    for name in ("hooks", "overrides", "data", "docs", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    assert build(tmp_path / "site", config=tmp_path / "mkdocs.yml").returncode == 0

    first = (tmp_path / "site" / "targets.html").read_text(encoding="utf-8")
    names = re.findall(r'href="(targets/[a-z0-9-]+\.html)"', first)
    assert names
    for name in names:
        assert (tmp_path / "site" / name).exists()


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
        tracker = load(SAMPLE, SAMPLE_DAY).tracker
        made = chart(
            Edition(
                tracker,
                (a,),
                SAMPLE_DAY,
                lang,
                lambda path: path,
                chrome(None, None, tracker, SAMPLE_DAY, lang),
            ),
            a,
        )
        assert made
        for drawing in made.drawings:
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
            assert (
                len(drawing.years) * 4 * LETTER < float(drawing.right) - float(drawing.left)
                or len(drawing.years) == 1
            )
