"""A second `make build` makes nothing again that would come out the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builds import build
from tests.programmes import complete_programme
from tracker.cli import unchanged
from tracker.cli.building import UNCHANGED

AROUND = {"AS_OF": "2094-06-01", "SITE_URL": "https://example.org/", "COMMIT": "0" * 40}


def test_a_second_build_leaves_the_site_as_it_is_and_a_changed_page_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(unchanged, "NOTES", tmp_path / "notes")
    programme, site = complete_programme(tmp_path / "programme"), tmp_path / "built"

    def built() -> tuple[bool, int]:
        finished = build(site, config=programme / "mkdocs.yml", **AROUND)
        assert finished.returncode == 0, finished.stderr
        return UNCHANGED in finished.stdout, site.stat().st_ino

    (first, place), again = built(), built()
    with (programme / "docs" / "vi" / "index.md").open("a", encoding="utf-8") as page:
        page.write("\nThêm một câu.\n")
    changed, elsewhere = built()

    assert (first, again) == (False, (True, place))
    assert (changed, elsewhere != place) == (False, True)
    assert "Thêm một câu." in (site / "index.html").read_text(encoding="utf-8")
