"""The parts of a target can be read at a glance, three of them or two hundred, with no script and no long
wait.
"""

from __future__ import annotations

import datetime as dt
import gzip
import re
from typing import Any

import lxml.html
import pytest

from tests.loaded import loaded
from tests.making import make_target, only
from tests.places import SAMPLE, SAMPLE_DAY
from tracker.content.data.load import Lines
from tracker.content.problems.problem import Mark
from tracker.facts.assess import assess_all, roll_up
from tracker.facts.bodies import Part
from tracker.facts.statuses import Outcome, Status
from tracker.facts.target import Target
from tracker.facts.values import LANGUAGES, Lang
from tracker.opendata.files import open_data
from tracker.opendata.release import Release
from tracker.views.axes import LETTER
from tracker.views.blocks import target_table
from tracker.views.dots import MOST_ROWS, DotDrawing
from tracker.views.edition import Edition, Link
from tracker.views.frame import chrome
from tracker.views.parts import PartTable
from tracker.views.render import render
from tracker.views.target_page import TargetPage, target_page

DAY = dt.date(2026, 6, 30)
THREE: dict[str, Any] = {
    "measure": "level",
    "unit": {"vi": "% hồ sơ", "en": "% of files"},
    "parts": [
        {"part": "north", "rule": {"at_least": 90}},
        {"part": "south", "rule": {"at_least": 80}},
        {"part": "west", "rule": {"between": [40, 60]}},
    ],
}
FIGURES = [
    {"date": 2025, "part": "north", "value": 93},
    {"date": 2025, "part": "south", "value": 76.4, "stage": "provisional"},
]
EVERY: dict[str, Any] = {"measure": "level", "rule": {"at_least": 50}, "every_part": True}


def edition(lang: Lang, target: Target, parts: dict[str, Part] | None = None) -> Edition:
    tracker = only(loaded(SAMPLE, SAMPLE_DAY).tracker, target)
    tracker = tracker.model_copy(update={"parts": parts or tracker.parts})
    around = chrome(None, None, tracker, DAY, lang)
    return Edition(tracker, assess_all(tracker, DAY), DAY, lang, lambda path: f"/{lang}/{path}", around)


def page(lang: Lang, target: Target, parts: dict[str, Part] | None = None) -> TargetPage:
    lines = Lines(1, 1, tuple(Mark(1, 1) for _ in target.observations))
    return target_page(edition(lang, target, parts), 0, "", "targets.yaml", lines)


def table(lang: Lang, target: Target, parts: dict[str, Part] | None = None) -> PartTable:
    found = page(lang, target, parts).parts
    assert found
    return found


def drawing(target: Target, parts: dict[str, Part] | None = None) -> DotDrawing:
    picture = table("en", target, parts).picture
    assert picture
    return picture.drawings[0]


def test_each_part_has_what_is_asked_its_figure_and_where_it_stands() -> None:
    found = table("en", make_target(FIGURES, **THREE))

    assert [(row.name, row.asked, row.figure, row.date) for row in found.rows] == [
        ("part north", "at least 90%", "93%", "2025"),
        ("part south", "at least 80%", "76.4%", "2025"),
        ("part west", "40% to 60%", "no figure found", ""),
    ]
    assert [row.status and (row.status.words, row.status.beside) for row in found.rows] == [
        ("Met", ()),
        ("Not met", ("Provisional",)),
        ("Period over, no published figure found", ()),
    ]
    assert found.summary == "Parts that reach it, as far as is known: 1 of 3"
    assert not found.folded


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_and_the_picture_are_there_without_a_script(lang: Lang) -> None:
    read = lxml.html.fromstring(render("target", page=page(lang, make_target(FIGURES, **THREE))))

    rows = read.cssselect("table.tr-parts tbody tr")
    assert [row.cssselect("th")[0].text_content() for row in rows] == (
        ["part north", "part south", "part west"]
        if lang == "en"
        else ["phần north", "phần south", "phần west"]
    )
    assert not read.cssselect("script")
    assert len(read.cssselect("figure > svg circle.tr-dot")) == 2 * len(FIGURES)
    assert {svg.get("role") for svg in read.cssselect("figure > svg")} == {"img"}


def test_a_figure_of_a_part_names_every_source_that_gives_it() -> None:
    also = [{"source": "s", "checked": "2026-02-03"}]
    given = {"date": 2025, "part": "north", "value": 93, "also": also}
    read = lxml.html.fromstring(render("target", page=page("en", make_target([given], **THREE))))

    (source,) = read.cssselect("table.tr-figures td[data-label=Source]")
    assert len(source.cssselect("cite")) == 2
    assert "3 February 2026" in source.text_content()


def test_a_dot_stands_where_its_figure_is_beside_what_is_asked_of_its_own_part() -> None:
    drawn = drawing(make_target(FIGURES, **THREE))
    north, south, west = drawn.rows

    assert north.dot and south.dot
    assert float(north.dot.x) > float(north.bounds[0])
    assert float(south.dot.x) < float(south.bounds[0])
    assert (west.dot, west.without) == (None, "no figure found")
    assert west.band
    assert (north.dot.label, south.dot.label) == ("93%", "76.4%")
    assert (north.dot.provisional, south.dot.provisional) == (False, True)
    assert float(south.dot.label_x) < float(south.dot.x)  # to its right stands the line of what is asked
    assert south.dot.anchor == "end"


@pytest.mark.parametrize("value", [0, 3, 50, 79, 99.5, 100])
@pytest.mark.parametrize("kind", [0, 1])
def test_a_value_is_printed_inside_the_drawing(value: float, kind: int) -> None:
    figures = [{"date": 2025, "part": "north", "value": value}]
    picture = table("vi", make_target(figures, **THREE)).picture
    assert picture
    drawn = picture.drawings[kind]
    dot = drawn.rows[0].dot
    assert dot
    start, long = float(dot.label_x), LETTER * len(dot.label)
    first, last = (start, start + long) if dot.anchor == "start" else (start - long, start)

    assert first >= 0 and last <= drawn.width
    assert float(drawn.left) <= float(dot.x) <= float(drawn.right)


def test_figures_that_only_inform_are_drawn_without_what_is_asked() -> None:
    target = make_target(
        [*FIGURES, {"date": 2025, "value": 60}],
        measure="level",
        rule={"at_least": 50},
        parts=["north", "south", "west"],
    )
    found = table("en", target)

    assert found.heads.asked == found.heads.status == ""
    assert found.summary == "Parts, for information (3)"
    assert found.picture
    assert not any(row.bounds or row.band for row in found.picture.drawings[0].rows)


def test_nothing_is_drawn_where_no_part_has_a_figure_or_the_figures_say_yes_or_no() -> None:
    yes_or_no = {"measure": "total", "rule": {"done": "why"}, "every_part": True, "parts": ["north", "south"]}

    assert table("en", make_target(**THREE)).picture is None
    assert (
        table("en", make_target([{"date": 2025, "part": "north", "value": 1}], **yes_or_no)).picture is None
    )


def many(n: int = 200) -> tuple[Target, dict[str, Part]]:
    """Return a target of `n` communes, one in ten without a figure, and their names."""
    parts = {
        f"commune-{m}": Part(vi=f"Xã Minh Họa số {m}", en=f"Commune {m} of Illustration", kind="place")
        for m in range(n)
    }
    figures = [
        {"date": date, "part": f"commune-{m}", "value": (37 * m) % 91 + (date == 2025), "stage": "final"}
        for m in range(n)
        for date in (2024, 2025)
        if m % 10
    ]
    target = make_target(figures, parts_known=set(parts), parts=list(parts), **EVERY)
    return target, parts


@pytest.mark.whole
def test_many_parts_are_folded_with_the_weakest_first() -> None:
    target, parts = many()
    found = table("en", target, parts)

    assert found.folded
    statuses = [row.status.key for row in found.rows if row.status]
    assert statuses == sorted(statuses, key=["not-met", "over-no-figure", "met"].index)
    assert len(set(statuses)) == 3
    for status in ("met", "not-met"):
        lacking = [
            (int(row.figure.removesuffix("%")), int(re.findall(r"\d+", row.name)[0]))
            for row in found.rows
            if row.status and row.status.key == status
        ]
        assert lacking == sorted(lacking)
        assert len({figure for figure, _ in lacking}) > 1


@pytest.mark.whole
def test_of_many_parts_it_is_drawn_how_many_stand_where() -> None:
    target, parts = many()
    drawn = drawing(target, parts)

    assert drawn.rows == ()
    assert sum(int(bar.count) for bar in drawn.bins) == 180
    assert len(drawn.bins) <= 30
    assert len(drawn.bounds) == 1
    left, right = float(drawn.left), float(drawn.right)
    assert all(left <= float(bar.x) and float(bar.x) + float(bar.width) <= right + 1 for bar in drawn.bins)
    assert all(float(bar.count_y) > 0 for bar in drawn.bins)
    at = float(drawn.bounds[0])
    met = sum(int(bar.count) for bar in drawn.bins if float(bar.x) + float(bar.width) / 2 > at)
    assert met == sum(1 for figure in target.observations if figure.date.year == 2025 and figure.amount >= 50)


@pytest.mark.whole
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_of_two_hundred_parts_is_light(lang: Lang) -> None:
    target, parts = many()

    weight = len(gzip.compress(render("target", page=page(lang, target, parts)).encode("utf-8")))

    assert weight <= 35 * 1024  # of the 45 KiB of a page; what is around it weighs less than 7


@pytest.mark.whole
def test_two_hundred_parts_are_told_in_a_few_lines_where_they_are_not_the_matter() -> None:
    target, parts = many()
    made = edition("en", target, parts)
    (row,) = target_table(made, made.tracker.groups[0]).rows

    known = [figure for figure in target.observations if figure.date.year == 2025]
    met = sum(1 for figure in known if figure.amount >= 50)
    assert row.parts_head == f"Parts that reach it, as far as is known: {met} of 200"
    assert row.parts[:-1] == (
        f"Not met: {180 - met} parts",
        "Period over, no published figure found: 20 parts",
        f"Met: {met} parts",
    )
    lowest = sorted((figure.amount, int((figure.part or "").removeprefix("commune-"))) for figure in known)[
        :5
    ]
    names = ", ".join(parts[f"commune-{m}"].en for _, m in lowest)
    assert row.parts[-1].startswith(f"The weakest: {names} and ")
    assert row.parts[-1].endswith(f"and {180 - met - 5} more")
    assert row.no_figure == "Parts with a figure: 180 of 200"
    assert row.all_parts == Link("All 200 parts, the weakest first", "/en/targets/t.md#table-parts")
    explained = page("en", target, parts).explanation
    assert len(explained.lines) < 12


@pytest.mark.whole
def test_a_target_of_many_parts_is_counted_once() -> None:
    target, parts = many()
    found = edition("en", target, parts).assessments

    assert roll_up(found).counts[Outcome.NOT_MET] == roll_up(found).total == 1


def test_parts_that_only_inform_unfold_under_their_target_in_the_table_of_targets() -> None:
    target = make_target(
        [*FIGURES, {"date": 2025, "value": 60}],
        measure="level",
        rule={"at_least": 50},
        parts=["north", "south", "west"],
    )
    made = edition("en", target)
    (row,) = target_table(made, made.tracker.groups[0]).rows

    assert row.parts == ("part north: 93 (2025)", "part south: 76.4 (2025)", "part west: no figure found")
    assert row.all_parts is None
    html = render("targets", table=target_table(made, made.tracker.groups[0]))
    fold = html.partition("<details")[2].partition("</details>")[0]
    assert "<summary>Parts, for information (3)</summary>" in fold
    assert all(f"<li>{line}</li>" in fold for line in row.parts)


def test_the_years_of_a_part_are_counted_in_its_status() -> None:
    figures = [
        {"date": 2021, "part": "north", "value": 5},
        {"date": 2022, "part": "north", "value": 4},
    ]
    keys = {"rule": {"at_least": 5, "every": "year"}, "every_part": True, "parts": ["north", "south"]}
    target = make_target(figures, **keys)

    north, south = table("en", target).rows
    assert north.status and north.status.words == "Not met in 1 of 5 years"
    assert south.status and "{" not in south.status.words
    said = "\n".join(page("en", target).explanation.lines)
    assert "Not met in 1 of 5 years" in said
    assert "{" not in said


def test_what_was_reached_after_the_period_by_every_part_is_said_without_a_figure_of_the_whole() -> None:
    figures = [
        {"date": 2025, "part": "north", "value": 51},
        {"date": 2025, "part": "south", "value": 49},
        {"date": "2026-03", "part": "south", "value": 51},
    ]
    shown = page("en", make_target(figures, **EVERY, parts=["north", "south"]))

    assert shown.status.key == Status.NOT_MET.value.replace("_", "-")
    assert "Reached after the period" in shown.status.beside
    assert any(line.startswith("After the period every part") for line in shown.explanation.lines)


def test_one_drawing_holds_at_most_a_dozen_rows() -> None:
    assert len(drawing(*many(MOST_ROWS)).rows) == MOST_ROWS
    assert drawing(*many(MOST_ROWS + 1)).rows == ()


@pytest.mark.parametrize(
    "keys", [{"parts": THREE["parts"][:2]}, {**EVERY, "parts": ["north", "south"]}], ids=["own", "every"]
)
@pytest.mark.parametrize(
    ("lang", "said"),
    [("vi", "Chưa tìm thấy số liệu công bố cho phần nào"), ("en", "No published figure found for any part")],
)
@pytest.mark.whole
def test_where_no_part_has_a_figure_that_is_said_and_none_is_counted_as_short(
    lang: Lang, said: str, keys: dict[str, Any]
) -> None:
    target = make_target(**{"measure": "level", "rule": {"at_least": 50}, **keys})
    made, shown = edition(lang, target), page(lang, target)
    (row,) = target_table(made, made.tracker.groups[0]).rows
    table_html = render("targets", table=target_table(made, made.tracker.groups[0]))
    page_html = render("target", page=shown)
    files = open_data(Release(made.tracker, made.assessments, DAY, site_url="https://example.org/"))
    written = [data.decode() for path, data in files.items() if path.endswith((".csv", ".json", ".tsv"))]

    assert row.parts_head == shown.lead.without == said
    assert shown.parts and shown.parts.summary == said
    assert said in table_html and said in page_html
    assert (f"{said}." in shown.explanation.lines) == target.by_parts
    for text in (table_html, page_html, *written):
        assert not re.search(r"\b0/2\b|: 0 of 2\b", text)


def test_a_part_with_a_figure_is_counted_though_none_reaches_what_is_asked() -> None:
    target = make_target([{"date": 2025, "part": "south", "value": 49}], **EVERY, parts=["north", "south"])

    assert page("en", target).lead.without == "Parts that reach it, as far as is known: 0 of 2"


def test_of_many_parts_that_only_inform_it_is_said_once_that_no_figure_was_found() -> None:
    parts = {f"p{n}": Part(vi=f"phần {n}", en=f"part {n}", kind="place") for n in range(MOST_ROWS + 1)}
    target = make_target(
        [], measure="level", rule={"at_least": 50}, parts=list(parts), parts_known=set(parts)
    )
    made = edition("en", target, parts)
    (row,) = target_table(made, made.tracker.groups[0]).rows

    assert row.parts == ("No published figure found for any part",)
