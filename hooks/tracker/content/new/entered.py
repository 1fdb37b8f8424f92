"""A `mkdocs.yml` as somebody wrote it, and what a site of several has to be told in it -> the same text with
that put in; every line that was there stays as it is.

None stands for a file that is written in another way than line by line, where a hand has to do it.
"""

from __future__ import annotations

from tracker.content.parsing.configuration import is_empty, seen
from tracker.content.parsing.yamltree import Node
from tracker.content.setup.several import PART_OF, PROGRAMMES


def with_programme(text: str, root: Node, entry: str) -> str | None:
    """Return the text of a front, whose tree is `root`, with one more `entry` at the end of its list."""
    extra = root.child("extra")
    listed = extra.child(PROGRAMMES) if extra else None
    if listed is None or not listed.items:
        return None
    lines, last = text.splitlines(), listed.items[-1].mark
    before = lines[last.line - 1][: last.column - 1]
    if before.strip() != "-":
        return None
    dash = before.index("-")
    end = last.line
    while end < len(lines) and _indent(lines[end]) > dash:
        end += 1
    return _joined([*lines[:end], f"{' ' * dash}- {entry}", *lines[end:]])


def with_part_of(text: str, root: Node, way: str) -> str | None:
    """Return the text of a programme's settings, whose tree is `root`, which say that the front is at `way`
    from it.
    """
    lines, extra = text.splitlines(), root.child("extra")
    if extra is None or is_empty(extra):
        at = root.key_marks["extra"].line if extra else len(lines)
        return _joined([*lines[:at], *([] if extra else ["extra:"]), f"  {PART_OF}: {way}", *lines[at:]])
    if not extra.entries:
        return None
    said = extra.child(PART_OF)
    if said is not None and not is_empty(said):
        return text if seen(said) == way else None
    first = next(iter(extra.key_marks.values()))
    indent = lines[first.line - 1][: first.column - 1]
    if indent.strip() or not indent:
        return None
    at = root.key_marks["extra"].line
    if said is not None:  # the key stands there with nothing behind it
        at = extra.key_marks[PART_OF].line - 1
        lines.pop(at)
    return _joined([*lines[:at], f"{indent}{PART_OF}: {way}", *lines[at:]])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" ")) if line.strip() else 0


def _joined(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
