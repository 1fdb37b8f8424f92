"""The check of the tests is itself right: what a test notices is killed, what none notices is told, and the
list of changes that mean the same is short, true and explained.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.mutants import Finder, faults_of_list, plan

CODE = """
def enough(value):
    return value >= 5

def most(values):
    return max(values)

def down(left, by):
    while left:
        left -= by
    return True
"""
TESTS = """
from tiny import down, enough, most

def test_it():
    assert enough(5) and not enough(4)
    assert most([3])
    assert down(2, 1)
"""
CONFIG = ROOT / "tests" / "mutants.toml"
FACTS = ROOT / "hooks" / "tracker" / "facts"
ALL = tomllib.loads(CONFIG.read_text(encoding="utf-8"))


def found(code: str) -> list[tuple[str, int, str, str]]:
    return [
        (each.inside, each.line, each.before, each.after)
        for each in Finder("tiny", f"{code}\n", ALL["operators"]).mutants()
    ]


def settings(*listed: dict[str, Any]) -> str:
    """Return the settings of the real check for the tiny module, with `listed` as equivalent changes."""
    text = CONFIG.read_text(encoding="utf-8")
    text = text[: text.index("# Each module")] + '[[module]]\nname = "tiny"\ntests = ["test_tiny.py"]\n'
    for each in listed:
        text += "\n".join(["[[equivalent]]", *(f"{key} = {json.dumps(each[key])}" for key in each), ""])
    return text


def change(after: str = "return value > 5", **more: Any) -> dict[str, Any]:
    """Return a change of `enough` as it is listed."""
    change = {"module": "tiny", "in": "enough", "before": "return value >= 5", "after": after}
    return {**change, "reason": "It means the same.", **more}


def test_what_no_test_notices_is_told_and_what_one_does_is_killed(tmp_path: Path) -> None:
    (tmp_path / "tiny.py").write_text(CODE, encoding="utf-8")
    (tmp_path / "test_tiny.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "mutants.toml").write_text(settings(change()), encoding="utf-8")

    finished = subprocess.run(
        [sys.executable, "-m", "tests.mutants", "--config", str(tmp_path / "mutants.toml")],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    told, _, rest = finished.stdout.partition("module ")
    assert finished.returncode == 1, finished.stderr
    # One number is the most and the least of itself
    assert [line.strip() for line in told.splitlines()[1:]] == ["return max(values)", "return min(values)"]
    assert told.splitlines()[0].endswith("tiny.py:6 most")
    # 10 changes: the loop that never ends, the one that survives, the one listed, and seven that are killed
    assert re.search(r"^all +10 +10 +7 +1 +1 +1 +88\.9%$", rest, re.MULTILINE)
    assert "tiny enough: return value >= 5  ->  return value > 5: listed, but a test kills it" in rest
    assert "88.9 % is less than 95 %" in rest


def faults(*listed: dict[str, Any], most: int = 100) -> list[str]:
    config = {**tomllib.loads(settings(*listed)), "most_equivalent": most}
    return list(faults_of_list(config, Finder("tiny", CODE, config["operators"]).mutants()))


def test_the_list_of_changes_that_mean_the_same_is_held_to_its_rules() -> None:
    said = "tiny enough: return value >= 5  ->  "

    assert faults() == []
    assert faults(change()) == []
    assert faults(change(reason=" ")) == [f"{said}return value > 5: listed without a reason"]
    assert faults(change("return value != 5")) == [
        f"{said}return value != 5: listed, but there is no such mutant"
    ]
    assert faults(change(nth=2)) == [f"{said}return value > 5: listed, but there is no such mutant"]
    assert faults(change(), most=3) == ["1 of 10 mutants are listed as equivalent: more than 3 %"]


def test_the_list_of_the_facts_keeps_to_them() -> None:
    parts = plan(ALL, CONFIG.parent)
    mutants = [mutant for part in parts.values() for mutant in part.mutants]

    assert set(parts) >= {f"tracker.facts.{path.stem}" for path in FACTS.glob("[a-z]*.py")}
    assert len({mutant.key for mutant in mutants}) == len(mutants) > 500
    assert list(faults_of_list(ALL, mutants)) == []
    for part in parts.values():
        same = ast.dump(ast.parse(part.source))
        for mutant in part.mutants[::30]:
            assert ast.dump(ast.parse(mutant.span.applied(part.source))) != same, mutant


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("x = a < b", ["x = a <= b", "x = a >= b"]),
        ("x = a is not b", ["x = a is b"]),
        ("x = a not in b", ["x = a in b"]),
        ("x = a and b", ["x = a or b"]),
        ("x = not a", ["x = a"]),
        ("x = -a", ["x = a"]),
        ("x = a + b", ["x = a - b"]),
        ("x += y", ["x -= y"]),
        ("x = a * (b) / c", ["x = a * (b) * c", "x = a / (b) / c"]),
        ("x = 1", ["x = 2", "x = 0"]),
        ("x = True", ["x = False"]),
        ("x = min(a)", ["x = max(a)"]),
        ("x = any(a)", ["x = all(a)"]),
        ("x = a[0]", ["x = a[-1]", "x = a[1]"]),
        ("x = [a for a in b if c]", ["x = [a for a in b if True]"]),
        ("def f():\n    return x", ["return None"]),
        ("if a:\n    b()\nelse:\n    c()", ["if False:"]),
        ("x = đ < (  # and < so on\n    b)", ["x = đ <= ( # and < so on", "x = đ >= ( # and < so on"]),
    ],
)
def test_each_kind_of_change_is_made(code: str, changes: list[str]) -> None:
    assert [after for *_, after in found(code)] == changes


@pytest.mark.parametrize(
    "code",
    [
        "assert a < b",
        "x: Literal[1] = y",
        "def f(a: int | None) -> Literal[True]: ...",
        "@cache(maxsize=1)\ndef f(): ...",
        "x = 'a' 'b'",
        "x = f'{a or b}'",
        "def f():\n    return None",
        "def f():\n    return ''",
    ],
)
def test_what_decides_nothing_is_left_as_it_is(code: str) -> None:
    assert found(code) == []


def test_a_change_is_known_by_its_function_whatever_line_it_is_on() -> None:
    code = "class A:\n    def f(self):\n        g(a < b)\n        g(a < b)\n"
    first, _, second, _ = Finder("tiny", code, ALL["operators"]).mutants()

    assert first.key == ("tiny", "A.f", "g(a < b)", "g(a <= b)", 1)
    assert second.key == ("tiny", "A.f", "g(a < b)", "g(a <= b)", 2)
    assert (first.line, second.line) == (3, 4)
    assert second.span.applied(code) == "class A:\n    def f(self):\n        g(a < b)\n        g(a <= b)\n"
