"""What every key of the data file is made of: values that cannot change, and texts in both languages."""

from __future__ import annotations

from typing import Literal, TypeVar, assert_never, get_args

from pydantic import BaseModel, ConfigDict

from tracker.facts.scalars import Words

Lang = Literal["vi", "en"]


LANGUAGES: tuple[Lang, ...] = get_args(Lang)
"""The languages of the site, the one whose text is authoritative first."""


Said = TypeVar("Said")


def by_language(lang: Lang, *, vi: Said, en: Said) -> Said:
    """Return what belongs to `lang`; raises `AssertionError` for a language that nobody has provided for."""
    if lang == "vi":
        return vi
    if lang == "en":
        return en
    assert_never(lang)


def other(lang: Lang) -> Lang:
    """Return the language that stands beside `lang`; there are two, on every page and in every text."""
    return by_language(lang, vi="en", en="vi")


def empty_is_none_given(value: object) -> object:
    """Read a key under which nothing stands as a list of nothing."""
    return [] if value is None else value


def no_entries_is_none_given(value: object) -> object:
    """Read a key under which nothing stands as one that names nothing."""
    return {} if value is None else value


class Value(BaseModel):
    """What every part of the file has in common: it cannot change, and knows no key it does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Value):
    """Một văn bản bằng hai thứ tiếng. / One text in both languages."""

    vi: Words
    """Tiếng Việt, bản có giá trị. / The Vietnamese text, the authoritative one."""
    en: Words
    """Bản dịch tiếng Anh. / The English translation."""

    def __getitem__(self, lang: Lang) -> str:
        """Return the text in `lang`."""
        return by_language(lang, vi=self.vi, en=self.en)


if set(LANGUAGES) != Text.model_fields.keys():
    raise TypeError(f"a text has {', '.join(Text.model_fields)}, not {', '.join(LANGUAGES)}")
