"""The shapes of what real programmes ask for: each says in both languages what its text says, in the table
and on its page.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

import lxml.html
import pytest

from tests.loaded import loaded
from tests.making import both, leaves, make_target, only
from tests.places import SAMPLE, SAMPLE_DAY
from tracker.content.data.load import Lines
from tracker.content.problems.problem import Mark
from tracker.facts.assess import assess_all, roll_up
from tracker.facts.bodies import Body
from tracker.facts.programme import Task
from tracker.facts.statuses import Status
from tracker.facts.target import Target
from tracker.facts.values import LANGUAGES, Lang, Text
from tracker.views.blocks import target_table
from tracker.views.edition import Edition
from tracker.views.frame import chrome
from tracker.views.render import render
from tracker.views.target_page import target_page
from tracker.views.tasks import task_table

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
    "a base of which only the year is known": Shape(
        level(rule={"at_most": -51, "change": "percent"}, baseline={"date": 2018, "source": "s"}),
        [{"date": 2025, "value": 30}],
        {"vi": "giảm ít nhất 51% so với 2018", "en": "down by at least 51% on 2018"},
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
    "points a year, more also being met": Shape(
        level(
            rule={
                "between": [-1.5, -1],
                "change": "points",
                "against": "year_before",
                "every": "year",
                "above": "met",
            },
            unit=SHARE,
            reading=True,
        ),
        [{"date": 2020, "value": 9}, {"date": 2021, "value": 7}],
        {
            "vi": "mỗi năm: giảm từ 1 đến 1,5 điểm phần trăm so với năm trước; trên 1,5 cũng là đạt",
            "en": "each year: down by 1 to 1.5 percentage points on the year before; more than 1.5 also "
            "counts as met",
        },
        {"vi": "Đạt ở các năm có số liệu (1/5 năm)", "en": "Met where reported (1 of 5 years)"},
    ),
    "a fall by a range, more also being met": Shape(
        level(
            rule={"between": [-50, -40], "change": "percent", "above": "met"},
            baseline={"value": 60, "date": 2020, "source": "s"},
            reading=True,
        ),
        [{"date": 2025, "value": 20}],
        {
            "vi": "giảm từ 40% đến 50% so với 2020, tức là từ 30 đến 36; trên 50% cũng là đạt",
            "en": "down by 40% to 50% on 2020, that is 30 to 36; more than 50% also counts as met",
        },
        {"vi": "Đạt", "en": "Met"},
    ),
    "a rise by a range, more also being met": Shape(
        level(
            rule={"between": [2.5, 3], "change": "times", "above": "met"},
            baseline={"value": 40, "date": 2020, "source": "s"},
            reading=True,
        ),
        [{"date": 2025, "value": 130}],
        {
            "vi": "gấp từ 2,5 đến 3 lần so với 2020, tức là từ 100 đến 120; trên 120 cũng là đạt",
            "en": "2.5 to 3 times the level of 2020, that is 100 to 120; more than 120 also counts as met",
        },
        {"vi": "Đạt", "en": "Met"},
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
    "a rank by two dates": Shape(
        {"measure": "rank", "milestones": [{"by": 2024, "at_most": 15}, {"by": 2030, "at_most": 10}]},
        [{"date": 2024, "value": 12, "of": 63}],
        {
            "vi": "đến năm 2024: trong nhóm 15 dẫn đầu; đến năm 2030: trong nhóm 10 dẫn đầu",
            "en": "by 2024: in the leading 15; by 2030: in the leading 10",
        },
        {"vi": "Đạt", "en": "Met"},
    ),
    "a fall by more than so many points": Shape(
        level(
            rule={"less_than": -3, "change": "points", "against": "year_before", "every": "year"}, unit=SHARE
        ),
        [{"date": 2020, "value": 30}, {"date": 2021, "value": 26}],
        {
            "vi": "mỗi năm: giảm trên 3 điểm phần trăm so với năm trước",
            "en": "each year: down by more than 3 percentage points on the year before",
        },
        {"vi": "Đạt ở các năm có số liệu (1/5 năm)", "en": "Met where reported (1 of 5 years)"},
    ),
    "so many times a base": Shape(
        level(rule={"at_least": 1.5, "change": "times"}, baseline={"date": 2020, "source": "s"}),
        [{"date": 2020, "value": 40}, {"date": 2025, "value": 61}],
        {
            "vi": "ít nhất gấp 1,5 lần so với 2020, tức là ít nhất 60",
            "en": "at least 1.5 times the level of 2020, that is at least 60",
        },
        {"vi": "Đạt", "en": "Met"},
    ),
    "one level for every part": Shape(
        level(unit=SHARE, rule={"at_least": 80}, parts=["north", "south"], every_part="true"),
        [{"date": 2025, "part": "north", "value": 93}],
        {"vi": "ít nhất 80% hộ", "en": "at least 80% of households"},
        {"vi": "Đạt ở các phần có số liệu (1/2 phần)", "en": "Met where reported (1 of 2 parts)"},
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
    tracker = only(loaded(SAMPLE, SAMPLE_DAY).tracker, *targets)
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


BASE: dict[Lang, str] = {
    "vi": "9%, trước giai đoạn nên chỉ làm gốc để so",
    "en": "9%, before the period, so it is only a base to measure from",
}
OLDER: dict[Lang, str] = {
    "vi": "9,5%, trước giai đoạn nên không dùng để xét",
    "en": "9.5%, before the period, so it does not count",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_figure_that_the_first_year_is_measured_from_is_not_said_to_be_of_no_use(lang: Lang) -> None:
    figures = [{"date": 2019, "value": 9.5}, {"date": 2020, "value": 9}, {"date": 2021, "value": 7.8}]
    target = make_target(figures, **SHAPES["points a year"].keys)
    lines = Lines(1, 1, tuple(Mark(1, 1) for _ in target.observations))

    page = spoken(render("target", page=target_page(edition(lang, target), 0, "", "targets.yaml", lines)))

    assert BASE[lang] in page
    assert OLDER[lang] in page


@pytest.mark.parametrize(
    ("shape", "parts"), [("milestones", 0), ("a rank by two dates", 0), ("levels of their own", 2)]
)
def test_what_is_asked_by_several_dates_or_of_several_parts_is_counted_once(shape: str, parts: int) -> None:
    made = edition("en", make_target(SHAPES[shape].figures, **SHAPES[shape].keys))

    table = target_table(made, made.tracker.groups[0])

    assert len(table.rows) == roll_up(made.assessments).total == 1
    assert len(made.assessments[0].parts) == parts


@pytest.mark.parametrize(
    ("lang", "asked", "changed"),
    [
        (
            "vi",
            "ít nhất 80%",
            "Đã sửa đổi từ 30/06/2024, phần “phần north”: vi amended. Mức cần đạt: ít nhất 80% hộ",
        ),
        (
            "en",
            "at least 80%",
            "Amended from 30 June 2024, part “part north”: en amended. Target: at least 80% of households",
        ),
    ],
)
def test_an_amendment_of_a_part_says_which_and_changes_its_row(lang: Lang, asked: str, changed: str) -> None:
    target = make_target(
        [{"date": 2025, "part": "north", "value": 85}, {"date": 2025, "part": "west", "value": 61}],
        measure="level",
        unit=SHARE,
        parts=[{"part": "north", "rule": {"at_least": 90}}, {"part": "west", "rule": {"at_least": 60}}],
        amendments=[{"date": "2024-06-30", "part": "north", "rule": {"at_least": 80}}],
    )
    made = edition(lang, target)
    (found,) = made.assessments
    lines = Lines(1, 1, tuple(Mark(1, 1) for _ in target.observations))

    page = spoken(render("target", page=target_page(made, 0, "", "targets.yaml", lines)))

    assert changed in page
    assert asked in page
    assert [each.status for each in found.parts] == [Status.MET, Status.MET]
    assert found.status == Status.MET


TASK = {
    "id": "open-data",
    "number": "1.2.a",
    "paragraph": "task-1",
    "text": {"vi": "Lập cổng dữ liệu", "en": "Set up a data portal"},
    "lead": "office",
    "with": ["bureau"],
    "due": "2025-Q3",
    "output": {"vi": "Cổng dữ liệu được mở", "en": "A portal that is open"},
}
TAKEN = {"text": both("step"), "done": "2025-03", "source": "s", "recorded": "2025-04-01"}
LAST = {**TAKEN, "done": "2025-11", "completes": "true"}
OFFICE = Body(name=Text(vi="Văn phòng mẫu", en="Sample office"))
BUREAU = Body(name=Text(vi="Cục mẫu", en="Sample bureau"))
TASK_DETAILS: dict[Lang, list[tuple[str, str]]] = {
    "vi": [
        ("Chủ trì", "Văn phòng mẫu"),
        ("Phối hợp", "Cục mẫu"),
        ("Thời hạn", "quý III/2025"),
        ("Sản phẩm", "Cổng dữ liệu được mở"),
    ],
    "en": [
        ("In charge", "Sample office"),
        ("With", "Sample bureau"),
        ("Due", "Q3 2025"),
        ("Output", "A portal that is open"),
    ],
}
TASK_STATUSES: list[tuple[list[dict[str, Any]], dt.date, dict[Lang, str]]] = [
    ([], dt.date(2025, 9, 30), {"vi": "Chưa có báo cáo", "en": "Not reported"}),
    (
        [],
        dt.date(2025, 10, 1),
        {
            "vi": "Chưa có báo cáo Thời hạn: quý III/2025, đã qua",
            "en": "Not reported Due Q3 2025, which has passed",
        },
    ),
    ([TAKEN], dt.date(2025, 9, 30), {"vi": "Đang triển khai", "en": "Under way"}),
    (
        [TAKEN],
        dt.date(2025, 10, 1),
        {
            "vi": "Quá hạn Thời hạn: quý III/2025, đã qua",
            "en": "Overdue Due Q3 2025, which has passed",
        },
    ),
    ([TAKEN, LAST], dt.date(2025, 12, 1), {"vi": "Đã hoàn thành tháng 11/2025", "en": "Done November 2025"}),
]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("steps", "day", "status"), TASK_STATUSES)
def test_a_task_with_a_date_says_who_does_it_by_when_and_where_it_stands(
    steps: list[dict[str, Any]], day: dt.date, status: dict[Lang, str], lang: Lang
) -> None:
    known = {"source": {"s"}, "body": {"office", "bureau"}}
    task = Task.model_validate(leaves({**TASK, "steps": steps}), context=known)
    tracker = only(loaded(SAMPLE, SAMPLE_DAY).tracker).model_copy(
        update={"tasks": (task,), "bodies": {"office": OFFICE, "bureau": BUREAU}}
    )
    around = chrome(None, None, tracker, day, lang)
    made = Edition(tracker, (), day, lang, lambda path: f"/{lang}/{path}", around)

    table = task_table(made)
    (row,) = table.rows
    html = spoken(render("tasks", table=table))

    said = [
        (each.head, " ".join((each.text, *(link.text for link in each.links))).strip().replace("\xa0", " "))
        for each in row.details
    ]
    assert said == TASK_DETAILS[lang]
    assert (row.number, " ".join((row.status.words, *row.status.beside)).replace("\xa0", " ")) == (
        "1.2.a",
        status[lang],
    )
    assert all(text in html for _, text in said)
    assert f"1.2.a. {task.text[lang]}" in html
