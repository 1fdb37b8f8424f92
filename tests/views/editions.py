"""Editions that several tests look at, and who publishes one."""

from __future__ import annotations

import datetime as dt
import functools
from pathlib import Path

import lxml.html

from tests.loaded import loaded
from tests.making import only
from tests.places import DEMO, DEMO_DAY, SAMPLE, SAMPLE_DAY
from tracker.content.data.load import Lines
from tracker.content.problems.problem import Mark
from tracker.content.programme import open_examples
from tracker.content.setup.addresses import MAIN
from tracker.content.setup.files import MadeUpProgramme
from tracker.facts.assess import assess_all
from tracker.facts.publisher import Publisher
from tracker.facts.target import Target
from tracker.facts.values import LANGUAGES, Lang, Text
from tracker.views.edition import Edition
from tracker.views.form_links import PAGE
from tracker.views.frame import chrome
from tracker.views.makers import fill_markers
from tracker.views.render import render
from tracker.views.target_page import TargetPage, target_page

PUBLISHER = Publisher(Text(vi="Sở mẫu", en="Sample department"), "https://example.org/", "a@example.org")


def _made_up(lang: Lang) -> Edition:
    opened = open_examples(MadeUpProgramme(DEMO, DEMO_DAY))
    assert opened is not None
    around = chrome(None, None, opened.tracker, opened.as_of, lang)
    made_up = Edition(
        opened.tracker, opened.assessments, opened.as_of, lang, lambda path: f"/{lang}/{path}", around
    )
    return Edition(
        opened.tracker,
        opened.assessments,
        opened.as_of,
        lang,
        lambda path: f"/{lang}/{path}",
        around,
        made_up,
    )


EDITIONS: dict[Lang, Edition] = {lang: _made_up(lang) for lang in LANGUAGES}
"""The illustrative programme in each language, with itself as the worked examples."""


def as_read(view: str, lang: Lang) -> str:
    """Return a view of the page on the method in that edition."""
    return fill_markers(f"<!-- tracker: {view} -->", EDITIONS[lang], "method.md")


@functools.cache
def target_pages(
    lang: Lang,
    file: Path = SAMPLE,
    day: dt.date = SAMPLE_DAY,
    *,
    published: bool = True,
    form: bool = True,
    branch: str = MAIN,
) -> list[TargetPage]:
    """Return the pages of the targets of a data file on a day, by default those of the sample; with a page
    for the `form`, or without, and from a `branch` where they are published.
    """
    tracker, _, lines = loaded(file, day)
    publisher, repository = (PUBLISHER, "https://github.com/o/r") if published else (None, None)
    around = chrome(publisher, repository, tracker, day, lang, branch=branch)
    edition = Edition(
        tracker,
        assess_all(tracker, day),
        day,
        lang,
        lambda path: f"/{lang}/{path}" if form or path != PAGE else None,
        around,
    )
    return [
        target_page(
            edition, n, f"https://example.org/targets/{target.id}/", "data/targets.yaml", lines[target.id]
        )
        for n, target in enumerate(tracker.targets)
    ]


def page_of_one(target: Target, day: dt.date) -> TargetPage:
    """Return the English page of a target that is the only one of the sample, on a day."""
    tracker = only(loaded(SAMPLE, SAMPLE_DAY).tracker, target)
    around = chrome(None, None, tracker, day, "en")
    edition = Edition(tracker, assess_all(tracker, day), day, "en", lambda path: path, around)
    return target_page(edition, 0, "", "targets.yaml", Lines(1, 1, (Mark(1, 1),)))


def target_html(page: TargetPage) -> lxml.html.HtmlElement:
    """Return the made page of a target."""
    return lxml.html.fragment_fromstring(
        render("path", page=page) + render("target", page=page), create_parent="div"
    )
