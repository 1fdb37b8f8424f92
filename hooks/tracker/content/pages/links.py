"""The links and pictures of one page -> those that lead nowhere, each where it is typed, with what to write.

MkDocs looks for them too, but while it builds, in English and without a line; and what is no file for it, an
address without a host or a path of somebody's own computer, is nothing to it at all.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple
from urllib.parse import quote, unquote

from tracker.content.pages.anchors import Places
from tracker.content.pages.markup import ATTRIBUTE, TAG, Page, rendered_page, without_code
from tracker.content.parsing.folders import SHARED
from tracker.content.problems.problem import Mark, Problem, did_you_mean
from tracker.facts.values import Lang
from tracker.language.plain_addresses import TWICE
from tracker.language.slugs import file_slug

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
ON_A_COMPUTER = re.compile(r"(?:[A-Za-z]:(?:[\\/]|%5C)|file:|\\+[\w.-]|//[\w-]+/)", re.IGNORECASE)
"""A drive, a file address, or a folder that an office shares."""
NOBODY = re.compile(r"mailto:(?![^?]*@)[^?]*(?:\?.*)?|tel:\D*", re.IGNORECASE)
"""A letter to nobody, a call of no number."""
NO_HOST = re.compile(r"https?:(?:///|/{0,2}(?:[?#]|$))", re.IGNORECASE)
INDOORS = re.compile(
    r"https?://(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|[^/?#]+\.(?:local|lan|internal)\b)",
    re.IGNORECASE,
)
"""What opens on this machine, or in its own office, only."""
WITHOUT_SCHEME = re.compile(
    r"(?:www\.[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+(?:vn|com|org|net|info|edu|gov|asia|eu|int))(?:[/?#].*)?",
    re.IGNORECASE,
)
AT_THE_END = re.compile(r"[.,;:!]$")
"""What ends the sentence, not the address."""
OF_A_PAGE = ("", ".md", ".html", ".htm")
OFFICE = re.compile(r"\.(?:docx?|odt|rtf|pptx?|xlsx?|ods)$", re.IGNORECASE)
"""Files that not every reader can open; a PDF can be made of each."""
LOST = {
    "nowhere": "link_leads_nowhere",
    "from the root": "link_from_the_root",
    "to the other language": "link_to_other_language",
}
"""How an address inside the site can lead to nothing."""
NAMED_ADDRESS = re.compile(
    r"\[(?P<words>(?:https?://|www\.)[^\s\[\]]+)\]\((?P<to>https?://[^\s()]+)", re.IGNORECASE
)
"""A link whose words are themselves an address."""
MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
EMPTY_LINK = re.compile(r"<a\b[^<>]*>\s*</a>")


@dataclass(frozen=True, slots=True)
class There:
    """Everything that the pages of a site can lead to."""

    pages: Mapping[Lang, Mapping[str, Places]]
    """The places of every page, by language and by path inside the language's folder."""
    files: Mapping[Lang, frozenset[str]]
    """What else stands in the folder of each language."""
    shared: frozenset[str] = frozenset()
    """What stands in the folder of both, by path inside it."""
    folder: str = "docs"
    """How problems call the folder of all pages."""
    used: set[str] = field(default_factory=set)
    """The files that were led to so far, by path from the folder of all pages."""


class From(NamedTuple):
    """The page whose links are looked at."""

    page: Page
    lang: Lang
    path: str
    """Its path inside the folder of its language."""

    @property
    def up(self) -> str:
        """The way from the page to the folder of all pages."""
        return "../" * (self.path.count("/") + 1)


class Lead(NamedTuple):
    """A link or a picture of a page as typed."""

    address: str
    picture: bool
    words: str
    """What stands for a picture that is not seen."""
    mark: Mark


def link_mistakes(seen_from: From, there: There) -> Iterator[Problem]:
    """Yield what is wrong with the links and pictures of a page."""
    page = seen_from.page
    for lead in leads(page):
        if lead.picture and not lead.words.strip():
            context = {"found": lead.address, "sample": f"![…]({lead.address})"}
            yield Problem(page.file, lead.mark, "picture_without_words", context)
        if SCHEME.match(lead.address):
            yield from _elsewhere(seen_from, lead)
        else:
            yield from _without_scheme(seen_from, lead) or _inside(seen_from, lead, there)
    yield from _says_another(page)
    if EMPTY_LINK.search(rendered_page(page.body).html):
        for match in re.finditer(r"(?<!\!)\[\s*\]\([^()\n]*\)", without_code(page.body)):
            yield Problem(page.file, page.mark(match.start()), "link_without_words", {"found": match[0]})


def _says_another(page: Page) -> Iterator[Problem]:
    """Yield the links whose words are the address of another host than they lead to."""
    for match in NAMED_ADDRESS.finditer(without_code(page.body)):
        if _host(match["words"]) != _host(match["to"]):
            context = {"found": match["words"], "other": match["to"], "sample": f"[…]({match['to']})"}
            yield Problem(page.file, page.mark(match.start()), "link_says_another", context)


def _host(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", address.lower()).split("/")[0].removeprefix("www.")


def leads(page: Page) -> list[Lead]:
    """Return the links and pictures of a page, in the order of its HTML; those of references included."""
    text = without_code(page.body)
    seen: Counter[str] = Counter()
    typed: dict[str, list[int]] = {}
    found: list[Lead] = []
    for tag in TAG.finditer(rendered_page(page.body).html):
        values = {
            attribute["name"].lower(): unescape(
                attribute["double"] or attribute["single"] or attribute["bare"] or ""
            )
            for attribute in ATTRIBUTE.finditer(tag["attributes"])
        }
        name = tag["name"].lower()
        address = values.get("src" if name == "img" else "href", "")
        if tag["end"] or name not in ("a", "img") or not address or address.startswith(("#fn:", "#fnref")):
            continue
        seen[address] += 1
        if address not in typed:
            typed[address] = _places(text, address)
        places = typed[address]
        # The nth time, or the last where it is typed less often.
        position = places[min(seen[address], len(places)) - 1] if places else 0
        found.append(Lead(address, name == "img", values.get("alt", ""), page.mark(position)))
    return found


def _places(text: str, address: str) -> list[int]:
    """Return where an address is typed: as a link is, or else anywhere."""
    parts = (
        "(?:&amp;|&)" if part == "&" else r"\\+" if part == "\\" else re.escape(part) for part in address
    )
    typed = "".join(parts)
    places = [match.start(1) for match in re.finditer(rf"(?:[(<\s]|^)({typed})(?=[)>\s]|$)", text)]
    return places or [match.start() for match in re.finditer(typed, text)]


# Outside the site


def _elsewhere(seen_from: From, lead: Lead) -> Iterator[Problem]:
    """Yield what is wrong with an address that names how it is opened."""
    file, address = seen_from.page.file, lead.address
    if ON_A_COMPUTER.match(address):
        yield _on_a_computer(seen_from, lead)
    elif address.lower().startswith("data:"):
        sample = f"![{lead.words or '…'}]({seen_from.up}{SHARED}/anh.png)"
        yield Problem(file, lead.mark, "picture_pasted", {"found": address, "sample": sample})
    elif NOBODY.fullmatch(address):
        yield Problem(file, lead.mark, "link_to_nobody", {"found": address})
    elif not address.lower().startswith(("http:", "https:")):
        return
    elif twice := TWICE.match(address):
        right = f"https://{address[twice.end() :].lstrip('/')}"
        yield Problem(file, lead.mark, "link_scheme_twice", {"found": address, "right": right})
    elif NO_HOST.match(address):
        yield Problem(file, lead.mark, "link_without_host", {"found": address})
    elif INDOORS.match(address):
        yield Problem(file, lead.mark, "link_indoors", {"found": address})
    elif lead.picture:
        name = file_slug(unquote(posixpath.basename(re.split(r"[?#]", address)[0])) or "anh.jpg")
        sample = f"![{lead.words or '…'}]({seen_from.up}{SHARED}/{name})"
        yield Problem(file, lead.mark, "picture_elsewhere", {"found": address, "sample": sample})
    elif AT_THE_END.search(address):
        context = {"found": address, "right": address.rstrip(".,;:!")}
        yield Problem(file, lead.mark, "link_ends_a_sentence", context, warning=True)


def _on_a_computer(seen_from: From, lead: Lead) -> Problem:
    name = file_slug(OFFICE.sub(".pdf", re.split(r"[\\/]", unquote(lead.address))[-1]) or "tep.pdf")
    sample = f"{'!' if lead.picture else ''}[…]({seen_from.up}{SHARED}/{name})"
    context = {"found": lead.address, "sample": sample}
    return Problem(seen_from.page.file, lead.mark, "link_on_a_computer", context)


def _without_scheme(seen_from: From, lead: Lead) -> list[Problem]:
    """Return what is wrong with an address that a browser would look for on the site, though it is meant
    for somewhere else.
    """
    if ON_A_COMPUTER.match(lead.address):
        return [_on_a_computer(seen_from, lead)]
    if MAILBOX.fullmatch(lead.address):
        context = {"found": lead.address, "right": f"mailto:{lead.address}"}
        return [Problem(seen_from.page.file, lead.mark, "link_to_a_mailbox", context)]
    if lead.address.startswith("//") or WITHOUT_SCHEME.fullmatch(lead.address):
        context = {"found": lead.address, "right": f"https://{lead.address.lstrip('/')}"}
        return [Problem(seen_from.page.file, lead.mark, "link_without_scheme", context)]
    return []


# Inside the site


def _inside(seen_from: From, lead: Lead, there: There) -> Iterator[Problem]:
    """Yield what is wrong with an address of the site, as a browser sees it from the page."""
    lang, path = seen_from.lang, seen_from.path
    name, _, place = unicodedata.normalize("NFC", lead.address).partition("#")
    way = unquote(name.partition("?")[0])
    to = posixpath.normpath(posixpath.join(lang, posixpath.dirname(path), way)) if way else f"{lang}/{path}"
    top, _, rest = to.partition("/")
    if way.startswith("/"):
        yield _lost("from the root", seen_from, lead, there)
    elif top == lang and rest in there.pages[lang]:
        yield from _place(seen_from, lead, there.pages[lang][rest], unquote(place), f"{there.folder}/{to}")
    elif (top == lang and rest in there.files[lang]) or (top == SHARED and rest in there.shared):
        there.used.add(to)
    elif top in there.pages and top != lang:
        yield _lost("to the other language", seen_from, lead, there)
    elif not to.startswith(".."):  # what leads out of the folder is told by `markup`
        yield _lost("nowhere", seen_from, lead, there)


def _place(seen_from: From, lead: Lead, places: Places, name: str, file: str) -> Iterator[Problem]:
    """Yield a problem where the page led to, which is `file`, has no place called `name`."""
    if name and not places.has(name):
        suggestion = did_you_mean(name, sorted({*places.written, *places.made}))
        sample = f"[…]({lead.address.partition('#')[0]}#{suggestion})" if suggestion else ""
        context = {"found": f"#{name}", "other": file, "sample": sample}
        yield Problem(seen_from.page.file, lead.mark, "link_place_missing", context)


def _lost(kind: str, seen_from: From, lead: Lead, there: There) -> Problem:
    """Return the problem of an address that leads to nothing; `kind` is one of `LOST`."""
    way, mark, place = lead.address.partition("#")
    wanted = unquote(way.partition("?")[0]).strip("/")
    meant = _meant(wanted, seen_from, there)
    begun = f"{'!' if lead.picture else ''}[{lead.words or '…'}]"
    sample = f"{begun}({quote(meant, safe='/')}{mark}{place})" if meant else ""
    if kind == "nowhere" and (lead.picture or posixpath.splitext(wanted)[1] not in OF_A_PAGE):
        upload = f"{begun}({seen_from.up}{SHARED}/{file_slug(posixpath.basename(wanted))})"
        context = {
            "found": lead.address,
            "folder": f"{there.folder}/{SHARED}/",
            "sample": sample or upload,
        }
        return Problem(seen_from.page.file, lead.mark, "file_not_there", context)
    return Problem(seen_from.page.file, lead.mark, LOST[kind], {"found": lead.address, "sample": sample})


def _meant(wanted: str, seen_from: From, there: There) -> str:
    """Return the way to the page or file that was probably meant, or nothing."""
    here = posixpath.dirname(seen_from.path) or "."
    own = (*there.pages[seen_from.lang], *there.files[seen_from.lang])
    known = [posixpath.relpath(path, here) for path in own]
    known += [f"{seen_from.up}{SHARED}/{path}" for path in there.shared]
    bare = wanted.removesuffix(".html").removesuffix("/index")
    for way in (wanted, f"{bare}.md", posixpath.basename(wanted), f"{posixpath.basename(bare)}.md"):
        if way in known:
            return way
    names = {posixpath.basename(way): way for way in known}
    return (
        did_you_mean(wanted, known)
        or names.get(did_you_mean(posixpath.basename(wanted), list(names)) or "")
        or ""
    )
