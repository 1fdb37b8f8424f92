"""A third language is one file of rules and one of words: a small programme in English first, French
second.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import ROOT
from tests.site.french.words import WORDS
from tracker.content.setup.languages import said_by_the_site

FRENCH = ROOT / "tests" / "site" / "french"
LEFT_OUT = ("Met", "As of {day}")
"""What the incomplete file of words lacks."""
VIETNAMESE = re.compile("[ăắằẳẵặơớờởỡợưứừửữựđạảấầẩẫậẹẻẽếềểễệịọỏốồổỗộụủũỳỵỷỹ]|tiếng|Vietnamese", re.IGNORECASE)


def run(folder: Path, command: str, *more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder / "hooks"), "AS_OF": "2024-06-30", "SITE_URL": ""}
    asked = [sys.executable, "-m", "tracker.cli", command, "--config", "programme/mkdocs.yml", *more]
    return subprocess.run(asked, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def write_words(folder: Path, *, without: tuple[str, ...] = ()) -> None:
    """Write a whole file of words: what the pages read here say in French, the rest marked."""
    words = {each.en: f"‹{each.en}›" for each in said_by_the_site()} | WORDS
    kept = {key: words[key] for key in words if key not in without}
    file = folder / "hooks" / "tracker" / "language" / "catalogues" / "fr.py"
    file.write_text(f"WORDS = {kept!r}\n", encoding="utf-8")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The code with the two files that are a third language to it, and the programme beside it."""
    folder = tmp_path_factory.mktemp("french")
    no_cache = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=no_cache)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copytree(FRENCH / "programme", folder / "programme")
    shutil.copy(FRENCH / "rules.py", folder / "hooks" / "tracker" / "language" / "rules" / "fr.py")
    return folder


@pytest.fixture(scope="module")
def site(copy: Path) -> Path:
    write_words(copy)
    built = run(copy, "build")
    assert built.returncode == 0, built.stdout + built.stderr
    return copy / "site"


def read(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text(encoding="utf-8")


def words_of(page: str) -> str:
    return " ".join(
        re.sub(r"<[^>]+>", " ", re.sub(r"<(script|style).*?</\1>", " ", page, flags=re.DOTALL)).split()
    )


def test_the_check_names_each_word_that_a_language_lacks_and_no_other(copy: Path) -> None:
    write_words(copy, without=LEFT_OUT)
    refused = run(copy, "check")
    assert refused.returncode == 1
    named = re.findall(r"has no words yet for “(.*)” \(", refused.stdout + refused.stderr)
    assert sorted(named) == sorted(LEFT_OUT)
    assert "catalogues/fr.py" in refused.stdout + refused.stderr


def test_the_authoritative_language_stands_at_the_root_and_the_other_below_its_code(site: Path) -> None:
    assert '<html lang="en"' in read(site, "")
    assert '<html lang="fr"' in read(site, "fr")
    assert not (site / "en").exists()
    assert not (site / "vi").exists()
    page = read(site, "fr/targets/rivers-cleaned")
    assert (
        re.findall(r'<link rel="alternate" href="[^"]*" hreflang="([^"]+)"', page) or 'hreflang="en"' in page
    )
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert 'hreflang="x-default" href="https://rivers.example/fr/' not in sitemap
    assert 'hreflang="fr" href="https://rivers.example/fr/targets/rivers-cleaned/"' in sitemap


def test_each_page_speaks_its_own_language(site: Path) -> None:
    english, french = (words_of(read(site, f"{at}targets/rivers-cleaned")) for at in ("", "fr/"))
    assert "1,312.5" in english
    assert "14 July 2023" in english
    assert "1\u202f312,5" in read(site, "fr/targets/rivers-cleaned")
    assert "14 juillet 2023" in french
    assert "Atteint" in french
    assert "Aucun chiffre publié trouvé" in words_of(read(site, "fr/targets"))


def test_the_other_language_names_the_authoritative_one(site: Path) -> None:
    french, english = words_of(read(site, "fr/article")), words_of(read(site, "article"))
    assert "Le texte anglais fait foi." in french
    assert "The English text is the authoritative one." not in english
    assert "Le texte en anglais fait foi." in french  # above a translation that is not recorded
    waiting = words_of(read(site, "fr/targets/rivers-cleaned"))
    assert "« The last bend was cleaned. » (en anglais ; français à venir)" in waiting


def test_names_stand_in_the_order_of_their_language(site: Path) -> None:
    table = read(site, "fr/glossary")
    ids = re.findall(r'id="term-(\w+)"', table)
    assert ids == ["school", "bank", "ebb"]  # école, rive, zone: an é is an e
    assert re.findall(r'id="term-(\w+)"', read(site, "glossary")) == ["bank", "ebb", "school"]


def test_nothing_vietnamese_is_left_on_any_page(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > 10
    found = {page: met[0] for page in pages if (met := VIETNAMESE.search(page.read_text(encoding="utf-8")))}
    assert found == {}


def test_the_open_data_have_a_column_for_each_language(site: Path) -> None:
    heads = (site / "data" / "targets.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    assert {"name_en", "name_fr"} <= set(heads)
    assert not [head for head in heads if head.endswith("_vi")]
    assert '"description_fr"' in (site / "data" / "datapackage.json").read_text(encoding="utf-8")


def test_the_pages_for_another_generator_are_in_both_languages(copy: Path, site: Path) -> None:
    made = run(copy, "export-pages", "--out", "handed-over")
    assert made.returncode == 0, made.stdout + made.stderr
    assert sorted(path.name for path in (copy / "handed-over").iterdir()) == ["en", "en.yml", "fr", "fr.yml"]
    assert "14 juillet 2023" in (copy / "handed-over" / "fr" / "targets" / "rivers-cleaned.md").read_text(
        encoding="utf-8"
    )


def test_the_words_that_are_french_here_are_phrases_of_the_site() -> None:
    known = {each.en for each in said_by_the_site()} | {
        f"{each.en} | {each.vi}" for each in said_by_the_site()
    }
    assert set(WORDS) <= known
    tree = ast.parse((FRENCH / "words.py").read_text(encoding="utf-8"))
    assert tree.body, "the file of words is a plain module"


def test_a_text_has_the_keys_of_its_programme(copy: Path, site: Path) -> None:
    data = copy / "programme" / "data" / "targets.yaml"
    before = data.read_text(encoding="utf-8")
    data.write_text(before.replace('fr: "Rivières nettoyées"', 'vi: "Sông sạch"'), encoding="utf-8")
    try:
        refused = run(copy, "check")
    finally:
        data.write_text(before, encoding="utf-8")
    said = refused.stdout + refused.stderr
    assert refused.returncode == 1
    assert "There is no key “vi” here" in said
    assert '{en: "…", fr: "…"}' in said
