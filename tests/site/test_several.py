"""Several programmes under one front are one site: what is alike is told once, an edit in one makes that one
again and no other, and what is over stays as it is.

The site is built once, and once more after an edit.
"""

from __future__ import annotations

import csv
import json
import shutil
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import lxml.html
import pytest

from tests.builds import build
from tests.links import broken_links
from tests.places import DEMO_DAY, ROOT
from tests.programmes import copy_of_several
from tests.safety import unsafe
from tests.serving import serve
from tracker.publish.provenance import RECORD, SUMS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

URL = "https://example.org/several/"
PLACES = ("", "books/", "parks/", "roads/")
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_several(tmp_path_factory.mktemp("several"))


def built(folder: Path, site: Path, day: str = DEMO_DAY.isoformat(), *, ci: str = "") -> Path:
    finished = build(site, config=folder / "mkdocs.yml", SITE_URL=URL, AS_OF=day, CI=ci)
    assert finished.returncode == 0, finished.stderr
    return site


@pytest.fixture(scope="module")
def first(folder: Path) -> Path:
    """The site as it is built first."""
    return built(folder, folder / "first")


@pytest.fixture(scope="module")
def later(folder: Path, first: Path) -> Path:
    """The site of a later day, built over a copy of the first after a figure of one programme was changed."""
    site = folder / "later"
    shutil.copytree(first, site)
    data = folder / "roads" / "data" / "targets.yaml"
    data.write_text(data.read_text(encoding="utf-8").replace("value: 93", "value: 95"), encoding="utf-8")
    return built(folder, site)


def page(site: Path, path: str) -> lxml.html.HtmlElement:
    return lxml.html.fromstring((site / path / "index.html").read_bytes())


def sums(site: Path, at: str) -> dict[str, str]:
    lines = (site / SUMS).read_text(encoding="utf-8").splitlines()
    return {line[66:]: line[:64] for line in lines if line[66:].startswith(at)}


def test_the_front_has_a_row_for_each_programme_with_its_counts_and_what_is_due(first: Path) -> None:
    rows = page(first, "en").cssselect(".tr-programmes tbody tr")
    cells = [[" ".join(cell.text_content().split()) for cell in row] for row in rows]

    assert [row[1:] for row in cells] == [
        ["2021-2025", "4", "1", "1", "1", "1", "2"],
        ["2 periods, 2021-2030", "3", "1", "0", "1", "1", "1"],
        ["2019-2024", "2", "0", "0", "2", "0", "0"],
    ]
    assert cells[2][0].endswith("ended; kept as of 30 June 2024")
    assert [row.cssselect("th a")[0].get("href") for row in rows] == [
        "../parks/en/",
        "../roads/en/",
        "../books/en/",
    ]


def test_the_ledger_has_every_figure_that_is_owed_once_by_its_body(first: Path) -> None:
    rows = page(first, "en/ledger").cssselect(".tr-ledger tbody tr")
    owed = [tuple(link.text_content() for link in row.cssselect("a")[:2]) for row in rows]

    assert owed == [
        ("Footpaths", "Parks and paths"),
        ("Footbridges", "Rural roads"),
        ("Benches", "Parks and paths"),
    ]


def test_one_feed_has_the_entries_of_all_with_the_ids_they_have_in_their_own(first: Path) -> None:
    feeds = {at: ET.parse(first / at / "updates" / "feed.xml").getroot() for at in PLACES}
    ids = {
        at: [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")] for at, feed in feeds.items()
    }

    assert set(ids[""]) < {*ids["parks/"], *ids["roads/"], *ids["books/"]}
    assert len(ids[""]) == len(set(ids[""]))
    shared = set(ids["parks/"]) | set(ids["roads/"]) | set(ids["books/"])
    assert len(shared - set(ids[""])) == 1  # the figure that parks tells of
    assert len({feed.findtext(f"{ATOM}id") for feed in feeds.values()}) == len(PLACES)


def test_one_search_finds_in_all_and_each_programme_leads_to_it(first: Path) -> None:
    text = (first / "search" / "en.js").read_text(encoding="utf-8").split("\nwindow.trackerAround")[0]
    rows = json.loads(text.removeprefix("window.trackerIndex = ").rstrip(";\n"))

    found = {location: title for location, title, *_ in rows}
    assert found["parks/en/targets/benches/"] == "Benches - Parks and paths"
    assert found["books/en/targets/shelves/"] == "Bookshelves - Books for the villages"
    way = page(first, "parks/en/targets/benches").cssselect("[data-search-all]")
    assert [link.get("href") for link in way] == ["../../../../en/"]


def test_below_what_is_found_in_a_programme_stands_what_is_found_in_the_others(
    browser: Browser, first: Path
) -> None:
    from playwright.sync_api import expect  # noqa: PLC0415, as in the fixtures

    with closing(serve(first, "/")) as served, closing(browser.new_context()) as context:
        root, page_of = next(served), context.new_page()
        wrong: list[str] = []
        page_of.on("pageerror", lambda error: wrong.append(str(error)))
        page_of.goto(f"{root}roads/en/")
        found = page_of.locator("#search-results")
        asked: list[str] = []
        page_of.on("request", lambda request: asked.append(request.url.removeprefix(root).split("?")[0]))
        page_of.focus("#search input")
        status = page_of.locator("#search + .md-search__output [role=status]")
        expect(status).to_have_text(str(page_of.locator("#search").get_attribute("data-start")))
        # What all programmes weigh is asked for only once something is looked for
        scripts = {name for name in asked if name.endswith(".js")}
        assert scripts == {"roads/search/en.js", "roads/assets/javascripts/search.js"}

        for words, own, others in (("bench", 0, ["parks/en/targets/benches/"]), ("footpaths", 1, [])):
            page_of.fill("#search input", words)
            expect(found.locator(".md-search-result__meta")).to_have_count(1)
            expect(found.locator(f'.tr-found:not(.tr-found-onward, [href*="?h={words}"])')).to_have_count(0)
            links = found.locator("li .tr-found:not(.tr-found-onward)").evaluate_all(
                "(links) => links.map((link) => link.pathname.slice(1))"
            )
            mine = [link for link in links if link.startswith("roads/")]
            assert len(mine) >= own
            assert links[: len(mine)] == mine  # its own first, and none of them again
            assert len(links) == len(set(links))
            assert set(others) <= set(links)
            assert "In the other programmes: " in status.inner_text()
        assert "search/en.js" in asked
        # What the ways on lead to is still this programme's
        page_of.fill("#search input", "qqqqqqqq")
        onward = found.locator(".tr-found-onward").first
        onward.wait_for()
        assert "/roads/" in str(onward.get_attribute("href"))
        assert not found.locator(".md-search-result__meta").count()
        assert not wrong


def test_a_target_leads_to_the_one_that_has_its_figures(first: Path) -> None:
    for at, name in (("roads/", "Công viên và lối đi"), ("roads/en/", "Parks and paths")):
        links = page(first, f"{at}targets/footpaths").cssselect("dd > a")
        there = [link.get("href") for link in links if link.text_content() == name]
        assert there == [f"../../../{'../' * at.count('en')}{at.replace('roads', 'parks')}targets/footpaths/"]


def test_the_tables_of_all_name_the_programme_first(first: Path) -> None:
    with (first / "data" / "targets.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    described = json.loads((first / "data" / "datapackage.json").read_bytes())

    assert [(row["programme"], row["id"]) for row in rows][:5] == [
        ("parks", "parks-opened"),
        ("parks", "parks-lit"),
        ("parks", "footpaths"),
        ("parks", "benches"),
        ("roads", "villages-reached"),
    ]
    assert next(iter(rows[0])) == "programme"
    assert [each["id"] for each in described["programmes"]] == ["parks", "roads", "books"]
    own = json.loads((first / "roads" / "data" / "datapackage.json").read_bytes())
    assert own["name"] == "resolution-tracker-roads"
    assert (
        json.loads((first / "roads" / "data" / "tracker.json").read_bytes())["about"]["programme"] == "roads"
    )


def test_nothing_leads_nowhere_and_nothing_runs_that_is_not_ours(first: Path) -> None:
    assert broken_links(first, URL) == []
    assert unsafe(first, ROOT / "overrides", PLACES) == []


def test_the_site_map_is_of_all(first: Path) -> None:
    text = (first / "sitemap.xml").read_text(encoding="utf-8")

    assert all(f"<loc>{URL}{at}</loc>" in text for at in PLACES)


def test_an_edit_in_one_programme_makes_that_one_again_and_no_other(first: Path, later: Path) -> None:
    before, after = (json.loads((site / RECORD).read_bytes())["programmes"] for site in (first, later))

    assert {name for name in before if before[name] != after[name]} == {"roads"}
    for at in ("parks/", "books/"):
        assert sums(first, at) == sums(later, at)
        names = sorted(path.relative_to(first) for path in (first / at).rglob("*.html"))
        # What was taken over has kept its time
        assert all((first / name).stat().st_mtime_ns == (later / name).stat().st_mtime_ns for name in names)
    assert "95%" in page(later, "roads/targets/villages-reached").text_content()
    assert sums(first, "roads/") != sums(later, "roads/")


def test_a_programme_that_is_over_has_the_same_bytes_on_any_later_day(
    folder: Path, first: Path, later: Path
) -> None:
    site = built(folder, folder / "years-on", "2031-03-01")  # with nothing to take over

    assert later.is_dir()
    assert sums(first, "books/") == sums(site, "books/")
    assert sums(first, "parks/") != sums(site, "parks/")


def test_a_site_that_a_proposal_brought_along_is_not_published(folder: Path, later: Path) -> None:
    """Where nobody built before, as in CI, a folder with sums that fit is no last site."""
    page_of_theirs = later / "parks" / "index.html"
    brought = folder / "brought"
    shutil.copytree(later, brought)
    theirs = page_of_theirs.read_bytes() + b"<!-- theirs -->"
    (brought / "parks" / "index.html").write_bytes(theirs)
    lines = (brought / SUMS).read_text(encoding="utf-8").splitlines()
    fits = sha256(theirs).hexdigest() + "  parks/index.html"
    (brought / SUMS).write_text(
        "".join(f"{fits if line.endswith('  parks/index.html') else line}\n" for line in lines),
        encoding="utf-8",
    )

    built(folder, brought, ci="true")

    assert (brought / "parks" / "index.html").read_bytes() == page_of_theirs.read_bytes()
