"""Set out the figures that the article itself gives, as rows, sentences or a table."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

from conflicting_reports.compare import party_of, say_day
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Claim, Seed
from conflicting_reports.plots.alt_text import give_text
from conflicting_reports.plots.speakers import say_speaker
from conflicting_reports.plots.style import (
    INK,
    LARGE,
    NORMAL,
    QUIET,
    SMALL,
    colour_of,
    marker_of,
    new_axes,
)

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

__all__ = ["describe_article_figures", "plot_article_figures", "table_article_figures"]

NOT_PEOPLE = (None, "year", "duration", "territory")
COLUMNS = {"figure": 0, "what is counted": 0.22, "who says it": 0.46, "day": 0.82}
COLUMN_GAP = 6  # points kept free between a cell and the next column


def plot_article_figures(seed: Seed, ax: Axes | None = None) -> Axes:
    """Set out the article's own figures as separate rows: number, thing counted, speaker, day.

    There is no common scale, since the figures count unlike things: a bar chart would
    compare what may not be compared. The marker before the thing counted shows whose people
    they are, the marker before the speaker shows whose office the speaker holds. Words are
    wrapped to the width of the Axes; below about 7 inches they no longer fit.

    Returns:
        The Axes, without axes lines. `describe_article_figures` and
        `table_article_figures` give the same in words.

    Raises:
        ComparisonError: if the article gives no number of people.
    """
    claims = _article_figures(seed)
    if not claims:
        msg = f"the article of case {seed.id!r} gives no number of people"
        raise ComparisonError(msg)
    ax = ax or new_axes(height=1.5 + 1.15 * len(claims))
    ax.set_axis_off()
    ax.set(xlim=(0, 1), ylim=(len(claims) + 0.02, -0.45))
    count = {1: "One figure", 2: "Two figures", 3: "Three figures"}.get(
        len(claims), f"{len(claims)} figures"
    )
    title = (
        f"{count}, and each counts something else" if _unlike(claims) else f"{count} in one article"
    )
    ax.set_title(title, loc="left", fontsize=LARGE, color=INK, pad=14, fontweight="bold")
    for head, x in COLUMNS.items():
        ax.text(x, -0.25, head, fontsize=SMALL, color=QUIET, va="center")
    ax.figure.canvas.figure.draw_without_rendering()  # cells are wrapped to the final width
    for row, claim in enumerate(claims):
        ax.axhline(row, color=QUIET, linewidth=0.8)
        middle = row + 0.5
        colour = colour_of(seed, claim.about)
        words, _, number = claim.figure.rpartition(" ")
        ax.text(0, middle, number, fontsize=28, color=colour, va="center_baseline")
        ax.text(0, middle - 0.26, words, fontsize=SMALL, color=INK, va="bottom")
        speaker = say_speaker(seed, claim, role=True)
        _cell(seed, ax, "what is counted", middle, _counted(claim), claim.about, 18)
        _cell(seed, ax, "who says it", middle, speaker, party_of(seed, claim), 30)
        words = f"(“{claim.as_of_words}”)" if claim.as_of_words else ""
        _cell(seed, ax, "day", middle, f"{say_day(claim.as_of)} {words}", None, 18)
    ax.axhline(len(claims), color=QUIET, linewidth=0.8)
    return give_text(ax, describe_article_figures(seed))


def describe_article_figures(seed: Seed) -> str:
    """Return in sentences what `plot_article_figures` sets out."""
    return " ".join(
        f"{_capital(claim.figure)}: {_counted(claim)}. Said by {say_speaker(seed, claim, role=True)}, "
        f"for {say_day(claim.as_of)}."
        for claim in _article_figures(seed)
    )


def table_article_figures(seed: Seed) -> pd.DataFrame:
    """Return the rows of `plot_article_figures`, indexed by claim id.

    Returns:
        Columns figure (people, with its bounds in words), counted, speaker, day (ISO) and
        quote (the article's words).
    """
    import pandas as pd

    claims = _article_figures(seed)
    return pd.DataFrame(
        {
            "figure": [c.figure for c in claims],
            "counted": [_counted(c) for c in claims],
            "speaker": [say_speaker(seed, c, role=True) for c in claims],
            "day": [c.as_of for c in claims],
            "quote": [c.span.quote if c.span else "" for c in claims],
        },
        index=pd.Index([c.id for c in claims], name="claim"),
    )


def _cell(
    seed: Seed, ax: Axes, head: str, y: float, words: str, party: str | None, width: int
) -> None:
    """Write a cell of `plot_article_figures`, with the marker of its party before it.

    Args:
        seed: the case.
        ax: where to write.
        head: the column.
        y: the middle of the row.
        words: what to write.
        party: whose marker to draw, if it is one of the two.
        width: the most characters to a line; fewer stand there where the column is narrower.
    """
    x: float = COLUMNS[head]
    end = min((other for other in COLUMNS.values() if other > x), default=None)
    if marker := marker_of(seed, party):
        ax.plot([x + 0.008], [y], marker=marker, color=colour_of(seed, party), markersize=9)
        x += 0.026
    text = ax.text(x, y, textwrap.fill(words, width), fontsize=NORMAL, color=INK, va="center")
    gap = 0.0 if end is None else COLUMN_GAP * ax.figure.dpi / 72
    limit = ax.transData.transform((1 if end is None else end, y))[0] - gap
    longest = max(map(len, words.split()))
    while text.get_window_extent().x1 > limit and width > longest:
        width -= 1
        text.set_text(textwrap.fill(words, width))


def _article_figures(seed: Seed) -> list[Claim]:
    return [
        c
        for c in seed.article_claims
        if c.value is not None and c.measure not in NOT_PEOPLE and c.same_as is None
    ]


def _unlike(claims: Sequence[Claim]) -> bool:
    return len({(c.measure, c.about) for c in claims}) == len(claims) > 1


def _counted(claim: Claim) -> str:
    people = {"military": "soldiers", "civilian": "civilians"}.get(claim.population or "", "people")
    side = "both sides" if claim.about == "both" else claim.about or "a side not named"
    if claim.measure == "bodies":
        return f"bodies of {people} of {side}"
    return f"{people} of {side}, {claim.measure}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
