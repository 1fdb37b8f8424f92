"""A row or a status -> the id of what explains it on the page of the method."""

from __future__ import annotations

from tracker.facts.statuses import Row, Status
from tracker.views.edition import css_name


def years_id(status: Status) -> str:
    """Return the id of what the years of a yearly target add up to, on the page that explains the method."""
    return f"years-{css_name(status)}"


def parts_id(status: Status) -> str:
    """Return the id of what the parts of a target add up to, on the page that explains the method."""
    return f"part-{css_name(status)}"


def row_id(row: Row) -> str:
    """Return the id of a row of the table on the page that explains the method."""
    return f"row-{int(row)}"
