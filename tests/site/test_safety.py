"""Nothing runs on the built site, leads away from it or hides in it that we did not put there."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import lxml.html
import pytest

from tests.builds import build
from tests.places import ROOT
from tests.programmes import another_programme
from tests.safety import as_sent, unsafe
from tracker.content.pages.markup import offences
from tracker.content.setup.asked_builds import OFFLINE
from tracker.publish.joint import SEARCH, several_script
from tracker.views.frame import POLICY

THEME = ROOT / "overrides"


META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'


OURS = '<script src="../assets/javascripts/site.js?v=1a2b"></script>'


PAGE = f'<!doctype html><html lang="vi"><head>{META}</head><body>{{}}<p>T</p>{OURS}</body></html>'


PAGES = {
    "an inline script": PAGE.format("<script>alert(1)</script>"),
    "an inline script in capitals": PAGE.format("<SCRIPT>alert(1)</SCRIPT>"),
    "a script in an attachment": PAGE.format('<script src="../tai-lieu.pdf"></script>'),
    "a script of elsewhere": PAGE.format('<script src="https://example.net/a.js"></script>'),
    "our script with a text of its own": PAGE.format(
        '<script src="../assets/javascripts/site.js">alert(1)</script>'
    ),
    "our script as a module": PAGE.format(
        '<script type="module" src="../assets/javascripts/site.js"></script>'
    ),
    "a script in a comment that a browser may close early": PAGE.format("<!--><script>alert(1)</script>-->"),
    "a page that leads away by itself": PAGE.format(
        '<meta http-equiv="refresh" content="0;url=https://example.net/">'
    ),
    "a page that leads away, in other letters": PAGE.format("<META HTTP-EQUIV=Refresh CONTENT=0>"),
    "an attribute that runs": PAGE.format('<p onmouseover="x">T</p>'),
    "an attribute that runs, after a slash": PAGE.format('<img/src="x"/onerror=x>'),
    "a frame": PAGE.format('<iframe src="../"></iframe>'),
    "an object": PAGE.format('<object data="../tai-lieu.pdf"></object>'),
    "another base": PAGE.format('<base href="https://example.net/">'),
    "a style of its own": PAGE.format("<style>p{display:none}</style>"),
    "no policy": PAGE.replace(META, "").format(""),
    "a weaker policy": PAGE.replace("'none'", "*", 1).format(""),
    "a second policy": PAGE.format(META),
    "a script above the policy": PAGE.format("").replace(META, f"{OURS}{META}"),
}


FILES = {
    "a script called a document": ("tai-lieu.pdf", b"alert(1)"),
    "a page called a picture": ("hinh.png", b"<script>alert(1)</script>"),
    "a picture called another": ("hinh.jpg", b"\x89PNG\r\n\x1a\n"),
    "a table that is no text": ("bang.csv", b"a,b\n\xff\xfe\0"),
    "a script beside ours": ("assets/javascripts/more.js", b""),
    "our script, changed": ("assets/javascripts/site.js", b"alert(1)"),
    "a drawing, which may run": ("hinh.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "a file of git": (".git/config.bak", b"[core]"),
    "a page as it was written": ("about.md", b"# T"),
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "a").mkdir(parents=True)
    (site / "a" / "index.html").write_text(
        PAGE.format('<script type="application/ld+json">{}</script>'), encoding="utf-8"
    )
    (site / "tai-lieu.pdf").write_bytes(b"%PDF-1.7\n")
    return site


def test_a_site_as_we_make_it_is_safe(small: Path) -> None:
    assert unsafe(small, THEME) == []


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
def test_what_runs_or_leads_away_is_found_in_a_page(text: str, small: Path) -> None:
    (small / "a" / "index.html").write_text(text, encoding="utf-8")

    assert [line.split(":")[0] for line in unsafe(small, THEME)] != []


@pytest.mark.parametrize(("name", "content"), FILES.values(), ids=FILES)
def test_a_file_that_is_not_what_its_name_says_is_found(name: str, content: bytes, small: Path) -> None:
    path = small / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)

    assert [line.split(":")[0] for line in unsafe(small, THEME)] == [name]


@pytest.mark.parametrize("name", ["offline/b/index.html", "outside.html"])
def test_the_copy_for_reading_offline_is_looked_into(name: str, small: Path) -> None:
    with zipfile.ZipFile(small / OFFLINE, "w") as packed:
        packed.writestr("offline/a/index.html", PAGE.format(""))
    assert unsafe(small, THEME) == []

    with zipfile.ZipFile(small / OFFLINE, "a") as packed:
        packed.writestr(name, PAGE.format("<script>alert(1)</script>"))

    assert [line.split(":")[0] for line in unsafe(small, THEME)] == [OFFLINE]


def test_the_copy_of_several_sites_has_the_search_of_several(small: Path) -> None:
    script = as_sent(THEME / SEARCH, several_script()).decode()
    with zipfile.ZipFile(small / OFFLINE, "w") as packed:
        packed.writestr(f"offline/a/{SEARCH}", script)

    assert unsafe(small, THEME, ("", "a/")) == []
    assert unsafe(small, THEME) != []


def test_a_link_and_a_pipe_in_the_site_are_found(small: Path) -> None:
    (small / "a" / "link.png").symlink_to("/etc/hostname")
    os.mkfifo(small / "pipe.csv")

    assert [line.split(":")[0] for line in unsafe(small, THEME)] == ["site/a/link.png", "site/pipe.csv"]


def test_the_real_site_holds_nothing_that_we_did_not_put_there(repo_site: Path) -> None:
    assert unsafe(repo_site, THEME) == []


def test_the_demo_holds_nothing_that_we_did_not_put_there(demo_site: Path) -> None:
    assert unsafe(demo_site, THEME) == []


BETWEEN = {
    "as it is read": "def on_page_read_source(page, config):\n    return page.file.content_string + "
    "'\\n<b>more</b>\\n'\n",
    "once it is read": "def on_page_markdown(markdown, **_):\n    return markdown + "
    "'\\n\\n<script>alert(1)</script>\\n'\n",
    "once it is made": "def on_page_content(html, **_):\n    return html + '</div>'\n",
}


@pytest.mark.parametrize("code", BETWEEN.values(), ids=BETWEEN)
def test_a_page_that_is_not_printed_as_it_was_checked_is_not_published(code: str, tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")
    (config.parent / "between.py").write_text(code, encoding="utf-8")
    config.write_text(
        config.read_text(encoding="utf-8").replace("hooks: [", "hooks: [between.py, "), encoding="utf-8"
    )

    finished = build(tmp_path / "site", config=config)

    assert finished.returncode == 1
    assert "not read as it was checked" in finished.stderr
    assert not (tmp_path / "site").exists()


def test_a_text_that_looks_like_one_of_our_slots_is_printed_as_it_is(tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")
    data = config.parent / "data" / "targets.yaml"
    text = data.read_text(encoding="utf-8").replace(
        "programme:\n",
        'programme:\n  banner: {vi: "tracker-slot-title một", en: "tracker-slot-title one"}\n',
        1,
    )
    data.write_text(text, encoding="utf-8")
    config.write_text(
        config.read_text(encoding="utf-8").replace("site_name: ", "site_name: tracker-slot-x "),
        encoding="utf-8",
    )

    finished = build(tmp_path / "site", config=config)

    assert finished.returncode == 0, finished.stderr
    assert "tracker-slot-title one" in (
        tmp_path / "site" / "en" / "targets" / "new-marks" / "index.html"
    ).read_text(encoding="utf-8")


def test_no_text_of_an_editor_can_take_an_id_of_the_frame(repo_site: Path, demo_site: Path) -> None:
    for site in (repo_site, demo_site):
        for path in site.rglob("*.html"):
            page = lxml.html.fromstring(path.read_text(encoding="utf-8"))
            frame = page.xpath("//*[@id][not(ancestor-or-self::article)]/@id")
            assert frame or path.name == "404.html" or path.parent.parent.name == "embed"
            assert [name for name in frame if not offences(f'<p id="{name}"></p>')] == [], path
