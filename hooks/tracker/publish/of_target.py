"""The facts of one target + what all of them have around them -> everything that is made of that target
alone: in each language what its page says, the page to be framed, what is found on it, and what search
engines read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape

from tracker.content.data.load import Lines
from tracker.content.pages.glossary import Glossary
from tracker.facts.licences import Licence
from tracker.facts.model import Tracker
from tracker.facts.programme import Task
from tracker.facts.publisher import Publisher
from tracker.facts.reasons import ChangeReason
from tracker.facts.sources import Source
from tracker.facts.values import Lang
from tracker.facts.verdicts import Assessment
from tracker.language.typography import typeset
from tracker.opendata.records import changes_about
from tracker.opendata.release import Release
from tracker.publish import search
from tracker.publish.finishing import finished
from tracker.publish.jsonld import target_dataset
from tracker.publish.store import Looked, Summed
from tracker.views.edition import Edition, Link
from tracker.views.embedding import SiteAround, embed_page
from tracker.views.frame import Chrome
from tracker.views.render import render
from tracker.views.sharing import Sharing, sharing
from tracker.views.target_page import TargetPage, neighbours, target_page
from tracker.views.urls import Urls, target_path


@dataclass(frozen=True, slots=True)
class AroundFacts:
    """What is told of any target is told by this, besides its own facts; it has no target, no task and no
    source.
    """

    tracker: Tracker
    as_of: dt.date
    site_url: str
    publisher: Publisher | None
    licence: Licence


@dataclass(frozen=True, slots=True)
class AroundTargets:
    """What is made of any target in one language is made from this, besides its own facts."""

    facts: Summed[AroundFacts]
    lang: Lang
    urls: Urls
    chrome: Chrome
    glossary: Glossary
    data: str
    """The path of the data file in the repository."""
    site_name: str
    embed_style: str
    """The style sheet of pages to be framed, with its version; empty where there are none."""
    templates: str
    """The sum of the templates, which may be edited while the site is served."""


@dataclass(frozen=True, slots=True)
class FactsOfTarget:
    """A target's own facts, but for the sources that they name."""

    assessment: Assessment
    tasks: tuple[Task, ...]
    """Those that serve it."""
    changes: tuple[ChangeReason, ...]


@dataclass(frozen=True, slots=True)
class OfTarget:
    """What the page of a target is made from: its facts, where they stand, and the ways from it."""

    facts: Summed[FactsOfTarget]
    lines: Lines
    elsewhere: tuple[tuple[str, Link], ...]
    """The way to the target of another programme that has its figures."""
    beside: tuple[Link | None, Link | None]
    """The ways to the targets before and after it."""


@dataclass(frozen=True, slots=True)
class MadeOfTarget:
    """Everything that is made of one target alone, in one language."""

    id: str
    title: str
    slots: dict[str, str]
    """What goes into the theme's page, by its slot, but for the way to the page."""
    shared: Sharing
    found: search.SearchPage
    embedded: bytes
    """The page to be framed; empty where there is none."""


def around_facts(release: Release) -> AroundFacts:
    """Return what all targets of what is published have around them."""
    bare = _with(release.tracker, targets=(), tasks=(), sources={})
    return AroundFacts(bare, release.as_of, release.site_url, release.publisher, release.licence)


def facts_of_target(a: Assessment, tracker: Tracker, changes: Iterable[ChangeReason]) -> FactsOfTarget:
    """Return what is told of one target."""
    tasks = tuple(task for task in tracker.tasks if a.target.id in task.targets)
    return FactsOfTarget(a, tasks, changes_about(a.target, changes))


def of_target(edition: Edition, n: int, lines: Lines, facts: Summed[FactsOfTarget]) -> OfTarget:
    """Return what the page of the `n`th target of an edition is made from."""
    same = edition.assessments[n].target.same_as
    elsewhere = ((same, edition.elsewhere[same]),) if same and same in edition.elsewhere else ()
    return OfTarget(facts, lines, elsewhere, neighbours(edition, n))


def page_of_target(around: AroundTargets, own: OfTarget, sources: Looked[Source]) -> TargetPage:
    """Return what stands on the page of a target."""
    return _page(_edition(around, own, sources), around, own)


def make_of_target(around: Summed[AroundTargets], own: OfTarget, sources: Looked[Source]) -> MadeOfTarget:
    """Make everything of one target that is in one language."""
    known, a = around.value, own.facts.value.assessment
    edition, urls, lang = _edition(known, own, sources), known.urls, known.lang
    path, page = target_path(a.target.id), _page(edition, known, own)
    shared, location = sharing(edition, a), urls.of(lang, path)
    release = _release(known.facts.value, own.facts.value, sources)
    slots = {
        "id": page.id,
        "title": escape(page.title),
        "description": escape(page.description),
        "alt": escape(shared.alt),
        "path": render("path", page=page),
        "content": finished(render("target", page=page), edition, path),
        "dataset": target_dataset(release, a, lang, urls.absolute(lang, path)),
    }
    embedded = _embedded(edition, known, page) if known.embed_style else b""
    return MadeOfTarget(page.id, page.title, slots, shared, search.found_target(location, page), embedded)


def _page(edition: Edition, around: AroundTargets, own: OfTarget) -> TargetPage:
    (a,), (before, after) = edition.assessments, own.beside
    address = around.urls.absolute(around.lang, target_path(a.target.id))
    page = target_page(edition, 0, address, around.data, own.lines)
    return replace(page, previous=before, following=after)


def _embedded(edition: Edition, around: AroundTargets, page: TargetPage) -> bytes:
    (a,) = edition.assessments
    site = SiteAround(around.urls, around.site_name, around.embed_style)
    framed = embed_page(edition, a.target, page.lead, site)
    head, body, said = render("embed", page=framed).strip().partition("<main>")
    return f"{head}{body}{typeset(said, edition.lang, languages=edition.languages)}\n".encode()


def _edition(around: AroundTargets, own: OfTarget, sources: Looked[Source]) -> Edition:
    """Return an edition of one target: whatever is made of it can ask for nothing else."""
    known = _release(around.facts.value, own.facts.value, sources)
    return Edition(
        known.tracker,
        known.assessments,
        known.as_of,
        around.lang,
        around.urls.seen_from(around.lang, target_path("_")),
        around.chrome,
        glossary=around.glossary,
        changes=known.changes,
        elsewhere=dict(own.elsewhere),
    )


def _release(around: AroundFacts, own: FactsOfTarget, sources: Looked[Source]) -> Release:
    """Return a release of one target."""
    target = own.assessment.target
    return Release(
        tracker=_with(around.tracker, targets=(target,), tasks=own.tasks, sources=sources),
        assessments=(own.assessment,),
        as_of=around.as_of,
        site_url=around.site_url,
        publisher=around.publisher,
        changes=own.changes,
        licence=around.licence,
    )


def _with(tracker: Tracker, **other: object) -> Tracker:
    """Return a tracker with some of its parts replaced, none of which is looked at again."""
    parts = {name: getattr(tracker, name) for name in Tracker.model_fields}
    return type(tracker).model_construct(**{**parts, **other})
