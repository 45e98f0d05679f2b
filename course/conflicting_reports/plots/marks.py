"""The marks of a drawing: step lines, the markers on them, and the room that they take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from conflicting_reports.compare import day_range
from conflicting_reports.model import Claim
from conflicting_reports.plots.day_axis import day_number
from conflicting_reports.plots.lines import Line, place_of
from conflicting_reports.plots.style import LINE_STYLES, OTHER_STYLE

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.transforms import Bbox, Transform

__all__ = ["dodge_markers", "draw_line", "point_box", "stroke_boxes"]


def draw_line(ax: Axes, line: Line, shifts: Mapping[str, float]) -> None:
    """Draw a step line and the marker of each new figure on it."""
    colour = line.colour
    style: Any = LINE_STYLES.get(line.measure, OTHER_STYLE)
    for stretch in stretches(line.given):
        ax.plot(
            [place_of(claim) for claim in stretch],
            [claim.value or 0 for claim in stretch],
            drawstyle="steps-post",
            color=colour,
            linestyle=style,
            linewidth=2,
            zorder=2,
            label=line.name,
        )
    days = [place_of(claim) for claim in line.given]
    values = [claim.value or 0 for claim in line.given]
    if line.given[-1] is not line.news[-1]:
        ax.plot(days[-1:], values[-1:], marker="|", markersize=9, markeredgewidth=2, color=colour)
    for claim in line.news:
        first, value = day_number(day_range(claim.as_of or "")[0]), claim.value or 0
        if first != place_of(claim):
            ax.plot([first, place_of(claim)], [value, value], color=colour, linewidth=5, alpha=0.3)
        ax.plot(
            [place_of(claim)],
            [value],
            marker=line.marker,
            markersize=8.5,
            markerfacecolor=ax.get_facecolor() if _is_limited(claim) else colour,
            markeredgecolor=colour,
            markeredgewidth=2,
            zorder=3,
            transform=_shifted(ax, shifts.get(claim.id, 0)),
            label="_figure",
        )


def stretches(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Return the figures that one stroke may join: it ends where civilians come in."""
    parts: list[list[Claim]] = []
    for claim in claims:
        stated = [c.population for c in parts[-1] if c.population] if parts else []
        before = stated[-1] if stated else None
        if not parts or (claim.population == "both" and before != "both"):
            parts.append([])
        parts[-1].append(claim)
    return parts


def dodge_markers(ax: Axes, lines: Sequence[Line]) -> dict[str, float]:
    """Return the points by which to move markers of two parties that would cover each other."""
    ax.figure.canvas.figure.draw_without_rendering()
    shifts = {}
    for n, line in enumerate(lines):
        for other in lines[n + 1 :]:
            for a in line.news:
                for b in other.news:
                    box = point_box(ax, place_of(b), b.value or 0, 5)
                    if box.overlaps(point_box(ax, place_of(a), a.value or 0, 5)):
                        shifts[a.id], shifts[b.id] = -6.0, 6.0
    return shifts


def point_box(ax: Axes, day: float, value: float, radius: float, shift: float = 0) -> Bbox:
    """Return the box around a point, in pixels; radius and shift are in points."""
    from matplotlib.transforms import Bbox

    x, y = ax.transData.transform((day, value))
    scale = ax.figure.dpi / 72
    x, radius = x + shift * scale, radius * scale
    return Bbox([[x - radius, y - radius], [x + radius, y + radius]])


def stroke_boxes(ax: Axes, line: Line) -> Iterator[Bbox]:
    """Yield the flat and the upright strokes of a step line, in pixels."""
    from matplotlib.transforms import Bbox

    points = [point_box(ax, place_of(c), c.value or 0, 2) for c in line.given]
    for claim, point in zip(line.given, points, strict=True):
        first = day_number(day_range(claim.as_of or "")[0])
        start = point_box(ax, first, claim.value or 0, 3)
        yield Bbox([[start.x0, start.y0], [point.x1, start.y1]])
    for a, b in pairwise(points):
        yield Bbox([[a.x0, a.y0], [b.x1, a.y1]])
        yield Bbox([[b.x0, min(a.y0, b.y0)], [b.x1, max(a.y1, b.y1)]])


def _shifted(ax: Axes, points: float) -> Transform:
    """Return the Axes' data transform, moved to the right by so many points."""
    from matplotlib.transforms import ScaledTranslation

    root = ax.figure.canvas.figure
    return ax.transData + ScaledTranslation(points / 72, 0, root.dpi_scale_trans)


def _is_limited(claim: Claim) -> bool:
    """Say whether the source limits a figure: by a hedge, or by leaving a bound open."""
    return bool(claim.hedge) or claim.low is None or claim.high is None
