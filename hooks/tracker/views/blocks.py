"""An edition -> the views that markers in a page name: values that hold nothing but finished strings, in the
order they are read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tracker.facts.programme import Group
from tracker.facts.statuses import Outcome, Reporting, Status
from tracker.facts.target import Target
from tracker.facts.tasks import TaskStatus
from tracker.facts.values import Text
from tracker.facts.verdicts import Assessment
from tracker.language import collation, formats, words
from tracker.language.asked import demand_in_words, demand_with_unit
from tracker.language.wording import capitalised, counted, group_path_in_words, targets_and_goals
from tracker.views.bars import Bar, bar_of
from tracker.views.edition import (
    Edition,
    FactItem,
    FigureItem,
    Link,
    StatusView,
    clause_link,
    css_name,
    evidence_item,
    figure_item,
    schedule_in_words,
    searched_in_words,
    status_view,
    target_link,
)
from tracker.views.parts import figure_of_parts, part_lines, parts_head
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
    unit: str
    target: str
    figure: str
    bar: str
    """Empty where no row has a bar: then there is no such column."""
    status: str
    schedule: str
    evidence: str


class SearchedHeads(NamedTuple):
    """The column heads of what was looked for and not found."""

    target: str
    where: str


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One line of the table of targets."""

    id: str
    name: Link
    text: str
    unit: str
    target: str
    asked: str
    """What is asked for with its unit, said once."""
    figure: FigureItem | None
    no_figure: str
    bar: Bar | None
    status: StatusView
    rank: int
    """Where the status stands among all, for sorting."""
    name_rank: int
    """Where the name stands in its table as the language sorts, for sorting."""
    schedule: str
    parts_head: str
    """How many parts reach what is asked of them, or that they only inform; empty where there are none."""
    parts: tuple[str, ...]
    evidence: str
    clause: Link


@dataclass(frozen=True, slots=True)
class TargetTable:
    """The table of one group."""

    id: str
    caption: str
    heads: TargetHeads
    bar_keys: tuple[tuple[str, str], ...]
    """The marks that the bars of this table are drawn with, and what each stands for."""
    rows: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True)
class LinkList:
    """Links from a clause of the article to what follows it."""

    head: str
    links: tuple[Link, ...]


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
    return TargetTable(
        id=group.id,
        caption=edition.say(
            words.TABLE_CAPTION,
            group=group_path_in_words(group, edition.tracker, edition.lang),
            counted=counted(len(assessments or edition.within_group(group)), group.kind, edition.lang),
            day=formats.day(edition.as_of, edition.lang),
        ),
        heads=TargetHeads(
            commitment=edition.say(words.GOAL if group.kind == "goals" else words.COMMITMENT),
            unit=edition.say(words.UNIT),
            target=edition.say(words.TARGET),
            figure=edition.say(words.LATEST_FIGURE),
            bar=edition.say(words.BAR) if any(row.bar for row in rows) else "",
            status=edition.say(words.STATUS_HEAD),
            schedule=edition.say(words.SCHEDULE_HEAD),
            evidence=edition.say(words.EVIDENCE_HEAD),
        ),
        bar_keys=tuple(
            (mark, edition.say(phrase))
            for mark, phrase, drawn in _bar_keys([row.bar for row in rows if row.bar])
            if drawn
        ),
        rows=rows,
    )


def _target_row(edition: Edition, a: Assessment, name_rank: int) -> TargetRow:
    target = a.target
    return TargetRow(
        id=target.id,
        name=target_link(edition, target),
        text=_text_in_force(a)[edition.lang],
        unit=target.unit_of(a.rule)[edition.lang],
        target=demand_in_words(a, edition.lang),
        asked=demand_with_unit(a, edition.lang),
        figure=figure_item(edition, a, a.latest) if a.latest else None,
        no_figure=figure_of_parts(edition, a) or edition.say(words.REPORTING[Reporting.NO_FIGURE]),
        bar=bar_of(a, edition.lang),
        status=status_view(edition, a),
        rank=list(Status).index(a.status),
        name_rank=name_rank,
        schedule=schedule_in_words(edition, a),
        parts_head=parts_head(edition, a),
        parts=part_lines(edition, a.parts),
        evidence=_evidence(edition, target),
        clause=clause_link(edition, edition.tracker.group_by_id[target.group]),
    )


def _bar_keys(bars: Sequence[Bar]) -> tuple[tuple[str, Text, bool], ...]:
    return (
        ("figure", words.LATEST_FIGURE, bool(bars)),
        ("target", words.CHART_TARGET, bool(bars)),
        ("band", words.CHART_BAND, any(bar.band for bar in bars)),
        ("base", words.CHART_BASE, any(bar.base for bar in bars)),
    )


def filter_form(edition: Edition) -> Filter:
    """Return the form that narrows the tables of targets on a page."""
    return filter_of(
        edition, "tr-targets", words.FILTER_LABEL, words.OUTCOME, words.FILTER_ORDERS, words.FILTER_FOUND
    )


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


def _text_in_force(a: Assessment) -> Text:
    return a.amendment.text if a.amendment else a.target.text


def _evidence(edition: Edition, target: Target) -> str:
    """Return how many steps and facts there are, and apart from them how much context."""
    numbers = Counter[str](item.kind for item in target.evidence)
    said = [
        edition.say(one if numbers[kind] == 1 else many, n=numbers[kind])
        for kind, (one, many) in words.COUNTED_EVIDENCE.items()
        if numbers[kind]
    ]
    if not said:
        return edition.say(words.NONE)
    return capitalised("; ".join(said))


def programme_evidence(edition: Edition) -> tuple[FactItem, ...]:
    """Return the facts about the programme as a whole."""
    return tuple(evidence_item(edition, item) for item in edition.tracker.programme.evidence)


def clause_links(edition: Edition, group: Group) -> LinkList:
    """Return the links from one item of the article to its targets."""
    links = tuple(target_link(edition, a.target) for a in edition.of_group(group.id))
    return LinkList(edition.say(words.TARGETS_OF_CLAUSE), links)


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
        links.append(Link(chrome.contact, f"mailto:{chrome.contact}"))
    if chrome.repository:
        links.append(Link(edition.say(words.REPORT_MISTAKE), forms_address(chrome.repository)))
    return LinkList(edition.say(words.CONTACT), tuple(links) or (Link(edition.say(words.NO_CONTACT), None),))
