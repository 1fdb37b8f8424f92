"""What was measured: a dated figure with its sources, and the value that a target starts from."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema, model_validator

from tracker.facts.amounts import Amount, Figure
from tracker.facts.dates import PartialDate
from tracker.facts.scalars import At, Date, Day, Number, PartId, SourceId, one_of, refuse, shown
from tracker.facts.sources import Entered, Fact
from tracker.facts.values import Text, Value, empty_is_none_given


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
    also: Annotated[tuple[SameFigure, ...], BeforeValidator(empty_is_none_given)] = ()
    """Các nguồn khác nêu cùng số liệu này. Khi có. / Other sources that give the same figure. Where there are
    some.
    """
    corrected: Annotated[tuple[Corrected, ...], BeforeValidator(empty_is_none_given)] = ()
    """Những lần số liệu này được sửa. Khi đã đăng một số khác. / When this figure was corrected. Where
    another had been shown.
    """

    @model_validator(mode="after")
    def _one_figure(self) -> Self:
        if self.value is None and self.count is None and self.of is None:
            raise refuse("no_number")
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


class Base(NamedTuple):
    """What a change is measured from."""

    value: Fraction
    date: PartialDate | None


class Baseline(Value):
    """Giá trị kỳ gốc, mức mà chỉ tiêu đi lên hay đi xuống từ đó. / The value from which a level starts."""

    value: Number | None = None
    """Giá trị kỳ gốc. Không ghi khi mới biết thời điểm mà văn bản lấy làm gốc. / The baseline value. Left out
    while only the time is known that the text measures from.
    """
    date: Date | None = None
    """Thời điểm của giá trị kỳ gốc. Không ghi nếu nguồn không nêu. / Date of the baseline. Left
    out when the source does not say.
    """
    source: SourceId
    """Mã nguồn của giá trị kỳ gốc. / Id of the baseline's source."""
    note: Text | None = None
    """Ghi chú về giá trị kỳ gốc. / A note on the baseline."""

    @property
    def known(self) -> Base | None:
        """What is measured from it; None while its value is not known."""
        return None if self.value is None else Base(self.value, self.date)

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.value is None and self.date is None:
            raise refuse("several", mistakes=[At((), "baseline_of_nothing", {})])
        return self
