import time
from itertools import combinations
from typing import Any

import pytest
from traitlets import TraitError

from conflicting_reports.model import Seed
from conflicting_reports.widgets.side_by_side import SideBySide, mark_words


def line(widget: SideBySide, name: str) -> dict[str, Any]:
    rows: list[dict[str, Any]] = widget.rows
    return next(row for row in rows if row["name"].startswith(name))


def test_the_first_pair_is_one_that_the_records_name() -> None:
    widget = SideBySide("september-2022")
    assert (widget.left, widget.right) == ("O02", "O27")
    assert widget.pairs[0] == ["O02", "O27", "AP and TRT World: same numbers, other order"]
    assert ["O22", "O25"] in [pair[:2] for pair in widget.pairs]


def test_every_report_can_be_chosen(seed: Seed) -> None:
    widget = SideBySide("september-2022")
    assert [key for key, _ in widget.options] == [report.id for report in seed.reports]
    assert len(widget.options) == 36


def test_figures_stand_in_the_order_of_their_report() -> None:
    widget = SideBySide("september-2022")
    left, right = line(widget, "Figures")["cells"]
    assert [text for _, text, _ in left] == ["Armenia: at least 49", "Azerbaijan: 50"]
    assert [text for _, text, _ in right] == ["Azerbaijan: 50", "Armenia: 49"]
    assert line(widget, "Figures")["verdict_text"] == "same numbers, other words around them"


def test_what_was_not_captured_is_never_called_a_difference() -> None:
    widget = SideBySide("september-2022")
    widget.left, widget.right = "O22", "O25"
    signs = {text: sign for side in line(widget, "Figures")["cells"] for sign, text, _ in side}
    assert signs["Armenia: 49"] == signs["Azerbaijan: not captured"] == "?"
    assert line(widget, "Verbs for Armenia")["verdict"] == "unknown"


def test_two_days_and_one_report_twice_are_pointed_out() -> None:
    widget = SideBySide("september-2022")
    assert widget.warning == ""
    widget.right = "O03"
    assert widget.warning.startswith("Not the same day: 13 September 2022 and 14 September 2022")
    widget.right = "O02"
    assert widget.warning.startswith("This is one report twice")


def test_words_are_compared_without_case_quotation_marks_and_remarks() -> None:
    verdict, (left, right) = mark_words(["Said", "accused"], ["“said” (ministry)"])
    assert verdict == "partly"
    assert left == [["=", "Said"], ["≠", "accused"]]
    assert right == [["=", "“said” (ministry)"]]


def test_the_text_says_all_that_the_table_shows() -> None:
    widget = SideBySide("september-2022")
    text = str(widget)
    for row in widget.rows:
        assert f"{row['name']}: {row['verdict_text']}" in text
        for cell in row["cells"]:
            for item in cell:
                assert f"{item[0]} {item[1]}" in text
    for head in widget.heads:
        assert head["summary"] in text
        assert head["url"] in text


def test_notes_name_outlets_and_not_ids() -> None:
    widget = SideBySide("september-2022")
    assert "Pair with TRT World" in widget.heads[0]["note"]


def test_every_pair_compares_and_within_a_tenth_of_a_second() -> None:
    widget = SideBySide("september-2022")
    ids = [key for key, _ in widget.options]
    slowest = 0.0
    for left, right in combinations(ids[:12], 2):
        started = time.perf_counter()
        widget.left, widget.right = left, right
        slowest = max(slowest, time.perf_counter() - started)
        assert len(widget.rows) == 9
    assert slowest < 0.1


def test_an_unknown_report_is_refused_by_name() -> None:
    widget = SideBySide("september-2022")
    with pytest.raises(TraitError, match="there is no report 'O99'"):
        widget.left = "O99"
