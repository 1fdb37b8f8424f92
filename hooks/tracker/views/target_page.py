"""Assessment + a language -> the page of one target: what was set out, what happened, says who, and how it
is known.
"""

from __future__ import annotations

from dataclasses import dataclass

from tracker.content.data.load import Lines
from tracker.facts.programme import Task
from tracker.facts.values import Text
from tracker.language import formats, words
from tracker.language.wording import group_in_words
from tracker.language.words import ledger as owed
from tracker.language.words import sending
from tracker.opendata.records import record_path
from tracker.views.chart import Chart, chart
from tracker.views.citing import PageCitation, page_citation
from tracker.views.commitment import Passage, commitment_details, in_clause, in_common
from tracker.views.details import Detail, beside_figures, holder_details, looked_through
from tracker.views.editing import figure_edits, page_edits, pasted_figure
from tracker.views.edition import (
    Edition,
    FactItem,
    Link,
    StatusView,
    clause_link,
    evidence_item,
    status_view,
    step_item,
    target_link,
)
from tracker.views.embedding import EmbedCode, embed_code
from tracker.views.explain import worked_out
from tracker.views.figure_table import FigureTable, figure_table
from tracker.views.lead import LeadBox, lead_of
from tracker.views.letter import LetterView, letter_view
from tracker.views.parts import PartTable, part_table
from tracker.views.reasoning import Explanation
from tracker.views.sending import send_line
from tracker.views.turn_tables import (
    MilestoneHeads,
    MilestoneRow,
    YearHeads,
    YearRow,
    milestone_row,
    year_row,
)

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
class ServingTask:
    """A task that serves the target, with the steps taken."""

    link: Link
    text: str
    steps: tuple[FactItem, ...]


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
    clause: Link | None
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
    """Baseline, an editor's assessment, what bodies say, and corrected figures."""
    looked: tuple[Detail, ...]
    """Where a figure was looked for in vain; empty where there is one."""
    holder: tuple[Detail, ...]
    """Who answers for the figure, since when it is due, and who asked for it."""
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
    embed: EmbedCode | None
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
    original = in_clause(target, lang)
    before, after = neighbours(edition, n)
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
        commitment=tuple(commitment_details(edition, a)),
        in_common=tuple(in_common(edition)),
        explanation=worked_out(edition, a),
        chart=chart(edition, a),
        figures=figure_table(edition, a, lambda figure: figure_edits(edition, target, figure, data, lines)),
        no_figures=edition.say(words.NO_FIGURES),
        beside_figures=tuple(beside_figures(edition, a)),
        looked=tuple(looked_through(edition, a)),
        holder=tuple(holder_details(edition, a)),
        letter=letter_view(edition, a, address),
        parts=part_table(edition, a, lambda figure: figure_edits(edition, target, figure, data, lines)),
        years_caption=f"{edition.say(words.YEARS)}: {name}",
        year_heads=YearHeads(
            *(edition.say(head) for head in (words.YEAR, words.TARGET, words.FIGURE, words.STATUS_HEAD))
        ),
        years=tuple(year_row(edition, a, year) for year in a.years),
        milestones_caption=f"{edition.say(words.MILESTONES)}: {name}",
        milestone_heads=MilestoneHeads(
            *(edition.say(head) for head in (words.MILESTONE, words.TARGET, words.FIGURE, words.STATUS_HEAD))
        ),
        milestones=tuple(milestone_row(edition, a, milestone) for milestone in a.milestones),
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
        embed=embed_code(edition, target, address),
        send=send_line(edition, a, address),
        edit_head=edition.say(sending.EDITORS),
        edits=page_edits(edition, a, data, lines),
        paste_intro=edition.say(words.PASTE_FIRST if not target.observations else words.PASTE_NEXT)
        if repository
        else "",
        paste=pasted_figure(edition, a) if repository else "",
        around_label=edition.say(words.AROUND),
        previous=before,
        following=after,
    )


def neighbours(edition: Edition, n: int) -> tuple[Link | None, Link | None]:
    """Return the ways to the targets before and after the `n`th; None where there is no other."""
    return (
        _neighbour(edition, words.PREVIOUS_TARGET, n - 1),
        _neighbour(edition, words.NEXT_TARGET, n + 1),
    )


def _tagged(edition: Edition, text: str) -> str:
    return edition.say(words.TAGGED, tag=edition.tag, text=text) if edition.tag else text


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
