"""The illustrative programme shows every rule and every status."""

from __future__ import annotations

from typing import get_args

import pytest

from tests.places import DEMO, DEMO_DAY
from tracker.content.programme import open_programme
from tracker.facts.asking import Demand
from tracker.facts.bounds import Measure, RuleKind
from tracker.facts.statuses import Reporting, Status


@pytest.mark.whole
def test_every_rule_and_every_status_is_shown() -> None:
    opened = open_programme(DEMO, DEMO / "docs", DEMO_DAY)
    targets = opened.tracker.targets

    assert {a.status for a in opened.assessments} == set(Status)
    assert {rule.kind for target in targets for rule in target.asked} == set(RuleKind)
    assert {demand for a in opened.assessments for demand in a.demands} == set(Demand)
    assert {target.measure for target in targets} == {*get_args(Measure), None}
    assert {a.reporting for a in opened.assessments} == set(Reporting)
    assert any(target.first_rule.every for target in targets)
    assert any(a.amendment for a in opened.assessments)
    assert any(a.reached_after for a in opened.assessments)
    assert any(target.assessment for target in targets)
    assert any(figure.projected for target in targets for figure in target.observations)
    assert any(rule.when.since for target in targets for rule in target.asked)
    assert any(a.closed_early for a in opened.assessments)
    assert any(target.ratings for target in targets)
    assert any(body.ended for body in opened.tracker.bodies.values())
    assert opened.tracker.programme.documents
    assert max(len(opened.tracker.above(group)) for group in opened.tracker.groups) == 2
    assert {1, 60} <= {len(target.observations) for target in targets}
    assert any(
        target.baseline and target.first_rule.at_most and target.baseline.value > target.first_rule.at_most
        for target in targets
    )


@pytest.mark.whole
def test_nothing_right_in_it_is_doubted() -> None:
    warnings = open_programme(DEMO, DEMO / "docs", DEMO_DAY).warnings

    # One figure lies outside its period on purpose: the target was reached later
    assert [warning.code for warning in warnings] == ["outside_period"]
