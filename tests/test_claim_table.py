import pytest

from conflicting_reports.compare import ComparisonError
from conflicting_reports.compare.joining import join_claims, voice_of
from conflicting_reports.model import Seed
from conflicting_reports.plots import COLOURS
from conflicting_reports.widgets import claim_table as module
from conflicting_reports.widgets.claim_table import ClaimTable, count_claims
from conflicting_reports.widgets.frame import style_of
from conflicting_reports.widgets.step_chart import draw_steps


@pytest.fixture
def table() -> ClaimTable:
    return ClaimTable("september-2022")


def test_every_figure_stands_in_the_table_and_in_the_text(table: ClaimTable, seed: Seed) -> None:
    ids = [claim.id for claim in count_claims(seed)]
    assert sorted(table.shown) == sorted(ids)
    text = str(table)
    assert all(f"{key}  " in text for key in ids)
    assert not any(row["measure"] in ("year", "duration") for row in table.rows)


def test_filters_leave_the_five_figures_of_the_article(table: ClaimTable) -> None:
    table.filters = {"basis": "article"}
    assert sorted(table.shown) == ["a-01", "a-07", "a-09", "a-11", "a-12"]
    table.filters = {"basis": "article", "voice": "own"}
    assert sorted(table.shown) == ["a-01", "a-07", "a-12"]


def test_the_table_sorts_both_ways_and_puts_undated_figures_last(table: ClaimTable) -> None:
    values = {row["id"]: table._claims[row["id"]].value for row in table.rows}
    table.sort = "-figure"
    numbers = [values[key] for key in table.shown]
    assert numbers == sorted(numbers, reverse=True)
    table.sort = "day"
    assert table._rows[table.shown[-1]]["day"] == "no day"


@pytest.mark.parametrize(
    ("pair", "side", "word"),
    [
        (("a-07", "a-11"), "No", "these are not the same thing"),
        (("a-07", "a-12"), "No", "these are different people"),
        (("S22-119", "S22-153"), "No", "“killed or missing”"),
        (("S22-060", "S22-092"), "Yes. The two say the same", "heard twice"),
        (("S22-133", "S22-136"), "Yes, and they cannot both be true", "slip"),
        (("S22-127", "S22-138"), "Yes. The two say the same", "checked, not assumed"),
    ],
)
def test_a_pair_is_compared_or_refused_in_words(
    table: ClaimTable, pair: tuple[str, str], side: str, word: str
) -> None:
    table.chosen = list(pair)
    assert table.result["side"].startswith(side)
    assert word in " ".join(table.result["side_reasons"])
    assert table.result["side"] in str(table)


@pytest.mark.parametrize(
    ("pair", "word"),
    [
        (("S22-119", "S22-153"), "these are not the same thing"),
        (("S22-060", "S22-199"), "different groups"),
        (("S22-150", "S22-199"), "words may have been lost"),
        (("S22-187", "S22-190"), "two voices never share a line"),
        (("S22-071", "S22-037"), "adds up both sides"),
        (("S22-004", "S22-060"), "neither side"),
        (("S22-030", "S22-148"), "covers only a part"),
        (("S22-133", "S22-136"), "cannot both be true"),
        (("S22-206", "S22-187"), "has no day"),
    ],
)
def test_unlike_things_are_never_joined(
    table: ClaimTable, pair: tuple[str, str], word: str
) -> None:
    table.chosen = list(pair)
    assert word in " ".join(table.result["line_reasons"])
    assert table.result["chart"] == ""
    assert table.result["steps"] == []


def test_two_days_of_one_count_are_not_rivals_but_steps(table: ClaimTable) -> None:
    table.chosen = ["S22-060", "S22-119"]
    assert table.result["side"].startswith("No")
    assert table.result["line"] == "Yes. They are steps of one count."
    assert [s.split(" (")[0] for s in table.result["steps"]] == [
        "at least 49",
        "at least 105",
        "at least 135",
    ]
    assert "224" in table.result["caption"]
    assert table.result["chart"].count("cr-ring") == 2


def test_both_parties_are_treated_alike(seed: Seed) -> None:
    for first, last in (("S22-027", "S22-112"), ("S22-017", "S22-190")):
        assert join_claims(seed, seed.claim(first), seed.claim(last)).may_join
    assert voice_of(seed, seed.claim("S22-187")) == voice_of(seed, seed.claim("S22-211"))
    for key in ("S22-187", "S22-211"):
        assert voice_of(seed, seed.claim(key)) == "other side"


def test_every_pair_gets_an_answer_with_a_reason_for_each_no(table: ClaimTable) -> None:
    ids = [row["id"] for row in table.rows]
    for n, a in enumerate(ids):
        for b in ids[n + 1 :: 5]:
            table.chosen = [a, b]
            result = table.result
            assert result["side"]
            assert result["side_reasons"] or not result["side"].startswith("No")
            assert result["line_reasons"] or not result["line"].startswith("No")
            assert bool(result["chart"]) == bool(result["steps"])
            assert not (result["chart"] and result["line_reasons"])


def test_a_third_choice_replaces_the_oldest_and_a_wrong_id_is_refused(table: ClaimTable) -> None:
    table.chosen = ["a-07", "a-11", "a-12"]
    assert table.chosen == ["a-11", "a-12"]
    with pytest.raises(ComparisonError, match="chosen holds 'a-99'"):
        table.chosen = ["a-99"]
    table.chosen = []
    assert table.result["line"] == ""


def test_the_chart_says_in_words_what_it_draws(seed: Seed) -> None:
    joining = join_claims(seed, seed.claim("S22-017"))
    chart = draw_steps(joining.series, set(), "b")
    assert 'aria-label="Step line: 50 for 13 September 2022' in chart
    assert chart.count('class="cr-mark"') == len(joining.series)
    assert ">80</text>" in chart


def test_the_style_sheet_has_the_colours_of_the_figures() -> None:
    css = style_of(module.__file__).lower()
    for side, colour in zip(("first", "second"), COLOURS.values(), strict=True):
        assert f"--cr-{side}: {colour.lower()}" in css
