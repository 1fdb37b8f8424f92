"""An annex that was read -> the lines of the bodies, groups and targets it gives, as `data/targets.yaml` has
them, and which cell each line comes from.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.content.new.annex import Annex, AnnexTarget, InBoth, annex_problem, in_vietnamese
from tracker.content.sheets.sheet_problems import WHOLE_FILE, SheetProblem, Spot
from tracker.language.slugs import anchor
from tracker.language.words.levels import DONE

Line = tuple[str, Spot]
LONGEST_ID = 40
LONGEST_NAME = 70
ALL_TARGETS = InBoth("Các chỉ tiêu", "Targets", WHOLE_FILE)
"""What the group is called of targets that stand under no name."""
SMALL = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
"""Words that an id does without."""


class AnnexText(NamedTuple):
    """What an annex gives, by section of the data file."""

    bodies: tuple[Line, ...]
    groups: tuple[Line, ...]
    targets: tuple[Line, ...]


def outside_period(annex: Annex, first: int, last: int) -> Iterator[SheetProblem]:
    """Yield the levels that are due outside the years of the programme."""
    for group in annex.groups:
        for target in group.targets:
            for year, (_, spot) in target.levels.items():
                if not first <= year <= last:
                    context = {"found": year, "period": f"{first}-{last}"}
                    yield annex_problem(annex.file, spot, "annex_before_period", context)


def annex_text(annex: Annex, first: int, last: int) -> AnnexText:
    """Return the lines of an annex; `first` and `last` are the years of the programme."""
    taken: set[str] = set()
    bodies: dict[str, tuple[str, InBoth]] = {}
    for target in (each for group in annex.groups for each in group.targets):
        if target.lead and target.lead.vi not in bodies:
            bodies[target.lead.vi] = _id(target.lead.in_ids, taken), target.lead
    groups: list[Line] = []
    targets: list[Line] = []
    for n, group in enumerate(annex.groups, 1):
        clause = group.clause or ALL_TARGETS
        title = group.title or _short(clause)
        name = _id(title.in_ids, taken)
        groups += _group(clause, title, name, group.number or f"({n})", (first, last))
        for target in group.targets:
            leads = bodies[target.lead.vi][0] if target.lead else ""
            targets += _target(
                target, _id((target.name or target.text).in_ids, taken), name, leads, (first, last)
            )
    return AnnexText(
        tuple((f"  {name}: {{name: {_pair(said)}}}", said.spot) for name, said in bodies.values()),
        tuple(groups),
        tuple(targets),
    )


def _group(clause: InBoth, title: InBoth, name: str, number: str, years: tuple[int, int]) -> Iterator[Line]:
    yield f"  - id: {name}", title.spot
    yield f"    number: {_words(number)}", clause.spot
    yield f"    period: {_period(*years)}", clause.spot
    yield f"    clause: {_pair(clause)}", clause.spot
    yield f"    title: {_pair(title)}", title.spot


def _target(target: AnnexTarget, name: str, group: str, lead: str, years: tuple[int, int]) -> Iterator[Line]:
    text, short = target.text, target.name
    if target.number:
        yield f"  # {target.number}", text.spot
    yield f"  - id: {name}", text.spot
    yield f"    group: {group}", text.spot
    called = short or _short(text)
    yield f"    name: {_pair(called)}", called.spot
    yield f"    text: {_pair(text)}", text.spot
    yield f"    unit: {_pair(target.unit)}", target.unit.spot
    levels = sorted(target.levels.items())
    (_, (level, spot)), *more = levels
    measure = "rank" if target.ranked else "total" if level.kind == DONE else "level"
    yield f"    measure: {measure}", target.unit.spot
    if more:
        yield "    milestones:", spot
        for year, (each, at) in levels:
            yield f"      - {{by: {year}, {each.typed}}}", at
    else:
        if levels[0][0] != years[1]:
            yield f"    period: {_period(years[0], levels[0][0])}", spot
        yield f"    rule: {{{level.typed}}}", spot
    if lead and target.lead:
        yield f"    lead: {lead}", target.lead.spot
    yield "    observations: []", text.spot


def _period(first: int, last: int) -> str:
    return f"{{from: {first}-01-01, to: {last}-12-31}}"


def _short(said: InBoth) -> InBoth:
    vi = _shortened(said.vi)
    return in_vietnamese(vi, said.spot) if said.waits else InBoth(vi, _shortened(said.en), said.spot)


def _shortened(text: str) -> str:
    """Return the beginning of a text, to be a name: up to a comma where that is enough, else up to a
    blank.
    """
    if len(text) <= LONGEST_NAME:
        return text
    head = text[: LONGEST_NAME - 1]
    for mark in (";", ",", "("):
        before = head.rpartition(mark)[0].strip()
        if len(before) > LONGEST_NAME // 3:
            return before
    return f"{head.rpartition(' ')[0].rstrip(' ,;:')}…"


def _id(text: str, taken: set[str]) -> str:
    """Return an id made of the words of a text, that nothing else has."""
    words = [word for word in anchor(text).split("-") if word not in SMALL]
    while words and words[0].isdigit():
        words.pop(0)
    name = ""
    for word in words or ["item"]:
        longer = f"{name}-{word}" if name else word
        if len(longer) > LONGEST_ID and name:
            break
        name = longer[:LONGEST_ID]
    n, free = 1, name
    while free in taken:
        n += 1
        free = f"{name}-{n}"
    taken.add(free)
    return free


def _pair(said: InBoth) -> str:
    return f"{{vi: {_words(said.vi)}, en: {_words(said.en)}}}"


def _words(text: str) -> str:
    return json.dumps(re.sub(r"\s+", " ", text), ensure_ascii=False)
