"""Two versions of a programme -> what had been published and is now deleted, renamed, reordered, reworded in
a commitment, or another figure; and the reason that `data/changes.yaml` gives for it.

Everything else that changes is an addition, or stands beside what was published: that is told, and asks for
nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby

from tracker.cli.differing import Edit, edits_between, entry_in_words, in_both, paired
from tracker.cli.snapshots import Snapshot
from tracker.content.pages import front_matter
from tracker.content.pages.markup import Page
from tracker.content.parsing.folders import CHANGES
from tracker.facts.amounts import Amount
from tracker.facts.dates import PartialDate
from tracker.facts.figures import Observation
from tracker.facts.model import Tracker
from tracker.facts.programme import Group, Task
from tracker.facts.reasons import ChangeReason
from tracker.facts.sources import Evidence
from tracker.facts.target import Target
from tracker.facts.turns import Rating
from tracker.facts.values import LANGUAGES, Text
from tracker.language import formats
from tracker.language.wording import figure_with_unit
from tracker.language.words import fields, parts
from tracker.language.words import weighty as say

COMMITMENT: dict[str, tuple[str, ...]] = {
    "groups": ("number", "period", "clause", "parent"),
    "targets": (
        "group",
        "clause",
        "text",
        "unit",
        "measure",
        "period",
        "rule",
        "milestones",
        "parts",
        "every_part",
        "baseline",
        "withdrawn",
        "closed",
    ),
    "tasks": ("number", "text"),
}
"""The fields that say what was promised; what a later text says of it is added, not written over it."""
ADDED_LATER = ("withdrawn", "closed", "baseline", "clause")
"""Those among them that may be filled in later without a word: nothing was there before."""
KEPT: dict[str, tuple[str, ...]] = {
    "targets": ("amendments", "ratings", "evidence"),
    "tasks": ("steps", "ratings"),
}
"""The lists whose entries stay once they were published."""
OF_A_FIGURE = ("stage", "reference")
Item = Group | Target | Task
HOMES = ("index", "README")


@dataclass(frozen=True, slots=True)
class Weighty:
    """A change that needs a reason, and the one that is given."""

    what: str
    """What the reason must name."""
    said: tuple[Text, ...]
    """What was done, in words."""
    figure: PartialDate | None = None
    part: str | None = None
    was: Amount | None = None
    now: Amount | None = None
    """The date of the figure, the part it is about, and its number before and after; without it where the
    figure is removed.
    """
    reason: ChangeReason | None = None

    def answered_by(self, reason: ChangeReason) -> bool:
        """Say whether `reason` is about this change, and of a figure says what it was and is."""
        return (
            self.what in reason.what
            and (self.figure, self.part) == (reason.figure, reason.part)
            and (self.was, self.now) == (reason.was, reason.now)
        )


def weighty_changes(then: Snapshot, now: Snapshot) -> tuple[Weighty, ...]:
    """Return every change between two versions that needs a reason, each with the one given, if any; what is
    about one thing stands together.
    """
    given = new_reasons(then, now)
    found = [*_reasons_lost(then, now), *_in_pages(then.pages, now.pages)]
    if then.tracker is not None and now.tracker is not None:
        found += _in_programme(then.tracker, now.tracker)
        for kind in ("targets", "groups", "tasks"):
            found += _in_items(kind, then, now)
    together = (
        replace(first, said=tuple(said for each in (first, *rest) for said in each.said))
        for _, (first, *rest) in groupby(
            found, key=lambda each: (each.what, each.figure, each.part, each.was, each.now)
        )
    )
    return tuple(
        replace(each, reason=next((reason for reason in given if each.answered_by(reason)), None))
        for each in together
    )


def new_reasons(then: Snapshot, now: Snapshot) -> tuple[ChangeReason, ...]:
    """Return the reasons that the older version has not yet."""
    return tuple(reason for reason in now.changes if reason not in then.changes)


def _said(phrase: Text, **values: object) -> Text:
    """Return a phrase with values put in, each in the language of the phrase."""
    vi, en = (
        phrase[lang].format(
            **{name: value[lang] if isinstance(value, Text) else value for name, value in values.items()}
        )
        for lang in LANGUAGES
    )
    return Text.model_construct(vi=vi, en=en)


def _reasons_lost(then: Snapshot, now: Snapshot) -> Iterator[Weighty]:
    for reason in then.changes:
        if now.tracker is not None and reason not in now.changes:
            day = Text.model_construct(vi=formats.day(reason.date, "vi"), en=formats.day(reason.date, "en"))
            said = _said(say.REASON_LOST, day=day, what=", ".join(reason.what))
            yield Weighty(CHANGES.name, (said,))


def _in_programme(then: Tracker, now: Tracker) -> Iterator[Weighty]:
    """Yield the facts on the programme as a whole that are no more."""
    for n, entry, instead in paired(then.programme.evidence, now.programme.evidence):
        if isinstance(entry, Evidence) and instead is None:
            named = entry_in_words("evidence", n, entry)
            said = _said(say.ENTRY_DELETED, name=now.programme.title, field=named, said=entry.text)
            yield Weighty("programme", (said,))


# Groups, targets and tasks


def _items(tracker: Tracker, kind: str) -> dict[str, Item]:
    return {item.id: item for item in getattr(tracker, kind)}


def _name(item: Item) -> Text:
    if isinstance(item, Target):
        return item.name
    return item.title if isinstance(item, Group) else item.text


def _in_items(kind: str, then: Snapshot, now: Snapshot) -> Iterator[Weighty]:
    assert then.tracker is not None and now.tracker is not None
    before, after = _items(then.tracker, kind), _items(now.tracker, kind)
    renamed = dict(_renamed(before, after))
    for name, old in before.items():
        new = after.get(renamed.get(name, name))
        if new is None:
            phrase = say.TARGET_DELETED if kind == "targets" else say.DELETED
            yield Weighty(name, (_said(phrase, kind=say.ITEM[kind], name=_name(old), id=name),))
            continue
        if new.id != name:
            yield Weighty(name, (_said_of_new_id(kind, old, new),))
        yield from (replace(each, what=name) for each in _in_one(kind, old, new, then, now))
    taken = {name for item in before.values() if isinstance(item, Target) for name in item.former}
    taken |= {name for reason in then.changes for name in reason.what} - before.keys()
    for name in after.keys() - before.keys():
        if name in taken:
            yield Weighty(name, (_said(say.REUSED, id=name),))
    yield from _reordered(kind, [renamed.get(name, name) for name in before], after)


def _renamed(before: dict[str, Item], after: dict[str, Item]) -> Iterator[tuple[str, str]]:
    """Yield each old id that is gone with the new id of what is the same thing."""
    come = {name: item for name, item in after.items() if name not in before}
    for name, old in before.items():
        if name in after:
            continue
        for candidate, new in come.items():
            if name in getattr(new, "former", ()) or _is_same(old, new):
                del come[candidate]
                yield name, candidate
                break


def _is_same(old: Item, new: Item) -> bool:
    words = [
        {item.clause.vi} if isinstance(item, Group) else {item.text.vi, _name(item).vi} for item in (old, new)
    ]
    return not words[0].isdisjoint(words[1])


def _said_of_new_id(kind: str, old: Item, new: Item) -> Text:
    values = {"kind": say.ITEM[kind], "name": _name(new), "old": old.id, "id": new.id}
    if not isinstance(new, Target):
        return _said(say.RENAMED, **values)
    return _said(say.TARGET_MOVED if old.id in new.former else say.TARGET_RENAMED, **values)


def _reordered(kind: str, before: list[str], after: dict[str, Item]) -> Iterator[Weighty]:
    """Yield that what both versions have stands in another order."""
    old = [name for name in before if name in after]
    new = [name for name in after if name in set(old)]
    if old == new:
        return
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    kept = {name for block in blocks for name in old[block.a : block.a + block.size]}
    moved = [_name(after[name]) for name in new if name not in kept]
    vi, en = (", ".join(f"“{name[lang]}”" for name in moved) for lang in LANGUAGES)
    names = Text.model_construct(vi=vi, en=en)
    yield Weighty(kind, (_said(say.REORDERED, kinds=say.ITEMS[kind], names=names),))


def _in_one(kind: str, old: Item, new: Item, then: Snapshot, now: Snapshot) -> Iterator[Weighty]:
    """Yield what changed in one thing that both versions have."""
    for said in (*_reworded(kind, old, new), *_entries_gone(kind, old, new)):
        yield Weighty(new.id, (said,))
    if isinstance(old, Target) and isinstance(new, Target):
        for name in sorted(set(old.former) - set(new.former)):
            yield Weighty(new.id, (_said(say.FORMER_DROPPED, old=name, name=_name(new)),))
        yield from _in_figures(old, new, then, now)


def _reworded(kind: str, old: Item, new: Item) -> Iterator[Text]:
    """Yield what was written over in what was promised, and in what a later text has said of it."""
    parts: list[tuple[tuple[Text, ...], str, object, object]] = [
        ((fields.FIELD[field],), field, _promised(old, field), _promised(new, field))
        for field in COMMITMENT[kind]
    ]
    if isinstance(old, Target) and isinstance(new, Target):
        for n, was, becomes in paired(old.amendments, new.amendments):
            if was is not None and becomes is not None:
                parts.append(((entry_in_words("amendments", n, was),), "amendments", was, becomes))
    for way, field, before, after in parts:
        if before is not None or field not in ADDED_LATER:
            for edit in edits_between(before, after, way, field):
                yield _said_of_edit(say.REWORDED, edit, kind=say.ITEM[kind], name=_name(new))


def _promised(item: Item, field: str) -> object:
    """Return what stands in a field; of the parts of a target those that something is asked of."""
    if isinstance(item, Target) and field == "parts":
        return tuple(entry for entry in item.parts if entry.asked or item.by_parts)
    return getattr(item, field)


def _entries_gone(kind: str, old: Item, new: Item) -> Iterator[Text]:
    """Yield the facts and amendments that were published and are no more."""
    for field in KEPT.get(kind, ()):
        for n, entry, instead in paired(getattr(old, field), getattr(new, field)):
            if entry is not None and instead is None:
                text = getattr(entry, "words" if isinstance(entry, Rating) else "text")
                named = entry_in_words(field, n, entry)
                yield _said(say.ENTRY_DELETED, name=_name(new), field=named, said=text)


def _said_of_edit(phrase: Text, edit: Edit, **values: object) -> Text:
    old, new = (f"“{part}”" if part else "—" for part in (edit.old, edit.new))
    return _said(phrase, field=edit.field, old=old, new=new, **values)


# Figures


def _in_figures(old: Target, new: Target, then: Snapshot, now: Snapshot) -> Iterator[Weighty]:
    left = list(new.observations)
    twins: dict[int, Observation] = {}
    # First the figures that are of one day and stage, then those of one day
    ways: tuple[Callable[[Observation], object], ...] = (
        lambda f: (f.date, f.part, f.stage),
        lambda f: (f.date, f.part),
    )
    for same in ways:
        for n, figure in enumerate(old.observations):
            twin = next((each for each in left if same(each) == same(figure)), None)
            if n not in twins and twin is not None:
                left.remove(twin)
                twins[n] = twin
    for n, figure in enumerate(old.observations):
        twin = twins.get(n)
        yield from _in_figure(figure, twin, (old, then), (new, now))


def _in_figure(
    figure: Observation,
    twin: Observation | None,
    before: tuple[Target, Snapshot],
    after: tuple[Target, Snapshot],
) -> Iterator[Weighty]:
    """Yield what changed in a figure of which `twin` is what it has become, None where it is gone."""
    target = after[0]
    part = before[1].tracker.parts[figure.part] if figure.part and before[1].tracker else None
    vi, en = (
        parts.of_part(formats.date(figure.date, lang), part[lang] if part else "", lang) for lang in LANGUAGES
    )
    date = Text.model_construct(vi=vi, en=en)
    was, becomes = figure.typed, twin.typed if twin else None
    told: dict[str, object] = {"name": target.name, "date": date, "old": _figure_said(figure, *before)}
    said: list[Text] = []
    if twin is None:
        said.append(_said(say.FIGURE_REMOVED, **told))
    else:
        if was != becomes:
            said.append(_said(say.FIGURE_CHANGED, **told, new=_figure_said(twin, *after)))
        if (figure.stage, twin.stage) == ("provisional", "final"):
            said.append(_said(say.MADE_FINAL, name=target.name, date=date, figure=told["old"]))
        said += _around(figure, twin, before, after, date)
    if said:
        yield Weighty(target.id, tuple(said), figure.date, figure.part, was, becomes)


def _around(
    figure: Observation,
    twin: Observation,
    before: tuple[Target, Snapshot],
    after: tuple[Target, Snapshot],
    date: Text,
) -> Iterator[Text]:
    """Yield what else of a figure changed that says what kind of figure it is, or who says so."""
    edits: list[Edit] = []
    for field in OF_A_FIGURE:
        if field != "stage" or (figure.stage, twin.stage) != ("provisional", "final"):
            was, becomes = getattr(figure, field), getattr(twin, field)
            edits += edits_between(was, becomes, (fields.FIELD[field],), field)
    was_from, is_from = (_source(of[1], name) for of, name in ((before, figure.source), (after, twin.source)))
    if figure.source != twin.source and was_from != is_from:
        edits.append(Edit(fields.FIELD["source"], was_from, is_from))
    said = _figure_said(figure, *before)
    for edit in edits:
        yield _said_of_edit(say.FIGURE_AROUND, edit, name=after[0].name, date=date, figure=said)


def _source(version: Snapshot, name: str) -> str:
    """Return what a source is called, whatever its id; its publisher with it."""
    assert version.tracker is not None
    source = version.tracker.sources[name]
    return ", ".join(in_both(part) for part in (source.title, source.publisher) if part)


def _figure_said(figure: Observation, target: Target, version: Snapshot) -> Text:
    rule = version.assessments[target.id].judging(figure).rule_for(figure)
    vi, en = (figure_with_unit(figure, rule, target, lang) for lang in LANGUAGES)
    return Text.model_construct(vi=vi, en=en)


# Pages


def _in_pages(then: dict[str, Page], now: dict[str, Page]) -> Iterator[Weighty]:
    """Yield the pages that are gone, and the paragraphs that are gone from a page; both languages have the
    same, so one is looked at.
    """
    first = f"{LANGUAGES[0]}/"
    before, after = (
        {path.removeprefix(first): page for path, page in pages.items() if path.startswith(first)}
        for pages in (then, now)
    )
    new = {path: page for path, page in after.items() if path not in before}
    for path, page in before.items():
        if path in after:
            gone = [name for name in page.ids() if name not in after[path].ids()]
            if gone:
                yield Weighty(path, (_said(say.PARAGRAPHS_DELETED, page=path, ids=", ".join(gone)),))
            continue
        body = front_matter.body(page.text)
        led = next((name for name, each in after.items() if path in _former(each)), None)
        same = led or next((name for name, each in new.items() if front_matter.body(each.text) == body), None)
        values = {"page": path, "address": address_of(path), "new": same}
        phrase = say.PAGE_MOVED if led else say.PAGE_RENAMED if same else say.PAGE_DELETED
        yield Weighty(path, (_said(phrase, **values),))
    kept = {name for page in after.values() for name in _former(page)} | after.keys()
    for path, page in before.items():
        for name in _former(page):
            if name not in kept:
                values = {"page": path, "address": address_of(name)}
                yield Weighty(path, (_said(say.PAGE_FORMER_DROPPED, **values),))


def _former(page: Page) -> list[str]:
    return [name for name, _ in front_matter.listed_above(page.text, "former")]


def address_of(path: str) -> str:
    """Return the address of a page from the root of a language, by its path under the folder of one."""
    stem = path.removesuffix(".md")
    folder, _, name = stem.rpartition("/")
    return f"/{folder}/" if name in HOMES and folder else "/" if name in HOMES else f"/{stem}/"
