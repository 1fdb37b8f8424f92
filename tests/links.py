"""A built site and the address it is published at -> everything in it that leads nowhere, as a reader's
browser would resolve it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

import lxml.etree
import lxml.html

LOADED = {
    "img",
    "script",
    "source",
    "audio",
    "video",
    "track",
    "iframe",
    "embed",
    "object",
    "input",
    "image",
    "use",
}
RELS_LOADED = {"stylesheet", "icon", "manifest", "preload", "modulepreload", "apple-touch-icon"}
ADDRESS_ATTRIBUTES = (
    "href",
    "src",
    "poster",
    "data",
    "action",
    "formaction",
    "{http://www.w3.org/1999/xlink}href",
)
NAMED_IN_VAIN = {"__toc"}
"""What the theme's table of contents is a label of, also on a page that the menu does not list, where there
is no such switch.
"""
IDREFS = (
    "for",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "headers",
    "list",
    "form",
)
SHARED = ("og:url", "og:image", "og:image:secure_url", "twitter:image")
ELSEWHERE = {"mailto", "tel"}
LOST = ("no-such-page", "no/such/page/", "en/no/such/deeper/page/still")
"""Addresses that 404.html is answered at: its own links have to work from each."""
IN_CSS = re.compile(
    r"""(?:url\(\s*(?P<quote>["']?)(?P<url>.*?)(?P=quote)\s*\)|@import\s+["'](?P<imported>[^"']+)["'])""",
    re.DOTALL,
)


SAID = {
    "empty": "không có địa chỉ",
    "not an address that can be opened": "không phải địa chỉ mở được",
    "loaded from elsewhere": "tải từ trang khác",
    "outside the site": "nằm ngoài trang web",
    "needs a slash at its end": "thiếu dấu / ở cuối",
    "no such file": "không có tệp này",
    "no such place": "không có chỗ này trong trang",
    "no such id": "không có mã này",
    "twice": "hai lần",
}
"""What is wrong with a link, in Vietnamese."""


class Use(NamedTuple):
    """One address as it is written in a file."""

    link: str
    loaded: bool
    """Whether the browser fetches it by itself."""


def broken_links(site: Path, base: str) -> list[str]:  # noqa: C901, one fault after the other
    """Return `file: address (what is wrong)` for everything of the site that leads nowhere.

    `base` is the address the site is published at, with a closing slash. Looked at: links, fragments, images,
    `srcset`, scripts, styles, what a shared link shows and the ids that labels name, in every page; `url()`
    in style sheets; addresses in XML and JSON; the files of the search. Names are compared letter by letter,
    also where the file system would not.
    """
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {
        path: lxml.html.fromstring((site / path).read_text(encoding="utf-8"))
        for path in there
        if path.endswith(".html")
    }
    ids = {
        path: [str(name) for element in page.iter() if (name := element.get("id"))]
        for path, page in pages.items()
    }
    broken = [
        f"{path}: #{name} (twice)"
        for path, names in ids.items()
        for name in sorted({name for name in names if names.count(name) > 1})
    ]

    def wrong(link: str, seen_from: str, *, loaded: bool) -> str:
        """Return what is wrong with an address in a file that a browser has open at `seen_from`, or
        nothing.
        """
        if not link.strip():
            return "empty"
        whole = urlsplit(urljoin(seen_from, link.strip()))
        if whole.scheme in ELSEWHERE or (whole.scheme == "data" and loaded):
            return ""
        if whole.scheme not in ("http", "https"):
            return "not an address that can be opened"
        origin = urlsplit(base)
        if whole.netloc != origin.netloc:
            return "loaded from elsewhere" if loaded else ""
        if not whole.path.startswith(origin.path):
            return "outside the site"
        target = unquote(whole.path.removeprefix(origin.path))
        name = f"{target}index.html" if not target or target.endswith("/") else target
        if name not in there:
            return "needs a slash at its end" if f"{name}/index.html" in there else "no such file"
        if whole.fragment and name in ids and unquote(whole.fragment) not in ids[name]:
            return "no such place"
        return ""

    for path in sorted(there):
        own = base + path.removesuffix("index.html") if path.endswith("index.html") else base + path
        if path in pages:
            broken += [
                f"{path}: {reference} (no such id)"
                for reference in _ids_named(pages[path])
                if reference not in ids[path]
            ]
        for use in _uses(site, path, pages):
            for seen_from in (
                [base + lost for lost in LOST]
                if path == "404.html"
                else [base if path.startswith("search/") else own]
            ):
                if said := wrong(use.link, seen_from, loaded=use.loaded):
                    broken.append(f"{path}: {use.link} ({said})")
                    break
    return broken


def told(broken: list[str]) -> str:
    """Return broken links in lines, in both languages, each at the file it was written in where that can be
    told.
    """
    lines = []
    for each in broken:
        match = re.fullmatch(r"(?P<file>[^:]+): (?P<link>.*) \((?P<why>[^()]*)\)", each)
        assert match, each
        why = match["why"]
        lines.append(
            f"{source_of(match['file'])}: lỗi: “{match['link']}”: {SAID.get(why, why)}\n"
            f"    error: “{match['link']}”: {why}"
        )
    return "\n".join(lines)


def source_of(file: str) -> str:
    """Return which file a file of the site was made from, as far as its name tells."""
    match = re.fullmatch(r"(?P<lang>en/)?(?:(?P<path>.*)/)?index\.html", file)
    if not match:
        return file
    lang, path = (match["lang"] or "vi/").rstrip("/"), match["path"] or "index"
    if path.startswith("targets/"):
        return f"data/targets.yaml ({path.removeprefix('targets/')})"
    return f"docs/{lang}/{path}.md"


def _uses(site: Path, path: str, pages: dict[str, lxml.html.HtmlElement]) -> Iterator[Use]:
    if path in pages:
        yield from _in_page(pages[path])
    elif path.endswith(".css"):
        yield from _in_css((site / path).read_text(encoding="utf-8"))
    elif path.endswith(".xml"):
        yield from _in_xml(lxml.etree.fromstring((site / path).read_bytes()))
    elif path.endswith(".json"):
        yield from _in_json(json.loads((site / path).read_text(encoding="utf-8")))


def _in_page(page: lxml.html.HtmlElement) -> Iterator[Use]:  # noqa: C901, one branch an attribute
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        loaded = element.tag in LOADED or bool(
            RELS_LOADED & set((element.get("rel") or "").split()) and element.tag == "link"
        )
        for attribute in ADDRESS_ATTRIBUTES:
            if (link := element.get(attribute)) is not None and not (
                element.tag == "object" and attribute != "data"
            ):
                yield Use(link, loaded)
        for candidate in (element.get("srcset") or "").split(","):
            if candidate.strip():
                yield Use(candidate.split()[0], loaded=True)
        if element.tag == "meta" and (element.get("property") or element.get("name")) in SHARED:
            content = element.get("content") or ""
            # Who reads these does not know the page they came from, so they have to be absolute.
            yield Use(content if urlsplit(content).scheme else "", loaded=False)
        if (
            element.tag == "link"
            and element.get("rel") == "canonical"
            and not urlsplit(element.get("href") or "").scheme
        ):
            yield Use("", loaded=False)
        if element.get("style"):
            yield from _in_css(element.get("style") or "")
        if element.tag == "script" and element.get("id") == "__config":
            yield Use(json.loads(element.text or "{}")["search"], loaded=True)


def _ids_named(page: lxml.html.HtmlElement) -> Iterator[str]:
    for element in page.iter():
        for attribute in IDREFS if isinstance(element.tag, str) else ():
            yield from (name for name in (element.get(attribute) or "").split() if name not in NAMED_IN_VAIN)


def _in_css(text: str) -> Iterator[Use]:
    for match in IN_CSS.finditer(re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)):
        yield Use(match["url"] or match["imported"] or "", loaded=True)


def _in_xml(root: lxml.etree._Element) -> Iterator[Use]:
    """Yield the addresses of a sitemap or a feed."""
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        name = lxml.etree.QName(element).localname
        if name in ("loc", "logo", "icon", "uri"):
            yield Use(element.text or "", loaded=False)
        for attribute in ("href", "src"):
            if (link := element.get(attribute)) is not None:
                yield Use(link, loaded=False)


def _in_json(value: Any) -> Iterator[Use]:
    """Yield the addresses of a JSON file: the paths of a data package, the places of the search index,
    whatever is a whole address.
    """
    if isinstance(value, dict):
        for key, part in value.items():
            if key in ("path", "location", "url", "href") and isinstance(part, str) and part:
                yield Use(part, loaded=False)
            else:
                yield from _in_json(part)
    elif isinstance(value, list):
        for part in value:
            yield from _in_json(part)
    elif isinstance(value, str) and re.fullmatch(r"https?://\S+", value):
        yield Use(value, loaded=False)
