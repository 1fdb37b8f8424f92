"""The place at which a site is to be served here -> why nobody can listen there, in words."""

from __future__ import annotations

import socket

from tracker.language.printable import SaysWhy, printable


class NoPort(SaysWhy):
    """Nobody can listen there; the text says in both languages why, and what to do."""


HERE = "127.0.0.1"
HIGHEST = 65_535


def number_of(typed: str) -> int:
    """Return the port that was typed; raise `NoPort` where that is none."""
    port = int(typed) if typed.isascii() and typed.isdecimal() else 0
    if not 1 <= port <= HIGHEST:
        raise NoPort(
            f"PORT={printable(typed)}: cổng là một số nguyên từ 1 đến 65535.\n"
            f"PORT={printable(typed)}: a port is a whole number from 1 to 65535.\n    → make serve PORT=8000"
        )
    return port


def can_serve(typed: str) -> int:
    """Return 0 where the site can be served here at the port that was typed; raise `NoPort` otherwise."""
    free(HERE, number_of(typed))
    return 0


def free(host: str, port: int) -> None:
    """Raise `NoPort` where the site cannot be served at this port."""
    with socket.socket() as listener:
        # As the server itself asks: a port that was in use a moment ago is free.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen()
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or error
            other = 8001 if port == 8000 else 8000
            raise NoPort(
                f"PORT={port}: không mở được cổng này, có lẽ một chương trình khác đang dùng ({reason}); "
                f"chọn PORT khác.\nPORT={port}: this port cannot be opened, perhaps another program is using "
                f"it ({reason}); choose another PORT.\n    → make serve PORT={other}"
            ) from None
