"""What has the same id in both languages stands side by side, and nothing of either is lost."""

from __future__ import annotations

from tracker.facts.values import Lang
from tracker.views.bilingual import Bilingual, side_by_side


def paired(vi: str, en: str, lang: Lang = "vi") -> Bilingual:
    return side_by_side({"vi": vi, "en": en}, lang, lambda _, path: f"../{path}")


def halves(text: Bilingual) -> list[tuple[str, ...]]:
    return [(pair.id, *(str(half.html) for half in pair.halves)) for pair in text.pairs]


def test_what_has_the_same_id_stands_side_by_side_whatever_stands_between() -> None:
    vi = '<h1 id="t">T</h1><p id="a">A</p><p>giữa</p><p id="b">B</p>'
    en = '<h1 id="t">T</h1><p id="a">a</p><p id="b">b</p>'

    assert halves(paired(vi, en)) == [
        ("t", "<h2>T</h2>", "<h2>T</h2>"),
        ("a", "<p>A</p>", "<p>a</p>"),
        ("", "<p>giữa</p>", ""),
        ("b", "<p>B</p>", "<p>b</p>"),
    ]


def test_what_only_the_english_has_is_not_lost() -> None:
    assert halves(paired('<p id="a">A</p>', '<p id="a">a</p><p id="x">x</p><p>y</p>')) == [
        ("a", "<p>A</p>", "<p>a</p>"),
        ("x", "", "<p>x</p>"),
        ("", "", "<p>y</p>"),
    ]


def test_a_list_is_paired_by_the_ids_of_its_items_and_each_id_stays_once() -> None:
    text = paired(
        '<ul><li id="a">A</li><li id="b">B</li></ul>', '<ul><li id="a">a</li><li id="b">b</li></ul>'
    )

    assert halves(text) == [
        ("", '<ul><li id="a">A</li><li id="b">B</li></ul>', "<ul><li>a</li><li>b</li></ul>")
    ]


def test_links_lead_where_they_did() -> None:
    assert 'href="../about.md#x"' in halves(paired('<p id="a"><a href="about.md#x">A</a></p>', ""))[0][1]
    assert (
        'href="https://example.org/"'
        in halves(paired('<p id="a"><a href="https://example.org/">A</a></p>', ""))[0][1]
    )
    assert 'href="#b"' in halves(paired('<p id="a"><a href="#b">A</a></p>', ""))[0][1]
