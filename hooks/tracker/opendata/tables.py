"""Tracker + assessments -> tables of plain cells: the one definition of every table and column of the open
data.

The CSV files, the workbook, `datapackage.json` and the page that explains them are all made from `TABLES`. A
table or a column that has been published is never renamed; new ones may be added.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from tracker.facts.asking import Against, ChangeKind
from tracker.facts.assess import (
    ON_TRACK_FROM,
    OUTCOMES,
    SATISFIED,
    SLOWER_FROM,
    Assessment,
    MilestoneVerdict,
    Outcome,
    PartAssessment,
    Reporting,
    Schedule,
    Status,
    Verdict,
    YearVerdict,
)
from tracker.facts.dates import DATE, PartialDate
from tracker.facts.ledger import LedgerEntry, ledger_entries
from tracker.facts.levels import bound_on
from tracker.facts.meanings import Key, meaning
from tracker.facts.model import (
    LANGUAGES,
    Amendment,
    Baseline,
    Body,
    BodyEnded,
    Closing,
    Deadline,
    Entered,
    Evidence,
    Fact,
    Group,
    HandAssessment,
    Holder,
    Lang,
    Milestone,
    Observation,
    Part,
    Period,
    Rating,
    Reference,
    Request,
    Rule,
    Searched,
    Source,
    Step,
    Target,
    Task,
    Text,
    Tracker,
    Value,
    Withdrawal,
)
from tracker.facts.rules import RuleKind
from tracker.facts.scalars import ID, Untranslated
from tracker.facts.tasks import TaskAssessment, assess_tasks
from tracker.language import words
from tracker.language.asked import demand_in_words
from tracker.language.wording import status_in_words
from tracker.language.words.keys import KNOWN
from tracker.language.words.ledger import OWED
from tracker.language.words.parts import KIND as KIND_OF_PART
from tracker.language.words.tasks import STATUS as TASK_STATUS

T = TypeVar("T")
Cell = str | int | Fraction | dt.date | bool | None
"""A number is exact; a date that may be known to the year or the month only is text; None is an empty cell.
"""
Kind = Literal["string", "number", "integer", "date", "boolean"]
"""Named as the Table Schema names them."""

MOST_DECIMALS = 6
"""A share that does not end, 29 of 36, is given with so many decimals, or more where they would carry it
across a limit.
"""


def _(vi: str, en: str) -> Text:
    return Text(vi=vi, en=en)


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
    what, when = meaning(carried.key)
    under = meaning(carried.under).what if carried.under else None

    def said(lang: Lang) -> str:
        whose = f"{under[lang]}: " if under else ""
        language = f", {carried.language[lang]}" if carried.language else ""
        more = "".join(f"; {text[lang]}" for text in (carried.empty or when, carried.form) if text)
        return f"{whose}{what[lang]}{language}{more}".replace("`", "")

    return _(said("vi"), said("en"))


def _key(owner: type[Value], field: str, *, under: Key | None = None, empty: Text | None = None) -> Carried:
    return Carried(Key(owner, field), under, empty)


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

    def cells(
        self, tracker: Tracker, assessments: Sequence[Assessment], day: dt.date
    ) -> Iterator[tuple[Cell, ...]]:
        """Yield the cells of each row, in the order of `columns`."""
        for row in self.rows(tracker, assessments, day):
            yield (*(column.read(row) for column in self.own), tracker.programme.made_up)


class Place(StrEnum):
    """Where a figure lies, and whether it decides the status."""

    DECIDES = "decides"
    IN_PERIOD = "in_period"
    BEFORE_PERIOD = "before_period"
    AFTER_PERIOD = "after_period"
    AFTER_AS_OF = "after_as_of"
    """No longer given, and never to mean anything else: what was not known on the day is in no file."""


class _Figure(NamedTuple):
    a: Assessment
    figure: Observation
    decides: bool


class _PartRow(NamedTuple):
    target: str
    found: PartAssessment
    name: Part


class _Year(NamedTuple):
    a: Assessment
    year: YearVerdict


class _Milestone(NamedTuple):
    a: Assessment
    milestone: MilestoneVerdict


class _Amended(NamedTuple):
    a: Assessment
    n: int
    amendment: Amendment


class _Fact(NamedTuple):
    target: str | None
    n: int
    evidence: Evidence


class _Done(NamedTuple):
    task: str
    n: int
    step: Step


class _Named(NamedTuple):
    id: str
    body: Body


class _Rated(NamedTuple):
    target: str
    n: int
    rating: Rating


class _Happened(NamedTuple):
    date: PartialDate
    kind: str
    source: str
    reason: Text | None


class _Requested(NamedTuple):
    target: str
    n: int
    request: Request


class _Cited(NamedTuple):
    id: str
    source: Source


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

PLACES: dict[str, Text] = {
    Place.DECIDES: _(
        "số liệu dùng để xác định tình trạng của chỉ tiêu, của một phần hoặc của một năm",
        "decides the status of the target, of one of its parts or of one year",
    ),
    Place.IN_PERIOD: _(
        "trong giai đoạn, không dùng để xác định tình trạng", "inside the period, does not decide"
    ),
    Place.BEFORE_PERIOD: _("trước giai đoạn", "before the period"),
    Place.AFTER_PERIOD: _("sau giai đoạn", "after the period"),
    Place.AFTER_AS_OF: _(
        "không còn dùng: điều chưa biết vào ngày xét tình trạng không có trong tệp nào",
        "no longer used: what was not known on the day on which the status is judged is in no file",
    ),
}
MEASURES: dict[str, Text] = {
    "level": _("số thời điểm, có thể tăng hoặc giảm", "a level, which can rise and fall"),
    "total": _("lũy kế từ đầu giai đoạn", "a total, counted from the start of the period"),
    "rank": _("thứ hạng, hạng 1 cao nhất", "a rank, of which 1 is the best"),
    "yearly": _("số của từng năm, cộng dồn ở đây", "given year by year, and added up"),
}
RULES: dict[RuleKind, Text] = {
    RuleKind.AT_LEAST: _("ít nhất bằng low", "at least low"),
    RuleKind.MORE_THAN: _("lớn hơn low", "more than low"),
    RuleKind.AT_MOST: _("không quá high", "at most high"),
    RuleKind.LESS_THAN: _("nhỏ hơn high", "less than high"),
    RuleKind.EXACTLY: _("đúng bằng low (low và high bằng nhau)", "exactly low (low and high are equal)"),
    RuleKind.BETWEEN: _("từ low đến high, kể cả hai đầu", "from low to high, both ends included"),
    RuleKind.DONE: _(
        "một việc phải hoàn thành; số liệu là 1 khi đã xong, 0 khi chưa",
        "a deliverable; its figure is 1 when done, 0 until then",
    ),
    RuleKind.MORE_THAN_REFERENCE: _(
        "lớn hơn giá trị đi kèm từng số liệu (reference_value)",
        "more than the value given with each figure (reference_value)",
    ),
    RuleKind.EVERY_UNIT: _(
        "mọi đơn vị đều phải đạt (count bằng of)", "every unit must reach it (count equals of)"
    ),
    RuleKind.QUALITATIVE: _("không định lượng được", "not measurable as written"),
}
CHANGES: dict[str, Text] = {
    ChangeKind.PERCENT: _("phần trăm", "percent"),
    ChangeKind.POINTS: _("điểm phần trăm", "percentage points"),
    ChangeKind.NUMBER: _("theo đơn vị tính", "in the unit"),
    ChangeKind.TIMES: _("số lần", "times as much"),
}
AGAINST: dict[str, Text] = {
    Against.BASELINE: _("giá trị kỳ gốc", "the baseline"),
    Against.YEAR_BEFORE: _("cùng kỳ năm trước", "a year before"),
}
STATUSES: dict[str, Text] = {
    status: _(phrase.vi.format(k="k", n="n"), phrase.en.format(k="k", n="n"))
    for status, phrase in words.STATUS.items()
}
WITHDRAWN = "withdrawn"
"""What stands in `outcome` for a target that has left the denominator."""


def ending(value: Fraction, limits: Iterable[Fraction] = ()) -> Fraction:
    """Return `value` where it has few decimals, else rounded; never on, or on the other side of, one of
    `limits` that it is not.

    Every limit ends, as every number an editor types does.
    """
    digits = MOST_DECIMALS
    limits = tuple(limits)
    while True:
        rounded = Fraction(round(value * 10**digits), 10**digits)
        if all(
            (rounded > limit) - (rounded < limit) == (value > limit) - (value < limit) for limit in limits
        ):
            return rounded
        digits += 1


def _text(
    name: str,
    told: Text | Carried,
    read: Callable[[T], Text | None],
    *,
    required: bool = False,
    waits: bool = False,
) -> tuple[Column[T], Column[T]]:
    """Return the two columns of one text: `name_vi` and `name_en`; the English of one that `waits` may still
    have to come, and is empty until then.
    """

    def column(lang: Lang, language: Text) -> Column[T]:
        def in_language(row: T) -> Cell:
            text = read(row)
            said = text[lang] if text else None
            return None if isinstance(said, Untranslated) else said

        return Column(
            f"{name}_{lang}",
            "string",
            replace(told, language=language)
            if isinstance(told, Carried)
            else _(f"{told.vi}, {language.vi}", f"{told.en}, {language.en}"),
            in_language,
            required=required and not (waits and lang != LANGUAGES[0]),
        )

    return column("vi", _("tiếng Việt", "in Vietnamese")), column("en", _("tiếng Anh", "in English"))


def _dated(
    name: str, told: Text | Carried, read: Callable[[T], PartialDate | None], *, required: bool = False
) -> Column[T]:
    """Return the column of a date that may be less exact than a day."""

    def date(row: T) -> Cell:
        found = read(row)
        return str(found) if found else None

    return Column(
        name,
        "string",
        replace(told, form=KNOWN)
        if isinstance(told, Carried)
        else _(f"{told.vi}; {KNOWN.vi}", f"{told.en}; {KNOWN.en}"),
        date,
        required=required,
        pattern=f"^{DATE.pattern}$",
    )


def _id(told: Text | Carried, read: Callable[[T], str]) -> Column[T]:
    return Column("id", "string", told, read, required=True, pattern=f"^{ID.pattern}$")


def _source(read: Callable[[T], str | None], name: str, told: Carried, *, required: bool = True) -> Column[T]:
    return Column(
        name,
        "string",
        told,
        read,
        required=required,
        refers=("sources", "id"),
    )


def _target(
    read: Callable[[T], str | None], about: Text | None = None, *, required: bool = True
) -> Column[T]:
    return Column(
        "target",
        "string",
        about or _("mã của chỉ tiêu", "id of the target"),
        read,
        required=required,
        refers=("targets", "id"),
    )


def _task(read: Callable[[T], str]) -> Column[T]:
    return Column(
        "task", "string", _("mã của nhiệm vụ", "id of the task"), read, required=True, refers=("tasks", "id")
    )


def _body_column(
    name: str, told: Carried, read: Callable[[T], str | None], *, required: bool = False
) -> Column[T]:
    return Column(name, "string", told, read, required=required, refers=("bodies", "id"))


def _fact(read: Callable[[T], Any]) -> tuple[Column[T], ...]:
    """Return the columns of every dated entry with a source."""
    return (
        _source(lambda row: read(row).source, "source", _key(Fact, "source")),
        Column("quote", "string", _key(Fact, "quote"), lambda row: read(row).quote),
        Column(
            "checked",
            "date",
            _key(Fact, "checked", empty=_("trống: chưa kiểm tra", "empty: not yet checked")),
            lambda row: read(row).checked,
        ),
        Column(
            "recorded",
            "date",
            _key(
                Entered,
                "recorded",
                empty=_("trống nếu ghi sau ngày xét", "empty where that was after the as-of day"),
            ),
            lambda row: read(row).recorded,
        ),
    )


def _rule(read: Callable[[T], Rule]) -> tuple[Column[T], ...]:
    """Return the columns of what is asked for."""
    return (
        Column(
            "rule",
            "string",
            _("loại mức cần đạt", "what kind of thing is asked for"),
            lambda row: read(row).kind.value,
            required=True,
            options={kind.value: phrase for kind, phrase in RULES.items()},
        ),
        Column(
            "low",
            "number",
            _(
                "mức dưới cần đạt; nếu có change hoặc growth thì là mức thay đổi",
                "the lower limit; where there is change or growth, that of the change",
            ),
            lambda row: read(row).bound.stated[0],
        ),
        Column(
            "high",
            "number",
            _(
                "mức trên không được vượt, hoặc mức trên của khoảng; nếu có change hoặc growth thì là mức "
                "thay đổi",
                "the upper limit, or the upper end of the range; where there is change or growth, that of "
                "the change",
            ),
            lambda row: read(row).bound.stated[1],
        ),
        *_text(
            "rule_words",
            _("mức cần đạt khi được nêu bằng lời", "what is asked for where it is stated in words"),
            lambda row: read(row).words,
        ),
        Column(
            "every",
            "string",
            _key(Rule, "every"),
            lambda row: read(row).every,
            options={"year": _("từng năm", "each year")},
        ),
        Column(
            "above",
            "string",
            _key(Rule, "above"),
            lambda row: read(row).above,
            options={"met": _("đạt", "met")},
        ),
        Column(
            "change",
            "string",
            _key(Rule, "change"),
            lambda row: read(row).change,
            options=CHANGES,
        ),
        Column(
            "against",
            "string",
            _("thay đổi so với gì", "what the change is measured from"),
            lambda row: against.value if (against := read(row).of.against) else None,
            options=AGAINST,
        ),
        Column(
            "growth",
            "string",
            _key(Rule, "growth"),
            lambda row: read(row).growth,
            options={"percent": _("phần trăm mỗi năm", "percent a year")},
        ),
    )


def _levels(read: Callable[[T], tuple[Target, Rule, dt.date]]) -> tuple[Column[T], Column[T]]:
    """Return the columns of the level that a change or growth means, on the scale of the figures."""

    def level(row: T, n: int) -> Fraction | None:
        target, rule, day = read(row)
        bound = bound_on(target, rule, day) if rule.of.against else None
        stated = bound.stated[n] if bound else None
        return None if stated is None else ending(stated)

    return (
        Column(
            "level_low",
            "number",
            _(
                "mức dưới tính ra từ giá trị gốc, khi có change hoặc growth; trống nếu chưa biết giá trị gốc",
                "the lower level that follows from the base, where there is change or growth; empty while "
                "the base is not known",
            ),
            lambda row: level(row, 0),
        ),
        Column(
            "level_high",
            "number",
            _(
                "mức trên tính ra từ giá trị gốc, khi có change hoặc growth; trống nếu chưa biết giá trị gốc",
                "the upper level that follows from the base, where there is change or growth; empty while "
                "the base is not known",
            ),
            lambda row: level(row, 1),
        ),
    )


def _first_end(a: Assessment) -> dt.date:
    """Return the last day of what was asked for at first: of milestones, of the earliest."""
    by = a.target.first_rule.when.by
    return by.last_day if by else a.period.end


def _decides(a: Assessment, figure: Observation) -> bool:
    """Say whether the status of a target, or of a part that something is asked of, rests on a figure."""
    judged = (a, *(part.found for part in a.parts if part.judged))
    return any(decides is figure for each in judged for decides in each.decisive)


def _place(row: _Figure) -> Place:
    a, figure, decides = row
    day = figure.date.last_day
    if decides:
        return Place.DECIDES
    if day < a.period.start:
        return Place.BEFORE_PERIOD
    return Place.AFTER_PERIOD if day > a.period.end else Place.IN_PERIOD


def amount(a: Assessment, figure: Observation) -> Fraction:
    """Return a figure as one number that ends, on the side of every limit of its rule it is on."""
    reference = (figure.reference.value,) if figure.reference else ()
    bound = a.bound_for(figure)
    return (
        figure.value
        if figure.value is not None
        else ending(figure.amount, (*(bound.thresholds if bound else ()), *reference))
    )


def pace_published(a: Assessment) -> Fraction | None:
    """Return the pace of a target as a number that ends, or None where none is told."""
    return _pace(a.verdict)


def _pace(verdict: Verdict) -> Fraction | None:
    return None if verdict.pace is None else ending(verdict.pace, (ON_TRACK_FROM, SLOWER_FROM, Fraction(0)))


def _ended(a: Assessment, *statuses: Status) -> int | None:
    """Return how many ended years have one of `statuses`, or None where years are not judged."""
    return a.count_years(statuses) if a.rule.when.yearly and a.years else None


def _status_words(a: Assessment) -> Text:
    return _(status_in_words(a, "vi"), status_in_words(a, "en"))


def year_status(year: YearVerdict) -> Status | None:
    """Return the status of one year of a yearly target, or None while it has not ended."""
    if year.verdict is None:
        return None
    return year.verdict.status if year.verdict.figure else Status.NO_FIGURE


def outcome(a: Assessment) -> str:
    """Return the heap a target is counted in; a withdrawn one is in none of the roll-up's."""
    return OUTCOMES[a.status].value if a.status in OUTCOMES else WITHDRAWN


TARGETS: Table[Assessment] = Table(
    "targets",
    _("Chỉ tiêu", "Targets"),
    _(
        "Mỗi dòng một chỉ tiêu: nội dung đề ra, mức cần đạt ban đầu, và tình trạng tính đến ngày as_of.",
        "One row per target: what was set out, what was asked for at first, and the status on the day as_of.",
    ),
    ("id",),
    lambda _tracker, assessments, _day: assessments,
    (
        _id(_key(Target, "id"), lambda a: a.target.id),
        Column(
            "group",
            "string",
            _key(Target, "group"),
            lambda a: a.target.group,
            required=True,
            refers=("groups", "id"),
        ),
        *_text("name", _key(Target, "name"), lambda a: a.target.name, required=True),
        *_text("text", _key(Target, "text"), lambda a: a.target.text, required=True),
        *_text("clause", _key(Target, "clause"), lambda a: a.target.clause),
        *_text("reading", _key(Target, "reading"), lambda a: a.target.reading),
        *_text("unit", _key(Target, "unit"), lambda a: a.target.unit, required=True),
        Column(
            "share",
            "boolean",
            _("true nếu số liệu là phần trăm", "true where figures are percentages"),
            lambda a: a.target.share,
            required=True,
        ),
        Column(
            "measure",
            "string",
            _key(
                Target,
                "measure",
                empty=_("trống nếu không tính được bằng số", "empty where it cannot be computed"),
            ),
            lambda a: a.target.measure,
            options=MEASURES,
        ),
        Column("period_start", "date", _key(Period, "start"), lambda a: a.period.start, required=True),
        Column("period_end", "date", _key(Period, "end"), lambda a: a.period.end, required=True),
        *_rule(lambda a: a.target.first_rule),
        *_levels(lambda a: (a.target, a.target.first_rule, _first_end(a))),
        Column(
            "baseline_value",
            "number",
            _key(Baseline, "value"),
            lambda a: a.target.baseline.value if a.target.baseline else None,
        ),
        _dated(
            "baseline_date",
            _key(Baseline, "date"),
            lambda a: a.target.baseline.date if a.target.baseline else None,
        ),
        _source(
            lambda a: a.target.baseline.source if a.target.baseline else None,
            "baseline_source",
            _key(Baseline, "source"),
            required=False,
        ),
        *_text(
            "baseline_note",
            _key(Baseline, "note"),
            lambda a: a.target.baseline.note if a.target.baseline else None,
        ),
        Column(
            "as_of",
            "date",
            _("ngày xét tình trạng", "the day on which the status is judged"),
            lambda a: a.as_of,
            required=True,
        ),
        Column(
            "amendment",
            "string",
            _(
                "mã lần sửa đổi đang có hiệu lực; khi có, tình trạng xét theo mức của lần đó",
                "id of the amendment in force; where there is one, the status is judged by its rule",
            ),
            lambda a: (
                _amendment_id(a.target.id, a.target.amendments.index(a.amendment) + 1)
                if a.amendment
                else None
            ),
            refers=("amendments", "id"),
        ),
        Column(
            "reporting",
            "string",
            _(
                "đã tìm thấy số liệu công bố trong giai đoạn chưa",
                "whether a published figure was found for the period",
            ),
            lambda a: a.reporting.value,
            required=True,
            options={key.value: words.REPORTING[key] for key in Reporting},
        ),
        Column(
            "schedule",
            "string",
            _("ngày xét nằm ở đâu so với kỳ", "where the day lies in the period"),
            lambda a: a.schedule.value,
            required=True,
            options={key.value: words.SCHEDULE[key] for key in Schedule},
        ),
        Column(
            "status",
            "string",
            _("tình trạng", "the status"),
            lambda a: a.status.value,
            required=True,
            options=STATUSES,
        ),
        *_text("status", _("tình trạng bằng lời", "the status in words"), _status_words, required=True),
        Column(
            "status_row",
            "integer",
            _(
                "hàng của bảng tình trạng đã cho ra tình trạng này",
                "the row of the status table that gave it",
            ),
            lambda a: a.verdict.row,
            required=True,
        ),
        Column(
            "outcome",
            "string",
            _("nhóm kết quả khi đếm", "what it is counted as"),
            outcome,
            required=True,
            options={
                **{key.value: words.OUTCOME[key] for key in Outcome},
                WITHDRAWN: words.STATUS[Status.WITHDRAWN],
            },
        ),
        Column(
            "pace",
            "number",
            _(
                "tiến độ: phần đường đã đi chia cho phần thời gian đã qua; 1 là vừa kịp",
                "the pace: share of the way gone over share of the time passed; 1 is just in time",
            ),
            pace_published,
        ),
        Column(
            "years_ended",
            "integer",
            _("số năm đã kết thúc, khi xét từng năm", "years that have ended, where each is judged"),
            lambda a: len(a.years_ended) if a.rule.when.yearly and a.years else None,
        ),
        Column(
            "years_met",
            "integer",
            _("số năm đạt", "years in which it was met"),
            lambda a: _ended(a, *SATISFIED),
        ),
        Column(
            "years_not_met",
            "integer",
            _("số năm không đạt", "years in which it was not met"),
            lambda a: _ended(a, Status.NOT_MET),
        ),
        Column(
            "reached_after",
            "boolean",
            _("true nếu đạt sau khi hết giai đoạn", "true where it was reached after the period"),
            lambda a: a.reached_after,
            required=True,
        ),
        _dated(
            "latest_date",
            _("thời điểm của số liệu mới nhất", "date of the latest figure"),
            lambda a: a.latest.date if a.latest else None,
        ),
        Column(
            "latest_amount",
            "number",
            _("số liệu mới nhất; tỷ lệ tính bằng phần trăm", "the latest figure; a share is in percent"),
            lambda a: amount(a, a.latest) if a.latest else None,
        ),
        _dated(
            "searched_date",
            _key(Searched, "date"),
            lambda a: a.target.searched.date if a.target.searched else None,
        ),
        Column(
            "searched_depth",
            "string",
            _key(Searched, "depth"),
            lambda a: a.target.searched.depth if a.target.searched else None,
            options=words.SEARCH_DEPTH,
        ),
        *_text(
            "searched",
            _key(Searched, "where"),
            lambda a: a.target.searched.where if a.target.searched else None,
        ),
        _dated(
            "withdrawn_date",
            _key(Withdrawal, "date"),
            lambda a: a.target.withdrawn.date if a.target.withdrawn else None,
        ),
        *_text(
            "withdrawn_reason",
            _key(Withdrawal, "reason"),
            lambda a: a.target.withdrawn.reason if a.target.withdrawn else None,
        ),
        _source(
            lambda a: a.target.withdrawn.source if a.target.withdrawn else None,
            "withdrawn_source",
            _key(Withdrawal, "source", under=Key(Target, "withdrawn")),
            required=False,
        ),
        _dated(
            "assessment_date",
            _key(HandAssessment, "date"),
            lambda a: a.target.assessment.date if a.target.assessment else None,
        ),
        *_text(
            "assessment",
            _key(HandAssessment, "words"),
            lambda a: a.target.assessment.words if a.target.assessment else None,
        ),
        *_text(
            "assessment_reason",
            _key(HandAssessment, "reason"),
            lambda a: a.target.assessment.reason if a.target.assessment else None,
        ),
        _source(
            lambda a: a.target.assessment.source if a.target.assessment else None,
            "assessment_source",
            _key(HandAssessment, "source", under=Key(Target, "assessment")),
            required=False,
        ),
        _dated(
            "closed_date",
            _key(Closing, "date"),
            lambda a: a.target.closed.date if a.target.closed else None,
        ),
        *_text(
            "closed_reason",
            _key(Closing, "reason"),
            lambda a: a.target.closed.reason if a.target.closed else None,
        ),
        _source(
            lambda a: a.target.closed.source if a.target.closed else None,
            "closed_source",
            _key(Closing, "source", under=Key(Target, "closed")),
            required=False,
        ),
    ),
)

OBSERVATIONS: Table[_Figure] = Table(
    "observations",
    _("Số liệu", "Figures"),
    _("Mỗi dòng một số liệu có thời điểm và nguồn.", "One row per figure, with its date and source."),
    ("target", "date", "stage", "source", "part"),
    lambda _tracker, assessments, _day: (
        _Figure(a.judging(figure), figure, _decides(a, figure))
        for a in assessments
        for figure in a.target.observations
    ),
    (
        _target(lambda row: row.a.target.id),
        _dated("date", _key(Observation, "date"), lambda row: row.figure.date, required=True),
        Column(
            "last_day",
            "date",
            _(
                "ngày cuối cùng mà thời điểm ấy có thể là; dùng để sắp xếp và xét",
                "the last day that date may mean; used for ordering and judging",
            ),
            lambda row: row.figure.date.last_day,
            required=True,
        ),
        Column(
            "value",
            "number",
            _key(
                Observation,
                "value",
                empty=_("trống nếu cho bằng count và of", "empty where count and of are given"),
            ),
            lambda row: row.figure.value,
        ),
        Column("count", "number", _key(Observation, "count"), lambda row: row.figure.count),
        Column("of", "number", _key(Observation, "of"), lambda row: row.figure.of),
        Column(
            "amount",
            "number",
            _(
                "số liệu bằng một con số: value, hoặc 100 × count / of, làm tròn khi không chia hết",
                "the figure as one number: value, or 100 × count / of, rounded where it does not end",
            ),
            lambda row: amount(row.a, row.figure),
            required=True,
        ),
        Column(
            "reference_value",
            "number",
            _key(Reference, "value"),
            lambda row: row.figure.reference.value if row.figure.reference else None,
        ),
        _source(
            lambda row: row.figure.reference.source if row.figure.reference else None,
            "reference_source",
            _key(Reference, "source", under=Key(Observation, "reference")),
            required=False,
        ),
        Column(
            "stage",
            "string",
            _key(Observation, "stage"),
            lambda row: row.figure.stage,
            required=True,
            options=words.REPORTING_STAGE,
        ),
        Column(
            "place",
            "string",
            _(
                "nằm ở đâu so với kỳ, và có quyết định tình trạng không",
                "where it lies, and whether it decides",
            ),
            lambda row: _place(row).value,
            required=True,
            options=PLACES,
        ),
        *_text("note", _key(Observation, "note"), lambda row: row.figure.note),
        *_fact(lambda row: row.figure),
        Column(
            "part",
            "string",
            _key(Observation, "part", empty=_("trống: số của cả chỉ tiêu", "empty: about the whole")),
            lambda row: row.figure.part,
        ),
    ),
)


def _part_asked(row: _PartRow) -> Text | None:
    if not row.found.judged:
        return None
    vi, en = (demand_in_words(row.found.found, lang) for lang in LANGUAGES)
    return Text.model_construct(vi=vi, en=en)


def _latest_date(row: _PartRow) -> PartialDate | None:
    latest = row.found.found.latest
    return latest.date if latest else None


def _latest_amount(row: _PartRow) -> Fraction | None:
    latest = row.found.found.latest
    return amount(row.found.found, latest) if latest else None


PARTS: Table[_PartRow] = Table(
    "parts",
    _("Các phần của chỉ tiêu", "Parts of targets"),
    _(
        "Mỗi dòng một phần của một chỉ tiêu; chỉ tiêu được đếm một lần, ở bảng targets.",
        "One row per part of a target; the target itself is counted once, in the table targets.",
    ),
    ("target", "part"),
    lambda tracker, assessments, _day: (
        _PartRow(a.target.id, each, tracker.parts[each.part]) for a in assessments for each in a.parts
    ),
    (
        _target(lambda row: row.target),
        Column(
            "part", "string", _("mã của phần", "id of the part"), lambda row: row.found.part, required=True
        ),
        *_text("name", _("tên của phần", "name of the part"), lambda row: row.name, required=True),
        Column(
            "kind",
            "string",
            _key(Part, "kind"),
            lambda row: row.name.kind,
            options={kind: phrase for kind, phrase in KIND_OF_PART.items() if kind},
        ),
        *_text(
            "asked",
            _(
                "mức phải đạt bằng lời; trống nếu chỉ để tham khảo",
                "what is asked, in words; empty where it only informs",
            ),
            _part_asked,
        ),
        Column(
            "status",
            "string",
            _(
                "tình trạng của phần; trống nếu chỉ để tham khảo",
                "status of the part; empty where it only informs",
            ),
            lambda row: row.found.status.value if row.found.status else None,
            options={status.value: phrase for status, phrase in words.STATUS.items()},
        ),
        _dated(
            "latest_date",
            _("thời điểm của số liệu mới nhất", "date of the latest figure"),
            _latest_date,
        ),
        Column(
            "latest_amount",
            "number",
            _("số liệu mới nhất bằng một con số", "the latest figure as one number"),
            _latest_amount,
        ),
    ),
)


YEARS: Table[_Year] = Table(
    "years",
    _("Từng năm", "Year by year"),
    _(
        "Mỗi dòng một năm của chỉ tiêu xét theo từng năm.",
        "One row per year of a target that is judged each year.",
    ),
    ("target", "year"),
    lambda _tracker, assessments, _day: (_Year(a, year) for a in assessments for year in a.years),
    (
        _target(lambda row: row.a.target.id),
        Column("year", "integer", _("năm", "the year"), lambda row: row.year.year, required=True),
        Column(
            "status",
            "string",
            _(
                "tình trạng của năm; trống nếu năm chưa kết thúc",
                "the status of the year; empty while it has not ended",
            ),
            lambda row: status.value if (status := year_status(row.year)) else None,
            options=STATUSES,
        ),
        _dated(
            "figure_date",
            _("thời điểm của số liệu quyết định", "date of the figure that decides"),
            lambda row: (
                row.year.verdict.figure.date if row.year.verdict and row.year.verdict.figure else None
            ),
        ),
    ),
)


def _rule_of_milestone(row: _Milestone) -> Rule:
    return row.milestone.rule


MILESTONES: Table[_Milestone] = Table(
    "milestones",
    _("Các mốc", "Milestones"),
    _(
        "Mỗi dòng một mốc của chỉ tiêu có nhiều thời điểm phải đạt, xét như một chỉ tiêu riêng.",
        "One row per milestone of a target that is asked for by several dates, judged as a target of its "
        "own.",
    ),
    ("target", "by"),
    lambda _tracker, assessments, _day: (_Milestone(a, each) for a in assessments for each in a.milestones),
    (
        _target(lambda row: row.a.target.id),
        _dated("by", _key(Milestone, "by"), lambda row: row.milestone.by, required=True),
        Column(
            "by_last_day",
            "date",
            _("ngày cuối cùng mà thời điểm ấy có thể là", "the last day that date may mean"),
            lambda row: row.milestone.period.end,
            required=True,
        ),
        *(column for column in _rule(_rule_of_milestone) if column.name != "every"),
        *_levels(lambda row: (row.a.target, row.milestone.rule, row.milestone.period.end)),
        Column(
            "due",
            "boolean",
            _("true nếu mốc đã đến hạn vào ngày xét", "true where it was due by the as-of day"),
            lambda row: row.milestone.due,
            required=True,
        ),
        Column(
            "counts",
            "boolean",
            _(
                "true nếu chỉ tiêu được đếm theo mốc này",
                "true where the target is counted by this milestone",
            ),
            lambda row: row.milestone.rule is row.a.rule,
            required=True,
        ),
        Column(
            "status",
            "string",
            _("tình trạng của mốc", "the status of the milestone"),
            lambda row: row.milestone.verdict.status.value,
            required=True,
            options=STATUSES,
        ),
        Column(
            "status_row",
            "integer",
            _(
                "hàng của bảng tình trạng đã cho ra tình trạng này",
                "the row of the status table that gave it",
            ),
            lambda row: row.milestone.verdict.row,
            required=True,
        ),
        Column(
            "pace",
            "number",
            _(
                "tiến độ: phần đường đã đi chia cho phần thời gian đã qua; 1 là vừa kịp",
                "the pace: share of the way gone over share of the time passed; 1 is just in time",
            ),
            lambda row: _pace(row.milestone.verdict),
        ),
        _dated(
            "figure_date",
            _("thời điểm của số liệu quyết định", "date of the figure that decides"),
            lambda row: row.milestone.verdict.figure.date if row.milestone.verdict.figure else None,
        ),
        Column(
            "reached_after",
            "boolean",
            _("true nếu đạt sau mốc", "true where it was reached after its date"),
            lambda row: row.milestone.reached_after,
            required=True,
        ),
    ),
)

AMENDMENTS: Table[_Amended] = Table(
    "amendments",
    _("Sửa đổi", "Amendments"),
    _(
        "Mỗi dòng một lần sửa đổi chỉ tiêu. Bản gốc vẫn ở bảng targets.",
        "One row per change of a target. The original stays in the table targets.",
    ),
    ("id",),
    lambda _tracker, assessments, _day: (
        _Amended(a, n, amendment) for a in assessments for n, amendment in enumerate(a.target.amendments, 1)
    ),
    (
        _id(
            _("mã chỉ tiêu và số thứ tự", "the target's id and a number"),
            lambda row: _amendment_id(row.a.target.id, row.n),
        ),
        _target(lambda row: row.a.target.id),
        _dated("date", _key(Amendment, "date"), lambda row: row.amendment.date, required=True),
        *_text("text", _key(Amendment, "text"), lambda row: row.amendment.text, required=True, waits=True),
        *_rule(lambda row: row.amendment.asked[0]),
        *_text("unit", _key(Amendment, "unit"), lambda row: row.amendment.unit),
        *_fact(lambda row: row.amendment),
    ),
)


def _amendment_id(target: str, n: int) -> str:
    return f"{target}-amendment-{n}"


EVIDENCE: Table[_Fact] = Table(
    "evidence",
    _("Bằng chứng", "Evidence"),
    _(
        "Mỗi dòng một sự việc có nguồn nhưng không phải số đo.",
        "One row per fact with a source that is not a measure.",
    ),
    ("id",),
    lambda tracker, assessments, _day: (
        *(_Fact(None, n, item) for n, item in enumerate(tracker.programme.evidence, 1)),
        *(_Fact(a.target.id, n, item) for a in assessments for n, item in enumerate(a.target.evidence, 1)),
    ),
    (
        _id(
            _(
                "mã dòng trong bản này; có thể đổi khi thêm sự việc, nên đừng trích dẫn",
                "id of the row in this edition; it may change when facts are added, so do not cite it",
            ),
            lambda row: f"{row.target or 'programme'}-evidence-{row.n}",
        ),
        _target(
            lambda row: row.target,
            _(
                "mã của chỉ tiêu; trống nếu là sự việc về cả chương trình",
                "id of the target; empty for a fact about the whole programme",
            ),
            required=False,
        ),
        _dated("date", _key(Evidence, "date"), lambda row: row.evidence.date),
        Column(
            "kind",
            "string",
            _key(Evidence, "kind"),
            lambda row: row.evidence.kind,
            required=True,
            options=words.EVIDENCE_KIND,
        ),
        *_text("text", _key(Evidence, "text"), lambda row: row.evidence.text, required=True, waits=True),
        *_fact(lambda row: row.evidence),
    ),
)

TASKS: Table[TaskAssessment] = Table(
    "tasks",
    _("Nhiệm vụ", "Tasks"),
    _("Mỗi dòng một nhiệm vụ.", "One row per task."),
    ("id",),
    lambda tracker, _assessments, day: assess_tasks(tracker, day),
    (
        _id(_key(Task, "id"), lambda found: found.task.id),
        Column("number", "string", _key(Task, "number"), lambda found: found.task.number, required=True),
        *_text("text", _key(Task, "text"), lambda found: found.task.text, required=True),
        Column(
            "steps",
            "integer",
            _("số dòng ở bảng steps", "how many rows it has in the table steps"),
            lambda found: len(found.task.steps),
            required=True,
        ),
        Column(
            "status",
            "string",
            _("tình trạng của nhiệm vụ", "where the task stands"),
            lambda found: found.status.value,
            required=True,
            options={status.value: phrase for status, phrase in TASK_STATUS.items()},
        ),
        Column(
            "lead",
            "string",
            _key(Task, "lead"),
            lambda found: found.task.lead,
            refers=("bodies", "id"),
        ),
        _dated("due", _key(Task, "due"), lambda found: found.task.due),
        *_text("output", _key(Task, "output"), lambda found: found.task.output),
    ),
)

STEPS: Table[_Done] = Table(
    "steps",
    _("Bước thực hiện", "Steps"),
    _(
        "Mỗi dòng một bước đã thực hiện hoặc phải thực hiện của một nhiệm vụ.",
        "One row per step taken, or due, for a task.",
    ),
    ("id",),
    lambda tracker, _assessments, _day: (
        _Done(task.id, n, step) for task in tracker.tasks for n, step in enumerate(task.steps, 1)
    ),
    (
        _id(
            _(
                "mã dòng trong bản này; có thể đổi khi thêm bước, nên đừng trích dẫn",
                "id of the row in this edition; it may change when steps are added, so do not cite it",
            ),
            lambda row: f"{row.task}-step-{row.n}",
        ),
        _task(lambda row: row.task),
        *_text("text", _key(Step, "text"), lambda row: row.step.text, required=True, waits=True),
        _dated("due", _key(Step, "due"), lambda row: row.step.due),
        _dated("done", _key(Step, "done"), lambda row: row.step.done),
        Column(
            "completes",
            "boolean",
            _key(Step, "completes"),
            lambda row: row.step.completes,
            required=True,
        ),
        *_fact(lambda row: row.step),
    ),
)

TASK_TARGETS: Table[tuple[str, str]] = Table(
    "task_targets",
    _("Nhiệm vụ và chỉ tiêu", "Tasks and targets"),
    _(
        "Mỗi dòng một cặp: nhiệm vụ và chỉ tiêu mà câu chữ của nhiệm vụ nói đến.",
        "One row per pair: a task and a target that its words speak of.",
    ),
    ("task", "target"),
    lambda tracker, _assessments, _day: (
        (task.id, target) for task in tracker.tasks for target in dict.fromkeys(task.targets)
    ),
    (
        _task(lambda pair: pair[0]),
        _target(lambda pair: pair[1]),
    ),
)

TASK_BODIES: Table[tuple[str, str]] = Table(
    "task_bodies",
    _("Cơ quan phối hợp", "Bodies that take part"),
    _(
        "Mỗi dòng một cặp: nhiệm vụ và một cơ quan phối hợp; cơ quan chủ trì ở bảng tasks.",
        "One row per pair: a task and a body that takes part; the body in charge is in the table tasks.",
    ),
    ("task", "body"),
    lambda tracker, _assessments, _day: (
        (task.id, body) for task in tracker.tasks for body in dict.fromkeys(task.cooperating)
    ),
    (
        _task(lambda pair: pair[0]),
        Column(
            "body",
            "string",
            _("mã của cơ quan", "id of the body"),
            lambda pair: pair[1],
            required=True,
            refers=("bodies", "id"),
        ),
    ),
)

BODIES: Table[_Named] = Table(
    "bodies",
    _("Cơ quan", "Bodies"),
    _("Mỗi dòng một cơ quan được nêu trong chương trình.", "One row per body that the programme names."),
    ("id",),
    lambda tracker, _assessments, _day: (_Named(name, body) for name, body in tracker.bodies.items()),
    (
        _id(_("mã của cơ quan", "id of the body"), lambda row: row.id),
        *_text("name", _key(Body, "name"), lambda row: row.body.name, required=True),
        Column("url", "string", _key(Body, "url"), lambda row: row.body.url),
        Column("email", "string", _key(Body, "email"), lambda row: row.body.email),
        _dated(
            "ended",
            _key(BodyEnded, "date"),
            lambda row: row.body.ended.date if row.body.ended else None,
        ),
        _body_column(
            "ended_into",
            _key(BodyEnded, "into"),
            lambda row: row.body.ended.into if row.body.ended else None,
        ),
        *_text(
            "ended_reason",
            _key(BodyEnded, "reason"),
            lambda row: row.body.ended.reason if row.body.ended else None,
        ),
        _source(
            lambda row: row.body.ended.source if row.body.ended else None,
            "ended_source",
            _key(BodyEnded, "source"),
            required=False,
        ),
    ),
)


def _why_holder(entry: LedgerEntry) -> Text | None:
    holder = entry.assessment.target.holder
    return holder.inferred if holder else None


def _deadline(entry: LedgerEntry) -> PartialDate | None:
    due = entry.assessment.target.report_due
    return due.by if due else None


LEDGER: Table[LedgerEntry] = Table(
    "ledger",
    _("Sổ theo dõi công bố", "Reporting ledger"),
    _(
        "Mỗi dòng một chỉ tiêu: cơ quan nào có số liệu, và số liệu đó phải có từ khi nào.",
        "One row per target: which body has its figure, and since when that is due.",
    ),
    ("target",),
    lambda _tracker, assessments, _day: ledger_entries(assessments),
    (
        _target(lambda entry: entry.assessment.target.id),
        Column(
            "owed",
            "string",
            _("số liệu còn thiếu ở mức nào", "what is owed of the figure"),
            lambda entry: entry.owed.value,
            required=True,
            options={
                owed.value: Text(
                    vi=phrase.vi.format(days="…", date="…"), en=phrase.en.format(days="…", date="…")
                )
                for owed, phrase in OWED.items()
            },
        ),
        Column(
            "days",
            "integer",
            _(
                "số ngày từ hạn báo cáo, hoặc từ ngày giai đoạn kết thúc",
                "days since the deadline, or else since the period ended",
            ),
            lambda entry: entry.days,
            required=True,
        ),
        _body_column("lead", _key(Target, "lead"), lambda entry: entry.assessment.target.lead),
        _body_column("holder", _key(Holder, "body"), lambda entry: entry.holder),
        Column(
            "holder_inferred",
            "boolean",
            _("biên tập viên suy luận cơ quan có số liệu", "whether who has the figure is an inference"),
            lambda entry: entry.inferred,
            required=True,
        ),
        *_text(
            "holder_reason",
            _key(Holder, "inferred"),
            _why_holder,
        ),
        *_text(
            "published_in", _key(Target, "published_in"), lambda entry: entry.assessment.target.published_in
        ),
        _dated(
            "report_due",
            _key(Deadline, "by"),
            _deadline,
        ),
        Column(
            "requests",
            "integer",
            _("số dòng ở bảng requests", "how many rows it has in the table requests"),
            lambda entry: len(entry.assessment.target.requests),
            required=True,
        ),
    ),
)

RATINGS: Table[_Rated] = Table(
    "ratings",
    _("Cơ quan tự đánh giá", "Ratings"),
    _(
        "Mỗi dòng một lời cơ quan tự đánh giá; không bao giờ thay cho tình trạng được tính.",
        "One row per rating that a body gives itself; it never stands for the computed status.",
    ),
    ("id",),
    lambda tracker, _assessments, _day: (
        _Rated(target.id, n, rating)
        for target in tracker.targets
        for n, rating in enumerate(target.ratings, 1)
    ),
    (
        _id(
            _(
                "mã dòng trong bản này; có thể đổi khi thêm lời đánh giá, nên đừng trích dẫn",
                "id of the row in this edition; it may change when ratings are added, so do not cite it",
            ),
            lambda row: f"{row.target}-rating-{row.n}",
        ),
        _target(lambda row: row.target),
        _body_column("by", _key(Rating, "by"), lambda row: row.rating.by, required=True),
        _dated("date", _key(Rating, "date"), lambda row: row.rating.date, required=True),
        *_text("words", _key(Rating, "words"), lambda row: row.rating.words, required=True, waits=True),
        *_fact(lambda row: row.rating),
    ),
)


def _life(tracker: Tracker) -> Iterator[_Happened]:
    """Yield the documents of a programme in the order of the file, and last its end."""
    programme = tracker.programme
    for each in programme.documents:
        yield _Happened(each.date, each.kind, each.source, None)
    if ended := programme.ended:
        yield _Happened(ended.date, "ends", ended.source, ended.reason)


DOCUMENTS: Table[_Happened] = Table(
    "documents",
    _("Văn bản của chương trình", "Documents of the programme"),
    _(
        "Mỗi dòng một văn bản ban hành, sửa đổi, thay thế hay kết thúc chương trình.",
        "One row per document that issues, amends, replaces or ends the programme.",
    ),
    ("kind", "date", "source"),
    lambda tracker, _assessments, _day: _life(tracker),
    (
        Column(
            "kind",
            "string",
            _("văn bản làm gì với chương trình", "what the document does to the programme"),
            lambda row: row.kind,
            required=True,
            options=words.DOCUMENT_KIND,
        ),
        _dated("date", _("ngày của văn bản", "day of the document"), lambda row: row.date, required=True),
        Column(
            "source",
            "string",
            _("mã nguồn của văn bản", "id of the document's source"),
            lambda row: row.source,
            required=True,
            refers=("sources", "id"),
        ),
        *_text(
            "reason",
            _("vì sao chương trình kết thúc", "why the programme ends"),
            lambda row: row.reason,
        ),
    ),
)

REQUESTS: Table[_Requested] = Table(
    "requests",
    _("Lần hỏi số liệu", "Requests"),
    _("Mỗi dòng một lần hỏi xin số liệu.", "One row per request for a figure."),
    ("id",),
    lambda tracker, _assessments, _day: (
        _Requested(target.id, n, request)
        for target in tracker.targets
        for n, request in enumerate(target.requests, 1)
    ),
    (
        _id(
            _(
                "mã dòng trong bản này; có thể đổi khi thêm lần hỏi, nên đừng trích dẫn",
                "id of the row in this edition; it may change when requests are added, so do not cite it",
            ),
            lambda row: f"{row.target}-request-{row.n}",
        ),
        _target(lambda row: row.target),
        _body_column("body", _key(Request, "body"), lambda row: row.request.body, required=True),
        *_text("by", _key(Request, "by"), lambda row: row.request.by, required=True),
        Column("date", "date", _key(Request, "date"), lambda row: row.request.date, required=True),
        *_text("how", _key(Request, "how"), lambda row: row.request.how),
        Column("answered", "date", _key(Request, "answered"), lambda row: row.request.answered),
        _source(lambda row: row.request.source, "source", _key(Request, "source"), required=False),
    ),
)

GROUPS: Table[Group] = Table(
    "groups",
    _("Nhóm chỉ tiêu", "Groups"),
    _("Mỗi dòng một mục của văn bản có chỉ tiêu.", "One row per item of the text that has targets."),
    ("id",),
    lambda tracker, _assessments, _day: tracker.groups,
    (
        _id(_key(Group, "id"), lambda group: group.id),
        Column("number", "string", _key(Group, "number"), lambda group: group.number, required=True),
        *_text("title", _key(Group, "title"), lambda group: group.title, required=True),
        *_text("clause", _key(Group, "clause"), lambda group: group.clause, required=True),
        Column(
            "period_start", "date", _key(Period, "start"), lambda group: group.period.start, required=True
        ),
        Column("period_end", "date", _key(Period, "end"), lambda group: group.period.end, required=True),
        Column(
            "parent", "string", _key(Group, "parent"), lambda group: group.parent, refers=("groups", "id")
        ),
    ),
)

SOURCES: Table[_Cited] = Table(
    "sources",
    _("Nguồn", "Sources"),
    _("Mỗi dòng một trang hoặc văn bản được dẫn làm nguồn.", "One row per page or document that is cited."),
    ("id",),
    lambda tracker, _assessments, _day: (_Cited(name, source) for name, source in tracker.sources.items()),
    (
        _id(_("mã của nguồn", "id of the source"), lambda row: row.id),
        *_text("title", _key(Source, "title"), lambda row: row.source.title),
        Column("author", "string", _key(Source, "author"), lambda row: row.source.author),
        *_text(
            "publisher",
            _key(Source, "publisher"),
            lambda row: row.source.publisher,
            required=True,
            waits=True,
        ),
        _dated("published", _key(Source, "published"), lambda row: row.source.published),
        Column("url", "string", _key(Source, "url"), lambda row: row.source.url),
        *_text("note", _key(Source, "note"), lambda row: row.source.note),
    ),
)

TABLES: dict[str, Table[Any]] = {
    table.name: table
    for table in (
        TARGETS,
        OBSERVATIONS,
        PARTS,
        YEARS,
        MILESTONES,
        AMENDMENTS,
        EVIDENCE,
        TASKS,
        STEPS,
        TASK_TARGETS,
        TASK_BODIES,
        BODIES,
        LEDGER,
        REQUESTS,
        RATINGS,
        DOCUMENTS,
        GROUPS,
        SOURCES,
    )
}
"""Every table, in the order it is explained."""
