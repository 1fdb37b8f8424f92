"""A filled sheet and a programme -> one new file under `data/reports`, or every problem by its cell and
nothing written.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tracker.cli.checking import opened_or_told
from tracker.content.data.load import HeldAgainst, Loaded, read
from tracker.content.data.reports import Read, read_report, read_reports
from tracker.content.parsing.folders import DATA, DOCS, REPORTS, shown_path
from tracker.content.parsing.reading import size_limit
from tracker.content.problems.problem import Problem, Refused
from tracker.content.programme import Opened, article_of
from tracker.content.sheets.filled_sheets import FilledSheet, read_sheet
from tracker.content.sheets.report_text import ReportText, report_text
from tracker.content.sheets.sheet_problems import WHOLE_FILE, SheetProblem, SheetRefused
from tracker.language.printable import printable_path


class Imported(NamedTuple):
    """The file that was written, how many figures are in it, and what to look at."""

    path: Path
    figures: int
    warnings: list[SheetProblem]


def import_figures(config: Path, sheet: Path) -> int:
    """Write what a filled sheet tells into a new file under `data/reports`, or print every problem of the
    sheet and write nothing; return 1 then.
    """
    if not sheet.is_file():
        print(f"FILE={printable_path(sheet)}: không có tệp này. / there is no such file.", file=sys.stderr)
        return 1
    if (opened := opened_or_told(config)) is None:
        return 1
    try:
        made = import_sheet(sheet, config.parent, opened.programme, os.environ)
    except SheetRefused as refused:
        count = len(refused.problems)
        print(*refused.problems, sep="\n", file=sys.stderr)
        print(
            f"\n{count} lỗi trong phiếu; chưa ghi gì. / {count} {'problem' if count == 1 else 'problems'} in "
            "the sheet; nothing was written.",
            file=sys.stderr,
        )
        return 1
    except FileExistsError as there:
        taken = printable_path(there.args[0] if there.filename is None else there.filename)
        print(
            f"{taken}: đã có tệp này, nên không ghi đè. Nếu là văn bản khác, sửa số, ký hiệu trong phiếu; "
            "nếu là chính văn bản ấy, thêm số liệu vào tệp đó.\n    this file is there already, and is not "
            "written over. Where it is another document, mend its number in the sheet; where it is the same, "
            "add the figures to that file.",
            file=sys.stderr,
        )
        return 1
    print(*made.warnings, sep="\n", end="\n" if made.warnings else "", file=sys.stderr)
    print(
        f"Đã ghi {made.figures} số liệu vào {printable_path(made.path)}. / Figures written into it: "
        f"{made.figures}."
    )
    return 0


def import_sheet(sheet: Path, folder: Path, opened: Opened, environment: Mapping[str, str]) -> Imported:
    """Write the file of the document that a filled `sheet` tells of into the programme in `folder`, which is
    `opened`.

    Raises `SheetRefused`, with nothing written, where anything is wrong, and `FileExistsError` where the
    file is there already.
    """
    filled = read_sheet(sheet.read_bytes(), sheet.name, opened.tracker, opened.assessments)
    made = report_text(filled, opened.as_of)
    path = folder / DATA.parent / REPORTS / made.name
    if path.exists():
        raise FileExistsError(path)
    warnings = _judged(filled, made, folder, opened, environment)
    path.parent.mkdir(exist_ok=True)
    with path.open("x", encoding="utf-8") as file:
        file.write(made.text)
    return Imported(path, len(filled.figures), warnings)


def _judged(
    filled: FilledSheet, made: ReportText, folder: Path, opened: Opened, environment: Mapping[str, str]
) -> list[SheetProblem]:
    """Return what to look at in the new file; raise `SheetRefused` where the check would refuse it."""
    data = folder / DATA
    name = f"{shown_path(data.parent)}/{REPORTS}/{made.name}"
    try:
        new = read_report(made.text.encode("utf-8"), name)
        there = read_reports(data.parent, shown_path(data.parent))
        both = Read([*there.files, *new.files], [*there.problems, *new.problems])
        loaded = _with(both, folder, opened, environment)
    except Refused as refused:
        problems = [problem for problem in refused.problems if not problem.warning]
        raise SheetRefused(_at_cells(problems, name, filled.file, made)) from None
    return _at_cells([each for each in loaded.warnings if each.file == name], name, filled.file, made)


def _with(reports: Read, folder: Path, opened: Opened, environment: Mapping[str, str]) -> Loaded:
    """Read the programme with these documents beside it."""
    data = folder / DATA
    against = HeldAgainst(article=article_of(folder / DOCS))
    limit = size_limit(dict(environment))
    return read(data.read_bytes(), opened.as_of, shown_path(data), limit, against, reports)


def _at_cells(problems: list[Problem], name: str, file: str, made: ReportText) -> list[SheetProblem]:
    """Return the problems of the new file at the cells its lines come from."""
    found = []
    for problem in problems:
        vi, en, sample = problem.wording
        spot = WHOLE_FILE
        if problem.file == name and 0 < problem.mark.line <= len(made.spots):
            spot = made.spots[problem.mark.line - 1]
        said = (f"{vi} → {sample}" if sample else vi, en)
        found.append(SheetProblem(file, spot, problem.code, {}, said, problem.warning))
    return found
