"""A target + who publishes the site -> the one line on its page by which a reader sends a figure or reports
an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from tracker.facts.ledger import body_asked
from tracker.facts.verdicts import Assessment
from tracker.language.words import sending as say
from tracker.opendata.sheet_layout import is_wanted, sheet_path
from tracker.views.edition import Edition, Link
from tracker.views.form_links import form_page
from tracker.views.mailing import mail_address
from tracker.views.repository_links import wrong_figure_address

ABOUT = "about.md#corrections"
"""Where a site says how it is written to."""


def send_line(edition: Edition, a: Assessment, address: str) -> tuple[Link, ...]:
    """Return the way to send a figure of a target or to report an error, and beside it the other ways there
    are; `address` is the absolute one of its page.
    """
    target, chrome = a.target, edition.chrome
    mail = _letter(edition, a, address) if chrome.contact else ""
    form = wrong_figure_address(chrome.repository, target.name.first, address) if chrome.repository else ""
    page = form_page(edition.address, target)
    first = page or mail or form or edition.address(ABOUT)
    return (Link(edition.say(say.SEND), first), *_beside(edition, a, form if mail and not page else ""))


def _beside(edition: Edition, a: Assessment, form: str) -> Iterator[Link]:
    if form:
        yield Link(edition.say(say.FORM), form)
    if is_wanted(a):
        path = sheet_path(body_asked(a.target, edition.tracker.bodies))
        yield Link(edition.say(say.SHEET), edition.address(path))


def _letter(edition: Edition, a: Assessment, address: str) -> str:
    """Return the e-mail that is begun."""
    name = a.target.name[edition.lang]
    subject = edition.say(say.MAIL_SUBJECT, name=name)
    text = edition.say(say.MAIL_TEXT, name=name, address=address)
    return mail_address(edition.chrome.contact, subject, text)
