"""Why something that readers had been shown was changed: the entries of `data/changes.yaml`.

What a target, a figure or a page was before is gone from the files that readers get; what was changed, and
why, is said here and shown to them. As in `model`, the docstring under a field says what its key means.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Annotated, Self

from pydantic import BeforeValidator, WithJsonSchema, model_validator

from tracker.facts.amounts import Figure
from tracker.facts.model import Tracker
from tracker.facts.scalars import At, Date, Day, Id, refuse, refuse_all
from tracker.facts.values import Text, Value

WHAT = re.compile(r"[a-z0-9][\w.-]*(?:/[a-z0-9][\w.-]*)*", re.ASCII)
"""An id, the path of a page under `docs/vi`, or the name of a file of the data."""


def _names(value: object) -> tuple[str, ...]:
    """Read one name, or a list of them."""
    given = value if isinstance(value, (list, tuple)) else (value,)
    for part in given:
        if not isinstance(part, str) or not WHAT.fullmatch(part):
            raise refuse("change_of_what", found="" if part is None else str(part))
    if not given:
        raise refuse("change_of_what", found="[]")
    return tuple(str(part) for part in given)


class ChangeReason(Value):
    """Một thay đổi của điều đã đăng, và lý do. / A change of what had been published, and why."""

    date: Day
    """Ngày thay đổi. / The day of the change."""
    what: Annotated[
        tuple[str, ...],
        BeforeValidator(_names),
        WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}, "minItems": 1}),
    ]
    """Mã của chỉ tiêu, nhóm hay nhiệm vụ (mã cũ nếu mã bị đổi), hoặc tên trang như `about.md`; nhiều mã thì
    viết `[a, b]`. / Id of the target, group or task (the old one where it was changed), or the name of a page
    such as `about.md`; several as `[a, b]`.
    """
    figure: Date | None = None
    """Thời điểm của số liệu đã sửa hay xóa. Khi thay đổi một số liệu. / Date of the figure that was changed
    or removed. Where a figure changes.
    """
    part: Id | None = None
    """Mã của phần mà số liệu nói về. Không ghi nếu là số liệu của cả chỉ tiêu. / Id of the part that the
    figure is about. Left out where it is about the whole.
    """
    was: Figure | None = None
    """Số liệu cũ, hoặc `12/30` nếu là một phần của tổng. Cùng với `figure`. / The old figure, or `12/30` for
    a share of a whole. Together with `figure`.
    """
    now: Figure | None = None
    """Số liệu mới. Không ghi nếu số liệu bị xóa. / The new figure. Left out where it was removed."""
    why: Text
    """Lý do, cho người đọc. / Why, for readers."""

    @model_validator(mode="after")
    def _figure_with_its_number(self) -> Self:
        if self.figure is not None and self.was is None:
            refuse_all([At(("figure",), "change_without_was", {"found": str(self.figure)})])
        if self.figure is None and (self.was is not None or self.now is not None):
            refuse_all([At(("was" if self.was is not None else "now",), "change_without_figure", {})])
        if self.figure is None and self.part is not None:
            refuse_all([At(("part",), "change_of_part_without_figure", {"found": self.part})])
        return self


class ChangeReasons(Value):
    """Toàn bộ `data/changes.yaml`. / The whole of `data/changes.yaml`."""

    changes: tuple[ChangeReason, ...] = ()
    """Các thay đổi. / The changes."""


def corrections_of(tracker: Tracker) -> tuple[ChangeReason, ...]:
    """Return the corrections of figures as changes, each with what the figure was and became."""
    return tuple(
        ChangeReason.model_construct(
            date=correction.date,
            what=(target.id,),
            figure=figure.date,
            part=figure.part,
            was=correction.was,
            now=later.was if later else figure.typed,
            why=correction.reason,
        )
        for target in tracker.targets
        for figure in target.observations
        for correction, later in zip_longest(figure.corrected, figure.corrected[1:])
    )
