"""Small programmes for tests of what became of one, and what a reader sees of them."""

from __future__ import annotations

import datetime as dt
import re
from html import unescape
from typing import Any

from tests.facts.past import programme, source
from tests.making import both
from tracker.content.data.load import Lines
from tracker.content.problems.problem import Mark
from tracker.facts.assess import assess_all
from tracker.facts.known import known
from tracker.facts.model import Tracker
from tracker.facts.values import Lang
from tracker.views.edition import Edition
from tracker.views.frame import chrome
from tracker.views.makers import fill_markers
from tracker.views.render import render
from tracker.views.target_page import target_page

DAY = dt.date(2024, 6, 30)
FACT = {"source": "s", "recorded": "2024-01-01"}
PERIOD = {"from": "2021-01-01", "to": "2025-12-31"}
BODIES = {
    "office": {"name": both("office"), "ended": {"date": "2024-03-01", "into": "bureau", "source": "s"}},
    "bureau": {"name": both("bureau")},
}


def group(name: str, parent: str | None = None, **keys: Any) -> dict[str, Any]:
    above = {"parent": parent} if parent else {}
    titled = {"number": f"({name})", "clause": both(name), "title": both(f"group {name}"), "paragraph": "p-1"}
    return {"id": name, "period": PERIOD, **titled, **above, **keys}


def a_target(name: str, of: str, **keys: Any) -> dict[str, Any]:
    words = {"name": both(name), "text": both(name), "unit": both("things")}
    asked = {"measure": "level", "rule": {"at_least": 5}, "observations": []}
    return {"id": name, "group": of, **words, **asked, **keys}


def edition(lang: Lang = "en", day: dt.date = DAY, **parts: Any) -> Edition:
    typed = {"sources": {"plan": source(), "s": source()}, "bodies": BODIES, "tasks": [], **parts}
    tracker: Tracker = known(programme(**typed), day)
    return Edition(
        tracker,
        assess_all(tracker, day),
        day,
        lang,
        lambda path: f"/{lang}/{path}",
        chrome(None, None, tracker, day, lang),
    )


def of_programme(**keys: Any) -> dict[str, Any]:
    named = {"title": both("t"), "notice": both("n"), "authority": both("a"), "article": "plan"}
    return {**named, **keys}


def read(html: str) -> str:
    bare = re.sub(r"<(svg|script)\b.*?</\1>", "", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", bare)).split())


def view(name: str, made: Edition) -> str:
    return fill_markers(f"<!-- tracker: {name} -->", made, "page.md")


def page(made: Edition, n: int = 0) -> str:
    figures = made.assessments[n].target.observations
    lines = Lines(1, 1, tuple(Mark(1, 1) for _ in figures))
    return read(render("target", page=target_page(made, n, "", "targets.yaml", lines)))
