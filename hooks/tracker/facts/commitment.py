"""The keys of one measurable commitment, and what follows from them alone."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Annotated, Literal, Self, cast

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema

from tracker.facts.amounts import Amount
from tracker.facts.figures import Base, Baseline, Observation
from tracker.facts.holding import Deadline, Holder, Request, Searched
from tracker.facts.periods import Period
from tracker.facts.requirements import AskedOfPart, Milestones, Rule, asked_for
from tracker.facts.scalars import BodyId, GroupId, Id, OnlyTrue, Words, one_of
from tracker.facts.sources import Evidence
from tracker.facts.turns import Amendment, Closing, HandAssessment, Rating, Withdrawal
from tracker.facts.values import Text, Value, empty_is_none_given


def is_share(unit: Text) -> bool:
    """Say whether figures in `unit` are percentages."""
    return unit.first.startswith("%")


def _parts_by_name(value: object) -> object:
    """Read a part that is named alone as an entry that says no more."""
    if not isinstance(value, list):
        return empty_is_none_given(value)
    return [each if isinstance(each, (dict, Value)) else {"part": each} for each in value]


class Commitment(Value):
    """What is written of a target, before it is known whether that agrees with itself."""

    id: Id
    """Mã của chỉ tiêu, không bao giờ đổi hay dùng lại. / Id of the target, which never changes and is
    never used again.
    """
    former: Annotated[tuple[Id, ...], BeforeValidator(empty_is_none_given)] = ()
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
    """Nguyên văn chỉ tiêu. / The target, word for word."""
    reading: Text | None = None
    """Câu chữ được hiểu thế nào, và vì sao. / How an ambiguous clause is read, and why."""
    unit: Text
    """Đơn vị tính, bắt đầu bằng % nếu là tỷ lệ. / The unit, which begins with % for a share."""
    measure: Annotated[
        Literal["level", "total", "rank", "yearly"] | None,
        PlainValidator(one_of("level", "total", "rank", "yearly")),
        WithJsonSchema({"enum": ["level", "total", "rank", "yearly"]}),
    ] = None
    """Cách đo: `level` là mức có thể lên xuống; `total` là lũy kế từ đầu kỳ; `rank` là thứ hạng, hạng 1 cao
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
    same_as: Words | None = None
    """Chỉ tiêu của chương trình khác trên cùng trang có chung số liệu, dạng `mã-chương-trình/mã-chỉ-tiêu`; số
    liệu chỉ ghi ở đó. Khi hai chương trình có chung chỉ tiêu. / The target of another programme of the site
    that has the same figures, as `programme/target`; they are entered there only. Where two programmes share
    a target.
    """
    observations: Annotated[tuple[Observation, ...], BeforeValidator(empty_is_none_given)]
    """Các số liệu; để `[]` khi chưa có. / The figures; `[]` while there is none."""
    evidence: Annotated[tuple[Evidence, ...], BeforeValidator(empty_is_none_given)] = ()
    """Sự việc có nguồn nhưng không phải số đo. / Facts with a source that are not a measure."""
    searched: Searched | None = None
    """Đã tìm ở đâu. Khi không thấy số liệu. / What was looked through. When no figure was found."""
    lead: BodyId | None = None
    """Mã cơ quan chủ trì trong mục `bodies`. Khi văn bản có nêu. / Id of the body in charge, under `bodies`.
    Where the text names one.
    """
    cooperating: Annotated[tuple[BodyId, ...], BeforeValidator(empty_is_none_given)] = Field(
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
    requests: Annotated[tuple[Request, ...], BeforeValidator(empty_is_none_given)] = Field(
        default=(), alias="asked"
    )
    """Những lần hỏi xin số liệu. Khi đã hỏi. / Requests for the figure. Where it was asked for."""
    amendments: Annotated[tuple[Amendment, ...], BeforeValidator(empty_is_none_given)] = ()
    """Các lần sửa đổi. / Later changes of the target."""
    withdrawn: Withdrawal | None = None
    """Thôi áp dụng. / Taken out of force."""
    closed: Closing | None = None
    """Thôi theo dõi; số liệu cuối cùng giữ nguyên. Khi cơ quan hay chương trình không còn. / No longer
    followed; the last figure stands. Where the body or the programme is no more.
    """
    ratings: Annotated[tuple[Rating, ...], BeforeValidator(empty_is_none_given)] = ()
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
        return is_share(self.unit)

    @property
    def amendments_of_whole(self) -> tuple[Amendment, ...]:
        """The changes of what is asked of the whole; without those of one of its parts."""
        return tuple(each for each in self.amendments if each.part is None)

    def amendments_of(self, part: str) -> tuple[Amendment, ...]:
        """Return the changes of what is asked of one part alone."""
        return tuple(each for each in self.amendments if each.part == part)

    def unit_on(self, day: dt.date) -> Text:
        """Return the unit of a figure of `day`: that of the latest amendment by then that gives one."""
        given = [a for a in self.amendments if a.unit and a.date.last_day <= day]
        latest = max(given, key=lambda amendment: amendment.date.last_day, default=None)
        return latest.unit if latest and latest.unit else self.unit

    @property
    def by_parts(self) -> bool:
        """Whether its status follows from its parts: each must reach what is asked of it."""
        return bool(self.parts) and (self.every_part or not asked_for(self.rule, self.milestones))

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
        return asked_for(self.rule, self.milestones) or next(part.asked for part in self.parts)

    @property
    def first_rule(self) -> Rule:
        """The rule it had at first, of several milestones the earliest."""
        return self.asked[0]

    def first_rule_on(self, day: dt.date) -> Rule:
        """Return the rule it had on a day, of several milestones the earliest."""
        since = [each for each in self.amendments_of_whole if each.asked and each.date.last_day <= day]
        return max(since, key=lambda each: each.date.last_day).asked[0] if since else self.first_rule

    def unit_of(self, rule: Rule) -> Text:
        """Return the unit that `rule`, the target's own or that of one of its amendments, is given in."""
        holds = next((a for a in self.amendments if any(each is rule for each in a.asked)), None)
        return self.unit_on(holds.date.last_day) if holds else self.unit

    def comparable(self, figure: Observation, rule: Rule) -> bool:
        """Say whether `figure` is in the unit of `rule`."""
        if not self.amendments:
            return True  # most have one unit for all
        return self.unit_on(figure.date.last_day) == self.unit_of(rule)

    def base_of(self, rule: Rule) -> Base | None:
        """Return the baseline where its value is known and it is in the unit of `rule`."""
        return self.baseline.known if self.baseline and self.unit_of(rule) == self.unit else None

    def in_percent(self, rule: Rule) -> bool:
        """Say whether what a figure is held against by `rule` is printed as a percentage."""
        return rule.bound.percent or is_share(self.unit_of(rule))

    def figure_in_percent(self, figure: Observation, rule: Rule) -> bool:
        """Say whether the number of `figure` is printed as a percentage where it is judged by `rule`."""
        own = self.unit_on(figure.date.last_day) if self.amendments else self.unit
        return rule.bound.percent or is_share(own)

    def of_part(self, entry: AskedOfPart) -> Self:
        """Return one part as a target of its own: its figures, and what is asked of it; a part that is asked
        for something of its own is not touched by amendments of what is asked of the whole, only by those of
        what is asked of it.
        """
        own = bool(entry.asked)
        amended = (*(() if own else self.amendments_of_whole), *self.amendments_of(entry.part))
        part = type(self).model_construct(
            **{name: getattr(self, name) for name in type(self).model_fields}
            | {
                "rule": entry.rule if own else self.rule,
                "milestones": entry.milestones if own else self.milestones,
                "amendments": tuple(each.model_copy(update={"part": None}) for each in amended),
                "baseline": entry.baseline,
                "observations": self._by_part.get(entry.part, ()),
                "parts": (),
                "every_part": False,
            }
        )
        return cast("Self", part)  # what the checker of types knows as the class that this is written in

    def about(self, figure: Observation) -> Self:
        """Return what a figure is about: its part, as a target of its own, or this one."""
        entry = next((each for each in self.parts if each.part == figure.part), None)
        return self.of_part(entry) if entry else self

    @cached_property
    def _by_part(self) -> dict[str | None, tuple[Observation, ...]]:
        found: dict[str | None, list[Observation]] = {}
        for figure in self.observations:
            found.setdefault(figure.part, []).append(figure)
        return {part: tuple(figures) for part, figures in found.items()}

    def rules_with_places(self) -> list[tuple[tuple[str | int, ...], Rule]]:
        """Return every rule there is of the whole, with its place: the target's own first, then those of its
        amendments.
        """
        found: list[tuple[tuple[str | int, ...], Rule]] = []
        holders: list[tuple[tuple[str | int, ...], Commitment | Amendment]] = [((), self)]
        holders += [(("amendments", n), each) for n, each in enumerate(self.amendments) if each.part is None]
        for at, holder in holders:
            found += [((*at, "rule"), holder.rule)] if holder.rule else []
            found += [((*at, "milestones", n), each) for n, each in enumerate(holder.milestones or ())]
        return found
