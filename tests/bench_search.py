"""How well the search answers the questions of tests/edition/search.yaml: precision, recall and time, on the
real site in a real browser.
"""

from __future__ import annotations

import re
import statistics
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import material
from playwright.sync_api import Page, sync_playwright

from tests.builds import build
from tests.places import EDITION
from tests.serving import serve
from tests.written import written
from tracker.cli.pdf import find_chromium

WITHIN = "\u00a0"
"""Between the words of what belongs together."""
CASES: dict[str, list[dict[str, Any]]] = written(EDITION.with_name("search.yaml"))
LOAD = """async (form) => {
  const script = (rest) => Object.assign(document.createElement("script"), rest);
  const load = (src) => new Promise((onload, onerror) =>
    document.head.append(script({ src, onload, onerror })));
  await load(form.dataset.engine);
  await load(form.dataset.index);
  const began = performance.now();
  window.sections = await trackerSearch.prepare(trackerIndex);
  const took = performance.now() - began;
  return [window.sections.map(({ location, fragment, page, title, text }) =>
    [`${location}#${fragment}`, page, `${title} ${text}`]), took];
}"""
THEME = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
# The theme's own search on the same places, set up as mkdocs-material does by itself for a site in these
# languages.
STOCK = """async ([worker, docs]) => {
  const search = new Worker(worker);
  const answer = () => new Promise((done) =>
    search.addEventListener("message", ({ data }) => done(data), { once: true }));
  const config = { lang: ["vi", "en"], separator: "[\\\\s\\\\-]+", pipeline: ["stopWordFilter"],
    fields: { title: { boost: 1000 }, text: { boost: 1 }, tags: { boost: 1e6 } } };
  const ready = answer();
  search.postMessage({ type: 0, data: { config, docs, options: { suggest: false } } });
  await ready;
  window.stock = async (query) => {
    const answered = answer();
    search.postMessage({ type: 2, data: query });
    return (await answered).data.items.flat().map(({ location }) => location);
  };
}"""
ASK = """([query, lang]) => {
  const began = performance.now();
  const { results } = trackerSearch.answer(window.sections, query, lang);
  const took = performance.now() - began;
  const title = ({ section }) => section.status ? section.page : section.title;
  const [first] = trackerSearch.grouped(results).map(([best]) => title(best));
  return [results.map(({ section }) => `${section.location}#${section.fragment}`), first || "", took];
}"""


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, what it means, and what may come first."""

    typed: str
    means: str
    first: frozenset[str]


@dataclass(frozen=True, slots=True)
class Score:
    """Means over all queries; times in milliseconds."""

    queries: int
    precision: float
    recall: float
    first: float
    """The share of queries whose first result is one of those wanted."""
    prepare: float
    find: float
    worst: str
    """The query that was answered worst."""


def queries(lang: str) -> list[Query]:
    """Return every query of a language."""
    asked = []
    for case in CASES[lang]:
        first = frozenset(title.casefold() for title in case["first"])
        typed = [*case["typed"], *(unicodedata.normalize("NFD", text) for text in case.get("decomposed", []))]
        asked += [Query(text, case["means"], first) for text in typed]
    return asked


def meanings(means: str, alike: list[list[str]]) -> list[str]:
    """Return what is meant in each of the ways that the glossary takes for one another."""
    said = [means]
    for ways in alike:
        for way in sorted(ways, key=len, reverse=True):
            found = re.compile(rf"(?<!\w){re.escape(way)}(?!\w)", re.IGNORECASE)
            others = [other.replace(" ", WITHIN) for other in ways]
            if any(found.search(each) for each in said):
                said = [
                    found.sub(other, each)
                    for each in said
                    for other in (others if found.search(each) else ("",))
                ]
                break
    return list(dict.fromkeys(said))


def relevant(
    texts: dict[str, tuple[str, str]], means: str, lang: str, alike: list[list[str]] | None = None
) -> set[str]:
    """Return the places that have every word that is meant, marks and all: some in their own text, the others
    there or in the page's name; in any of the ways that are `alike`.
    """
    if alike:
        return set().union(*(relevant(texts, each, lang) for each in meanings(means, alike)))
    words = [_word(word, lang) for word in re.split(r"[ \t]+", means)]
    return {
        place
        for place, (page, own) in texts.items()
        if any(word.search(own) for word in words) and all(word.search(f"{page} {own}") for word in words)
    }


def _word(word: str, lang: str) -> re.Pattern[str]:
    """Return what finds a word, or several that belong together, by itself; in English one or many of it."""
    ending = "(?:e?s)?" if lang == "en" else ""
    if lang == "en" and (stem := re.sub("(?:ies|y)$", "", word)) != word:
        word, ending = stem, "(?:y|ies)"
    elif lang == "en":
        word = word.removesuffix("s")
    said = re.escape(word).replace(WITHIN, r"\W+")
    return re.compile(rf"(?<!\w){said}{ending}(?!\w)", re.IGNORECASE)


def weigh(pairs: list[tuple[set[str], set[str]]]) -> tuple[float, float]:
    """Return mean precision and mean recall of pairs of what was found and what was wanted."""
    precision = statistics.mean(len(found & wanted) / len(found) if found else 0.0 for found, wanted in pairs)
    return precision, statistics.mean(len(found & wanted) / len(wanted) for found, wanted in pairs)


def stock(page: Page, lang: str) -> tuple[float, float]:
    """Ask the theme's own search the same queries, on a page where `answers` has been; return its precision
    and recall.
    """
    listed = page.evaluate(
        "() => sections.map(({ location, fragment, page, title, text }) => [`${location}#${fragment}`, page, "
        "title, text])"
    )
    worker = next((THEME / "workers").glob("search.*.min.js")).name
    page.route(
        "**/theme/**",
        lambda route: route.fulfill(path=THEME / route.request.url.partition("/theme/")[2].partition("?")[0]),
    )
    base = page.evaluate("() => new URL('theme/workers/', location).href")
    page.evaluate(
        STOCK,
        [
            f"{base}{worker}",
            [{"location": place, "title": title, "text": text} for place, _, title, text in listed],
        ],
    )
    texts = {place: (of_page, f"{title} {text}") for place, of_page, title, text in listed}
    return weigh(
        [
            (set(page.evaluate("(query) => stock(query)", query.typed)), relevant(texts, query.means, lang))
            for query in queries(lang)
        ]
    )


def answers(page: Page, lang: str) -> Score:
    """Ask every query of `lang` on an open page of the site and weigh the answers."""
    listed, prepared = page.locator("#search").evaluate(LOAD)
    texts = {place: (of_page, text) for place, of_page, text in listed}
    alike = page.evaluate("trackerAround.alike")
    pairs, times, first = [], [], []
    for query in queries(lang):
        found, title, took = page.evaluate(ASK, [query.typed, lang])
        pairs.append((set(found), relevant(texts, query.means, lang, alike)))
        times.append(took)
        first.append(title.casefold() in query.first)
    worst = min(zip(pairs, queries(lang), strict=True), key=lambda each: sum(weigh([each[0]])))[1].typed
    return Score(len(times), *weigh(pairs), statistics.mean(first), prepared, statistics.median(times), worst)


def main() -> None:
    """Build the site and print the figures, the theme's own search beside ours."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder, "site")
        build(site, SITE_URL="https://example.org/").check_returncode()
        address = next(serving := serve(site, "/"))
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        for lang, prefix in (("vi", ""), ("en", "en/")):
            page = browser.new_context(bypass_csp=True).new_page()
            page.goto(f"{address}{prefix}")
            score = answers(page, lang)
            precision, recall = stock(page, lang)
            print(
                f"search, {lang}, {score.queries} queries      precision {score.precision:.3f}, recall "
                f"{score.recall:.3f}, first hit {score.first:.3f}; worst: “{score.worst}”"
            )
            print(f"  the theme's own, same places   precision {precision:.3f}, recall {recall:.3f}")
            print(f"  ready in {score.prepare:.1f} ms, an answer in {score.find:.1f} ms (median)")
        browser.close()
        serving.close()


if __name__ == "__main__":
    main()
