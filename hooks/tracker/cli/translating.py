"""An English page, its Vietnamese twin and both as they were when the translation was last recorded -> which
paragraphs can be recorded as translated anew, and which cannot.

A paragraph whose Vietnamese changed and whose English did not was hardly translated: it is recorded only
where somebody says that the English still holds.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tracker.cli import git
from tracker.content.pages import front_matter
from tracker.content.pages.markup import PARAGRAPH_ID, Page, read_page
from tracker.content.pages.prose import (
    HASH_LINE,
    Paragraph,
    digits_of_paragraph,
    paragraphs,
    source_hash,
    write_hash,
)

OUTSIDE = "…"
"""What stands for all of a page that is in no paragraph with an id: its title, a list, a table."""


class Untouched(NamedTuple):
    """A part of a page whose Vietnamese changed and whose English did not."""

    id: str
    vi_line: int
    en_line: int


class Recorded(NamedTuple):
    """What a page records now, and the parts that were left out."""

    hash: str
    untouched: tuple[Untouched, ...]


def record_translation(en: Path, vi: Path, *, holds: bool = False) -> Recorded:
    """Write into the English page which Vietnamese it was made from, as far as it can be.

    With `holds` the English is taken to be right as it is, and so it is where no version can be found to
    compare with. Raises `OSError` or `ValueError` where a page is not there or does not begin as a page does.
    """
    now_en, now_vi = (Page(path.name, read_page(path)) for path in (en, vi))
    found = HASH_LINE.search(front_matter.head(now_en.text))
    wanted = source_hash(now_vi)
    then = None if holds or not found or found["hash"] == wanted else _when_recorded(en, vi, found["hash"])
    untouched = _untouched(*then, now_vi, now_en) if then else ()
    if untouched and then:
        assert found is not None
        left = {each.id for each in untouched}
        wanted = f"{found['hash'].partition('-')[0]}-{_digits(then[0], now_vi, left)}"
    write_hash(en, wanted)
    return Recorded(wanted, untouched)


def _when_recorded(en: Path, vi: Path, recorded: str) -> tuple[Page, Page] | None:
    """Return the Vietnamese and the English page as they were when `recorded` was written, or None where git
    does not know.
    """
    commit = git.commit_of_text(en, recorded)
    texts = [git.text_at(path, commit) for path in (vi, en)] if commit else [None]
    pages = [Page(path.name, text) for path, text in zip((vi, en), texts, strict=False) if text is not None]
    return (pages[0], pages[1]) if len(pages) > 1 else None


def _untouched(then_vi: Page, then_en: Page, now_vi: Page, now_en: Page) -> tuple[Untouched, ...]:
    changed = [_changed(*pair) for pair in ((then_vi, now_vi), (then_en, now_en))]
    places = [{each.id: each.mark.line for each in paragraphs(page)} for page in (now_vi, now_en)]
    return tuple(
        Untouched(name, places[0].get(name, 1), places[1].get(name, 1))
        for name in (*places[0], OUTSIDE)
        if name in changed[0] and name not in changed[1]
    )


def _changed(then: Page, now: Page) -> set[str]:
    """Return which parts of a page are not what they were."""
    was, becomes = ({each.id: _plain(each) for each in paragraphs(page)} for page in (then, now))
    changed = {name for name, text in becomes.items() if was.get(name) != text}
    return changed | ({OUTSIDE} if _outside(then) != _outside(now) else set())


def _plain(paragraph: Paragraph) -> str:
    return " ".join(paragraph.text.split())


def _outside(page: Page) -> str:
    """Return a page without its paragraphs and without what it records of the other one."""
    text = PARAGRAPH_ID.sub("", HASH_LINE.sub("", page.text, count=1))
    for paragraph in paragraphs(page):
        text = text.replace(paragraph.text, "", 1)
    return " ".join(text.split())


def _digits(then: Page, now: Page, left: set[str]) -> str:
    """Return the digits of every paragraph as it is now, those `left` out as they were."""
    was = {each.id: digits_of_paragraph(each) for each in paragraphs(then)}
    parts = []
    for paragraph in paragraphs(now):
        own = digits_of_paragraph(paragraph)
        old = was.get(paragraph.id, own)
        other = old if old != own else ("00" if own != "00" else "ff")
        parts.append(other if paragraph.id in left else own)
    return "".join(parts)
