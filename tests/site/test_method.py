"""The built page on the method has its worked examples."""

from __future__ import annotations

from pathlib import Path

from tests.views.editions import EDITIONS
from tracker.views import method


def test_the_built_page_has_the_examples_of_their_own_day(site: Path, demo_site: Path) -> None:
    for folder in (site, demo_site):
        for prefix, mark in (("", "xét theo ngày 30/06/2026"), ("en", "judged as of 30 June 2026")):
            html = (
                (folder / prefix / "method" / "index.html").read_text(encoding="utf-8").replace("\u00a0", " ")
            )
            assert mark in html
            assert html.count('class="tr-example"') == len(method.examples(EDITIONS["vi"]).items)
