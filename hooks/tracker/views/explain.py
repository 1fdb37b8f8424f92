"""One assessment + a language -> the sentences that say how this very status was worked out, its numbers put
in.

Nothing is judged here: every number and every reason comes from `assess`, and only its wording is made.
"""

from __future__ import annotations

from collections.abc import Iterator

from tracker.facts.asking import Against
from tracker.facts.closing import judged_on
from tracker.facts.levels import satisfies
from tracker.facts.statuses import BEFORE_PARTS, Row
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.asked import (
    demand_with_unit,
    first_demand_with_unit,
)
from tracker.language.wording import status_in_words, uncapitalised
from tracker.language.words import method as say
from tracker.language.words import parts as of_parts
from tracker.views.compared import Compared
from tracker.views.counted import counted_figures, deciding_figure, level_from_base, summed_years
from tracker.views.edition import Edition, Link, rating_in_words, ratings_newest_first
from tracker.views.in_turn import milestones_in_turn, years_in_turn
from tracker.views.method_ids import parts_id, row_id, years_id
from tracker.views.paced import no_pace_told, pace_worked_out
from tracker.views.parts import part_lines, parts_reached
from tracker.views.reasoning import Explanation, Sentence

WITHOUT_YEARS = (Row.WITHDRAWN, Row.NOT_STARTED, Row.BASE_NOT_KNOWN)
"""The rows that decide before a year is looked at."""
SETTLED_BY_THE_END = (Row.MET_AT_END, Row.MET_AT_LAST_REPORT, Row.MISSED_AT_END, Row.SHORT_AT_LAST_REPORT)


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


class _Reasoning:
    """The steps for one assessment; a class only so that they need not hand the same three values to each
    other.
    """

    def __init__(self, edition: Edition, a: Assessment) -> None:
        self.edition, self.a, self.lang = edition, a, edition.lang
        self.of = Compared(edition, a)

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
            yield from years_in_turn(self.of)
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
        yield Sentence(parts_reached(edition, a) + ".")
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
        for amendment in target.amendments_of_whole:
            day = formats.date(amendment.date, self.lang)
            if amendment.date.last_day > a.period.end:
                yield Sentence(self.edition.say(say.AMENDMENT_TOO_LATE, day=day))
        if a.rule.when.yearly and target.amendments_of_whole:
            yield Sentence(self.edition.say(say.AMENDMENT_BY_YEAR))

    def _base_not_known(self) -> Iterator[Sentence]:
        yield from milestones_in_turn(self.of)
        rule, baseline = self.a.rule, self.a.target.baseline
        if rule.of.against == Against.YEAR_BEFORE:
            yield Sentence(self.edition.say(say.BASE_OF_A_YEAR))
        elif rule.when.since:
            yield Sentence(self.edition.say(say.BASE_OF_SPAN))
        elif baseline and baseline.date and baseline.value is None:
            day = formats.date(baseline.date, self.lang)
            yield Sentence(self.edition.say(say.BASE_OF_DAY, day=day))
        else:
            yield Sentence(self.edition.say(say.BASE_NOT_KNOWN))
        yield counted_figures(self.of, self.a.rule, self.a.judged)

    def _withdrawn(self) -> Iterator[Sentence]:
        gone = self.a.target.withdrawn
        assert gone is not None
        yield Sentence(
            self.edition.say(
                say.WITHDRAWN,
                day=formats.date(gone.date, self.lang),
                reason=self.edition.sentence(gone.reason),
            )
        )

    def _closed(self) -> Iterator[Sentence]:
        closed = self.a.target.closed
        assert closed is not None
        day, reason = formats.date(closed.date, self.lang), self.edition.sentence(closed.reason)
        yield Sentence(self.edition.say(say.CLOSED, day=day, reason=reason))

    def _once(self) -> Iterator[Sentence]:
        a, verdict = self.a, self.a.verdict
        yield from milestones_in_turn(self.of)
        yield counted_figures(self.of, a.rule, a.judged)
        if verdict.figure is None:
            yield Sentence(self.edition.say(say.NO_FIGURE_MEANS))
            return
        yield deciding_figure(self.of, verdict.figure)
        yield from summed_years(self.of, verdict.figure)
        yield from level_from_base(self.of, verdict.figure, a.rule)
        yield Sentence(self.edition.say(say.COMPARED, comparison=self.of.judged(verdict.figure, a.rule)))
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
            yield from pace_worked_out(self.of, verdict, verdict.way, verdict.figure)
        if verdict.no_pace:
            yield no_pace_told(self.of, verdict.no_pace)

    def _why_not_settled(self) -> str:
        """Return why the figure that decides does not settle the matter."""
        a, end = self.a, formats.day(self.a.judged.end, self.lang)
        if judged_on(a.target, a.period, a.as_of) > a.judged.end:
            return self.edition.say(say.OLDER_THAN_END, end=end)
        return self.edition.say(say.LAST_FIGURE if a.closed_early else say.STILL_OPEN, end=end)

    def _measure(self) -> str:
        a = self.a
        start, end = formats.day(a.judged.start, self.lang), formats.day(a.judged.end, self.lang)
        if not a.target.adds_up:
            return self.edition.say(say.LEVEL, end=end)
        return self.edition.say(say.LIMITED_TOTAL if a.rule.bound.upper else say.TOTAL, start=start)

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
                    figure=self.of.figure(figure, a.rule),
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
