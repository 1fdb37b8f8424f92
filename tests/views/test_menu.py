"""A menu says which page one is on and which tab that is under, and leads to pages only."""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.views.menu import MenuLink, MenuSection, menu


@dataclass
class Item:
    """A page or a section of a menu, as the generator hands it over."""

    title: str
    url: str = ""
    active: bool = False
    children: list[Item] = field(default_factory=list)


def test_a_section_leads_to_its_first_page_and_says_where_one_is() -> None:
    here = Item("Tasks", "tasks/", active=True)
    section = Item("Targets", active=True, children=[Item("To 2025", "targets/"), here])

    assert menu([Item("Home", "./"), section], here) == (
        MenuSection("Home", "./", "", ()),
        MenuSection(
            "Targets",
            "targets/",
            "true",
            (MenuLink("To 2025", "targets/", ""), MenuLink("Tasks", "tasks/", "page")),
        ),
    )


def test_a_page_in_no_menu_belongs_to_the_one_it_is_made_beside_and_is_not_that_page() -> None:
    table = Item("Targets", "targets/", active=True)

    assert [entry.here for entry in menu([table, Item("Updates", "updates/")], object())] == ["true", ""]


def test_sections_within_sections_lie_flat() -> None:
    inner = Item("Inner", children=[Item("A", "a/"), Item("B", "b/")])

    (entry,) = menu([Item("Outer", children=[inner, Item("C", "c/")])], None)

    assert entry.url == "a/"
    assert [link.url for link in entry.pages] == ["a/", "b/", "c/"]
