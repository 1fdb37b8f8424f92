"""`data/glossary.yaml` -> the terms and what each is agreed to be called in English; on any mistake, every
problem at once.

A programme without the file has no terms. A wording stands for one term only, so that a page can be checked
against it and a reader led to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import PlainValidator, WithJsonSchema

from tracker.content.pages.alike import Alike
from tracker.content.parsing.reading import read_despite, reader_of, validated
from tracker.content.parsing.sections import duplicates
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark, Problem, Refused
from tracker.facts.scalars import Id, Words, one_of
from tracker.facts.values import LANGUAGES, LANGUAGES_KEY, Lang, Languages, Spoken, Text, Value
from tracker.language.rules import rules_of

TOKEN = re.compile(r"[^\W_]+|[^\w\s]")


class Wordings(Spoken):
    """More wordings of one term, in each language."""

    vi: tuple[Words, ...] = ()
    """Cách viết tiếng Việt. / Vietnamese wordings."""
    en: tuple[Words, ...] = ()
    """Cách viết tiếng Anh. / English wordings."""

    def __getitem__(self, lang: Lang) -> tuple[str, ...]:
        """Return the wordings in `lang`."""
        return getattr(self, lang, ())


class Term(Spoken):
    """A Vietnamese term and its agreed English."""

    id: Id
    """Mã của thuật ngữ, là địa chỉ của nó trên trang. / The id of the term, its address on the page."""
    vi: Words
    """Thuật ngữ tiếng Việt. / The Vietnamese term."""
    en: Words
    """Cách dịch đã thống nhất. / The agreed English."""
    abbreviation: Wordings = Wordings()
    """Chữ viết tắt. / How it is abbreviated."""
    variants: Wordings = Wordings()
    """Cách viết khác cũng được chấp nhận. / Other wordings that are right too."""
    not_in: tuple[Words, ...] = ()
    """Từ tiếng Việt dài hơn có chứa nó mà là từ khác. / Longer Vietnamese words that hold it but are other
    words.
    """
    basis: Annotated[
        Literal["published", "own"],
        PlainValidator(one_of("published", "own")),
        WithJsonSchema({"enum": ["published", "own"]}),
    ]
    """Cơ sở của cách dịch: `published` là đã có trong văn bản tiếng Anh công bố; `own` là cách dịch của
    trang. / What the English rests on: `published`, seen in published English; `own`, this site's choice.
    """
    seen: Words | None = None
    """Cách viết tiếng Anh đã thấy. Nếu khác. / The published English wording. Where it differs."""
    note: Text | None = None
    """Giải thích cho người đọc. / An explanation for readers; the term's first use on a page leads to it."""

    def wordings(self, lang: Lang) -> tuple[str, ...]:
        """Return every wording of the term in `lang`, the agreed one first."""
        agreed_on: str = getattr(self, lang)
        return (agreed_on, *self.abbreviation[lang], *self.variants[lang])


class Terms(Value):
    """The whole file."""

    terms: tuple[Term, ...]
    """Các thuật ngữ. / The terms."""
    same_in_search: Alike = Alike()
    """Những cách gõ mà ô tìm kiếm coi như một. Khi có. / What the search takes for one another. Where there
    is some.
    """


class TermFound(NamedTuple):
    """A term met in a text: where, and in which wording."""

    term: Term
    wording: str
    start: int
    end: int


NONE_ALIKE = Alike()
Index = dict[str, list[tuple[tuple[str, ...], str, Term | None]]]
"""The wordings that begin with a word, the longest first: as words, as written, and their term, if they are
one.
"""


# Compared by identity: one file is read once, and pages are remembered by its glossary
@dataclass(frozen=True, eq=False)
class Glossary:
    """The terms of a programme."""

    terms: tuple[Term, ...] = ()
    alike: Alike = NONE_ALIKE
    """What the search takes for one another."""
    languages: Languages = LANGUAGES
    """Those of the programme, that of the terms first."""

    def same_in_search(self, lang: Lang) -> list[tuple[str, ...]]:
        """Return every list of wordings that the search takes for one another: those of the file, and each
        term with its abbreviations.
        """
        listed = list(self.alike[lang])
        taken = {wording.casefold() for group in listed for wording in group}
        for term in self.terms:
            wordings = (term.wordings(lang)[0], *term.abbreviation[lang])
            if len(wordings) > 1 and taken.isdisjoint(wording.casefold() for wording in wordings):
                listed.append(wordings)
        return listed

    @cached_property
    def _indexes(self) -> dict[tuple[Lang, bool], Index]:
        """Every wording of each language, and those of them that readers are led from."""
        return {
            (lang, explained): self._index(lang, explained=explained)
            for lang in self.languages
            for explained in (False, True)
        }

    def _index(self, lang: Lang, *, explained: bool) -> Index:
        index: Index = {}
        for term in self.terms:
            wordings = term.abbreviation[lang] if explained and not term.note else term.wordings(lang)
            others = term.not_in if lang == self.languages[0] else ()
            for wording, whose in [
                *((wording, term) for wording in wordings),
                *((wording, None) for wording in others),
            ]:
                words = tuple(_plain(word, lang) for word in TOKEN.findall(wording))
                index.setdefault(words[0], []).append((words, wording, whose))
        for entries in index.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return index

    def find(
        self, text: str, lang: Lang, *, explained: bool = False, inside: bool = False
    ) -> Iterator[TermFound]:
        """Yield the terms of a text in its order; the longest wording wins, and what it took is read again
        only for `inside`.

        `explained` looks only for what readers are led from: abbreviations, and every wording of a term with
        a note.
        """
        if not _may_have_terms(self, text, lang, explained):  # most texts
            return
        index = self._indexes[lang, explained]
        tokens = list(TOKEN.finditer(text))
        words = [_plain(token[0], lang) for token in tokens]
        n = 0
        while n < len(words):
            step = 1
            for wanted, wording, term in index.get(words[n], ()):
                if tuple(words[n : n + len(wanted)]) == wanted:
                    if term:
                        yield TermFound(term, wording, tokens[n].start(), tokens[n + len(wanted) - 1].end())
                    if not inside:
                        step = len(wanted)
                        break
            n += step

    def missing(self, vi: str, en: str) -> list[TermFound]:
        """Return the terms of an authoritative text that its translation renders in none of the agreed
        wordings, each once.
        """
        return list(_missing(self, vi, en))


EMPTY = Glossary()


@lru_cache(maxsize=20_000)  # while pages are served, an edit leaves most texts as they are
def _missing(glossary: Glossary, vi: str, en: str) -> tuple[TermFound, ...]:
    wanted: dict[str, TermFound] = {}
    first, second = glossary.languages
    for found in glossary.find(vi, first):
        wanted.setdefault(found.term.id, found)
    there = {found.term.id for found in glossary.find(en, second, inside=True)} if wanted else set()
    return tuple(found for name, found in wanted.items() if name not in there)


@lru_cache(maxsize=20_000)  # pages say the same words over and over
def _may_have_terms(glossary: Glossary, text: str, lang: Lang, explained: bool) -> bool:  # noqa: FBT001, a key
    """Say whether a text has a word that a wording begins with."""
    index = glossary._indexes[lang, explained]
    return not index.keys().isdisjoint(_plain(word, lang) for word in TOKEN.findall(text))


@lru_cache(maxsize=20_000)
def _plain(word: str, lang: Lang) -> str:
    """Return a word as it is compared: in small letters, as its language does it: in Vietnamese with the tone
    mark in one place, in English without the -s of a plural.
    """
    return rules_of(lang).same_word(word.lower())


def load_glossary(path: Path, name: str, languages: Languages = LANGUAGES) -> Glossary:
    """Return the terms of the file at `path`, none when there is no such file; `name` is how problems call
    it.

    Raises `Refused` with every problem found when the file cannot be used.
    """
    if not path.exists():
        return EMPTY if languages == LANGUAGES else _none_in(languages)
    return _read(path.read_bytes(), name, languages)


@cache
def _none_in(languages: Languages) -> Glossary:
    return Glossary(languages=languages)


@lru_cache(maxsize=4)
def _read(data: bytes, name: str, languages: Languages) -> Glossary:
    root, problems = read_despite(data, name, first="terms", read=reader_of(Terms))
    read = validated(
        root, name, Terms, {LANGUAGES_KEY: languages}, [*problems, *duplicates(root, "terms", name)]
    )
    if same := list(_same_wordings(read.terms, root, name, languages[0])):
        raise Refused(same)
    return Glossary(read.terms, read.same_in_search, languages)


def _same_wordings(terms: Iterable[Term], root: Node, file: str, lang: Lang) -> Iterator[Problem]:
    """Yield a problem for every Vietnamese wording that already stands for another term: a page could not say
    which is meant.
    """
    taken: dict[tuple[str, ...], tuple[str, int]] = {}
    section = root.child("terms")
    for n, term in enumerate(terms):
        node = section.child(n) if section else None
        mark = node.key_marks.get(lang, node.mark) if node else Mark(1, 1)
        for wording in dict.fromkeys(term.wordings(lang)):
            words = tuple(_plain(word, lang) for word in TOKEN.findall(wording))
            if words in taken:
                yield Problem(
                    file,
                    mark,
                    "same_wording",
                    {"found": wording, "other": taken[words][0], "line": taken[words][1]},
                )
            taken.setdefault(words, (term.id, mark.line))


def terms_missing_in_data(
    texts: Iterable[tuple[Mark, str, str]], file: str, glossary: Glossary
) -> list[Problem]:
    """Return a warning for every term of a Vietnamese text of the data whose English has none of the agreed
    wordings.
    """
    if not glossary.terms:
        return []
    return [
        Problem(
            file,
            mark,
            "term_missing_in_data",
            {"found": found.wording, "agreed": agreed(found.term), "term": found.term.id},
            warning=True,
        )
        for mark, vi, en in texts
        for found in glossary.missing(vi, en)
    ]


def agreed(term: Term) -> str:
    """Return every wording of a term in the other language, as a problem names them."""
    return ", ".join(f"“{wording}”" for wording in term.wordings(term.languages[1]))
