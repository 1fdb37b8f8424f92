"""What both languages share is published once, and every page of both leads to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builds import build
from tests.content.mistakes import FILES
from tests.links import broken_links
from tests.places import AS_OF
from tests.programmes import complete_programme
from tracker.cli.building import export_pages

TOP = '---\ntitle: "T"\ndescription: "D"\n---\n'
BODY = "![Vườn ươm]({up}files/anh.png)\n\nXem [báo cáo]({up}files/nam-2025/bao-cao.pdf).\n\n"


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme whose home page and article show a picture and lead to a document."""
    folder = complete_programme(tmp_path_factory.mktemp("shared"))
    for name, kind in (("anh.png", "PNG"), ("nam-2025/bao-cao.pdf", "PDF")):
        path = folder / "docs" / "files" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(FILES[kind])
    for lang in ("vi", "en"):
        for page, up in (("index", "../"), ("article", "../"), ("deep/er", "../../")):
            path = folder / "docs" / lang / f"{page}.md"
            path.parent.mkdir(exist_ok=True)
            head = (
                path.read_text(encoding="utf-8")
                if path.exists()
                else '---\ntitle: "T"\ndescription: "D"\n---\n'
            )
            path.write_text(f"{head}\n{BODY.format(up=up)}", encoding="utf-8")
        bilingual = folder / "docs" / lang / "article" / "bilingual.md"
        bilingual.parent.mkdir()
        bilingual.write_text(
            '---\ntitle: "T"\ndescription: "D"\n---\n\n# T {: #top }\n\n<!-- tracker: bilingual -->\n',
            encoding="utf-8",
        )
    return folder


def test_a_shared_file_is_published_at_one_address(programme: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"

    finished = build(site, config=programme / "mkdocs.yml", SITE_URL="https://example.org/repo/")

    assert finished.returncode == 0, finished.stderr
    there = sorted(path.relative_to(site).as_posix() for path in site.rglob("*/*.pdf"))
    assert there == ["files/nam-2025/bao-cao.pdf"]
    assert [each for each in broken_links(site, "https://example.org/repo/") if "files/" in each] == []
    for page in ("en/deep/er", "article/bilingual", "en/article/bilingual"):
        up = "../" * (page.count("/") + 1)
        text = (site / page / "index.html").read_text(encoding="utf-8")
        assert f'href="{up}files/nam-2025/bao-cao.pdf"' in text, page
        assert f'src="{up}files/anh.png"' in text, page


def test_pages_that_are_handed_over_have_their_files(
    programme: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AS_OF", AS_OF.isoformat())
    assert export_pages(programme / "mkdocs.yml", tmp_path / "out") == 0

    for lang in ("vi", "en"):
        assert (tmp_path / "out" / lang / "files" / "nam-2025" / "bao-cao.pdf").is_file()
        assert "](files/anh.png)" in (tmp_path / "out" / lang / "index.md").read_text(encoding="utf-8")
        assert "](../files/anh.png)" in (tmp_path / "out" / lang / "deep" / "er.md").read_text(
            encoding="utf-8"
        )
