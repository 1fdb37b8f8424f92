"""A real Chromium and the built sites over HTTP, as a reader meets them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.serving import serve
from tracker.cli.pdf import QUIET, find_chromium


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
    path = find_chromium()
    assert path, "no Chromium: run `make browser`, or set CHROMIUM to the path of one"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield chromium
        chromium.close()
