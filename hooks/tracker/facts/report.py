"""One document that arrived, as its file under `data/reports` says what it is.

What the document says (`figures`, `facts`, …) are entries of targets and tasks, and are judged as such once
they stand there (`content.joining`); here is only what is known of the document itself, and what an editor
says of others. As in `model`, the docstring under a field says what its key means.
"""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple, Self

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema, model_validator

from tracker.facts.amounts import Figure
from tracker.facts.figures import Baseline, Observation
from tracker.facts.programme import Step
from tracker.facts.scalars import (
    At,
    BodyId,
    Date,
    Day,
    PartId,
    SourceId,
    SourceName,
    TargetId,
    Url,
    Words,
    one_of,
    refuse_all,
    shown,
)
from tracker.facts.sources import Evidence
from tracker.facts.turns import Amendment, Closing, Rating, Withdrawal
from tracker.facts.values import Text, Value


class Destination(NamedTuple):
    """Where the entries of a list of a document go."""

    entry: type[Value]
    """What such an entry is once it stands there."""
    key: str
    """The key it goes under."""
    of: str = "target"
    """What it names: a `target` or a `task`."""
    single: bool = False
    """Whether there can be one only."""
    of_parts: bool = False
    """Whether it may name a part of its target, and goes under that."""
    either: tuple[str, ...] = ()
    """Keys of which an entry needs one at least."""


DESTINATIONS = {
    "figures": Destination(Observation, "observations", either=("value", "count")),
    "facts": Destination(Evidence, "evidence"),
    "steps": Destination(Step, "steps", "task"),
    "baselines": Destination(Baseline, "baseline", single=True, of_parts=True, either=("value", "date")),
    "amends": Destination(Amendment, "amendments", either=("rule", "milestones")),
    "closes": Destination(Closing, "closed", single=True),
    "ratings": Destination(Rating, "ratings"),
    "withdraws": Destination(Withdrawal, "withdrawn", single=True),
}
"""What a document can say of targets and tasks, by the name of its list."""
OF_DOCUMENT = frozenset({"source", "recorded"})
"""Keys that an entry has from its document."""
WHOLE = "programme"
"""What a fact names in place of a target where it is about the programme as a whole."""


def _listed(value: object) -> object:
    return () if value is None else value


Entries = Annotated[tuple[Any, ...], PlainValidator(lambda value: value if isinstance(value, list) else ())]
"""Entries as they were typed, which are judged where they belong."""


class Correction(Value):
    """Một số liệu đã ghi sai, nay sửa lại. / A figure that was wrong, and what it should be."""

    target: TargetId
    """Mã của chỉ tiêu. / Id of the target."""
    part: PartId | None = None
    """Mã của phần mà số liệu nói về. Không ghi nếu là số liệu của cả chỉ tiêu. / Id of the part that the
    figure is about. Left out where it is about the whole.
    """
    date: Date
    """Thời điểm của số liệu được sửa. / Date of the figure that is corrected."""
    stage: Annotated[
        str | None,
        PlainValidator(one_of("provisional", "final", "projected")),
        WithJsonSchema({"enum": ["provisional", "final", "projected"]}),
    ] = None
    """Sửa số sơ bộ (`provisional`), số chính thức (`final`) hay số dự kiến (`projected`). Khi thời điểm ấy có
    nhiều hơn một loại. / Which is corrected: the `provisional` figure, the `final` or the `projected` one.
    Where that date has more than one of them.
    """
    was: Figure
    """Số liệu cũ, hoặc `12/30` nếu là một phần của tổng. / The old figure, or `12/30` for a share of a
    whole.
    """
    now: Figure
    """Số liệu đúng. / The right figure."""
    reason: Text
    """Vì sao sửa, cho người đọc. / Why, for readers."""

    @model_validator(mode="after")
    def _corrects(self) -> Self:
        if self.was == self.now:
            same = "/".join(shown(part) for part in self.now)
            refuse_all([At(("now",), "corrected_to_the_same", {"found": same})])
        return self


class Check(Value):
    """Một văn bản đã được mở ra đối chiếu. / A document that was opened and found to say what is here."""

    report: SourceId
    """Mã của văn bản. / Id of the document."""
    checked: Day
    """Ngày mở văn bản và xác nhận. / The day it was opened and confirmed."""


class Report(Value):
    """Một tệp trong `data/reports`: một văn bản hay một trang đã đọc, và những gì nó nêu. / A file in
    `data/reports`: a document or page that was read, and what it says.
    """

    id: SourceName | None = None
    """Mã đã dùng trên trang cho văn bản này. Không ghi thì là tên tệp. / The id by which the site already
    knows it. When left out, the name of the file.
    """
    document: Words | None = None
    """Số, ký hiệu, ví dụ `12/BC-SKHCN`; tên văn bản bằng hai thứ tiếng được ghép từ đây. Khi có. / Its number
    and symbol, such as `12/BC-SKHCN`, from which its title is made in both languages. Where it has one.
    """
    title: Text | None = None
    """Tên văn bản hoặc trang. Khi không có `document` mà biết tên. / Title of the document or page. Where
    there is no `document` and the title is known.
    """
    issued: Date | None = None
    """Ngày ban hành hoặc đăng. Không ghi nếu không biết. / When it was issued or posted. Left out when it is
    not known.
    """
    body: BodyId | None = None
    """Mã cơ quan ban hành trong mục `bodies`. Hoặc `publisher`. / Id of the body that issued it, under
    `bodies`. Or `publisher`.
    """
    publisher: Text | None = None
    """Nơi công bố. Khi không có trong mục `bodies`. / Who published it. Where it is not among the
    `bodies`.
    """
    author: Words | None = None
    """Tác giả. Khi văn bản có ghi tên. / The author. Where the document names one."""
    url: Url | None = None
    """Địa chỉ trang, bắt đầu bằng `http://` hoặc `https://`. Không ghi nếu không biết. / Address of the
    page, beginning with `http://` or `https://`. Left out when it is not known.
    """
    note: Text | None = None
    """Ghi chú của biên tập viên. / A note of the editor's."""
    recorded: Day | None = None
    """Ngày ghi vào dữ liệu này. Bắt buộc nếu có `figures`, `facts` hay mục tương tự mà từng mục không ghi
    riêng. / The day it was entered here. Required where there are `figures`, `facts` or the like that do not
    say so themselves.
    """
    figures: Entries = ()
    """Các số liệu trong văn bản, mỗi số liệu nêu `target`. / The figures in the document, each naming its
    `target`.
    """
    facts: Entries = ()
    """Các sự việc trong văn bản, mỗi sự việc nêu `target`, hoặc `target: programme` nếu về cả chương trình.
    / The facts in the document, each naming its `target`, or `target: programme` where it is about the
    programme as a whole.
    """
    steps: Entries = ()
    """Các bước của nhiệm vụ, mỗi bước nêu `task`. / Steps of tasks, each naming its `task`."""
    baselines: Entries = ()
    """Giá trị kỳ gốc, mỗi giá trị nêu `target`, và `part` nếu là của một phần. / Baselines, each naming its
    `target`, and its `part` where it is that of one.
    """
    amends: Entries = ()
    """Các chỉ tiêu được văn bản này sửa đổi. / Targets that the document amends."""
    closes: Entries = ()
    """Các chỉ tiêu thôi được theo dõi theo văn bản này. / Targets that are no longer followed by this
    document.
    """
    ratings: Entries = ()
    """Lời cơ quan tự đánh giá trong văn bản này. / What a body says of itself in the document."""
    withdraws: Entries = ()
    """Các chỉ tiêu thôi áp dụng theo văn bản này. / Targets that the document takes out of force."""
    corrections: Annotated[tuple[Correction, ...], BeforeValidator(_listed)] = ()
    """Số liệu đã ghi trước đây nay được sửa. / Figures entered before that are corrected."""
    checks: Annotated[tuple[Check, ...], BeforeValidator(_listed)] = ()
    """Văn bản khác đã được mở ra đối chiếu. / Other documents that were opened and found as written."""

    @model_validator(mode="after")
    def _says_what_it_is(self) -> Self:
        mistakes = []
        if self.body is not None and self.publisher is not None:
            mistakes.append(At(("publisher",), "body_and_publisher", {"found": self.body}))
        if self.document is not None and self.title is not None:
            mistakes.append(At(("title",), "document_and_title", {"found": self.document}))
        if self.recorded is None and self.corrections:
            mistakes.append(At((), "missing", {"found": "recorded"}))
        if self.is_source and self.body is None and self.publisher is None:
            mistakes.append(At((), "missing", {"found": "publisher"}))
        refuse_all(mistakes)
        return self

    @property
    def is_source(self) -> bool:
        """Whether it says something itself; else it only corrects or checks what others say."""
        named = (self.document, self.title, self.body, self.publisher, self.url)
        return any(named) or any(getattr(self, name) for name in DESTINATIONS)


BESIDE_DOCUMENTS: dict[str, type[Value]] = {"corrections": Correction, "checks": Check}
"""What a document says of others."""


def needed(name: str) -> tuple[tuple[str, ...], ...]:
    """Return what an entry in that list of a document is refused without: keys of which one at least has to
    be there.
    """
    destination = DESTINATIONS.get(name)
    entry = destination.entry if destination else BESIDE_DOCUMENTS[name]
    keys = [
        key for key, field in entry.model_fields.items() if field.is_required() and key not in OF_DOCUMENT
    ]
    if destination is None:
        return tuple((key,) for key in keys)
    either = (destination.either,) if destination.either else ()
    return ((destination.of,), *((key,) for key in keys), *either)
