"""The timeline, the drawing of the history and the checked sentences: content and edge cases."""

from __future__ import annotations

import dataclasses
import itertools
import time
from pathlib import Path

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytest
from traitlets import TraitError

from conflicting_reports.compare.history import (
    DISPUTES,
    NOTHING,
    PRECISIONS,
    chosen_events,
    disputed_about,
    event_days,
    say_precision,
    say_when,
    split_years,
)
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Seed
from conflicting_reports.plots.history import describe_history, plot_history, table_history
from conflicting_reports.side_records import Event
from conflicting_reports.widgets import timeline as module
from conflicting_reports.widgets.checked import show_checked, table_checked
from conflicting_reports.widgets.timeline import ALL, Timeline


@pytest.fixture(autouse=True)
def close_figures():
    yield
    plt.close("all")


def dated(seed: Seed, date: str, date_to: str | None = None, precision: str = "day") -> Event:
    return dataclasses.replace(seed.events[0], date=date, date_to=date_to, precision=precision)


@pytest.mark.parametrize(
    ("date", "date_to", "precision", "words", "exactly"),
    [
        ("1991-09-02", None, "day", "2 September 1991", "day known"),
        ("1988-02-27", "1988-02-29", "range", "27–29 February 1988", "a period"),
        ("1991-08-30", "1991-10-18", "range", "30 August – 18 October 1991", "a period"),
        ("2023-09-28", "2024-01-01", "range", "28 September 2023 – 1 January 2024", "a period"),
        (
            "1987-11",
            "1994",
            "range",
            "November 1987 – 1994",
            "a period, known to the month and the year",
        ),
        ("2022-10", None, "month", "October 2022", "month known"),
        ("2022", None, "year", "2022", "year known"),
        ("1992-05-17", "1992-05-18", "disputed", "17–18 May 1992", "date disputed"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(
    seed: Seed, date: str, date_to: str | None, precision: str, words: str, exactly: str
) -> None:
    event = dated(seed, date, date_to, precision)
    assert say_when(event) == words
    assert say_precision(event) == exactly


def test_an_event_without_a_date_or_with_its_end_first_is_refused(seed: Seed) -> None:
    with pytest.raises(ComparisonError, match="has no date"):
        event_days(dataclasses.replace(seed.events[0], date=None))
    with pytest.raises(ComparisonError, match="before it begins"):
        event_days(dated(seed, "1992-05-18", "1992-05-17"))


def test_what_is_disputed_follows_the_words_of_the_record(seed: Seed) -> None:
    about = {event.id: disputed_about(event) for event in seed.events}
    assert about["T22"] == ("what to call it",)
    assert about["T23"] == ("when", "what to call it")
    assert about["T44"] == ("how many", "who", "when", "whether it was so, or lawful")
    assert about["T11"] == ("where", "why")
    assert about["T01"] == ("what to call it",), "'the day before' is no dispute about the day"
    for event in seed.events:
        assert (about[event.id] == (NOTHING,)) == (event.disputed is None)
        assert "something else" not in about[event.id], event.disputed


def test_the_timeline_holds_both_sides_names_in_alphabetical_order(seed: Seed) -> None:
    timeline = Timeline("september-2022")
    assert timeline.heads == ["Armenian texts call it", "Azerbaijani texts call it"]
    by_id = {event.id: event for event in seed.events}
    assert len(timeline.events) == len(seed.events)
    for event in timeline.events:
        record = by_id[event["id"]]
        left, right = event["names"]
        assert left[1] == (record.naming_armenia or module.NO_NAME)
        assert right[1] == (record.naming_azerbaijan or module.NO_NAME)
        assert [url for url, _ in event["addresses"]] == list(record.source_urls)


def test_the_lesson_s_events_come_first_and_a_switch_gives_all(seed: Seed) -> None:
    timeline = Timeline("september-2022")
    assert timeline.shown == [e.id for e in chosen_events(seed)]
    assert timeline.status == "56 of 56 events shown (those of the lesson)"
    timeline.everything = True
    assert len(timeline.shown) == len(seed.events)
    assert timeline.status == "73 of 73 events shown (all records)"


def test_a_period_keeps_what_touches_it_and_its_ends_never_cross() -> None:
    timeline = Timeline("september-2022", first_year=1992, last_year=1992)
    assert {"T19", "T20", "T22", "T23", "T07"} <= set(timeline.shown)
    assert "T25" not in timeline.shown
    timeline.first_year = 2020
    assert (timeline.first_year, timeline.last_year) == (2020, 2020)
    assert timeline.shown == ["T36", "T73", "T37", "T38", "T39"]
    timeline.last_year = 1921
    assert (timeline.first_year, timeline.last_year) == (1921, 1921)
    assert timeline.shown == ["T66", "T01"]


def test_filters_name_what_is_disputed_and_an_empty_choice_says_so() -> None:
    timeline = Timeline("september-2022", dispute=NOTHING)
    assert "T58" in timeline.shown
    timeline.last_year = 1921
    assert timeline.shown == []
    assert timeline.status.startswith("0 of 56 events shown")
    assert "Choose a longer period" in timeline.status
    assert set(timeline.disputes[2:-1]) <= set(DISPUTES)
    assert timeline.disputes[:2] == ["all events", "anything at all"]


def test_an_event_that_a_filter_hides_is_closed() -> None:
    timeline = Timeline("september-2022")
    timeline.selected = "T22"
    timeline.dispute = "how many"
    assert timeline.selected == ""


def test_unknown_years_and_disputes_are_refused() -> None:
    timeline = Timeline("september-2022")
    with pytest.raises(TraitError, match="wanted one from 1921 to 2025"):
        timeline.first_year = 1800
    with pytest.raises(TraitError, match="wanted one of"):
        timeline.dispute = "nonsense"
    assert timeline.dispute == ALL


def test_what_is_printed_is_what_is_shown() -> None:
    timeline = Timeline("september-2022", first_year=2020, last_year=2020)
    text = str(timeline)
    for event in timeline.events:
        assert (f": {event['title']}\n" in text) == (event["id"] in timeline.shown)
    assert "    Armenian texts: battle of Shushi; fall of Shushi" in text
    assert "    Azerbaijani texts: liberation of Shusha" in text
    assert "date disputed" not in text


def test_a_choice_is_made_well_within_a_tenth_of_a_second() -> None:
    timeline = Timeline("september-2022")
    started = time.perf_counter()
    for kind in timeline.disputes:
        timeline.dispute = kind
    assert (time.perf_counter() - started) / len(timeline.disputes) < 0.05


def test_no_two_marks_of_the_strip_cover_each_other() -> None:
    places = Timeline("september-2022").places.values()
    rows: dict[float, list[float]] = {}
    for x, row in places:
        assert 0 <= x <= 1
        rows.setdefault(row, []).append(x)
    for row in rows.values():
        steps = [b - a for a, b in itertools.pairwise(sorted(row))]
        assert min(steps, default=1) >= module.MARK_WIDTH - 1e-9


def test_a_case_without_events_is_refused_in_words(case: Path) -> None:
    (case / "tasks.csv").unlink()
    table = case / "chronology.csv"
    table.write_text(table.read_text("utf-8").splitlines()[0] + "\n", "utf-8")
    with pytest.raises(ComparisonError, match="no events for a timeline"):
        Timeline(case)


def test_the_marks_of_the_script_cover_every_precision() -> None:
    script = Path(module.__file__).with_suffix(".js").read_text("utf-8")
    for precision in PRECISIONS:
        assert f"{precision}: " in script


def test_years_are_cut_only_where_nothing_begins(seed: Seed) -> None:
    groups = split_years(seed.events)
    assert sum(map(len, groups)) == len(seed.events)
    for before, after in itertools.pairwise(groups):
        assert (event_days(after[0])[0] - event_days(before[-1])[0]).days > 2.5 * 365


@pytest.mark.parametrize(
    "period", [(None, None, False), (None, None, True), ("1991-08", "1992-01", False)]
)
def test_the_drawing_names_every_event_without_overlap(seed: Seed, period) -> None:
    ax = plot_history(seed, None, *period)
    ax.figure.canvas.draw()
    titles = "".join("".join(t.get_text().split()) for t in ax.texts)
    for event in chosen_events(seed, *period):
        assert "".join((say_when(event, short=True) + event.title).split()) in titles
    boxes = [t.get_window_extent() for t in (*ax.texts, ax._left_title) if t.get_text() != "//"]
    for one, other in itertools.combinations(boxes, 2):
        assert not one.overlaps(other)
    whole = ax.figure.bbox
    for box in boxes:
        assert whole.x0 <= box.x0
        assert box.x1 <= whole.x1
        assert whole.y0 <= box.y0
        assert box.y1 <= whole.y1


def test_the_drawing_boxes_the_years_of_the_article_and_no_other(seed: Seed) -> None:
    ax = plot_history(seed)
    boxed = {t.get_text() for t in ax.texts if t.get_bbox_patch()}
    assert boxed == {"1994\nP24", "2020\nP25"}
    assert "names 1994 and 2020" in ax._left_title.get_text()


def test_text_and_table_say_what_the_drawing_says(seed: Seed) -> None:
    table = table_history(seed)
    text = describe_history(seed)
    assert list(table.index) == [e.id for e in chosen_events(seed)]
    for event in chosen_events(seed):
        assert f"{say_when(event)} ({say_precision(event)}): {event.title}." in text
    assert table.loc["T22", "Armenia"].startswith("liberation")
    assert table.loc["T22", "Azerbaijan"].startswith("occupation")


def test_a_period_without_events_cannot_be_drawn(seed: Seed) -> None:
    assert describe_history(seed, "1950", "1951") == "No event in this period."
    with pytest.raises(ComparisonError, match="no event to draw between 1950 and 1951"):
        plot_history(seed, first="1950", last="1951")


def test_every_part_of_the_background_has_its_verdict_and_its_reason(seed: Seed) -> None:
    shown = show_checked(range(22, 26))
    bundle = shown._repr_mimebundle_()
    for verdict in (v for v in seed.verdicts if v.paragraph in range(22, 26)):
        assert f"“{verdict.quote}”: {verdict.verdict.upper()}" in str(shown)
        assert verdict.why in str(shown)
        for url in verdict.source_urls:
            assert url in str(shown)
    assert bundle["text/plain"] == str(shown)
    assert "the records say otherwise" in bundle["text/html"]
    assert len(table_checked(seed, range(22, 26))) == str(shown).count("    “")
    with pytest.raises(ComparisonError, match="wanted 0 to 25"):
        show_checked([26])


def test_quoted_parts_stand_in_the_order_of_the_sentence(seed: Seed) -> None:
    text = seed.paragraphs[23].quote
    places = [text.index(quote) for quote in table_checked(seed, [23])["quote"]]
    assert places == sorted(places)
