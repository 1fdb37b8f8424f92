"""An edition -> the views that markers in a page name: values that hold nothing but finished strings, in the
order they are read.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tracker.facts.programme import Group
from tracker.facts.statuses import OUTCOMES, Outcome, Reporting, Status
from tracker.facts.tasks import TaskStatus
from tracker.facts.values import Text
from tracker.facts.verdicts import Assessment
from tracker.language import collation, formats, words
from tracker.language.asked import demand_with_unit
from tracker.language.wording import counted, group_path_in_words, targets_and_goals
from tracker.language.words import lead
from tracker.views.bars import Bar, bar_of
from tracker.views.edition import (
    Edition,
    FactItem,
    FigureItem,
    Link,
    StatusView,
    css_name,
    evidence_item,
    figure_item,
    searched_in_words,
    status_view,
    target_link,
)
from tracker.views.mailing import mail_address
from tracker.views.parts import figure_of_parts, part_lines, parts_head, way_to_all_parts
from tracker.views.repository_links import forms_address


@dataclass(frozen=True, slots=True)
class Filter:
    """The form that narrows the tables of a page; a script shows it."""

    label: str
    words: str
    status: str
    outcomes: tuple[tuple[str, str], ...]
    order: str
    orders: tuple[tuple[str, str], ...]
    reset: str
    found: str
    rows: str
    """The class of the tables whose rows it narrows."""


class TargetHeads(NamedTuple):
    """The column heads of the table of targets; on a phone each stands beside its cell."""

    commitment: str
    target: str
    figure: str
    """Empty where no target of the programme has a figure: then there is no such column."""
    bar: str
    """Empty where none has a bar."""
    status: str
    due: str
    related: str
    """Empty where nothing related is known of any target of the programme."""


class SearchedHeads(NamedTuple):
    """The column heads of what was looked for and not found."""

    target: str
    where: str


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One line of the table of targets."""

    id: str
    name: Link
    asked: str
    """What is asked for with its unit, said once."""
    figure: FigureItem | None
    no_figure: str
    figure_said: bool
    """Whether the status says already that there is none."""
    amount: str
    """The number of the figure, for sorting; empty where there is none."""
    bar: Bar | None
    status: StatusView
    rank: int
    """Where the status stands among all, for sorting."""
    name_rank: int
    """Where the name stands in its table as the language sorts, for sorting."""
    due: str
    due_rank: int
    """The day by which it is due, for sorting."""
    related: str
    """How many steps and facts are known that are no figures; empty where there are none."""
    context: str
    """How much is known that is only context, which is never counted among them."""
    parts_head: str
    """How many parts reach what is asked of them, or that they only inform; empty where there are none."""
    parts: tuple[str, ...]
    """A line for each; of many, how many stand where."""
    all_parts: Link | None
    """The way to the table of all of them, where not each has a line."""


@dataclass(frozen=True, slots=True)
class TargetTable:
    """The table of one group."""

    id: str
    name: str
    """What the group is called; the heading above the table says it too."""
    caption: str
    heads: TargetHeads
    orders: dict[str, str]
    """By what the rows can be sorted, by the head of its column."""
    bar_keys: tuple[tuple[str, str], ...]
    """The marks that the bars of this table are drawn with, and what each stands for."""
    rows: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True)
class LinkList:
    """Links from a clause of the article to what follows it."""

    head: str
    links: tuple[Link, ...]
    statuses: tuple[StatusView, ...] = ()
    """Of each target, where they lead to targets."""


@dataclass(frozen=True, slots=True)
class SearchedRow:
    """What was looked through for one target."""

    name: Link
    where: str


@dataclass(frozen=True, slots=True)
class SearchedTable:
    """What was looked for and not found."""

    caption: str
    heads: SearchedHeads
    rows: tuple[SearchedRow, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader must know before the figures."""

    lines: tuple[str, ...]


def notice(edition: Edition) -> Notice:
    """Return the programme's notice; which language is authoritative stands on top of every page."""
    return Notice((edition.tracker.programme.notice[edition.lang],))


def target_table(edition: Edition, group: Group) -> TargetTable:
    """Return the table of the targets of one group."""
    assessments = edition.of_group(group.id)
    by_name = sorted(assessments, key=lambda a: collation.key(a.target.name[edition.lang], edition.lang))
    ranks = {a.target.id: rank for rank, a in enumerate(by_name)}
    rows = tuple(_target_row(edition, assessment, ranks[assessment.target.id]) for assessment in assessments)
    heads = _target_heads(edition, group)
    return TargetTable(
        id=group.id,
        name=group_path_in_words(group, edition.tracker, edition.lang),
        caption=edition.say(
            words.TABLE_CAPTION,
            counted=counted(len(assessments or edition.within_group(group)), group.kind, edition.lang),
            day=formats.day(edition.as_of, edition.lang),
        ),
        heads=heads,
        orders={
            heads.commitment: "name",
            heads.figure: "value",
            heads.status: "status",
            heads.due: "due",
        },
        bar_keys=tuple(
            (mark, edition.say(phrase))
            for mark, phrase, drawn in _bar_keys([row.bar for row in rows if row.bar])
            if drawn
        ),
        rows=rows,
    )


def _target_heads(edition: Edition, group: Group) -> TargetHeads:
    """Return the heads of the columns, the same for every table of the programme, so that they stand below
    each other.
    """
    known = any(a.is_reported for a in edition.assessments)
    drawn = any(bar_of(a, edition.lang) for a in edition.assessments)
    return TargetHeads(
        commitment=edition.say(words.GOAL if group.kind == "goals" else words.COMMITMENT),
        target=edition.say(words.TARGET),
        figure=edition.say(words.LATEST_FIGURE) if known else "",
        bar=edition.say(words.BAR) if drawn else "",
        status=edition.say(words.STATUS_HEAD),
        due=edition.say(lead.DUE),
        related=edition.say(lead.RELATED) if any(a.target.evidence for a in edition.assessments) else "",
    )


def _target_row(edition: Edition, a: Assessment, name_rank: int) -> TargetRow:
    target = a.target
    return TargetRow(
        id=target.id,
        name=target_link(edition, target),
        asked=demand_with_unit(a, edition.lang),
        figure=figure_item(edition, a, a.latest) if a.latest else None,
        no_figure=(of_parts := figure_of_parts(edition, a))
        or edition.say(words.REPORTING[Reporting.NO_FIGURE]),
        figure_said=not of_parts and OUTCOMES.get(a.status) == Outcome.NO_FIGURE,
        amount=f"{float(a.amount(a.latest)):g}" if a.latest else "",
        bar=bar_of(a, edition.lang),
        status=status_view(edition, a),
        rank=list(Status).index(a.status),
        name_rank=name_rank,
        due=_due(edition, a.period.end),
        due_rank=a.period.end.toordinal(),
        related=_counted_evidence(edition, a, lead.STEPS_AND_FACTS),
        context=_counted_evidence(edition, a, ("context",)),
        parts_head=parts_head(edition, a),
        parts=part_lines(edition, a.parts),
        all_parts=way_to_all_parts(edition, a),
    )


def _counted_evidence(edition: Edition, a: Assessment, kinds: Sequence[str]) -> str:
    """Return how much evidence of these kinds there is, each counted by itself; empty where there is none."""
    numbers = Counter[str](item.kind for item in a.target.evidence)
    said = (
        edition.say(one if numbers[kind] == 1 else many, n=numbers[kind])
        for kind, (one, many) in lead.COUNTED_EVIDENCE.items()
        if kind in kinds and numbers[kind]
    )
    return ", ".join(said)


def _due(edition: Edition, day: dt.date) -> str:
    """Return the day by which a target is due, the last of a year by its year: a column has little room."""
    if (day.month, day.day) == (12, 31):
        return edition.say(lead.YEAR_END, year=day.year)
    return formats.day(day, edition.lang)


def _bar_keys(bars: Sequence[Bar]) -> tuple[tuple[str, Text, bool], ...]:
    return (
        ("figure", words.LATEST_FIGURE, bool(bars)),
        ("target", words.CHART_TARGET, bool(bars)),
        ("band", words.CHART_BAND, any(bar.band for bar in bars)),
        ("base", words.CHART_BASE, any(bar.base for bar in bars)),
    )


def filter_form(edition: Edition) -> Filter:
    """Return the form that narrows the tables of targets on a page."""
    form = filter_of(
        edition, "tr-targets", words.FILTER_LABEL, words.OUTCOME, words.FILTER_ORDERS, words.FILTER_FOUND
    )
    all_of_them, *_ = form.outcomes
    return replace(form, outcomes=(all_of_them, *_choices(edition)))


def _choices(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the heaps of statuses, and below each its statuses where there is more than one."""
    found = {a.status for a in edition.assessments}
    for outcome, phrase in words.OUTCOME.items():
        key = css_name(outcome)
        yield key, f"{lead.SORT_MARK[key]} {edition.say(phrase)}"
        within = [status for status in Status if status in found and OUTCOMES.get(status) == outcome]
        for status in within if len(within) > 1 else ():
            if (status_key := css_name(status)) != key:
                # Years are counted in the table, where they differ from one target to the next
                said = words.STATUS[status][edition.lang].format(k="k", n="n")
                yield status_key, f"\u2003{said}"


def filter_of(  # noqa: PLR0913, PLR0917, the words of a form
    edition: Edition,
    rows: str,
    label: Text,
    statuses: Mapping[Outcome, Text] | Mapping[TaskStatus, Text],
    orders: Mapping[str, Text],
    found: Text,
) -> Filter:
    """Return the form that narrows the tables of the class `rows`, with what is its own in its words."""
    return Filter(
        label=edition.say(label),
        words=edition.say(words.FILTER_WORDS),
        status=edition.say(words.FILTER_STATUS),
        outcomes=(
            ("", edition.say(words.FILTER_ALL)),
            *((css_name(status), edition.say(phrase)) for status, phrase in statuses.items()),
        ),
        order=edition.say(words.FILTER_ORDER),
        orders=tuple((key, edition.say(phrase)) for key, phrase in orders.items()),
        reset=edition.say(words.FILTER_RESET),
        found=found[edition.lang],
        rows=rows,
    )


def programme_evidence(edition: Edition) -> tuple[FactItem, ...]:
    """Return the facts about the programme as a whole."""
    return tuple(evidence_item(edition, item) for item in edition.tracker.programme.evidence)


def clause_links(edition: Edition, group: Group) -> LinkList:
    """Return the links from one item of the article to its targets."""
    found = tuple(edition.of_group(group.id))
    return LinkList(
        edition.say(words.TARGETS_OF_CLAUSE),
        tuple(target_link(edition, a.target) for a in found),
        tuple(status_view(edition, a) for a in found),
    )


def searched_table(edition: Edition) -> SearchedTable:
    """Return what was looked through for each target that has no figure."""
    found = [a.target for a in edition.assessments if a.target.searched and not a.is_reported]
    return SearchedTable(
        caption=edition.say(
            words.SEARCHED_CAPTION, counted=targets_and_goals(found, edition.tracker, edition.lang)
        ),
        heads=SearchedHeads(edition.say(words.COMMITMENT), edition.say(words.SEARCHED)),
        rows=tuple(
            SearchedRow(target_link(edition, target), searched_in_words(edition, target.searched))
            for target in found
            if target.searched
        ),
    )


def publisher(edition: Edition) -> LinkList:
    """Return who publishes the site, or that nobody does yet."""
    chrome = edition.chrome
    return LinkList("", (Link(chrome.publisher or chrome.unofficial, chrome.publisher_url or None),))


def contact(edition: Edition) -> LinkList:
    """Return the ways to report a mistake that are configured, or that there is none yet."""
    chrome = edition.chrome
    links = []
    if chrome.contact:
        links.append(Link(chrome.contact, mail_address(chrome.contact)))
    if chrome.repository:
        links.append(Link(edition.say(words.REPORT_MISTAKE), forms_address(chrome.repository)))
    return LinkList(edition.say(words.CONTACT), tuple(links) or (Link(edition.say(words.NO_CONTACT), None),))
