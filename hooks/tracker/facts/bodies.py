"""Who is named: the bodies of a programme, and the parts that figures are broken down by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Literal

from pydantic import PlainValidator, WithJsonSchema

from tracker.facts.scalars import BodyId, Date, Email, SourceId, Url, one_of
from tracker.facts.values import Text, Value


class BodyEnded(Value):
    """Cơ quan đã sáp nhập hoặc giải thể. / A body that was merged or abolished."""

    date: Date
    """Từ ngày nào. / From which day."""
    into: BodyId | None = None
    """Mã cơ quan tiếp nhận. Khi sáp nhập. / Id of the body it was merged into. Where it was merged."""
    reason: Text | None = None
    """Lý do. Khi nguồn có nêu. / Why. Where the source says so."""
    source: SourceId
    """Mã nguồn nói điều đó. / Id of the source that says so."""


class Body(Value):
    """Một cơ quan, tổ chức được nêu trong chương trình. / A body that the programme names."""

    name: Text
    """Tên đầy đủ. / Its full name."""
    url: Url | None = None
    """Trang thông tin điện tử. Không ghi nếu không biết. / Its website. Left out when it is not known."""
    email: Email | None = None
    """Thư điện tử công vụ của cơ quan, không phải của một người. Không ghi nếu không biết. / The e-mail
    address of the office, not of a person. Left out when it is not known.
    """
    ended: BodyEnded | None = None
    """Cơ quan không còn. Khi đã sáp nhập hoặc giải thể. / The body is no more. Where it was merged or
    abolished.
    """


def in_place_of(body: str | None, bodies: Mapping[str, Body], gone: Callable[[Body], bool]) -> str | None:
    """Return the id of the body that stands in the place of one: itself, or where it is `gone` the one that
    took it over; None where there is none.
    """
    passed = set[str]()
    while body and gone(bodies[body]):
        passed.add(body)
        ended = bodies[body].ended
        into = ended.into if ended else None
        body = into if into not in passed else None
    return body


class Part(Text):
    """Một phần mà số liệu được tách ra: một địa bàn, một cấp, một giới, một môn học. / One of the parts that
    figures are broken down by: a place, a level, a sex, a subject.
    """

    kind: Annotated[
        Literal["place", "level", "sex", "age", "subject"] | None,
        PlainValidator(one_of("place", "level", "sex", "age", "subject")),
        WithJsonSchema({"enum": ["place", "level", "sex", "age", "subject"]}),
    ] = None
    """Loại của phần, dùng làm tên cột: `place` là địa bàn; `level` là cấp; `sex` là giới tính; `age` là nhóm
    tuổi; `subject` là môn học, lĩnh vực. Không ghi nếu là loại khác. / What kind of part it is, which
    heads its column: `place`, `level`, `sex`, `age` or `subject`. Left out where it is of another kind.
    """
