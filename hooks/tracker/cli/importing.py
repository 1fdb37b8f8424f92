"""Filled sheets and a programme -> one new file each under `data/reports`, or every problem of all of them by
its cell and nothing written.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tracker.cli.checking import opened_or_told
from tracker.content.data.load import HeldAgainst, Loaded, read
from tracker.content.data.reports import Read, read_report, read_reports
from tracker.content.parsing.folders import DATA, DOCS, REPORTS, shown_path
from tracker.content.parsing.reading import size_limit
from tracker.content.problems.problem import Problem, Refused
from tracker.content.problems.said_of_sheets import SAID_OF_TOGETHER
from tracker.content.programme import Opened, article_of
from tracker.content.sheets.filled_sheets import FilledSheet, read_sheet
from tracker.content.sheets.report_text import ReportText, report_text
from tracker.content.sheets.sheet_problems import WHOLE_FILE, SheetProblem, SheetRefused
from tracker.language.printable import printable_path
from tracker.language.slugs import anchor

BETWEEN = re.compile(r"(?<=\.xls)\s+|(?<=\.xls[xmb])\s+|(?<=\.ods)\s+", re.IGNORECASE)
"""Where one file of a list ends and the next begins: names of files have blanks of their own."""


class Draft(NamedTuple):
    """A sheet that can be read, and the file it becomes."""

    filled: FilledSheet
    made: ReportText
    name: str
    """The path of that file, as problems call it."""


def import_figures(config: Path, given: Sequence[str]) -> int:
    """Write what each filled sheet tells into a new file of its own under `data/reports`, or print every
    problem of every sheet and write nothing; return 1 then. Each of `given` names a sheet, or several.
    """
    sheets = list(dict.fromkeys(sheet for each in given for sheet in _named(each)))
    absent = [sheet for sheet in sheets if not sheet.is_file()]
    for sheet in absent:
        print(f"FILE={printable_path(sheet)}: không có tệp này. / there is no such file.", file=sys.stderr)
    if len(absent) == len(sheets) or (opened := opened_or_told(config)) is None:
        return 1
    there = {_called(sheet, sheets): sheet for sheet in sheets if sheet not in absent}
    drafts, problems = _drafts(there, config.parent, opened.programme)
    found = [*problems, *_judged(drafts, config.parent, opened.programme, os.environ)]
    found.sort(key=lambda problem: list(there).index(problem.file))
    wrong = [problem for problem in found if not problem.warning]
    print(*wrong or found, sep="\n", end="\n" if found else "", file=sys.stderr)
    if wrong or absent:
        print(f"\n{_refused(len(wrong), len(sheets))}", file=sys.stderr)
        return 1
    for draft in drafts:
        _write(draft, drafts, config.parent)
    for draft in drafts:
        count, path = len(draft.filled.figures), printable_path(_path(draft, config.parent))
        print(f"Đã ghi {count} số liệu vào {path}. / Figures written into it: {count}.")
    return 0


def _named(given: str) -> list[Path]:
    """Return the sheets that are named one after the other; the name of each may hold blanks."""
    return [Path(given)] if Path(given).is_file() else [Path(each) for each in BETWEEN.split(given.strip())]


def _called(sheet: Path, sheets: Sequence[Path]) -> str:
    """Return how problems call a sheet: by its name, or by its path where several have that name."""
    return sheet.name if [each.name for each in sheets].count(sheet.name) == 1 else sheet.as_posix()


def _refused(problems: int, sheets: int) -> str:
    """Return how many problems there are, and that nothing was written."""
    counted = f"{problems} {'problem' if problems == 1 else 'problems'}"
    if sheets == 1:
        return f"{problems} lỗi trong phiếu; chưa ghi gì. / {counted} in the sheet; nothing was written."
    return (
        f"{problems} lỗi trong {sheets} phiếu; chưa ghi gì, kể cả của phiếu không có lỗi. / {counted} in "
        f"{sheets} sheets; nothing was written, not even of those without one."
    )


def _drafts(
    sheets: Mapping[str, Path], folder: Path, opened: Opened
) -> tuple[list[Draft], list[SheetProblem]]:
    """Return what the sheets become that can be read, and what is wrong with the others and with the
    documents that are there already: those are judged beside what is there, so that all is told in one run.
    """
    drafts: dict[str, Draft] = {}
    problems: list[SheetProblem] = []
    for called, sheet in sheets.items():
        try:
            filled = read_sheet(sheet.read_bytes(), called, opened.tracker, opened.assessments)
        except SheetRefused as refused:
            problems += refused.problems
            continue
        draft = _draft(filled, opened.as_of, folder)
        if _path(draft, folder).exists():
            problems.append(_of_document(draft, "report_there", found=draft.name))
        elif other := drafts.get(draft.name):
            problems.append(_of_document(draft, "document_in_two_sheets", found=other.filled.file))
        else:
            drafts[draft.name] = draft
            continue
        beside = _draft(filled, opened.as_of, folder, beside=True)
        drafts[f"{called}: {beside.name}"] = beside
    return list(drafts.values()), problems


def _draft(filled: FilledSheet, recorded: dt.date, folder: Path, *, beside: bool = False) -> Draft:
    """Return what a sheet becomes; `beside` another file of its document, under a name that none has."""
    made = report_text(filled, recorded, anchor(filled.file) if beside else "")
    return Draft(filled, made, f"{shown_path((folder / DATA).parent)}/{REPORTS}/{made.name}")


def _of_document(draft: Draft, code: str, **context: object) -> SheetProblem:
    """Return what is wrong with the document of a sheet, beside others."""
    spots = draft.filled.spots
    spot = spots.get("document") or spots["title"]
    return SheetProblem(draft.filled.file, spot, code, context, words=SAID_OF_TOGETHER[code])


def _path(draft: Draft, folder: Path) -> Path:
    return folder / DATA.parent / REPORTS / draft.made.name


def _write(draft: Draft, drafts: Sequence[Draft], folder: Path) -> None:
    """Write the file of one of `drafts`; where that cannot be done, none of theirs stays."""
    path = _path(draft, folder)
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(draft.made.text)
    except OSError as error:
        written = drafts[: drafts.index(draft) + (not isinstance(error, FileExistsError))]
        for each in written:
            _path(each, folder).unlink(missing_ok=True)
        raise


def _judged(
    drafts: Sequence[Draft], folder: Path, opened: Opened, environment: Mapping[str, str]
) -> list[SheetProblem]:
    """Return what the check would say of the new files, all of them beside what is there, each at the cell
    it comes from.
    """
    if not drafts:
        return []
    data, languages = folder / DATA, opened.tracker.languages
    found: list[Problem] = []
    read = read_reports(data.parent, shown_path(data.parent), languages)
    files, problems = [*read.files], [*read.problems]
    for draft in drafts:
        try:
            new = read_report(draft.made.text.encode("utf-8"), draft.name, languages)
            files, problems = [*files, *new.files], [*problems, *new.problems]
        except Refused as refused:
            found += refused.problems
    try:
        found += _with(Read(files, problems, languages), folder, opened, environment).warnings
    except Refused as refused:
        found += refused.problems
    # What is wrong elsewhere now is so for one of the new files.
    names = {draft.name for draft in drafts}
    elsewhere = [each for each in found if each.file not in names and not each.warning]
    return [
        *(_at(problem, drafts[0]) for problem in elsewhere),
        *(_at(problem, draft) for draft in drafts for problem in found if problem.file == draft.name),
    ]


def _with(reports: Read, folder: Path, opened: Opened, environment: Mapping[str, str]) -> Loaded:
    """Read the programme with these documents beside it."""
    data = folder / DATA
    against = HeldAgainst(article=article_of(folder / DOCS))
    limit = size_limit(dict(environment))
    return read(data.read_bytes(), opened.as_of, shown_path(data), limit, against, reports)


def _at(problem: Problem, draft: Draft) -> SheetProblem:
    """Return a problem of a new file at the cell its line comes from; one of another file for the sheet as a
    whole.
    """
    vi, en, sample = problem.wording
    spots, spot, place = draft.made.spots, WHOLE_FILE, ""
    if problem.file != draft.name:
        place = f"{printable_path(problem.file)}:{problem.mark.line}: "
    elif 0 < problem.mark.line <= len(spots):
        spot = spots[problem.mark.line - 1]
    said = (f"{place}{vi} → {sample}" if sample else f"{place}{vi}", f"{place}{en}")
    return SheetProblem(draft.filled.file, spot, problem.code, {}, said, problem.warning)
