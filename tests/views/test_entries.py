"""Every dated entry is told once, under an id that never changes."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import pytest

from tests.places import SAMPLE, SAMPLE_DAY
from tests.views.published import ids, sample
from tracker.facts.known import known
from tracker.views.entries import changes


def test_every_kind_of_entry_is_told_newest_first() -> None:
    told = changes(sample())

    assert {change.kind for change in told} == {
        "figure",
        "evidence",
        "step",
        "assessment",
        "amendment",
        "withdrawal",
    }
    days = [change.recorded for change in told if change.recorded]
    assert days == sorted(days, reverse=True)
    assert len(days) == len(told)
    tracker = sample()
    entries = len(tracker.programme.evidence) + sum(len(task.steps) for task in tracker.tasks)
    entries += sum(
        len(t.observations) + len(t.evidence) + len(t.amendments) + bool(t.withdrawn) + bool(t.assessment)
        for t in tracker.targets
    )
    assert len(told) == entries


ADDED = {
    "figure": (
        "    observations:\n      - {date: 2093,",
        (
            "    observations:\n"
            "      - {date: 2091, value: 5, source: report, stage: final, recorded: 2094-02-01}\n"
            "      - {date: 2093,"
        ),
    ),
    "stage": (
        "    observations:\n      - {date: 2093,",
        (
            "    observations:\n"
            "      - {date: 2093, value: 80.6, source: report, stage: provisional, recorded: 2094-02-01}\n"
            "      - {date: 2093,"
        ),
    ),
    "evidence": (
        "    evidence:\n      - kind: background\n",
        (
            "    evidence:\n"
            '      - {kind: context, text: {vi: "Việc khác.", en: "Another."}, '
            "source: report, recorded: 2094-02-01}\n"
            "      - kind: background\n"
        ),
    ),
    "step": (
        "    steps:\n",
        (
            "    steps:\n"
            '      - {text: {vi: "Họp.", en: "A meeting."}, '
            "done: 2093, source: report, recorded: 2094-02-01}\n"
        ),
    ),
}


@pytest.mark.parametrize("kind", ADDED)
def test_adding_an_entry_changes_no_other_id(kind: str, tmp_path: Path) -> None:
    text = (SAMPLE).read_text(encoding="utf-8")
    before, after = ADDED[kind]
    assert before in text

    more = ids(sample(text.replace(before, after, 1), folder=tmp_path))

    assert ids(sample()) < more
    assert len(more - ids(sample())) == 1


def test_no_id_rests_on_the_order_of_the_file() -> None:
    tracker = sample()
    shuffled = list(tracker.targets)
    random.Random(4).shuffle(shuffled)
    turned = [
        target.model_copy(
            update={"observations": target.observations[::-1], "evidence": target.evidence[::-1]}
        )
        for target in shuffled
    ]

    assert ids(tracker.model_copy(update={"targets": tuple(turned)})) == ids(tracker)


def test_a_corrected_figure_keeps_its_id_and_a_repeated_fact_is_told_once() -> None:
    tracker = sample()
    target = tracker.target_by_id["new-marks"]
    figure = target.observations[0]
    corrected = figure.model_copy(update={"value": figure.amount + 1, "recorded": dt.date(2094, 3, 1)})
    changed = target.model_copy(
        update={"observations": (corrected, *target.observations[1:]), "evidence": target.evidence * 2}
    )
    tracker_after = tracker.model_copy(
        update={"targets": tuple(changed if t.id == target.id else t for t in tracker.targets)}
    )

    assert ids(tracker_after) == ids(tracker)
    assert changes(tracker_after)[0].entry == corrected


def test_entries_that_were_not_known_on_the_day_are_left_out() -> None:
    tracker = sample()

    assert changes(sample(as_of=dt.date(2091, 7, 30))) == ()
    later = (
        tracker.tasks[0]
        .steps[0]
        .model_copy(update={"done": tracker.targets[0].observations[0].date.parse("2094-12-31")})
    )
    task = tracker.tasks[0].model_copy(update={"steps": (later, *tracker.tasks[0].steps[1:])})
    told = changes(known(tracker.model_copy(update={"tasks": (task, *tracker.tasks[1:])}), SAMPLE_DAY))
    # One that is due is a plan, known today
    assert [change.entry for change in told if change.kind == "step"] == [tracker.tasks[0].steps[1]]
