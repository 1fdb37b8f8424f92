"""What a body leads, whose figures it has and what came from it follows from targets, tasks and sources."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from tests.loaded import loaded
from tracker.facts.assess import assess_all
from tracker.facts.concerns import BodyRecord, Came, Role, body_records
from tracker.facts.known import known
from tracker.facts.ledger import Owed, ledger_entries

DAY = dt.date(2026, 1, 31)
"""A month after the period of the made-up targets ended."""
FACT = {"source": "report", "recorded": "2026-01-05"}


def both(words: str) -> dict[str, str]:
    return {"vi": f"{words}, tiếng Việt", "en": f"{words}, in English"}


def target(name: str, **keys: object) -> dict[str, object]:
    return {
        "id": name,
        "group": "g",
        "name": both(name),
        "text": both(name),
        "unit": both("things"),
        "measure": "total",
        "rule": {"at_least": 5},
        "observations": [],
        **keys,
    }


PLAN = {"body": "office", "source": "report"}
DATA = {
    "programme": {
        "title": both("Programme"),
        "notice": both("Notice"),
        "authority": both("Authority"),
        "article": "report",
        "evidence": [
            {"kind": "context", "text": both("of the whole"), "source": "report", "recorded": "2026-01-05"}
        ],
    },
    "sources": {
        "report": {"title": both("Report"), "publisher": both("Bureau"), "published": "2026-01-02"},
        "older": {"title": both("Older"), "publisher": both("Bureau"), "published": "2025-01-02"},
        "page": {"title": both("Page"), "publisher": both("Bureau")},
        "letter": {"title": both("Letter"), "publisher": both("Paper"), "published": "2026-01-10"},
        "review": {"title": both("Review"), "publisher": both("Paper"), "published": "2026-01-11"},
    },
    "bodies": {
        "bureau": {"name": both("Bureau")},
        "office": {
            "name": both("Office"),
            "ended": {"date": "2025-03-01", "into": "bureau", "source": "report"},
        },
        "closed": {"name": both("Closed"), "ended": {"date": "2025-03-01", "source": "report"}},
        "idle": {"name": both("Idle")},
    },
    "groups": [
        {
            "id": "g",
            "number": "(1)",
            "period": {"from": "2021-01-01", "to": "2025-12-31"},
            "clause": both("Clause"),
            "title": both("Group"),
            "paragraph": "g",
            "page": "targets",
        }
    ],
    "targets": [
        target(
            "late",
            holder=PLAN,
            **{"with": ["idle"]},
            ratings=[
                {
                    "date": "2025",
                    "words": both("good"),
                    "by": "idle",
                    "source": "review",
                    "recorded": "2026-01-12",
                }
            ],
        ),
        target("known", lead="bureau", observations=[{"date": "2025", "value": 6, "stage": "final", **FACT}]),
        target(
            "overdue",
            lead="bureau",
            report_due={"by": "2026-01-15", "source": "report"},
            asked=[
                {
                    "date": "2026-01-03",
                    "by": both("us"),
                    "body": "bureau",
                    "answered": "2026-01-10",
                    "source": "letter",
                }
            ],
        ),
        target("nobody"),
        target("dissolved", holder={"body": "closed", "source": "report"}),
        target("no-level", rule={"qualitative": both("why")}, measure=None),
    ],
    "tasks": [
        {
            "id": "task",
            "number": "1",
            "paragraph": "t",
            "text": both("Task"),
            "targets": [],
            "lead": "idle",
            "with": ["bureau"],
            "steps": [{"text": both("step"), "done": "2025-06", **FACT}],
        }
    ],
}


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str | None, BodyRecord]:
    file = Path(tmp_path_factory.mktemp("bodies"), "targets.yaml")
    made = {**DATA, "targets": [{k: v for k, v in each.items() if v is not None} for each in DATA["targets"]]}  # type: ignore[attr-defined]
    file.write_text(yaml.safe_dump(made, allow_unicode=True, sort_keys=False), encoding="utf-8")
    tracker = known(loaded(file, DAY).tracker, DAY)
    found = body_records(tracker, ledger_entries(assess_all(tracker, DAY)))
    return {record.body: record for record in found}


def roles(record: BodyRecord) -> dict[str, tuple[Role, ...]]:
    return {each.entry.assessment.target.id: each.roles for each in record.concerns}


def test_bodies_stand_in_the_order_of_the_data_and_the_unknown_last(
    records: dict[str | None, BodyRecord],
) -> None:
    assert list(records) == ["bureau", "office", "closed", "idle", None]


def test_what_is_owed_longest_stands_first_and_what_is_reported_last(
    records: dict[str | None, BodyRecord],
) -> None:
    assert roles(records["bureau"]) == {
        "overdue": (Role.LEADS, Role.HOLDS),
        "late": (Role.HOLDS,),
        "known": (Role.LEADS, Role.HOLDS),
    }
    assert list(roles(records["bureau"])) == ["overdue", "late", "known"]
    assert [each.owed for each in records["bureau"].concerns] == [True, True, False]


def test_a_figure_is_owed_by_the_body_that_took_the_other_over_and_by_no_other(
    records: dict[str | None, BodyRecord],
) -> None:
    assert roles(records["office"]) == {"late": (Role.HELD,)}
    assert records["office"].counted == {}
    assert not records["office"].concerns[0].owed
    assert records["bureau"].counted == {Owed.OVERDUE: 1, Owed.PERIOD_OVER: 1, Owed.REPORTED: 1}


def test_nobody_can_be_asked_where_no_body_is_named_or_the_one_named_is_no_more(
    records: dict[str | None, BodyRecord],
) -> None:
    assert roles(records[None]) == {"nobody": (Role.HOLDS,), "dissolved": (Role.HOLDS,)}
    assert roles(records["closed"]) == {"dissolved": (Role.HELD,)}
    assert (records[None].duties, records[None].arrived) == ((), ())


def test_tasks_and_targets_say_who_leads_and_who_takes_part(records: dict[str | None, BodyRecord]) -> None:
    assert roles(records["idle"]) == {"late": (Role.TAKES_PART,)}
    assert [(each.task.id, each.roles) for each in records["idle"].duties] == [("task", (Role.LEADS,))]
    assert [(each.task.id, each.roles) for each in records["bureau"].duties] == [("task", (Role.TAKES_PART,))]


def test_what_arrived_is_what_a_body_issued_answered_with_or_says_of_itself(
    records: dict[str | None, BodyRecord],
) -> None:
    assert records["bureau"].arrived == (
        ("letter", Came.ANSWERED, 0, 0),
        ("report", Came.ISSUED, 1, 2),
        ("older", Came.ISSUED, 0, 0),
        ("page", Came.ISSUED, 0, 0),
    )
    assert records["idle"].arrived == (("review", Came.SAID, 0, 0),)
    assert records["office"].arrived == ()
