"""Markdown pages + tracker -> what does not hold between the two languages, or between a page and the
data.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tracker.content.pages.anchors import Places, id_mistakes, places_of, written_ids
from tracker.content.pages.attachments import FILES
from tracker.content.pages.glossary import Glossary, TermFound, agreed
from tracker.content.pages.heaviness import heavy_pages
from tracker.content.pages.layout import COPY, address_mistakes, docs_mistakes, is_plain
from tracker.content.pages.links import From, There, link_mistakes
from tracker.content.pages.markers import find_markers
from tracker.content.pages.markup import Page, markup_mistakes, read_page
from tracker.content.pages.moved import former_mistakes
from tracker.content.pages.preview import preview_mistakes
from tracker.content.pages.prose import Paragraph, paragraphs, twin_mistakes
from tracker.content.pages.telling import told_once
from tracker.content.pages.unclosed import never_closed
from tracker.content.parsing.folders import SHARED
from tracker.content.parsing.mending import odd_letters
from tracker.content.problems.problem import Mark, Problem, told_in
from tracker.facts.model import Tracker
from tracker.facts.programme import Group
from tracker.facts.values import LANGUAGES, Lang, Languages
from tracker.language.slugs import file_slug

ARTICLE = "article.md"


def read_pages(docs: Path, name: str, languages: Languages = LANGUAGES) -> dict[str, dict[str, Page]]:
    """Return the pages under `docs` by language and by path inside the language's folder; `name` is how
    problems call `docs`.
    """
    return {
        lang: {
            path.relative_to(docs / lang).as_posix(): Page(
                f"{name}/{path.relative_to(docs).as_posix()}", read_page(path)
            )
            for path in sorted((docs / lang).rglob("*.md"))
            if path.is_file() and is_plain(path.relative_to(docs / lang).as_posix())
        }
        for lang in languages
    }


def written_files(docs: Path, languages: Languages = LANGUAGES) -> dict[Lang, frozenset[str]]:
    """Return the files under `docs` by language and by path inside the language's folder."""
    return {lang: files_in(docs / lang) for lang in languages}


def files_in(folder: Path) -> frozenset[str]:
    """Return the files under a folder by their path in it."""
    return frozenset(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    )


def typed_places(folder: Path, path: str) -> frozenset[str]:
    """Return the places that an editor named on a page, as `about.md#corrections`; none where there is no
    such page. `folder` is that of a language.
    """
    if not (folder / path).is_file():
        return frozenset()
    return frozenset(f"{path}#{name}" for name in Page(path, read_page(folder / path)).ids())


def check_pages(
    docs: Path, name: str, tracker: Tracker | None, languages: Languages = LANGUAGES
) -> list[Problem]:
    """Return what is wrong with the pages under `docs`: a page, a paragraph or a marker that one language
    lacks, a marker that cannot be filled, a page without title and description, a paragraph the data points
    to that the article does not have, what must not stand in a page (`markup`) and what does not hold between
    twins (`prose`). A translation left behind is a warning.

    Without a `tracker`, since the data cannot be read, what can be told without it. Where a page is beyond
    the bounds of `heaviness`, that alone: reading it would take minutes.
    """
    if heavy := heavy_pages(docs, name):
        return heavy
    problems = [*docs_mistakes(docs, name, languages), *_as_saved(docs, name)]
    if any(problem.code == "not_utf8" for problem in problems):
        return problems
    pages = read_pages(docs, name, languages)
    problems += _twins_lacking(docs, name, pages)
    for page in (page for lang in languages for page in pages[lang].values()):
        own = [*(_held_against_data(page, tracker) if tracker else ()), *markup_mistakes(page)]
        problems += [*own, *preview_mistakes(page, compared=not own)]
    if tracker:
        problems += address_mistakes(docs, name, tracker, languages)
        problems += former_mistakes(pages, tracker)
        problems += [
            each for lang in languages for each in _unknown_paragraphs(pages[lang].get(ARTICLE), tracker)
        ]
        problems += _marker_differences(pages, tracker)
        problems += _leads(pages, docs, name, tracker)
        problems += _groups_without_table(pages, name, tracker)
    for path in _in_both(pages):
        first, second = (pages[lang][path] for lang in languages)
        problems += twin_mistakes(first, second, languages)
    problems = _without_what_is_lost(problems, pages)
    return told_once(
        told_in(problems, languages), {page.file: page for lang in languages for page in pages[lang].values()}
    )


def _without_what_is_lost(problems: list[Problem], pages: dict[str, dict[str, Page]]) -> list[Problem]:
    """Put what is never closed in the place of all that is told of such a page and of its twin."""
    unclosed = {
        path: found
        for path in sorted(set().union(*pages.values()))
        if (found := [each for own in pages.values() if path in own for each in never_closed(own[path])])
    }
    lost = {own[path].file for own in pages.values() for path in unclosed if path in own}
    kept = [each for each in problems if each.file not in lost]
    return [*kept, *(each for found in unclosed.values() for each in found)]


def _in_both(pages: Mapping[Lang, Mapping[str, Page]]) -> list[str]:
    """Return the paths of the pages that there are in both languages."""
    first, second = pages.values()
    return sorted(first.keys() & second.keys())


def _twins_lacking(docs: Path, name: str, pages: dict[str, dict[str, Page]]) -> Iterator[Problem]:
    """Yield each page that one language lacks, and each paragraph that one of two twins lacks."""
    misnamed = {
        lang: {file_slug(COPY.sub("", each)) for each in files_in(docs / lang) if not is_plain(each)}
        for lang in pages
    }
    languages = tuple(pages)
    for lang, other in (languages, languages[::-1]):
        for path, page in pages[other].items():
            twin = pages[lang].get(path)
            if twin is not None:
                yield from _paragraphs_lacking(twin, page)
            elif path not in misnamed[lang]:
                yield Problem(f"{name}/{lang}/{path}", Mark(1, 1), "page_missing", {"other": page.file})


def _held_against_data(page: Page, tracker: Tracker) -> list[Problem]:
    return [*_ids_taken(page, tracker), *find_markers(page.text, page.file, tracker)[1]]


def _as_saved(docs: Path, name: str) -> Iterator[Problem]:
    """Yield the pages that cannot be read, and a warning for those that are put right while they are read."""
    for path in sorted(path for path in docs.rglob("*.md") if path.is_file()):
        file = f"{name}/{path.relative_to(docs).as_posix()}"
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            line = path.read_bytes().count(b"\n", 0, error.start) + 1
            yield Problem(file, Mark(line, 1), "not_utf8", {"found": error.start})
            continue
        if text.startswith("\ufeff"):
            yield Problem(file, Mark(1, 1), "byte_order_mark", warning=True)
        first: dict[str, Problem] = {}
        for odd in odd_letters(text.removeprefix("\ufeff"), file):
            first.setdefault(odd.code, odd)
        yield from first.values()
        if not unicodedata.is_normalized("NFC", text):
            found = next(word for word in text.split() if not unicodedata.is_normalized("NFC", word))
            context = {"found": unicodedata.normalize("NFC", found)}
            yield Problem(
                file, Page(file, text).mark(text.index(found)), "page_composed", context, warning=True
            )


def _ids_taken(page: Page, tracker: Tracker) -> Iterable[Problem]:
    """Yield the ids that the page gives although a target or a task has them: a link to it would lead
    here.
    """
    taken = {target.id for target in tracker.targets} | {task.id for task in tracker.tasks}
    for found, mark in page.ids().items():
        if found in taken:
            yield Problem(page.file, mark, "id_taken", {"found": found})


def _groups_without_table(
    pages: dict[str, dict[str, Page]], name: str, tracker: Tracker
) -> Iterator[Problem]:
    """Yield the groups whose targets no page shows: their own pages are made beside that table only."""
    first, direct = next(iter(pages)), {target.group for target in tracker.targets}
    used = {part.id for part in tracker.groups if any(each.id in direct for each in tracker.within(part))}
    for group in (group for group in tracker.groups if group.id in used):
        path = f"{group.page}.md"
        if not any(path in pages[lang] for lang in pages):
            context = {"found": group.id, "page": group.page, "options": sorted(pages[first])}
            yield Problem(f"{name}/{first}/{path}", Mark(1, 1), "group_page_missing", context)
        for page in (pages[lang][path] for lang in pages if path in pages[lang]):
            markers = find_markers(page.text, page.file, tracker)[0]
            shown = {each.keys.get("group") for each in markers if each.view == "targets"}
            if not shown & {None, *(each.id for each in _shows(tracker, group))}:
                last = page.text.count("\n") + 1
                yield Problem(page.file, Mark(last, 1), "group_not_shown", {"found": group.id})


def _shows(tracker: Tracker, group: Group) -> Iterator[Group]:
    """Yield the groups whose marker shows the table of `group`: its own, and those above it on its page."""
    return (each for each in tracker.groups if group in tracker.shown_with(each))


def _leads(pages: dict[str, dict[str, Page]], docs: Path, name: str, tracker: Tracker) -> Iterator[Problem]:
    """Yield the links and pictures that lead nowhere, and the ids that are on one page twice."""
    there = things_led_to(pages, docs, name, tracker)
    for lang, own in pages.items():
        for path, page in own.items():
            yield from id_mistakes(page, there.pages[lang][path])
            yield from link_mistakes(From(page, lang, path), there)
    published = {f"{SHARED}/{path}" for path in there.shared}
    published |= {f"{lang}/{path}" for lang in pages for path in there.files[lang] - set(pages[lang])}
    for path in sorted(published - there.used):
        if Path(path).suffix in FILES[1:]:
            yield Problem(f"{name}/{path}", Mark(1, 1), "attachment_unused", {"found": path}, warning=True)


def things_led_to(pages: dict[str, dict[str, Page]], docs: Path, name: str, tracker: Tracker) -> There:
    """Return everything under `docs` that `pages` can lead to."""
    texts = [pages[lang][ARTICLE] for lang in pages if ARTICLE in pages[lang]]
    article = tuple(id_ for text in texts for id_ in written_ids(text))

    def places(page: Page) -> Places:
        return places_of(page, find_markers(page.text, page.file, tracker)[0], tracker, article)

    return There(
        {lang: {path: places(page) for path, page in pages[lang].items()} for lang in pages},
        {lang: files_in(docs / lang) for lang in pages},
        files_in(docs / SHARED),
        name,
    )


def _lacking(page: Page, other: Page, code: str, here: Iterable[str], there: Iterable[str]) -> list[Problem]:
    present = set(here)
    return [
        Problem(page.file, Mark(1, 1), code, {"found": found, "other": other.file})
        for found in there
        if found not in present
    ]


def _paragraphs_lacking(page: Page, other: Page) -> Iterator[Problem]:
    """Yield the ids that only the other language has, each where it would stand: below the paragraph before
    it.
    """
    present = page.ids()
    last = Mark(1, 1)
    for found, there in other.ids().items():
        if found in present:
            last = present[found]
        else:
            context = {"found": found, "other": f"{other.file}:{there.line}"}
            yield Problem(page.file, last, "paragraphs_differ", context)


def _marker_differences(pages: dict[str, dict[str, Page]], tracker: Tracker) -> list[Problem]:
    problems: list[Problem] = []
    for path in _in_both(pages):
        vi, en = (own[path] for own in pages.values())
        found = [find_markers(page.text, page.file, tracker) for page in (vi, en)]
        if any(unreadable for _, unreadable in found):
            continue  # what is not read there may be the very one that the other page has
        in_vi, in_en = ([marker.text for marker in markers] for markers, _ in found)
        problems += _lacking(vi, en, "markers_differ", in_vi, in_en) + _lacking(
            en, vi, "markers_differ", in_en, in_vi
        )
    return problems


def _unknown_paragraphs(article: Page | None, tracker: Tracker) -> list[Problem]:
    if article is None:
        return []
    shown = {marker.view for marker in find_markers(article.text, article.file, tracker)[0]}
    wanted = {group.place for group in tracker.groups if "text" not in shown}
    wanted |= {task.place for task in tracker.tasks if "text-tasks" not in shown}
    return [
        Problem(article.file, Mark(1, 1), "unknown_paragraph", {"found": missing})
        for missing in sorted(wanted - set(article.ids()))
    ]


def terms_missing(
    docs: Path, name: str, glossary: Glossary, languages: Languages = LANGUAGES
) -> list[Problem]:
    """Return a warning for every term of a Vietnamese paragraph whose English twin has none of the agreed
    wordings.
    """
    if not glossary.terms:
        return []
    pages = read_pages(docs, name, languages)
    problems = []
    for path in _in_both(pages):
        vi, en = (found[path] for found in pages.values())
        twins = {paragraph.id: paragraph for paragraph in paragraphs(en)}
        for source in paragraphs(vi):
            if twin := twins.get(source.id):
                problems += [
                    _term_missing(found, source, twin, vi, en)
                    for found in glossary.missing(_words(source.text), _words(twin.text))
                ]
    return told_in(problems, languages)


def _words(text: str) -> str:
    """Return a paragraph of Markdown without what is no word of it: marks of notes, addresses, braces and
    emphasis.
    """
    return re.sub(r"\[\^[^\]]*\]|\]\([^()]*\)|\{:[^{}]*\}|[*\\]", "", text)


def _term_missing(found: TermFound, source: Paragraph, twin: Paragraph, vi: Page, en: Page) -> Problem:
    context = {
        "found": found.wording,
        "paragraph": source.id,
        "other": f"{vi.file}:{source.mark.line}",
        "agreed": agreed(found.term),
        "term": found.term.id,
    }
    return Problem(en.file, twin.mark, "term_missing", context, warning=True)
