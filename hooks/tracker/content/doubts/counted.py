"""The pages and the data -> every number of targets or tasks that a page gives and the data do not bear out.

A page may count all targets, those of a group or of a period, or those that can be measured; any other number
was right once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tracker.content.pages.markup import Page
from tracker.content.pages.pages import ARTICLE
from tracker.content.parsing.folders import shown_path
from tracker.content.problems.problem import Problem
from tracker.facts.model import Tracker
from tracker.facts.values import Lang
from tracker.language.rules import rules_of

SMALLEST = 3
"""One and two are counted of whatever a sentence speaks of."""


@cache
def _counted(lang: Lang) -> re.Pattern[str]:
    own = rules_of(lang)
    numbers, kinds = "|".join(own.number_words), "|".join(own.counted.values())
    return re.compile(rf"(?<![\w.,/-])(?P<number>\d{{1,3}}|{numbers}) (?P<what>{kinds})\b", re.IGNORECASE)


def counts_not_borne_out(docs: Path, tracker: Tracker) -> Iterator[Problem]:
    """Yield a warning for every number of targets or tasks in the pages under `docs` that the data do not
    have; the article counts for itself.
    """
    there = {"targets": _counts(tracker), "tasks": {len(tracker.tasks)}}
    for lang in tracker.languages:
        for path in sorted((docs / lang).rglob("*.md")):
            if path.name != ARTICLE:
                yield from _on_page(Page(shown_path(path), path.read_text("utf-8", "replace")), lang, there)


def _counts(tracker: Tracker) -> set[int]:
    """Return every number of targets that can be meant."""
    targets = tracker.targets
    groups = Counter(
        group.id
        for target in targets
        for own in (tracker.group_by_id[target.group],)
        for group in (*tracker.above(own), own)
    )
    ends = Counter(tracker.period_of(target).end for target in targets)
    measured = sum(target.first_rule.bound.computable for target in targets)
    return {len(targets), measured, len(targets) - measured, *groups.values(), *ends.values()}


def _on_page(page: Page, lang: Lang, there: dict[str, set[int]]) -> Iterator[Problem]:
    for found in _counted(lang).finditer(page.text):
        typed = found["number"].lower()
        number = int(typed) if typed.isdecimal() else rules_of(lang).number_words[typed]
        kind = next(kind for kind, word in rules_of(lang).counted.items() if word == found["what"].lower())
        if number >= SMALLEST and number not in there[kind]:
            have = ", ".join(map(str, sorted(there[kind])))
            context = {"found": found[0], "there": have}
            yield Problem(page.file, page.mark(found.start()), "count_in_prose", context, warning=True)
