"""The style sheet is as short as the pages allow, and not one rule shorter."""

from __future__ import annotations

import re
from pathlib import Path

from tests.places import ROOT
from tracker.publish.styles import OURS, classes_of, classes_of_figures, pruned, selectors, slim, words_of


def test_a_rule_stays_while_any_page_can_need_it() -> None:
    css = (
        "@charset \"utf-8\";:root{--used:1px;--idle:url('data:a;b{c}')}.here{margin:var(--used)}"
        ".gone,.here p{color:red}p:not(.gone){top:0}:is(.gone,p){left:0}"
    )

    assert pruned(css, {"here"}, {"p"}) == (
        '@charset "utf-8";:root{--used:1px;}.here{margin:var(--used)}'
        ".here p{color:red}p:not(.gone){top:0}:is(.gone,p){left:0}"
    )


def test_a_rule_of_an_element_that_no_page_has_goes() -> None:
    css = "p>kbd,p::before,#kbd p:hover{top:0}kbd.here{top:0}@keyframes kbd{to{top:0}}p:has(kbd){top:0}"

    assert (
        pruned(css, {"here"}, {"p"})
        == "p::before,#kbd p:hover{top:0}@keyframes kbd{to{top:0}}p:has(kbd){top:0}"
    )


def test_groups_are_looked_into_and_left_out_when_empty() -> None:
    css = (
        "@media print{.gone{top:0}}@media (min-width:1em){@supports "
        "(top:0){.here{top:0}.gone{top:0}}}@keyframes k{0%{top:0}to{top:1px}}[dir=rtl] .here{top:0}"
    )

    assert (
        pruned(css, {"here"}, {"p"})
        == "@media (min-width:1em){@supports (top:0){.here{top:0}}}@keyframes k{0%{top:0}to{top:1px}}"
    )


def test_a_variable_that_another_sheet_or_another_variable_uses_stays() -> None:
    css = ":root{--a:var(--b);--b:1;--c:var(--d);--d:2}"

    assert pruned(css, set(), set(), "p{top:var(--a)}") == ":root{--a:var(--b);--b:1;}"


def test_a_class_with_two_dashes_is_no_variable() -> None:
    css = ".a--b:not([hidden]){display:block}.a--b:hover{--idle:1;top:0}"

    assert pruned(css, {"a--b"}, set()) == ".a--b:not([hidden]){display:block}.a--b:hover{top:0}"


def test_classes_come_from_pages_and_from_scripts() -> None:
    assert classes_of('<p class="a b-c"><i class="d">class="e"</i>') == {"a", "b-c", "d"}
    assert "md-nav__link--active" in words_of('link.classList.toggle("md-nav__link--active")')


def test_every_rule_of_the_sheet_of_figures_needs_a_class_that_no_other_sheet_names() -> None:
    folder = ROOT / "overrides" / "assets" / "stylesheets"
    own = classes_of_figures(folder)
    css = (folder / OURS[1]).read_text(encoding="utf-8")

    found = list(selectors(css))
    assert len(found) > 100
    assert [selector for selector in found if not own & set(re.findall(r"\.([\w-]+)", selector))] == []


def test_a_page_without_figures_does_not_ask_for_their_sheet(tmp_path: Path) -> None:
    sheets = tmp_path / "assets" / "stylesheets"
    sheets.mkdir(parents=True)
    for name, css in (("main.1.min.css", ""), ("site.css", ".a{top:0}"), ("figures.css", ".a .b{top:0}")):
        (sheets / name).write_text(css, encoding="utf-8")
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text(
            '<link rel="stylesheet" href="assets/stylesheets/site.css?v=1">\n'
            '<link rel="stylesheet" href="assets/stylesheets/figures.css?v=1">\n'
            f'<p class="{name}">',
            encoding="utf-8",
        )

    slim(tmp_path)

    pages = [(tmp_path / f"{name}.html").read_text(encoding="utf-8") for name in ("a", "b")]
    assert [page.count("site.css") for page in pages] == [1, 1]
    assert [page.count("figures.css") for page in pages] == [0, 1]
