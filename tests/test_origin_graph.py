from itertools import combinations
from typing import Any

import pytest
from traitlets import TraitError

from conflicting_reports.model import Seed
from conflicting_reports.widgets.origin_graph import OriginGraph
from conflicting_reports.widgets.origins import circles, figure_groups, trace


@pytest.fixture(scope="module")
def graph() -> OriginGraph:
    return OriginGraph("september-2022")


def figure(graph: OriginGraph, start: str) -> dict[str, Any]:
    return next(f for f in graph.figures if f["label"].startswith(start))


@pytest.mark.parametrize(
    ("start", "reports", "origins"),
    [
        ("49 killed, Armenia", 7, 1),
        ("105 killed, Armenia", 7, 1),
        ("50 killed, Azerbaijan", 3, 1),
        ("207 killed or missing", 9, 1),
        ("up to 100 bodies", 5, 1),
        ("32 bodies", 2, 2),
    ],
)
def test_many_reports_have_few_origins(
    graph: OriginGraph, start: str, reports: int, origins: int
) -> None:
    found = figure(graph, start)
    assert (len(found["reports"]), found["origins"]) == (reports, origins)
    plural = "" if origins == 1 else "s"
    assert found["summary"].startswith(f"{reports} reports, {origins} independent origin{plural}")


def test_the_circle_of_ministry_and_prime_minister_is_found_and_no_other(seed: Seed) -> None:
    found = [circles(seed, trace(seed, group)) for group in figure_groups(seed)]
    assert [pairs for pairs in found if pairs] == [[("armenian-mod", "pashinyan")]]


def test_the_graph_opens_with_the_circle_and_no_guess(graph: OriginGraph) -> None:
    assert figure(graph, "49")["id"] == graph.figure
    assert figure(graph, "49")["wide"]["loops"]
    assert graph.guess == 0


def test_limits_are_marked_kept_lost_reworded_or_alone(seed: Seed) -> None:
    status = {r.claim.id: r.status for g in figure_groups(seed) for r in trace(seed, g)}
    assert status["S22-063"] == status["S22-076"] == "kept"
    assert status["S22-065"] == "other"
    assert status["a-11"] == status["S22-084"] == status["S22-013"] == "lost"
    assert status["S22-048"] == "alone"
    assert status["S22-017"] == "none", "nobody lost a limit that one report alone has"
    assert status["S22-153"] == "none", "'reaches' leaves the number closed: no limit to lose"


def test_a_change_of_what_is_counted_is_counted_too(graph: OriginGraph) -> None:
    found = figure(graph, "207")
    assert "3 count “killed” where the statement counts “killed or missing”." in found["summary"]
    assert "3 of the reports name no origin." in found["summary"]


def test_no_sum_of_an_outlet_is_taken_for_a_claim(seed: Seed) -> None:
    assert {c.about for group in figure_groups(seed) for c in group} == {"Armenia", "Azerbaijan"}


def test_a_source_counts_once_however_often_it_gives_a_figure(seed: Seed) -> None:
    for group in figure_groups(seed):
        assert len({c.source for c in group}) == len(group) > 1


@pytest.mark.parametrize("room", ["wide", "narrow"])
def test_boxes_do_not_overlap_and_lie_in_the_drawing(graph: OriginGraph, room: str) -> None:
    for found in graph.figures:
        drawing = found[room]
        for a, b in combinations(drawing["boxes"], 2):
            apart = (
                a["x"] + a["w"] <= b["x"]
                or b["x"] + b["w"] <= a["x"]
                or a["y"] + a["h"] <= b["y"]
                or b["y"] + b["h"] <= a["y"]
            )
            assert apart, (found["label"], a["lines"], b["lines"])
        for box in drawing["boxes"]:
            assert box["x"] >= 0
            assert box["x"] + box["w"] < drawing["width"]
            assert box["y"] >= 0
            assert box["y"] + box["h"] <= drawing["height"]


def test_where_there_is_little_room_a_report_names_its_agency(graph: OriginGraph) -> None:
    boxes = figure(graph, "49")["narrow"]["boxes"]
    assert not [box for box in boxes if box["kind"] == "via"]
    assert "via Interfax" in [line for box in boxes for line, _ in box["lines"]]


def test_the_text_has_every_report_with_its_way_and_its_limit(graph: OriginGraph) -> None:
    text = str(graph)
    for found in graph.figures:
        assert found["label"] in text
        assert found["summary"] in text
        assert len(found["text"]) == len(found["reports"])
        for way, report in zip(found["text"], found["reports"], strict=True):
            assert way in text
            assert report["title"] in way
    assert text.startswith("49 killed, Armenia")


def test_every_figure_says_who_about_whom_from_when_and_with_which_limit(
    graph: OriginGraph,
) -> None:
    for found in graph.figures:
        for words in ("About ", "Said by ", "As of "):
            assert words in found["about"]
        assert "“" in found["about"] or "no limit given" in found["about"]


def test_an_unknown_figure_is_refused_by_name() -> None:
    graph = OriginGraph("september-2022")
    with pytest.raises(TraitError, match="there is no figure 'x'"):
        graph.figure = "x"
