"""Anyone can follow how a status was worked out: the words hold this target's numbers, and never say more
than was judged.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.facts.cases import STATUSES
from tests.views.editions import EDITIONS
from tests.views.explained import lines, told
from tracker.facts.statuses import Status
from tracker.facts.values import LANGUAGES, Lang
from tracker.language import words
from tracker.views.explain import worked_out
from tracker.views.render import ENVIRONMENT

HERE = Path(__file__).parent


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", STATUSES, ids=lambda case: case["name"])
def test_every_case_of_the_status_table_is_explained_to_its_end(case: dict[str, Any], lang: Lang) -> None:
    said = lines(case, lang)

    status = words.STATUS[Status(case["status"])][lang].format(k=case.get("k", "k"), n=case.get("n", "n"))
    assert (
        any(line.endswith(f"{status}.") for line in said)
        or "k" in case
        or "{" in words.STATUS[Status(case["status"])][lang]
    )
    assert all(re.match(r"\S", line) and not re.search(r"[{}]|None|  ", line) for line in said)
    if "row" in case and not case["target"].get("rule", {}).get("every"):
        assert any(re.search(rf"(dòng|row) {case['row']}\b", line) for line in said)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_made_up_case_is_explained_as_reviewed(lang: Lang, golden: Callable[[Path, str], None]) -> None:
    made_up = EDITIONS[lang].examples
    assert made_up is not None
    steps = ENVIRONMENT.get_template("explanation.html.jinja").module.steps  # type: ignore[attr-defined]
    text = "".join(f"<h2>{a.target.id}</h2>\n{steps(worked_out(made_up, a))}" for a in made_up.assessments)

    golden(HERE / "golden" / f"explanation.{lang}.html", text)


@pytest.mark.parametrize(
    ("date", "words_of_it"),
    [
        (
            "2023-01-01",
            (
                "It is judged by the amendment in force from 1 January 2023: at least 4 (en things). "
                "The original was: at least 5 (en things)."
            ),
        ),
        ("2026-02-01", "The amendment of 1 February 2026 came after the period"),
    ],
)
def test_an_amendment_is_said_to_count_or_not(date: str, words_of_it: str) -> None:
    amendments = [{"date": date, "rule": {"at_least": 4}}]

    assert words_of_it in told(
        "en", dt.date(2026, 6, 1), {"date": 2025, "value": 4}, rule={"at_least": 5}, amendments=amendments
    )


def test_an_amendment_that_was_still_to_come_is_not_spoken_of() -> None:
    amended = {"amendments": [{"date": "2026-12-31", "rule": {"at_least": 4}}]}
    figure = {"date": 2025, "value": 4}

    assert told("en", dt.date(2026, 6, 1), figure, rule={"at_least": 5}, **amended) == told(
        "en", dt.date(2026, 6, 1), figure, rule={"at_least": 5}
    )
