"""`data/changes.yaml` -> what was changed of what had been published, and why; on any mistake, every problem
at once.

A programme without the file has changed nothing yet. The review of a proposal asks for an entry
(`cli.review`), and readers are shown it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from tracker.content.doubts.oddities import entries_of, left_in_data
from tracker.content.parsing.reading import read_despite, reader_of, validated
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Problem
from tracker.facts.model import Tracker
from tracker.facts.reasons import ChangeReason, ChangeReasons
from tracker.facts.values import LANGUAGES_KEY, Languages

NOTHING_CHANGED: tuple[ChangeReason, ...] = ()
BLANK = ("‹", "›")
"""Between these stands what an editor is to fill in."""


def load_changes(path: Path, name: str, tracker: Tracker) -> tuple[ChangeReason, ...]:
    """Return the entries of the file at `path`, none when there is no such file; `name` is how problems call
    it, and `tracker` says when financial years end.

    Raises `Refused` with every problem found when the file cannot be used.
    """
    if not path.exists():
        return NOTHING_CHANGED
    root, problems = read_despite(path.read_bytes(), name, first="changes", read=reader_of(ChangeReasons))
    made_up, year_end = tracker.programme.made_up, tracker.programme.financial_year_ends
    left = [] if made_up else left_in_data(root, name, tracker.languages)
    context: dict[str, Collection[str]] = {
        "financial_year_ends": {year_end} if year_end else set(),
        LANGUAGES_KEY: tracker.languages,
    }
    return validated(
        root, name, ChangeReasons, context, [*problems, *left, *_blanks_left(root, name, tracker.languages)]
    ).changes


def _blanks_left(root: Node, file: str, languages: Languages) -> Iterator[Problem]:
    """Yield the texts in which something is still to be filled in."""
    for key, node, _ in entries_of(root):
        if key in languages and node.leaf and any(sign in node.leaf for sign in BLANK):
            yield Problem(file, node.mark, "blank_left", {"found": str(node.leaf)})
