"""What staff type does what the README says, and never harms what was there."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.conftest import DEMO, DEMO_DAY, ROOT, build
from tracker.content.schema import schema

MINIMAL = """\
site_name: Chương trình mẫu
site_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]
strict: true
watch: [data]
hooks: [HOOKS]
extra: {publisher: , repository: , generator: false}
theme: {name: material, language: vi, font: false, custom_dir: OVERRIDES}
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      reconfigure_search: false
      languages:
        - {locale: vi, name: Tiếng Việt, default: true}
        - {locale: en, name: English, site_name: Sample programme}
markdown_extensions: [attr_list]
"""
NAMED = re.compile(rb"cao\W{0,6}b(?:a|\xe1\xba\xb1)ng|06-NQ/TU", re.IGNORECASE)
PAGE = '---\ntitle: "T"\ndescription: "D"\n---\n# T\n\n'


def another_programme(folder: Path) -> Path:
    """Write a programme of another province, with its own configuration, pages and data; return its
    configuration.
    """
    overrides = ROOT / "overrides"
    (folder / "data").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "sample.yaml", folder / "data" / "targets.yaml")
    for lang in ("vi", "en"):
        docs = folder / "docs" / lang
        docs.mkdir(parents=True)
        (docs / "index.md").write_text(f"{PAGE}<!-- tracker: summary -->\n", encoding="utf-8")
        (docs / "targets.md").write_text(f"{PAGE}<!-- tracker: targets group=marks -->\n", encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(
        MINIMAL.replace("HOOKS", str(ROOT / "hooks" / "events.py")).replace("OVERRIDES", str(overrides)),
        encoding="utf-8",
    )
    return config


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tracker.cli", "check", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "hooks", "AS_OF": "2026-11-23"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_check_says_that_the_real_programme_is_good() -> None:
    finished = check()

    assert (finished.returncode, finished.stderr) == (0, "")
    assert "targets: 21, tasks: 7" in finished.stdout


def test_check_prints_every_problem_and_no_traceback(tmp_path: Path) -> None:
    finished = check("--data", str(ROOT / "tests" / "bad" / "several-at-once.yaml"))

    assert finished.returncode == 1
    assert finished.stderr.count("lỗi:") == 5
    assert "tests/bad/several-at-once.yaml:19:5: lỗi:" in finished.stderr
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
    for lang, words in (("", "Chưa có số liệu công bố"), ("en/", "No public figure")):
        page = (site / lang / "targets" / "index.html").read_text(encoding="utf-8")
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
    assert "run make build first" in said("pytest", "-q", "tests/test_published.py", "--site", str(tmp_path))


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def page(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def wait_for(url: str, words: str, seconds: float = 40) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if words in page(url):
            return True
        time.sleep(0.2)
    return False


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
        assert "80.6%" in page(f"{root}en/targets/")
        data.write_text(good.replace("count: 29,", "count: 31,"), encoding="utf-8")
        assert wait_for(f"{root}targets/", "86,1%")
        assert "86.1%" in page(f"{root}en/targets/")
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


def test_another_programme_at_the_top_leaves_no_trace_of_the_first(tmp_path: Path) -> None:
    """What MAINTAINING.md tells a second province to do, done with the illustrative programme."""
    top = tmp_path / "repository"
    for name in ("hooks", "overrides", "schema"):
        shutil.copytree(ROOT / name, top / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("data", "docs"):
        shutil.copytree(DEMO / name, top / name)
    (top / "mkdocs.yml").write_text(
        (DEMO / "mkdocs.yml").read_text(encoding="utf-8").replace("../../", ""), encoding="utf-8"
    )

    finished = subprocess.run(
        [sys.executable, "-m", "tracker.cli", "build"],
        cwd=top,
        env={
            **os.environ,
            "PYTHONPATH": "hooks",
            "AS_OF": DEMO_DAY.isoformat(),
            "SITE_URL": "https://example.org/",
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert finished.returncode == 0, finished.stderr
    built = [path for path in (top / "site").rglob("*") if path.is_file()]
    assert len(built) > 30
    for path in built:
        assert not NAMED.search(path.read_bytes()), path
    committed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    told = [
        name
        for name in committed
        if not name.startswith(("data/", "docs/", "tests/")) and NAMED.search((ROOT / name).read_bytes())
    ]
    # What MAINTAINING.md says to change by hand: the configuration, and who wrote the article.
    assert sorted(told) == ["LICENSE-DATA", "README.md", "mkdocs.yml"]


def test_nothing_in_the_code_or_the_theme_names_the_province() -> None:
    for folder in ("hooks", "overrides", "schema"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and path.suffix in {".py", ".jinja", ".html", ".css", ".js", ".svg", ".json"}:
                assert not re.search(r"cao\W?b[aằ]ng", path.read_text(encoding="utf-8"), re.IGNORECASE), path


def test_the_schema_is_the_one_of_the_model() -> None:
    assert (ROOT / "schema" / "targets.schema.json").read_text(encoding="utf-8") == schema(), (
        "run `make schema`"
    )


def test_the_data_points_to_its_schema() -> None:
    first = (ROOT / "data" / "targets.yaml").read_text(encoding="utf-8").splitlines()[0]

    assert (
        ROOT / "data" / first.removeprefix("# yaml-language-server: $schema=")
    ).resolve() == ROOT / "schema" / "targets.schema.json"


def test_every_field_is_explained_in_both_languages() -> None:
    described = json.loads(schema())
    for part in (described, *described["$defs"].values()):
        for name, field in part["properties"].items():
            assert " / " in field.get("description", "") or ": " in field.get("description", ""), name
