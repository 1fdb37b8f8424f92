"""What changed + a language -> a page of it by day, and the short list of the newest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import groupby

from tracker.facts.dates import PartialDate
from tracker.facts.figures import Observation
from tracker.facts.programme import Step, Task
from tracker.facts.reasons import ChangeReason
from tracker.facts.sources import Evidence, Fact
from tracker.facts.target import Target
from tracker.facts.turns import Amendment, Closing, HandAssessment, Rating, Withdrawal
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.asked import all_asked_in_words
from tracker.language.wording import capitalised, figure_with_unit, group_in_words, uncapitalised
from tracker.language.words import parts as of_parts
from tracker.language.words import updates as say
from tracker.language.words.changed import GONE
from tracker.views.changed import change_in_words
from tracker.views.edition import Cite, Edition, Link, cite, rating_in_words, step_date, target_link
from tracker.views.entries import Change, changes, last_day_of, recorded_on
from tracker.views.urls import corrections_feed_path, feed_path

NEWEST = 5
"""How many entries the home page shows."""
DECISIVE = frozenset({"figure", "amendment", "withdrawal", "closing", "ending", "assessment", "correction"})
"""The kinds of entries that change a figure or a status."""
FEWEST_MONTHS = 2
"""From so many on there is a way to each."""
PAGE = "updates.md"


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
    context_head: str
    context: tuple[UpdateItem, ...]
    """What only surrounds it, and is folded away; it never changes a figure or a status."""


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
    corrections: Link
    """The feed of what was corrected alone."""
    by_month: str
    months: tuple[Link, ...]
    """The way to the newest day of each month, the newest first; none where all was recorded in one month."""
    days: tuple[DayUpdates, ...]


@dataclass(frozen=True, slots=True)
class Newest:
    """The few newest entries, and the way to all of them."""

    nothing: str
    items: tuple[UpdateItem, ...]
    more: Link


def updates(edition: Edition) -> Updates:
    """Return every entry by day and by what it is about."""
    found = changes(edition.tracker, edition.changes)
    by_target = {a.target.id: a for a in edition.assessments}
    day = formats.day(edition.as_of, edition.lang)
    phrase = say.NOTHING if not found else say.COUNT_ONE if len(found) == 1 else say.COUNT
    return Updates(
        count=edition.say(phrase, n=formats.number(Fraction(len(found)), edition.lang), day=day),
        feed=Link(edition.say(say.FEED), edition.address(feed_path(edition.lang, edition.languages))),
        corrections=Link(
            edition.say(say.CORRECTIONS_FEED),
            edition.address(corrections_feed_path(edition.lang, edition.languages)),
        ),
        by_month=edition.say(say.BY_MONTH),
        months=_months(edition, found),
        days=tuple(
            DayUpdates(
                id=_day_id(recorded),
                head=edition.say(say.RECORDED, day=formats.day(recorded, edition.lang))
                if recorded
                else edition.say(say.RECORDED_LATER, day=day),
                owners=tuple(
                    _of_owner(edition, owner, list(of_owner), by_target)
                    for owner, of_owner in groupby(of_day, key=partial(_owner, edition))
                ),
            )
            for recorded, of_day in groupby(found, key=lambda change: change.recorded)
        ),
    )


def _day_id(recorded: dt.date | None) -> str:
    return f"day-{recorded.isoformat() if recorded else 'later'}"


def _months(edition: Edition, found: Sequence[Change]) -> tuple[Link, ...]:
    days = [change.recorded for change in found if change.recorded]
    months = [
        (month, list(of_month)) for month, of_month in groupby(days, key=lambda day: (day.year, day.month))
    ]
    if len(months) < FEWEST_MONTHS:
        return ()
    return tuple(
        Link(
            edition.say(
                say.MONTH,
                month=capitalised(formats.date(PartialDate(*month), edition.lang)),
                n=formats.number(Fraction(len(of_month)), edition.lang),
            ),
            f"#{_day_id(of_month[0])}",
        )
        for month, of_month in months
    )


def _of_owner(
    edition: Edition, owner: Link, found: list[Change], by_target: Mapping[str, Assessment]
) -> OwnerUpdates:
    items, context = (
        tuple(update_item(edition, change, by_target) for change in found if _is_context(change) is wanted)
        for wanted in (False, True)
    )
    n = formats.number(Fraction(len(context)), edition.lang)
    return OwnerUpdates(owner, items, edition.say(say.CONTEXT, n=n) if context else "", context)


def _is_context(change: Change) -> bool:
    return isinstance(change.entry, Evidence) and change.entry.kind == "context"


def newest(edition: Edition) -> Newest:
    """Return the newest few entries that change a figure or a status: of one day, the newest facts first;
    figures whose date is unknown come last.

    Evidence and steps change neither, and stand on the page of all entries only.
    """
    items = [item for _, item in newest_of(edition)]
    return Newest(
        nothing=""
        if items
        else edition.say(say.NOTHING_DECISIVE, day=formats.day(edition.as_of, edition.lang)),
        items=tuple(items),
        more=Link(edition.say(say.ALL), edition.address(PAGE)),
    )


def newest_of(edition: Edition, *, shared: bool = True) -> list[tuple[tuple[dt.date, dt.date], UpdateItem]]:
    """Return the newest few entries that change a figure or a status, each with what it is ordered by; those
    of targets that have their figures from another programme only where `shared`.
    """
    found = sorted(
        (
            change
            for change in changes(edition.tracker, edition.changes)
            if change.kind in DECISIVE and (shared or not _is_of_another(change))
        ),
        key=_newness,
        reverse=True,
    )
    by_target = {a.target.id: a for a in edition.assessments}
    return [(_newness(change), update_item(edition, change, by_target)) for change in found[:NEWEST]]


def _newness(change: Change) -> tuple[dt.date, dt.date]:
    return recorded_on(change), last_day_of(change.date)


def _is_of_another(change: Change) -> bool:
    """Say whether a figure is told by another programme, where it is entered."""
    return (
        isinstance(change.owner, Target)
        and bool(change.owner.same_as)
        and change.kind in ("figure", "projection", "correction")
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


def update_item(edition: Edition, change: Change, by_target: Mapping[str, Assessment]) -> UpdateItem:
    """Return an entry as it is read, in the page's words."""
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
            when = capitalised(step_date(edition, entry))
            said = edition.say(say.STEP, text=edition.text(entry.text), when=when)
        case HandAssessment():
            said = edition.say(
                say.ASSESSMENT,
                words=entry.words[lang],
                date=date,
                reason=edition.sentence(entry.reason),
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
            said = edition.say(phrase, date=date, reason=edition.sentence(entry.reason))
        case Rating():
            said = rating_in_words(edition, entry)
        case Withdrawal():
            said = edition.say(say.WITHDRAWAL, date=date, reason=edition.sentence(entry.reason))
    return said
