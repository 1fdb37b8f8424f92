"""A page in one language -> the paragraphs of it that are in another encoding or language than they should
be, and what two versions of it, or a sample, left in it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tracker.content.pages import front_matter
from tracker.content.pages.markup import BLOCK, Page, blank, without_code
from tracker.content.parsing.slips import conflict_left
from tracker.content.problems.problem import Mark, Problem
from tracker.facts.values import LANGUAGES, Lang, Languages
from tracker.language.astray import in_wrong_language, left_by_program, misspelt, sample_in
from tracker.language.plain_addresses import astray_in

MARKUP = re.compile(r"\{:[^{}]*\}|\]\([^()]*\)|\[\^[^\]]*\]:?|https?://\S+|<[^<>]+>|[*_#>|\[\]`]")
"""What of a paragraph is not its words."""
SAMPLE_ADDRESS = re.compile(r"https?://(?:[\w-]+\.)*example\.(?:org|com|net)\b[^\s)>]*", re.IGNORECASE)
"""An address that samples are given, and that leads nowhere."""
LINKED = re.compile(
    r"\]\([^()\n]*\)|\]\[[^\]\n]*\]|^ {0,3}\[[^\]^\n][^\]\n]*\]:[^\n]*|<[^<>\n]+>", re.MULTILINE
)
"""Where a link leads, which is judged as a link."""
MADE_A_LINK = re.compile(r"https?://[^\s/]", re.IGNORECASE)
"""An address that is a link wherever it stands, and is judged as one."""
NO_BLANK = re.compile(r"^ {0,3}(?P<sign>[-+])(?P<rest>[^\W\d_][^\n]*)", re.MULTILINE)
"""A line that was meant as an entry of a list."""
PARTED = re.compile(r"(?P<word>\b[^\W\d_]+)-\n[ \t]*(?P<rest>[^\W\d_]+)")
LONG = 80
"""Letters from which a paragraph is hardly written twice on one page."""
LEFT = ("sample_left", "unfinished")
"""What is told of a paragraph that is still a sample, or still to be written."""


def texts_astray(page: Page, lang: Lang, languages: Languages = LANGUAGES) -> Iterator[Problem]:
    """Yield what is wrong with the letters and the language of a page, and what was left over in it; only
    what was left over stops a build.
    """
    if slip := conflict_left(page.text.split("\n"), page=True):
        yield Problem(page.file, slip.mark, slip.code, slip.context)
    yield from _above(page, lang, languages)
    text = without_code(re.sub(r"<!--.*?-->", blank, page.body, flags=re.DOTALL))
    before: dict[str, Mark] = {}
    for block in BLOCK.finditer(text):
        words = unicodedata.normalize("NFC", MARKUP.sub(" ", block[0])).strip()
        start = block.start() + len(block[0]) - len(block[0].lstrip())
        if len(words) > LONG and words in before:
            context = {"found": words[:60], "line": before[words].line}
            yield Problem(page.file, page.mark(start), "paragraph_twice", context, warning=True)
        before.setdefault(words, page.mark(start))
        if left := left_by_program(block[0]):
            yield Problem(page.file, page.mark(start), "left_by_program", {"found": left}, warning=True)
        found = list(_of_words(words, page.file, page.mark(start), lang, languages))
        yield from found
        yield from _of_line_ends(block[0], page, block.start())
        if any(problem.code in LEFT for problem in found):
            continue  # whoever writes that paragraph writes its address too
        for sample in SAMPLE_ADDRESS.finditer(block[0]):
            place = page.mark(block.start() + sample.start())
            yield Problem(page.file, place, "sample_left", {"found": sample[0]})
        for astray in astray_in(LINKED.sub(blank, block[0])):
            if not MADE_A_LINK.match(str(astray.context["found"])):
                place = page.mark(block.start() + astray.at)
                yield Problem(page.file, place, astray.code, astray.context, warning=astray.warning)


def _above(page: Page, lang: Lang, languages: Languages) -> Iterator[Problem]:
    """Yield what is wrong with the language and the letters of what stands above a page."""
    for key, said in front_matter.page_settings(page.text).items():
        if key in front_matter.NEEDED and isinstance(said, str) and (words := said.strip()):
            at = page.text.find(f"\n{key}:") + 1
            yield from _of_words(words, page.file, page.mark(at), lang, languages)


def _of_line_ends(block: str, page: Page, start: int) -> Iterator[Problem]:
    """Yield the marks of a list without a blank behind them, and words parted at the end of a line: both are
    printed as typed, in one line.
    """
    for match in NO_BLANK.finditer(block):
        context = {"found": match[0][:60], "right": f"{match['sign']} {match['rest']}"}
        yield Problem(
            page.file, page.mark(start + match.start()), "list_without_blank", context, warning=True
        )
    for match in PARTED.finditer(block):
        context = {"found": match[0].replace("\n", " "), "right": f"{match['word']}{match['rest']}"}
        yield Problem(page.file, page.mark(start + match.start()), "word_parted", context, warning=True)


def _of_words(words: str, file: str, mark: Mark, lang: Lang, languages: Languages) -> Iterator[Problem]:
    if astray := sample_in(words):
        yield Problem(file, mark, astray.code, {"found": astray.found})
        return
    for astray in misspelt(words, languages):
        right = astray.right if len(astray.right) < len(astray.found) + 200 else ""
        yield Problem(file, mark, astray.code, {"found": astray.found, "right": right}, warning=True)
    if astray := in_wrong_language(words, lang, languages):
        yield Problem(file, mark, astray.code, {"found": astray.found}, warning=True)
