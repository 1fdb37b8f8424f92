"""The docstrings under the fields of the model -> what each key of a data file means, in both languages.

A module is read once, when the first meaning is asked for, which takes some milliseconds. The checking
library can do it as well, but only while it makes the classes, in a tenth of every build.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypeVar

from tracker.facts.values import Text, Value

T = TypeVar("T")
BETWEEN_LANGUAGES = " / "


class Key(NamedTuple):
    """One key: the class of the model that has it, and the name of its field there."""

    owner: type[Value]
    field: str


class Meaning(NamedTuple):
    """What a key holds and when it is given, each as a part of a sentence."""

    what: Text
    when: Text | None


@cache
def meaning(key: Key) -> Meaning:
    """Return what `key` means; raises `LookupError` and `ValueError` as `docstring` does, and `ValueError`
    where the languages differ in their number of sentences.
    """
    vi, en = docstring(key)
    what, *when = (
        Text(vi=_inside(of_vi), en=_inside(of_en))
        for of_vi, of_en in zip(vi.split(". "), en.split(". "), strict=True)
    )
    return Meaning(what, *when) if when else Meaning(what, None)


def docstring(key: Key) -> tuple[str, str]:
    """Return the Vietnamese and the English sentences under the field of `key`.

    Raises `LookupError` where there are none, and `ValueError` where they are not in both languages.
    """
    for owner in (part for part in key.owner.__mro__ if issubclass(part, Value)):
        if key.field in (told := _told_in(owner.__module__).get(owner.__name__, {})):
            return in_both_languages(told[key.field])
    raise LookupError(f"{key.owner.__name__}.{key.field} has no docstring")


def in_both_languages(text: str) -> tuple[str, str]:
    """Return the two halves of a docstring, on one line each; raises `ValueError` where there are not two."""
    vi, en = " ".join(text.split()).split(BETWEEN_LANGUAGES)
    return vi, en


def class_held(annotation: object, kind: type[T]) -> type[T] | None:
    """Return the class, one of the kind wanted, of which a field with `annotation` holds one or several; None
    where it holds something else.
    """
    if isinstance(annotation, type) and issubclass(annotation, kind):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        if found := class_held(part, kind):
            return found
    return None


def kinds_in(top: type[Value]) -> Iterator[type[Value]]:
    """Yield `top` and each class that its fields hold, in the order of the file; one that several fields hold
    comes several times.
    """
    yield top
    for field in top.model_fields.values():
        if held := class_held(field.annotation, Value):
            yield from kinds_in(held)


def _inside(sentence: str) -> str:
    """Return a sentence as it stands inside another one."""
    return f"{sentence[:1].lower()}{sentence[1:].removesuffix('.')}"


@cache
def _told_in(module: str) -> dict[str, dict[str, str]]:
    """Return what stands under each field of the classes of `module`, by the name of the class and its
    own.
    """
    return {
        part.name: {
            field.target.id: below.value.value
            for field, below in pairwise(part.body)
            if isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
            and isinstance(below.value.value, str)
        }
        for part in ast.parse(inspect.getsource(sys.modules[module])).body
        if isinstance(part, ast.ClassDef)
    }
