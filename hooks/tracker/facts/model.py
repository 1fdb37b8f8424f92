"""The tracker's values: frozen, typed, and impossible to construct half-translated.

Every class is a part of `data/targets.yaml`. The docstring under a field is the one place where it is written
what that key means: Vietnamese, " / ", English, for those who edit the file. The first sentence says what the
key holds; a second one, under a key that may be left out, says when it is given. `meanings` reads them, for
the program an editor types in, for CONTRIBUTING.md and for the columns of the open data (`make schema` writes
the first two). What stands in one field alone is read in `scalars`; what must hold between fields is said
here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from itertools import islice
from typing import Annotated, Literal, Self, TypeVar, assert_never, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)

from tracker.facts.amounts import Amount, Figure
from tracker.facts.asking import (
    Against,
    ByDate,
    ChangeKind,
    EveryYear,
    Of,
    OfChange,
    OfGrowth,
    OfValue,
    Once,
    When,
)
from tracker.facts.rules import BOUNDS, Bound, RuleKind
from tracker.facts.scalars import (
    At,
    BodyId,
    Date,
    Day,
    Email,
    GroupId,
    Id,
    Number,
    Numbering,
    OnlyTrue,
    PartId,
    Recorded,
    SourceId,
    SourceName,
    TargetId,
    Url,
    Words,
    YearEnd,
    one_of,
    read_number,
    refuse,
    refuse_all,
    shown,
)

Lang = Literal["vi", "en"]
LANGUAGES: tuple[Lang, ...] = get_args(Lang)
"""The languages of the site, the one whose text is authoritative first."""
Said = TypeVar("Said")


def by_language(lang: Lang, *, vi: Said, en: Said) -> Said:
    """Return what belongs to `lang`; raises `AssertionError` for a language that nobody has provided for."""
    if lang == "vi":
        return vi
    if lang == "en":
        return en
    assert_never(lang)


def other(lang: Lang) -> Lang:
    """Return the language that stands beside `lang`; there are two, on every page and in every text."""
    return by_language(lang, vi="en", en="vi")


def _empty_is_none_given(value: object) -> object:
    return [] if value is None else value


def _no_entries_is_none_given(value: object) -> object:
    return {} if value is None else value


def _parts_by_name(value: object) -> object:
    """Read a part that is named alone as an entry that says no more."""
    if not isinstance(value, list):
        return _empty_is_none_given(value)
    return [each if isinstance(each, (dict, Value)) else {"part": each} for each in value]


class Value(BaseModel):
    """What every part of the file has in common: it cannot change, and knows no key it does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Text(Value):
    """Một văn bản bằng hai thứ tiếng. / One text in both languages."""

    vi: Words
    """Tiếng Việt, bản có giá trị. / The Vietnamese text, the authoritative one."""
    en: Words
    """Bản dịch tiếng Anh. / The English translation."""

    def __getitem__(self, lang: Lang) -> str:
        """Return the text in `lang`."""
        return by_language(lang, vi=self.vi, en=self.en)


if set(LANGUAGES) != Text.model_fields.keys():
    raise TypeError(f"a text has {', '.join(Text.model_fields)}, not {', '.join(LANGUAGES)}")


class Period(Value):
    """Những ngày mà chỉ tiêu được tính, kể cả ngày đầu và ngày cuối. / The days in which a target counts,
    both included.
    """

    start: Day = Field(alias="from")
    """Ngày đầu kỳ. / First day of the period."""
    end: Day = Field(alias="to")
    """Ngày cuối kỳ. / Last day of the period."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start > self.end:
            raise refuse(
                "several", mistakes=[At(("to",), "period_order", {"found": f"{self.start} – {self.end}"})]
            )
        return self

    def years(self) -> tuple[Period, ...]:
        """Return the calendar years of the period, the first and the last cut to it."""
        return tuple(
            Period.model_construct(
                start=max(self.start, dt.date(year, 1, 1)), end=min(self.end, dt.date(year, 12, 31))
            )
            for year in range(self.start.year, self.end.year + 1)
        )


class BodyEnded(Value):
    """Cơ quan đã sáp nhập hoặc giải thể. / A body that was merged or abolished."""

    date: Date
    """Từ ngày nào. / From which day."""
    into: BodyId | None = None
    """Mã cơ quan tiếp nhận. Khi sáp nhập. / Id of the body it was merged into. Where it was merged."""
    reason: Text | None = None
    """Lý do. Khi nguồn có nêu. / Why. Where the source says so."""
    source: SourceId
    """Mã nguồn nói điều đó. / Id of the source that says so."""


class Body(Value):
    """Một cơ quan, tổ chức được nêu trong chương trình. / A body that the programme names."""

    name: Text
    """Tên đầy đủ. / Its full name."""
    url: Url | None = None
    """Trang thông tin điện tử. Không ghi nếu không biết. / Its website. Left out when it is not known."""
    email: Email | None = None
    """Thư điện tử công vụ của cơ quan, không phải của một người. Không ghi nếu không biết. / The e-mail
    address of the office, not of a person. Left out when it is not known.
    """
    ended: BodyEnded | None = None
    """Cơ quan không còn. Khi đã sáp nhập hoặc giải thể. / The body is no more. Where it was merged or
    abolished.
    """


class Part(Text):
    """Một phần mà số liệu được tách ra: một địa bàn, một cấp, một giới, một môn học. / One of the parts that
    figures are broken down by: a place, a level, a sex, a subject.
    """

    kind: Annotated[
        Literal["place", "level", "sex", "age", "subject"] | None,
        PlainValidator(one_of("place", "level", "sex", "age", "subject")),
        WithJsonSchema({"enum": ["place", "level", "sex", "age", "subject"]}),
    ] = None
    """Loại của phần, dùng làm tên cột: `place` là địa bàn; `level` là cấp; `sex` là giới tính; `age` là nhóm
    tuổi; `subject` là môn học, lĩnh vực. Không ghi nếu là loại khác. / What kind of part it is, which
    heads its column: `place`, `level`, `sex`, `age` or `subject`. Left out where it is of another kind.
    """


class Source(Value):
    """Nơi đã đọc được một số liệu hay một sự việc. / Where a figure or a fact was read."""

    title: Text | None = None
    """Tên trang hoặc văn bản. Không ghi nếu không biết. / Title of the page or document. Left out when it
    is not known.
    """
    author: Words | None = None
    """Tác giả. Khi nguồn có ghi tên. / The author. Where the source names one."""
    publisher: Text
    """Nơi công bố. / Who published it."""
    published: Date | None = None
    """Ngày công bố. Không ghi nếu không biết. / When it was published. Left out when it is not known."""
    url: Url | None = None
    """Địa chỉ trang, bắt đầu bằng `http://` hoặc `https://`. Không ghi nếu không biết. / Address of the
    page, beginning with `http://` or `https://`. Left out when it is not known.
    """
    note: Text | None = None
    """Ghi chú của biên tập viên. / A note of the editor's."""


class Fact(Value):
    """What every dated entry with a source has in common."""

    source: SourceId
    """Mã của nguồn trong mục `sources`. / Id of a source under `sources`."""
    quote: Words | None = None
    """Trích nguyên văn từ nguồn, đúng ngôn ngữ của nguồn. / The words of the source, in its own language."""
    checked: Day | None = None
    """Ngày biên tập viên mở nguồn và xác nhận. Không ghi nếu chưa kiểm tra. / The day an editor opened
    the source and confirmed it. Left out until then.
    """


class Entered(Fact):
    """What every fact has that was entered here on a day of its own."""

    recorded: Recorded
    """Ngày ghi vào dữ liệu này. / The day it was entered here."""


class Evidence(Entered):
    """Một sự việc có nguồn, liên quan đến chỉ tiêu nhưng không phải số đo của chỉ tiêu. / A dated fact
    that bears on a target but is not a measure of it.
    """

    date: Date | None = None
    """Thời điểm của sự việc. Không ghi nếu nguồn không nêu. / When it happened. Left out when the source
    does not say.
    """
    kind: Annotated[
        Literal["step", "background", "context"],
        PlainValidator(one_of("step", "background", "context")),
        WithJsonSchema({"enum": ["step", "background", "context"]}),
    ]
    """Loại sự việc: `step` là bước đã thực hiện; `background` là nền cho giá trị kỳ gốc; `context` chỉ là
    bối cảnh. / What kind of fact: `step`, a step taken; `background`, background to the baseline;
    `context`, context only.
    """
    text: Text
    """Sự việc, và điều nó không chứng minh. / The fact, and what it does not show."""


class Reference(Fact):
    """Giá trị để so sánh một số liệu, cho quy tắc `more_than_reference`. / What a figure is compared
    with, for a rule `more_than_reference`.
    """

    value: Number
    """Giá trị để so sánh. / The value that the figure is compared with."""


class Corrected(Value):
    """Số liệu này trước đây ghi khác, và vì sao đã sửa. / What this figure was before, and why it was
    corrected.
    """

    date: Day
    """Ngày sửa. / The day it was corrected."""
    was: Figure
    """Số liệu cũ, hoặc `12/30` nếu là một phần của tổng. / The old figure, or `12/30` for a share of a
    whole.
    """
    source: SourceId
    """Mã nguồn của số liệu cũ. / Id of the source of the old figure."""
    reason: Text
    """Vì sao sửa, cho người đọc. / Why, for readers."""


class SameFigure(Fact):
    """Một nguồn khác nêu cùng số liệu. / Another source that gives the same figure."""


class Observation(Entered):
    """Một số liệu có thời điểm. / A dated figure."""

    date: Date
    """Thời điểm của số liệu, không phải ngày công bố. / The date of the figure, not of its publication."""
    part: PartId | None = None
    """Mã của phần mà số liệu nói về, trong các `parts` của chỉ tiêu. Không ghi nếu là số liệu của cả chỉ
    tiêu. / Id of the part that the figure is about, among the `parts` of its target. Left out where it is
    about the whole.
    """
    value: Number | None = None
    """Số liệu. Hoặc `value`, hoặc `count` và `of`; dấu thập phân là dấu chấm. / The figure. Either `value`,
    or `count` and `of`; the decimal sign is a point.
    """
    count: Number | None = None
    """Số đạt. Khi số liệu là một phần của tổng. / How many. Where the figure is a share of a whole."""
    of: Number | None = None
    """Tổng số, lớn hơn 0. Cùng với `count`; với thứ hạng thì cùng với `value`. / Of how many in all, above 0.
    Together with `count`; of a rank, together with `value`.
    """
    reference: Reference | None = None
    """Giá trị để so sánh. Chỉ dùng với `more_than_reference`. / What the figure is compared with. Only
    with `more_than_reference`.
    """
    stage: Annotated[
        Literal["provisional", "final", "projected"],
        PlainValidator(one_of("provisional", "final", "projected")),
        WithJsonSchema({"enum": ["provisional", "final", "projected"]}),
    ]
    """Số sơ bộ (`provisional`), số chính thức (`final`), hay số dự kiến cho một thời điểm về sau
    (`projected`), không dùng để xét. / Whether it is `provisional`, `final`, or `projected` for a later date,
    which never decides.
    """
    note: Text | None = None
    """Ghi chú về số liệu. / A note on the figure."""
    also: Annotated[tuple[SameFigure, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Các nguồn khác nêu cùng số liệu này. Khi có. / Other sources that give the same figure. Where there are
    some.
    """
    corrected: Annotated[tuple[Corrected, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Những lần số liệu này được sửa. Khi đã đăng một số khác. / When this figure was corrected. Where
    another had been shown.
    """

    @model_validator(mode="after")
    def _one_figure(self) -> Self:
        if (self.value is None) == (self.count is None and self.of is None) and not self._is_rank():
            raise refuse("one_figure")
        if self.of is not None and self.of <= 0:
            raise refuse("several", mistakes=[At(("of",), "of_zero", {"found": shown(self.of)})])
        if self.value is None:
            if self.count is None or self.of is None:
                raise refuse("count_and_of")
            if not 0 <= self.count <= self.of:
                raise refuse(
                    "several",
                    mistakes=[
                        At(("count",), "count_above_of", {"found": shown(self.count), "of": shown(self.of)})
                    ],
                )
        return self

    def _is_rank(self) -> bool:
        return self.value is not None and self.count is None and self.of is not None

    @property
    def projected(self) -> bool:
        """Whether it says what is expected, and not what was."""
        return self.stage == "projected"

    @property
    def typed(self) -> Amount:
        """The number as its entry has it, or how many and of how many."""
        if self.value is not None:
            return (self.value,)
        assert self.count is not None and self.of is not None
        return (self.count, self.of)

    @property
    def moment(self) -> tuple[dt.date, str, str | None]:
        """The last day it may be of, its stage and its part: of one source there is one figure for each."""
        return self.date.last_day, self.stage, self.part

    @property
    def amount(self) -> Fraction:
        """The figure as one number; a share of a whole is in percent."""
        if self.value is not None:
            return self.value
        assert self.count is not None and self.of is not None
        return 100 * self.count / self.of


class Baseline(Value):
    """Giá trị kỳ gốc, mức mà chỉ tiêu đi lên hay đi xuống từ đó. / The value from which a level starts."""

    value: Number
    """Giá trị kỳ gốc. / The baseline value."""
    date: Date | None = None
    """Thời điểm của giá trị kỳ gốc. Không ghi nếu nguồn không nêu. / Date of the baseline. Left
    out when the source does not say.
    """
    source: SourceId
    """Mã nguồn của giá trị kỳ gốc. / Id of the baseline's source."""
    note: Text | None = None
    """Ghi chú về giá trị kỳ gốc. / A note on the baseline."""


def _pair(value: object) -> tuple[Fraction, Fraction]:
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        raise refuse("pair")
    low, high = (read_number(part) for part in value)
    if low >= high:
        raise refuse("range_order", found=f"[{value[0]}, {value[1]}]", swapped=f"[{value[1]}, {value[0]}]")
    return low, high


class Rule(Value):
    """Điều chỉ tiêu đòi hỏi: đúng một quy tắc, và tùy chọn của quy tắc ấy. / What the target asks for:
    exactly one of the rules, and its options.
    """

    at_least: Number | None = None
    """Ít nhất bằng số này. / At least this number."""
    more_than: Number | None = None
    """Trên số này, lớn hơn hẳn. / Strictly more than this number."""
    at_most: Number | None = None
    """Không quá số này. / At most this number."""
    less_than: Number | None = None
    """Dưới số này, nhỏ hơn hẳn. / Strictly less than this number."""
    exactly: Number | None = None
    """Đúng bằng số này. / Exactly this number."""
    between: Annotated[
        tuple[Fraction, Fraction] | None,
        BeforeValidator(lambda value: None if value is None else _pair(value)),
        WithJsonSchema({"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}),
    ] = None
    """Từ số thấp đến số cao, kể cả hai đầu: `[3, 5]`. / From the lower number to the higher, both ends
    allowed: `[3, 5]`.
    """
    done: Text | None = None
    """Việc phải hoàn thành: thế nào là xong. / A deliverable: what counts as done."""
    more_than_reference: Text | None = None
    """Cao hơn một giá trị đi kèm từng số liệu: giá trị nào. / More than a value given with each figure:
    which value.
    """
    every_unit: Text | None = None
    """Mọi đơn vị đều phải đạt: đạt điều gì. / Every unit must reach it: reach what."""
    qualitative: Text | None = None
    """Không tính được bằng số: vì sao. / Cannot be computed: why."""
    every: Annotated[
        Literal["year"] | None, PlainValidator(one_of("year")), WithJsonSchema({"enum": ["year"]})
    ] = None
    """`year`: xét riêng từng năm của kỳ. / `year`: judged for each year of the period."""
    above: Annotated[
        Literal["met"] | None, PlainValidator(one_of("met")), WithJsonSchema({"enum": ["met"]})
    ] = None
    """`met`: vượt mức trên của `between` cũng là đạt. Phải nêu ở `reading`. / `met`: above the range of
    `between` is met too. `reading` must say so.
    """
    change: Annotated[
        ChangeKind | None,
        PlainValidator(lambda value: ChangeKind(one_of(*ChangeKind)(value))),
        WithJsonSchema({"enum": [*ChangeKind]}),
    ] = None
    """Con số là mức thay đổi, giảm thì ghi số âm: `percent` là phần trăm; `points` là điểm phần trăm;
    `number` là theo đơn vị tính; `times` là gấp mấy lần. Khi văn bản nêu mức tăng, mức giảm. / The number is
    a change, a negative one where it is to fall: `percent`; `points`, percentage points; `number`, in the
    unit; `times`, how many times as much. Where the text asks for a rise or a fall.
    """
    against: Annotated[
        Against | None,
        PlainValidator(lambda value: Against(one_of(*Against)(value))),
        WithJsonSchema({"enum": [*Against]}),
    ] = None
    """Thay đổi so với `baseline` (giá trị kỳ gốc) hay `year_before` (cùng kỳ năm trước). Cùng với `change`;
    không ghi thì là `baseline`. / What the change is measured from: `baseline`, or `year_before`. Together
    with `change`; when left out, `baseline`.
    """
    growth: Annotated[
        Literal["percent"] | None, PlainValidator(one_of("percent")), WithJsonSchema({"enum": ["percent"]})
    ] = None
    """`percent`: con số là tốc độ tăng bình quân năm từ giá trị kỳ gốc, năm sau tính trên năm trước. Khi văn
    bản nêu mức tăng bình quân. / `percent`: the number is the mean growth a year since the baseline,
    compounded. Where the text asks for mean growth.
    """

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        given = [kind for kind in RuleKind if getattr(self, kind) is not None]
        if len(given) != 1:
            raise refuse("one_rule", found=", ".join(given) or "—", options=tuple(RuleKind))
        if self.above and self.between is None:
            raise refuse("several", mistakes=[At(("above",), "above_without_between", {"found": self.kind})])
        if self.every and not BOUNDS[self.kind].computable:
            raise refuse("several", mistakes=[At(("every",), "every_qualitative", {})])
        refuse_all(list(islice(self._of_mistakes(), 1)))
        return self

    def _of_mistakes(self) -> Iterator[At]:
        """Find what keeps a change or growth from meaning a level; the first says enough."""
        key = "change" if self.change else "growth"
        if self.against and not self.change:
            yield At(("against",), "against_without_change", {})
        if self.change and self.growth:
            yield At(("growth",), "change_and_growth", {})
        if self.of.against is None:
            return
        if not self.bound.numbers:
            yield At((key,), "change_without_number", {"key": key, "found": self.kind})
        if self.growth and self.every:
            yield At(("every",), "growth_every", {})
        least = Fraction(0) if self.change == ChangeKind.TIMES else Fraction(-100)
        if self.of.multiplies and not self._leaves_something(least):
            context = {"found": shown(self.bound.numbers[0]), "key": key, "least": shown(least)}
            yield At((self.kind,), "change_too_low", context)

    def _leaves_something(self, least: Fraction) -> bool:
        """Say whether the lowest number asked for lies above `least`, or on it where a fall by all is
        meant.
        """
        lowest = self.bound.numbers[0]
        return lowest > least or (self.change == ChangeKind.PERCENT and lowest == least)

    @cached_property
    def kind(self) -> RuleKind:
        """The name of the one bound given."""
        return next(kind for kind in RuleKind if getattr(self, kind) is not None)

    @cached_property
    def bound(self) -> Bound:
        """What is asked of a figure."""
        return BOUNDS[self.kind].typed(getattr(self, self.kind), above=self.above is not None)

    @property
    def of(self) -> Of:
        """What of the figures the bound is held against."""
        if self.growth:
            return OfGrowth()
        return OfChange(self.change, self.against or Against.BASELINE) if self.change else OfValue()

    @property
    def when(self) -> When:
        """By when it is asked for."""
        return EveryYear() if self.every else Once()

    @property
    def words(self) -> Text | None:
        """What is asked for, where it is stated in words and not as a number."""
        given = getattr(self, self.kind)
        return given if isinstance(given, Text) else None


class Milestone(Rule):
    """Một mốc: quy tắc phải đạt đến một thời điểm, xét trên cùng các số liệu. / A milestone: a rule to be
    met by a date, judged over the same figures.
    """

    by: Date
    """Thời điểm phải đạt. / The date by which it is to be met."""
    start: Day | None = Field(default=None, alias="from")
    """Ngày đầu của chặng. Khi mốc chỉ xét một chặng riêng, như bình quân 2026-2030. / First day of the span.
    Where the milestone is judged over a span of its own, such as a mean over 2026-2030.
    """

    @property
    def when(self) -> When:
        """By when it is asked for."""
        return ByDate(self.by, self.start)

    @model_validator(mode="after")
    def _once(self) -> Self:
        """Refuse what no date can be set for: a milestone is a number, or a thing done, asked for once."""
        if self.every:
            raise refuse("several", mistakes=[At(("every",), "milestone_every", {"found": str(self.by)})])
        if not self.bound.computable:
            raise refuse("several", mistakes=[At((self.kind,), "milestone_qualitative", {})])
        if self.start and self.start > self.by.last_day:
            context = {"found": self.start.isoformat(), "by": str(self.by)}
            raise refuse("several", mistakes=[At(("from",), "milestone_starts_late", context)])
        return self


Milestones = Annotated[tuple[Milestone, ...] | None, BeforeValidator(lambda value: value or None)]


def _asked_for(rule: Rule | None, milestones: tuple[Milestone, ...] | None) -> tuple[Rule, ...]:
    if milestones:
        return tuple(sorted(milestones, key=lambda milestone: milestone.by.last_day))
    return (rule,) if rule else ()


def _asked_mistakes(rule: Rule | None, milestones: tuple[Milestone, ...] | None) -> list[At]:
    """Find what keeps a rule, or milestones in its place, from saying one thing."""
    if milestones is None:
        return [] if rule else [At((), "missing", {"found": "rule"})]
    if rule:
        return [At(("milestones",), "rule_and_milestones", {})]
    if len(milestones) == 1:
        return [At(("milestones",), "one_milestone", {"found": str(milestones[0].by)})]
    mistakes: list[At] = []
    seen: dict[dt.date, str] = {}
    for n, milestone in enumerate(milestones):
        day, first = milestone.by.last_day, milestones[0].bound
        if day in seen:
            context = {"found": str(milestone.by), "other": seen[day]}
            mistakes.append(At(("milestones", n, "by"), "same_milestone", context))
        seen.setdefault(day, str(milestone.by))
        if (milestone.bound.needs, milestone.bound.values) != (first.needs, first.values):
            context = {"found": milestone.kind, "other": milestones[0].kind}
            mistakes.append(At(("milestones", n, milestone.kind), "milestones_differ", context))
    return mistakes


class AskedOfPart(Value):
    """Một phần của chỉ tiêu, và điều riêng phần ấy phải đạt. / One part of a target, and what is asked of
    that part alone.
    """

    part: PartId
    """Mã của phần trong mục `parts` của chương trình. / Id of the part, under the programme's `parts`."""
    rule: Rule | None = None
    """Mức riêng của phần này. Khi khác mức của chỉ tiêu. / What is asked of this part. Where that is not
    what is asked of the target.
    """
    milestones: Milestones = None
    """Các mốc riêng của phần này. Khi không có `rule`. / Milestones of this part. Where there is no `rule`.
    """
    baseline: Baseline | None = None
    """Giá trị kỳ gốc của phần này. / The value this part starts from."""

    @property
    def asked(self) -> tuple[Rule, ...]:
        """What is asked of this part alone; nothing where it follows its target."""
        return _asked_for(self.rule, self.milestones)

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Self:
        if self.rule or self.milestones:
            refuse_all(_asked_mistakes(self.rule, self.milestones))
        return self


class Amendment(Entered):
    """Văn bản về sau làm thay đổi điều được xét, từ ngày của nó; bản gốc giữ nguyên. / A later text that
    changes what is judged from its date on; the original stays.
    """

    date: Date
    """Ngày sửa đổi có hiệu lực. / The date from which it holds."""
    text: Text
    """Nội dung mới. / The new text."""
    rule: Rule | None = None
    """Quy tắc mới. Không ghi nếu có `milestones`. / The new rule. Left out where there are `milestones`."""
    milestones: Milestones = None
    """Các mốc mới thay cho các mốc chưa đến hạn. Khi không có `rule`. / The new milestones, in place of
    those not yet due. Where there is no `rule`.
    """
    unit: Text | None = None
    """Đơn vị tính mới; số liệu có trước ngày sửa đổi tính theo đơn vị cũ. Khi đơn vị thay đổi. / The new
    unit; figures from before the amendment are in the old one. Where the unit changes.
    """

    @property
    def asked(self) -> tuple[Rule, ...]:
        """What is asked for from then on: one rule, or several milestones, the earliest first."""
        return _asked_for(self.rule, self.milestones)

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Self:
        mistakes = _asked_mistakes(self.rule, self.milestones)
        mistakes += [
            At(("milestones", n, "by"), "milestone_before_amendment", {"found": str(milestone.by)})
            for n, milestone in enumerate(self.milestones or ())
            if milestone.by.last_day < self.date.last_day
        ]
        refuse_all(mistakes)
        return self


class Withdrawal(Entered):
    """Chỉ tiêu thôi áp dụng; vẫn ở trên trang, không còn được đếm. / A target taken out of force; it
    stays on the page, out of the counts.
    """

    date: Date
    """Ngày thôi áp dụng. / The date from which it no longer applies."""
    reason: Text
    """Lý do thôi áp dụng. / Why it no longer applies."""


class Closing(Entered):
    """Thôi theo dõi chỉ tiêu, hoặc cả chương trình; số liệu cuối cùng giữ nguyên. / Following a target, or
    the whole programme, comes to an end; the last figure stands.
    """

    date: Date
    """Ngày thôi theo dõi. / The day from which it is no longer followed."""
    reason: Text
    """Lý do. / Why."""


class Rating(Entered):
    """Lời một cơ quan tự đánh giá, đứng cạnh tình trạng được tính, không bao giờ thay cho nó. / What a body
    says of itself, shown beside what was computed, never instead of it.
    """

    date: Date
    """Thời điểm đánh giá. / When it was said."""
    words: Text
    """Lời đánh giá. / What was said."""
    by: BodyId
    """Mã cơ quan đánh giá. / Id of the body that says so."""


class HandAssessment(Entered):
    """Đánh giá của biên tập viên, đứng cạnh tình trạng được tính, không bao giờ thay cho nó. / An
    editor's assessment, shown beside what was computed, never instead of it.
    """

    date: Date
    """Ngày biên tập viên đánh giá. / When an editor assessed it."""
    words: Text
    """Kết luận của biên tập viên, đứng cạnh tình trạng được tính. / The editor's conclusion, beside the
    computed status.
    """
    reason: Text
    """Lý do của kết luận đó. / The reason for that conclusion."""


class Searched(Value):
    """Đã tìm ở đâu mà không thấy số liệu. / What was looked through when no figure was found."""

    date: Date
    """Ngày tìm số liệu. / When a figure was looked for."""
    depth: Annotated[
        Literal["archived", "live", "asked"] | None,
        PlainValidator(one_of("archived", "live", "asked")),
        WithJsonSchema({"enum": ["archived", "live", "asked"]}),
    ] = None
    """Tra cứu đến đâu: `archived` là mới đọc bản lưu; `live` là đã mở trang gốc; `asked` là đã hỏi cơ quan
    có số liệu. Không ghi nếu không rõ. / How deep the search went: `archived`, archived copies only; `live`,
    live pages opened; `asked`, the body that holds the figure was asked. Left out where that is not known.
    """
    where: Text
    """Đã tìm ở đâu, và không thấy gì. / Where it was looked for, and what was not found."""


class Holder(Value):
    """Cơ quan có số liệu của chỉ tiêu, và vì sao biết. / The body that has the figure, and how that is
    known.
    """

    body: BodyId
    """Mã cơ quan trong mục `bodies`. / Id of the body, under `bodies`."""
    source: SourceId | None = None
    """Mã của nguồn nói như vậy. Hoặc `inferred`. / Id of the source that says so. Or `inferred`."""
    inferred: Text | None = None
    """Vì sao biên tập viên suy luận như vậy. Khi không nguồn nào nói. / Why the editor infers it. Where no
    source says so.
    """

    @model_validator(mode="after")
    def _from_somewhere(self) -> Self:
        if (self.source is None) == (self.inferred is None):
            raise refuse("holder_from_nowhere")
        return self


class Deadline(Value):
    """Hạn phải báo cáo số liệu. / The day by which the figure has to be reported."""

    by: Date
    """Hạn báo cáo. / The deadline."""
    source: SourceId
    """Mã của nguồn nêu hạn đó. / Id of the source that sets it."""


class Request(Value):
    """Một lần hỏi xin số liệu. / One request for the figure."""

    date: Day
    """Ngày hỏi. / The day of the request."""
    by: Text
    """Cơ quan, đơn vị hay chức danh đã hỏi; không ghi tên người. / The office or role that asked; never the
    name of a person.
    """
    body: BodyId
    """Mã cơ quan được hỏi. / Id of the body that was asked."""
    how: Text | None = None
    """Hỏi bằng cách nào, ví dụ công văn số mấy. / How it was asked, such as the number of a letter."""
    answered: Day | None = None
    """Ngày trả lời. Không ghi nếu chưa trả lời. / The day of the answer. Left out while there is none."""
    source: SourceId | None = None
    """Mã của văn bản trả lời. Cùng với `answered`, nếu có. / Id of the document that answers. Together with
    `answered`, where there is one.
    """

    @model_validator(mode="after")
    def _answered_after(self) -> Self:
        if self.answered and self.answered < self.date:
            context = {"found": self.answered.isoformat(), "date": self.date.isoformat()}
            refuse_all([At(("answered",), "answered_before", context)])
        if self.source and not self.answered:
            refuse_all([At(("source",), "answer_without_day", {"found": self.source})])
        return self


class Group(Value):
    """Một mục đánh số của văn bản. / One numbered item of the programme."""

    id: Id
    """Mã của nhóm, không bao giờ đổi. / Id of the group, which never changes."""
    number: Words
    """Số thứ tự trong văn bản, ví dụ `(1)`. / Its number in the text, for example `(1)`."""
    period: Period
    """Kỳ của các chỉ tiêu trong nhóm. / The period of its targets."""
    clause: Text
    """Toàn văn của mục. / The whole item, word for word."""
    title: Text
    """Tên ngắn của nhóm. / A short title."""
    paragraph: Id
    """Mã đoạn văn trong bài viết. / Id of the paragraph in the article."""
    kind: Annotated[
        Literal["targets", "goals"],
        PlainValidator(one_of("targets", "goals")),
        WithJsonSchema({"enum": ["targets", "goals"]}),
    ] = "targets"
    """Nhóm gồm `targets` (chỉ tiêu) hay `goals` (mục tiêu dài hạn); hai loại được đếm riêng, không cộng vào
    nhau. Không ghi thì là `targets`. / Whether the group holds `targets` or long-term `goals`; the two are
    counted apart and never added up. When left out, `targets`.
    """
    parent: GroupId | None = None
    """Mã của nhóm lớn hơn. Khi văn bản chia nhóm thành nhiều cấp, nhiều nhất ba cấp. / Id of the group above.
    Where the text has groups within groups, of at most three levels.
    """
    page: Id = "targets"
    """Trang có bảng của nhóm. Không ghi thì là `targets`. / The page that holds the group's table. When
    left out, `targets`.
    """


def _rank_mistakes(at: tuple[str | int, ...], figure: Observation) -> Iterator[At]:
    """Find why a figure is no place among others; the first says enough."""
    if figure.value is None:
        yield At((*at, "count"), "rank_count", {})
        return
    if figure.value.denominator != 1 or figure.value < 1:
        yield At((*at, "value"), "rank_value", {"found": shown(figure.value)})
    if figure.of is not None and (figure.of.denominator != 1 or figure.of < figure.value):
        yield At((*at, "of"), "rank_of", {"found": shown(figure.of), "value": shown(figure.value)})
    if figure.reference:
        yield At((*at, "reference"), "reference_unused", {"found": "rank"})


def _of_part(mistake: At, at: tuple[str | int, ...], entry: AskedOfPart) -> At:
    """Return a mistake of a part that was looked at as a target of its own, at its place among the parts."""
    if mistake.path and mistake.path[0] in AskedOfPart.model_fields:
        return replace(mistake, path=(*at, *mistake.path))
    return replace(mistake, path=(*at, "rule" if entry.rule else "milestones"))


def _is_share(unit: Text) -> bool:
    return unit.vi.startswith("%")


class Target(Value):
    """Một cam kết đo được. / One measurable commitment."""

    id: Id
    """Mã của chỉ tiêu, không bao giờ đổi hay dùng lại. / Id of the target, which never changes and is
    never used again.
    """
    former: Annotated[tuple[Id, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Các mã cũ, mà địa chỉ vẫn mở được và dẫn sang trang này. Khi mã đã đổi. / Earlier ids, whose addresses
    still lead here. Where the id was changed.
    """
    group: GroupId
    """Mã của nhóm. / Id of the group."""
    name: Text
    """Tên ngắn cho bảng. / A short name for tables."""
    clause: Text | None = None
    """Cả câu. Khi chỉ tiêu chỉ là một phần của câu. / The whole sentence. Where the target is a part of
    it.
    """
    text: Text
    """Nguyên văn chỉ tiêu. / The commitment, word for word."""
    reading: Text | None = None
    """Câu chữ được hiểu thế nào, và vì sao. / How an ambiguous clause is read, and why."""
    unit: Text
    """Đơn vị tính, bắt đầu bằng % nếu là tỷ lệ. / The unit, which begins with % for a share."""
    measure: Annotated[
        Literal["level", "total", "rank", "yearly"] | None,
        PlainValidator(one_of("level", "total", "rank", "yearly")),
        WithJsonSchema({"enum": ["level", "total", "rank", "yearly"]}),
    ] = None
    """Cách đo: `level` là mức có thể lên xuống; `total` là cộng dồn từ đầu kỳ; `rank` là thứ hạng, hạng 1 cao
    nhất; `yearly` là số của từng năm, trang tự cộng dồn. Bắt buộc, trừ khi quy tắc là `qualitative`. / How it
    is measured: `level` can rise and fall; `total` is counted from the start of the period; `rank` is a
    place, of which 1 is the best; `yearly` is given year by year and added up here. Required unless the rule
    is `qualitative`.
    """
    period: Period | None = None
    """Kỳ riêng của chỉ tiêu. Khi khác kỳ của nhóm. / A period of its own. Where it differs from the
    group's.
    """
    rule: Rule | None = None
    """Mức cần đạt. Không ghi nếu có `milestones`. / What is asked for. Left out where there are
    `milestones`.
    """
    milestones: Milestones = None
    """Các mốc phải đạt trong kỳ, thay cho `rule`. Khi văn bản nêu nhiều thời điểm. / The milestones of the
    period, in place of `rule`. Where the text names several dates.
    """
    parts: Annotated[tuple[AskedOfPart, ...], BeforeValidator(_parts_by_name)] = ()
    """Mã các phần mà số liệu được tách ra, mỗi dòng một mã; phần có mức riêng thì ghi thêm mức đó. Khi số
    liệu được tách. / Ids of the parts its figures are broken down by, one on a line; a part of which
    something else is asked says what. Where figures are broken down.
    """
    every_part: OnlyTrue = False
    """Chỉ viết `true`: phần nào cũng phải đạt, nên tình trạng theo số liệu của các phần. Không ghi thì theo
    số liệu của cả chỉ tiêu. / `true` only: every part must reach it, so that the status follows from the
    figures of the parts. When left out, it follows from those of the whole.
    """
    baseline: Baseline | None = None
    """Giá trị kỳ gốc. / The value it starts from."""
    observations: Annotated[tuple[Observation, ...], BeforeValidator(_empty_is_none_given)]
    """Các số liệu; để `[]` khi chưa có. / The figures; `[]` while there is none."""
    evidence: Annotated[tuple[Evidence, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Sự việc có nguồn nhưng không phải số đo. / Facts with a source that are not a measure."""
    searched: Searched | None = None
    """Đã tìm ở đâu. Khi không thấy số liệu. / What was looked through. When no figure was found."""
    lead: BodyId | None = None
    """Mã cơ quan chủ trì trong mục `bodies`. Khi văn bản có nêu. / Id of the body in charge, under `bodies`.
    Where the text names one.
    """
    cooperating: Annotated[tuple[BodyId, ...], BeforeValidator(_empty_is_none_given)] = Field(
        default=(), alias="with"
    )
    """Mã các cơ quan phối hợp, mỗi dòng một mã. / Ids of the bodies that take part, one on a line."""
    holder: Holder | None = None
    """Cơ quan có số liệu. Khi có nguồn nêu, hoặc suy luận được. / The body that has the figure. Where a
    source says so, or it can be inferred.
    """
    published_in: Text | None = None
    """Số liệu thường được công bố ở đâu. Khi biết. / Where the figure is usually published. Where that is
    known.
    """
    report_due: Deadline | None = None
    """Hạn phải báo cáo số liệu. Khi có nguồn nêu hạn. / The day by which the figure has to be reported. Where
    a source sets one.
    """
    requests: Annotated[tuple[Request, ...], BeforeValidator(_empty_is_none_given)] = Field(
        default=(), alias="asked"
    )
    """Những lần hỏi xin số liệu. Khi đã hỏi. / Requests for the figure. Where it was asked for."""
    amendments: Annotated[tuple[Amendment, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Các lần sửa đổi. / Later changes of the target."""
    withdrawn: Withdrawal | None = None
    """Thôi áp dụng. / Taken out of force."""
    closed: Closing | None = None
    """Thôi theo dõi; số liệu cuối cùng giữ nguyên. Khi cơ quan hay chương trình không còn. / No longer
    followed; the last figure stands. Where the body or the programme is no more.
    """
    ratings: Annotated[tuple[Rating, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Lời cơ quan tự đánh giá. Khi có công bố. / What a body says of itself. Where it was published."""
    assessment: HandAssessment | None = None
    """Đánh giá của biên tập viên. / An editor's assessment."""

    @property
    def adds_up(self) -> bool:
        """Whether it counts from the start of the period, and what is reached cannot be lost again."""
        return self.measure in ("total", "yearly")

    @property
    def sums(self) -> bool:
        """Whether figures are given year by year, and are added up here."""
        return self.measure == "yearly"

    @property
    def ranked(self) -> bool:
        """Whether a figure is a place among others, of which 1 is the best."""
        return self.measure == "rank"

    @property
    def share(self) -> bool:
        """Whether figures are percentages: the unit begins with %."""
        return _is_share(self.unit)

    def unit_on(self, day: dt.date) -> Text:
        """Return the unit of a figure of `day`: that of the latest amendment by then that gives one."""
        given = [a for a in self.amendments if a.unit and a.date.last_day <= day]
        latest = max(given, key=lambda amendment: amendment.date.last_day, default=None)
        return latest.unit if latest and latest.unit else self.unit

    @property
    def by_parts(self) -> bool:
        """Whether its status follows from its parts: each must reach what is asked of it."""
        return bool(self.parts) and (self.every_part or not _asked_for(self.rule, self.milestones))

    @property
    def whole(self) -> tuple[Observation, ...]:
        """The figures about the whole of it, and not about one of its parts."""
        if not self.parts:
            return self.observations
        return tuple(figure for figure in self.observations if figure.part is None)

    @cached_property
    def _in_dispute(self) -> frozenset[tuple[dt.date, str, str | None]]:
        """The last day, the stage and the part of figures on which two sources disagree."""
        given: dict[tuple[dt.date, str, str | None], set[Amount]] = {}
        for figure in self.reported:
            given.setdefault(figure.moment, set()).add(figure.typed)
        return frozenset(moment for moment, amounts in given.items() if len(amounts) > 1)

    def disputed(self, figure: Observation) -> bool:
        """Say whether another source gives another figure for the same day and stage; neither decides until
        one is corrected.
        """
        return figure.moment in self._in_dispute

    @property
    def reported(self) -> tuple[Observation, ...]:
        """The figures that say what was; without the projections, which two bodies may well see otherwise."""
        return tuple(figure for figure in self.observations if not figure.projected)

    @property
    def undisputed(self) -> tuple[Observation, ...]:
        """The reported figures about the whole on which no two sources disagree."""
        return tuple(figure for figure in self.whole if not figure.projected and not self.disputed(figure))

    @property
    def asked(self) -> tuple[Rule, ...]:
        """What was asked for at first: one rule, or several milestones, the earliest first; where each part
        is asked for something of its own only, what the first part is asked for.
        """
        return _asked_for(self.rule, self.milestones) or next(part.asked for part in self.parts)

    @property
    def first_rule(self) -> Rule:
        """The rule it had at first, of several milestones the earliest."""
        return self.asked[0]

    def unit_of(self, rule: Rule) -> Text:
        """Return the unit that `rule`, the target's own or that of one of its amendments, is given in."""
        holds = next((a for a in self.amendments if any(each is rule for each in a.asked)), None)
        return self.unit_on(holds.date.last_day) if holds else self.unit

    def comparable(self, figure: Observation, rule: Rule) -> bool:
        """Say whether `figure` is in the unit of `rule`."""
        return self.unit_on(figure.date.last_day) == self.unit_of(rule)

    def base_of(self, rule: Rule) -> Baseline | None:
        """Return the baseline where it is in the unit of `rule`."""
        return self.baseline if self.unit_of(rule) == self.unit else None

    def in_percent(self, rule: Rule) -> bool:
        """Say whether what a figure is held against by `rule` is printed as a percentage."""
        return rule.bound.percent or _is_share(self.unit_of(rule))

    def figure_in_percent(self, figure: Observation, rule: Rule) -> bool:
        """Say whether the number of `figure` is printed as a percentage where it is judged by `rule`."""
        return rule.bound.percent or _is_share(self.unit_on(figure.date.last_day))

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        if self.withdrawn and self.closed:
            refuse_all([At(("closed",), "closed_and_withdrawn", {"found": str(self.closed.date)})])
        refuse_all(self._part_list_mistakes())
        if self.rule or self.milestones or not self.parts:
            refuse_all(_asked_mistakes(self.rule, self.milestones))
        refuse_all(
            [
                *self._of_parts_mistakes(),
                *self._unit_mistakes(),
                *self._rule_mistakes(),
                *self._amended_form_mistakes(),
                *self._figure_mistakes(),
                *self._same_date_mistakes(),
                *self._odd_figures(),
            ]
        )
        return self

    def of_part(self, entry: AskedOfPart) -> Target:
        """Return one part as a target of its own: its figures, and what is asked of it; a part that is asked
        for something of its own is not touched by amendments of what is asked of the whole.
        """
        own = bool(entry.asked)
        return self.model_construct(
            **{name: getattr(self, name) for name in type(self).model_fields}
            | {
                "rule": entry.rule if own else self.rule,
                "milestones": entry.milestones if own else self.milestones,
                "amendments": () if own else self.amendments,
                "baseline": entry.baseline,
                "observations": self._by_part.get(entry.part, ()),
                "parts": (),
                "every_part": False,
            }
        )

    def about(self, figure: Observation) -> Target:
        """Return what a figure is about: its part, as a target of its own, or this one."""
        entry = next((each for each in self.parts if each.part == figure.part), None)
        return self.of_part(entry) if entry else self

    @cached_property
    def _by_part(self) -> dict[str | None, tuple[Observation, ...]]:
        found: dict[str | None, list[Observation]] = {}
        for figure in self.observations:
            found.setdefault(figure.part, []).append(figure)
        return {part: tuple(figures) for part, figures in found.items()}

    def _part_list_mistakes(self) -> list[At]:
        """Find what is wrong with the list of parts, and figures about a part that is not in it."""
        names = [entry.part for entry in self.parts]
        mistakes = [
            At(("parts", n, "part"), "part_twice", {"found": name})
            for n, name in enumerate(names)
            if name in names[:n]
        ]
        code, known = ("part_not_of_target" if names else "part_of_none"), set(names)
        mistakes += [
            At(("observations", n, "part"), code, {"found": figure.part, "options": names})
            for n, figure in enumerate(self.observations)
            if figure.part and figure.part not in known
        ]
        if self.every_part and not names:
            mistakes.append(At(("every_part",), "every_part_of_none", {}))
        own, whole = [bool(entry.asked) for entry in self.parts], _asked_for(self.rule, self.milestones)
        if names and not whole and not all(own):
            n = own.index(False)
            mistakes.append(At(("parts", n), "part_without_rule", {"found": names[n]}))
        if self.every_part and whole and all(own) and names:
            mistakes.append(At(("rule" if self.rule else "milestones",), "rule_of_no_part", {}))
        if self.amendments and any(own) and (not whole or any(each.unit for each in self.amendments)):
            mistakes.append(At(("amendments",), "amended_parts", {}))
        return mistakes

    def _of_parts_mistakes(self) -> Iterator[At]:
        """Yield what is wrong with a part as a target of its own, at its place in this one."""
        for n, entry in enumerate(self.parts):
            at, judged = ("parts", n), bool(entry.asked) or self.by_parts
            if judged and not all(rule.bound.computable for rule in entry.asked or self.asked):
                yield At((*at, "rule") if entry.asked else at, "part_qualitative", {"found": entry.part})
                continue
            if entry.baseline and not judged:
                yield At((*at, "baseline"), "part_baseline_unused", {"found": entry.part})
            part = self.of_part(entry)
            if entry.asked:
                yield from (_of_part(mistake, at, entry) for mistake in part._rule_mistakes())
            elif entry.baseline:
                found = [m for rule in self.asked for m in part._base_mistakes((), rule)]
                yield from (_of_part(m, at, entry) for m in found if m.path[0] == "baseline")
            places = [m for m, figure in enumerate(self.observations) if figure.part == entry.part]
            for mistake in (*part._figure_mistakes(), *part._odd_figures()):
                _, m, *rest = mistake.path
                yield replace(mistake, path=("observations", places[int(m)], *rest))

    def _unit_mistakes(self) -> list[At]:
        units: list[tuple[tuple[str | int, ...], Text | None]] = [(("unit",), self.unit)]
        units += [(("amendments", n, "unit"), amendment.unit) for n, amendment in enumerate(self.amendments)]
        return [
            At(path, "unit_percent", {"found": f"{unit.vi} / {unit.en}"})
            for path, unit in units
            if unit and unit.vi.startswith("%") != unit.en.startswith("%")
        ] + [
            At(path, "rank_unit" if self.ranked else "yearly_unit", {"found": unit.vi})
            for path, unit in units
            if unit and _is_share(unit) and (self.ranked or self.sums)
        ]

    def _rule_mistakes(self) -> list[At]:
        mistakes: list[At] = []
        for path, rule in self.rules_with_places():
            if not rule.bound.measures:
                if self.observations and rule is self.rule:
                    mistakes.append(At(("observations",), "qualitative_figures", {}))
            elif self.measure is None:
                mistakes.append(At(path, "measure_missing", {"found": rule.kind}))
            elif self.measure not in rule.bound.measures:
                mistakes.append(self._measure_mistake(path, rule))
            elif (
                self.ranked
                and not rule.of.against
                and (odd := [n for n in rule.bound.numbers if n.denominator != 1 or n < 1])
            ):
                mistakes.append(At((*path, rule.kind), "rank_value", {"found": shown(odd[0])}))
            elif self.sums and rule.every:
                mistakes.append(At(("measure",), "yearly_every", {}))
            if rule.when.since and self.measure == "total":
                context = {"found": rule.when.since.isoformat()}
                mistakes.append(At((*path, "from"), "milestone_of_a_total", context))
            if rule.above and not self.reading:
                mistakes.append(At((*path, "above"), "above_without_reading", {}))
            mistakes += islice(self._base_mistakes(path, rule), 1)
        return mistakes

    def _measure_mistake(self, path: tuple[str | int, ...], rule: Rule) -> At:
        """Return why a rule cannot be asked of this measure."""
        if self.ranked:
            return At((*path, rule.kind), "rank_rule", {"found": rule.kind})
        code = "measure_total" if "level" not in rule.bound.measures else "measure_yearly"
        return At(("measure",), code, {"found": self.measure, "rule": rule.kind})

    def _base_mistakes(self, path: tuple[str | int, ...], rule: Rule) -> Iterator[At]:
        """Find why the figures of this target cannot show a change; the first says enough."""
        of, share = rule.of, _is_share(self.unit_of(rule))
        if of.against is None:
            return
        key = "growth" if rule.growth else "change"
        allowed = ("level",) if rule.growth else ("level", "total", "yearly")
        if self.measure and self.measure not in allowed:
            context = {"found": self.measure, "key": key, "options": allowed}
            yield At((*path, key), "change_measure", context)
        if of.against == Against.YEAR_BEFORE and self.adds_up and not rule.every:
            yield At((*path, "against"), "total_year_before", {"found": self.measure or ""})
        if rule.change == ChangeKind.NUMBER and share:
            yield At((*path, "change"), "number_of_a_share", {"unit": self.unit_of(rule).vi})
        if rule.change == ChangeKind.POINTS and not share:
            yield At((*path, "change"), "points_without_share", {"unit": self.unit_of(rule).vi})
        baseline = self.base_of(rule) if of.against == Against.BASELINE else None
        if baseline and of.multiplies and baseline.value <= 0:
            yield At(("baseline", "value"), "base_not_above_zero", {"found": shown(baseline.value)})
        if baseline and of.whole_years and baseline.date is None:
            yield At(("baseline",), "growth_needs_a_day", {})

    def rules_with_places(self) -> list[tuple[tuple[str | int, ...], Rule]]:
        """Return every rule there is, with its place: the target's own first, then those of its
        amendments.
        """
        found: list[tuple[tuple[str | int, ...], Rule]] = []
        holders: list[tuple[tuple[str | int, ...], Target | Amendment]] = [((), self)]
        holders += [(("amendments", n), amendment) for n, amendment in enumerate(self.amendments)]
        for at, holder in holders:
            found += [((*at, "rule"), holder.rule)] if holder.rule else []
            found += [((*at, "milestones", n), each) for n, each in enumerate(holder.milestones or ())]
        return found

    def _amended_form_mistakes(self) -> list[At]:
        """Find amendments between a rule for each year and milestones, which leave open what a year is judged
        by.
        """
        yearly, dated = self.first_rule.when.yearly, self.milestones is not None
        mistakes = []
        for n, amendment in enumerate(self.amendments):
            if yearly and amendment.milestones:
                mistakes.append(At(("amendments", n, "milestones"), "milestones_and_years", {}))
            if dated and amendment.rule and amendment.rule.every:
                mistakes.append(At(("amendments", n, "rule", "every"), "milestones_and_years", {}))
        return mistakes

    def _numbered(self) -> Iterator[tuple[int, Observation]]:
        """Yield the figures about the whole with their place among all."""
        return ((n, f) for n, f in enumerate(self.observations) if not self.parts or f.part is None)

    def _figure_mistakes(self) -> list[At]:
        mistakes: list[At] = []
        kind, bound = self.first_rule.kind, self.first_rule.bound
        for n, figure in self._numbered():
            at, unit = ("observations", n), self.unit_on(figure.date.last_day)
            if self.ranked:
                mistakes += islice(_rank_mistakes(at, figure), 1)
                continue
            if figure.value is not None and figure.of is not None:
                mistakes.append(At(at, "one_figure", {}))
            if figure.reference and "reference" not in bound.needs:
                mistakes.append(At((*at, "reference"), "reference_unused", {"found": kind}))
            if "count" in bound.needs and figure.value is not None:
                mistakes.append(At((*at, "value"), "every_unit_needs_count", {"found": shown(figure.value)}))
            elif bound.values and figure.value not in bound.values:
                mistakes.append(
                    At(
                        (*at, "value" if figure.value is not None else "count"),
                        "done_value",
                        {"found": shown(figure.amount)},
                    )
                )
            elif figure.value is None and "count" not in bound.needs and not _is_share(unit):
                mistakes.append(At((*at, "count"), "count_without_share", {"found": unit.vi}))
        return mistakes

    def _same_date_mistakes(self) -> list[At]:
        """Find figures of one source that share a date and a stage, or the same figure of two sources: each
        is a second entry for one thing. Two sources that disagree are no mistake of who typed them.
        """
        mistakes: list[At] = []
        seen: dict[tuple[object, ...], str] = {}
        for n, figure in enumerate(self.observations):
            same = [] if figure.corrected else [(*figure.moment, figure.typed)]  # else it was another once
            given = [key for key in ((*figure.moment, figure.source), *same) if key in seen]
            if given:
                at, found = ("observations", n, "date"), str(figure.date)
                same_as = {"found": found, "stage": figure.stage, "other": seen[given[0]]}
                mistakes.append(
                    At(at, "same_date_of_part", {**same_as, "part": figure.part})
                    if figure.part
                    else At(at, "same_date", same_as)
                )
            for key in ((*figure.moment, figure.source), *same):
                seen.setdefault(key, str(figure.date))
        return mistakes

    def _odd_figures(self) -> list[At]:
        """Find figures that can hardly be right, and that nobody has explained in a note."""
        mistakes: list[At] = []
        for n, figure in self._numbered():
            at = ("observations", n, "value" if figure.value is not None else "count")
            if figure.note:
                continue
            if _is_share(self.unit_on(figure.date.last_day)) and figure.amount > 100:
                mistakes.append(At(at, "above_100_percent", {"found": shown(figure.amount)}))
            earlier = [
                f
                for f in self.whole
                if not f.projected
                and f.date.last_day < figure.date.last_day
                and f.count is None
                and figure.count is None
                and self.unit_on(f.date.last_day) == self.unit_on(figure.date.last_day)
            ]
            if self.sums and figure.amount < 0:
                mistakes.append(At(at, "yearly_below_zero", {"found": shown(figure.amount)}))
            before = max(earlier, key=lambda f: f.date.last_day, default=None)
            if (
                self.measure == "total"
                and not self.first_rule.when.yearly
                and not figure.projected
                and before
                and figure.amount < before.amount
            ):
                context = {
                    "found": shown(figure.amount),
                    "date": str(figure.date),
                    "before": shown(before.amount),
                    "earlier": str(before.date),
                }
                mistakes.append(At(at, "total_falls", context))
        return mistakes


class Step(Entered):
    """Một bước đã thực hiện, hoặc phải thực hiện, của một nhiệm vụ. / Something done, or due, for a task."""

    text: Text
    """Nội dung của bước. / What the step is."""
    due: Date | None = None
    """Hạn. / When it is due."""
    done: Date | None = None
    """Thời điểm thực hiện. / When it was done."""
    completes: OnlyTrue = False
    """Chỉ viết `true`: việc này hoàn thành cả nhiệm vụ. / `true` only: this step completes the task."""

    @model_validator(mode="after")
    def _completed_on_a_day(self) -> Self:
        if self.completes and self.done is None:
            raise refuse("several", mistakes=[At(("completes",), "completes_without_done", {})])
        return self


class Task(Value):
    """Một nhiệm vụ của chương trình, không đo bằng con số. / One task of the programme, which is not
    measured by a number.
    """

    id: Id
    """Mã của nhiệm vụ, không bao giờ đổi. / Id of the task, which never changes."""
    number: Numbering
    """Số thứ tự đúng như trong văn bản, ví dụ `1` hoặc `1.2.a`. / Its number as the text has it, for example
    `1` or `1.2.a`.
    """
    paragraph: Id
    """Mã đoạn văn trong bài viết. / Id of the paragraph in the article."""
    text: Text
    """Nguyên văn nhiệm vụ. / The task, word for word."""
    lead: BodyId | None = None
    """Mã cơ quan chủ trì trong mục `bodies`. Khi văn bản có nêu. / Id of the body in charge, under `bodies`.
    Where the text names one.
    """
    cooperating: Annotated[tuple[BodyId, ...], BeforeValidator(_empty_is_none_given)] = Field(
        default=(), alias="with"
    )
    """Mã các cơ quan phối hợp, mỗi dòng một mã. / Ids of the bodies that take part, one on a line."""
    due: Date | None = None
    """Thời hạn hoàn thành. Khi văn bản có nêu. / When it is due. Where the text says so."""
    output: Text | None = None
    """Sản phẩm phải có. Khi văn bản có nêu. / What it is to produce. Where the text says so."""
    targets: Annotated[tuple[TargetId, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Mã các chỉ tiêu liên quan, mỗi dòng một mã. / Ids of the linked targets, one on a line."""
    steps: Annotated[tuple[Step, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Các bước đã thực hiện. / Steps taken."""
    ratings: Annotated[tuple[Rating, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Lời cơ quan tự đánh giá. Khi có công bố. / What a body says of itself. Where it was published."""


class ProgrammeDocument(Value):
    """Một văn bản ban hành, sửa đổi hay thay thế chương trình. / A document that issues, amends or replaces
    the programme.
    """

    date: Date
    """Ngày của văn bản. / The day of the document."""
    kind: Annotated[
        Literal["issues", "amends", "replaces"],
        PlainValidator(one_of("issues", "amends", "replaces")),
        WithJsonSchema({"enum": ["issues", "amends", "replaces"]}),
    ]
    """Văn bản ban hành (`issues`), sửa đổi (`amends`) hay thay thế (`replaces`) chương trình. / Whether it
    `issues`, `amends` or `replaces` the programme.
    """
    source: SourceId
    """Mã nguồn của văn bản. / Id of the document's source."""


class Programme(Value):
    """Cả chương trình. / The programme as a whole."""

    title: Text
    """Tên chương trình. / Title of the programme."""
    notice: Text
    """Điều người đọc phải biết trước, có trên mọi trang nêu tình trạng. / What a reader must know first,
    on every page that shows a status.
    """
    banner: Text | None = None
    """Một dòng in trên đầu mọi trang. / A line on top of every page."""
    tag: Text | None = None
    """Một dòng nói chỉ tiêu lấy từ đâu, chẳng hạn từ một dự thảo; có ở mọi nơi nêu chỉ tiêu. Không ghi nếu
    văn bản đã ban hành. / One line on where the targets come from, such as a draft; it stands wherever a
    target is shown. Left out where the text has been issued.
    """
    made_up: OnlyTrue = False
    """Chỉ viết `true`: mọi số liệu đều không có thật; các tệp dữ liệu mở sẽ ghi điều đó. Không ghi nếu số
    liệu có thật. / `true` only: every figure is made up; the open data files then say so. Left out where
    the figures are real.
    """
    financial_year_ends: YearEnd | None = None
    """Ngày cuối năm tài chính, dạng `MM-DD`. Khi số liệu theo năm tài chính, viết như `2023/24`. / Last day
    of the financial year, as `MM-DD`. Where figures are given by financial years, written as `2023/24`.
    """
    authority: Text
    """Bản ngôn ngữ nào có giá trị. / Which language is the authoritative one."""
    article: SourceId
    """Mã nguồn của bài viết mà các chỉ tiêu lấy từ đó. / Id of the source the targets come from."""
    evidence: Annotated[tuple[Evidence, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Sự việc về cả chương trình. / Facts about the programme as a whole."""
    documents: Annotated[tuple[ProgrammeDocument, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Các văn bản ban hành, sửa đổi hay thay thế chương trình. Khi có. / The documents that issue, amend or
    replace the programme. Where there are some.
    """
    ended: Closing | None = None
    """Chương trình kết thúc trước hạn. Khi có văn bản. / The programme ends before its time. Where a document
    says so.
    """

    @model_validator(mode="after")
    def _each_document_once(self) -> Self:
        seen: set[tuple[object, ...]] = set()
        mistakes = []
        for n, each in enumerate(self.documents):
            key = (each.kind, each.date.last_day, each.source)
            if key in seen:
                mistakes.append(At(("documents", n), "document_twice", {"found": each.source}))
            seen.add(key)
        refuse_all(mistakes)
        return self


MOST_LEVELS = 3
"""How many levels of groups a text may have."""


class Tracker(Value):
    """Toàn bộ `data/targets.yaml`. / The whole of `data/targets.yaml`."""

    programme: Programme
    """Chương trình: tên, lưu ý, nguồn. / The programme: title, notice, source."""
    sources: Annotated[dict[SourceName, Source], BeforeValidator(_no_entries_is_none_given)] = Field(
        default_factory=dict
    )
    """Các nguồn, mỗi nguồn dưới mã của nó. Khi không có tệp riêng trong `data/reports`. / The sources, each
    under its id. Where they have no file of their own in `data/reports`.
    """
    bodies: Annotated[dict[Id, Body], BeforeValidator(_no_entries_is_none_given)] = Field(
        default_factory=dict
    )
    """Các cơ quan, mỗi cơ quan dưới mã của nó. Khi văn bản có nêu cơ quan. / The bodies, each under its id.
    Where the text names bodies.
    """
    parts: Annotated[dict[Id, Part], BeforeValidator(_no_entries_is_none_given)] = Field(default_factory=dict)
    """Các phần mà số liệu được tách ra, mỗi phần dưới mã của nó. Khi số liệu được tách theo địa bàn, cấp,
    giới tính. / The parts that figures are broken down by, each under its id. Where figures are broken
    down by place, level, sex.
    """
    groups: tuple[Group, ...]
    """Các nhóm chỉ tiêu, theo số thứ tự của văn bản. / The groups of targets, as the text numbers them."""
    targets: tuple[Target, ...]
    """Các chỉ tiêu. / The targets."""
    tasks: Annotated[tuple[Task, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Các nhiệm vụ. / The tasks."""

    @model_validator(mode="after")
    def _milestones_in_their_period(self) -> Self:
        mistakes: list[At] = []
        for n, target in enumerate(self.targets):
            period = self.period_of(target)
            own: list[tuple[tuple[str | int, ...], Milestone]] = [
                (("milestones", m), each) for m, each in enumerate(target.milestones or ())
            ]
            own += [
                (("amendments", k, "milestones", m), each)
                for k, amendment in enumerate(target.amendments)
                for m, each in enumerate(amendment.milestones or ())
            ]
            own += [
                (("parts", k, "milestones", m), each)
                for k, entry in enumerate(target.parts)
                for m, each in enumerate(entry.milestones or ())
            ]
            mistakes += [
                At(
                    ("targets", n, *at, "by"),
                    "milestone_outside_period",
                    {"found": str(each.by), "period": f"{period.start} – {period.end}"},
                )
                for at, each in own
                if not period.start <= each.by.last_day <= period.end
            ]
        refuse_all(mistakes)
        return self

    @model_validator(mode="after")
    def _spans_in_their_period(self) -> Self:
        mistakes: list[At] = []
        for n, target in enumerate(self.targets):
            period = self.period_of(target)
            context = {"period": f"{period.start} – {period.end}"}
            of_parts = (
                (("parts", k, "milestones", m), each)
                for k, part in enumerate(target.parts)
                for m, each in enumerate(part.milestones or ())
            )
            mistakes += [
                At(
                    ("targets", n, *at, "from"),
                    "milestone_starts_outside",
                    {"found": rule.when.since.isoformat(), **context},
                )
                for at, rule in (*target.rules_with_places(), *of_parts)
                if rule.when.since and rule.when.since < period.start
            ]
        refuse_all(mistakes)
        return self

    @model_validator(mode="after")
    def _groups_in_levels(self) -> Self:
        above = {group.id: group.parent for group in self.groups}
        mistakes: list[At] = []
        for n, group in enumerate(self.groups):
            seen, name = [group.id], group.parent
            while name is not None and name not in seen:
                seen.append(name)
                name = above.get(name)
            context = {"found": group.parent or "", "levels": MOST_LEVELS}
            if name is not None:
                mistakes.append(At(("groups", n, "parent"), "group_within_itself", context))
            elif len(seen) > MOST_LEVELS:
                mistakes.append(At(("groups", n, "parent"), "groups_too_deep", context))
            elif group.parent and self.group_by_id[group.parent].kind != group.kind:
                context |= {"kind": group.kind, "other": self.group_by_id[group.parent].kind}
                mistakes.append(At(("groups", n, "parent"), "group_of_another_kind", context))
        refuse_all(mistakes)
        return self

    @model_validator(mode="after")
    def _bodies_merge_into_others(self) -> Self:
        mistakes: list[At] = []
        for name, body in self.bodies.items():
            seen, after = {name}, body.ended.into if body.ended else None
            while after is not None and after not in seen:
                seen.add(after)
                ended = self.bodies[after].ended
                after = ended.into if ended else None
            if after is not None and body.ended:
                context = {"found": body.ended.into or "", "body": name}
                mistakes.append(At(("bodies", name, "ended", "into"), "body_into_itself", context))
        refuse_all(mistakes)
        return self

    def above(self, group: Group) -> tuple[Group, ...]:
        """Return the groups that `group` is a part of, the outermost first."""
        found: list[Group] = []
        while group.parent:
            group = self.group_by_id[group.parent]
            found.insert(0, group)
        return tuple(found)

    def within(self, group: Group) -> tuple[Group, ...]:
        """Return `group` and the groups that are parts of it, each before its own parts."""
        inner = (part for part in self.groups if part.parent == group.id)
        return (group, *(each for part in inner for each in self.within(part)))

    def shown_with(self, group: Group) -> tuple[Group, ...]:
        """Return the groups whose tables stand together: `group` and its parts, but for those that have
        another page.
        """
        return tuple(each for each in self.within(group) if each.page == group.page)

    @property
    def groups_in_order(self) -> tuple[Group, ...]:
        """Every group, each before its own parts, whatever their order in the file."""
        return tuple(each for group in self.groups if not group.parent for each in self.within(group))

    @model_validator(mode="after")
    def _parts_have_ids_of_their_own(self) -> Self:
        taken = {entry.id for entries in (self.groups, self.targets, self.tasks) for entry in entries}
        refuse_all(
            [At(("parts", name), "part_id_taken", {"found": name}) for name in self.parts if name in taken]
        )
        return self

    @cached_property
    def group_by_id(self) -> dict[str, Group]:
        """Groups by their id."""
        return {group.id: group for group in self.groups}

    @cached_property
    def target_by_id(self) -> dict[str, Target]:
        """Targets by their id."""
        return {target.id: target for target in self.targets}

    def period_of(self, target: Target) -> Period:
        """Return the period of `target`: its own, else its group's."""
        return target.period or self.group_by_id[target.group].period
