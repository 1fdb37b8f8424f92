"""The model and the docstrings under its fields -> the JSON Schema of `data/targets.yaml`, which an editor's
program offers and explains.
"""

from __future__ import annotations

import json

from tracker.facts import model
from tracker.facts.dates import PartialDate
from tracker.facts.meanings import BETWEEN_LANGUAGES, Key, class_held, docstring, in_both_languages
from tracker.language.words.keys import KNOWN


def schema() -> str:
    """Return the schema as the text of its file."""
    made = model.Tracker.model_json_schema()
    for name, part in {model.Tracker.__name__: made, **made["$defs"]}.items():
        owner: type[model.Value] = getattr(model, name)
        part["description"] = BETWEEN_LANGUAGES.join(in_both_languages(owner.__doc__ or ""))
        for field, info in owner.model_fields.items():
            part["properties"][info.alias or field]["description"] = _tooltip(Key(owner, field))
    return (
        json.dumps(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}, ensure_ascii=False, indent=2
        )
        + "\n"
    )


def _tooltip(key: Key) -> str:
    """Return what an editor's program shows beside a key; of a date, how exactly it is written as well."""
    vi, en = docstring(key)
    if class_held(key.owner.model_fields[key.field].annotation, PartialDate):
        vi, en = (
            f"{told} {known[0].upper()}{known[1:]}." for told, known in ((vi, KNOWN.vi), (en, KNOWN.en))
        )
    return f"{vi}{BETWEEN_LANGUAGES}{en}"
