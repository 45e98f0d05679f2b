import itertools

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytest
from matplotlib.figure import Figure

from conflicting_reports.model import Seed
from conflicting_reports.plots.shelf_life import (
    describe_shelf_life,
    plot_shelf_life,
    table_shelf_life,
)


@pytest.fixture(autouse=True)
def close_figures():
    yield
    plt.close("all")


@pytest.mark.parametrize("width", [9.5, 10.24, 14])
def test_no_text_covers_another_or_leaves_the_picture(seed: Seed, width: float) -> None:
    figure = Figure(figsize=(width, 7.6), layout="constrained")
    ax = plot_shelf_life(seed, figure.subplots())
    figure.draw_without_rendering()
    texts = [*ax.texts, *ax.get_xticklabels(), *ax.get_yticklabels(), ax.xaxis.label]
    boxes = [(t.get_text(), t.get_window_extent()) for t in texts if t.get_text().strip()]
    for (a, one), (b, other) in itertools.combinations(boxes, 2):
        assert not one.overlaps(other), (a, b)
    for words, box in boxes:
        assert box.x0 >= 0, words
        assert box.x1 <= figure.bbox.x1, words
        assert box.y1 <= figure.bbox.y1, words


def test_each_reprint_of_an_old_number_is_marked_by_shape(seed: Seed) -> None:
    ax = plot_shelf_life(seed)
    assert len([line for line in ax.lines if line.get_label() == "_stale"]) == 3
    assert len([line for line in ax.lines if line.get_label() == "_cross"]) == 3


def test_the_words_name_every_old_number_with_text_and_day(seed: Seed) -> None:
    text = describe_shelf_life(seed)
    assert "Azernews still printed 71 on 17 September 2022, when 77 had been out since" in text
    assert "105 (“as of September 14”) on 28 November 2022" in text
    assert "for up to 42 days, until 31 October 2022" in text


def test_the_table_has_a_row_with_an_address_for_each_printing(seed: Seed) -> None:
    table = table_shelf_life(seed)
    assert table.index.is_unique
    assert (table["address"] != "").all()
    old = table[table["state"].str.startswith("old")]
    assert list(old.index) == ["S22-194", "S22-126", "S22-193"]
    assert set(table["party"]) == {"Armenia", "Azerbaijan"}
