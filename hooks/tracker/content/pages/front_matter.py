"""The lines above a page -> its title and settings, where every reader reads them alike; whatever could be
read in two ways is refused.

MkDocs looks for these lines by a rule of its own and hands them to a YAML reader that knows numbers, dates
and more. Where that reader fails, MkDocs says nothing and prints the lines as part of the page; where it
finds something other than text, the theme gets that. So the lines must end as they begin, with `---`, and
every value must be plain text or a list of plain texts for every reader of YAML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

import yaml

from tracker.content.parsing.mending import Shape, read_naming
from tracker.content.parsing.yamltree import Node, read_tree
from tracker.content.problems.problem import Mark, Problem

FRONT_MATTER = re.compile(r"-{3}[ \t]*\n(?P<yaml>.*?\n)(?P<end>\.{3}|-{3})[ \t]*\n", re.DOTALL)
"""Where MkDocs finds the front matter of a page (`YAML_RE` of `mkdocs.utils.meta`), from the page's first
letter.
"""
FENCE = "---"
HIDE = ("navigation", "toc", "path", "footer")
"""The parts of the theme that a page may hide."""
# Others reach the theme unescaped (author) or change the template.
PAGE_KEYS = ("title", "description", "hide", "former", "source_hash")
NEEDED = PAGE_KEYS[:2]
SHAPE = Shape(frozenset(PAGE_KEYS), frozenset())
ON = re.compile(r"\bon[a-z]+\s*=|\b(?:javascript|vbscript|data)\s*:", re.IGNORECASE)
TEXT_TAG = "tag:yaml.org,2002:str"


class Split(NamedTuple):
    """A page as MkDocs takes it apart: the text of its front matter, how that ends, and where the body
    begins.
    """

    yaml: str
    end: str
    body: int


def split(text: str) -> Split | None:
    """Return the parts of a page, or None where MkDocs finds no front matter."""
    match = FRONT_MATTER.match(text)
    return Split(match["yaml"], match["end"], match.end()) if match else None


def head(text: str) -> str:
    """Return the front matter of a page with the lines that fence it, or nothing."""
    parts = split(text)
    return text[: parts.body] if parts else ""


def body(text: str) -> str:
    """Return what of a page is printed, without the empty lines it begins with."""
    return text.removeprefix(head(text)).lstrip("\n")


def page_settings(text: str) -> dict[str, str | list[str]]:
    """Return what the front matter of a page without `mistakes` sets, by key."""
    parts = split(text)
    root = read_tree(parts.yaml, "").root if parts else None
    entries = root.entries or {} if root else {}
    return {
        key: [str(item.leaf) for item in node.items] if node.items is not None else str(node.leaf)
        for key, node in entries.items()
    }


def listed_above(text: str, key: str) -> list[tuple[str, Mark]]:
    """Return the texts of a list above a page, each with its place on the page; none where there is no such
    list.
    """
    parts = split(text)
    root = read_tree(parts.yaml, "").root if parts and f"{key}:" in parts.yaml else None
    node = root.child(key) if root else None
    return [
        (str(item.leaf), Mark(item.mark.line + 1, item.mark.column))
        for item in (node.items if node and node.items else ())
        if item.leaf is not None
    ]


def mistakes(text: str, file: str) -> list[Problem]:
    """Return what is wrong above a page, each at its place in `file`."""
    parts = split(text)
    if parts is None or not text.startswith(f"{FENCE}\n"):
        return [Problem(file, Mark(1, 1), "front_matter_missing")]
    if parts.end != FENCE:
        line = text.count("\n", 0, parts.body)
        return [Problem(file, Mark(line, 1), "front_matter_end", {"found": parts.end})]
    # The first line of the page stands above the first line of its YAML.
    found = read_naming(f"\n{parts.yaml}", file, SHAPE)
    problems = [_of_a_page(problem) for problem in found.problems]
    if found.root is not None and found.root.entries is None:
        problems.append(Problem(file, Mark(2, 1), "front_matter_missing"))
    elif found.root is not None:
        problems += _in_entries(found.root, file)
    if not problems:
        entries = found.root.entries or {} if found.root else {}
        problems += [
            Problem(file, Mark(1, 1), "missing", {"found": key}) for key in NEEDED if key not in entries
        ]
    return problems


def _of_a_page(problem: Problem) -> Problem:
    """Return a problem of the YAML with a line to write that is one of a page."""
    if problem.code != "colon_in_text":
        return problem
    key, _, words = str(problem.context["found"]).partition(":")
    sample = f'{key.strip()}: "{words.strip()}"'
    return Problem(problem.file, problem.mark, "colon_in_title", {"found": words.strip(), "sample": sample})


def _in_entries(root: Node, file: str) -> Iterator[Problem]:
    entries = root.entries or {}
    for key, node in entries.items():
        if key not in PAGE_KEYS:
            yield Problem(file, root.key_marks[key], "unknown_page_key", {"found": key, "options": PAGE_KEYS})
        elif key == "hide":
            yield from _in_hide(node, root.key_marks[key], file)
        elif key == "former":
            yield from _in_former(node, root.key_marks[key], file)
        else:
            yield from _in_text(key, node, root.key_marks[key], file)


def _in_text(key: str, node: Node, place: Mark, file: str) -> Iterator[Problem]:
    """Yield what keeps a value from being a text that says something."""
    if node.items is not None or node.entries is not None:
        yield Problem(file, node.mark, "not_a_value")
    elif node.leaf is None or not node.leaf.strip():
        yield Problem(file, place, "missing", {"found": key})
    elif _read_as_something_else(node):
        yield Problem(
            file, node.mark, "not_plain_text", {"found": node.leaf, "sample": f'{key}: "{node.leaf}"'}
        )
    elif re.search("[<>]", node.leaf):
        yield Problem(file, node.mark, "markup_in_title", {"found": str(node.leaf)})
    elif script := ON.search(unescape(node.leaf)):
        yield Problem(file, node.mark, "script_in_title", {"found": script[0]})


def _in_hide(node: Node, key: Mark, file: str) -> Iterator[Problem]:
    if node.items is None:
        found = "" if node.leaf is None else str(node.leaf)
        place = node.mark if found else key
        yield Problem(file, place, "not_hidden_part", {"found": found, "options": HIDE})
        return
    for item in node.items:
        if item.leaf not in HIDE:
            found = "" if item.leaf is None else str(item.leaf)
            yield Problem(file, item.mark, "not_hidden_part", {"found": found, "options": HIDE})


def _in_former(node: Node, key: Mark, file: str) -> Iterator[Problem]:
    """Yield what keeps the former addresses of a page from being a list of texts."""
    if node.items is None or any(item.leaf is None for item in node.items):
        right = node.leaf if node.leaf is not None else "…"
        yield Problem(file, key, "former_not_a_list", {"found": "former", "right": right})


def _read_as_something_else(node: Node) -> bool:
    """Say whether another reader of YAML takes a text for a number, a date, a yes or a no, or fails at it."""
    assert node.leaf is not None
    if node.leaf.quoted:
        return False
    tag: str = yaml.SafeLoader("").resolve(yaml.ScalarNode, str(node.leaf), (True, False))  # type: ignore[no-untyped-call]
    return tag != TEXT_TAG
