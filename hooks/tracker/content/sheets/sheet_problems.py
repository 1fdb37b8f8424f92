"""A mistake in a sheet -> an instruction in both languages: which sheet and cell, what was found, what to
write instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from tracker.content.problems.said_of_sheets import SAID_OF_SHEETS
from tracker.language.printable import printable, printable_path

WHERE = {"vi": ("trang “{page}”", "ô {cell}"), "en": ("sheet “{page}”", "cell {cell}")}
LEVEL = {"vi": "lưu ý: ", "en": "warning: "}


class Spot(NamedTuple):
    """A place in a workbook; of the workbook as a whole both are empty."""

    page: str = ""
    cell: str = ""

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Where it comes when a sheet is read from the top, row by row."""
        letters = self.cell.rstrip("0123456789")
        return self.page, int(self.cell[len(letters) :] or 0), len(letters), letters


WHOLE_FILE = Spot()


@dataclass(frozen=True, slots=True)
class SheetProblem:
    """One mistake in a sheet; a warning stops nothing."""

    file: str
    spot: Spot
    code: str
    context: Mapping[str, object] = field(default_factory=dict)
    said: tuple[str, str] | None = None
    """What is said, where that is not said of sheets alone."""
    warning: bool = False
    words: tuple[str, str] | None = None
    """What is said of this kind of sheet, still without what was found; else what is said of all."""

    def __str__(self) -> str:
        """Return where it is and what to do, in both languages."""
        values = {key: printable(value) for key, value in self.context.items()}
        given = self.said or tuple(
            said.format_map(values) for said in self.words or SAID_OF_SHEETS[self.code]
        )
        vi, en = (
            f"{self._place(lang)}{LEVEL[lang] if self.warning else ''}{said}"
            for lang, said in zip(WHERE, given, strict=True)
        )
        return f"{printable_path(self.file)}: {vi}\n    {en}"

    def _place(self, lang: str) -> str:
        page, cell = WHERE[lang]
        parts = [page.format(page=printable(self.spot.page))] if self.spot.page else []
        parts += [cell.format(cell=self.spot.cell)] if self.spot.cell else []
        return f"{', '.join(parts)}: " if parts else ""


class SheetRefused(Exception):
    """The sheet cannot be used; carries every problem found in one run."""

    def __init__(self, problems: Iterable[SheetProblem]) -> None:
        """Keep `problems`, from the top of the sheet down."""
        self.problems = sorted(problems, key=lambda problem: (problem.spot.order, problem.code))
        super().__init__("\n".join(map(str, self.problems)))
