"""What is asked of a new programme, and the neutral one in `examples/blank` -> the files of a programme of
its own: paths that lead back to the code, names, and nothing of any other programme.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tracker.content.new.annex_text import AnnexText, Line
from tracker.content.parsing.folders import DATA, DOCS
from tracker.content.setup.addresses import MAIN
from tracker.content.setup.code import CODE
from tracker.content.sheets.sheet_problems import WHOLE_FILE, Spot
from tracker.facts.programme import CALLED
from tracker.facts.values import LANGUAGES, Text

BLANK = CODE / "examples" / "blank"
"""A programme without content, which every new one begins as."""
UP = "../../"
"""How its paths lead back to the code."""
TEXT_PAGE = "article.md"
EMPTY_SECTIONS = ("bodies: {}", "groups: []", "targets: []")
"""The lines that what an annex gives takes the place of, in the order in which it gives it."""


@dataclass(frozen=True, slots=True)
class Founding:
    """A programme that does not exist yet."""

    name: Text
    short: Text
    """What the site is called, in little room."""
    issuer: Text
    """Who issued the text."""
    years: tuple[int, int]
    """The first and the last one of its period."""
    called: Text = CALLED
    publisher: Text | None = None
    address: str = ""
    """Where the site is published; empty while that is not known."""
    repository: str = ""
    branch: str = MAIN
    part_of: str = ""
    """The way to the front, where it is to stand among others."""
    alike: Mapping[str, Any] = field(default_factory=dict)
    """What the others say under `extra`, and it says too where nobody said otherwise."""


@dataclass(frozen=True, slots=True)
class DataText:
    """The data file of a new programme, and the cell each line of it comes from."""

    text: str
    spots: tuple[Spot, ...]


def founded_pages(asked: Founding) -> dict[str, str]:
    """Return the text of every page by its path under `docs`; the translations are still to be recorded."""
    pages = {}
    for path in sorted((BLANK / DOCS).rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(BLANK / DOCS).as_posix()
        if name == f"vi/{TEXT_PAGE}":
            text = text.replace("Văn bản", _capitalised(asked.called.vi))
        elif name == f"en/{TEXT_PAGE}":
            text = text.replace("The text", f"The {asked.called.en}")
        pages[name] = text
    return pages


def founded_settings(asked: Founding, folder: Path) -> str:
    """Return the `mkdocs.yml` of a new programme in `folder`."""
    text = (BLANK / "mkdocs.yml").read_text(encoding="utf-8")
    way = os.path.relpath(CODE, folder)
    text = text.replace(UP, "" if way == "." else f"{Path(way).as_posix()}/")
    publisher, alike = asked.publisher, dict(asked.alike)
    named = f"{{name: {{vi: {quoted(publisher.vi)}, en: {quoted(publisher.en)}}}}}" if publisher else ""
    said = {
        "publisher": named,
        "repository": asked.repository,
        "branch": asked.branch if asked.branch != MAIN else "",
        "security": "",
    }
    as_others = {key: json.dumps(value, ensure_ascii=False) for key, value in alike.items()}
    more = "".join(f"  {key}: {value}\n" for key, value in as_others.items() if key not in said)
    more += f"  part_of: {asked.part_of}\n" if asked.part_of else ""
    changes = {
        "site_name: Tên chương trình": f"site_name: {quoted(asked.short.vi)}",
        "site_name: Name of the programme": f"site_name: {quoted(asked.short.en)}",
        **{
            f"  {key}:\n": f"  {key}: {own or as_others.get(key, '')}".rstrip() + "\n"
            for key, own in said.items()
        },
        "  generator: false\n": f"{more}  generator: false\n",
        "- Văn bản: article.md": f"- {quoted(_capitalised(asked.called.vi))}: article.md",
        "- The text: article.md": f"- {quoted('The ' + asked.called.en)}: article.md",
    }
    if asked.address:
        changes['"http://127.0.0.1:8000/"'] = quoted(asked.address)
    return changed(text, changes)


def founded_data(asked: Founding, folder: Path, table: AnnexText | None = None) -> DataText:
    """Return the data file of a new programme in `folder`, with the targets of an annex where there is
    one.
    """
    text = (BLANK / DATA).read_text(encoding="utf-8")
    schema = Path(os.path.relpath(CODE / "schema", folder / DATA.parent)).as_posix()
    called = f"{{vi: {quoted(asked.called.vi)}, en: {quoted(asked.called.en)}}}"
    title, issuer = asked.name, asked.issuer
    text = changed(
        text,
        {
            "../../../schema": schema,
            '\n    vi: "Tên chương trình"': f"\n    vi: {quoted(title.vi)}",
            '\n    en: "Name of the programme"': f"\n    en: {quoted(title.en)}",
            '"Các chỉ tiêu ghi đúng theo văn bản: Tên chương trình."': quoted(
                f"Các chỉ tiêu ghi đúng theo {asked.called.vi}: {title.vi}."
            ),
            '"The targets are as they stand in the text: Name of the programme."': quoted(
                f"The targets are as they stand in the {asked.called.en}: {title.en}."
            ),
            'called: {vi: "văn bản", en: "text"}': f"called: {called}",
            '{vi: "Tên chương trình", en: "Name of the programme"}': _pair(title),
            '{vi: "Cơ quan ban hành", en: "Issuing body"}': _pair(issuer),
        },
    )
    lines: list[Line] = [(line, WHOLE_FILE) for line in text.splitlines()]
    if table:
        for empty, found in zip(EMPTY_SECTIONS, table, strict=True):
            lines = list(_put_in(lines, empty, found))
    return DataText("".join(f"{line}\n" for line, _ in lines), tuple(spot for _, spot in lines))


def _put_in(lines: Iterable[Line], empty: str, found: tuple[Line, ...]) -> Iterable[Line]:
    """Yield the lines with those that were `found` in place of the key that is `empty`."""
    for line, spot in lines:
        if line == empty and found:
            yield f"{empty.partition(':')[0]}:", spot
            yield from found
        else:
            yield line, spot


def changed(text: str, changes: dict[str, str]) -> str:
    """Return a text of the neutral programme with what is its own put in; each must be there once."""
    for old in changes:
        if text.count(old) != 1:
            raise AssertionError(f"{BLANK}: {old!r} {text.count(old)} times")
    # In one go: what is put in is not looked through again
    return re.sub("|".join(map(re.escape, changes)), lambda match: changes[match[0]], text)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _pair(text: Text) -> str:
    return "{" + ", ".join(f"{lang}: {quoted(text[lang])}" for lang in LANGUAGES) + "}"


def quoted(text: str) -> str:
    """Return a text in quotation marks as YAML reads it back; the theme takes straight ones for code."""
    curly = re.sub(r'"([^"]*)"', r"“\1”", text).replace('"', "”")
    return json.dumps(" ".join(curly.split()), ensure_ascii=False)
