"""A built site -> everything in it that could run, lead away or hide something, and that we did not put
there.

Nothing here trusts how the site was made: pages are read as text, where no reader of HTML can differ from a
browser, and as a tree.
"""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path
from posixpath import join, normpath

import lxml.html
from rjsmin import jsmin

from tracker.content.pages.attachments import FILES, attachment_mistakes
from tracker.content.parsing.folders import strangers
from tracker.content.setup.asked_builds import OFFLINE
from tracker.publish.joint import SEARCH, several_script
from tracker.views.frame import POLICY

OUR_SCRIPT = "assets/javascripts/site.js"
OUR_SCRIPTS = {
    OUR_SCRIPT,
    *(f"assets/javascripts/{name}.js" for name in ("search", "propose", "sheet")),
    *(f"{folder}/{lang}.js" for folder in ("search", "propose") for lang in ("vi", "en")),
    *(f"propose/sheets-{lang}.js" for lang in ("vi", "en")),
}
OTHER_FILES = {".html", ".css", ".js", ".json", ".xml", ".xlsx", ".docx", ".svg", ".txt", ".bib", ".ris", ""}
"""What the build itself makes or takes from the theme, beside what may lie beside the pages."""
NEVER = ("base", "iframe", "frame", "object", "embed", "applet", "style", "portal", "fencedframe")
SCRIPT = re.compile(r"<\s*script\b(?P<attributes>[^>]*)>(?P<text>.{0,40})", re.IGNORECASE | re.DOTALL)
SOURCE = re.compile(r'\ssrc="(?P<path>[^"?]+)(?:\?v=\w+)?"')
HTTP_EQUIV = re.compile(r"<[^>]*\bhttp-equiv\b[^>]*>", re.IGNORECASE)
POLICY_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="(?P<policy>[^"]*)">')


def unsafe(site: Path, theme: Path, places: Sequence[str] = ("",)) -> list[str]:
    """Return `file: what is wrong` for all of `site` that is not as we make it; `theme` is the folder that
    our scripts come from, and `places` are where sites stand in it, of several programmes more than one.
    """
    added = {SEARCH: several_script()} if len(places) > 1 else {}
    found = [f"{problem.file}: {problem.wording.en}" for problem in strangers(site, site.name)]
    for path in sorted(path for path in site.rglob("*") if path.is_file() and not path.is_symlink()):
        name = path.relative_to(site).as_posix()
        own = name.removeprefix(max((at for at in places if name.startswith(at)), key=len))
        if own == OFFLINE:
            wrong = _in_copy(path, theme, places)
        elif path.suffix == ".html":
            wrong = _in_page(path.read_text(encoding="utf-8"), own)
        else:
            wrong = _in_file(path, own, theme, added.get(own, ""))
        found += [f"{name}: {what}" for what in wrong]
    return found


def as_sent(path: Path, added: str = "") -> bytes:
    """Return a file of the theme as the site has it: a script without what only we read, and with what is
    `added` at its end.
    """
    content = path.read_bytes() + added.encode()
    return jsmin(content.decode()).encode() if path.suffix == ".js" else content


def _in_copy(path: Path, theme: Path, places: Sequence[str]) -> Iterator[str]:
    """Yield what is not as we make it in the copy for reading offline, which readers unpack and open, and in
    which every site stands where it stands among the others.
    """
    with zipfile.ZipFile(path) as packed, tempfile.TemporaryDirectory() as folder:
        if strange := [name for name in packed.namelist() if not name.startswith(f"{path.stem}/")]:
            yield f"{strange[0]}: outside of its folder"
        packed.extractall(folder)  # the library lets nothing out of the folder
        yield from unsafe(Path(folder, path.stem), theme, places)


def _in_file(path: Path, name: str, theme: Path, added: str) -> Iterator[str]:
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
        and path.read_bytes() != as_sent(theme / name, added)
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
