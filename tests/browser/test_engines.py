"""The site works in every engine that readers' browsers are made of: one page of each kind, and every
function.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.browser import install
from tests.browser.engines import ENGINES, PACKAGES, Missing, Window, opened, wrong
from tests.browser.reading import NAMES
from tests.browser.walks import DRESS, HIDDEN_STOPS, KINDS, SIDEWAYS, WALKS, Sites, look_at, offline
from tests.serving import Watched, serve


@pytest.fixture(scope="module", params=ENGINES)
def window(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Window]:
    """One window of an engine for all tests of this module."""
    with opened(request.param, playwright) as made:
        yield made


@pytest.fixture(scope="module")
def failed() -> list[str]:
    """What the servers could not answer."""
    return []


@pytest.fixture(scope="module")
def sites(site: Path, demo_site: Path, failed: list[str]) -> Iterator[Sites]:
    servers = [serve(folder, "/", Watched, failed=failed) for folder in (site, demo_site)]
    yield Sites(*(next(server) for server in servers))
    for server in servers:
        server.close()


def test_nothing_is_wrong_on_any_kind_of_page(window: Window, sites: Sites, failed: list[str]) -> None:
    found: dict[str, list[str]] = {}
    for kind, path in KINDS:
        failed.clear()
        seen = look_at(window, f"{sites.root if kind == 'real' else sites.demo}{path}")
        found[f"{kind} {path}"] = seen + [each for each in failed if each != f"404: /{path}"]
    assert {page: seen for page, seen in found.items() if seen} == {}


def test_what_is_wrong_on_a_page_is_noticed(window: Window, sites: Sites) -> None:
    # So that the silence of the test above says something, in this engine too.
    window.size(320)
    window.go(f"{sites.root}no/such/page")
    window.ask(
        """() => {
          const at = (name, has) => document.body.append(Object.assign(document.createElement(name), has));
          at("img", { src: "/no-such.png" });
          at("img", { src: "https://example.org/third.png" });
          at("p", { className: "wide", textContent: "wide" });
          at("button", { className: "unseen", textContent: "unseen" });
          setTimeout(() => { throw new Error("seeded"); });
          Promise.reject(new Error("seeded too"));
          console.error("said");
          return new Promise((done) => setTimeout(done, 300));
        }"""
    )
    window.ask(DRESS, ".wide { width: 400px } .unseen { opacity: 0 }")
    seen = " ".join(wrong(window))
    for each in ("failed: ", "/no-such.png", "policy: img-src", "error: ", "rejection: ", "console: said"):
        assert each in seen, each
    assert window.ask(SIDEWAYS) > 0
    assert any("unseen" in each for each in window.ask(HIDDEN_STOPS))


@pytest.mark.parametrize("walk", WALKS)
def test_it_works(window: Window, sites: Sites, walk: str) -> None:
    WALKS[walk](window, sites)


def test_the_copy_from_the_disk_works(window: Window, unpacked: Path) -> None:
    offline(window, (unpacked / "index.html").as_uri(), NAMES["en/"])


def test_a_machine_without_an_engine_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(install, "find", lambda _name: None)
    tried: list[str] = []
    monkeypatch.setattr(install, "run", lambda command: tried.append(" ".join(command)) or 1)

    assert install.main(list(ENGINES)) == 1

    said = capsys.readouterr().err
    for name in ENGINES:
        for package in PACKAGES[name]:
            assert package in said
            assert package in str(Missing(name))
        assert any(f"playwright install --with-deps {name}" in command for command in tried), name
