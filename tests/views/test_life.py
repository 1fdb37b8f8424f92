"""Readers see what became of a programme, its bodies and its targets, in the levels of its groups."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from tests.making import both
from tests.views.lives import FACT, a_target, edition, group, of_programme, page, read, view
from tracker.content.data.load import Lines
from tracker.facts.values import Lang
from tracker.views.edition import Edition
from tracker.views.entries import changes
from tracker.views.target_page import target_page

CLOSED = {"date": "2024-03-01", "reason": both("because."), **FACT}
DOCUMENTS = [
    {"date": "2023-05-01", "kind": "amends", "source": "s"},
    {"date": "2020-12", "kind": "issues", "source": "plan"},
]


def test_the_documents_of_a_programme_stand_in_the_order_of_their_days_with_their_sources() -> None:
    said = read(view("documents", edition(programme=of_programme(documents=DOCUMENTS, ended=CLOSED))))

    places = [
        said.index(part) for part in ("December 2020 issues it", "1 May 2023 amends it", "1 March 2024")
    ]
    assert places == sorted(places)
    assert "the programme ends. en because." in said
    assert said.count("en department") == 3


def test_a_document_of_a_later_day_is_not_there_yet() -> None:
    made = edition(programme=of_programme(documents=DOCUMENTS, ended=CLOSED), day=dt.date(2023, 4, 30))

    said = read(view("documents", made))

    assert "issues it" in said
    assert "amends" not in said
    assert "ends" not in said


def test_where_no_document_is_entered_that_is_said() -> None:
    assert "No document" in read(view("documents", edition()))
    assert "Chưa có văn bản" in read(view("documents", edition("vi")))


def test_the_end_of_a_programme_is_said_first_and_is_an_update() -> None:
    made = edition(programme=of_programme(ended=CLOSED), targets=[a_target("t", "g")])

    assert read(view("message", made)).startswith("The programme ended on 1 March 2024. en because.")
    assert [change.kind for change in changes(made.tracker)] == ["ending"]
    assert "The programme ends on 1 March 2024" in read(view("updates", made))


def test_how_many_are_closed_is_said_in_the_statement_and_beside_the_counts() -> None:
    made = edition(targets=[a_target("t", "g", closed=CLOSED), a_target("u", "g")])

    for name in ("message", "summary"):
        assert "Closed: 1 target." in read(view(name, made))
    in_vi = edition("vi", targets=[a_target("t", "g", closed=CLOSED), a_target("u", "g")])
    assert "1 chỉ tiêu đã dừng theo dõi" in read(view("message", in_vi))


def test_a_closed_target_says_since_when_and_why_and_asks_for_nothing() -> None:
    figure = {"date": "2023", "value": 4, "stage": "final", **FACT}
    made = edition(targets=[a_target("t", "g", closed=CLOSED, observations=[figure])])

    said = page(made)

    assert "Below target at last report Closed on 1 March 2024" in said
    assert "en because. The last figure stands." in said
    assert "This is the last figure before the target was closed" in said
    assert "The period is not over" not in said
    assert "No figure is due" in said
    assert said.count("Closed on 1 March 2024") == 1
    assert "days left" not in said


@pytest.mark.parametrize("reason", ["merged", "merged.", "merged (see “the list.”)"])
def test_a_reason_stands_as_a_sentence_however_it_was_typed(reason: str) -> None:
    closed = {**CLOSED, "reason": both(reason)}
    gone = a_target("u", "g", withdrawn={**CLOSED, "reason": both(reason)})
    made = edition(targets=[a_target("t", "g", closed=closed), gone], programme=of_programme(ended=closed))

    said = "merged (see “the list.”)" if "(" in reason else "merged."
    assert f"en {said} The last figure stands." in page(made)
    assert f"en {said} So it is judged by" in page(made)
    assert f"The reason: en {said} So no figure is judged" in page(made, 1)
    assert f"The programme ended on 1 March 2024. en {said} " in read(view("message", made))
    assert f"the programme ends. en {said} en department" in read(view("documents", made))


def test_on_the_day_before_nothing_of_the_closing_is_said() -> None:
    made = edition(targets=[a_target("t", "g", closed=CLOSED)], day=dt.date(2024, 2, 29))

    assert "losed" not in page(made)
    assert "losed" not in read(view("message", made))


def test_a_figure_from_after_the_closing_says_so_in_the_table() -> None:
    figure = {"date": "2024-05", "value": 9, "stage": "final", **FACT}
    made = edition(targets=[a_target("t", "g", closed=CLOSED, observations=[figure])])

    assert "9, after the target was closed, so it never decides" in page(made)


RATINGS = [
    {"date": "2023-12", "words": both("done"), "by": "office", **FACT},
    {"date": "2023-12", "words": both("nearly done"), "by": "bureau", **FACT},
    {"date": "2022-12", "words": both("begun"), "by": "office", **FACT},
]


def test_what_bodies_say_stands_beside_the_status_and_all_of_it_on_the_page() -> None:
    made = edition(targets=[a_target("t", "g", ratings=RATINGS)])

    said = page(made)

    assert "No published figure found en bureau says (December 2023): en nearly done" in said
    everything = said[said.index("What the body says") :]
    order = [everything.index(f"en {words}") for words in ("nearly done", "done", "begun")]
    assert order[0] < order[2]
    assert "never in its place" in said
    assert "No published figure found en bureau says" in read(view("targets", made))


def test_what_two_bodies_say_in_one_document_are_two_updates() -> None:
    made = edition(targets=[a_target("t", "g", ratings=RATINGS)])

    assert [change.kind for change in changes(made.tracker)] == ["rating"] * 3


def a_task(**keys: Any) -> dict[str, Any]:
    return {"id": "k", "number": "1", "paragraph": "p-1", "text": both("task"), **keys}


def test_what_a_body_says_of_a_task_stands_with_the_task_and_is_an_update() -> None:
    made = edition(tasks=[a_task(ratings=RATINGS, lead="office")])

    said = read(view("tasks", made))

    assert said.index("en nearly done") < said.index("en begun")
    assert "en bureau says (December 2023): en nearly done. en department" in said
    assert "en office (merged into en bureau from 1 March 2024)" in said
    assert [change.kind for change in changes(made.tracker)] == ["rating"] * 3
    assert "Task 1: en task" in read(view("updates", made))
    then = edition(tasks=[a_task(ratings=RATINGS)], day=dt.date(2023, 12, 30))
    assert [rating.words.en for rating in then.tracker.tasks[0].ratings] == ["en begun"]


def test_a_body_that_is_no_more_says_so_where_it_answers_for_a_figure() -> None:
    holder = {"body": "office", "source": "s"}
    said = page(edition(targets=[a_target("t", "g", holder=holder)]))

    assert "en office (merged into en bureau from 1 March 2024)" in said
    assert "No longer there from 1 March 2024. Merged into en bureau." in said
    before = page(edition(targets=[a_target("t", "g", holder=holder)], day=dt.date(2024, 2, 29)))
    assert "en office" in before
    assert "merged" not in before


LEVELS = [group("a"), group("a-1-x", "a-1"), group("a-1", "a"), group("b")]
"""In three levels, a part before what it is a part of."""


def levels(lang: Lang = "en", **keys: Any) -> Edition:
    targets = [a_target("deep", "a-1-x"), a_target("flat", "b")]
    return edition(lang, groups=LEVELS, targets=targets, **keys)


def test_the_table_of_a_group_says_what_it_is_a_part_of_and_those_above_have_their_place() -> None:
    html = view("targets group=a", levels())

    assert re.findall(r'id="(table-[\w-]+)"', html) == ["table-a", "table-a-1", "table-a-1-x"]
    assert "(a) en group a › (a-1) en group a-1 › (a-1-x) en group a-1-x" in read(html)
    assert "(b)" not in read(html)
    assert html.count("<table") == 1


def test_all_tables_stand_in_the_order_of_the_levels() -> None:
    found = re.findall(r'id="(table-[\w-]+)"', view("targets", levels()))

    assert found == ["table-a", "table-a-1", "table-a-1-x", "table-b"]


def test_a_part_with_a_page_of_its_own_is_not_shown_with_what_it_is_a_part_of() -> None:
    groups = [group("a"), group("a-1", "a", page="elsewhere")]
    made = edition(groups=groups, targets=[a_target("t", "a"), a_target("u", "a-1")])

    assert re.findall(r'id="(table-[\w-]+)"', view("targets group=a", made)) == ["table-a"]


def test_the_way_back_from_a_target_leads_through_every_level() -> None:
    path = target_page(levels(), 0, "", "targets.yaml", Lines(1, 1, ())).path

    assert [each.text for each in path[1:]] == [
        "(a) en group a",
        "(a-1) en group a-1",
        "(a-1-x) en group a-1-x",
    ]
    assert [each.href for each in path[1:]] == [
        f"/en/targets.md#table-{name}" for name in ("a", "a-1", "a-1-x")
    ]


def test_the_marks_of_the_home_page_name_only_groups_that_have_targets() -> None:
    html = view("message", levels())

    assert re.findall(r'<ul aria-label="([^"]+)"', html) == [
        "(a) en group a › (a-1) en group a-1 › (a-1-x) en group a-1-x",
        "(b) en group b",
    ]


@pytest.mark.parametrize("n", [30, 61])
def test_of_many_targets_an_outermost_group_counts_its_parts(n: int) -> None:
    targets = [a_target(f"t-{k}", "a-1-x") for k in range(n - 1)] + [a_target("own", "a")]
    html = view("message", edition(groups=LEVELS, targets=targets))

    marks = re.findall(r'<ul aria-label="([^"]+)"', html)
    if n > 60:
        assert marks == ["(a) en group a", "(b) en group b"]
        assert f"</svg>{n} " in html
    else:
        assert len(marks) == 2
