"""One assessment + a language -> the sentences that say how this very status was worked out, its numbers put
in.

Nothing is judged here: every number and every reason comes from `assess`, and only its wording is made.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from tracker.facts import paces
from tracker.facts.asking import Against, OfChange
from tracker.facts.closing import judged_on
from tracker.facts.figures import Observation
from tracker.facts.judging import standing
from tracker.facts.levels import Base, base_for, bound_on, satisfies, start_of, summed, years_since
from tracker.facts.periods import Period
from tracker.facts.requirements import Rule
from tracker.facts.statuses import BEFORE_PARTS, SATISFIED, NoPace, Row, Standing, Status
from tracker.facts.target import Target
from tracker.facts.values import Lang
from tracker.facts.verdicts import Assessment, MilestoneVerdict, Verdict, Way, YearVerdict
from tracker.language import formats, words
from tracker.language.asked import (
    bare_rule_in_words,
    demand_with_unit,
    first_demand_with_unit,
    rule_in_words,
)
from tracker.language.wording import figure_in_words, figure_with_unit, status_in_words, uncapitalised
from tracker.language.words import method as say
from tracker.language.words import parts as of_parts
from tracker.views.edition import Edition, Link, css_name, rating_in_words, ratings_newest_first
from tracker.views.parts import part_lines

PACE_DECIMALS = 3
"""How a share of the way, of the time, and a pace are printed when they are not exact."""
WITHOUT_YEARS = (Row.WITHDRAWN, Row.NOT_STARTED, Row.BASE_NOT_KNOWN)
"""The rows that decide before a year is looked at."""
SETTLED_BY_THE_END = (Row.MET_AT_END, Row.MET_AT_LAST_REPORT, Row.MISSED_AT_END, Row.SHORT_AT_LAST_REPORT)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the reasoning; under it, what it lists, or the calculation it rests on, line by
    line.
    """

    text: str
    items: tuple[str, ...] = ()
    formula: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """How one status was worked out: the steps in their order, and the way to the row of the table."""

    steps: tuple[Sentence, ...]
    row: Link

    @property
    def lines(self) -> tuple[str, ...]:
        """Every sentence, list and calculation as plain lines, in the order they are read."""
        return tuple(line for step in self.steps for line in (step.text, *step.items, *step.formula))


def worked_out(edition: Edition, a: Assessment) -> Explanation:
    """Return how the status of `a` was worked out, in the edition's language."""
    return Explanation(
        steps=tuple(_Reasoning(edition, a).steps()),
        row=_row(edition, a),
    )


def _row(edition: Edition, a: Assessment) -> Link:
    """Return the way to the row that decided, or to how the years add up where the target is yearly."""
    if a.target.by_parts and a.verdict.row not in BEFORE_PARTS:
        address = edition.address(f"method.md#{parts_id(a.status)}")
        return Link(edition.say(of_parts.TO_ROW), address)
    if a.years:
        return Link(edition.say(say.TO_YEARS), edition.address(f"method.md#{years_id(a.status)}"))
    return Link(
        edition.say(say.TO_ROW, n=int(a.verdict.row)), edition.address(f"method.md#{row_id(a.verdict.row)}")
    )


def years_id(status: Status) -> str:
    """Return the id of what the years of a yearly target add up to, on the page that explains the method."""
    return f"years-{css_name(status)}"


def parts_id(status: Status) -> str:
    """Return the id of what the parts of a target add up to, on the page that explains the method."""
    return f"part-{css_name(status)}"


def row_id(row: Row) -> str:
    """Return the id of a row of the table on the page that explains the method."""
    return f"row-{int(row)}"


def pace_limit(status: Status, lang: Lang) -> str:
    """Return which paces get the word `status`, from the limits the code uses."""
    limits = {
        "on_track": formats.number(paces.ON_TRACK_FROM, lang),
        "slower": formats.number(paces.SLOWER_FROM, lang),
    }
    return say.PACE_LIMIT[status][lang].format(status=words.STATUS[status][lang], **limits)


class _Reasoning:
    """The steps for one assessment; a class only so that they need not hand the same three values to each
    other.
    """

    def __init__(self, edition: Edition, a: Assessment) -> None:
        self.edition, self.a, self.lang = edition, a, edition.lang

    def steps(self) -> Iterator[Sentence]:
        a = self.a
        yield from self._asked()
        yield Sentence(
            self.edition.say(
                say.PERIOD,
                start=formats.day(a.period.start, self.lang),
                end=formats.day(a.period.end, self.lang),
                day=formats.day(a.as_of, self.lang),
                schedule=uncapitalised(words.SCHEDULE[a.schedule][self.lang]),
            )
        )
        if a.closed_early:
            yield from self._closed()
        if a.verdict.row == Row.WITHDRAWN:
            yield from self._withdrawn()
        elif not a.rule.bound.computable:
            yield Sentence(
                self.edition.say(say.QUALITATIVE, why=a.rule.words[self.lang] if a.rule.words else "")
            )
        elif a.target.by_parts and a.verdict.row != Row.NOT_STARTED:
            yield from self._parts()
        elif a.verdict.row == Row.BASE_NOT_KNOWN:
            yield from self._base_not_known()
        elif a.verdict.row == Row.NOT_STARTED:
            yield Sentence(self.edition.say(say.NOT_STARTED))
        elif a.rule.when.yearly:
            yield from self._years()
        else:
            yield from self._once()
        by_row = BEFORE_PARTS if a.target.by_parts else WITHOUT_YEARS if a.rule.when.yearly else tuple(Row)
        if a.verdict.row in by_row:
            yield self._result()
        yield from self._beside()

    def _parts(self) -> Iterator[Sentence]:
        """Yield what each part comes to, and what they come to together."""
        a, edition = self.a, self.edition
        yield Sentence(
            edition.say(of_parts.EVERY),
            part_lines(edition, a.parts),
        )
        yield Sentence(edition.say(of_parts.REACHED, k=a.parts_reached, n=len(a.parts)) + ".")
        when, status = of_parts.WHEN[a.status][self.lang], status_in_words(a, self.lang)
        yield Sentence(edition.say(of_parts.COMBINED, n=int(a.verdict.row), when=when, status=status))

    def _asked(self) -> Iterator[Sentence]:
        a, target = self.a, self.a.target
        original = first_demand_with_unit(a, self.lang)
        if a.amendment:
            rule, day = demand_with_unit(a, self.lang), formats.date(a.amendment.date, self.lang)
            yield Sentence(self.edition.say(say.ASKED_AMENDED, day=day, rule=rule, before=original))
        elif target.first_rule.bound.computable:
            yield Sentence(self.edition.say(say.ASKED, rule=original))
        for amendment in target.amendments:
            day = formats.date(amendment.date, self.lang)
            if amendment.date.last_day > a.period.end:
                yield Sentence(self.edition.say(say.AMENDMENT_TOO_LATE, day=day))
        if a.rule.when.yearly and target.amendments:
            yield Sentence(self.edition.say(say.AMENDMENT_BY_YEAR))

    def _base_not_known(self) -> Iterator[Sentence]:
        yield from self._milestones()
        yearly = self.a.rule.of.against == Against.YEAR_BEFORE
        since = say.BASE_OF_SPAN if self.a.rule.when.since else say.BASE_NOT_KNOWN
        yield Sentence(self.edition.say(say.BASE_OF_A_YEAR if yearly else since))
        yield self._figures(self.a.rule, self.a.judged)

    def _withdrawn(self) -> Iterator[Sentence]:
        gone = self.a.target.withdrawn
        assert gone is not None
        yield Sentence(
            self.edition.say(
                say.WITHDRAWN, day=formats.date(gone.date, self.lang), reason=self.edition.text(gone.reason)
            )
        )

    def _closed(self) -> Iterator[Sentence]:
        closed = self.a.target.closed
        assert closed is not None
        day, reason = formats.date(closed.date, self.lang), self.edition.text(closed.reason)
        yield Sentence(self.edition.say(say.CLOSED, day=day, reason=reason))

    def _once(self) -> Iterator[Sentence]:
        a, verdict = self.a, self.a.verdict
        yield from self._milestones()
        yield self._figures(a.rule, a.judged)
        if verdict.figure is None:
            yield Sentence(self.edition.say(say.NO_FIGURE_MEANS))
            return
        yield self._decides(verdict.figure)
        yield from self._summed(verdict.figure)
        yield from self._base(verdict.figure, a.rule)
        yield Sentence(self.edition.say(say.COMPARED, comparison=self._judged(verdict.figure, a.rule)))
        settled = (Row.REACHED, Row.PASSED, Row.WITHIN_LIMIT) if a.target.adds_up else SETTLED_BY_THE_END
        if verdict.row in settled:
            yield Sentence(self._measure())
        if verdict.row in (Row.MET_AT_END, Row.MISSED_AT_END):
            yield Sentence(self.edition.say(say.AT_END))
        elif (
            verdict.row in (Row.SHORT_AT_LAST_REPORT, Row.WITHIN_LIMIT, Row.MET_AT_LAST_REPORT)
            and not a.years_missing
        ):
            yield Sentence(self._why_not_settled())
        if verdict.way:
            yield from self._pace(verdict, verdict.way, verdict.figure)
        if verdict.no_pace:
            yield self._no_pace(verdict.no_pace)

    def _why_not_settled(self) -> str:
        """Return why the figure that decides does not settle the matter."""
        a, end = self.a, formats.day(self.a.judged.end, self.lang)
        if judged_on(a.target, a.period, a.as_of) > a.judged.end:
            return self.edition.say(say.OLDER_THAN_END, end=end)
        return self.edition.say(say.LAST_FIGURE if a.closed_early else say.STILL_OPEN, end=end)

    def _milestones(self) -> Iterator[Sentence]:
        """Yield what each milestone comes to, and which of them counts."""
        a, lang = self.a, self.lang
        if not a.milestones:
            return
        yield Sentence(
            self.edition.say(
                say.SPANS if any(each.rule.when.since for each in a.milestones) else say.MILESTONES
            ),
            tuple(self._milestone(each) for each in a.milestones),
        )
        (counted,) = (each for each in a.milestones if each.rule is a.rule)
        yield Sentence(
            self.edition.say(
                say.COUNTED_BY_DUE if counted.due else say.COUNTED_BY_FIRST,
                day=formats.until(counted.by, lang),
                start=formats.day(counted.period.start, lang),
                end=formats.day(counted.period.end, lang),
            )
        )

    def _milestone(self, milestone: MilestoneVerdict) -> str:
        verdict, rule = milestone.verdict, milestone.rule
        asked = rule_in_words(rule, self.a.target, self.lang)
        status = words.STATUS[verdict.status][self.lang]
        if verdict.figure is None:
            return self.edition.say(say.MILESTONE_WITHOUT, asked=asked, status=status, n=int(verdict.row))
        return self.edition.say(
            say.MILESTONE_JUDGED,
            asked=asked,
            comparison=self._judged(verdict.figure, rule),
            date=self._dated(verdict.figure),
            status=status,
            n=int(verdict.row),
        )

    def _figures(self, rule: Rule, period: Period) -> Sentence:
        """Return how many figures count, and each one that does not, with the reason."""
        known = self.a.figures
        found = [(figure, standing(self.a.target, figure, rule, period)) for figure in known]
        count = sum(1 for _, why in found if why == Standing.COUNTS)
        items = [
            self.edition.say(
                say.LEFT_OUT_FIGURE,
                figure=figure_with_unit(figure, rule, self.a.target, self.lang)
                if why == Standing.OTHER_UNIT
                else self._figure(figure, rule),
                date=self._dated(figure),
                why=say.STANDING[why][self.lang],
            )
            for figure, why in found
            if why != Standing.COUNTS
        ]
        if not known:
            return Sentence(self.edition.say(say.NO_FIGURE), tuple(items))
        all_count = say.ONE_COUNTS if len(known) == 1 else say.ALL_COUNT
        phrase = say.NONE_COUNTS if not count else all_count if count == len(known) else say.SOME_COUNT
        return Sentence(self.edition.say(phrase, all=len(known), n=count), tuple(items))

    def _decides(self, figure: Observation) -> Sentence:
        said = [
            self.edition.say(
                say.DECIDES,
                figure=self._figure(figure, self.a.rule),
                date=self._dated(figure),
                stage=uncapitalised(words.REPORTING_STAGE[figure.stage][self.lang]),
            )
        ]
        if figure.stage == "provisional":
            said.append(self.edition.say(say.PROVISIONAL))
        elif any(
            other.date.last_day == figure.date.last_day and other.stage == "provisional"
            for other in self.a.figures
        ):
            said.append(self.edition.say(say.FINAL_BEFORE_PROVISIONAL))
        return Sentence(" ".join(said))

    def _summed(self, figure: Observation) -> Iterator[Sentence]:
        """Yield what the figures of the years add up to, and which year has none."""
        a, lang = self.a, self.lang
        if not a.target.sums:
            return
        summands = [formats.number(each.amount, lang) for each in summed(a.target, figure, a.judged)]
        total = formats.number(a.amount(figure, a.rule), lang, self._thresholds(a.rule))
        missing = ", ".join(str(year) for year in a.years_missing)
        yield Sentence(
            self.edition.say(say.SUMMED, n=len(summands)),
            formula=(f"{' + '.join(summands)} = {total}",) if len(summands) > 1 else (),
        )
        if missing:
            settled = a.verdict.row in (Row.REACHED, Row.PASSED)
            phrase = say.YEAR_MISSING_SETTLED if settled else say.YEAR_MISSING
            yield Sentence(self.edition.say(phrase, years=missing))

    def _base(self, figure: Observation, rule: Rule) -> Iterator[Sentence]:
        """Yield the level that a change from a base, or growth since one, means for `figure`."""
        target, lang, day = self.a.target, self.lang, figure.date.last_day
        base, bound = base_for(target, rule, day), bound_on(target, rule, day)
        if base is None or bound is None:
            return
        percent = target.in_percent(rule)
        said = {
            "base": formats.quantity(base.value, lang, percent=percent),
            "date": formats.date(base.date, lang) if base.date else words.UNDATED[lang],
        }
        formula = tuple(self._level(rule, base, asked, day) for asked in rule.bound.numbers)
        since = say.FROM_SPAN if rule.when.since else say.FROM_BASELINE
        phrase = say.FROM_YEAR_BEFORE if rule.of.against == Against.YEAR_BEFORE else since
        yield Sentence(self.edition.say(phrase, **said), formula=formula)

    def _level(self, rule: Rule, base: Base, asked: Fraction, day: dt.date) -> str:
        """Return how a level follows from the base: `20 × (1 − 51 ÷ 100) = 9.8`."""
        lang, years = self.lang, years_since(base, day) or 0
        level = rule.of.level(asked, base.value, years if rule.of.whole_years else 0)
        kind = rule.of.kind if isinstance(rule.of, OfChange) else None
        sign, size = ("−", -asked) if asked < 0 else ("+", asked)
        return say.LEVELS[kind].format(
            base=_minus(formats.number(base.value, lang)),
            sign=sign,
            size=formats.number(size, lang),
            years=years,
            eq=_equals(level),
            level=_minus(formats.number(level, lang, (self.a.amount(self.a.verdict.figure, rule),)))
            if self.a.verdict.figure
            else "",
        )

    def _measure(self) -> str:
        a = self.a
        start, end = formats.day(a.judged.start, self.lang), formats.day(a.judged.end, self.lang)
        if not a.target.adds_up:
            return self.edition.say(say.LEVEL, end=end)
        return self.edition.say(say.LIMITED_TOTAL if a.rule.bound.upper else say.TOTAL, start=start)

    def _judged(self, figure: Observation, rule: Rule) -> str:
        satisfied = satisfies(self.a.target, figure, rule, self.a.span(rule))
        phrase = say.SATISFIED if satisfied else say.NOT_SATISFIED
        return self.edition.say(phrase, comparison=self._comparison(figure, rule))

    def _comparison(self, figure: Observation, rule: Rule) -> str:
        """Return the figure beside what it is compared with, and the sign that holds between the exact
        values.
        """
        target, amount, lang = self.a.target, self.a.amount(figure, rule), self.lang
        bound = bound_on(target, rule, figure.date.last_day)
        if bound is None:
            return figure_in_words(figure, rule, target, lang)
        if pair := bound.pair(figure):
            left, right = pair
            return (
                f"{formats.number(left, lang, (right,))} {_sign(left, right)} "
                f"{formats.number(right, lang, (left,))}"
            )
        if not bound.drawn:
            return figure_in_words(figure, rule, target, lang)
        low, high = bound.drawn[0], bound.drawn[-1]
        percent = target.in_percent(rule)
        value = formats.quantity(amount, lang, bound.thresholds, percent=percent)
        at_low, at_high = (formats.quantity(limit, lang, (amount,), percent=percent) for limit in (low, high))
        if low < amount < high:
            return f"{at_low} < {value} < {at_high}"
        nearest, printed = (high, at_high) if amount >= high else (low, at_low)
        said = f"{value} {_sign(amount, nearest)} {printed}"
        if any(limit and limit.strict and limit.value == amount for limit in (bound.lower, bound.upper)):
            return self.edition.say(say.AT_STRICT_BOUND, comparison=said)
        return (
            self.edition.say(say.ABOVE_COUNTS, comparison=said)
            if bound.above_counts and amount > high
            else said
        )

    def _pace(self, verdict: Verdict, way: Way, figure: Observation) -> Iterator[Sentence]:
        target, rule, lang = self.a.target, self.a.rule, self.lang
        day = formats.day(way.since, lang)
        start = self._value(way.value, target, rule)
        if verdict.pace is None:
            status = words.STATUS[verdict.status][lang]
            yield Sentence(
                self.edition.say(
                    say.PAST_BOUND,
                    start=start,
                    day=day,
                    bound=self._value(way.bound, target, rule),
                    status=status,
                )
            )
            return
        t = figure.date.last_day
        amount = self.a.amount(figure, rule)
        gone, passed, pace = way.gone(amount), way.passed(t), verdict.pace
        plain = {
            "y": self._plain(amount, rule),
            "y0": self._plain(way.value, rule),
            "b": self._plain(way.bound, rule),
        }
        days = {
            "passed": formats.number(Fraction((t - way.since).days), lang),
            "all": formats.number(Fraction((way.until - way.since).days), lang),
        }
        dates = {"t0": day, "t": formats.day(t, lang), "to": formats.day(way.until, lang)}
        both = "=" if formats.exact(gone) and formats.exact(passed) and formats.exact(pace) else "≈"
        limits = (Fraction(0), paces.SLOWER_FROM, paces.ON_TRACK_FROM)
        formula = (
            self.edition.say(say.WAY, **plain, eq=_equals(gone), way=self._share(gone)),
            self.edition.say(say.TIME, **days, **dates, eq=_equals(passed), time=self._share(passed)),
            self.edition.say(
                say.PACE,
                way=self._share(gone),
                time=self._share(passed),
                eq=both,
                pace=self._share(pace, limits),
            ),
        )
        phrase = say.START_TOTAL if target.adds_up else say.START_LEVEL
        yield Sentence(self.edition.say(phrase, start=start, day=day), formula=formula)
        yield Sentence(pace_limit(verdict.status, lang))

    def _no_pace(self, why: NoPace) -> Sentence:
        base = start_of(self.a.target, self.a.rule)
        start = self._value(base.value, self.a.target, self.a.rule) if base else ""
        day = formats.day(base.date.last_day, self.lang) if base and base.date else ""
        status = words.STATUS[self.a.status][self.lang]
        return Sentence(
            self.edition.say(
                say.NO_PACE[why], least=paces.LEAST_BOUND_FOR_PACE, start=start, day=day, status=status
            )
        )

    def _years(self) -> Iterator[Sentence]:
        a = self.a
        yield Sentence(self.edition.say(say.YEARS), tuple(self._year(year) for year in a.years))
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
            yield Sentence(self.edition.say(say.YEARS_COUNTED, **counted))
        else:
            yield Sentence(self.edition.say(say.NO_YEAR_ENDED))
            if a.verdict.figure:
                yield self._decides(a.verdict.figure)
                yield Sentence(
                    self.edition.say(say.COMPARED, comparison=self._judged(a.verdict.figure, a.rule))
                )
        yield Sentence(
            self.edition.say(
                say.COMBINED, when=say.YEARLY[a.status][self.lang], status=status_in_words(a, self.lang)
            )
        )

    def _year(self, year: YearVerdict) -> str:
        if year.verdict is None:
            return self.edition.say(say.YEAR_OPEN, year=year.year)
        rule = year.rule
        status = words.STATUS[year.verdict.status][self.lang]
        figure = year.verdict.figure
        if figure is None:
            missing = words.STATUS[Status.NO_FIGURE][self.lang]
            lacking = [f for f in self.a.reported if f.date.last_day.year == year.year]
            needs = Standing.NO_BASE if rule.of.against else Standing.NO_REFERENCE
            why = f" {self._figure(lacking[0], rule)}: {say.STANDING[needs][self.lang]}." if lacking else ""
            return self.edition.say(say.YEAR_WITHOUT, year=year.year, status=missing) + why
        comparison = self._judged(figure, rule)
        if not figure.date.is_year:
            comparison = self.edition.say(say.YEAR_DATED, comparison=comparison, date=self._dated(figure))
        if rule.of.against:
            level = bare_rule_in_words(rule, self.a.target, self.lang, figure.date.last_day)
            comparison = self.edition.say(say.YEAR_LEVEL, comparison=comparison, level=level)
        phrase = say.YEAR_JUDGED if rule == self.a.rule else say.YEAR_AMENDED
        asked = rule_in_words(rule, self.a.target, self.lang)
        return self.edition.say(phrase, year=year.year, rule=asked, comparison=comparison, status=status)

    def _result(self) -> Sentence:
        row = self.a.verdict.row
        when = say.ROW_YEAR_MISSING.get(row, say.ROW[row]) if self.a.years_missing else say.ROW[row]
        return Sentence(
            self.edition.say(
                say.RESULT,
                n=int(row),
                when=when[self.lang],
                status=status_in_words(self.a, self.lang),
            )
        )

    def _beside(self) -> Iterator[Sentence]:
        a = self.a
        if a.reached_after and a.target.by_parts:
            yield Sentence(self.edition.say(of_parts.REACHED_AFTER))
        elif a.reached_after:
            figure = next(
                f
                for f in a.reported
                if f.date.last_day > a.judged.end and satisfies(a.target, f, a.rule, a.judged)
            )
            yield Sentence(
                self.edition.say(
                    say.REACHED_AFTER_MILESTONE if a.milestones else say.REACHED_AFTER,
                    figure=self._figure(figure, a.rule),
                    date=formats.date(figure.date, self.lang),
                )
            )
        if a.target.ratings:
            rated = rating_in_words(self.edition, ratings_newest_first(a.target)[0])
            yield Sentence(self.edition.say(say.RATED, said=rated))
        hand = a.target.assessment
        if hand:
            yield Sentence(
                self.edition.say(
                    say.BY_HAND, words=hand.words[self.lang], date=formats.date(hand.date, self.lang)
                )
            )

    def _figure(self, figure: Observation, rule: Rule) -> str:
        return figure_in_words(figure, rule, self.a.target, self.lang)

    def _dated(self, figure: Observation) -> str:
        """Return the date of a figure, and the day it stands for where it is less exact."""
        date = formats.date(figure.date, self.lang)
        return (
            date
            if figure.date.is_day
            else self.edition.say(say.STANDS_FOR, date=date, day=formats.day(figure.date.last_day, self.lang))
        )

    def _value(self, amount: Fraction, target: Target, rule: Rule) -> str:
        return formats.quantity(amount, self.lang, self._thresholds(rule), percent=target.in_percent(rule))

    def _thresholds(self, rule: Rule) -> tuple[Fraction, ...]:
        bound = bound_on(self.a.target, rule, self.a.judged.end)
        return bound.thresholds if bound else ()

    def _plain(self, amount: Fraction, rule: Rule) -> str:
        """Return a number of the calculation; a negative one in brackets, so that no two signs stand side by
        side.
        """
        text = _minus(formats.number(amount, self.lang, self._thresholds(rule)))
        return f"({text})" if amount < 0 else text

    def _share(self, share: Fraction, limits: tuple[Fraction, ...] = (Fraction(0),)) -> str:
        return _minus(formats.number(share, self.lang, limits, PACE_DECIMALS))


def _sign(left: Fraction, right: Fraction) -> str:
    return "<" if left < right else ">" if left > right else "="


def _minus(text: str) -> str:
    """Return a number with the sign that the calculation subtracts with."""
    return text.replace("-", "−")


def _equals(value: Fraction) -> str:
    return "=" if formats.exact(value) else "≈"
