"""A fact + a language -> how it is said: a group, a figure, a status, a count; what is asked for is in
`asked`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction

from tracker.facts.figures import Observation
from tracker.facts.levels import bound_on
from tracker.facts.model import Tracker
from tracker.facts.programme import Group
from tracker.facts.requirements import Rule
from tracker.facts.statuses import SATISFIED, Status
from tracker.facts.target import Target
from tracker.facts.values import Lang
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.words import message

ENDS = (".", "!", "?", "…")
CLOSING = "”’»\"')]"
"""What may follow the end of a sentence."""


def group_in_words(group: Group, lang: Lang) -> str:
    """Return a group's number and title, the number once: `(1) Trademarks`, `Goals to 2030`."""
    title = group.title[lang]
    return title if group.number in title else f"{group.number} {title}"


def group_path_in_words(group: Group, tracker: Tracker, lang: Lang) -> str:
    """Return a group's number and title with those of the groups above it, the outermost first."""
    return " › ".join(group_in_words(each, lang) for each in (*tracker.above(group), group))


def figure_with_unit(figure: Observation, rule: Rule, target: Target, lang: Lang) -> str:
    """Return a figure with its unit, said once: `35.5% of enterprises`, `4 (trademarks)`."""
    said, unit = figure_in_words(figure, rule, target, lang), target.unit_on(figure.date.last_day)[lang]
    if target.ranked or (not rule.bound.has_scale and figure.value is not None):
        return said
    return with_unit(said, unit, lang)


def with_unit(said: str, unit: str, lang: Lang, *, last: bool = False) -> str:
    """Return a number in words with its unit: where that is a share after the first percent sign, or the
    `last`, else in brackets.
    """
    if not unit.startswith("%"):
        return words.WITH_UNIT[lang].format(said=said, unit=unit)
    before, sign, after = said.rpartition("%") if last else said.partition("%")
    return f"{before}{sign}{unit[1:]}{after}"


def capitalised(text: str) -> str:
    """Return a text as it stands at the beginning of a line; only its first letter changes."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return words that somebody typed as they stand between two sentences: with a full stop, unless they
    have an end of their own.
    """
    words = text.rstrip()
    return words if not words or words.rstrip(CLOSING).endswith(ENDS) else f"{words}."


def uncapitalised(text: str) -> str:
    """Return a text as it stands within a sentence; only its first letter changes."""
    return text[:1].lower() + text[1:]


def figure_in_words(figure: Observation, rule: Rule, target: Target, lang: Lang) -> str:
    """Return a figure as it is printed, with the whole it is a share of and what it is compared with."""
    bound = rule.bound
    if target.ranked:
        phrase = words.RANKED_OF if figure.of is not None else words.RANKED
        return phrase[lang].format(
            n=formats.number(figure.amount, lang),
            nth=formats.ordinal(figure.amount, lang),
            of=formats.number(figure.of, lang) if figure.of is not None else "",
        )
    if not bound.has_scale and figure.value is not None:
        return (words.DELIVERED if figure.value else words.NOT_DELIVERED)[lang]
    held = bound_on(target, rule, figure.date.last_day)
    thresholds = held.thresholds if held else ()
    value = formats.quantity(figure.amount, lang, thresholds, percent=target.figure_in_percent(figure, rule))
    if figure.count is not None and figure.of is not None:
        phrase = words.COUNT_OF if "count" in bound.needs else words.SHARE_OF
        value = phrase[lang].format(
            share=value, count=formats.number(figure.count, lang), of=formats.number(figure.of, lang)
        )
    if "reference" in bound.needs:
        if figure.reference is None:
            return words.NO_REFERENCE[lang].format(value=value)
        reference = formats.number(figure.reference.value, lang, (figure.amount,))
        return words.AGAINST[lang].format(value=value, reference=reference)
    return value


def status_in_words(a: Assessment, lang: Lang) -> str:
    """Return the status of a target in words, with its years counted where it is judged year by year, or its
    parts where every one must reach it.
    """
    if a.target.by_parts and a.status == Status.MET_WHERE_REPORTED:
        return words.MET_WHERE_PARTS_REPORTED[lang].format(k=a.parts_reached, n=len(a.parts))
    failed = a.count_years([Status.NOT_MET])
    met = a.count_years(SATISFIED)
    k = failed if a.status == Status.NOT_MET_IN_YEARS else met
    return words.STATUS[a.status][lang].format(k=k, n=len(a.years_ended))


def counted(n: int, noun: message.Noun, lang: Lang) -> str:
    """Return a number of targets or goals in words: `18 chỉ tiêu`, `1 target`."""
    one, many = message.COUNTED[noun]
    return (one if n == 1 else many)[lang].format(n=formats.number(Fraction(n), lang))


def measurable(n: int, noun: message.Noun, lang: Lang) -> str:
    """Return a number of those that set a level which can be measured: `16 measurable targets`."""
    one, many = message.MEASURABLE[noun]
    return (one if n == 1 else many)[lang].format(n=formats.number(Fraction(n), lang))


def listed(parts: Iterable[str], lang: Lang) -> str:
    """Return parts as a list in a sentence: `a`, `a and b`, `a, b and c`; empty where there are none."""
    *before, last = list(parts) or [""]
    if not before:
        return last
    first = before[0]
    for part in before[1:]:
        first = message.LIST[lang].format(first=first, second=part)
    return message.LIST_LAST[lang].format(first=first, second=last)


def targets_and_goals(targets: Iterable[Target], tracker: Tracker, lang: Lang) -> str:
    """Return how many of `targets` are targets and how many are goals, never added up: `18 targets and 3
    goals`.
    """
    kinds = {group.id: group.kind for group in tracker.groups}
    numbers = Counter(kinds[target.group] for target in targets)
    return listed((counted(numbers[noun], noun, lang) for noun in message.COUNTED if numbers[noun]), lang)
