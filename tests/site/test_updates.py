"""The feeds of a built site hold what its page tells, and lead to places that are there."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import lxml.etree
import pytest

from tests.views.feeds import ATOM, SITE, all_right, found


def built_feeds(site: Path) -> list[lxml.etree._Element]:
    return [lxml.etree.parse(site / prefix / "updates" / "feed.xml").getroot() for prefix in ("", "en")]


@pytest.mark.edition
def test_the_built_sites_have_valid_feeds_with_every_entry_of_the_page(
    repo_site: Path, demo_site: Path
) -> None:
    for site in (repo_site, demo_site):
        vi, en = built_feeds(site)
        for root, prefix in ((vi, ""), (en, "en")):
            all_right(root)
            page = (site / prefix / "updates" / "index.html").read_text(encoding="utf-8")
            assert len(root.findall("a:entry", ATOM)) == page.count('class="tr-fact"') > 20
        assert len(vi.findall("a:entry", ATOM)) == len(en.findall("a:entry", ATOM))


def test_every_entry_of_a_built_feed_leads_to_a_place_that_is_there(repo_site: Path) -> None:
    for root in built_feeds(repo_site):
        for href in found(root, "//a:link/@href"):
            parts = urlsplit(href.removeprefix(SITE))
            path = repo_site / parts.path
            file = path / "index.html" if path.is_dir() else path
            assert file.exists(), href
            assert not parts.fragment or f'id="{parts.fragment}"' in file.read_text(encoding="utf-8"), href


def test_targets_and_the_tasks_that_serve_them_lead_to_each_other(demo_site: Path) -> None:
    for prefix in ("", "en/"):
        tasks = lxml.etree.HTML((demo_site / prefix / "tasks" / "index.html").read_text(encoding="utf-8"))
        for target in ("school-taps", "homes-piped"):
            page = lxml.etree.HTML(
                (demo_site / prefix / "targets" / target / "index.html").read_text(encoding="utf-8")
            )
            assert found(tasks, f"//tr[@id='teach']//a[@href='../targets/{target}/']/@href")
            assert found(page, "//article//a[@href='../../tasks/#teach']/@href")


def test_the_feed_is_announced_where_a_reader_program_looks_for_it(repo_site: Path) -> None:
    for prefix, label in (("", "Theo dõi cập nhật qua RSS (Atom)"), ("en/", "Follow new entries (Atom)")):
        for page in ("", "updates/", "targets/"):
            html = lxml.etree.HTML((repo_site / prefix / page / "index.html").read_text(encoding="utf-8"))
            links = [
                link for link in html.findall(".//head/link") if "alternate" in link.get("rel", "").split()
            ]
            assert [(link.get("type"), link.get("title")) for link in links] == [
                ("application/atom+xml", label)
            ]
            assert (repo_site / prefix / page / links[0].get("href", "")).resolve() == (
                repo_site / prefix / "updates" / "feed.xml"
            ).resolve()
