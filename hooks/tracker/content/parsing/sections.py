"""A list of a data file -> its entries, and the ids that stand there twice."""

from __future__ import annotations

from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Problem


def section(root: Node, name: str) -> list[Node]:
    """Return the entries of a list of the data file; none where there is no such list."""
    under = root.child(name)
    return under.items or [] if under else []


def duplicates(root: Node, name: str, file: str) -> list[Problem]:
    """Return a problem for every id of a section that already stands there."""
    problems = []
    seen: dict[str, int] = {}
    for item in section(root, name):
        node = item.child("id")
        if node is None or node.leaf is None:
            continue
        if node.leaf in seen:
            problems.append(
                Problem(file, node.mark, "duplicate_id", {"found": str(node.leaf), "line": seen[node.leaf]})
            )
        seen.setdefault(node.leaf, node.mark.line)
    return problems
