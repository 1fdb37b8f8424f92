"""What several tests need: the options of this repository, golden files, the sites, each built once, and a
browser.
"""

from __future__ import annotations

import gc
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.builds import HERE, build_in, built, of_the_run
from tests.places import DEMO, DEMO_DAY, ROOT
from tests.serving import serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

settings.register_profile("quick", max_examples=5)
# Tests make much and drop little: looking for garbage as often as Python does by default takes a tenth.
gc.set_threshold(100_000, 20, 100)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew; the diff is the review"
    )
    parser.addoption(
        "--site", type=Path, help="a built site to look at, in place of one built by the tests (make verify)"
    )
    parser.addoption(
        "--programme",
        type=Path,
        default=ROOT / "mkdocs.yml",
        help="the mkdocs.yml that --site was built from",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what holds of the first edition only where another programme stands."""
    if not (ROOT / "tests" / "edition").is_dir():
        gone = [item for item in items if item.get_closest_marker("edition")]
        config.hook.pytest_deselected(items=gone)
        items[:] = [item for item in items if item not in gone]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a golden file, or write the file with --update-golden."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"{path.name} is missing; run pytest --update-golden and look at it"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built for the root of a domain."""
    return built(tmp_path_factory, "root", SITE_URL="https://example.org/")


@pytest.fixture(scope="session")
def repo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built for a project address under /repo/."""

    def fill(folder: Path) -> None:
        build_in(ROOT, str(folder / "site"), **HERE)  # a process of its own, as it stands elsewhere

    return of_the_run(tmp_path_factory, "project", fill) / "site"


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The illustrative programme, built on the day its figures were made for."""
    return built(
        tmp_path_factory,
        "demo",
        config=DEMO / "mkdocs.yml",
        SITE_URL="https://example.org/",
        AS_OF=DEMO_DAY.isoformat(),
    )


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory, repo_site: Path) -> Path:
    """The folder of the real site in which the copy that is opened by double-click was put beside it."""

    def fill(folder: Path) -> None:
        shutil.copytree(repo_site, folder / "site")
        build_in(ROOT, str(folder / "site"), "--offline", **HERE)

    return of_the_run(tmp_path_factory, "offline", fill)


@pytest.fixture(scope="session")
def unpacked(offline: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy that is opened by double-click, in a folder whose name has blanks and marks."""
    folder = tmp_path_factory.mktemp("Bản xem thử")
    with zipfile.ZipFile(offline / "site.zip") as archive:
        archive.extractall(folder)
    return folder / "site"


@pytest.fixture(scope="session")
def root(site: Path) -> Iterator[str]:
    """The address of the real site at the root of a domain."""
    yield from serve(site, "/")


@pytest.fixture(scope="session")
def under_repo(repo_site: Path) -> Iterator[str]:
    """The address of the real site under a project address."""
    yield from serve(repo_site, "/repo/")


@pytest.fixture(scope="session")
def demo(demo_site: Path) -> Iterator[str]:
    """The address of the illustrative programme."""
    yield from serve(demo_site, "/")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium; a machine without one fails, it never skips."""
    from tracker.cli.pdf import find_chromium  # noqa: PLC0415, the tests of the packages do without

    path = find_chromium()
    assert path, "no Chromium: run `make browser`, or set CHROMIUM to the path of one"
    return path


@pytest.fixture(scope="session")
def playwright(chromium: str) -> Iterator[Playwright]:
    """What drives browsers; to look for a Chromium may start one of its own, and two cannot be at once."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415, the tests of the packages do without

    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    """A real Chromium, without a window where there is such a one; the tests of the engines open the one that
    readers have.
    """
    from tests.browser.engines import find_shell  # noqa: PLC0415, the tests of the packages do without
    from tracker.cli.pdf import QUIET  # noqa: PLC0415

    path = find_shell(playwright) or chromium
    launched = playwright.chromium.launch(executable_path=path, args=QUIET)
    yield launched
    launched.close()
