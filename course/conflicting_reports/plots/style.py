"""The looks that all figures share: the parties' signs, the inks, the sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflicting_reports.model import Seed

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = [
    "COLOURS",
    "FAINT",
    "INK",
    "LARGE",
    "LINE_STYLES",
    "MARKERS",
    "NORMAL",
    "OTHER_STYLE",
    "QUIET",
    "SMALL",
    "colour_of",
    "marker_of",
    "new_axes",
]

COLOURS = {"Armenia": "#B4530A", "Azerbaijan": "#0A6CA8"}
MARKERS = {"Armenia": "o", "Azerbaijan": "s"}
LINE_STYLES = {"killed": "solid", "killed or missing": (0, (5, 2))}
OTHER_STYLE = (0, (1, 1.5))

INK, QUIET, FAINT = "#1A1A1A", "#595959", "#E4E4E4"
SIZE = (10.24, 5.9)
SMALL, NORMAL, LARGE = 10.5, 12, 14


def colour_of(seed: Seed, party: str | None) -> str:
    """Return the colour of a party, by its place among the two of the case; else the ink."""
    return dict(zip(seed.parties, COLOURS.values(), strict=True)).get(party or "", INK)


def marker_of(seed: Seed, party: str | None) -> str | None:
    """Return the marker of a party, by its place among the two of the case, or None."""
    return dict(zip(seed.parties, MARKERS.values(), strict=True)).get(party or "")


def new_axes(height: float = SIZE[1]) -> Axes:
    """Return the Axes of a new pyplot figure, 1024 pixels wide."""
    import matplotlib.pyplot as plt

    axes: Axes = plt.subplots(figsize=(SIZE[0], height), dpi=100, layout="constrained")[1]
    return axes
