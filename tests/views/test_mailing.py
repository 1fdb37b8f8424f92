"""An e-mail that is begun holds what was meant, whatever it says: nobody else is written to."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from tests.hostile import WORDS
from tracker.views.mailing import mail_address


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_an_email_has_the_one_reader_the_one_subject_and_the_text_that_were_meant(words: str) -> None:
    text = f"{words}?cc=a@example.net&bcc=b@example.net&to=c@example.net#x\n%0Abcc:d@example.net"

    begun = urlsplit(mail_address("office@example.org", text, text))

    assert (begun.scheme, begun.netloc, unquote(begun.path), begun.fragment) == (
        "mailto",
        "",
        "office@example.org",
        "",
    )
    assert parse_qsl(begun.query, strict_parsing=True) == [
        ("subject", text),
        ("body", text.replace("\n", "\r\n")),
    ]


def test_an_address_that_would_name_more_than_one_reader_names_none_but_itself() -> None:
    begun = mail_address("a@example.org,b@example.net?cc=c@example.net&d=e")

    assert begun.isascii()
    assert not set("?&,") & set(begun)
