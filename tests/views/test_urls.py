"""Addresses are made in one place, and are those that MkDocs would give."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.structure.files import File  # noqa: TID251, what it gives is what ours are held to
from mkdocs.utils import get_relative_url  # noqa: TID251, the same

from tracker.facts.values import LANGUAGES, Lang
from tracker.views.urls import Urls, prefix, relative

WRITTEN = [
    "index.md",
    "targets.md",
    "article.md",
    "article/bilingual.md",
    "about/README.md",
    "a b/ghi chú.md",
]
TARGETS = ["targets/patents.md", "targets/startups.md"]


def urls(
    *, directories: bool = True, report: bool = False, site_url: str = "https://example.org/repo/"
) -> Urls:
    written = {lang: frozenset([*WRITTEN, "plan.pdf"]) for lang in LANGUAGES}
    return Urls(site_url, written, frozenset(TARGETS), directories, report)


def of_mkdocs(lang: Lang, path: str, *, directories: bool) -> File:
    return File(f"{prefix(lang)}{path}", None, "site", directories)


@pytest.mark.parametrize("directories", [True, False])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_has_the_address_and_the_file_that_mkdocs_gives_it(lang: Lang, *, directories: bool) -> None:
    for path in [*WRITTEN, *TARGETS]:
        file = of_mkdocs(lang, path, directories=directories)
        assert urls(directories=directories).of(lang, path) == file.url
        if " " not in path:
            assert urls(directories=directories).file(lang, path) == Path(file.dest_uri)


@pytest.mark.parametrize("directories", [True, False])
def test_the_way_from_any_page_to_any_other_is_the_one_mkdocs_gives(*, directories: bool) -> None:
    found = {
        of_mkdocs(lang, path, directories=directories).url
        for lang in LANGUAGES
        for path in [*WRITTEN, *TARGETS]
    }
    for here in found:
        for there in [*found, "data/targets.csv", "assets/card.vi.png"]:
            assert relative(there, here) == get_relative_url(there, here), (there, here)


def test_a_page_leads_to_its_own_parts_to_pages_of_its_language_and_to_files_of_the_site() -> None:
    here = urls().seen_from("en", "targets.md")

    assert here("targets.md#growth") == "#growth"
    assert here("article.md#body-3") == "../article/#body-3"
    assert here("targets/patents.md") == "patents/"
    assert here("data/targets.csv") == "../../data/targets.csv"
    assert here("no.md") is None
    assert here("targets/no.md") is None


def test_the_report_has_an_address_only_where_it_is_printed() -> None:
    assert urls().seen_from("vi", "data.md")("report/vi.pdf") is None
    assert urls(report=True).seen_from("vi", "data.md")("report/vi.pdf") == "../report/vi.pdf"


def test_what_an_article_leads_to_is_found_from_a_page_of_the_other_language() -> None:
    across = urls().across("en", "article/bilingual.md")

    assert across("vi", "targets.md#growth") == "../../../targets/#growth"
    assert across("en", "plan.pdf") == "../../plan.pdf"
    assert across("vi", "no.md") is None


def test_an_address_in_full_begins_with_that_of_the_site() -> None:
    assert urls().absolute("vi", "index.md") == "https://example.org/repo/"
    assert urls().absolute("en", "targets/patents.md") == "https://example.org/repo/en/targets/patents/"
    assert urls(site_url="").absolute("en", "targets.md") == "/en/targets/"
