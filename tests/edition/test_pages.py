"""The pages of this edition are at the addresses that readers know, and say who wrote what."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import lxml.html

from tests.builds import PAGES
from tests.places import ROOT


def test_every_page_heading_and_row_of_the_site_is_listed(site: Path) -> None:
    listed = json.loads(
        (site / "search" / "vi.js")
        .read_text(encoding="utf-8")
        .partition("\nwindow.trackerAround")[0]
        .removeprefix("window.trackerIndex = ")
        .rstrip(";\n")
    )
    places = {f"{location}#{fragment}" for location, _, sections, *_ in listed for fragment, *_ in sections}

    assert {
        f"{path}#" for path in ("./", "article/", "targets/", "tasks/", "outlook-2030/", "about/")
    } <= places
    assert {"article/#limitations", "tasks/#leadership", "about/#privacy"} <= places


def blocks(site: Path, path: str) -> dict[str, Any]:
    page = lxml.html.fromstring((site / path / "index.html").read_text(encoding="utf-8"))
    found = [
        json.loads(script.text)
        for script in page.iter("script")
        if script.get("type") == "application/ld+json"
    ]
    return {value["@type"]: value for value in found}


def test_the_pages_are_those_whose_addresses_readers_know() -> None:
    assert set(PAGES) == {
        "",
        "article/",
        "article/bilingual/",
        "targets/",
        "tasks/",
        "outlook-2030/",
        "method/",
        "updates/",
        "data/",
        "glossary/",
        "ledger/",
        "bodies/",
        "documents/",
        "propose/",
        "about/",
    }


def test_search_engines_read_who_wrote_the_article_and_when_and_which_years_the_data_are_of(
    site: Path,
) -> None:
    article, data = blocks(site, "article")["Article"], blocks(site, "data")["Dataset"]

    assert article["author"]["name"] == "Nguyễn Trung Thảo"
    assert article["datePublished"] == "2022-04-04"
    assert article["headline"].startswith("Tăng cường sự lãnh đạo")
    assert data["temporalCoverage"] == "2021-01-01/2030-12-31"
    assert len(data["distribution"]) == 43


def test_every_page_and_data_file_the_readme_names_is_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    named = re.findall(r"`((?:docs|data)/[\w./-]*)`", readme)
    assert named
    for path in named:
        assert (ROOT / path).exists(), path
