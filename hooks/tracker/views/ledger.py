"""What is owed of the figures + a language -> the ledger: who has each figure, since when it is due, where it
would be published, when it was last looked and asked for; and the same of one target.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from tracker.facts.holding import Request
from tracker.facts.ledger import LedgerEntry, Owed, by_holder, ledger_entries, ledger_entry
from tracker.facts.target import Target
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.wording import listed
from tracker.language.words import ledger as say
from tracker.language.words import several
from tracker.views.body_links import body_link
from tracker.views.edition import Cite, Edition, Link, cite, css_name, searched_to, target_link


class LedgerHeads(NamedTuple):
    """The column heads of the ledger; one that is empty is a column that nothing stands in."""

    target: str
    programme: str
    holder: str
    owed: str
    published_in: str
    searched: str
    asked: str


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One target and what is owed of its figure."""

    target: Link
    number: str
    holder: Link
    inferred: str
    """Why an editor thinks so, where no source says it."""
    on_paper: str
    """The same, with the number of the note that says why."""
    cite: Cite | None
    owed: str
    key: str
    """What is owed, for the style sheet."""
    published_in: str
    searched: str
    asked: tuple[str, ...]
    programme: Link | None = None
    """Of several programmes, the one it is a target of."""


class HolderCount(NamedTuple):
    """How many figures a body owes."""

    body: Link
    counts: str


@dataclass(frozen=True, slots=True)
class LedgerTable:
    """All targets, and what is owed of their figures."""

    caption: str
    counts: tuple[HolderCount, ...]
    heads: LedgerHeads
    rows: tuple[LedgerRow, ...]
    notes: tuple[str, ...]
    """Why an editor thinks that a body has a figure, each said once, for a sheet of paper."""


@dataclass(frozen=True, slots=True)
class HolderLine:
    """Something said of who answers for the figure of a target."""

    head: str
    text: str
    cite: Cite | None = None
    body: Link | None = None
    """The body it begins with, and where more is said of it."""


def ledger_table(edition: Edition) -> LedgerTable:
    """Return the ledger of every target."""
    entries = ledger_entries(edition.assessments)
    holders = [entry.assessment.target.holder for entry in entries]
    notes = tuple(dict.fromkeys(edition.text(who.inferred) for who in holders if who and who.inferred))
    rows = tuple(ledger_row(edition, entry, notes) for entry in entries)
    published = any(row.published_in for row in rows)
    return LedgerTable(
        caption=edition.say(say.CAPTION, day=formats.day(edition.as_of, edition.lang)),
        counts=tuple(_counts(edition, entries)),
        heads=LedgerHeads(
            edition.say(say.TARGET),
            "",
            edition.say(say.HOLDER),
            edition.say(say.OWED_HEAD),
            edition.say(say.PUBLISHED_IN) if published else "",
            edition.say(say.SEARCHED),
            edition.say(say.ASKED),
        ),
        rows=rows,
        notes=notes,
    )


def _counts(edition: Edition, entries: tuple[LedgerEntry, ...]) -> list[HolderCount]:
    """Return how many figures each body owes, the one that owes most first and the unknown last."""
    counted = by_holder(entries)
    order = sorted(counted, key=lambda body: (body is None, -sum(counted[body].values()), body or ""))
    return [HolderCount(body_link(edition, body), figures_owed(edition, counted[body])) for body in order]


def figures_owed(edition: Edition, counted: Mapping[Owed, int]) -> str:
    """Return how many figures are owed, by what is owed of them; empty where none is."""
    return listed(
        (
            edition.say(one if n == 1 else many, n=n)
            for owed, (one, many) in say.COUNTED.items()
            if (n := counted.get(owed, 0))
        ),
        edition.lang,
    )


def ledger_row(edition: Edition, entry: LedgerEntry, notes: tuple[str, ...]) -> LedgerRow:
    """Return what is owed of the figure of one target, and by whom; `notes` are the inferences on paper."""
    a, target = entry.assessment, entry.assessment.target
    holder = target.holder
    owes = entry.owed not in (Owed.NONE, Owed.REPORTED)
    searched = edition.say(say.NOT_SEARCHED) if owes and not a.is_reported else ""
    return LedgerRow(
        target=target_link(edition, target),
        number=edition.tracker.group_by_id[target.group].number,
        holder=body_link(edition, entry.holder) if entry.holder or owes else Link("", None),
        inferred=_inferred(edition, target),
        on_paper=edition.say(say.INFERRED_NOTE, n=notes.index(edition.text(holder.inferred)) + 1)
        if holder and holder.inferred
        else "",
        cite=cite(edition, holder.source) if holder and holder.source else None,
        owed=owed_in_words(edition, entry),
        key=css_name(entry.owed),
        published_in=edition.text(target.published_in) if target.published_in else "",
        searched=searched_to(edition, target.searched) if target.searched else searched,
        asked=requests_in_words(edition, target) or ((edition.say(say.NEVER_ASKED),) if owes else ()),
    )


def _inferred(edition: Edition, target: Target) -> str:
    why = target.holder.inferred if target.holder else None
    return edition.say(say.INFERRED, why=edition.text(why)) if why else ""


def owed_in_words(edition: Edition, entry: LedgerEntry) -> str:
    """Return what is owed of the figure of a target, and since when."""
    latest = entry.assessment.latest
    phrases = say.ONE_DAY if entry.days == 1 else say.OWED
    if latest is None and entry.owed in say.OF_PARTS:
        phrases = say.OF_PARTS_ONE_DAY if entry.days == 1 else say.OF_PARTS
    return edition.say(
        phrases[entry.owed],
        days=formats.number(Fraction(entry.days), edition.lang),
        date=formats.date(latest.date, edition.lang) if latest else "",
        by=formats.date(entry.by, edition.lang) if entry.by else "",
    )


def requests_in_words(edition: Edition, target: Target, body: str | None = None) -> tuple[str, ...]:
    """Return the requests for the figure of a target, the newest first; only those to `body` where
    one is named.
    """
    newest = sorted(target.requests, key=lambda request: request.date, reverse=True)
    return tuple(_request(edition, request) for request in newest if body in (None, request.body))


def _request(edition: Edition, request: Request) -> str:
    asked = edition.say(
        say.REQUEST_HOW if request.how else say.REQUEST,
        day=formats.day(request.date, edition.lang),
        by=edition.text(request.by),
        how=edition.text(request.how) if request.how else "",
    )
    if request.answered:
        return edition.say(say.ANSWERED, asked=asked, day=formats.day(request.answered, edition.lang))
    return edition.say(say.UNANSWERED, asked=asked)


def holder_lines(edition: Edition, a: Assessment) -> tuple[HolderLine, ...]:
    """Return who answers for the figure of one target, since when it is due, and who asked for it."""
    target, entry = a.target, ledger_entry(a)
    ended = _ended_bodies(edition, target)
    if entry.owed == Owed.NONE:
        return (HolderLine(edition.say(say.OWED_HEAD), owed_in_words(edition, entry)), *ended)
    lines = []
    if target.lead:
        lines.append(HolderLine(edition.say(say.LEAD), "", body=body_link(edition, target.lead)))
    lines += [
        HolderLine(edition.say(say.WITH), "", body=body_link(edition, body)) for body in target.cooperating
    ]
    holder, inferred = target.holder, _inferred(edition, target)
    lines.append(
        HolderLine(
            edition.say(say.HOLDER),
            f" ({inferred})" if inferred else "",
            cite(edition, holder.source) if holder and holder.source else None,
            body_link(edition, entry.holder),
        )
    )
    lines.append(HolderLine(edition.say(say.OWED_HEAD), owed_in_words(edition, entry)))
    if target.same_as:
        there = edition.elsewhere.get(target.same_as, Link(target.same_as, None))
        lines.append(HolderLine(edition.say(several.SAME_AS), "", body=there))
    if due := target.report_due:
        day = formats.date(due.by, edition.lang)
        text = edition.say(say.DEADLINE, day=day)
        lines.append(HolderLine(edition.say(say.OWED_HEAD), text, cite(edition, due.source)))
    if target.published_in:
        lines.append(HolderLine(edition.say(say.PUBLISHED_IN), edition.text(target.published_in)))
    if entry.owed != Owed.REPORTED:
        asked = requests_in_words(edition, target) or (edition.say(say.NEVER_ASKED),)
        lines += [HolderLine(edition.say(say.ASKED), text) for text in asked]
    return (*lines, *ended)


def _ended_bodies(edition: Edition, target: Target) -> Iterator[HolderLine]:
    """Yield the end of every body that is named at a target and is no more, with its source."""
    holder = [target.holder.body] if target.holder else []
    named = [target.lead, *target.cooperating, *holder, *(rating.by for rating in target.ratings)]
    yield from filter(None, (ended_line(edition, body) for body in dict.fromkeys(named) if body))


def ended_line(edition: Edition, name: str) -> HolderLine | None:
    """Return the end of a body, with its source; None where it is still there."""
    body = edition.tracker.bodies[name]
    if (ended := body.ended) is None:
        return None
    reason = edition.sentence(ended.reason) if ended.reason else ""
    day = formats.date(ended.date, edition.lang)
    if ended.into is None:
        said = edition.say(words.BODY_ENDED, day=day, reason=reason)
    else:
        into = edition.text(edition.tracker.bodies[ended.into].name)
        said = edition.say(words.BODY_MERGED, day=day, into=into, reason=reason)
    return HolderLine(
        edition.say(words.BODY_ENDED_HEAD, body=edition.text(body.name)),
        said.rstrip(),
        cite(edition, ended.source),
    )
