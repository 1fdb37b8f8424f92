"""A phrase of the code -> the same in any language that a site can be in.

Vietnamese and English stand side by side where a phrase is written. Every other language is one file of this
package, `catalogues/fr.py`, with its `WORDS`: from the English phrase, word for word, to its own. Where two
phrases are one in English and must not be one there, `English | Vietnamese` names the one that is meant.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from tracker.facts.values import LANGUAGES, Lang, Text

CATALOGUES = "tracker.language.catalogues"
CODE = Path(__file__).resolve().parents[1]
"""The folder of the packages in which phrases are written."""
IMPORTED = "from tracker.language.phrases import phrase as _\n"
"""How a module says that what it writes with `_` is said to readers."""


class NoWords(LookupError):
    """A phrase that a language has no words for."""


class Phrase(Text):
    """What the code says to readers."""

    def __getitem__(self, lang: Lang) -> str:
        """Return the phrase in `lang`; raises `NoWords` where that language lacks it."""
        if lang in LANGUAGES:
            said: str = getattr(self, lang)
            return said
        found = _said(catalogue(lang), self.vi, self.en)
        if found is None:
            raise NoWords(f"{lang}: {self.en}")
        return found


def phrase_of(text: Text) -> Phrase:
    """Return as a phrase what is written elsewhere in the languages that ship."""
    return Phrase.model_construct(vi=text.vi, en=text.en)


def phrase(vi: str, en: str) -> Phrase:
    """Return a phrase for readers by its Vietnamese and its English; modules call it `_`."""
    return Phrase(vi=vi, en=en)


class Composed(Text):
    """What the code puts together of phrases, or of texts of the data, when it is asked for it; each is like
    itself alone.
    """

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        """Return whether it is the same."""
        return self is other

    def __getitem__(self, lang: Lang) -> str:
        """Return what is said in `lang`."""
        said: dict[Lang, str] = self.__dict__["said"]
        if lang not in said:
            say: Callable[[Lang], str] = self.__dict__["say"]
            said[lang] = say(lang)
        return said[lang]


def composed(say: Callable[[Lang], str]) -> Composed:
    """Return a text by what is said in each language."""
    kind: Any = Composed  # without words of its own: to ask for them otherwise than by a language is an error
    made: Composed = kind.model_construct()
    made.__dict__ |= {"say": say, "said": {}}
    return made


def _said(words: Mapping[str, str], vi: str, en: str) -> str | None:
    return words.get(f"{en} | {vi}", words.get(en))


@cache
def catalogue(lang: Lang) -> Mapping[str, str]:
    """Return the words of a language that does not stand beside the others; none where it has no file."""
    try:
        found: Mapping[str, str] = import_module(f"{CATALOGUES}.{lang}").WORDS
    except ModuleNotFoundError:
        return {}
    return found


class Written(NamedTuple):
    """A phrase where it is written."""

    file: str
    line: int
    vi: str
    en: str


@cache
def phrases() -> tuple[Written, ...]:
    """Return every phrase that a site can say, in the order of the modules, each once."""
    found: dict[tuple[str, str], Written] = {}
    for path in sorted(CODE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if IMPORTED in text:
            file = path.relative_to(CODE.parent).as_posix()
            for each in _written(text, file):
                found.setdefault((each.vi, each.en), each)
    return tuple(found.values())


def _written(text: str, file: str) -> Iterator[Written]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
            vi, en = (str(ast.literal_eval(each)).strip() for each in node.args)
            yield Written(file, node.lineno, vi, en)


def lacking(lang: Lang, more: Iterable[Written] = ()) -> tuple[Written, ...]:
    """Return the phrases, and what of `more`, that a language has no words for; none for the languages of the
    code itself.
    """
    if lang in LANGUAGES:
        return ()
    words = catalogue(lang)
    return tuple(each for each in (*phrases(), *more) if not _said(words, each.vi, each.en))
