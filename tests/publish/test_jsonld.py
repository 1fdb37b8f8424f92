"""No text breaks out of the data that search engines read."""

from __future__ import annotations

import json
import re
from typing import Any

import lxml.html

from tests.opendata.releases import release
from tracker.facts.values import Text
from tracker.publish.jsonld import Stop, article, block, breadcrumbs, dataset, target_dataset

HOSTILE = '</script><script>alert(1)</script><!--<script> & " \\ \u2028 \u2029 ]]>'


def test_no_text_leaves_its_script_element_and_each_comes_back() -> None:
    written = block({"name": HOSTILE, "list": [{"name": HOSTILE}]})

    assert not re.search("[<>&\u2028\u2029]", written)
    assert json.loads(written)["name"] == json.loads(written)["list"][0]["name"] == HOSTILE
    page = lxml.html.fromstring(
        f'<html><head><script type="application/ld+json">{written}</script></head><body></body></html>'
    )
    assert len(page.xpath("//script")) == 1
    assert json.loads(page.xpath("//script")[0].text)["name"] == HOSTILE


def test_hostile_names_and_titles_are_escaped_in_every_kind_of_block() -> None:
    given_out = release("sample")
    text = Text.model_construct(vi=HOSTILE, en=HOSTILE)
    a = given_out.assessments[0]
    hostile = a.target.model_copy(update={"name": text, "text": text, "unit": text})
    made = [
        target_dataset(
            given_out,
            type(a)(**{**{name: getattr(a, name) for name in a.__slots__}, "target": hostile}),
            "vi",
            f"https://example.org/{HOSTILE}",
        ),
        breadcrumbs([Stop(HOSTILE, "https://example.org/")]),
        article(
            given_out, "en", HOSTILE, HOSTILE, {"vi": "https://example.org/", "en": "https://example.org/en/"}
        ),
        dataset(given_out, "en", HOSTILE),
    ]

    for written in made:
        assert not re.search("[<>&\u2028\u2029]", written)
        assert any(HOSTILE in text for text in texts(json.loads(written)))


def texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts(part)]
    return [text for part in value for text in texts(part)] if isinstance(value, list) else [str(value)]
