"""`data/targets.yaml` and the documents beside it -> `model.Tracker`; on any mistake, every problem of every
file at once, each with line and column.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tracker.content.joining import join
from tracker.content.located import problem_at
from tracker.content.oddities import left_in_data, no_such_places, odd_in_data, texts_of
from tracker.content.problems import Mark, Problem, Refused, in_order
from tracker.content.reading import MAX_BYTES, read_despite, reader_of, validated
from tracker.content.reports import NO_REPORTS, Read, heads, read_reports
from tracker.content.yamltree import Node
from tracker.facts.model import Tracker
from tracker.facts.values import LANGUAGES
from tracker.language.glyphs import drawn_texts, letters_without_shape

CheckTexts = Callable[[Iterable[tuple[Mark, str, str]], str], Iterable[Problem]]
"""From every text of the file in Vietnamese and in English, with the place of its English, and the file's
name, to what to warn of.
"""


class HeldAgainst(NamedTuple):
    """What the texts of the data are held against."""

    check: CheckTexts | None = None
    """What looks through the texts of both languages."""
    article: Mapping[str, str] | None = None
    """The Vietnamese paragraphs that the data come from, by their ids."""
    oddities: bool = True
    """Whether anybody will read what is odd."""


NOTHING = HeldAgainst()


class Lines(NamedTuple):
    """Where a target stands in the data file: line numbers, counted from 1; its figures may stand in the
    files of documents.
    """

    target: int
    """The line of its id."""
    observations: int
    """The line of its key `observations`."""
    figures: tuple[Mark, ...]
    """The place of each figure, in the order in which they were read."""


class Loaded(NamedTuple):
    """A usable tracker, what the editor should look at, and on which lines each target stands."""

    tracker: Tracker
    warnings: list[Problem]
    lines: dict[str, Lines]


def load(
    path: Path,
    as_of: dt.date,
    name: str | None = None,
    limit: int = MAX_BYTES,
    against: HeldAgainst = NOTHING,
) -> Loaded:
    """Read the data file at `path`, and the documents in the folder beside it.

    `name` is how problems call the file (its path as given by default); `as_of` is needed to warn of dates
    after it. Raises `Refused` with every problem found when the file cannot be used.
    """
    file = name or path.as_posix()
    try:
        data = path.read_bytes()
    except OSError:
        raise Refused([Problem(file, Mark(1, 1), "missing_file")]) from None
    reports = read_reports(path.parent, Path(file).parent.as_posix())
    return read(data, as_of, file, limit, against, reports)


def read(  # noqa: PLR0913, PLR0917, what `load` takes, and what it reads
    data: bytes,
    as_of: dt.date,
    file: str,
    limit: int = MAX_BYTES,
    against: HeldAgainst = NOTHING,
    reports: Read = NO_REPORTS,
) -> Loaded:
    """Read the data file's bytes and join the documents to it, as `load` does; `limit` is how many bytes
    there may be, and `against` is what the texts are held against.

    Whatever the bytes are, the outcome is a tracker or `Refused` with located problems, never another
    exception.
    """
    root, tracker, warnings = _joined(data, file, limit, reports)
    if missing := [
        *_letters_not_drawn(tracker, root, file),
        *no_such_places(tracker, root, file, against.article),
    ]:
        raise Refused(missing)
    return Loaded(
        tracker,
        in_order(
            [
                *warnings,
                *(odd_in_data(tracker, root, file, as_of, against.article) if against.oddities else ()),
                *(against.check(texts_of(root), file) if against.check else ()),
            ]
        ),
        _target_lines(root),
    )


def _joined(data: bytes, file: str, limit: int, reports: Read) -> tuple[Node, Tracker, list[Problem]]:
    """Return the tree of all files, what it says, and what to warn of; raise `Refused` with the problems of
    every file.

    Where something is wrong, what is right in the other files is looked at without it, until nothing more is
    found: so a slip in one file hides nothing in another.
    """
    told: list[Problem] = []
    files = reports.files
    while True:
        root, found = read_despite(data, file, limit, read=reader_of(Tracker))
        declared = _declared_ids(root, reports)
        documents, wrong = heads(files, declared)
        mistakes = [
            *found,
            *_duplicate_ids(root, file),
            *_former_ids(root, file),
            *left_in_data(root, file),
            *(reports.problems if not told else ()),
            *wrong,
            *join(root, files, documents),
        ]
        try:
            tracker = validated(root, file, Tracker, declared, mistakes)
        except Refused as refused:
            told += refused.problems
        else:
            if told:
                raise Refused(told)
            return root, tracker, [problem for problem in mistakes if problem.warning]
        in_error = {problem.file for problem in told if not problem.warning}
        left = [report for report in files if report.file not in in_error]
        if len(left) == len(files):
            raise Refused(told)
        files = left


def _section(root: Node, name: str) -> list[Node]:
    section = root.child(name)
    return section.items or [] if section else []


def _declared_ids(root: Node, reports: Read = NO_REPORTS) -> dict[str, set[str]]:
    """Return what other parts of the files may refer to, read before anything else is judged: the ids, and
    when financial years end.
    """

    def named(section: str) -> set[str]:
        under = root.child(section)
        return set(under.entries or {}) if under else set()

    def ids(section: str) -> set[str]:
        return {
            str(node.leaf) for item in _section(root, section) if (node := item.child("id")) and node.leaf
        }

    programme = root.child("programme")
    year_end = programme.child("financial_year_ends") if programme else None
    return {
        "financial_year_ends": {str(year_end.leaf)} if year_end and year_end.leaf else set(),
        "source": {*named("sources"), *(report.id for report in reports.files)},
        "body": named("bodies"),
        "part": named("parts"),
        "group": ids("groups"),
        "target": ids("targets"),
    }


def _duplicate_ids(root: Node, file: str) -> list[Problem]:
    return [
        problem for section in ("groups", "targets", "tasks") for problem in duplicates(root, section, file)
    ]


def duplicates(root: Node, section: str, file: str) -> list[Problem]:
    """Return a problem for every id of a section that already stands there."""
    problems = []
    seen: dict[str, int] = {}
    for item in _section(root, section):
        node = item.child("id")
        if node is None or node.leaf is None:
            continue
        if node.leaf in seen:
            problems.append(
                Problem(file, node.mark, "duplicate_id", {"found": str(node.leaf), "line": seen[node.leaf]})
            )
        seen.setdefault(node.leaf, node.mark.line)
    return problems


def _former_ids(root: Node, file: str) -> Iterator[Problem]:
    """Yield the former ids of targets that are in use, or are those of another target too."""
    in_use, seen = _declared_ids(root)["target"], dict[str, int]()
    for item in _section(root, "targets"):
        former = item.child("former")
        for node in (former.items or []) if former else []:
            name = str(node.leaf)
            if name in in_use:
                yield Problem(file, node.mark, "former_in_use", {"found": name})
            elif name in seen:
                yield Problem(file, node.mark, "former_twice", {"found": name, "line": seen[name]})
            seen.setdefault(name, node.mark.line)


def _target_lines(root: Node) -> dict[str, Lines]:
    lines = {}
    for item in _section(root, "targets"):
        name, figures = item.child("id"), item.child("observations")
        if name and figures:  # the model has refused a file in which one is missing
            lines[str(name.leaf)] = Lines(
                name.mark.line,
                item.key_marks["observations"].line,
                tuple(figure.mark for figure in figures.items or []),
            )
    return lines


def _letters_not_drawn(tracker: Tracker, root: Node, file: str) -> list[Problem]:
    """Find what the picture of the site would show as empty boxes."""
    texts = [
        (("programme", key, lang), text[lang])
        for key, text in drawn_texts(tracker.programme).items()
        for lang in LANGUAGES
    ]
    return [
        problem_at(path, "letter_not_drawn", {"found": letters}, root, file)
        for path, text in texts
        if (letters := letters_without_shape(text))
    ]
