"""Who edits with `make serve` beside the browser sees each change by itself, and a published page stays as
strict as it was.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from playwright.sync_api import Browser

from tests.places import DEMO
from tests.programmes import PAGE, another_programme
from tests.serving import edited, wait_for
from tracker.views.frame import POLICY

PATIENCE = 40_000
"""Milliseconds; a machine that runs every test at once is slow."""


def test_the_open_page_reloads_when_a_figure_or_a_worked_example_is_edited(
    tmp_path: Path, browser: Browser
) -> None:
    config = another_programme(tmp_path / "province")
    shutil.copytree(DEMO / "data", tmp_path / "illustration" / "data")
    config.write_text(
        config.read_text(encoding="utf-8").replace(
            "extra: {", "extra: {examples: {folder: ../illustration, as_of: 2026-06-30}, "
        ),
        encoding="utf-8",
    )
    for lang in ("vi", "en"):
        (config.parent / "docs" / lang / "method.md").write_text(
            f"{PAGE}<!-- tracker: method-examples -->\n", encoding="utf-8"
        )
    data, example = (
        config.parent / "data" / "targets.yaml",
        tmp_path / "illustration" / "data" / "targets.yaml",
    )
    with edited(config) as root:
        assert wait_for(f"{root}targets/", "80,6%")
        page = browser.new_page()
        page.goto(f"{root}targets/", wait_until="load")
        data.write_text(
            data.read_text(encoding="utf-8").replace("count: 29,", "count: 31,"), encoding="utf-8"
        )
        page.get_by_text("86,1%").first.wait_for(timeout=PATIENCE)
        page.goto(f"{root}method/", wait_until="load")
        example.write_text(
            example.read_text(encoding="utf-8").replace("Vườn ươm", "Vườn mẫu đã sửa"), encoding="utf-8"
        )
        page.get_by_text("Vườn mẫu đã sửa").first.wait_for(state="attached", timeout=PATIENCE)
        page.close()


def test_what_is_published_never_runs_a_script_that_stands_in_a_page(site: Path) -> None:
    policies = {
        path: re.findall(
            r'http-equiv="Content-Security-Policy" content="([^"]*)"', path.read_text(encoding="utf-8")
        )
        for path in site.rglob("*.html")
    }

    assert len(policies) > 60
    assert {path.name: found for path, found in policies.items() if found != [POLICY]} == {}
    assert "unsafe-inline" not in POLICY
