"""Milestones of one target -> those that ask for less than an earlier one, unless the reading says why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tracker.content.doubts.suspicions import Suspicion, as_typed
from tracker.facts.asking import Against
from tracker.facts.bounds import Measure
from tracker.facts.model import Tracker
from tracker.facts.requirements import Milestone


def easier_milestones(tracker: Tracker) -> Iterator[Suspicion]:
    """Yield each milestone, of a target, an amendment or a part, that asks for less than the one before."""
    for n, target in enumerate(tracker.targets):
        if target.reading:
            continue
        lists: list[tuple[tuple[str | int, ...], tuple[Milestone, ...] | None]] = [
            ((), target.milestones),
            *((("amendments", m), each.milestones) for m, each in enumerate(target.amendments)),
            *((("parts", m), each.milestones) for m, each in enumerate(target.parts)),
        ]
        for path, milestones in lists:
            yield from _easier(("targets", n, *path, "milestones"), milestones or (), target.measure)


def _easier(
    at: tuple[str | int, ...], milestones: tuple[Milestone, ...], measure: Measure | None
) -> Iterator[Suspicion]:
    in_time = sorted(enumerate(milestones), key=lambda numbered: numbered[1].by.last_day)
    for (_, before), (m, after) in pairwise(in_time):
        if _asks_less(after, before, measure):
            context = {
                "found": as_typed(after.bound.numbers[0]),
                "by": str(after.by),
                "before": as_typed(before.bound.numbers[0]),
                "earlier": str(before.by),
            }
            yield Suspicion((*at, m, after.kind), "easier_milestone", context)


def _asks_less(after: Milestone, before: Milestone, measure: Measure | None) -> bool:
    """Say whether a later milestone is met by whatever meets the earlier one, and by less.

    A span of its own begins anew, growth may well slow down, and a total that must stay low grows.
    """
    both = (after, before)
    if after.of != before.of or any(
        each.start or each.growth or each.against == Against.YEAR_BEFORE for each in both
    ):
        return False
    lows, highs = [each.bound.lower for each in both], [each.bound.upper for each in both]
    if all(lows) and not any(highs):
        later, earlier = lows
        return bool(later and earlier and later.value < earlier.value)
    if all(highs) and not any(lows) and measure != "total":
        later, earlier = highs
        return bool(later and earlier and later.value > earlier.value)
    return False
