"""`data/targets.yaml` and the documents beside it -> `model.Tracker`; on any mistake, every problem of every
file at once, each with line and column.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tracker.content.data.declared import declared_ids
from tracker.content.data.joining import join
from tracker.content.data.reports import NO_REPORTS, Read, heads, read_reports
from tracker.content.data.shared import Among, add_shared, figures_of_their_own
from tracker.content.doubts.oddities import left_in_data, no_such_places, odd_in_data, texts_of
from tracker.content.doubts.waiting import waiting_in_data
from tracker.content.parsing.located import problem_at
from tracker.content.parsing.named import with_ids
from tracker.content.parsing.reading import MAX_BYTES, read_despite, reader_of, validated
from tracker.content.parsing.sections import duplicates, section
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark, Problem, Refused, in_order, told_in
from tracker.facts.model import Tracker
from tracker.facts.programme import CALLED
from tracker.facts.values import LANGUAGES, Languages, text_in
from tracker.language.glyphs import drawn_texts, letters_without_shape
from tracker.language.words.text import CALLED as IN_WORDS

CheckTexts = Callable[[Iterable[tuple[Mark, str, str]], str], Iterable[Problem]]
"""From every text of the file in both languages, the authoritative one first, with the place of the other,
and the file's name, to what to warn of.
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


def load(  # noqa: PLR0913, PLR0917, what `read` takes
    path: Path,
    as_of: dt.date,
    name: str | None = None,
    limit: int = MAX_BYTES,
    against: HeldAgainst = NOTHING,
    among: Among | None = None,
    languages: Languages = LANGUAGES,
) -> Loaded:
    """Read the data file at `path`, and the documents in the folder beside it.

    `name` is how problems call the file (its path as given by default); `as_of` is needed to warn of dates
    after it; `among` says which others share with it, and `languages` what its texts are in. Raises
    `Refused` with every problem found when the file cannot be used.
    """
    file = name or path.as_posix()
    try:
        data = path.read_bytes()
    except OSError:
        raise Refused([Problem(file, Mark(1, 1), "missing_file")]) from None
    reports = read_reports(path.parent, Path(file).parent.as_posix(), languages)
    return read(data, as_of, file, limit, against, reports, among)


def read(  # noqa: PLR0913, PLR0917, what `load` takes, and what it reads
    data: bytes,
    as_of: dt.date,
    file: str,
    limit: int = MAX_BYTES,
    against: HeldAgainst = NOTHING,
    reports: Read = NO_REPORTS,
    among: Among | None = None,
) -> Loaded:
    """Read the data file's bytes and join the documents to it, as `load` does; `limit` is how many bytes
    there may be, and `against` is what the texts are held against.

    Whatever the bytes are, the outcome is a tracker or `Refused` with located problems, never another
    exception.
    """
    try:
        root, tracker, warnings = _joined(data, file, limit, reports, among)
    except Refused as refused:
        raise Refused(told_in(refused.problems, reports.languages)) from None
    if missing := [
        *_letters_not_drawn(tracker, root, file),
        *no_such_places(tracker, root, file, against.article),
    ]:
        raise Refused(missing)
    return Loaded(
        tracker,
        in_order(
            told_in(
                [
                    *warnings,
                    *(odd_in_data(tracker, root, file, as_of, against.article) if against.oddities else ()),
                    *(against.check(texts_of(root, tracker.languages), file) if against.check else ()),
                ],
                tracker.languages,
            )
        ),
        _target_lines(root),
    )


def _joined(
    data: bytes, file: str, limit: int, reports: Read, among: Among | None
) -> tuple[Node, Tracker, list[Problem]]:
    """Return the tree of all files, what it says, and what to warn of; raise `Refused` with the problems of
    every file.

    Where something is wrong, what is right in the other files is looked at without it, until nothing more is
    found: so a slip in one file hides nothing in another.
    """
    told: list[Problem] = []
    files = reports.files
    while True:
        root, found = read_despite(data, file, limit, read=reader_of(Tracker))
        brought = list(add_shared(root, file, reports, among) if among else _nothing_shared(root, file))
        declared = declared_ids(root, reports)
        documents, wrong = heads(files, declared)
        mistakes = [
            *found,
            *brought,
            *_duplicate_ids(root, file),
            *_former_ids(root, file),
            *left_in_data(root, file),
            *waiting_in_data(root, file),
            *(reports.problems if not told else ()),
            *wrong,
            *join(root, files, documents, reports.languages),
            *figures_of_their_own(root, file),
        ]
        try:
            tracker = validated(root, file, Tracker, declared, mistakes)
        except Refused as refused:
            told += with_ids(refused.problems, root)
        else:
            if told:
                raise Refused(told)
            return root, _called(tracker), [problem for problem in mistakes if problem.warning]
        in_error = {problem.file for problem in told if not problem.warning}
        left = [report for report in files if report.file not in in_error]
        if len(left) == len(files):
            raise Refused(told)
        files = left


def _called(tracker: Tracker) -> Tracker:
    """Give the text of a programme its common name in the programme's languages, where nothing is said of
    it.
    """
    if CALLED.languages == tracker.languages or tracker.programme.called is not CALLED:
        return tracker
    called = text_in(tracker.languages, lambda lang: IN_WORDS[lang])
    return tracker.model_copy(update={"programme": tracker.programme.model_copy(update={"called": called})})


def _nothing_shared(root: Node, file: str) -> Iterator[Problem]:
    """Yield every target of a programme alone that names one of another programme."""
    for item in section(root, "targets"):
        if node := item.child("same_as"):
            yield Problem(file, node.mark, "same_as_alone")


def _duplicate_ids(root: Node, file: str) -> list[Problem]:
    return [problem for name in ("groups", "targets", "tasks") for problem in duplicates(root, name, file)]


def _former_ids(root: Node, file: str) -> Iterator[Problem]:
    """Yield the former ids of targets that are in use, or are those of another target too."""
    in_use, seen = declared_ids(root)["target"], dict[str, int]()
    for item in section(root, "targets"):
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
    for item in section(root, "targets"):
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
        for lang in tracker.languages
    ]
    return [
        problem_at(path, "letter_not_drawn", {"found": letters}, root, file)
        for path, text in texts
        if (letters := letters_without_shape(text))
    ]
