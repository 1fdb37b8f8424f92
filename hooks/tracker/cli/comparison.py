"""Two versions of a programme -> what one changes against the other: first what needs a reason, then every
value, paragraph and file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from tracker.cli.differing import Edit, differing, edits_between, in_both
from tracker.cli.snapshots import Snapshot
from tracker.cli.weighty import Weighty, new_reasons, weighty_changes
from tracker.content.pages.markup import Page
from tracker.content.pages.prose import paragraphs
from tracker.content.parsing.folders import DATA, DOCS
from tracker.content.problems.problem import Problem
from tracker.facts.model import Tracker
from tracker.facts.reasons import ChangeReason
from tracker.facts.values import LANGUAGES, Text, Value
from tracker.facts.verdicts import Assessment
from tracker.language.wording import status_in_words
from tracker.language.words import changes as words_changes


@dataclass(frozen=True, slots=True)
class ItemChange:
    """A target, task, source, group, or the programme: what changed in it, and what that did to its
    status.
    """

    kind: Text
    id: str
    name: str
    edits: tuple[Edit, ...]
    old_status: str = ""
    new_status: str = ""
    about: Text | None = None
    """Whether it is new, or gone."""


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page: the paragraphs that changed, or in words what else did."""

    file: str
    edits: tuple[Edit, ...]
    about: Text | None = None


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file of which no value and no paragraph is told: what happened to it, and its lines."""

    file: str
    about: Text
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that one version changes against another."""

    as_of: dt.date
    items: tuple[ItemChange, ...]
    pages: tuple[PageChange, ...]
    drift: tuple[Problem, ...]
    unreadable: tuple[Problem, ...]
    """Why the data of the older version could not be read, which leaves only the pages to compare."""
    weighty: tuple[Weighty, ...] = ()
    """What needs a reason."""
    idle: tuple[ChangeReason, ...] = ()
    """The reasons given for what did not happen."""
    files: tuple[FileChange, ...] = ()

    @property
    def lacking(self) -> tuple[Weighty, ...]:
        """What needs a reason and has none."""
        return tuple(each for each in self.weighty if each.reason is None)

    @property
    def nothing(self) -> bool:
        """Whether readers get what they got before, to the letter."""
        return not (self.items or self.pages or self.unreadable or self.weighty or self.files)


def compare(then: Snapshot, now: Snapshot) -> Comparison:
    """Return what `now` changes against `then`, both judged on the same day."""
    readable = then.tracker is not None and now.tracker is not None
    items = tuple(_item_changes(then, now)) if readable else ()
    pages = tuple(_page_changes(then.pages, now.pages))
    weighty = weighty_changes(then, now)
    told = {page.file for page in pages}
    if items or not readable or any(each.what for each in weighty if not each.what.endswith(".md")):
        told.add(DATA.as_posix())
    return Comparison(
        as_of=now.as_of,
        items=items,
        pages=pages,
        drift=tuple(now.drift),
        unreadable=() if readable else tuple(then.problems or now.problems),
        weighty=weighty,
        idle=tuple(
            reason
            for reason in new_reasons(then, now)
            if not any(each.answered_by(reason) for each in weighty)
        ),
        files=tuple(_file_changes(then, now, told)),
    )


# What changed


def _item_changes(then: Snapshot, now: Snapshot) -> Iterator[ItemChange]:
    assert then.tracker is not None and now.tracker is not None
    before, after = _items(then.tracker), _items(now.tracker)
    for key in dict.fromkeys([*after, *before]):
        kind, name = key
        old, new = before.get(key), after.get(key)
        edits = () if old and new is None else tuple(edits_between(old, new))
        statuses = [
            _status(version.assessments.get(name)) if kind == "targets" else "" for version in (then, now)
        ]
        about = None if old and new else words_changes.ITEM_ADDED if new else words_changes.ITEM_REMOVED
        if edits or about or statuses[0] != statuses[1]:
            yield ItemChange(
                words_changes.KINDS[kind], name, _called(new or old), edits, statuses[0], statuses[1], about
            )


def _items(tracker: Tracker) -> dict[tuple[str, str], Value]:
    """Return every part of the data that has an id, by kind and id, in the order of the file."""
    items: dict[tuple[str, str], Value] = {("programme", "programme"): tracker.programme}
    items |= {("sources", name): source for name, source in tracker.sources.items()}
    for kind in ("groups", "targets", "tasks"):
        items |= {(kind, item.id): item for item in getattr(tracker, kind)}
    return items


def _called(item: Value | None) -> str:
    """Return what people call the item: its name, its title, or for a task its words."""
    name = getattr(item, "name", None) or getattr(item, "title", None) or getattr(item, "text", None)
    return in_both(name) if isinstance(name, Text) else ""


def _status(assessment: Assessment | None) -> str:
    return (
        in_both(
            Text.model_construct(vi=status_in_words(assessment, "vi"), en=status_in_words(assessment, "en"))
        )
        if assessment
        else ""
    )


def _page_changes(then: dict[str, Page], now: dict[str, Page]) -> Iterator[PageChange]:
    for path in sorted({*then, *now}):
        old, new = then.get(path), now.get(path)
        if old is None or new is None:
            yield PageChange(
                f"docs/{path}", (), words_changes.PAGE_ADDED if old is None else words_changes.PAGE_REMOVED
            )
        elif old.text != new.text:
            yield PageChange(
                f"docs/{path}", tuple(_paragraph_edits(old, new)) or tuple(_line_edits(old, new))
            )


def _paragraph_edits(old: Page, new: Page) -> Iterator[Edit]:
    was, becomes = (
        {paragraph.id: " ".join(paragraph.text.split()) for paragraph in paragraphs(page)}
        for page in (old, new)
    )
    for name in dict.fromkeys([*becomes, *was]):
        if was.get(name) != becomes.get(name):
            yield Edit(
                _named(words_changes.PARAGRAPH, name=name),
                *differing(was.get(name, ""), becomes.get(name, "")),
            )


def _line_edits(old: Page, new: Page) -> Iterator[Edit]:
    """Yield what differs outside the paragraphs with an id, such as the title at the top, by its line in the
    new page.
    """
    yield from _edits_of_lines(old.text.splitlines(), new.text.splitlines())


def _edits_of_lines(was: list[str], becomes: list[str]) -> Iterator[Edit]:
    for kind, start, end, first, last in SequenceMatcher(None, was, becomes, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Edit(
                _named(words_changes.LINE, n=first + 1),
                *differing(_joined(was[start:end]), _joined(becomes[first:last])),
            )


def _joined(lines: list[str]) -> str:
    return " ".join(line.strip() for line in lines)


def _named(phrase: Text, **values: object) -> Text:
    vi, en = (phrase[lang].format(**values) for lang in LANGUAGES)
    return Text.model_construct(vi=vi, en=en)


def _file_changes(then: Snapshot, now: Snapshot, told: Container[str]) -> Iterator[FileChange]:
    """Yield the files that changed and of which nothing has been `told`: nothing that readers get may change
    without a word.
    """
    for name in sorted({*then.files, *now.files}):
        if then.files.get(name) == now.files.get(name) or name in told:
            continue
        if name not in then.files or name not in now.files:
            added = name not in then.files
            yield FileChange(name, words_changes.FILE_ADDED if added else words_changes.FILE_REMOVED)
        elif name == DATA.as_posix() or (name.startswith(f"{DOCS}/") and name.endswith(".md")):
            yield FileChange(name, words_changes.WRITTEN_OTHERWISE)
        else:
            edits = _edits_of_lines(then.lines.get(name, []), now.lines.get(name, []))
            yield FileChange(name, words_changes.FILE_CHANGED, tuple(edits))
