"""Whoever chooses a filled sheet in the form is told what an import tells, and gets the file it makes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from playwright.sync_api import Browser, Page

from tests.browser.reading import arrive, at_the_form, reading
from tests.filling import HEAD, Shown, filled, opened, place, saved
from tests.opendata.releases import release
from tests.sent_back import (
    CASES,
    DATES,
    EMPTY,
    GOOD,
    HIDING,
    HOSTILE,
    MOVED,
    NUMBERS,
    ODD,
    PLAN,
    SHOWN_DATES,
    at,
    changed,
    copied,
    good,
)
from tracker.content.sheets.filled_sheets import read_sheet
from tracker.content.sheets.report_text import report_text
from tracker.content.sheets.sheet_problems import SheetRefused
from tracker.language.words import sheets as say

TOLD = ".tr-propose-out:not([hidden]) h2, .tr-propose-wrong:not([hidden]) li"
Fill = Callable[[bytes], tuple[list[str], dict[str, Any] | None]]


@pytest.fixture(scope="module")
def fill(browser: Browser, demo: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fill]:
    """Choose a sheet in the form; return what is told, and the file that is made of it."""
    sheet = tmp_path_factory.mktemp("filled") / "x.xlsx"
    with reading(browser, 1280) as (page, _):
        arrive(page, f"{demo}propose/")
        at_the_form(page)

        def choose(data: bytes) -> tuple[list[str], dict[str, Any] | None]:
            sheet.write_bytes(data)
            page.locator("[data-fill]").set_input_files(sheet)
            page.locator(TOLD).first.wait_for()
            lines = page.locator(".tr-propose-wrong:not([hidden]) li").all_inner_texts()
            return lines, None if lines else made(page)

        yield choose


def made(page: Page) -> dict[str, Any]:
    file: dict[str, Any] = yaml.safe_load(page.locator(".tr-propose-out code").text_content() or "")
    return {key: value for key, value in file.items() if key != "recorded"}


def cells(lines: list[str]) -> set[str]:
    """Return the cells that are told of; those of another sheet than that of the figures without its name."""
    found = (re.match(r"x\.xlsx, ô (?:[^:]*!)?([A-Z]+\d+):", line) for line in lines)
    return {each[1] if each else "" for each in found}


def imported(data: bytes) -> dict[str, Any]:
    given = release("demo")
    text = report_text(read_sheet(data, "x.xlsx", given.tracker, given.assessments), given.as_of).text
    return {key: value for key, value in yaml.safe_load(text).items() if key != "recorded"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_mistake_is_told_at_the_cell_where_an_import_tells_it(fill: Fill, case: dict[str, Any]) -> None:
    wanted = {where.split()[0] for where in case["says"]}

    lines, file = fill(filled(EMPTY, {**GOOD, **at(case["cells"])}))

    assert file is None
    assert cells(lines) == {place(PLAN, *where.split(".")) if "." in where else where for where in wanted}


def hour(page: Any) -> None:
    page[place(PLAN, "squares", "date")] = dt.time(7, 30)


BESIDE: list[tuple[Callable[[Any], object], set[str]]] = [
    *((change, {line.split()[0] for line in lines}) for change, lines in HIDING),
    *((change, {cell}) for change, cell in MOVED),
    (lambda page: setattr(page, "title", "Bảng 1"), {""}),
    (copied, {""}),
    (hour, {place(PLAN, "squares", "date")}),
]


@pytest.mark.parametrize(("change", "wanted"), BESIDE)
def test_what_is_hidden_moved_or_beside_the_form_is_told_there_too(
    fill: Fill, change: Callable[[Any], object], wanted: set[str]
) -> None:
    data = changed(change)

    lines, file = fill(data)

    assert file is None
    assert cells(lines) == wanted
    with pytest.raises(SheetRefused) as refused:
        imported(data)
    assert {each.spot.cell for each in refused.value.problems} == wanted


@pytest.mark.parametrize("name", [*HOSTILE, *ODD, "empty"])
def test_no_workbook_that_an_import_refuses_is_taken(fill: Fill, name: str) -> None:
    data = EMPTY if name == "empty" else HOSTILE[name][0]() if name in HOSTILE else ODD[name]()
    try:
        wanted = imported(data)
    except SheetRefused:
        wanted = None

    _, file = fill(data)

    assert file == wanted


def counted_from_1904() -> bytes:
    book = opened(good())
    book.epoch = CALENDAR_MAC_1904
    book[say.FIGURES_SHEET.vi][place(PLAN, "squares", "date")] = dt.datetime(2025, 12, 1)
    return saved(book)


def in_homes(value: object, shown: str) -> bytes:
    row = {"date": "2026", "value": Shown(value, shown), "stage": "final", "note": "Như văn bản"}
    return filled(EMPTY, {**HEAD, **{place(PLAN, "homes-piped", key): each for key, each in row.items()}})


def dated(value: object) -> bytes:
    return filled(EMPTY, {**GOOD, place(PLAN, "squares", "date"): value})


TAKEN: dict[str, Callable[[], bytes]] = {
    **{f"{value!r} as {shown}": lambda v=value, s=shown: in_homes(v, s) for value, shown, _ in NUMBERS},
    **{f"on {typed!r}": lambda d=typed: dated(d) for typed in DATES},
    **{f"on {shown}": lambda s=shown: dated(Shown(dt.datetime(2025, 12, 1), s)) for shown in SHOWN_DATES},
    "days counted from 1904": counted_from_1904,
}


@pytest.mark.parametrize("name", TAKEN)
def test_what_an_import_takes_becomes_the_same_file(fill: Fill, name: str) -> None:
    data = TAKEN[name]()

    lines, file = fill(data)

    assert not lines
    assert file == imported(data)
