"""The facts of one day + a language -> the pieces every view is made of: links, sources, figures, statuses,
as finished strings.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from tracker.content.pages.glossary import Glossary
from tracker.facts.dates import PartialDate
from tracker.facts.figures import Observation
from tracker.facts.holding import Searched
from tracker.facts.judging import standing
from tracker.facts.model import Tracker
from tracker.facts.programme import Group, Step, Task
from tracker.facts.reasons import ChangeReason
from tracker.facts.scalars import Untranslated
from tracker.facts.sources import Evidence, Fact, Source
from tracker.facts.statuses import OUTCOMES, Standing, Status
from tracker.facts.target import Target
from tracker.facts.turns import Rating
from tracker.facts.values import Lang, Languages, Text
from tracker.facts.verdicts import Assessment
from tracker.language import detection, formats, words
from tracker.language.rules import names_in
from tracker.language.wording import capitalised, figure_in_words, figure_with_unit, sentence, status_in_words
from tracker.views.bilingual import Bilingual
from tracker.views.form_links import check_page
from tracker.views.frame import Chrome
from tracker.views.urls import Address

LEFT_OUT: dict[Standing, Text] = {
    Standing.AFTER_PERIOD: words.AFTER_PERIOD,
    Standing.AFTER_CLOSING: words.AFTER_CLOSING,
    Standing.BEFORE_PERIOD: words.BEFORE_PERIOD,
    Standing.BASE: words.BASE,
    Standing.OTHER_UNIT: words.OTHER_UNIT,
    Standing.NO_BASE: words.NO_BASE,
    Standing.NOT_WHOLE_YEARS: words.NOT_WHOLE_YEARS,
    Standing.DISPUTED: words.DISPUTED,
    Standing.PROJECTED: words.PROJECTED,
    Standing.WHOLE: words.OF_THE_WHOLE,
}
"""What is said beside a figure that cannot decide; one without its reference says so in its own words."""
SEARCH_LASTS = relativedelta(years=1)
"""How long after a search its result is still told without a word on its age."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything a view is made from: the facts, what they say on one day, one language, and the way to other
    pages.
    """

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
    changes: tuple[ChangeReason, ...] = ()
    """What had been published and was changed, and why."""
    below: tuple[Below, ...] = ()
    """The programmes below it, where it is the front of several."""
    elsewhere: Mapping[str, Link] = field(default_factory=dict)
    """The way to each target of another programme that has the figures of one of these, by its `same_as`."""

    @property
    def languages(self) -> Languages:
        """The languages of the site, the authoritative one first."""
        return self.tracker.languages

    @property
    def is_first(self) -> bool:
        """Whether it is in the authoritative language, which stands at the root of the site."""
        return self.lang == self.languages[0]

    @property
    def tag(self) -> str:
        """Where the targets come from, in one line; empty where that need not be said."""
        tag = self.tracker.programme.tag
        return tag[self.lang] if tag else ""

    @property
    def called(self) -> str:
        """What the text that the targets come from is called within a sentence."""
        return self.tracker.programme.called[self.lang]

    def say(self, phrase: Text, **values: object) -> str:
        """Return a phrase in the edition's language, with `values` put in, what the text is called, and what
        its languages are.
        """
        said = phrase[self.lang]
        if "{" not in said and "}" not in said:
            return said  # most, thousands of times
        known = {"called": self.called, **names_in(self.lang, self.languages)}
        return said.format(**{**known, **values})

    def text(self, text: Text) -> str:
        """Return a text of the data in the edition's language; one still to be translated says so."""
        said = text[self.lang]
        return self.say(words.WAITS, text=said) if isinstance(said, Untranslated) else said

    def sentence(self, typed: Text) -> str:
        """Return a reason somebody typed, to stand between two sentences."""
        return sentence(self.text(typed))

    def of_group(self, group: str) -> tuple[Assessment, ...]:
        """Return the assessments of the targets of one group."""
        return tuple(a for a in self.assessments if a.target.group == group)

    def within_group(self, group: Group) -> tuple[Assessment, ...]:
        """Return the assessments of the targets of a group and of its parts."""
        groups = {each.id for each in self.tracker.within(group)}
        return tuple(a for a in self.assessments if a.target.group in groups)


@dataclass(frozen=True, slots=True)
class Below:
    """One of several programmes, as a page of their front sees it."""

    id: str
    name: str
    """What its site is called, which is short."""
    edition: Edition
    """Its facts, with the way from that page to its own."""
    frozen: bool

    @property
    def link(self) -> Link:
        """The way to its home page."""
        return Link(self.name, self.edition.address("index.md"))


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
class Checked:
    """Whether an editor has opened a source."""

    text: str
    open: Link | None
    """The way to say that one has; None where an editor did, and where the site has no form."""


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
    checked: Checked


@dataclass(frozen=True, slots=True)
class Also:
    """Another source of a figure, and whether an editor has opened it."""

    cite: Cite
    checked: Checked


@dataclass(frozen=True, slots=True)
class FigureItem:
    """One figure of a target."""

    date: str
    value: str
    decides: bool
    """Whether it can decide the status; one that cannot says why, and is not set in bold."""
    stage: str
    cite: Cite
    checked: Checked
    also: tuple[Also, ...]
    """The other sources that give the same figure."""
    note: str


@dataclass(frozen=True, slots=True)
class StatusView:
    """A status in words, its key for the style sheet, and what is said beside it."""

    key: str
    outcome: str
    """The heap it is counted in: its colour and its shape."""
    words: str
    beside: tuple[str, ...]


def target_link(edition: Edition, target: Target) -> Link:
    """Return the link to the page of `target`."""
    return Link(target.name[edition.lang], edition.address(f"targets/{target.id}.md"))


def clause_link(edition: Edition, group: Group) -> Link | None:
    """Return the link to the item of the text that the targets of `group` come from, or None where the
    programme has no page of it.
    """
    title = group.title[edition.lang]
    titled = group.number in title  # an item the article gives a heading, not a number
    phrase = (
        edition.say(words.TO_CLAUSE_BY_TITLE, title=title)
        if titled
        else edition.say(words.TO_CLAUSE, number=group.number)
    )
    address = edition.address(f"article.md#{group.place}")
    return Link(phrase, address) if address else None


def figure_item(edition: Edition, a: Assessment, figure: Observation) -> FigureItem:
    """Return one figure with its date, stage and source; one outside the period says so."""
    lang, rule = edition.lang, a.rule_for(figure)
    why = standing(a.target, figure, rule, a.span(rule))
    value = (figure_with_unit if why == Standing.OTHER_UNIT else figure_in_words)(
        figure, rule, a.target, lang
    )
    if why in LEFT_OUT:
        value = edition.say(LEFT_OUT[why], value=value)
    elif a.target.sums and why == Standing.COUNTS:
        value = edition.say(words.SUMMED, value=value, sum=formats.number(a.amount(figure), lang))
    return FigureItem(
        date=formats.date(figure.date, lang),
        value=value,
        decides=why == Standing.COUNTS,
        stage=edition.say(words.REPORTING_STAGE[figure.stage]),
        cite=cite(edition, figure.source),
        checked=checked_by(edition, figure),
        also=tuple(Also(cite(edition, fact.source), checked_by(edition, fact)) for fact in figure.also),
        note=edition.text(figure.note) if figure.note else "",
    )


def status_view(edition: Edition, a: Assessment) -> StatusView:
    """Return the status in words, with what is said beside it and never merged into it."""
    beside = []
    counted = a.rule.when.by
    if counted:
        beside.append(edition.say(words.BY_MILESTONE, day=formats.date(counted, edition.lang)))
    if a.years_missing:
        years = ", ".join(str(year) for year in a.years_missing)
        beside.append(edition.say(words.YEARS_MISSING, years=years))
    if a.reached_after:
        beside.append(edition.say(words.REACHED_AFTER_MILESTONE if counted else words.REACHED_AFTER))
    decisive = a.decisive if a.target.by_parts else (a.verdict.figure,)
    if any(figure and figure.stage == "provisional" for figure in decisive):
        beside.append(edition.say(words.REPORTING_STAGE["provisional"]))
    if a.amendment:
        beside.append(edition.say(words.AMENDED, day=formats.date(a.amendment.date, edition.lang)))
    if a.target.withdrawn:
        gone = a.target.withdrawn
        beside.append(
            edition.say(
                words.WITHDRAWN_ON,
                day=formats.date(gone.date, edition.lang),
                reason=edition.sentence(gone.reason),
            )
        )
    if a.target.closed:
        beside.append(edition.say(words.CLOSED_ON, day=formats.date(a.target.closed.date, edition.lang)))
    if a.target.ratings:
        beside.append(rating_in_words(edition, ratings_newest_first(a.target)[0]))
    if a.target.assessment:
        beside.append(f"{edition.say(words.ASSESSED_BY_HAND)}: {a.target.assessment.words[edition.lang]}")
    return StatusView(
        css_name(a.status), outcome_name(a.status), status_in_words(a, edition.lang), tuple(beside)
    )


def ratings_newest_first(of: Target | Task) -> tuple[Rating, ...]:
    """Return what bodies say of a target or task, the newest first; of one day, what stands last."""
    in_order = sorted(enumerate(of.ratings), key=lambda each: (each[1].date.last_day, each[0]))
    return tuple(rating for _, rating in in_order[::-1])


def rating_in_words(edition: Edition, rating: Rating) -> str:
    """Return what a body says of a target, with who says it and when; what became of the body since is told
    elsewhere.
    """
    return edition.say(
        words.RATING,
        body=edition.text(edition.tracker.bodies[rating.by].name),
        day=formats.date(rating.date, edition.lang),
        words=edition.text(rating.words),
    )


def verdict_view(edition: Edition, status: Status, beside: tuple[str, ...]) -> StatusView:
    """Return a status that is no target's own, as that of one milestone."""
    return StatusView(css_name(status), outcome_name(status), words.STATUS[status][edition.lang], beside)


def css_name(key: StrEnum) -> str:
    """Return the name of a code, such as a status or a heap, in classes, ids and attributes."""
    return key.value.replace("_", "-")


def outcome_name(status: Status) -> str:
    """Return the name of the heap a status is counted in; a withdrawn target is in none and keeps its own."""
    return css_name(OUTCOMES.get(status, status))


def cite(edition: Edition, source_id: str) -> Cite:
    """Return a source as it is cited: its title, or its publisher where the title is not known."""
    source: Source = edition.tracker.sources[source_id]
    lang = edition.lang
    title = edition.text(source.title) if source.title else ""
    published = (
        edition.say(words.PUBLISHED, day=formats.date(source.published, lang))
        if source.published
        else edition.say(words.UNDATED)
    )
    about = f"{edition.text(source.publisher)}, {published}" if title else published
    return Cite(
        Link(title or edition.text(source.publisher), source.url),
        about,
        edition.text(source.note) if source.note else "",
    )


def body_name(edition: Edition, body_id: str) -> str:
    """Return what a body is called, with its end where it is no more."""
    body = edition.tracker.bodies[body_id]
    name, ended = edition.text(body.name), body.ended
    if ended is None:
        return name
    day = formats.date(ended.date, edition.lang)
    if ended.into is None:
        return edition.say(words.ENDED, body=name, day=day)
    into = edition.text(edition.tracker.bodies[ended.into].name)
    return edition.say(words.ENDED_INTO, body=name, day=day, into=into)


def known_date(edition: Edition, date: PartialDate | None) -> str:
    """Return a date as exactly as it is known, or that there is none."""
    return formats.date(date, edition.lang) if date else edition.say(words.UNDATED)


def checked_by(edition: Edition, fact: Fact) -> Checked:
    """Return whether an editor has opened the source of `fact`, and when."""
    if fact.checked:
        return Checked(edition.say(words.CHECKED, day=formats.day(fact.checked, edition.lang)), None)
    form = check_page(edition.address, fact.source)
    opened = Link(edition.say(words.CHECK_SOURCE), form) if form else None
    return Checked(edition.say(words.NOT_CHECKED), opened)


def _quote_lang(edition: Edition, fact: Fact) -> str | None:
    spoken = detection.of_text(fact.quote, edition.languages) if fact.quote else edition.lang
    return spoken if spoken != edition.lang else None


def evidence_item(edition: Edition, item: Evidence) -> FactItem:
    """Return one fact with its date, kind, quote and source."""
    date = known_date(edition, item.date)
    return FactItem(
        date=capitalised(date),
        kind=edition.say(words.EVIDENCE_KIND[item.kind]),
        text=edition.text(item.text),
        quote=item.quote or "",
        quote_lang=_quote_lang(edition, item),
        cite=cite(edition, item.source),
        checked=checked_by(edition, item),
    )


def step_date(edition: Edition, step: Step) -> str:
    """Return when a step was done or is due, or that it is undated."""
    known = step.done or step.due
    if known is None:
        return edition.say(words.UNDATED)
    return edition.say(words.STEP_DONE if step.done else words.STEP_DUE, day=known_date(edition, known))


def step_item(edition: Edition, step: Step) -> FactItem:
    """Return one step with its date and source."""
    return FactItem(
        capitalised(step_date(edition, step)),
        "",
        edition.text(step.text),
        step.quote or "",
        _quote_lang(edition, step),
        cite(edition, step.source),
        checked_by(edition, step),
    )


def searched_in_words(edition: Edition, searched: Searched) -> str:
    """Return when, how deep and where a figure was looked for."""
    return edition.say(
        words.SEARCHED_ON, day=searched_to(edition, searched), where=searched.where[edition.lang]
    )


def searched_to(edition: Edition, searched: Searched) -> str:
    """Return when a figure was looked for, and how deep the search went."""
    day = formats.date(searched.date, edition.lang)
    if searched.depth is None:
        return day
    depth = edition.say(words.SEARCH_DEPTH[searched.depth])
    return edition.say(words.SEARCHED_TO, day=day, depth=depth)


def last_search(edition: Edition, assessments: Iterable[Assessment]) -> tuple[str, str]:
    """Return when the targets without a figure were looked for, and that this was long ago.

    Of several searches the oldest is told, of several on one day the shallowest: a count must not claim more
    than its weakest part. Both are empty where nothing was looked for.
    """
    found = [a.target.searched for a in assessments if a.target.searched and not a.is_reported]
    if not found:
        return "", ""
    depths = list(words.SEARCH_DEPTH)
    oldest = min(found, key=lambda each: (each.date.last_day, depths.index(each.depth) if each.depth else -1))
    is_old = oldest.date.last_day + SEARCH_LASTS < edition.as_of
    return searched_to(edition, oldest), edition.say(words.SEARCH_OLD) if is_old else ""
