"""`mkdocs.yml` -> the tree of its values, each with its line and column, and any of them as MkDocs reads it.

What a value means is decided in `settings`. The rules of the text are those of the data: a key stands once,
and every value where it is used, so anchors and aliases are refused. Three things that the data may not have
are common here and let through: a comment after a value, the tag `!ENV`, and the two tags of MkDocs' own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from tracker.content.parsing.mending import Shape, read_naming
from tracker.content.parsing.reading import MAX_BYTES, read_file
from tracker.content.parsing.yamltree import Node, read_tree
from tracker.content.problems.problem import Mark, Problem, Refused
from tracker.facts.scalars import Scalar

VARIABLE = "!ENV"
"""The tag of a value that the environment may give: `!ENV NAME` or `!ENV [NAME, OTHER, default]`."""
TAGS = (VARIABLE, "!relative", "tag:yaml.org,2002:python/name:")
"""The tags that MkDocs reads; behind the last two stands a path or a function of its own, which is nothing to
look at here.
"""
MERGE = "<<"
"""The key by which YAML mixes one mapping into another."""


def read_configuration(
    config: Path, file: str, environment: Mapping[str, str], keys: Iterable[str] = ()
) -> tuple[Node, list[Problem]]:
    """Return the tree of `config`, a `mkdocs.yml`, and what to warn of.

    `file` is how problems call it; `environment` fills in what is tagged `!ENV`. A value from there stands
    where its tag does. `keys` are those that it may have, by which slips are told. Raises `Refused` with
    every problem when the text cannot be read as MkDocs reads it.
    """
    try:
        data = config.read_bytes()
    except OSError:
        raise Refused([Problem(file, Mark(1, 1), "missing_file")]) from None
    tree = partial(read_tree, tags=TAGS, notes=True)
    read = partial(read_naming, shape=Shape(frozenset(keys), frozenset()), read=tree)
    root, warnings = read_file(data, file, MAX_BYTES, "site_name", read)
    filled = _filled(root, environment)
    if problems := list(_unreadable(filled, file)):
        raise Refused([*problems, *warnings])
    return filled, warnings


def value(node: Node) -> Any:
    """Return what MkDocs makes of a value: mappings, lists, texts, numbers, days, yes and no; None where
    nothing stands, or a tag whose meaning is MkDocs' own.
    """
    if node.entries is not None:
        return {key: value(child) for key, child in node.entries.items()}
    if node.items is not None:
        return [value(child) for child in node.items]
    if node.leaf is None or (node.tag and node.tag != VARIABLE):
        return None
    return str(node.leaf) if node.leaf.quoted else _implicit(str(node.leaf))


def _implicit(text: str) -> Any:
    """Return a text without quotation marks as YAML reads it; raise `ValueError` or `YAMLError` where it
    fails.
    """
    loader = yaml.SafeLoader("")
    tag = loader.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return loader.construct_object(yaml.ScalarNode(tag, text))


def _filled(node: Node, environment: Mapping[str, str]) -> Node:
    """Return a value with everything tagged `!ENV` in it replaced, as MkDocs does; the tag stays on what the
    environment gave.
    """
    if node.tag == VARIABLE and node.entries is None:
        return _from_environment(node, environment)
    if node.entries is not None:
        node.entries = {key: _filled(child, environment) for key, child in node.entries.items()}
    if node.items is not None:
        node.items = [_filled(child, environment) for child in node.items]
    return node


def _from_environment(node: Node, environment: Mapping[str, str]) -> Node:
    if node.items is None:
        names, default = [node], None
    else:
        # A list of one name has no default
        names, default = (node.items[:-1], node.items[-1]) if len(node.items) > 1 else (node.items, None)
    for name in names:
        if str(name.leaf) in environment:
            text = environment[str(name.leaf)]
            return Node(node.mark, leaf=Scalar(text) if text else None, tag=VARIABLE)
    return default or Node(node.mark)


def _unreadable(node: Node, file: str) -> Iterator[Problem]:
    """Yield what MkDocs would fail at, or take for something that is not written where it stands."""
    if node.entries is not None:
        if MERGE in node.entries:
            yield Problem(file, node.key_marks[MERGE], "anchor", {"found": MERGE})
        if node.tag == VARIABLE:
            yield Problem(file, node.mark, "not_list", {"found": "{…}"})
    for child in [*(node.entries or {}).values(), *(node.items or [])]:
        yield from _unreadable(child, file)
    try:
        _ = value(node) if node.leaf is not None else None
    except (ValueError, yaml.YAMLError):
        yield Problem(file, node.mark, "setting_unreadable", {"found": str(node.leaf)})


class Findings:
    """The problems of one configuration, as they are met."""

    def __init__(self, file: str, problems: Iterable[Problem] = ()) -> None:
        self.file = file
        self.problems = list(problems)

    def problem(self, code: str, mark: Mark, *, warning: bool = False, **context: object) -> None:
        """Note one problem of the kind `code`; `context` is what its words ask for."""
        self.problems.append(Problem(self.file, mark, code, context, warning))


def is_empty(node: Node | None) -> bool:
    """Say whether nothing stands at a key, or the key is not there."""
    return node is None or (node.leaf is None and node.entries is None and node.items is None)


def seen(node: Node) -> str:
    """Return how a value is shown in a problem."""
    if node.leaf is not None:
        return str(node.leaf)
    return "[…]" if node.items is not None else "{…}" if node.entries is not None else ""


def place(owner: Node, key: str) -> Mark:
    """Return where the key of a mapping stands, or the mapping where it has no such key."""
    return owner.key_marks.get(key, owner.mark)
