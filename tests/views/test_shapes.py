"""The shapes of what real programmes ask for: each says in both languages what its text says, in the table
and on its page.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

import lxml.html
import pytest

from tests.making import make_target, only
from tests.places import SAMPLE, SAMPLE_DAY
from tracker.content.load import Lines, load
from tracker.content.problems import Mark
from tracker.facts.assess import assess_all
from tracker.facts.target import Target
from tracker.facts.values import LANGUAGES, Lang
from tracker.views.blocks import target_table
from tracker.views.edition import Edition
from tracker.views.frame import chrome
from tracker.views.render import render
from tracker.views.target_page import target_page

DAY = dt.date(2026, 6, 30)
SHARE = {"vi": "% hộ", "en": "% of households"}


class Shape(NamedTuple):
    """What is asked for, the figures there are, and what is said of both in each language."""

    keys: dict[str, Any]
    figures: list[dict[str, Any]]
    asked: dict[Lang, str]
    status: dict[Lang, str]


def level(**keys: Any) -> dict[str, Any]:
    return {"measure": "level", **keys}


SHAPES: dict[str, Shape] = {
    "milestones": Shape(
        level(milestones=[{"by": 2023, "at_most": 15}, {"by": 2025, "at_most": 10}]),
        [{"date": 2023, "value": 14}, {"date": 2025, "value": 11}],
        {
            "vi": "đến năm 2023: không quá 15; đến năm 2025: không quá 10",
            "en": "by 2023: at most 15; by 2025: at most 10",
        },
        {"vi": "Không đạt", "en": "Not met"},
    ),
    "halved against a base": Shape(
        level(
            rule={"at_most": -50, "change": "percent"}, baseline={"value": 60, "date": 2020, "source": "s"}
        ),
        [{"date": 2025, "value": 30}],
        {
            "vi": "giảm ít nhất 50% so với 2020, tức là không quá 30",
            "en": "down by at least 50% on 2020, that is at most 30",
        },
        {"vi": "Đạt", "en": "Met"},
    ),
    "a base that nobody knows": Shape(
        level(rule={"at_most": -51, "change": "percent"}),
        [{"date": 2025, "value": 30}],
        {"vi": "giảm ít nhất 51% so với giá trị kỳ gốc", "en": "down by at least 51% on the baseline"},
        {"vi": "Chưa biết giá trị gốc", "en": "Base not known"},
    ),
    "points a year": Shape(
        level(
            rule={"between": [-1.5, -1], "change": "points", "against": "year_before", "every": "year"},
            unit=SHARE,
        ),
        [
            {"date": year, "value": value}
            for year, value in zip(range(2020, 2026), (9, 8, 7, 6, 5, 4.9), strict=True)
        ],
        {
            "vi": "mỗi năm: giảm từ 1 đến 1,5 điểm phần trăm so với năm trước",
            "en": "each year: down by 1 to 1.5 percentage points on the year before",
        },
        {"vi": "Không đạt ở 1/5 năm", "en": "Not met in 1 of 5 years"},
    ),
    "mean growth": Shape(
        level(
            rule={"at_least": 12, "growth": "percent"}, baseline={"value": 100, "date": 2020, "source": "s"}
        ),
        [{"date": 2025, "value": 180}],
        {
            "vi": "tăng ít nhất 12% mỗi năm, bình quân từ 2020, tức là (làm tròn) ít nhất 176,2",
            "en": "up by at least 12% a year on average since 2020, that is (rounded) at least 176.2",
        },
        {"vi": "Đạt", "en": "Met"},
    ),
    "rank": Shape(
        {"measure": "rank", "rule": {"at_most": 15}},
        [{"date": 2025, "value": 8, "of": 63}],
        {"vi": "trong nhóm 15 dẫn đầu", "en": "in the leading 15"},
        {"vi": "Đạt", "en": "Met"},
    ),
    "yearly sums": Shape(
        {"measure": "yearly", "rule": {"at_most": 295}},
        [{"date": year, "value": 58} for year in range(2021, 2026)],
        {"vi": "không quá 295", "en": "at most 295"},
        {"vi": "Đạt", "en": "Met"},
    ),
    "levels of their own": Shape(
        level(
            unit=SHARE,
            parts=[{"part": "north", "rule": {"at_least": 90}}, {"part": "south", "rule": {"at_least": 80}}],
        ),
        [{"date": 2025, "part": "north", "value": 93}, {"date": 2025, "part": "south", "value": 76.4}],
        {"vi": "mức riêng của từng phần (2 phần)", "en": "a level of its own for each of 2 parts"},
        {"vi": "Không đạt", "en": "Not met"},
    ),
}


def edition(lang: Lang, *targets: Target) -> Edition:
    tracker = only(load(SAMPLE, SAMPLE_DAY).tracker, *targets)
    around = chrome(None, None, tracker, DAY, lang)
    return Edition(tracker, assess_all(tracker, DAY), DAY, lang, lambda path: f"/{lang}/{path}", around)


def spoken(html: str) -> str:
    return " ".join(lxml.html.fromstring(f"<div>{html}</div>").text_content().replace("\xa0", " ").split())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_a_shape_says_what_its_text_says_in_the_table_and_on_its_page(shape: Shape, lang: Lang) -> None:
    target = make_target(shape.figures, **shape.keys)
    made = edition(lang, target)
    (row,) = target_table(made, made.tracker.groups[0]).rows
    lines = Lines(1, 1, tuple(Mark(1, 1) for _ in target.observations))

    table = spoken(render("targets", table=target_table(made, made.tracker.groups[0])))
    page = spoken(render("target", page=target_page(made, 0, "", "targets.yaml", lines)))

    unit = f" ({target.unit[lang]})"
    said = (row.asked.replace("\xa0", " ").replace(unit, ""), row.status.words.replace("\xa0", " "))
    assert said == (shape.asked[lang], shape.status[lang])
    assert all(each in table.replace(unit, "") for each in said)
    # The page has a line for each milestone, with its date beside it
    assert all(piece.split(": ")[-1] in page for each in said for piece in each.split("; "))
