"""A page in one language -> the paragraphs of it that are in another encoding or language than they should
be, and what two versions of it, or a sample, left in it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tracker.content.markup import Page, blank, without_code
from tracker.content.problems import Mark, Problem
from tracker.content.slips import conflict_left
from tracker.facts.values import Lang
from tracker.language.astray import in_wrong_language, misspelt, sample_in

BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
MARKUP = re.compile(r"\{:[^{}]*\}|\]\([^()]*\)|\[\^[^\]]*\]:?|https?://\S+|<[^<>]+>|[*_#>|\[\]`]")
"""What of a paragraph is not its words."""


def texts_astray(page: Page, lang: Lang) -> Iterator[Problem]:
    """Yield what is wrong with the letters and the language of a page, and what was left over in it; only
    what was left over stops a build.
    """
    if conflict := conflict_left(page.text.split("\n")):
        yield Problem(page.file, conflict.mark, "conflict_markers", conflict.context)
    text = without_code(re.sub(r"<!--.*?-->", blank, page.body, flags=re.DOTALL))
    for block in BLOCK.finditer(text):
        words = unicodedata.normalize("NFC", MARKUP.sub(" ", block[0])).strip()
        start = block.start() + len(block[0]) - len(block[0].lstrip())
        yield from _of_words(words, page.file, page.mark(start), lang)


def _of_words(words: str, file: str, mark: Mark, lang: Lang) -> Iterator[Problem]:
    if astray := sample_in(words):
        yield Problem(file, mark, astray.code, {"found": astray.found})
        return
    for astray in misspelt(words):
        right = astray.right if len(astray.right) < len(astray.found) + 200 else ""
        yield Problem(file, mark, astray.code, {"found": astray.found, "right": right}, warning=True)
    if astray := in_wrong_language(words, lang):
        yield Problem(file, mark, astray.code, {"found": astray.found}, warning=True)
