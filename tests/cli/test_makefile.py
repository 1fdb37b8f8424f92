"""What staff type after `make`, or paste there, is words: a sheet or a branch may be called anything."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
HEARS = """#!/bin/sh
exec python3 -c 'import json, os, sys
print(json.dumps([sys.argv[1:], dict(os.environ)]))' "$@"
"""
"""Stands for the Python of the environment, and says what it was asked."""
COMMANDS = {
    "CONFIG": "check",
    "DATA": "check",
    "SITE_DIR": "build",
    "BASE": "diff",
    "REPORT_DIR": "pdf",
    "OUT": "export-pages",
    "PORT": "serve",
    "FILE": "import",
    "TABLE": "new",
    "DIR": "new",
    "SEED": "fuzz",
    "CASES": "fuzz",
    "MUTANTS_SECONDS": "mutants",
}
"""A command that is handed each value on its line."""
HOSTILE = (
    "a`touch taken`b",
    "a$(touch taken)b",
    "a$(shell touch taken)b",
    'a"; touch taken; "b',
    "a'; touch taken; 'b",
    "a; touch taken",
    "a && touch taken",
    "phiếu của sở (2).xlsx",
    "$HOME",
    "-a",
)


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """A folder with our Makefile, in which nothing is installed."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(HEARS, encoding="utf-8")
    python.chmod(0o755)
    (tmp_path / "requirements.txt").touch()
    (tmp_path / ".venv" / ".ready").touch()
    return tmp_path


def asked(folder: Path, *arguments: str, **variables: str) -> tuple[list[list[str]], dict[str, str]]:
    """Return the arguments of each program that a command runs, and the environment of the last."""
    given = {name: value for name, value in os.environ.items() if name not in {*COMMANDS, "MAKEFLAGS"}}
    heard = subprocess.run(
        ["make", "--silent", "-o", "chromium", *arguments],
        cwd=folder,
        env={**given, **variables},
        capture_output=True,
        text=True,
        check=True,
    )
    lines = [json.loads(line) for line in heard.stdout.splitlines()]
    return [line[0] for line in lines], lines[-1][1]


@pytest.mark.whole
@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_typed_arrives_as_it_is_and_runs_nothing(told: Path, name: str) -> None:
    hostile = " ".join(HOSTILE)  # a quote that ends too early, or a word cut off, would show in what arrives

    for typed in ([f"{name}={hostile}"], []):
        lines, _ = asked(told, COMMANDS[name], *typed, **({} if typed else {name: hostile}))
        assert any(hostile in line for line in lines), typed
    assert not (told / "taken").exists()


@pytest.mark.whole
@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_way_to_run_a_command_is_left_in_a_value(told: Path, hostile: str) -> None:
    arguments, _ = asked(told, "import", f"FILE={hostile}")

    assert hostile in arguments[-1]
    for name in ("AS_OF", "SITE_URL", "NAME_VI", "PUBLISHER"):
        assert asked(told, "new", f"{name}={hostile}")[1][name] == hostile
    asked(told, "translated", f"PAGE={hostile}")
    assert not (told / "taken").exists()


@pytest.mark.whole
def test_what_nobody_gave_is_not_there_for_a_command(told: Path) -> None:
    assert not {"AS_OF", "SITE_URL", "DATA_LIMIT", "NAME_VI", "DATA"} & asked(told, "day")[1].keys()


def test_no_recipe_pastes_a_value_into_its_line() -> None:
    given = MAKEFILE.partition("GIVEN := ")[2].partition("as-written")[0].replace("\\", " ").split()
    recipes = "\n".join(line for line in MAKEFILE.splitlines() if line.startswith("\t@"))
    recipes = re.sub(r"\$\((?:if |filter \w+,)\$\(\w+\)", "", recipes)  # whether it is given, or is ours

    assert {*COMMANDS} <= {*given}
    assert [name for name in given if f"$({name})" in recipes] == []
