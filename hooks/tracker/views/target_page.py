"""Assessment + a language -> the page of one target: what was set out, what happened, says who, and how it
is known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from tracker.content.folders import REPORTS
from tracker.content.load import Lines
from tracker.content.reports import UNDATED
from tracker.facts.figures import Baseline, Observation
from tracker.facts.levels import bound_on
from tracker.facts.programme import ProgrammeDocument, Task
from tracker.facts.statuses import Status
from tracker.facts.target import Target
from tracker.facts.turns import Rating
from tracker.facts.values import Lang, Text
from tracker.facts.verdicts import Assessment, MilestoneVerdict, YearVerdict
from tracker.language import formats, words
from tracker.language.asked import all_asked_in_words, bare_rule_in_words, rule_in_words
from tracker.language.wording import figure_in_words, group_in_words
from tracker.language.words import changed as say
from tracker.language.words import ledger as owed
from tracker.language.words import sending
from tracker.opendata.records import record_path
from tracker.views.changed import change_in_words, changes_of
from tracker.views.chart import Chart, chart
from tracker.views.citing import PageCitation, page_citation
from tracker.views.edition import (
    Cite,
    Edition,
    FactItem,
    Link,
    StatusView,
    cite,
    clause_link,
    evidence_item,
    known_date,
    rating_in_words,
    ratings_newest_first,
    searched_in_words,
    status_view,
    step_item,
    target_link,
    verdict_view,
)
from tracker.views.explain import Explanation, worked_out
from tracker.views.figure_table import FigureTable, figure_table
from tracker.views.lead import LeadBox, lead_of
from tracker.views.ledger import holder_lines
from tracker.views.letter import LetterView, letter_view
from tracker.views.parts import PartTable, part_table
from tracker.views.propose import correction_page
from tracker.views.repository_links import edit_address, new_file_address
from tracker.views.sending import send_line

SECTIONS: tuple[tuple[str, Text], ...] = (
    ("figures", words.FIGURES),
    ("status", words.SECTION_STATUS),
    ("commitment", words.SECTION_COMMITMENT),
    ("evidence", words.SECTION_EVIDENCE),
    ("holder", owed.SECTION),
    ("use", words.SECTION_USE),
)
"""The headings of the page, each with its id: the same on every target's page, so that a reader finds their
way on the second.
"""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence and, where it rests on one, its source."""

    text: str
    cite: Cite | None = None
    body: Link | None = None
    """The body it begins with."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A heading and the lines under it."""

    head: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the article, and the part of them that a target is."""

    before: str
    part: str
    after: str

    @property
    def whole(self) -> str:
        """All of it."""
        return f"{self.before}{self.part}{self.after}"


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


@dataclass(frozen=True, slots=True)
class ServingTask:
    """A task that serves the target, with the steps taken."""

    link: Link
    text: str
    steps: tuple[FactItem, ...]


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


@dataclass(frozen=True, slots=True)
class TargetPage:
    """Everything the page of one target prints."""

    id: str
    title: str
    description: str
    heads: dict[str, str]
    """The words of each section's heading, by its id."""
    path: tuple[Link, ...]
    """Where the page stands: from the table of all targets down to its group."""
    path_label: str
    text: str
    """The target in its own words, those in force."""
    passage: Passage
    """The words in force, in the whole sentence they are a part of."""
    amended: str
    """Since when these words hold; empty where they are the original ones."""
    original_head: str
    original: Passage | None
    """The words before they were amended."""
    clause: Link
    status: StatusView
    lead: LeadBox
    commitment: tuple[Detail, ...]
    in_common: tuple[Detail, ...]
    """What stands behind every target of the programme: the article, and the documents of the programme."""
    explanation: Explanation
    chart: Chart | None
    figures: FigureTable | None
    no_figures: str
    beside_figures: tuple[Detail, ...]
    looked: tuple[Detail, ...]
    """Where a figure was looked for in vain; empty where there is one."""
    holder: tuple[Detail, ...]
    """Who answers for the figure, since when it is due, and who asked for it."""
    """Baseline, an editor's assessment, and what was looked through."""
    letter: LetterView | None
    """The letter that asks for the figure, where none was found."""
    parts: PartTable | None
    """The parts that the figures are broken down by."""
    years_caption: str
    year_heads: YearHeads
    years: tuple[YearRow, ...]
    milestones_caption: str
    milestone_heads: MilestoneHeads
    milestones: tuple[MilestoneRow, ...]
    evidence: tuple[FactItem, ...]
    no_evidence: str
    tasks_head: str
    tasks: tuple[ServingTask, ...]
    no_steps: str
    downloads_head: str
    downloads: tuple[Link, ...]
    citation: PageCitation
    send: tuple[Link, ...]
    """The way to send a figure or report an error, and others beside it."""
    edit_head: str
    edits: tuple[Link, ...]
    paste_intro: str
    paste: str
    """A block of YAML for a new figure, or empty where no repository is configured."""
    around_label: str
    previous: Link | None
    following: Link | None


def target_page(edition: Edition, n: int, address: str, data: str, lines: Lines) -> TargetPage:
    """Return the page of the `n`th target of the edition.

    `address` is the absolute address of the page, `data` the path of the data file in the repository, and
    `lines` where the target stands in it.
    """
    a = edition.assessments[n]
    target, lang = a.target, edition.lang
    group = edition.tracker.group_by_id[target.group]
    name = target.name[lang]
    repository = edition.chrome.repository
    in_force = a.amendment.text if a.amendment else target.text
    original = _in_clause(target, lang)
    return TargetPage(
        id=target.id,
        title=name,
        description=_tagged(
            edition,
            edition.say(
                words.TARGET_DESCRIPTION,
                text=in_force[lang].rstrip("."),
                group=group_in_words(group, lang),
            ),
        ),
        heads={key: edition.say(phrase) for key, phrase in SECTIONS},
        path=(
            Link(edition.say(words.ALL_TARGETS), edition.address("targets.md")),
            *(
                Link(group_in_words(each, lang), edition.address(f"{each.page}.md#table-{each.id}"))
                for each in (*edition.tracker.above(group), group)
            ),
        ),
        path_label=edition.say(words.PATH),
        text=in_force[lang],
        passage=Passage("", in_force[lang], "") if a.amendment else original,
        amended=edition.say(words.AMENDED, day=formats.date(a.amendment.date, lang)) if a.amendment else "",
        original_head=edition.say(words.BEFORE_AMENDMENT),
        original=original if a.amendment else None,
        clause=clause_link(edition, group),
        status=status_view(edition, a),
        lead=lead_of(edition, a),
        commitment=tuple(_commitment(edition, a)),
        in_common=tuple(_in_common(edition)),
        explanation=worked_out(edition, a),
        chart=chart(edition, a),
        figures=figure_table(edition, a, lambda figure: _edit(edition, target, figure, data, lines)),
        no_figures=edition.say(words.NO_FIGURES),
        beside_figures=tuple(_beside_figures(edition, a)),
        looked=tuple(_looked(edition, a)),
        holder=tuple(_holder(edition, a)),
        letter=letter_view(edition, a, address),
        parts=part_table(edition, a, lambda figure: _edit(edition, target, figure, data, lines)),
        years_caption=f"{edition.say(words.YEARS)}: {name}",
        year_heads=YearHeads(
            *(edition.say(head) for head in (words.YEAR, words.TARGET, words.FIGURE, words.STATUS_HEAD))
        ),
        years=tuple(_year_row(edition, a, year) for year in a.years),
        milestones_caption=f"{edition.say(words.MILESTONES)}: {name}",
        milestone_heads=MilestoneHeads(
            *(edition.say(head) for head in (words.MILESTONE, words.TARGET, words.FIGURE, words.STATUS_HEAD))
        ),
        milestones=tuple(_milestone_row(edition, a, milestone) for milestone in a.milestones),
        evidence=tuple(evidence_item(edition, item) for item in target.evidence),
        no_evidence=edition.say(words.NO_EVIDENCE_YET),
        tasks_head=edition.say(words.SERVING_TASKS),
        tasks=tuple(_serving(edition, task) for task in edition.tracker.tasks if target.id in task.targets),
        no_steps=edition.say(words.NO_STEPS),
        downloads_head=edition.say(words.DOWNLOADS),
        downloads=tuple(
            Link(edition.say(phrase), edition.address(path) if path else None)
            for phrase, path in (
                (words.DOWNLOAD_RECORD, record_path(target.id)),
                (words.DOWNLOAD_CSV, f"data/targets/{target.id}.csv")
                if target.observations
                else (words.NO_CSV_YET, ""),
                (words.DOWNLOAD_JSON, f"data/targets/{target.id}.json"),
                (words.DOWNLOAD_ALL, "data.md"),
            )
        ),
        citation=page_citation(edition, target, address),
        send=send_line(edition, a, address),
        edit_head=edition.say(sending.EDITORS),
        edits=_edits(edition, a, data, lines),
        paste_intro=edition.say(words.PASTE_FIRST if not target.observations else words.PASTE_NEXT)
        if repository
        else "",
        paste=_paste(edition, a) if repository else "",
        around_label=edition.say(words.AROUND),
        previous=_neighbour(edition, words.PREVIOUS_TARGET, n - 1),
        following=_neighbour(edition, words.NEXT_TARGET, n + 1),
    )


def _in_clause(target: Target, lang: Lang) -> Passage:
    """Return the original words within the whole sentence where they stand in it, else alone."""
    part = " ".join(target.text[lang].split())
    clause = " ".join(target.clause[lang].split()) if target.clause else part
    before, found, after = clause.partition(part)
    return Passage(before, part, after) if found else Passage("", part, "")


def _tagged(edition: Edition, text: str) -> str:
    return edition.say(words.TAGGED, tag=edition.tag, text=text) if edition.tag else text


def _commitment(edition: Edition, a: Assessment) -> list[Detail]:
    target, lang = a.target, edition.lang
    terms: list[tuple[Text, list[Line]]] = []
    if target.clause and _in_clause(target, lang).whole == " ".join(target.text[lang].split()):
        terms.append((words.CLAUSE, [Line(target.clause[lang])]))
    if target.reading:
        terms.append((words.READING, [Line(target.reading[lang])]))
    first = target.first_rule
    if first.words and not first.bound.computable:
        terms.append((words.WHY_NOT_COMPUTED, [Line(first.words[lang])]))
    for amendment in target.amendments:
        changed = edition.say(words.AMENDED, day=formats.date(amendment.date, lang))
        asked = all_asked_in_words(amendment.asked, target, lang)
        text = edition.say(words.AMENDED_TO, changed=changed, text=edition.text(amendment.text), asked=asked)
        terms.append((words.AMENDMENTS, [Line(text, cite(edition, amendment.source))]))
    if target.withdrawn:
        gone = target.withdrawn
        text = edition.say(
            words.WITHDRAWN_ON, day=formats.date(gone.date, lang), reason=edition.text(gone.reason)
        )
        terms.append((words.STATUS[Status.WITHDRAWN], [Line(text, cite(edition, gone.source))]))
    if target.closed:
        ended = target.closed
        day, reason = formats.date(ended.date, lang), edition.text(ended.reason)
        text = edition.say(words.CLOSED_WHY, day=day, reason=reason)
        terms.append((words.CLOSED, [Line(text, cite(edition, ended.source))]))
    if corrected := _corrected(edition, target, figures=False):
        terms.append((say.CORRECTED, corrected))
    return [Detail(edition.say(head), tuple(lines)) for head, lines in terms]


def _in_common(edition: Edition) -> list[Detail]:
    programme = edition.tracker.programme
    terms = [(words.SOURCE, [Line("", cite(edition, programme.article))])]
    if programme.documents:
        terms.append((words.DOCUMENTS, [_document(edition, each) for each in programme.documents]))
    return [Detail(edition.say(head), tuple(lines)) for head, lines in terms]


def _beside_figures(edition: Edition, a: Assessment) -> list[Detail]:
    target, lang = a.target, edition.lang
    terms: list[tuple[Text, list[Line]]] = []
    if target.baseline:
        terms.append((words.BASELINE, [_baseline(edition, target, target.baseline)]))
    if target.assessment:
        hand = target.assessment
        text = f"{hand.words[lang]} ({formats.date(hand.date, lang)}). {hand.reason[lang]}"
        terms.append((words.ASSESSED_BY_HAND, [Line(text, cite(edition, hand.source))]))
    if target.ratings:
        terms.append((words.RATINGS, [_rating(edition, each) for each in ratings_newest_first(target)]))
    if corrected := _corrected(edition, target, figures=True):
        terms.append((say.CORRECTED, corrected))
    return [Detail(edition.say(head), tuple(lines)) for head, lines in terms]


def _looked(edition: Edition, a: Assessment) -> Iterator[Detail]:
    if a.target.searched and not a.is_reported:
        looked = searched_in_words(edition, a.target.searched)
        yield Detail(edition.say(words.SEARCHED), (Line(looked),))


def _holder(edition: Edition, a: Assessment) -> Iterator[Detail]:
    for head, lines in groupby(holder_lines(edition, a), key=lambda line: line.head):
        yield Detail(head, tuple(Line(line.text, line.cite, line.body) for line in lines))


def _document(edition: Edition, document: ProgrammeDocument) -> Line:
    kind = edition.say(words.DOCUMENT_KIND[document.kind])
    return Line(f"{formats.date(document.date, edition.lang)}: {kind}", cite(edition, document.source))


def _rating(edition: Edition, rating: Rating) -> Line:
    return Line(rating_in_words(edition, rating), cite(edition, rating.source))


def _corrected(edition: Edition, target: Target, *, figures: bool) -> list[Line]:
    """Return what was changed of the target after it had been published: its `figures`, or all else."""
    return [
        Line(
            edition.say(
                say.ON_DAY,
                day=formats.day(change.date, edition.lang),
                said=change_in_words(edition, change, target),
            )
        )
        for change in changes_of(edition, target)
        if (change.figure is not None) == figures
    ]


def _baseline(edition: Edition, target: Target, baseline: Baseline) -> Line:
    lang = edition.lang
    rule = target.first_rule
    held = bound_on(target, rule, dt.date.max) if target.base_of(rule) else None
    value = formats.quantity(
        baseline.value, lang, held.thresholds if held else (), percent=target.in_percent(rule)
    )
    note = f" {edition.text(baseline.note)}" if baseline.note else ""
    return Line(f"{value} ({known_date(edition, baseline.date)}).{note}", cite(edition, baseline.source))


def _edit(edition: Edition, target: Target, figure: Observation, data: str, lines: Lines) -> Link | None:
    """Return the way to correct a figure where it stands, or where no repository holds it the form with it
    filled in; None where the site has neither.
    """
    place = lines.figures[target.observations.index(figure)]
    if href := _edit_address(edition, place.file or data, place.line):
        return Link(edition.say(words.EDIT_FIGURE), href)
    form = correction_page(edition, target, figure)
    return Link(edition.say(words.CORRECT_FIGURE), form) if form else None


def _year_row(edition: Edition, a: Assessment, year: YearVerdict) -> YearRow:
    lang = edition.lang
    asked = rule_in_words(year.rule, a.target, lang, dt.date(year.year, 12, 31))
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


def _milestone_row(edition: Edition, a: Assessment, milestone: MilestoneVerdict) -> MilestoneRow:
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


def _serving(edition: Edition, task: Task) -> ServingTask:
    lang = edition.lang
    return ServingTask(
        link=Link(edition.say(words.TASK_NUMBER, number=task.number), edition.address(f"tasks.md#{task.id}")),
        text=task.text[lang],
        steps=tuple(step_item(edition, step) for step in task.steps),
    )


def _neighbour(edition: Edition, phrase: Text, n: int) -> Link | None:
    if not 0 <= n < len(edition.assessments):
        return None
    link = target_link(edition, edition.assessments[n].target)
    return Link(edition.say(phrase, name=link.text), link.href)


def _edit_address(edition: Edition, data: str, line: int) -> str:
    """Return where line `line` of the data file is edited on the web; empty where no repository holds it."""
    repository = edition.chrome.repository
    return edit_address(repository, data, line) if repository and not data.startswith("/") else ""


def _edits(edition: Edition, a: Assessment, data: str, lines: Lines) -> tuple[Link, ...]:
    """Return the ways for editors to correct the page; none where no repository holds it."""
    repository = edition.chrome.repository
    if not repository:
        return ()
    edits = ((words.EDIT_TARGET, lines.target), (words.ADD_FIGURE, lines.observations))
    file = (Path(data).parent / REPORTS / f"{UNDATED}-{a.target.id}.yaml").as_posix()
    new = new_file_address(repository, file, _new_report(edition, a))
    return (
        *((Link(edition.say(words.NEW_REPORT), new),) if not data.startswith("/") else ()),
        *(
            Link(edition.say(phrase), href)
            for phrase, line in edits
            if (href := _edit_address(edition, data, line))
        ),
    )


def _new_report(edition: Edition, a: Assessment) -> str:
    """Return the file of a document that gives one figure of a target, with what an editor fills in between
    angle quotation marks.
    """
    head = (
        ("document", words.PASTE_DOCUMENT),
        ("issued", words.PASTE_ISSUED),
        ("publisher", words.PASTE_PUBLISHER),
        ("recorded", words.PASTE_RECORDED),
    )
    entry = (*_keys_of_figure(edition, a), ("quote", _blank(edition, words.PASTE_QUOTE)))
    lines = [f"{key}: {_blank(edition, phrase)}" for key, phrase in head]
    lines += ["figures:", f"- target: {a.target.id}", *(f"  {key}: {typed}" for key, typed in entry)]
    return "\n".join(lines) + "\n"


def _paste(edition: Edition, a: Assessment) -> str:
    """Return the lines of a new figure in the data file, with what an editor fills in between angle quotation
    marks: the day on which the page was made is not the day on which they write.
    """
    keys = list(_keys_of_figure(edition, a))
    keys.insert(-1, ("source", _blank(edition, words.PASTE_SOURCE)))
    keys.append(("recorded", _blank(edition, words.PASTE_RECORDED)))
    return "".join(f"      {' ' if n else '-'} {key}: {typed}\n" for n, (key, typed) in enumerate(keys))


def _keys_of_figure(edition: Edition, a: Assessment) -> tuple[tuple[str, str], ...]:
    """Return the keys of a figure of this target with what is to be filled in, the stage last."""
    needs = a.rule.bound.needs
    reference = (
        f"{{value: {_blank(edition, words.PASTE_REFERENCE)}, source: {_blank(edition, words.PASTE_SOURCE)}}}"
    )
    part = (("part", _blank(edition, words.PASTE_PART)),) if a.parts else ()
    return (
        ("date", _blank(edition, words.PASTE_DATE)),
        *part,
        *(
            (("count", _blank(edition, words.PASTE_COUNT)), ("of", _blank(edition, words.PASTE_OF)))
            if "count" in needs
            else (("value", _blank(edition, words.PASTE_VALUE)),)
        ),
        *((("of", _blank(edition, words.PASTE_OF)),) if a.target.ranked else ()),
        *((("reference", reference),) if "reference" in needs else ()),
        ("stage", _blank(edition, words.PASTE_STAGE)),
    )


def _blank(edition: Edition, phrase: Text) -> str:
    """Return what stands where something is to be filled in."""
    return f"‹{edition.say(phrase)}›"
