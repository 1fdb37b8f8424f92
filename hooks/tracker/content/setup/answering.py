"""The settings of a site -> who answers for it, what may be done with what it holds, and a warning where it
is about to be published and nobody can be written to.
"""

from __future__ import annotations

from tracker.content.parsing.configuration import Findings, is_empty, place, seen
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import did_you_mean
from tracker.content.setup.addresses import LOCAL, read_address, read_email
from tracker.content.setup.known_keys import LICENCE, LICENCES, PUBLISHER
from tracker.content.setup.shapes import (
    is_blank,
    mapping_at,
    no_other_keys,
    note_missing,
    on_one_line,
    setting_text,
    setting_words,
)
from tracker.facts.licences import Licence, Licences
from tracker.facts.publisher import Publisher
from tracker.facts.values import LANGUAGES, Languages, text_in


def read_publisher(extra: Node, languages: Languages, found: Findings) -> Publisher | None:
    """Return who publishes the site; None where that is left empty."""
    node = extra.child("publisher")
    if node is None or is_empty(node):
        return None
    if node.entries is None:
        found.problem("setting_publisher", node.mark, found=seen(node))
        return None
    no_other_keys(node, PUBLISHER, "publisher", found)
    url = read_address(node, "url", "https://…", found)
    email = read_email(node, "email", found)
    name = node.child("name")
    if name is None or is_empty(name):
        if not any(did_you_mean(key, ["name"]) for key in node.entries):
            found.problem("setting_publisher", extra.key_marks["publisher"], found=on_one_line(node))
        return None
    if name.entries is None:
        found.problem("not_text_pair", name.mark, found=seen(name))
        return None
    spoken = languages or LANGUAGES
    no_other_keys(name, spoken, "name", found)
    for lang in spoken:
        if is_blank(name, lang):
            found.problem("missing_language", place(name, lang), found=lang)
    return Publisher(text_in(spoken, lambda lang: setting_text(name, lang, found)), url, email)


def check_answering(extra: Node, site_url: str, publisher: Publisher | None, found: Findings) -> None:
    """Warn where a site at an address that readers can reach names no publisher, or no e-mail address of
    one.
    """
    if not site_url or LOCAL.fullmatch(site_url) or (publisher and publisher.email):
        return
    code = "setting_nobody_to_write_to" if publisher else "setting_nobody_answers"
    found.problem(code, place(extra, "publisher"), warning=True, found=site_url)


def read_licences(extra: Node, found: Findings) -> Licences:
    """Return the licences of content and code; where nothing is said, those that came with it."""
    owner = mapping_at(extra, "licences", found)
    no_other_keys(owner, LICENCES, "licences", found)
    own = {key: licence for key in LICENCES if (licence := _licence(owner, key, found))}
    return Licences(**own)


def _licence(owner: Node, key: str, found: Findings) -> Licence | None:
    """Return the licence at a key: how it is called, and where its text is."""
    node = mapping_at(owner, key, found)
    if not node.entries:
        return None
    no_other_keys(node, LICENCE, key, found)
    name, url = setting_words(node, "name", found), read_address(node, "url", "https://…", found)
    for part, right, said in (("name", "…", name), ("url", "https://…", url)):
        if not said and (part not in node.entries or is_empty(node.entries[part])):
            note_missing(node, part, right, found)
    return Licence(name, url)
