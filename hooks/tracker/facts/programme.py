"""The programme around its targets: its documents, its numbered groups and its tasks."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator

from tracker.facts.periods import Period
from tracker.facts.scalars import (
    At,
    BodyId,
    Date,
    GroupId,
    Id,
    Numbering,
    OnlyTrue,
    SourceId,
    TargetId,
    Words,
    YearEnd,
    one_of,
    refuse,
    refuse_all,
)
from tracker.facts.sources import Entered, Evidence
from tracker.facts.turns import Closing, Rating
from tracker.facts.values import Text, Value, empty_is_none_given

CALLED = Text(vi="văn bản", en="text")
"""What the text is called that a programme's targets come from, where nothing else is said."""


def item_id(name: str) -> str:
    """Return the id that the text made of the data gives the item of a group or a task."""
    return f"item-{name}"


def heading_id(group: str) -> str:
    """Return the id that the heading of a group has where a page shows all of them."""
    return f"group-{group}"


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
    paragraph: Id | None = None
    """Mã đoạn của mục trên trang văn bản. Không ghi nếu trang ấy dùng khung `text`: mã là `item-` và mã của
    nhóm. / Id of its paragraph on the page of the text. Left out where that page has the view `text`: it is
    `item-` and the id of the group.
    """
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

    @property
    def place(self) -> str:
        """The id of its item on the page of the text."""
        return self.paragraph or item_id(self.id)


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
    paragraph: Id | None = None
    """Mã đoạn của nhiệm vụ trên trang văn bản. Không ghi nếu trang ấy dùng khung `text-tasks`: mã là `item-`
    và mã của nhiệm vụ. / Id of its paragraph on the page of the text. Left out where that page has the view
    `text-tasks`: it is `item-` and the id of the task.
    """
    text: Text
    """Nguyên văn nhiệm vụ. / The task, word for word."""
    lead: BodyId | None = None
    """Mã cơ quan chủ trì trong mục `bodies`. Khi văn bản có nêu. / Id of the body in charge, under `bodies`.
    Where the text names one.
    """
    cooperating: Annotated[tuple[BodyId, ...], BeforeValidator(empty_is_none_given)] = Field(
        default=(), alias="with"
    )
    """Mã các cơ quan phối hợp, mỗi dòng một mã. / Ids of the bodies that take part, one on a line."""
    due: Date | None = None
    """Thời hạn hoàn thành. Khi văn bản có nêu. / When it is due. Where the text says so."""
    output: Text | None = None
    """Sản phẩm phải có. Khi văn bản có nêu. / What it is to produce. Where the text says so."""
    targets: Annotated[tuple[TargetId, ...], BeforeValidator(empty_is_none_given)] = ()
    """Mã các chỉ tiêu liên quan, mỗi dòng một mã. / Ids of the linked targets, one on a line."""
    steps: Annotated[tuple[Step, ...], BeforeValidator(empty_is_none_given)] = ()
    """Các bước đã thực hiện. / Steps taken."""
    ratings: Annotated[tuple[Rating, ...], BeforeValidator(empty_is_none_given)] = ()
    """Lời cơ quan tự đánh giá. Khi có công bố. / What a body says of itself. Where it was published."""

    @property
    def place(self) -> str:
        """The id of its item on the page of the text."""
        return self.paragraph or item_id(self.id)


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

    id: Id | None = None
    """Mã của chương trình trên một trang nhiều chương trình; không ghi thì lấy ở danh sách của trang. / Id of
    the programme on a site of several; when left out, the one of the site's list.
    """
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
    """Mã nguồn của văn bản mà các chỉ tiêu lấy từ đó. / Id of the source the targets come from."""
    called: Text = CALLED
    """Văn bản nguồn được gọi là gì trong câu, ví dụ `quyết định`, `decision`. Không ghi thì là `văn bản`,
    `text`. / What the source text is called within a sentence, for example `quyết định`, `decision`. When
    left out, `văn bản`, `text`.
    """
    evidence: Annotated[tuple[Evidence, ...], BeforeValidator(empty_is_none_given)] = ()
    """Sự việc về cả chương trình. / Facts about the programme as a whole."""
    documents: Annotated[tuple[ProgrammeDocument, ...], BeforeValidator(empty_is_none_given)] = ()
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
