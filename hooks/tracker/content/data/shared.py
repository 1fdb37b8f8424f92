"""What several programmes share -> into the tree of one programme's data, before anything of it is validated.

The files of the shared folder hold sources, bodies and parts once; of them a programme gets those that it
names. A target that is `same_as` one of another programme gets the figures of that one, which are entered
there only. Every place still says which file it is in.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from tracker.content.data.declared import declared_ids
from tracker.content.data.joining import join
from tracker.content.data.reports import Read, heads, place_in_file, read_reports
from tracker.content.pages.glossary import Glossary, load_glossary
from tracker.content.parsing.folders import DATA, TERMS, shown_path
from tracker.content.parsing.located import seen_in
from tracker.content.parsing.reading import read_despite, reader_of, size_limit
from tracker.content.parsing.sections import section
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark, Problem, Refused
from tracker.content.setup.several import Member, Together
from tracker.facts.model import Tracker
from tracker.facts.scalars import Scalar
from tracker.facts.values import LANGUAGES, Languages

SECTIONS = ("sources", "bodies", "parts")
"""What is shared, each in the file of that name."""
TAKEN_OVER = ("observations", "baseline")
"""What a target has of the one it is the same as."""
WITH_IT = ("holder", "published_in", "report_due", "searched", "asked")
"""What it has of that one unless it says otherwise: who has the figure, and what is known of the search."""
ALIKE = ("unit", "measure")
"""What must be the same for figures to be."""


class Among(NamedTuple):
    """A programme among others: which it is, and all of them."""

    together: Together
    member: Member


def shared_glossary(among: Among, own: Path, languages: Languages = LANGUAGES) -> Glossary:
    """Return the terms of the shared glossary and of the programme's `own`; a term that both have is the
    programme's.
    """
    path = among.together.shared / TERMS.name
    shared, terms = (load_glossary(each, shown_path(each), languages) for each in (path, own))
    if not shared.terms:
        return terms
    ids = {term.id for term in terms.terms}
    return _glossary(languages, (*terms.terms, *(term for term in shared.terms if term.id not in ids)))


@lru_cache(maxsize=64)  # pages are remembered by their glossary
def _glossary(languages: Languages, terms: tuple[object, ...]) -> Glossary:
    return Glossary(terms, languages=languages)  # type: ignore[arg-type]


def shared_files(together: Together) -> list[Path]:
    """Return the files of the shared folder that are there."""
    names = (*(f"{section}.yaml" for section in SECTIONS), TERMS.name)
    return [path for name in names if (path := together.shared / name).is_file()]


def read_besides(among: Among, tracker: Tracker) -> list[Path]:
    """Return the folders of data, beside its own, that a programme's facts come from."""
    others = taken_from(among, tracker)
    return [among.together.shared, *(member.folder / DATA.parent for member in others)]


def taken_from(among: Among, tracker: Tracker) -> list[Member]:
    """Return the other programmes in which figures of a programme's targets are entered."""
    taken = {target.same_as.partition("/")[0] for target in tracker.targets if target.same_as}
    return [member for member in among.together.members if member.id in taken]


def add_shared(root: Node, file: str, reports: Read, among: Among) -> list[Problem]:
    """Put into `root`, the tree of a data file, what it and its documents name of the shared files, and what
    its targets take from those of other programmes; return what has no place there.
    """
    return [
        *_add_id(root, file, among.member),
        *_add_taken(root, file, among, reports.languages),
        *add_named(root, file, reports, among.together),
    ]


def _add_id(root: Node, file: str, member: Member) -> Iterator[Problem]:
    """Give the programme the id of the list, unless it keeps the ids of a programme alone."""
    programme = root.child("programme")
    if programme is None or programme.entries is None:
        return
    typed = programme.child("id")
    if typed and typed.leaf is not None and str(typed.leaf) != member.id:
        yield Problem(
            file, typed.mark, "programme_id_differs", {"found": str(typed.leaf), "right": member.id}
        )
    elif typed is None and not member.at_root:
        programme.entries["id"] = Node(programme.mark, leaf=Scalar(member.id))
        programme.key_marks["id"] = programme.mark


def add_named(root: Node, file: str, reports: Read, together: Together) -> list[Problem]:
    """Put into `root` what it and its documents name of the shared files; return what is wrong with those,
    and what both have.
    """
    shared, problems = _shared_trees(together)
    named = set(_leaves(root)) | {leaf for report in reports.files for leaf in _leaves(report.root)}
    # A shared body may name another that it was merged into, and either the source that says so
    entries = {
        (kind, name): node for kind, held in shared.items() for name, node in (held.entries or {}).items()
    }
    wanted: set[tuple[str, str]] = set()
    while more := {key for key in entries if key[1] in named} - wanted:
        wanted |= more
        named |= {leaf for key in more for leaf in _leaves(entries[key])}
    for (kind, name), node in entries.items():  # in the order of the files
        there = _entries(root, kind)
        if own := there.get(name):
            if own.plain() != node.plain():
                mark = (root.child(kind) or root).key_marks.get(name, own.mark)
                context = {"found": name, "file": node.mark.file}
                problems.append(Problem(file, mark, "shared_twice", context))
        elif (kind, name) in wanted:
            _put(root, kind, name, node)
    return problems


def _add_taken(root: Node, file: str, among: Among, languages: Languages) -> Iterator[Problem]:
    """Give each target of `root` that is the same as another the figures of that one."""
    trees: dict[str, Node | None] = {}
    for target in _targets(root):
        node = target.child("same_as")
        if node is None or node.leaf is None:
            continue
        programme, _, name = str(node.leaf).partition("/")
        others = {m.id: m for m in among.together.members if m.id != among.member.id}
        if not programme or not name:
            yield Problem(file, node.mark, "same_as_form", {"found": str(node.leaf)})
            continue
        if programme not in others:
            yield Problem(
                file, node.mark, "same_as_programme", {"found": programme, "options": sorted(others)}
            )
            continue
        if programme not in trees:
            trees[programme] = other_tree(others[programme], among.together, languages)
        if (whole := trees[programme]) is None:
            there = shown_path(others[programme].folder / DATA)
            yield Problem(file, node.mark, "same_as_unreadable", {"found": programme, "file": there})
            continue
        by_id = {str(each.leaf): other for other in _targets(whole) if (each := other.child("id"))}
        if name not in by_id:
            context = {"found": name, "programme": programme, "options": sorted(by_id)}
            yield Problem(file, node.mark, "same_as_target", context)
            continue
        yield from _take(root, target, whole, by_id[name], str(node.leaf), file)


def _why_not(target: Node, other: Node, called: str, file: str) -> Problem | None:
    """Return why a target cannot have the figures of another."""
    mark = (target.child("same_as") or target).mark
    if again := other.child("same_as"):
        return Problem(file, mark, "same_as_chain", {"found": called, "other": seen_in(again)})
    for key in ALIKE:
        own, there = target.child(key), other.child(key)
        if (own.plain() if own else None) != (there.plain() if there else None):
            context = {"key": key, "found": _in_words(own), "there": _in_words(there), "other": called}
            return Problem(file, own.mark if own else mark, "same_as_differs", context)
    typed = target.child("observations")
    if typed and typed.items:
        return Problem(file, typed.items[0].mark, "same_as_with_figures", {"found": called})
    return None


def _take(  # noqa: PLR0913, PLR0917, two trees, a target in each, and what they are called
    root: Node, target: Node, whole: Node, other: Node, called: str, file: str
) -> Iterator[Problem]:
    """Put the figures of another programme's target into a target, and what they name into its programme."""
    if problem := _why_not(target, other, called, file):
        yield problem
        return
    assert target.entries is not None
    mark = (target.child("same_as") or target).mark
    for key in (*TAKEN_OVER, *WITH_IT):
        node = other.child(key)
        if node is None or (key in WITH_IT and target.child(key)):
            continue
        named = set(_leaves(node))
        clashes = [name for kind in SECTIONS for name in _differing(root, whole, kind) if name in named]
        if clashes and key in TAKEN_OVER:
            yield Problem(file, mark, "same_as_clash", {"found": clashes[0], "other": called})
        if clashes:
            continue
        target.entries[key] = node
        target.key_marks[key] = other.key_marks.get(key, node.mark)
        _bring(root, whole, named)


def _bring(root: Node, whole: Node, named: set[str]) -> None:
    """Put what is `named` of the sources, bodies and parts of one tree into another that lacks them."""
    for kind in SECTIONS:
        for name, entry in _entries(whole, kind).items():
            if name in named and name not in _entries(root, kind):
                _put(root, kind, name, entry)


def _differing(root: Node, whole: Node, kind: str) -> Iterator[str]:
    """Yield the ids that two programmes give to different sources, bodies or parts."""
    own = _entries(root, kind)
    for name, node in _entries(whole, kind).items():
        if name in own and own[name].plain() != node.plain():
            yield name


def figures_of_their_own(root: Node, file: str) -> Iterator[Problem]:
    """Yield every figure that a document gives to a target that has those of another."""
    for target in _targets(root):
        node, listed = target.child("same_as"), target.child("observations")
        if node and node.leaf and listed:
            folder = Path(file).parent.as_posix()
            own = [item for item in listed.items or () if item.mark.file.startswith(f"{folder}/")]
            if own:
                yield Problem(file, own[0].mark, "same_as_with_figures", {"found": str(node.leaf)})


def other_tree(member: Member, together: Together, languages: Languages = LANGUAGES) -> Node | None:
    """Return the tree of another programme's data, which is in the same languages, with its documents joined
    to it; None where it cannot be read.
    """
    data = member.folder / DATA
    file, limit = shown_path(data), size_limit(os.environ)
    reports = read_reports(data.parent, shown_path(data.parent), languages)
    try:
        root, _ = read_despite(data.read_bytes(), file, limit, read=reader_of(Tracker))
    except (OSError, Refused):
        return None
    place_in_file(root, file)
    add_named(root, file, reports, together)
    documents, wrong = heads(reports.files, declared_ids(root, reports))
    if wrong:
        return None
    join(root, reports.files, documents, languages)
    return root


def _shared_trees(together: Together) -> tuple[dict[str, Node], list[Problem]]:
    """Return what each shared file holds, and what is wrong with the files."""
    found: dict[str, Node] = {}
    problems: list[Problem] = []
    for path in shared_files(together):
        kind, file = path.stem, shown_path(path)
        if kind not in SECTIONS:
            continue
        try:
            root, wrong = read_despite(
                path.read_bytes(), file, size_limit(os.environ), kind, reader_of(Tracker)
            )
        except Refused as refused:
            problems += refused.problems
            continue
        place_in_file(root, file)
        problems += wrong
        for key in root.entries or {}:
            if key != kind:
                problems.append(Problem(file, root.key_marks[key], "shared_key", {"found": key, "key": kind}))
        held = root.child(kind)
        if held is not None and held.entries is not None:
            found[kind] = held
        elif held is None or held.leaf is not None or held.items is not None:
            mark = held.mark if held else Mark(1, 1)
            problems.append(Problem(file, mark, "not_mapping", {"found": seen_in(held) if held else ""}))
    return found, problems


def _targets(root: Node) -> list[Node]:
    return [item for item in section(root, "targets") if item.entries is not None]


def _entries(root: Node, kind: str) -> dict[str, Node]:
    under = root.child(kind)
    return (under.entries or {}) if under else {}


def _put(root: Node, kind: str, name: str, node: Node) -> None:
    """Put an entry into a section of the data, which comes to be where there is none."""
    if root.entries is None:
        return
    under = root.entries.setdefault(kind, Node(node.mark, entries={}))
    root.key_marks.setdefault(kind, node.mark)
    if under.entries is None and under.items is None and under.leaf is None:
        under.entries = {}
    if under.entries is not None:
        under.entries[name] = node
        under.key_marks[name] = node.mark


def _leaves(node: Node) -> Iterator[str]:
    if node.leaf is not None:
        yield str(node.leaf)
    for child in (*(node.items or ()), *(node.entries or {}).values()):
        yield from _leaves(child)


def _in_words(node: Node | None) -> str:
    """Return a value as it is quoted: a text in the language that stands first in it."""
    if node is None:
        return ""
    return seen_in(next(iter((node.entries or {}).values()), node))
