"""A leaf of `data/targets.yaml` as typed -> the value its field takes: an exact number, a date, an id, an
address, words; or a refusal.

A mistake is raised as `PydanticCustomError(code, ...)`, and `problems.WORDINGS` says in both languages what
the code means. Numbers are exact fractions, read from the text an editor typed.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any, Literal, Self

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from tracker.facts.addresses import misread
from tracker.facts.dates import WRITTEN_DATE, YEAR_END, PartialDate
from tracker.facts.meant import EXCEL_ERROR
from tracker.facts.mistyped import (
    MAX_DIGITS,
    NUMBER,
    Mistyped,
    mistyped_address,
    mistyped_date,
    mistyped_day,
    mistyped_number,
    mistyped_span,
)

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", re.ASCII)
SOURCE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
"""An id of a source, which the name of a file that begins with a date can be."""
NUMBERING = re.compile(r"\(?\w+(?:[.)(/-]+\w+){0,9}[.)]?")
"""What an item of a text is numbered by: `1`, `1.2.a`, `(3)`, `IV`, `2b)`."""
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
"""An address of e-mail as offices have them."""
AMBIGUOUS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)
"""1.234 is one thousand two hundred and thirty-four to a Vietnamese reader, and one and a bit to an English
one.
"""
MARKUP = re.compile(r"<[a-zA-Z/!?][^<>]{0,30}>?|\b(?:javascript|vbscript):", re.IGNORECASE)
"""Texts are words, never HTML. They are escaped when printed all the same; this tells the editor."""


class Scalar(str):
    """A leaf of the YAML file, exactly as typed, and whether it stood in quotation marks."""

    quoted: bool

    def __new__(cls, text: str, *, quoted: bool = False) -> Self:
        """Return `text` as a leaf."""
        self = super().__new__(cls, text)
        self.quoted = quoted
        return self


class Untranslated(Scalar):
    """A Vietnamese text that stands where its English has still to come."""


def refuse(code: str, **context: Any) -> PydanticCustomError:
    """Return the error that `load` turns into a located, bilingual problem."""
    return PydanticCustomError(code, code, context)


@dataclass(frozen=True, slots=True)
class At:
    """A mistake found while several values are compared: where, relative to them, and what."""

    path: tuple[str | int, ...]
    code: str
    context: dict[str, Any]


def refuse_all(mistakes: list[At]) -> None:
    """Raise one error that carries all `mistakes`, or return when there are none."""
    if mistakes:
        raise PydanticCustomError("several", "several", {"mistakes": mistakes})


def _refused(mistake: Mistyped) -> PydanticCustomError:
    return refuse(mistake.code, **mistake.context)


def _leaf(value: object) -> Scalar:
    if value is None:
        raise refuse("empty")
    if isinstance(value, (dict, list)):
        raise refuse("not_a_value", found="…")
    return value if isinstance(value, Scalar) else Scalar(str(value))


def _words(value: object) -> str:
    text = unicodedata.normalize("NFC", _leaf(value)).strip()
    if not text:
        raise refuse("empty")
    if EXCEL_ERROR.fullmatch(text):
        raise refuse("excel_error", found=text)
    if found := MARKUP.search(text):
        raise refuse("markup_in_text", found=found[0])
    return Untranslated(text) if isinstance(value, Untranslated) else text


def shown(value: Fraction) -> str:
    """Return a number as an editor would type it."""
    return f"{float(value):.12g}"


def read_number(value: object) -> Fraction:
    """Read a number as the file has it; raise what is wrong with it."""
    if isinstance(value, Fraction):
        return value
    leaf = _leaf(value)
    if leaf.quoted or not NUMBER.fullmatch(leaf) or len(leaf) > MAX_DIGITS:
        raise _refused(mistyped_number(leaf))
    if AMBIGUOUS.fullmatch(leaf):
        raise refuse(
            "thousands_or_decimals", found=str(leaf), thousands=leaf.replace(".", ""), decimals=f"{leaf}0"
        )
    return Fraction(leaf)


def _numbering(value: object) -> str:
    text = unicodedata.normalize("NFC", _leaf(value)).strip()
    if not NUMBERING.fullmatch(text):
        raise refuse("numbering", found=text)
    return text


def year_end_of(info: ValidationInfo) -> str:
    """Return the month and day on which the programme's financial years end, or nothing."""
    return next(iter((info.context or {}).get("financial_year_ends", ())), "")


def _date(value: object, info: ValidationInfo) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, dict) and set(value) == {"from", "to"}:
        return _span(value)
    leaf = _leaf(value)
    try:
        date = PartialDate.parse(leaf, year_end_of(info))
    except ValueError:
        raise _refused(mistyped_date(leaf)) from None
    if date.until:
        raise _refused(mistyped_span(leaf, date))
    return date


def _span(given: dict[str, object]) -> PartialDate:
    """Read the days from one to another."""
    mistakes: list[At] = []
    ends: list[dt.date] = []
    for key in ("from", "to"):
        try:
            ends.append(_day(given[key]))
        except PydanticCustomError as error:
            code = error.type
            mistakes.append(At((key,), code, dict(error.context or {})))
    refuse_all(mistakes)
    try:
        return PartialDate.span(*ends)
    except ValueError:
        found = f"{ends[0]} – {ends[1]}"
        raise refuse("several", mistakes=[At(("to",), "period_order", {"found": found})]) from None


def _day(value: object) -> dt.date:
    leaf = _leaf(value)
    try:
        date = PartialDate.parse(leaf)
    except ValueError:
        raise _refused(mistyped_day(leaf)) from None
    if not date.is_day:
        raise refuse("day", found=str(leaf))
    return date.last_day


def _year_end(value: object) -> str:
    leaf = _leaf(value)
    try:
        PartialDate.parse(f"2023-{leaf}")
        known = YEAR_END.fullmatch(leaf) and leaf != "12-31"
    except ValueError:
        known = False
    if not known:
        raise refuse("year_end", found=str(leaf))
    return str(leaf)


def _id(value: object) -> str:
    leaf = _leaf(value)
    if not ID.fullmatch(leaf):
        raise refuse("id", found=str(leaf))
    return str(leaf)


def _source_name(value: object) -> str:
    leaf = _leaf(value)
    if not SOURCE_ID.fullmatch(leaf):
        raise refuse("id", found=str(leaf))
    return str(leaf)


def _url(value: object) -> str:
    leaf = _leaf(value)
    if not re.fullmatch(r"https?://(?!https?:)[^\s<>\"]+", leaf):
        raise _refused(mistyped_address(leaf))
    if mistake := misread(str(leaf)):
        raise refuse(mistake.code, found=str(leaf), host=mistake.host, right=mistake.right or "https://…")
    return str(leaf)


def _email(value: object) -> str:
    leaf = _leaf(value)
    if not EMAIL.fullmatch(leaf):
        raise refuse("email", found=str(leaf))
    return str(leaf)


def one_of(*options: str) -> Callable[[object], str]:
    """Return a check that a value is one of `options`."""

    def check(value: object) -> str:
        leaf = _leaf(value)
        if leaf not in options:
            raise refuse("choice", found=str(leaf), options=options)
        return str(leaf)

    return check


UNKNOWN = {
    "source": "unknown_source",
    "group": "unknown_group",
    "target": "unknown_target",
    "body": "unknown_body",
    "part": "unknown_part",
}


def _known(
    kind: Literal["source", "group", "target", "body", "part"],
) -> Callable[[object, ValidationInfo], str]:
    """Return a check that an id names something the file declares; `load` gives the declared ids as
    context.
    """

    def check(value: object, info: ValidationInfo) -> str:
        name = str(_leaf(value))
        declared: set[str] = (info.context or {}).get(kind, set())
        if name not in declared:
            raise refuse(UNKNOWN[kind], found=name, options=sorted(declared))
        return name

    return check


def _true(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if (leaf := _leaf(value)) != "true":
        raise refuse("choice", found=str(leaf), options=("true",))
    return True


Words = Annotated[str, PlainValidator(_words), WithJsonSchema({"type": "string", "minLength": 1})]
Number = Annotated[Fraction, PlainValidator(read_number), WithJsonSchema({"type": "number"})]
Numbering = Annotated[
    str, PlainValidator(_numbering), WithJsonSchema({"type": ["string", "integer"], "minimum": 0})
]
_DAY_SCHEMA = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
Date = Annotated[
    PartialDate,
    PlainValidator(_date),
    WithJsonSchema(
        {
            "type": ["string", "integer", "object"],
            "pattern": f"^{WRITTEN_DATE}$",
            "minimum": 1000,
            "maximum": 9999,
            "properties": {"from": _DAY_SCHEMA, "to": _DAY_SCHEMA},
            "required": ["from", "to"],
            "additionalProperties": False,
        }
    ),
]
YearEnd = Annotated[
    str, PlainValidator(_year_end), WithJsonSchema({"type": "string", "pattern": r"^\d{2}-\d{2}$"})
]
"""The last day of a financial year, as month and day."""
Day = Annotated[
    dt.date, PlainValidator(_day), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})
]
Recorded = Annotated[
    dt.date | None,
    PlainValidator(_day),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
"""A day that the file always gives; None in a programme as it was known before that day."""
Id = Annotated[str, PlainValidator(_id), WithJsonSchema({"type": "string", "pattern": f"^{ID.pattern}$"})]
SourceName = Annotated[
    str, PlainValidator(_source_name), WithJsonSchema({"type": "string", "pattern": f"^{SOURCE_ID.pattern}$"})
]
Url = Annotated[str, PlainValidator(_url), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
Email = Annotated[
    str, PlainValidator(_email), WithJsonSchema({"type": "string", "pattern": f"^{EMAIL.pattern}$"})
]
SourceId = Annotated[str, PlainValidator(_known("source")), WithJsonSchema({"type": "string"})]
GroupId = Annotated[str, PlainValidator(_known("group")), WithJsonSchema({"type": "string"})]
TargetId = Annotated[str, PlainValidator(_known("target")), WithJsonSchema({"type": "string"})]
PartId = Annotated[str, PlainValidator(_known("part")), WithJsonSchema({"type": "string"})]
BodyId = Annotated[str, PlainValidator(_known("body")), WithJsonSchema({"type": "string"})]
OnlyTrue = Annotated[bool, PlainValidator(_true), WithJsonSchema({"enum": [True]})]
