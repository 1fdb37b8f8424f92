"""The years and the milestones of a target -> the rows of their tables."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from tracker.facts.statuses import Status
from tracker.facts.verdicts import Assessment, MilestoneVerdict, YearVerdict
from tracker.language import formats, words
from tracker.language.asked import bare_rule_in_words, level_in_words
from tracker.language.wording import figure_in_words
from tracker.views.edition import Edition, StatusView, verdict_view


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year of a yearly target."""

    year: str
    target: str
    figure: str
    status: str


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """One milestone, judged as a target of its own."""

    by: str
    target: str
    figure: str
    """The figure it rests on, with its date; empty where none does."""
    status: StatusView


class YearHeads(NamedTuple):
    """The column heads of the table of years."""

    year: str
    target: str
    figure: str
    status: str


class MilestoneHeads(NamedTuple):
    """The column heads of the table of milestones."""

    by: str
    target: str
    figure: str
    status: str


def year_row(edition: Edition, a: Assessment, year: YearVerdict) -> YearRow:
    """Return the row of one year, by the rule it was judged by; what each year is asked for stands above."""
    lang = edition.lang
    asked = level_in_words(year.rule, a.target, lang, dt.date(year.year, 12, 31))
    if year.verdict is None:
        return YearRow(str(year.year), asked, "", edition.say(words.YEAR_OPEN))
    figure = year.verdict.figure
    status = Status.NO_FIGURE if figure is None else year.verdict.status
    return YearRow(
        str(year.year),
        asked,
        figure_in_words(figure, year.rule, a.target, lang) if figure else "",
        words.STATUS[status][lang],
    )


def milestone_row(edition: Edition, a: Assessment, milestone: MilestoneVerdict) -> MilestoneRow:
    """Return the row of one milestone, judged as a target of its own."""
    lang, rule, figure = edition.lang, milestone.rule, milestone.verdict.figure
    beside = (edition.say(words.REACHED_AFTER_MILESTONE),) if milestone.reached_after else ()
    return MilestoneRow(
        by=formats.span(rule.when.since, milestone.by.last_day, lang)
        if rule.when.since
        else formats.date(milestone.by, lang),
        target=bare_rule_in_words(rule, a.target, lang, milestone.period.end),
        figure=edition.say(
            words.DATED,
            figure=figure_in_words(figure, rule, a.target, lang),
            date=formats.date(figure.date, lang),
        )
        if figure
        else "",
        status=verdict_view(edition, milestone.verdict.status, beside),
    )
