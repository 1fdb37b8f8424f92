"""The guides cannot lie: what they tell an editor to paste is taken, and what they name is there."""

from __future__ import annotations

import json
import re
import subprocess
import textwrap
from importlib import import_module
from pathlib import Path

import pytest

from tests.browser.screenshot import SHOWS, picture, shown
from tests.loaded import loaded
from tests.places import AS_OF, DEMO, DEMO_DAY, ROOT
from tracker.content.data.changes_file import load_changes
from tracker.content.data.load import load
from tracker.content.new.guide_ids import NONE_OF_A_KIND, ids_in_guide, with_own_ids
from tracker.content.pages.markers import VIEWS
from tracker.content.pages.prose import EXCEPTION, EXCEPTION_BODY
from tracker.content.problems.problem import Refused
from tracker.facts.values import LANGUAGES, Lang

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAINTAINING = (ROOT / "MAINTAINING.md").read_text(encoding="utf-8")
OWN_GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
GUIDE = with_own_ids(OWN_GUIDE, None)
"""The guide of no programme: what it tells to paste is tried on data that has a target for each sample."""
TRIED_ON = ROOT / "tests" / "guide.yaml"
DATA = TRIED_ON.read_text(encoding="utf-8")
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
    """Return the data that samples are tried on with `block` under the target or task that the guide named
    last, and the guide's source.
    """
    text = DATA.replace("\ngroups:\n", "\n" + textwrap.indent(SOURCE, "  ") + "\ngroups:\n", 1)
    if block == SOURCE:
        return text
    if block.startswith("- id: "):
        where = text.index("\ntasks:\n")
        return (
            f"{text[:where]}\n{textwrap.indent(block, '  ').replace('ma-nhom', 'all').rstrip()}{text[where:]}"
        )
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

    warnings = loaded(path, AS_OF).warnings

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
    path, tracker = tmp_path / "changes.yaml", loaded(TRIED_ON, AS_OF).tracker
    path.write_text(block, encoding="utf-8")
    with pytest.raises(Refused) as caught:
        load_changes(path, "changes.yaml", tracker)
    assert {problem.code for problem in caught.value.problems} == {"sample_left"}

    path.write_text(block.replace("VÍ DỤ: ", "").replace("EXAMPLE: ", ""), encoding="utf-8")

    (change,) = load_changes(path, "changes.yaml", tracker)
    assert change.what[0] in tracker.target_by_id
    assert (str(change.figure), change.was, change.now) == ("2099", (3,), (4,))


def test_the_samples_of_the_guide_name_what_the_programme_has() -> None:
    tracker = loaded(ROOT / "data" / "targets.yaml", AS_OF).tracker
    own = {*tracker.target_by_id, *(task.id for task in tracker.tasks)}
    named = ids_in_guide(OWN_GUIDE)

    assert list(named) == list(NONE_OF_A_KIND)
    # A kind that the programme has nothing of is called by what it is; `make schema` looks again
    assert {kind for kind, name in named.items() if name not in own and name != NONE_OF_A_KIND[kind]} == set()
    assert with_own_ids(GUIDE, tracker).count("\n") == OWN_GUIDE.count("\n")


def test_the_ids_of_the_guide_can_be_exchanged_and_had_back() -> None:
    tracker = loaded(DEMO / "data" / "targets.yaml", DEMO_DAY).tracker

    of_demo = with_own_ids(OWN_GUIDE, tracker)

    assert "gardens-opened" in of_demo
    assert not any(f"`{name}`" in of_demo for name in set(ids_in_guide(OWN_GUIDE).values()))
    assert with_own_ids(of_demo, None) == GUIDE


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
        # The tests of the first edition have left where another programme stands
        assert (ROOT / path).exists() or path == "tests/edition/", path
    for name in re.findall(r"^\| [^|]+ \| `([\w.]+)`", MAINTAINING, re.MULTILINE):
        assert (ROOT / ".github" / "workflows" / name).exists() or (ROOT / ".github" / name).exists(), name
    for target in set(re.findall(r"`make ([\w-]+)", MAINTAINING)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_picture_of_a_page_is_small_and_shows_what_the_page_says(lang: Lang) -> None:
    path = picture(lang)

    assert f"]({path.relative_to(ROOT)})" in README
    assert path.stat().st_size < 100_000
    assert json.loads(SHOWS.read_text(encoding="utf-8"))[lang] == shown(lang), "run `make screenshot`"


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


ROOMS = "|".join(
    path.name for path in (ROOT / "hooks" / "tracker").iterdir() if (path / "__init__.py").exists()
)


@pytest.mark.parametrize("guide", ["README.md", "MAINTAINING.md", "CONTRIBUTING.md"])
def test_every_module_that_a_guide_names_is_there(guide: str) -> None:
    for name in re.findall(rf"`((?:{ROOMS})(?:\.\w+)+)`", (ROOT / guide).read_text(encoding="utf-8")):
        *parts, last = name.split(".")
        folder = ROOT.joinpath("hooks", "tracker", *parts)
        of_a_module = folder.with_suffix(".py")
        assert (
            (folder / last).is_dir()
            or (folder / f"{last}.py").is_file()
            or (of_a_module.is_file() and hasattr(import_module(".".join(["tracker", *parts])), last))
        ), name


def test_what_another_programme_keeps_names_nothing_of_the_first_edition() -> None:
    """The search of MAINTAINING.md comes out empty in a copy: only what `make new` replaces may name it."""
    (pattern,) = set(re.findall(r'git grep -in "([^"]+)"', MAINTAINING))

    found = subprocess.run(
        ["git", "grep", "-il", "-e", pattern], cwd=ROOT, check=False, capture_output=True, text=True
    ).stdout.split()

    replaced = (
        "data/",
        "docs/",
        "tests/edition/",
        "mkdocs.yml",
        "README.md",
        "LICENSE-DATA",
        "CONTRIBUTING.md",
    )
    assert [path for path in found if not path.startswith(replaced)] == []
