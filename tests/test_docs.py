"""The guides cannot lie: what they tell an editor to paste is taken, and what they name is there."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from tests.conftest import AS_OF, ROOT
from tracker.load import load
from tracker.markers import VIEWS

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
SOURCES = """  sample-report: {publisher: {vi: "Sở", en: "Department"}}
  bao-cao-mau: {publisher: {vi: "Sở", en: "Department"}}
"""
BLOCKS = [textwrap.dedent(block) for block in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)]


def pasted(block: str) -> str:
    """Return the small good file with a block of the guide pasted where the guide says."""
    good = (Path(__file__).parent / "good.yaml").read_text(encoding="utf-8")
    if "publisher:" in block:
        return good.replace("groups:\n", textwrap.indent(block, "  ") + "groups:\n")
    good = good.replace("groups:\n", SOURCES + "groups:\n").replace("2091-01-01", "2021-01-01")
    if block.startswith("steps:"):
        return good.replace("    steps: []\n", textwrap.indent(block, "    "))
    if block.startswith("observations:"):
        good = re.sub(r"    observations:\n.*\n", "", good)
        if "reference" in block:
            good = good.replace('"nhãn hiệu", en: "trademarks"}\n', '"% nhãn hiệu", en: "% of trademarks"}\n')
            good = good.replace("{at_least: 5}", '{more_than_reference: {vi: "số giao", en: "the amount assigned"}}')
    return good.replace("tasks:\n", textwrap.indent(block, "    ") + "tasks:\n", 1)


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_of_the_guide_can_be_pasted(block: str, tmp_path: Path) -> None:
    path = tmp_path / "targets.yaml"
    path.write_text(pasted(block), encoding="utf-8")

    load(path, AS_OF)


def test_every_view_is_explained_to_editors() -> None:
    for name in VIEWS:
        assert f"<!-- tracker: {name}" in GUIDE, name


def test_every_file_and_command_the_readme_names_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    for path in re.findall(r"`((?:hooks|tests|docs|data|overrides)/[\w./-]*)`", README):
        assert (ROOT / path).exists(), path
    for target in set(re.findall(r"`make (\w+)", README)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for module in re.findall(r"^\| .*`(hooks/tracker/\w+\.py)`", README, re.MULTILINE):
        assert (ROOT / module).read_text(encoding="utf-8").startswith('"""'), module
