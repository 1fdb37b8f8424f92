"""A feed as a reader program takes it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from urllib.parse import urlsplit

import lxml.etree

ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITE = "https://example.org/repo/"
GRAMMAR = lxml.etree.RelaxNG(lxml.etree.parse(Path(__file__).parent / "atom.rng"))


def found(element: lxml.etree._Element, path: str) -> list[str]:
    """Return the texts or values at an XPath of a feed, whose elements are written `a:name`."""
    return [str(value) for value in element.xpath(path, namespaces=ATOM)]  # type: ignore[union-attr]


def all_right(root: lxml.etree._Element) -> None:
    """Ask what the grammar asks, and what it cannot say."""
    assert GRAMMAR.validate(root), GRAMMAR.error_log
    ids = found(root, "//a:id/text()")
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", each) for each in ids)
    moments = [dt.datetime.fromisoformat(moment) for moment in found(root, "//a:updated/text()")]
    assert all(moment.tzinfo for moment in moments)
    assert moments[0] == max(moments)
    assert moments[1:] == sorted(moments[1:], reverse=True)
    assert all(urlsplit(href).scheme == "https" for href in found(root, "//a:link/@href"))
    assert (
        len(found(root, "a:link[@rel='self']/@href"))
        == len(found(root, "a:link[@rel='alternate']/@href"))
        == 1
    )
    for entry in root.findall("a:entry", ATOM):
        assert len(found(entry, "a:link[@rel='alternate']/@href")) == 1
        assert all(found(entry, f"a:{part}/text()") for part in ("title", "summary"))
