"""What is printed around every page is complete and safe, or refused with a right one."""

from __future__ import annotations

import pytest

from tests.places import SAMPLE, SAMPLE_DAY
from tracker.content.load import load
from tracker.content.settings import BadConfiguration
from tracker.views.frame import check_site_words, chrome


@pytest.mark.parametrize(
    "wrong",
    [
        "Sở",
        {"name": "Sở"},
        {"name": {"vi": "Sở"}},
        {"name": {"vi": "Sở", "en": ""}},
        {"nam": {"vi": "Sở", "en": "D"}},
    ],
)
def test_a_publisher_that_is_not_complete_is_refused_with_a_right_one(wrong: object) -> None:
    with pytest.raises(BadConfiguration, match=r"cần tên ở cả hai ngôn ngữ(.|\n)*→ publisher:"):
        chrome(wrong, None, load(SAMPLE, SAMPLE_DAY).tracker, SAMPLE_DAY, "vi")


@pytest.mark.parametrize(
    ("url", "email", "repository"),
    [
        ("javascript:alert(1)", "", ""),
        ('https://a.vn/"onclick="x', "", ""),
        ("", 'a"><b>@c', ""),
        ("", "", "javascript:alert(1)"),
        ("", "", "github.com/o/r"),
    ],
)
def test_an_address_that_would_run_something_is_refused_and_not_published(
    url: str, email: str, repository: str
) -> None:
    publisher = {"name": {"vi": "Sở", "en": "Department"}, "url": url, "email": email}
    tracker = load(SAMPLE, SAMPLE_DAY).tracker

    with pytest.raises(BadConfiguration, match=r"không phải một địa chỉ(.|\n)*is not an address(.|\n)*→"):
        chrome(publisher, repository, tracker, SAMPLE_DAY, "vi")


@pytest.mark.parametrize("name", ['"><img src=x onerror=alert(1)>', 'A "name"', 5])
def test_a_name_of_the_site_that_the_theme_would_print_as_code_is_refused(name: object) -> None:
    with pytest.raises(BadConfiguration, match=r"site_name(.|\n)*words only"):
        check_site_words("site_name", name)
    check_site_words("site_name", "Nghị quyết KH,CN&ĐMST Cao Bằng")
