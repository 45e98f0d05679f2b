"""Draw a draft with the companions of each figure marked, and say the same in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conflicting_reports.drafts.companions import COMPANIONS, Companion, find_companions
from conflicting_reports.drafts.records import Records
from conflicting_reports.model import Seed
from conflicting_reports.plots.alt_text import give_text
from conflicting_reports.plots.style import INK, LARGE, QUIET, SMALL, new_axes

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

__all__ = ["describe_annotated_draft", "plot_annotated_draft", "table_annotated_draft"]

FILLS = {
    "figure": "#1A1A1A",
    "who": "#E6E0F2",
    "verb": "#FFFFFF",
    "day": "#E3EEDF",
    "what": "#FBEBC8",
    "limit": "#F6DDE4",
}
WIDTH, LEAD, SIZE = 100.0, 1.0, 13.5


def plot_annotated_draft(
    seed: Seed, text: str, day: str | None = None, ax: Axes | None = None
) -> Axes:
    """Draw a draft word by word, with a name under each figure and each of its companions.

    Args:
        seed: the case whose speakers are looked for.
        text: the draft.
        day: the last day whose records count; None for all.
        ax: where to draw; a figure of 1024 pixels' width is made when there is none.

    Returns:
        The Axes. `describe_annotated_draft` and `table_annotated_draft` give the same.
    """
    companions = find_companions(Records(seed, day), text)
    ax = ax or new_axes(0.62 * (len(text) / 88 + 1.6) + 0.5)
    ax.set_axis_off()
    ax.set_xlim(0, WIDTH)
    renderer = ax.figure.canvas.get_renderer()  # type: ignore[attr-defined]
    ax.set_title(
        "Every figure travels with its companions",
        loc="left",
        fontsize=LARGE,
        fontweight="bold",
        color=INK,
    )
    ax.figure.draw_without_rendering()  # type: ignore[union-attr]
    scale = WIDTH / ax.get_window_extent(renderer).width

    def measure(words: str, size: float, weight: str = "normal") -> float:
        probe = ax.text(0, 0, words, fontsize=size, fontweight=weight)
        width: float = probe.get_window_extent(renderer).width * scale
        probe.remove()
        return width

    space = measure("a a", SIZE) - measure("aa", SIZE)
    x, line = 0.0, 0
    for words, kind in _pieces(text, companions):
        weight = "bold" if kind == "figure" else "normal"
        width = measure(words, SIZE, weight)
        label = COMPANIONS.get(kind, "")
        room = max(width, measure(label, SMALL - 1) + 0.6 if label else 0)
        if x and x + room > WIDTH:
            x, line = 0.0, line + 1
        box = None
        if kind:
            box = {
                "boxstyle": "round,pad=0.16",
                "facecolor": FILLS[kind],
                "edgecolor": QUIET,
                "linewidth": 0.8,
            }
        ax.text(
            x,
            -line,
            words,
            fontsize=SIZE,
            fontweight=weight,
            va="baseline",
            color="white" if kind == "figure" else INK,
            bbox=box,
        )
        if label:
            ax.text(x, -line - 0.26, label, fontsize=SMALL - 1, color=QUIET, va="top")
        x += room + space * (1.4 if kind else 1)
    ax.set_ylim(-line - 0.75, 0.6)
    return give_text(ax, describe_annotated_draft(seed, text, day))


def describe_annotated_draft(seed: Seed, text: str, day: str | None = None) -> str:
    """Return in sentences what `plot_annotated_draft` draws."""
    companions = find_companions(Records(seed, day), text)
    if not companions:
        return "The draft has no figure."
    marks = "; ".join(f"“{c.words}” ({COMPANIONS[c.kind]})" for c in companions)
    return f"The draft reads: {text}\nMarked in it, in order: {marks}."


def table_annotated_draft(seed: Seed, text: str, day: str | None = None) -> pd.DataFrame:
    """Return the marked words of a draft, one row each."""
    import pandas as pd

    companions = find_companions(Records(seed, day), text)
    return pd.DataFrame(
        {
            "words": [c.words for c in companions],
            "what they are": [COMPANIONS[c.kind] for c in companions],
        }
    )


def _pieces(text: str, companions: list[Companion]) -> list[tuple[str, str]]:
    """Return the words of a text with the kind of each; marked words stay together."""
    pieces: list[tuple[str, str]] = []
    at = 0
    for companion in companions:
        pieces += [(word, "") for word in text[at : companion.start].split()]
        end = companion.end
        tail = re.match(r"[^\s\w\"“]+", text[end:])
        end += tail.end() if tail else 0
        pieces.append((text[companion.start : end], companion.kind))
        at = end
    pieces += [(word, "") for word in text[at:].split()]
    return pieces
