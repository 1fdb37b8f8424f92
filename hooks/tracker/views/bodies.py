"""What bodies have to do with the programme + a language -> the page of the bodies: a section for each, with
what it leads, whose figures it owes since when, and what arrived from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tracker.facts.concerns import Arrival, BodyRecord, Concern, Duty, Role, body_records
from tracker.facts.ledger import Owed, ledger_entries
from tracker.facts.tasks import assess_task
from tracker.facts.values import Text
from tracker.language.wording import capitalised, listed
from tracker.language.words import bodies as say
from tracker.language.words import ledger as owed_say
from tracker.opendata.sheet_layout import is_wanted, sheet_path
from tracker.views.body_links import body_anchor
from tracker.views.edition import Cite, Edition, Link, StatusView, cite, css_name, target_link
from tracker.views.ledger import HolderLine, ended_line, figures_owed, owed_in_words, requests_in_words
from tracker.views.mailing import mail_address
from tracker.views.tasks import task_status


class BodyHeads(NamedTuple):
    """The column heads of the targets of a body."""

    target: str
    role: str
    """Empty where nobody has one."""
    owed: str
    asked: str


@dataclass(frozen=True, slots=True)
class BodyTarget:
    """A target of a body."""

    target: Link
    number: str
    role: str
    owed: str
    key: str
    """What is owed, for the style sheet."""
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyTask:
    """A task of a body and where it stands."""

    link: Link
    text: str
    status: StatusView


@dataclass(frozen=True, slots=True)
class BodyDocument:
    """A document of a body and what was taken from it."""

    cite: Cite
    holds: str


@dataclass(frozen=True, slots=True)
class BodySection:
    """Everything the page says of one body."""

    id: str
    name: str
    ended: HolderLine | None
    """That it is no more, and who says so."""
    ways: tuple[Link, ...]
    """Its website, its e-mail address and the sheet it fills in, as far as there are."""
    counts: tuple[str, ...]
    """How much it owes and leads."""
    caption: str
    heads: BodyHeads
    targets: tuple[BodyTarget, ...]
    tasks: tuple[BodyTask, ...]
    documents: tuple[BodyDocument, ...]
    none_arrived: str


@dataclass(frozen=True, slots=True)
class BodyPage:
    """All bodies."""

    label: str
    index: tuple[tuple[Link, str], ...]
    """Each body, with how many figures it owes."""
    none: str
    tasks_head: str
    documents_head: str
    sections: tuple[BodySection, ...]


def body_page(edition: Edition) -> BodyPage:
    """Return what the bodies lead, owe and sent."""
    records = body_records(edition.tracker, ledger_entries(edition.assessments))
    sections = tuple(_section(edition, record) for record in records)
    return BodyPage(
        label=edition.say(say.INDEX),
        index=tuple(
            (Link(section.name, f"#{section.id}"), figures_owed(edition, record.counted))
            for section, record in zip(sections, records, strict=True)
        ),
        none="" if edition.tracker.bodies else edition.say(say.NONE),
        tasks_head=edition.say(say.TASKS),
        documents_head=edition.say(say.ARRIVED),
        sections=sections,
    )


def _section(edition: Edition, record: BodyRecord) -> BodySection:
    body = edition.tracker.bodies[record.body] if record.body else None
    name = edition.text(body.name) if body else edition.say(say.NOBODY_OWES)
    return BodySection(
        id=body_anchor(record.body),
        name=name,
        ended=ended_line(edition, record.body) if record.body else None,
        ways=tuple(_ways(edition, record)),
        counts=tuple(_counts(edition, record)),
        caption=edition.say(say.CAPTION, body=name) if body else name,
        heads=BodyHeads(
            edition.say(say.TARGET),
            edition.say(say.ROLE_HEAD) if body else "",
            edition.say(say.OWED),
            edition.say(say.ASKED),
        ),
        targets=tuple(_target(edition, each, record.body) for each in record.concerns),
        tasks=tuple(_task(edition, each) for each in record.duties),
        documents=tuple(_document(edition, each) for each in record.arrived),
        none_arrived=edition.say(say.NONE_ARRIVED) if body and not record.arrived else "",
    )


def _ways(edition: Edition, record: BodyRecord) -> Iterator[Link]:
    body = edition.tracker.bodies[record.body] if record.body else None
    if body and body.url:
        yield Link(edition.say(say.WEBSITE), body.url)
    if body and body.email:
        yield Link(body.email, mail_address(body.email))
    if any(Role.HOLDS in each.roles and is_wanted(each.entry.assessment) for each in record.concerns):
        yield Link(edition.say(say.SHEET), edition.address(sheet_path(record.body)))


def _counts(edition: Edition, record: BodyRecord) -> Iterator[str]:
    owed: Counter[Owed] = record.counted
    counts = figures_owed(edition, owed)
    if record.body is None:
        yield f"{capitalised(counts)}."
    else:
        yield edition.say(say.OWES, counts=counts) if owed else edition.say(say.OWES_NONE)
    for role, phrase in ((Role.LEADS, say.LEADS), (Role.TAKES_PART, say.TAKES_PART)):
        targets = sum(role in each.roles for each in record.concerns)
        tasks = sum(role in each.roles for each in record.duties)
        if targets or tasks:
            what = _numbered(edition, ((say.LEADS_TARGETS, targets), (say.LEADS_TASKS, tasks)))
            yield edition.say(phrase, what=what)


def _numbered(edition: Edition, counts: Iterable[tuple[tuple[Text, Text], int]]) -> str:
    return listed((edition.say(one if n == 1 else many, n=n) for (one, many), n in counts if n), edition.lang)


def _target(edition: Edition, concern: Concern, body: str | None) -> BodyTarget:
    target = concern.entry.assessment.target
    gives = Role.HOLDS in concern.roles
    never = (edition.say(owed_say.NEVER_ASKED),) if concern.owed else ()
    return BodyTarget(
        target=target_link(edition, target),
        number=edition.tracker.group_by_id[target.group].number,
        role=capitalised(listed((_role(edition, concern, role) for role in concern.roles), edition.lang)),
        owed=owed_in_words(edition, concern.entry) if gives else "",
        key=css_name(concern.entry.owed),
        asked=(requests_in_words(edition, target, body) or never) if gives else (),
    )


def _role(edition: Edition, concern: Concern, role: Role) -> str:
    holder = concern.entry.assessment.target.holder
    said = edition.say(say.ROLE[role])
    if role in (Role.HOLDS, Role.HELD) and holder and holder.inferred:
        return edition.say(say.INFERRED, role=said, why=edition.text(holder.inferred))
    return said


def _task(edition: Edition, duty: Duty) -> BodyTask:
    task = duty.task
    role = listed((edition.say(say.ROLE[role]) for role in duty.roles), edition.lang)
    return BodyTask(
        link=Link(
            edition.say(say.TASK, number=task.number, role=role), edition.address(f"tasks.md#{task.id}")
        ),
        text=task.text[edition.lang],
        status=task_status(edition, assess_task(task, edition.as_of)),
    )


def _document(edition: Edition, arrival: Arrival) -> BodyDocument:
    counts = _numbered(edition, ((say.FIGURES, arrival.figures), (say.FACTS, arrival.facts)))
    return BodyDocument(cite(edition, arrival.source), counts or edition.say(say.CAME[arrival.came]))
