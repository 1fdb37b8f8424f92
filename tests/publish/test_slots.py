"""What goes into a shell is never taken for a slot."""

from __future__ import annotations

from tracker.publish.slots import Shell, slot


def test_what_goes_into_a_shell_is_never_taken_for_a_slot() -> None:
    shell = Shell(f"<h1>{slot('title')}</h1><main>{slot('content')}</main>")

    assert (
        shell.filled({"title": slot("content"), "content": "x"})
        == f"<h1>{slot('content')}</h1><main>x</main>"
    )
