"""Figures, sources and amendments of a programme -> what can hardly be right in them, unless a note says why.

A figure that has a `note` has been looked at: it is asked about no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from tracker.content.pages.prose import numbers
from tracker.facts.dates import PartialDate
from tracker.facts.figures import Observation
from tracker.facts.meant import SCALES, plainly
from tracker.facts.model import Tracker
from tracker.facts.scalars import shown
from tracker.facts.sources import Source
from tracker.facts.target import Target
from tracker.facts.turns import Amendment
from tracker.facts.values import Languages
from tracker.language.detection import of_text
from tracker.language.plain_addresses import led_on, opens_indoors

YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d/]|[.,]\d)")
FAR, FAR_TOTAL = Fraction(5), Fraction(10)
"""How many times as much, or as little, as the figure before is hardly right: of a level, and of a total,
which begins small.
"""
FEW = 20
"""Up to so many, a total may well grow by any factor."""
TURNED = Fraction(1, 4)
"""The change, as a part of the figure of the year before, from which a share that meets what is asked all at
once is looked at again.
"""
CLOSING = ".,;:)]"


class Suspicion(NamedTuple):
    """Where in the programme something is odd, its code, and what its message needs."""

    path: tuple[str | int, ...]
    code: str
    context: Mapping[str, object]


def suspicions(tracker: Tracker) -> Iterator[Suspicion]:
    """Yield what can hardly be right in the figures, sources and amendments of a programme."""
    for n, target in enumerate(tracker.targets):
        for m, figure in enumerate(target.observations):
            at = ("targets", n, "observations", m)
            source = tracker.sources[figure.source]
            yield from _of_times(at, figure, source)
            if not figure.note and not figure.projected:
                yield from _of_amount(at, figure, target.about(figure))
                yield from _of_words(at, figure, source)
        yield from _of_amendments(("targets", n, "amendments"), target.amendments)
        if target.measure == "total" and target.share and not target.reading:
            yield Suspicion(("targets", n, "measure"), "share_added_up", {"found": target.unit.first})
    yield from _of_names(tracker)
    yield from _of_sources(tracker)


def _of_names(tracker: Tracker) -> Iterator[Suspicion]:
    """Yield the targets of a group that are called like one before, as a copied entry is."""
    seen: dict[tuple[str, str], str] = {}
    for n, target in enumerate(tracker.targets):
        named = (target.group, target.name.first)
        if named in seen:
            lang = target.name.languages[0]
            yield Suspicion(("targets", n, "name", lang), "name_twice", {"found": seen[named]})
        seen.setdefault(named, target.id)


def _amount_at(at: tuple[str | int, ...], figure: Observation) -> tuple[str | int, ...]:
    return (*at, "value" if figure.value is not None else "count")


def _of_amount(at: tuple[str | int, ...], figure: Observation, target: Target) -> Iterator[Suspicion]:
    """Yield what is odd in the number itself."""
    amount, rule = figure.amount, target.first_rule_on(figure.date.last_day)
    bound = rule.bound
    if bound.values or figure.value is None:
        return
    where = _amount_at(at, figure)
    found = {"found": shown(amount)}
    before = figure_before(figure, target)
    if target.measure == "total" and amount < 0:
        yield Suspicion(where, "negative_total", found)
    elif (
        target.figure_in_percent(figure, rule)
        and rule.of.against is None
        and 0 < amount <= 1
        and bound.thresholds
        and min(bound.thresholds) > 1
    ):
        yield Suspicion(where, "percent_as_fraction", found)
    elif amount == 0 and not before and target.measure == "level":
        yield Suspicion(where, "zero_first", found)
    elif before and is_far(figure, before, target):
        context = {**found, "before": shown(before.amount), "earlier": str(before.date)}
        yield Suspicion(where, "far_from_before", context)
    if figure.reference and _apart(amount, figure.reference.value) > FAR:
        yield Suspicion(where, "far_from_reference", {**found, "before": shown(figure.reference.value)})


def figure_before(figure: Observation, target: Target) -> Observation | None:
    """Return the latest earlier figure of the same part, in the same unit."""
    day = figure.date.last_day
    unit = target.unit_on(day)
    dated = ((each.date.last_day, each) for each in target.reported if each.part == figure.part)
    earlier = [(then, each) for then, each in dated if then < day and target.unit_on(then) == unit]
    return max(earlier, key=lambda found: found[0])[1] if earlier else None


def is_far(figure: Observation, before: Observation, target: Target) -> bool:
    """Say whether a figure is far from the one before; a share that suddenly meets what is asked is so
    sooner.
    """
    now, then = figure.amount, before.amount
    if target.measure == "total":
        return max(now, then) > FEW and _apart(now, then) > FAR_TOTAL
    rule = target.first_rule_on(figure.date.last_day)
    bound = rule.bound
    next_year = figure.date.is_year and before.date.is_year and figure.date.year == before.date.year + 1
    share = target.in_percent(rule) and rule.of.against is None
    turned = share and bound.lower is not None and bound.within(now) and not bound.within(then)
    return _apart(now, then) > FAR or (next_year and turned and now - then > then * TURNED)


def _apart(one: Fraction, other: Fraction) -> Fraction:
    """Return how many times as much the greater of two numbers is, or 0 where that says nothing."""
    low, high = sorted((one, other))
    return high / low if low > 0 else Fraction(0)


def _of_words(at: tuple[str | int, ...], figure: Observation, source: Source) -> Iterator[Suspicion]:
    """Yield what the quotation, and the title of the source, say otherwise than the figure."""
    years = range(figure.date.first_day.year, figure.date.last_day.year + 1)
    if figure.quote:
        said = {int(year) for year in YEAR.findall(figure.quote)}
        if said and said.isdisjoint(years):
            context = {"found": ", ".join(map(str, sorted(said))), "date": str(figure.date)}
            yield Suspicion((*at, "quote"), "quote_of_another_year", context)
        if not _says(figure.quote, figure, source.publisher.languages):
            yield Suspicion((*at, "quote"), "quote_without_value", {"found": shown(figure.amount)})
    titled = {int(year) for year in YEAR.findall(source.title.first)} if source.title else set()
    if titled and years[-1] > max(titled):
        context = {"found": str(figure.date), "date": str(max(titled))}
        yield Suspicion((*at, "date"), "after_title_of_source", context)


def _says(quote: str, figure: Observation, languages: Languages) -> bool:
    """Say whether a quotation gives the figure, or gives no number at all."""
    said = {
        value.rstrip("%")
        for value, typed in numbers(quote, of_text(quote, languages))
        if not YEAR.fullmatch(value) and re.fullmatch(r"[\d.]+%?", value)
    }
    wanted = [number for number in (figure.value, figure.count) if number is not None]
    return not said or any(
        as_typed(number / scale) in said for number in wanted for scale in (1, *SCALES.values())
    )


def as_typed(number: Fraction) -> str:
    """Return a number as it is typed in the data file."""
    return plainly(number) if (number * 10**15).denominator == 1 else shown(number)


def _of_times(at: tuple[str | int, ...], figure: Observation, source: Source) -> Iterator[Suspicion]:
    """Yield the days on which something was told, entered or checked before it was there."""
    published = source.published
    if figure.projected:
        if published and figure.date.last_day < published.first_day:
            context = {"found": str(figure.date), "date": str(published)}
            yield Suspicion((*at, "date"), "projection_of_the_past", context)
    elif published and figure.date.first_day > published.last_day:
        context = {"found": str(figure.date), "date": str(published)}
        yield Suspicion((*at, "date"), "after_publication", context)
    elif published and figure.date.is_day and figure.date == published and not figure.note:
        yield Suspicion((*at, "date"), "date_of_publication", {"found": str(figure.date)})
    # A corrected figure was entered when another document gave it.
    told = None if figure.corrected else published
    begins = told if figure.projected else _later(figure.date, told)
    if begins and figure.recorded and figure.recorded < begins.first_day:
        context = {"found": figure.recorded.isoformat(), "date": str(begins)}
        yield Suspicion((*at, "recorded"), "recorded_before", context)
    if figure.checked and published and figure.checked < published.first_day:
        context = {"found": figure.checked.isoformat(), "date": str(published)}
        yield Suspicion((*at, "checked"), "checked_before", context)


def _later(date: PartialDate, published: PartialDate | None) -> PartialDate:
    return published if published and published.first_day > date.first_day else date


def _of_amendments(at: tuple[str | int, ...], amendments: tuple[Amendment, ...]) -> Iterator[Suspicion]:
    for n, amendment in enumerate(amendments):
        same = [
            other
            for other in amendments[:n]
            if (other.date.last_day, other.part) == (amendment.date.last_day, amendment.part)
        ]
        if any(other.rule != amendment.rule for other in same):
            yield Suspicion((*at, n, "date"), "amended_twice", {"found": str(amendment.date)})


def _of_sources(tracker: Tracker) -> Iterator[Suspicion]:
    """Yield sources that are the same as another, and addresses that no reader can open as they stand."""
    seen: dict[object, str] = {}
    for name, source in tracker.sources.items():
        title = (source.title.first, source.publisher.first, source.published) if source.title else None
        for mark in (source.url, title):
            if mark and mark in seen and not source.note:
                yield Suspicion(("sources", name), "source_twice", {"found": seen[mark]})
                break
        seen |= {mark: name for mark in (source.url, title) if mark and mark not in seen}
        if source.url:
            yield from _of_address(("sources", name, "url"), source.url)


def _of_address(at: tuple[str | int, ...], address: str) -> Iterator[Suspicion]:
    bare = address.rstrip(CLOSING)
    if bare != address and not (address.endswith(")") and "(" in address):
        yield Suspicion(at, "address_full_stop", {"found": address, "right": bare})
    if opens_indoors(address):
        yield Suspicion(at, "address_within", {"found": address})
    if (right := led_on(address)) is not None:
        yield Suspicion(at, "address_of_a_search", {"found": address, "right": right})
