"""What is wrong with the JSON-LD of pages, by the rules of `structured_data.yaml`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tests.written import written

RULES: dict[str, dict[str, Any]] = written(Path(__file__).with_name("structured_data.yaml"))


def wrong_in(blocks: Iterable[dict[str, Any]], *, published: bool) -> list[str]:
    """Return everything wrong with the blocks of a site; `published` says whether somebody publishes it."""
    listed = list(blocks)
    whole = [node for block in listed for node in nodes(block) if len(node) > 1]
    reader = Reader({node["@id"] for node in whole if "@id" in node}, published=published)
    return [line for block in listed for line in reader.wrong(block, block.get("@type", ""))]


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every node in a block."""
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from nodes(part)
    elif isinstance(value, list):
        for part in value:
            yield from nodes(part)


class Reader:
    """Reads nodes as those do who use them."""

    def __init__(self, known: set[str], *, published: bool) -> None:
        self.known, self.published = known, published

    def wrong(self, node: dict[str, Any], kind: str, place: str = "") -> Iterator[str]:
        """Yield what is wrong with a node that should be of the type `kind`."""
        place = place or kind
        if set(node) == {"@id"}:
            if node["@id"] not in self.known:
                yield f"{place}: nothing has the id {node['@id']}"
            return
        if kind not in RULES or node.get("@type") != kind:
            yield f"{place}: is a {node.get('@type')}, not a {kind}"
            return
        rules = RULES[kind]
        must = rules["must"] | (rules.get("when_published", {}) if self.published else {})
        may = RULES["Thing"]["may"] | rules.get("may", {}) | rules.get("when_published", {}) | must
        yield from (f"{place}: lacks {name}" for name in must if node.get(name) in (None, "", []))
        for name, value in node.items():
            if name not in may:
                if name != "@context":
                    yield f"{place}: {kind} has no {name}"
                continue
            for part in value if isinstance(value, list) else [value]:
                yield from self._value(part, may[name], f"{place}.{name}")
        for name, (least, most) in rules.get("lengths", {}).items():
            if not least <= len(node.get(name) or "") <= most:
                yield f"{place}: {name} has {len(node.get(name) or '')} letters, not {least} to {most}"

    def _value(self, value: Any, kinds: list[str], place: str) -> Iterator[str]:
        if isinstance(value, dict):
            types = [kind for kind in kinds if kind in RULES]
            named = str(value.get("@type"))
            yield from self.wrong(value, named if named in types else (types or ["no node"])[0], place)
        elif value is not None and not any(_is(value, kind) for kind in kinds):
            yield f"{place}: {value!r} is no {' or '.join(kinds)}"


def _is(value: Any, kind: str) -> bool:
    if kind == "Boolean":
        return isinstance(value, bool)
    if kind == "Integer":
        return isinstance(value, int) and not isinstance(value, bool)
    if not isinstance(value, str) or not value.strip():
        return False
    match kind:
        case "Text":
            return True
        case "URL":
            return re.fullmatch(r"https?://[^\s<>\"]+", value) is not None
        case "Date":
            return _is_date(value)
        case "Interval":
            return value.count("/") == 1 and all(map(_is_date, value.split("/")))
        case _:
            return False


def _is_date(text: str) -> bool:
    try:
        dt.date.fromisoformat({4: f"{text}-01-01", 7: f"{text}-01"}.get(len(text), text))
    except ValueError:
        return False
    return True
