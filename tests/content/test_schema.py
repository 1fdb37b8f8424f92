"""The schema that helps editors as they type is the one of the model."""

from __future__ import annotations

import json

from tests.places import ROOT
from tracker.content.data.schema import schema


def test_the_schema_is_the_one_of_the_model() -> None:
    assert (ROOT / "schema" / "targets.schema.json").read_text(encoding="utf-8") == schema(), (
        "run `make schema`"
    )


def test_every_field_is_explained_in_both_languages() -> None:
    described = json.loads(schema())
    for part in (described, *described["$defs"].values()):
        for name, field in part["properties"].items():
            assert " / " in field.get("description", "") or ": " in field.get("description", ""), name
