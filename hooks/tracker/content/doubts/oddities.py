"""A programme as it was read -> what is allowed in it but probably not meant, at its place in the file."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace

from tracker.content.doubts.against_article import other_words, unknown_paragraphs
from tracker.content.doubts.easier import easier_milestones
from tracker.content.doubts.far_days import first_year, is_long_ago, periods_unsaid
from tracker.content.doubts.gone import rated_when_gone
from tracker.content.doubts.mismeasured import mismeasured
from tracker.content.doubts.suspicions import Suspicion, suspicions
from tracker.content.doubts.unlisted import unlisted_documents
from tracker.content.doubts.waiting import SAYS_SO
from tracker.content.pages.prose import numbers_lacking, scales_apart
from tracker.content.parsing.located import problem_at, walk
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark, Problem
from tracker.facts.closing import closed_with
from tracker.facts.dates import PartialDate
from tracker.facts.figures import Observation
from tracker.facts.levels import is_base
from tracker.facts.model import Tracker
from tracker.facts.periods import Period
from tracker.facts.scalars import Untranslated, shown
from tracker.facts.target import Target
from tracker.facts.values import LANGUAGES, Languages
from tracker.language.astray import CURLY_ROUND, in_wrong_language, left_by_program, misspelt, sample_in
from tracker.language.plain_addresses import astray_in

QUOTED = ("quote", "author")
SYMBOLS = re.compile(r"(?:[A-Za-z]{1,3}|\S*\d\S*|[^\w\s]+)(?: (?:[A-Za-z]{1,3}|\S*\d\S*|[^\w\s]+))*")
"""A unit of symbols, such as Mt CO2eq, which both languages write alike."""
NAMES = ("publisher", "title")
"""Names of bodies and of documents are often the same in both languages."""
LATER = {
    "date": "future_date",
    "done": "future_date",
    "checked": "future_date",
    "published": "future_source",
    "recorded": "future_recorded",
}
"""What to warn of where the day under a key is still to come."""


def odd_in_data(
    tracker: Tracker, root: Node, file: str, as_of: dt.date, article: Mapping[str, str] | None
) -> list[Problem]:
    """Return what is allowed but probably not meant: dates after `as_of`, figures outside their period, one
    text twice, what `suspicions` finds, and what the `article` says otherwise, where there is one.
    """
    warnings, since = [], first_year(tracker)
    for key, node, parent in entries_of(root):
        if key in LATER and (date := _date(node, tracker)) and is_long_ago(date, since):
            warnings.append(Problem(file, node.mark, "long_ago", {"found": str(date)}, warning=True))
        if (
            key in LATER
            and not _is_projected(key, parent)
            and (date := _date(node, tracker))
            and date.last_day > as_of
        ):
            known = (
                date.last_day
                if key in ("published", "checked")
                else max(date.last_day, _published(parent, tracker) or date.last_day)
            )
            context = {"found": str(date), "as_of": as_of.isoformat(), "known": known.isoformat()}
            warnings.append(Problem(file, node.mark, LATER[key], context, warning=True))
        if node.entries is None:
            continue  # most
        vi, en = (node.child(lang) for lang in tracker.languages)
        if (
            key not in NAMES
            and vi
            and en
            and not isinstance(en.leaf, Untranslated)
            and vi.leaf is not None
            and vi.leaf == en.leaf
            and " " in vi.leaf.strip()
            and not (key == "unit" and SYMBOLS.fullmatch(vi.leaf.strip()))
        ):
            warnings.append(Problem(file, en.mark, "same_text", {"found": str(en.leaf)[:60]}, warning=True))
    for n, target in enumerate(tracker.targets):
        period = tracker.period_of(target)
        closing = closed_with(tracker.programme, target, period).closed
        for m, figure in enumerate(target.observations):
            outside = not period.start <= figure.date.last_day <= period.end
            if outside and not figure.projected and not _is_base(target, figure, period):
                node, _ = walk(root, ("targets", n, "observations", m, "date"))
                context = {"found": str(figure.date), "period": f"{period.start} – {period.end}"}
                warnings.append(Problem(file, node.mark, "outside_period", context, warning=True))
            elif closing and not figure.projected and figure.date.last_day > closing.date.last_day:
                node, _ = walk(root, ("targets", n, "observations", m, "date"))
                context = {"found": str(figure.date), "date": str(closing.date)}
                warnings.append(Problem(file, node.mark, "after_closing", context, warning=True))
            warnings += _disagreement(n, m, target, root, file)
    found = [
        *suspicions(tracker),
        *mismeasured(tracker),
        *easier_milestones(tracker),
        *periods_unsaid(tracker),
        *rated_when_gone(tracker),
        *other_words(tracker, article or {}),
        *unlisted_documents(tracker, article or {}),
    ]
    return [
        *warnings,
        *(_at_its_place(suspicion, root, file) for suspicion in found),
        *_unused_sources(root, file),
        *_unused_parts(tracker, root, file),
        *_astray(root, file, tracker.languages),
    ]


def _is_base(target: Target, figure: Observation, period: Period) -> bool:
    """Say whether any rule that a figure was ever judged by measures what comes after from it."""
    about = target.about(figure)
    first = figure.date.last_day < period.start
    rules = (rule for _, rule in about.rules_with_places())
    return first and any(is_base(about, figure, rule, period) for rule in rules)


def _disagreement(n: int, m: int, target: Target, root: Node, file: str) -> Iterator[Problem]:
    """Yield the first earlier figure of another source that says otherwise."""
    figure = target.observations[m]
    for other in target.observations[:m] if target.disputed(figure) else ():
        if other.moment == figure.moment:
            node, _ = walk(root, ("targets", n, "observations", m))
            context = {
                "date": str(figure.date),
                "found": "/".join(shown(part) for part in figure.typed),
                "source": figure.source,
                "other": "/".join(shown(part) for part in other.typed),
                "other_source": other.source,
                "part": figure.part or "",
            }
            code = "figures_of_part_disagree" if figure.part else "figures_disagree"
            yield Problem(file, node.mark, code, context, warning=True)
            return


def no_such_places(
    tracker: Tracker, root: Node, file: str, article: Mapping[str, str] | None
) -> list[Problem]:
    """Return a problem for each paragraph that the data name and the article has not."""
    found = unknown_paragraphs(tracker, article) if article is not None else ()
    return [_at_its_place(suspicion, root, file, warning=False) for suspicion in found]


def left_in_data(root: Node, file: str, languages: Languages = LANGUAGES) -> list[Problem]:
    """Return a problem for each sample, or text still to be written, that was left in, and for each address
    in a text that opens nothing; made-up data may look like samples. What a quotation holds is the source's.
    """
    programme = root.child("programme")
    made_up = bool(programme and programme.child("made_up"))
    return [
        problem
        for key, node, _ in entries_of(root)
        if key != "quote" and node.leaf
        for problem in (
            *([] if made_up else _sample_in(node, node.leaf, file)),
            *(_addresses_in(node, file) if key in languages else ()),
        )
        if not problem.warning
    ]


def _sample_in(node: Node, text: str, file: str) -> list[Problem]:
    astray = sample_in(text)
    return [Problem(file, node.mark, astray.code, {"found": astray.found})] if astray else []


def _addresses_in(node: Node, file: str) -> Iterator[Problem]:
    """Yield the addresses in a text that no reader can open, and those to be looked at again."""
    for astray in astray_in(node.leaf or ""):
        yield Problem(file, node.mark, astray.code, astray.context, warning=astray.warning)


def _at_its_place(suspicion: Suspicion, root: Node, file: str, *, warning: bool = True) -> Problem:
    context = dict(suspicion.context)
    if suspicion.code == "source_twice":
        sources = root.child("sources")
        first = sources.key_marks.get(str(context["found"])) if sources else None
        context["line"] = first.line if first else 1
    return replace(problem_at(suspicion.path, suspicion.code, context, root, file), warning=warning)


def _unused_sources(root: Node, file: str) -> Iterator[Problem]:
    """Yield the sources that nothing in the file cites."""
    cited = {str(node.leaf) for key, node, _ in entries_of(root) if key in ("source", "article", "text_in")}
    sources = root.child("sources")
    for name, mark in (sources.key_marks if sources else {}).items():
        if name not in cited:
            yield Problem(file, mark, "source_unused", {"found": name}, warning=True)


def _unused_parts(tracker: Tracker, root: Node, file: str) -> Iterator[Problem]:
    """Yield the parts that no target is broken down by."""
    used = {entry.part for target in tracker.targets for entry in target.parts}
    parts = root.child("parts")
    for name, mark in (parts.key_marks if parts else {}).items():
        if name not in used:
            yield Problem(file, mark, "part_unused", {"found": name}, warning=True)


def _astray(root: Node, file: str, languages: Languages) -> Iterator[Problem]:
    """Yield the texts that are in another encoding or language than they should be, and numbers that stand
    in one language only.
    """
    for key, node, _ in entries_of(root):
        if node.entries is None:
            if key in (*languages, *QUOTED) and node.leaf:
                yield from _of_letters(node, file, languages)
                if key not in QUOTED:
                    yield from (odd for odd in _addresses_in(node, file) if odd.warning)
            continue
        vi, en = (node.child(lang) for lang in languages)
        if key in NAMES or not vi or not en or not vi.leaf or not en.leaf or vi.leaf == en.leaf:
            continue
        if SAYS_SO.fullmatch(str(en.leaf)):  # as `waiting` tells
            continue
        if wrong := list(_of_languages(vi, en, file, languages)):
            yield from wrong
            continue
        yield from _of_numbers(vi, en, file, languages)


def _of_numbers(vi: Node, en: Node, file: str, languages: Languages) -> Iterator[Problem]:
    """Yield the numbers that one language lacks, or counts in other thousands."""
    for one, other in scales_apart(_text(vi), _text(en), languages):
        context = {"found": one, "other": other}
        yield Problem(file, en.mark, "scale_differs", context, warning=True)
    not_in_en, not_in_vi = numbers_lacking(_text(vi), _text(en), languages)
    for number in dict.fromkeys(not_in_en):
        yield Problem(file, en.mark, "number_not_in_english", {"found": number}, warning=True)
    for number in dict.fromkeys(not_in_vi):
        yield Problem(file, vi.mark, "number_not_in_vietnamese", {"found": number}, warning=True)


def _of_letters(node: Node, file: str, languages: Languages) -> Iterator[Problem]:
    text = _text(node)
    if left := left_by_program(text):
        yield Problem(file, node.mark, "left_by_program", {"found": left}, warning=True)
    for astray in misspelt(text, languages):
        context = {"found": astray.found, "right": astray.right}
        yield Problem(file, node.mark, astray.code, context, warning=True)
    if round_text := CURLY_ROUND.fullmatch(text):
        yield Problem(file, node.mark, "quotes_round_text", {"found": round_text[1][:60]}, warning=True)
    elif text.count('"') == 1 and re.search(r'^"|[^\d]"$', text):
        yield Problem(file, node.mark, "stray_quote", {"found": text[-60:]}, warning=True)


def _text(node: Node) -> str:
    return unicodedata.normalize("NFC", node.leaf or "")


def _of_languages(first: Node, second: Node, file: str, languages: Languages) -> Iterator[Problem]:
    nodes = (first, second)
    wrong = [
        in_wrong_language(_text(node), lang, languages) for node, lang in zip(nodes, languages, strict=True)
    ]
    codes = {astray.code for astray in wrong if astray}
    if {"english_for_vietnamese", "vietnamese_for_english"} <= codes:
        n = languages.index("vi")
        here, there = wrong[n], nodes[1 - n].leaf
        context = {"found": here.found if here else "", "line": f'vi: "{there}"'}
        yield Problem(file, nodes[n].mark, "languages_swapped", context, warning=True)
        return
    for astray, node in zip(wrong, nodes, strict=True):
        if astray:
            yield Problem(file, node.mark, astray.code, {"found": astray.found}, warning=True)


def _is_projected(key: str, entry: Node) -> bool:
    """Say whether a date is that of a projection, which is meant to lie ahead."""
    stage = entry.child("stage")
    return key == "date" and stage is not None and stage.leaf == "projected"


def _published(entry: Node, tracker: Tracker) -> dt.date | None:
    """Return the day on which the source of an entry was published, where it has one and that is known."""
    source = entry.child("source")
    found = tracker.sources.get(str(source.leaf)) if source else None
    return found.published.last_day if found and found.published else None


def texts_of(root: Node, languages: Languages = LANGUAGES) -> Iterator[tuple[Mark, str, str]]:
    """Yield every text of the file in both languages, with the place of its translation."""
    for _, node, _ in entries_of(root):
        if node.entries is None:
            continue  # most
        vi, en = (node.child(lang) for lang in languages)
        if vi and en and vi.leaf is not None and en.leaf is not None and vi.leaf != en.leaf:
            yield en.mark, vi.leaf, en.leaf


def entries_of(node: Node) -> list[tuple[str, Node, Node]]:
    """Return every key of the file with its value, and with what it is a part of."""
    found: list[tuple[str, Node, Node]] = []
    _gather(node, found)
    return found


def _gather(node: Node, found: list[tuple[str, Node, Node]]) -> None:
    for key, child in (node.entries or {}).items():
        found.append((key, child, node))
        if child.leaf is None:
            _gather(child, found)
    for child in node.items or ():
        if child.leaf is None:
            _gather(child, found)


def _date(node: Node, tracker: Tracker) -> PartialDate | None:
    """Return the date that stands at a node, or None."""
    start, end = node.child("from"), node.child("to")
    try:
        if start and end:
            return PartialDate.parse(f"{start.leaf}/{end.leaf}")
        return PartialDate.parse(node.leaf or "", tracker.programme.financial_year_ends or "")
    except ValueError:
        return None
