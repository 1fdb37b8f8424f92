"""Two versions of a part of the data -> each value of it that differs, as a reader of each language sees it
and under the name that people give it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import takewhile

from tracker.facts.dates import PartialDate
from tracker.facts.values import LANGUAGES, Lang, Text, Value
from tracker.language import formats
from tracker.language.words import fields

LONGEST = 200
"""Of a longer text only what differs is shown, with some words around it."""
AROUND = 8
"""So many words."""
WEIGHTS = {"text": 3, "date": 2, "stage": 2}
"""How much it says that two entries of a list are the same one edited, when this field is equal; 1 for the
others.
"""
ALIKE = Fraction(3, 10)
Named = tuple[Text, ...]
"""The way to a value, from the outside in, each step in words."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One value that is not what it was: where it stands, and both values as a reader of each language sees
    them.
    """

    field: Text
    old: str
    new: str


def edits_between(old: object, new: object, way: Named = (), key: str = "") -> Iterator[Edit]:
    """Yield every value that differs between two versions of the part that `way` leads to and that stands at
    `key`; one side may lack it altogether.
    """
    if old == new:
        return
    part = old if new is None else new
    if isinstance(part, Text):
        for lang in LANGUAGES:
            was, becomes = (getattr(value, lang, None) for value in (old, new))
            if was != becomes:
                yield Edit(_in_language(way, lang), *differing(was or "", becomes or ""))
    elif isinstance(part, Value):
        for name, field in type(part).model_fields.items():
            inner = field.alias or name
            yield from edits_between(
                getattr(old, name, None), getattr(new, name, None), (*way, fields.FIELD[inner]), inner
            )
    elif isinstance(part, tuple) and any(isinstance(entry, Value) for entry in (*(old or ()), *(new or ()))):  # type: ignore[misc]
        for n, was, becomes in paired(old or (), new or ()):  # type: ignore[arg-type]
            named = entry_in_words(key, n, becomes or was)
            yield from edits_between(was, becomes, (*way[:-1], named))
    else:
        yield Edit(in_words(way), *differing(printed(old, new, key), printed(new, old, key)))


def in_words(way: Named) -> Text:
    """Return the way to a value as one phrase."""
    vi, en = (fields.PATH.join(step[lang] for step in way) for lang in LANGUAGES)
    return Text.model_construct(vi=vi, en=en)


def _in_language(way: Named, language: Lang) -> Text:
    named = in_words(way)
    vi, en = (
        fields.IN_LANGUAGE[lang].format(field=named[lang], language=fields.LANGUAGE[language][lang])
        for lang in LANGUAGES
    )
    return Text.model_construct(vi=vi, en=en)


def entry_in_words(key: str, n: int, entry: Value | None) -> Text:
    """Return what the `n`th entry of the list at `key` is called: by its date, where it has one."""
    date = getattr(entry, "date", None)
    vi, en = (
        (fields.ENTRY_OF_DAY if date else fields.ENTRY_NUMBER)[lang].format(
            entry=fields.ENTRY.get(key, fields.FIELD[key])[lang],
            n=n,
            date=_dated(date, lang) if date else "",
        )
        for lang in LANGUAGES
    )
    return Text.model_construct(vi=vi, en=en)


def _dated(date: dt.date | PartialDate, lang: Lang) -> str:
    return formats.day(date, lang) if isinstance(date, dt.date) else formats.date(date, lang)


def paired(
    old: tuple[Value, ...], new: tuple[Value, ...]
) -> Iterator[tuple[int, Value | None, Value | None]]:
    """Yield the entries of a list that are not in both, those that are one entry edited as a pair; places
    count from 1.

    Entries of a list have no id: two are taken for one edited when enough of their fields are equal, the most
    alike first.
    """
    gone = [(n, entry) for n, entry in enumerate(old, 1) if entry not in new]
    come = [(n, entry) for n, entry in enumerate(new, 1) if entry not in old]
    likeness = sorted(
        ((-_alike(was, becomes), m, n) for n, was in gone for m, becomes in come), key=lambda found: found
    )
    pairs: dict[int, int] = {}
    for unlike, m, n in likeness:
        if -unlike >= ALIKE and m not in pairs and n not in pairs.values():
            pairs[m] = n
    for m, becomes in come:
        yield m, old[pairs[m] - 1] if m in pairs else None, becomes
    for n, was in gone:
        if n not in pairs.values():
            yield n, was, None


def _alike(one: Value, other: Value) -> Fraction:
    """Return from 0 to 1 how alike two entries are: the weight of their equal fields, of all that
    either has.
    """
    names = [
        name
        for name in type(one).model_fields
        if getattr(one, name) is not None or getattr(other, name) is not None
    ]
    equal = sum(WEIGHTS.get(name, 1) for name in names if getattr(one, name) == getattr(other, name))
    return Fraction(equal, sum(WEIGHTS.get(name, 1) for name in names))


def printed(value: object, beside: object, key: str = "") -> str:
    """Return a single value at `key` as readers see it; `beside` is the one it must not be printed the same
    as.
    """
    match value:
        case Fraction():
            apart = (beside,) if isinstance(beside, Fraction) else ()
            return in_both(
                Text.model_construct(
                    vi=formats.number(value, "vi", apart), en=formats.number(value, "en", apart)
                )
            )
        case PartialDate():
            return in_both(Text.model_construct(vi=formats.date(value, "vi"), en=formats.date(value, "en")))
        case dt.date():
            return in_both(Text.model_construct(vi=formats.day(value, "vi"), en=formats.day(value, "en")))
        case tuple():
            return ", ".join(printed(part, None, key) for part in value)
        case None:
            return ""
        case _:
            word = fields.VALUE.get((key, str(value)))
            return in_both(word) if word else str(value)


def in_both(phrase: Text, **values: object) -> str:
    """Return a phrase in both languages, or once where they say the same."""
    vi, en = (phrase[lang].format(**values) if values else phrase[lang] for lang in LANGUAGES)
    return vi if vi == en else f"{vi} / {en}"


def differing(old: str, new: str) -> tuple[str, str]:
    """Return both texts; of long ones only what differs, with the words around it."""
    if not old or not new or max(len(old), len(new)) <= LONGEST:
        return old, new
    was, becomes = old.split(" "), new.split(" ")
    start = _in_common(was, becomes)
    end = _in_common(was[start:][::-1], becomes[start:][::-1])
    first, left_out = max(0, start - AROUND), max(0, end - AROUND)

    def cut(words: list[str]) -> str:
        return " ".join(
            [*(["…"] if first else []), *words[first : len(words) - left_out], *(["…"] if left_out else [])]
        )

    return cut(was), cut(becomes)


def _in_common(one: list[str], other: list[str]) -> int:
    """Return with how many equal words both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
