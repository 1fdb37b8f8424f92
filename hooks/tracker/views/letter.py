"""A target without a figure + a language -> the folded letter on its page: to copy, to take as a file, to
send.
"""

from __future__ import annotations

from dataclasses import dataclass

from tracker.facts.ledger import body_asked
from tracker.facts.verdicts import Assessment
from tracker.language.letters import Letter, asks_by_letter, letter
from tracker.language.words import bodies
from tracker.language.words import letters as say
from tracker.opendata.release import letter_path
from tracker.views.body_links import body_link
from tracker.views.edition import Edition, Link
from tracker.views.mailing import mail_address


@dataclass(frozen=True, slots=True)
class LetterView:
    """The letter as a page shows it."""

    head: str
    intro: str
    inferred: str
    """That an editor infers whom it goes to; empty where that is known."""
    to: Link | None
    """The body it goes to, and where more is said of it."""
    lang: str | None
    """The language of the letter where it is not the page's."""
    lines: tuple[str, ...]
    gloss_head: str
    gloss: tuple[str, ...]
    """What it says in the language of the page; nothing where the letter is in it."""
    copy: str
    copied: str
    file: Link
    mail: Link | None


def letter_view(edition: Edition, a: Assessment, address: str) -> LetterView | None:
    """Return the letter on the page of a target, whose absolute address is `address`; None where no figure
    is missing.
    """
    if not asks_by_letter(a):
        return None
    here, first = edition.is_first, edition.languages[0]
    # The letter is in the authoritative language and leads to the page in it, wherever it is read.
    there = address if here else address.replace(f"/{edition.lang}/targets/", "/targets/", 1)
    written = letter(edition.tracker, a, there, first)
    gloss = () if here else _lines(letter(edition.tracker, a, address, edition.lang))
    email = written.email
    return LetterView(
        head=edition.say(say.HEAD),
        intro=edition.say(say.INTRO),
        inferred=edition.say(say.INFERRED) if written.inferred else "",
        to=_recipient(edition, body_asked(a.target, edition.tracker.bodies)),
        lang=None if here else first,
        lines=_lines(written),
        gloss_head=edition.say(say.GLOSS),
        gloss=gloss,
        copy=edition.say(say.COPY),
        copied=edition.say(say.COPIED),
        file=Link(edition.say(say.FILE), edition.address(letter_path(a.target.id))),
        # The letter itself is pasted: programs for mail cut what an address holds after some 2,000 letters.
        mail=Link(edition.say(say.MAIL, email=email), mail_address(email, written.subject))
        if email
        else None,
    )


def _recipient(edition: Edition, body: str | None) -> Link | None:
    """Return the way to what the site says of the body the letter goes to; None where it says nothing."""
    there = body_link(edition, body) if body else None
    if there is None or there.href is None:
        return None
    return Link(edition.say(bodies.ABOUT_RECIPIENT, body=there.text), there.href)


def _lines(written: Letter) -> tuple[str, ...]:
    return (written.to, written.subject, *written.paragraphs)
