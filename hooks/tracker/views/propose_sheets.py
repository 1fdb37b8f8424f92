"""A programme + a language -> all that the form's script has to know to read a sheet that was filled in, and
to refuse in it what an import refuses: what stands where, and what must not have been changed.
"""

from __future__ import annotations

from tracker.content.doubts.asked_again import READ_HERE, said_to_senders
from tracker.content.parsing.named import initials
from tracker.content.problems.said_of_sheets import SAID_OF_SHEETS
from tracker.content.sheets.sheet_form import ENOUGH
from tracker.content.sheets.sheet_safety import (
    DEEPEST,
    LONGEST,
    MOST_BYTES,
    MOST_ELSEWHERE,
    MOST_IN_CELLS,
    MOST_PARTS,
    MOST_UNPACKED,
)
from tracker.facts.verdicts import Assessment
from tracker.language.words import propose as say
from tracker.language.words import sheets as in_sheets
from tracker.opendata.sheet_layout import (
    ABOVE,
    COLUMNS,
    FIELD_COLUMN,
    FIELDS,
    FIRST_ROW,
    HEAD_ROW,
    LETTERS,
    all_addressed,
    fixed_words,
    guide_lines,
    guide_sheet,
    latest_known,
    lines_above,
    sheet_row,
    stages,
)
from tracker.views.edition import Edition


def known_of_sheets(edition: Edition) -> dict[str, object]:
    """Return what stands where in a sheet, and what is said of one, in what JSON has."""
    tracker, languages = edition.tracker, edition.languages
    first = languages[0]
    lines = [lines_above(tracker, each) for each in all_addressed(tracker)]
    return {
        "page": in_sheets.FIGURES_SHEET[first],
        "guide": guide_sheet(languages),
        "written": guide_lines(languages),
        "first": FIRST_ROW,
        "columns": LETTERS,
        "names": {column.key: column.name[edition.lang] for column in COLUMNS},
        "open": [column.key for column in COLUMNS if column.open],
        "heads": [f"{LETTERS[column.key]}{HEAD_ROW}" for column in COLUMNS],
        "enough": ENOUGH,
        "fixed": fixed_words(languages),
        "above": [list(dict.fromkeys(line[n] for line in lines)) for n in range(ABOVE)],
        "fields": {each.key: f"{FIELD_COLUMN}{each.row}" for each in FIELDS},
        "stages": stages(first),
        "bodies": [
            [name, [body.name[lang] for lang in languages], initials(body.name[first])]
            for name, body in tracker.bodies.items()
        ],
        "unknownDay": in_sheets.UNKNOWN_DAY[first],
        "rows": {a.target.id: _row(edition, a) for a in edition.assessments},
        "most": {
            "bytes": MOST_BYTES,
            "unpacked": MOST_UNPACKED,
            "parts": MOST_PARTS,
            "inCells": MOST_IN_CELLS,
            "elsewhere": MOST_ELSEWHERE,
            "deep": DEEPEST,
            "long": LONGEST,
        },
        "said": {
            "most": say.SAID["most"][edition.lang],
            **{code: said_to_senders(SAID_OF_SHEETS[code], edition.lang) for code in READ_HERE},
        },
    }


def _row(edition: Edition, a: Assessment) -> dict[str, object] | None:
    """Return what the row of a target says and takes; None where it takes no figures."""
    if not a.rule.bound.computable:
        return None
    row = sheet_row(a, edition.tracker)
    return {
        "locked": {key: row.locked()[key] for key in ("name", "unit", "asked")},
        "latest": latest_known(row, edition.languages[0]),
        "takes": sorted(row.takes),
        "parts": row.parts,
    }
