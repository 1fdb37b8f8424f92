"""The facts of one target + a language -> what the picture of a shared link says of it."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.asked import demand_with_unit
from tracker.language.wording import figure_with_unit, status_in_words
from tracker.views.edition import Edition


@dataclass(frozen=True, slots=True)
class Sharing:
    """What a link to a target shows before it is followed."""

    name: str
    said: str
    """The latest figure with its date; where there is none, the status."""
    asked: str
    status: str
    """Empty where it is said already."""
    foot: str
    """Where the target comes from, who publishes the site, or that nobody does, and the day."""

    @property
    def alt(self) -> str:
        """The picture in words."""
        return ". ".join(part for part in (self.name, self.said, self.asked, self.status) if part)


def sharing(edition: Edition, a: Assessment) -> Sharing:
    """Return what a link to the target of `a` shows: its figure or that none was found, never without where
    it comes from.
    """
    lang, target, latest = edition.lang, a.target, a.latest
    status = status_in_words(a, lang)
    figure = (
        edition.say(
            words.DATED,
            figure=figure_with_unit(latest, a.rule_for(latest), target, lang),
            date=formats.date(latest.date, lang),
        )
        if latest
        else ""
    )
    around, programme = edition.chrome, edition.tracker.programme
    foot = (
        programme.banner[lang] if programme.banner else "",
        edition.tag,
        around.unofficial or around.publisher,
        edition.say(words.AS_OF, day=formats.day(edition.as_of, lang)),
    )
    return Sharing(
        name=target.name[lang],
        said=figure or status,
        asked=f"{edition.say(words.TARGET)}: {demand_with_unit(a, lang)}",
        status=status if figure else "",
        foot=". ".join(part.removesuffix(".") for part in foot if part),
    )
