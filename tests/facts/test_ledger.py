"""What is owed of a figure, by whom and since when, follows from the target, its figures and the day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.making import target_on
from tracker.facts.assess import assess
from tracker.facts.ledger import LedgerEntry, Owed, by_holder, ledger_entry

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
    assert entry(day=dt.date(2025, 12, 31)).owed == Owed.OPEN
    assert (entry(day=dt.date(2026, 1, 1)).owed, entry(day=dt.date(2026, 1, 1)).days) == (Owed.PERIOD_OVER, 1)


def test_of_parts_each_must_have_its_figure() -> None:
    keys = {"measure": "level", "every_part": "true", "parts": ["p", "q"]}
    one = {"date": 2025, "part": "p", "value": 6}

    assert entry([one], **keys).owed == Owed.PARTLY
    assert entry([one, {**one, "part": "q"}], **keys).owed == Owed.REPORTED


def test_what_owes_nothing_is_counted_for_nobody() -> None:
    entries = [entry(), entry([{"date": 2025, "value": 5}]), entry(withdrawn={"date": "2024-01-01"})]

    assert by_holder(entries) == {None: {Owed.PERIOD_OVER: 1, Owed.REPORTED: 1}}
