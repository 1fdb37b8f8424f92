"""Facts of a row -> plain cells: what a table and a column of the open data are, and the columns that several
tables share.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Any, Generic, Literal, TypeVar

from tracker.facts.dates import DATE, PartialDate
from tracker.facts.meanings import Key, meaning
from tracker.facts.model import Tracker
from tracker.facts.scalars import ID, Untranslated
from tracker.facts.sources import Entered, Fact
from tracker.facts.values import LANGUAGES, Lang, Languages, Text, Value
from tracker.facts.verdicts import Assessment
from tracker.language.phrases import composed, phrase_of
from tracker.language.phrases import phrase as _
from tracker.language.rules import language_name
from tracker.language.words.keys import KNOWN as KNOWN_TO_EDITORS

T = TypeVar("T")


KNOWN = phrase_of(KNOWN_TO_EDITORS)
Cell = str | int | Fraction | dt.date | bool | None
"""A number is exact; a date that may be known to the year or the month only is text; None is an empty cell.
"""


Kind = Literal["string", "number", "integer", "date", "boolean"]
"""Named as the Table Schema names them."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What is said of a column whose value is a key of the data file: what is said of the key."""

    key: Key
    under: Key | None = None
    """The key above it, where its own words do not say what it belongs to."""
    empty: Text | None = None
    """What an empty cell means, where that is not what editors are told of when the key is given."""
    language: Text | None = None
    form: Text | None = None


@cache
def _said(carried: Carried) -> Text:
    """Return the words of a column; raises what `meaning` raises."""
    what, when = (known and phrase_of(known) for known in meaning(carried.key))
    under = phrase_of(meaning(carried.under).what) if carried.under else None
    assert what

    def said(lang: Lang) -> str:
        whose = f"{under[lang]}: " if under else ""
        language = f", {carried.language[lang]}" if carried.language else ""
        more = "".join(f"; {text[lang]}" for text in (carried.empty or when, carried.form) if text)
        return f"{whose}{what[lang]}{language}{more}".replace("`", "")

    return composed(said)


def carried(
    owner: type[Value], field: str, *, under: Key | None = None, empty: Text | None = None
) -> Carried:
    """Return what is said of a column that carries the key `field` of `owner`."""
    return Carried(Key(owner, field), under, empty)


@dataclass(frozen=True, slots=True)
class OfText(Generic[T]):
    """A text of the data that fills one column a language."""

    name: str
    told: Text | Carried
    read: Callable[[T], Text | None]
    required: bool
    waits: bool
    """Whether its translation may still have to come."""
    place: int
    """Which of the programme's languages the column is of, counted from 0."""


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its name, what stands in it, and how that is read off a row's facts."""

    name: str
    kind: Kind
    told: Text | Carried
    """What stands in it: in words of its own only where that is no key of the data file."""
    read: Callable[[T], Cell]
    required: bool = False
    options: Mapping[str, Text] | None = None
    """The only values there are, each with its name in both languages."""
    pattern: str | None = None
    refers: tuple[str, str] | None = None
    """The table and the column whose values this one holds."""
    of_text: OfText[T] | None = None
    """The text of which it holds one language."""

    @property
    def about(self) -> Text:
        """What stands in it, in words."""
        return self.told if isinstance(self.told, Text) else _said(self.told)


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """One table: its file is `data/<name>.csv`, its sheet in the workbook has its name."""

    name: str
    title: Text
    about: Text
    key: tuple[str, ...]
    """The columns that together name a row."""
    rows: Callable[[Tracker, Sequence[Assessment], dt.date], Iterable[T]]
    """From what was known on a day, and that day."""
    own: tuple[Column[T], ...]

    @property
    def columns(self) -> tuple[Column[Any], ...]:
        """Its columns, and the one that every table ends with."""
        return (*self.own, MADE_UP)

    def spoken(self, languages: Languages) -> Table[T]:
        """Return the table of a programme of these languages: its texts are in them."""
        if languages == LANGUAGES:
            return self
        own = (_text_column(column.of_text, languages) if column.of_text else column for column in self.own)
        return replace(self, own=tuple(own))

    def cells(
        self, tracker: Tracker, assessments: Sequence[Assessment], day: dt.date
    ) -> Iterator[tuple[Cell, ...]]:
        """Yield the cells of each row, in the order of `columns`."""
        for row in self.rows(tracker, assessments, day):
            yield (*(column.read(row) for column in self.own), tracker.programme.made_up)


MADE_UP: Column[Any] = Column(
    "made_up",
    "boolean",
    _(
        "true nếu mọi số liệu đều không có thật, không dùng được; false nếu là số liệu thật",
        "true where every figure is made up and must not be used; false where they are real",
    ),
    bool,
    required=True,
)


def text_columns(
    name: str,
    told: Text | Carried,
    read: Callable[[T], Text | None],
    *,
    required: bool = False,
    waits: bool = False,
) -> tuple[Column[T], Column[T]]:
    """Return the two columns of one text, `name_vi` and `name_en` in the languages that ship; the translation
    of one that `waits` may still have to come, and is empty until then.
    """
    first, second = (
        _text_column(OfText(name, told, read, required, waits, place), LANGUAGES) for place in (0, 1)
    )
    return first, second


def _text_column(of: OfText[T], languages: Languages) -> Column[T]:
    """Return the column of a text in one of a programme's languages."""
    lang = languages[of.place]
    language = _in_language(lang)

    def in_language(row: T) -> Cell:
        text = of.read(row)
        said = text[lang] if text else None
        return None if isinstance(said, Untranslated) else said

    return Column(
        f"{of.name}_{lang}",
        "string",
        replace(of.told, language=language)
        if isinstance(of.told, Carried)
        else _and_more(of.told, ", ", language),
        in_language,
        required=of.required and not (of.waits and of.place),
        of_text=of,
    )


IN_LANGUAGE = _("{language}", "in {language}")


@cache
def _in_language(lang: Lang) -> Text:
    """Return that a column is in a language."""
    return composed(lambda said: IN_LANGUAGE[said].format(language=language_name(lang, said)))


def _and_more(told: Text, between: str, more: Text) -> Text:
    return composed(lambda lang: f"{told[lang]}{between}{more[lang]}")


def dated_column(
    name: str, told: Text | Carried, read: Callable[[T], PartialDate | None], *, required: bool = False
) -> Column[T]:
    """Return the column of a date that may be less exact than a day."""

    def date(row: T) -> Cell:
        found = read(row)
        return str(found) if found else None

    return Column(
        name,
        "string",
        replace(told, form=KNOWN) if isinstance(told, Carried) else _and_more(told, "; ", KNOWN),
        date,
        required=required,
        pattern=f"^{DATE.pattern}$",
    )


def id_column(told: Text | Carried, read: Callable[[T], str]) -> Column[T]:
    """Return the column that names a row."""
    return Column("id", "string", told, read, required=True, pattern=f"^{ID.pattern}$")


def source_column(
    read: Callable[[T], str | None], name: str, told: Carried, *, required: bool = True
) -> Column[T]:
    """Return the column of the source of something."""
    return Column(
        name,
        "string",
        told,
        read,
        required=required,
        refers=("sources", "id"),
    )


def target_column(
    read: Callable[[T], str | None], about: Text | None = None, *, required: bool = True
) -> Column[T]:
    """Return the column of the target that a row is about."""
    return Column(
        "target",
        "string",
        about or _("mã của chỉ tiêu", "id of the target"),
        read,
        required=required,
        refers=("targets", "id"),
    )


def task_column(read: Callable[[T], str]) -> Column[T]:
    """Return the column of the task that a row is about."""
    return Column(
        "task", "string", _("mã của nhiệm vụ", "id of the task"), read, required=True, refers=("tasks", "id")
    )


def body_column(
    name: str, told: Carried, read: Callable[[T], str | None], *, required: bool = False
) -> Column[T]:
    """Return the column of a body."""
    return Column(name, "string", told, read, required=required, refers=("bodies", "id"))


def fact_columns(read: Callable[[T], Any]) -> tuple[Column[T], ...]:
    """Return the columns of every dated entry with a source."""
    return (
        source_column(lambda row: read(row).source, "source", carried(Fact, "source")),
        Column("quote", "string", carried(Fact, "quote"), lambda row: read(row).quote),
        Column(
            "checked",
            "date",
            carried(Fact, "checked", empty=_("trống: chưa kiểm tra", "empty: not yet checked")),
            lambda row: read(row).checked,
        ),
        Column(
            "recorded",
            "date",
            carried(
                Entered,
                "recorded",
                empty=_("trống nếu ghi sau ngày xét", "empty where that was after the as-of day"),
            ),
            lambda row: read(row).recorded,
        ),
    )
