"""A made-up programme, as it was known on a day -> its edition with whole addresses, and its feed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import lxml.etree

from tests.loaded import loaded
from tests.places import SAMPLE, SAMPLE_DAY
from tests.views.editions import PUBLISHER
from tests.views.feeds import SITE
from tracker.facts.assess import assess_all
from tracker.facts.known import known
from tracker.facts.model import Tracker
from tracker.facts.values import Lang
from tracker.views.edition import Edition
from tracker.views.entries import changes
from tracker.views.feeds import feeds
from tracker.views.frame import chrome


def sample(text: str = "", as_of: dt.date = SAMPLE_DAY, folder: Path | None = None) -> Tracker:
    """Return the sample, or `text` in its place, as it was known on a day."""
    path = SAMPLE
    if text and folder:
        path = folder / "targets.yaml"
        path.write_text(text, encoding="utf-8")
    return known(loaded(path, as_of).tracker, as_of)


def edition(lang: Lang, tracker: Tracker, as_of: dt.date = SAMPLE_DAY, *, published: bool = False) -> Edition:
    """Return the edition of a tracker with whole addresses."""
    around = chrome(PUBLISHER if published else None, None, tracker, as_of, lang)
    prefix = "" if lang == "vi" else "en/"

    def address(path: str) -> str | None:
        name, _, fragment = path.partition("#")
        if not name.endswith(".md"):
            return f"{SITE}{name}"
        return f"{SITE}{prefix}{name.removesuffix('.md')}/" + (f"#{fragment}" if fragment else "")

    return Edition(tracker, assess_all(tracker, as_of), as_of, lang, address, around)


def feed(
    lang: Lang, tracker: Tracker, as_of: dt.date = SAMPLE_DAY, *, published: bool = False
) -> lxml.etree._Element:
    """Return the feed of every entry in one language."""
    made = feeds({lang: edition(lang, tracker, as_of, published=published)})
    return lxml.etree.fromstring(made["updates/feed.xml" if lang == "vi" else "en/updates/feed.xml"])


def ids(tracker: Tracker) -> set[str]:
    """Return the keys of all entries."""
    return {change.key for change in changes(tracker)}
