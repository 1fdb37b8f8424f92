"""The demo's page of a target, built and opened in a browser -> the pictures in the README, what they show.

A picture is known to be old by what the page says, never by its pixels: these depend on the browser and on
the letters of the machine.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser.saying import pages_of_targets
from tests.builds import LANGS, build
from tests.places import DEMO, DEMO_DAY, ROOT
from tests.serving import serve
from tracker.cli.pdf import QUIET, find_chromium
from tracker.facts.values import LANGUAGES, Lang

FOLDER = ROOT / ".github" / "pictures"
SHOWS = FOLDER / "shows.json"
"""The digest of what each picture shows, written with it."""
TARGET = "homes-piped"
WIDTH, HEIGHT = 1000, 1240


def picture(lang: Lang) -> Path:
    """Return where the picture in a language lies."""
    return FOLDER / f"target-{lang}.webp"


def shown(lang: Lang) -> str:
    """Return a digest of what the page says in the part that is in the picture."""
    (page,) = (page for page in pages_of_targets(DEMO, lang) if page.id == TARGET)
    chart = asdict(page.chart) if page.chart else None
    said = [page.title, asdict(page.passage), asdict(page.lead), chart]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, default=str).encode()).hexdigest()


def main() -> int:
    """Take the pictures anew and write down what they show; return 1 where that cannot be done."""
    if (chromium := find_chromium()) is None:
        print("No Chromium; run `make browser`.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        built = build(site, config=DEMO / "mkdocs.yml", AS_OF=DEMO_DAY.isoformat())
        if built.returncode:
            print(built.stdout, built.stderr, file=sys.stderr)
            return 1
        FOLDER.mkdir(exist_ok=True)
        with contextmanager(serve)(site, "/") as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
            for lang in LANGUAGES:
                page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
                page.goto(f"{address}{LANGS[lang]}targets/{TARGET}/", wait_until="networkidle")
                with Image.open(io.BytesIO(page.screenshot())) as image:
                    image.convert("RGB").save(picture(lang), quality=80, method=6)
            browser.close()
    SHOWS.write_text(json.dumps({lang: shown(lang) for lang in LANGUAGES}, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
