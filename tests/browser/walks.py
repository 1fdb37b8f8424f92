"""What a reader does on the site, written once for every engine: each walk uses one part of it, and says what
is wrong by failing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.browser.engines import Window, until, wrong
from tests.serving import EMPTY


@dataclass(frozen=True, slots=True)
class Sites:
    """Where the real site and the illustrative programme are served."""

    root: str
    demo: str


WIDTHS = (320, 360, 768, 1280)
SPACED = """* { letter-spacing: .12em !important; word-spacing: .16em !important; }
* { line-height: 1.5 !important }
p { margin-bottom: 2em !important }"""
"""The room between letters, words, lines and paragraphs that a reader may ask for (WCAG 1.4.12)."""
DRESS = """(style) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
}"""
CUT_SHORT = """() => [...document.querySelectorAll(".md-header__topic:first-child > .md-ellipsis")]
  .some((at) => at.clientWidth < 3.5 * parseFloat(getComputedStyle(at).fontSize))"""
"""Whether the site's name has no room for half a word."""
SIDEWAYS = "() => document.documentElement.scrollWidth - innerWidth"
HIDDEN_STOPS = """() => [...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, [tabindex]"
)].filter((at) => {
  const seen = () => at.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (at.tabIndex < 0 || at.matches(".md-option") || seen()) return false;
  at.focus({ preventScroll: true });
  return document.activeElement === at && !seen();
}).map((at) => at.outerHTML.slice(0, 80))"""
"""What takes the focus though it cannot be seen even then; the switch of appearance is shown by its label."""
KINDS = (
    ("real", ""),
    ("real", "targets/"),
    ("real", "outlook-2030/"),
    ("real", "tasks/"),
    ("real", "ledger/"),
    ("real", "bodies/"),
    ("real", "propose/"),
    ("real", "article/"),
    ("real", "article/bilingual/"),
    ("real", "glossary/"),
    ("real", "updates/"),
    ("real", "documents/"),
    ("real", "data/"),
    ("real", "method/"),
    ("real", "about/"),
    ("real", "no/such/page"),
    ("demo", "en/"),
    ("demo", "en/targets/"),
    ("demo", "en/targets/water-lost/"),
    ("demo", "en/tasks/"),
    ("demo", "en/targets/streets-without-shade/"),
    ("demo", "en/targets/pipes-laid/"),
    ("demo", "en/embed/beds-watered/"),
)
"""One page of each kind; the pages of targets are those with a chart, the one with the longest words and one
whose only figure waits for the final one, and one without a figure comes by the walks.
"""


def look_at(window: Window, address: str, *, widths: Sequence[int] = WIDTHS[:1]) -> list[str]:
    """Return what is wrong on a page: errors, the policy broken, what failed to load, third parties,
    scrolling sideways at any width, at `widths` also with more room between the letters and letters twice as
    large, and what takes the focus without being seen.
    """
    window.size(WIDTHS[-1])
    window.go(address)
    found = wrong(window)
    if window.ask("() => document.querySelectorAll('h1').length") != 1:
        found.append("not one h1")
    found += [f"takes the focus unseen: {each}" for each in window.ask(HIDDEN_STOPS)]

    def sideways(looks: str, *widths: int) -> None:
        for width in widths:
            window.size(width)
            if (over := window.ask(SIDEWAYS)) > 0:
                found.append(f"scrolls sideways by {over} px at {width} px, {looks}")

    sideways("as it comes", *WIDTHS[::-1])
    window.ask(DRESS, SPACED)
    sideways("text spaced", *widths)
    window.ask(DRESS, "html { font-size: 200% }")
    sideways("text at 200%", *(max(width, 360) for width in widths))
    if window.ask(CUT_SHORT):
        found.append("the site's name is cut short with text at 200%")
    return found + [each for each in wrong(window) if each not in found]


def _arrive(window: Window, address: str, width: int = 1280, height: int = 800) -> None:
    window.size(width, height)
    window.go(address)


FOUND = """(typed) => document.querySelector('.md-search-result__meta').textContent.includes(`“${typed}”`)
  && !!document.querySelector('.md-search-result__link')"""


def search(window: Window, sites: Sites) -> None:
    """By key, without accents, by arrow to the result, where the words are marked; nothing found says so."""
    _arrive(window, sites.root)
    assert window.ask("() => document.querySelector('#search').elements.q.matches(':valid')"), "an empty box"
    window.press("Control+k")
    window.type("doi moi sang tao")
    until(window, FOUND, "doi moi sang tao")
    window.press("ArrowDown")
    until(window, "() => document.activeElement.matches('.md-search-result__link')")
    assert window.ask("() => document.activeElement.textContent.length") < 160, "the link is its whole text"
    window.press("Enter")
    until(window, "() => !!document.querySelector('article mark') && location.search.startsWith('?h=')")
    assert wrong(window) == []
    window.press("Control+k")
    window.type("zzyyxx")
    none = "() => document.querySelector('.md-search-result__meta').textContent.includes('zzyyxx')"
    until(window, none)
    assert (
        window.ask("() => document.querySelectorAll('.md-search-result__link:not(.tr-found-onward)').length")
        == 0
    )
    window.press("Escape")
    until(window, "() => !document.querySelector('#__search').checked")
    assert wrong(window) == []


def search_on_a_phone(window: Window, sites: Sites) -> None:
    """The button opens it with the focus inside; Escape closes it and gives the focus back."""
    _arrive(window, f"{sites.root}en/", 360, 740)
    window.click("button.md-header__button[for=__search]")
    until(window, "() => document.activeElement.matches('.md-search__input')")
    window.type("trademark")
    until(window, FOUND, "trademark")
    window.press("Escape")
    until(window, "() => document.activeElement.matches('.md-header__button[for=__search]')")
    assert wrong(window) == []


SHOWN = """() => ({
  said: document.querySelector('.tr-filter output').textContent,
  rows: [...document.querySelectorAll('table.tr-targets tbody tr')].filter((row) => !row.hidden).length,
  words: document.querySelector('.tr-filter').elements.words.value,
  status: document.querySelector('.tr-filter').elements.status.value,
})"""
SHOWING = """(rows) => rows === [...document.querySelectorAll("table.tr-targets tbody tr")]
  .filter((row) => !row.hidden).length"""
ALL_SHOWN = f"(wanted) => Object.entries(({SHOWN})()).every(([name, value]) => wanted[name] === value)"
READY = "() => document.querySelector('.tr-filter').hidden === false"
CHOOSE = """([name, value]) => {
  const field = document.querySelector('.tr-filter').elements[name];
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}"""


def filtering(window: Window, sites: Sites) -> None:
    """Words and status narrow the table; after a target and Back the form says what the rows show."""
    _arrive(window, f"{sites.demo}en/targets/")
    until(window, READY)
    every = window.ask(SHOWN)["rows"]
    window.click(".tr-filter [name=words]")
    window.type("tree")
    until(
        window,
        "(every) => +document.querySelector('.tr-filter output').textContent.match(/\\d+/)[0] < every",
        every,
    )
    narrowed = window.ask(SHOWN)
    assert 0 < narrowed["rows"] < every
    assert str(narrowed["rows"]) in narrowed["said"]
    assert str(every) in narrowed["said"]
    window.click("table.tr-targets tbody tr:not([hidden]) a")
    until(window, "() => /targets\\/[^/]+\\/$/.test(location.pathname) && document.readyState === 'complete'")
    window.back()
    until(window, "() => location.pathname.endsWith('/targets/') && document.readyState === 'complete'")
    # the browser puts back what it keeps of a form, and then the script what the address says
    until(window, ALL_SHOWN, narrowed)
    window.ask(CHOOSE, ["words", ""])
    window.ask(CHOOSE, ["status", "met"])
    met = window.ask(SHOWN)
    assert 0 < met["rows"] < every
    window.click(".tr-filter [type=reset]")
    until(
        window,
        SHOWING,
        every,
    )
    assert wrong(window) == []


def sorting(window: Window, sites: Sites) -> None:
    """A head sorts its table, and once more the other way round."""
    _arrive(window, f"{sites.demo}en/targets/")
    until(window, READY)
    head = "table.tr-targets thead th[data-order=name]"
    names = f"""() => [...document.querySelector("{head}").closest("table").querySelectorAll("tbody th")]
      .map((at) => at.textContent)"""
    before = window.ask(names)
    window.click(f"{head} .tr-sort")
    assert window.ask(f"() => document.querySelector('{head}').ariaSort") == "ascending"
    up = window.ask(names)
    window.click(f"{head} .tr-sort")
    assert window.ask(f"() => document.querySelector('{head}').ariaSort") == "descending"
    assert window.ask(names) == up[::-1]
    assert sorted(up) == sorted(before)
    assert wrong(window) == []


SCHEME = "(scheme) => document.body.dataset.mdColorScheme === scheme"


def appearance(window: Window, sites: Sites) -> None:
    """As the device has it, then as chosen, on the next page too; by key; each is called what one sees."""
    _arrive(window, sites.root)
    assert window.ask("() => matchMedia('(prefers-color-scheme: dark)').matches"), (
        "the device is not in the dark"
    )
    assert window.ask(SCHEME, "slate")
    checked = "() => document.querySelector('[name=__palette]:checked').ariaLabel"
    assert window.ask(checked) == "Nền tối"
    window.click("label[for=__palette_0]")
    assert window.ask(SCHEME, "default")
    assert window.ask(checked) == "Nền sáng"
    window.go(f"{sites.root}article/")
    assert window.ask(SCHEME, "default")
    window.ask("() => document.querySelector('[name=__palette]:checked').focus()")
    window.press("ArrowRight")
    until(window, SCHEME, "slate")
    assert wrong(window) == []
    window.ask("() => localStorage.clear()")


def stillness(window: Window, sites: Sites) -> None:
    """Nothing moves for who asked for it."""
    _arrive(window, f"{sites.root}targets/")
    assert window.ask("() => matchMedia('(prefers-reduced-motion: reduce)').matches"), (
        "the device did not ask"
    )
    moving = """() => [...document.querySelectorAll("*")].filter((at) =>
      getComputedStyle(at).transitionDuration.split(",").some((time) => parseFloat(time) > 0)
      || getComputedStyle(at).animationName !== "none" || getComputedStyle(at).scrollBehavior === "smooth"
    ).map((at) => at.outerHTML.slice(0, 80))"""
    assert window.ask(moving) == []


def menu(window: Window, sites: Sites) -> None:
    """The drawer opens with the focus inside, Escape closes it, and closed it is out of the way."""
    _arrive(window, f"{sites.root}en/article/", 360, 740)
    closed = "() => document.querySelector('.md-sidebar--primary').inert"
    assert window.ask(closed)
    window.click("button.md-header__button[for=__drawer]")
    until(window, "() => document.activeElement.matches('.md-sidebar--primary a')")
    assert (
        window.ask("() => document.querySelector('.md-header__button[for=__drawer]').ariaExpanded") == "true"
    )
    assert window.ask("() => !!document.activeElement.closest('.md-sidebar--primary')")
    window.press("Escape")
    until(window, "() => document.activeElement.matches('.md-header__button[for=__drawer]')")
    assert window.ask(closed)
    assert wrong(window) == []


def languages(window: Window, sites: Sites) -> None:
    """The switch of language leads to the same heading or paragraph, never to a mark of a note."""
    _arrive(window, f"{sites.root}article/")
    for mark in window.ask("() => [...document.querySelectorAll('article sup[id]')].map((at) => at.id)")[4:6]:
        window.go("about:blank")
        window.go(f"{sites.root}article/")
        window.ask(
            "(id) => scrollTo(0, document.getElementById(id).getBoundingClientRect().top + scrollY - 60)",
            mark,
        )
        window.click(".tr-languages a[hreflang=en]")
        until(window, "() => document.documentElement.lang === 'en' && document.readyState === 'complete'")
        place = window.ask("() => decodeURIComponent(location.hash.slice(1))")
        assert place
        named = "(id) => document.getElementById(id)?.matches('h2, h3, h4, p, li')"
        assert window.ask(named, place) is True, place
        near = "(id) => Math.abs(document.getElementById(id).getBoundingClientRect().top) < innerHeight"
        until(window, near, place)
    assert wrong(window) == []


def folded(window: Window, sites: Sites) -> None:
    """It opens by pointer, by key, by an address inside it, and for paper whatever the address."""
    _arrive(window, f"{sites.root}en/method/")
    first = "details:has(div.tr-example)"
    opened = f"() => document.querySelector('{first}').open"
    window.click(f"{first} > summary")
    until(window, opened)
    window.ask(f"() => document.querySelector('{first} > summary').focus()")
    window.press("Enter")
    until(window, f"() => !document.querySelector('{first}').open")
    inside = window.ask("() => document.querySelector('details:not([open]) [id]').id")
    window.go("about:blank")
    window.go(f"{sites.root}en/method/#{inside}")
    until(window, "(id) => document.getElementById(id).closest('details').open", inside)
    for address in ("#100%", "#%E0%A4%A"):
        window.go("about:blank")
        window.go(f"{sites.root}en/method/{address}")
        window.ask("() => void dispatchEvent(new Event('beforeprint'))")
        assert window.ask("() => document.querySelectorAll('article details:not([open])').length") == 0, (
            address
        )
        assert wrong(window) == []


def copying(window: Window, sites: Sites) -> None:
    """The button copies, and says so where who listens hears it."""
    _arrive(window, sites.root)
    until(window, "() => document.querySelector('button[data-copied]').hidden === false")
    window.click("button[data-copied]")
    until(
        window,
        "() => { const at = document.querySelector('button[data-copied]');"
        " return at.parentElement.querySelector('[role=status]').textContent === at.dataset.copied; }",
    )
    assert wrong(window) == []


ANSWER = """() => [...document.querySelectorAll("#propose select")]
  .filter((at) => at.checkVisibility() && !at.value)
  .filter((at) => !/^(body|part)$/.test(at.name)).forEach((at) => {
    at.value = [...at.options].map(({ value }) => value).find(Boolean);
    at.dispatchEvent(new Event("input", { bubbles: true }));
  })"""
"""Takes the first answer to whatever else the form asks of such a target."""


def form(window: Window, sites: Sites) -> None:
    """With a mistake in it the form leads to it; without, it makes the file."""
    _arrive(window, f"{sites.root}en/propose/?target=new-trademarks")
    until(window, "() => !!window.trackerForm")
    window.click("#propose [type=submit]")
    until(window, "() => document.activeElement.matches('.tr-propose-wrong')")
    assert window.ask("() => document.querySelectorAll('#propose [aria-invalid=true]').length") >= 3
    window.ask("() => document.querySelector('.tr-propose-wrong a').focus()")
    window.press("Enter")
    until(window, "() => document.activeElement.matches('#propose [aria-invalid=true]')")
    fill = """(given) => {
      for (const [name, value] of Object.entries(given)) {
        const field = document.querySelector(`#propose [name=${name}]`);
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }"""
    source = {"document": "12/BC-SKHCN", "issued": "15/3/2026", "publisher": "Sở"}
    window.ask(fill, {**source, "date": "2025", "value": "3", "stage": "provisional"})
    window.ask(ANSWER)
    window.click("#propose [type=submit]")
    until(
        window,
        "() => document.querySelector('.tr-propose-out code').textContent.includes('target: new-trademarks')",
    )
    assert wrong(window) == []
    window.ask("() => sessionStorage.clear()")


def sheets(window: Window, sites: Sites) -> None:
    """What is offered to take along is there: sheets, tables, feeds, citations."""
    _arrive(window, f"{sites.root}en/targets/new-trademarks/")
    answered = """async () => {
      const kinds = /\\.(xlsx|docx|csv|json|bib|ris|xml|zip)$/;
      const links = [...document.querySelectorAll("a[href]")]
        .filter(({ origin, pathname }) => origin === location.origin && kinds.test(pathname));
      return Promise.all(links.map(async ({ href }) => [(await fetch(href)).status, href]));
    }"""
    found = window.ask(answered)
    assert len(found) >= 3
    assert [href for status, href in found if status != 200] == []
    assert wrong(window) == []


ON_PAPER = """() => {
  const turn = (rules) => {
    for (const rule of rules) {
      if (rule.media) {
        const said = rule.media.mediaText;
        const sides = said.split(",").map((each) => each.trim().replace(/^print( and )?/, "") || "all");
        if (/print/.test(said)) rule.media.mediaText = sides.join(",");
        else if (/screen/.test(said)) rule.media.mediaText = "not all";
      }
      if (rule.cssRules) turn(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) turn(sheet.cssRules);
  dispatchEvent(new Event("beforeprint"));
}"""
"""Makes the screen a sheet of paper, since no engine but one lets a test ask for that."""


def paper(window: Window, sites: Sites) -> None:
    """On paper: no way around the site, every row, all that is folded, nothing wider than the sheet."""
    _arrive(window, f"{sites.demo}en/targets/", 680)
    until(window, READY)
    window.ask(ON_PAPER)
    seen = """(css) => [...document.querySelectorAll(css)]
      .filter((at) => at.checkVisibility({ visibilityProperty: true })).length"""
    for part in (".md-header", ".md-tabs", ".tr-filter", ".md-top", ".tr-foot"):
        assert window.ask(seen, part) == 0, part
    assert window.ask(seen, "table.tr-targets tbody tr") == window.ask(
        "() => document.querySelectorAll('table.tr-targets tbody tr').length"
    )
    assert window.ask("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert window.ask(SIDEWAYS) <= 0
    assert window.ask("() => document.querySelectorAll('article details:not([open])').length") == 0


def lost(window: Window, sites: Sites) -> None:
    """A wrong address says so in its title too, in both languages, and the search leads on."""
    _arrive(window, f"{sites.root}en/targets/no/deeper")
    title = window.ask("() => document.title")
    assert title.startswith("Không tìm thấy trang / Page not found"), title
    assert window.ask("() => document.querySelector('#lost-en').matches(':valid')"), "an empty box"
    window.click("#lost-en")
    window.type("trademark")
    window.press("Enter")
    until(window, "() => location.pathname === '/en/' && location.search === '?q=trademark'")
    until(window, FOUND, "trademark")
    assert wrong(window) == []


FRAMED = """async (address) => {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.style.width = "360px";
  const loaded = new Promise((done) => frame.addEventListener("load", done));
  frame.src = address;
  document.body.replaceChildren(frame);
  await loaded;
}"""
"""Shows a page in a frame in which no script may run: the one way that every engine has."""
WITHIN = """(css) => [...document.querySelector("iframe").contentDocument.querySelectorAll(css)]
  .filter((at) => at.checkVisibility({ visibilityProperty: true })).length"""


def without_javascript(window: Window, sites: Sites) -> None:
    """Every row is there, what needs a script is not offered, the menu opens."""
    _arrive(window, f"{sites.demo}{EMPTY}")
    window.ask(FRAMED, f"{sites.demo}en/targets/")
    assert (
        window.ask("() => document.querySelector('iframe').contentDocument.documentElement.className")
        == "no-js"
    )
    inside = "document.querySelector('iframe').contentDocument"
    rows = window.ask(f"() => {inside}.querySelectorAll('table.tr-targets tbody tr').length")
    assert rows > 20
    assert window.ask(WITHIN, "table.tr-targets tbody tr") == rows
    for part in (".tr-filter", ".md-search", "button[data-copied]", ".tr-sort"):
        assert window.ask(WITHIN, part) == 0, part
    assert window.ask(WITHIN, "label.md-header__button[for=__drawer]") == 1
    assert window.ask(WITHIN, ".md-sidebar--primary a") == 0
    window.ask(
        "() => document.querySelector('iframe').contentDocument.querySelector('label[for=__drawer]').click()"
    )
    until(window, f"() => ({WITHIN})('.md-sidebar--primary a') > 3")


def offline(window: Window, index: str, typed: str) -> None:
    """Opened from the disk: its look, the appearance kept, the other language, the search."""
    _arrive(window, index)
    assert window.ask("() => getComputedStyle(document.querySelector('.tr-footer')).paddingTop") != "0px"
    window.click("label[for=__palette_0]")
    window.click(".tr-languages a[hreflang=en]")
    until(window, "() => document.documentElement.lang === 'en' && document.readyState === 'complete'")
    assert window.ask(SCHEME, "default")
    assert window.ask("() => location.href.endsWith('/en/index.html')")
    window.press("Control+k")
    window.type(typed)
    until(window, FOUND, typed)
    assert wrong(window) == []
    window.ask("() => localStorage.clear()")


WALKS: dict[str, Callable[[Window, Sites], None]] = {
    "search": search,
    "search on a phone": search_on_a_phone,
    "filter, also after Back": filtering,
    "sorting": sorting,
    "appearance and its memory": appearance,
    "stillness": stillness,
    "menu of a phone": menu,
    "language keeps the place": languages,
    "folded parts": folded,
    "copying": copying,
    "form": form,
    "sheets and tables": sheets,
    "paper": paper,
    "wrong address": lost,
    "without JavaScript": without_javascript,
}
