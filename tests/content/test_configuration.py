"""A `mkdocs.yml` is read as MkDocs reads it, and every value of it knows its place."""

from __future__ import annotations

import io
import textwrap
from pathlib import Path
from typing import Any

import pytest
from mkdocs.utils.yaml import yaml_load  # noqa: TID251 -- it is MkDocs that the reading is compared with

from tests.places import DEMO, ROOT
from tests.programmes import another_programme, write_plain, write_programme
from tracker.content.parsing.configuration import read_configuration, value
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark, Refused

LIKE_MKDOCS = """\
text: Sáu xã  # a comment may follow
hash: 'C# and "D"'
number: 5
octal: 010
day: 2026-06-30
yes: yes
nothing:
block: |
  one
  two
list: [a, 1.5, {b: ~}]
named: !ENV NAMED
both: !ENV [MISSING, NAMED, fallback]
default: !ENV [MISSING, "5"]
number_of_default: !ENV [MISSING, 5]
without: !ENV [MISSING]
number_of_environment: !ENV [PORT]
empty_in_environment: !ENV [EMPTY, x]
"""
ENVIRONMENT = {"NAMED": "from outside", "PORT": "8000", "EMPTY": ""}


def read(text: str, folder: Path, environment: dict[str, str] | None = None) -> Node:
    config = folder / "mkdocs.yml"
    config.write_text(text, encoding="utf-8")
    return read_configuration(config, "mkdocs.yml", environment or {})[0]


def by_mkdocs(text: str) -> Any:
    return yaml_load(io.StringIO(text).read())


def test_every_kind_of_value_is_what_mkdocs_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, given in ENVIRONMENT.items():
        monkeypatch.setenv(name, given)

    found = value(read(LIKE_MKDOCS, tmp_path, ENVIRONMENT))

    theirs = {str(key) if key is not True else "yes": part for key, part in by_mkdocs(LIKE_MKDOCS).items()}
    assert found == theirs
    assert found["without"] is None and found["number_of_environment"] == 8000


def test_every_configuration_here_is_read_whole_and_alike(tmp_path: Path) -> None:
    configs = [
        ROOT / "mkdocs.yml",
        DEMO / "mkdocs.yml",
        write_programme(tmp_path / "many", 3),
        write_plain(tmp_path / "plain", 2, "x"),
        another_programme(tmp_path / "province"),
    ]
    for config in configs:
        root, warnings = read_configuration(config, config.name, {})
        assert value(root) == by_mkdocs(config.read_text(encoding="utf-8")), config
        assert warnings == []


def test_what_the_environment_gives_stands_at_its_tag_and_a_default_at_itself(tmp_path: Path) -> None:
    text = 'site_name: A\nsite_url: !ENV [SITE_URL, "http://127.0.0.1/"]\n'

    given = read(text, tmp_path, {"SITE_URL": "https://example.org/"}).child("site_url")
    own = read(text, tmp_path).child("site_url")

    assert given and own
    assert (given.mark, str(given.leaf), given.tag) == (Mark(2, 11), "https://example.org/", "!ENV")
    assert (own.mark, str(own.leaf), own.tag) == (Mark(2, 27), "http://127.0.0.1/", "")


def test_a_function_of_mkdocs_is_let_through(tmp_path: Path) -> None:
    root = read("a: !!python/name:os.getcwd\nb: !relative $config_dir\nc: x\n", tmp_path)

    assert value(root) == {"a": None, "b": None, "c": "x"}


@pytest.mark.parametrize(
    ("text", "place", "vi", "en"),
    [
        ("a: &x 1\nb: 2", "1:4", "neo YAML", "“&x” (a YAML anchor) is not used here"),
        ("a: 1\nb: *x", "2:4", "neo YAML", "“*x” (a YAML anchor) is not used here"),
        ("a: {<<: {b: c}}", "1:5", "neo YAML", "“<<” (a YAML anchor) is not used here"),
        ("a: !!int 5", "1:4", "thẻ YAML", "The YAML tag “tag:yaml.org,2002:int” is not used here"),
        ("a: !ENV {b: c}", "1:4", "một danh sách", "must be a list, not “{…}”"),
        ("a: 2026-02-30", "1:4", "YAML không đọc được “2026-02-30”", "YAML cannot read “2026-02-30”"),
        ("a: 1\na: 2", "2:1", "đã có ở dòng 1", "is already on line 1"),
        ("a: b: c", "1:5", "dấu hai chấm", "There is a colon"),
        ("a:\n\tb: c", "2:1", "dấu tab", "There is a tab"),
        ("- a", "1:1", "các dòng “khóa: giá trị”", "lines of “key: value”"),
        ("", "1:1", "Tệp trống.", "The file is empty.\n    → site_name:"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_place(
    text: str, place: str, vi: str, en: str, tmp_path: Path
) -> None:
    with pytest.raises(Refused) as refused:
        read(textwrap.dedent(text), tmp_path)

    said = str(refused.value)
    assert said.startswith(f"mkdocs.yml:{place}: lỗi: ")
    assert vi in said
    assert en in said


def test_a_configuration_that_is_no_utf8_or_not_there_is_refused(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    with pytest.raises(Refused, match="There is no such file"):
        read_configuration(config, "mkdocs.yml", {})
    config.write_bytes(b"a: 1\nb: \xff\n")
    with pytest.raises(Refused, match=r"mkdocs\.yml:2:1: (.|\n)*not UTF-8"):
        read_configuration(config, "mkdocs.yml", {})
