"""A tree of settings -> the text, the mapping or the list at one of its keys, as far as it can be used; what
is wrong is noted in `found`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from tracker.content.parsing.configuration import Findings, is_empty, place, seen, value
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark, did_you_mean
from tracker.language.astray import sample_in

CODE_IN_WORDS = re.compile(r'[<>"]')
"""What the theme would print as code: it takes the name and the description of a site for HTML."""


class Named(NamedTuple):
    """A plugin or an extension: its name, where that stands, and its options, if it has any."""

    name: str
    mark: Mark
    options: Node | None


def mapping_at(owner: Node, key: str, found: Findings) -> Node:
    """Return the mapping at a key; an empty one where there is none."""
    node = owner.child(key)
    if node is None or is_empty(node):
        return Node(place(owner, key), entries={})
    if node.entries is None:
        found.problem("not_mapping", node.mark, found=seen(node))
        return Node(node.mark, entries={})
    return node


def no_other_keys(owner: Node, known: tuple[str, ...], where: str, found: Findings) -> None:
    """Refuse the keys of a mapping that nothing reads; `where` is empty at the top of the file."""
    for key in owner.entries or {}:
        if key not in known:
            found.problem(
                "setting_unknown_in" if where else "setting_unknown",
                owner.key_marks[key],
                found=key,
                where=where,
                options=known,
                sample=_corrected(owner, key, known),
            )


def note_missing(owner: Node, key: str, right: str, found: Findings) -> None:
    """Note a key that is not there, or has no value; `right` is what it could say."""
    found.problem("setting_missing", place(owner, key), found=key, sample=f"{key}: {right}")


def setting_text(owner: Node, key: str, found: Findings) -> str:
    """Return the text at a key; empty where there is none, or something else."""
    node = owner.child(key)
    if node is None or is_empty(node):
        return ""
    if node.leaf is None:
        found.problem("not_a_value", node.mark)
        return ""
    if not isinstance(value(node), str):
        found.problem("setting_not_text", node.mark, found=str(node.leaf), sample=f'{key}: "{node.leaf}"')
        return ""
    return str(node.leaf).strip()


def setting_words(owner: Node, key: str, found: Findings) -> str:
    """Return the text at a key, which the theme prints without looking at it."""
    text = setting_text(owner, key, found)
    if CODE_IN_WORDS.search(text):
        sample = "" if re.search("[<>]", text) else f"{key}: {_curly(text)}"
        found.problem("setting_markup", node_at(owner, key).mark, found=text, sample=sample)
    elif astray := sample_in(text):
        found.problem(astray.code, node_at(owner, key).mark, found=astray.found)
    return text


def items_at(owner: Node, key: str, found: Findings) -> list[Node]:
    """Return the items of the list at a key."""
    node = owner.child(key)
    if node is None or is_empty(node):
        return []
    if node.items is None:
        found.problem("not_list", node.mark, found=seen(node))
    return node.items or []


def named_at(owner: Node, key: str, found: Findings) -> list[Named]:
    """Return the plugins or extensions at a key, in each of the ways they may be written."""
    node = owner.child(key)
    holders = [node] if node and node.entries is not None else items_at(owner, key, found)
    named = []
    for holder in holders:
        if holder.leaf is not None:
            named.append(Named(str(holder.leaf), holder.mark, None))
        elif holder.entries is None:
            found.problem("not_mapping", holder.mark, found=seen(holder))
        else:
            named += [Named(name, holder.key_marks[name], part) for name, part in holder.entries.items()]
    return named


def node_at(owner: Node, key: str) -> Node:
    """Return the value at a key that is known to be there."""
    node = owner.child(key)
    assert node is not None
    return node


def is_blank(owner: Node, key: str) -> bool:
    """Say whether nothing, or nothing but spaces, stands at a key."""
    node = owner.child(key)
    return node is None or is_empty(node) or (node.leaf is not None and not node.leaf.strip())


def on_one_line(node: Node) -> str:
    """Return a value as it is typed on one line; lists and mappings inside it are left out."""
    if node.entries is not None:
        return "{" + ", ".join(f"{key}: {seen(child)}".rstrip() for key, child in node.entries.items()) + "}"
    return seen(node)


def _corrected(owner: Node, key: str, known: Iterable[str]) -> str:
    """Return the line of a key as it may have been meant, or nothing where that cannot be told."""
    suggestion = did_you_mean(key, known)
    node = owner.child(key)
    if not (suggestion and node):
        return ""
    typed = on_one_line(node)
    typed = f'"{typed}"' if typed.startswith("#") else typed  # a comment otherwise
    return f"{suggestion}: {typed}".rstrip()


def _curly(text: str) -> str:
    """Return a text with quotation marks that are no code."""
    return re.sub(r'"([^"]*)"', r"“\1”", text).replace('"', "”")
