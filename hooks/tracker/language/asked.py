"""A rule + a language -> what is asked for in words: the text's own number, what it is measured from, and the
level it means where that is known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from tracker.facts.asking import Against, ChangeKind, OfChange
from tracker.facts.bounds import Bound
from tracker.facts.levels import bound_on, start_of
from tracker.facts.requirements import Rule
from tracker.facts.target import Target
from tracker.facts.values import Lang, Text
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.wording import with_unit

Worded = Callable[[str, Bound], str]
"""What is done to the words of a bound: nothing, or its unit is put in."""


def rule_in_words(rule: Rule, target: Target, lang: Lang, until: dt.date | None = None) -> str:
    """Return what is asked for in words: `ít nhất 5`, `at least 5`, `mỗi năm: từ 1 đến 3; trên 3 cũng là
    đạt`.

    `until` is the last day that is judged, where a level that follows from a base is to be told for that day.
    """
    return _said(rule, target, lang, until, lambda said, _bound: said)


def bare_rule_in_words(rule: Rule, target: Target, lang: Lang, until: dt.date) -> str:
    """Return what is asked for without by when, where that stands beside it; `until` as in
    `rule_in_words`.
    """
    return _asked(rule, target, lang, until, lambda said, _bound: said)


def level_in_words(rule: Rule, target: Target, lang: Lang, until: dt.date) -> str:
    """Return what is asked for on `until` alone, on the scale of the figures: `at most 4.2%` of what is to
    fall by a point each year. Where that is not known, or is no exact number, as in `bare_rule_in_words`.
    """
    level = bound_on(target, rule, until) if rule.of.against else None
    if level is None or rule.bound.above_counts or not all(map(formats.exact, level.numbers)):
        return bare_rule_in_words(rule, target, lang, until)
    return _bound_in_words(level, rule, target, lang)


def asked_in_words(rule: Rule, target: Target, lang: Lang, until: dt.date | None = None) -> str:
    """Return what is asked for with its unit, said once: `at least 80% of enterprises`, `at least 5
    (trademarks)`, `1 centre established`; `until` as in `rule_in_words`.
    """
    unit = target.unit_of(rule)[lang]
    if target.ranked:  # a place is told without what it is a place in
        return rule_in_words(rule, target, lang, until)
    if rule.words:  # which name what they count themselves
        return rule_in_words(rule, target, lang, until)
    return _said(rule, target, lang, until, lambda said, bound: _with_unit(said, bound, unit, lang))


def all_asked_in_words(
    rules: Iterable[Rule], target: Target, lang: Lang, until: dt.date | None = None
) -> str:
    """Return a rule, or several milestones, with their unit in one line; `until` as in `rule_in_words`."""
    return _in_one_line([asked_in_words(rule, target, lang, until) for rule in rules], lang)


def demand_in_words(a: Assessment, lang: Lang) -> str:
    """Return all that a target asks for, every milestone of it, in the words of `rule_in_words`."""
    if alone := _of_parts_alone(a.target, lang):
        return alone
    return _in_one_line([rule_in_words(rule, a.target, lang, level_day(a)) for rule in a.asked], lang)


def demand_with_unit(a: Assessment, lang: Lang) -> str:
    """Return all that a target asks for, every milestone of it, with its unit."""
    if alone := _of_parts_alone(a.target, lang):
        return alone
    return all_asked_in_words(a.asked, a.target, lang, level_day(a))


def first_demand_with_unit(a: Assessment, lang: Lang) -> str:
    """Return all that a target asked for at first, with its unit."""
    if alone := _of_parts_alone(a.target, lang):
        return alone
    return all_asked_in_words(a.target.asked, a.target, lang, level_day(a))


def _of_parts_alone(target: Target, lang: Lang) -> str:
    """Return that each part is asked for something of its own; empty where the whole is asked for
    something.
    """
    if target.rule or target.milestones or not target.parts:
        return ""
    return words.PARTS_ALONE[lang].format(n=len(target.parts))


def level_day(a: Assessment) -> dt.date | None:
    """Return the day for which a level is told; None where each year has one of its own."""
    return None if a.rule.when.yearly else a.period.end


def _in_one_line(said: list[str], lang: Lang) -> str:
    first, *others = said
    for other in others:
        first = words.MILESTONES_LIST[lang].format(first=first, second=other)
    return first


def _said(rule: Rule, target: Target, lang: Lang, until: dt.date | None, worded: Worded) -> str:
    by = rule.when.by
    day = formats.until(by, lang) if by else ""
    if by and rule.when.since:
        said = _asked(rule, target, lang, by.last_day, worded)
        return words.IN_SPAN[lang].format(span=formats.span(rule.when.since, by.last_day, lang), rule=said)
    said = _asked(rule, target, lang, by.last_day if by else until, worded)
    return words.WHEN[rule.when.moment][lang].format(rule=said, day=day)


def _asked(rule: Rule, target: Target, lang: Lang, until: dt.date | None, worded: Worded) -> str:
    if rule.of.against is None:
        return worded(_bound_in_words(rule.bound, rule, target, lang), rule.bound)
    in_unit = isinstance(rule.of, OfChange) and rule.of.kind == ChangeKind.NUMBER
    change = _change_in_words(rule, lang)
    change = worded(change, rule.bound) if in_unit else change
    said = _from_base(change, rule, target, lang)
    level = bound_on(target, rule, until) if until else None
    if level:
        exact = all(formats.exact(number) for number in level.numbers)
        said = (words.MEANS if exact else words.MEANS_ROUNDED)[lang].format(
            said=said, level=worded(_bound_in_words(level, rule, target, lang), level)
        )
    if not rule.bound.above_counts or (level and level.above_counts):
        return said
    return words.ABOVE_IS_MET[lang].format(rule=said, m=_furthest(rule, lang))


def _furthest(rule: Rule, lang: Lang) -> str:
    """Return the end of a range of changes that may be passed, as a size and not with a sign."""
    low, high = rule.bound.numbers
    kind = rule.of.kind if isinstance(rule.of, OfChange) else ChangeKind.PERCENT
    return formats.quantity(abs(low) if high <= 0 else high, lang, percent=kind == ChangeKind.PERCENT)


def _change_in_words(rule: Rule, lang: Lang) -> str:
    """Return a change in the text's own number, up or down and not with a sign: `giảm ít nhất 51%`."""
    bound, kind = rule.bound, rule.of.kind if isinstance(rule.of, OfChange) else ChangeKind.PERCENT
    low, high = bound.numbers[0], bound.numbers[-1]
    if kind == ChangeKind.TIMES:
        return _numbers_in_words(words.TIMES[bound.kind], bound, lang)
    if low == high == 0:
        return words.NO_CHANGE[bound.kind][lang]
    phrase = words.UP if low >= 0 else words.DOWN if high <= 0 else words.CHANGE
    if phrase is words.DOWN:
        bound = bound.turned
    said = _numbers_in_words(words.RULE[bound.kind], bound, lang, percent=kind == ChangeKind.PERCENT)
    if kind == ChangeKind.POINTS:
        said = (words.POINT if bound.numbers[-1] == 1 else words.POINTS)[lang].format(rule=said)
    return phrase[lang].format(rule=said)


def _numbers_in_words(phrase: Text, bound: Bound, lang: Lang, *, percent: bool = False) -> str:
    limits = [formats.quantity(number, lang, percent=percent) for number in bound.numbers]
    return phrase[lang].format(n=limits[0], m=limits[-1])


def _from_base(said: str, rule: Rule, target: Target, lang: Lang) -> str:
    if rule.of.against == Against.YEAR_BEFORE:
        base = words.YEAR_BEFORE[lang]
    else:
        found = start_of(target, rule)
        unnamed = words.BASE_OF_SPAN if rule.when.since else words.BASE_UNDATED
        named = found or (None if rule.when.since else target.baseline)
        base = formats.date(named.date, lang) if named and named.date else unnamed[lang]
    times = isinstance(rule.of, OfChange) and rule.of.kind == ChangeKind.TIMES
    phrase = words.GROWTH if rule.of.whole_years else words.OF_BASE if times else words.ON_BASE
    return phrase[lang].format(said=said, base=base)


def _bound_in_words(bound: Bound, rule: Rule, target: Target, lang: Lang) -> str:
    if target.ranked and bound.numbers:
        return _rank_in_words(bound, lang)
    limits = [
        formats.quantity(value, lang, percent=target.in_percent(rule)) for value in bound.thresholds
    ] or [""]
    whole = target.in_percent(rule) and bound.all_of_a_share
    said = (words.RULE_WHOLE if whole else words.RULE[bound.kind])[lang].format(
        n=limits[0], m=limits[-1], words=rule.words[lang] if rule.words else ""
    )
    return words.ABOVE_IS_MET[lang].format(rule=said, m=limits[-1]) if bound.above_counts else said


def _rank_in_words(bound: Bound, lang: Lang) -> str:
    low, high = bound.numbers[0], bound.numbers[-1]
    return words.RANK[bound.kind][lang].format(
        n=formats.number(low, lang),
        m=formats.number(high, lang),
        nth=formats.ordinal(low, lang),
        mth=formats.ordinal(high, lang),
    )


def _with_unit(said: str, bound: Bound, unit: str, lang: Lang) -> str:
    return with_unit(said, unit, lang, last=not bound.above_counts) if bound.thresholds else said
