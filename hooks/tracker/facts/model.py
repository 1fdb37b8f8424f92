"""The tracker's values: frozen, typed, and impossible to construct half-translated.

Every class is a part of `data/targets.yaml`; the docstring under a field is what an editor reads about it (it
goes into the JSON Schema). What stands in one field alone is read in `leaves`; what must hold between fields
is said here.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)

from tracker.facts.rules import BOUNDS, Bound, EveryYear, Of, OfValue, Once, RuleKind, When
from tracker.facts.scalars import (
    At,
    Date,
    Day,
    GroupId,
    Id,
    Number,
    OnlyTrue,
    Recorded,
    SourceId,
    TargetId,
    Url,
    Whole,
    Words,
    one_of,
    read_number,
    refuse,
    refuse_all,
    shown,
)

Lang = Literal["vi", "en"]
LANGUAGES: tuple[Lang, ...] = ("vi", "en")


def _empty_is_none_given(value: object) -> object:
    return [] if value is None else value


class Value(BaseModel):
    """What every part of the file has in common: it cannot change, and knows no key it does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Value):
    """One text in both languages."""

    vi: Words
    """Tiếng Việt (bản có giá trị). / The Vietnamese text, the authoritative one."""
    en: Words
    """Bản dịch tiếng Anh. / The English translation."""

    def __getitem__(self, lang: Lang) -> str:
        """Return the text in `lang`."""
        return self.vi if lang == "vi" else self.en


class Period(Value):
    """The days in which a target counts, both included."""

    start: Day = Field(alias="from")
    """Ngày đầu kỳ. / The first day."""
    end: Day = Field(alias="to")
    """Ngày cuối kỳ. / The last day."""

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


class Source(Value):
    """Where a figure or a fact was read."""

    title: Text | None = None
    """Tên trang hoặc văn bản; để trống nếu không biết. / Title of the page or document; absent when not
    known.
    """
    author: Words | None = None
    """Tác giả, khi nguồn có ghi. / The author, where the source names one."""
    publisher: Text
    """Nơi công bố. / Who published it."""
    published: Date | None = None
    """Ngày công bố, chính xác đến mức đã biết. / When, as exactly as it is known."""
    url: Url | None = None
    """Địa chỉ trang. / Address of the page."""
    note: Text | None = None
    """Ghi chú của biên tập viên. / A note of the editor's."""


class Fact(Value):
    """What every dated entry with a source has in common."""

    source: SourceId
    """Mã của nguồn trong mục `sources`. / Id of a source under `sources`."""
    quote: Words | None = None
    """Trích nguyên văn, đúng ngôn ngữ của nguồn. / The words of the source, in its own language."""
    checked: Day | None = None
    """Ngày biên tập viên mở nguồn và xác nhận; bỏ trống nếu chưa kiểm tra. / The day an editor opened the
    source and confirmed it.
    """


class Evidence(Fact):
    """A dated fact that bears on a target but is not a measure of it."""

    date: Date | None = None
    """Thời điểm của sự việc; bỏ trống nếu nguồn không ghi. / When it happened; absent when the source does
    not say.
    """
    kind: Annotated[
        Literal["step", "background", "context"],
        PlainValidator(one_of("step", "background", "context")),
        WithJsonSchema({"enum": ["step", "background", "context"]}),
    ]
    """step: bước đã thực hiện; background: nền cho giá trị kỳ gốc; context: chỉ là bối cảnh. / A step taken,
    background to the baseline, or context only.
    """
    text: Text
    """Sự việc, và điều nó không chứng minh. / The fact, and what it does not show."""
    recorded: Recorded
    """Ngày ghi vào đây. / The day it was entered here."""


class Reference(Fact):
    """What a figure is compared with, for a rule `more_than_reference`."""

    value: Number
    """Giá trị để so sánh. / The value to compare with."""


class Observation(Fact):
    """A dated figure."""

    date: Date
    """Thời điểm của số liệu: 2025, 2025-06 hoặc 2025-06-30. / The date of the figure."""
    value: Number | None = None
    """Số liệu, dấu thập phân là dấu chấm. / The figure, with a decimal point."""
    count: Number | None = None
    """Số đạt, khi số liệu là một phần của tổng. / How many, where the figure is a share of a whole."""
    of: Number | None = None
    """Tổng số. / Of how many in all."""
    reference: Reference | None = None
    """Giá trị để so sánh. / What the figure is compared with."""
    stage: Annotated[
        Literal["provisional", "final"],
        PlainValidator(one_of("provisional", "final")),
        WithJsonSchema({"enum": ["provisional", "final"]}),
    ]
    """provisional: sơ bộ; final: chính thức."""
    note: Text | None = None
    """Ghi chú. / A note."""
    recorded: Recorded
    """Ngày ghi vào đây. / The day it was entered here."""

    @model_validator(mode="after")
    def _one_figure(self) -> Self:
        if (self.value is None) == (self.count is None and self.of is None):
            raise refuse("one_figure")
        if self.value is None:
            if self.count is None or self.of is None:
                raise refuse("count_and_of")
            if self.of <= 0:
                raise refuse("several", mistakes=[At(("of",), "of_zero", {"found": shown(self.of)})])
            if not 0 <= self.count <= self.of:
                raise refuse(
                    "several",
                    mistakes=[
                        At(("count",), "count_above_of", {"found": shown(self.count), "of": shown(self.of)})
                    ],
                )
        return self

    @property
    def amount(self) -> Fraction:
        """The figure as one number; a share of a whole is in percent."""
        if self.value is not None:
            return self.value
        assert self.count is not None and self.of is not None
        return 100 * self.count / self.of


class Baseline(Value):
    """The value from which a level starts."""

    value: Number
    """Giá trị kỳ gốc. / The value."""
    date: Date | None = None
    """Thời điểm; bỏ trống nếu nguồn không ghi. / When; absent when the source does not say."""
    source: SourceId
    """Mã nguồn. / Id of the source."""
    note: Text | None = None
    """Ghi chú. / A note."""


def _pair(value: object) -> tuple[Fraction, Fraction]:
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        raise refuse("pair")
    low, high = (read_number(part) for part in value)
    if low >= high:
        raise refuse("range_order", found=f"[{value[0]}, {value[1]}]", swapped=f"[{value[1]}, {value[0]}]")
    return low, high


class Rule(Value):
    """What the target asks for: exactly one of the rules, and its options."""

    at_least: Number | None = None
    """Ít nhất. / At least this much."""
    more_than: Number | None = None
    """Trên (lớn hơn hẳn). / Strictly more than this."""
    at_most: Number | None = None
    """Không quá. / At most this much."""
    less_than: Number | None = None
    """Dưới (nhỏ hơn hẳn). / Strictly less than this."""
    exactly: Number | None = None
    """Đúng bằng. / Exactly this much."""
    between: Annotated[
        tuple[Fraction, Fraction] | None,
        BeforeValidator(lambda value: None if value is None else _pair(value)),
        WithJsonSchema({"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}),
    ] = None
    """Từ … đến …: [thấp, cao]. / A range, both ends allowed."""
    done: Text | None = None
    """Việc phải hoàn thành: thế nào là xong. / A deliverable: what counts as done."""
    more_than_reference: Text | None = None
    """Cao hơn một giá trị đi kèm từng số liệu: giá trị nào. / More than a value given with each figure: which
    value.
    """
    every_unit: Text | None = None
    """Mọi đơn vị đều phải đạt: đạt điều gì. / Every unit must reach it: reach what."""
    qualitative: Text | None = None
    """Không tính được bằng số: vì sao. / Cannot be computed: why."""
    every: Annotated[
        Literal["year"] | None, PlainValidator(one_of("year")), WithJsonSchema({"enum": ["year"]})
    ] = None
    """year: xét riêng từng năm của kỳ. / Judged for each year of the period."""
    above: Annotated[
        Literal["met"] | None, PlainValidator(one_of("met")), WithJsonSchema({"enum": ["met"]})
    ] = None
    """met: vượt mức trên của khoảng cũng là đạt (phải nêu ở `reading`). / Above the range is met too (a
    `reading` must say so).
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
        return self

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
        return OfValue()

    @property
    def when(self) -> When:
        """By when it is asked for."""
        return EveryYear() if self.every else Once()

    @property
    def words(self) -> Text | None:
        """What is asked for, where it is stated in words and not as a number."""
        given = getattr(self, self.kind)
        return given if isinstance(given, Text) else None

    def satisfied_by(self, figure: Observation) -> bool:
        """Say whether `figure` meets it, compared as exact fractions; one that lacks its reference never
        does.
        """
        return self.bound.satisfied_by(figure, self.of.amount(figure))


class Amendment(Fact):
    """A later text that changes what is judged from its date on; the original stays."""

    date: Date
    """Ngày sửa đổi có hiệu lực. / The date from which it holds."""
    text: Text
    """Nội dung mới. / The new text."""
    rule: Rule
    """Quy tắc mới. / The new rule."""
    recorded: Recorded
    """Ngày ghi vào đây. / The day it was entered here."""


class Withdrawal(Fact):
    """A target taken out of force; it stays on the page, out of the counts."""

    date: Date
    """Ngày thôi áp dụng. / The date from which it no longer applies."""
    reason: Text
    """Lý do. / Why."""
    recorded: Recorded
    """Ngày ghi vào đây. / The day it was entered here."""


class HandAssessment(Fact):
    """An editor's assessment, shown beside what was computed, never instead of it."""

    date: Date
    """Ngày đánh giá. / When."""
    words: Text
    """Kết luận. / The conclusion."""
    reason: Text
    """Lý do. / Why."""
    recorded: Recorded
    """Ngày ghi vào đây. / The day it was entered here."""


class Searched(Value):
    """What was looked through when no figure was found."""

    date: Date
    """Ngày tìm. / When."""
    where: Text
    """Đã tìm ở đâu, và không thấy gì. / Where, and what was not found."""


class Group(Value):
    """One numbered item of the programme."""

    id: Id
    """Mã, không bao giờ đổi. / The id, which never changes."""
    number: Words
    """Số thứ tự trong văn bản, ví dụ "(1)". / Its number in the text."""
    period: Period
    """Kỳ của các chỉ tiêu trong nhóm. / The period of its targets."""
    clause: Text
    """Toàn văn của mục. / The whole item, word for word."""
    title: Text
    """Tên ngắn. / A short title."""
    paragraph: Id
    """Mã đoạn văn trong bài. / Id of the paragraph in the article."""
    page: Id = "targets"
    """Trang có bảng của nhóm. / The page that holds the group's table."""


class Target(Value):
    """One measurable commitment."""

    id: Id
    """Mã, không bao giờ đổi hay dùng lại. / The id, which never changes and is never used again."""
    group: GroupId
    """Mã nhóm. / Id of the group."""
    name: Text
    """Tên ngắn cho bảng. / A short name for tables."""
    clause: Text | None = None
    """Cả câu, khi chỉ tiêu chỉ là một phần. / The whole sentence, where the target is a part of it."""
    text: Text
    """Nguyên văn chỉ tiêu. / The commitment, word for word."""
    reading: Text | None = None
    """Câu chữ được hiểu thế nào, và vì sao. / How an ambiguous clause is read, and why."""
    unit: Text
    """Đơn vị tính; bắt đầu bằng % nếu là tỷ lệ. / Unit; begins with % for a share."""
    measure: Annotated[
        Literal["level", "total"] | None,
        PlainValidator(one_of("level", "total")),
        WithJsonSchema({"enum": ["level", "total"]}),
    ] = None
    """level: mức có thể lên xuống; total: cộng dồn từ đầu kỳ. / A level can rise and fall; a total is counted
    from the start of the period.
    """
    period: Period | None = None
    """Kỳ riêng, nếu khác kỳ của nhóm. / A period of its own, where it differs from the group's."""
    rule: Rule
    """Mức cần đạt. / What is asked for."""
    baseline: Baseline | None = None
    """Giá trị kỳ gốc. / The value it starts from."""
    observations: Annotated[tuple[Observation, ...], BeforeValidator(_empty_is_none_given)]
    """Các số liệu; để [] khi chưa có. / The figures; [] while there is none."""
    evidence: Annotated[tuple[Evidence, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Sự việc có nguồn nhưng không phải số đo. / Facts with a source that are not a measure."""
    searched: Searched | None = None
    """Đã tìm ở đâu khi không thấy số liệu. / What was looked through when no figure was found."""
    amendments: Annotated[tuple[Amendment, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Các lần sửa đổi. / Later changes of the target."""
    withdrawn: Withdrawal | None = None
    """Thôi áp dụng. / Taken out of force."""
    assessment: HandAssessment | None = None
    """Đánh giá của biên tập viên. / An editor's assessment."""

    @property
    def share(self) -> bool:
        """Whether figures are percentages: the unit begins with %."""
        return self.unit.vi.startswith("%")

    def in_percent(self, rule: Rule) -> bool:
        """Say whether the numbers of a figure judged by `rule`, and what it is held against, are printed as
        percentages.
        """
        return self.share or rule.bound.percent

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        refuse_all(
            [
                *self._unit_mistakes(),
                *self._rule_mistakes(),
                *self._figure_mistakes(),
                *self._same_date_mistakes(),
                *self._odd_figures(),
            ]
        )
        return self

    def _unit_mistakes(self) -> list[At]:
        if self.unit.vi.startswith("%") != self.unit.en.startswith("%"):
            return [At(("unit",), "unit_percent", {"found": f"{self.unit.vi} / {self.unit.en}"})]
        return []

    def _rule_mistakes(self) -> list[At]:
        mistakes: list[At] = []
        rules: list[tuple[tuple[str | int, ...], Rule]] = [(("rule",), self.rule)]
        rules += [(("amendments", n, "rule"), amendment.rule) for n, amendment in enumerate(self.amendments)]
        for path, rule in rules:
            if not rule.bound.measures:
                if self.observations and rule is self.rule:
                    mistakes.append(At(("observations",), "qualitative_figures", {}))
            elif self.measure is None:
                mistakes.append(At(path, "measure_missing", {"found": rule.kind}))
            elif self.measure not in rule.bound.measures:
                mistakes.append(At(("measure",), "measure_total", {"found": self.measure, "rule": rule.kind}))
            if rule.above and not self.reading:
                mistakes.append(At((*path, "above"), "above_without_reading", {}))
        return mistakes

    def _figure_mistakes(self) -> list[At]:
        mistakes: list[At] = []
        kind, bound = self.rule.kind, self.rule.bound
        for n, figure in enumerate(self.observations):
            at = ("observations", n)
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
            elif figure.value is None and "count" not in bound.needs and not self.share:
                mistakes.append(At((*at, "count"), "count_without_share", {"found": self.unit.vi}))
        return mistakes

    def _same_date_mistakes(self) -> list[At]:
        """Find figures that share a date and a stage, which leaves open which one counts."""
        mistakes: list[At] = []
        seen: dict[tuple[dt.date, str], str] = {}
        for n, figure in enumerate(self.observations):
            key = (figure.date.last_day, figure.stage)
            if key in seen:
                mistakes.append(
                    At(
                        ("observations", n, "date"),
                        "same_date",
                        {"found": str(figure.date), "stage": figure.stage, "other": seen[key]},
                    )
                )
            else:
                seen[key] = str(figure.date)
        return mistakes

    def _odd_figures(self) -> list[At]:
        """Find figures that can hardly be right, and that nobody has explained in a note."""
        mistakes: list[At] = []
        for n, figure in enumerate(self.observations):
            at = ("observations", n, "value" if figure.value is not None else "count")
            if figure.note:
                continue
            if self.share and figure.amount > 100:
                mistakes.append(At(at, "above_100_percent", {"found": shown(figure.amount)}))
            earlier = [
                f
                for f in self.observations
                if f.date.last_day < figure.date.last_day and f.count is None and figure.count is None
            ]
            before = max(earlier, key=lambda f: f.date.last_day, default=None)
            if (
                self.measure == "total"
                and not self.rule.when.yearly
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


class Step(Fact):
    """Something done, or due, for a task."""

    text: Text
    """Nội dung của bước. / What the step is."""
    due: Date | None = None
    """Hạn. / When it is due."""
    done: Date | None = None
    """Thời điểm thực hiện. / When it was done."""
    recorded: Recorded
    """Ngày ghi vào đây. / The day it was entered here."""


class Task(Value):
    """One task of the programme, which is not measured by a number."""

    id: Id
    """Mã, không bao giờ đổi. / The id, which never changes."""
    number: Whole
    """Số thứ tự. / Its number in the text."""
    paragraph: Id
    """Mã đoạn văn trong bài. / Id of the paragraph in the article."""
    text: Text
    """Nguyên văn nhiệm vụ. / The task, word for word."""
    targets: Annotated[tuple[TargetId, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Các chỉ tiêu liên quan. / Linked targets."""
    steps: Annotated[tuple[Step, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Các bước đã thực hiện. / Steps taken."""


class Programme(Value):
    """The resolution as a whole."""

    title: Text
    """Tên chương trình. / Title."""
    notice: Text
    """Điều người đọc phải biết trước, có trên mọi trang nêu tình trạng. / What a reader must know first; on
    every page that shows a status.
    """
    banner: Text | None = None
    """Dòng in trên đầu mọi trang. / A line on top of every page."""
    made_up: OnlyTrue = False
    """true: mọi số liệu đều không có thật; mọi tệp dữ liệu mở đều ghi điều đó. / Every figure is made up;
    every open data file says so.
    """
    authority: Text
    """Bản ngôn ngữ nào có giá trị. / Which language is the authoritative one."""
    article: SourceId
    """Nguồn của các chỉ tiêu. / The source the targets come from."""
    evidence: Annotated[tuple[Evidence, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Sự việc về cả chương trình. / Facts about the programme as a whole."""


class Tracker(Value):
    """The whole of `data/targets.yaml`."""

    programme: Programme
    """Chương trình: tên, lưu ý, nguồn. / The programme: title, notice, source."""
    sources: dict[Id, Source]
    """Các nguồn, mỗi nguồn một mã. / The sources, each under its id."""
    groups: tuple[Group, ...]
    """Các nhóm chỉ tiêu theo văn bản. / The groups of targets, as the text numbers them."""
    targets: tuple[Target, ...]
    """Các chỉ tiêu. / The targets."""
    tasks: Annotated[tuple[Task, ...], BeforeValidator(_empty_is_none_given)] = ()
    """Các nhiệm vụ. / The tasks."""

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
