import re

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytest

from conflicting_reports.material import folder
from conflicting_reports.model import Seed
from conflicting_reports.plots.report_order import (
    describe_report_order,
    has_both,
    plot_report_order,
    table_report_order,
)
from conflicting_reports.plots.slips import table_slips


def test_every_report_has_one_mark_filled_where_there_was_an_order_to_choose(seed: Seed) -> None:
    ax = plot_report_order(seed)
    marks = [m for m in ax.lines if m.get_linestyle() == "None"]
    plt.close("all")
    assert len(marks) == len(seed.reports)
    filled = [m for m in marks if m.get_markerfacecolor() != "white" and m.get_marker() != "x"]
    assert len(filled) == sum(map(has_both, seed.reports))


def test_words_and_table_say_the_same_and_what_the_sample_is(seed: Seed) -> None:
    text, table = describe_report_order(seed), table_report_order(seed)
    assert "no random sample" in text
    assert f"Only {table['both'].sum()} of {len(table)} openings" in text
    for camp in table["camp"].unique():
        assert f"{camp}: " in text
    assert sorted(table.index) == sorted(r.id for r in seed.reports)
    assert (table["first"] == "not captured").sum() == 9


def test_only_sure_slips_are_shown_and_each_with_its_address(seed: Seed) -> None:
    table = table_slips(seed)
    assert set(table.index) == {s.id for s in seed.slips if s.confidence == "high"}
    shown = set(table["outlet"])
    assert {"Azernews", "Public Radio of Armenia", "AFP in French", "Sputnik"} <= shown


@pytest.mark.parametrize("key", ["E05", "E10", "E15"])
def test_slips_quoted_in_the_lesson_stand_in_the_records(seed: Seed, key: str) -> None:
    text = (folder("lessons") / "08-the-same-day-elsewhere.ipynb").read_text("utf-8")
    slip = next(s for s in seed.slips if s.id == key)
    for quote in re.findall(r'"([^"]+)"', slip.what_it_said or ""):
        assert quote in text
