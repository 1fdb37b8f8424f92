"""A sheet that was read -> the file of its document under `data/reports`: its name, its lines, and which cell
each line comes from.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.content.data.reports import ENDING, UNDATED
from tracker.content.sheets.filled_sheets import FilledFigure, FilledSheet
from tracker.content.sheets.sheet_problems import WHOLE_FILE, Spot
from tracker.facts.dates import PartialDate
from tracker.facts.meant import plainly
from tracker.language.slugs import anchor

LONGEST_NAME = 60
SAFE = re.compile(r"[^\W_](?:[\w ./()%,;-]*[\w.)%])?")
"""A text that YAML takes as it stands."""
NO_WORD = re.compile(r"(?:true|false|yes|no|on|off|null|y|n|nan|inf)", re.IGNORECASE)


class ReportText(NamedTuple):
    """The file of one document, before it is written."""

    name: str
    text: str
    spots: tuple[Spot, ...]
    """The cell that each line comes from."""


def report_text(sheet: FilledSheet, recorded: dt.date, beside: str = "") -> ReportText:
    """Return the file of the document of a sheet; `recorded` is the day on which it is entered, and `beside`
    what its name ends in where another file has the name that it would have.
    """
    issued = str(sheet.issued).replace("/", "-").lower() if sheet.issued else UNDATED
    stem = f"{issued}-{anchor(sheet.document or sheet.title)[:LONGEST_NAME].strip('-')}"
    stem = f"{stem}-{beside}" if beside else stem
    lines = [*_head(sheet, recorded), ("figures:", WHOLE_FILE)]
    for figure in sheet.figures:
        lines += _entry(figure, stem)
    text = "".join(f"{line}\n" for line, _ in lines)
    return ReportText(f"{stem}{ENDING}", text, tuple(spot for _, spot in lines))


def _head(sheet: FilledSheet, recorded: dt.date) -> Iterator[tuple[str, Spot]]:
    """Yield the lines that say what the document is."""
    spots = sheet.spots
    if sheet.document:
        yield f"document: {_words(sheet.document)}", spots["document"]
    else:
        yield f"title: {_words(sheet.title)}", spots["title"]
    if sheet.issued:
        yield f"issued: {_date(sheet.issued)}", spots["issued"]
    if sheet.body:
        yield f"body: {sheet.body}", spots["body"]
    else:
        yield f"publisher: {_words(sheet.publisher)}", spots["body"]
    if sheet.url:
        yield f"url: {_words(sheet.url)}", spots["url"]
    yield f"recorded: {recorded.isoformat()}", WHOLE_FILE


def _entry(figure: FilledFigure, source: str) -> Iterator[tuple[str, Spot]]:
    """Yield the lines of one figure, which document `source` tells."""
    spots = figure.spots
    yield f"- target: {figure.target}", spots["id"]
    if figure.part:
        yield f"  part: {figure.part}", spots["part"]
    yield f"  date: {_date(figure.date)}", spots["date"]
    for key in ("value", "count", "of"):
        if key in figure.amounts:
            yield f"  {key}: {plainly(figure.amounts[key])}", spots[key]
    if "reference" in figure.amounts:
        yield "  reference:", spots["reference"]
        yield f"    value: {plainly(figure.amounts['reference'])}", spots["reference"]
        yield f"    source: {source}", spots["reference"]
    yield f"  stage: {figure.stage}", spots["stage"]
    for key, text in (("quote", figure.quote), ("note", figure.note)):
        if text:
            yield f"  {key}: {_words(text)}", spots[key]


def _date(date: PartialDate) -> str:
    if date.until:
        return f"{{from: {date.first_day.isoformat()}, to: {date.until.isoformat()}}}"
    return str(date)


def _words(text: str) -> str:
    """Return a text as YAML reads it back."""
    bare = SAFE.fullmatch(text) and not NO_WORD.fullmatch(text)
    return text if bare else json.dumps(text, ensure_ascii=False)
