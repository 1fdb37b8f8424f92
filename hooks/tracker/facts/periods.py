"""The days in which a target counts, and the years in them."""

from __future__ import annotations

import datetime as dt
from typing import Self

from pydantic import Field, model_validator

from tracker.facts.scalars import At, Day, refuse
from tracker.facts.values import Value


class Period(Value):
    """Những ngày mà chỉ tiêu được tính, kể cả ngày đầu và ngày cuối. / The days in which a target counts,
    both included.
    """

    start: Day = Field(alias="from")
    """Ngày đầu kỳ. / First day of the period."""
    end: Day = Field(alias="to")
    """Ngày cuối kỳ. / Last day of the period."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start > self.end:
            raise refuse(
                "several", mistakes=[At(("to",), "period_order", {"found": f"{self.start} – {self.end}"})]
            )
        return self

    def years(self) -> tuple[Period, ...]:
        """Return the calendar years of the period, the first and the last cut to it."""
        return tuple(
            Period.model_construct(
                start=max(self.start, dt.date(year, 1, 1)), end=min(self.end, dt.date(year, 12, 31))
            )
            for year in range(self.start.year, self.end.year + 1)
        )
