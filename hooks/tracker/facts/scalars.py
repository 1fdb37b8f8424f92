"""A leaf of `data/targets.yaml` as typed -> the value its field takes: an exact number, a date, an id, an
address, words; or a refusal.

A mistake is raised as `PydanticCustomError(code, ...)`, and `problems.WORDINGS` says in both languages what
the code means. Numbers are exact fractions, read from the text an editor typed.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, Literal, Self

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from tracker.facts.addresses import misread

NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?", re.ASCII)
ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", re.ASCII)
NUMBERING = re.compile(r"\(?\w+(?:[.)(/-]+\w+){0,9}[.)]?")
"""What an item of a text is numbered by: `1`, `1.2.a`, `(3)`, `IV`, `2b)`."""
DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
AMBIGUOUS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)
"""1.234 is one thousand two hundred and thirty-four to a Vietnamese reader, and one and a bit to an English
one.
"""
MARKUP = re.compile(r"<[a-zA-Z/!?][^<>]{0,30}>?|\b(?:javascript|vbscript):", re.IGNORECASE)
"""Texts are words, never HTML. They are escaped when printed all the same; this tells the editor."""
MAX_DIGITS = 24
"""A longer number is a slip of the keyboard, and would only slow the build."""


class Scalar(str):
    """A leaf of the YAML file, exactly as typed, and whether it stood in quotation marks."""

    quoted: bool

    def __new__(cls, text: str, *, quoted: bool = False) -> Self:
        """Return `text` as a leaf."""
        self = super().__new__(cls, text)
        self.quoted = quoted
        return self


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


@lru_cache(maxsize=10_000)
def _last_day(year: int, month: int | None, day: int | None) -> dt.date:
    """Return the last day that a date may mean; raise `ValueError` where there is none, as in month 00."""
    month = 12 if month is None else month
    return dt.date(year, month, calendar.monthrange(year, month)[1] if day is None else day)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day. For ordering it stands for its last day."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2025`, `2025-07` or `2025-07-02`; raise `ValueError` for anything else."""
        match = DATE.fullmatch(text)
        if not match:
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        date = cls(year, month, day)
        _ = date.last_day  # refuses 2026-02-30, months 13 and 00, day 00 and year 0
        return date

    @property
    def first_day(self) -> dt.date:
        """The first day the date may mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> dt.date:
        """The last day the date may mean: the one it stands for."""
        return _last_day(self.year, self.month, self.day)

    def __str__(self) -> str:
        """Return the ISO 8601 form, no more exact than the date is known."""
        return "-".join(
            f"{part:0{width}d}"
            for part, width in ((self.year, 4), (self.month, 2), (self.day, 2))
            if part is not None
        )


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
    if found := MARKUP.search(text):
        raise refuse("markup_in_text", found=found[0])
    return text


def shown(value: Fraction) -> str:
    """Return a number as an editor would type it."""
    return f"{float(value):.12g}"


def read_number(value: object) -> Fraction:
    """Read a number as the file has it; raise what is wrong with it."""
    if isinstance(value, Fraction):
        return value
    leaf = _leaf(value)
    if leaf.quoted or not NUMBER.fullmatch(leaf) or len(leaf) > MAX_DIGITS:
        raise _wrong_number(leaf)
    if AMBIGUOUS.fullmatch(leaf):
        raise refuse(
            "thousands_or_decimals", found=str(leaf), thousands=leaf.replace(".", ""), decimals=f"{leaf}0"
        )
    return Fraction(leaf)


def _wrong_number(leaf: Scalar) -> PydanticCustomError:
    """Return the refusal that fits what Vietnamese editors really type in place of a plain number."""
    plain = unicodedata.normalize("NFKC", leaf).strip("“”‘’\"' ")
    found = str(leaf)[:MAX_DIGITS]
    if len(leaf) > MAX_DIGITS:
        return refuse("number_too_long", found=f"{found}…", limit=MAX_DIGITS)
    if NUMBER.fullmatch(plain.rstrip("%").rstrip()) and plain.endswith("%"):
        return refuse("number_percent", found=found, right=plain.rstrip("%").rstrip())
    if re.fullmatch(r"-?\d+,\d+", plain, re.ASCII):
        return refuse("number_comma", found=found, right=plain.replace(",", "."))
    if re.fullmatch(r"-?\d{1,3}([. ]\d{3})+(,\d+)?", plain, re.ASCII):
        return refuse("number_separators", found=found, right=re.sub("[. ]", "", plain).replace(",", "."))
    if NUMBER.fullmatch(plain):
        return refuse("number_dressed", found=found, right=plain)
    return refuse("number", found=found)


def _numbering(value: object) -> str:
    text = unicodedata.normalize("NFC", _leaf(value)).strip()
    if not NUMBERING.fullmatch(text):
        raise refuse("numbering", found=text)
    return text


def _wrong_date(leaf: Scalar, code: str) -> PydanticCustomError:
    """Return the refusal of a date: day first as people write it, a day no calendar has, or `code`."""
    found = str(leaf)[:40]
    plain = unicodedata.normalize("NFKC", leaf).strip("“”‘’\"' ")
    if people := re.fullmatch(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})", plain, re.ASCII):
        day, month, year = people.groups()
        right = f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")
        try:
            return refuse("date_day_first", found=found, right=str(PartialDate.parse(right)))
        except ValueError:
            return refuse("no_such_day", found=found)
    try:
        return refuse("date_dressed", found=found, right=str(PartialDate.parse(plain)))
    except ValueError:
        pass
    return refuse("no_such_day" if DATE.fullmatch(plain) else code, found=found)


def _date(value: object) -> PartialDate:
    leaf = _leaf(value)
    try:
        return PartialDate.parse(leaf)
    except ValueError:
        raise _wrong_date(leaf, "date") from None


def _day(value: object) -> dt.date:
    leaf = _leaf(value)
    try:
        date = PartialDate.parse(leaf)
    except ValueError:
        raise _wrong_date(leaf, "day") from None
    if date.day is None:
        raise refuse("day", found=str(leaf))
    return date.last_day


def _id(value: object) -> str:
    leaf = _leaf(value)
    if not ID.fullmatch(leaf):
        raise refuse("id", found=str(leaf))
    return str(leaf)


def _url(value: object) -> str:
    leaf = _leaf(value)
    if not re.fullmatch(r"https?://[^\s<>\"]+", leaf):
        raise refuse("url", found=str(leaf))
    if mistake := misread(str(leaf)):
        raise refuse(mistake.code, found=str(leaf), host=mistake.host, right=mistake.right or "https://…")
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
}


def _known(kind: Literal["source", "group", "target", "body"]) -> Callable[[object, ValidationInfo], str]:
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
Date = Annotated[
    PartialDate,
    PlainValidator(_date),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
            "minimum": 1000,
            "maximum": 9999,
        }
    ),
]
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
Url = Annotated[str, PlainValidator(_url), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
SourceId = Annotated[str, PlainValidator(_known("source")), WithJsonSchema({"type": "string"})]
GroupId = Annotated[str, PlainValidator(_known("group")), WithJsonSchema({"type": "string"})]
TargetId = Annotated[str, PlainValidator(_known("target")), WithJsonSchema({"type": "string"})]
BodyId = Annotated[str, PlainValidator(_known("body")), WithJsonSchema({"type": "string"})]
OnlyTrue = Annotated[bool, PlainValidator(_true), WithJsonSchema({"enum": [True]})]
