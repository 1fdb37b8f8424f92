"""What an editor's program says while they type, by the real yaml-language-server: the same lines as `make
check`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.content.mistakes import DATA, Mistake
from tracker.content.clock import LOCAL_TIME
from tracker.content.data.load import load
from tracker.content.problems.problem import Refused

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
# Mistakes of shape, which a schema can know; ids that point nowhere or ranges upside down only our check
# knows.
SEEDED = (
    "unknown-key",
    "unknown-key-at-the-top",
    "key-in-capitals",
    "wrong-type-list",
    "wrong-type-mapping",
    "wrong-type-text",
    "missing-language",
    "missing-key",
    "unknown-stage",
    "percent-sign",
    "not-a-date",
    "bad-id",
    "duplicate-key",
    "tab",
)


class LanguageServer:
    """A yaml-language-server over its standard input and output."""

    def __init__(self) -> None:
        """Start the server and tell it which schema the data files have."""
        binary = HERE / "node_modules" / ".bin" / "yaml-language-server"
        self.process = subprocess.Popen(
            [str(binary), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.request("initialize", {"processId": None, "rootUri": ROOT.as_uri(), "capabilities": {}})
        self.notify("initialized", {})
        schemas = {(ROOT / "schema" / "targets.schema.json").as_uri(): ["*.yaml"]}
        self.settings = {
            "yaml": {
                "schemas": schemas,
                "validate": True,
                "yamlVersion": "1.2",
                "schemaStore": {"enable": False},
            }
        }
        self.notify("workspace/didChangeConfiguration", {"settings": self.settings})

    def send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def notify(self, method: str, params: object) -> None:
        self.send({"method": method, "params": params})

    def receive(self) -> dict[str, Any]:
        """Return the next message, having answered what the server asks for itself."""
        assert self.process.stdout
        while True:
            length = 0
            while (line := self.process.stdout.readline().strip()) != b"":
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            message: dict[str, Any] = json.loads(self.process.stdout.read(length))
            if "id" in message and "method" in message:
                asked = (
                    message.get("params", {}).get("items", [])
                    if message["method"] == "workspace/configuration"
                    else []
                )
                self.send(
                    {
                        "id": message["id"],
                        "result": [self.settings.get(item.get("section", ""), {}) for item in asked] or None,
                    }
                )
                continue
            return message

    def request(self, method: str, params: object) -> None:
        self.send({"id": 1, "method": method, "params": params})
        while self.receive().get("id") != 1:
            pass

    def lines_of(self, path: Path) -> set[int]:
        """Return the lines, from 1, on which the server finds a mistake in a file."""
        uri = path.as_uri()
        text = path.read_text(encoding="utf-8")
        self.notify(
            "textDocument/didOpen",
            {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}},
        )
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                return {
                    diagnostic["range"]["start"]["line"] + 1
                    for diagnostic in message["params"]["diagnostics"]
                }


def our_lines(path: Path) -> set[int]:
    """Return the lines on which our own check finds a mistake."""
    import datetime as dt  # noqa: PLC0415

    try:
        load(path, dt.datetime.now(LOCAL_TIME).date())
    except Refused as refused:
        return {problem.mark.line for problem in refused.problems}
    return set()


def seeded(server: LanguageServer, mistake: Mistake) -> tuple[set[int], set[int]]:
    """Return the lines on which the server and our own check find a mistake."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, mistake.name)
        path.write_bytes(mistake.data)
        return server.lines_of(path), our_lines(path)


def main() -> int:
    """Compare both on the good file and on every seeded mistake; return 1 where they differ."""
    server = LanguageServer()
    failed = 0
    good = server.lines_of(ROOT / "data" / "targets.yaml")
    print(f"data/targets.yaml: {sorted(good) or 'good'}")
    failed += bool(good)
    for name in SEEDED:
        theirs, ours = seeded(server, DATA[name])
        agree = ours <= theirs
        failed += not agree
        print(f"{'ok ' if agree else 'BAD'} {name}: check {sorted(ours)}, language server {sorted(theirs)}")
    server.process.kill()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
