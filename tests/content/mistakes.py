"""Mistakes that editors make, one small file each: what is written, and what has to be said of it.

In `bad/` (of the data) and `bad_glossary/` a file says how it differs from a good one:

    change   texts that stand once in the good file (`from`), and what stands there instead (`to`)
    whole    all of the file, where nothing is left as it was; GOOD stands for the good file
    many     names for texts that are repeated: `NINES: ["9", 5000]`

In `odd/` stands, in the same form, what is taken and warned of. In `bad_pages/` it holds the Vietnamese page
(`vi`) and, where the mistake is between them, its English twin (`en`). In `bad_docs/` it says what stands
under `docs/` beside a few good pages: `body` is what is typed on the page `about.md` of both languages,
`files` are further files, of which `FILES` has the bytes, `without` those taken away; `data` are files beside
the data. Of a `body` the message is that of the Vietnamese page, since the English one says the same.

Everywhere `says` is the message, to the letter. What nobody would see is written as YAML escapes it, and a
byte that is no text as `\\uDCFF` (here the byte FF).
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.places import GLOSSARY
from tests.written import written
from tracker.content.pages.markup import Page, read_page
from tracker.content.pages.prose import source_hash, write_hash

HERE = Path(__file__).parent
GOOD_FILE = HERE / "good.yaml"
GOOD = GOOD_FILE.read_text(encoding="utf-8")
"""A data file with nothing wrong, as small as one can be."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A file with something wrong in it."""

    case: Path
    """Where it is written down."""
    data: bytes

    @property
    def name(self) -> str:
        """What problems call the file."""
        return self.case.name


@dataclass(frozen=True, slots=True)
class PageMistake:
    """A page with something wrong in it, or between it and its twin."""

    case: Path
    vi: Page
    en: Page | None


def repeated(case: dict[str, Any], text: str) -> str:
    """Return a text with what the case names put in as often as it says."""
    for name, (part, times) in case.get("many", {}).items():
        assert text.count(name) == 1, name
        text = text.replace(name, part * times)
    return text


def changed(case: dict[str, Any], good: str) -> bytes:
    """Return the file that a case describes, made from the good one."""
    text = case["whole"].replace("GOOD", good) if "whole" in case else good
    for change in case.get("change", ()):
        assert text.count(change["from"]) == 1, (
            f"{change['from']!r} stands {text.count(change['from'])} times"
        )
        text = text.replace(change["from"], change["to"])
    return repeated(case, text).encode("utf-8", "surrogateescape")


def _cases(folder: str) -> list[tuple[Path, dict[str, Any]]]:
    paths = sorted((HERE / folder).glob("*.yaml"))
    return [(path, written(path)) for path in paths]


def _page(name: str, text: str | None) -> Page | None:
    return None if text is None else Page(name, text)


FILES = {
    "PNG": b"\x89PNG\r\n\x1a\n\0",
    "JPEG": b"\xff\xd8\xff\xe0",
    "PDF": b"%PDF-1.7\n",
    "NOTHING": b"",
    "BYTES": b"\xff\xfe\0\x01",
    "HEAVY PDF": b"%PDF-" + b"\0" * 10_000_000,
    "HEAVY": b"\xff\xd8\xff\xe0" + b"\0" * 600_000,
}
"""The bytes of files that a case names."""
TOP = '---\ntitle: "T"\ndescription: "D"\n---\n\n'
GOOD_ARTICLE = (
    f"{TOP}# A {{: #title }}\n\nOne\n{{: #objective-1 }}\n\nTwo\n{{: #objective-2099 }}\n\n"
    "<!-- tracker: links group=marks -->\n\nThree\n{: #task-1 }\n\nFour\n{: #task-2 }\n"
)
"""An article that has every paragraph which the data of `tests/sample.yaml` point to."""


@functools.cache
def _hash_of(text: str) -> str:
    """Return what an English page records of a Vietnamese one; most cases share theirs."""
    return source_hash(Page("", text))


def written_docs(case: dict[str, Any], docs: Path) -> Path:
    """Write the folder of pages that a case describes into `docs`, and return it."""
    about = f"{TOP}# T {{: #title }}\n\n{repeated(case, case.get('body', ''))}"
    pages = {
        f"{lang}/{page}.md": text
        for lang in ("vi", "en")
        for page, text in (
            ("article", GOOD_ARTICLE),
            ("about", about),
            ("targets", f"{TOP}# C {{: #title }}\n\n<!-- tracker: targets group=marks -->\n"),
            ("outlook", f"{TOP}# D {{: #title }}\n\n<!-- tracker: targets group=outlook -->\n"),
        )
    }
    for name, content in {**pages, **case.get("files", {})}.items():
        path = docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = (
            FILES.get(str(content)) if content in FILES else str(content).encode("utf-8", "surrogateescape")
        )
        path.write_bytes(data or b"")
    for name in case.get("without", ()):
        (docs / name).unlink()
    for en in (docs / "en").rglob("*.md"):
        vi = docs / "vi" / en.relative_to(docs / "en")
        if vi.is_file() and en.read_bytes().startswith(b"---\n"):
            write_hash(en, _hash_of(read_page(vi)))
    return docs


def written_data(case: dict[str, Any], data: Path) -> Path:
    """Write the folder of data that a case describes into `data`, and return it."""
    for name, content in {"targets.yaml": GOOD, **case.get("data", {})}.items():
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return data


DATA = {path.stem: Mistake(path, changed(case, GOOD)) for path, case in _cases("bad")}
ODD = {path.stem: Mistake(path, changed(case, GOOD)) for path, case in _cases("odd")}
TERMS = {
    path.stem: Mistake(path, changed(case, GLOSSARY.read_text(encoding="utf-8")))
    for path, case in _cases("bad_glossary")
}
PAGES = {
    path.stem: PageMistake(
        path, Page(f"{path.stem}.md", case["vi"]), _page(f"{path.stem}.en.md", case.get("en"))
    )
    for path, case in _cases("bad_pages")
}


DOCS = dict(_cases("bad_docs"))


def says_in(case: Path) -> str:
    """Return the message in the file of a case."""
    return str(written(case)["says"])


def write_says(case: Path, said: str) -> None:
    """Write the message of a case anew; it is the last thing in its file."""
    text = case.read_text(encoding="utf-8")
    head = text[: text.index("says: |\n")]
    lines = "".join(f"  {line}\n" if line else "\n" for line in said.removesuffix("\n").split("\n"))
    case.write_text(f"{head}says: |\n{lines}", encoding="utf-8")
