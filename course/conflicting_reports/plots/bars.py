"""Bars with their words beside them: how often, or how much, of each of several things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from conflicting_reports.plots.style import INK, NORMAL, QUIET, SMALL, new_axes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plot_bars"]

BAR = "#5B6B7A"


def plot_bars(
    labels: Sequence[str],
    values: Sequence[float],
    notes: Sequence[str],
    most: float,
    title: str,
    ax: Axes | None = None,
) -> Axes:
    """Draw one bar to a label, first on top, its note beside it, and return the Axes.

    Args:
        labels: what each bar is about.
        values: their lengths, from 0 to `most`.
        notes: what to write beside each bar.
        most: the length of a full bar, drawn faintly behind each.
        title: the message of the picture.
        ax: Axes to draw on; a new figure's unless given.
    """
    axes = ax if ax is not None else new_axes(1.2 + 0.46 * len(labels))
    places = range(len(labels))
    axes.barh(places, [most] * len(labels), color="#EDEFF1", height=0.62)
    axes.barh(places, values, color=BAR, height=0.62)
    for place, note in zip(places, notes, strict=True):
        axes.text(most * 1.02, place, note, va="center", fontsize=SMALL, color=INK)
    axes.set_yticks(list(places), labels, fontsize=NORMAL)
    axes.set_xlim(0, most * 1.4)
    axes.set_xticks([])
    axes.invert_yaxis()
    axes.tick_params(length=0, colors=QUIET)
    axes.spines[:].set_visible(False)
    axes.set_title(title, loc="left", fontsize=NORMAL, color=INK)
    return axes
