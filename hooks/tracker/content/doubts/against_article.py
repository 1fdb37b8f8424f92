"""The data and the article they come from -> what the data say otherwise, at its place in the data.

Both are the same words, typed in two files: a commitment that was changed in one of them would be no longer
what was promised.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache

from tracker.content.doubts.suspicions import Suspicion, as_typed
from tracker.content.pages.prose import numbers
from tracker.facts.meant import SCALES
from tracker.facts.model import Tracker
from tracker.facts.programme import Group, Task
from tracker.facts.requirements import Rule
from tracker.facts.target import Target
from tracker.facts.turns import Amendment
from tracker.facts.values import Lang
from tracker.language.rules import rules_of
from tracker.language.tones import in_one_place

SMALL = {
    0: "không",
    1: "một",
    2: "hai",
    3: "ba",
    4: "bốn",
    5: "năm",
    6: "sáu",
    7: "bảy",
    8: "tám",
    9: "chín",
    10: "mười",
}
AS_WORDS = {
    "gấp đôi": ("2", "100"),
    "gấp hai": ("2", "100"),
    "gấp ba": ("3", "200"),
    "gấp rưỡi": ("1.5", "50"),
    "một nửa": ("0.5", "50"),
    "1/2": ("0.5", "50"),
    "một phần tư": ("0.25", "25"),
    "ba phần tư": ("0.75", "75"),
}
"""What says a number of times, or a part, without its number: as times or a share, and in percent."""

AT_LEAST = {
    "vi": re.compile(r"trở lên|ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn", re.IGNORECASE),
    "en": re.compile(r"\bor more\b|\bat least\b|\bno (?:less|fewer) than\b|\bminimum\b", re.IGNORECASE),
}
"""Words by which a text wants a number or more, by its language."""
AT_MOST = {
    "vi": re.compile(r"trở xuống|không quá|tối đa|nhiều nhất|không vượt|không cao hơn", re.IGNORECASE),
    "en": re.compile(r"\bor (?:less|fewer)\b|\bat most\b|\bno more than\b|\bmaximum\b", re.IGNORECASE),
}
"""Words by which it wants a number or less."""


def unknown_paragraphs(tracker: Tracker, article: Mapping[str, str]) -> Iterator[Suspicion]:
    """Yield every paragraph that the data name and the article, by its paragraphs, has not."""
    named = [
        *((("groups", n, _key(group)), group.place) for n, group in enumerate(tracker.groups)),
        *((("tasks", n, _key(task)), task.place) for n, task in enumerate(tracker.tasks)),
    ]
    for path, name in named:
        if name not in article:
            stem = name.rstrip("0123456789")
            alike = [each for each in article if each != stem and each.rstrip("0123456789") == stem]
            # Another number is no slip of the keyboard: the first of them is as near as the last
            context = {"found": name, "known": ", ".join(alike), "options": () if alike else sorted(article)}
            yield Suspicion(path, "paragraph_of_another_number" if alike else "no_such_paragraph", context)


def _key(item: Group | Task) -> str:
    """Return the key that says where an item is in the text: its paragraph, or else its id."""
    return "paragraph" if item.paragraph else "id"


def other_words(tracker: Tracker, article: Mapping[str, str]) -> Iterator[Suspicion]:
    """Yield the texts of targets and tasks that their paragraph does not hold, and the levels that the texts
    do not name. A page that holds few of the texts is no copy of what was resolved, and proves nothing.
    """
    if not _is_source(tracker, article):
        article = {}
    lang = tracker.languages[0]
    for n, target in enumerate(tracker.targets):
        paragraph = tracker.group_by_id[target.group].place
        text = article.get(paragraph)
        if target.reading:
            continue
        if text is not None:
            yield from _unlike(("targets", n), target, paragraph, text)
        yield from _levels_of(("targets", n), target, _words_of(target), lang)
        for m, amendment in enumerate(target.amendments):
            yield from _levels_of(("targets", n, "amendments", m), amendment, [amendment.text.first], lang)
    for n, task in enumerate(tracker.tasks):
        text = article.get(task.place)
        if text is not None and not _holds(text, task.text.first):
            context = {"found": task.text.first[:80], "paragraph": task.place}
            yield Suspicion(("tasks", n, "text", task.text.languages[0]), "text_not_in_article", context)


def _is_source(tracker: Tracker, article: Mapping[str, str]) -> bool:
    """Say whether an article holds most of what the data say it does."""
    held = sum(
        _holds(article.get(tracker.group_by_id[target.group].place, ""), target.text.first)
        for target in tracker.targets
    )
    return 2 * held >= len(tracker.targets)


def _unlike(at: tuple[str | int, ...], target: Target, paragraph: str, article: str) -> Iterator[Suspicion]:
    for key, text in (("text", target.text), ("clause", target.clause)):
        if text and not _holds(article, text.first):
            context = {"found": text.first[:80], "paragraph": paragraph}
            yield Suspicion((*at, key, text.languages[0]), "text_not_in_article", context)


def _words_of(target: Target) -> list[str]:
    return [target.text.first, *([target.clause.first] if target.clause else ())]


def _holds(article: str, text: str) -> bool:
    """Say whether a paragraph holds a text, by its words and numbers alone."""
    return f" {_bare(text)} " in f" {_bare(article)} "


@lru_cache(maxsize=512)
def _bare(text: str) -> str:
    composed = in_one_place(unicodedata.normalize("NFC", re.sub(r"\[\^[^\]]*\]|\]\([^)]*\)", " ", text)))
    return " ".join(re.findall(r"[^\W_]+|[%<>≥≤]", composed.lower()))


def _levels_of(
    at: tuple[str | int, ...], asks: Target | Amendment, texts: list[str], lang: Lang
) -> Iterator[Suspicion]:
    for path, rule in _rules(at, asks):
        yield from _levels(path, rule, texts, lang)
        yield from _direction(path, rule, texts[0], lang)


def _direction(at: tuple[str | int, ...], rule: Rule, text: str, lang: Lang) -> Iterator[Suspicion]:
    """Yield a rule that wants at most where the text wants at least, or the other way round."""
    bound = rule.bound
    if rule.of.against is not None or (bound.lower is None) == (bound.upper is None) or lang not in AT_LEAST:
        return
    least, most = AT_LEAST[lang].search(text), AT_MOST[lang].search(text)
    said = most if bound.lower else least
    if said and not (least and most):
        yield Suspicion(at, "bound_other_way", {"found": said[0]})


def _rules(
    at: tuple[str | int, ...], asks: Target | Amendment
) -> Iterator[tuple[tuple[str | int, ...], Rule]]:
    """Yield what is asked for, with its place."""
    if asks.rule:
        yield (*at, "rule"), asks.rule
    for n, milestone in enumerate(asks.milestones or ()):
        yield (*at, "milestones", n), milestone


def _levels(at: tuple[str | int, ...], rule: Rule, texts: Iterable[str], lang: Lang) -> Iterator[Suspicion]:
    """Yield the levels of a rule that no text names, in figures or in words, in any unit of a thousand."""
    if not rule.bound.has_scale or rule.bound.percent:
        return
    text = " ".join(texts)
    said = {value.rstrip("%") for value, _ in numbers(text, lang)}
    said |= {part for value in said for part in re.findall(r"\d+", value)}
    words = set(re.findall(r"[^\W\d_]+", text.lower()))
    said |= {str(n) for word, n in rules_of(lang).number_words.items() if lang != "vi" and word in words}
    limits = [limit for limit in (rule.bound.lower, rule.bound.upper) if limit]
    said |= {number for phrase, given in AS_WORDS.items() if phrase in text.lower() for number in given}
    strict = {limit.value for limit in limits if limit.strict and limit.value.denominator == 1}
    for threshold in rule.bound.thresholds:
        level = abs(threshold)  # what falls by 51% is asked to change by at most -51
        # Below 2 is what a text may say as 1
        near = (level, level - 1, level + 1) if level in strict else (level,)
        if not any(_is_said(each, said, words) for each in near):
            yield Suspicion(at, "threshold_not_in_text", {"found": as_typed(level)})


def _is_said(level: Fraction, said: set[str], words: set[str]) -> bool:
    scales = (1, *SCALES.values())
    return (level.denominator == 1 and SMALL.get(int(level)) in words) or any(
        as_typed(level * scale) in said or as_typed(level / scale) in said for scale in scales
    )
