"""A shared link shows the programme's title as it is written, in the language of the page."""

from __future__ import annotations

import datetime as dt
import io
import unicodedata
from pathlib import Path

import pytest
from PIL import Image

from tests.places import AS_OF, DEMO, ROOT, SAMPLE
from tracker.content.load import load
from tracker.facts.publisher import Publisher
from tracker.facts.values import LANGUAGES, Lang, Text
from tracker.language import words
from tracker.language.glyphs import letters_without_shape
from tracker.publish.card import EDGE, HEIGHT, TITLE_ROOM, WIDTH, _drawn, _fitted, card, cards
from tracker.views.frame import chrome


def drawn(folder: Path, lang: Lang, day: dt.date = AS_OF) -> bytes:
    tracker = load(folder / "data" / "targets.yaml", day).tracker
    return card(tracker, chrome(None, None, tracker, day, lang), lang)


@pytest.mark.parametrize("folder", [ROOT, DEMO])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_picture_has_the_size_that_is_asked_for_and_is_light(folder: Path, lang: Lang) -> None:
    picture = drawn(folder, lang)

    with Image.open(io.BytesIO(picture)) as image:
        assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(picture) < 40_000


def test_marks_typed_apart_are_drawn_like_composed_ones() -> None:
    title = "Đổi mới sáng tạo ở vùng cao"

    assert _drawn(unicodedata.normalize("NFD", title), "", "") == _drawn(title, "", "")


def test_the_same_title_gives_the_same_bytes_and_another_title_others() -> None:
    first = drawn(ROOT, "vi")
    _drawn.cache_clear()

    assert drawn(ROOT, "vi") == first
    assert drawn(ROOT, "vi", dt.date(2024, 1, 1)) == first
    assert len({first, drawn(ROOT, "en"), drawn(DEMO, "vi"), drawn(DEMO, "en")}) == 4


@pytest.mark.parametrize(
    "title", ["Ngắn", "Phát triển nông thôn " * 6, "Phát triển nông thôn " * 60, "Ư" * 300]
)
def test_a_title_of_any_length_stays_in_its_room(title: str) -> None:
    font, lines = _fitted(title)

    assert all(font.getlength(line) <= WIDTH - 2 * EDGE for line in lines) or " " not in title
    assert len(lines) * font.size <= TITLE_ROOM[1] - TITLE_ROOM[0] < HEIGHT
    assert title.split(maxsplit=1)[0] in lines[0]


def test_each_language_has_its_own_picture_and_says_who_publishes() -> None:
    tracker = load(SAMPLE, AS_OF).tracker
    nobody = {lang: chrome(None, None, tracker, AS_OF, lang) for lang in LANGUAGES}
    somebody = {
        lang: chrome(Publisher(Text(vi="Sở", en="Department")), None, tracker, AS_OF, lang)
        for lang in LANGUAGES
    }

    assert set(cards(tracker, nobody)) == {"assets/card.vi.png", "assets/card.en.png"}
    assert cards(tracker, nobody)["assets/card.vi.png"] != cards(tracker, somebody)["assets/card.vi.png"]
    assert (
        letters_without_shape(words.UNOFFICIAL.vi + words.PUBLISHED_BY.vi + words.CARD_COUNTS.vi + "…") == ""
    )
