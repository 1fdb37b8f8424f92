"""What staff type does what the README says, and never harms what was there."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.builds import build, check
from tests.content.mistakes import DATA
from tests.places import DEMO, ROOT
from tests.programmes import another_programme
from tests.serving import free_port, text_at, wait_for


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


def test_another_programme_builds_with_the_same_hooks(tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")
    site = tmp_path / "site"

    finished = build(site, config=config)

    assert finished.returncode == 0, finished.stderr
    for lang, words in (("", "Chưa tìm thấy số liệu công bố"), ("en/", "No published figure found")):
        page = next((site / lang / "targets").glob("*/index.html")).read_text(encoding="utf-8")
        assert words in page
        assert "Cao B" not in page


def test_a_failed_build_leaves_the_last_good_site(tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")
    site = tmp_path / "site"
    assert build(site, config=config).returncode == 0
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


def said(*arguments: str, **environment: str) -> str:
    """Return what a command says that is misused; it fails, and never with a traceback."""
    finished = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "hooks", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 1
    assert "Traceback" not in finished.stdout + finished.stderr
    return finished.stdout + finished.stderr


@pytest.mark.parametrize(
    "command", [("check",), ("build",), ("pdf",), ("diff", "--base", "HEAD"), ("export-pages", "--out", "x")]
)
def test_a_configuration_that_is_not_there_is_named_in_both_languages(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    name, *rest = command

    assert f"CONFIG={tmp_path}/no.yml: không có tệp này. / there is no such file." in said(
        "tracker.cli", name, "--config", str(tmp_path / "no.yml"), *rest
    )


def test_a_place_where_no_site_can_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")

    assert "choose another SITE_DIR" in said(
        "tracker.cli", "build", "--site", str(tmp_path / "file"), AS_OF="2026-11-23"
    )
    assert "cannot be read or written" in said(
        "tracker.cli", "build", "--site", str(tmp_path / "file" / "site"), AS_OF="2026-11-23"
    )
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_what_is_to_be_verified_must_have_been_built(tmp_path: Path) -> None:
    assert "run make build first" in said(
        "pytest", "-q", "tests/site/test_published.py", "--site", str(tmp_path)
    )


def test_serving_shows_an_edited_figure_in_both_languages_and_recovers_from_a_mistake(tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")
    data = tmp_path / "province" / "data" / "targets.yaml"
    good = data.read_text(encoding="utf-8")
    port = free_port()
    root = f"http://127.0.0.1:{port}/"
    server = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "serve",
            "--config-file",
            str(config),
            "--dev-addr",
            f"127.0.0.1:{port}",
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": "hooks",
            "AS_OF": "2094-06-01",
            "SITE_URL": root,
            "NO_MKDOCS_2_WARNING": "1",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert wait_for(f"{root}targets/", "80,6%")
        assert "80.6%" in text_at(f"{root}en/targets/")
        data.write_text(good.replace("count: 29,", "count: 31,"), encoding="utf-8")
        assert wait_for(f"{root}targets/", "86,1%")
        assert "86.1%" in text_at(f"{root}en/targets/")
        data.write_text(good.replace("count: 29,", "count: 37,"), encoding="utf-8")
        time.sleep(1.5)
        data.write_text(good.replace("count: 29,", "count: 36,"), encoding="utf-8")
        assert wait_for(f"{root}en/targets/", "100%")
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)


def test_an_edited_style_sheet_or_script_is_asked_for_at_another_address(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    config = tmp_path / "mkdocs.yml"
    text = (
        (DEMO / "mkdocs.yml")
        .read_text(encoding="utf-8")
        .replace("../../hooks", str(ROOT / "hooks"))
        .replace("../../", "")
    )
    config.write_text(text, encoding="utf-8")
    for name in ("data", "docs"):
        shutil.copytree(DEMO / name, tmp_path / name)

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
        with (tmp_path / "overrides" / "assets" / name).open("a", encoding="utf-8") as file:
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
