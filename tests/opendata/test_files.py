"""The open data: the files say what the pages say, load with the types they promise, and are the same bytes
every time.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import time
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from frictionless import Package, system
from hypothesis import given
from hypothesis import strategies as st

from tests.loaded import loaded
from tests.making import amended_after_its_period, make_target, only
from tests.opendata.releases import files_of, release, rows
from tests.places import DEMO_DAY, PROGRAMMES, SAMPLE_DAY
from tracker.facts.assess import assess_all
from tracker.facts.known import known
from tracker.facts.statuses import Status
from tracker.facts.values import Text
from tracker.opendata import records
from tracker.opendata.columns import Column
from tracker.opendata.csv_files import _for_excel, excel_csv, guarded, unguarded
from tracker.opendata.files import open_data
from tracker.opendata.json_files import json_bytes, tracker_of
from tracker.opendata.release import Release
from tracker.opendata.tables import TABLES
from tracker.opendata.workbook import RISKY, number_text

HOSTILE = [
    '=HYPERLINK("http://x","y")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "'=1",
    "＝1+1",
    "có; dấu, phẩy",
    'và "ngoặc"',
    "hai\ndòng",
]


def hostile() -> Release:
    """The sample with every target's English text a formula or a trap for CSV, and figures of every size."""
    plain = release("sample")
    targets = [
        target.model_copy(
            update={"text": Text.model_construct(vi=target.text.vi, en=HOSTILE[n % len(HOSTILE)])}
        )
        for n, target in enumerate((*plain.tracker.targets, *plain.tracker.targets[:1]))
    ]
    figures = [
        {"date": 2090 + n, "value": value}
        for n, value in enumerate(("-5", "1.2340", "123456789012345678.5", "-0.5"))
    ]
    odd = make_target(
        figures, rule={"at_least": 5}, measure="level", period={"from": "2091-01-01", "to": "2095-12-31"}
    )
    fixed = [observation.model_copy(update={"source": "report"}) for observation in odd.observations]
    targets[-1] = targets[-1].model_copy(update={"id": "odd", "observations": tuple(fixed), "amendments": ()})
    tracker = plain.tracker.model_copy(update={"targets": tuple(targets)})
    return Release(tracker, assess_all(tracker, SAMPLE_DAY), SAMPLE_DAY)


@pytest.mark.parametrize("name", PROGRAMMES)
def test_the_json_document_gives_the_same_model_back(name: str) -> None:
    given_out = release(name)

    again = tracker_of(files_of(name)["data/tracker.json"])

    assert again == given_out.tracker
    assert assess_all(again, given_out.as_of) == given_out.assessments


def test_long_numbers_and_hostile_texts_come_back_exactly_too(tmp_path: Path) -> None:
    given_out = hostile()

    written = json.loads(open_data(given_out)["data/tracker.json"], parse_float=Fraction, parse_int=Fraction)[
        "tracker"
    ]["targets"]

    assert [target["text"]["en"] for target in written] == [
        target.text.en for target in given_out.tracker.targets
    ]
    assert [figure["value"] for figure in written[-1]["observations"]] == [
        figure.value for figure in given_out.tracker.targets[-1].observations
    ]


@pytest.mark.whole
@pytest.mark.parametrize("name", PROGRAMMES)
def test_every_table_loads_with_the_types_keys_and_values_the_package_promises(
    name: str, tmp_path: Path
) -> None:
    files = files_of(name)
    for path, data in files.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)

    with system.use_context(trusted=True):
        report = Package(str(tmp_path / "data" / "datapackage.json")).validate()

    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])
    assert len(report.tasks) == len(TABLES)
    described = json.loads(files["data/datapackage.json"])
    assert [resource["name"] for resource in described["resources"]] == list(TABLES)
    assert all(
        field[key]
        for resource in described["resources"]
        for field in resource["schema"]["fields"]
        for key in ("name", "type", "description", "description_en")
    )


@pytest.mark.whole
def test_the_package_notices_a_table_that_breaks_its_promise(tmp_path: Path) -> None:
    files = files_of("sample")
    described = json.loads(files["data/datapackage.json"])
    for resource in described["resources"]:
        del resource["hash"], resource["bytes"]
        (tmp_path / resource["path"]).write_bytes(
            files[f"data/{resource['path']}"]
            .replace(b",final,", b",certain,")
            .replace(b"new-marks,marks", b"new-marks,mark")
        )
    (tmp_path / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")

    with system.use_context(trusted=True):
        report = Package(str(tmp_path / "datapackage.json")).validate()

    found = {error[0] for error in report.flatten(["type"])}
    assert {"constraint-error", "foreign-key"} <= found


@pytest.mark.whole
def test_two_runs_give_the_same_bytes_whatever_the_clock_says(monkeypatch: pytest.MonkeyPatch) -> None:
    first = dict(files_of("demo"))  # every one of them made now
    monkeypatch.setattr(time, "time", lambda: 4_102_444_800.0)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    time.sleep(2.1)  # the finest stamp inside a workbook is two seconds

    records._written.cache_clear()  # else its records would be those of the first
    second = dict(open_data(release("demo")))

    monkeypatch.undo()
    time.tzset()
    assert first == second


@pytest.mark.parametrize("folder", ["", "excel/"])
def test_no_text_runs_as_a_formula_and_each_comes_back(folder: str) -> None:
    given_out = hostile()
    files = open_data(given_out)
    delimiter = ";" if folder else ","

    for name, table in TABLES.items():
        kinds = {column.name: column.kind for column in table.columns}
        read = rows(files[f"data/{folder}{name}.csv"], delimiter)
        cells = [(kinds[key], cell) for row in read for key, cell in row.items()]
        assert not [cell for kind, cell in cells if kind == "string" and cell.startswith(RISKY)]
        written = list(table.cells(given_out.tracker, given_out.assessments, given_out.as_of))
        for row, original in zip(read, written, strict=True):
            for (key, cell), value in zip(row.items(), original, strict=True):
                if kinds[key] == "string":
                    assert unguarded(cell) == (value or "")


@given(st.text())
def test_taking_one_apostrophe_off_gives_any_text_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(RISKY)


def test_a_negative_number_stays_a_number() -> None:
    read = [row for row in rows(open_data(hostile())["data/observations.csv"]) if row["target"] == "odd"]

    assert [row["value"] for row in read] == ["-5", "1.234", "123456789012345678.5", "-0.5"]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (Fraction("1.234"), "'1.234"),
        (Fraction(1234), "1234"),
        (Fraction(-5), "-5"),
        (Fraction(10**15), "'1000000000000000"),
        ("(1)", "'(1)"),
        ("2025-06", "'2025-06"),
        ("2025", "2025"),
        ("2025-06-30", "2025-06-30"),
        ("mar-5", "'mar-5"),
        ("=1", "'=1"),
        ("true", "'true"),
        (True, "true"),
        ("“từ 5” là ít nhất 5", "“từ 5” là ít nhất 5"),
        ("task-1", "task-1"),
        (dt.date(2025, 6, 30), "2025-06-30"),
        (None, ""),
    ],
)
def test_excel_in_viet_nam_finds_nothing_it_would_read_as_something_else(cell: Any, written: str) -> None:
    assert _for_excel(cell) == written


def test_the_csv_files_have_the_form_each_reader_expects() -> None:
    files = files_of("sample")

    assert files["data/targets.csv"].startswith(b"id,group,name_vi,")
    assert files["data/excel/targets.csv"].startswith("\ufeffid;group;name_vi;".encode())
    for path in ("data/targets.csv", "data/excel/targets.csv"):
        assert b"\r\n" in files[path]
        assert b"\n" not in files[path].replace(b"\r\n", b"")
    assert "Nhãn hiệu mới" in files["data/targets.csv"].decode("utf-8")
    assert excel_csv(TABLES["groups"], []).decode("utf-8-sig").count("\r\n") == 1


@pytest.mark.whole
def test_the_workbook_has_every_table_in_both_languages_and_numbers_are_numbers() -> None:
    given_out = hostile()
    book = openpyxl.load_workbook(io.BytesIO(open_data(given_out)["data/tracker.xlsx"]))

    assert book.sheetnames[1:] == [*TABLES, "columns"]
    assert book.properties.created == dt.datetime(2094, 6, 1)
    said = " ".join(str(row[0]) for row in book[book.sheetnames[0]].iter_rows(values_only=True))
    assert "Chương trình mẫu" in said
    assert "Sample programme" in said
    for name, table in TABLES.items():
        vi, en, names, *_ = [*book[name].iter_rows(values_only=True), None]
        assert (list(vi), list(en), list(names)) == tuple(
            [pick(column) for column in table.columns] for pick in (about_vi, about_en, own_name)
        )
    assert not [
        cell.coordinate
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    formula = next(cell for row in book["targets"].iter_rows() for cell in row if cell.value == HOSTILE[0])
    assert formula.quotePrefix
    odd = [row for row in book["observations"].iter_rows(values_only=True) if row[0] == "odd"]
    assert [row[3] for row in odd] == [-5, 1.234, "123456789012345678.5", -0.5]
    assert odd[0][2] == dt.datetime(2090, 12, 31)


def about_vi(column: Column[Any]) -> str:
    return column.about["vi"]


def about_en(column: Column[Any]) -> str:
    return column.about["en"]


def own_name(column: Column[Any]) -> str:
    return column.name


def test_a_status_is_that_of_the_day_and_the_day_is_in_every_description() -> None:
    path, _ = PROGRAMMES["demo"]
    early = dt.date(2022, 6, 30)
    tracker = known(loaded(path, DEMO_DAY).tracker, early)
    past = open_data(Release(tracker, assess_all(tracker, early), early))
    today = files_of("demo")

    statuses = [
        {row["id"]: row["status"] for row in rows(files["data/targets.csv"])} for files in (past, today)
    ]
    assert statuses[0]["old-nursery"] != statuses[1]["old-nursery"] == Status.WITHDRAWN
    assert {row["as_of"] for row in rows(past["data/targets.csv"])} == {"2022-06-30"}
    assert json.loads(past["data/tracker.json"])["about"]["as_of"] == "2022-06-30"
    assert json.loads(past["data/datapackage.json"])["created"] == "2022-06-30T00:00:00Z"
    assert rows(past["data/observations.csv"]) == []
    assert len(rows(today["data/observations.csv"])) > 100


@pytest.mark.whole
def test_made_up_data_say_so_in_every_file() -> None:
    demo, real = files_of("demo"), files_of("real")

    for files, said in ((demo, "true"), (real, "false")):
        for path in files:
            if path.endswith(".csv"):
                assert {row["made_up"] for row in rows(files[path], ";" if "/excel/" in path else ",")} <= {
                    said
                }
            elif path.endswith(".json"):
                document = json.loads(files[path])
                assert document.get("about", document)["made_up"] is (said == "true")
    book = openpyxl.load_workbook(io.BytesIO(demo["data/tracker.xlsx"]))
    assert any("ILLUSTRATIVE" in str(row[0]) for row in book[book.sheetnames[0]].iter_rows(values_only=True))
    assert "MINH HỌA" in json.loads(demo["data/datapackage.json"])["description"]


def test_each_target_has_files_of_its_own() -> None:
    given_out = release("sample")
    files = files_of("sample")

    for a in given_out.assessments:
        figures = rows(files[f"data/targets/{a.target.id}.csv"])
        whole = json.loads(files[f"data/targets/{a.target.id}.json"])
        assert len(figures) == len(a.target.observations)
        assert whole["assessment"]["status"] == a.status
        assert {figure["source"] for figure in figures} <= set(whole["sources"])


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("12.50", "12.5"),
        ("-0.05", "-0.05"),
        ("0", "0"),
        ("123456789012345678901.25", "123456789012345678901.25"),
    ],
)
def test_numbers_stand_in_full_with_a_point(text: str, written: str) -> None:
    assert number_text(Fraction(text)) == written
    assert json_bytes({"value": Fraction(text)}) == f'{{\n  "value": {written}\n}}\n'.encode()


def test_a_figure_of_a_year_is_rounded_by_the_rule_the_year_was_judged_by() -> None:
    just_short = {"date": "2025-06-30", "count": 4_999_999_999, "of": 100_000_000_001}
    target = amended_after_its_period(just_short, unit={"vi": "% việc", "en": "% of things"})
    day = dt.date(2026, 6, 1)
    tracker = only(release("sample").tracker, target)
    files = open_data(Release(tracker, assess_all(tracker, day), day))

    (figure,) = rows(files["data/observations.csv"])
    (listed,) = rows(files["data/targets.csv"])

    assert Fraction(figure["amount"]) < 5
    assert Fraction(listed["latest_amount"]) < 5
