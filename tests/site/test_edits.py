"""Whatever is edited while the site is served, the site is the one that a fresh build would be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.places import ROOT

SEED, EDITS = 151, 7
"""`python -m tests.edits` goes on with others."""


def test_after_every_edit_the_served_site_is_that_of_a_fresh_build(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.edits", str(tmp_path), str(SEED), str(EDITS)]
    around = {**os.environ, "PYTHONPATH": f"{ROOT / 'hooks'}{os.pathsep}{ROOT}"}
    finished = subprocess.run(command, cwd=ROOT, env=around, capture_output=True, text=True, check=False)
    states = [json.loads(line) for line in finished.stdout.splitlines()]

    assert finished.returncode == 0, finished.stderr[-3000:]
    assert [state["told"] for state in states] == [[]] * (1 + EDITS)
    assert {state["edit"]: state["unlike"] for state in states if state["unlike"]} == {}
    # Each edit did show, and left most of the site as it was
    assert [state["edit"] for state in states if not 0 < state["changed"] < state["files"]] == [""]
    # and while there was a mistake it waited
    assert [(state["refused"], state["stood"]) for state in states if "refused" in state] == [(True, True)]
