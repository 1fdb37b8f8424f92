"""Compiled templates are kept where nobody else can have put one, or not at all."""

from __future__ import annotations

import tempfile
from pathlib import Path

from jinja2 import DictLoader, Environment

from tests.places import ROOT
from tracker.views.render import COMPILED, Kept


def rendered(kept: Kept) -> str:
    loader = DictLoader({"a": "{{ 6 * 7 }}"})
    return Environment(loader=loader, bytecode_cache=kept, autoescape=True).get_template("a").render()


def test_templates_are_kept_in_the_repository_and_not_in_a_shared_folder() -> None:
    assert Path(COMPILED.directory) == ROOT / ".templates"
    assert Path(COMPILED.directory) != Path(tempfile.gettempdir())


def test_a_folder_for_templates_is_the_users_own(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept", "%s.cache")

    assert rendered(kept) == rendered(kept) == "42"
    assert (tmp_path / "kept").stat().st_mode & 0o777 == 0o700
    assert len(list((tmp_path / "kept").iterdir())) == 1


def test_where_nothing_can_be_kept_templates_are_compiled_each_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert rendered(Kept(tmp_path / "file", "%s.cache")) == "42"
    assert rendered(Kept(tmp_path / "not" / "there", "%s.cache")) == "42"
