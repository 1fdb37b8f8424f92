"""The whole of `data/targets.yaml` as one value, frozen, typed, and impossible to construct half-translated.

Every class is a part of `data/targets.yaml`. The docstring under a field is the one place where it is written
what that key means: Vietnamese, " / ", English, for those who edit the file. The first sentence says what the
key holds; a second one, under a key that may be left out, says when it is given. `meanings` reads them, for
the program an editor types in, for CONTRIBUTING.md and for the columns of the open data (`make schema` writes
the first two). What stands in one field alone is read in `scalars`; what must hold between fields is said
here.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from tracker.facts.bodies import Body, Part
from tracker.facts.documents import CitedDocument
from tracker.facts.periods import Period
from tracker.facts.programme import Group, Programme, Task
from tracker.facts.requirements import Milestone
from tracker.facts.scalars import At, Id, SourceName, refuse_all
from tracker.facts.sources import Source
from tracker.facts.target import Target
from tracker.facts.values import Languages, Value, empty_is_none_given, no_entries_is_none_given

MOST_LEVELS = 3
"""How many levels of groups a text may have."""


class Tracker(Value):
    """Toàn bộ `data/targets.yaml`. / The whole of `data/targets.yaml`."""

    programme: Programme
    """Chương trình: tên, lưu ý, nguồn. / The programme: title, notice, source."""
    sources: Annotated[dict[SourceName, Source], BeforeValidator(no_entries_is_none_given)] = Field(
        default_factory=dict
    )
    """Các nguồn, mỗi nguồn dưới mã của nó. Khi không có tệp riêng trong `data/reports`. / The sources, each
    under its id. Where they have no file of their own in `data/reports`.
    """
    bodies: Annotated[dict[Id, Body], BeforeValidator(no_entries_is_none_given)] = Field(default_factory=dict)
    """Các cơ quan, mỗi cơ quan dưới mã của nó. Khi văn bản có nêu cơ quan. / The bodies, each under its id.
    Where the text names bodies.
    """
    parts: Annotated[dict[Id, Part], BeforeValidator(no_entries_is_none_given)] = Field(default_factory=dict)
    """Các phần mà số liệu được tách ra, mỗi phần dưới mã của nó. Khi số liệu được tách theo địa bàn, cấp,
    giới tính. / The parts that figures are broken down by, each under its id. Where figures are broken
    down by place, level, sex.
    """
    documents: Annotated[dict[Id, CitedDocument], BeforeValidator(no_entries_is_none_given)] = Field(
        default_factory=dict
    )
    """Các văn bản được nêu số trong bài viết và dữ liệu, mỗi văn bản dưới mã của nó. Khi có trang Văn bản.
    / The documents that the article and the data name by their numbers, each under its id. Where there is a
    page of documents.
    """
    groups: tuple[Group, ...]
    """Các nhóm chỉ tiêu, theo số thứ tự của văn bản. / The groups of targets, as the text numbers them."""
    targets: tuple[Target, ...]
    """Các chỉ tiêu. / The targets."""
    tasks: Annotated[tuple[Task, ...], BeforeValidator(empty_is_none_given)] = ()
    """Các nhiệm vụ. / The tasks."""

    @model_validator(mode="after")
    def _milestones_in_their_period(self) -> Self:
        mistakes: list[At] = []
        for n, target in enumerate(self.targets):
            period = self.period_of(target)
            own: list[tuple[tuple[str | int, ...], Milestone]] = [
                (("milestones", m), each) for m, each in enumerate(target.milestones or ())
            ]
            own += [
                (("amendments", k, "milestones", m), each)
                for k, amendment in enumerate(target.amendments)
                for m, each in enumerate(amendment.milestones or ())
            ]
            own += [
                (("parts", k, "milestones", m), each)
                for k, entry in enumerate(target.parts)
                for m, each in enumerate(entry.milestones or ())
            ]
            mistakes += [
                At(
                    ("targets", n, *at, "by"),
                    "milestone_outside_period",
                    {"found": str(each.by), "period": f"{period.start} – {period.end}"},
                )
                for at, each in own
                if not period.start <= each.by.last_day <= period.end
            ]
        refuse_all(mistakes)
        return self

    @model_validator(mode="after")
    def _spans_in_their_period(self) -> Self:
        mistakes: list[At] = []
        for n, target in enumerate(self.targets):
            period = self.period_of(target)
            context = {"period": f"{period.start} – {period.end}"}
            of_parts = (
                (("parts", k, "milestones", m), each)
                for k, part in enumerate(target.parts)
                for m, each in enumerate(part.milestones or ())
            )
            mistakes += [
                At(
                    ("targets", n, *at, "from"),
                    "milestone_starts_outside",
                    {"found": rule.when.since.isoformat(), **context},
                )
                for at, rule in (*target.rules_with_places(), *of_parts)
                if rule.when.since and rule.when.since < period.start
            ]
        refuse_all(mistakes)
        return self

    @model_validator(mode="after")
    def _groups_in_levels(self) -> Self:
        above = {group.id: group.parent for group in self.groups}
        mistakes: list[At] = []
        for n, group in enumerate(self.groups):
            seen, name = [group.id], group.parent
            while name is not None and name not in seen:
                seen.append(name)
                name = above.get(name)
            context = {"found": group.parent or "", "levels": MOST_LEVELS}
            if name is not None:
                mistakes.append(At(("groups", n, "parent"), "group_within_itself", context))
            elif len(seen) > MOST_LEVELS:
                mistakes.append(At(("groups", n, "parent"), "groups_too_deep", context))
            elif group.parent and self.group_by_id[group.parent].kind != group.kind:
                context |= {"kind": group.kind, "other": self.group_by_id[group.parent].kind}
                mistakes.append(At(("groups", n, "parent"), "group_of_another_kind", context))
        refuse_all(mistakes)
        return self

    @model_validator(mode="after")
    def _bodies_merge_into_others(self) -> Self:
        mistakes: list[At] = []
        for name, body in self.bodies.items():
            seen, after = {name}, body.ended.into if body.ended else None
            while after is not None and after not in seen:
                seen.add(after)
                ended = self.bodies[after].ended
                after = ended.into if ended else None
            if after is not None and body.ended:
                context = {"found": body.ended.into or "", "body": name}
                mistakes.append(At(("bodies", name, "ended", "into"), "body_into_itself", context))
        refuse_all(mistakes)
        return self

    @model_validator(mode="after")
    def _each_document_number_once(self) -> Self:
        first: dict[str, str] = {}
        mistakes: list[At] = []
        for name, document in self.documents.items():
            other = first.setdefault(document.document.casefold(), name)
            if other != name:
                context = {"found": document.document, "other": other}
                mistakes.append(At(("documents", name, "document"), "document_number_twice", context))
        refuse_all(mistakes)
        return self

    @property
    def languages(self) -> Languages:
        """The languages of the programme, the authoritative one first."""
        return self.programme.title.languages

    def above(self, group: Group) -> tuple[Group, ...]:
        """Return the groups that `group` is a part of, the outermost first."""
        found: list[Group] = []
        while group.parent:
            group = self.group_by_id[group.parent]
            found.insert(0, group)
        return tuple(found)

    def within(self, group: Group) -> tuple[Group, ...]:
        """Return `group` and the groups that are parts of it, each before its own parts."""
        inner = (part for part in self.groups if part.parent == group.id)
        return (group, *(each for part in inner for each in self.within(part)))

    def shown_with(self, group: Group) -> tuple[Group, ...]:
        """Return the groups whose tables stand together: `group` and its parts, but for those that have
        another page.
        """
        return tuple(each for each in self.within(group) if each.page == group.page)

    @property
    def groups_in_order(self) -> tuple[Group, ...]:
        """Every group, each before its own parts, whatever their order in the file."""
        return tuple(each for group in self.groups if not group.parent for each in self.within(group))

    @model_validator(mode="after")
    def _parts_have_ids_of_their_own(self) -> Self:
        taken = {entry.id for entries in (self.groups, self.targets, self.tasks) for entry in entries}
        refuse_all(
            [At(("parts", name), "part_id_taken", {"found": name}) for name in self.parts if name in taken]
        )
        return self

    @cached_property
    def group_by_id(self) -> dict[str, Group]:
        """Groups by their id."""
        return {group.id: group for group in self.groups}

    @cached_property
    def target_by_id(self) -> dict[str, Target]:
        """Targets by their id."""
        return {target.id: target for target in self.targets}

    def period_of(self, target: Target) -> Period:
        """Return the period of `target`: its own, else its group's."""
        return target.period or self.group_by_id[target.group].period
