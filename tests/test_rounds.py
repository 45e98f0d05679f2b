import itertools

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytest

from conflicting_reports.compare import hide_references
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Seed
from conflicting_reports.plots.claim_rows import show_claims, table_about, table_claims
from conflicting_reports.plots.rounds import (
    describe_rounds,
    find_rounds,
    plot_rounds,
    say_period,
    table_rounds,
)


@pytest.fixture(autouse=True)
def close_figures():
    yield
    plt.close("all")


def test_each_round_has_a_row_for_each_party_in_alphabetical_order(seed: Seed) -> None:
    rounds = find_rounds(seed)
    assert len({r.period for r in rounds}) == 5
    assert [r.party for r in rounds] == ["Armenia", "Azerbaijan"] * 5


def test_only_counts_of_the_killed_are_drawn(seed: Seed) -> None:
    for line in find_rounds(seed):
        for row in (*line.own, *line.claimed):
            assert "killed" in row.what_is_counted
            assert not row.what_is_counted.startswith("civilians")


def test_what_is_missing_is_said(seed: Seed) -> None:
    words = [text.get_text() for text in plot_rounds(seed).texts]
    assert sum("nothing in our records" in word for word in words) == 1
    assert "no claim in our records" in describe_rounds(seed)


def test_unlike_things_keep_their_words(seed: Seed) -> None:
    words = " ".join(text.get_text() for text in plot_rounds(seed).texts)
    assert "up to 70 killed or wounded" in words
    assert "207 killed or missing" in words
    assert "some 430" in words


def test_no_two_labels_overlap_and_none_is_cut_off(seed: Seed) -> None:
    ax = plot_rounds(seed)
    ax.figure.draw_without_rendering()
    boxes = [t.get_window_extent() for t in ax.texts if t.get_text()]
    boxes += [t.get_window_extent() for t in ax.get_yticklabels()]
    for a, b in itertools.combinations([box.padded(-1) for box in boxes], 2):
        assert not a.overlaps(b)
    assert all(b.x0 >= 0 and b.x1 <= ax.figure.bbox.x1 for b in boxes)
    assert ax._left_title.get_window_extent().x1 <= ax.figure.bbox.x1


def test_the_table_holds_every_record_with_its_address(seed: Seed) -> None:
    table = table_rounds(seed)
    drawn = {e.id for r in find_rounds(seed) for e in (*r.own, *r.claimed)}
    assert set(table.index) == drawn
    assert table["address"].str.startswith("http").all()
    assert not table["who"].eq("").any()


def test_a_case_without_such_claims_is_refused(seed: Seed) -> None:
    from dataclasses import replace

    with pytest.raises(ComparisonError, match="no claim of one side"):
        plot_rounds(replace(seed, estimates=()))


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2016-04-01/2016-04-05", "1 to 5 April 2016"),
        ("2020-09-27/2020-11-10", "27 September to 10 November 2020"),
        ("2021-11-16", "16 November 2021"),
        ("2021-12-30/2022-01-02", "30 December 2021 to 2 January 2022"),
    ],
)
def test_periods_are_said_in_words(period: str, words: str) -> None:
    assert say_period(period) == words


def test_chosen_claims_keep_their_order_and_their_hedges(seed: Seed) -> None:
    table = table_claims(seed, "S22-063", "a-12")
    assert list(table.index) == ["S22-063", "a-12"]
    assert table.loc["S22-063", "hedge"] == "up to"
    assert table.loc["a-12", "address"] == "the stored article"


def test_the_count_of_rows_shows_how_uneven_the_case_is(seed: Seed) -> None:
    table = table_about(seed)
    assert table.loc["all", "Armenia"] > table.loc["all", "Azerbaijan"]
    assert table.loc["all", "all"] == sum(
        c.value is not None
        and c.about is not None
        and c.measure not in ("year", "duration", "territory")
        for c in seed.claims
    )


def test_claims_set_out_for_reading_keep_whole_notes_and_link_their_texts(seed: Seed) -> None:
    html = show_claims(seed, "S22-004", "a-12").to_html()
    assert hide_references(seed, seed.claim("S22-004").note) in html
    assert "S22-146" not in html
    assert f'href="{seed.source("crisis-group-copy-2022-09").url}"' in html
