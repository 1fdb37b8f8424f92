"""The plan of the house holds: seven packages, each using those below it only, and each tool known in one
place.
"""

from __future__ import annotations

import ast
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
TOOLS = {
    "mkdocs": {"events.py"},
    "jinja2": {"events.py", "tracker/views/render.py"},  # MkDocs hands its own environment over
    "lxml": {"tracker/publish/search.py", "tracker/views/bilingual.py"},
    "xlsxwriter": {"tracker/opendata/files.py"},
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


def imported(code: str) -> set[str]:
    """Return the full name of everything that `code` imports, wherever in it."""
    names = set()
    for node in ast.walk(ast.parse(code)):
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


def test_every_module_is_in_one_of_the_seven_packages() -> None:
    inside = {file for file in MODULES if file.startswith("tracker/")} - {"tracker/__init__.py"}

    assert {file.split("/")[1] for file in inside} == set(PACKAGES)
    assert {file.split("/")[0] for file in MODULES} == {"events.py", "tracker"}


@pytest.mark.parametrize("file", sorted(file for file in MODULES if file.count("/") > 1))
def test_a_module_uses_nothing_above_its_own_package(file: str) -> None:
    assert uphill(file, MODULES[file]) == []


def test_an_import_turned_round_is_noticed() -> None:
    assert uphill("tracker/content/load.py", "from tracker.views import chart") == [
        "tracker.views",
        "tracker.views.chart",
    ]
    assert uphill("tracker/facts/model.py", "def later():\n    import tracker.language.formats") == [
        "tracker.language.formats"
    ]
    assert uphill("tracker/views/chart.py", "from tracker.views.edition import Edition") == []


def test_no_imports_go_round() -> None:
    named = {
        file.removesuffix(".py").removesuffix("/__init__").replace("/", "."): code
        for file, code in MODULES.items()
    }
    graph = {name: imported(code) & named.keys() - {name} for name, code in named.items()}
    # A package is no more than its docstring; who imports a module of it does not use the rest
    for used in graph.values():
        used.difference_update({"tracker", *(f"tracker.{package}" for package in PACKAGES)})

    assert len(graph) > 60
    tuple(TopologicalSorter(graph).static_order())  # raises CycleError, which names the modules


def test_the_map_names_every_package_from_the_top_to_the_ground() -> None:
    assert re.findall(r"^    (\w+)  +\S", MODULES["tracker/__init__.py"], re.MULTILINE) == PACKAGES
    for package in PACKAGES:
        assert ast.get_docstring(ast.parse(MODULES[f"tracker/{package}/__init__.py"])), package


@pytest.mark.parametrize(("tool", "places"), TOOLS.items())
def test_a_tool_is_known_in_its_places_only(tool: str, places: set[str]) -> None:
    using = {
        file for file, code in MODULES.items() if any(name.split(".")[0] == tool for name in imported(code))
    }

    assert using <= places


def test_a_public_name_is_defined_once() -> None:
    places = defaultdict(list)
    for file, code in MODULES.items():
        for node in ast.parse(code).body:
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


@pytest.mark.parametrize("package", [*PACKAGES, "site", "report", "export"])
def test_no_package_is_taken_for_output_whatever_it_is_called(package: str) -> None:
    asked = ["git", "check-ignore", "--quiet", "--no-index", f"hooks/tracker/{package}/module.py"]

    assert subprocess.run(asked, cwd=ROOT, check=False).returncode == 1


def test_a_module_says_first_what_it_makes_of_what() -> None:
    for file, code in MODULES.items():
        first = (ast.get_docstring(ast.parse(code)) or "").split("\n", 1)[0]
        assert first.endswith((".", ":", ",")) or len(first) > 40, file


def test_nothing_is_taken_from_a_test() -> None:
    for path in (ROOT / "tests").rglob("*.py"):
        taken = {part for name in imported(path.read_text(encoding="utf-8")) for part in name.split(".")}
        assert not [part for part in taken if part.startswith("test_")], path
