"""The ledger says in both languages since when a figure is owed: of a milestone or a year as of a period that
ended.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.making import make_target, only
from tests.places import SAMPLE, SAMPLE_DAY
from tracker.content.data.load import load
from tracker.facts.assess import assess_all
from tracker.facts.values import LANGUAGES, Lang
from tracker.opendata.body_tables import LEDGER
from tracker.views.edition import Edition
from tracker.views.frame import chrome
from tracker.views.ledger import ledger_table

STAGED: dict[str, Any] = {
    "milestones": [{"by": 2025, "at_least": 2}, {"by": "2030", "at_least": 5}],
    "period": {"from": "2021-01-01", "to": "2030-12-31"},
}
OF_PARTS: dict[str, Any] = {
    "measure": "level",
    "every_part": "true",
    "period": STAGED["period"],
    "parts": [{"part": part, "milestones": STAGED["milestones"]} for part in ("p", "q")],
}
EACH_YEAR: dict[str, Any] = {"rule": {"at_least": 5, "every": "year"}, "period": STAGED["period"]}
OLDER = {"date": 2024, "value": 3}
OF_ONE = {"date": 2025, "value": 3, "part": "p"}


def edition(day: dt.date, lang: Lang, figures: list[dict[str, Any]], **keys: Any) -> Edition:
    tracker = only(load(SAMPLE, SAMPLE_DAY).tracker, make_target(figures, **(keys or STAGED)))
    around = chrome(None, None, tracker, day, lang)
    return Edition(tracker, assess_all(tracker, day), day, lang, lambda path: path, around)


@pytest.mark.parametrize(
    ("day", "figures", "keys", "said"),
    [
        (
            dt.date(2026, 11, 25),
            [],
            {},
            (
                "Mốc 2025 đã qua 329 ngày, chưa tìm thấy số liệu",
                "The milestone of 2025 passed 329 days ago; no figure found",
            ),
        ),
        (
            dt.date(2026, 1, 1),
            [],
            {},
            (
                "Mốc 2025 đã qua 1 ngày, chưa tìm thấy số liệu",
                "The milestone of 2025 passed 1 day ago; no figure found",
            ),
        ),
        (
            dt.date(2026, 11, 25),
            [OLDER],
            {},
            (
                "Mốc 2025 đã qua 329 ngày, số liệu mới nhất là của 2024",
                "The milestone of 2025 passed 329 days ago; the latest figure is of 2024",
            ),
        ),
        (
            dt.date(2026, 11, 25),
            [OF_ONE],
            OF_PARTS,
            (
                "Mốc 2025 đã qua 329 ngày, có phần chưa có số liệu của mốc",
                "The milestone of 2025 passed 329 days ago; the figure of a part for it is not known",
            ),
        ),
        (
            dt.date(2026, 1, 1),
            [OF_ONE],
            OF_PARTS,
            (
                "Mốc 2025 đã qua 1 ngày, có phần chưa có số liệu của mốc",
                "The milestone of 2025 passed 1 day ago; the figure of a part for it is not known",
            ),
        ),
        (
            dt.date(2025, 12, 31),
            [],
            {},
            ("Chưa hết giai đoạn", "The period is not over"),
        ),
        (
            dt.date(2026, 11, 25),
            [OLDER],
            EACH_YEAR,
            (
                "Năm 2025 đã hết 329 ngày, chưa tìm thấy số liệu của năm",
                "The year 2025 ended 329 days ago; no figure of it was found",
            ),
        ),
        (
            dt.date(2026, 1, 1),
            [OLDER],
            EACH_YEAR,
            (
                "Năm 2025 đã hết 1 ngày, chưa tìm thấy số liệu của năm",
                "The year 2025 ended 1 day ago; no figure of it was found",
            ),
        ),
    ],
)
@pytest.mark.whole
def test_a_milestone_or_a_year_without_its_figure_is_told_with_the_days_since_it(
    day: dt.date, figures: list[dict[str, Any]], keys: dict[str, Any], said: tuple[str, str]
) -> None:
    rows = [ledger_table(edition(day, lang, figures, **keys)).rows[0] for lang in LANGUAGES]

    assert tuple(row.owed for row in rows) == said


def test_it_is_counted_for_its_body_and_has_its_days_in_the_open_data() -> None:
    found = edition(dt.date(2026, 11, 25), "en", [])
    (count,) = ledger_table(found).counts
    (row,) = LEDGER.rows(found.tracker, found.assessments, found.as_of)
    values = {column.name: column.read(row) for column in LEDGER.columns}
    options = next(column.options for column in LEDGER.columns if column.name == "owed")

    assert count.counts == "1 target past a milestone and no figure was found"
    assert (values["owed"], values["days"]) == ("milestone_over", 329)
    assert options
    assert options["milestone_over"]["en"] == "The milestone of … passed … days ago; no figure found"
