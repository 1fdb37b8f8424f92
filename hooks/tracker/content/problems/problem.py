"""A mistake -> an instruction: where it is, what was found, what to write instead; Vietnamese first, then
English.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import NamedTuple

from tracker.content.problems.page_wordings import PAGE_WORDINGS
from tracker.content.problems.said_of_alike import SAID_OF_ALIKE
from tracker.content.problems.said_of_changes import SAID_OF_CHANGES
from tracker.content.problems.said_of_documents import SAID_OF_DOCUMENTS
from tracker.content.problems.said_of_files import SAID_OF_FILES
from tracker.content.problems.said_of_glossary import SAID_OF_GLOSSARY
from tracker.content.problems.said_of_oddities import SAID_OF_ODDITIES
from tracker.content.problems.said_of_parts import SAID_OF_PARTS
from tracker.content.problems.said_of_places import SAID_OF_PLACES
from tracker.content.problems.said_of_reports import SAID_OF_REPORTS
from tracker.content.problems.said_of_rules import SAID_OF_RULES
from tracker.content.problems.said_of_settings import SAID_OF_SETTINGS
from tracker.content.problems.said_of_several import SAID_OF_SEVERAL
from tracker.content.problems.said_of_slips import SAID_OF_SLIPS
from tracker.content.problems.said_of_texts import SAID_OF_TEXTS
from tracker.content.problems.said_of_values import SAID_OF_VALUES
from tracker.content.problems.wording import Wording
from tracker.facts.values import LANGUAGES, Languages
from tracker.language.printable import LONGEST, printable, printable_path
from tracker.language.rules import language_name

LONG = {"other": 300, "agreed": 1000, "doan": 1000, "paragraphs": 1000}
"""How many letters are shown of what is long by right: the name of a file, and lists of wordings and of
paragraphs.
"""
IN_SAMPLE = 1000
"""The same for a line to paste; what we make ourselves, such as a hash, is never cut there."""
OURS = frozenset({"expected"})


class Mark(NamedTuple):
    """A place in a file, both counted from 1."""

    line: int
    column: int
    file: str = ""
    """The file it is in, where what is read comes from several."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, located. A warning does not stop a build."""

    file: str
    mark: Mark
    code: str
    context: Mapping[str, object] = field(default_factory=dict)
    warning: bool = False
    languages: Languages = LANGUAGES
    """Those of the programme that it is found in, whose names its words have."""

    def __post_init__(self) -> None:
        """Take the file that the mark is in, where it says so."""
        if self.mark.file:
            object.__setattr__(self, "file", self.mark.file)

    @property
    def wording(self) -> Wording:
        """The two sentences and the sample, each one printable line, with what was found put in."""
        words, named = WORDINGS[self.code], _named(self.languages)
        options = _options(self.context)
        listed = {"options": ", ".join(printable(option) for option in options)}
        said = {key: printable(value, LONG.get(key, LONGEST)) for key, value in self.context.items()} | listed
        said = named | said
        vi, en = (part.format_map(said) for part in words[:2])
        pasted = {
            key: printable(_in_one_line(value), None if key in OURS else IN_SAMPLE)
            for key, value in self.context.items()
        } | listed
        if suggestion := did_you_mean(str(self.context.get("found", "")), options):
            vi += f" Ý bạn là “{printable(suggestion)}”?"
            en += f" Did you mean “{printable(suggestion)}”?"
        return Wording(vi, en, words.sample.format_map(named | pasted))

    @property
    def place(self) -> str:
        """Where the problem is, as `file:line:column`, printable."""
        return f"{printable_path(self.file)}:{self.mark.line}:{self.mark.column}"

    def __str__(self) -> str:
        """Return `file:line:column: …` in both languages, with a sample line where one helps."""
        vi, en, sample = self.wording
        level_vi, level_en = ("lưu ý", "warning") if self.warning else ("lỗi", "error")
        lines = [f"{self.place}: {level_vi}: {vi}", f"    {level_en}: {en}"]
        if sample:
            lines.append(f"    → {sample}")
        return "\n".join(lines)


def told_in(problems: Iterable[Problem], languages: Languages) -> list[Problem]:
    """Return problems as they are told of a programme in these languages."""
    return [
        problem if languages == problem.languages else replace(problem, languages=languages)
        for problem in problems
    ]


@cache
def _named(languages: Languages) -> dict[str, str]:
    """Return what the words of problems call the languages, and how both stand beside each other in data."""
    first, second = languages
    return {
        "first": first,
        "second": second,
        "thu_nhat": language_name(first, "vi"),
        "thu_hai": language_name(second, "vi"),
        "the_first": language_name(first, "en"),
        "the_second": language_name(second, "en"),
        "both_open": f"{{{first}: …, {second}: …}}",
        "both": f'{{{first}: "…", {second}: "…"}}',
    }


class Refused(Exception):
    """The data cannot be used; carries every problem found in one run."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep `problems`, sorted by file and place."""
        self.problems = in_order(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems sorted by file and place, each once."""
    places: dict[tuple[str, Mark, str], list[Problem]] = {}
    for problem in problems:
        places.setdefault((problem.file, problem.mark, problem.code), []).append(problem)
    return [each for place in sorted(places) for each in _each_once(places[place])]


def _each_once(problems: list[Problem]) -> list[Problem]:
    """Return the problems of one place and code, each once, in the order of their words."""
    if len(problems) == 1:  # most: their words need not be put together to be put in order
        return problems
    unique = {str(problem): problem for problem in problems}
    return [unique[words] for words in sorted(unique)]


def without_marks(text: str) -> str:
    """Return `text` in lower case, without Vietnamese tone and vowel marks, đ as d."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("Đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def did_you_mean(found: str, options: Iterable[str]) -> str | None:
    """Return the option that `found` is a slip of, or None."""
    bare = {without_marks(option): option for option in options}
    close = difflib.get_close_matches(without_marks(found), bare, n=1, cutoff=0.7)
    return bare[close[0]] if close else None


def _in_one_line(value: object) -> str:
    """Return a value as it is typed on one line: where Markdown and YAML let a line end, a space means the
    same.
    """
    return re.sub(r"[ \t]*[\t\r\n][ \t\r\n]*", " ", str(value))


def _options(values: Mapping[str, object]) -> tuple[str, ...]:
    options = values.get("options", ())
    return tuple(str(option) for option in options) if isinstance(options, (list, tuple)) else ()


WORDINGS: dict[str, Wording] = {
    code: Wording(*said)
    for said_of in (
        PAGE_WORDINGS,
        SAID_OF_ALIKE,
        SAID_OF_CHANGES,
        SAID_OF_DOCUMENTS,
        SAID_OF_FILES,
        SAID_OF_GLOSSARY,
        SAID_OF_ODDITIES,
        SAID_OF_PARTS,
        SAID_OF_PLACES,
        SAID_OF_REPORTS,
        SAID_OF_RULES,
        SAID_OF_SETTINGS,
        SAID_OF_SEVERAL,
        SAID_OF_SLIPS,
        SAID_OF_TEXTS,
        SAID_OF_VALUES,
    )
    for code, said in said_of.items()
}
