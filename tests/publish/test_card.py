"""A shared link shows the programme's title as it is written, in the language of the page."""

from __future__ import annotations

import datetime as dt
import io
import unicodedata
from dataclasses import fields, replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

from tests.loaded import loaded
from tests.places import AS_OF, DEMO, DEMO_DAY, ROOT, SAMPLE
from tracker.facts.assess import assess_all
from tracker.facts.publisher import Publisher
from tracker.facts.values import LANGUAGES, Lang, Text
from tracker.language import words
from tracker.language.glyphs import letters_without_shape
from tracker.publish.card import (
    EDGE,
    HEIGHT,
    TITLE_ROOM,
    WIDTH,
    _drawn,
    _fitted,
    _within,
    card,
    target_card,
)
from tracker.publish.look import drawn_logo
from tracker.views.edition import Edition
from tracker.views.frame import chrome
from tracker.views.sharing import Sharing, sharing


def drawn(folder: Path, lang: Lang, day: dt.date = AS_OF) -> bytes:
    tracker = loaded(folder / "data" / "targets.yaml", day).tracker
    return card(tracker, chrome(None, None, tracker, day, lang), lang)


def edition(folder: Path, day: dt.date, lang: Lang) -> Edition:
    tracker = loaded(folder / "data" / "targets.yaml", day).tracker
    around = chrome(None, None, tracker, day, lang)
    return Edition(tracker, assess_all(tracker, day), day, lang, lambda _: None, around)


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


@pytest.mark.whole
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
    tracker = loaded(SAMPLE, AS_OF).tracker
    nobody = {lang: chrome(None, None, tracker, AS_OF, lang) for lang in LANGUAGES}
    somebody = {
        lang: chrome(Publisher(Text(vi="Sở", en="Department")), None, tracker, AS_OF, lang)
        for lang in LANGUAGES
    }

    assert {each.card for each in nobody.values()} == {"assets/card.vi.png", "assets/card.en.png"}
    assert card(tracker, nobody["vi"], "vi") != card(tracker, somebody["vi"], "vi")
    assert (
        letters_without_shape(words.UNOFFICIAL.vi + words.PUBLISHED_BY.vi + words.CARD_COUNTS.vi + "…") == ""
    )


SAID = Sharing("Hộ có nước máy", "77,5% (2025)", "Mức cần đạt: ít nhất 95%", "Đúng tiến độ", "Dự thảo")


def test_the_picture_of_a_target_changes_with_every_word_of_it_and_with_nothing_else() -> None:
    first = target_card(SAID, "Trang")
    others = [replace(SAID, **{part.name: f"{getattr(SAID, part.name)} khác"}) for part in fields(SAID)]

    made = {
        first,
        *(target_card(other, "Trang") for other in others),
        target_card(SAID, "Site"),
        target_card(SAID, "Trang", "#5e1818"),
        target_card(SAID, "Trang", logo=b""),
    }

    assert len(made) == 4 + len(others)
    assert target_card(replace(SAID), "Trang") == first
    with Image.open(io.BytesIO(first)) as image:
        assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
    assert len(first) < 40_000


def test_a_body_s_own_colour_is_the_ground() -> None:
    with Image.open(io.BytesIO(target_card(SAID, "Trang", "#5e1818"))) as image:
        assert image.convert("RGB").getpixel((0, 0)) == (0x5E, 0x18, 0x18)


@pytest.mark.parametrize("text", ["Ngắn", "Phát triển nông thôn " * 6, "Phát triển nông thôn " * 60])
def test_a_name_of_any_length_stays_in_its_room(text: str) -> None:
    font, lines = _within(text, 168, (60, 34, 30))

    assert all(font.getlength(line) <= WIDTH - 2 * EDGE for line in lines)
    assert len(lines) * font.size <= 168


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_says_the_latest_figure_with_its_date_or_that_there_is_none_and_where_from(lang: Lang) -> None:
    real, demo = edition(ROOT, AS_OF, lang), edition(DEMO, DEMO_DAY, lang)

    none = sharing(real, real.assessments[0])
    assert none.said == words.STATUS[real.assessments[0].status][lang]
    assert none.status == ""
    assert none.foot.startswith(real.tag)

    piped = next(a for a in demo.assessments if a.target.id == "homes-piped")
    figure = sharing(demo, piped)
    assert "(2025)" in figure.said
    assert figure.said.startswith({"vi": "77,5%", "en": "77.5%"}[lang])
    assert figure.status == words.STATUS[piped.status][lang]


def logo_of(colour: tuple[int, ...], around: tuple[int, ...]) -> bytes:
    """Return a picture of a square of one colour, and `around` it another."""
    image = Image.new("RGBA" if len(around) == 4 else "RGB", (90, 90), around)
    image.paste(colour, (30, 30, 60, 60))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def in_the_corner(picture: bytes) -> tuple[int, int]:
    """Return how white, of 255, a picture is at the edge of the logo's room and in the middle of it."""
    with Image.open(io.BytesIO(picture)) as image:
        grey = image.convert("L")
        return grey.getpixel((EDGE + 4, 40)), grey.getpixel((EDGE + 38, 74))  # type: ignore[return-value]


def test_a_logo_of_a_body_is_on_its_pictures() -> None:
    none = in_the_corner(target_card(SAID, "", logo=b""))
    clear = in_the_corner(target_card(SAID, "", logo=logo_of((160, 0, 0, 255), (0, 0, 0, 0))))
    solid = in_the_corner(target_card(SAID, "", logo=logo_of((0, 0, 0), (255, 255, 255))))

    assert none[0] == none[1] < 100, "the ground"
    assert clear == (none[0], 255), "a shape without a ground is drawn in white"
    assert solid == (255, none[1]), "and one with a ground keeps it"
    assert in_the_corner(target_card(SAID, "", logo=b"no picture")) == none


def test_a_logo_that_is_no_picture_of_dots_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "logo.png").write_bytes(b"dots")

    def found(logo: str) -> bytes | None:
        return drawn_logo(SimpleNamespace(logo=logo, theme=tmp_path / "parts", docs=tmp_path))  # type: ignore[arg-type]

    assert (found(""), found("logo.svg"), found("logo.png")) == (None, b"", b"dots")
