"""A filled sheet becomes one file that the check takes, or every problem is told by its cell and nothing is
written.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from tests.filling import HEAD, RIGHT, WRONG, filled, place, sheet
from tests.places import DEMO_DAY, ROOT
from tests.programmes import copy_of_the_demo
from tracker.cli.commands import main
from tracker.content.data.load import load
from tracker.facts.assess import assess_all

pytestmark = pytest.mark.whole

PLAN, EMPTY = sheet("demo")


def cells(rows: dict[str, dict[str, object]]) -> dict[str, object]:
    return {place(PLAN, target, key): value for target, row in rows.items() for key, value in row.items()}


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AS_OF", DEMO_DAY.isoformat())
    monkeypatch.chdir(tmp_path)
    folder = copy_of_the_demo(tmp_path)
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("../../", f"{ROOT}/"), encoding="utf-8")
    return folder


def run(demo: Path, data: bytes) -> int:
    (demo / "tra-loi.xlsx").write_bytes(data)
    return main(["import", "--config", "mkdocs.yml", "tra-loi.xlsx"])


def reports(demo: Path) -> list[str]:
    return sorted(path.name for path in (demo / "data").glob("reports/*"))


def test_seven_right_rows_become_one_file_that_the_check_takes(demo: Path, capsys: Any) -> None:
    before = load(demo / "data" / "targets.yaml", DEMO_DAY).tracker

    assert run(demo, filled(EMPTY, {**HEAD, **cells(RIGHT)})) == 0

    said = capsys.readouterr()
    assert "Đã ghi 7 số liệu vào data/reports/2026-06-15-12-bc-skhcn.yaml" in said.out
    assert reports(demo) == ["2026-06-15-12-bc-skhcn.yaml"]
    assert main(["check", "--config", "mkdocs.yml"]) == 0
    tracker = load(demo / "data" / "targets.yaml", DEMO_DAY).tracker
    new = {
        target.id: figure
        for target in tracker.targets
        for figure in target.observations
        if figure not in before.target_by_id[target.id].observations
    }
    assert {
        target: (str(figure.date), *map(float, figure.typed), figure.stage) for target, figure in new.items()
    } == {
        "squares": ("2025-12-31", 2, "final"),
        "trees-alive": ("2025", 91.2, "provisional"),
        "communes-with-plan": ("2026-06", 14, 30, "final"),
        "spent-on-parks": ("2024", 61.5, "final"),
        "water-quality-rank": ("2026", 20, "provisional"),
        "drills-held": ("2025", 3, "final"),
        "meters-read": ("2026-Q2", 460, 500, "final"),
    }
    assert {figure.recorded for figure in new.values()} == {DEMO_DAY}
    assert new["spent-on-parks"].note.vi == "Có cả chi: bảo trì"
    assert new["drills-held"].quote == "đã tổ chức 3 lần diễn tập"
    assert assess_all(tracker, DEMO_DAY)
    title = tracker.sources["2026-06-15-12-bc-skhcn"].title
    assert title
    assert title.vi == "Báo cáo số 12/BC-SKHCN ngày 15/06/2026"


def test_the_figure_of_a_part_is_taken_as_one(demo: Path) -> None:
    row = next(row for row in PLAN.rows if row.id == "bins-in-every-region")
    (name, part), *_ = row.parts
    figure = {"date": "30/06/2026", "value": 61, "stage": "Sơ bộ", "part": name}

    assert run(demo, filled(EMPTY, {**HEAD, **cells({row.id: figure})})) == 0

    assert main(["check", "--config", "mkdocs.yml"]) == 0
    tracker = load(demo / "data" / "targets.yaml", DEMO_DAY).tracker
    found = [each.part for each in tracker.target_by_id[row.id].observations if each.amount == 61]
    assert found == [part]


def test_six_mistakes_give_six_messages_by_cell_and_nothing_is_written(demo: Path, capsys: Any) -> None:
    wrong = {place(PLAN, *where): value for where, value in WRONG.items()}

    assert run(demo, filled(EMPTY, {**HEAD, **cells(RIGHT), **wrong})) == 1

    said = capsys.readouterr().err
    lines = [line for line in said.splitlines() if line.startswith("tra-loi.xlsx: ")]
    assert {line.split(": ")[1] for line in lines} == {f"trang “Số liệu”, ô {cell}" for cell in wrong}
    assert len(lines) == 6
    assert said.count("    sheet “Số liệu”, cell ") == 6
    assert "6 lỗi trong phiếu; chưa ghi gì. / 6 problems in the sheet; nothing was written." in said
    assert reports(demo) == []


def test_what_the_check_would_refuse_is_told_at_its_cell(demo: Path, capsys: Any) -> None:
    rows = {
        "communes-with-plan": {"date": "2026", "count": 31, "of": 30, "stage": "Chính thức"},
        "squares": {"date": "2025", "value": 2, "stage": "Chính thức", "note": "<script>"},
        "homes-piped": {"date": "2026", "value": 250, "stage": "Sơ bộ"},
    }

    assert run(demo, filled(EMPTY, {**HEAD, **cells(rows)})) == 1

    said = capsys.readouterr().err
    assert f"ô {place(PLAN, 'communes-with-plan', 'count')}: " in said
    assert f"ô {place(PLAN, 'squares', 'note')}: " in said
    assert f"ô {place(PLAN, 'homes-piped', 'value')}: " in said
    assert "data/reports/" not in said
    assert reports(demo) == []


def test_the_words_of_a_title_in_place_of_the_number_are_told_at_their_cell(demo: Path, capsys: Any) -> None:
    named = {"B7": "Báo cáo số 12/BC-SKHCN ngày 15/01/2026"}

    assert run(demo, filled(EMPTY, {**HEAD, **cells(RIGHT), **named})) == 1

    said = capsys.readouterr().err
    assert "ô B7: “document” chỉ ghi số, ký hiệu" in said
    assert "12/BC-SKHCN" in said
    assert reports(demo) == []


def test_a_file_that_is_there_is_not_written_over(demo: Path, capsys: Any) -> None:
    there = demo / "data" / "reports" / "2026-06-15-12-bc-skhcn.yaml"
    there.parent.mkdir()
    there.write_text("document: 12/BC-SKHCN\nissued: 2026-06-15\npublisher: Sở mẫu\n", encoding="utf-8")
    before = there.read_bytes()

    assert run(demo, filled(EMPTY, {**HEAD, **cells(RIGHT)})) == 1

    assert there.read_bytes() == before
    assert "data/reports/2026-06-15-12-bc-skhcn.yaml: đã có tệp này" in capsys.readouterr().err


def test_what_is_wrong_in_the_sheet_of_a_document_that_is_there_is_told_in_the_same_run(
    demo: Path, capsys: Any
) -> None:
    there = demo / "data" / "reports" / "2026-06-15-12-bc-skhcn.yaml"
    there.parent.mkdir()
    there.write_text("document: 12/BC-SKHCN\nissued: 2026-06-15\npublisher: Sở mẫu\n", encoding="utf-8")
    wrong = {"communes-with-plan": {"date": "2026", "count": 31, "of": 30, "stage": "Chính thức"}}
    one, other = filled(EMPTY, {**HEAD, **cells(wrong)}), filled(EMPTY, {**HEAD, **cells(SQUARES)})

    assert run_with(demo, one=one, other=other) == 1

    said = capsys.readouterr().err
    assert said.count("data/reports/2026-06-15-12-bc-skhcn.yaml: đã có tệp này") == 2
    assert f"one.xlsx: trang “Số liệu”, ô {place(PLAN, 'communes-with-plan', 'count')}: " in said
    assert "3 lỗi trong 2 phiếu; chưa ghi gì" in said
    assert reports(demo) == [there.name]


def test_what_is_wrong_in_the_second_sheet_of_a_document_is_told_in_the_same_run(
    demo: Path, capsys: Any
) -> None:
    wrong = {"communes-with-plan": {"date": "2026", "count": 31, "of": 30, "stage": "Chính thức"}}
    one, other = filled(EMPTY, {**HEAD, **cells(SQUARES)}), filled(EMPTY, {**HEAD, **cells(wrong)})

    assert run_with(demo, one=one, other=other) == 1

    said = capsys.readouterr().err
    assert "other.xlsx: trang “Số liệu”, ô B7: Phiếu “one.xlsx” cũng ghi văn bản này" in said
    assert f"other.xlsx: trang “Số liệu”, ô {place(PLAN, 'communes-with-plan', 'count')}: " in said
    assert "2 lỗi trong 2 phiếu; chưa ghi gì" in said
    assert reports(demo) == []


def test_what_is_odd_in_the_file_is_told_at_its_cell_and_stops_nothing(demo: Path, capsys: Any) -> None:
    rows = {"homes-piped": {"date": "2026", "value": 0.8, "stage": "Sơ bộ"}}

    assert run(demo, filled(EMPTY, {**HEAD, **cells(rows)})) == 0

    said = capsys.readouterr().err
    assert f"ô {place(PLAN, 'homes-piped', 'value')}: lưu ý: " in said
    assert f"cell {place(PLAN, 'homes-piped', 'value')}: warning: " in said


def test_a_programme_with_mistakes_is_mended_first(demo: Path, capsys: Any) -> None:
    data = demo / "data" / "targets.yaml"
    data.write_text(
        data.read_text(encoding="utf-8").replace("measure: total", "measure: totl", 1), encoding="utf-8"
    )

    assert run(demo, filled(EMPTY, {**HEAD, **cells(RIGHT)})) == 1

    assert "totl" in capsys.readouterr().err
    assert reports(demo) == []


def test_a_sheet_that_is_not_there_is_told(demo: Path, capsys: Any) -> None:
    assert main(["import", "--config", "mkdocs.yml", "phieu.xlsx"]) == 1

    assert "FILE=phieu.xlsx: không có tệp này. / there is no such file." in capsys.readouterr().err


OTHER = {**HEAD, "B7": "13/BC-SKHCN"}
SQUARES = {"squares": {"date": "2025", "value": 2, "stage": "Chính thức"}}


def run_with(demo: Path, **sheets: bytes) -> int:
    """Import sheets of these names in one run, as the Makefile hands them over."""
    names = [f"{name.replace('_', ' ')}.xlsx" for name in sheets]
    for name, data in zip(names, sheets.values(), strict=True):
        (demo / name).write_bytes(data)
    return main(["import", "--config", "mkdocs.yml", " ".join(names)])


def test_several_right_sheets_become_a_file_each_in_one_run(demo: Path, capsys: Any) -> None:
    one, other = filled(EMPTY, {**HEAD, **cells(RIGHT)}), filled(EMPTY, {**OTHER, **cells(SQUARES)})

    assert run_with(demo, phiếu_của_sở=one, other=other) == 0

    said = capsys.readouterr().out
    assert "Đã ghi 7 số liệu vào data/reports/2026-06-15-12-bc-skhcn.yaml" in said
    assert "Đã ghi 1 số liệu vào data/reports/2026-06-15-13-bc-skhcn.yaml" in said
    assert reports(demo) == ["2026-06-15-12-bc-skhcn.yaml", "2026-06-15-13-bc-skhcn.yaml"]


def test_every_mistake_of_every_sheet_is_told_in_one_run_and_nothing_is_written(
    demo: Path, capsys: Any
) -> None:
    unread = filled(EMPTY, {**HEAD, **cells({"squares": {**SQUARES["squares"], "value": "hai"}})})
    refused = filled(
        EMPTY, {**OTHER, **cells({"homes-piped": {"date": "2026", "value": 250, "stage": "Sơ bộ"}})}
    )
    right = filled(EMPTY, {**HEAD, "B7": "14/BC-SKHCN", **cells(SQUARES)})

    assert run_with(demo, unread=unread, right=right, refused=refused, not_a_sheet=b"MZ") == 1

    said = capsys.readouterr().err
    told = [
        line.split(": ")[0] for line in said.splitlines() if line.startswith(("unread", "ref", "not", "ri"))
    ]
    assert told == ["unread.xlsx", "refused.xlsx", "not a sheet.xlsx"]
    assert f"unread.xlsx: trang “Số liệu”, ô {place(PLAN, 'squares', 'value')}: " in said
    assert f"refused.xlsx: trang “Số liệu”, ô {place(PLAN, 'homes-piped', 'value')}: " in said
    assert "3 lỗi trong 4 phiếu; chưa ghi gì, kể cả của phiếu không có lỗi." in said
    assert "3 problems in 4 sheets; nothing was written, not even of those without one." in said
    assert reports(demo) == []


def test_a_document_in_two_sheets_and_a_sheet_that_is_not_there_stop_all(demo: Path, capsys: Any) -> None:
    one, other = filled(EMPTY, {**HEAD, **cells(RIGHT)}), filled(EMPTY, {**HEAD, **cells(SQUARES)})

    assert run_with(demo, one=one, other=other) == 1

    said = capsys.readouterr().err
    assert "other.xlsx: trang “Số liệu”, ô B7: Phiếu “one.xlsx” cũng ghi văn bản này." in said
    assert "sheet “Số liệu”, cell B7: The sheet “one.xlsx” names this document too." in said
    assert main(["import", "--config", "mkdocs.yml", "one.xlsx", "gone.xlsx"]) == 1
    assert "FILE=gone.xlsx: không có tệp này. / there is no such file." in capsys.readouterr().err
    assert reports(demo) == []


def test_where_one_file_can_not_be_written_none_stays(
    demo: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    one, other = filled(EMPTY, {**HEAD, **cells(RIGHT)}), filled(EMPTY, {**OTHER, **cells(SQUARES)})
    opened = Path.open

    def full(path: Path, *rest: Any, **keys: Any) -> Any:
        if path.name.endswith("13-bc-skhcn.yaml"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return opened(path, *rest, **keys)

    monkeypatch.setattr(Path, "open", full)
    assert run_with(demo, one=one, other=other) == 1

    assert "đĩa đầy" in capsys.readouterr().err
    assert reports(demo) == []


def test_sheets_of_one_name_are_told_by_their_folders(demo: Path, capsys: Any) -> None:
    for folder in ("one", "other"):
        (demo / folder).mkdir()
        (demo / folder / "phieu.xlsx").write_bytes(b"MZ")

    assert main(["import", "--config", "mkdocs.yml", "one/phieu.xlsx other/phieu.xlsx"]) == 1

    said = capsys.readouterr().err
    assert "one/phieu.xlsx: " in said
    assert "other/phieu.xlsx: " in said
