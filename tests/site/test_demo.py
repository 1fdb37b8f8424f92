"""Every page of the illustrative programme says that it is made up, and none says what became known later."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from tests.builds import build
from tests.places import DEMO, DEMO_DAY
from tracker.content.programme import open_programme


def test_every_page_says_that_it_is_made_up(demo_site: Path) -> None:
    pages = list(demo_site.rglob("*.html"))

    written = list((DEMO / "docs").rglob("*.md"))
    assert len(pages) == len(
        written
    ) + 2 * 2 * len(  # the page of each, and what is framed of it, in both languages
        open_programme(DEMO, DEMO / "docs", DEMO_DAY).tracker.targets
    ) + len(["404.html"])
    for path in pages:
        assert re.search(
            "MINH HỌA: mọi số liệu|ILLUSTRATIVE: every figure", path.read_text(encoding="utf-8")
        ), path


def test_the_site_of_a_past_day_shows_nothing_that_became_known_later(tmp_path: Path) -> None:
    day = dt.date(2022, 1, 1)
    assert (
        build(
            tmp_path / "site",
            config=DEMO / "mkdocs.yml",
            SITE_URL="https://example.org/",
            AS_OF=day.isoformat(),
        ).returncode
        == 0
    )
    tracker = open_programme(DEMO, DEMO / "docs", DEMO_DAY).tracker
    asked = {tracker.period_of(target) for target in tracker.targets}
    ends = {end for period in asked for end in (period.start, period.end)}
    ends |= {task.due.last_day for task in tracker.tasks if task.due}  # the text itself says by when
    ends |= {target.report_due.by.last_day for target in tracker.targets if target.report_due}
    # Its examples have a day of their own
    pages = [path for path in (tmp_path / "site").rglob("*.html") if "method" not in path.parts]
    assert len(pages) > 60

    for path in pages:
        said = re.sub(r"<[^>]+>", " ", path.read_text(encoding="utf-8")).replace("\u00a0", " ")
        days = {
            dt.date(int(year), int(month), int(day))
            for day, month, year in re.findall(r"\b(\d\d)/(\d\d)/(\d{4})\b", said)
        }
        days |= {
            dt.datetime.strptime(found, "%d %B %Y").date()
            for found in re.findall(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b", said)
        }
        assert not {found for found in days if found > day} - ends, path
        for later in (
            "Báo cáo minh họa",
            "Illustrative report",
            "Đất chuyển sang",
            "The land went",
            "150 km",
            "Likely to be met",
            "booklets",
        ):
            assert later not in said, path
    listed = (tmp_path / "site" / "data" / "sources.csv").read_text(encoding="utf-8")
    assert "made-up-plan" in listed
    assert "made-up-report" not in listed
    assert (tmp_path / "site" / "data" / "observations.csv").read_text(encoding="utf-8").count("\n") == 1
    for name in ("amendments", "evidence"):
        assert "2026" not in (tmp_path / "site" / "data" / f"{name}.csv").read_text(encoding="utf-8")
    assert "2026" not in (tmp_path / "site" / "updates" / "feed.xml").read_text(encoding="utf-8")
