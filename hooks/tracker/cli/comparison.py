"""Two versions of a programme -> what one changes against the other, on a terminal and in the summary of a
pull request.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from tracker.content.folders import DATA, shown_path
from tracker.content.load import HeldAgainst, load, size_limit
from tracker.content.markup import Page
from tracker.content.pages import check_pages, read_pages
from tracker.content.problems import Problem, Refused
from tracker.content.prose import paragraphs
from tracker.facts.assess import Assessment, assess_all
from tracker.facts.dates import PartialDate
from tracker.facts.model import LANGUAGES, Text, Tracker, Value
from tracker.language import formats
from tracker.language.printable import markdown, printable, printable_path
from tracker.language.wording import status_in_words
from tracker.language.words import changes as words_changes

DRIFT = ("translation_left_behind", "translation_not_recorded")
NOTHING = "—"
LONGEST = 200
"""Of a longer text only what differs is shown, with some words around it."""
AROUND = 8
"""So many words."""
WEIGHTS = {"text": 3, "date": 2, "stage": 2}
"""How much it says that two entries of a list are the same one edited, when this field is equal; 1 for the
others.
"""
ALIKE = Fraction(3, 10)
MOST_BYTES = 900_000
"""GitHub refuses a summary of more than a mebibyte."""


class Snapshot(NamedTuple):
    """One version of a programme, as far as it can be read."""

    tracker: Tracker | None
    assessments: dict[str, Assessment]
    """By id of the target."""
    pages: dict[str, Page]
    """By path under `docs`."""
    problems: list[Problem]
    """Why it could not be published; empty when it could."""
    drift: list[Problem]
    """The translations left behind."""
    as_of: dt.date


@dataclass(frozen=True, slots=True)
class Edit:
    """One value that is not what it was: where it stands, and both values as a reader of each language sees
    them.
    """

    field: str
    old: str
    new: str


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


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page: the paragraphs that changed, or in words what else did."""

    file: str
    edits: tuple[Edit, ...]
    about: Text | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that one version changes against another."""

    as_of: dt.date
    items: tuple[ItemChange, ...]
    pages: tuple[PageChange, ...]
    drift: tuple[Problem, ...]
    unreadable: tuple[Problem, ...]
    """Why the data of the older version could not be read, which leaves only the pages to compare."""


def snapshot(folder: Path, as_of: dt.date) -> Snapshot:
    """Read the programme in `folder` and assess it on the day `as_of`; what cannot be read is told in
    `problems`, never raised.

    The statuses rest on what was known on that day; the values are all that the file holds, so that an edit
    is seen whatever day it is about.
    """
    docs, data = folder / "docs", folder / DATA
    problems: list[Problem] = []
    tracker: Tracker | None = None
    try:
        tracker = load(
            data, as_of, shown_path(data), size_limit(os.environ), HeldAgainst(oddities=False)
        ).tracker
        problems = check_pages(docs, shown_path(docs), tracker)
    except Refused as refused:
        problems = refused.problems
    try:
        pages = {
            f"{lang}/{path}": page
            for lang, found in read_pages(docs, shown_path(docs)).items()
            for path, page in found.items()
        }
    except UnicodeDecodeError:
        pages = {}
    assessments = {a.target.id: a for a in assess_all(tracker, as_of)} if tracker else {}
    drift = [problem for problem in problems if problem.code in DRIFT]
    return Snapshot(
        tracker, assessments, pages, [problem for problem in problems if not problem.warning], drift, as_of
    )


def compare(then: Snapshot, now: Snapshot) -> Comparison:
    """Return what `now` changes against `then`, both judged on the same day."""
    readable = then.tracker is not None and now.tracker is not None
    return Comparison(
        as_of=now.as_of,
        items=tuple(_item_changes(then, now)) if readable else (),
        pages=tuple(_page_changes(then.pages, now.pages)),
        drift=tuple(now.drift),
        unreadable=() if readable else tuple(then.problems or now.problems),
    )


# What changed


def _item_changes(then: Snapshot, now: Snapshot) -> Iterator[ItemChange]:
    assert then.tracker is not None and now.tracker is not None
    before, after = _items(then.tracker), _items(now.tracker)
    for key in dict.fromkeys([*after, *before]):
        kind, name = key
        old, new = before.get(key), after.get(key)
        edits = tuple(_edits(old, new, ""))
        statuses = [
            _status(version.assessments.get(name)) if kind == "targets" else "" for version in (then, now)
        ]
        if edits or statuses[0] != statuses[1]:
            yield ItemChange(
                words_changes.KINDS[kind], name, _called(new or old), edits, statuses[0], statuses[1]
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
    return _both(name) if isinstance(name, Text) else ""


def _status(assessment: Assessment | None) -> str:
    return (
        _both(
            Text.model_construct(vi=status_in_words(assessment, "vi"), en=status_in_words(assessment, "en"))
        )
        if assessment
        else ""
    )


def _edits(old: object, new: object, path: str) -> Iterator[Edit]:
    """Yield every value under `path` that differs; one side may lack the part altogether."""
    if old == new:
        return
    part = old if new is None else new
    if isinstance(part, Text):
        for lang in LANGUAGES:
            was, becomes = (getattr(value, lang, None) for value in (old, new))
            if was != becomes:
                yield Edit(f"{path}.{lang}", *differing(was or "", becomes or ""))
    elif isinstance(part, Value):
        for name, field in type(part).model_fields.items():
            key = field.alias or name
            yield from _edits(
                getattr(old, name, None), getattr(new, name, None), f"{path}.{key}" if path else key
            )
    elif isinstance(part, tuple) and any(isinstance(entry, Value) for entry in (*(old or ()), *(new or ()))):  # type: ignore[misc]
        for place, was, becomes in _paired(old or (), new or ()):  # type: ignore[arg-type]
            yield from _edits(was, becomes, f"{path}[{place}]")
    else:
        yield Edit(path, *differing(_printed(old, new), _printed(new, old)))


def _paired(
    old: tuple[Value, ...], new: tuple[Value, ...]
) -> Iterator[tuple[int, Value | None, Value | None]]:
    """Yield the entries of a list that are not in both, those that are one entry edited as a pair; places
    count from 1.

    Entries of a list have no id: two are taken for one edited when enough of their fields are equal, the most
    alike first.
    """
    gone = [(n, entry) for n, entry in enumerate(old, 1) if entry not in new]
    come = [(n, entry) for n, entry in enumerate(new, 1) if entry not in old]
    likeness = sorted(
        ((-_alike(was, becomes), m, n) for n, was in gone for m, becomes in come), key=lambda found: found
    )
    pairs: dict[int, int] = {}
    for unlike, m, n in likeness:
        if -unlike >= ALIKE and m not in pairs and n not in pairs.values():
            pairs[m] = n
    for m, becomes in come:
        yield m, old[pairs[m] - 1] if m in pairs else None, becomes
    for n, was in gone:
        if n not in pairs.values():
            yield n, was, None


def _alike(one: Value, other: Value) -> Fraction:
    """Return from 0 to 1 how alike two entries are: the weight of their equal fields, of all that
    either has.
    """
    fields = [
        name
        for name in type(one).model_fields
        if getattr(one, name) is not None or getattr(other, name) is not None
    ]
    equal = sum(WEIGHTS.get(name, 1) for name in fields if getattr(one, name) == getattr(other, name))
    return Fraction(equal, sum(WEIGHTS.get(name, 1) for name in fields))


def _printed(value: object, beside: object) -> str:
    """Return a single value as readers see it; `beside` is the one it must not be printed the same as."""
    match value:
        case Fraction():
            apart = (beside,) if isinstance(beside, Fraction) else ()
            return _both(
                Text.model_construct(
                    vi=formats.number(value, "vi", apart), en=formats.number(value, "en", apart)
                )
            )
        case PartialDate():
            return _both(Text.model_construct(vi=formats.date(value, "vi"), en=formats.date(value, "en")))
        case dt.date():
            return _both(Text.model_construct(vi=formats.day(value, "vi"), en=formats.day(value, "en")))
        case tuple():
            return ", ".join(_printed(part, None) for part in value)
        case None:
            return ""
        case _:
            return str(value)


def differing(old: str, new: str) -> tuple[str, str]:
    """Return both texts; of long ones only what differs, with the words around it."""
    if not old or not new or max(len(old), len(new)) <= LONGEST:
        return old, new
    was, becomes = old.split(" "), new.split(" ")
    start = _in_common(was, becomes)
    end = _in_common(was[start:][::-1], becomes[start:][::-1])
    first, left_out = max(0, start - AROUND), max(0, end - AROUND)

    def cut(words: list[str]) -> str:
        return " ".join(
            [*(["…"] if first else []), *words[first : len(words) - left_out], *(["…"] if left_out else [])]
        )

    return cut(was), cut(becomes)


def _in_common(one: list[str], other: list[str]) -> int:
    """Return with how many equal words both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


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
            yield Edit(f"#{name}", *differing(was.get(name, ""), becomes.get(name, "")))


def _line_edits(old: Page, new: Page) -> Iterator[Edit]:
    """Yield what differs outside the paragraphs with an id, such as the title at the top, by its line in the
    new page.
    """
    was, becomes = (page.text.splitlines() for page in (old, new))
    for kind, start, end, first, last in SequenceMatcher(None, was, becomes, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Edit(f":{first + 1}", *differing(" ".join(was[start:end]), " ".join(becomes[first:last])))


# How it is told


def told_on_terminal(found: Comparison, base: str) -> str:
    """Return the comparison as plain lines."""
    lines = [_both(words_changes.HEAD, base=printable(base)), _day(found), ""]
    lines += [f"{said}\n" for said in _unreadable(found)]
    for item in found.items:
        lines.append(_title(item))
        lines += (
            [f"    {_both(words_changes.STATUS)}: {_moved(item)}"]
            if item.old_status or item.new_status
            else []
        )
        lines += [*_edit_lines(item.edits), ""]
    for page in found.pages:
        lines.append(
            f"{_both(words_changes.PAGE)} {printable_path(page.file)}"
            + (f": {_both(page.about)}" if page.about else "")
        )
        lines += [*_edit_lines(page.edits), ""]
    lines += (
        [f"{_both(words_changes.DRIFT)}:", *(str(problem) for problem in found.drift), ""]
        if found.drift
        else []
    )
    lines += [_both(words_changes.NOTHING)] if not (found.items or found.pages or found.unreadable) else []
    return "\n".join(lines)


def _edit_lines(edits: Iterable[Edit]) -> Iterator[str]:
    for edit in edits:
        field, old, new = (
            printable(part, None) for part in (edit.field, edit.old or NOTHING, edit.new or NOTHING)
        )
        yield f"    {field}: {old} → {new}"


def told_on_github(found: Comparison, base: str) -> str:
    """Return the comparison as Markdown for the summary of a step; nothing in it can become a link, a picture
    or a mention.
    """
    parts = [
        f"## {_plain(_both(words_changes.HEAD, base=printable(base)))}\n\n{_day(found)}\n",
        *(f"> {_plain(said)}\n" for said in _unreadable(found)),
    ]
    for item in found.items:
        moved = (
            f"**{_both(words_changes.STATUS)}:** {_plain(_moved(item))}\n\n"
            if item.old_status or item.new_status
            else ""
        )
        parts.append(f"### {_plain(_title(item))}\n\n{moved}{_table(item.edits)}")
    for page in found.pages:
        about = f"{_plain(_both(page.about))}\n" if page.about else ""
        parts.append(f"### {_both(words_changes.PAGE)} {_plain(page.file)}\n\n{about}{_table(page.edits)}")
    if found.drift:
        parts.append(f"### {_both(words_changes.DRIFT)}\n")
        for problem in found.drift:
            vi, en, sample = problem.wording
            said = (
                f"- {_plain(printable_path(problem.file))}: {_plain(vi)} / {_plain(en)} "
                f"{_both(words_changes.PASTE)}\n\n"
            )
            parts.append(f"{said}  ```yaml\n  {sample}\n  ```\n")
    if not (found.items or found.pages or found.unreadable):
        parts.append(f"{_both(words_changes.NOTHING)}\n")
    return _within_limit(parts)


def _within_limit(parts: Iterable[str]) -> str:
    whole, size = [], 0
    for part in parts:
        size += len(part.encode()) + 1
        if size > MOST_BYTES:
            whole.append(f"**{_both(words_changes.CUT)}**\n")
            break
        whole.append(part)
    return "\n".join(whole) + "\n"


def _table(edits: tuple[Edit, ...]) -> str:
    if not edits:
        return ""
    head = " | ".join(
        _both(phrase) for phrase in (words_changes.FIELD, words_changes.BEFORE, words_changes.AFTER)
    )
    rows = (
        f"| {_plain(edit.field)} | {_plain(edit.old or NOTHING)} | {_plain(edit.new or NOTHING)} |\n"
        for edit in edits
    )
    return f"| {head} |\n|---|---|---|\n{''.join(rows)}"


def _plain(text: str) -> str:
    """Return `text` whole, on one line, so that Markdown shows its letters and nothing else."""
    return markdown(printable(text, None))


def _title(item: ItemChange) -> str:
    return printable(f"{_both(item.kind)} {item.id}" + (f": {item.name}" if item.name else ""), None)


def _moved(item: ItemChange) -> str:
    if item.old_status == item.new_status:
        return f"{item.new_status} ({_both(words_changes.UNCHANGED)})"
    return f"{item.old_status or NOTHING} → {item.new_status or NOTHING}"


def _day(found: Comparison) -> str:
    vi, en = (words_changes.AS_OF[lang].format(day=formats.day(found.as_of, lang)) for lang in LANGUAGES)
    return f"{vi} / {en}"


def _unreadable(found: Comparison) -> list[str]:
    if not found.unreadable:
        return []
    first = found.unreadable[0]
    where = f"{first.mark.line}:{first.mark.column}"
    vi, en = (
        words_changes.UNREADABLE[lang].format(count=len(found.unreadable), first=f"{where}: {said}")
        for lang, said in zip(LANGUAGES, first.wording[:2], strict=True)
    )
    return [f"{vi} / {en}"]


def _both(phrase: Text, **values: object) -> str:
    """Return a phrase in both languages, or once where they say the same."""
    vi, en = (phrase[lang].format(**values) if values else phrase[lang] for lang in LANGUAGES)
    return vi if vi == en else f"{vi} / {en}"
