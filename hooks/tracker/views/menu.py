"""The site's menu + the page one is on -> its entries, each with its pages, and which of them one is at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

Here = Literal["page", "true", ""]
"""Whether an entry is the page itself, a page or a section that it belongs to, or another, as `aria-current`
has it.
"""


@dataclass(frozen=True, slots=True)
class MenuLink:
    """A page in a menu."""

    title: str
    url: str
    """From the root of the site; in full where it leads elsewhere."""
    here: Here


@dataclass(frozen=True, slots=True)
class MenuSection:
    """An entry of a menu: a page, or a section and its pages, which leads to the first of them."""

    title: str
    url: str
    here: Here
    pages: tuple[MenuLink, ...]
    """None for a page."""


def menu(items: Iterable[Any], page: object) -> tuple[MenuSection, ...]:
    """Return the entries of a menu; sections within sections lie flat in the outermost.

    `items` have a `title`, and either `children` or a `url`; `active` are `page` itself and what it stands
    in. A page that is in no menu, as that of a target, belongs to the one that is active while it is made.
    """
    return tuple(_section(item, page) for item in items)


def _section(item: Any, page: object) -> MenuSection:
    if not item.children:
        return MenuSection(item.title, item.url, _here(item, page), ())
    pages = tuple(MenuLink(inner.title, inner.url, _here(inner, page)) for inner in _pages(item))
    return MenuSection(item.title, pages[0].url if pages else "", "true" if item.active else "", pages)


def _pages(item: Any) -> Iterator[Any]:
    for child in item.children:
        yield from _pages(child) if child.children else (child,)


def _here(item: Any, page: object) -> Here:
    if item is page:
        return "page"
    return "true" if item.active else ""
