"""Every mistake that can be told has its words, and they keep what an editor needs."""

from __future__ import annotations

import ast
import functools
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile import LONG, WORDS, assert_only_words
from tests.places import ROOT
from tracker.content.problems.problem import WORDINGS, Mark, Problem, Refused


def test_a_long_value_keeps_both_ends_and_the_line_to_paste_is_whole() -> None:
    vi, en, _ = Problem(
        "a.yaml", Mark(1, 1), "choice", {"found": f"begin{LONG}end", "options": ["a"]}
    ).wording
    assert all("“begin" in said and "end”" in said and len(said) < 300 for said in (vi, en))

    hash_of_many = "0123456789ab-" + "0f" * 2000
    assert hash_of_many in str(
        Problem(
            "a.md",
            Mark(1, 1),
            "translation_not_recorded",
            {"other": "b", "expected": hash_of_many},
            warning=True,
        )
    )
    address = f"[report](https://example.org/{'a' * 400})"
    assert f"→ {address}" in str(
        Problem("a.md", Mark(1, 1), "space_in_link", {"found": "x", "sample": address})
    )


@pytest.mark.whole
def test_a_refusal_is_words_too() -> None:
    for text in WORDS.values():
        assert_only_words(
            str(Refused([Problem(text, Mark(1, 1), "unknown_key", {"found": text, "options": [f"{text}x"]})]))
        )


# Every code has its words

RAISED_BY = {
    "Problem": 2,
    "At": 1,
    "Offence": 0,
    "Misread": 0,
    "refuse": 0,
    "PydanticCustomError": 0,
    "problem": 0,
    "_problem": 1,
    "_lacking": 2,
    "Mistyped": 0,
    "Misplaced": 0,
    "Slip": 1,
    "slip_in": 2,
    "BraceSlip": 1,
    "_hyphenated": 2,
    "Suspicion": 1,
    "Astray": 0,
    "PlainAddress": 0,
    "PutRight": 0,
}
"""Who takes a code, and as which argument."""


HANDED_ON = {"code", "problem", "mistake", "offence", "slip", "second", "suspicion", "astray"}
"""Names under which a code that was collected where it was made is handed on."""


CARRIER = "several"
"""Not a mistake itself: it carries others."""


@functools.cache
def sources() -> list[tuple[Path, ast.Module]]:
    paths = sorted((ROOT / "hooks").rglob("*.py"))
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths]


def tables(tree: ast.Module) -> dict[str, set[str]]:
    """Return the tables of codes of a module: each named in capitals, from something to a code."""
    found = {}
    for node in tree.body:
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Dict)
            and isinstance(node.targets[0], ast.Name)
        ):
            values = [value.value for value in node.value.values if isinstance(value, ast.Constant)]
            found[node.targets[0].id] = {value for value in values if isinstance(value, str)}
    return found


def codes_in(node: ast.expr, known: dict[str, set[str]]) -> set[str] | None:
    """Return the codes an expression can be, none where it is handed on, or None where nobody can say."""
    match node:
        case ast.Constant(value=str(code)):
            return {code}
        case ast.IfExp(body=one, orelse=other):
            both = [codes_in(part, known) for part in (one, other)]
            return None if None in both else set().union(*(part for part in both if part))
        case ast.Subscript(value=ast.Name(id=name)) if name in known:
            return known[name]
        case ast.Tuple(elts=[first, *_]):
            return codes_in(first, known)
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id=name), attr="code") if name in HANDED_ON:
            return set()
        case ast.Starred(value=ast.Name(id=name)) if name in HANDED_ON:
            return set()
    return None


def keys_of(call: ast.Call) -> set[str] | None:
    """Return what a call gives to be put into the words, where that can be seen."""
    given = {keyword.arg for keyword in call.keywords if keyword.arg}
    name = (
        call.func.attr
        if isinstance(call.func, ast.Attribute)
        else call.func.id
        if isinstance(call.func, ast.Name)
        else ""
    )
    if name in ("refuse", "problem"):
        return {key for key in given if key}
    position = RAISED_BY[name] + 1
    if name not in ("Problem", "At") or any(isinstance(part, ast.Starred) for part in call.args):
        return None
    if len(call.args) <= position:
        return set()
    return keys_in(call.args[position])


def keys_in(node: ast.expr) -> set[str] | None:
    if isinstance(node, ast.Dict) and all(isinstance(key, ast.Constant) for key in node.keys):
        return {str(key.value) for key in node.keys if isinstance(key, ast.Constant)}
    return None


@functools.cache
def raised() -> list[tuple[str, str, set[str] | None]]:
    """Return every place where a code is made."""
    return list(_raised())


def _raised() -> Iterator[tuple[str, str, set[str] | None]]:
    """Yield every place where a code is made: where, the code, and what is given with it where that can be
    seen.
    """
    for path, tree in sources():
        known = tables(tree)
        for node in ast.walk(tree):
            where = f"{path.name}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Call):
                name = (
                    node.func.attr
                    if isinstance(node.func, ast.Attribute)
                    else node.func.id
                    if isinstance(node.func, ast.Name)
                    else ""
                )
                if name not in RAISED_BY or (
                    len(node.args) <= RAISED_BY[name]
                    and not any(isinstance(part, ast.Starred) for part in node.args)
                ):
                    continue
                codes = codes_in(node.args[min(RAISED_BY[name], len(node.args) - 1)], known)
                assert codes is not None, f"{where}: which codes this can be cannot be seen; use a table"
                yield from ((where, code, keys_of(node)) for code in codes)
            elif (
                isinstance(node, ast.Tuple)
                and len(node.elts) == 2
                and "found" in (keys_in(node.elts[1]) or ())
            ):
                # A marker's mistake, to become a problem where its place is known
                codes = codes_in(node.elts[0], known)
                assert codes is not None, f"{where}: which codes this can be cannot be seen; use a table"
                yield from ((where, code, keys_in(node.elts[1])) for code in codes)
            elif isinstance(node, ast.Return) and node.value:
                # A function that says which code it is
                given = (
                    node.value.elts[0]
                    if isinstance(node.value, ast.Tuple) and node.value.elts
                    else node.value
                )
                parts = (part.value for part in ast.walk(given) if isinstance(part, ast.Constant))
                yield from ((where, part, None) for part in parts if part in WORDINGS)
            elif isinstance(node, ast.Assign):
                first = node.targets[0].elts[0] if isinstance(node.targets[0], ast.Tuple) else node.targets[0]
                if isinstance(first, ast.Name) and first.id == "code":
                    values = (
                        [node.value.body, node.value.orelse]
                        if isinstance(node.value, ast.IfExp)
                        else [node.value]
                    )
                    if isinstance(node.targets[0], ast.Tuple) and isinstance(node.value, ast.Tuple):
                        values = [node.value.elts[0]]
                    yield from (
                        (where, code, None) for value in values for code in codes_in(value, known) or ()
                    )


NAMED = {"first", "second", "thu_nhat", "thu_hai", "the_first", "the_second", "both", "both_open"}
"""What every problem knows: how the languages of its programme are called."""


@pytest.mark.whole
def test_every_code_that_can_be_raised_has_its_words_and_no_words_are_left_over() -> None:
    found = {code for _, code, _ in raised()} - {CARRIER}

    assert found - WORDINGS.keys() == set()
    assert WORDINGS.keys() - found == set()


@pytest.mark.whole
def test_what_the_words_of_a_code_ask_for_is_given_wherever_it_is_raised() -> None:
    seen = 0
    for where, code, given in raised():
        if code == CARRIER or given is None:
            continue
        asked = {name for part in WORDINGS[code] for _, name, _, _ in string.Formatter().parse(part) if name}
        assert asked <= given | NAMED, (where, code)
        seen += 1
    assert seen > 60
