"""Several programmes, each on its day -> the views of the front above them: a row each, one ledger by body,
what is new, where their data are.

Targets and long-term goals are counted apart, as everywhere; a target that has its figures from another
programme is counted in both, and owed once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from tracker.facts.assess import roll_up
from tracker.facts.ledger import LATE, LedgerEntry, Owed, ledger_entries
from tracker.facts.statuses import Outcome
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.wording import counted
from tracker.language.words import data as words_data
from tracker.language.words import ledger as of_ledger
from tracker.language.words import several as say
from tracker.language.words import updates as of_updates
from tracker.opendata.release import DOCUMENT, WORKBOOK, csv_path
from tracker.opendata.tables import TABLES
from tracker.views.data_page import FileCell, FileRow, FileTable, file_link
from tracker.views.edition import Below, Edition, Link, css_name
from tracker.views.ledger import HolderCount, LedgerHeads, LedgerRow, LedgerTable, figures_owed, ledger_row
from tracker.views.updates import PAGE, Newest, UpdateItem, newest_of
from tracker.views.urls import feed_path

"""What is owed of a figure whose time has come."""
COUNTED = (Outcome.MET, Outcome.NOT_MET, Outcome.UNDER_WAY, Outcome.NO_FIGURE, Outcome.CANNOT_BE_COMPUTED)
"""The heaps of a row, in the order of its columns."""
NEWEST_OF_ALL = 8
"""How many entries the front shows."""


class HeapCell(NamedTuple):
    """How many targets are in one heap."""

    head: str
    outcome: str
    number: str
    some: bool
    """Whether there are any."""


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """One programme and where its targets stand."""

    link: Link
    said: tuple[str, ...]
    """What must be known of it: that it is made up, or from a draft, and the day it is judged on."""
    period: str
    targets: str
    heaps: tuple[HeapCell, ...]
    due: Link


@dataclass(frozen=True, slots=True)
class ProgrammeTable:
    """All programmes of the site."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[ProgrammeRow, ...]


def programme_table(edition: Edition) -> ProgrammeTable:
    """Return a row for each programme, in the order of the site's list."""
    n = len(edition.below)
    heaps = tuple(_heap_head(edition, outcome) for outcome in COUNTED if _is_there(edition, outcome))
    return ProgrammeTable(
        caption=edition.say(say.CAPTION_ONE if n == 1 else say.CAPTION, n=n),
        heads=(
            edition.say(say.PROGRAMME),
            edition.say(say.PERIOD),
            edition.say(say.TARGETS),
            *heaps,
            edition.say(say.DUE),
        ),
        rows=tuple(_programme_row(edition, below) for below in edition.below),
    )


def _heap_head(edition: Edition, outcome: Outcome) -> str:
    return edition.say(say.UNDER_WAY if outcome == Outcome.UNDER_WAY else words.OUTCOME[outcome])


def _is_there(edition: Edition, outcome: Outcome) -> bool:
    """Say whether a heap has a column: one that says something of every programme always, the others where
    any has such targets.
    """
    always = (Outcome.MET, Outcome.NOT_MET, Outcome.NO_FIGURE)
    return outcome in always or any(roll_up(_counted(below)).counts[outcome] for below in edition.below)


def _counted(below: Below) -> list[Assessment]:
    """Return the targets that a row counts: long-term goals only where there is nothing else."""
    goals = {group.id for group in below.edition.tracker.groups if group.kind == "goals"}
    targets = [a for a in below.edition.assessments if a.target.group not in goals]
    return targets or list(below.edition.assessments)


def _programme_row(edition: Edition, below: Below) -> ProgrammeRow:
    own, of_row = below.edition, _counted(below)
    rolled = roll_up(of_row)
    programme, lang, on_all = own.tracker.programme, edition.lang, edition.tracker.programme.banner
    goals = len(own.assessments) - len(of_row)
    late = sum(entry.owed in LATE for entry in ledger_entries(own.assessments))
    day = formats.day(own.as_of, lang)
    targets = formats.number(Fraction(len(of_row)), lang)
    return ProgrammeRow(
        link=below.link,
        said=tuple(
            filter(
                None,
                (
                    programme.banner[lang] if programme.banner and programme.banner != on_all else "",
                    own.tag if own.tag != edition.tag else "",
                    edition.say(say.FROZEN if below.frozen else say.AS_OF, day=day)
                    if below.frozen or own.as_of != edition.as_of
                    else "",
                ),
            )
        ),
        period=_period(edition, of_row),
        targets=f"{targets} (+ {counted(goals, 'goals', lang)})" if goals else targets,
        heaps=tuple(
            HeapCell(
                _heap_head(edition, outcome),
                css_name(outcome),
                formats.number(Fraction(rolled.counts[outcome]), lang),
                some=bool(rolled.counts[outcome]),
            )
            for outcome in COUNTED
            if _is_there(edition, outcome)
        ),
        due=Link(formats.number(Fraction(late), lang), own.address("ledger.md") if late else None),
    )


def _period(edition: Edition, assessments: list[Assessment]) -> str:
    """Return the period of a programme; of several how many, and from when until when."""
    periods = {(a.period.start, a.period.end) for a in assessments}
    if not periods:
        return ""
    span = formats.span(min(start for start, _ in periods), max(end for _, end in periods), edition.lang)
    return span if len(periods) == 1 else edition.say(say.PERIODS, n=len(periods), span=span)


def joint_ledger(edition: Edition) -> LedgerTable:
    """Return what is owed of the figures of all programmes, body by body: the one that owes most first, the
    unknown last. What is not owed, or no longer, stands in the ledger of its programme.
    """
    notes = tuple(dict.fromkeys(_inferences(edition)))
    rows = sorted(_owed_rows(edition, notes), key=lambda row: row[0])
    counts: dict[str, Counter[Owed]] = {}
    links: dict[str, LedgerRow] = {}
    for name, entry, row in rows:
        counts.setdefault(name, Counter())[entry.owed] += 1
        links.setdefault(name, row)
    order = sorted(counts, key=lambda name: (not name, -sum(counts[name].values()), name))
    published = any(row.published_in for *_, row in rows)
    return LedgerTable(
        caption=edition.say(say.LEDGER) if rows else edition.say(say.NOTHING_OWED),
        counts=tuple(HolderCount(links[name].holder, figures_owed(edition, counts[name])) for name in order),
        heads=LedgerHeads(
            edition.say(of_ledger.TARGET),
            edition.say(say.PROGRAMME),
            edition.say(of_ledger.HOLDER),
            edition.say(of_ledger.OWED_HEAD),
            edition.say(of_ledger.PUBLISHED_IN) if published else "",
            edition.say(of_ledger.SEARCHED),
            edition.say(of_ledger.ASKED),
        ),
        rows=tuple(row for name in order for body, _, row in rows if body == name),
        notes=notes,
    )


def _inferences(edition: Edition) -> Iterator[str]:
    """Yield why editors think that a body has a figure that is owed."""
    for below in edition.below:
        for entry in _owed(below):
            holder = entry.assessment.target.holder
            if holder and holder.inferred:
                yield below.edition.text(holder.inferred)


def _owed(below: Below) -> Iterator[LedgerEntry]:
    """Yield what is owed of a programme's figures, but for those that another programme has."""
    for entry in ledger_entries(below.edition.assessments):
        if entry.owed not in (Owed.NONE, Owed.REPORTED) and not entry.assessment.target.same_as:
            yield entry


def _owed_rows(edition: Edition, notes: tuple[str, ...]) -> Iterator[tuple[str, LedgerEntry, LedgerRow]]:
    """Yield what is owed, with the name of the body that owes it; what two programmes share once, in the one
    that it is entered in.
    """
    for below in edition.below:
        own = below.edition
        for entry in _owed(below):
            name = own.tracker.bodies[entry.holder].name.first if entry.holder else ""
            yield name, entry, replace(ledger_row(own, entry, notes), programme=below.link)


def joint_newest(edition: Edition) -> Newest:
    """Return the newest entries of all programmes that change a figure or a status, each with the programme
    it is of.
    """
    found = [
        # What was entered after the day of a frozen programme would stand first for ever
        ((min(key[0], below.edition.as_of), key[1]), replace(item, owner=_of_programme(item, below)))
        for below in edition.below
        for key, item in newest_of(below.edition, shared=False)
    ]
    found.sort(key=lambda each: each[0], reverse=True)
    nothing = edition.say(of_updates.NOTHING_DECISIVE, day=formats.day(edition.as_of, edition.lang))
    return Newest(
        nothing="" if found else nothing,
        items=tuple(item for _, item in found[:NEWEST_OF_ALL]),
        more=Link(edition.say(say.FEED), edition.address(feed_path(edition.lang, edition.languages))),
    )


def _of_programme(item: UpdateItem, below: Below) -> Link:
    return replace(item.owner, text=f"{below.name}: {item.owner.text}")


def joint_files(edition: Edition) -> tuple[FileTable, ...]:
    """Return the files of the open data of all programmes together, and where those of each are."""
    day = formats.day(edition.as_of, edition.lang)
    heads = (edition.say(words_data.TABLE), edition.say(words_data.FOR_MACHINES))
    tables = tuple(
        FileRow(
            edition.say(table.about),
            (
                FileCell(heads[0], Link(edition.say(table.title), None)),
                FileCell(heads[1], file_link(edition, csv_path(table))),
            ),
        )
        for table in TABLES.values()
    )
    of_each = tuple(
        edition.say(head) for head in (say.PROGRAMME, say.DATA_PAGE, say.WHOLE, say.WORKBOOK, say.FEED_OF)
    )
    return (
        FileTable("tables", edition.say(say.FILES, day=day), heads, tables),
        FileTable(
            "of-programmes",
            edition.say(say.OF_PROGRAMMES),
            of_each,
            tuple(_files_of(edition, below, of_each) for below in edition.below),
        ),
    )


def _files_of(edition: Edition, below: Below, heads: tuple[str, ...]) -> FileRow:
    own = below.edition
    data = own.address("data.md")
    feed = own.address(feed_path(edition.lang, edition.languages)) if own.address(PAGE) else None
    links = (
        below.link,
        Link(edition.say(say.DATA_PAGE) if data else "", data),
        file_link(own, DOCUMENT),
        file_link(own, WORKBOOK),
        Link("feed.xml" if feed else "", feed),
    )
    return FileRow("", tuple(FileCell(head, link) for head, link in zip(heads, links, strict=True)))
