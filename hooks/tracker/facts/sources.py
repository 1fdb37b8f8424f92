"""Where something was read, and what was read there that is not a measure."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import PlainValidator, WithJsonSchema

from tracker.facts.scalars import Date, Day, Recorded, SourceId, Url, Words, one_of
from tracker.facts.values import Text, Value


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
