"""Assessments + a language -> the whole report as one HTML document for paper: cover, contents, targets,
tasks, sources.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from tracker.content.programme import Opened
from tracker.facts.programme import Group
from tracker.facts.statuses import Status
from tracker.facts.values import Lang
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.typography import typeset
from tracker.language.wording import group_in_words, group_path_in_words
from tracker.language.words import printout as said
from tracker.views import blocks, message, method
from tracker.views import tasks as task_views
from tracker.views.edition import Cite, Edition, FactItem, Link, cite, last_search
from tracker.views.ledger import LedgerTable, ledger_table
from tracker.views.life import Life, life
from tracker.views.method import MethodTable, Pace
from tracker.views.render import render
from tracker.views.target_page import TargetPage, target_page

WITHOUT_FIGURE = (Status.NO_FIGURE, Status.OVER_NO_FIGURE)
"""The statuses that say already that no figure was found."""
FACES = {400: "SourceSansPro-Regular.ttf", 700: "SourceSansPro-Bold.ttf"}


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents."""

    text: str
    href: str
    page: str
    """The number of its page; empty until the pages are counted."""
    inner: tuple[ContentsLine, ...] = ()


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One target in the table of all of them."""

    line: ContentsLine
    row: blocks.TargetRow


@dataclass(frozen=True, slots=True)
class PrintedGroup:
    """The targets of one group."""

    group: Group
    head: str
    """Its number and title, with those of the groups above it."""
    line: ContentsLine
    clause: str
    """Empty where one of its targets is the whole of it."""
    rows: tuple[OverviewRow, ...]
    details: tuple[TargetPage, ...]

    @property
    def id(self) -> str:
        """The id of the group."""
        return self.group.id


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in the list of all."""

    cite: Cite
    address: str


@dataclass(frozen=True, slots=True)
class Printout:
    """The report, nothing but finished strings."""

    lang: Lang
    kind: str
    title: str
    as_of: str
    running_in_css: str
    """What stands below every page, as the style sheet writes text."""
    tag_in_css: str
    """What stands above every page."""
    tag: str
    """Where the targets come from; empty where the programme does not say."""
    lines: tuple[str, ...]
    """Who publishes it, which language is authoritative, where the latest edition is."""
    notice: str
    on: dict[str, str]
    """On which page each place stands, by the address of the links that lead to it."""
    contents_head: str
    contents: tuple[ContentsLine, ...]
    ledger_head: str
    ledger: LedgerTable
    """Without the columns in which every row says the same."""
    ledger_common: tuple[str, ...]
    """What these columns say."""
    summary_head: str
    statement: str
    summary: message.Summary
    how_to_read: str
    evidence: tuple[FactItem, ...]
    life: Life
    """The documents of the programme, and its end."""
    overview_head: str
    heads: blocks.TargetHeads | None
    """Of the overview; None where nothing is set out yet."""
    page_head: str
    targets_head: str
    parts: tuple[PrintedGroup, ...]
    tasks_head: str
    tasks: task_views.TaskTable | None
    method_head: str
    method: tuple[MethodTable, ...]
    pace: Pace
    rounding: str
    sources_head: str
    sources_text: str
    sources: tuple[SourceLine, ...]


def printout_html(edition: Edition, opened: Opened, latest: str, pages: Mapping[str, int]) -> str:
    """Return the report as one HTML document that asks for nothing: its style and its letters are in it.

    `edition` is that of any page of the site, `opened` says where the data stand, `latest` the address of the
    site, empty where it is not known; `pages` gives the page of each place, by its id, once they are known.
    """
    report = printout(edition, opened, latest, pages)
    return "<!doctype html>\n" + typeset(
        render("printout", doc=report, faces=_faces()), report.lang, languages=edition.languages
    )


def printout(of_site: Edition, opened: Opened, latest: str, pages: Mapping[str, int]) -> Printout:
    """Return what the report says; the arguments are as in `printout_html`."""
    tracker, as_of, lang = of_site.tracker, of_site.as_of, of_site.lang
    here = {target.id for target in tracker.targets} | {task.id for task in tracker.tasks}

    def address(path: str) -> str | None:
        """Lead to a place of the report itself; what is only on the site has no address on paper."""
        name, _, fragment = path.partition("#")
        place = name.removeprefix("targets/").removesuffix(".md") if name.startswith("targets/") else fragment
        return f"#{place}" if place in here else None

    elsewhere = {name: Link(to.text, None) for name, to in of_site.elsewhere.items()}
    edition = replace(of_site, address=address, elsewhere=elsewhere)
    day = formats.day(as_of, lang)
    banner = tracker.programme.banner[lang] if tracker.programme.banner else ""
    authority = () if of_site.is_first else (tracker.programme.authority[lang],)
    newer = (edition.say(said.LATEST, address=latest),) if latest else ()
    lines = (edition.tag, edition.chrome.publisher or edition.chrome.unofficial, banner, *authority, *newer)
    whole = (
        *method.facts(edition),
        method.rules(edition),
        method.asking(edition),
        method.rows(edition),
        method.years(edition),
        method.counts(edition),
    )
    tables = tuple(_without_examples(table) for table in whole)
    here |= {row.id for table in tables for row in table.rows}

    def entry(text: str, place: str, inner: tuple[ContentsLine, ...] = ()) -> ContentsLine:
        return ContentsLine(text, f"#{place}", str(pages.get(place, "")), inner)

    details = {
        a.target.id: _on_paper(
            edition, a, target_page(edition, n, "", opened.data, opened.lines[a.target.id])
        )
        for n, a in enumerate(edition.assessments)
    }
    tables_of = {group.id: blocks.target_table(edition, group) for group in tracker.groups_in_order}
    parts = tuple(
        PrintedGroup(
            group=group,
            head=group_path_in_words(group, tracker, lang),
            line=entry(group_in_words(group, lang), f"group-{group.id}"),
            clause="" if group.clause[lang] in {item.passage.whole for item in of} else group.clause[lang],
            rows=tuple(OverviewRow(entry(row.name.text, row.id), row) for row in tables_of[group.id].rows),
            details=of,
        )
        for group in tracker.groups_in_order
        for of in [tuple(details[a.target.id] for a in edition.of_group(group.id))]
    )
    tasks = task_views.task_table(edition) if tracker.tasks else None
    ledger, common = _said_once(ledger_table(edition))
    heads = [
        (said.LEDGER, "ledger"),
        (said.OVERVIEW, "overview"),
        (said.SUMMARY, "summary"),
        (said.ALL_TARGETS, "targets"),
        *([(said.TASKS, "tasks")] if tasks else []),
        (said.METHOD, "method"),
        (said.SOURCES, "sources"),
    ]

    def of_groups(above: str | None) -> tuple[ContentsLine, ...]:
        """Return the lines of the groups within another, or of the outermost ones."""
        return tuple(
            replace(part.line, inner=(*(each.line for each in part.rows), *of_groups(part.id)))
            for part in parts
            if part.group.parent == above
        )

    return Printout(
        lang=lang,
        kind=edition.say(said.KIND),
        title=tracker.programme.title[lang],
        as_of=edition.say(words.AS_OF, day=day),
        running_in_css=_in_css(f"{edition.say(said.KIND)}, {edition.say(said.RUNNING, day=day)}"),
        tag_in_css=_in_css(edition.tag),
        tag=edition.tag,
        lines=tuple(line for line in lines if line),
        notice=tracker.programme.notice[lang],
        on={f"#{place}": edition.say(said.ON_PAGE, page=page) for place, page in pages.items()},
        contents_head=edition.say(said.CONTENTS),
        contents=tuple(
            entry(edition.say(head), place, of_groups(None) if place == "targets" else ())
            for head, place in heads
            if tasks or place != "tasks"
        ),
        ledger_head=edition.say(said.LEDGER),
        ledger=ledger,
        ledger_common=common,
        summary_head=edition.say(said.SUMMARY),
        statement=message.statement(edition),
        summary=message.summary(edition),
        how_to_read=edition.say(said.HOW_TO_READ),
        evidence=blocks.programme_evidence(edition),
        life=life(edition),
        overview_head=edition.say(said.OVERVIEW),
        heads=next((tables_of[group.id].heads for group in tracker.groups_in_order), None),
        page_head=edition.say(said.PAGE),
        targets_head=edition.say(said.ALL_TARGETS),
        parts=parts,
        tasks_head=edition.say(said.TASKS),
        tasks=tasks,
        method_head=edition.say(said.METHOD),
        method=tables,
        pace=method.pace_rules(edition),
        rounding=method.rounding(edition),
        sources_head=edition.say(said.SOURCES),
        sources_text=edition.say(said.SOURCES_TEXT),
        sources=tuple(
            SourceLine(cite(edition, name), source.url or edition.say(said.NO_ADDRESS))
            for name, source in tracker.sources.items()
        ),
    )


def _on_paper(edition: Edition, a: Assessment, page: TargetPage) -> TargetPage:
    """Return the page of a target without what stands on every sheet of the report, or twice on the page."""
    _, old = last_search(edition, [a])
    kept = {edition.say(words.LAST_SEARCHED)} if old or not page.looked else set()
    return replace(
        page,
        lead=replace(page.lead, dated=tuple(each for each in page.lead.dated if each.head in kept)),
        years=page.years if any(year.figure for year in page.years) else (),
        no_figures="" if a.status in WITHOUT_FIGURE else page.no_figures,
    )


def _said_once(table: LedgerTable) -> tuple[LedgerTable, tuple[str, ...]]:
    """Return the ledger without the columns in which every row says the same, and what these say."""
    heads, rows = table.heads, table.rows
    once = {
        "searched": {row.searched for row in rows},
        "asked": {"; ".join(row.asked) for row in rows if row.asked},
    }
    common = {
        name: said
        for name, (said, *more) in ((n, list(texts) or [""]) for n, texts in once.items())
        if said and not more
    }
    lines = tuple(f"{getattr(heads, name)}: {said}." for name, said in common.items())
    return replace(table, heads=heads._replace(**dict.fromkeys(common, ""))), lines


def _in_css(text: str) -> str:
    """Return a text as a style sheet may hold it between quotation marks, whatever is in it."""
    return "".join(c if c.isalnum() or c in " ,.;:/-()" else f"\\{ord(c):x} " for c in text)


def _without_examples(table: MethodTable) -> MethodTable:
    """Return a table of the method without the column that would hold only links to examples, which are on
    the site.
    """
    if any(given.status for row in table.rows for given in row.given):
        return table
    return replace(
        table, heads=table.heads._replace(given=""), rows=tuple(replace(row, given=()) for row in table.rows)
    )


@cache
def _faces() -> tuple[tuple[int, str], ...]:
    """Return the font's weights and files, so that the report looks the same wherever it is printed."""
    folder = files("font_source_sans_pro") / "files"
    return tuple(
        (weight, base64.b64encode((folder / name).read_bytes()).decode("ascii"))
        for weight, name in FACES.items()
    )
