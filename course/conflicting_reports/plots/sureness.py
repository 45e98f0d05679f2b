"""How sure readers were against how often they were right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from conflicting_reports.plots.style import FAINT, INK, NORMAL, QUIET, SMALL, new_axes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plot_sureness"]


def plot_sureness(
    percents: Sequence[int], rights: Sequence[int], answers: Sequence[int], ax: Axes | None = None
) -> Axes:
    """Draw the share of right answers for each confidence given, and return the Axes.

    Args:
        percents: the confidences, 0 to 100.
        rights: how many of the answers given with each were right.
        answers: how many were given with each.
        ax: Axes to draw on; a new figure's unless given.
    """
    axes = ax if ax is not None else new_axes(5.2)
    axes.plot([0, 100], [0, 100], color=FAINT, linewidth=2, zorder=0)
    axes.text(99, 101, "as sure as right", ha="right", va="bottom", fontsize=SMALL, color=QUIET)
    shares = [100 * r / n for r, n in zip(rights, answers, strict=True)]
    axes.scatter(percents, shares, s=70, color="#5B6B7A", zorder=2)
    for percent, share, right, n in zip(percents, shares, rights, answers, strict=True):
        axes.annotate(
            f"{right} of {n}",
            (percent, share),
            (0, -16),
            textcoords="offset points",
            ha="center",
            fontsize=SMALL,
            color=INK,
        )
    axes.set(xlim=(-4, 104), ylim=(-12, 110), xticks=range(0, 101, 20), yticks=range(0, 101, 20))
    axes.set_xlabel("said to be sure, per cent", fontsize=NORMAL, color=QUIET)
    axes.set_ylabel("were right, per cent", fontsize=NORMAL, color=QUIET)
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(
        "Below the line: surer than right. Above it: surer would be fair.",
        loc="left",
        fontsize=NORMAL,
        color=INK,
    )
    return axes
