"""`mkdocs.yml` -> the languages of a programme: the two that static-i18n is to build, the default one first,
which stands at the root of the site and is the authoritative one.
"""

from __future__ import annotations

from collections.abc import Iterator

from tracker.content.doubts.asked_again import sentences
from tracker.content.parsing.configuration import is_empty, value
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark, Problem
from tracker.facts.meanings import meaning
from tracker.facts.values import Lang, Languages
from tracker.language.phrases import CATALOGUES, Written, lacking, phrases
from tracker.language.rules import available
from tracker.opendata.columns import KNOWN, Carried
from tracker.opendata.tables import TABLES

I18N = "i18n"


def languages_in(root: Node) -> Languages | None:
    """Return the languages of a configuration; None where there are not two that have rules."""
    locales: dict[Lang, bool] = {}
    for item in _items(_options(root)):
        locale, default = item.child("locale"), item.child("default")
        if locale is not None and locale.leaf is not None:
            locales[str(locale.leaf)] = default is not None and value(default) is True
    if len(locales) != 2 or not locales.keys() <= set(available()):
        return None
    first, second = sorted(locales, key=lambda lang: not locales[lang])
    return first, second


def said_by_the_site() -> Iterator[Written]:
    """Yield everything that a language needs words for."""
    yield from phrases()
    yield from _written_elsewhere()


def words_lacking(lang: Lang) -> Iterator[Problem]:
    """Yield every phrase of the site that a language has no words for, where its words are to be written."""
    file = f"hooks/{CATALOGUES.replace('.', '/')}/{lang}.py"
    for phrase in lacking(lang, _written_elsewhere()):
        context = {
            "found": phrase.en,
            "vi": phrase.vi,
            "language": lang,
            "at": f"{phrase.file}:{phrase.line}",
        }
        yield Problem(file, Mark(1, 1), "word_missing", context)


def _written_elsewhere() -> Iterator[Written]:
    """Yield what the site says that is written for somebody else as well: what the form says of a mistake,
    and what the keys of the data mean, which their columns are told by.
    """
    yield from (Written("tracker/content/problems/problem.py", 1, vi, en) for vi, en in sentences())
    yield Written("tracker/language/words/keys.py", 1, KNOWN.vi, KNOWN.en)
    keys = (
        key
        for table in TABLES.values()
        for column in table.columns
        if isinstance(column.told, Carried)
        for key in (column.told.key, column.told.under)
        if key
    )
    for key in dict.fromkeys(keys):
        file = f"{key.owner.__module__.replace('.', '/')}.py"
        yield from (Written(file, 1, told.vi, told.en) for told in meaning(key) if told)


def _options(root: Node) -> Node | None:
    plugins = root.child("plugins")
    owners = [plugins, *(plugins.items or ())] if plugins is not None else []
    found = (owner.child(I18N) for owner in owners)
    return next((options for options in found if options is not None), None)


def _items(options: Node | None) -> list[Node]:
    listed = options.child("languages") if options is not None and not is_empty(options) else None
    return list(listed.items or ()) if listed is not None else []
