"""What is asked for: a rule, or several milestones, of the whole or of one part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from itertools import islice
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator

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
from tracker.facts.bounds import Bound, RuleKind
from tracker.facts.figures import Baseline
from tracker.facts.rules import BOUNDS
from tracker.facts.scalars import (
    At,
    Date,
    Day,
    Number,
    PartId,
    one_of,
    read_number,
    refuse,
    refuse_all,
    shown,
)
from tracker.facts.values import Text, Value


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


def asked_for(rule: Rule | None, milestones: tuple[Milestone, ...] | None) -> tuple[Rule, ...]:
    """Return what is asked for: one rule, or several milestones, the earliest first; or nothing."""
    if milestones:
        return tuple(sorted(milestones, key=lambda milestone: milestone.by.last_day))
    return (rule,) if rule else ()


def asked_mistakes(rule: Rule | None, milestones: tuple[Milestone, ...] | None) -> list[At]:
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
        return asked_for(self.rule, self.milestones)

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Self:
        if self.rule or self.milestones:
            refuse_all(asked_mistakes(self.rule, self.milestones))
        return self
