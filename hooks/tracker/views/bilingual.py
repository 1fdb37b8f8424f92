"""Two articles in HTML -> pairs of what has the same id in both languages; nothing of the text is kept
anywhere else.

A pair carries the id the two halves share, so that `#body-3` leads to the same paragraph on the article's
page and here. Headings stand one level lower than on the article's page, and footnotes are paired at the end;
their ids say the language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import lxml.html
from lxml import etree
from markdown import Markdown
from markupsafe import Markup

from tracker.content.pages import front_matter
from tracker.content.pages.markers import COMMENTS
from tracker.facts.programme import CALLED
from tracker.facts.values import Lang, Text
from tracker.language.rules import language_name
from tracker.language.wording import capitalised
from tracker.language.words import text as words
from tracker.views.urls import Resolve

NOTE_ID = re.compile(r"fn(?P<back>ref\d*)?:(?P<id>.+)")


@dataclass(frozen=True, slots=True)
class Half:
    """One language's side of a pair, as finished HTML; empty where that language has nothing."""

    lang: Lang
    html: Markup


@dataclass(frozen=True, slots=True)
class Pair:
    """What stands side by side: a heading, a paragraph, a list or a note, under the id both have."""

    id: str
    kind: str
    """`heading`, `text` or `note`."""
    halves: tuple[Half, ...]


@dataclass(frozen=True, slots=True)
class ContentsItem:
    """A line of the contents."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The article in both languages, side by side."""

    heads: tuple[tuple[Lang, str], ...]
    """What each language is called in itself."""
    shown_head: str
    """What is asked where there is no room side by side: which of the two is shown."""
    shown_both: str
    contents_head: str
    contents: tuple[ContentsItem, ...]
    pairs: tuple[Pair, ...]
    notes: tuple[Pair, ...]


@dataclass(slots=True)
class _Block:
    key: str
    element: lxml.html.HtmlElement


def article_html(
    text: str, lang: Lang, extensions: Sequence[str], settings: Mapping[str, Mapping[str, Any]]
) -> str:
    """Return the HTML of one article's page without its markers and comments; `extensions` of Markdown and
    their `settings` are those of every page of the site.
    """
    notes = {**settings.get("footnotes", {}), "BACKLINK_TITLE": words.BACK_TO_TEXT[lang]}
    markdown = Markdown(extensions=list(extensions), extension_configs={**settings, "footnotes": notes})
    return COMMENTS.sub("", markdown.convert(front_matter.body(text)))


class Articles:
    """The article in both languages, as the HTML that every page of the site would have of it.

    A page that shows both asks for it once a language, and while the site is served it is asked for again
    after every edit; it is made again when its text has changed.
    """

    def __init__(self) -> None:
        self._made: dict[Lang, tuple[str, str]] = {}

    def read(
        self,
        texts: Mapping[Lang, str],
        extensions: Sequence[str],
        settings: Mapping[str, Mapping[str, Any]],
    ) -> Articles:
        """Take the Markdown of each language and return these articles; the rest is as in `article_html`."""
        for lang, text in texts.items():
            if self._made.get(lang, ("", ""))[0] != text:
                self._made[lang] = text, article_html(text, lang, extensions, settings)
        return self

    def html(self) -> dict[Lang, str]:
        """Return the HTML by language."""
        return {lang: html for lang, (_, html) in self._made.items()}


def side_by_side(
    articles: Mapping[Lang, str], lang: Lang, resolve: Resolve, called: Text = CALLED
) -> Bilingual:
    """Return the two articles paired.

    `articles` is the HTML of each as Markdown gives it, without the views of its markers; `lang` is the
    language of the page they go on. The authoritative one stands first on both pages.
    """
    languages = called.languages
    split = {each: _split(articles[each], each, resolve) for each in languages}
    texts = {each: blocks for each, (blocks, _) in split.items()}
    notes = {each: blocks for each, (_, blocks) in split.items()}
    contents = [
        ContentsItem(block.key, _text(block.element))
        for block in texts[lang]
        if block.element.tag == "h3" and block.element.get("id")
    ]
    return Bilingual(
        heads=tuple((each, capitalised(language_name(each, each))) for each in languages),
        shown_head=words.SHOWN[lang],
        shown_both=words.SHOWN_BOTH[lang],
        contents_head=words.CONTENTS[lang].format(called=called[lang]),
        contents=tuple(contents),
        pairs=_paired(texts),
        notes=_paired(notes),
    )


def _split(html: str, lang: Lang, resolve: Resolve) -> tuple[list[_Block], list[_Block]]:
    """Return the blocks of an article and its notes, ready to stand on the other page."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    _prepare(root, lang, resolve)
    blocks: list[_Block] = []
    notes: list[_Block] = []
    for element in list(root):
        if not isinstance(element.tag, str):
            continue  # a comment
        if element.get("class") == "footnote":
            notes = [_note(item, number) for number, item in enumerate(element.findall("./ol/li"), 1)]
        else:
            blocks.append(_Block(_key(element, blocks), element))
    return blocks, notes


def _prepare(root: lxml.html.HtmlElement, lang: Lang, resolve: Resolve) -> None:
    for element in root.iter(etree.Element):
        if re.fullmatch(r"h[1-5]", str(element.tag)):
            element.tag = f"h{int(str(element.tag)[1]) + 1}"
        for name in ("href", "src"):
            if (
                (address := element.get(name))
                and not re.match(r"[a-z]+:|#", address)
                and (there := resolve(lang, address))
            ):
                element.set(name, there)
        if (address := element.get("href", "")).startswith("#fn"):
            element.set("href", f"#{_note_id(address[1:], lang)}")
        if (own := element.get("id", "")).startswith("fn"):
            element.set("id", _note_id(own, lang))


def _note_id(name: str, lang: Lang) -> str:
    match = NOTE_ID.fullmatch(name)
    return f"fn{match['back'] or ''}-{lang}:{match['id']}" if match else name


def _key(element: lxml.html.HtmlElement, before: list[_Block]) -> str:
    """Return the id of a block, or of the first part of it that has one, or where it stands after the last
    that has one.
    """
    named = next(
        (
            name
            for part in element.iter(etree.Element)
            if (name := part.get("id")) and not name.startswith("fnref")
        ),
        None,
    )
    if named:
        return named
    return f"{before[-1].key}\n" if before else "\n"


def _note(item: lxml.html.HtmlElement, number: int) -> _Block:
    """Return a note as a list of one, with the number it has in its own language."""
    key = item.get("id", "").split(":", 1)[1]
    alone = lxml.html.Element("ol", start=str(number))
    alone.append(item)
    return _Block(f"note\n{key}", alone)


def _paired(blocks: dict[Lang, list[_Block]]) -> tuple[Pair, ...]:
    """Return the pairs in the order of the first; what only the other has stands after what it follows
    there.
    """
    first, second = blocks.values()
    order = [block.key for block in first]
    for n, block in enumerate(second):
        if block.key not in order:
            order.insert(order.index(second[n - 1].key) + 1 if n else 0, block.key)
    found = {lang: {block.key: block.element for block in blocks[lang]} for lang in blocks}
    return tuple(_pair(key, {lang: found[lang].get(key) for lang in blocks}) for key in order)


def _pair(key: str, elements: dict[Lang, lxml.html.HtmlElement | None]) -> Pair:
    """Return one pair; an id both halves have stays once: the one of the whole on the pair, one inside it in
    the first.
    """
    taken: set[str] = set()
    kind = "note" if key.startswith("note\n") else "text"
    for element in elements.values():
        if element is None:
            continue
        kind = "heading" if re.fullmatch(r"h\d", str(element.tag)) else kind
        if element.get("id") == key:
            del element.attrib["id"]
            taken.add(key)
        for part in element.iter(etree.Element):
            if (name := part.get("id")) in taken:
                del part.attrib["id"]
            elif name:
                taken.add(name)
    on_pair = (
        key
        if all(element is None or element.find(f".//*[@id='{key}']") is None for element in elements.values())
        and "\n" not in key
        else ""
    )
    return Pair(on_pair, kind, tuple(Half(lang, _html(element)) for lang, element in elements.items()))


def _html(element: lxml.html.HtmlElement | None) -> Markup:
    if element is None:
        return Markup("")
    element.tail = None
    return Markup(lxml.html.tostring(element, encoding="unicode"))  # noqa: S704 # the page's own HTML, checked by `markup`


def _text(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())
