"""The very files that are about to be published: whole, true to what they were made from, and leading nowhere
that is not there.

`make verify` runs this on `site/`, whatever programme that is of; the other tests run it on the real one.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lxml.html
import pytest

from tests.links import broken_links, told
from tests.safety import unsafe
from tracker.cli import git
from tracker.content.setup.settings import read_settings
from tracker.content.setup.several import Together
from tracker.language import formats
from tracker.publish.provenance import RECORD, SUMS


@pytest.fixture
def published(request: pytest.FixtureRequest) -> Path:
    given: Path | None = request.config.getoption("--site")
    if given and not (given / SUMS).is_file():
        pytest.exit(
            f"SITE_DIR={given}: chưa có trang nào được dựng ở đây; chạy make build trước / no site is built "
            "here; run make build first",
            1,
        )
    return given if given else request.getfixturevalue("site")


@pytest.fixture
def programme(request: pytest.FixtureRequest) -> Path:
    config: Path = request.config.getoption("--programme")
    return config.parent


@pytest.fixture
def theme(request: pytest.FixtureRequest) -> Path:
    return read_settings(request.config.getoption("--programme"), os.environ).theme


@pytest.fixture
def together(request: pytest.FixtureRequest) -> Together | None:
    """The programmes of the site, where it is one of several under a front."""
    settings = read_settings(request.config.getoption("--programme"), os.environ)
    return settings.together if settings.is_front else None


@pytest.fixture
def places(together: Together | None) -> list[str]:
    """Where the sites stand that the whole is made of: of one programme, at the root."""
    return sorted({together.at, *(member.at for member in together.members)}) if together else [""]


@pytest.fixture
def record(published: Path) -> dict[str, Any]:
    made: dict[str, Any] = json.loads((published / RECORD).read_text(encoding="utf-8"))
    return made


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_sums_are_those_of_every_file_and_of_no_other(published: Path) -> None:
    listed = dict(
        reversed(line.split("  ", 1)) for line in (published / SUMS).read_text(encoding="utf-8").splitlines()
    )

    there = {
        path.relative_to(published).as_posix(): digest(path)
        for path in published.rglob("*")
        if path.is_file()
    }
    assert list(listed) == sorted(listed)
    made = {name: value for name, value in there.items() if name != SUMS}
    changed = sorted(name for name in listed.keys() | made.keys() if listed.get(name) != made.get(name))
    if changed:
        said = "thêm, bớt hoặc sửa sau khi dựng; hãy dựng lại / not as it was built; build again"
        pytest.fail("\n".join(f"{name}: {said}" for name in changed), pytrace=False)


def test_the_record_is_of_the_data_and_the_commit_that_are_here(
    published: Path, programme: Path, record: dict[str, Any], together: Together | None
) -> None:
    folders = {each.at: each.folder for each in together.members} if together else {"": programme}
    for at, folder in folders.items():
        assert record["data"][f"{at}data/targets.yaml"] == digest(folder / "data" / "targets.yaml"), (
            f"{at}data/targets.yaml: đã đổi từ khi dựng; hãy dựng lại / changed since the build; build again"
        )
    assert record.get("commit") in (None, git.commit(programme.resolve())), (
        "trang dựng từ một phiên bản khác; hãy dựng lại / built from another version; build again"
    )


def test_readers_see_the_day_that_the_record_gives(
    published: Path, record: dict[str, Any], together: Together | None
) -> None:
    import datetime as dt  # noqa: PLC0415

    day = dt.date.fromisoformat(record["as_of"])
    front = published / (together.at if together else "")
    assert formats.day(day, "vi") in (front / "index.html").read_text(encoding="utf-8")
    assert formats.day(day, "en") in (front / "en" / "index.html").read_text(encoding="utf-8")


def test_the_address_is_one_that_readers_can_reach(record: dict[str, Any]) -> None:
    url = record.get("site_url") or ""

    assert url.endswith("/"), f"{url}: địa chỉ phải có dấu / ở cuối / an address ends with a slash"
    assert urlsplit(url).hostname not in (None, "127.0.0.1", "localhost"), (
        f"mkdocs.yml: site_url: “{url}” chỉ mở được trên máy này; ghi địa chỉ sẽ đăng / opens on this "
        "machine only; write where the site is published\n"
        '    → site_url: !ENV [SITE_URL, "https://owner.github.io/name/"]'
    )


def test_every_page_is_there_in_both_languages(published: Path, places: list[str]) -> None:
    inside = [at for at in places if at]
    for at in places:
        pages = {path.relative_to(published).as_posix() for path in (published / at).rglob("index.html")}
        own = {page for page in pages if at or not page.startswith(tuple(inside))}
        named = {page.removeprefix(at) for page in own}
        english = {page.removeprefix("en/") for page in named if page.startswith("en/")}

        assert english == {page for page in named if not page.startswith("en/")}
        for lang, folder in (("vi", published / at), ("en", published / at / "en")):
            for page in english:
                assert lxml.html.fromstring((folder / page).read_bytes()).get("lang") == lang, (lang, page)


def test_no_link_leads_nowhere(published: Path, record: dict[str, Any]) -> None:
    if broken := broken_links(published, record["site_url"]):
        pytest.fail(told(broken), pytrace=False)


def test_nothing_runs_or_leads_away_that_we_did_not_put_there(
    published: Path, theme: Path, places: list[str]
) -> None:
    if found := unsafe(published, theme, places):
        said = "có mã lệnh hoặc liên kết lạ / something runs or leads away that we did not put there"
        pytest.fail(f"{said}:\n" + "\n".join(map(str, found)), pytrace=False)
