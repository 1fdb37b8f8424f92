"""The data file and the documents beside it -> one tree, as if all stood in the data file; every place in it
still says which file it is in.

What a document says of a target or task is put under it, with the document as its source. The same figure
from two documents is one figure with two sources; a correction changes the figure it names and keeps what
that was; a check says of another document when it was opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from tracker.content.data.reports import ReportFile
from tracker.content.parsing.located import seen_in
from tracker.content.parsing.meanings_typed import choice_meant
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark, Problem
from tracker.facts.dates import PartialDate
from tracker.facts.mistyped import MAX_DIGITS, NUMBER
from tracker.facts.report import DESTINATIONS, WHOLE, Check, Correction, Destination, Report
from tracker.facts.scalars import Scalar
from tracker.facts.values import LANGUAGES, Languages, Text
from tracker.language.documents import document_title

CHOSEN = ("stage", "kind")
"""The keys whose value is one of a few words, which may be written in Vietnamese."""
HEAD = {"title": "title", "author": "author", "publisher": "publisher", "issued": "published", "url": "url"}
"""What the head of a document gives its source, by the keys of both."""
AMOUNT = ("value", "count", "of")
OPENED = frozenset(
    {"observations", "also", "reference", "evidence", "steps", "amendments", "withdrawn", "closed"}
)
OPENED |= {"ratings", "assessment"}
"""The keys whose entries say when their source was opened; who holds a figure, a baseline and the like rest
on a source too, and do not.
"""


class GivenFigure(NamedTuple):
    """A figure's place among those of its target."""

    node: Node
    day: str
    stage: str
    amount: tuple[Fraction, ...]
    part: str
    """The part it is about; empty where it is about the whole."""


def join(
    root: Node, files: list[ReportFile], heads: dict[str, Report], languages: Languages = LANGUAGES
) -> list[Problem]:
    """Put what the documents say into `root`, the tree of the data file; return what has no place there.

    `heads` are the documents whose heads can be read; the others are left out.
    """
    read = [file for file in files if file.id in heads]
    if not read:
        return []
    joining = _Joining(root, languages)
    for file in read:
        if heads[file.id].is_source:
            joining.source(file, heads[file.id])
    for file in read:
        joining.problems += joining.entries(file)
    joining.in_order_of_time()
    for file in read:
        for n, correction in enumerate(heads[file.id].corrections):
            joining.correct(file, heads[file.id], correction, n)
    joining.one_figure_of_two_sources()
    for file in read:
        for check in heads[file.id].checks:
            joining.check(check)
    return joining.problems


class _Joining:
    """The tree that is joined into, and what has no place there."""

    def __init__(self, root: Node, languages: Languages) -> None:
        self.root = root
        self.languages = languages
        self.problems: list[Problem] = []
        self.added_to: dict[int, Node] = {}
        self.year_end = _leaf(root.child("programme"), "financial_year_ends")
        self.named = {
            kind: {str(node.leaf): item for item in _items(root, f"{kind}s") if (node := item.child("id"))}
            for kind in ("target", "task")
        }

    def source(self, file: ReportFile, head: Report) -> None:
        """Put a document among the sources."""
        sources = _under(self.root, "sources", file.root.mark, entries=True)
        assert sources.entries is not None
        if file.id in sources.entries:
            context = {"found": file.id, "line": sources.key_marks[file.id].line}
            self.problems.append(Problem(file.file, file.root.mark, "report_and_source", context))
            return
        made = Node(file.root.mark, entries={})
        for key, name in HEAD.items():
            if (node := file.root.child(key)) and node.plain() is not None:
                _put(made, name, node, file.root.key_marks.get(key, node.mark))
        if head.document:
            title = document_title(head.document, head.issued, self.languages)
            _put(made, "title", _text(title, file.root.mark), file.root.mark)
        bodies = self.root.child("bodies")
        body = bodies.child(head.body) if bodies and head.body else None
        if body and (called := body.child("name")):
            _put(made, "publisher", called, file.root.mark)
        if note := file.root.child("note"):
            _put(made, "note", note, file.root.key_marks["note"])
        _put(sources, file.id, made, file.root.mark)

    def entries(self, file: ReportFile) -> Iterator[Problem]:
        """Put every entry of a document under what it names; yield what has no place."""
        for name, destination in DESTINATIONS.items():
            listed = file.root.child(name)
            if listed is None or (listed.items is None and listed.leaf is None and listed.entries is None):
                continue
            if listed.items is None:
                context = {"key": name, "found": seen_in(listed)}
                yield Problem(file.file, listed.mark, "not_list", context)
                continue
            for entry in listed.items:
                yield from self._entry(file, entry, destination)

    def _entry(self, file: ReportFile, entry: Node, destination: Destination) -> Iterator[Problem]:
        names = entry.child(destination.of)
        if entry.entries is None:
            yield Problem(file.file, entry.mark, "not_mapping", {"found": seen_in(entry)})
        elif names is None or names.leaf is None:
            yield Problem(file.file, entry.mark, "missing", {"found": destination.of})
        elif (holder := self._holder(destination, str(names.leaf))) is None:
            options = sorted(self.named[destination.of])
            code = "unknown_target" if destination.of == "target" else "unknown_task"
            yield Problem(file.file, names.mark, code, {"found": str(names.leaf), "options": options})
        elif (holder := _part_held(holder, destination, entry)) is None:
            context = {"found": _leaf(entry, "part"), "options": []}
            yield Problem(file.file, entry.mark, "part_not_of_target", context)
        elif "source" in entry.entries:
            yield Problem(file.file, entry.key_marks["source"], "report_is_source", {"found": file.id})
        elif not destination.single:
            listed = _add(holder, destination.key, _placed(entry, destination, file))
            self.added_to[id(listed)] = listed
        elif there := holder.child(destination.key):
            context = {"found": destination.key, "name": str(names.leaf), "place": _place(there.mark)}
            yield Problem(file.file, entry.mark, "report_second", context)
        else:
            _put(holder, destination.key, _placed(entry, destination, file), entry.mark)

    def _holder(self, destination: Destination, name: str) -> Node | None:
        """Return what an entry goes under, by the name it gives."""
        whole = destination.key == "evidence" and name == WHOLE
        return self.named[destination.of].get(name) or (self.root.child("programme") if whole else None)

    def in_order_of_time(self) -> None:
        """Put the lists that entries were added to in the order of their dates, those without one last."""
        for listed in self.added_to.values():
            if listed.items is not None:
                listed.items.sort(key=self._when)

    def _when(self, entry: Node) -> tuple[bool, str, bool]:
        days = [day for key in ("date", "done", "due") if (day := self._last_day(entry.child(key)))]
        return not days, days[0] if days else "", _leaf(entry, "kind") != "step"

    def _last_day(self, date: Node | None) -> str:
        """Return the day a date stands for; empty where there is none that can be read."""
        start, end = (date.child("from"), date.child("to")) if date else (None, None)
        typed = f"{start.leaf}/{end.leaf}" if start and end else str(date.leaf) if date else ""
        try:
            return PartialDate.parse(typed, self.year_end).last_day.isoformat()
        except ValueError:
            return ""

    def correct(self, file: ReportFile, head: Report, correction: Correction, n: int) -> None:
        """Change the figure that a correction names, and keep what it was."""
        listed = file.root.child("corrections")
        entry = listed.items[n] if listed and listed.items else file.root
        target = self.named["target"][correction.target]
        day = correction.date.last_day.isoformat()
        there = [figure for figure in self._figures(target) if figure.day == day]
        meant = [
            figure
            for figure in there
            if figure.amount == correction.was
            and correction.stage in (None, figure.stage)
            and (correction.part or "") == figure.part
        ]
        if len(meant) != 1:
            context: dict[str, object] = {
                "found": _amount_typed(correction.was, correction.part or ""),
                "date": str(correction.date),
                "options": sorted({_amount_typed(figure.amount, figure.part) for figure in there}),
            }
            code = "correction_which" if meant else "correction_of_nothing"
            mark = (entry.child("was") or entry).mark
            self.problems.append(Problem(file.file, mark, code, context))
            return
        figure, mark = meant[0].node, entry.mark
        assert figure.entries is not None
        if "source" not in figure.entries:
            return  # it is refused for that, at its own place
        before = Node(mark, entries={})
        _put(before, "date", _leaf_node((head.recorded or correction.date.last_day).isoformat(), mark), mark)
        _put(before, "was", entry.entries["was"] if entry.entries else figure, mark)
        _put(before, "source", figure.entries["source"], mark)
        _put(before, "reason", entry.entries["reason"] if entry.entries else figure, mark)
        for key in (*AMOUNT, "quote", "checked", "also"):
            if key != "of" or len(correction.now) > 1 or "count" in figure.entries:
                figure.entries.pop(key, None)
        for key, part in zip(
            ("value",) if len(correction.now) == 1 else ("count", "of"), correction.now, strict=True
        ):
            _put(figure, key, _leaf_node(_typed(part), mark), mark)
        if head.is_source:
            _put(figure, "source", _leaf_node(file.id, mark), mark)
        _add(figure, "corrected", before)

    def one_figure_of_two_sources(self) -> None:
        """Make one entry of the same figure from several documents."""
        for target in self.named["target"].values():
            listed = target.child("observations")
            kept: dict[tuple[object, ...], Node] = {}
            for figure in self._figures(target):
                if figure.node.child("corrected"):
                    continue  # on an earlier day it was another figure
                key = (figure.day, figure.stage, figure.amount, figure.part)
                first = kept.setdefault(key, figure.node)
                if first is figure.node or _leaf(first, "source") == _leaf(figure.node, "source"):
                    continue
                other = Node(figure.node.mark, entries={})
                for name in ("source", "quote", "checked"):
                    if node := figure.node.child(name):
                        _put(other, name, node, figure.node.key_marks.get(name, node.mark))
                _add(first, "also", other)
                if listed and listed.items is not None:
                    listed.items = [item for item in listed.items if item is not figure.node]

    def check(self, check: Check) -> None:
        """Say of everything that rests on a document when that was opened."""
        for entry in _resting_on(self.root, check.report):
            given = _leaf(entry, "checked")
            if given < check.checked.isoformat():
                _put(entry, "checked", _leaf_node(check.checked.isoformat(), entry.mark), entry.mark)

    def _figures(self, target: Node) -> Iterator[GivenFigure]:
        """Yield the figures of a target that can be read; what is wrong with the others the model says."""
        for node in _items(target, "observations"):
            day = self._last_day(node.child("date"))
            typed = [str(part.leaf) for key in AMOUNT if (part := node.child(key)) and part.leaf]
            if not day or not all(NUMBER.fullmatch(part) and len(part) <= MAX_DIGITS for part in typed):
                continue
            parts = [Fraction(part) for part in typed]
            amount = parts[:1] if node.child("value") else parts
            yield GivenFigure(node, day, _leaf(node, "stage"), tuple(amount), _leaf(node, "part"))


def _part_held(holder: Node, destination: Destination, entry: Node) -> Node | None:
    """Return the part of a target that an entry goes under, where it names one; None where the target has no
    such part. A part that stands by its name alone becomes an entry that can hold something.
    """
    name = _leaf(entry, "part") if destination.of_parts else ""
    if not name:
        return holder
    for node in _items(holder, "parts"):
        if node.leaf is not None and str(node.leaf) == name:
            node.entries = {"part": Node(node.mark, leaf=node.leaf)}
            node.key_marks, node.leaf = {"part": node.mark}, None
        if _leaf(node, "part") == name:
            return node
    return None


def _placed(entry: Node, destination: Destination, file: ReportFile) -> Node:
    """Return an entry of a document as it stands under what it names."""
    made = Node(entry.mark, entries={})
    for key, node in (entry.entries or {}).items():
        if key == destination.of or (key == "part" and destination.of_parts):
            continue
        meant = choice_meant(node.leaf) if key in CHOSEN and node.leaf else ""
        _put(made, key, _leaf_node(meant, node.mark) if meant else node, entry.key_marks[key])
    _put(made, "source", _leaf_node(file.id, entry.mark), entry.mark)
    recorded = file.root.child("recorded")
    if recorded and "recorded" in destination.entry.model_fields and "recorded" not in (made.entries or {}):
        _put(made, "recorded", recorded, file.root.key_marks["recorded"])
    return made


def _resting_on(node: Node, source: str, key: str = "") -> Iterator[Node]:
    """Yield every entry that rests on `source` and says when that was opened; `node` stands under `key`."""
    if key in OPENED and node.entries is not None and _leaf(node, "source") == source:
        yield node
    for child in node.items or ():
        yield from _resting_on(child, source, key)
    for name, child in (node.entries or {}).items():
        yield from _resting_on(child, source, name)


def _under(holder: Node, key: str, mark: Mark, *, entries: bool = False) -> Node:
    """Return what stands under a key, a new list (or mapping) where there is nothing yet."""
    there = holder.child(key)
    if there is None:
        there = Node(mark)
        _put(holder, key, there, mark)
    if there.leaf is None and there.items is None and there.entries is None:
        there.items, there.entries = (None, {}) if entries else ([], None)
    return there


def _add(holder: Node, key: str, entry: Node) -> Node:
    """Put an entry at the end of the list under a key, and return the list."""
    listed = _under(holder, key, entry.mark)
    if listed.items is not None:
        listed.items.append(entry)
    return listed


def _put(holder: Node, key: str, node: Node, mark: Mark) -> None:
    assert holder.entries is not None
    holder.entries[key] = node
    holder.key_marks[key] = mark


def _items(node: Node, key: str) -> list[Node]:
    listed = node.child(key)
    return list(listed.items or ()) if listed else []


def _leaf(node: Node | None, key: str) -> str:
    child = node.child(key) if node else None
    return str(child.leaf) if child and child.leaf is not None else ""


def _leaf_node(text: str, mark: Mark) -> Node:
    return Node(mark, leaf=Scalar(text))


def _text(text: Text, mark: Mark) -> Node:
    return Node(
        mark,
        entries={lang: _leaf_node(text[lang], mark) for lang in text.languages},
        key_marks=dict.fromkeys(text.languages, mark),
    )


def _typed(number: Fraction) -> str:
    """Return a number as a file has it, which every number of a file is."""
    return str(number.numerator) if number.denominator == 1 else f"{float(number):.12g}"


def _amount_typed(amount: tuple[Fraction, ...], part: str) -> str:
    """Return a figure as a file has it, with the part it is about."""
    typed = "/".join(_typed(number) for number in amount)
    return f"{typed} ({part})" if part else typed


def _place(mark: Mark) -> str:
    return f"{mark.file}:{mark.line}" if mark.file else str(mark.line)
