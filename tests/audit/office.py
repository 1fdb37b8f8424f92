"""The sheets that departments fill in, opened and saved by LibreOffice, which many offices have in place of
Excel: what was locked, asked, listed or filled in is still there, and an import reads the same of it.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import openpyxl

from tests.browser.install import from_debian
from tests.filling import HEAD, RIGHT, filled, place, sheet
from tests.opendata.releases import release
from tests.places import PROGRAMMES
from tracker.content.sheets.filled_sheets import read_sheet
from tracker.content.sheets.report_text import report_text
from tracker.content.sheets.sheet_problems import SheetRefused
from tracker.opendata.sheet_layout import sheets_of

PACKAGE = "libreoffice-calc-nogui"
"""Of Debian; `libreoffice-calc`, with its windows, does as well."""
NAMES = ("soffice", "libreoffice", "localc")
LONGEST = 600
"""Seconds until LibreOffice is taken to hang."""
Facts = Mapping[tuple[str, str, str], object]
"""What stands in a workbook, by sheet, cell and kind of thing."""


def office() -> str | None:
    """Return the path of LibreOffice, installed now where it is missing; None where that can not be done."""
    for _ in range(2):
        if found := next(filter(None, map(shutil.which, NAMES)), None):
            return found
        from_debian([PACKAGE])
    return None


def saved_again(program: str, books: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return the books as LibreOffice saves them once it has opened them."""
    before, after = folder / "before", folder / "after"
    before.mkdir()
    for name, data in books.items():
        (before / name).write_bytes(data)
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--convert-to", "xlsx:Calc MS Excel 2007 XML"),
            *("--outdir", str(after), *(str(before / name) for name in books)),
        ],
        check=True,
        capture_output=True,
        timeout=LONGEST,
    )
    return {name: (after / name).read_bytes() for name in books}


def facts_of(data: bytes) -> Facts:
    """Return what a department meets in a sheet: words, locks, what may be typed where, and what is said
    beside it. Which rows a window holds fast is left out: without a window LibreOffice saves none of any
    workbook.
    """
    book = openpyxl.load_workbook(io.BytesIO(data))
    found: dict[tuple[str, str, str], object] = {}
    for page in book.worksheets:
        found[page.title, "", "protected"] = page.protection.sheet
        for row in page.iter_rows():
            for cell in row:
                if cell.value not in (None, ""):
                    found[page.title, cell.coordinate, "value"] = cell.value
                    found[page.title, cell.coordinate, "shown"] = cell.number_format
                if not cell.protection.locked:
                    found[page.title, cell.coordinate, "open"] = True
                    found[page.title, cell.coordinate, "kept as text"] = cell.number_format == "@"
        for each in page.data_validations.dataValidation:
            asked = (each.promptTitle, each.prompt)
            bound = (each.type, each.formula1, each.operator if each.type != "list" else None, each.error)
            for cells in each.sqref.ranges:
                for at in cells.cells:
                    where = openpyxl.utils.get_column_letter(at[1]) + str(at[0])
                    found[page.title, where, "asked"] = asked
                    if each.type not in (None, "none", "any"):
                        found[page.title, where, "bound"] = bound
    return found


def lost(before: bytes, after: bytes) -> Iterator[str]:
    """Yield what is not the same in a sheet that was saved again."""
    was, now = facts_of(before), facts_of(after)
    for key in dict.fromkeys((*was, *now)):
        if was.get(key) != now.get(key):
            yield f"{'!'.join(key[:2])}, {key[2]}: {was.get(key)!r} -> {now.get(key)!r}"


def told(data: bytes, name: str) -> str:
    """Return the file that an import makes of a sheet, or what it refuses of it."""
    of = release(name)
    try:
        return report_text(read_sheet(data, "x.xlsx", of.tracker, of.assessments), of.as_of).text
    except SheetRefused as refused:
        return str(refused)


def books() -> dict[str, tuple[str, bytes]]:
    """Return sheets of the programmes that the tests know, one of them filled in, each with its programme."""
    made = {}
    for name in PROGRAMMES:
        of = release(name)
        for n, _ in enumerate(sheets_of(of.tracker, of.assessments)):
            made[f"{name}-{n}.xlsx"] = (name, sheet(name, n)[1])
    plan, empty = sheet("demo")
    rows = {place(plan, target, key): value for target, row in RIGHT.items() for key, value in row.items()}
    made["filled-in.xlsx"] = ("demo", filled(empty, {**HEAD, **rows}))
    return made


def main() -> int:
    """Open and save the sheets, and print what was lost; return 1 where anything was, or LibreOffice is not
    there.
    """
    program = office()
    if program is None:
        print(f"LibreOffice: there is none, and none could be installed; install {PACKAGE}", file=sys.stderr)
        return 1
    made = books()
    with tempfile.TemporaryDirectory() as folder:
        again = saved_again(program, {name: data for name, (_, data) in made.items()}, Path(folder))
    # A comparison that looks at nothing would find nothing either.
    (_, whole), (_, emptied) = made["filled-in.xlsx"], made["demo-0.xlsx"]
    if not any(lost(whole, emptied)):
        print("office: two sheets that differ were taken for the same", file=sys.stderr)
        return 1
    wrong = 0
    for name, (programme, data) in made.items():
        differences = list(lost(data, again[name]))
        if (was := told(data, programme)) != (now := told(again[name], programme)):
            differences.append(f"an import reads:\n{was}\n->\n{now}")
        wrong += len(differences)
        print(f"{name}: {len(facts_of(data))} facts, {len(differences)} lost", *differences[:20], sep="\n  ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
