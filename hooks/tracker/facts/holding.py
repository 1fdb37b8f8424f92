"""Who holds a figure, by when it has to be reported, where it was looked for and who was asked."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import PlainValidator, WithJsonSchema, model_validator

from tracker.facts.scalars import At, BodyId, Date, Day, SourceId, one_of, refuse, refuse_all
from tracker.facts.values import Text, Value


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
