"""A commitment -> what in it does not agree with itself, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from tracker.facts.asking import Against, ChangeKind
from tracker.facts.commitment import Commitment, is_share
from tracker.facts.figures import Observation
from tracker.facts.requirements import AskedOfPart, Rule, asked_for, asked_mistakes
from tracker.facts.scalars import At, shown
from tracker.facts.values import Text


def target_mistakes(target: Commitment) -> Iterator[list[At]]:
    """Yield what in `target` does not agree with itself, in heaps, each to be looked for where those
    before it are empty: it takes for granted what they find.
    """
    if target.withdrawn and target.closed:
        yield [At(("closed",), "closed_and_withdrawn", {"found": str(target.closed.date)})]
    yield _part_list_mistakes(target)
    if target.rule or target.milestones or not target.parts:
        yield asked_mistakes(target.rule, target.milestones)
    yield [
        *_of_parts_mistakes(target),
        *_unit_mistakes(target),
        *_rule_mistakes(target),
        *_amended_form_mistakes(target),
        *_figure_mistakes(target),
        *_same_date_mistakes(target),
        *_odd_figures(target),
    ]


def _part_list_mistakes(target: Commitment) -> list[At]:
    """Find what is wrong with the list of parts, and figures about a part that is not in it."""
    names = [entry.part for entry in target.parts]
    mistakes = [
        At(("parts", n, "part"), "part_twice", {"found": name})
        for n, name in enumerate(names)
        if name in names[:n]
    ]
    code, known = ("part_not_of_target" if names else "part_of_none"), set(names)
    mistakes += [
        At(("observations", n, "part"), code, {"found": figure.part, "options": names})
        for n, figure in enumerate(target.observations)
        if figure.part and figure.part not in known
    ]
    if target.every_part and not names:
        mistakes.append(At(("every_part",), "every_part_of_none", {}))
    own, whole = [bool(entry.asked) for entry in target.parts], asked_for(target.rule, target.milestones)
    if names and not whole and not all(own):
        n = own.index(False)
        mistakes.append(At(("parts", n), "part_without_rule", {"found": names[n]}))
    if target.every_part and whole and all(own) and names:
        mistakes.append(At(("rule" if target.rule else "milestones",), "rule_of_no_part", {}))
    of_whole = target.amendments_of_whole
    if of_whole and any(own) and (not whole or any(each.unit for each in of_whole)):
        mistakes.append(At(("amendments",), "amended_parts", {}))
    for n, amendment in enumerate(target.amendments):
        if amendment.part and amendment.part not in known:
            context = {"found": amendment.part, "options": names}
            mistakes.append(At(("amendments", n, "part"), code, context))
        elif amendment.part and amendment.unit:
            mistakes.append(At(("amendments", n, "unit"), "unit_of_a_part", {"found": amendment.part}))
    return mistakes


def _of_parts_mistakes(target: Commitment) -> Iterator[At]:
    """Yield what is wrong with a part as a target of its own, at its place in this one."""
    for n, entry in enumerate(target.parts):
        own = bool(entry.asked or target.amendments_of(entry.part))
        at, judged = ("parts", n), own or target.by_parts
        if judged and not all(rule.bound.computable for rule in entry.asked or target.asked):
            yield At((*at, "rule") if entry.asked else at, "part_qualitative", {"found": entry.part})
            continue
        if entry.baseline and not judged:
            yield At((*at, "baseline"), "part_baseline_unused", {"found": entry.part})
        part = target.of_part(entry)
        if own:
            yield from (_of_part(mistake, at, entry, target) for mistake in _rule_mistakes(part))
            yield from (_of_part(mistake, at, entry, target) for mistake in _amended_form_mistakes(part))
        elif entry.baseline:
            found = [m for rule in target.asked for m in _base_mistakes(part, (), rule)]
            yield from (_of_part(m, at, entry, target) for m in found if m.path[0] == "baseline")
        places = [m for m, figure in enumerate(target.observations) if figure.part == entry.part]
        for mistake in (*_figure_mistakes(part), *_odd_figures(part)):
            _, m, *rest = mistake.path
            yield replace(mistake, path=("observations", places[int(m)], *rest))


def _unit_mistakes(target: Commitment) -> list[At]:
    units: list[tuple[tuple[str | int, ...], Text | None]] = [(("unit",), target.unit)]
    units += [(("amendments", n, "unit"), amendment.unit) for n, amendment in enumerate(target.amendments)]
    return [
        At(path, "unit_percent", {"found": " / ".join(unit[lang] for lang in unit.languages)})
        for path, unit in units
        if unit and len({unit[lang].startswith("%") for lang in unit.languages}) > 1
    ] + [
        At(path, "rank_unit" if target.ranked else "yearly_unit", {"found": unit.first})
        for path, unit in units
        if unit and is_share(unit) and (target.ranked or target.sums)
    ]


def _rule_mistakes(target: Commitment) -> list[At]:
    mistakes: list[At] = []
    for path, rule in target.rules_with_places():
        if not rule.bound.measures:
            if target.observations and rule is target.rule:
                mistakes.append(At(("observations",), "qualitative_figures", {}))
        elif target.measure is None:
            mistakes.append(At(path, "measure_missing", {"found": rule.kind}))
        elif target.measure not in rule.bound.measures:
            mistakes.append(_measure_mistake(target, path, rule))
        elif (
            target.ranked
            and not rule.of.against
            and (odd := [n for n in rule.bound.numbers if n.denominator != 1 or n < 1])
        ):
            mistakes.append(At((*path, rule.kind), "rank_value", {"found": shown(odd[0])}))
        elif target.sums and rule.every:
            mistakes.append(At(("measure",), "yearly_every", {}))
        if rule.when.since and target.measure == "total":
            context = {"found": rule.when.since.isoformat()}
            mistakes.append(At((*path, "from"), "milestone_of_a_total", context))
        if rule.above and not target.reading:
            mistakes.append(At((*path, "above"), "above_without_reading", {}))
        mistakes += islice(_base_mistakes(target, path, rule), 1)
    return mistakes


def _measure_mistake(target: Commitment, path: tuple[str | int, ...], rule: Rule) -> At:
    """Return why a rule cannot be asked of this measure."""
    if target.ranked:
        return At((*path, rule.kind), "rank_rule", {"found": rule.kind})
    code = "measure_total" if "level" not in rule.bound.measures else "measure_yearly"
    return At(("measure",), code, {"found": target.measure, "rule": rule.kind})


def _base_mistakes(target: Commitment, path: tuple[str | int, ...], rule: Rule) -> Iterator[At]:
    """Find why the figures of this target cannot show a change; the first says enough."""
    of, share = rule.of, is_share(target.unit_of(rule))
    if of.against is None:
        return
    key = "growth" if rule.growth else "change"
    allowed = ("level",) if rule.growth else ("level", "total", "yearly")
    if target.measure and target.measure not in allowed:
        context = {"found": target.measure, "key": key, "options": allowed}
        yield At((*path, key), "change_measure", context)
    if of.against == Against.YEAR_BEFORE and target.adds_up and not rule.every:
        yield At((*path, "against"), "total_year_before", {"found": target.measure or ""})
    if rule.change == ChangeKind.NUMBER and share:
        yield At((*path, "change"), "number_of_a_share", {"unit": target.unit_of(rule).first})
    if rule.change == ChangeKind.POINTS and not share:
        yield At((*path, "change"), "points_without_share", {"unit": target.unit_of(rule).first})
    baseline = target.base_of(rule) if of.against == Against.BASELINE else None
    if baseline and of.multiplies and baseline.value <= 0:
        yield At(("baseline", "value"), "base_not_above_zero", {"found": shown(baseline.value)})
    if baseline and of.whole_years and baseline.date is None:
        yield At(("baseline",), "growth_needs_a_day", {})


def _amended_form_mistakes(target: Commitment) -> list[At]:
    """Find amendments between a rule for each year and milestones, which leave open what a year is judged
    by.
    """
    yearly, dated = target.first_rule.when.yearly, target.milestones is not None
    mistakes = []
    for n, amendment in enumerate(target.amendments):
        if amendment.part:
            continue
        if yearly and amendment.milestones:
            mistakes.append(At(("amendments", n, "milestones"), "milestones_and_years", {}))
        if dated and amendment.rule and amendment.rule.every:
            mistakes.append(At(("amendments", n, "rule", "every"), "milestones_and_years", {}))
    return mistakes


def _numbered(target: Commitment) -> Iterator[tuple[int, Observation]]:
    """Yield the figures about the whole with their place among all."""
    return ((n, f) for n, f in enumerate(target.observations) if not target.parts or f.part is None)


def _figure_mistakes(target: Commitment) -> list[At]:
    mistakes: list[At] = []
    kind, bound = target.first_rule.kind, target.first_rule.bound
    for n, figure in _numbered(target):
        at, unit = ("observations", n), target.unit_on(figure.date.last_day)
        if target.ranked:
            mistakes += islice(_rank_mistakes(at, figure), 1)
            continue
        if figure.value is not None and figure.of is not None:
            mistakes.append(At(at, "one_figure", {}))
        if figure.reference and "reference" not in bound.needs:
            mistakes.append(At((*at, "reference"), "reference_unused", {"found": kind}))
        if "count" in bound.needs and figure.value is not None:
            mistakes.append(At((*at, "value"), "every_unit_needs_count", {"found": shown(figure.value)}))
        elif bound.values and figure.value not in bound.values:
            mistakes.append(
                At(
                    (*at, "value" if figure.value is not None else "count"),
                    "done_value",
                    {"found": shown(figure.amount)},
                )
            )
        elif figure.value is None and "count" not in bound.needs and not is_share(unit):
            mistakes.append(At((*at, "count"), "count_without_share", {"found": unit.first}))
    return mistakes


def _same_date_mistakes(target: Commitment) -> list[At]:
    """Find figures of one source that share a date and a stage, or the same figure of two sources: each
    is a second entry for one thing. Two sources that disagree are no mistake of who typed them.
    """
    mistakes: list[At] = []
    seen: dict[tuple[object, ...], str] = {}
    for n, figure in enumerate(target.observations):
        same = [] if figure.corrected else [(*figure.moment, figure.typed)]  # else it was another once
        given = [key for key in ((*figure.moment, figure.source), *same) if key in seen]
        if given:
            at, found = ("observations", n, "date"), str(figure.date)
            same_as = {"found": found, "stage": figure.stage, "other": seen[given[0]]}
            mistakes.append(
                At(at, "same_date_of_part", {**same_as, "part": figure.part})
                if figure.part
                else At(at, "same_date", same_as)
            )
        for key in ((*figure.moment, figure.source), *same):
            seen.setdefault(key, str(figure.date))
    return mistakes


def _odd_figures(target: Commitment) -> list[At]:
    """Find figures that can hardly be right, and that nobody has explained in a note."""
    mistakes: list[At] = []
    for n, figure in _numbered(target):
        at = ("observations", n, "value" if figure.value is not None else "count")
        if figure.note:
            continue
        if is_share(target.unit_on(figure.date.last_day)) and figure.amount > 100:
            mistakes.append(At(at, "above_100_percent", {"found": shown(figure.amount)}))
        if target.sums and figure.amount < 0:
            mistakes.append(At(at, "yearly_below_zero", {"found": shown(figure.amount)}))
        if target.measure != "total" or target.first_rule.when.yearly or figure.projected:
            continue
        earlier = [
            f
            for f in target.whole
            if not f.projected
            and f.date.last_day < figure.date.last_day
            and f.count is None
            and figure.count is None
            and target.unit_on(f.date.last_day) == target.unit_on(figure.date.last_day)
        ]
        before = max(earlier, key=lambda f: f.date.last_day, default=None)
        if before and figure.amount < before.amount:
            context = {
                "found": shown(figure.amount),
                "date": str(figure.date),
                "before": shown(before.amount),
                "earlier": str(before.date),
            }
            mistakes.append(At(at, "total_falls", context))
    return mistakes


def _rank_mistakes(at: tuple[str | int, ...], figure: Observation) -> Iterator[At]:
    """Find why a figure is no place among others; the first says enough."""
    if figure.value is None:
        yield At((*at, "count"), "rank_count", {})
        return
    if figure.value.denominator != 1 or figure.value < 1:
        yield At((*at, "value"), "rank_value", {"found": shown(figure.value)})
    if figure.of is not None and (figure.of.denominator != 1 or figure.of < figure.value):
        yield At((*at, "of"), "rank_of", {"found": shown(figure.of), "value": shown(figure.value)})
    if figure.reference:
        yield At((*at, "reference"), "reference_unused", {"found": "rank"})


def _of_part(mistake: At, at: tuple[str | int, ...], entry: AskedOfPart, target: Commitment) -> At:
    """Return a mistake of a part that was looked at as a target of its own, at its place among the parts, or
    among the amendments of its target.
    """
    if mistake.path[:1] == ("amendments",):
        own = bool(entry.asked)
        places = [
            n
            for part in (*(() if own else (None,)), entry.part)
            for n, each in enumerate(target.amendments)
            if each.part == part
        ]
        _, m, *rest = mistake.path
        return replace(mistake, path=("amendments", places[int(m)], *rest))
    if mistake.path and mistake.path[0] in AskedOfPart.model_fields:
        return replace(mistake, path=(*at, *mistake.path))
    return replace(mistake, path=(*at, "rule" if entry.rule else "milestones"))
