"""What becomes of a target after it was set: changes, its end, and what is said of it."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from tracker.facts.requirements import Milestones, Rule, asked_for, asked_mistakes
from tracker.facts.scalars import At, BodyId, Date, PartId, refuse_all
from tracker.facts.sources import Entered
from tracker.facts.values import Text


class Amendment(Entered):
    """Văn bản về sau làm thay đổi điều được xét, từ ngày của nó; bản gốc giữ nguyên. / A later text that
    changes what is judged from its date on; the original stays.
    """

    date: Date
    """Ngày sửa đổi có hiệu lực. / The date from which it holds."""
    part: PartId | None = None
    """Mã của phần được sửa mức, trong các `parts` của chỉ tiêu. Khi chỉ mức của một phần thay đổi. / Id of
    the part, among the `parts` of its target. Where only what is asked of that part changes.
    """
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
        return asked_for(self.rule, self.milestones)

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Self:
        mistakes = asked_mistakes(self.rule, self.milestones)
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
