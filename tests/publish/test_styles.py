"""The style sheet is as short as the pages allow, and not one rule shorter."""

from __future__ import annotations

from tracker.publish.styles import classes_of, pruned, words_of


def test_a_rule_stays_while_any_page_can_need_it() -> None:
    css = (
        "@charset \"utf-8\";:root{--used:1px;--idle:url('data:a;b{c}')}.here{margin:var(--used)}"
        ".gone,.here p{color:red}p:not(.gone){top:0}:is(.gone,p){left:0}"
    )

    assert pruned(css, {"here"}) == (
        '@charset "utf-8";:root{--used:1px;}.here{margin:var(--used)}'
        ".here p{color:red}p:not(.gone){top:0}:is(.gone,p){left:0}"
    )


def test_groups_are_looked_into_and_left_out_when_empty() -> None:
    css = (
        "@media print{.gone{top:0}}@media (min-width:1em){@supports "
        "(top:0){.here{top:0}.gone{top:0}}}@keyframes k{0%{top:0}to{top:1px}}[dir=rtl] .here{top:0}"
    )

    assert (
        pruned(css, {"here"})
        == "@media (min-width:1em){@supports (top:0){.here{top:0}}}@keyframes k{0%{top:0}to{top:1px}}"
    )


def test_a_variable_that_another_sheet_or_another_variable_uses_stays() -> None:
    css = ":root{--a:var(--b);--b:1;--c:var(--d);--d:2}"

    assert pruned(css, set(), "p{top:var(--a)}") == ":root{--a:var(--b);--b:1;}"


def test_a_class_with_two_dashes_is_no_variable() -> None:
    css = ".a--b:not([hidden]){display:block}.a--b:hover{--idle:1;top:0}"

    assert pruned(css, {"a--b"}) == ".a--b:not([hidden]){display:block}.a--b:hover{top:0}"


def test_classes_come_from_pages_and_from_scripts() -> None:
    assert classes_of('<p class="a b-c"><i class="d">class="e"</i>') == {"a", "b-c", "d"}
    assert "md-nav__link--active" in words_of('link.classList.toggle("md-nav__link--active")')
