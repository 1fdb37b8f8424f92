"""What staff type does what the README says, and never harms what was there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builds import TRACKER, build, check, command
from tests.content.mistakes import DATA
from tests.places import ROOT
from tests.programmes import another_programme
from tests.serving import edited, text_at, until, wait_for


def test_check_prints_every_problem_and_no_traceback(tmp_path: Path) -> None:
    mistake = DATA["several-at-once"]
    data = tmp_path / mistake.name
    data.write_bytes(mistake.data)

    finished = check("--data", str(data))

    assert finished.returncode == 1
    assert finished.stderr.count("lỗi:") == 5
    assert f"{data}:19:5: lỗi:" in finished.stderr
    assert "5 lỗi cần sửa. / 5 problems to mend." in finished.stderr
    assert "Traceback" not in finished.stderr


def test_a_wrong_day_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    finished = build(tmp_path / "site", AS_OF="23/11/2026")

    assert finished.returncode == 1
    assert "AS_OF=2026-11-23" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_another_programme_builds_with_the_same_hooks_and_a_failed_build_leaves_its_last_good_site(
    tmp_path: Path,
) -> None:
    config = another_programme(tmp_path / "province")
    site = tmp_path / "site"

    finished = build(site, config=config)

    assert finished.returncode == 0, finished.stderr
    for lang, words in (("", "Chưa tìm thấy số liệu công bố"), ("en/", "No published figure found")):
        page = next((site / lang / "targets").glob("*/index.html")).read_text(encoding="utf-8")
        assert words in page
        assert TRACKER.programme.title["en" if lang else "vi"] not in page
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    data = tmp_path / "province" / "data" / "targets.yaml"
    data.write_text(
        data.read_text(encoding="utf-8").replace("{at_least: 5}", "{at_leest: 5}"), encoding="utf-8"
    )

    finished = build(site, config=config)

    assert finished.returncode != 0
    assert re.search(r"targets\.yaml:\d+:\d+: lỗi: Không có khóa “at_leest”", finished.stderr)
    assert "Traceback" not in finished.stderr
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["province", "site"]


def test_a_folder_that_is_not_a_site_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "mine.txt").write_text("mine", encoding="utf-8")

    finished = build(tmp_path / "letters")

    assert finished.returncode == 1
    assert (tmp_path / "letters" / "mine.txt").read_text(encoding="utf-8") == "mine"


def told_by(*arguments: str) -> str:
    """Return what a command says that is misused; it fails."""
    finished = command(*arguments)
    assert finished.returncode == 1
    return finished.stdout + finished.stderr


def said(*arguments: str) -> str:
    """Return what a program says that is misused; it fails, and never with a traceback."""
    finished = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "hooks"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 1
    assert "Traceback" not in finished.stdout + finished.stderr
    return finished.stdout + finished.stderr


@pytest.mark.parametrize(
    "wanted", [("check",), ("build",), ("pdf",), ("diff", "--base", "HEAD"), ("export-pages", "--out", "x")]
)
def test_a_configuration_that_is_not_there_is_named_in_both_languages(
    wanted: tuple[str, ...], tmp_path: Path
) -> None:
    name, *rest = wanted

    told = told_by(name, "--config", str(tmp_path / "no.yml"), *rest)

    assert f"CONFIG={tmp_path}/no.yml: không có tệp này. / there is no such file." in told


def test_a_process_of_its_own_says_so_too_and_ends_with_1(tmp_path: Path) -> None:
    assert "there is no such file." in said("tracker.cli", "check", "--config", str(tmp_path / "no.yml"))


def test_a_place_where_no_site_can_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")

    assert "choose another SITE_DIR" in told_by("build", "--site", str(tmp_path / "file"))
    assert "cannot be read or written" in told_by("build", "--site", str(tmp_path / "file" / "site"))
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_what_is_to_be_verified_must_have_been_built(tmp_path: Path) -> None:
    assert "run make build first" in said(
        "pytest", "-q", "tests/site/test_published.py", "--site", str(tmp_path)
    )


@pytest.mark.edition
def test_serving_shows_an_edited_figure_in_both_languages_and_recovers_from_a_mistake(tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")
    data = tmp_path / "province" / "data" / "targets.yaml"
    good = data.read_text(encoding="utf-8")
    said = tmp_path / "said"
    with said.open("wb") as heard, edited(config, heard) as root:
        assert wait_for(f"{root}targets/", "80,6%")
        assert "80.6%" in text_at(f"{root}en/targets/")
        data.write_text(good.replace("count: 29,", "count: 31,"), encoding="utf-8")
        assert wait_for(f"{root}targets/", "86,1%")
        assert "86.1%" in text_at(f"{root}en/targets/")
        data.write_text(good.replace("count: 29,", "count: 37,"), encoding="utf-8")
        assert until(lambda: "lỗi:" in said.read_text(encoding="utf-8"))
        data.write_text(good.replace("count: 29,", "count: 36,"), encoding="utf-8")
        assert wait_for(f"{root}en/targets/", "100%")


def test_an_edited_style_sheet_or_script_is_asked_for_at_another_address(tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")
    shutil.copytree(ROOT / "overrides", config.parent / "theme")
    config.write_text(
        config.read_text(encoding="utf-8").replace(str(ROOT / "overrides"), "theme"), encoding="utf-8"
    )

    def addresses() -> set[str]:
        assert build(tmp_path / "site", config=config).returncode == 0
        return set(
            re.findall(
                r"(?:site|search)\.(?:css|js)\?v=\w+",
                (tmp_path / "site" / "index.html").read_text(encoding="utf-8"),
            )
        )

    before = addresses()
    for name in ("stylesheets/site.css", "javascripts/site.js", "javascripts/search.js"):
        with (config.parent / "theme" / "assets" / name).open("a", encoding="utf-8") as file:
            file.write("/* edited */\n")
    after = addresses()

    assert len(before) == len(after) == 3
    assert not before & after


def test_what_mkdocs_warns_of_stops_a_build(tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")
    hook = tmp_path / "province" / "warn.py"
    body = "logging.getLogger('mkdocs.plugins.x').warning('broken')"
    hook.write_text(f"import logging\n\n\ndef on_config(config):\n    {body}\n", encoding="utf-8")
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("events.py]", f"events.py, {hook}]"), encoding="utf-8")

    finished = build(tmp_path / "site", config=config)

    assert finished.returncode == 1
    assert "WARNING -  broken" in finished.stderr
    assert "được coi là lỗi" in finished.stderr
    assert "count as mistakes" in finished.stderr
    assert "INFO" not in finished.stderr
    assert "Aborted" not in finished.stderr
    assert not (tmp_path / "site").exists()
