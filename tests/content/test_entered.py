"""One more programme, and the way to the front, are put into settings without a change to any other line;
what is written otherwise than line by line is left to a hand.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.content.new.entered import with_part_of, with_programme
from tracker.content.parsing.configuration import read_configuration
from tracker.content.parsing.yamltree import Node

BLOCK = """\
extra:
  programmes:  # in their order
    - id: a
      frozen: 2024-06-30

    # not yet: b
  generator: false
"""
FLOW = "extra: {programmes: [{id: a}]}\n"


def tree(text: str, folder: Path) -> Node:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return read_configuration(folder / "mkdocs.yml", "mkdocs.yml", {})[0]


def test_a_programme_comes_last_in_the_list(tmp_path: Path) -> None:
    once = with_programme(BLOCK, tree(BLOCK, tmp_path), "id: b")
    assert once == BLOCK.replace("frozen: 2024-06-30\n", "frozen: 2024-06-30\n    - id: b\n")
    twice = with_programme(once, tree(once, tmp_path), "{id: c, folder: d}")
    assert twice == once.replace("- id: b\n", "- id: b\n    - {id: c, folder: d}\n")


@pytest.mark.parametrize("text", [FLOW, "extra:\n", "site_name: a\n", "extra:\n  programmes: [{id: a}]\n"])
def test_a_list_in_one_line_is_left_to_a_hand(text: str, tmp_path: Path) -> None:
    assert with_programme(text, tree(text, tmp_path), "id: b") is None


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("extra:\n  # (*)\n  publisher:\n", "extra:\n  part_of: f\n  # (*)\n  publisher:\n"),
        ("extra:\n    publisher:\n", "extra:\n    part_of: f\n    publisher:\n"),
        ("extra:\nstrict: true\n", "extra:\n  part_of: f\nstrict: true\n"),
        ("strict: true\n", "strict: true\nextra:\n  part_of: f\n"),
        ("extra:\n  part_of:\n  branch: a\n", "extra:\n  part_of: f\n  branch: a\n"),
        ("extra:\n  part_of: f\n", "extra:\n  part_of: f\n"),
        ("extra:\n  part_of: elsewhere\n", None),
        ("extra: {publisher: }\n", None),
    ],
)
def test_the_way_to_the_front_is_put_in_once(text: str, right: str | None, tmp_path: Path) -> None:
    assert with_part_of(text, tree(text, tmp_path), "f") == right
