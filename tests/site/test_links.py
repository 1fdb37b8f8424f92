"""Nothing on the site leads nowhere: not at the root of a domain, not under a project address, not from a
page that does not exist.
"""

from __future__ import annotations

import re
from pathlib import Path

import lxml.html
import pytest

from tests.builds import own_pages
from tests.links import SAID, broken_links, told

BASE = "https://example.org/repo/"


HEAD = '<html lang="en"><head><title>t</title>{head}</head><body id="top">{body}</body></html>'


# What can be wrong, one thing at a time: where it is put, what it is, and what is said of it.
FAULTS = {
    "a page that is not there": ("body", '<a href="../missing/">x</a>', "../missing/ (no such file)"),
    "a page in other letters": ("body", '<a href="../Other/">x</a>', "../Other/ (no such file)"),
    "a file in other letters": ("body", '<img src="../a.PNG" alt="">', "../a.PNG (no such file)"),
    "a page without its slash": ("body", '<a href="../other">x</a>', "../other (needs a slash at its end)"),
    "a place that is not there": (
        "body",
        '<a href="../other/#nowhere">x</a>',
        "../other/#nowhere (no such place)",
    ),
    "a place of the page itself": ("body", '<a href="#nowhere">x</a>', "#nowhere (no such place)"),
    "an address from the root": ("body", '<a href="/other/">x</a>', "/other/ (outside the site)"),
    "a whole address of the site": (
        "body",
        f'<a href="{BASE}missing/">x</a>',
        f"{BASE}missing/ (no such file)",
    ),
    "a whole address beside the site": (
        "body",
        '<a href="https://example.org/other/">x</a>',
        "https://example.org/other/ (outside the site)",
    ),
    "an empty link": ("body", '<a href="">x</a>', " (empty)"),
    "a link that runs a script": (
        "body",
        '<a href="javascript:void(0)">x</a>',
        "javascript:void(0) (not an address that can be opened)",
    ),
    "a picture that is not there": ("body", '<img src="b.png" alt="">', "b.png (no such file)"),
    "one picture of several": (
        "body",
        '<img src="../a.png" srcset="../a.png 1x, ../a2.png 2x" alt="">',
        "../a2.png (no such file)",
    ),
    "a picture of a third party": (
        "body",
        '<img src="https://example.net/a.png" alt="">',
        "https://example.net/a.png (loaded from elsewhere)",
    ),
    "a script that is not there": ("head", '<script src="../a.js"></script>', "../a.js (no such file)"),
    "a style sheet that is not there": (
        "head",
        '<link rel="stylesheet" href="../b.css">',
        "../b.css (no such file)",
    ),
    "a style sheet of a third party": (
        "head",
        '<link rel="stylesheet" href="//example.net/a.css">',
        "//example.net/a.css (loaded from elsewhere)",
    ),
    "a feed that is not there": (
        "head",
        '<link rel="alternate" type="application/atom+xml" href="feed.xml">',
        "feed.xml (no such file)",
    ),
    "a form that goes nowhere": ("body", '<form action="../send"></form>', "../send (no such file)"),
    "a shared picture that is not there": (
        "head",
        f'<meta property="og:image" content="{BASE}b.png">',
        f"{BASE}b.png (no such file)",
    ),
    "a shared picture without its address": (
        "head",
        '<meta property="og:image" content="../a.png">',
        " (empty)",
    ),
    "a canonical without its address": ("head", '<link rel="canonical" href="./">', " (empty)"),
    "a label of nothing": ("body", '<label for="nothing">x</label>', "nothing (no such id)"),
    "a name that is nowhere": ("body", '<div aria-labelledby="nothing">x</div>', "nothing (no such id)"),
    "an id twice": ("body", '<p id="top"></p>', "#top (twice)"),
}


FILES = {
    "a picture of the style sheet": ("a.css", "a{background:url(c.png)}", "a.css: c.png (no such file)"),
    "a style sheet of the style sheet": ("a.css", '@import "c.css";', "a.css: c.css (no such file)"),
    "a page of the sitemap": (
        "sitemap.xml",
        f"<urlset><url><loc>{BASE}gone/</loc></url></urlset>",
        f"sitemap.xml: {BASE}gone/ (no such file)",
    ),
    "a twin in the sitemap": (
        "sitemap.xml",
        f'<u xmlns:x="x"><x:link href="{BASE}en/gone/"/></u>',
        f"sitemap.xml: {BASE}en/gone/ (no such file)",
    ),
    "an entry of a feed": (
        "updates/feed.xml",
        f'<feed><link href="{BASE}other/#gone"/></feed>',
        f"updates/feed.xml: {BASE}other/#gone (no such place)",
    ),
    "a file of a data package": (
        "data/datapackage.json",
        '{"resources": [{"path": "t.csv"}]}',
        "data/datapackage.json: t.csv (no such file)",
    ),
    "an address in JSON": (
        "build.json",
        f'{{"site": "{BASE}gone/"}}',
        f"build.json: {BASE}gone/ (no such file)",
    ),
    "a place of the search": (
        "search/search_index.json",
        '{"docs": [{"location": "other/#gone"}]}',
        "search/search_index.json: other/#gone (no such place)",
    ),
    "a lost page that knows only one depth": (
        "404.html",
        '<html><body><a href="other/">x</a></body></html>',
        "404.html: other/ (no such file)",
    ),
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of two pages, a picture and a style sheet, with nothing wrong."""
    files = {
        "index.html": HEAD.format(
            head=f'<link rel="canonical" href="{BASE}">',
            body='<a href="page/">x</a> <a href="other/#top">x</a>',
        ),
        "page/index.html": HEAD.format(
            head='<link rel="stylesheet" href="../a.css">',
            body=f'<img src="../a.png" alt=""> <a href="{BASE}other/">x</a>',
        ),
        "other/index.html": HEAD.format(
            head="",
            body='<a href="../page/#top">x</a> <a href="https://example.net/">x</a> '
            '<a href="mailto:a@b.net">x</a>',
        ),
        "404.html": HEAD.format(head="", body='<a href="/repo/other/">x</a>'),
        "a.css": "a{background:url(a.png)} b{mask:url('data:image/svg+xml,x')} /* url(gone.png) */",
        "a.png": "",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert broken_links(tmp_path, BASE) == []
    return tmp_path


@pytest.mark.parametrize(("where", "fault", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_in_a_page_is_found(small: Path, where: str, fault: str, said: str) -> None:
    parts = {"head": "", "body": "", where: fault}
    (small / "page" / "index.html").write_text(HEAD.format(**parts), encoding="utf-8")

    assert broken_links(small, BASE) == [f"page/index.html: {said}"]


@pytest.mark.parametrize(("name", "text", "said"), FILES.values(), ids=FILES)
def test_a_fault_in_another_file_is_found(small: Path, name: str, text: str, said: str) -> None:
    (small / name).parent.mkdir(exist_ok=True)
    (small / name).write_text(text, encoding="utf-8")

    assert broken_links(small, BASE) == [said]


def test_no_link_is_broken_at_the_root(site: Path) -> None:
    assert broken_links(site, "https://example.org/") == []


def test_no_link_is_broken_under_a_project_address(repo_site: Path) -> None:
    assert broken_links(repo_site, "https://example.org/repo/") == []


def test_no_link_of_the_demo_is_broken(demo_site: Path) -> None:
    assert broken_links(demo_site, "https://example.org/") == []


def test_every_page_names_its_own_address_and_the_picture_a_shared_link_shows(repo_site: Path) -> None:
    descriptions = []
    for path in own_pages(repo_site):
        name = path.relative_to(repo_site).as_posix().removesuffix("index.html")
        head = lxml.html.fromstring(path.read_text(encoding="utf-8")).find("head")
        said = {
            meta.get("property") or meta.get("name"): meta.get("content") for meta in head.findall("meta")
        }
        lang, other = ("en", "vi") if name.startswith("en/") else ("vi", "en")
        country = {"vi": "vi_VN", "en": "en_GB"}

        assert (
            [link.get("href") for link in head.findall("link[@rel='canonical']")]
            == [BASE + name]
            == [said["og:url"]]
        )
        assert said["og:title"] == head.findtext("title").rsplit(" - ", 1)[0]
        assert said["og:description"] == said["description"]
        assert (said["og:locale"], said["og:locale:alternate"]) == (country[lang], country[other])
        target = re.search(r"targets/([\w-]+)/", name)
        card = f"cards/{target[1]}.{lang}" if target else f"card.{lang}"
        assert said["og:image"] == f"{BASE}assets/{card}.png"
        assert (repo_site / "assets" / f"{card}.png").is_file()
        assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
        assert said["og:image:alt"]
        descriptions.append(said["description"])

    assert all(descriptions)
    assert len(set(descriptions)) == len(descriptions)


def test_the_sitemap_names_the_twin_of_every_page_and_the_twin_names_it_back(repo_site: Path) -> None:
    sitemap = (repo_site / "sitemap.xml").read_text(encoding="utf-8")
    named = {}
    for entry in re.findall(r"<url>(.*?)</url>", sitemap, re.DOTALL):
        named[re.findall(r"<loc>(.*?)</loc>", entry)[0]] = dict(
            re.findall(r'hreflang="([\w-]+)" href="([^"]+)"', entry)
        )
    built = {
        BASE + path.relative_to(repo_site).as_posix().removesuffix("index.html")
        for path in own_pages(repo_site)
    }

    assert set(named) == built
    for page, twins in named.items():
        assert page in twins.values()
        assert all(named[twin] == twins for twin in twins.values())
        assert {"vi", "en"} <= set(twins)


def test_what_is_broken_is_told_in_both_languages_at_the_file_it_was_written_in() -> None:
    assert {
        why for _, _, said in FAULTS.values() for why in re.findall(r"\(([^()]*)\)$", said)
    } <= SAID.keys()
    for file, source in (
        ("about/index.html", "docs/vi/about.md"),
        ("en/article/bilingual/index.html", "docs/en/article/bilingual.md"),
        ("index.html", "docs/vi/index.md"),
        ("en/targets/new-marks/index.html", "data/targets.yaml (new-marks)"),
        ("sitemap.xml", "sitemap.xml"),
    ):
        assert told([f"{file}: ../x/ (no such file)"]) == (
            f"{source}: lỗi: “../x/”: không có tệp này\n    error: “../x/”: no such file"
        )
