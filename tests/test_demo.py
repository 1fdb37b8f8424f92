"""The illustrative programme shows every rule and every status, and says on every page that it is made up."""

from __future__ import annotations

import re
from pathlib import Path

from tests.conftest import DEMO, DEMO_DAY, ROOT
from tracker.assess import Reporting, Status
from tracker.model import RULE_KINDS
from tracker.programme import open_programme


def test_every_rule_and_every_status_is_shown() -> None:
    opened = open_programme(DEMO, DEMO / "docs", DEMO_DAY)
    targets = opened.tracker.targets

    assert {a.status for a in opened.assessments} == set(Status)
    assert {target.rule.kind for target in targets} == set(RULE_KINDS)
    assert {a.reporting for a in opened.assessments} == set(Reporting)
    assert any(target.rule.every for target in targets)
    assert any(a.amendment for a in opened.assessments)
    assert any(a.reached_after for a in opened.assessments)
    assert any(target.assessment for target in targets)
    assert {1, 60} <= {len(target.observations) for target in targets}
    assert any(target.baseline and target.rule.at_most and target.baseline.value > target.rule.at_most for target in targets)


def test_every_page_says_that_it_is_made_up(demo_site: Path) -> None:
    pages = list(demo_site.rglob("*.html"))

    written = list((DEMO / "docs").rglob("*.md"))
    assert len(pages) == len(written) + 2 * len(open_programme(DEMO, DEMO / "docs", DEMO_DAY).tracker.targets) + len(["404.html"])
    for path in pages:
        assert re.search("MINH HỌA: mọi số liệu|ILLUSTRATIVE: every figure", path.read_text(encoding="utf-8")), path


def test_no_code_knows_the_demo() -> None:
    for folder in ("hooks", "overrides"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in {".py", ".jinja", ".html", ".js", ".css"}:
                assert not re.search("demo|minh họa|illustrat", path.read_text(encoding="utf-8"), re.IGNORECASE), path
