"""The rules, rows and limits the code decides by + made-up cases -> the tables and worked examples of the
method page.

Everything printed here is read from `assess`, `formats` and `model` when the page is made, never written down
twice: a threshold, a row or a heap that changes there changes the page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from tracker.facts import assess, paces
from tracker.facts.asking import Demand
from tracker.facts.bounds import RuleKind
from tracker.facts.known import Basis
from tracker.facts.statuses import OUTCOMES, PARTS, ROWS, YEARLY, Outcome, Reporting, Row, Schedule, Status
from tracker.facts.values import Lang
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.wording import group_in_words
from tracker.language.words import method as say
from tracker.language.words import parts as part_words
from tracker.language.words import tasks as task_words
from tracker.views.edition import Edition, Link, StatusView, css_name, status_view, verdict_view
from tracker.views.explain import worked_out
from tracker.views.method_ids import parts_id, row_id, years_id
from tracker.views.paced import pace_limit
from tracker.views.reasoning import Explanation

ALMOST = (23999, 30000)
"""A share that a careless rounding would print as 80%."""


@dataclass(frozen=True, slots=True)
class Given:
    """A status that a row gives, and the example of it; either may be missing."""

    status: StatusView | None
    example: Link | None


@dataclass(frozen=True, slots=True)
class MethodAnswer:
    """An answer that decides, and the statuses it leads to."""

    said: str
    statuses: tuple[StatusView, ...]


@dataclass(frozen=True, slots=True)
class MethodQuestion:
    """What is asked in turn; empty `on` where no other question follows."""

    asked: str
    on: str
    """The answer that leads to the next question."""
    answers: tuple[MethodAnswer, ...]


@dataclass(frozen=True, slots=True)
class MethodRow:
    """One line of a table of the method."""

    id: str
    head: str
    text: str
    given: tuple[Given, ...] = ()


class MethodHeads(NamedTuple):
    """The column heads of a table of the method."""

    head: str
    text: str
    given: str = ""
    """Empty where the rows give nothing: then there is no such column."""


@dataclass(frozen=True, slots=True)
class MethodTable:
    """A table of the method; the third column, if there is one, holds what each row gives."""

    id: str
    caption: str
    heads: MethodHeads
    rows: tuple[MethodRow, ...]
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pace:
    """How a pace is told."""

    formula: str
    lines: tuple[str, ...]
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One made-up case, worked out."""

    id: str
    mark: str
    name: str
    text: str
    about: str
    status: StatusView
    explanation: Explanation


@dataclass(frozen=True, slots=True)
class Examples:
    """All worked examples, or that there are none."""

    about: str
    banner: str
    items: tuple[Example, ...]


def facts(edition: Edition) -> tuple[MethodTable, MethodTable, MethodTable]:
    """Return what is known on a day, and what the words for the figures and for the schedule mean; statuses
    have tables of their own.
    """
    months = assess.DUE_SOON.months + 12 * assess.DUE_SOON.years
    heads = MethodHeads(*(edition.say(head) for head in say.FACT_HEADS))
    reporting = tuple(
        MethodRow(
            f"reporting-{css_name(key)}", edition.say(words.REPORTING[key]), edition.say(say.REPORTING[key])
        )
        for key in Reporting
    )
    schedule = tuple(
        MethodRow(
            f"schedule-{css_name(key)}",
            edition.say(words.SCHEDULE[key]).format(months=months),
            edition.say(say.SCHEDULE[key], months=months),
        )
        for key in Schedule
    )
    known = tuple(
        MethodRow(f"known-{css_name(basis)}", edition.say(what), edition.say(since))
        for basis in Basis
        for what, since in (say.KNOWN[basis],)
    )
    return (
        MethodTable(
            "method-known",
            edition.say(say.KNOWN_HEAD),
            MethodHeads(*(edition.say(head) for head in say.KNOWN_HEADS)),
            known,
            (edition.say(say.KNOWN_AFTER),),
        ),
        MethodTable("method-reporting", edition.say(say.REPORTING_HEAD), heads, reporting),
        MethodTable("method-schedule", edition.say(say.SCHEDULE_HEAD), heads, schedule),
    )


def rules(edition: Edition) -> MethodTable:
    """Return what each kind of rule asks for, with an example of each."""
    return MethodTable(
        id="method-rules",
        caption=edition.say(say.RULES),
        heads=MethodHeads(*(edition.say(head) for head in say.RULE_HEADS)),
        rows=tuple(
            MethodRow(
                f"rule-{kind.replace('_', '-')}",
                edition.say(say.RULE_NAME[kind]),
                edition.say(say.RULE_MEANS[kind]),
                (_given(edition, of_rule(kind)),),
            )
            for kind in RuleKind
        ),
    )


def asking(edition: Edition) -> MethodTable:
    """Return what of the figures a bound can be held against, and by when, with an example of each."""
    return MethodTable(
        id="method-asking",
        caption=edition.say(say.ASKING),
        heads=MethodHeads(*(edition.say(head) for head in say.ASKING_HEADS)),
        rows=tuple(
            MethodRow(
                f"asking-{css_name(demand)}",
                edition.say(say.ASKING_NAME[demand]),
                edition.say(say.ASKING_MEANS[demand]),
                (_given(edition, of_demand(demand)),),
            )
            for demand in Demand
        ),
    )


def questions(edition: Edition) -> tuple[MethodQuestion, ...]:
    """Return the questions that lead to each status, in the order they are asked; the table of rows has every
    case.
    """
    return tuple(
        MethodQuestion(
            edition.say(asked),
            edition.say(on) if on else "",
            tuple(
                MethodAnswer(
                    edition.say(said),
                    tuple(
                        verdict_view(edition, status, ())
                        for status in dict.fromkeys(status for row in of_rows for status in ROWS[row])
                    ),
                )
                for said, of_rows in answers
            ),
        )
        for asked, on, answers in say.QUESTIONS
    )


def rows(edition: Edition) -> MethodTable:
    """Return the table that decides a status: the very rows the code goes through, in the order it does."""
    return MethodTable(
        id="method-rows",
        caption=edition.say(say.ROWS),
        heads=MethodHeads(*(edition.say(head) for head in say.ROW_HEADS)),
        rows=tuple(
            MethodRow(
                row_id(row),
                edition.say(say.ROW_NAME, n=int(row)),
                edition.say(say.ROW[row]),
                tuple(_given(edition, of_row(row, status), status) for status in statuses),
            )
            for row, statuses in ROWS.items()
        ),
        after=(edition.say(say.ROW_NUMBERS),),
    )


def years(edition: Edition) -> MethodTable:
    """Return what the years of a yearly target can add up to."""
    return MethodTable(
        id="method-years",
        caption=edition.say(say.YEARS_HEAD),
        heads=MethodHeads(*(edition.say(head) for head in say.YEARS_HEADS)),
        rows=tuple(
            MethodRow(
                years_id(status),
                words.STATUS[status][edition.lang].format(k="k", n="n"),
                edition.say(say.YEARLY[status]),
                (given,),
            )
            for status in YEARLY
            for given in (_given(edition, of_years(status)),)
        ),
    )


def part_rows(edition: Edition) -> MethodTable:
    """Return what the parts of a target add up to where every one must reach it, in the order that is
    tried.
    """
    return MethodTable(
        id="method-parts",
        caption=edition.say(part_words.HEAD),
        heads=MethodHeads(*(edition.say(head) for head in part_words.HEADS)),
        rows=tuple(
            MethodRow(
                parts_id(status),
                words.MET_WHERE_PARTS_REPORTED[edition.lang].format(k="k", n="n")
                if status == Status.MET_WHERE_REPORTED
                else words.STATUS[status][edition.lang],
                edition.say(part_words.WHEN[status]),
                (_given(edition, of_parts(status)),),
            )
            for status in PARTS
        ),
    )


def task_rows(edition: Edition) -> MethodTable:
    """Return when a task has which status, in the order that is tried."""
    return MethodTable(
        id="method-tasks",
        caption=edition.say(task_words.ROWS_CAPTION),
        heads=MethodHeads(edition.say(words.STATUS_HEAD), edition.say(task_words.WHEN)),
        rows=tuple(
            MethodRow(f"task-{css_name(status)}", edition.say(task_words.STATUS[status]), edition.say(phrase))
            for status, phrase in task_words.ROW.items()
        ),
    )


def pace_rules(edition: Edition) -> Pace:
    """Return the formula of a pace, what its letters mean, and the limits of each word."""
    away = words.STATUS[Status.MOVING_AWAY][edition.lang]
    return Pace(
        formula=edition.say(say.PACE_FORMULA),
        lines=(edition.say(say.PACE_MEANS), edition.say(say.PACE_START, least=paces.LEAST_BOUND_FOR_PACE)),
        limits=(
            *(pace_limit(status, edition.lang) for status in say.PACE_LIMIT),
            edition.say(say.PACE_AWAY, status=away),
        ),
    )


def counts(edition: Edition) -> MethodTable:
    """Return which statuses are counted together, and what is never done with them."""
    lang = edition.lang
    return MethodTable(
        id="method-counts",
        caption=edition.say(say.COUNTS),
        heads=MethodHeads(*(edition.say(head) for head in say.COUNT_HEADS)),
        rows=tuple(
            MethodRow(
                f"count-{css_name(outcome)}",
                edition.say(words.OUTCOME[outcome]),
                "; ".join(_names(OUTCOMES, outcome, lang)),
            )
            for outcome in Outcome
        ),
        after=(
            edition.say(say.COUNT_WITHDRAWN, status=words.STATUS[Status.WITHDRAWN][lang]),
            edition.say(say.COUNT_CLOSED),
            edition.say(say.COUNT_NEVER),
        ),
    )


def rounding(edition: Edition) -> str:
    """Return how numbers are rounded when printed, with a case worked out by the same code."""
    lang, (count, of), target = edition.lang, ALMOST, Fraction(80)
    return edition.say(
        say.ROUNDING,
        exact=formats.MAX_EXACT_DECIMALS,
        rounded=formats.ROUNDED_DECIMALS,
        count=formats.number(Fraction(count), lang),
        of=formats.number(Fraction(of), lang),
        example=formats.percent(Fraction(100 * count, of), lang, (target,)),
        never=formats.percent(target, lang),
    )


def examples(edition: Edition) -> Examples:
    """Return every case that a rule, a row or a yearly target is explained by, once each, worked out by
    `explain`.
    """
    made_up = edition.examples
    if made_up is None:
        return Examples(edition.say(say.NO_EXAMPLES), "", ())
    programme = made_up.tracker.programme
    wanted = [of_rule(kind) for kind in RuleKind]
    wanted += [of_demand(demand) for demand in Demand]
    wanted += [of_row(row, status) for row, statuses in ROWS.items() for status in statuses]
    wanted += [of_years(status) for status in YEARLY]
    wanted += [of_parts(status) for status in PARTS]
    named = {found.target.id for choose in wanted if (found := choose(made_up.assessments))}
    day = formats.day(made_up.as_of, edition.lang)
    return Examples(
        about=edition.say(say.EXAMPLES_FROM, programme=programme.title[edition.lang], day=day),
        banner=programme.banner[edition.lang] if programme.banner else "",
        items=tuple(_example(made_up, a) for a in made_up.assessments if a.target.id in named),
    )


Choose = Callable[[tuple[Assessment, ...]], Assessment | None]
"""From all made-up cases, the one that shows something; None if none does."""


def of_rule(kind: RuleKind) -> Choose:
    """Return the choice of a case of one kind of rule, if possible one that a figure decides."""
    return lambda cases: _first([a for a in cases if a.rule.kind == kind])


def of_demand(demand: Demand) -> Choose:
    """Return the choice of a case that asks for `demand`, if possible one that a figure decides."""
    return lambda cases: _first([a for a in cases if demand in a.demands])


def of_row(row: Row, status: Status) -> Choose:
    """Return the choice of a case, asked for once, that one row decided with one status."""
    return lambda cases: _first(
        [
            a
            for a in cases
            if a.verdict.row == row
            and a.status == status
            and not a.rule.when.yearly
            and not a.target.by_parts
        ]
    )


def of_parts(status: Status) -> Choose:
    """Return the choice of a target whose parts add up to `status`."""
    return lambda cases: _first([a for a in cases if a.target.by_parts and a.status == status])


def of_years(status: Status) -> Choose:
    """Return the choice of a yearly target whose years add up to `status`."""
    return lambda cases: _first([a for a in cases if a.rule.when.yearly and a.status == status])


def _first(cases: list[Assessment]) -> Assessment | None:
    return next((a for a in cases if a.verdict.figure), cases[0] if cases else None)


def _given(edition: Edition, choose: Choose, status: Status | None = None) -> Given:
    found = choose(edition.examples.assessments) if edition.examples else None
    example = (
        Link(edition.say(say.EXAMPLE, name=found.target.name[edition.lang]), f"#{_example_id(found)}")
        if found
        else None
    )
    if status is None:
        return Given(None, example or Link(edition.say(say.NO_EXAMPLE), None))
    return Given(verdict_view(edition, status, ()), example)


def _example(made_up: Edition, a: Assessment) -> Example:
    lang = made_up.lang
    return Example(
        id=_example_id(a),
        mark=made_up.say(say.EXAMPLE_MARK),
        name=a.target.name[lang],
        text=(a.amendment.text if a.amendment else a.target.text)[lang],
        about=group_in_words(made_up.tracker.group_by_id[a.target.group], lang),
        status=status_view(made_up, a),
        explanation=worked_out(made_up, a),
    )


def _example_id(a: Assessment) -> str:
    return f"example-{a.target.id}"


def _names(heaps: dict[Status, Outcome], outcome: Outcome, lang: Lang) -> list[str]:
    return [
        words.STATUS[status][lang].format(k="k", n="n") for status, heap in heaps.items() if heap == outcome
    ]
