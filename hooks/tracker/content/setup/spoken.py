"""The plugin of the languages -> what is said of each language of a site, the authoritative one first, and
the texts of the site in both.
"""

from __future__ import annotations

from collections.abc import Mapping

from tracker.content.pages.menus import BOTH
from tracker.content.parsing.configuration import Findings, is_empty, place, seen, value
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark, did_you_mean
from tracker.content.setup.known_keys import I18N_OPTIONS, LANGUAGE
from tracker.content.setup.languages import I18N, words_lacking
from tracker.content.setup.shapes import (
    is_blank,
    mapping_at,
    named_at,
    no_other_keys,
    node_at,
    note_missing,
    setting_text,
    setting_words,
)
from tracker.facts.values import Lang, Text, text_of
from tracker.language.rules import available, language_name


def read_languages(root: Node, found: Findings) -> dict[Lang, Node]:
    """Return what is said of each language: those that there are rules for, each once, the default one first;
    none where there are not two.
    """
    options = _plugin(root, found)
    if options.entries is None:  # the plugin is missing, which was told
        return {}
    node = options.child("languages")
    if node is None or node.items is None:
        note_missing(options, "languages", "[…]", found)
        return {}
    languages: dict[Lang, Node] = {}
    for item in node.items:
        if item.entries is None:
            found.problem("not_mapping", item.mark, found=seen(item))
            continue
        locale = setting_text(item, "locale", found)
        lang = locale if locale in available() else None
        mark = (item.child("locale") or item).mark
        if lang is None:
            found.problem("setting_language", mark, found=locale or seen(item), options=available())
        elif lang in languages:
            found.problem("setting_language_twice", mark, found=lang, line=languages[lang].mark.line)
        else:
            languages[lang] = item
            _check_language(item, lang, found)
    if len(languages) != BOTH:
        found.problem(
            "setting_language_missing",
            place(options, "languages"),
            n=len(languages),
            options=available(),
        )
        return {}
    first = _default_language(languages, found)
    return {first: languages.pop(first), **languages}


def check_spoken(theme: Node, lang: Lang, found: Findings) -> None:
    """Refuse a theme that would speak another language than the pages it is for."""
    if (spoken := setting_text(theme, "language", found)) and spoken != lang:
        found.problem("setting_theme_language", node_at(theme, "language").mark, found=spoken, right=lang)


def site_text(
    root: Node, key: str, languages: Mapping[Lang, Node], found: Findings, *, needed: bool
) -> Text | None:
    """Return a text of the site in both languages, the authoritative one from the top or from its language;
    None where neither has it and none is `needed`.
    """
    owners = dict(languages)
    first = next(iter(owners), None)
    if first is not None and is_blank(owners[first], key):
        owners[first] = root
    for owner in (root, *owners.values()):
        setting_words(owner, key, found)
    if needed and is_blank(root, key):
        note_missing(root, key, '"…"', found)
        return None
    lacking = [lang for lang, owner in owners.items() if is_blank(owner, key)]
    if len(owners) < BOTH or len(lacking) == BOTH:
        return None
    for lang in lacking:
        top = lang == first
        found.problem(
            "setting_one_language",
            owners[lang].mark,
            found=key,
            bang=language_name(lang, "vi"),
            language=language_name(lang, "en"),
            cho="ở đầu tệp này" if top else f"dưới ngôn ngữ “{lang}”",
            where="at the top of this file" if top else f"under the language “{lang}”",
        )
    return text_of(
        {lang: str(node_at(owners[lang], key).leaf) if lang not in lacking else "" for lang in owners}
    )


def _plugin(root: Node, found: Findings) -> Node:
    """Return the options of the plugin that builds the two languages."""
    options, strangers = None, []
    for plugin in named_at(root, "plugins", found):
        if plugin.name == I18N:
            options = plugin.options if plugin.options and plugin.options.entries is not None else None
        else:
            strangers.append(plugin.name)
            found.problem("setting_plugin", plugin.mark, found=plugin.name, options=[I18N])
    if options is None:
        if not any(did_you_mean(name, [I18N]) for name in strangers):
            found.problem("setting_i18n", place(root, "plugins"))
        return Node(Mark(1, 1))
    no_other_keys(options, I18N_OPTIONS, I18N, found)
    if is_empty(options.child("docs_structure")):
        note_missing(options, "docs_structure", "folder", found)
    elif (structure := setting_text(options, "docs_structure", found)) != "folder":
        found.problem("setting_structure", node_at(options, "docs_structure").mark, found=structure)
    return options


def _check_language(item: Node, lang: Lang, found: Findings) -> None:
    no_other_keys(item, LANGUAGE, lang, found)
    check_spoken(mapping_at(item, "theme", found), lang, found)
    if not setting_words(item, "name", found):
        note_missing(item, "name", "…", found)
    found.problems += words_lacking(lang)


def _default_language(languages: Mapping[Lang, Node], found: Findings) -> Lang:
    """Return the language whose pages stand at the root of the site, and whose text is the authoritative
    one.
    """
    chosen = {lang: node.child("default") for lang, node in languages.items()}
    defaults = [lang for lang, node in chosen.items() if node and value(node) is True]
    first = next(iter([*defaults, *languages]))
    if len(defaults) != 1:
        found.problem(
            "setting_default_language", languages[defaults[-1] if defaults else first].mark, found=first
        )
    return first
