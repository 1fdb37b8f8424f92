"""Edition -> what a page would otherwise repeat by hand: the text of groups and tasks with their ids, the
headings of groups, the counts in words, and the ways to the other pages.
"""

from __future__ import annotations

from dataclasses import dataclass

from tracker.facts.programme import Group, heading_id
from tracker.language.wording import group_in_words, listed, targets_and_goals
from tracker.language.words import ways as say
from tracker.views.blocks import LinkList, TargetTable, clause_links, target_table
from tracker.views.edition import Edition, Link, target_link
from tracker.views.tasks import task_links


@dataclass(frozen=True, slots=True)
class TextItem:
    """One item of the text, and what follows it."""

    id: str
    text: str
    parts: tuple[Link, ...]
    """The words of its targets, where it does not hold them itself."""
    links: LinkList | None
    """None where nothing else follows it."""


@dataclass(frozen=True, slots=True)
class TextItems:
    """The items of the text in their order."""

    items: tuple[TextItem, ...]
    none: str
    """What is said where there are none."""


@dataclass(frozen=True, slots=True)
class GroupSection:
    """A heading of a group with its table."""

    id: str
    title: str
    level: int
    table: TargetTable


def items_of_groups(edition: Edition) -> TextItems:
    """Return the item of every group."""
    items = tuple(_item(edition, group) for group in edition.tracker.groups_in_order)
    return TextItems(items, edition.say(say.NO_ITEMS))


def _item(edition: Edition, group: Group) -> TextItem:
    clause = group.clause[edition.lang]
    numbered = clause.startswith(group.number) or group.number in group.title[edition.lang]
    text = clause if numbered else edition.say(say.ITEM, number=group.number, text=clause)
    targets = [a.target for a in edition.of_group(group.id)]
    if all(target.text[edition.lang] in clause for target in targets):
        links = clause_links(edition, group)
        return TextItem(group.place, text, (), links if links.links else None)
    parts = (Link(target.text[edition.lang], target_link(edition, target).href) for target in targets)
    return TextItem(group.place, text, tuple(parts), None)


def items_of_tasks(edition: Edition) -> TextItems:
    """Return the item of every task."""
    items = tuple(
        TextItem(
            task.place,
            edition.say(say.TASK, number=task.number, text=task.text[edition.lang]),
            (),
            task_links(edition, task),
        )
        for task in edition.tracker.tasks
    )
    return TextItems(items, edition.say(say.NO_TASKS))


def sections_of_groups(edition: Edition) -> tuple[GroupSection, ...]:
    """Return every group with its heading and its table, in their order."""
    return tuple(
        GroupSection(
            heading_id(group.id),
            group_in_words(group, edition.lang),
            2 + len(edition.tracker.above(group)),
            target_table(edition, group),
        )
        for group in edition.tracker.groups_in_order
    )


def counts_in_words(edition: Edition) -> str:
    """Return how many targets, groups, goals and tasks there are, as a sentence of the home page; empty where
    there are none, which its first sentence says.
    """
    tracker, lang = edition.tracker, edition.lang
    parts = []
    if tracker.targets:
        top = sum(not group.parent for group in tracker.groups)
        groups = edition.say(say.GROUPS_ONE if top == 1 else say.GROUPS, n=top)
        counted = targets_and_goals(tracker.targets, tracker, lang)
        parts.append(edition.say(say.IN_GROUPS, counted=counted, groups=groups))
    if n := len(tracker.tasks):
        parts.append(edition.say(say.TASKS_ONE if n == 1 else say.TASKS, n=n))
    return edition.say(say.COUNTS, what=listed(parts, lang)) if parts else ""


def ways_in(edition: Edition) -> tuple[Link, ...]:
    """Return the way to every page that the programme has under the names of `WAYS`."""
    found = ((edition.say(text), edition.address(path)) for path, text in say.WAYS)
    return tuple(Link(text, address) for text, address in found if address)
