"""`data/targets.yaml` -> `model.Tracker`; on any mistake, every problem of the file at once, each with line
and column.
"""

from __future__ import annotations

import codecs
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar, get_origin

from pydantic import ValidationError

from tracker.content.located import all_located, problem_at, seen_in
from tracker.content.mending import Shape, read_mending
from tracker.content.oddities import left_in_data, no_such_places, odd_in_data, texts_of
from tracker.content.problems import Mark, Problem, Refused, in_order
from tracker.content.yamltree import Node, TreeRead, read_tree
from tracker.facts import model
from tracker.facts.meanings import class_held
from tracker.facts.model import LANGUAGES, Tracker
from tracker.language.glyphs import drawn_texts, letters_without_shape

MAX_BYTES = 1_000_000
Top = TypeVar("Top", bound=model.Value)
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


def size_limit(environment: Mapping[str, str]) -> int:
    """Return how many bytes the data file may have: `DATA_LIMIT` where it is set to a number, else a
    million.
    """
    limit = environment.get("DATA_LIMIT", "")
    return int(limit) if limit.isdecimal() else MAX_BYTES


class Lines(NamedTuple):
    """Where a target stands in the data file: line numbers, counted from 1."""

    target: int
    """The line of its id."""
    observations: int
    """The line of its key `observations`."""
    figures: tuple[int, ...]
    """The line of each figure, in the order of the file."""


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
    """Read the data file at `path`.

    `name` is how problems call the file (its path as given by default); `as_of` is needed to warn of dates
    after it. Raises `Refused` with every problem found when the file cannot be used.
    """
    file = name or path.as_posix()
    try:
        data = path.read_bytes()
    except OSError:
        raise Refused([Problem(file, Mark(1, 1), "missing_file")]) from None
    return read(data, as_of, file, limit, against)


def read(
    data: bytes,
    as_of: dt.date,
    file: str,
    limit: int = MAX_BYTES,
    against: HeldAgainst = NOTHING,
) -> Loaded:
    """Read the data file's bytes, as `load` does; `limit` is how many there may be, and `against` is what the
    texts are held against.

    Whatever the bytes are, the outcome is a tracker or `Refused` with located problems, never another
    exception.
    """
    root, found = read_despite(data, file, limit, read=reader_of(Tracker))
    warnings = [problem for problem in found if problem.warning]
    mistakes = [*found, *_duplicate_ids(root, file), *_former_ids(root, file), *left_in_data(root, file)]
    tracker = validated(root, file, Tracker, _declared_ids(root), mistakes)
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


def validated(
    root: Node, file: str, top: type[Top], declared: Mapping[str, set[str]], problems: list[Problem]
) -> Top:
    """Return the file as a `top`; raise `Refused` with `problems` and every mistake the model finds, when
    there is any; of `problems`, a warning alone is none.
    """
    try:
        value = top.model_validate(root.plain(), context=declared)
    except ValidationError as error:
        raise Refused([*problems, *all_located(error.errors(), root, file, top)]) from None
    if any(not problem.warning for problem in problems):
        raise Refused(problems)
    return value


def read_file(
    data: bytes,
    file: str,
    limit: int = MAX_BYTES,
    first: str = "programme",
    read: Callable[[str, str], TreeRead] = read_tree,
) -> tuple[Node, list[Problem]]:
    """Return the tree of a file and what to warn of; raise `Refused` when it cannot be read.

    `first` is the key that such a file begins with, and `read` makes the tree of its text and its name.
    """
    root, problems = read_despite(data, file, limit, first, read)
    if any(not problem.warning for problem in problems):
        raise Refused(problems)
    return root, problems


def read_despite(
    data: bytes,
    file: str,
    limit: int = MAX_BYTES,
    first: str = "programme",
    read: Callable[[str, str], TreeRead] = read_tree,
) -> tuple[Node, list[Problem]]:
    """Return the tree of a file and every problem met, as `read_file` does, even where some of them refuse
    it: what else is wrong can then be told with them. Raise `Refused` where there is no tree.
    """
    if len(data) > limit:
        raise Refused([Problem(file, Mark(1, 1), "too_large", {"found": limit})])
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Refused([Problem(file, Mark(1, 1), "utf16")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Refused([Problem(file, Mark(line, 1), "not_utf8", {"found": error.start})]) from None
    found = read(text, file)
    refused = any(not problem.warning for problem in found.problems)
    if found.root is None and refused:
        raise Refused(found.problems)
    if found.root is None:
        raise Refused([Problem(file, Mark(1, 1), "empty_file", {"first": first})])
    if found.root.entries is None:
        not_mapping = Problem(file, found.root.mark, "not_mapping", {"found": seen_in(found.root)})
        raise Refused(found.problems if refused else [not_mapping])
    return found.root, found.problems


@cache
def reader_of(top: type[model.Value]) -> Callable[[str, str], TreeRead]:
    """Return what reads a file that is a `top`, and names the slips in it."""
    shape = Shape(frozenset(_all_keys(top)), frozenset(_entry_lists(top)))
    return lambda text, file: read_mending(text, file, shape)


def _all_keys(top: type[model.Value]) -> Iterator[str]:
    """Yield every key that can stand in a file that is a `top`."""
    for name, field in top.model_fields.items():
        yield field.alias or name
        if held := class_held(field.annotation, model.Value):
            yield from _all_keys(held)


def _entry_lists(top: type[model.Value]) -> Iterator[str]:
    """Yield every key that holds a list of entries with keys of their own."""
    for name, field in top.model_fields.items():
        if held := class_held(field.annotation, model.Value):
            if get_origin(field.annotation) is tuple:
                yield field.alias or name
            yield from _entry_lists(held)


def _section(root: Node, name: str) -> list[Node]:
    section = root.child(name)
    return section.items or [] if section else []


def _declared_ids(root: Node) -> dict[str, set[str]]:
    """Return what other parts of the file may refer to, read before anything else is judged: the ids, and
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
        "source": named("sources"),
        "body": named("bodies"),
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
                tuple(figure.mark.line for figure in figures.items or []),
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
