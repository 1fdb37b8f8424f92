"""What GitHub's preview shows is what the site shows, or it is refused at its line; what differs by intention
is listed.
"""

from __future__ import annotations

from typing import Any

import pytest
from markdown import Markdown
from marko.ext.gfm import gfm

from tests.places import ROOT
from tests.written import written
from tracker.content.pages.github import (
    first_difference,
    read_by_github,
    shown_by,
    shown_by_github,
    shown_here,
)
from tracker.content.pages.markup import COMMENT, EXTENSION_SETTINGS, EXTENSIONS, Page, rendered_page
from tracker.content.pages.preview import preview_mistakes

CASES: list[dict[str, Any]] = written(ROOT / "tests" / "content" / "github.yaml")
AGREEING = [case for case in CASES if not {"refused", "intended"} & case.keys()]


def named(cases: list[dict[str, Any]]) -> dict[str, Any]:
    return {"argvalues": cases, "ids": [case["name"] for case in cases]}


def difference(text: str) -> object:
    """Return where the site differs from what a reader of GitHub's Markdown makes of a text."""
    return first_difference(shown_by(COMMENT.sub("", gfm.convert(text))), shown_here(text))


@pytest.mark.parametrize("case", **named(CASES))
def test_a_page_is_read_as_with_every_extension(case: dict[str, Any]) -> None:
    whole = Markdown(extensions=EXTENSIONS, extension_configs=EXTENSION_SETTINGS)

    assert rendered_page(case["text"]).html == whole.convert(case["text"])


@pytest.mark.parametrize("case", **named(AGREEING))
def test_what_github_shows_is_what_the_site_shows(case: dict[str, Any]) -> None:
    assert difference(case["text"]) is None

    refused = [
        each for each in preview_mistakes(Page("a.md", case["text"]), compared=True) if not each.warning
    ]
    assert refused == []


@pytest.mark.parametrize("case", **named([case for case in CASES if "refused" in case]))
def test_what_they_show_differently_is_refused_at_its_line(case: dict[str, Any]) -> None:
    found = preview_mistakes(Page("a.md", f"Chữ.\n\n{case['text']}"), compared=True)

    assert case["refused"] in {each.code for each in found}
    assert min(each.mark.line for each in found) >= 3
    assert all("{" not in part or "#" in part for each in found for part in each.wording)


@pytest.mark.parametrize("case", **named([case for case in CASES if "intended" in case]))
def test_what_differs_by_intention_is_taken(case: dict[str, Any]) -> None:
    assert difference(case["text"]) is not None
    assert len(case["intended"]) > 20

    assert preview_mistakes(Page("a.md", case["text"]), compared=True) == []


@pytest.mark.parametrize("case", **named(AGREEING))
def test_the_check_reads_as_github_does(case: dict[str, Any]) -> None:
    """Two readers of GitHub's Markdown that know nothing of each other see the same."""
    _, tokens = read_by_github(Page("a.md", case["text"]))

    assert (
        first_difference(shown_by_github(tokens), shown_by(COMMENT.sub("", gfm.convert(case["text"]))))
        is None
    )


def test_a_year_that_begins_a_line_is_asked_about() -> None:
    (found,) = preview_mistakes(Page("a.md", "2023. Tỉnh hỗ trợ 29 lượt.\n"), compared=True)

    assert (found.code, found.warning) == ("list_of_a_year", True)
    assert found.wording.sample == "2023\\. Tỉnh hỗ trợ 29 lượt."
