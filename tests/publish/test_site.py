"""A site is put together in one place, which knows what each page was made from and keeps nothing it need
not.
"""

from __future__ import annotations

import gc
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.places import DEMO, DEMO_DAY, ROOT
from tests.repository import REPOSITORY, leads_nowhere, published_branch
from tracker.content.front import open_whole
from tracker.content.programme import open_publication
from tracker.facts.values import LANGUAGES, Lang
from tracker.publish.site import Site, open_site, urls_of
from tracker.publish.slots import Shell, slot
from tracker.views.bilingual import Articles

DATA = {"data/targets.yaml", "data/glossary.yaml", "data/changes.yaml"}
PUBLISHED = [ROOT / "mkdocs.yml", DEMO / "mkdocs.yml", *sorted(ROOT.glob("examples/programmes/*/mkdocs.yml"))]
"""Programmes that can be opened by themselves."""
SLOTS = ("id", "title", "description", "path", "content", "breadcrumbs", "dataset")


@pytest.fixture
def demo() -> Site:
    environment = {"AS_OF": DEMO_DAY.isoformat(), "SITE_URL": "https://example.org/"}
    return open_site(open_publication(DEMO / "mkdocs.yml", environment))


@pytest.mark.whole
def test_a_written_page_is_made_from_its_markdown_the_data_and_the_glossary(demo: Site) -> None:
    demo.page("en", "tasks.md", "<p>x</p><!-- tracker: tasks -->", "Tasks")

    assert demo.made_from["en", "tasks.md"].files == {"docs/en/tasks.md", *DATA}
    assert demo.made_from["en", "tasks.md"].views == ("tasks",)
    assert demo.made_from["en", "tasks.md"].target == ""


@pytest.mark.whole
def test_a_page_that_shows_the_article_is_made_from_it_in_both_languages(demo: Site) -> None:
    demo.page("vi", "article/bilingual.md", "<!-- tracker: bilingual -->", "Song ngữ")

    articles = {f"docs/{lang}/article.md" for lang in LANGUAGES}
    assert demo.made_from["vi", "article/bilingual.md"].files == {
        "docs/vi/article/bilingual.md",
        *articles,
        *DATA,
    }


@pytest.mark.whole
def test_the_foot_of_a_written_page_leads_to_the_files_it_is_made_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publication = open_publication(DEMO / "mkdocs.yml", {"AS_OF": DEMO_DAY.isoformat()})
    shutil.copytree(DEMO / "docs", tmp_path / "a" / "docs")
    shutil.copytree(DEMO / "data", tmp_path / "a" / "data")
    for file in ("data/glossary.yaml", "docs/vi/glossary.md"):
        (tmp_path / "a" / file).write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    here = replace(publication.settings, config=tmp_path / "a" / "mkdocs.yml", docs=tmp_path / "a" / "docs")
    there = replace(here, repository="https://github.com/o/r", branch="trunk")
    site = open_site(publication._replace(settings=there))

    def edited(lang: Lang, path: str) -> list[str]:
        begun = "https://github.com/o/r/edit/trunk/a/"
        return [line.href.removeprefix(begun) for line in site.edits(lang, path)]

    assert edited("vi", "index.md") == ["docs/vi/index.md"]
    assert edited("en", "tasks.md") == ["docs/en/tasks.md"]
    assert edited("vi", "glossary.md") == ["data/glossary.yaml", "docs/vi/glossary.md"]
    assert edited("en", "targets.md") == ["data/targets.yaml", "docs/en/targets.md"]
    assert open_site(publication._replace(settings=here)).edits("vi", "index.md") == ()


@pytest.mark.whole
@pytest.mark.parametrize(
    "config", PUBLISHED, ids=lambda config: config.parent.name if config.parent != ROOT else "real"
)
def test_the_foot_of_every_page_leads_to_files_of_the_repository_and_its_published_branch(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    publication = open_publication(config.relative_to(ROOT), {"AS_OF": DEMO_DAY.isoformat()})
    settings = replace(publication.settings, repository=REPOSITORY, branch=published_branch())
    site = open_site(publication._replace(settings=settings))
    docs = publication.settings.docs
    pages = [(lang, path) for lang in LANGUAGES for path in sorted((docs / lang).rglob("*.md"))]

    found = {
        line.href
        for lang, path in pages
        for line in site.edits(lang, path.relative_to(docs / lang).as_posix())
    }

    assert len(found) >= len(pages)
    assert {href: why for href in found if (why := leads_nowhere(href))} == {}


@pytest.mark.whole
def test_the_page_of_a_target_is_made_from_the_data_and_says_of_which_target(demo: Site) -> None:
    shell = Shell(" ".join(slot(name) for name in SLOTS))
    made = dict(demo.target_pages("en", range(3), shell, []))
    targets = demo.opened.tracker.targets[:3]

    assert list(made) == [Path(f"en/targets/{target.id}/index.html") for target in targets]
    for target in targets:
        found = demo.made_from["en", f"targets/{target.id}.md"]
        assert (found.files, found.target) == (DATA, target.id)
        assert target.name.en in made[Path(f"en/targets/{target.id}/index.html")]


@pytest.mark.whole
def test_the_site_as_a_whole_has_its_files_and_names_every_page_in_both_languages(demo: Site) -> None:
    for lang in LANGUAGES:
        demo.begin(lang, ["index.md", "targets.md"])
    files = demo.files()

    assert {
        "sitemap.xml",
        "updates/feed.xml",
        "en/updates/feed.xml",
        "data/targets.csv",
        "search/vi.js",
        "propose/vi.js",
        "propose/en.js",
    } <= files.keys()
    assert files["sitemap.xml"].count(b"<loc>") == 4
    assert b"https://example.org/en/targets/" in files["sitemap.xml"]


@pytest.mark.whole
def test_an_article_that_changes_all_day_leaves_nothing_behind() -> None:
    articles = Articles()
    for n in range(50):
        articles.read({"vi": f"---\ntitle: x\n---\n\n# Một {n}\n", "en": "# One\n"}, [], {})
    gc.collect()

    assert articles.html()["vi"] == "<h1>Một 49</h1>"
    assert [html for html in gc.get_objects() if isinstance(html, str) and html.startswith("<h1>Một")] == []
    assert len(vars(articles)["_made"]) == len(LANGUAGES)


@pytest.mark.whole
def test_a_report_on_paper_is_led_to_by_each_of_several_programmes_and_not_by_their_front() -> None:
    made = open_whole(ROOT / "examples" / "programmes" / "mkdocs.yml", {"AS_OF": "2026-06-30"})

    assert not urls_of(made, "https://example.org/", report=True).report
    assert [urls_of(each, "https://example.org/", report=True).report for _, each in made.members] == [
        True
    ] * 3
