"""The model and the docstrings under its fields -> the JSON Schemas of `data/targets.yaml` and of the files
in `data/reports`, which an editor's program offers and explains.
"""

from __future__ import annotations

import json
from typing import Any

from tracker.facts.dates import PartialDate
from tracker.facts.meanings import BETWEEN_LANGUAGES, Key, class_held, docstring, in_both_languages, kinds_in
from tracker.facts.model import Tracker
from tracker.facts.report import DESTINATIONS, Report
from tracker.facts.values import Text, Value
from tracker.language.words.keys import KNOWN, NAMED_IN_ENTRY


def schema() -> str:
    """Return the schema of the data file as the text of its file."""
    made = Tracker.model_json_schema()
    _describe(made, Tracker)
    return _as_file(made)


def report_schema() -> str:
    """Return the schema of the file of one document as the text of its file.

    An entry has the keys that it has in the data file, but names its target or task, and not the document,
    which is its source. A text may be Vietnamese alone.
    """
    made = Report.model_json_schema()
    _describe(made, Report)
    for name, destination in DESTINATIONS.items():
        entry = destination.entry.model_json_schema()
        _describe(entry, destination.entry)
        parts = entry.pop("$defs", {})
        made["$defs"] |= parts | {destination.entry.__name__: _placed(entry, destination.of)}
        described = made["properties"][name]["description"]
        listed = {"type": ["array", "null"], "items": {"$ref": f"#/$defs/{destination.entry.__name__}"}}
        made["properties"][name] = {**listed, "description": described}
    text = made["$defs"][Text.__name__]
    made["$defs"][Text.__name__] = {
        "anyOf": [{"type": "string", "minLength": 1}, {**text, "required": ["vi"]}]
    }
    return _as_file(made)


def _placed(entry: dict[str, Any], of: str) -> dict[str, Any]:
    """Return the schema of an entry as it stands in the file of a document."""
    properties = {of: {"type": "string", "description": _both(NAMED_IN_ENTRY[of])}}
    properties |= {key: value for key, value in entry["properties"].items() if key != "source"}
    required = [key for key in entry.get("required", []) if key not in ("source", "recorded")]
    return {**entry, "properties": properties, "required": [of, *required]}


def _as_file(made: dict[str, Any]) -> str:
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _describe(made: dict[str, Any], top: type[Value]) -> None:
    """Put what each class and key means into a schema."""
    kinds = {kind.__name__: kind for kind in kinds_in(top)}
    for name, part in {top.__name__: made, **made.get("$defs", {})}.items():
        owner = kinds[name]
        part["description"] = BETWEEN_LANGUAGES.join(in_both_languages(owner.__doc__ or ""))
        for field, info in owner.model_fields.items():
            part["properties"][info.alias or field]["description"] = _tooltip(Key(owner, field))


def _both(text: Text) -> str:
    return f"{text.vi}{BETWEEN_LANGUAGES}{text.en}"


def _tooltip(key: Key) -> str:
    """Return what an editor's program shows beside a key; of a date, how exactly it is written as well."""
    vi, en = docstring(key)
    if class_held(key.owner.model_fields[key.field].annotation, PartialDate):
        vi, en = (
            f"{told} {known[0].upper()}{known[1:]}." for told, known in ((vi, KNOWN.vi), (en, KNOWN.en))
        )
    return f"{vi}{BETWEEN_LANGUAGES}{en}"
