"""A new programme that is to stand among others -> the front that lists it, in the words of the neutral one
in `examples/blank/front` where there is none yet.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tracker.content.new.founding import BLANK, Founding, changed, quoted
from tracker.content.parsing.folders import DOCS
from tracker.content.setup.code import CODE
from tracker.facts.values import Text

BLANK_FRONT = BLANK / "front"
"""A front without programmes, which every new one begins as."""
UP = "../../../"
"""How its paths lead back to the code."""
ALIKE = ("publisher", "repository", "branch", "look", "licences", "security")
"""What a front and the programmes below it say alike under `extra`, until somebody says otherwise."""
EMPTY = ("publisher", "repository", "security")
"""What of it the neutral front has a line for, with nothing behind it."""
NAME = Text(vi="Các chương trình", en="Programmes")
NAME_OF = Text(vi="Các chương trình của {publisher}", en="Programmes of {publisher}")


def said_alike(extra: object) -> dict[str, Any]:
    """Return what is said under `extra`, as MkDocs reads it, that others on the site say too."""
    given = extra if isinstance(extra, Mapping) else {}
    return {key: given[key] for key in ALIKE if given.get(key)}


def front_pages() -> Iterator[tuple[str, str]]:
    """Yield the pages of a new front by their paths in its folder; the translations are to be recorded."""
    for path in sorted((BLANK_FRONT / DOCS).rglob("*.md")):
        yield path.relative_to(BLANK_FRONT).as_posix(), path.read_text(encoding="utf-8")


def front_settings(asked: Founding, folder: Path, address: str, entries: list[str]) -> str:
    """Return the `mkdocs.yml` of a new front in `folder`, whose site has that `address`, with the `entries`
    of its list.
    """
    text = (BLANK_FRONT / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace(UP, f"{Path(os.path.relpath(CODE, folder)).as_posix()}/")
    name, alike = _name(asked), dict(asked.alike)
    if asked.publisher:
        alike.setdefault("publisher", {"name": {"vi": asked.publisher.vi, "en": asked.publisher.en}})
    if asked.repository:
        alike.setdefault("repository", asked.repository)
    said = {key: f"  {key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in alike.items()}
    more = "".join(line for key, line in said.items() if key not in EMPTY)
    changes = {
        **{f"  {key}:\n": said.get(key, f"  {key}:\n") for key in EMPTY},
        "site_name: Các chương trình": f"site_name: {quoted(name.vi)}",
        "site_name: Programmes": f"site_name: {quoted(name.en)}",
        "  generator: false\n": f"{more}  generator: false\n",
        "  programmes:\n": "  programmes:\n" + "".join(f"    - {entry}\n" for entry in entries),
    }
    if address:
        changes['"http://127.0.0.1:8000/"'] = quoted(address)
    return changed(text, changes)


def _name(asked: Founding) -> Text:
    """Return what a new front is called: after whoever publishes it, where that is known."""
    said = asked.alike.get("publisher")
    named = said.get("name") if isinstance(said, Mapping) else None
    of = asked.publisher or (Text.model_construct(**named) if isinstance(named, Mapping) else None)
    if of is None:
        return NAME
    vi, en = (re.sub(r"\s+", " ", NAME_OF[lang].format(publisher=of[lang])) for lang in ("vi", "en"))
    return Text.model_construct(vi=vi, en=en)
