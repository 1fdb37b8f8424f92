"""YAML text with slips in it -> the tree that was meant, and every slip named; the file itself is left as it
is.

Each slip is put right in memory and the text is read again, so that one slip hides nothing else: four in one
file are four problems, and whatever the model finds comes on top of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from tracker.content.parsing.indents import wrong_indent
from tracker.content.parsing.rows import Slip
from tracker.content.parsing.slips import (
    CONFLICT_SIGNS,
    conflict_left,
    entry_without_hyphen,
    hyphen_each_line,
    plain_slips,
    slip_there,
    without_hyphen,
)
from tracker.content.parsing.yamltree import Node, TreeRead, read_tree
from tracker.content.problems.problem import Mark, Problem
from tracker.language.unseen import ODD, in_ordinary_letters, put_right_in

UNREADABLE = frozenset({"syntax", "colon_in_text", "tab"})
"""What the parser says where it stops."""
MOST = 40
"""How often a file is read again; with more slips in it, it is told in part."""


class Shape(NamedTuple):
    """What the keys of a file are, and which of them hold a list of entries."""

    keys: frozenset[str]
    lists: frozenset[str]


def read_mending(text: str, file: str, shape: Shape) -> TreeRead:
    """Return the tree of one YAML document, as `yamltree.read_tree` does, with every slip in it named."""
    text, unseen = _put_right(text, file)
    found = read_naming(text, file, shape)
    return found._replace(problems=[*unseen, *found.problems])


def read_naming(
    text: str, file: str, shape: Shape, read: Callable[[str, str], TreeRead] = read_tree
) -> TreeRead:
    """Return the tree that `read` makes of a text as it stands, with every slip in it named."""
    found = _lists_told(read(text, file), shape)
    if not _may_hold_slips(text, found, shape):
        return found
    lines = re.split(r"\r\n|\r|\n", text)
    told: list[Problem] = []
    for _ in range(MOST):
        slips = _slips(lines, found, shape)
        if not slips:
            break
        for slip in slips:
            told.append(Problem(file, slip.mark, slip.code, slip.context))
            for number, line in slip.mended.items():
                lines[number] = line
        if not all(slip.mended for slip in slips):
            return TreeRead(None, told)  # what was meant cannot be written on as many lines
        found = read("\n".join(lines), file)
    return _lists_told(TreeRead(found.root, [*told, *found.problems]), shape)


def _put_right(text: str, file: str) -> tuple[str, list[Problem]]:
    """Return a text with ordinary letters for those nobody sees, and a warning for each line that had one."""
    return in_ordinary_letters(text), odd_letters(text, file)


def odd_letters(text: str, file: str) -> list[Problem]:
    """Return a warning for each line and kind of letter that is read as an ordinary one."""
    if not ODD.search(text):
        return []
    return [
        Problem(file, Mark(number, mistake.at + 1), mistake.code, mistake.context, warning=True)
        for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1)
        for mistake in put_right_in(line)
    ]


def _lists_told(found: TreeRead, shape: Shape) -> TreeRead:
    """Return what was read, where a list that stands there twice is told as a list: neither is to go."""
    return found._replace(
        problems=[
            replace(problem, code="list_twice")
            if problem.code == "duplicate_key" and problem.context["found"] in shape.lists
            else problem
            for problem in found.problems
        ]
    )


def _may_hold_slips(text: str, found: TreeRead, shape: Shape) -> bool:
    """Say whether a file could not be read, or reads as something nobody means."""
    if any(sign in text for sign in CONFLICT_SIGNS) or _stopped(found) or _repeated(found):
        return True
    return found.root is not None and (
        _joined_keys(found.root, shape) or next(_hyphens_amiss(found.root, shape), None) is not None
    )


def _stopped(found: TreeRead) -> Problem | None:
    """Return what the parser said where it stopped, or None."""
    return next((problem for problem in found.problems if problem.code in UNREADABLE), None)


def _repeated(found: TreeRead) -> list[Mark]:
    return [problem.mark for problem in found.problems if problem.code == "duplicate_key"]


def _slips(lines: list[str], found: TreeRead, shape: Shape) -> list[Slip]:
    """Return the next slips: those that show by themselves, else the first of those that only the whole
    tells.
    """
    if conflict := conflict_left(lines):
        return [conflict]
    if second := next((each for each in found.problems if each.code == "several_documents"), None):
        return [Slip(second.mark, second.code, {}, {second.mark.line - 1: ""})]
    stopped = _stopped(found)
    if (stopped or _joined_keys(found.root, shape)) and (plain := plain_slips(lines, shape.keys)):
        return plain
    if stopped:
        moved = wrong_indent(lines, shape.keys, stopped.mark.line - 1)
        slip = moved or slip_there(lines, shape.keys, stopped.mark)
    else:
        slip = _of_hyphens(lines, found, shape)
    return [slip] if slip else []


def _of_hyphens(lines: list[str], found: TreeRead, shape: Shape) -> Slip | None:
    """Return the first slip of a hyphen in a text that could be read."""
    if (repeated := _repeated(found)) and (slip := without_hyphen(lines, repeated)):
        return slip
    marks = next(_hyphens_amiss(found.root, shape), []) if found.root else []
    if len(marks) == 1:
        return entry_without_hyphen(lines, marks[0])
    return hyphen_each_line(lines, marks) if marks else None


def _torn(items: list[Node], shape: Shape) -> Iterator[list[Mark]]:
    """Yield the places of an entry that has its first key alone, and of what belongs to it after a hyphen too
    many.
    """
    for first, rest in pairwise(items):
        begins = next(iter(first.entries or {}), "")
        alone = len(first.entries or {}) == 1 and begins in shape.keys
        goes_on = rest.entries and begins not in rest.entries and rest.mark.line == first.mark.line + 1
        if alone and goes_on:
            yield [first.mark, rest.mark]


def _joined_keys(node: Node | None, shape: Shape) -> bool:
    """Say whether a key in braces has its value in it, for want of a blank after the colon."""
    if node is None:
        return False
    entries = node.entries or {}
    return any(":" in key and key.partition(":")[0] in shape.keys for key in entries) or any(
        _joined_keys(child, shape) for child in _holding((*entries.values(), *(node.items or ())))
    )


def _holding(nodes: Iterable[Node]) -> list[Node]:
    """Return those of some values that may hold others; most are leaves."""
    return [node for node in nodes if node.leaf is None]


def _hyphens_amiss(node: Node, shape: Shape) -> Iterator[list[Mark]]:
    """Yield the place of an entry where a list of entries has no hyphen at all, and the places of the lines
    of one entry where each has a hyphen.
    """
    for key, child in (node.entries or {}).items():
        if key in shape.lists and child.entries and child.mark.line > node.key_marks[key].line:
            yield [child.mark]
        if child.leaf is None:
            yield from _hyphens_amiss(child, shape)
    run: list[Mark] = []
    seen: set[str] = set()
    for child in node.items or []:
        key = next(iter(child.entries), "") if child.entries and len(child.entries) == 1 else ""
        if key not in shape.keys or key in seen or (run and child.mark.line == run[-1].line):
            if len(run) > 1:
                break
            run, seen = [], set()
        if key in shape.keys:
            run.append(child.mark)
            seen.add(key)
    if len(run) > 1:
        yield run
    yield from _torn(node.items or [], shape)
    for child in _holding(node.items or ()):
        yield from _hyphens_amiss(child, shape)
