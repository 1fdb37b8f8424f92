"""Assessments + a language -> values that hold nothing but finished strings, in the order they are read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from tracker import collation, formats, languages, words
from tracker.assess import OUTCOMES, SATISFIED, Assessment, Outcome, Status, roll_up
from tracker.bilingual import Bilingual
from tracker.chrome import Chrome
from tracker.glossary import Glossary
from tracker.model import Evidence, Fact, Group, Lang, Observation, PartialDate, Rule, Searched, Source, Step, Target, Task, Text, Tracker

Address = Callable[[str], str | None]
"""From a page in this language, `article.md#objective-1` or `targets/ID.md`, or a file of the site, `data/targets.csv`, to its
address seen from the page being made; None if there is none."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything a view is made from: the facts, what they say on one day, one language, and the way to other pages."""

    tracker: Tracker
    assessments: tuple[Assessment, ...]
    as_of: dt.date
    lang: Lang
    address: Address
    chrome: Chrome
    examples: Edition | None = None
    """The made-up programme that the worked examples come from, in the same language."""
    article: Callable[[], Bilingual] | None = None
    """The article in both languages, made when a page asks for it; None where the programme has none."""
    glossary: Glossary = field(default_factory=Glossary)

    def say(self, phrase: Text, **values: object) -> str:
        """Return a phrase in the edition's language, with `values` put in."""
        return phrase[self.lang].format(**values)

    def of_group(self, group: str) -> tuple[Assessment, ...]:
        """Return the assessments of the targets of one group."""
        return tuple(a for a in self.assessments if a.target.group == group)


@dataclass(frozen=True, slots=True)
class Link:
    """A text and where it leads; no address means there is no such page."""

    text: str
    href: str | None
    lang: str | None = None
    """The language of the text where it is not the page's."""


@dataclass(frozen=True, slots=True)
class Cite:
    """A source as it is cited."""

    link: Link
    about: str
    """Publisher and date."""
    note: str


@dataclass(frozen=True, slots=True)
class FactItem:
    """A dated fact with its source."""

    date: str
    kind: str
    text: str
    quote: str
    quote_lang: str | None
    """The language of the quotation where it is not the page's."""
    cite: Cite
    checked: str


@dataclass(frozen=True, slots=True)
class FigureItem:
    """One figure of a target."""

    date: str
    value: str
    stage: str
    cite: Cite
    checked: str
    note: str


@dataclass(frozen=True, slots=True)
class StatusView:
    """A status in words, its key for the style sheet, and what is said beside it."""

    key: str
    outcome: str
    """The heap it is counted in: its colour and its shape."""
    words: str
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bullet bar on the unit's own scale, in hundredths of its width."""

    label: str
    start: str
    length: str
    target: str
    band: tuple[str, str] | None
    """Start and length of the range that is asked for."""
    base: str
    """The baseline, or empty."""


@dataclass(frozen=True, slots=True)
class TargetHeads:
    """The column heads of the table of targets; on a phone each stands beside its cell."""

    commitment: str
    unit: str
    target: str
    figure: str
    bar: str
    status: str
    schedule: str
    evidence: str


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


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One line of the table of targets."""

    id: str
    name: Link
    text: str
    unit: str
    target: str
    figure: FigureItem | None
    no_figure: str
    bar: Bar | None
    status: StatusView
    rank: int
    """Where the status stands among all, for sorting."""
    name_rank: int
    """Where the name stands in its table as the language sorts, for sorting."""
    schedule: str
    evidence: str
    clause: Link


@dataclass(frozen=True, slots=True)
class TargetTable:
    """The table of one group."""

    id: str
    caption: str
    heads: TargetHeads
    bars: bool
    """Whether any row has a bar; without one there is no column for them."""
    rows: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """One heap of the summary: how many of how many."""

    key: str
    words: str
    of_total: str


@dataclass(frozen=True, slots=True)
class Summary:
    """How many targets stand where."""

    head: str
    counts: tuple[Count, ...]
    left_out: str
    see_all: Link


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task and what was done for it."""

    id: str
    number: str
    text: str
    steps: tuple[FactItem, ...]
    no_steps: str
    targets: tuple[Link, ...]
    no_targets: str
    clause: Link


@dataclass(frozen=True, slots=True)
class TaskTable:
    """All tasks."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[TaskRow, ...]


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
    heads: tuple[str, ...]
    rows: tuple[SearchedRow, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader must know before the figures."""

    lines: tuple[str, ...]


def notice(edition: Edition) -> Notice:
    """Return the programme's notice; which language is authoritative stands on top of every page."""
    return Notice((edition.tracker.programme.notice[edition.lang],))


def summary(edition: Edition) -> Summary:
    """Return the counts of all targets with their denominator, and how many were left out of it."""
    rolled = roll_up(edition.assessments)
    return Summary(
        head=edition.say(words.SUMMARY_HEAD, total=rolled.total, day=formats.day(edition.as_of, edition.lang)),
        counts=tuple(
            Count(
                key=_css(outcome),
                words=edition.say(words.OUTCOME[outcome]),
                of_total=edition.say(words.OF_TOTAL, count=rolled.counts[outcome], total=rolled.total),
            )
            for outcome in Outcome
        ),
        left_out=edition.say(words.SUMMARY_WITHDRAWN, n=rolled.withdrawn) if rolled.withdrawn else "",
        see_all=Link(edition.say(words.SEE_ALL), edition.address("targets.md")),
    )


def target_table(edition: Edition, group: Group) -> TargetTable:
    """Return the table of the targets of one group."""
    assessments = edition.of_group(group.id)
    by_name = sorted(assessments, key=lambda a: collation.key(a.target.name[edition.lang], edition.lang))
    ranks = {a.target.id: rank for rank, a in enumerate(by_name)}
    rows = tuple(_target_row(edition, assessment, ranks[assessment.target.id]) for assessment in assessments)
    caption = words.TABLE_CAPTION_ONE if len(assessments) == 1 else words.TABLE_CAPTION
    return TargetTable(
        id=group.id,
        caption=edition.say(
            caption,
            group=group_in_words(group, edition.lang),
            count=len(assessments),
            day=formats.day(edition.as_of, edition.lang),
        ),
        heads=TargetHeads(
            commitment=edition.say(words.COMMITMENT),
            unit=edition.say(words.UNIT),
            target=edition.say(words.TARGET),
            figure=edition.say(words.LATEST_FIGURE),
            bar=edition.say(words.BAR),
            status=edition.say(words.STATUS_HEAD),
            schedule=edition.say(words.SCHEDULE_HEAD),
            evidence=edition.say(words.EVIDENCE_HEAD),
        ),
        bars=any(row.bar for row in rows),
        rows=rows,
    )


def group_in_words(group: Group, lang: Lang) -> str:
    """Return a group's number and title, the number once: `(1) Trademarks`, `Goals to 2030`."""
    title = group.title[lang]
    return title if group.number in title else f"{group.number} {title}"


def _target_row(edition: Edition, a: Assessment, name_rank: int) -> TargetRow:
    target = a.target
    return TargetRow(
        id=target.id,
        name=target_link(edition, target),
        text=_text_in_force(a)[edition.lang],
        unit=target.unit[edition.lang],
        target=rule_in_words(a.rule, target, edition.lang),
        figure=figure_item(edition, a, a.latest) if a.latest else None,
        no_figure=edition.say(words.REPORTING[a.reporting]),
        bar=_bar(a, edition.lang),
        status=status_view(edition, a),
        rank=list(Status).index(a.status),
        name_rank=name_rank,
        schedule=edition.say(words.SCHEDULE[a.schedule]),
        evidence=_entries(edition, len(target.evidence)),
        clause=clause_link(edition, edition.tracker.group_by_id[target.group]),
    )


def _bar(a: Assessment, lang: Lang) -> Bar | None:
    """Return the bar of the figure that decides, where the rule compares it with a number."""
    figure, limits = a.verdict.figure, a.rule.thresholds
    if figure is None or not limits or a.rule.kind == "done":
        return None
    base = a.target.baseline.value if a.target.baseline else None
    marks = [Fraction(0), figure.amount, *limits, *([base] if base is not None else [])]
    low, high = min(marks), max(marks)
    high = Fraction(100) if (a.target.share or a.rule.kind == "every_unit") and high <= 100 else high + (high - low) / 10
    low = low - (high - low) / 10 if low < 0 else low

    def place(value: Fraction) -> str:
        return f"{float(100 * (value - low) / (high - low)):.2f}"

    first, last = sorted((Fraction(0), figure.amount))
    label = words.BAR_LABEL[lang].format(figure=figure_in_words(figure, a.rule, a.target, lang), target=rule_in_words(a.rule, a.target, lang))
    return Bar(
        label=label,
        start=place(first),
        length=f"{float(100 * (last - first) / (high - low)):.2f}",
        target=place(limits[0]),
        band=(place(limits[0]), f"{float(100 * (limits[-1] - limits[0]) / (high - low)):.2f}") if len(limits) > 1 else None,
        base=place(base) if base is not None else "",
    )


def filter_form(edition: Edition) -> Filter:
    """Return the form that narrows the tables of targets on a page."""
    return Filter(
        label=edition.say(words.FILTER_LABEL),
        words=edition.say(words.FILTER_WORDS),
        status=edition.say(words.FILTER_STATUS),
        outcomes=(("", edition.say(words.FILTER_ALL)), *((_css(outcome), edition.say(words.OUTCOME[outcome])) for outcome in Outcome)),
        order=edition.say(words.FILTER_ORDER),
        orders=tuple((key, edition.say(phrase)) for key, phrase in words.FILTER_ORDERS.items()),
        reset=edition.say(words.FILTER_RESET),
        found=words.FILTER_FOUND[edition.lang],
    )


def target_link(edition: Edition, target: Target) -> Link:
    """Return the link to the page of `target`."""
    return Link(target.name[edition.lang], edition.address(f"targets/{target.id}.md"))


def clause_link(edition: Edition, group: Group) -> Link:
    """Return the link to the item of the article that the targets of `group` come from."""
    return Link(edition.say(words.TO_CLAUSE, number=group.number), edition.address(f"article.md#{group.paragraph}"))


def _text_in_force(a: Assessment) -> Text:
    return a.amendment.text if a.amendment else a.target.text


def _entries(edition: Edition, n: int) -> str:
    if n == 0:
        return edition.say(words.NONE)
    return edition.say(words.ENTRY if n == 1 else words.ENTRIES, n=n)


def rule_in_words(rule: Rule, target: Target, lang: Lang) -> str:
    """Return what is asked for in words: `ít nhất 5`, `at least 5`, `mỗi năm: từ 1 đến 3; trên 3 cũng là đạt`."""
    show = formats.percent if target.share else formats.number
    bounds = [show(value, lang) for value in rule.thresholds] or [""]
    described = rule.done or rule.more_than_reference or rule.every_unit
    said = words.RULE[rule.kind][lang].format(n=bounds[0], m=bounds[-1], words=described[lang] if described else "")
    if rule.above:
        said = words.ABOVE_IS_MET[lang].format(rule=said, m=bounds[-1])
    return words.EVERY_YEAR[lang].format(rule=said) if rule.every else said


def figure_in_words(figure: Observation, rule: Rule, target: Target, lang: Lang) -> str:
    """Return a figure as it is printed, with the whole it is a share of and what it is compared with."""
    if rule.kind == "done" and figure.value is not None:
        return (words.DELIVERED if figure.value else words.NOT_DELIVERED)[lang]
    share = target.share or rule.kind == "every_unit"
    thresholds = rule.thresholds
    value = (formats.percent if share else formats.number)(figure.amount, lang, thresholds)
    if figure.count is not None and figure.of is not None:
        phrase = words.COUNT_OF if rule.kind == "every_unit" else words.SHARE_OF
        value = phrase[lang].format(share=value, count=formats.number(figure.count, lang), of=formats.number(figure.of, lang))
    if rule.kind == "more_than_reference":
        if figure.reference is None:
            return words.NO_REFERENCE[lang].format(value=value)
        reference = formats.number(figure.reference.value, lang, (figure.amount,))
        return words.AGAINST[lang].format(value=value, reference=reference)
    return value


def figure_item(edition: Edition, a: Assessment, figure: Observation) -> FigureItem:
    """Return one figure with its date, stage and source; one outside the period says so."""
    lang, day = edition.lang, figure.date.last_day
    value = figure_in_words(figure, a.rule, a.target, lang)
    if day > a.period.end:
        value = edition.say(words.AFTER_PERIOD, value=value)
    elif day < a.period.start:
        value = edition.say(words.BEFORE_PERIOD, value=value)
    return FigureItem(
        date=formats.date(figure.date, lang),
        value=value,
        stage=edition.say(words.REPORTING_STAGE[figure.stage]),
        cite=cite(edition, figure.source),
        checked=checked_by(edition, figure),
        note=figure.note[lang] if figure.note else "",
    )


def status_view(edition: Edition, a: Assessment) -> StatusView:
    """Return the status in words, with what is said beside it and never merged into it."""
    beside = []
    if a.reached_after:
        beside.append(edition.say(words.REACHED_AFTER))
    if a.verdict.figure and a.verdict.figure.stage == "provisional":
        beside.append(edition.say(words.REPORTING_STAGE["provisional"]))
    if a.amendment:
        beside.append(edition.say(words.AMENDED, day=formats.date(a.amendment.date, edition.lang)))
    if a.target.withdrawn and a.status == Status.WITHDRAWN:
        gone = a.target.withdrawn
        beside.append(edition.say(words.WITHDRAWN_ON, day=formats.date(gone.date, edition.lang), reason=gone.reason[edition.lang]))
    if a.target.assessment and a.target.assessment.date.last_day <= a.as_of:
        beside.append(f"{edition.say(words.ASSESSED_BY_HAND)}: {a.target.assessment.words[edition.lang]}")
    return StatusView(_css(a.status), _outcome(a.status), status_in_words(a, edition.lang), tuple(beside))


def _css(key: Status | Outcome) -> str:
    return key.value.replace("_", "-")


def _outcome(status: Status) -> str:
    return _css(OUTCOMES.get(status, status))


def status_in_words(a: Assessment, lang: Lang) -> str:
    """Return the status of a target in words, with its years counted where it is judged year by year."""
    failed = a.count_years([Status.NOT_MET])
    met = a.count_years(SATISFIED)
    k = failed if a.status == Status.NOT_MET_IN_YEARS else met
    return words.STATUS[a.status][lang].format(k=k, n=len(a.years_ended))


def cite(edition: Edition, source_id: str) -> Cite:
    """Return a source as it is cited: its title, or its publisher where the title is not known."""
    source: Source = edition.tracker.sources[source_id]
    lang = edition.lang
    title = source.title[lang] if source.title else ""
    published = edition.say(words.PUBLISHED, day=formats.date(source.published, lang)) if source.published else edition.say(words.UNDATED)
    about = f"{source.publisher[lang]}, {published}" if title else published
    return Cite(Link(title or source.publisher[lang], source.url), about, source.note[lang] if source.note else "")


def known_date(edition: Edition, date: PartialDate | None) -> str:
    """Return a date as exactly as it is known, or that there is none."""
    return formats.date(date, edition.lang) if date else edition.say(words.UNDATED)


def checked_by(edition: Edition, fact: Fact) -> str:
    """Return whether an editor has opened the source of `fact`, and when."""
    if fact.checked:
        return edition.say(words.CHECKED, day=formats.day(fact.checked, edition.lang))
    return edition.say(words.NOT_CHECKED)


def _quote_lang(edition: Edition, fact: Fact) -> str | None:
    spoken = languages.of_text(fact.quote) if fact.quote else edition.lang
    return spoken if spoken != edition.lang else None


def evidence_item(edition: Edition, item: Evidence) -> FactItem:
    """Return one fact with its date, kind, quote and source."""
    return FactItem(
        date=known_date(edition, item.date),
        kind=edition.say(words.EVIDENCE_KIND[item.kind]),
        text=item.text[edition.lang],
        quote=item.quote or "",
        quote_lang=_quote_lang(edition, item),
        cite=cite(edition, item.source),
        checked=checked_by(edition, item),
    )


def programme_evidence(edition: Edition) -> tuple[FactItem, ...]:
    """Return the facts about the programme as a whole."""
    return tuple(evidence_item(edition, item) for item in edition.tracker.programme.evidence)


def task_table(edition: Edition) -> TaskTable:
    """Return all tasks with the steps taken and the targets they serve."""
    heads = (words.TASK, words.STEPS, words.LINKED_TARGETS)
    tasks = edition.tracker.tasks
    return TaskTable(
        caption=edition.say(words.TASKS_CAPTION, count=len(tasks), day=formats.day(edition.as_of, edition.lang)),
        heads=tuple(edition.say(head) for head in heads),
        rows=tuple(_task_row(edition, task) for task in tasks),
    )


def _task_row(edition: Edition, task: Task) -> TaskRow:
    steps = [step for step in task.steps if step.done is None or step.done.last_day <= edition.as_of]
    return TaskRow(
        id=task.id,
        number=str(task.number),
        text=task.text[edition.lang],
        steps=tuple(step_item(edition, step) for step in steps),
        no_steps=edition.say(words.NO_EVIDENCE),
        targets=tuple(target_link(edition, edition.tracker.target_by_id[name]) for name in task.targets),
        no_targets=edition.say(words.NONE),
        clause=Link(edition.say(words.TO_CLAUSE, number=task.number), edition.address(f"article.md#{task.paragraph}")),
    )


def step_item(edition: Edition, step: Step) -> FactItem:
    """Return one step with its date and source."""
    lang = edition.lang
    phrase, known = (words.STEP_DONE, step.done) if step.done else (words.STEP_DUE, step.due)
    date = edition.say(phrase, day=known_date(edition, known))
    return FactItem(date, "", step.text[lang], step.quote or "", _quote_lang(edition, step), cite(edition, step.source), checked_by(edition, step))


def clause_links(edition: Edition, group: Group) -> LinkList:
    """Return the links from one item of the article to its targets."""
    links = tuple(target_link(edition, a.target) for a in edition.of_group(group.id))
    return LinkList(edition.say(words.TARGETS_OF_CLAUSE), links)


def task_links(edition: Edition, task: Task) -> LinkList:
    """Return the link from one task in the article to its line in the table of tasks."""
    link = Link(edition.say(words.TASK_OF_CLAUSE), edition.address(f"tasks.md#{task.id}"))
    return LinkList(edition.say(words.TASK), (link,))


def searched_in_words(edition: Edition, searched: Searched) -> str:
    """Return when and where a figure was looked for."""
    return edition.say(words.SEARCHED_ON, day=formats.date(searched.date, edition.lang), where=searched.where[edition.lang])


def searched_table(edition: Edition) -> SearchedTable:
    """Return what was looked through for each target that has no figure."""
    rows = tuple(
        SearchedRow(target_link(edition, a.target), searched_in_words(edition, a.target.searched))
        for a in edition.assessments
        if a.target.searched and not a.figures
    )
    return SearchedTable(
        caption=edition.say(words.SEARCHED_CAPTION_ONE if len(rows) == 1 else words.SEARCHED_CAPTION, n=len(rows)),
        heads=(edition.say(words.COMMITMENT), edition.say(words.SEARCHED)),
        rows=rows,
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
        links.append(Link(edition.say(words.REPORT_MISTAKE), f"{chrome.repository}/issues/new/choose"))
    return LinkList(edition.say(words.CONTACT), tuple(links) or (Link(edition.say(words.NO_CONTACT), None),))
