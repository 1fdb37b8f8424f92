"""The bytes of a file of data -> its tree with every slip in it named, or the value that it holds; on any
mistake, every problem of the file at once.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from typing import TypeVar, get_origin

from pydantic import ValidationError

from tracker.content.parsing.located import all_located, seen_in
from tracker.content.parsing.mending import Shape, read_mending
from tracker.content.parsing.yamltree import Node, TreeRead, read_tree
from tracker.content.problems.problem import Mark, Problem, Refused
from tracker.facts.meanings import class_held
from tracker.facts.values import LANGUAGES, LANGUAGES_KEY, Value

LISTS = ("changes", "terms")
"""The keys that begin a file and hold a list, which somebody may have pasted alone."""
MAX_BYTES = 1_000_000
Top = TypeVar("Top", bound=Value)


def size_limit(environment: Mapping[str, str]) -> int:
    """Return how many bytes the data file may have: `DATA_LIMIT` where it is set to a number, else a
    million.
    """
    limit = environment.get("DATA_LIMIT", "")
    return int(limit) if limit.isdecimal() else MAX_BYTES


def validated(
    root: Node, file: str, top: type[Top], declared: Mapping[str, Collection[str]], problems: list[Problem]
) -> Top:
    """Return the file as a `top`; raise `Refused` with `problems` and every mistake the model finds, when
    there is any; of `problems`, a warning alone is none.
    """
    try:
        value = top.model_validate(root.plain(), context=declared)
    except ValidationError as error:
        languages = tuple(declared.get(LANGUAGES_KEY, LANGUAGES))
        raise Refused([*problems, *all_located(error.errors(), root, file, top, languages)]) from None
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
        code = "list_without_key" if found.root.items and first in LISTS else "not_mapping"
        not_mapping = Problem(file, found.root.mark, code, {"found": seen_in(found.root), "first": first})
        raise Refused(found.problems if refused else [not_mapping])
    return found.root, found.problems


@cache
def reader_of(top: type[Value]) -> Callable[[str, str], TreeRead]:
    """Return what reads a file that is a `top`, and names the slips in it."""
    named = {field.alias or name for name, field in top.model_fields.items() if _by_id(field.annotation)}
    shape = Shape(frozenset(keys_of(top)), frozenset(entry_lists(top)) - named)
    return lambda text, file: read_mending(text, file, shape)


def keys_of(top: type[Value]) -> Iterator[str]:
    """Yield every key that can stand in a file that is a `top`."""
    for name, field in top.model_fields.items():
        yield field.alias or name
        if held := class_held(field.annotation, Value):
            yield from keys_of(held)


def _by_id(annotation: object) -> bool:
    """Say whether a key holds entries under their ids; elsewhere the same key may hold a list."""
    return get_origin(annotation) is dict


def entry_lists(top: type[Value]) -> Iterator[str]:
    """Yield every key that holds a list of entries with keys of their own."""
    for name, field in top.model_fields.items():
        if held := class_held(field.annotation, Value):
            if get_origin(field.annotation) is tuple:
                yield field.alias or name
            yield from entry_lists(held)
