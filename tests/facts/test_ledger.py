"""What is owed of a figure, by whom and since when, follows from the target, its figures and the day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.making import both, leaves, target_on
from tracker.facts.assess import assess
from tracker.facts.bodies import Body
from tracker.facts.ledger import LedgerEntry, Owed, body_asked, by_holder, ledger_entries, ledger_entry

LATER = dt.date(2026, 1, 31)
"""A month after the period of the made-up targets ended."""


def entry(figures: list[dict[str, Any]] | None = None, day: dt.date = LATER, **keys: Any) -> LedgerEntry:
    target = target_on(day, figures or [], **{"rule": {"at_least": 5}, **keys})
    assert target.period
    return ledger_entry(assess(target, target.period, day))


@pytest.mark.parametrize(
    ("figures", "keys", "owed", "days"),
    [
        ([], {}, Owed.PERIOD_OVER, 31),
        ([{"date": 2024, "value": 3}], {}, Owed.PARTLY, 31),
        ([{"date": 2025, "value": 3}], {}, Owed.REPORTED, 0),
        ([], {"report_due": {"by": "2026-01-15", "source": "s"}}, Owed.OVERDUE, 16),
        ([], {"report_due": {"by": "2026-01-31", "source": "s"}}, Owed.PERIOD_OVER, 31),
        ([{"date": 2025, "value": 3}], {"report_due": {"by": "2026-01-15", "source": "s"}}, Owed.REPORTED, 0),
        ([], {"rule": {"qualitative": "why"}, "measure": None}, Owed.NONE, 0),
        ([], {"withdrawn": {"date": "2024-01-01"}}, Owed.NONE, 0),
        ([], {"closed": {"date": "2024-01-01"}}, Owed.NONE, 0),
    ],
)
def test_what_is_owed_after_the_period(
    figures: list[dict[str, Any]], keys: dict[str, Any], owed: Owed, days: int
) -> None:
    found = entry(figures, **keys)

    assert (found.owed, found.days) == (owed, days)


def test_nothing_is_late_on_the_last_day_of_the_period() -> None:
    last = entry(day=dt.date(2025, 12, 31))
    assert (last.owed, last.days) == (Owed.OPEN, 0)
    assert (entry(day=dt.date(2026, 1, 1)).owed, entry(day=dt.date(2026, 1, 1)).days) == (Owed.PERIOD_OVER, 1)


STAGED = {
    "milestones": [{"by": 2023, "at_least": 2}, {"by": 2024, "at_least": 3}, {"by": 2025, "at_least": 5}],
    "rule": None,
}


@pytest.mark.parametrize(
    ("figures", "keys", "owed", "days", "milestone"),
    [
        ([], {}, Owed.MILESTONE_OVER, 31, "2024"),
        ([{"date": 2023, "value": 2}], {}, Owed.MILESTONE_PARTLY, 31, "2024"),
        ([{"date": 2024, "value": 1}], {}, Owed.OPEN, 0, None),
        ([{"date": "2025-01-15", "value": 3}], {}, Owed.MILESTONE_PARTLY, 31, "2024"),
        ([{"date": 2024, "value": 3, "stage": "projected"}], {}, Owed.MILESTONE_OVER, 31, "2024"),
        ([], {"report_due": {"by": "2025-01-15", "source": "s"}}, Owed.OVERDUE, 16, None),
        ([], {"closed": {"date": "2024-06-01"}}, Owed.NONE, 0, None),
        (
            [],
            {"amendments": [{"date": "2024-02-01", "rule": {"at_least": 9}}]},
            Owed.MILESTONE_OVER,
            397,
            "2023",
        ),
    ],
)
def test_a_milestone_that_has_passed_owes_its_figure_since_its_day(
    figures: list[dict[str, Any]], keys: dict[str, Any], owed: Owed, days: int, milestone: str | None
) -> None:
    found = entry(figures, dt.date(2025, 1, 31), **STAGED | keys)

    assert (found.owed, found.days) == (owed, days)
    assert (str(found.by) if found.by else None) == milestone


def test_nothing_is_late_on_the_day_of_a_milestone_and_the_end_of_the_period_goes_before_it() -> None:
    def on(day: dt.date) -> tuple[Owed, int]:
        found = entry(day=day, **STAGED)
        return found.owed, found.days

    assert on(dt.date(2023, 12, 31)) == (Owed.OPEN, 0)
    assert on(dt.date(2024, 1, 1)) == (Owed.MILESTONE_OVER, 1)
    assert on(dt.date(2025, 1, 1)) == (Owed.MILESTONE_OVER, 1)
    assert on(dt.date(2026, 1, 1)) == (Owed.PERIOD_OVER, 1)


def test_of_parts_with_milestones_the_last_that_is_past_is_owed_by_each() -> None:
    parts = [{"part": part, "milestones": STAGED["milestones"]} for part in ("p", "q")]
    one = {"date": 2024, "part": "p", "value": 3}
    keys = {"rule": None, "measure": "level", "every_part": "true", "parts": parts}
    day = dt.date(2025, 1, 31)

    found = entry([one], day, **keys)
    assert (found.owed, found.days, str(found.by)) == (Owed.MILESTONE_PARTLY, 31, "2024")
    assert entry([one, {**one, "part": "q"}], day, **keys).owed == Owed.OPEN
    assert entry([], day, **keys).owed == Owed.MILESTONE_OVER
    parts[1] = {"part": "q", "milestones": [{"by": 2023, "at_least": 2}, {"by": 2025, "at_least": 5}]}
    assert str(entry([], day, **keys | {"parts": parts}).by) == "2024"


def test_of_parts_each_must_have_its_figure() -> None:
    keys = {"measure": "level", "every_part": "true", "parts": ["p", "q"]}
    one = {"date": 2025, "part": "p", "value": 6}

    assert entry([one], **keys).owed == Owed.PARTLY
    assert entry([one, {**one, "part": "q"}], **keys).owed == Owed.REPORTED


def test_what_owes_nothing_is_counted_for_nobody() -> None:
    entries = [entry(), entry([{"date": 2025, "value": 5}]), entry(withdrawn={"date": "2024-01-01"})]

    assert by_holder(entries) == {None: {Owed.PERIOD_OVER: 1, Owed.REPORTED: 1}}


def of_bodies(**into: str | None) -> dict[str, Body]:
    """Return bodies by their ids, each with the one it was merged into; one with none is still there, one
    with an empty one was abolished.
    """
    ended = {"date": "2024-01-01", "source": "s"}
    return {
        name: Body.model_validate(
            leaves(
                {
                    "name": both(name),
                    "ended": None if to is None else ended | ({"into": to} if to else {}),
                }
            ),
            context={"source": {"s"}, "body": set(into)},
        )
        for name, to in into.items()
    }


@pytest.mark.parametrize(
    ("keys", "asked"),
    [
        ({}, None),
        ({"lead": "there"}, "there"),
        ({"lead": "there", "holder": {"body": "other", "source": "s"}}, "other"),
        ({"lead": "merged"}, "there"),
        ({"lead": "twice"}, "there"),
        ({"lead": "abolished"}, None),
    ],
)
def test_who_can_be_asked_is_who_has_the_figure_or_took_over_from_it(
    keys: dict[str, Any], asked: str | None
) -> None:
    bodies = of_bodies(there=None, other=None, merged="there", twice="merged", abolished="")
    made = entry(bodies_known=set(bodies), **keys).assessment.target

    assert body_asked(made, bodies) == asked


def test_two_bodies_that_are_said_to_have_become_each_other_can_not_be_asked() -> None:
    bodies = of_bodies(one="other", other="one")
    made = entry(bodies_known=set(bodies), lead="one").assessment.target

    assert body_asked(made, bodies) is None


def test_an_entry_says_who_has_the_figure_and_who_was_asked_last() -> None:
    holder = {"body": "b", "inferred": both("so it seems")}
    asked = [
        {"date": day, "by": both("editor"), "how": both("letter"), "body": "b"}
        for day in ("2025-02-01", "2025-03-01", "2025-01-01")
    ]
    found, bare = entry(bodies_known={"b"}, holder=holder, asked=asked), entry()

    assert (found.holder, found.inferred) == ("b", True)
    assert found.last_request is not None
    assert str(found.last_request.date) == "2025-03-01"
    assert (bare.holder, bare.inferred, bare.last_request) == (None, False, None)
    assert ledger_entries([found.assessment, bare.assessment]) == (found, bare)


YEARLY = {"rule": {"at_least": 5, "every": "year"}}


@pytest.mark.parametrize(
    ("figures", "keys", "owed", "days", "year"),
    [
        ([], YEARLY, Owed.YEAR_OVER, 31, "2024"),
        ([{"date": 2023, "value": 9}], YEARLY, Owed.YEAR_OVER, 31, "2024"),
        ([{"date": 2024, "value": 1}], YEARLY, Owed.OPEN, 0, None),
        ([{"date": "2024-09", "value": 1}], YEARLY, Owed.OPEN, 0, None),
        ([{"date": "2025-01-15", "value": 9}], YEARLY, Owed.YEAR_OVER, 31, "2024"),
        ([{"date": 2024, "value": 9, "stage": "projected"}], YEARLY, Owed.YEAR_OVER, 31, "2024"),
        ([{"date": 2023, "value": 9}], {"measure": "yearly"}, Owed.YEAR_OVER, 31, "2024"),
        ([{"date": 2023, "value": 9}], {"measure": "total"}, Owed.OPEN, 0, None),
        ([], YEARLY | {"period": {"from": "2025-01-01", "to": "2027-12-31"}}, Owed.OPEN, 0, None),
        ([], YEARLY | {"period": {"from": "2021-01-01", "to": "2025-01-30"}}, Owed.PERIOD_OVER, 1, None),
    ],
)
def test_a_year_that_has_ended_owes_its_figure_where_each_year_is_asked_of(
    figures: list[dict[str, Any]], keys: dict[str, Any], owed: Owed, days: int, year: str | None
) -> None:
    found = entry(figures, dt.date(2025, 1, 31), **{"rule": {"at_least": 5}} | keys)

    assert (found.owed, found.days) == (owed, days)
    assert (str(found.by) if found.by else None) == year


def test_nothing_is_late_on_the_last_day_of_a_year() -> None:
    assert entry([], dt.date(2021, 12, 31), **YEARLY).owed == Owed.OPEN
    assert entry([], dt.date(2022, 1, 1), **YEARLY).owed == Owed.YEAR_OVER
    assert entry([], dt.date(2022, 1, 1), **YEARLY).days == 1
