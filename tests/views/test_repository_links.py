"""Whatever leads from a page into the repository finds something there."""

from __future__ import annotations

import datetime as dt
import re

import lxml.html
import pytest
import yaml

from tests.loaded import loaded
from tests.places import ROOT
from tests.repository import REPOSITORY, leads_nowhere, published_branch
from tests.views.editions import PUBLISHER, target_pages
from tracker.content.setup.addresses import MAIN
from tracker.facts.assess import assess_all
from tracker.facts.values import LANGUAGES, Lang
from tracker.views.edition import Edition
from tracker.views.frame import chrome
from tracker.views.makers import fill_markers
from tracker.views.propose import script_known
from tracker.views.render import render

DATA = ROOT / "data" / "targets.yaml"
DAY = dt.date(2026, 11, 26)


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


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.whole
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


@pytest.mark.whole
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
