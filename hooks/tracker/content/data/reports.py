"""The folder `data/reports` -> each document in it, read by itself, or every problem of every file.

One document is one file, so that a slip in one hides nothing in another and two proposals never touch the
same lines. What a document says of targets and tasks is put where it belongs by `joining`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from tracker.content.doubts.oddities import left_in_data
from tracker.content.parsing.document_numbers import document_misplaced
from tracker.content.parsing.folders import REPORTS, strangers
from tracker.content.parsing.located import all_located
from tracker.content.parsing.mending import Shape, read_mending
from tracker.content.parsing.reading import entry_lists, keys_of, read_despite
from tracker.content.parsing.yamltree import Node, TreeRead
from tracker.content.problems.problem import Mark, Problem, Refused
from tracker.facts.dates import PartialDate
from tracker.facts.report import DESTINATIONS, Report
from tracker.facts.scalars import SOURCE_ID, Untranslated
from tracker.facts.values import LANGUAGES, LANGUAGES_KEY, Languages

ENDING = ".yaml"
UNDATED = "undated"
"""How the name of a file begins whose document has no day."""
DAY_IN_NAME = r"\d{4}(?:-(?:\d\d|q\d|h\d)){0,2}"
DATED = re.compile(f"({DAY_IN_NAME})-")
"""How it begins of a document whose day is known."""
TEXTS = frozenset({"text", "note", "reason", "title", "publisher", "words", "unit"})
"""The keys whose text may be in the authoritative language alone in the file of a document."""


class ReportFile(NamedTuple):
    """The file of one document."""

    id: str
    """The id of the source that the document is."""
    file: str
    """How problems call it."""
    root: Node
    """What stands in it; every place says which file it is in."""


class Read(NamedTuple):
    """The documents that can be read, and what is wrong with the files."""

    files: list[ReportFile]
    problems: list[Problem]
    languages: Languages = LANGUAGES
    """Those that the texts of the programme are in."""


NO_REPORTS = Read([], [])


def report_paths(folder: Path) -> list[Path]:
    """Return the files of documents in the folder of data `folder`, in the order of their names."""
    return sorted(path for path in (folder / REPORTS).glob(f"*{ENDING}") if path.is_file())


def read_reports(folder: Path, name: str, languages: Languages = LANGUAGES) -> Read:
    """Read every document in the folder of data `folder`, which problems call `name`, of a programme in these
    languages.
    """
    files: list[ReportFile] = []
    problems: list[Problem] = []
    if outside := strangers(folder / REPORTS, f"{name}/{REPORTS}"):
        return Read([], outside, languages)
    for path in report_paths(folder):
        file = f"{name}/{REPORTS}/{path.name}"
        try:
            read = read_report(path.read_bytes(), file, languages)
        except Refused as refused:
            problems += refused.problems
            continue
        problems += read.problems
        files += read.files
    twice = list(_ids_twice(files))
    named_again = {problem.file for problem in twice}
    return Read([read for read in files if read.file not in named_again], [*problems, *twice], languages)


def read_report(data: bytes, file: str, languages: Languages = LANGUAGES) -> Read:
    """Read the bytes of one document, whose file problems call `file`; raise `Refused` where there is no
    telling what stands in it.
    """
    root, problems = read_despite(data, file, first="issued", read=_read)
    place_in_file(root, file)
    _in_both_languages(root, languages)
    stem = Path(file).name.removesuffix(ENDING)
    given = root.child("id")
    read = ReportFile(str(given.leaf) if given and given.leaf else stem, file, root)
    usable = [read] if SOURCE_ID.fullmatch(read.id) else []
    return Read(
        usable,
        [
            *problems,
            *_name_mistakes(read, stem),
            *_more_than_number(read),
            *left_in_data(root, file, languages),
            *_waiting(read),
        ],
        languages,
    )


def heads(
    files: list[ReportFile], declared: Mapping[str, Collection[str]]
) -> tuple[dict[str, Report], list[Problem]]:
    """Return what each document is, by its id, and what is wrong with that; `declared` are the ids that may
    be named.
    """
    found: dict[str, Report] = {}
    problems: list[Problem] = []
    for read in files:
        try:
            found[read.id] = Report.model_validate(read.root.plain(), context=declared)
        except ValidationError as error:
            problems += all_located(
                error.errors(), read.root, read.file, Report, tuple(declared.get(LANGUAGES_KEY, LANGUAGES))
            )
    return found, problems


@cache
def _shape() -> Shape:
    """Return the keys that can stand in the file of a document, and which of them hold a list of entries."""
    keys = {*keys_of(Report), "target", "task"}
    lists = {*entry_lists(Report), *DESTINATIONS}
    for destination in DESTINATIONS.values():
        keys.update(keys_of(destination.entry))
        lists.update(entry_lists(destination.entry))
    return Shape(frozenset(keys), frozenset(lists))


def _read(text: str, file: str) -> TreeRead:
    return read_mending(text, file, _shape())


def place_in_file(node: Node, file: str) -> None:
    """Let every place in a tree say which file it is in."""
    node.mark = node.mark._replace(file=file)
    for key, mark in node.key_marks.items():
        node.key_marks[key] = mark._replace(file=file)
    for child in (*(node.items or ()), *(node.entries or {}).values()):
        place_in_file(child, file)


def _in_both_languages(node: Node, languages: Languages) -> None:
    """Let an authoritative text stand for its translation while that has still to come."""
    first, second = languages
    for key, child in (node.entries or {}).items():
        alone = child.leaf if key in TEXTS else None
        if alone is not None:
            child.entries, child.leaf = {first: Node(child.mark, leaf=alone)}, None
            child.key_marks[first] = child.mark
        text = child.child(first)
        if key in TEXTS and text and text.leaf is not None and child.entries and second not in child.entries:
            child.entries[second] = Node(text.mark, leaf=Untranslated(text.leaf))
            child.key_marks[second] = text.mark
        _in_both_languages(child, languages)
    for child in node.items or ():
        _in_both_languages(child, languages)


def _waiting(read: ReportFile) -> Iterator[Problem]:
    """Yield how many texts of a document wait for their translation, at the first of them."""
    if found := list(_untranslated(read.root)):
        yield Problem(read.file, found[0], "waits_for_english", {"n": len(found)}, warning=True)


def _untranslated(node: Node) -> Iterator[Mark]:
    for child in (*(node.items or ()), *(node.entries or {}).values()):
        if isinstance(child.leaf, Untranslated):
            yield child.mark
        yield from _untranslated(child)


def _name_mistakes(read: ReportFile, stem: str) -> Iterator[Problem]:
    """Yield what is wrong with how a file is called: it begins with the day of its document, as exactly as
    that is known.
    """
    issued = read.root.child("issued")
    begins = str(issued.leaf) if issued and issued.leaf else UNDATED
    if not SOURCE_ID.fullmatch(stem):
        right = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")
        yield Problem(read.file, Mark(1, 1), "report_name", {"found": stem, "right": f"{right}{ENDING}"})
    elif begins == UNDATED and (dated := DATED.match(stem)) and _is_date(dated[1]):
        yield Problem(read.file, Mark(1, 1), "issued_missing", {"found": dated[1].upper()})
    elif _is_date(begins) and not stem.startswith(f"{begins.lower()}-"):
        rest = re.sub(rf"^(?:{DAY_IN_NAME}|{UNDATED})-?", "", stem) or read.id
        context = {"found": begins, "right": f"{begins.lower()}-{rest}{ENDING}"}
        at = issued.mark if issued and issued.leaf else Mark(1, 1)
        yield Problem(read.file, at, "report_name_date", context)


def _more_than_number(read: ReportFile) -> Iterator[Problem]:
    """Yield a title where the number and symbol alone are asked for, and a number without its symbol."""
    node = read.root.child("document")
    if node and node.leaf and (mistake := document_misplaced(node.leaf)):
        context = {"found": str(node.leaf).strip(), "right": mistake.right}
        yield Problem(read.file, node.mark, mistake.code, context)
    elif node and node.leaf and str(node.leaf).strip().isdigit():
        yield Problem(read.file, node.mark, "number_alone", {"found": str(node.leaf).strip()}, warning=True)


def _is_date(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except ValueError:
        return text == UNDATED
    return True


def _ids_twice(files: list[ReportFile]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for read in files:
        if read.id in seen:
            node = read.root.child("id")
            mark = node.mark if node else Mark(1, 1, read.file)
            yield Problem(read.file, mark, "report_twice", {"found": read.id, "other": seen[read.id]})
        seen.setdefault(read.id, read.file)
