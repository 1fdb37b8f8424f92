"""Whatever leads from a page into the repository finds something there."""

from __future__ import annotations

import datetime as dt
import functools
import re
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import lxml.html
import pytest
import yaml

from tests.loaded import loaded
from tests.places import ROOT
from tests.views.editions import PUBLISHER, target_pages
from tests.written import written
from tracker.content.setup.addresses import MAIN
from tracker.content.setup.settings import read_settings
from tracker.facts.assess import assess_all
from tracker.facts.values import LANGUAGES, Lang
from tracker.views.edition import Edition
from tracker.views.frame import chrome
from tracker.views.makers import fill_markers
from tracker.views.propose import script_known
from tracker.views.render import render

REPOSITORY = "https://github.com/o/r"
DATA = ROOT / "data" / "targets.yaml"
DAY = dt.date(2026, 11, 26)
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
PREFILLED = ("input", "textarea")
"""The parts of a form that an address can fill in; one that fills in another opens an empty form."""


def links(lang: Lang) -> set[str]:
    """Return every address in the repository that the pages of the targets, the frame, the page on
    contact and the form lead to.
    """
    tracker = loaded(DATA, DAY).tracker
    around = chrome(PUBLISHER, REPOSITORY, tracker, DAY, lang, branch=published_branch())
    edition = Edition(tracker, assess_all(tracker, DAY), DAY, lang, lambda path: path, around)
    pages = [render("target", page=page) for page in target_pages(lang, DATA, DAY, branch=published_branch())]
    made = lxml.html.fromstring(
        "".join(
            [
                *pages,
                *(
                    fill_markers(f"<!-- tracker: {view} -->", edition, "x.md")
                    for view in ("contact", "propose")
                ),
            ]
        )
    )
    found = {link.get("href") for link in made.iter("a")} | {line.href for line in around.footer}
    return {href for href in found if href and "github.com" in href}


def leads_nowhere(href: str) -> str:
    """Return why an address finds nothing in the repository as it stands here, or nothing."""
    parts = urlsplit(href)
    where, asked = unquote(parts.path).removeprefix("/o/r").strip("/"), parse_qs(parts.query)
    if edited := re.fullmatch(r"edit/(?P<branch>[^/]+)/(?P<file>.+)", where):
        file, line = ROOT / edited["file"], int(parts.fragment.removeprefix("L"))
        if edited["branch"] != published_branch():
            return f"the site is not published from {edited['branch']}"
        if not file.is_file() or line > len(file.read_text(encoding="utf-8").splitlines()):
            return f"no line {line} in {edited['file']}"
        return ""
    if where == f"new/{published_branch()}":
        (name,), (text,) = asked["filename"], asked["value"]
        made = {"data", "reports"} <= set(Path(name).parts) and (ROOT / name).parent.is_dir()
        return "" if made and yaml.safe_load(text) else f"no folder for {name}"
    if where == "issues/new":
        (name,) = asked.pop("template")
        if not (FORMS / name).is_file():
            return f"no form {name}"
        fields = written(FORMS / name)["body"]
        known = {field.get("id") for field in fields if field["type"] in PREFILLED} | {"title"}
        return "" if set(asked) <= known else f"{name} has no {set(asked) - known}"
    return "" if where in ("", "issues/new/choose") else f"unknown: {where}"


@functools.cache
def published_branch() -> str:
    """Return the branch whose commits are published, which the workflow leaves to each repository."""
    workflow = (ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")
    assert "github.ref_name == github.event.repository.default_branch" in workflow
    return read_settings(ROOT / "mkdocs.yml", {}).branch


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_into_the_repository_finds_its_file_its_branch_or_its_form(lang: Lang) -> None:
    found = links(lang)

    assert {href: why for href in found if (why := leads_nowhere(href))} == {}
    kinds = {
        re.sub(r"^https://github\.com/o/r/?(edit|new|issues/new/choose|issues/new|$).*", r"\1", each)
        for each in found
    }
    assert kinds == {"edit", "new", "issues/new", "issues/new/choose", ""}


def test_a_link_that_finds_nothing_is_noticed() -> None:
    branch = published_branch()
    for way, why in {
        "edit/not-published/data/targets.yaml#L1": "not published from not-published",
        f"edit/{branch}/data/targets.yml#L1": "no line 1",
        f"edit/{branch}/data/targets.yaml#L99999": "no line 99999",
        "issues/new?template=wrong-figure.yml": "no form",
        "issues/new?template=1-wrong-figure.yml&place=x": "has no {'place'}",
        f"/edit/{branch}/README.md#L1": "",
        f"new/{branch}?filename=data/report/x.yaml&value=a": "no folder",
        "wiki": "unknown",
    }.items():
        assert why in leads_nowhere(f"{REPOSITORY}/{way}")


def test_where_another_branch_is_published_the_links_lead_to_that_one() -> None:
    tracker = loaded(DATA, DAY).tracker
    around = chrome(PUBLISHER, REPOSITORY, tracker, DAY, "en", branch="trunk/site")
    edition = Edition(tracker, assess_all(tracker, DAY), DAY, "en", lambda path: path, around)

    told = script_known(edition)

    assert f"{REPOSITORY}/new/trunk/site" in told
    assert f"{REPOSITORY}/new/{MAIN}" not in told + fill_markers("<!-- tracker: propose -->", edition, "x.md")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_lines_to_paste_are_in_the_language_of_the_page_and_name_no_day(lang: Lang) -> None:
    for page in target_pages(lang, DATA, DAY):
        blanks = re.findall("‹[^›]*›", page.paste)
        assert not re.search("[0-9]", page.paste)
        assert any("năm-tháng-ngày" in blank for blank in blanks) == (lang == "vi")
        # Filled in, they are YAML that has a value at each key
        filled = yaml.safe_load(re.sub("‹[^›]*›", "x", page.paste))
        (typed,) = yaml.safe_load(page.paste)
        assert list(typed) == list(filled[0])
        assert all(value is not None for value in typed.values())
