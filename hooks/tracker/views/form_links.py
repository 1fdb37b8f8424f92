"""A target, one of its figures or a source -> where the form is with that already chosen; empty where the
site has no such page.
"""

from __future__ import annotations

from urllib.parse import urlencode

from tracker.content.doubts.suspicions import as_typed
from tracker.facts.figures import Observation
from tracker.facts.target import Target
from tracker.views.urls import Address

PAGE = "propose.md"
"""The page the form stands on."""


def _begun(address: Address, **asked: str) -> str:
    page = address(PAGE)
    return f"{page}?{urlencode({name: value for name, value in asked.items() if value})}" if page else ""


def form_page(address: Address, target: Target) -> str:
    """Return where the form is with `target` chosen."""
    return _begun(address, target=target.id)


def correction_page(address: Address, target: Target, figure: Observation) -> str:
    """Return where the form is with a correction of `figure` begun."""
    shares = (figure.count, figure.of)
    was = [as_typed(number) for number in shares if number is not None and figure.value is None]
    return _begun(
        address,
        target=target.id,
        kind="corrections",
        part=figure.part or "",
        date=str(figure.date),
        was="/".join(was) or as_typed(figure.amount),
        stage=figure.stage,
    )


def final_page(address: Address, target: Target, figure: Observation) -> str:
    """Return where the form is with the final figure begun that follows a provisional one; empty also where
    there is one already.
    """
    final = {other.moment for other in target.observations if other.stage == "final"}
    if figure.stage != "provisional" or (figure.date.last_day, "final", figure.part) in final:
        return ""
    return _begun(address, target=target.id, kind="final", part=figure.part or "", date=str(figure.date))


def check_page(address: Address, source: str) -> str:
    """Return where the form is with a check of `source` begun: that somebody opened it and found it as
    written.
    """
    return _begun(address, kind="checks", report=source)
