"""YAML text -> a tree of leaves exactly as typed, each with its line and column; nothing is guessed, hazards
are refused.

PyYAML only splits the text into events. Leaves stay text (`no`, `010` and `12:30` are never turned into
something else); what a leaf means is decided by the field it stands in (`model`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from tracker.content.problems.problem import Mark, Problem
from tracker.facts.meant import EXCEL_ERROR
from tracker.facts.scalars import Scalar
from tracker.language.marked_up import marked_up_in
from tracker.language.unseen import PRIVATE, named

CUT = re.compile(
    r"""(?P<before>[^"'#]*[{[][^"'#{}\[\]]*[:,{[])\s(?P<value>#[^\s,}\]]+)(?P<after>.*[}\]].*)"""
)
"""A value that begins with # between brackets, without quotation marks."""
MAX_DEPTH = 20
# What nobody sees on a screen and everybody's search stumbles over: control characters, marks that turn the
# direction of a text, zero-width characters, spaces that are no spaces, and line ends that only some programs
# know.
HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff\ufff9-\ufffb]"
)
# The C parser is three times as fast; it is in PyYAML's own wheels, and the pure one gives the same events.
FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class TreeRead(NamedTuple):
    """What reading gave: a tree (when the text could be read at all) and the problems met."""

    root: Node | None
    problems: list[Problem]


@dataclass(slots=True)
class Node:
    """One value of the file: a leaf, a list or a mapping, and where it and its keys stand."""

    mark: Mark
    leaf: Scalar | None = None
    items: list[Node] | None = None
    entries: dict[str, Node] | None = None
    key_marks: dict[str, Mark] = field(default_factory=dict)
    tag: str = ""
    """The tag in front of it, where the file may have that one."""

    def plain(self) -> object:
        """Return the value as dicts, lists and leaves; an empty value is None."""
        if self.entries is not None:
            return {key: node.plain() for key, node in self.entries.items()}
        if self.items is not None:
            return [node.plain() for node in self.items]
        return self.leaf

    def child(self, step: str | int) -> Node | None:
        """Return the value under a key or a list index, or None when there is none."""
        if isinstance(step, int):
            return self.items[step] if self.items is not None and step < len(self.items) else None
        return self.entries.get(step) if self.entries is not None else None


def read_tree(text: str, file: str, *, tags: tuple[str, ...] = (), notes: bool = False) -> TreeRead:
    """Return the tree of one YAML document and every problem met while reading it.

    `file` is the name the problems carry. `tags` are the beginnings of the tags that the file may have, and
    `notes` says whether a comment may follow a text without quotation marks: both are common in the settings
    of programs and a slip in data. A syntax error ends the reading, since what follows it cannot be trusted.
    """
    reader = _Reader(file, text, tags, notes=notes)
    reader.refuse_hidden()
    if reader.problems:
        return TreeRead(None, reader.problems)
    try:
        root = reader.read(yaml.parse(text, Loader=FAST_LOADER))
    except (yaml.YAMLError, ValueError, OverflowError):
        # Once more with the pure parser: its marks do not depend on the machine.
        root = None
        try:
            for _ in yaml.parse(text, Loader=yaml.SafeLoader):
                pass
        except yaml.MarkedYAMLError as error:
            reader.syntax_error(error)
        except (ValueError, OverflowError):
            # PyYAML lets an impossible escape such as "\\U00110000" through to Python.
            line = next((n for n, words in enumerate(reader.lines) if re.search(r"\\[xuU]", words)), 0)
            reader.problem(
                "syntax", Mark(line + 1, 1), found=reader.lines[line].strip()[:80] if reader.lines else ""
            )
        except yaml.reader.ReaderError as error:
            before = text[: error.position]
            mark = Mark(before.count("\n") + 1, error.position - (before.rfind("\n") + 1) + 1)
            reader.problem("bad_character", mark, found=f"U+{ord(str(text[error.position])):04X}")
    return TreeRead(root if not reader.fatal else None, reader.problems)


def _start(event: yaml.Event) -> Mark:
    assert event.start_mark is not None
    return Mark(event.start_mark.line + 1, event.start_mark.column + 1)


def _tag(event: yaml.NodeEvent) -> str:
    return getattr(event, "tag", None) or ""


class _Reader:
    """Builds the tree from events with a list as the stack, so that depth is ours to limit."""

    def __init__(self, file: str, text: str, tags: tuple[str, ...], *, notes: bool) -> None:
        self.file = file
        self.tags = tags
        self.notes = notes
        self.lines = re.split(r"\r\n|\r|\n", text)
        self.ordinary = (
            "\\" not in text and not PRIVATE.search(text) and unicodedata.is_normalized("NFC", text)
        )
        """Whether every text in it is without an odd letter, since the whole is and nothing is escaped."""
        self.problems: list[Problem] = []
        self.fatal = False

    def problem(
        self, code: str, mark: Mark, *, fatal: bool = True, warning: bool = False, **context: object
    ) -> None:
        self.problems.append(Problem(self.file, mark, code, context, warning))
        self.fatal = self.fatal or fatal

    def refuse_hidden(self) -> None:
        """Refuse every hidden character, the first of each line."""
        for number, line in enumerate(self.lines, 1):
            if found := HIDDEN.search(line):
                self.problem("hidden_character", Mark(number, found.start() + 1), found=named(found[0]))

    def syntax_error(self, error: yaml.MarkedYAMLError) -> None:
        where = error.problem_mark or error.context_mark
        mark = Mark(where.line + 1, where.column + 1) if where else Mark(1, 1)
        line = self.lines[mark.line - 1] if mark.line <= len(self.lines) else ""
        said, right = error.problem or "", ""
        if "mapping values are not allowed" in said:
            code = "colon_in_text"
            key, _, text = line.partition(":")
            right = f'{key.strip()}: "{text.strip()}"'
        elif "\\t" in said or "\t" in line[: mark.column]:
            code, right = "tab", line.replace("\t", "  ").strip()
        elif cut := self._cut_by_a_note(mark.line):
            code, mark, line, right = cut
        else:
            code = "syntax"
        self.problem(code, mark, found=line.strip()[:80], right=right)

    def _cut_by_a_note(self, last: int) -> tuple[str, Mark, str, str] | None:
        """Return what is said of a bracket whose end lies behind a # up to a line; None where there is none:
        a # after a blank begins a note, so that what follows it is not there.
        """
        for number in range(last, max(last - 3, 0), -1):
            line = self.lines[number - 1] if number <= len(self.lines) else ""
            if found := CUT.fullmatch(line):
                right = f'{found["before"].strip()} "{found["value"]}"{found["after"]}'
                return "bracket_behind_a_note", Mark(number, len(found["before"]) + 2), line, right
        return None

    def read(self, events: Iterator[yaml.Event]) -> Node | None:  # noqa: C901, one branch an event
        root: Node | None = None
        stack: list[Node] = []
        keys: list[tuple[str, Mark] | None] = []  # the key waiting for its value, per open mapping
        documents = 0
        for event in events:
            if isinstance(event, yaml.CollectionEndEvent):
                stack.pop()
                keys.pop()
                continue
            if not isinstance(event, yaml.NodeEvent):
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents == 2:
                        self.problem("several_documents", _start(event))
                continue
            mark, tag = _start(event), _tag(event)
            if tag or event.anchor:
                self._refuse_references(event, tag, mark)
            node = self._node(event, tag, mark)
            if stack and stack[-1].entries is not None and keys[-1] is None:
                keys[-1] = self._key(node, stack[-1])
                if node.leaf is not None:
                    continue
            elif not stack:
                root = root or node
            else:
                self._put(node, stack[-1], keys)
            if node.leaf is None and not isinstance(event, (yaml.ScalarEvent, yaml.AliasEvent)):
                stack.append(node)
                keys.append(None)
                if len(stack) > MAX_DEPTH:
                    self.problem("too_deep", mark, found=MAX_DEPTH)
                    return None
        return root

    def _refuse_references(self, event: yaml.NodeEvent, tag: str, mark: Mark) -> None:
        """Refuse what makes a text mean something that is not written where it stands."""
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self.problem(
                "anchor", mark, found=f"{'*' if isinstance(event, yaml.AliasEvent) else '&'}{event.anchor}"
            )
        if tag and not tag.startswith(self.tags):
            self.problem("tag", mark, found=tag)

    def _node(self, event: yaml.NodeEvent, tag: str, mark: Mark) -> Node:
        match event:
            case yaml.ScalarEvent():  # most
                quoted = event.style not in (None, "")  # the C parser says "", the pure one None
                if not quoted and not self.notes:
                    self._refuse_cut_text(event)
                self._refuse_in_text(event, mark)
                empty = not quoted and event.value in ("", "~", "null", "Null", "NULL")
                if empty and (error := self._excel_error(event)):
                    column, typed = error
                    return Node(Mark(mark.line, column), leaf=Scalar(typed))
                leaf = None if empty else Scalar(event.value, quoted=quoted)
                return Node(mark, leaf=leaf, tag=tag)
            case yaml.MappingStartEvent():
                return Node(mark, entries={}, tag=tag)
            case yaml.SequenceStartEvent():
                return Node(mark, items=[], tag=tag)
            case _:
                return Node(mark)

    def _refuse_in_text(self, event: yaml.ScalarEvent, mark: Mark) -> None:
        """Refuse in a text what nobody sees or nothing shows, and warn of marks that stand apart."""
        if not self.ordinary:
            self._refuse_letters(event)
        if not self.notes and (marked := marked_up_in(event.value)):
            found, right = marked
            self.problem("markdown_in_text", mark, fatal=False, found=found, right=right)

    def _refuse_letters(self, event: yaml.ScalarEvent) -> None:
        if hidden := HIDDEN.search(event.value):  # written as an escape, so not in the lines
            self.problem("hidden_character", _start(event), fatal=False, found=named(hidden[0]))
        if private := PRIVATE.search(event.value):
            where = self._place_of(private[0], event)
            self.problem("private_letter", where, fatal=False, found=named(private[0]))
        if not unicodedata.is_normalized("NFC", event.value):
            self.problem(
                "not_composed",
                _start(event),
                fatal=False,
                warning=True,
                found=unicodedata.normalize("NFC", event.value)[:60],
            )

    def _place_of(self, letter: str, event: yaml.ScalarEvent) -> Mark:
        """Return where a letter of a text was typed; where it is an escape, the beginning of the text."""
        assert event.start_mark is not None and event.end_mark is not None
        return next(
            (
                Mark(number + 1, self.lines[number].index(letter) + 1)
                for number in range(event.start_mark.line, event.end_mark.line + 1)
                if number < len(self.lines) and letter in self.lines[number]
            ),
            _start(event),
        )

    def _excel_error(self, event: yaml.ScalarEvent) -> tuple[int, str] | None:
        """Return the column and the text of what Excel shows for a number it has not (`#N/A`), which YAML
        takes for a comment.
        """
        end = event.end_mark
        assert end is not None
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        found = EXCEL_ERROR.match(
            line, end.column + len(line[end.column :]) - len(line[end.column :].lstrip())
        )
        return (found.start() + 1, found[0]) if found else None

    def _refuse_cut_text(self, event: yaml.ScalarEvent) -> None:
        """Refuse a ` #` after an unquoted text: it would end the text without a word, and whoever typed it
        meant it to be read.
        """
        end = event.end_mark
        assert end is not None
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        if "#" not in line:
            return  # most
        rest = line[end.column :]
        if event.value and rest.lstrip().startswith("#"):
            before = self.lines[end.line][: end.column - len(event.value)].strip()
            right = f"{before} {event.value}"
            if not re.fullmatch(r"[\d.-]+|[a-z-]+", event.value):
                right = f'{before} "{event.value} {rest.strip()}"'
            found = rest.strip()[:60]
            mark = Mark(end.line + 1, end.column + 1)
            self.problem("comment_after_text", mark, fatal=False, found=found, right=right)

    def _key(self, node: Node, mapping: Node) -> tuple[str, Mark]:
        if node.leaf is None:
            self.problem("bad_key", node.mark)
            return ("", node.mark)
        key = str(node.leaf)
        if key in mapping.key_marks:
            self.problem("duplicate_key", node.mark, fatal=False, found=key, line=mapping.key_marks[key].line)
        return (key, node.mark)

    def _put(self, node: Node, parent: Node, keys: list[tuple[str, Mark] | None]) -> None:
        if parent.items is not None:
            parent.items.append(node)
            return
        waiting = keys[-1]
        assert parent.entries is not None and waiting is not None
        key, mark = waiting
        if key not in parent.entries:
            parent.entries[key] = node
            parent.key_marks[key] = mark
        keys[-1] = None
