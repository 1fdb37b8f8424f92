"""A data file with everything in it -> the programme alone, and one file for each document that its figures,
facts and steps come from; comments stay with what they are beside.

Nothing is lost or worded anew: the site made from the parts is the site made from the whole.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from tracker.content.data.reports import ENDING, UNDATED
from tracker.content.parsing.folders import REPORTS
from tracker.facts.report import DESTINATIONS, WHOLE

HEAD = {"title": "title", "published": "issued", "author": "author", "publisher": "publisher", "url": "url"}
"""What the file of a document says of it, by the keys of a source."""
NEVER_EMPTY = ("observations",)
"""The keys that stay, with nothing under them."""
WIDTH = 4096
"""Wide enough that no line is broken anew."""


def split_documents(path: Path) -> list[Path]:
    """Take the documents out of the data file at `path`, each into a file of its own beside it; return the
    files made, none where nothing was there to take out.

    Raises `FileExistsError`, with nothing written, where a file stands already in the place of one.
    """
    before = path.read_text(encoding="utf-8")
    yaml = _yaml(offset=2)
    data = yaml.load(before)
    documents = dict(
        _document(source, data["sources"].pop(source), lists) for source, lists in _taken_out(data).items()
    )
    if not data.get("sources", True):
        del data["sources"]
    files = {path.parent / REPORTS / name: document for name, document in documents.items()}
    if there := [file for file in files if file.exists()]:
        raise FileExistsError(there[0])
    if files:
        (path.parent / REPORTS).mkdir(exist_ok=True)
        path.write_text(_spaced(_text(yaml, data), before), encoding="utf-8")
    for file, document in files.items():
        file.write_text(_text(_yaml(offset=0), document), encoding="utf-8")
    return sorted(files)


def _taken_out(data: CommentedMap) -> dict[str, CommentedMap]:
    """Take out every entry that has a source; return them by that source, in the lists of a document."""
    made: dict[str, CommentedMap] = {}
    for name, holder, of in _holders(data):
        for listed, destination in DESTINATIONS.items():
            for entry in _taken(holder, destination.key) if destination.of == of else ():
                document = made.setdefault(str(entry["source"]), CommentedMap())
                placed = CommentedMap({of: name}) | entry
                placed.ca.items.update(entry.ca.items)
                placed.ca.items.pop("source", None)
                placed.pop("source")
                document.setdefault(listed, CommentedSeq()).append(placed)
    return made


def _yaml(offset: int) -> YAML:
    """Return what reads and writes a file as it stands, but for what is changed."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = WIDTH
    yaml.indent(mapping=2, sequence=2 + offset, offset=offset)
    return yaml


def _text(yaml: YAML, value: Any) -> str:
    written = io.StringIO()
    yaml.dump(value, written)
    return written.getvalue()


def _spaced(text: str, before: str) -> str:
    """Return `text` with the empty lines above its parts that went with what had stood there."""
    parted = set(re.findall(r"\n\n((?:\w+:|  - id: ).*)", before))
    lines: list[str] = []
    for line in text.split("\n"):
        if line in parted and lines and lines[-1]:
            lines.append("")
        lines.append(line)
    return "\n".join(lines)


def _holders(data: CommentedMap) -> Iterator[tuple[str, CommentedMap, str]]:
    """Yield what entries stand under: its name in the file of a document, itself, and its kind."""
    yield WHOLE, data["programme"], "target"
    for kind in ("target", "task"):
        for item in data.get(f"{kind}s") or ():
            yield str(item["id"]), item, kind


def _taken(holder: CommentedMap, key: str) -> list[CommentedMap]:
    """Take out, and return, what stands under a key."""
    given = holder.get(key)
    if not given:
        return []
    if key in NEVER_EMPTY:
        holder[key] = CommentedSeq()
        holder[key].fa.set_flow_style()
    else:
        del holder[key]
    return [given] if isinstance(given, CommentedMap) else list(given)


def _document(source: str, known: CommentedMap, lists: CommentedMap) -> tuple[str, CommentedMap]:
    """Return the name and the content of the file of one document."""
    issued = str(known["published"]) if "published" in known else UNDATED
    document = CommentedMap({"id": source})
    for key, name in HEAD.items():
        if key in known:
            document[name] = known[key]
    if "note" in known:
        document["note"] = known["note"]
    entries = [entry for listed in lists.values() for entry in listed]
    days = {str(entry.get("recorded")) for entry in entries}
    if len(days) == 1 and days != {"None"}:
        document["recorded"] = entries[0]["recorded"]
        for entry in entries:
            del entry["recorded"]
    document.update({listed: lists[listed] for listed in DESTINATIONS if listed in lists})
    return f"{issued.lower()}-{source}{ENDING}", document
