"""A page is light before it is touched, works at the first touch, and goes on working when a file fails to
arrive.
"""

from __future__ import annotations

import functools
import gzip
import statistics
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html
import material
import pytest
from playwright.sync_api import Browser, Page, Playwright, Route

from tests.browser.reading import NAMES, RUN, arrive, look_for, reading, visited
from tests.builds import TARGETS, own_pages
from tests.serving import Quiet, serve
from tracker.cli.pdf import QUIET

KIB = 1024
VIEW, REQUESTS, TOUCH = 34 * KIB, 6, 36 * KIB
LONG = {
    "article/bilingual/": 45 * KIB,
    "article/": 36 * KIB,
    "data/": 42 * KIB,
    "method/": 40 * KIB,
    "updates/": 39 * KIB,
}
"""The pages whose words alone are more than the view of any other page, each with a bound of its own."""
PAIRS, SLOWER = 5, 3.0
"""How many pairs of views are compared, and how many times later than bare words a page may be painted."""
LATENCY, LINE_RATE, SLOW_CPU = 150, 1.6e6 / 8, 4
"""A slow phone: milliseconds until an answer comes, bytes a second, how many times slower it works."""
AWAITED = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const awaited = performance.getEntriesByType("resource")
    .filter((file) => file.renderBlockingStatus === "blocking");
  const asked = new Set(awaited.map((file) => file.initiatorType === "css"));
  return [[page, ...awaited].reduce((sum, file) => sum + file.encodedBodySize, 0), asked.size];
}"""
"""What is awaited before anything is painted: its bytes, and how often an answer leads to the next question:
once where the page does, twice where a style sheet does too."""
SHIFTS = """
window.__shifts = [];
window.__paint = 0;
const watch = (type, seen) => new PerformanceObserver((list) => list.getEntries().forEach(seen))
  .observe({ type, buffered: true });
const told = ({ node }) => node && (node.outerHTML || node.nodeValue).slice(0, 100);
watch("layout-shift", (entry) => entry.hadRecentInput || window.__shifts.push(entry.sources.map(told)));
watch("largest-contentful-paint", (entry) => (window.__paint = entry.startTime));
"""


@functools.lru_cache(maxsize=512)  # every page loads the same few files
def packed_file(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6)


class Packed(Quiet):
    """Serves text packed, as every public host does, and counts for each reader what it sent."""

    sent: dict[str, dict[str, int]]

    def do_GET(self) -> None:  # noqa: N802, the name is the library's
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        body = packed_file(path) if path.is_file() else b""
        charset = "; charset=utf-8" if path.suffix in (".html", ".js", ".css") else ""
        head = {
            "Content-Type": f"{self.guess_type(path)}{charset}",
            "Content-Encoding": "gzip",
            "Content-Length": str(len(body)),
            "Cache-Control": "max-age=600",
            "Last-Modified": "Tue, 24 Nov 2026 00:00:00 GMT",
            "ETag": '"6743a1b2-1f40"',
            "Vary": "Accept-Encoding",
        }
        self.send_response(200 if path.is_file() else 404)
        for name, value in head.items():
            self.send_header(name, value)
        self.sent[self.headers.get("Reader", "")][self.path] = (
            len(body) + sum(len(name) + len(value) + 4 for name, value in head.items()) + 100
        )
        self.end_headers()
        self.wfile.write(body)


Sent = dict[str, dict[str, int]]


@pytest.fixture(scope="module")
def packed(repo_site: Path) -> Iterator[tuple[str, Sent]]:
    """The address of the site under a project address, packed, and what was sent to each reader by path."""
    sent: Sent = defaultdict(dict)
    serving = serve(repo_site, "/repo/", Packed, sent=sent)
    yield next(serving), sent
    serving.close()


def by_the_page(sent: dict[str, int]) -> dict[str, int]:
    """Return what was sent but for the page's icon, which the browser asks for by itself, once it has nothing
    better to do; that a page's view has room for it is tested with the view.
    """
    return {path: size for path, size in sent.items() if path != "/repo/assets/favicon.svg"}


def pages(site: Path) -> list[str]:
    framed = f"embed/{TARGETS[0]}"
    return [framed, *(path.parent.relative_to(site).as_posix() for path in own_pages(site))]


@pytest.mark.parametrize("width", [360, 1280])
def test_every_page_is_light_and_asks_for_nothing_of_the_search(
    browser: Browser, packed: tuple[str, Sent], repo_site: Path, width: int
) -> None:
    root, sent = packed
    heavy = []
    addresses = [f"{root}{'' if path == '.' else f'{path}/'}" for path in pages(repo_site)]
    for address, page, wrong in visited(browser, width, addresses, SHIFTS):
        # The browser of the test does not always fetch it, and does not say for whom
        came = {"/repo/assets/favicon.svg": 500, **sent[address]}
        if (
            sum(came.values()) > LONG.get(address.removeprefix(root).removeprefix("en/"), VIEW)
            or len(came) > REQUESTS
            or [url for url in came if "search" in url]
        ):
            heavy.append((address, sum(came.values()), list(came)))
        assert page.evaluate("window.__shifts") == [], address
        assert wrong == []
    assert heavy == []
    assert all(len(sent[address]) > 1 for address in addresses)


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_first_touch_of_the_search_is_light(
    browser: Browser, packed: tuple[str, Sent], prefix: str
) -> None:
    root, sent = packed
    with reading(browser, 360) as (page, wrong):
        arrive(page, f"{root}{prefix}article/")
        sent[""].clear()
        page.locator('button.md-header__button[for="__search"]').click()
        page.locator(".md-search__input").press_sequentially(NAMES[prefix])
        page.locator(".md-search-result__link").first.wait_for()

        asked = by_the_page(sent[""])
        assert sum(asked.values()) <= TOUCH
        assert len(asked) == 2
        assert wrong == []


def test_any_other_first_touch_asks_for_nothing(browser: Browser, packed: tuple[str, Sent]) -> None:
    root, sent = packed
    with reading(browser, 360) as (page, wrong):
        arrive(page, f"{root}targets/")
        sent[""].clear()
        page.mouse.wheel(0, 900)
        page.locator('button.md-header__button[for="__drawer"]').click()
        page.locator(".tr-look button").click()
        page.keyboard.press("Tab")
        page.wait_for_timeout(300)

        assert not by_the_page(sent[""])
        assert wrong == []


@pytest.mark.parametrize(
    "path",
    [
        "",
        "about/",
        "en/targets/",
        "targets/startup-innovation-centre/",
        "en/targets/results-applied/",
        "en/glossary/",
    ],
)
def test_what_is_seen_while_a_page_is_still_coming_stays_where_it_is(
    browser: Browser, packed: tuple[str, Sent], path: str
) -> None:
    root, _ = packed
    for width in (360, 1280):
        with reading(browser, width) as (page, _wrong):
            page.add_init_script(SHIFTS)
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 20})
            arrive(page, f"{root}{path}")
            wait_until_painted(page)

            assert page.evaluate("window.__shifts") == [], width


@pytest.fixture(scope="module")
def bare(
    packed: tuple[str, Sent], repo_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The article's own words as plain HTML, without style or script, from a server of the same kind."""
    page = lxml.html.parse(str(repo_site / "article" / "index.html")).getroot()
    words = "".join(f"<p>{part.text_content()}</p>" for part in page.cssselect("article p"))
    folder = tmp_path_factory.mktemp("bare")
    (folder / "index.html").write_text(f"<!doctype html><title>x</title>{words}", encoding="utf-8")
    yield from serve(folder, "/repo/", Packed, sent=defaultdict(dict))


def wait_until_painted(page: Page) -> None:
    """Wait until the browser has told of its largest paint and of what moved: it does so some time after the
    page has loaded, and never once the page was touched.
    """
    page.wait_for_function("() => window.__paint > 0")
    page.evaluate(RUN)


def slowed(page: Page) -> None:
    """Make a page's machine and line those of a slow phone."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    rates = {"downloadThroughput": LINE_RATE, "uploadThroughput": 750e3 / 8}
    session.send("Network.emulateNetworkConditions", {"offline": False, "latency": LATENCY, **rates})
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_CPU})


def until_painted(browser: Browser, address: str) -> float:
    """Return what a slow phone on a slow line needs until it has painted the largest part of a page, in
    milliseconds: one way for the page and one for what it waits for, the bytes of both on the line, and the
    work of the page's thread. As in Lighthouse's simulated throttling, it is worked out of what was counted:
    the clock of the wall, on a machine that tests something else as well, measures that too.
    """
    with reading(browser, 360) as (page, _wrong):
        page.add_init_script(SHIFTS)
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        arrive(page, address)
        wait_until_painted(page)
        metrics = session.send("Performance.getMetrics")["metrics"]
        work = next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration") * 1000
        size, waits = page.evaluate(AWAITED)
    return (LATENCY * (1 + waits)) + (size / LINE_RATE * 1000) + (SLOW_CPU * work)


def test_a_slow_phone_paints_it_not_much_later_than_its_bare_words(
    playwright: Playwright, chromium: str, packed: tuple[str, Sent], bare: str
) -> None:
    root, _ = packed
    # The browser that readers have: the one without a window is done with bare words in no time.
    browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
    pairs = [(until_painted(browser, f"{root}article/"), until_painted(browser, bare)) for _ in range(PAIRS)]
    browser.close()
    assert statistics.median(ours / theirs for ours, theirs in pairs) < SLOWER, pairs


def test_nothing_moves_on_a_slow_phone_when_the_search_is_opened(
    browser: Browser, packed: tuple[str, Sent]
) -> None:
    root, _ = packed
    with reading(browser, 360) as (page, _wrong):
        page.add_init_script(SHIFTS)
        slowed(page)
        arrive(page, f"{root}article/")
        wait_until_painted(page)
        page.locator('button.md-header__button[for="__search"]').click()
        page.locator(".md-search__input").press_sequentially(NAMES[""])
        page.locator(".md-search-result__link").first.wait_for()
        assert page.evaluate("window.__shifts") == []


def opened(page: Page) -> bool:
    return bool(page.locator("#__search").is_checked())


def test_the_search_works_on_a_phone_and_closes(browser: Browser, under_repo: str) -> None:
    with reading(browser, 360, has_touch=True) as (page, wrong):
        arrive(page, under_repo)
        page.locator('button.md-header__button[for="__search"]').tap()
        assert page.evaluate("document.activeElement.name") == "q"  # the keyboard of the phone comes up
        page.keyboard.type(NAMES[""])
        page.locator(".md-search-result__link").first.wait_for()
        page.locator('.md-search button[type="reset"]').tap()
        page.wait_for_function("() => !document.querySelector('.md-search-result__link')")
        page.locator('.md-search__icon[for="__search"]').tap()
        assert not opened(page)
        assert page.evaluate("document.activeElement.name") != "q"
        assert wrong == []


def test_a_link_can_hold_a_search(browser: Browser, under_repo: str) -> None:
    with reading(browser, 1280) as (page, wrong):
        arrive(page, f"{under_repo}?q=doi+moi+sang+tao")
        page.locator(".md-search-result__link").first.wait_for()
        assert opened(page)
        assert "“doi moi sang tao”" in page.locator(".md-search-result__meta").inner_text()
        assert wrong == []


@pytest.mark.parametrize("failing", ["**/search.js*", "**/search/vi.js*"])
def test_a_search_that_failed_to_load_says_so_and_works_at_the_next_try(
    browser: Browser, under_repo: str, failing: str
) -> None:
    with reading(browser, 1280) as (page, _):
        failed: list[str] = []

        def fail_once(route: Route) -> None:
            if failed:
                route.continue_()
                return
            failed.append(route.request.url)
            route.abort()

        page.route(failing, fail_once)
        arrive(page, under_repo)
        page.locator(".md-search__input").focus()
        page.get_by_text("Chưa tải được phần tìm kiếm. Nhấn Enter để thử lại.").wait_for()
        page.keyboard.press("Enter")
        page.wait_for_function(
            "() => !document.querySelector('.md-search-result__meta').textContent.includes('Chưa tải được')"
        )
        page.keyboard.type(NAMES[""])
        page.locator(".md-search-result__link").first.wait_for()
        assert len(failed) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_appearance_changes_by_tap_and_by_key_and_is_kept(
    browser: Browser, under_repo: str, scheme: str
) -> None:
    names = {"light": "default", "dark": "slate"}
    other = names["dark" if scheme == "light" else "light"]
    with reading(browser, 1280, color_scheme=scheme) as (page, wrong):
        scheme_now: Any = lambda: page.locator("body").get_attribute("data-md-color-scheme")  # noqa: E731
        arrive(page, under_repo)
        assert scheme_now() == names[scheme]
        assert page.locator('label[for^="__palette_"]:visible').count() == 1
        page.locator('label[for^="__palette_"]:visible').click()
        assert scheme_now() == other
        arrive(page, f"{under_repo}en/targets/")
        assert scheme_now() == other
        page.locator('[name="__palette"]:checked').focus()
        page.keyboard.press("ArrowRight")
        assert scheme_now() == names[scheme]
        page.reload(wait_until="load")
        page.wait_for_load_state("networkidle")
        assert scheme_now() == names[scheme]
        assert wrong == []


def test_the_appearance_follows_the_device_until_one_is_chosen(browser: Browser, root: str) -> None:
    with reading(browser, 360, color_scheme="light") as (page, _):
        arrive(page, root)
        page.emulate_media(color_scheme="dark")
        page.wait_for_function("() => document.body.dataset.mdColorScheme === 'slate'")


def test_the_menu_of_a_phone_opens_by_tap_and_by_key_and_is_out_of_the_way_when_closed(
    browser: Browser, under_repo: str
) -> None:
    with reading(browser, 360) as (page, wrong):
        arrive(page, f"{under_repo}article/")
        opener = page.locator('button.md-header__button[for="__drawer"]')
        assert page.locator(".md-sidebar--primary").evaluate("(side) => side.inert")
        opener.click()
        assert opener.get_attribute("aria-expanded") == "true"
        page.locator('.md-sidebar--primary a[href="../targets/"]').click()
        page.wait_for_url(f"{under_repo}targets/")
        arrive(page, f"{under_repo}article/")
        opener.focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
        page.keyboard.press("Escape")
        assert opener.get_attribute("aria-expanded") == "false"
        assert page.evaluate("document.activeElement.getAttribute('for')") == "__drawer"
        assert wrong == []


def test_the_contents_lead_to_a_heading_and_show_where_one_is(browser: Browser, under_repo: str) -> None:
    with reading(browser, 1280) as (page, wrong):
        arrive(page, f"{under_repo}en/article/")
        link = page.locator('.md-sidebar--secondary a[href="#limitations"]')
        assert link.is_visible()
        link.click()
        page.wait_for_function(
            "() => document.querySelector('.md-sidebar--secondary "
            "a[href=\"#limitations\"]').getAttribute('aria-current') === 'location'"
        )
        assert page.locator('.md-sidebar--secondary [aria-current="location"]').count() == 1
        page.evaluate("scrollTo(0, 3000)")
        page.wait_for_timeout(200)
        page.evaluate("scrollTo(0, 2500)")
        page.locator(".md-top:not([hidden])").click()
        page.wait_for_function("() => scrollY === 0")
        assert wrong == []


def test_an_address_changes_with_the_file_behind_it(repo_site: Path) -> None:
    html = (repo_site / "article" / "index.html").read_text(encoding="utf-8")

    for name in (
        "assets/javascripts/site.js",
        "assets/javascripts/search.js",
        "assets/stylesheets/site.css",
        "search/vi.js",
    ):
        assert f"../{name}?v=" in html, name
    assert not list(repo_site.rglob("bundle*.js"))
    assert not (repo_site / "assets" / "javascripts" / "lunr").exists()


COMPUTED = """() => {
  const seen = new Map();  // two elements of each kind are enough
  const kind = (element) => `${element.tagName}.${element.className}`;
  const again = (element) => {
    const name = `${kind(element.parentElement)} ${kind(element)}`;
    seen.set(name, (seen.get(name) || 0) + 1);
    return seen.get(name) <= 2;
  };
  const said = (element) => (part) => {
    const style = getComputedStyle(element, part);
    if (part && style.content === "none") return "";
    const names = [...style].filter((name) => !name.startsWith("--"));
    return names.map((name) => `${name}: ${style[name]}`).join(";");
  };
  return [...document.querySelectorAll("body, body *")].filter(again)
    .map((element) => [null, "::before", "::after"].map(said(element)).join("|"));
}"""


def differences(short: list[str], whole: list[str]) -> list[tuple[int, str, str]]:
    """Return each property that differs, with the place of its element."""
    assert len(short) == len(whole)
    return [
        (place, ours, theirs)
        for place, pair in enumerate(zip(short, whole, strict=True))
        for ours, theirs in zip(*(look.replace("|", ";").split(";") for look in pair), strict=False)
        if ours != theirs
    ]


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_what_was_left_out_of_the_style_sheet_is_missed_on_no_page(
    browser: Browser, under_repo: str, width: int, scheme: str
) -> None:
    whole = next(
        (Path(material.__file__).parent / "templates" / "assets" / "stylesheets").glob("main.*.css")
    ).read_text(encoding="utf-8")
    with reading(browser, width, color_scheme=scheme, reduced_motion="reduce") as (page, wrong):
        for path in ("en/", "article/", "en/targets/", "tasks/", "no/such/page"):
            looks = []
            for full in (False, True):
                page.unroute_all()
                if full:
                    page.route(
                        "**/main.*.css*", lambda route: route.fulfill(body=whole, content_type="text/css")
                    )
                arrive(page, f"{under_repo}{path}")
                page.evaluate("document.querySelector('#__drawer').click()")
                page.keyboard.press("Control+k")
                look_for(page, NAMES["en/" if path.startswith("en/") else ""])
                page.locator(".md-search-result__link").first.wait_for()
                page.evaluate(RUN)
                looks.append(page.evaluate(COMPUTED))
            assert len(looks[0]) > 60, path
            assert differences(*looks) == [], path
        assert [
            line for line in wrong if not line.startswith(("404", "console: Failed to load resource"))
        ] == []
