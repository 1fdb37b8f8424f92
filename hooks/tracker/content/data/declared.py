"""The tree of a data file, and its documents -> which ids there are for others to name."""

from __future__ import annotations

from collections.abc import Collection

from tracker.content.data.reports import NO_REPORTS, Read
from tracker.content.parsing.sections import section
from tracker.content.parsing.yamltree import Node
from tracker.facts.values import LANGUAGES_KEY


def declared_ids(root: Node, reports: Read = NO_REPORTS) -> dict[str, Collection[str]]:
    """Return what other parts of the files may refer to, read before anything else is judged: the ids, when
    financial years end, and the languages of the texts.
    """

    def named(under_key: str) -> set[str]:
        under = root.child(under_key)
        return set(under.entries or {}) if under else set()

    def ids(of: str) -> set[str]:
        return {str(node.leaf) for item in section(root, of) if (node := item.child("id")) and node.leaf}

    programme = root.child("programme")
    year_end = programme.child("financial_year_ends") if programme else None
    return {
        "financial_year_ends": {str(year_end.leaf)} if year_end and year_end.leaf else set(),
        "source": {*named("sources"), *(report.id for report in reports.files)},
        "body": named("bodies"),
        "part": named("parts"),
        "group": ids("groups"),
        "target": ids("targets"),
        LANGUAGES_KEY: reports.languages,
    }
