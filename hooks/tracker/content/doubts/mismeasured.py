"""Figures of a programme -> those that may be of another kind than their target asks for: how many in place
of a percentage, or one year's number in place of a total; unless a note, or the quotation, says why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from tracker.content.doubts.suspicions import Suspicion, as_typed, figure_before, is_far
from tracker.facts.figures import Observation
from tracker.facts.model import Tracker
from tracker.facts.target import Target

SAID_IN_PERCENT = re.compile(r"\d\s*%|phần trăm|percent", re.IGNORECASE)
OF_ONE_YEAR = re.compile(r"\b(?:trong|riêng|cả)\s+năm\b|\bnăm\s+\d{4}\s+(?:có\s+)?thêm\b", re.IGNORECASE)
OF_ALL_YEARS = re.compile(
    r"l[ũu][yỹ]\s+kế|luỹ\s+kế|cộng\s+dồn|tính\s+đến|(?:đến|tới)\s+(?:nay|hết|cuối|tháng|ngày|năm)|từ\s+(?:đầu|năm|ngày)"
    r"|giai\s+đoạn|tổng\s+(?:cộng|số)|trong\s+\S+\s+năm",
    re.IGNORECASE,
)
"""Words of a source by which a number is of one year, or of all the years so far."""
HALF = Fraction(1, 2)
"""So much of what was there before, or is asked for, a share hardly falls below all at once; and by no more
than so much do the numbers of two years in a row differ.
"""


def mismeasured(tracker: Tracker) -> Iterator[Suspicion]:
    """Yield the figures of a programme that are probably a count for a share, or a year's number for a
    total.
    """
    for n, target in enumerate(tracker.targets):
        for m, figure in enumerate(target.observations):
            if figure.note or figure.projected or figure.value is None:
                continue
            if figure.part and not _is_asked(target, figure.part):
                continue
            at, about = ("targets", n, "observations", m, "value"), target.about(figure)
            start = (about.period or tracker.period_of(target)).start
            found = {"found": as_typed(figure.value), "date": str(figure.date)}
            if _counts(figure, about):
                yield Suspicion(at, "count_for_share", found)
            elif years := _of_a_year(figure, about, start.year):
                yield Suspicion(at, "year_for_total", {**found, "from": start.isoformat(), **years})


def _is_asked(target: Target, part: str) -> bool:
    """Say whether anything is asked of a part; else its figures only inform."""
    return target.by_parts or any(each.part == part and each.asked for each in target.parts)


def _counts(figure: Observation, target: Target) -> bool:
    """Say whether a percentage is a whole number far below what is asked for and what was there before, so
    that it may tell how many there are.
    """
    rule, amount = target.first_rule_on(figure.date.last_day), figure.amount
    if (
        not target.figure_in_percent(figure, rule)
        or not target.comparable(figure, rule)
        or rule.of.against is not None
        or target.adds_up
    ):
        return False
    if amount.denominator != 1 or amount <= 1 or SAID_IN_PERCENT.search(figure.quote or ""):
        return False
    before = figure_before(figure, target)
    if before and is_far(figure, before, target):
        return False  # it is asked about already
    start = target.base_of(rule)
    lower, base = rule.bound.lower, before.amount if before else start.value if start else None
    if base is None:
        return lower is not None and amount < lower.value * HALF
    return amount < base * HALF or (base.denominator != 1 and amount > base / HALF)


def _of_a_year(figure: Observation, target: Target, first: int) -> dict[str, object] | None:
    """Return which numbers a total may have to be added up with, where it is probably that of one year: its
    source says so, or it is much like those of the years before, and their sum would decide otherwise.
    """
    rules = target.asked
    if target.measure != "total" or any(rule.when.yearly or rule.of.against for rule in rules):
        return None
    quote = figure.quote or ""
    if not figure.date.is_year or OF_ALL_YEARS.search(quote):
        return None
    run = _years_in_a_row(figure, target)
    found: dict[str, object] = {"years": ", ".join(f"{each.date}: {as_typed(each.amount)}" for each in run)}
    if OF_ONE_YEAR.search(quote) and figure.date.year > first:
        return found
    if len(run) < 2 or any(each.note for each in run):
        return None
    alike = all(now.amount <= before.amount * (1 + HALF) for before, now in pairwise(run))
    added = sum((each.amount for each in run), Fraction(0))
    turns = any(rule.bound.within(added) != rule.bound.within(figure.amount) for rule in rules)
    return found if alike and turns else None


def _years_in_a_row(figure: Observation, target: Target) -> list[Observation]:
    """Return the latest figures of whole years without a gap, up to `figure`."""
    by_year = {each.date.year: each for each in target.undisputed if each.date.is_year}
    run = [figure]
    while (year := run[0].date.year - 1) in by_year:
        run.insert(0, by_year[year])
    return run
