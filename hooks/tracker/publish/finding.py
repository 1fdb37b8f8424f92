"""The pages of a language + the glossary -> what the search knows beside its pages: what it takes for one
another, the targets a term leads to, and the ways on for who found nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.content.pages.glossary import Glossary
from tracker.facts.values import Lang, other
from tracker.language.rules import names_in
from tracker.language.words import search as say
from tracker.publish.search import Around, NextStep, SearchPage
from tracker.views.terms import term_anchor
from tracker.views.urls import Urls

MOST_LED = 6
"""To how many targets a term leads; all of them stand in the table of targets."""
TARGETS, HOME, CONTACT = "targets.md", "index.md", "about.md#corrections"


def around(
    urls: Urls, lang: Lang, glossary: Glossary, pages: Iterable[SearchPage], places: frozenset[str]
) -> Around:
    """Return what the search of `lang` knows beside its `pages`; `places` are those of pages that have been
    given a name.
    """
    says = {"meant": say.MEANT, "targets": say.TARGETS_OF_TERM}
    return Around(
        glossary.same_in_search(lang),
        terms_of_targets(pages, lang, glossary),
        tuple(_ways(urls, lang, places)),
        {key: phrase[lang] for key, phrase in says.items()},
    )


def _ways(urls: Urls, lang: Lang, places: frozenset[str]) -> Iterator[NextStep]:
    """Yield the ways on that there are."""
    there = other(lang, urls.languages)
    if urls.has(lang, TARGETS):
        yield NextStep(say.TO_TARGETS[lang], urls.of(lang, TARGETS))
    if urls.has(there, HOME):
        yield NextStep(
            say.IN_OTHER[lang].format(**names_in(lang, urls.languages)), urls.of(there, HOME), asks=1
        )
    page, _, fragment = CONTACT.partition("#")
    if urls.has(lang, page):
        at = f"#{fragment}" if CONTACT in places else ""
        yield NextStep(say.TO_ASK[lang], f"{urls.of(lang, page)}{at}")


def terms_of_targets(pages: Iterable[SearchPage], lang: Lang, glossary: Glossary) -> dict[str, list[str]]:
    """Return, by the id of its row in the glossary, the pages of the first targets whose name or words have a
    term.
    """
    found: dict[str, list[str]] = {}
    for page in pages:
        if page.status[0] and page.sections:
            words = "\n".join((page.title, *page.sections[0].text[:1]))
            for term in dict.fromkeys(each.term for each in glossary.find(words, lang, inside=True)):
                if len(led := found.setdefault(term_anchor(term), [])) < MOST_LED:
                    led.append(page.location)
    return found
