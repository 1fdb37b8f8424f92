"""What was known on a day -> what changed, newest first by the day it was recorded: a page, a short list, an
Atom feed.

An entry that was known on the day and recorded here later stands first, without the day on which it was
recorded.

An entry's id is made from what it is about: programme, target or task, kind, date, source, and where several
may share these, the words themselves. It never rests on a position, so no new entry moves an old one; a
target's figure keeps its id when the figure is corrected. Two entries that agree in all of it say the same
thing, and are told once.
"""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby
from typing import TypeVar
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from tracker.content.clock import LOCAL_TIME
from tracker.facts.dates import PartialDate
from tracker.facts.figures import Observation
from tracker.facts.model import Tracker
from tracker.facts.programme import Step, Task
from tracker.facts.reasons import ChangeReason
from tracker.facts.sources import Evidence, Fact
from tracker.facts.target import Target
from tracker.facts.turns import Amendment, Closing, HandAssessment, Rating, Withdrawal
from tracker.facts.values import Lang
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.asked import all_asked_in_words
from tracker.language.wording import capitalised, figure_with_unit, group_in_words, uncapitalised
from tracker.language.words import parts as of_parts
from tracker.language.words import updates as say
from tracker.language.words.changed import GONE
from tracker.views.changed import change_in_words
from tracker.views.edition import Cite, Edition, Link, cite, rating_in_words, target_link
from tracker.views.urls import prefix

NEWEST = 5
"""How many entries the home page shows."""
DECISIVE = frozenset({"figure", "amendment", "withdrawal", "closing", "ending", "assessment", "correction"})
"""The kinds of entries that change a figure or a status."""
PAGE = "updates.md"
ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, even as a reference."""
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "resolution-tracker.invalid")
"""Of this kind of site; never to change, or every reader would see every entry as new."""

Dated = TypeVar("Dated", Evidence, Observation, Amendment, Rating)
Given = Observation | Evidence | Step | HandAssessment | Amendment | Withdrawal | Closing | Rating
Entry = Given | ChangeReason


@dataclass(frozen=True, slots=True)
class Change:
    """One dated entry of the data: what it is, what it is about, and the day it was recorded."""

    key: str
    """Its id in no language: the same in every build, whatever else is added."""
    kind: str
    entry: Entry
    date: PartialDate | None
    owner: Target | Task | None
    """The target or the task it is about; None for the programme as a whole."""
    about: str = ""
    """What a correction is about where that is neither: a page, a group, or an id that is no more."""

    @property
    def recorded(self) -> dt.date | None:
        """The day an editor entered it; None where that was after the day of the edition."""
        return self.entry.date if isinstance(self.entry, ChangeReason) else self.entry.recorded

    def id(self, lang: Lang) -> str:
        """Return the id of the entry in the feed of one language, as a URN."""
        return uuid.uuid5(NAMESPACE, f"{lang} {self.key}").urn

    @property
    def anchor(self) -> str:
        """Its id on the page, the same in both languages."""
        return f"u-{uuid.uuid5(NAMESPACE, self.key).hex[:12]}"


@dataclass(frozen=True, slots=True)
class UpdateItem:
    """One entry as it is read."""

    id: str
    kind: str
    recorded: str
    owner: Link
    text: str
    cite: Cite | None
    """Its source; a correction is the editors' own."""
    quote: str
    checked: str


@dataclass(frozen=True, slots=True)
class OwnerUpdates:
    """The entries of one day about one target, one task or the programme."""

    owner: Link
    items: tuple[UpdateItem, ...]


@dataclass(frozen=True, slots=True)
class DayUpdates:
    """The entries recorded on one day."""

    id: str
    head: str
    owners: tuple[OwnerUpdates, ...]


@dataclass(frozen=True, slots=True)
class Updates:
    """Every entry, newest day first."""

    count: str
    feed: Link
    days: tuple[DayUpdates, ...]


@dataclass(frozen=True, slots=True)
class Newest:
    """The few newest entries, and the way to all of them."""

    nothing: str
    items: tuple[UpdateItem, ...]
    more: Link


def changes(tracker: Tracker, corrected: tuple[ChangeReason, ...] = ()) -> tuple[Change, ...]:
    """Return every dated entry of `tracker`, as it was known on a day, and what was `corrected`, once: newest
    first by the day it was recorded.

    Within a day they stand as in the file, and those of one target or task newest first by their own date.
    """
    found: dict[str, Change] = {}
    for change in (*_corrections(tracker, corrected), *_all(tracker)):
        found.setdefault(change.key, change)
    return tuple(sorted(found.values(), key=_order, reverse=True))


def _order(change: Change) -> dt.date:
    return change.recorded or dt.date.max


def _all(tracker: Tracker) -> Iterator[Change]:
    programme, ended = tracker.programme.article, tracker.programme.ended
    if ended:
        yield _change(programme, "ending", ended, ended.date, None)
    for evidence in _by_date(tracker.programme.evidence):
        yield _worded(programme, "evidence", evidence, evidence.date, None)
    for target in tracker.targets:
        yield from _of_target(f"{programme} target {target.id}", target)
    for task in tracker.tasks:
        for step in sorted(task.steps, key=lambda step: _day(step.done or step.due), reverse=True):
            yield _worded(f"{programme} task {task.id}", "step", step, step.done or step.due, task)
        yield from _of_ratings(f"{programme} task {task.id}", task)


def _of_ratings(about: str, owner: Target | Task) -> Iterator[Change]:
    for rating in _by_date(owner.ratings):
        said = uuid.uuid5(NAMESPACE, rating.words.vi).hex  # one document may hold what two bodies say
        yield _change(about, "rating", rating, rating.date, owner, rating.by, said)


def _of_target(about: str, target: Target) -> Iterator[Change]:
    single = {
        "withdrawal": target.withdrawn,
        "closing": target.closed,
        "assessment": target.assessment,
    }
    for kind, entry in single.items():
        if entry:
            yield _change(about, kind, entry, entry.date, target)
    yield from _of_ratings(about, target)
    for amendment in _by_date(target.amendments):
        yield _worded(about, "amendment", amendment, amendment.date, target)
    for figure in _by_date(target.observations):
        kind = "projection" if figure.projected else "figure"
        of_part = (figure.part,) if figure.part else ()
        yield _change(about, kind, figure, figure.date, target, figure.stage, *of_part)
    for evidence in _by_date(target.evidence):
        yield _worded(about, "evidence", evidence, evidence.date, target)


def _corrections(tracker: Tracker, corrected: tuple[ChangeReason, ...]) -> Iterator[Change]:
    """Yield what was corrected, once for each thing it is about."""
    owners: dict[str, Target | Task] = {task.id: task for task in tracker.tasks}
    owners |= {name: target for target in tracker.targets for name in (*target.former, target.id)}
    for entry in corrected:
        for name in entry.what:
            words_hash = uuid.uuid5(NAMESPACE, entry.why.vi).hex
            key = f"{tracker.programme.article} correction {name} {entry.date} {entry.figure} {words_hash}"
            key += f" part {entry.part}" if entry.part else ""
            yield Change(key, "correction", entry, entry.figure, owners.get(name), name)


def _by_date(entries: tuple[Dated, ...]) -> list[Dated]:
    return sorted(entries, key=lambda entry: _day(entry.date), reverse=True)


def _day(date: PartialDate | None) -> dt.date:
    return date.last_day if date else dt.date.min


def _worded(
    about: str,
    kind: str,
    entry: Evidence | Step | Amendment,
    date: PartialDate | None,
    owner: Target | Task | None,
) -> Change:
    """Return an entry of which several may have the same date and source: its Vietnamese words are part of
    its id.
    """
    return _change(about, kind, entry, date, owner, uuid.uuid5(NAMESPACE, entry.text.vi).hex)


def _change(
    about: str,
    kind: str,
    entry: Given,
    date: PartialDate | None,
    owner: Target | Task | None,
    *more: str,
) -> Change:
    key = " ".join((about, kind, str(date or "undated"), entry.source, *more))
    return Change(key, kind, entry, date, owner)


def updates(edition: Edition) -> Updates:
    """Return every entry by day and by what it is about."""
    found = changes(edition.tracker, edition.changes)
    by_target = {a.target.id: a for a in edition.assessments}
    day = formats.day(edition.as_of, edition.lang)
    phrase = say.NOTHING if not found else say.COUNT_ONE if len(found) == 1 else say.COUNT
    return Updates(
        count=edition.say(phrase, n=formats.number(Fraction(len(found)), edition.lang), day=day),
        feed=Link(edition.say(say.FEED), edition.address(feed_path(edition.lang))),
        days=tuple(
            DayUpdates(
                id=f"day-{recorded.isoformat() if recorded else 'later'}",
                head=edition.say(say.RECORDED, day=formats.day(recorded, edition.lang))
                if recorded
                else edition.say(say.RECORDED_LATER, day=day),
                owners=tuple(
                    OwnerUpdates(owner, tuple(items))
                    for owner, items in groupby(
                        (_item(edition, change, by_target) for change in of_day), key=lambda item: item.owner
                    )
                ),
            )
            for recorded, of_day in groupby(found, key=lambda change: change.recorded)
        ),
    )


def newest(edition: Edition) -> Newest:
    """Return the newest few entries that change a figure or a status: of one day, the newest facts first;
    figures whose date is unknown come last.

    Evidence and steps change neither, and stand on the page of all entries only.
    """
    found = sorted(
        (change for change in changes(edition.tracker, edition.changes) if change.kind in DECISIVE),
        key=lambda change: (_order(change), _day(change.date)),
        reverse=True,
    )
    by_target = {a.target.id: a for a in edition.assessments}
    return Newest(
        nothing=""
        if found
        else edition.say(say.NOTHING_DECISIVE, day=formats.day(edition.as_of, edition.lang)),
        items=tuple(_item(edition, change, by_target) for change in found[:NEWEST]),
        more=Link(edition.say(say.ALL), edition.address(PAGE)),
    )


def _task_link(edition: Edition, task: Task) -> Link:
    return Link(
        edition.say(say.TASK, number=task.number, text=task.text[edition.lang]),
        edition.address(f"tasks.md#{task.id}"),
    )


def _owner(edition: Edition, change: Change) -> Link:
    if change.owner is None:
        return _led_to(edition, change.about) if change.about else Link(edition.say(say.PROGRAMME), None)
    return (
        target_link(edition, change.owner)
        if isinstance(change.owner, Target)
        else _task_link(edition, change.owner)
    )


def _led_to(edition: Edition, name: str) -> Link:
    """Return the group or the page that a correction names, or that there is no such thing any more."""
    if group := edition.tracker.group_by_id.get(name):
        return Link(group_in_words(group, edition.lang), edition.address(f"{group.page}.md#table-{group.id}"))
    if name.endswith(".md") and (address := edition.address(name)):
        return Link(name.removesuffix(".md"), address)
    return Link(edition.say(GONE, name=name), None)


def _item(edition: Edition, change: Change, by_target: Mapping[str, Assessment]) -> UpdateItem:
    fact = None if isinstance(change.entry, ChangeReason) else change.entry
    return UpdateItem(
        id=change.anchor,
        kind=edition.say(
            words.EVIDENCE_KIND[change.entry.kind]
            if isinstance(change.entry, Evidence)
            else say.KIND[change.kind]
        ),
        recorded=formats.day(change.recorded, edition.lang) if change.recorded else edition.say(say.LATER),
        owner=_owner(edition, change),
        text=_text(edition, change, by_target),
        cite=cite(edition, fact.source) if fact else None,
        quote=(fact.quote or "") if fact else "",
        checked=_checked(edition, fact) if fact else "",
    )


def _checked(edition: Edition, fact: Fact) -> str:
    if fact.checked is None:
        return edition.say(words.NOT_CHECKED)
    return edition.say(words.CHECKED, day=formats.day(fact.checked, edition.lang))


def _text(edition: Edition, change: Change, by_target: Mapping[str, Assessment]) -> str:
    """Return what the entry says, with its own date as exactly as it is known."""
    lang, entry = edition.lang, change.entry
    date = formats.date(change.date, lang) if change.date else words.UNDATED[lang]
    match entry:
        case Observation():
            assert isinstance(change.owner, Target)
            rule = by_target[change.owner.id].judging(entry).rule_for(entry)
            part = edition.tracker.parts[entry.part][lang] if entry.part else ""
            stage = words.REPORTING_STAGE[entry.stage][lang]
            said = edition.say(
                say.FIGURE,
                figure=figure_with_unit(entry, rule, change.owner, lang),
                date=of_parts.of_part(date, part, lang),
                stage=uncapitalised(stage),
            )
            said = (
                edition.say(say.FIGURE_NOTE, said=said, note=edition.text(entry.note)) if entry.note else said
            )
        case Evidence():
            said = edition.say(say.EVIDENCE, text=edition.text(entry.text), date=capitalised(date))
        case Step():
            when = edition.say(words.STEP_DONE if entry.done else words.STEP_DUE, day=date)
            said = edition.say(say.STEP, text=edition.text(entry.text), when=when)
        case HandAssessment():
            said = edition.say(
                say.ASSESSMENT, words=entry.words[lang], date=date, reason=edition.text(entry.reason)
            )
        case Amendment():
            assert isinstance(change.owner, Target)
            said = edition.say(
                say.AMENDMENT,
                text=edition.text(entry.text),
                rule=all_asked_in_words(entry.asked, change.owner, lang),
                date=date,
            )
        case ChangeReason():
            said = change_in_words(edition, entry, change.owner if isinstance(change.owner, Target) else None)
        case Closing():
            phrase = say.CLOSING if change.owner else say.ENDING
            said = edition.say(phrase, date=date, reason=edition.text(entry.reason))
        case Rating():
            said = rating_in_words(edition, entry)
        case Withdrawal():
            said = edition.say(say.WITHDRAWAL, date=date, reason=edition.text(entry.reason))
    return said


def feed_path(lang: Lang) -> str:
    """Return where the feed of a language stands, from the root of the site."""
    return f"{prefix(lang)}updates/feed.xml"


def absolute(edition: Edition, page: str) -> Edition:
    """Return an edition made for the page at the address `page` with whole addresses, for what is read
    outside the site.
    """
    seen = edition.address
    return replace(edition, address=lambda path: None if (to := seen(path)) is None else urljoin(page, to))


def feeds(editions: Mapping[Lang, Edition]) -> dict[str, bytes]:
    """Return the Atom feed of each language by its path in the site; each edition's `address` must give
    absolute addresses.

    A language without the page of updates has no feed, since a feed must lead to what it is a feed of.
    """
    made: dict[str, bytes] = {}
    for lang, edition in editions.items():
        if page := edition.address(PAGE):
            made[feed_path(lang)] = _atom(edition, page)
    return made


def _atom(edition: Edition, page: str) -> bytes:
    """Return the feed as XML; nothing in it depends on a clock, so the same data and day give the
    same bytes.
    """
    lang, found = edition.lang, changes(edition.tracker, edition.changes)
    by_target = {a.target.id: a for a in edition.assessments}
    programme = edition.tracker.programme
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed", {XML_LANG: lang})
    _add(feed, "id", uuid.uuid5(NAMESPACE, f"{lang} {programme.article} feed").urn)
    _add(feed, "title", edition.say(say.FEED_TITLE, programme=programme.title[lang]))
    about = edition.say(say.FEED_ABOUT)
    _add(feed, "subtitle", edition.say(words.TAGGED, tag=edition.tag, text=about) if edition.tag else about)
    _add(
        feed,
        "updated",
        _moment(max((change.recorded or edition.as_of for change in found), default=edition.as_of)),
    )
    _add(feed, "link", rel="self", type="application/atom+xml", href=edition.address(feed_path(lang)) or "")
    _add(feed, "link", rel="alternate", type="text/html", hreflang=lang, href=page)
    _add(_add(feed, "author"), "name", edition.chrome.author)
    for change in found:
        item = _item(edition, change, by_target)
        entry = _add(feed, "entry")
        _add(entry, "id", change.id(lang))
        _add(entry, "title", edition.say(say.ENTRY_TITLE, kind=item.kind, owner=item.owner.text))
        _add(entry, "updated", _moment(change.recorded or edition.as_of))
        _add(
            entry,
            "link",
            rel="alternate",
            type="text/html",
            hreflang=lang,
            href=item.owner.href or f"{page}#{item.id}",
        )
        _add(entry, "category", term=change.kind, label=item.kind)
        source = (
            edition.say(say.SOURCE, title=item.cite.link.text, about=item.cite.about) if item.cite else ""
        )
        _add(entry, "summary", f"{item.text.rstrip('.')}. {source}".rstrip(), type="text")
    ET.indent(feed)
    return (
        b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode").encode() + b"\n"
    )


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(
        parent, f"{{{ATOM}}}{name}", {key: NOT_XML.sub("", value) for key, value in attributes.items()}
    )
    child.text = NOT_XML.sub("", text) or None
    return child


def _moment(day: dt.date) -> str:
    """Return the first moment of `day` in Viet Nam, as RFC 3339 has it."""
    return dt.datetime.combine(day, dt.time.min, LOCAL_TIME).isoformat()
