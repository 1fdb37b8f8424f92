"""The tree of a data file -> how many of its English texts say that they are still to follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark, Problem
from tracker.facts.values import LANGUAGES
from tracker.language.rules import names_in
from tracker.language.words import WAITS

TO_FOLLOW = WAITS.en.format(text="{text}", **names_in(LANGUAGES[1], LANGUAGES))
"""How the English text says so."""
SAYS_SO = re.compile("[%‰]? ?" + re.escape(TO_FOLLOW).replace(re.escape("{text}"), "(?P<vi>.+)"), re.DOTALL)
"""What stands for an English text until there is one."""


def waiting_in_data(root: Node, file: str) -> Iterator[Problem]:
    """Yield how many texts of the data are Vietnamese alone by their own account, at the first of them."""
    if found := list(_waiting(root)):
        yield Problem(file, found[0], "waits_for_english", {"n": len(found)}, warning=True)


def _waiting(node: Node) -> Iterator[Mark]:
    for key, child in (node.entries or {}).items():
        if key == "en" and child.leaf is not None and SAYS_SO.fullmatch(str(child.leaf)):
            yield child.mark
        yield from _waiting(child)
    for child in node.items or ():
        yield from _waiting(child)
