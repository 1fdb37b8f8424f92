"""An address of a heading can be read aloud and typed, in both languages, and stays the same."""

from __future__ import annotations

import re
from pathlib import Path

import lxml.html
import pytest

from tests.builds import build
from tests.programmes import PAGE, another_programme
from tracker.language.slugs import anchor


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Đổi mới sáng tạo", "doi-moi-sang-tao"),
        ("Mục tiêu giai đoạn 2021-2025", "muc-tieu-giai-doan-2021-2025"),
        ("(4) Tài sản trí tuệ: ĐƯỜNG ĐI", "4-tai-san-tri-tue-duong-di"),
        ("Ke\u0302\u0301t qua\u0309", "ket-qua"),
        ("Science, technology & innovation", "science-technology-innovation"),
        ("Editor's notes", "editor-s-notes"),
        ("…", "section"),
    ],
)
def test_an_anchor_is_plain_letters(heading: str, expected: str) -> None:
    assert anchor(heading) == expected


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
