"""The reaction matrix, its second coder's desk and the figure of addressees."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from matplotlib.figure import Figure

from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import PARTIES, Seed
from conflicting_reports.plots import COLOURS
from conflicting_reports.plots.addressees import (
    describe_addressees,
    plot_addressees,
    table_addressees,
)
from conflicting_reports.widgets import reactions as module
from conflicting_reports.widgets.frame import style_of
from conflicting_reports.widgets.reactions import ReactionMatrix
from conflicting_reports.widgets.stance_codes import explain_kappa, stance_codes

CODES = stance_codes(PARTIES)
CASE = "september-2022"
DAY = "2022-09-14"


def ids(matrix: ReactionMatrix) -> set[str]:
    return {r.id for r in matrix.shown()}


def choose(matrix: ReactionMatrix, **choices: str) -> set[str]:
    matrix.choices = {**dict.fromkeys(matrix.choices, "any"), **choices}
    return ids(matrix)


def test_the_matrix_holds_every_reaction_once_under_its_actor_and_stance(seed: Seed) -> None:
    matrix = ReactionMatrix(CASE)
    assert [row["id"] for row in matrix.rows] == [r.id for r in seed.reactions]
    actors = [actor for _, names in matrix.groups for actor in names]
    assert sorted(actors) == sorted({r.actor for r in seed.reactions})
    assert {row["stance"] for row in matrix.rows} == {code for code, _ in matrix.stances}


def test_another_case_has_its_own_parties_in_every_part_of_the_matrix() -> None:
    matrix = ReactionMatrix("vaddow-river")
    codes = [code for code, _ in matrix.stances]
    assert codes[:2] == ["supports Brennoth", "supports Ullamere"]
    assert {row["stance"] for row in matrix.rows} <= set(codes)
    text = str(matrix)
    assert all(f"\n{r.id}  {r.actor}\n" in text for r in matrix.seed.reactions)
    assert "SUPPORTS ULLAMERE: 7" in text
    assert choose(matrix, account="one side") == {
        r.id for r in matrix.seed.reactions if r.readout_by in ("Brennoth", "Ullamere")
    }
    assert "Armenia" not in json.dumps([matrix.rows, matrix.filters, matrix.items, matrix.stances])
    assert {matrix.by_id[i["id"]].stance for i in matrix.items} >= set(codes[:2])


def test_what_is_shown_can_be_printed_with_its_addresses() -> None:
    matrix = ReactionMatrix(CASE)
    choose(matrix, carried="yes")
    text = str(matrix)
    for reaction in matrix.shown():
        assert reaction.paraphrase in text
        assert all(url in text for url in reaction.source_urls)
    assert "R22" not in text


def test_a_day_shows_only_what_was_surely_said_by_then(seed: Seed) -> None:
    """Reactions known to the month alone could be later than the article."""
    shown = choose(ReactionMatrix(CASE), until=DAY)
    assert shown == {r.id for r in seed.reactions if r.date and len(r.date) == 10 and r.date <= DAY}
    assert "R20" not in shown
    assert seed.reactions[19].date == "2022-09"


def test_one_sides_account_is_the_account_of_a_party(seed: Seed) -> None:
    shown = choose(ReactionMatrix(CASE), account="one side")
    assert shown == {r.id for r in seed.reactions if r.readout_by in PARTIES}
    assert {"R13", "R59", "R26"} <= shown


def test_filters_join_and_every_option_of_a_view_exists() -> None:
    matrix = ReactionMatrix(CASE)
    options = {f["key"]: [value for value, _ in f["options"]] for f in matrix.filters}
    assert all(v in options[key] for _, view in matrix.views for key, v in view.items())
    assert choose(matrix, carried="yes", stance="supports Azerbaijan") == {"R15", "R16", "R17"}


def test_the_codes_for_the_two_parties_mirror_each_other() -> None:
    armenia, azerbaijan = (CODES[f"supports {party}"] for party in PARTIES)
    swapped = armenia.replace(PARTIES[0], "?").replace(PARTIES[1], PARTIES[0])
    assert swapped.replace("?", PARTIES[1]) == azerbaijan


def test_the_task_has_ten_rows_of_every_code_and_no_party_unless_told_otherwise() -> None:
    matrix = ReactionMatrix(CASE)
    picked = [matrix.by_id[item["id"]] for item in matrix.items]
    assert len({r.id for r in picked}) == 10
    assert {r.stance for r in picked} == set(CODES)
    assert all(r.actor_kind != "party" for r in picked)
    assert [i["id"] for i in ReactionMatrix(CASE, items=["R07", "R42"]).items] == ["R07", "R42"]


def test_the_task_shows_no_code_of_the_coders() -> None:
    matrix = ReactionMatrix(CASE, view="code")
    assert all(set(item) == {"id", "who", "where", "text"} for item in matrix.items)
    assert "first coder" not in str(matrix)


def test_rows_without_a_code_are_named_and_nothing_is_compared() -> None:
    matrix = ReactionMatrix(CASE, items=["R07", "R16", "R42"])
    matrix.codes = {"R07": "calls on both"}
    matrix.asked = True
    assert matrix.result == {
        "missing": ["R16", "R42"],
        "summary": ["2 rows have no code yet: R16, R42."],
    }


def test_the_comparison_gives_both_coders_raw_agreement_and_kappa_in_words() -> None:
    codes = {"R07": "calls on both", "R16": "supports Azerbaijan", "R47": "other"}
    matrix = ReactionMatrix(CASE, view="code", items=codes, codes=codes)
    text = " ".join(matrix.result["summary"])
    assert "You and the first coder: the same code in 2 of 3 rows (raw agreement 67%)" in text
    assert "You and the second coder: the same figures (kappa 0.57)" in text
    assert "kappa 0.57" in text
    assert "the same code in 65 of 65 rows, kappa 1.00" in text
    assert matrix.result["rows"][2][2:] == [
        "other",
        "supports Armenia",
        "supports Armenia",
        "other code",
    ]
    assert "first coder supports Armenia" in str(matrix)


def test_a_changed_code_takes_the_comparison_back() -> None:
    matrix = ReactionMatrix(CASE, items=["R16"], codes={"R16": "other"})
    assert matrix.result
    matrix.codes = {"R16": "supports Azerbaijan"}
    assert not matrix.result
    assert not matrix.asked


def test_the_codes_come_back_from_their_plain_python() -> None:
    codes = {"R07": "calls on both", "R16": "supports Azerbaijan"}
    matrix = ReactionMatrix(CASE, items=codes, codes=codes)
    written: dict[str, dict[str, str]] = {}
    exec(matrix.python, written)
    assert written["my_codes"] == codes
    assert ReactionMatrix(CASE).as_python() == "my_codes = {}"


@pytest.mark.parametrize(
    ("mine", "theirs", "words"),
    [
        (["a", "b"], ["a", "b"], "every row alike"),
        (["a", "a"], ["a", "a"], "is not defined"),
        (["a", "b"], ["b", "a"], "no better than luck"),
        (["a", "b", "b", "a"], ["a", "b", "b", "b"], "of the way from that luck"),
    ],
)
def test_kappa_is_put_into_words(mine: list[str], theirs: list[str], words: str) -> None:
    assert words in explain_kappa(mine, theirs)


def test_unknown_ids_and_codes_are_refused_with_a_way_out() -> None:
    with pytest.raises(ComparisonError, match="no reaction has the id 'X1'"):
        ReactionMatrix(CASE, items=["X1"])
    with pytest.raises(ComparisonError, match="wanted one of: supports Armenia"):
        ReactionMatrix(CASE, codes={"R07": "neutral"})


def test_a_case_without_reactions_is_refused(case: Path) -> None:
    (case / "reactions.csv").unlink()
    (case / "tasks.csv").unlink()
    with pytest.raises(ComparisonError, match="has no reactions"):
        ReactionMatrix(case)


def test_the_matrix_gives_each_party_the_colour_of_the_figures() -> None:
    css = style_of(module.__file__).lower()
    for side, colour in zip(("first", "second"), COLOURS.values(), strict=True):
        assert f"--cr-{side}: {colour.lower()}" in css


def test_the_figure_draws_one_dot_for_each_reaction_of_others(seed: Seed) -> None:
    others = [r for r in seed.reactions if r.actor_kind != "party"]
    ax = plot_addressees(seed, Figure().subplots())
    dots = [line for line in ax.lines if line.get_marker() == "o"]
    assert len(dots) == len(others) == len(table_addressees(seed))
    filled = [dot for dot in dots if dot.get_markerfacecolor() != "white"]
    assert len(filled) == sum(bool(r.in_article) for r in others)
    for party in PARTIES:
        of = [r for r in others if r.addressed_to == party]
        own = [r for r in of if r.stance == f"supports {party}"]
        assert f"of {len(of)} reactions said to {party}, {len(own)} support it" in (
            describe_addressees(seed)
        )


def test_the_numbers_and_names_in_the_lesson_are_those_of_the_records(
    seed: Seed, root: Path
) -> None:
    notebook = json.loads((root / "course/lessons/07-the-world-reacts.ipynb").read_text("utf-8"))
    prose = "".join("".join(cell["source"]) for cell in notebook["cells"])
    by_then = [r for r in seed.reactions if r.date and len(r.date) == 10 and r.date <= DAY]
    azerbaijan = [r for r in by_then if r.stance == "supports Azerbaijan"]
    armenia = [r for r in by_then if r.stance == "supports Armenia"]
    assert "five reactions that support Azerbaijan, all in our records from Turkey" in prose
    assert len(azerbaijan) == 5
    assert all(r.actor.startswith("Turkey") for r in azerbaijan)
    assert "four that support Armenia, from Cyprus, France and a member" in prose
    assert sorted({r.actor.split(" (")[0] for r in armenia}) == [
        "Cyprus",
        "European Parliament",
        "France",
    ]
    assert len(armenia) == 4
    assert "three of the first kind and none of the second" in prose
    assert [sum(bool(r.in_article) for r in rows) for rows in (azerbaijan, armenia)] == [3, 0]
    both = [r for r in by_then if r.stance == "calls on both"]
    assert len(both) * 2 > len(by_then)
