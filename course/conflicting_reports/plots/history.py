"""Draw the history of a case as a timeline with direct labels, and say the same in words."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflicting_reports.compare import hide_references
from conflicting_reports.compare.history import (
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
from conflicting_reports.plots.alt_text import give_text
from conflicting_reports.plots.style import INK, LARGE, NORMAL, QUIET, SMALL, new_axes
from conflicting_reports.side_records import Event

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

__all__ = ["describe_history", "plot_history", "table_history"]

MARKS = {"day": "o", "month": "p", "year": "*", "range": "s", "disputed": "D"}
WORDS = {"day": "●", "month": "⬟", "year": "★", "range": "■", "disputed": "◇"}
LINE = 1.36  # height of a line of text, in sizes of its letters
GAP = 7.0  # points between two labels
RAIL, MARK, LABEL = 40.0, 78.0, 90.0  # points from a column's left edge


@dataclass(slots=True)
class _Row:
    """One event with its label: the words, the lines they take and where they stand."""

    event: Event
    title: str
    lines: int
    y: float = 0.0


def plot_history(
    seed: Seed,
    ax: Axes | None = None,
    first: str | None = None,
    last: str | None = None,
    everything: bool = False,
) -> Axes:
    """Draw events down two columns, each at its place on a rail of years, with date and title.

    Within a stretch of the rail a year is always the same length; `//` marks years left
    out, and stretches are not to one scale. A year that the article's background names is
    boxed, with the paragraph. The mark says how exactly the date is known.

    Args:
        seed: the case.
        ax: where to draw; a figure of 1024 pixels' width, high enough, when there is none.
            Labels keep their size: about 7 by 8 inches hold fifty events.
        first: ISO day, month or year with which to begin.
        last: ISO day, month or year with which to end.
        everything: draw all records, not the core ones only.

    Returns:
        The Axes, without axes lines. `describe_history` and `table_history` give the same
        in words.

    Raises:
        ComparisonError: if no event touches the period, or a date cannot be read.
    """
    events = chosen_events(seed, first, last, everything)
    if not events:
        msg = f"case {seed.id!r} has no event to draw between {first or 'the first'} and {last or 'the last'}"
        raise ComparisonError(msg)
    own = ax is None
    ax = ax or new_axes()
    ax.set_axis_off()
    named = _named_years(seed)
    ax.set_title(
        _message(events, {} if first or last else named),
        loc="left",
        pad=44,
        fontsize=LARGE,
        fontweight="bold",
        color=INK,
    )
    kinds = [kind for kind in PRECISIONS if kind in {event.precision for event in events}]
    key = "   ".join(f"{WORDS[kind]} {PRECISIONS[kind]}" for kind in kinds)
    boxed = "boxed: a year that the article names (P = paragraph)   " if named else ""
    ax.annotate(
        f"{key}\n{boxed}//  years left out; the parts are not to one scale",
        (0, 1),
        (0, 8),
        xycoords="axes fraction",
        textcoords="offset points",
        va="bottom",
        fontsize=SMALL,
        color=QUIET,
        linespacing=1.5,
    )
    ax.figure.canvas.figure.draw_without_rendering()
    scale = 72 / ax.figure.dpi
    width = ax.get_window_extent().width * scale
    columns = _two_columns(events)
    broad = width / len(columns)
    rows = [[_wrap(ax, event, broad - LABEL - 8) for event in column] for column in columns]
    tall = max(sum(_height(row) + GAP for row in column) for column in rows)
    if own:
        ax.figure.canvas.figure.set_figheight((tall + 96) / 72)
    for number, column in enumerate(rows):
        _draw_column(ax, column, number * broad, named)
    ax.set(xlim=(0, width), ylim=(tall, 0))
    return give_text(ax, describe_history(seed, first, last, everything))


def describe_history(
    seed: Seed, first: str | None = None, last: str | None = None, everything: bool = False
) -> str:
    """Return the events that `plot_history` draws as lines: date, precision, title."""
    events = chosen_events(seed, first, last, everything)
    if not events:
        return "No event in this period."
    lines = [_message(events, {} if first or last else _named_years(seed)) + "."]
    lines += [f"{say_when(e)} ({say_precision(e)}): {e.title}." for e in events]
    return "\n".join(lines)


def table_history(
    seed: Seed, first: str | None = None, last: str | None = None, everything: bool = False
) -> pd.DataFrame:
    """Return the events that `plot_history` draws, one row each, indexed by event id.

    Returns:
        Columns when and precision (in words), event, the two parties (the name that each
        side uses, empty where none was found), disputed, undisputed, addresses.
    """
    import pandas as pd

    events = chosen_events(seed, first, last, everything)
    return pd.DataFrame(
        {
            "when": [say_when(e) for e in events],
            "precision": [say_precision(e) for e in events],
            "event": [e.title for e in events],
            seed.parties[0]: [e.naming_armenia or "" for e in events],
            seed.parties[1]: [e.naming_azerbaijan or "" for e in events],
            "disputed": [hide_references(seed, e.disputed) for e in events],
            "undisputed": [hide_references(seed, e.undisputed) for e in events],
            "addresses": [" ".join(e.source_urls) for e in events],
        },
        index=pd.Index([e.id for e in events], name="event id"),
    )


def _named_years(seed: Seed) -> dict[int, int]:
    """Return the years that the article's own background names, each with its paragraph."""
    return {
        int(c.value): seed.paragraph_of(c.span)
        for c in seed.article_claims
        if c.measure == "year" and c.topic == "background" and c.value and c.span
    }


def _message(events: Sequence[Event], named: dict[int, int]) -> str:
    quiet = sum(NOTHING in disputed_about(event) for event in events)
    start, end = event_days(events[0])[0].year, max(event_days(e)[1].year for e in events)
    period = f"{start}–{end}" if start != end else f"{start}"
    count = f"{len(events)} events of {period}" if len(events) > 1 else f"One event of {period}"
    inside = [str(year) for year in sorted(named) if start <= year <= end]
    if len(events) > 1 and inside:
        named_years = " and ".join(part for part in (", ".join(inside[:-1]), inside[-1]) if part)
        return f"{count}; the article’s background names {named_years}"
    return f"{count}, {len(events) - quiet} of them disputed in some respect"


def _two_columns(events: list[Event]) -> list[list[Event]]:
    """Return the events in two columns, cut between stretches where that is near the middle."""
    if len(events) < 12:
        return [events]
    cuts, at = [], 0
    for group in split_years(events)[:-1]:
        at += len(group)
        cuts.append(at)
    middle = len(events) / 2
    best = min(cuts, key=lambda cut: abs(cut - middle), default=round(middle))
    if abs(best - middle) > 0.2 * len(events):
        best = round(middle)
    return [events[:best], events[best:]]


def _wrap(ax: Axes, event: Event, room: float) -> _Row:
    """Return the row of an event, its date and title wrapped to `room` points."""
    words = f"{say_when(event, short=True)}  {event.title}"
    wide = len(words)
    text = ax.text(0, 0, words, fontsize=SMALL)
    scale = 72 / ax.figure.dpi
    while text.get_window_extent().width * scale > room and wide > 20:
        wide -= 1
        text.set_text(textwrap.fill(words, wide))
    wrapped = str(text.get_text())
    text.remove()
    return _Row(event, wrapped, wrapped.count("\n") + 1)


def _height(row: _Row) -> float:
    return row.lines * SMALL * LINE


def _draw_column(ax: Axes, rows: list[_Row], left: float, named: dict[int, int]) -> None:
    """Draw a rail of years with the labels of its events beside it, top down."""
    at = GAP
    for row in rows:
        row.y = at + _height(row) / 2
        at += _height(row) + GAP
    by_id = {row.event.id: row for row in rows}
    groups = split_years([row.event for row in rows])
    for number, group in enumerate(groups):
        held = [by_id[event.id] for event in group]
        top, foot = held[0].y - _height(held[0]) / 2, held[-1].y + _height(held[-1]) / 2
        start, end = event_days(group[0])[0].year, event_days(group[-1])[0].year + 1
        step = (foot - top) / (end - start)
        rail = left + RAIL
        ax.plot([rail, rail], [top, foot], color=QUIET, linewidth=1.5, solid_capstyle="butt")
        for year in range(start, end):
            y = top + step * (year - start)
            ax.plot([rail - 4, rail], [y, y], color=QUIET, linewidth=1)
            _name_year(ax, year, rail, y, step, year == start, named)
        if number:
            ax.text(
                rail,
                top - GAP / 2,
                "//",
                rotation=90,
                ha="center",
                va="center",
                fontsize=NORMAL,
                color=INK,
                zorder=4,
            )
        for row in held:
            day = event_days(row.event)[0]
            share = day.year + (day.timetuple().tm_yday - 1) / 366 - start
            _draw_event(ax, row, left, top + step * share)


def _name_year(
    ax: Axes, year: int, rail: float, y: float, step: float, first: bool, named: dict[int, int]
) -> None:
    if step < SMALL * LINE and not first and year not in named:
        return
    middle = y + min(step, SMALL * LINE * 1.2) / 2
    words = f"{year}\nP{named[year]}" if year in named and step > 2 * SMALL * LINE else str(year)
    box = {"boxstyle": "square,pad=0.2", "edgecolor": INK, "facecolor": "white", "linewidth": 1.2}
    ax.text(
        rail - 7,
        middle + (SMALL * LINE * 0.5 if "\n" in words else 0),
        words,
        ha="right",
        va="center",
        fontsize=SMALL,
        color=INK if year in named else QUIET,
        fontweight="bold" if year in named else "normal",
        bbox=box if year in named else None,
    )


def _draw_event(ax: Axes, row: _Row, left: float, y: float) -> None:
    """Draw an event's line from the rail to its label, its mark, its date and its title."""
    ax.plot(
        [left + RAIL, left + RAIL + 6, left + MARK - 8, left + MARK],
        [y, y, row.y, row.y],
        color="#B5B9C0",
        linewidth=0.9,
        zorder=1,
    )
    kind = row.event.precision or ""
    ax.plot(
        [left + MARK],
        [row.y],
        marker=MARKS.get(kind, "x"),
        markersize=6,
        markeredgecolor=INK,
        markerfacecolor="white" if kind == "disputed" else INK,
        linestyle="none",
    )
    ax.text(
        left + LABEL,
        row.y,
        row.title,
        ha="left",
        va="center",
        fontsize=SMALL,
        color=INK,
        linespacing=LINE - 0.16,
    )
