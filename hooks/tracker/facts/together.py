"""The parts of a target that each of them must reach -> the verdict on all, and how far each is from it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tracker.facts.statuses import BEFORE_PARTS, PARTS, REACHED, UNKNOWN, Reporting, Status
from tracker.facts.verdicts import Assessment, PartAssessment, Verdict


def judge_parts(found: Sequence[Verdict]) -> Verdict:
    """Put the parts together where every one must reach what is asked of it: the weakest decides.

    A part of which nothing is known keeps the others from being on track, or met by all.
    """
    if decided := next((verdict for verdict in found if verdict.row in BEFORE_PARTS), None):
        return Verdict(decided.status, decided.row)
    statuses = {_as_a_part(verdict.status) for verdict in found}
    unknown = statuses & UNKNOWN
    if unknown and statuses > unknown:
        statuses -= unknown
        behind = next(iter(status for status in PARTS if status in statuses and status not in REACHED), None)
        statuses.add(Status.NOT_YET_MET if behind == Status.ON_TRACK else Status.MET_WHERE_REPORTED)
    status = next(status for status in PARTS if status in statuses)
    return Verdict(status, PARTS[status])


def _as_a_part(status: Status) -> Status:
    """Return what a status of a part means for all of them: in how many of its years it was missed is its
    own.
    """
    alike = {Status.NOT_MET_IN_YEARS: Status.NOT_MET, Status.MET_ABOVE_RANGE: Status.MET}
    return alike.get(status, status)


def reached_after_by_parts(parts: Sequence[PartAssessment]) -> bool:
    """Say whether all parts reached what is asked of them, some of them after the period."""
    late = any(part.found.reached_after for part in parts)
    return late and all(part.found.reached_after or part.status in REACHED for part in parts)


def reporting_of_parts(parts: Sequence[PartAssessment]) -> Reporting:
    """Return how firm the figures of the parts are together: as the least firm of those there are."""
    found = {part.found.reporting for part in parts} - {Reporting.NO_FIGURE}
    return min(found, key=list(Reporting).index, default=Reporting.NO_FIGURE)


def shortfall(found: Assessment) -> tuple[int, Fraction]:
    """Return how far a part is from what is asked of it: in how many years it was missed, then by how much;
    below 0 where it has more than is asked.
    """
    missed, figure = found.count_years([Status.NOT_MET]), found.verdict.figure
    if figure is None or (bound := found.bound_for(figure)) is None:
        return missed, Fraction(0)
    amount = found.amount(figure)
    gaps = [bound.lower.value - amount] if bound.lower else []
    gaps += [amount - bound.upper.value] if bound.upper else []
    return missed, max(gaps, default=Fraction(0))
