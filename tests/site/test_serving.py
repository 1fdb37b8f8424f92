"""What `make serve` does before and after a mistake, asked of MkDocs itself without waiting for a server."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

from tests.places import AS_OF, ROOT
from tests.programmes import another_programme
from tests.serving import edited, wait_for

AFTER_AN_ERROR = """
import sys
from mkdocs import utils
from mkdocs.config import load_config
emptied = utils.clean_directory
config = load_config(sys.argv[1])
config.plugins.on_startup(command="build", dirty=False)
utils.clean_directory = lambda folder: folder  # as the i18n plugin leaves it when the English pages fail
config.plugins.on_config(config)
print(utils.clean_directory is emptied)
"""

OTHER_CODE = """
import sys
from pathlib import Path
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
config = load_config("mkdocs.yml")
config.plugins.on_startup(command=sys.argv[1], dirty=False)
code = Path("hooks/tracker/views/render.py")
before = code.read_bytes()
for text in (before, before + b"# another branch", before):
    code.write_bytes(text)
    try:
        config.plugins.on_config(config)
    except PluginError as refused:
        print(refused)
    else:
        print("built")
"""


def asked(*command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": "hooks",
            "AS_OF": AS_OF.isoformat(),
            "NO_MKDOCS_2_WARNING": "1",
            "SITE_URL": "http://127.0.0.1:8000/",
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_mistake_that_was_mended_leaves_no_page_that_is_no_more(tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")

    finished = asked("-c", AFTER_AN_ERROR, str(config))

    assert finished.stdout.splitlines()[-1:] == ["True"], finished.stderr


def test_a_taken_port_is_told_before_anything_is_built(tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        place = f"127.0.0.1:{taken.getsockname()[1]}"

        finished = asked("-m", "mkdocs", "serve", "--config-file", str(config), "--dev-addr", place)

    assert finished.returncode == 1
    assert f"PORT={place.partition(':')[2]}: không mở được cổng này" in finished.stderr
    assert "choose another PORT" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_pages_are_not_made_by_half_of_the_code_of_another_branch(tmp_path: Path) -> None:
    for name in ("hooks", "overrides", "data", "docs", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)

    served = asked("-c", OTHER_CODE, "serve", folder=tmp_path)

    said = served.stdout.splitlines()
    assert (said[0], said[-1], said.count("built")) == ("built", "built", 2), served.stderr
    assert "chuyển nhánh" in served.stdout
    assert "another branch" in served.stdout
    assert "→ make serve" in served.stdout
    assert asked("-c", OTHER_CODE, "build", folder=tmp_path).stdout.split() == ["built"] * 3


def test_data_and_pictures_are_given_out_as_a_build_has_them(tmp_path: Path) -> None:
    config = another_programme(tmp_path / "province")
    with edited(config) as root:
        assert wait_for(root, "</html>")
        built = asked("-m", "tracker.cli", "build", "--config", str(config), "--site", str(tmp_path / "site"))
        assert not built.returncode, built.stderr
        names = ["data/tracker.json", "data/tracker.xlsx", "data/targets.csv", "assets/card.vi.png"]
        kinds = []
        for name in names:
            with urllib.request.urlopen(f"{root}{name}", timeout=20) as answer:
                kinds.append(answer.headers["Content-Type"])
                assert len(answer.read()) == int(answer.headers["Content-Length"])

    assert [kind.partition(";")[0] for kind in kinds] == [
        "application/json",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "text/csv",
        "image/png",
    ]
