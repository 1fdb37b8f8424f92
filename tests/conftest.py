"""What several tests need: the options of this repository, golden files, the sites, each built once, and a
browser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.builds import built
from tests.places import DEMO, DEMO_DAY, ROOT
from tests.serving import serve
from tracker.cli.pdf import QUIET, find_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("quick", max_examples=5)


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
    return built(tmp_path_factory, "project", SITE_URL="https://example.org/repo/")


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
def browser() -> Iterator[Browser]:
    """A real Chromium; a machine without one fails, it never skips."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415, the tests of the packages do without

    path = find_chromium()
    assert path, "no Chromium: run `make browser`, or set CHROMIUM to the path of one"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield chromium
        chromium.close()
