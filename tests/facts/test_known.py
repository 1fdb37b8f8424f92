"""A page made for a past day shows nothing that became known later: no figure, fact, search, check or
amendment, and no day.
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest

from tests.loaded import loaded
from tests.making import make_target, only
from tests.places import PROGRAMMES
from tracker.content.data.load import Lines
from tracker.content.pages.markers import VIEWS
from tracker.content.problems.problem import Mark
from tracker.facts.assess import assess_all
from tracker.facts.dates import DATE, PartialDate
from tracker.facts.known import known, known_target
from tracker.facts.model import Tracker
from tracker.facts.sources import Fact, Source
from tracker.facts.statuses import Status
from tracker.facts.values import LANGUAGES, Lang, Text, Value
from tracker.language import formats
from tracker.opendata.files import open_data
from tracker.opendata.release import Release
from tracker.opendata.tables import TABLES
from tracker.views.edition import Edition
from tracker.views.feeds import feeds
from tracker.views.frame import chrome
from tracker.views.makers import fill_markers
from tracker.views.render import render
from tracker.views.target_page import target_page

TRACKERS = {name: loaded(path, day).tracker for name, (path, day) in PROGRAMMES.items()}


PAST = [
    *(("real", dt.date(year, 1, 1)) for year in (2018, 2022, 2024, 2025)),
    ("real", dt.date(2024, 10, 10)),
    ("real", dt.date(2026, 11, 22)),
    *(
        ("demo", day)
        for day in (dt.date(2020, 11, 30), dt.date(2022, 1, 1), dt.date(2024, 1, 1), dt.date(2026, 6, 1))
    ),
    *(
        ("sample", day)
        for day in (dt.date(2090, 1, 1), dt.date(2092, 12, 31), dt.date(2094, 1, 31), dt.date(2094, 4, 3))
    ),
]


NOT_OF_A_DAY = ("method-worked", "method-examples")
"""The worked examples are another programme's, judged on a day of their own that is printed with them."""


NOT_FACTS = {
    *("period_start", "period_end", "due", "report_due", "from", "from_day", "to", "by", "by_last_day"),
    "number",
}
"""What is asked for by when, which is known beforehand; and the number of a group, which may look like a
year.
"""


def facts(value: object) -> Iterator[Fact]:
    """Yield every entry with a source, anywhere in the model."""
    if isinstance(value, Fact):
        yield value
    if isinstance(value, Value):
        for name in type(value).model_fields:
            yield from facts(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from facts(part)


def days_of(value: object) -> Iterator[dt.date]:
    """Yield every day anywhere in the model, the last one where only a month or a year is known."""
    if isinstance(value, PartialDate):
        yield value.last_day
    elif isinstance(value, dt.date):
        yield value
    elif isinstance(value, Value):
        for name in type(value).model_fields:
            yield from days_of(getattr(value, name))
    elif isinstance(value, (tuple, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from days_of(part)


def texts(value: object) -> Iterator[str]:
    """Yield the words of a part of the model."""
    if isinstance(value, Text):
        yield from (value.vi, value.en)
    elif isinstance(value, Value):
        for name in type(value).model_fields:
            part = getattr(value, name)
            if name == "quote" and part:
                yield part
            yield from texts(part)
    elif isinstance(value, (tuple, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


def edition(tracker: Tracker, day: dt.date, lang: Lang) -> Edition:
    def address(path: str) -> str:
        return f"https://example.org/{path}"

    return Edition(
        tracker,
        assess_all(tracker, day),
        day,
        lang,
        address,
        chrome(None, "https://github.com/o/r", tracker, day, lang),
    )


def printed(tracker: Tracker, day: dt.date, lang: Lang) -> str:
    """Return all that the pages and the feed of one language say, as text."""
    made = edition(tracker, day, lang)
    markers = [f"<!-- tracker: {name} -->" for name in VIEWS if name not in (*NOT_OF_A_DAY, "links")]
    whole = [fill_markers(marker, made, "page.md") for marker in markers]
    for n, target in enumerate(tracker.targets):
        page = target_page(
            made, n, "", "targets.yaml", Lines(1, 1, tuple(Mark(1, 1) for _ in target.observations))
        )
        whole.append(render("target", page=page))
    whole += [data.decode("utf-8") for data in feeds({lang: made}).values()]
    return unescape(unescape(re.sub(r"<[^>]+>", " ", " ".join(whole))))


@pytest.mark.whole
@pytest.mark.parametrize(("name", "day"), PAST, ids=str)
def test_nothing_that_became_known_later_is_said_on_any_page(name: str, day: dt.date) -> None:
    everything = TRACKERS[name]
    then = known(everything, day)
    gone = set(texts(everything)) - set(texts(then))
    allowed = {
        moment
        for part in (*everything.groups, *everything.targets)
        if part.period
        for moment in (part.period.start, part.period.end)
    }
    allowed |= {each.by.last_day for part in everything.targets for each in part.milestones or ()}
    published = everything.sources[everything.programme.article].published
    allowed |= {task.due.last_day for task in everything.tasks if task.due}  # the text itself says by when
    allowed |= {f.date.last_day for target in then.targets for f in target.observations if f.projected}
    allowed |= {target.report_due.by.last_day for target in everything.targets if target.report_due}
    allowed |= {published.last_day} if published else set()
    later = {moment for moment in days_of(everything) if moment > day} - allowed
    assert later or gone or name == "real"  # which may know nothing newer

    for lang in LANGUAGES:
        said = printed(then, day, lang)
        assert not [text for text in gone if text in said]
        assert not [moment for moment in later if formats.day(moment, lang) in said]


def plain_days(value: Any, key: str = "") -> Iterator[tuple[str, dt.date]]:
    """Yield every day that stands in a JSON document, with its key."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from plain_days(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from plain_days(part, key)
    elif isinstance(value, str) and DATE.fullmatch(value):
        yield key, PartialDate.parse(value).last_day


@pytest.mark.whole
@pytest.mark.parametrize(("name", "day"), PAST, ids=str)
def test_nothing_that_became_known_later_stands_in_a_file_of_the_open_data(name: str, day: dt.date) -> None:
    everything = TRACKERS[name]
    then = known(everything, day)
    article = everything.programme.article
    files = open_data(Release(then, assess_all(then, day), day))
    ahead = {f.date.last_day for target in then.targets for f in target.observations if f.projected}

    for table in TABLES.values():
        for row in table.cells(then, assess_all(then, day), day):
            for column, cell in zip(table.columns, row, strict=True):
                if column.name in NOT_FACTS or (table.name, row[0], column.name) == (
                    "sources",
                    article,
                    "published",
                ):
                    continue
                date = (
                    PartialDate.parse(str(cell)).last_day
                    if DATE.fullmatch(str(cell)) and column.kind in ("date", "string")
                    else dt.date.min
                )
                assert date <= day or date in ahead, (table.name, column.name, cell)
    for path in files:
        if path.endswith(".json") and path != "data/datapackage.json":
            document = json.loads(files[path])
            for sources in (document.get("sources", {}), document.get("tracker", {}).get("sources", {})):
                sources.get(article, {}).pop("published", None)
            assert not [
                found
                for found in plain_days(document)
                if found[1] > day and found[1] not in ahead and found[0] not in NOT_FACTS
            ], path


@pytest.mark.parametrize("name", TRACKERS)
def test_a_day_after_all_others_knows_everything(name: str) -> None:
    assert known(TRACKERS[name], dt.date.max) is TRACKERS[name]


@pytest.mark.whole
@pytest.mark.parametrize("name", TRACKERS)
def test_to_look_back_from_a_later_day_first_changes_nothing(name: str) -> None:
    tracker = TRACKERS[name]
    moments = sorted({moment + dt.timedelta(days=n) for moment in days_of(tracker) for n in (-1, 0)})
    days = moments[:: max(1, len(moments) // 12)]

    then = {day: known(tracker, day) for day in days}
    for day, later in itertools.combinations_with_replacement(days, 2):
        assert known(then[later], day) == then[day], (day, later)


def published(day: str | None) -> Source:
    name = Text(vi="Sở", en="Department")
    return Source(publisher=name, published=PartialDate.parse(day) if day else None)


@pytest.mark.parametrize(
    ("date", "of_source", "first"),
    [
        ("2024-06-30", None, "2024-06-30"),
        ("2024-06", None, "2024-06-30"),
        ("2024", None, "2024-12-31"),
        ("2024", "2025-03-01", "2025-03-01"),
        ("2024", "2025-03", "2025-03-31"),
        ("2024", "2024-05-01", "2024-12-31"),
    ],
)
def test_a_figure_is_known_from_its_last_day_or_from_its_source(
    date: str, of_source: str | None, first: str
) -> None:
    target = make_target([{"date": date, "value": 5}], rule={"at_least": 5})
    since, sources = dt.date.fromisoformat(first), {"s": published(of_source)}

    assert not known_target(target, sources, since - dt.timedelta(days=1)).observations
    assert known_target(target, sources, since) == target.model_copy(
        update={
            "observations": tuple(
                figure.model_copy(update={"recorded": None}) for figure in target.observations
            )
        }
        if since < dt.date(2026, 1, 1)
        else {}
    )


def test_a_figure_is_known_before_what_it_is_compared_with() -> None:
    figure = {"date": 2024, "value": 5, "reference": {"value": 4, "source": "plan"}}
    target = make_target([figure], rule={"more_than_reference": "plan"}, measure="level")
    sources = {"s": published(None), "plan": published("2025-06-01")}

    (before,) = known_target(target, sources, dt.date(2025, 5, 31)).observations
    (after,) = known_target(target, sources, dt.date(2025, 6, 1)).observations

    assert before.reference is None
    assert after.reference == target.observations[0].reference


def test_an_amendment_and_a_withdrawal_are_unknown_until_their_source_is_published() -> None:
    tracker = only(
        TRACKERS["sample"],
        make_target(
            [{"date": 2023, "value": 4}],
            rule={"at_least": 5},
            amendments=[{"date": "2023-01-01", "rule": {"at_least": 4}}],
            withdrawn={"date": "2025-01-01"},
        ),
    )
    tracker = tracker.model_copy(update={"sources": {**tracker.sources, "s": published("2024-03-01")}})

    def status(day: str) -> Status:
        (found,) = assess_all(tracker, dt.date.fromisoformat(day))
        return found.status

    assert status("2024-02-29") == Status.NO_FIGURE
    assert status("2024-03-01") == Status.MET
    assert status("2024-12-31") == Status.MET
    assert status("2025-01-01") == Status.WITHDRAWN


def test_a_check_and_a_search_are_known_from_the_day_they_were_made() -> None:
    everything = TRACKERS["sample"]
    checks = [fact.checked for fact in facts(everything) if fact.checked]
    assert checks

    for day in (*checks, *(check - dt.timedelta(days=1) for check in checks)):
        then = known(everything, day)
        assert all(fact.checked <= day for fact in facts(then) if fact.checked)
    searched = next(target for target in everything.targets if target.searched)
    assert searched.searched
    made = searched.searched.date.last_day
    assert known(everything, made).target_by_id[searched.id].searched == searched.searched
    assert known(everything, made - dt.timedelta(days=1)).target_by_id[searched.id].searched is None
