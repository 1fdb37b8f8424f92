"""Of everything that stands in a programme, what was known on a day is kept and the rest is left out."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from tests.facts.past import CONTEXT, ENTRY, programme, source, target, task
from tests.making import both, leaves, make_target
from tracker.facts.assess import assess_all
from tracker.facts.figures import Corrected, Observation
from tracker.facts.known import is_known, known, known_target
from tracker.facts.programme import Step
from tracker.facts.sources import Source
from tracker.facts.statuses import Status
from tracker.facts.target import Target
from tracker.facts.values import Text

DAY = dt.date(2024, 6, 30)
BEFORE = DAY - dt.timedelta(days=1)


def steps_on(day: dt.date, *steps: dict[str, Any], **parts: Any) -> int:
    return len(known(programme(tasks=[task(*steps)], **parts), day).tasks[0].steps)


def test_a_step_is_known_from_the_day_it_was_taken_and_one_that_is_due_always() -> None:
    assert steps_on(BEFORE, {"done": "2024-06-30"}) == 0
    assert steps_on(DAY, {"done": "2024-06-30"}) == 1
    assert steps_on(BEFORE, {"done": "2024-06"}) == 0
    assert steps_on(BEFORE, {"due": "2030"}) == 1
    assert steps_on(BEFORE, {"due": "2023", "done": "2024-06-30"}) == 0


def test_a_step_that_is_due_is_known_from_its_source() -> None:
    sources = {"plan": source(), "s": source("2024-06-30")}

    assert steps_on(BEFORE, {"due": "2030"}, sources=sources) == 0
    assert steps_on(DAY, {"due": "2030"}, sources=sources) == 1


def test_a_step_that_was_taken_is_known_on_that_day_to_whoever_asks() -> None:
    step = Step.model_validate(leaves({"text": both("step"), **ENTRY, "done": "2024-06-30"}), context=CONTEXT)

    assert [is_known(step, {}, day) for day in (BEFORE, DAY)] == [False, True]


def test_everything_known_is_the_programme_itself() -> None:
    tracker = programme(tasks=[task({"done": "2024-06-30"})], targets=[target()])

    assert known(tracker, dt.date(2024, 12, 31)) is tracker
    assert known(tracker, DAY) is tracker
    assert known(tracker, BEFORE).tasks != tracker.tasks
    assert known(tracker, BEFORE).targets is tracker.targets


def test_a_source_is_listed_from_its_own_day_on_but_for_that_of_the_programme() -> None:
    sources = {"plan": source("2025-06-30"), "late": source("2024-06-30"), "early": source("2023")}
    tracker = programme(sources=sources)

    assert list(known(tracker, BEFORE).sources) == ["plan", "early"]
    assert list(known(tracker, DAY).sources) == ["plan", "late", "early"]
    assert known(tracker, dt.date(2025, 6, 30)) is tracker


def test_a_source_that_nothing_known_cites_is_left_out_and_one_that_nothing_ever_cites_is_not() -> None:
    sources = {name: source() for name in ("plan", "s", "early", "late")}
    figures = [
        {**ENTRY, "date": "2023", "value": 5, "stage": "final", "source": "early"},
        {**ENTRY, "date": "2024-06-30", "value": 5, "stage": "final", "source": "late"},
    ]
    tracker = programme(sources=sources, targets=[target(observations=figures)])

    assert list(known(tracker, BEFORE).sources) == ["plan", "s", "early"]
    assert known(tracker, DAY).sources == tracker.sources


def test_a_source_that_is_cited_deep_down_is_found() -> None:
    figure = {**ENTRY, "date": "2023", "value": 5, "stage": "final"}
    reference = {"value": 4, "source": "late"}
    asked = {"rule": {"more_than_reference": both("x")}}
    early = target(observations=[{**figure, "reference": reference}], **asked)
    evidence = [
        {**ENTRY, "kind": "context", "text": both("x"), "date": "2023", "source": "early"},
        {**ENTRY, "kind": "context", "text": both("x"), "date": "2024-06-30", "source": "s"},
    ]
    tracker = programme(targets=[target(evidence=evidence, **asked), {**early, "id": "u"}])

    assert set(known(tracker, BEFORE).sources) == {"plan", "early", "late", "s"}
    alone = programme(targets=[target(evidence=evidence)])
    assert set(known(alone, BEFORE).sources) == {"plan", "early", "late"}


def test_evidence_on_the_programme_is_known_from_its_day() -> None:
    fact = {**ENTRY, "kind": "context", "text": both("x"), "date": "2024-06-30"}
    words = {"title": both("x"), "notice": both("x"), "authority": both("x"), "article": "plan"}
    tracker = programme(programme={**words, "evidence": [fact]})

    assert [len(known(tracker, day).programme.evidence) for day in (BEFORE, DAY)] == [0, 1]


OFFICE = {"office": {"name": both("office")}}


def kept(day: dt.date, **parts: Any) -> Target:
    return known(programme(targets=[target(**parts)], bodies=OFFICE), day).targets[0]


FACT = {**ENTRY, "date": "2024-06-30"}
PERCENT = {"unit": {"vi": "% hộ", "en": "% of homes"}}


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("baseline", {"value": 1, "date": "2024-06-30", "source": "s"}),
        ("searched", {"date": "2024-06-30", "where": both("x")}),
        ("withdrawn", {**FACT, "reason": both("x")}),
        ("closed", {**FACT, "reason": both("x")}),
        ("ratings", [{**FACT, "words": both("x"), "by": "office"}]),
        ("assessment", {**FACT, "words": both("x"), "reason": both("x")}),
        ("observations", [{**FACT, "value": 5, "stage": "final"}]),
        ("evidence", [{**FACT, "kind": "context", "text": both("x")}]),
        ("amendments", [{**FACT, "text": both("x"), "rule": {"at_least": 4}}]),
    ],
)
def test_each_part_of_a_target_is_known_from_its_day(name: str, given: Any) -> None:
    whole = programme(targets=[target(**{name: given})], bodies=OFFICE).targets[0]

    assert not getattr(kept(BEFORE, **{name: given}), name)
    assert getattr(kept(DAY, **{name: given}), name) == getattr(whole, name)


@pytest.mark.parametrize("name", ["checked", "recorded"])
def test_what_was_done_to_an_entry_later_is_left_out_of_it(name: str) -> None:
    figure = {**ENTRY, "date": "2023", "value": 5, "stage": "final", name: "2024-06-30"}

    (before,), (after,) = (kept(day, observations=[figure]).observations for day in (BEFORE, DAY))
    assert (getattr(before, name), getattr(after, name)) == (None, DAY)
    assert before.value == after.value == 5


def test_an_entry_that_nobody_has_checked_stays_unchecked() -> None:
    figure = {**ENTRY, "date": "2023", "value": 5, "stage": "final"}

    assert kept(DAY, observations=[figure]).observations[0].checked is None
    assert kept(DAY, observations=[figure]).observations[0].recorded == dt.date(2024, 1, 1)


def test_a_reference_is_known_from_its_source_and_its_check_from_its_day() -> None:
    reference = {"value": 4, "source": "plan", "checked": "2024-06-30"}
    made = make_target(
        [{"date": 2023, "value": 5, "reference": reference}], rule={"more_than_reference": "x"}
    )

    def found(day: dt.date, published: str | None) -> Any:
        sources = {"plan": Source.model_validate(leaves(source(published)))}
        return known_target(made, sources, day).observations[0].reference

    assert found(BEFORE, "2024-06-30") is None
    assert found(DAY, "2024-06-30") == made.observations[0].reference
    assert found(BEFORE, None).checked is None
    assert found(BEFORE, None).value == 4


def test_what_was_known_is_what_is_assessed() -> None:
    figures = [{**ENTRY, "date": "2024-06-30", "value": 5, "stage": "final"}]
    tracker = programme(targets=[target(observations=figures), target(id="u", rule={"at_least": 9})])

    before, after = (assess_all(tracker, day) for day in (BEFORE, DAY))

    assert [found.status for found in before] == [Status.NO_FIGURE, Status.NO_FIGURE]
    assert [found.status for found in after] == [Status.MET_AT_LAST_REPORT, Status.NO_FIGURE]
    assert [found.target.id for found in after] == ["t", "u"]


def test_a_part_that_changes_leaves_the_rest_as_it_is() -> None:
    tracker = programme(tasks=[task({"done": "2024-06-30"}, {"done": "2023"})], targets=[target()])
    then = known(tracker, BEFORE)

    assert then.groups is tracker.groups
    assert then.tasks[0].text == Text(vi="vi task", en="en task")
    assert [str(step.done) for step in then.tasks[0].steps] == ["2023"]
    assert then.group_by_id == {"g": tracker.groups[0]}
    assert then.target_by_id == {"t": tracker.targets[0]}


def projected_on(day: dt.date, published: str | None) -> list[str]:
    sources = {"plan": source(), "s": source(published)}
    figure = {"date": "2030", "value": 9, "stage": "projected", "source": "s", "recorded": "2024-06-30"}
    found = known(programme(sources=sources, targets=[target(observations=[figure])]), day)
    return [str(each.date) for each in found.targets[0].observations]


def test_a_projection_is_known_from_the_day_its_source_was_published_whatever_it_is_of() -> None:
    assert projected_on(dt.date(2023, 12, 30), "2023") == []
    assert projected_on(dt.date(2023, 12, 31), "2023") == ["2030"]


def test_a_projection_of_an_undated_source_is_known_from_the_day_it_was_entered() -> None:
    assert projected_on(BEFORE, None) == []
    assert projected_on(DAY, None) == ["2030"]


def test_a_projection_that_was_known_earlier_is_still_known_when_asked_in_two_steps() -> None:
    sources = {"plan": source(), "s": source()}
    figure = {"date": "2030", "value": 9, "stage": "projected", "source": "s", "recorded": "2024-06-30"}
    whole = programme(sources=sources, targets=[target(observations=[figure])])

    assert known(known(whole, dt.date(2025, 1, 1)), DAY) == known(whole, DAY)
    assert known(known(whole, dt.date(2025, 1, 1)), BEFORE) == known(whole, BEFORE)


def life_of_programme(day: dt.date, published: str | None) -> tuple[list[str], bool]:
    words = {"title": both("x"), "notice": both("x"), "authority": both("x"), "article": "plan"}
    happened = {
        "documents": [{"date": "2024-06-30", "kind": "amends", "source": "s"}],
        "ended": {**FACT, "reason": both("x")},
    }
    sources = {"plan": source("2024-12-31"), "s": source(published)}
    then = known(programme(programme={**words, **happened}, sources=sources), day).programme
    return [each.kind for each in then.documents], then.ended is not None


@pytest.mark.parametrize("published", [None, "2024-01-01", "2024-06-30"])
def test_a_document_and_the_end_of_a_programme_are_known_from_their_day(published: str | None) -> None:
    assert life_of_programme(BEFORE, published) == ([], False)
    assert life_of_programme(DAY, published) == (["amends"], True)


def test_a_document_and_the_end_of_a_programme_are_unknown_until_their_source_is_there() -> None:
    assert life_of_programme(dt.date(2024, 7, 30), "2024-07") == ([], False)
    assert life_of_programme(dt.date(2024, 7, 31), "2024-07") == (["amends"], True)


@pytest.mark.parametrize(("published", "since"), [(None, DAY), ("2024-07-31", dt.date(2024, 7, 31))])
def test_a_body_is_there_until_its_end_is_known(published: str | None, since: dt.date) -> None:
    bodies = {"office": {"name": both("x"), "ended": {"date": "2024-06-30", "source": "s"}}}
    sources = {"plan": source("2024-12-31"), "s": source(published)}
    whole = programme(bodies=bodies, sources=sources)

    assert known(whole, since - dt.timedelta(days=1)).bodies["office"].ended is None
    assert known(whole, since).bodies["office"].ended == whole.bodies["office"].ended
    assert "s" not in known(whole, since - dt.timedelta(days=1)).sources
    assert "s" in known(whole, since).sources


def corrected(day: dt.date, *changes: tuple[dt.date, tuple[int, ...]], **figure: Any) -> Observation:
    """Return what was known on `day` of a figure that was corrected: when, and what it was before."""
    typed = {**ENTRY, "date": "2023", "stage": "final", "checked": "2024-02-01", "quote": "words", **figure}
    whole = programme(targets=[target(**PERCENT, observations=[{**typed, "also": [{"source": "late"}]}])])
    made = tuple(
        Corrected.model_construct(
            date=date, was=tuple(map(Fraction, was)), source="early", reason=Text(vi="x", en="x")
        )
        for date, was in changes
    )
    (observation,) = whole.targets[0].observations
    observations = (observation.model_copy(update={"corrected": made}),)
    of_target = whole.targets[0].model_copy(update={"observations": observations})
    return known_target(of_target, whole.sources, day).observations[0]


@pytest.mark.parametrize(
    ("was", "figure", "then", "now"),
    [
        ((4,), {"value": 5}, (4, None, None), (5, None, None)),
        ((12, 30), {"count": 13, "of": 31}, (None, 12, 30), (None, 13, 31)),
        ((4,), {"count": 13, "of": 30}, (4, None, None), (None, 13, 30)),
        ((12, 30), {"value": 40}, (None, 12, 30), (40, None, None)),
    ],
)
def test_a_figure_that_was_corrected_is_what_it_was_until_that_day(
    was: tuple[int, ...], figure: Any, then: Any, now: Any
) -> None:
    before, after = (corrected(day, (DAY, was), **figure) for day in (BEFORE, DAY))

    assert (before.value, before.count, before.of) == then
    assert (after.value, after.count, after.of) == now
    assert (before.source, before.also, before.quote, before.checked) == ("early", (), None, None)
    assert (after.source, after.quote, after.checked) == ("s", "words", dt.date(2024, 2, 1))
    assert [each.source for each in after.also] == ["late"]
    assert ([each.was for each in before.corrected], [each.was for each in after.corrected]) == ([], [was])


def test_of_two_corrections_only_those_of_a_later_day_are_undone() -> None:
    first, second = dt.date(2024, 6, 20), DAY

    def on(day: dt.date) -> tuple[Any, list[dt.date]]:
        found = corrected(day, (second, (4,)), (first, (3,)), value=5)
        return found.value, [each.date for each in found.corrected]

    assert on(dt.date(2024, 6, 19)) == (3, [])
    assert on(first) == on(BEFORE) == (4, [first])
    assert on(second) == (5, [second, first])


def test_another_source_of_the_same_figure_is_named_from_the_day_it_was_published() -> None:
    sources = {"plan": source(), "s": source(), "late": source("2024-06-30")}
    figure = {**ENTRY, "date": "2023", "value": 5, "stage": "final", "also": [{"source": "late"}]}
    whole = programme(sources=sources, targets=[target(observations=[figure])])

    found = {day: known(whole, day).targets[0].observations[0].also for day in (BEFORE, DAY)}

    assert found[BEFORE] == ()
    assert [each.source for each in found[DAY]] == ["late"]


@pytest.mark.parametrize(
    ("name", "given", "on_the_day"),
    [
        ("date", {"date": "2024-06-30"}, [(DAY, None)]),
        ("answer", {"date": "2024-06-01", "answered": "2024-06-30"}, [(dt.date(2024, 6, 1), DAY)]),
    ],
)
def test_a_request_and_its_answer_are_known_on_their_own_day(name: str, given: Any, on_the_day: Any) -> None:
    request = {"by": both("unit"), "body": "office", **given}

    def on(day: dt.date) -> list[Any]:
        target_then = kept(day, asked=[request])
        return [(each.date, each.answered) for each in target_then.requests]

    assert on(DAY) == on_the_day
    assert on(BEFORE) == ([] if name == "date" else [(dt.date(2024, 6, 1), None)])


@pytest.mark.parametrize(
    ("issued", "of", "published", "seen"),
    [
        (None, "s", None, (True, True)),
        ("2024-06-30", "s", None, (False, True)),
        (None, "s", "2024-06-30", (False, True)),
        ("2023", "plan", None, (True, True)),
        ("2024-06-30", "plan", None, (False, True)),
        ("2023", None, None, (True, True)),
    ],
)
def test_a_document_is_listed_once_it_was_issued_and_a_source_had_told_of_it_and_one_of_the_article_always(
    issued: str | None, of: str | None, published: str | None, seen: tuple[bool, bool]
) -> None:
    # The article is of a later day than both, and what it names is a part of its words all the same.
    sources = {"plan": source("2024-12-31"), "s": source(published)}
    document = {"document": "12/KH-UBND", "relation": both("r"), "issued": issued, "source": of}
    whole = programme(sources=sources, documents={"d": document})

    assert tuple("d" in known(whole, day).documents for day in (BEFORE, DAY)) == seen
