"""The pages as they are saved -> which of them would keep their reader busy for minutes: looked at before
anything makes sense of them.

Whoever reads Markdown goes on to the end of a paragraph for every bracket that is never closed, and begins
anew at every heading within it, so that a page of twenty thousand brackets costs a minute and one of a
million half a week. No text of a person is near these bounds, and below them the work grows as the page does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tracker.content.problems.problem import Mark, Problem

MOST_BYTES = 200_000
"""Of a page: seven times the article."""
MOST_LINES = 500
"""Of a paragraph, a list or a table: everything up to the next empty line."""
MOST_OPEN = 20
"""Brackets of one kind that stand open at a time in one paragraph, and angle ones in a whole page."""
EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
PAIRS = {"[": re.compile(r"(\[)|\]"), "(": re.compile(r"(\()|\)"), "<": re.compile(r"(<(?=[A-Za-z/!?]))|>")}
"""What opens, in a group, or closes; a `<` before a number opens nothing."""
ACROSS_PARAGRAPHS = ("<",)
"""A tag may hold empty lines."""


def heavy_pages(docs: Path, name: str) -> list[Problem]:
    """Return what is beyond the bounds in the pages under `docs`, which problems call `name`; of each page
    the first thing.
    """
    found = []
    for path in sorted(path for path in docs.rglob("*.md") if path.is_file()):
        file = f"{name}/{path.relative_to(docs).as_posix()}"
        if problem := next(heavy(path.read_bytes(), file), None):
            found.append(problem)
    return found


def heavy(content: bytes, file: str) -> Iterator[Problem]:
    """Yield what is beyond the bounds in one page."""
    if len(content) > MOST_BYTES:
        yield Problem(file, Mark(1, 1), "page_too_large", {"found": len(content), "most": MOST_BYTES})
        return
    text = content.decode("utf-8", "replace")
    line = 1
    for paragraph in EMPTY_LINE.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = paragraph.count("\n") + 1
        if lines > MOST_LINES:
            yield Problem(file, Mark(line, 1), "paragraph_too_long", {"found": lines, "most": MOST_LINES})
        yield from _left_open(paragraph, file, line)
        line += lines + 1
    yield from _left_open(text, file, 1, ACROSS_PARAGRAPHS)


def _left_open(text: str, file: str, line: int, kinds: Iterable[str] = PAIRS) -> Iterator[Problem]:
    """Yield the bracket with which more stand open than may, of each kind; the text begins on `line`."""
    for kind in kinds:
        depth = 0
        for match in PAIRS[kind].finditer(text) if text.count(kind) > MOST_OPEN else ():
            depth = max(0, depth + (1 if match[1] else -1))
            if depth > MOST_OPEN:
                mark = Mark(
                    line + text.count("\n", 0, match.start()),
                    match.start() - text.rfind("\n", 0, match.start()),
                )
                yield Problem(file, mark, "brackets_left_open", {"found": kind, "most": MOST_OPEN})
                break
