"""What a screen reader says on the site: Orca with Firefox on a screen nobody sees, driven by its keys; the
log of its speech, and whether what must be heard was heard.

Nobody listens, so Orca runs without a voice: what it would say is in its log. It stands in for no reader.
"""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import tty
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.audit.sites import Served, served

PACKAGES = {
    "orca": "orca",
    "dbus-run-session": "dbus-daemon",
    "dbus-send": "dbus-bin",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "firefox-esr": "firefox-esr",
}
"""What is run, and the package of Debian that it comes from."""
BUS = "/usr/libexec/at-spi-bus-launcher"
PREFERENCES = """user_pref("accessibility.force_disabled", -1);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("termsofuse.bypassNotification", true);
user_pref("browser.translations.automaticallyPopup", false);
"""
SETTINGS = {
    "sayAllOnLoad": False,
    "enableKeyEcho": False,
    "enableEchoByWord": False,
    "profile": ["Default", "default"],
    "pronunciations": {},
    "keybindings": {},
}
"""Of Orca: else it is still reading the page when the next key comes, and says each key."""
SAID = re.compile(r"SPEECH OUTPUT: '(?P<said>.*?)'\s*(?:voice=.*|\{.*)?$", re.MULTILINE)
VOICE = re.compile(r"voice requested with language='(?P<lang>\w+)'")
QUIET = 1.5
"""Seconds without a word until Orca is taken to have finished."""
LOADED = re.compile("Finished loading")
TYPING = "Insert+a"
"""Orca's own key, after which letters go into the field and not to Orca."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page, the keys pressed on it, and what has to be heard, as patterns."""

    name: str
    site: str
    path: str
    keys: Sequence[str]
    heard: Sequence[str]
    narrow: bool = False


PLACES = (
    Place(
        "home, and its strip of marks",
        "demo",
        "en/",
        ["h", *["Down"] * 4, *["k"] * 14],
        ["Illustrative programme heading level 1", r"\d+\sof\s\d+\speriods", "New gardens: Met link"],
    ),
    Place(
        "a row of the table",
        "demo",
        "en/targets/",
        ["t", *["Down"] * 12],
        [r"table with \d+ rows", "New gardens", "Met"],
    ),
    Place(
        "its card on a phone",
        "demo",
        "en/targets/",
        ["t", *["Down"] * 12],
        [r"table with \d+ rows", "New gardens", "Met"],
        narrow=True,
    ),
    Place(
        "a target with a chart",
        "demo",
        "en/targets/homes-piped/",
        ["h", *["Down"] * 6, "g", "g", "Down"],
        ["Homes", "image"],
    ),
    Place(
        "the form with a mistake in it",
        "real",
        "en/propose/?target=new-trademarks",
        ["ctrl+End", "shift+b", "shift+b", "Return", "Tab", "Return"],
        ["invalid entry"],
    ),
    Place(
        "the page of both languages",
        "real",
        "article/bilingual/",
        ["h", "h", "h", "h", *["Down"] * 8],
        ["heading level 2", r"\[vi\]", r"\[en\]"],
    ),
    Place(
        "the search",
        "real",
        "en/",
        ["ctrl+k", TYPING, "type trademark", "Down", "Escape"],
        ["Search", r"\d+ results? for “trademark”"],
    ),
    Place(
        "the filter",
        "demo",
        "en/targets/",
        ["e", "e", TYPING, "type tree"],
        ["Find", r"Showing \d+ of \d+ targets"],
    ),
    Place(
        "the way in, and the switch of appearance",
        "real",
        "en/",
        ["Tab", "Tab", "Tab"],
        ["Skip to content", "Appearance", "Light"],
    ),
    Place(
        "the switch of language",
        "real",
        "en/targets/",
        ["Tab", "Tab", "Tab", "Tab", "wait Return"],
        ["Tiếng Việt", "Finished loading"],
    ),
    Place("a wrong address", "real", "en/targets/no/deeper", ["h"], ["Page not found"]),
)


class NotUp(RuntimeError):
    """A program that was started did not come up."""


class Reader:
    """Orca beside a Firefox."""

    def __init__(self, log: Path, window: str) -> None:
        self._log = log
        self._window = window

    def size(self, width: int) -> None:
        _keys("windowsize", "--sync", self._window, str(width), "860")

    def go(self, address: str) -> list[str]:
        """Type an address and return what is said of the page that comes."""
        _keys("key", "--clearmodifiers", "ctrl+l")
        self._silence()
        _keys("type", "--delay", "8", address)
        return self._while(lambda: _keys("key", "Return"), until=LOADED)

    def press(self, key: str, answer: re.Pattern[str]) -> list[str]:
        """Press a key, or type what stands after `type`, and return what is said; to what is typed, and to a
        key after `wait`, `answer` has to come.
        """
        if key.startswith("type "):
            typed = key.removeprefix("type ")
            return self._while(lambda: _keys("type", "--delay", "90", typed), until=answer)
        waits, pressed = key.startswith("wait "), key.removeprefix("wait ")
        return self._while(lambda: _keys("key", "--clearmodifiers", pressed), until=answer if waits else None)

    def _while(self, act: Callable[[], None], until: re.Pattern[str] | None = None) -> list[str]:
        """Return what is said from an act on, till nothing more is; where `until` has to come, not before."""
        before = len(self._spoken())
        act()
        end = time.monotonic() + 60
        while until and time.monotonic() < end and not until.search(" ".join(self._spoken()[before:])):
            time.sleep(0.2)
        self._silence()
        return self._spoken()[before:]

    def _spoken(self) -> list[str]:
        text = self._log.read_text(encoding="utf-8", errors="replace") if self._log.exists() else ""
        spoken, lang = [], ""
        for line in text.splitlines():
            if voice := VOICE.search(line):
                lang = f" [{voice['lang']}]" if voice["lang"] != "None" else lang
            elif (found := SAID.search(line)) and found["said"].strip():
                spoken.append(found["said"].strip() + lang)
                lang = ""
        return spoken

    def _silence(self, longest: float = 25) -> None:
        end = time.monotonic() + longest
        count, since = len(self._spoken()), time.monotonic()
        while time.monotonic() < end and time.monotonic() - since < QUIET:
            time.sleep(0.2)
            if (now := len(self._spoken())) != count:
                count, since = now, time.monotonic()


def main(arguments: Sequence[str]) -> int:
    """Listen at every place; return 1 where what must be heard was not, or without a screen reader."""
    missing = [package for command, package in PACKAGES.items() if not shutil.which(command)]
    missing += [] if Path(BUS).exists() else ["at-spi2-core"]
    if missing:
        print(
            f"Thiếu trình đọc màn hình; hãy cài: {' '.join(missing)}. / "
            f"No screen reader to listen to; install: {' '.join(missing)}.",
            file=sys.stderr,
        )
        return 1
    if "--inside" not in arguments:
        command = ["dbus-run-session", "--", sys.executable, "-m", "tests.audit.spoken", "--inside"]
        # the services of a desktop that nobody has complain of that
        return subprocess.run([*command, *arguments], check=False, stderr=subprocess.DEVNULL).returncode
    wanted = [argument for argument in arguments if argument != "--inside"]
    unheard: list[str] = []
    try:
        with served() as sites, _reader() as reader:
            for place in PLACES:
                if not wanted or any(each in place.name for each in wanted):
                    unheard += _listen(reader, sites, place)
    except NotUp as problem:
        unheard.append(f"did not come up: {problem}")
    print("\n".join(["", *unheard]))
    return 1 if unheard else 0


def _listen(reader: Reader, sites: dict[str, Served], place: Place) -> list[str]:
    """Print what is said at a place, and return what must be heard there and was not."""
    print(f"\n## {place.name}: /{place.path}")
    reader.size(500 if place.narrow else 1270)
    said: list[str] = []
    for key in ("", *place.keys):
        heard = (
            reader.press(key, re.compile(place.heard[-1]))
            if key
            else reader.go(f"{sites[place.site].address}{place.path}")
        )
        print(f"{key or 'page'}: " + " | ".join(heard), flush=True)
        said += heard
    text = " ".join(said)
    return [f"not heard at {place.name}: {each}" for each in place.heard if not re.search(each, text)]


def _keys(*arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], check=False, capture_output=True)


@contextmanager
def _running(*command: str, **more: str) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        command, env={**os.environ, **more}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def _written_at_once(log: Path) -> str:
    """Return the name of a terminal; what is written to it stands in `log` at once.

    Orca keeps back what it writes to a file until there are some pages of it, and its last words with it.
    """
    ours, given = pty.openpty()
    tty.setraw(given)  # and it stays open, so that reading goes on whoever closes it
    log.touch()

    def copy() -> None:
        with log.open("ab", buffering=0) as file:
            while said := os.read(ours, 1 << 16):
                file.write(said)

    threading.Thread(target=copy, daemon=True).start()
    return os.ttyname(given)


@contextmanager
def _reader() -> Iterator[Reader]:
    """A screen, the bus of what can be read out, Orca and Firefox."""
    with tempfile.TemporaryDirectory() as scratch, ExitStack() as stack:
        home, log = Path(scratch, "home"), Path(scratch, "orca.log")
        profile, run = home / "profile", home / "run"
        profile.mkdir(parents=True)
        run.mkdir(mode=0o700)
        (profile / "user.js").write_text(PREFERENCES, encoding="utf-8")
        settings = home / ".local" / "share" / "orca" / "user-settings.conf"
        settings.parent.mkdir(parents=True)
        settings.write_text(
            json.dumps(
                {
                    "general": {**SETTINGS, "startingProfile": ["Default", "default"]},
                    "profiles": {"default": SETTINGS},
                    "pronunciations": {},
                    "keybindings": {},
                }
            ),
            encoding="utf-8",
        )
        reader, writer = os.pipe()
        screen = stack.enter_context(
            subprocess.Popen(
                ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                pass_fds=[writer],
                stderr=subprocess.DEVNULL,
            )
        )
        stack.callback(screen.terminate)
        os.close(writer)
        with os.fdopen(reader) as said:
            display = f":{said.readline().strip()}"
        os.environ.update(
            DISPLAY=display,
            HOME=str(home),
            XDG_RUNTIME_DIR=str(run),
            LANG="C.UTF-8",
            GTK_MODULES="gail:atk-bridge",
            NO_AT_BRIDGE="0",
            ACCESSIBILITY_ENABLED="1",
            GNOME_ACCESSIBILITY="1",
            # Orca waits for a voice that never comes on a machine without a sound card, unless there is none
            SPEECHD_ADDRESS="unix_socket:/nonexistent",
            SPEECHD_CMD="/bin/false",
        )
        stack.enter_context(_running(BUS, "--launch-immediately"))
        time.sleep(2)
        for property_ in ("ScreenReaderEnabled", "IsEnabled"):
            subprocess.run(
                [
                    *("dbus-send", "--session", "--dest=org.a11y.Bus", "--print-reply", "/org/a11y/bus"),
                    *("org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status"),
                    *(f"string:{property_}", "variant:boolean:true"),
                ],
                check=True,
                capture_output=True,
            )
        stack.enter_context(_running("openbox"))
        stack.enter_context(_running("orca", "--replace", f"--debug-file={_written_at_once(log)}"))
        end = time.monotonic() + 240
        while not SAID.search(log.read_text(encoding="utf-8", errors="replace")):
            if time.monotonic() > end:
                raise NotUp("Orca")
            time.sleep(0.5)
        stack.enter_context(_running("firefox-esr", "--no-remote", "--profile", str(profile), "about:blank"))
        window = ""
        end = time.monotonic() + 240
        while not window and time.monotonic() < end:
            time.sleep(1)
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--class", "firefox"],
                check=False,
                capture_output=True,
                text=True,
            ).stdout.split()
            window = found[-1] if found else ""
        if not window:
            raise NotUp("Firefox under Orca")
        time.sleep(5)
        _keys("windowactivate", "--sync", window)
        yield Reader(log, window)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
