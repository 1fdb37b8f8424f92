"""An error of the checking library -> problems that stand where the editor has to look, each with what was
meant where that is certain.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import get_origin

from pydantic_core import ErrorDetails

from tracker.content.parsing.meanings_typed import with_meaning
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark, Problem, told_in
from tracker.facts.meanings import class_held
from tracker.facts.model import Tracker
from tracker.facts.scalars import At
from tracker.facts.values import LANGUAGES, Languages, Text, Value
from tracker.facts.values import spoken as in_those_of

# Which words of the checking library mean which of our problems; the rest are raised by `model` under our own
# codes.
LIBRARY_CODES = {
    "extra_forbidden": "unknown_key",
    "model_type": "not_mapping",
    "model_attributes_type": "not_mapping",
    "dict_type": "not_mapping",
    "tuple_type": "not_list",
}


def all_located(
    errors: list[ErrorDetails],
    root: Node,
    file: str,
    top: type[Value],
    languages: Languages = LANGUAGES,
) -> list[Problem]:
    """Return the problems of a whole file, of a programme in these languages.

    A key that was typed in Vietnamese is not told as missing as well; and an entry in the wrong list is told
    once, not key by key.
    """
    found = [
        (detail["loc"], told_in(located(detail, root, file, top, languages), languages)) for detail in errors
    ]
    typed = {
        (*path[:-1], problem.context["right"])
        for path, problems in found
        for problem in problems
        if problem.code == "meaning_key"
    }
    strays = dict(_strays(found, root, file, top))
    return [
        *strays.values(),
        *(
            problem
            for path, problems in found
            for problem in problems
            if (path not in typed or problem.code != "missing") and path[:-1] not in strays
        ),
    ]


def _strays(
    found: list[tuple[tuple[str | int, ...], list[Problem]]], root: Node, file: str, top: type[Value]
) -> Iterator[tuple[tuple[str | int, ...], Problem]]:
    """Yield the entries of a list of which no key belongs to it, where all belong to another one."""
    unknown: dict[tuple[str | int, ...], set[str]] = defaultdict(set)
    for path, problems in found:
        if any(problem.code == "unknown_key" for problem in problems):
            unknown[path[:-1]].add(str(path[-1]))
    for path, names in unknown.items():
        node, _ = walk(root, path)
        if len(path) < 2 or not isinstance(path[-1], int) or len(names) * 2 <= len(node.entries or {}):
            continue
        other = next((name for name, keys in _lists(top) if names <= keys), "")
        if other:
            context = {"other": other, "list": str(path[-2])}
            yield path, Problem(file, node.mark, "entry_elsewhere", context)


def _lists(top: type[Value]) -> Iterator[tuple[str, set[str]]]:
    """Yield every list of entries of a file, with the keys that its entries may have."""
    for name, field in top.model_fields.items():
        if held := class_held(field.annotation, Value):
            if get_origin(field.annotation) is tuple:
                yield field.alias or name, {f.alias or key for key, f in held.model_fields.items()}
            yield from _lists(held)


def located(
    detail: ErrorDetails,
    root: Node,
    file: str,
    top: type[Value] = Tracker,
    languages: Languages = LANGUAGES,
) -> list[Problem]:
    """Turn one error of the checking library into problems that stand where the editor has to look; `top` is
    the class of the whole file.
    """
    path, code, context = detail["loc"], detail["type"], dict(detail.get("ctx", {}))
    if code == "several":
        mistakes: list[At] = context["mistakes"]
        return [
            _told((*path, *mistake.path), mistake.code, dict(mistake.context), root, file)
            for mistake in mistakes
        ]
    if code == "missing":
        return [_missing(path, root, file, top)]
    node, _ = walk(root, path)
    if code in LIBRARY_CODES:
        code = LIBRARY_CODES[code]
        context = {"found": seen_in(node)}
    if code == "not_list" and (bullet := re.match(r"([•·▪●◦‣∙–—−])\s*(.*)", node.leaf or "")):
        return [Problem(file, node.mark, "list_mark", {"mark": bullet[1], "right": f"- {bullet[2]}"})]
    if code == "not_list" and re.fullmatch(r"[a-z0-9-]+(?:[,;]\s*[a-z0-9-]+)*", node.leaf or ""):
        each = re.split(r"[,;]\s*", node.leaf or "")
        context = {"found": node.leaf, "key": path[-1], "right": ", ".join(each)}
        return [Problem(file, node.mark, "ids_without_brackets", context)]
    if code == "unknown_key":
        found = str(path[-1])
        context = {"found": found, "options": _keys_at(path[:-1], top, languages)}
        if found.isdigit() and node.leaf is None:
            # `value: 35,5` inside { }: YAML takes the comma for the end of the value
            code, context = "comma_in_braces", {"found": found, "line": _with_point(path, root)}
    if code == "not_mapping" and issubclass(_class_at(path, top) or object, Text):
        code = "not_text_pair"
    return [_told(path, code, context, root, file)]


def _told(
    path: tuple[str | int, ...], code: str, context: dict[str, object], root: Node, file: str
) -> Problem:
    """Return a problem with the value that was meant, where the file tells it."""
    context.setdefault("key", next((step for step in reversed(path) if isinstance(step, str)), ""))
    node, _ = walk(root, path)
    return problem_at(path, *with_meaning(path, code, context, node, root), root, file)


def _with_point(path: tuple[str | int, ...], root: Node) -> str:
    """Return the key that stands before a stray number in braces, with both parts of its number."""
    node, _ = walk(root, path[:-1])
    before, _, _ = (" ".join(node.entries or {})).partition(f" {path[-1]}")
    key = before.split(" ")[-1]
    value = node.child(key)
    return f"{key}: {value.leaf}.{path[-1]}" if value and value.leaf else ""


def _missing(path: tuple[str | int, ...], root: Node, file: str, top: type[Value]) -> Problem:
    parent = path[:-1]
    found = str(path[-1])
    code = "missing_language" if _class_at(parent, top) is Text else "missing"
    return problem_at(parent, code, {"found": found}, root, file)


def problem_at(
    path: tuple[str | int, ...], code: str, context: dict[str, object], root: Node, file: str
) -> Problem:
    """Return a problem of what `path` leads to, at its place in the file."""
    node, key_mark = walk(root, path)
    # A wrong value is shown at the value; a part that is missing, unknown or wrong as a whole, at its key.
    whole = code in ("missing", "missing_language", "unknown_key", "meaning_key") or node.leaf is None
    mark = key_mark if whole and key_mark else node.mark
    return Problem(file, mark, code, context)


def walk(root: Node, path: tuple[str | int, ...]) -> tuple[Node, Mark | None]:
    """Follow `path` as far as the file goes; return the last value met and the place of its key, if it has
    one.
    """
    node, key_mark = root, None
    for step in path:
        child = node.child(step)
        if child is None:
            break  # the rest of the path is not in the file (a missing key, or a name the library adds)
        key_mark = node.key_marks.get(step) if isinstance(step, str) else None
        node = child
    return node, key_mark


def seen_in(node: Node) -> str:
    """Return a value as it is quoted in a message."""
    if node.leaf is not None:
        return str(node.leaf)[:60]
    return "[…]" if node.items is not None else "{…}" if node.entries is not None else ""


def _class_at(path: tuple[str | int, ...], top: type[Value]) -> type[Value] | None:
    """Return the class of the model that the value at `path` is an instance of."""
    current: type[Value] | None = top
    for step in path:
        if isinstance(step, int) or current is None:
            continue
        if current is top and step not in top.model_fields:
            return None
        field = next((f for name, f in current.model_fields.items() if (f.alias or name) == step), None)
        if field is None:
            # Inside `sources` the step is an id an editor chose: the class stays.
            continue
        current = class_held(field.annotation, Value)
    return current


def _keys_at(path: tuple[str | int, ...], top: type[Value], languages: Languages) -> list[str]:
    owner = _class_at(path, top)
    if owner and issubclass(owner, Text):
        owner = in_those_of(owner, languages)
    return [field.alias or name for name, field in owner.model_fields.items()] if owner else []
