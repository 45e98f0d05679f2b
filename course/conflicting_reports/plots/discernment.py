"""Telling supported from unsupported, against calling everything unsupported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from conflicting_reports.plots.style import FAINT, INK, NORMAL, QUIET, SMALL, new_axes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plot_discernment"]


def plot_discernment(
    discernment: Sequence[float],
    suspicion: Sequence[float],
    wanted: float,
    ax: Axes | None = None,
) -> Axes:
    """Draw one mark to a reader, suspicion across and discernment up, and return the Axes.

    Args:
        discernment: for each reader, from -1 to 1; 0 tells nothing apart.
        suspicion: for each reader, the share of statements not called supported.
        wanted: the suspicion of a reader who has everything right.
        ax: Axes to draw on; a new figure's unless given.
    """
    axes = ax if ax is not None else new_axes(5.2)
    axes.axhline(0, color=FAINT, linewidth=2, zorder=0)
    axes.scatter(suspicion, discernment, s=90, color="#5B6B7A", alpha=0.6, zorder=2)
    axes.scatter([wanted], [1], marker="*", s=220, color=INK, zorder=3)
    axes.annotate(
        "everything right",
        (wanted, 1),
        (10, -4),
        textcoords="offset points",
        fontsize=SMALL,
        color=INK,
    )
    for x, words, side in ((0, "believes all", "left"), (1, "doubts all", "right")):
        axes.text(x, -0.04, words, ha=side, va="top", fontsize=SMALL, color=QUIET)
    axes.set(xlim=(-0.05, 1.05), ylim=(min(-0.35, *discernment, 0) - 0.05, 1.12))
    axes.set_xlabel("suspicion: share not called supported", fontsize=NORMAL, color=QUIET)
    axes.set_ylabel("discernment", fontsize=NORMAL, color=QUIET)
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(
        "Higher is better. Left and right only say in which direction somebody errs.",
        loc="left",
        fontsize=NORMAL,
        color=INK,
    )
    return axes
