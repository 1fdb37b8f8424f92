"""Every heading of a site has an address of plain letters, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import lxml.html

from tests.builds import build
from tests.programmes import PAGE, another_programme


def test_the_headings_of_both_languages_get_plain_and_different_anchors(tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")
    for lang, heading in (("vi", "Đường đi tới đích"), ("en", "The way to the goal")):
        page = tmp_path / "province" / "docs" / lang / "index.md"
        page.write_text(f"{PAGE}## {heading}\n\nA\n\n## {heading}\n\nB\n", encoding="utf-8")
    finished = build(tmp_path / "site", config=config)
    assert finished.returncode == 0, finished.stderr

    for prefix, slug in (("", "duong-di-toi-dich"), ("en/", "the-way-to-the-goal")):
        html = lxml.html.parse(str(tmp_path / "site" / prefix / "index.html"))
        assert [head.get("id") for head in html.iterfind(".//article//h2")] == [slug, f"{slug}_1"]


def test_every_heading_of_the_site_has_a_plain_anchor_of_its_own(site: Path) -> None:
    for path in site.rglob("*.html"):
        ids = [element.get("id") for element in lxml.html.parse(str(path)).iter() if element.get("id")]

        assert len(ids) == len(set(ids)), path
        assert all(re.fullmatch(r"[A-Za-z0-9_:-]+", name) for name in ids), path
