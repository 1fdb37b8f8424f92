"""What every key of the data file is made of: values that cannot change, and texts in both languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, ClassVar, Self, TypeVar

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, ValidationInfo, model_validator

from tracker.facts.scalars import Words

Lang = str
"""The code of a language as an address has it: `vi`, `en`, `fr`."""
Languages = tuple[Lang, ...]
"""The two languages of a programme, the one whose text is authoritative first."""
LANGUAGES: Languages = ("vi", "en")
"""The languages that ship: those in which commands speak to editors, and those of a programme that says
nothing else. What a programme's pages and files are in is asked of its settings or of its data.
"""
LANGUAGES_KEY = "languages"
"""Under what a check of values is told of the programme's languages."""


def other(lang: Lang, languages: Languages) -> Lang:
    """Return the language that stands beside `lang`; there are two, on every page and in every text.

    Raises `KeyError` for a language that is neither.
    """
    if lang not in languages:
        raise KeyError(lang)
    first, second = languages
    return second if lang == first else first


def empty_is_none_given(value: object) -> object:
    """Read a key under which nothing stands as a list of nothing."""
    return [] if value is None else value


def no_entries_is_none_given(value: object) -> object:
    """Read a key under which nothing stands as one that names nothing."""
    return {} if value is None else value


class Value(BaseModel):
    """What every part of the file has in common: it cannot change, and knows no key it does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Spoken(Value):
    """A part of a file that has one key for each language of its programme.

    Its fields are those of a programme in the languages that ship; `spoken` gives the same for any other.
    """

    languages: ClassVar[Languages] = LANGUAGES
    """What it is in, the authoritative one first."""

    @model_validator(mode="wrap")
    @classmethod
    def _in_those_of_its_programme(
        cls, given: object, read: ModelWrapValidatorHandler[Self], info: ValidationInfo
    ) -> Self:
        languages = tuple((info.context or {}).get(LANGUAGES_KEY, cls.languages))
        if languages == cls.languages or isinstance(given, Spoken):
            return read(given)
        own: type[Self] = spoken(cls, languages)
        return own.model_validate(given, context=info.context)


class Text(Spoken):
    """Một văn bản bằng hai thứ tiếng. / One text in both languages."""

    vi: Words
    """Tiếng Việt, bản có giá trị. / The Vietnamese text, the authoritative one."""
    en: Words
    """Bản dịch tiếng Anh. / The English translation."""

    def __getitem__(self, lang: Lang) -> str:
        """Return the text in `lang`; raises `KeyError` where it is not in that language."""
        if lang not in self.languages:
            raise KeyError(lang)
        said: str = getattr(self, lang)
        return said

    @property
    def first(self) -> str:
        """Its authoritative wording."""
        return self[self.languages[0]]

    def to_editors(self, lang: Lang) -> str:
        """Return the text as a command quotes it that speaks `lang`: in that language where it is in it."""
        return self[lang] if lang in self.languages else self.first


SpokenKind = TypeVar("SpokenKind", bound=Spoken)


@cache
def spoken(kind: type[SpokenKind], languages: Languages) -> type[SpokenKind]:
    """Return what `kind` is in a programme of these languages: its keys are theirs."""
    if languages == kind.languages:
        return kind
    field = kind.model_fields[kind.languages[0]]
    gone = [lang for lang in kind.languages if lang not in languages]
    come = [lang for lang in languages if lang not in kind.languages]
    annotations: dict[str, Any] = dict.fromkeys(gone, ClassVar[str])
    annotations |= dict.fromkeys(come, field.rebuild_annotation())
    defaults = {} if field.is_required() else dict.fromkeys(come, field.default)
    made = {"__annotations__": annotations, "__module__": kind.__module__, "__doc__": kind.__doc__}
    of: Any = type(kind)
    in_these: type[SpokenKind] = of(kind.__name__, (kind,), {**made, **defaults, "languages": languages})
    return in_these


def text_of(said: Mapping[Lang, str]) -> Text:
    """Return a text that the code has put together: `said` gives it in each language, the first one first."""
    kind: Any = spoken(Text, tuple(said))
    made: Text = kind.model_construct(**said)
    return made


def text_in(languages: Languages, say: Callable[[Lang], str]) -> Text:
    """Return a text that the code puts together, by what it says in each language."""
    return text_of({lang: say(lang) for lang in languages})
