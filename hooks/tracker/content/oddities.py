"""A programme as it was read -> what is allowed in it but probably not meant, at its place in the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from tracker.content.located import walk
from tracker.content.problems import Mark, Problem
from tracker.content.yamltree import Node
from tracker.facts.dates import PartialDate
from tracker.facts.model import Tracker

NAMES = ("publisher", "title")
"""Names of bodies and of documents are often the same in both languages."""
LATER = {
    "date": "future_date",
    "done": "future_date",
    "checked": "future_date",
    "published": "future_source",
    "recorded": "future_recorded",
}
"""What to warn of where the day under a key is still to come."""


def odd_in_data(tracker: Tracker, root: Node, file: str, as_of: dt.date) -> list[Problem]:
    """Return what is allowed but probably not meant: dates after `as_of`, figures outside their period, one
    text twice.
    """
    warnings = []
    for key, node, parent in entries_of(root):
        if key in LATER and (date := _date(node, tracker)) and date.last_day > as_of:
            known = (
                date.last_day
                if key in ("published", "checked")
                else max(date.last_day, _published(parent, tracker) or date.last_day)
            )
            context = {"found": str(date), "as_of": as_of.isoformat(), "known": known.isoformat()}
            warnings.append(Problem(file, node.mark, LATER[key], context, warning=True))
        vi, en = node.child("vi"), node.child("en")
        if (
            key not in NAMES
            and vi
            and en
            and vi.leaf is not None
            and vi.leaf == en.leaf
            and " " in vi.leaf.strip()
        ):
            warnings.append(Problem(file, en.mark, "same_text", {"found": str(en.leaf)[:60]}, warning=True))
    for n, target in enumerate(tracker.targets):
        period = tracker.period_of(target)
        for m, figure in enumerate(target.observations):
            if not period.start <= figure.date.last_day <= period.end:
                node, _ = walk(root, ("targets", n, "observations", m, "date"))
                context = {"found": str(figure.date), "period": f"{period.start} – {period.end}"}
                warnings.append(Problem(file, node.mark, "outside_period", context, warning=True))
    return warnings


def _published(entry: Node, tracker: Tracker) -> dt.date | None:
    """Return the day on which the source of an entry was published, where it has one and that is known."""
    source = entry.child("source")
    found = tracker.sources.get(str(source.leaf)) if source else None
    return found.published.last_day if found and found.published else None


def texts_of(root: Node) -> Iterator[tuple[Mark, str, str]]:
    """Yield every text of the file in Vietnamese and in English, with the place of its English."""
    for _, node, _ in entries_of(root):
        vi, en = node.child("vi"), node.child("en")
        if vi and en and vi.leaf is not None and en.leaf is not None:
            yield en.mark, vi.leaf, en.leaf


def entries_of(node: Node) -> Iterator[tuple[str, Node, Node]]:
    """Yield every key of the file with its value, and with what it is a part of."""
    for key, child in (node.entries or {}).items():
        yield key, child, node
        yield from entries_of(child)
    for child in node.items or []:
        yield from entries_of(child)


def _date(node: Node, tracker: Tracker) -> PartialDate | None:
    """Return the date that stands at a node, or None."""
    start, end = node.child("from"), node.child("to")
    try:
        if start and end:
            return PartialDate.parse(f"{start.leaf}/{end.leaf}")
        return PartialDate.parse(node.leaf or "", tracker.programme.financial_year_ends or "")
    except ValueError:
        return None
