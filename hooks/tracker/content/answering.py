"""The settings of a site -> a warning where it is about to be published and nobody can be written to."""

from __future__ import annotations

from tracker.content.configuration import Findings, place
from tracker.content.yamltree import Node
from tracker.facts.publisher import Publisher


def check_answering(extra: Node, published_at: str, publisher: Publisher | None, found: Findings) -> None:
    """Warn where a site at an address that readers can reach names no publisher, or no e-mail address of
    one.
    """
    if not published_at or (publisher and publisher.email):
        return
    code = "setting_nobody_to_write_to" if publisher else "setting_nobody_answers"
    found.problem(code, place(extra, "publisher"), warning=True, found=published_at)
