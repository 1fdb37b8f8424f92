"""One page -> the comment or the block of code that is opened on it and never closed: what follows is lost or
printed as it was typed, so nothing else can be told of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.content.pages.markup import SPAN, Page, blank
from tracker.content.problems.problem import Problem

BEGUN = r"^[ \t]*(?P<fence>`{3,}|~{3,})(?![^\n]*`)"
FENCE = re.compile(BEGUN, re.MULTILINE)
COMMENT = re.compile("<!--")
OPEN = re.compile(r"<!--(?!(?:(?!<!--).)*?-->)", re.DOTALL)
"""A comment that another one begins in, or that has no end."""
WHOLE = re.compile(
    rf"{BEGUN}[^\n]*\n(?:[^\n]*\n)*?[ \t]*(?P=fence)[`~]*[ \t]*$|<!--(?:(?!<!--).)*?-->|{SPAN.pattern}",
    re.DOTALL | re.MULTILINE,
)
"""What has its end."""


def never_closed(page: Page) -> Iterator[Problem]:
    """Yield the first comment or block of code of a page that has no end, at the line that opens it."""
    if not (OPEN.search(page.body) or "```" in page.body or "~~~" in page.body):
        return  # most
    rest = WHOLE.sub(blank, page.body)
    comment, fence = COMMENT.search(rest), FENCE.search(rest)
    if comment and not (fence and fence.start() < comment.start()):
        yield Problem(page.file, page.mark(comment.start()), "comment_never_closed", {"found": "<!--"})
    elif fence:
        place = page.mark(fence.start("fence"))
        yield Problem(page.file, place, "code_never_closed", {"found": fence["fence"]})
