"""`data/targets.yaml` -> `model.Tracker`; on any mistake, every problem of the file at once, each with line
and column.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tracker.content.problems import Mark, Problem, Refused, in_order
from tracker.content.yamltree import Node, TreeRead, read_tree
from tracker.facts import model
from tracker.facts.meanings import class_held
from tracker.facts.model import LANGUAGES, Tracker
from tracker.facts.scalars import At, PartialDate
from tracker.language.glyphs import drawn_texts, letters_without_shape

MAX_BYTES = 1_000_000
Top = TypeVar("Top", bound=model.Value)
CheckTexts = Callable[[Iterable[tuple[Mark, str, str]], str], Iterable[Problem]]
"""From every text of the file in Vietnamese and in English, with the place of its English, and the file's
name, to what to warn of.
"""

# Which words of the checking library mean which of our problems; the rest are raised by `model` under our own
# codes.
LIBRARY_CODES = {
    "extra_forbidden": "unknown_key",
    "model_type": "not_mapping",
    "model_attributes_type": "not_mapping",
    "dict_type": "not_mapping",
    "tuple_type": "not_list",
}


def size_limit(environment: Mapping[str, str]) -> int:
    """Return how many bytes the data file may have: `DATA_LIMIT` where it is set to a number, else a
    million.
    """
    limit = environment.get("DATA_LIMIT", "")
    return int(limit) if limit.isdecimal() else MAX_BYTES


class Lines(NamedTuple):
    """Where a target stands in the data file: line numbers, counted from 1."""

    target: int
    """The line of its id."""
    observations: int
    """The line of its key `observations`."""
    figures: tuple[int, ...]
    """The line of each figure, in the order of the file."""


class Loaded(NamedTuple):
    """A usable tracker, what the editor should look at, and on which lines each target stands."""

    tracker: Tracker
    warnings: list[Problem]
    lines: dict[str, Lines]


def load(
    path: Path,
    as_of: dt.date,
    name: str | None = None,
    limit: int = MAX_BYTES,
    check: CheckTexts | None = None,
) -> Loaded:
    """Read the data file at `path`.

    `name` is how problems call the file (its path as given by default); `as_of` is needed to warn of dates
    after it. Raises `Refused` with every problem found when the file cannot be used.
    """
    file = name or path.as_posix()
    try:
        data = path.read_bytes()
    except OSError:
        raise Refused([Problem(file, Mark(1, 1), "missing_file")]) from None
    return read(data, as_of, file, limit, check)


def read(
    data: bytes, as_of: dt.date, file: str, limit: int = MAX_BYTES, check: CheckTexts | None = None
) -> Loaded:
    """Read the data file's bytes, as `load` does; `limit` is how many there may be.

    Whatever the bytes are, the outcome is a tracker or `Refused` with located problems, never another
    exception.
    """
    root, warnings = read_file(data, file, limit)
    tracker = validated(root, file, Tracker, _declared_ids(root), _duplicate_ids(root, file))
    if missing := _letters_not_drawn(tracker, root, file):
        raise Refused(missing)
    return Loaded(
        tracker,
        in_order(
            [*warnings, *_warnings(tracker, root, file, as_of), *(check(_texts(root), file) if check else ())]
        ),
        _target_lines(root),
    )


def validated(
    root: Node, file: str, top: type[Top], declared: Mapping[str, set[str]], problems: list[Problem]
) -> Top:
    """Return the file as a `top`; raise `Refused` with `problems` and every mistake the model finds, when
    there is any.
    """
    try:
        value = top.model_validate(root.plain(), context=declared)
    except ValidationError as error:
        raise Refused(
            problems + [problem for detail in error.errors() for problem in _located(detail, root, file, top)]
        ) from None
    if problems:
        raise Refused(problems)
    return value


def read_file(
    data: bytes,
    file: str,
    limit: int = MAX_BYTES,
    first: str = "programme",
    read: Callable[[str, str], TreeRead] = read_tree,
) -> tuple[Node, list[Problem]]:
    """Return the tree of a file and what to warn of; raise `Refused` when it cannot be read.

    `first` is the key that such a file begins with, and `read` makes the tree of its text and its name.
    """
    if len(data) > limit:
        raise Refused([Problem(file, Mark(1, 1), "too_large", {"found": limit})])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Refused([Problem(file, Mark(line, 1), "not_utf8", {"found": error.start})]) from None
    found = read(text, file)
    if any(not problem.warning for problem in found.problems):
        raise Refused(found.problems)
    if found.root is None:
        raise Refused([Problem(file, Mark(1, 1), "empty_file", {"first": first})])
    if found.root.entries is None:
        raise Refused([Problem(file, found.root.mark, "not_mapping", {"found": _seen(found.root)})])
    return found.root, found.problems


def _section(root: Node, name: str) -> list[Node]:
    section = root.child(name)
    return section.items or [] if section else []


def _declared_ids(root: Node) -> dict[str, set[str]]:
    """Return the ids that other parts of the file may refer to, read before anything else is judged."""

    def named(section: str) -> set[str]:
        under = root.child(section)
        return set(under.entries or {}) if under else set()

    def ids(section: str) -> set[str]:
        return {
            str(node.leaf) for item in _section(root, section) if (node := item.child("id")) and node.leaf
        }

    return {
        "source": named("sources"),
        "body": named("bodies"),
        "group": ids("groups"),
        "target": ids("targets"),
    }


def _duplicate_ids(root: Node, file: str) -> list[Problem]:
    return [
        problem for section in ("groups", "targets", "tasks") for problem in duplicates(root, section, file)
    ]


def duplicates(root: Node, section: str, file: str) -> list[Problem]:
    """Return a problem for every id of a section that already stands there."""
    problems = []
    seen: dict[str, int] = {}
    for item in _section(root, section):
        node = item.child("id")
        if node is None or node.leaf is None:
            continue
        if node.leaf in seen:
            problems.append(
                Problem(file, node.mark, "duplicate_id", {"found": str(node.leaf), "line": seen[node.leaf]})
            )
        seen.setdefault(node.leaf, node.mark.line)
    return problems


def _target_lines(root: Node) -> dict[str, Lines]:
    lines = {}
    for item in _section(root, "targets"):
        name, figures = item.child("id"), item.child("observations")
        if name and figures:  # the model has refused a file in which one is missing
            lines[str(name.leaf)] = Lines(
                name.mark.line,
                item.key_marks["observations"].line,
                tuple(figure.mark.line for figure in figures.items or []),
            )
    return lines


def _located(detail: ErrorDetails, root: Node, file: str, top: type[model.Value] = Tracker) -> list[Problem]:
    """Turn one error of the checking library into problems that stand where the editor has to look; `top` is
    the class of the whole file.
    """
    path, code, context = detail["loc"], detail["type"], dict(detail.get("ctx", {}))
    if code == "several":
        mistakes: list[At] = context["mistakes"]
        return [
            _problem((*path, *mistake.path), mistake.code, dict(mistake.context), root, file)
            for mistake in mistakes
        ]
    if code == "missing":
        return [_missing(path, root, file, top)]
    node, _ = _walk(root, path)
    if code in LIBRARY_CODES:
        code = LIBRARY_CODES[code]
        context = {"found": _seen(node)}
    if code == "unknown_key":
        context = {"found": str(path[-1]), "options": _keys_at(path[:-1], top)}
        if str(path[-1]).isdigit() and node.leaf is None:
            code = (
                "comma_in_braces"  # `value: 35,5` inside { }: YAML takes the comma for the end of the value
            )
    if code == "not_mapping" and issubclass(_class_at(path, top) or object, model.Text):
        code = "not_text_pair"
    return [_problem(path, code, context, root, file)]


def _missing(path: tuple[str | int, ...], root: Node, file: str, top: type[model.Value]) -> Problem:
    parent = path[:-1]
    found = str(path[-1])
    code = "missing_language" if _class_at(parent, top) is model.Text else "missing"
    return _problem(parent, code, {"found": found}, root, file)


def _problem(
    path: tuple[str | int, ...], code: str, context: dict[str, object], root: Node, file: str
) -> Problem:
    node, key_mark = _walk(root, path)
    # A wrong value is shown at the value; a part that is missing, unknown or wrong as a whole, at its key.
    whole = code in ("missing", "missing_language", "unknown_key") or node.leaf is None
    mark = key_mark if whole and key_mark else node.mark
    return Problem(file, mark, code, context)


def _walk(root: Node, path: tuple[str | int, ...]) -> tuple[Node, Mark | None]:
    """Follow `path` as far as the file goes; return the last value met and the place of its key, if it has
    one.
    """
    node, key_mark = root, None
    for step in path:
        child = node.child(step)
        if child is None:
            break  # the rest of the path is not in the file (a missing key, or a name the library adds)
        key_mark = node.key_marks.get(step) if isinstance(step, str) else None
        node = child
    return node, key_mark


def _seen(node: Node) -> str:
    if node.leaf is not None:
        return str(node.leaf)[:60]
    return "[…]" if node.items is not None else "{…}" if node.entries is not None else ""


def _class_at(path: tuple[str | int, ...], top: type[model.Value]) -> type[model.Value] | None:
    """Return the class of the model that the value at `path` is an instance of."""
    current: type[model.Value] | None = top
    for step in path:
        if isinstance(step, int) or current is None:
            continue
        if current is top and step not in top.model_fields:
            return None
        field = next((f for name, f in current.model_fields.items() if (f.alias or name) == step), None)
        if field is None:
            # Inside `sources` the step is an id an editor chose: the class stays.
            continue
        current = class_held(field.annotation, model.Value)
    return current


def _keys_at(path: tuple[str | int, ...], top: type[model.Value]) -> list[str]:
    owner = _class_at(path, top)
    return [field.alias or name for name, field in owner.model_fields.items()] if owner else []


def _letters_not_drawn(tracker: Tracker, root: Node, file: str) -> list[Problem]:
    """Find what the picture of the site would show as empty boxes."""
    texts = [
        (("programme", key, lang), text[lang])
        for key, text in drawn_texts(tracker.programme).items()
        for lang in LANGUAGES
    ]
    return [
        _problem(path, "letter_not_drawn", {"found": letters}, root, file)
        for path, text in texts
        if (letters := letters_without_shape(text))
    ]


NAMES = ("publisher", "title")
"""Names of bodies and of documents are often the same in both languages."""
LATER = {
    "date": "future_date",
    "done": "future_date",
    "checked": "future_date",
    "published": "future_source",
    "recorded": "future_recorded",
}
"""What to warn of where the day under a key is still to come."""


def _warnings(tracker: Tracker, root: Node, file: str, as_of: dt.date) -> list[Problem]:
    """Return what is allowed but probably not meant: dates after `as_of`, figures outside their period, one
    text twice.
    """
    warnings = []
    for key, node, parent in _entries(root):
        if key in LATER and node.leaf is not None and (date := _date(node.leaf)) and date.last_day > as_of:
            known = (
                date.last_day
                if key in ("published", "checked")
                else max(date.last_day, _published(parent, tracker) or date.last_day)
            )
            context = {"found": str(date), "as_of": as_of.isoformat(), "known": known.isoformat()}
            warnings.append(Problem(file, node.mark, LATER[key], context, warning=True))
        vi, en = node.child("vi"), node.child("en")
        if (
            key not in NAMES
            and vi
            and en
            and vi.leaf is not None
            and vi.leaf == en.leaf
            and " " in vi.leaf.strip()
        ):
            warnings.append(Problem(file, en.mark, "same_text", {"found": str(en.leaf)[:60]}, warning=True))
    for n, target in enumerate(tracker.targets):
        period = tracker.period_of(target)
        for m, figure in enumerate(target.observations):
            if not period.start <= figure.date.last_day <= period.end:
                node, _ = _walk(root, ("targets", n, "observations", m, "date"))
                context = {"found": str(figure.date), "period": f"{period.start} – {period.end}"}
                warnings.append(Problem(file, node.mark, "outside_period", context, warning=True))
    return warnings


def _published(entry: Node, tracker: Tracker) -> dt.date | None:
    """Return the day on which the source of an entry was published, where it has one and that is known."""
    source = entry.child("source")
    found = tracker.sources.get(str(source.leaf)) if source else None
    return found.published.last_day if found and found.published else None


def _texts(root: Node) -> Iterator[tuple[Mark, str, str]]:
    for _, node, _ in _entries(root):
        vi, en = node.child("vi"), node.child("en")
        if vi and en and vi.leaf is not None and en.leaf is not None:
            yield en.mark, vi.leaf, en.leaf


def _entries(node: Node) -> Iterator[tuple[str, Node, Node]]:
    """Yield every key of the file with its value, and with what it is a part of."""
    for key, child in (node.entries or {}).items():
        yield key, child, node
        yield from _entries(child)
    for child in node.items or []:
        yield from _entries(child)


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None
