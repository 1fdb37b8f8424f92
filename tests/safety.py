"""A built site -> everything in it that could run, lead away or hide something, and that we did not put
there.

Nothing here trusts how the site was made: pages are read as text, where no reader of HTML can differ from a
browser, and as a tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from posixpath import join, normpath

import lxml.html
from rjsmin import jsmin

from tracker.content.attachments import FILES, attachment_mistakes
from tracker.content.folders import strangers
from tracker.views.frame import POLICY

OUR_SCRIPT = "assets/javascripts/site.js"
OUR_SCRIPTS = {
    OUR_SCRIPT,
    *(f"assets/javascripts/{name}.js" for name in ("search", "propose")),
    *(f"search/{lang}.js" for lang in ("vi", "en")),
}
OTHER_FILES = {".html", ".css", ".js", ".json", ".xml", ".xlsx", ".docx", ".svg", ".txt", ".bib", ".ris", ""}
"""What the build itself makes or takes from the theme, beside what may lie beside the pages."""
NEVER = ("base", "iframe", "frame", "object", "embed", "applet", "style", "portal", "fencedframe")
SCRIPT = re.compile(r"<\s*script\b(?P<attributes>[^>]*)>(?P<text>.{0,40})", re.IGNORECASE | re.DOTALL)
SOURCE = re.compile(r'\ssrc="(?P<path>[^"?]+)(?:\?v=\w+)?"')
HTTP_EQUIV = re.compile(r"<[^>]*\bhttp-equiv\b[^>]*>", re.IGNORECASE)
POLICY_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="(?P<policy>[^"]*)">')


def unsafe(site: Path, theme: Path) -> list[str]:
    """Return `file: what is wrong` for all of `site` that is not as we make it; `theme` is the folder that
    our scripts come from.
    """
    found = [f"{problem.file}: {problem.wording.en}" for problem in strangers(site, site.name)]
    for path in sorted(path for path in site.rglob("*") if path.is_file() and not path.is_symlink()):
        name = path.relative_to(site).as_posix()
        wrong = (
            _in_page(path.read_text(encoding="utf-8"), name)
            if path.suffix == ".html"
            else _in_file(path, name, theme)
        )
        found += [f"{name}: {what}" for what in wrong]
    return found


def as_sent(path: Path) -> bytes:
    """Return a file of the theme as the site has it: a script without what only we read."""
    content = path.read_bytes()
    return jsmin(content.decode()).encode() if path.suffix == ".js" else content


def _in_file(path: Path, name: str, theme: Path) -> Iterator[str]:
    if path.suffix in FILES:
        yield from (problem.wording.en for problem in attachment_mistakes(path, name))
        if path.suffix == ".md":
            yield "a page that was not made"
    elif path.suffix not in OTHER_FILES:
        yield f"a file of a kind the site does not have ({path.suffix})"
    elif path.suffix == ".js" and name not in OUR_SCRIPTS:
        yield "a script that is not ours"
    elif (
        (theme / name).is_file()
        and path.suffix in (".js", ".svg")
        and path.read_bytes() != as_sent(theme / name)
    ):
        yield "not the file of the theme"
    elif path.suffix == ".svg" and not (theme / name).is_file():
        yield "a drawing that is not ours"
    elif path.suffix in (".xlsx", ".docx") and not path.read_bytes().startswith(b"PK\x03\x04"):
        yield "no workbook"
    elif path.suffix in (".bib", ".ris") and not name.startswith("data/targets/"):
        yield "a citation that is not ours"


def _in_page(text: str, name: str) -> Iterator[str]:
    yield from _in_scripts(text, name)
    others = [tag for tag in HTTP_EQUIV.findall(text) if not POLICY_META.fullmatch(tag)]
    yield from (f"{tag[:80]}" for tag in others)
    policies = list(POLICY_META.finditer(text))
    if [unescape(match["policy"]) for match in policies] != [POLICY]:
        yield "not exactly one Content-Security-Policy, and ours"
    elif (script := SCRIPT.search(text)) and script.start() < policies[0].start():
        yield "a script above the Content-Security-Policy"
    for element in lxml.html.fromstring(text).iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag.lower() in NEVER:
            yield f"<{element.tag}>"
        yield from (f"<{element.tag} {key}>" for key in element.attrib if str(key).lower().startswith("on"))


def _in_scripts(text: str, name: str) -> Iterator[str]:
    for script in SCRIPT.finditer(text):
        if script["attributes"].strip() == 'type="application/ld+json"':
            continue
        source = SOURCE.search(script["attributes"])
        whole = source is not None and script["attributes"].strip() == source[0].strip()
        path = source["path"] if source and whole else ""
        # 404.html is answered at any address, so its own lead from the top of the domain.
        ours = (
            path.endswith(f"/{OUR_SCRIPT}")
            if name == "404.html"
            else normpath(join(name, "..", path)) == OUR_SCRIPT
        )
        if not ours or not script["text"].startswith("</script>"):
            yield f"a script that is not ours: {script[0][:80]}"
