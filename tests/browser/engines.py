"""The three engines that readers' browsers are made of, each behind a window with the same few ways to act.

The device behind every window is in the dark and asks for stillness, set where the engine takes it:
Playwright hands neither on to a Firefox ESR, and says nothing about it. What goes wrong on a page is kept by
`spy.js`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Error, Page, Playwright, sync_playwright

from tracker.cli.pdf import QUIET, find_chromium

HERE = Path(__file__).parent
SPY = HERE / "spy.js"
ENGINES = ("chromium", "firefox", "webkit")
PACKAGES = {
    "chromium": ["chromium"],
    "firefox": ["firefox-esr"],
    "webkit": ["webkit2gtk-driver", "xvfb", "python3-gi", "gir1.2-webkit2-4.1"],
}
"""What Debian calls all that an engine needs."""
SHELL = "chromium-headless-shell"
"""What Debian calls the Chromium without a window: the same engine, which opens a page for a third of the
work.
"""
VARIABLES = {"chromium": "CHROMIUM", "firefox": "FIREFOX", "webkit": "WEBKIT_DRIVER"}
"""What may name the path of one that is elsewhere."""
SYSTEM_PYTHON = "/usr/bin/python3"
PREFERENCES = {
    "layout.css.prefers-color-scheme.content-override": 0,
    "ui.prefersReducedMotion": 1,
    "browser.sessionhistory.max_total_viewers": 0,  # Back loads anew: the harder case, of which one is told
    "ui.useOverlayScrollbars": 1,  # else a scroll bar takes its room from the page
}
PATIENCE = 20
"""Seconds until what does not come is missing."""


class Missing(RuntimeError):
    """There is no such engine on this machine; the text says what to install."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"no {name}: run `make browser`, install {' '.join(PACKAGES[name])}, "
            f"or set {VARIABLES[name]} to the path of one"
        )


class Window(Protocol):
    """A page of a width, in one engine; scripts are functions of what is given to them."""

    name: str

    def go(self, address: str) -> None: ...
    def ask(self, script: str, given: object = None) -> Any: ...
    def press(self, key: str) -> None: ...
    def type(self, text: str) -> None: ...
    def click(self, css: str) -> None: ...
    def back(self) -> None: ...
    def size(self, width: int, height: int = 800) -> None: ...


class Driven:
    """A window of Playwright."""

    def __init__(self, name: str, page: Page) -> None:
        self.name = name
        self.page = page

    def go(self, address: str) -> None:
        self.page.goto(address, wait_until="load")

    def ask(self, script: str, given: object = None) -> Any:
        return self.page.evaluate(script, given)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def click(self, css: str) -> None:
        self.page.locator(css).first.click()

    def back(self) -> None:
        # not by a script: its answer is lost where the page is left before it was sent
        self.page.go_back(wait_until="commit")

    def size(self, width: int, height: int = 800) -> None:
        self.page.set_viewport_size({"width": width, "height": height})


class WebKit:
    """A window of WebKitGTK, which Playwright does not drive."""

    name = "webkit"

    def __init__(self, driver: Any) -> None:
        from selenium.webdriver.common.keys import Keys  # noqa: PLC0415, only where WebKit is driven

        self.driver = driver
        self._keys = {
            "ArrowDown": Keys.ARROW_DOWN,
            "ArrowRight": Keys.ARROW_RIGHT,
            "ArrowLeft": Keys.ARROW_LEFT,
            "Control": Keys.CONTROL,
            "Enter": Keys.ENTER,
            "Escape": Keys.ESCAPE,
            "Space": Keys.SPACE,
            "Tab": Keys.TAB,
        }

    def go(self, address: str) -> None:
        self.driver.get(address)

    def ask(self, script: str, given: object = None) -> Any:
        return self.driver.execute_script(f"return ({script})(arguments[0])", given)

    def press(self, key: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains  # noqa: PLC0415

        *held, last = [self._keys.get(part, part) for part in key.split("+")]
        chain = ActionChains(self.driver)
        for each in held:
            chain.key_down(each)
        chain.send_keys(last)
        for each in reversed(held):
            chain.key_up(each)
        chain.perform()

    def type(self, text: str) -> None:
        self.driver.switch_to.active_element.send_keys(text)

    def click(self, css: str) -> None:
        self.driver.find_element("css selector", css).click()

    def back(self) -> None:
        self.driver.back()

    def size(self, width: int, height: int = 800) -> None:
        self.driver.set_window_size(width, height)
        until(self, "([width, height]) => innerWidth === width && innerHeight === height", [width, height])


def until(window: Window, script: str, given: object = None) -> None:
    """Wait until what is asked comes true; on a page that was left meanwhile, ask the next one."""
    end = time.monotonic() + PATIENCE
    said: object = None
    while time.monotonic() < end:
        try:
            said = window.ask(script, given)
        except Exception as problem:
            said = problem
        if said is True:
            return
        time.sleep(0.02)
    raise AssertionError(f"{window.name}: never came true: {script} of {given!r}; last: {said!r}")


def wrong(window: Window) -> list[str]:
    """Return what went wrong on the page, and what it asked of anybody else."""
    found: list[str] = window.ask(
        """() => [...window.__wrong, ...performance.getEntriesByType("resource").map(({ name }) => name)
          .filter((name) => new URL(name).origin !== location.origin && !name.startsWith("blob:"))
          .map((name) => `third party: ${name}`)]"""
    )
    return found


def find(name: str, playwright: Playwright | None = None) -> str | None:
    """Return the path of an engine, the system's or Playwright's own, or None."""
    named = os.environ.get(VARIABLES[name], "")
    if name == "chromium" and (path := find_chromium()):
        return path
    if name == "firefox" and (path := shutil.which(named or "firefox-esr")):
        return path
    if name == "webkit" and (path := shutil.which(named or "WebKitWebDriver")) and _has_gtk():
        return path
    if playwright:
        return own(name, playwright)
    try:
        with sync_playwright() as started:
            return own(name, started)
    except Error:
        return None


def own(name: str, playwright: Playwright) -> str | None:
    """Return the path of the build of an engine that Playwright brought, or None."""
    path: str = getattr(playwright, name).executable_path
    return path if Path(path).exists() else None


def find_shell(playwright: Playwright) -> str | None:
    """Return the path of a Chromium without a window, the system's or Playwright's own, or None."""
    if path := shutil.which(SHELL):
        return path
    builds = Path(playwright.chromium.executable_path).parents[2]
    return next(map(str, builds.glob("chromium_headless_shell-*/*/*headless*shell")), None)


def _has_gtk() -> bool:
    code = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')"
    return (
        bool(shutil.which("Xvfb"))
        and not subprocess.run([SYSTEM_PYTHON, "-c", code], check=False, capture_output=True).returncode
    )


@contextmanager
def opened(name: str, playwright: Playwright) -> Iterator[Window]:
    """Open a window of an engine; raise `Missing` where the machine has none."""
    path = find(name, playwright)
    if not path:
        raise Missing(name)
    if name == "webkit" and path != own(name, playwright):
        with _display() as display, _webkit(path, display) as driver:
            yield WebKit(driver)
        return
    kinds: dict[str, Callable[[], Any]] = {
        "chromium": lambda: playwright.chromium.launch(executable_path=path, args=QUIET),
        "firefox": lambda: playwright.firefox.launch(
            executable_path=path,
            firefox_user_prefs=PREFERENCES,
            # the ESR speaks WebDriver BiDi; Playwright's own build its own language
            channel=None if path == own(name, playwright) else "moz-firefox",
        ),
        "webkit": lambda: playwright.webkit.launch(executable_path=path),
    }
    browser = kinds[name]()
    try:
        context = browser.new_context(color_scheme="dark", reduced_motion="reduce")
        context.add_init_script(path=SPY)
        yield Driven(name, context.new_page())
    finally:
        browser.close()


@contextmanager
def _display() -> Iterator[str]:
    """A screen that nobody sees, under a number that was free."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x1100x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as screen:
        os.close(writer)
        with os.fdopen(reader) as said:
            number = said.readline().strip()
        try:
            yield f":{number}"
        finally:
            screen.terminate()


@contextmanager
def _webkit(path: str, display: str) -> Iterator[Any]:
    from selenium import webdriver  # noqa: PLC0415, only where WebKit is driven

    options = webdriver.WebKitGTKOptions()
    options.binary_location = SYSTEM_PYTHON
    for argument in (str(HERE / "webkit_window.py"), str(SPY)):
        options.add_argument(argument)
    service = webdriver.WebKitGTKService(
        path, env={**os.environ, "DISPLAY": display, "PYTHONPATH": "", "NO_AT_BRIDGE": "1"}
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # selenium calls what selenium has given up
        driver = webdriver.WebKitGTK(options=options, service=service)
    try:
        yield driver
    finally:
        driver.quit()
