"""A value that is refused, and the file around it -> the value that was meant: in the unit of its target, by
the name of its source, in the words of Vietnamese.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tracker.content.parsing.bounds_typed import KEYS as KEYS_OF_BOUNDS
from tracker.content.parsing.bounds_typed import bound_meant
from tracker.content.parsing.yamltree import Node
from tracker.facts.meant import meant_number, plainly
from tracker.language.slugs import anchor

KEYS = {
    "nguồn": "source",
    "mã nguồn": "source",
    "giá trị": "value",
    "số liệu": "value",
    "kết quả": "value",
    "ngày": "date",
    "thời điểm": "date",
    "năm": "date",
    "giai đoạn": "stage",
    "loại số liệu": "stage",
    "trạng thái": "stage",
    "ngày ghi": "recorded",
    "ghi nhận": "recorded",
    "ngày kiểm tra": "checked",
    "kiểm tra": "checked",
    "trích dẫn": "quote",
    "trích": "quote",
    "ghi chú": "note",
    "chú thích": "note",
    "đơn vị": "unit",
    "đơn vị tính": "unit",
    "tên": "name",
    "tiêu đề": "title",
    "mã": "id",
    "nhóm": "group",
    "quy tắc": "rule",
    "kỳ": "period",
    "địa chỉ": "url",
    "đường dẫn": "url",
    "liên kết": "url",
    "link": "url",
    "tác giả": "author",
    "cơ quan": "publisher",
    "cơ quan công bố": "publisher",
    "nơi công bố": "publisher",
    "ngày công bố": "published",
    "công bố": "published",
    "văn bản": "text",
    "nội dung": "text",
    "sự việc": "evidence",
    "bằng chứng": "evidence",
    "chỉ tiêu": "targets",
    "nhiệm vụ": "tasks",
    "bước": "steps",
    "hạn": "due",
    "thời hạn": "due",
    "hoàn thành": "done",
    "số đạt": "count",
    "số lượng": "count",
    "tổng": "of",
    "tổng số": "of",
    "loại": "kind",
    "lý do": "reason",
    "tiếng việt": "vi",
    "tiếng anh": "en",
}
"""What the keys are called by those who think of them in Vietnamese."""
CHOICES = {
    "chính thức": "final",
    "sơ bộ": "provisional",
    "tạm tính": "provisional",
    "ước tính": "provisional",
    "dự kiến": "projected",
    "dự báo": "projected",
    "cộng dồn": "total",
    "lũy kế": "total",
    "luỹ kế": "total",
    "mức": "level",
    "tỷ lệ": "level",
    "bước": "step",
    "việc đã triển khai": "step",
    "đã triển khai": "step",
    "bối cảnh": "context",
    "nền": "background",
    "năm": "year",
    "hằng năm": "year",
    "đạt": "met",
    "bản lưu": "archived",
    "đã hỏi": "asked",
}
"""The same for the words among which a value is chosen."""
OTHER_KEYS = {"số liệu": "figures", "các số liệu": "figures", "chỉ tiêu": "target", "nhiệm vụ": "task"}
"""What the same words mean in the file of a document."""
Context = dict[str, Any]
Path = tuple[str | int, ...]
Tell = Callable[[Path, Context, Node, Node], tuple[str, Context]]


def choice_meant(typed: str) -> str:
    """Return the value that a Vietnamese word means where one is chosen among a few; empty where it means
    none.
    """
    return CHOICES.get(_plain(typed), "")


def with_meaning(path: Path, code: str, context: Context, node: Node, root: Node) -> tuple[str, Context]:
    """Return the code and the context of a problem, with what was meant where the file tells it."""
    if tell := TELLS.get(code):
        code, context = tell(path, context, node, root)
    if "right" in context and "line" not in context:
        # An end of a range has no key of its own.
        alone = node.items is not None
        context["line"] = context["right"] if alone else f"{context.get('key', '')}: {context['right']}"
    return code, context


def _key(path: Path, context: Context, node: Node, root: Node) -> tuple[str, Context]:  # noqa: ARG001
    word = _plain(context["found"])
    right = next((keys[word] for keys in (KEYS, OTHER_KEYS) if keys.get(word) in context["options"]), "")
    if not right:
        return "unknown_key", context
    return "meaning_key", {**context, "options": (), "right": right, "line": f"{right}: {node.leaf or '…'}"}


def _choice(path: Path, context: Context, node: Node, root: Node) -> tuple[str, Context]:  # noqa: ARG001
    right = CHOICES.get(_plain(context["found"]), "")
    if right not in context["options"]:
        return "choice", context
    return "meaning_choice", {**context, "options": (), "right": right}


def _source(path: Path, context: Context, node: Node, root: Node) -> tuple[str, Context]:  # noqa: ARG001
    if right := _source_named(context["found"], root):
        return "source_by_name", {**context, "options": (), "right": right}
    return "unknown_source", context


def _single(path: Path, context: Context, node: Node, root: Node) -> tuple[str, Context]:  # noqa: ARG001
    return "one_source" if context.get("key") == "source" else "not_a_value", context


def _id(path: Path, context: Context, node: Node, root: Node) -> tuple[str, Context]:  # noqa: ARG001
    right = _as_id(context["found"], context.get("key", ""), path)
    return "id_meant" if right else "id", {**context, "right": right, "line": right}


def _plain(word: str) -> str:
    return " ".join(word.lower().split())


def _in_unit(path: Path, context: Context, node: Node, root: Node) -> tuple[str, Context]:
    """Return a number with words after it as it is in the unit of its target."""
    unit = _unit_at(path, root)
    number = meant_number(node.leaf or "", unit) if unit else None
    if number is None:
        return "number_unit", context
    return "number_in_unit", {**context, "unit": unit, "right": plainly(number)}


def _bound(code: str) -> Tell:
    """Return what looks for the bound that was typed as a sign or in words in place of a number."""

    def tell(path: Path, context: Context, node: Node, root: Node) -> tuple[str, Context]:
        key = context.get("key", "")
        if key not in KEYS_OF_BOUNDS or not {"rule", "milestones"} & set(path):
            return _in_unit(path, context, node, root) if code == "number_unit" else (code, context)
        meant = bound_meant(node.leaf or "", _unit_at(path, root))
        if meant is None:
            return ("bound_about" if code == "number_about" else code), context
        kind, number = meant
        context = {**context, "other": kind, "right": number, "line": f"{kind}: {number}"}
        return ("bound_with_sign" if kind == key else "bound_of_another_key"), context

    return tell


def _unit_at(path: Path, root: Node) -> str:
    """Return the unit of the target that `path` leads into."""
    if len(path) < 2 or path[0] != "targets":
        return ""
    node: Node | None = root
    for step in (*path[:2], "unit"):
        node = node.child(step) if node else None
    node = (
        next(iter((node.entries or {}).values()), node) if node else None
    )  # as the authoritative text has it
    return str(node.leaf) if node and node.leaf else ""


def _source_named(found: str, root: Node) -> str:
    """Return the id of the source whose title or address was typed, or whose id has something after it."""
    sources = root.child("sources")
    for name, source in (sources.entries or {}).items() if sources else ():
        title = source.child("title")
        said = [source.child("url"), *(title.entries or {}).values()] if title else [source.child("url")]
        names = {_plain(node.leaf).rstrip("/") for node in said if node and node.leaf}
        if _plain(found).rstrip("/") in names or found.startswith((f"{name},", f"{name} ", f"{name};")):
            return name
    return ""


def _as_id(found: str, key: str, path: Path) -> str:
    """Return the line with an id made of what was typed, or nothing where none can be made of it."""
    made = anchor(found)
    if not made[:1].isalpha() or made == "section":
        return ""
    return f"{made}:" if path[:1] == ("sources",) and len(path) > 1 and path[1] == found else f"{key}: {made}"


TELLS: dict[str, Tell] = {
    "unknown_key": _key,
    "choice": _choice,
    "unknown_source": _source,
    "not_a_value": _single,
    "id": _id,
    **{code: _bound(code) for code in ("number_about", "number_span", "number_unit", "number")},
}
"""For each code, what looks for the value that was meant."""
