"""Markdown pages + tracker -> what does not hold between the two languages, or between a page and the data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from tracker.glossary import Found, Glossary, agreed
from tracker.markers import find_markers
from tracker.markup import FRONT_MATTER, Page, markup_mistakes
from tracker.model import LANGUAGES, Tracker
from tracker.printable import hidden_in
from tracker.problems import Mark, Problem
from tracker.prose import Paragraph, paragraphs, twin_mistakes
from tracker.yamltree import read_tree

ARTICLE = "article.md"
# MkDocs copies every other file as it is, and takes .html and .markdown for pages that nobody has checked.
FILES = (".md", ".png", ".jpg", ".jpeg", ".webp", ".pdf", ".csv")


def read_pages(docs: Path, name: str) -> dict[str, dict[str, Page]]:
    """Return the pages under `docs` by language and by path inside the language's folder; `name` is how problems call `docs`."""
    return {
        lang: {
            path.relative_to(docs / lang).as_posix(): Page(f"{name}/{path.relative_to(docs).as_posix()}", path.read_text(encoding="utf-8"))
            for path in sorted((docs / lang).rglob("*.md"))
        }
        for lang in LANGUAGES
    }


def check_pages(docs: Path, name: str, tracker: Tracker) -> list[Problem]:
    """Return what is wrong with the pages under `docs`: a page, a paragraph or a marker that one language lacks, a marker
    that cannot be filled, a page without title and description, a paragraph the data points to that the article does not have,
    what must not stand in a page (`markup`) and what does not hold between twins (`prose`). A translation left behind is a warning.
    """
    problems = [*_files_not_taken(docs, name)]
    if any(problem.code == "not_utf8" for problem in problems):
        return problems
    pages = read_pages(docs, name)
    for lang, other in (LANGUAGES, LANGUAGES[::-1]):
        for path, page in pages[other].items():
            twin = pages[lang].get(path)
            if twin is None:
                problems.append(Problem(f"{name}/{lang}/{path}", Mark(1, 1), "page_missing", {"other": page.file}))
            else:
                problems += _lacking(twin, page, "paragraphs_differ", twin.ids(), page.ids())
        for page in pages[lang].values():
            problems += _front_matter_mistakes(page)
            problems += find_markers(page.text, page.file, tracker)[1]
            problems += markup_mistakes(page)
        problems += _unknown_paragraphs(pages[lang].get(ARTICLE), tracker)
    problems += _marker_differences(pages, tracker)
    for path in sorted(pages["vi"].keys() & pages["en"].keys()):
        problems += twin_mistakes(pages["vi"][path], pages["en"][path])
    return problems


def _files_not_taken(docs: Path, name: str) -> Iterable[Problem]:
    """Yield the files that cannot be published, and the pages that cannot be read."""
    for path in sorted(path for path in docs.rglob("*") if path.is_file() and not path.name.startswith(".")):
        file = f"{name}/{path.relative_to(docs).as_posix()}"
        yield from file_name_mistakes(path.relative_to(docs), file)
        if path.suffix not in FILES:
            yield Problem(file, Mark(1, 1), "file_not_taken", {"found": path.name, "options": FILES})
        elif path.suffix == ".md":
            try:
                path.read_text(encoding="utf-8")
            except UnicodeDecodeError as error:
                yield Problem(file, Mark(path.read_bytes().count(b"\n", 0, error.start) + 1, 1), "not_utf8", {"found": error.start})


def file_name_mistakes(path: Path, file: str) -> Iterator[Problem]:
    """Yield what no terminal, log or address could show of a file's name; `path` is seen from the folder that is looked at."""
    if found := hidden_in(path.as_posix()):
        yield Problem(file, Mark(1, 1), "file_name", {"found": found})


def _front_matter_mistakes(page: Page) -> list[Problem]:
    """Read the lines between `---` at the top; MkDocs prints them as text, without a word, when it cannot read them."""
    match = FRONT_MATTER.match(page.text)
    if not match:
        return [Problem(page.file, Mark(1, 1), "front_matter_missing")]
    found = read_tree(match["yaml"], page.file)
    problems = [replace(problem, mark=Mark(problem.mark.line + 1, problem.mark.column)) for problem in found.problems]
    keys = found.root.entries or {} if found.root else {}
    marked = [node for key in ("title", "description") if (node := keys.get(key)) and node.leaf and re.search("[<>]", node.leaf)]
    problems += [Problem(page.file, Mark(node.mark.line + 1, node.mark.column), "markup_in_title", {"found": str(node.leaf)}) for node in marked]
    if not problems:
        problems += [Problem(page.file, Mark(1, 1), "missing", {"found": key}) for key in ("title", "description") if key not in keys]
    return problems


def _lacking(page: Page, other: Page, code: str, here: Iterable[str], there: Iterable[str]) -> list[Problem]:
    present = set(here)
    return [Problem(page.file, Mark(1, 1), code, {"found": found, "other": other.file}) for found in there if found not in present]


def _marker_differences(pages: dict[str, dict[str, Page]], tracker: Tracker) -> list[Problem]:
    problems: list[Problem] = []
    for path in pages["vi"].keys() & pages["en"].keys():
        vi, en = pages["vi"][path], pages["en"][path]
        in_vi, in_en = ([marker.text for marker in find_markers(page.text, page.file, tracker)[0]] for page in (vi, en))
        problems += _lacking(vi, en, "markers_differ", in_vi, in_en) + _lacking(en, vi, "markers_differ", in_en, in_vi)
    return problems


def _unknown_paragraphs(article: Page | None, tracker: Tracker) -> list[Problem]:
    if article is None:
        return []
    wanted = {group.paragraph for group in tracker.groups} | {task.paragraph for task in tracker.tasks}
    return [Problem(article.file, Mark(1, 1), "unknown_paragraph", {"found": missing}) for missing in sorted(wanted - set(article.ids()))]


def terms_missing(docs: Path, name: str, glossary: Glossary) -> list[Problem]:
    """Return a warning for every term of a Vietnamese paragraph whose English twin has none of the agreed wordings."""
    pages = read_pages(docs, name) if glossary.terms else {lang: {} for lang in LANGUAGES}
    problems = []
    for path in sorted(pages["vi"].keys() & pages["en"].keys()):
        vi, en = pages["vi"][path], pages["en"][path]
        twins = {paragraph.id: paragraph for paragraph in paragraphs(en)}
        for source in paragraphs(vi):
            if twin := twins.get(source.id):
                problems += [_term_missing(found, source, twin, vi, en) for found in glossary.missing(_words(source.text), _words(twin.text))]
    return problems


def _words(text: str) -> str:
    """Return a paragraph of Markdown without what is no word of it: marks of notes, addresses, braces and emphasis."""
    return re.sub(r"\[\^[^\]]*\]|\]\([^()]*\)|\{:[^{}]*\}|[*\\]", "", text)


def _term_missing(found: Found, source: Paragraph, twin: Paragraph, vi: Page, en: Page) -> Problem:
    context = {
        "found": found.wording,
        "paragraph": source.id,
        "other": f"{vi.file}:{source.mark.line}",
        "agreed": agreed(found.term),
        "term": found.term.id,
    }
    return Problem(en.file, twin.mark, "term_missing", context, warning=True)
