"""The record of a build says what is known and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

from tests.places import AS_OF
from tracker.publish.provenance import record


def test_the_record_leaves_out_what_is_not_known(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "targets.yaml").write_text("a: b\n", encoding="utf-8")

    made = json.loads(record(None, {"": tmp_path / "data"}, AS_OF, None))

    assert set(made) == {"as_of", "data", "versions"}
    assert made["data"] == {
        "data/targets.yaml": "52c9693cf3f219d51ba6af4362ee092c55fb5e6f96d6f9da13c8ede7eff8e71b"
    }
