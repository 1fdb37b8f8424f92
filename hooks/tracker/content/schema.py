"""The model and the docstrings under its fields -> the JSON Schema of `data/targets.yaml`, which an editor's
program offers and explains.

The checking library can read the docstrings too, but only while it makes the classes, a tenth of every build.
"""

from __future__ import annotations

import ast
import inspect
import json
from itertools import pairwise

from tracker.facts import model


def schema() -> str:
    """Return the schema as the text of its file."""
    made = model.Tracker.model_json_schema()
    classes = {model.Tracker.__name__: made, **made["$defs"]}
    for name, fields in _docstrings().items():
        found: type[model.Value] = getattr(model, name)
        for field, text in fields.items():
            for subclass in (each for each in classes if issubclass(getattr(model, each), found)):
                alias = getattr(model, subclass).model_fields[field].alias or field
                classes[subclass]["properties"][alias].setdefault("description", text)
    return (
        json.dumps(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}, ensure_ascii=False, indent=2
        )
        + "\n"
    )


def _docstrings() -> dict[str, dict[str, str]]:
    """Return what stands under each field, by the name of its class and its own."""
    told: dict[str, dict[str, str]] = {}
    for part in ast.parse(inspect.getsource(model)).body:
        if isinstance(part, ast.ClassDef) and issubclass(getattr(model, part.name), model.Value):
            told[part.name] = {
                field.target.id: " ".join(below.value.value.split())
                for field, below in pairwise(part.body)
                if isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and isinstance(below, ast.Expr)
                and isinstance(below.value, ast.Constant)
                and isinstance(below.value.value, str)
            }
    return told
