"""Assessment + a language -> what the page of a target leads with: its figure beside what is asked for and
by when, or who has the figure and since when the period is over.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from tracker.facts.figures import Observation
from tracker.facts.ledger import Owed, ledger_entry
from tracker.facts.values import Lang
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.asked import demand_in_words, demand_with_unit
from tracker.language.wording import figure_in_words, uncapitalised
from tracker.language.words import bodies
from tracker.language.words import lead as say
from tracker.language.words import ledger as owed
from tracker.views.bars import LargeBar, large_bar
from tracker.views.edition import Edition, StatusView, body_name, last_search, status_view
from tracker.views.parts import figure_of_parts, parts_head


class Said(NamedTuple):
    """A heading and what is said under it."""

    head: str
    text: str


@dataclass(frozen=True, slots=True)
class LeadBox:
    """What a reader must know first; nothing of it is said twice."""

    figure_head: str
    value: str
    """The figure that decides, or else the newest; empty where there is none."""
    unit: str
    """What the value counts, or what it is a share of; a percent sign stands at the value already."""
    details: tuple[str, ...]
    """Its date, and how final it is."""
    without: str
    """How many parts have a figure, where the parts decide; empty where there is nothing to say of them."""
    asked_head: str
    asked: str
    by: str
    clock: str
    """How many days ago that was, or are left."""
    holder: Said | None
    """Who has the figure, where none was found."""
    bar: LargeBar | None
    status: StatusView
    dated: tuple[Said, ...]
    """When a figure was last looked for, and where the target comes from."""
    as_of: Said


def lead_of(edition: Edition, a: Assessment) -> LeadBox:
    """Return what the page of a target leads with."""
    lang = edition.lang
    figure = a.verdict.figure or a.latest
    searched, old = last_search(edition, [a])
    dated = (
        (words.LAST_SEARCHED, f"{searched}. {old}" if old else searched),
        (words.BASIS, edition.tag),
    )
    return LeadBox(
        figure_head=edition.say(words.LATEST_FIGURE if figure is a.latest else words.FIGURE),
        value=_value(a, figure, lang) if figure else "",
        unit=_unit(a, figure, lang) if figure else "",
        details=tuple(_details(edition, a, figure)) if figure else (),
        without="" if figure else (parts_head(edition, a) or figure_of_parts(edition, a)),
        asked_head=edition.say(words.TARGET),
        asked=demand_in_words(a, lang) if figure else demand_with_unit(a, lang),
        by="" if a.milestones else edition.say(say.BY, day=formats.day(a.period.end, lang)),
        clock=_clock(edition, a),
        holder=None if a.is_reported else _holder(edition, a),
        bar=large_bar(a, lang),
        status=_status(edition, a, figure),
        dated=tuple(Said(edition.say(head), text) for head, text in dated if text),
        as_of=Said(edition.say(words.AS_OF_HEAD), formats.day(a.as_of, lang)),
    )


def _value(a: Assessment, figure: Observation, lang: Lang) -> str:
    """Return the number alone, as it is drawn; what is no number in words."""
    rule = a.rule_for(figure)
    if a.target.ranked or not rule.bound.has_scale:
        return figure_in_words(figure, rule, a.target, lang)
    bound = a.bound_for(figure)
    return formats.quantity(
        a.amount(figure),
        lang,
        bound.thresholds if bound else (),
        percent=a.target.figure_in_percent(figure, rule),
    )


def _unit(a: Assessment, figure: Observation, lang: Lang) -> str:
    if a.target.ranked or not a.rule_for(figure).bound.has_scale:
        return ""
    return a.target.unit_on(figure.date.last_day)[lang].removeprefix("%").lstrip()


def _details(edition: Edition, a: Assessment, figure: Observation) -> list[str]:
    lang, rule = edition.lang, a.rule_for(figure)
    said = []
    if figure.count is not None and figure.of is not None and not a.target.ranked:
        count, of = (formats.number(number, lang) for number in (figure.count, figure.of))
        said.append(edition.say(say.COUNT, count=count, of=of))
    if figure.reference is not None and "reference" in rule.bound.needs:
        reference = formats.number(figure.reference.value, lang, (figure.amount,))
        said.append(edition.say(say.AGAINST, reference=reference))
    if not a.target.ranked and rule.bound.has_scale and a.amount(figure) != figure.amount:
        said.append(edition.say(say.SUM, value=formats.number(figure.amount, lang)))
    said.append(_dated(edition, figure))
    if a.latest and a.latest.date.last_day > figure.date.last_day:
        newest = _value(a, a.latest, lang)
        said.append(edition.say(say.NEWER, figure=newest, dated=_dated(edition, a.latest)))
    return said


def _dated(edition: Edition, figure: Observation) -> str:
    stage = uncapitalised(edition.say(words.REPORTING_STAGE[figure.stage]))
    return edition.say(say.DATED, date=formats.date(figure.date, edition.lang), stage=stage)


def _clock(edition: Edition, a: Assessment) -> str:
    """Return how far the day is from the beginning or the end of the period; nothing of what was closed."""
    if a.target.closed or a.target.withdrawn:
        return ""
    if a.as_of < a.period.start:
        return edition.say(say.BEGINS, day=formats.day(a.period.start, edition.lang))
    days = (a.period.end - a.as_of).days
    phrases = say.LEFT if days >= 0 else say.AGO
    number = formats.number(Fraction(abs(days)), edition.lang)
    return edition.say(phrases[0] if abs(days) == 1 else phrases[1], n=number)


def _holder(edition: Edition, a: Assessment) -> Said | None:
    entry = ledger_entry(a)
    if entry.owed == Owed.NONE:
        return None
    if entry.holder is None:
        return Said("", edition.say(bodies.NOBODY))
    name = body_name(edition, entry.holder)
    return Said(edition.say(owed.HOLDER), edition.say(say.INFERRED, body=name) if entry.inferred else name)


def _status(edition: Edition, a: Assessment, figure: Observation | None) -> StatusView:
    """Return the status without what stands beside the figure already."""
    view = status_view(edition, a)
    stage = edition.say(words.REPORTING_STAGE[figure.stage]) if figure else ""
    return replace(view, beside=tuple(line for line in view.beside if line != stage))
