"""Every file of ours that stands in for one of the theme's says why, and a change of the theme's own is noticed."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import material
import pytest

from tests.conftest import ROOT

THEME = Path(material.__file__).parent / "templates"
OURS = ROOT / "overrides"

# The theme's files that ours replace or build on, as they were when ours were written. When one differs, read what the
# theme changed, carry it over where it matters, look at the pages, and write the new sum here.
ORIGINALS = {
    "base.html": "8536d352b0093623",
    "404.html": "80c93494b5432b1b",
    "main.html": "9948b55a7bc979c3",
    "partials/alternate.html": "572b1d4dae611aa5",
    "partials/header.html": "8cf3fb15bcf969ff",
    "partials/search.html": "bfd556535abcddb9",
    "partials/javascripts/base.html": "d6113712bc4deb30",
    "partials/javascripts/content.html": "3722e156f0f6339d",
    "partials/javascripts/palette.html": "8790389765ea6036",
}


@pytest.mark.parametrize("name", ORIGINALS)
def test_the_theme_has_not_changed_under_ours(name: str) -> None:
    assert hashlib.sha256((THEME / name).read_bytes()).hexdigest()[:16] == ORIGINALS[name]


def test_every_replaced_template_is_watched_and_says_why() -> None:
    for path in OURS.rglob("*.html"):
        name = path.relative_to(OURS).as_posix()
        assert name in ORIGINALS
        assert path.read_text(encoding="utf-8").startswith("{#- "), name


def test_a_page_carries_no_script_or_style_of_its_own(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", text), path
        assert all(re.search('src="|type="application/(ld\\+)?json"', tag) for tag in re.findall(r"<script[^>]*>", text)), path


def test_the_policy_is_the_same_on_every_page_and_at_every_address(site: Path, repo_site: Path) -> None:
    policy = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
    found = {policy.findall(path.read_text(encoding="utf-8"))[0] for folder in (site, repo_site) for path in folder.rglob("*.html")}

    assert len(found) == 1
    assert "unsafe" not in found.pop()


def test_there_is_one_style_sheet_and_one_script_of_ours() -> None:
    assert [path.name for path in OURS.rglob("*.css")] == ["site.css"]
    assert [path.name for path in OURS.rglob("*.js")] == ["site.js"]
