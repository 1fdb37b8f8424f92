"""A page with its views -> the same page with the first uses of terms linked, and its type and languages
set.
"""

from __future__ import annotations

from functools import lru_cache

from tracker.content.pages.glossary import Glossary
from tracker.facts.values import Lang, Languages
from tracker.language.typography import typeset
from tracker.views.document_links import DOCUMENTS_PAGE, Numbers, holding, numbers_of, with_numbers_linked
from tracker.views.edition import Edition
from tracker.views.terms import first_uses

PAIRS, TERMS_PAGE = "article/bilingual.md", "glossary.md"


def finished(html: str, edition: Edition, path: str) -> str:
    """Return the HTML of the page `path` with the first uses of terms linked, and its type and languages
    set.
    """
    terms = edition.address(TERMS_PAGE)
    bilingual = edition.languages if path == PAIRS else (edition.lang,)
    looked_at = () if terms is None or path == TERMS_PAGE else bilingual
    return _set(
        html,
        edition.lang,
        looked_at,
        edition.glossary,
        terms or "",
        _numbers(edition, path),
        edition.languages,
    )


def _numbers(edition: Edition, path: str) -> tuple[Numbers, str]:
    """Return the numbers of documents and the way to them, which is no way at all on their own page."""
    there = "" if path == DOCUMENTS_PAGE else edition.address(DOCUMENTS_PAGE)
    return ((), "") if there is None else (numbers_of(edition.tracker.documents), there)


@lru_cache(maxsize=256)  # while editing, most written pages are what they were; those of targets are kept
def _set(  # noqa: PLR0913, PLR0917, whatever a page depends on is remembered by
    html: str,
    lang: Lang,
    looked_at: tuple[Lang, ...],
    glossary: Glossary,
    terms: str,
    numbers: tuple[Numbers, str],
    languages: Languages,
) -> str:
    held = holding(html, numbers[0], languages) if numbers[0] else ()
    uses = [first_uses(each, glossary, terms) for each in looked_at]
    made = typeset(html, lang, [*held, *uses], languages)
    return with_numbers_linked(made, *numbers, languages) if held else made
