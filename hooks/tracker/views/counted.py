"""The known figures of a target -> which count, which decides, and the level worked out from others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from tracker.facts.asking import Against, OfChange
from tracker.facts.figures import Base, Observation
from tracker.facts.judging import standing
from tracker.facts.levels import base_for, bound_on, summed, years_since
from tracker.facts.periods import Period
from tracker.facts.requirements import Rule
from tracker.facts.statuses import Row, Standing
from tracker.language import formats, words
from tracker.language.wording import figure_with_unit, uncapitalised
from tracker.language.words import method as say
from tracker.views.compared import Compared, equals_sign, minus
from tracker.views.reasoning import Sentence


def counted_figures(of: Compared, rule: Rule, period: Period) -> Sentence:
    """Return how many figures count, and each one that does not, with the reason."""
    known = of.a.figures
    found = [(figure, standing(of.a.target, figure, rule, period)) for figure in known]
    count = sum(1 for _, why in found if why == Standing.COUNTS)
    items = [
        of.edition.say(
            say.LEFT_OUT_FIGURE,
            figure=figure_with_unit(figure, rule, of.a.target, of.lang)
            if why == Standing.OTHER_UNIT
            else of.figure(figure, rule),
            date=of.dated(figure),
            why=say.STANDING[why][of.lang],
        )
        for figure, why in found
        if why != Standing.COUNTS
    ]
    if not known:
        return Sentence(of.edition.say(say.NO_FIGURE), tuple(items))
    all_count = say.ONE_COUNTS if len(known) == 1 else say.ALL_COUNT
    phrase = say.NONE_COUNTS if not count else all_count if count == len(known) else say.SOME_COUNT
    return Sentence(of.edition.say(phrase, all=len(known), n=count), tuple(items))


def deciding_figure(of: Compared, figure: Observation) -> Sentence:
    """Return which figure decides, and what its stage means."""
    said = [
        of.edition.say(
            say.DECIDES,
            figure=of.figure(figure, of.a.rule),
            date=of.dated(figure),
            stage=uncapitalised(words.REPORTING_STAGE[figure.stage][of.lang]),
        )
    ]
    if figure.stage == "provisional":
        said.append(of.edition.say(say.PROVISIONAL))
    elif any(
        other.date.last_day == figure.date.last_day and other.stage == "provisional" for other in of.a.figures
    ):
        said.append(of.edition.say(say.FINAL_BEFORE_PROVISIONAL))
    return Sentence(" ".join(said))


def summed_years(of: Compared, figure: Observation) -> Iterator[Sentence]:
    """Yield what the figures of the years add up to, and which year has none."""
    a, lang = of.a, of.lang
    if not a.target.sums:
        return
    summands = [formats.number(each.amount, lang) for each in summed(a.target, figure, a.judged)]
    total = formats.number(a.amount(figure, a.rule), lang, of.thresholds(a.rule))
    missing = ", ".join(str(year) for year in a.years_missing)
    yield Sentence(
        of.edition.say(say.SUMMED, n=len(summands)),
        formula=(f"{' + '.join(summands)} = {total}",) if len(summands) > 1 else (),
    )
    if missing:
        settled = a.verdict.row in (Row.REACHED, Row.PASSED)
        phrase = say.YEAR_MISSING_SETTLED if settled else say.YEAR_MISSING
        yield Sentence(of.edition.say(phrase, years=missing))


def level_from_base(of: Compared, figure: Observation, rule: Rule) -> Iterator[Sentence]:
    """Yield the level that a change from a base, or growth since one, means for `figure`."""
    target, lang, day = of.a.target, of.lang, figure.date.last_day
    base, bound = base_for(target, rule, day), bound_on(target, rule, day)
    if base is None or bound is None:
        return
    percent = target.in_percent(rule)
    said = {
        "base": formats.quantity(base.value, lang, percent=percent),
        "date": formats.date(base.date, lang) if base.date else words.UNDATED[lang],
    }
    formula = tuple(_level(of, rule, base, asked, day) for asked in rule.bound.numbers)
    since = say.FROM_SPAN if rule.when.since else say.FROM_BASELINE
    phrase = say.FROM_YEAR_BEFORE if rule.of.against == Against.YEAR_BEFORE else since
    yield Sentence(of.edition.say(phrase, **said), formula=formula)


def _level(of: Compared, rule: Rule, base: Base, asked: Fraction, day: dt.date) -> str:
    """Return how a level follows from the base: `20 × (1 − 51 ÷ 100) = 9.8`."""
    lang, years = of.lang, years_since(base, day) or 0
    level = rule.of.level(asked, base.value, years if rule.of.whole_years else 0)
    kind = rule.of.kind if isinstance(rule.of, OfChange) else None
    sign, size = ("−", -asked) if asked < 0 else ("+", asked)
    return say.LEVELS[kind].format(
        base=minus(formats.number(base.value, lang)),
        sign=sign,
        size=formats.number(size, lang),
        years=years,
        eq=equals_sign(level),
        level=minus(formats.number(level, lang, (of.a.amount(of.a.verdict.figure, rule),)))
        if of.a.verdict.figure
        else "",
    )
