"""What `make serve` does before and after a mistake, asked of MkDocs itself without waiting for a server."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

from tests.places import AS_OF, ROOT
from tests.programmes import another_programme

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


def asked(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
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
