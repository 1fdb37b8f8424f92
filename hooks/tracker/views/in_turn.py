"""The milestones or the years of a target -> what each comes to by itself, and what they come to together."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.facts.statuses import SATISFIED, Standing, Status
from tracker.facts.verdicts import MilestoneVerdict, YearVerdict
from tracker.language import formats, words
from tracker.language.asked import bare_rule_in_words, rule_in_words
from tracker.language.wording import status_in_words
from tracker.language.words import method as say
from tracker.views.compared import Compared
from tracker.views.counted import deciding_figure
from tracker.views.reasoning import Sentence


def milestones_in_turn(of: Compared) -> Iterator[Sentence]:
    """Yield what each milestone comes to, and which of them counts."""
    a, lang = of.a, of.lang
    if not a.milestones:
        return
    yield Sentence(
        of.edition.say(say.SPANS if any(each.rule.when.since for each in a.milestones) else say.MILESTONES),
        tuple(_milestone(of, each) for each in a.milestones),
    )
    (counted,) = (each for each in a.milestones if each.rule is a.rule)
    yield Sentence(
        of.edition.say(
            say.COUNTED_BY_DUE if counted.due else say.COUNTED_BY_FIRST,
            day=formats.until(counted.by, lang),
            start=formats.day(counted.period.start, lang),
            end=formats.day(counted.period.end, lang),
        )
    )


def _milestone(of: Compared, milestone: MilestoneVerdict) -> str:
    verdict, rule = milestone.verdict, milestone.rule
    asked = rule_in_words(rule, of.a.target, of.lang)
    status = words.STATUS[verdict.status][of.lang]
    if verdict.figure is None:
        return of.edition.say(say.MILESTONE_WITHOUT, asked=asked, status=status, n=int(verdict.row))
    return of.edition.say(
        say.MILESTONE_JUDGED,
        asked=asked,
        comparison=of.judged(verdict.figure, rule),
        date=of.dated(verdict.figure),
        status=status,
        n=int(verdict.row),
    )


def years_in_turn(of: Compared) -> Iterator[Sentence]:
    """Yield what each year comes to, how many ended how, and what they come to together."""
    a = of.a
    yield Sentence(of.edition.say(say.YEARS), tuple(_year(of, year) for year in a.years))
    ended = a.years_ended
    if ended:
        met, failed = a.count_years(SATISFIED), a.count_years([Status.NOT_MET])
        without = a.count_years([Status.NO_FIGURE, Status.OVER_NO_FIGURE])
        counted = {
            "n": len(ended),
            "met": met,
            "failed": failed,
            "without": without,
            "rest": len(ended) - met - failed - without,
        }
        yield Sentence(of.edition.say(say.YEARS_COUNTED, **counted))
    else:
        yield Sentence(of.edition.say(say.NO_YEAR_ENDED))
        if a.verdict.figure:
            yield deciding_figure(of, a.verdict.figure)
            yield Sentence(of.edition.say(say.COMPARED, comparison=of.judged(a.verdict.figure, a.rule)))
    yield Sentence(
        of.edition.say(say.COMBINED, when=say.YEARLY[a.status][of.lang], status=status_in_words(a, of.lang))
    )


def _year(of: Compared, year: YearVerdict) -> str:
    if year.verdict is None:
        return of.edition.say(say.YEAR_OPEN, year=year.year)
    rule = year.rule
    status = words.STATUS[year.verdict.status][of.lang]
    figure = year.verdict.figure
    if figure is None:
        missing = words.STATUS[Status.NO_FIGURE][of.lang]
        lacking = [f for f in of.a.reported if f.date.last_day.year == year.year]
        needs = Standing.NO_BASE if rule.of.against else Standing.NO_REFERENCE
        why = f" {of.figure(lacking[0], rule)}: {say.STANDING[needs][of.lang]}." if lacking else ""
        return of.edition.say(say.YEAR_WITHOUT, year=year.year, status=missing) + why
    comparison = of.judged(figure, rule)
    if not figure.date.is_year:
        comparison = of.edition.say(say.YEAR_DATED, comparison=comparison, date=of.dated(figure))
    if rule.of.against:
        level = bare_rule_in_words(rule, of.a.target, of.lang, figure.date.last_day)
        comparison = of.edition.say(say.YEAR_LEVEL, comparison=comparison, level=level)
    phrase = say.YEAR_JUDGED if rule == of.a.rule else say.YEAR_AMENDED
    asked = rule_in_words(rule, of.a.target, of.lang)
    return of.edition.say(phrase, year=year.year, rule=asked, comparison=comparison, status=status)
