"""A name that was typed where an id belongs + the programme's file -> the id of what is called so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Problem
from tracker.facts.scalars import ID
from tracker.language.rules import available
from tracker.language.slugs import anchor

SECTIONS: Mapping[str, str] = {
    "unknown_body": "bodies",
    "unknown_target": "targets",
    "unknown_task": "tasks",
    "unknown_group": "groups",
    "unknown_part": "parts",
}
"""Where that stands of which nothing has the id."""
CALLED = ("name", "title", "text", "number", "url")
"""The keys by whose values editors call a thing."""
LISTS = ("with", "targets", "parts")
"""Keys under which several ids stand, each without a key of its own."""
LEFT_OUT = frozenset({"và", "and", "của", "of", "the", "thuộc"})
"""Words of which an abbreviation has no letter."""
FEWEST = 3
"""So many letters an abbreviation has at least: two would fit too many names."""


def with_ids(problems: list[Problem], root: Node) -> list[Problem]:
    """Return the problems, those of an id that nothing has with the id of what is called so, where it is
    clear what is meant.
    """
    return [_with_id(problem, root) for problem in problems]


def _with_id(problem: Problem, root: Node) -> Problem:
    section = SECTIONS.get(problem.code)
    right = id_called(str(problem.context.get("found", "")), section, root) if section else ""
    if not right:
        return problem
    key = str(problem.context.get("key", ""))
    line = right if key in LISTS or not key else f"{key}: {right}"
    context = {"found": problem.context["found"], "right": right, "line": line}
    # An id that is nobody's, and would be made of the name of something, was one until that was changed.
    code = "id_changed" if ID.fullmatch(str(context["found"])) else "id_by_name"
    return replace(problem, code=code, context=context)


def id_called(found: str, section: str, root: Node) -> str:
    """Return the id of the one entry of a section that is called `found`, in full, in part or in short; empty
    where none is, or several are.
    """
    names = {name: list(_names(entry)) for name, entry in _entries(root, section)}
    for says in (_in_full, _in_part, shortened):
        meant = [name for name, called in names.items() if any(says(found, each) for each in called)]
        if meant:
            return meant[0] if len(meant) == 1 else ""
    return ""


def _entries(root: Node, section: str) -> Iterator[tuple[str, Node]]:
    node = root.child(section)
    yield from (node.entries or {}).items() if node else ()
    for item in (node.items or ()) if node else ():
        if (given := item.child("id")) and given.leaf:
            yield str(given.leaf), item


def _names(entry: Node) -> Iterator[str]:
    """Yield what an entry is called: in its own two languages, as a part is, or under its keys."""
    called = [entry, *(child for key in CALLED if (child := entry.child(key)))]
    for node in called:
        for each in (node, *(node.child(lang) for lang in available())):
            if each and each.leaf:
                yield str(each.leaf)


def _in_full(found: str, name: str) -> bool:
    return anchor(found) == anchor(name)


def _in_part(found: str, name: str) -> bool:
    """Say whether `found` is some words of `name`, more than one."""
    typed = anchor(found)
    return "-" in typed and f"-{typed}-" in f"-{anchor(name)}-"


def shortened(found: str, name: str) -> bool:
    """Say whether `found` is the beginning of `name` with its words in short: Sở KH&CN."""
    given = "".join(
        word.replace("&", "") if word.isupper() else word[0] for word in re.findall(r"[\w&]+", found)
    )
    short = anchor(given).replace("-", "")
    return (
        len(short) >= FEWEST
        and any(word.isupper() for word in re.findall(r"[\w&]{2,}", found))
        and initials(name).startswith(short)
    )


def initials(name: str) -> str:
    """Return the first letters of the words of a name, as an abbreviation of it has them."""
    first = "".join(word[0] for word in re.findall(r"\w+", name) if word.lower() not in LEFT_OUT)
    return anchor(first).replace("-", "")
