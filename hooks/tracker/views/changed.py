"""What had been published and was changed + a language -> whose change it is, and the words that say what it
was and why.
"""

from __future__ import annotations

from tracker.facts.amounts import Amount
from tracker.facts.reasons import ChangeReason
from tracker.facts.target import Target
from tracker.language import formats
from tracker.language.words import changed as say
from tracker.language.words.parts import of_part
from tracker.views.edition import Edition


def changes_of(edition: Edition, target: Target) -> tuple[ChangeReason, ...]:
    """Return what was changed of a target, under its id or an earlier one, newest first."""
    names = {target.id, *target.former}
    found = [change for change in edition.changes if names.intersection(change.what)]
    return tuple(sorted(found, key=lambda change: change.date, reverse=True))


def change_in_words(edition: Edition, change: ChangeReason, target: Target | None) -> str:
    """Return what was changed, as far as it is a figure of `target`, and why."""
    why = edition.text(change.why)
    if change.figure is None or change.was is None:
        return why
    share = target is not None and target.in_percent(target.first_rule)
    was, now = (_printed(edition, part, share=share) for part in (change.was, change.now or change.was))
    part = edition.tracker.parts.get(change.part) if change.part else None
    date = of_part(
        formats.date(change.figure, edition.lang), part[edition.lang] if part else "", edition.lang
    )
    phrase = say.FIGURE_REMOVED if change.now is None else say.FIGURE_CHANGED
    if was == now and change.now is not None:
        phrase = say.FIGURE_KEPT
    return edition.say(phrase, date=date, was=was, now=now, why=why)


def _printed(edition: Edition, amount: Amount, *, share: bool) -> str:
    """Return a figure as it was typed, as readers of the language write numbers."""
    if len(amount) > 1:
        count, of = (formats.number(part, edition.lang) for part in amount)
        return edition.say(say.COUNT_OF, count=count, of=of)
    return formats.quantity(amount[0], edition.lang, percent=share)
