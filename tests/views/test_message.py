"""What the home page says first is right on any day: before, in and after the period, with and without
figures.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from lxml import html

from tests.loaded import loaded
from tests.making import both, make_target
from tests.places import ROOT, SAMPLE, SAMPLE_DAY
from tests.written import written
from tracker.facts.assess import assess_all
from tracker.facts.known import known
from tracker.facts.model import Tracker
from tracker.facts.statuses import Outcome, Status
from tracker.facts.target import Target
from tracker.facts.tasks import TaskStatus
from tracker.facts.values import LANGUAGES, Lang
from tracker.views.edition import Edition
from tracker.views.frame import chrome
from tracker.views.message import MARKS_BY_TARGET, message, statement, summary
from tracker.views.render import render

CASES: dict[str, dict[str, Any]] = written(ROOT / "tests" / "views" / "messages.yaml")


def targets(of_kind: list[dict[str, Any]], group: str) -> list[Target]:
    made = []
    for n, keys in enumerate(of_kind):
        more = {key: value for key, value in keys.items() if key != "figures"}
        if "searched" in more:
            more["searched"] = {"date": more["searched"], "depth": "archived", "where": both("where")}
        of = make_target(keys.get("figures", ()), id=f"{group}-{n}", group="g", **more)
        made.append(of.model_copy(update={"group": group}))
    return made


def edition(lang: Lang, day: Any, of_targets: list[Target], goals: list[Target]) -> Edition:
    sample = loaded(SAMPLE, SAMPLE_DAY).tracker
    group, other = sample.groups
    tracker = sample.model_copy(
        update={
            "groups": (
                group.model_copy(update={"id": "g", "kind": "targets"}),
                other.model_copy(update={"id": "later", "kind": "goals"}),
            ),
            "targets": (*of_targets, *goals),
            "tasks": (),
        }
    )
    tracker = known(Tracker.model_construct(**tracker.__dict__), day)
    around = chrome(None, None, tracker, day, lang)
    return Edition(tracker, assess_all(tracker, day), day, lang, lambda path: f"/{path}", around)


def of_case(name: str, lang: Lang) -> Edition:
    case = CASES[name]
    return edition(lang, case["day"], targets(case["targets"], "g"), targets(case.get("goals", []), "later"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_the_statement_says_what_is_known_and_its_limits(name: str, lang: Lang) -> None:
    assert statement(of_case(name, lang)).replace("\u00a0", " ") == CASES[name][lang]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_every_target_has_one_mark_that_leads_to_it_and_says_its_name_and_status(
    name: str, lang: Lang
) -> None:
    of = of_case(name, lang)
    page = html.fromstring(render("message", message=message(of)))
    marks = page.cssselect("a.tr-mark")

    assert [mark.get("href") for mark in marks] == [f"/targets/{a.target.id}.md" for a in of.assessments]
    for mark, a in zip(marks, of.assessments, strict=True):
        assert mark.text_content().startswith(f"{a.target.name[lang]}: ")
        assert mark.get("title") == mark.text_content()


def test_every_status_and_every_heap_has_a_shape_and_no_two_statuses_have_the_same() -> None:
    source = (ROOT / "hooks/tracker/views/templates/parts.html.jinja").read_text(encoding="utf-8")
    shapes = dict(re.findall(r"^  \"([a-z-]+)\": '(.+)',$", source, re.MULTILINE))
    statuses = [status.value.replace("_", "-") for status in Status]

    assert set(shapes) == {*statuses, *(each.value.replace("_", "-") for each in (*Outcome, *TaskStatus))}
    assert len({shapes[status] for status in statuses}) == len(statuses)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_above_sixty_targets_a_group_is_one_mark_with_its_counts(lang: Lang) -> None:
    many = targets([{"rule": {"at_least": 5}}] * MARKS_BY_TARGET, "g")
    one = targets([{"rule": {"qualitative": "why"}}], "later")
    day = CASES["nothing found, the period over, searched twice"]["day"]
    assert len(message(edition(lang, day, many, [])).groups[0].marks) == MARKS_BY_TARGET
    groups = message(edition(lang, day, many, one)).groups

    assert [[count.count for count in group.counts] for group in groups] == [["60"], ["1"]]
    assert [group.link and group.link.href for group in groups] == [
        "/targets.md#table-g",
        "/outlook.md#table-later",
    ]
    assert not any(group.marks for group in groups)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_targets_and_goals_are_counted_apart_and_no_row_counts_nothing(name: str, lang: Lang) -> None:
    of = of_case(name, lang)
    tallies = summary(of).tallies
    in_force = [a for a in of.assessments if a.status != Status.WITHDRAWN]
    number = sum(a.target.group == "g" for a in in_force)

    assert tallies[0].head.startswith(f"{number} ")
    assert len(tallies) == len({a.target.group for a in of.assessments})
    for tally in tallies:
        for heap in tally.heaps:
            counted = [int(part.count) for part in heap.parts]
            assert int(re.match(r"\d+", heap.whole.count).group()) == sum(counted) if counted else True  # type: ignore[union-attr]
            assert not heap.whole.count.startswith("0")
