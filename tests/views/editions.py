"""Editions that several tests look at, and who publishes one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.places import DEMO, DEMO_DAY, SAMPLE, SAMPLE_DAY
from tracker.content.load import load
from tracker.content.programme import open_examples
from tracker.content.settings import MadeUpProgramme
from tracker.facts.assess import assess_all
from tracker.facts.publisher import Publisher
from tracker.facts.values import LANGUAGES, Lang, Text
from tracker.views.edition import Edition
from tracker.views.frame import chrome
from tracker.views.makers import fill_markers
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


def target_pages(
    lang: Lang, file: Path = SAMPLE, day: dt.date = SAMPLE_DAY, *, published: bool = True
) -> list[TargetPage]:
    """Return the pages of the targets of a data file on a day, by default those of the sample."""
    tracker, _, lines = load(file, day)
    around = chrome(
        PUBLISHER if published else None, "https://github.com/o/r" if published else None, tracker, day, lang
    )
    edition = Edition(tracker, assess_all(tracker, day), day, lang, lambda path: f"/{lang}/{path}", around)
    return [
        target_page(
            edition, n, f"https://example.org/targets/{target.id}/", "data/targets.yaml", lines[target.id]
        )
        for n, target in enumerate(tracker.targets)
    ]
