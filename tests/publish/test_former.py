"""An address that a target had before still opens, and leads on by a plain link."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest

from tests.loaded import loaded
from tests.places import ROOT, SAMPLE, SAMPLE_DAY
from tests.safety import unsafe
from tracker.content.pages.markup import Page
from tracker.content.pages.moved import Moved, moved_pages_of
from tracker.facts.values import LANGUAGES, Lang
from tracker.publish.former import former_pages, moved_pages
from tracker.views.urls import Urls, target_path

SITE = "https://example.org/repo/"


def made(urls: Urls) -> dict[str, bytes]:
    tracker = loaded(SAMPLE, SAMPLE_DAY).tracker
    (first, *rest) = tracker.targets
    moved = first.model_copy(update={"former": ("old-marks", "older-marks")})
    assert moved.id == "new-marks"
    return dict(former_pages(tracker.model_copy(update={"targets": (moved, *rest)}), urls))


def urls(*, directories: bool = True) -> Urls:
    none = frozenset[str]()
    return Urls(SITE, {"vi": none, "en": none}, frozenset({target_path("new-marks")}), directories)


def test_every_old_address_has_a_page_in_each_language() -> None:
    assert sorted(made(urls())) == [
        "en/targets/old-marks/index.html",
        "en/targets/older-marks/index.html",
        "targets/old-marks/index.html",
        "targets/older-marks/index.html",
    ]
    assert "targets/old-marks.html" in made(urls(directories=False))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_says_in_both_languages_where_the_target_is_now(lang: Lang) -> None:
    folder = "en/" if lang == "en" else ""
    page = lxml.html.fromstring(made(urls())[f"{folder}targets/old-marks/index.html"])

    assert page.get("lang") == lang
    assert [link.get("href") for link in page.iter("a")] == (
        ["../new-marks/", "../../en/targets/new-marks/"]
        if lang == "vi"
        else ["../new-marks/", "../../../targets/new-marks/"]
    )
    assert page.xpath('//link[@rel="canonical"]/@href') == [f"{SITE}{folder}targets/new-marks/"]
    assert page.xpath('//meta[@name="robots"]/@content') == ["noindex"]
    assert [part.get("lang") for part in page.xpath("//main/div")] == (
        ["vi", "en"] if lang == "vi" else ["en", "vi"]
    )


def test_nothing_in_it_sends_a_reader_on_by_itself(tmp_path: Path) -> None:
    for name, html in made(urls()).items():
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_bytes(html)

    assert unsafe(tmp_path, ROOT / "overrides") == []


MOVED = Moved(
    "old/start.md",
    "about.md",
    {"vi": "Giới thiệu", "en": "About"},
    {"vi": (("title", "Giới thiệu"), ("p", "Một đoạn & hết")), "en": (("title", "About"), ("p", "One"))},
)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_old_address_of_a_page_leads_on_to_the_page_and_to_each_place_of_it(lang: Lang) -> None:
    folder = "en/" if lang == "en" else ""
    pages = dict(moved_pages([MOVED], urls()))
    assert sorted(pages) == ["en/old/start/index.html", "old/start/index.html"]
    page = lxml.html.fromstring(pages[f"{folder}old/start/index.html"])

    assert page.xpath('//link[@rel="canonical"]/@href') == [f"{SITE}{folder}about/"]
    assert [(item.get("id"), item[0].get("href")) for item in page.iter("li")] == [
        ("title", "../../about/#title"),
        ("p", "../../about/#p"),
    ]
    assert page.xpath("//li/a/text()")[1] == MOVED.places[lang][1][1]
    assert page.xpath("//main/div[1]/@lang") == [lang]


def test_a_page_says_where_it_stood_before_and_what_was_there() -> None:
    top = '---\ntitle: "T"\ndescription: "D"\nformer: [old.md, older/index.md]\n---\n\n'
    body = "# T {: #title }\n\nMột [đoạn](a.md) **đậm**[^1].\n{: #p }\n\n[^1]: Chú thích.\n"
    pages = {lang: {"about.md": Page(f"{lang}/about.md", top + body)} for lang in LANGUAGES}

    moved = list(moved_pages_of(pages))

    assert [(each.old, each.new) for each in moved] == [
        ("old.md", "about.md"),
        ("older/index.md", "about.md"),
    ]
    assert moved[0].titles == {"vi": "T", "en": "T"}
    assert moved[0].places["vi"] == (("title", "T"), ("p", "Một đoạn đậm."))
