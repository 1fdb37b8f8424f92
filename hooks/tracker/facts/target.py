"""One measurable commitment that agrees with itself."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from tracker.facts.commitment import Commitment
from tracker.facts.scalars import refuse_all
from tracker.facts.target_mistakes import target_mistakes


class Target(Commitment):
    """Một chỉ tiêu. / One target."""

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        for mistakes in target_mistakes(self):
            refuse_all(mistakes)
        return self
