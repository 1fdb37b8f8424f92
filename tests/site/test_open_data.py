"""A real site serves every file of the open data, and its pages link them."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.links import broken_links
from tests.loaded import loaded
from tests.places import AS_OF, DEMO, DEMO_DAY, PROGRAMMES, ROOT
from tests.repository import real_settings
from tests.safety import unsafe
from tracker.facts.assess import assess_all
from tracker.facts.model import Tracker
from tracker.facts.values import LANGUAGES
from tracker.opendata.citations import citation_paths
from tracker.opendata.files import open_data
from tracker.opendata.release import Release


def test_a_real_site_serves_every_file_and_the_page_links_them(site: Path) -> None:
    tracker: Tracker = loaded(PROGRAMMES["real"][0], AS_OF).tracker
    publisher = real_settings().publisher
    expected = open_data(
        Release(tracker, assess_all(tracker, AS_OF), AS_OF, "https://example.org/", publisher)
    )

    cited = {path for target in tracker.targets for path in citation_paths(target.id)}
    assert cited <= expected.keys()
    # A file of figures without any is for programs; to readers the page says that there is none yet.
    without_rows = {f"data/targets/{target.id}.csv" for target in tracker.targets if not target.observations}
    for path, data in expected.items():
        assert (site / path).read_bytes() == data, path
    for page, back in ((site / "data", ""), (site / "en" / "data", "../../data/")):
        html = (page / "index.html").read_text(encoding="utf-8")
        for path in expected.keys() - cited:
            linked = f'href="{back}{path.removeprefix("data/")}"' in html
            assert linked == (path not in without_rows), path
    for target in tracker.targets:  # the files of a citation stand beside it
        for page, back in ((site, "../../"), (site / "en", "../../../")):
            html = (page / "targets" / target.id / "index.html").read_text(encoding="utf-8")
            assert all(f'href="{back}{path}"' in html for path in citation_paths(target.id))


def test_the_printed_report_is_offered_only_where_it_was_printed(site: Path, tmp_path: Path) -> None:
    """`make build REPORT=yes OFFLINE=yes` puts it, and a copy for reading without a server, among the files
    that are summed and links to both in both languages; elsewhere no link leads nowhere.
    """
    printed = tmp_path / "site"
    finished = subprocess.run(
        [
            sys.executable,
            "-m",
            "tracker.cli",
            "build",
            "--config",
            str(DEMO / "mkdocs.yml"),
            "--site",
            str(printed),
            "--report",
            "--with-offline",
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": "hooks",
            "AS_OF": DEMO_DAY.isoformat(),
            "SITE_URL": "https://example.org/",
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert finished.returncode == 0, finished.stderr
    sums = (printed / "SHA256SUMS").read_text(encoding="utf-8")
    assert broken_links(printed, "https://example.org/") == []
    with zipfile.ZipFile(printed / "offline.zip") as copy:
        assert {"offline/index.html", "offline/en/targets.html"} <= set(copy.namelist())
    assert "  offline.zip\n" in sums
    assert unsafe(printed, ROOT / "overrides") == []
    for page in ("tasks/index.html", "en/tasks/index.html"):
        assert 'offline.zip"' in (printed / page).read_text(encoding="utf-8")
        assert "offline.zip" not in (site / page).read_text(encoding="utf-8")
    for lang in LANGUAGES:
        assert (printed / "report" / f"{lang}.pdf").read_bytes().startswith(b"%PDF")
        assert f"  report/{lang}.pdf\n" in sums
        for page in ("data/index.html", "en/data/index.html"):
            assert f"report/{lang}.pdf" in (printed / page).read_text(encoding="utf-8")
            assert "report/" not in (site / page).read_text(encoding="utf-8")
