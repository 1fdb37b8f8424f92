"""What search engines read of a page: the data, the article and the way to it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from tests.builds import PAGES, TARGETS
from tests.places import AS_OF
from tests.structured import wrong_in


def blocks(site: Path, path: str) -> dict[str, Any]:
    page = lxml.html.fromstring((site / path / "index.html").read_text(encoding="utf-8"))
    found = [
        json.loads(script.text)
        for script in page.iter("script")
        if script.get("type") == "application/ld+json"
    ]
    return {value["@type"]: value for value in found}


@pytest.mark.parametrize(("prefix", "lang"), [("", "vi"), ("en/", "en")])
def test_the_data_page_is_a_dataset_whose_files_are_there(site: Path, prefix: str, lang: str) -> None:
    found = blocks(site, f"{prefix}data")["Dataset"]

    assert found["url"] == f"https://example.org/{prefix}data/"
    assert found["version"] == AS_OF.isoformat()
    addresses = [file["contentUrl"] for file in found["distribution"]]
    assert addresses
    for address in addresses:
        assert (site / address.removeprefix("https://example.org/")).exists(), address


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_each_target_is_a_dataset_and_says_where_it_stands(repo_site: Path, prefix: str) -> None:
    found = blocks(repo_site, f"{prefix}targets/{TARGETS[0]}")

    assert found["Dataset"]["url"] == f"https://example.org/repo/{prefix}targets/{TARGETS[0]}/"
    for file in found["Dataset"]["distribution"]:
        assert (repo_site / file["contentUrl"].removeprefix("https://example.org/repo/")).exists()
    way = [stop["item"] for stop in found["BreadcrumbList"]["itemListElement"]]
    assert way == [
        f"https://example.org/repo/{prefix}{path}" for path in ("", "targets/", f"targets/{TARGETS[0]}/")
    ]


def test_the_article_and_its_translation_name_each_other(site: Path) -> None:
    vi, en = (blocks(site, path)["Article"] for path in ("article", "en/article"))

    assert vi["workTranslation"][0]["@id"] == en["@id"] == "https://example.org/en/article/"
    assert en["translationOfWork"]["@id"] == vi["@id"] == "https://example.org/article/"


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_inner_page_says_the_way_from_the_home_page(site: Path, prefix: str) -> None:
    for path in (page for page in PAGES if page.count("/") == 1):
        stops = blocks(site, prefix + path)["BreadcrumbList"]["itemListElement"]
        assert [stop["item"] for stop in stops] == [
            f"https://example.org/{prefix}",
            f"https://example.org/{prefix}{path}",
        ]
        assert all(stop["name"] for stop in stops)
    assert not blocks(site, prefix)


def every_block(site: Path) -> list[dict[str, Any]]:
    return [
        json.loads(script.text)
        for path in sorted(site.rglob("*.html"))
        for script in lxml.html.fromstring(path.read_text(encoding="utf-8")).iter("script")
        if script.get("type") == "application/ld+json"
    ]


def test_every_block_keeps_to_the_rules_of_those_who_read_it(site: Path) -> None:
    found = every_block(site)

    assert {block["@type"] for block in found} == {"BreadcrumbList", "Dataset", "Article"}
    assert len(found) > 2 * len(TARGETS)
    assert wrong_in(found, published=False) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"description": "short"}, "Dataset: description has 5 letters, not 50 to 5000"),
        ({"license": None}, "Dataset: lacks license"),
        ({"licence": "x"}, "Dataset: Dataset has no licence"),
        ({"dateModified": "25/11/2026"}, "Dataset.dateModified: '25/11/2026' is no Date"),
        ({"isPartOf": {"@id": "https://example.org/x/"}}, "Dataset.isPartOf: nothing has the id"),
        ({"isPartOf": {"@type": "Dataset", "name": "x"}}, "Dataset.isPartOf: lacks description"),
        ({"creator": {"@type": "Robot"}}, "Dataset.creator: is a Robot, not a Organization"),
        ({"distribution": []}, "Dataset: lacks distribution"),
    ],
)
def test_what_breaks_a_rule_is_told(site: Path, change: dict[str, Any], said: str) -> None:
    block = blocks(site, f"targets/{TARGETS[0]}")["Dataset"]
    whole = blocks(site, "data")["Dataset"]

    assert wrong_in([block, whole], published=False) == []
    assert any(said in line for line in wrong_in([{**block, **change}, whole], published=False))


def test_a_publisher_must_be_named_as_the_creator(site: Path) -> None:
    dataset = blocks(site, "data")["Dataset"]
    block = {key: value for key, value in dataset.items() if key not in ("creator", "publisher")}
    body = {"@type": "Organization", "name": "x"}

    assert wrong_in([block], published=True) == ["Dataset: lacks creator", "Dataset: lacks publisher"]
    assert wrong_in([{**block, "creator": body, "publisher": body}], published=True) == []
