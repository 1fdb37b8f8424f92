"""A target without a figure + a language -> the letter that asks for it: what was set out, what is asked, and
nothing that the data do not say.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.facts.asking import Against
from tracker.facts.ledger import body_asked, ledger_entry
from tracker.facts.levels import base_for, base_is_known
from tracker.facts.model import Tracker
from tracker.facts.statuses import Schedule, Status
from tracker.facts.values import Lang
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.asked import demand_with_unit
from tracker.language.words import letters as say

MOST_PARTS = 12
"""How many parts a letter names one by one."""


class Letter(NamedTuple):
    """A letter, part by part."""

    to: str
    inferred: bool
    """Whether an editor infers that it goes there."""
    email: str
    """Where that body is written to; empty where it is not known."""
    subject: str
    paragraphs: tuple[str, ...]


def asks_by_letter(a: Assessment) -> bool:
    """Say whether a figure is asked for by a letter: the target sets a level, its period has begun, and none
    was found; where the parts decide, none of one of them.
    """
    gone = a.status == Status.WITHDRAWN or a.target.closed is not None
    no_reason = gone or a.schedule == Schedule.NOT_STARTED
    judged = [each.found for each in a.parts if each.judged] if a.target.by_parts else [a]
    return a.rule.bound.computable and not no_reason and not all(each.reported for each in judged)


def letter(tracker: Tracker, a: Assessment, address: str, lang: Lang) -> Letter:
    """Return the letter that asks for the figure of a target; `address` is that of its page, empty where it
    is not known.
    """
    target = a.target
    body = tracker.bodies[known] if (known := body_asked(target, tracker.bodies)) else None
    return Letter(
        to=say.TO[lang].format(name=body.name[lang]) if body else say.TO_NOBODY[lang],
        inferred=bool(target.holder and target.holder.inferred),
        email=(body.email or "") if body else "",
        subject=say.SUBJECT[lang].format(name=target.name[lang]),
        paragraphs=(
            _stated(tracker, a, lang),
            *_amended(a, lang),
            say.TERMS[lang].format(
                period=words.PERIOD_RANGE[lang].format(
                    start=formats.day(a.period.start, lang), end=formats.day(a.period.end, lang)
                ),
                asked=demand_with_unit(a, lang),
                unit=target.unit_of(a.rule)[lang],
            ),
            say.ASK[lang],
            say.RESULT[lang].format(
                when=_when(a, lang), what=_of_parts(tracker, a, _with_base(a, lang), lang)
            ),
            say.COUNTED[lang],
            say.PUBLISHED[lang],
            *((say.PAGE[lang].format(address=address),) if address else ()),
            say.THANKS[lang],
            say.SENDER[lang],
        ),
    )


def _stated(tracker: Tracker, a: Assessment, lang: Lang) -> str:
    """Return what was set out, word for word, and where that is from."""
    target, programme = a.target, tracker.programme
    text = _bare(target.text[lang])
    clause = _bare(target.clause[lang]) if target.clause else text
    phrase = say.STATED if clause == text else say.PART_OF
    said = phrase[lang].format(title=programme.title[lang], clause=clause, text=text)
    if not programme.tag:
        return say.UNTAGGED[lang].format(said=said)
    return say.TAGGED[lang].format(said=said, tag=programme.tag[lang])


def _amended(a: Assessment, lang: Lang) -> tuple[str, ...]:
    if a.amendment is None:
        return ()
    day, text = formats.date(a.amendment.date, lang), _bare(a.amendment.text[lang])
    return (say.AMENDED[lang].format(day=day, text=text),)


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(".;")


def _when(a: Assessment, lang: Lang) -> str:
    """Return as of which day, or of which years, the result is asked."""
    if not (a.rule.when.yearly or a.target.sums):
        by = ledger_entry(a).by
        end = by.last_day if by else a.period.end
        return say.AT_END[lang].format(day=formats.day(end, lang)) if end < a.as_of else say.LATEST[lang]
    ended = [period.end for period in a.period.years() if period.end < a.as_of]
    if not ended:
        return say.LATEST[lang]
    first = ended[0].year
    if a.rule.of.against == Against.YEAR_BEFORE and base_for(a.target, a.rule, ended[0]) is None:
        first -= 1
    phrase = say.ONE_YEAR if first == ended[-1].year else say.EACH_YEAR
    return phrase[lang].format(first=first, last=ended[-1].year)


def _of_parts(tracker: Tracker, a: Assessment, what: str, lang: Lang) -> str:
    """Return what is asked with the parts that it is asked of, where there are any: all their names, or how
    many there are and where they stand.
    """
    names = [tracker.parts[entry.part][lang] for entry in a.target.parts]
    if not names:
        return what
    listing = "; ".join(names)
    if len(names) > MOST_PARTS:
        listing = say.MANY_PARTS[lang].format(n=len(names))
    return (say.OF_PARTS if a.target.by_parts else say.ALSO_OF_PARTS)[lang].format(what=what, parts=listing)


def _with_base(a: Assessment, lang: Lang) -> str:
    """Return what is asked, and with it what a change is measured from, where that is not known either."""
    what, rule, baseline = _what(a, lang), a.rule, a.target.baseline
    if rule.of.against == Against.BASELINE and not base_is_known(a.target, rule):
        date = baseline.date if baseline else None
        if date is None:
            return say.WITH_UNDATED_BASE[lang].format(what=what)
        return say.WITH_BASE[lang].format(what=what, date=formats.date(date, lang))
    if rule.of.against == Against.YEAR_BEFORE and not rule.when.yearly:
        return say.WITH_YEAR_BEFORE[lang].format(what=what)
    return what


def _what(a: Assessment, lang: Lang) -> str:
    """Return what a figure of the target is made of."""
    target, bound, unit = a.target, a.rule.bound, a.target.unit_of(a.rule)[lang]
    if target.ranked:
        return say.RANK[lang]
    if bound.values:
        return say.DONE[lang]
    if "reference" in bound.needs:
        what = a.rule.words
        return say.REFERENCE[lang].format(unit=unit, what=_bare(what[lang]) if what else "")
    if "count" in bound.needs:
        return say.COUNT[lang].format(unit=unit)
    return (say.SHARE if unit.startswith("%") else say.IN_UNIT)[lang].format(unit=unit)
