"""One page -> what GitHub's preview shows of it, and what the site shows, as two lists that can be compared.

An editor's only preview is GitHub's, which reads Markdown by CommonMark and its own additions; the site is
made by Python-Markdown, which is older and reads some of it in another way. What the two make of a page is
brought into one form here: blocks, emphasis, links and words, in their order, each with its line. What
differs by intention is taken away before: ids in braces, footnotes, comments and markers, and addresses that
stand for themselves as links.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tracker.content.pages.markup import COMMENT, Page, blank, rendered_page, without_code

BRACES = re.compile(r"(?<![ \t])[ \t]*(?:\{:[^{}\n]*\}|\{#[\w-]+\})")
LINES = r"(?:\n[^\S\n]*\S[^\n]*)*"
FOOTNOTE_BLOCK = re.compile(
    rf"^ {{0,3}}\[\^[^\]\n]+\]:[^\n]*{LINES}(?:\n+(?: {{4}}|\t)[^\S\n]*\S[^\n]*{LINES})*", re.MULTILINE
)
FOOTNOTE_MARK = re.compile(r"\[\^[^\]\n]+\](?!:)")
VOID_TAGS = ("br", "hr", "img")
SAME = {"s": "del", "strike": "del", "b": "strong", "i": "em"}
"""Tags that say the same."""
LEFT_OUT = ("thead", "tbody", "sup", "span")
"""Tags that one of the two makes and nobody sees, beside those of footnotes."""
NAMED = {"ol": ("start",), "a": ("href",), "img": ("src", "alt")}
"""The attributes in which the two must agree."""
LINE = "data-line"
NOTHING = "\u2060"
"""Stands where a mark of a footnote was, which no space surrounds."""


class Shown(NamedTuple):
    """One thing that is seen on a page: a tag with what matters of it, or words."""

    what: str
    line: int
    """The line it begins on, or 0 where that is not known."""


def read_by_github(page: Page) -> tuple[str, list[Token]]:
    """Return the page without what differs by intention, and the tokens that CommonMark makes of it."""
    text = _comparable(page.body)
    return text, _commonmark().parse(text)


def shown_by_github(tokens: list[Token]) -> list[Shown]:
    """Return what GitHub shows of a page that was read by `read_by_github`."""
    for token in tokens:
        if token.map and token.nesting >= 0 and token.type != "inline":
            token.attrSet(LINE, str(token.map[0] + 1))
    reader = _commonmark()
    return shown_by(reader.renderer.render(tokens, reader.options, {}))


@lru_cache(maxsize=256)
def shown_here(body: str) -> list[Shown]:
    """Return what the site shows of the body of a page."""
    html = re.sub(r'<div class="footnote">.*?</div>', "", rendered_page(body).html, flags=re.DOTALL)
    html = re.sub(r'<sup id="fnref[^>]*>.*?</sup>', "", html, flags=re.DOTALL)
    return shown_by(COMMENT.sub("", html))


def first_difference(github: list[Shown], here: list[Shown]) -> tuple[Shown, Shown] | None:
    """Return the first thing that the two show differently, each with what it shows there, or None."""
    end = Shown("", github[-1].line if github else 1)
    for n in range(max(len(github), len(here))):
        one, other = (shown[n] if n < len(shown) else end for shown in (github, here))
        if one.what != other.what:
            return one, other
    return None


@cache
def _commonmark() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _comparable(body: str) -> str:
    """Return the body of a page with ids, comments and footnotes blanked out where they are no code; every
    other letter stays where it was.
    """
    outside = without_code(body)
    for pattern in (re.compile(r"<!--.*?-->", re.DOTALL), FOOTNOTE_BLOCK, FOOTNOTE_MARK, BRACES):
        pieces, done = [], 0
        for match in pattern.finditer(outside):
            instead = NOTHING * len(match[0]) if pattern is FOOTNOTE_MARK else blank(match)
            pieces += [body[done : match.start()], instead]
            done = match.end()
        body = "".join([*pieces, body[done:]])
        outside = pattern.sub(blank, outside)
    return body


class _Reader(HTMLParser):
    """Takes HTML apart into what is seen of it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[tuple[str, str, int]] = []
        """`tag` or `words`, what it says, and its line."""
        self._line = 0
        self._open: list[str] = []
        self._links: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that begins."""
        values = {key: value or "" for key, value in attrs}
        self._line = int(values.get(LINE, self._line))
        name = SAME.get(tag, tag)
        if name in LEFT_OUT or (name == "p" and self._open[-1:] == ["li"]):
            self._push(tag)
            return
        wanted = [f"{key}={_same(values[key])}" for key in NAMED.get(name, ()) if values.get(key, "")]
        if name == "a":
            self._links.append(len(self.parts))
        self.parts.append(("tag", " ".join((f"<{name}", *wanted)) + ">", self._line))
        self._push(tag)

    def _push(self, tag: str) -> None:
        if tag not in VOID_TAGS:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note a tag that ends; a link that is its own words is taken away again."""
        inside = self._open.pop() if self._open else ""
        name = SAME.get(tag, tag)
        if name in LEFT_OUT or inside != tag or (name == "p" and self._open[-1:] == ["li"]):
            return
        if name == "a" and self._links:
            begun = self._links.pop()
            words = "".join(words for kind, words, _ in self.parts[begun + 1 :] if kind == "words")
            address = self.parts[begun][1].partition("href=")[2].removesuffix(">")
            if address in (_same(words), _same(f"http://{words}"), _same(f"mailto:{words}")):
                del self.parts[begun]
                return
        self.parts.append(("tag", f"</{name}>", self._line))

    def handle_data(self, data: str) -> None:
        """Note words."""
        self.parts.append(("words", data, self._line))


def _same(address: str) -> str:
    """Return an address in one way of writing it."""
    return unquote(" ".join(address.split())).replace("\\", "/")


def shown_by(html: str) -> list[Shown]:
    """Return what is seen of HTML that Markdown was made into."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    shown: list[Shown] = []
    words, line = "", 0
    for kind, what, at in [*reader.parts, ("tag", "", 0)]:
        if kind == "words":
            words, line = words + what, line if words else at
            continue
        if said := " ".join(words.replace(NOTHING, "").split()):
            shown.append(Shown(said, line))
        words = ""
        if what:
            shown.append(Shown(what, at))
    return shown
