"""The guides cannot lie: what they tell an editor to paste is taken, and what they name is there."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from tests.places import AS_OF, EDITION, ROOT
from tracker.content.changes_file import load_changes
from tracker.content.load import load
from tracker.content.markers import VIEWS
from tracker.content.problems import Refused
from tracker.content.prose import EXCEPTION, EXCEPTION_BODY

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAINTAINING = (ROOT / "MAINTAINING.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DATA = EDITION.read_text(encoding="utf-8")
NAMED = re.compile(r"`(?:id: )?([a-z][a-z0-9-]*)`")
SHOWN = [
    (GUIDE[: match.start()], textwrap.dedent(match[1]))
    for match in re.finditer(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
]
OF_CHANGES = [block for _, block in SHOWN if block.startswith("changes:")]
"""Blocks of the other file, `data/changes.yaml`."""
BLOCKS = [shown for shown in SHOWN if shown[1] not in OF_CHANGES]
SOURCE = next(block for _, block in BLOCKS if "publisher:" in block)


def pasted(before: str, block: str) -> str:
    """Return the data of the first edition with `block` under the target or task that the guide named last,
    and the guide's source.
    """
    text = DATA.replace("\ngroups:\n", "\n" + textwrap.indent(SOURCE, "  ") + "\ngroups:\n", 1)
    if block == SOURCE:
        return text
    ids = set(re.findall(r"^  - id: (\S+)$", text, re.MULTILINE))
    item = [name for name in NAMED.findall(before) if name in ids][-1]
    start = text.index(f"  - id: {item}\n")
    end = start + re.search(r"\n(?=  - id: |\S)|\Z", text[start + 1 :]).start() + 1  # type: ignore[union-attr]
    key = block.split(":", maxsplit=1)[0]
    rest = re.sub(
        rf"^    {key}: \[\]\n", "", text[start:end].rstrip("\n") + "\n", count=1, flags=re.MULTILINE
    )
    return text[:start] + rest + textwrap.indent(block, "    ") + text[end:]


@pytest.mark.parametrize(("before", "block"), BLOCKS)
def test_every_block_of_the_guide_can_be_pasted_where_it_says(
    before: str, block: str, tmp_path: Path
) -> None:
    path = tmp_path / "targets.yaml"
    filled_in = pasted(before, block).replace("VÍ DỤ: ", "").replace("EXAMPLE: ", "").replace("VÍ DỤ", "A")
    path.write_text(filled_in.replace("EXAMPLE", "B").replace("example.org", "so.vn"), encoding="utf-8")

    warnings = load(path, AS_OF).warnings

    asked = {warning.code for warning in warnings if "2099" not in str(warning)}
    assert asked <= {"source_unused", "number_not_in_english", "number_not_in_vietnamese"}


@pytest.mark.parametrize(("before", "block"), BLOCKS)
def test_a_block_of_the_guide_that_nobody_filled_in_is_refused_as_a_sample(
    before: str, block: str, tmp_path: Path
) -> None:
    path = tmp_path / "targets.yaml"
    path.write_text(pasted(before, block), encoding="utf-8")

    with pytest.raises(Refused) as caught:
        load(path, AS_OF)

    assert {problem.code for problem in caught.value.problems} == {"sample_left"}


@pytest.mark.parametrize("block", OF_CHANGES)
def test_a_change_of_the_guide_is_taken_once_it_is_filled_in(block: str, tmp_path: Path) -> None:
    path, tracker = tmp_path / "changes.yaml", load(EDITION, AS_OF).tracker
    path.write_text(block, encoding="utf-8")
    with pytest.raises(Refused) as caught:
        load_changes(path, "changes.yaml", tracker)
    assert {problem.code for problem in caught.value.problems} == {"sample_left"}

    path.write_text(block.replace("VÍ DỤ: ", "").replace("EXAMPLE: ", ""), encoding="utf-8")

    (change,) = load_changes(path, "changes.yaml", tracker)
    assert change.what[0] in tracker.target_by_id
    assert (str(change.figure), change.was, change.now) == ("2099", (3,), (4,))


def test_the_exception_the_guide_shows_can_be_read() -> None:
    shown = EXCEPTION.findall(GUIDE)

    assert len(shown) == 2  # in both languages
    assert all(EXCEPTION_BODY.fullmatch(body) for body in shown)


def test_every_view_is_explained_to_editors() -> None:
    for name in VIEWS:
        assert f"<!-- tracker: {name}" in GUIDE, name


def test_every_file_and_command_the_readme_names_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    for path in re.findall(r"`((?:hooks|tests|overrides)/[\w./-]*)`", README):
        assert (ROOT / path).exists(), path
    for target in set(re.findall(r"`make ([\w-]+)", README)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for module in re.findall(r"^\| .*`(hooks/tracker/\w+\.py)`", README, re.MULTILINE):
        assert (ROOT / module).read_text(encoding="utf-8").startswith('"""'), module


def test_every_file_and_command_the_maintainers_are_told_of_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    for path in re.findall(r"`((?:hooks|tests|examples)/[\w./-]*|\.github/workflows/)`", MAINTAINING):
        assert (ROOT / path).exists(), path
    for name in re.findall(r"^\| [^|]+ \| `([\w.]+)`", MAINTAINING, re.MULTILINE):
        assert (ROOT / ".github" / "workflows" / name).exists() or (ROOT / ".github" / name).exists(), name
    for target in set(re.findall(r"`make ([\w-]+)", MAINTAINING)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_maintainers_are_told_the_same_in_both_languages() -> None:
    vi, en = MAINTAINING.split("\n# For maintainers\n")

    for pattern in (r"^## ", r"^\d\. ", r"^\| ", r"^ *```"):
        assert len(re.findall(pattern, vi, re.MULTILINE)) == len(re.findall(pattern, en, re.MULTILINE)), (
            pattern
        )


def test_every_workflow_a_maintainer_is_sent_to_has_that_name() -> None:
    names = {
        match[1]
        for path in (ROOT / ".github" / "workflows").glob("*.yml")
        for match in re.finditer(r"^ *name: (.+ / .+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    }

    for told in re.findall(r"\*\*([^*/]+ / [^*/]+)\*\*", MAINTAINING):
        assert told in names, told
