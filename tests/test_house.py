"""The plan of the house holds: seven packages, each using those below it only, and each tool known in one
place.
"""

from __future__ import annotations

import ast
import functools
import re
import subprocess
import sys
from collections import defaultdict
from graphlib import TopologicalSorter

import pytest

from tests.places import ROOT

TRACKER = ROOT / "hooks" / "tracker"
PACKAGES = ["cli", "publish", "views", "content", "opendata", "language", "facts"]
"""From the top of the house to its ground: each uses what stands after it in this list."""
ROOMS = {
    "content": ["new", "sheets", "data", "setup", "doubts", "pages", "parsing", "problems"],
}
"""The rooms of a package that has some, in the same order; what opens a whole programme stands above them."""
TESTS = ROOT / "tests"
OTHER_TESTS = ("site", "browser", "audit", "wayout", "edition")
"""The folders of tests beside those of the packages: what needs a site, a browser, checkers from outside, the
tools that come after these, or the content of this edition.
"""
TOOLS = {
    "mkdocs": {"events.py"},
    "jinja2": {"events.py", "tracker/views/render.py"},  # MkDocs hands its own environment over
    "lxml": {"tracker/publish/search.py", "tracker/views/bilingual.py"},
    "markdown_it": {"tracker/content/pages/github.py", "tracker/content/pages/preview.py"},
    "xlsxwriter": {"tracker/opendata/workbook.py", "tracker/opendata/sheets.py"},
    "openpyxl": {"tracker/content/sheets/sheet_cells.py"},
    "docx": {"tracker/opendata/letters.py"},
    "PIL": {"tracker/language/glyphs.py", "tracker/publish/card.py"},
    "babel": {"tracker/language/formats.py"},
    "playwright": {"tracker/cli/pdf.py"},
    "pypdf": {"tracker/cli/pdf.py"},
}
"""The libraries that may be exchanged one day, and the files that know them."""
MODULES = {
    path.relative_to(ROOT / "hooks").as_posix(): path.read_text(encoding="utf-8")
    for path in (ROOT / "hooks").rglob("*.py")
}


@functools.cache
def parsed(code: str) -> ast.Module:
    return ast.parse(code)


@functools.cache
def nodes(code: str) -> tuple[ast.AST, ...]:
    """Return every part of `code`, which many tests look through."""
    return tuple(ast.walk(parsed(code)))


@functools.cache
def imported(code: str) -> set[str]:
    """Return the full name of everything that `code` imports, wherever in it."""
    names = set()
    for node in nodes(code):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
        elif isinstance(node, ast.Import):
            names |= {each.name for each in node.names}
    return names


def uphill(file: str, code: str) -> list[str]:
    """Return what a module imports from a package that stands above its own."""
    package = file.split("/")[1]
    above = PACKAGES[: PACKAGES.index(package)]
    return sorted(
        name for name in imported(code) if name.startswith("tracker.") and name.split(".")[1] in above
    )


def upstairs(file: str, code: str) -> list[str]:
    """Return what a module imports from what stands above its own room in its package."""
    _, package, room, *_ = file.split("/")
    rooms = ROOMS[package]
    below = {package, *rooms[rooms.index(room) :]}
    used = {name.split(".")[2] for name in imported(code) if name.startswith(f"tracker.{package}.")}
    return sorted(used - below)


def test_every_module_is_in_one_of_the_seven_packages() -> None:
    inside = {file for file in MODULES if file.startswith("tracker/")} - {"tracker/__init__.py"}

    assert {file.split("/")[1] for file in inside} == set(PACKAGES)
    assert {file.split("/")[0] for file in MODULES} == {"events.py", "tracker"}


@pytest.mark.parametrize("file", sorted(file for file in MODULES if file.count("/") > 1))
def test_a_module_uses_nothing_above_its_own_package(file: str) -> None:
    assert uphill(file, MODULES[file]) == []


def test_an_import_turned_round_is_noticed() -> None:
    assert uphill("tracker/content/data/load.py", "from tracker.views import chart") == [
        "tracker.views",
        "tracker.views.chart",
    ]
    assert uphill("tracker/facts/model.py", "def later():\n    import tracker.language.formats") == [
        "tracker.language.formats"
    ]
    assert uphill("tracker/views/chart.py", "from tracker.views.edition import Edition") == []


@pytest.mark.parametrize("package", ROOMS)
def test_a_module_uses_nothing_above_its_own_room(package: str) -> None:
    inside = {file: code for file, code in MODULES.items() if file.startswith(f"tracker/{package}/")}
    in_rooms = {file: code for file, code in inside.items() if file.count("/") > 2}

    assert {file.split("/")[2] for file in in_rooms} == set(ROOMS[package])
    assert {file: upstairs(file, code) for file, code in in_rooms.items() if upstairs(file, code)} == {}


def test_an_import_from_a_room_above_is_noticed() -> None:
    code = "from tracker.content.sheets.report_text import text_of"
    assert upstairs("tracker/content/pages/links.py", code) == ["sheets"]
    assert upstairs("tracker/content/new/annex.py", code) == []
    code = "from tracker.content.programme import open_programme"
    assert upstairs("tracker/content/new/annex.py", code) == ["programme"]


def test_no_imports_go_round() -> None:
    named = {
        file.removesuffix(".py").removesuffix("/__init__").replace("/", "."): code
        for file, code in MODULES.items()
    }
    graph = {name: imported(code) & named.keys() - {name} for name, code in named.items()}
    # A package is no more than its docstring; who imports a module of it does not use the rest
    rooms = {f"tracker.{package}.{room}" for package, inside in ROOMS.items() for room in inside}
    for used in graph.values():
        used.difference_update({"tracker", *(f"tracker.{package}" for package in PACKAGES), *rooms})

    assert len(graph) > 60
    tuple(TopologicalSorter(graph).static_order())  # raises CycleError, which names the modules


def test_the_map_names_every_package_from_the_top_to_the_ground() -> None:
    listed = re.compile(r"^    (\w+)  +\S", re.MULTILINE)
    assert listed.findall(MODULES["tracker/__init__.py"]) == PACKAGES
    for package, rooms in ROOMS.items():
        assert listed.findall(MODULES[f"tracker/{package}/__init__.py"]) == rooms
    for package in (
        *PACKAGES,
        *(f"{package}/{room}" for package, inside in ROOMS.items() for room in inside),
    ):
        assert ast.get_docstring(parsed(MODULES[f"tracker/{package}/__init__.py"])), package


@pytest.mark.parametrize(("tool", "places"), TOOLS.items())
def test_a_tool_is_known_in_its_places_only(tool: str, places: set[str]) -> None:
    using = {
        file for file, code in MODULES.items() if any(name.split(".")[0] == tool for name in imported(code))
    }

    assert using <= places


def test_a_public_name_is_defined_once() -> None:
    places = defaultdict(list)
    for file, code in MODULES.items():
        for node in parsed(code).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(file)

    assert {name: files for name, files in places.items() if len(files) > 1} == {}


def test_checking_data_loads_nothing_that_makes_pages() -> None:
    code = (
        "import sys\nfrom tracker.content.programme import open_programme\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    finished = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT / "hooks", capture_output=True, text=True, check=True
    )

    assert not {"jinja2", "lxml", "xlsxwriter", "mkdocs", "playwright"} & set(finished.stdout.split())


@pytest.mark.parametrize(
    "folder", [*(f"hooks/tracker/{name}" for name in (*PACKAGES, "site", "report", "export")), "tests/site"]
)
def test_no_package_is_taken_for_output_whatever_it_is_called(folder: str) -> None:
    asked = ["git", "check-ignore", "--quiet", "--no-index", f"{folder}/module.py"]

    assert subprocess.run(asked, cwd=ROOT, check=False).returncode == 1


def test_a_module_says_first_what_it_makes_of_what() -> None:
    for file, code in MODULES.items():
        first = (ast.get_docstring(parsed(code)) or "").split("\n", 1)[0]
        assert first.endswith((".", ":", ",")) or len(first) > 40, file


def test_nothing_is_kept_in_a_name_of_a_module_that_functions_change() -> None:
    for file, code in MODULES.items():
        assert [node for node in nodes(code) if isinstance(node, ast.Global)] == [], file


def test_the_file_of_events_is_one_class_bound_at_its_end() -> None:
    body = parsed(MODULES["events.py"]).body
    events = [node for part in body if isinstance(part, ast.ClassDef) for node in part.body]
    named = {
        node.name for node in events if isinstance(node, ast.FunctionDef) and node.name.startswith("on_")
    }
    bound = {ast.unparse(part) for part in body if isinstance(part, ast.Assign)}

    assert sum(isinstance(part, ast.ClassDef) for part in body) == 1
    assert bound >= {f"{name} = _hooks.{name}" for name in named}
    assert {"on_config", "on_page_content", "on_post_build"} <= named


def needs_a_site(code: str) -> set[str]:
    """Return what in a test needs a site that is built: a fixture, a maker, or a command of ours."""
    parts = nodes(code)
    asked = {
        argument.arg
        for node in parts
        if isinstance(node, ast.FunctionDef)
        and (node.name.startswith("test_") or "fixture" in "".join(map(ast.unparse, node.decorator_list)))
        for argument in node.args.args
    }
    named = {node.attr for node in parts if isinstance(node, ast.Attribute)}
    said = {node.value for node in parts if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return (
        asked & {"site", "repo_site", "demo_site", "browser"}
        | named & {"getfixturevalue"}
        | said & {"tracker.cli", "mkdocs"}
        | {name for name in imported(code) if name.startswith("tests.builds")}
    )


def test_the_tests_mirror_the_house() -> None:
    folders = {path.parent.name for path in TESTS.glob("*/__init__.py")}

    # With another programme the tests of the first edition have gone
    assert {*folders, "edition"} == {*PACKAGES, *OTHER_TESTS}
    assert {path.parent for path in TESTS.rglob("test_*.py")} <= {TESTS, *(TESTS / name for name in folders)}
    assert sorted(path.name for path in TESTS.glob("test_*.py")) == [
        "test_docs.py",
        "test_house.py",
        "test_mutants.py",
    ]


@pytest.mark.parametrize("package", PACKAGES)
def test_a_test_of_a_package_needs_no_site(package: str) -> None:
    files = list((TESTS / package).glob("*.py"))

    assert [path.name for path in files if path.name.startswith("test_")]
    for path in files:
        assert needs_a_site(path.read_text(encoding="utf-8")) == set(), path


def test_a_test_that_needs_a_site_is_noticed() -> None:
    assert needs_a_site("def test_a(site, tmp_path): pass") == {"site"}
    assert needs_a_site("@pytest.fixture\ndef small(demo_site): pass") == {"demo_site"}
    assert needs_a_site("def test_a(request): request.getfixturevalue(name)") == {"getfixturevalue"}
    assert needs_a_site("def test_a():\n    from tests.builds import build") == {
        "tests.builds",
        "tests.builds.build",
    }
    assert needs_a_site("subprocess.run([sys.executable, '-m', 'mkdocs', 'build'])") == {"mkdocs"}
    assert needs_a_site("from tests.making import make_target\nspoil = lambda site: site / 'site'") == set()


def test_nothing_is_taken_from_a_test() -> None:
    for path in TESTS.rglob("*.py"):
        if "node_modules" in path.parts:  # what `make audit` had npm bring
            continue
        taken = {part for name in imported(path.read_text(encoding="utf-8")) for part in name.split(".")}
        assert not [part for part in taken if part.startswith("test_")], path


def test_no_code_knows_the_demo() -> None:
    for folder in ("hooks", "overrides"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in {".py", ".jinja", ".html", ".js", ".css"}:
                assert not re.search(
                    "demo|minh họa|illustrat", path.read_text(encoding="utf-8"), re.IGNORECASE
                ), path


def test_the_lock_has_hashes_and_names_no_address() -> None:
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")

    packages = re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)
    assert {
        "mkdocs",
        "mkdocs-material",
        "mkdocs-static-i18n",
        "jinja2",
        "pyyaml",
        "pydantic",
        "babel",
        "pytest",
    } <= set(packages)
    assert all("--hash=sha256:" in block for block in re.split(r"^(?=[a-z])", lock, flags=re.MULTILINE)[1:])
    assert "://" not in lock
