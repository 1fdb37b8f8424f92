"""A window that is nothing but a view of WebKit, of any size, which WebKitWebDriver starts and drives.

It runs in the Python of the system, whose packages hold GTK. The device it stands for is in the dark and
asks for stillness; what goes wrong on a page is kept by the script whose path is its first argument.
"""

from __future__ import annotations

import sys
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

SPY = Path(next(argument for argument in sys.argv[1:] if argument.endswith(".js"))).read_text(
    encoding="utf-8"
)
WINDOWS: list[Gtk.Window] = []


def view(_session: WebKit2.AutomationSession) -> WebKit2.WebView:
    """Return a view in a window of its own."""
    content = WebKit2.UserContentManager()
    begin = WebKit2.UserScriptInjectionTime.START
    content.add_script(
        WebKit2.UserScript.new(SPY, WebKit2.UserContentInjectedFrames.TOP_FRAME, begin, None, None)
    )
    made = WebKit2.WebView(
        web_context=CONTEXT, is_controlled_by_automation=True, user_content_manager=content
    )
    made.set_size_request(1, 1)
    window = Gtk.Window(type=Gtk.WindowType.TOPLEVEL)
    window.set_default_size(1280, 800)
    window.add(made)
    window.show_all()
    made.grab_focus()
    WINDOWS.append(window)
    return made


def started(_context: WebKit2.WebContext, session: WebKit2.AutomationSession) -> None:
    """Say who is driven, and hand out views."""
    told = WebKit2.ApplicationInfo()
    told.set_name("MiniBrowser")  # by which the driver asks for it
    told.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(told)
    session.connect("create-web-view", view)


device = Gtk.Settings.get_default()
device.set_property("gtk-application-prefer-dark-theme", True)  # noqa: FBT003
device.set_property("gtk-enable-animations", False)  # noqa: FBT003
CONTEXT = WebKit2.WebContext.new_ephemeral()
CONTEXT.set_automation_allowed(True)
CONTEXT.connect("automation-started", started)
Gtk.main()
