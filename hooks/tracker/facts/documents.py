"""The documents that a programme and its article name by their numbers, and what finds a number in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from tracker.facts.scalars import At, BodyId, Date, Day, SourceId, Words, refuse, refuse_all
from tracker.facts.values import Text, Value

NUMBERED = re.compile(r"\d+\w?(?:/\d{4})?[-/][^\W\d_]{2,}(?:[-/&][^\W_]+)*")
"""A number and symbol of a Vietnamese document: 12/KH-UBND, 30/2014/NQ-HĐND, 50-KL/TW."""
NUMBERED_SCHEMA = r"^\d+[a-zA-Z]?(/\d{4})?[-/].+$"


def _numbered(words: str) -> str:
    if not NUMBERED.fullmatch(words):
        raise refuse("not_a_document_number", found=words)
    return words


DocumentNumber = Annotated[
    Words, AfterValidator(_numbered), Field(json_schema_extra={"pattern": NUMBERED_SCHEMA})
]


class CitedDocument(Value):
    """Một văn bản được nêu số trong bài viết hay dữ liệu. / A document that the article or the data name by
    its number.
    """

    document: DocumentNumber
    """Số và ký hiệu, viết đúng như trong văn bản, ví dụ `12/KH-UBND`; chỗ nào nêu số này thì có đường dẫn về
    đây. / Its number and symbol as the text has them, such as `12/KH-UBND`; wherever the number stands, it
    leads here.
    """
    subject: Text | None = None
    """Trích yếu: văn bản về việc gì. Không ghi nếu không biết. / What it is about. Left out when it is not
    known.
    """
    issued: Date | None = None
    """Ngày ban hành. Không ghi nếu không biết. / When it was issued. Left out when it is not known."""
    body: BodyId | None = None
    """Mã cơ quan ban hành trong mục `bodies`. Hoặc `issuer`. / Id of the body that issued it, under
    `bodies`. Or `issuer`.
    """
    issuer: Text | None = None
    """Cơ quan ban hành. Khi không có trong mục `bodies`; không ghi nếu không biết. / Who issued it. Where it
    is not among the `bodies`; left out when it is not known.
    """
    relation: Text
    """Văn bản liên quan thế nào đến chương trình. / What it has to do with the programme."""
    inferred: Text | None = None
    """Điều gì ở đây là suy luận của biên tập viên, và vì sao. Khi có. / What of this the editor infers, and
    why. Where something is.
    """
    text_in: SourceId | None = None
    """Mã nguồn có toàn văn. Không ghi nếu không biết toàn văn ở đâu. / Id of the source that has its text.
    Left out when it is not known where that is.
    """
    source: SourceId | None = None
    """Mã của nguồn nêu số, ngày và cơ quan ban hành. Không ghi nếu chưa có nguồn; trang sẽ nói vậy. / Id of
    the source that gives its number, date and issuer. Left out where there is none yet; the site says so.
    """
    quote: Words | None = None
    """Trích nguyên văn từ nguồn. Khi có. / The words of the source. Where there are some."""
    checked: Day | None = None
    """Ngày biên tập viên mở nguồn và xác nhận. Không ghi nếu chưa kiểm tra. / The day an editor opened the
    source and confirmed it. Left out until then.
    """

    @model_validator(mode="after")
    def _said_once(self) -> Self:
        mistakes = []
        if self.body is not None and self.issuer is not None:
            mistakes.append(At(("issuer",), "body_and_issuer", {"found": self.body}))
        mistakes += [
            At((key,), "document_without_source", {"found": key})
            for key in ("quote", "checked")
            if self.source is None and getattr(self, key) is not None
        ]
        refuse_all(mistakes)
        return self


@lru_cache(maxsize=64)
def pattern_of(numbers: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of these numbers where it stands by itself: 20-NQ/TW is not in 120-NQ/TW."""
    any_of = "|".join(re.escape(number) for number in sorted(numbers))
    return re.compile(rf"(?<![\w/-])(?:{any_of or '(?!)'})(?![\w/]|[-&]\w)")


def named_in(text: str, documents: Mapping[str, CitedDocument]) -> Iterator[str]:
    """Yield the ids of the documents that a text names, each once, in the order of the text."""
    by_number = {each.document: name for name, each in documents.items()}
    seen = dict.fromkeys(pattern_of(tuple(by_number)).findall(text))
    yield from (by_number[number] for number in seen)


def texts_in(value: object) -> Iterator[str]:
    """Yield whatever words stand in a part of the model."""
    if isinstance(value, Value):
        for field in type(value).model_fields:
            yield from texts_in(getattr(value, field))
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_in(part)
    elif isinstance(value, str):
        yield value
