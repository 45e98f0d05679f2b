"""The labels of a drawing: each number and each line's name, written where there is room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from conflicting_reports.compare import day_range
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Claim
from conflicting_reports.plots.day_axis import day_number
from conflicting_reports.plots.lines import Line, place_of
from conflicting_reports.plots.marks import point_box, stroke_boxes
from conflicting_reports.plots.style import INK, NORMAL

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Text
    from matplotlib.transforms import Bbox

__all__ = ["label_lines"]

# Where a label may stand, in points from its marker, best place first.
NUMBER_OFFSETS = (
    (0, 10),
    (0, -10),
    (-11, 15),
    (11, 8),
    (11, -9),
    (-11, -9),
    (13, 0),
    (-13, 0),
    (0, 20),
)
NAME_OFFSETS = ((11, 0), (-4, 13), (-4, -13), (-20, 18), (-20, -18), (11, 14), (11, -14), (-4, 26))


def label_lines(ax: Axes, lines: Sequence[Line], shifts: Mapping[str, float]) -> None:
    """Write every number and every line's name where nothing else stands."""
    ax.figure.canvas.figure.draw_without_rendering()
    taken = [
        point_box(ax, place_of(c), c.value or 0, 6.5, shifts.get(c.id, 0))
        for line in lines
        for c in line.news
    ]
    strokes = [box for line in lines for box in stroke_boxes(ax, line)]
    for line in lines:
        for claim in line.news:
            shift = shifts.get(claim.id, 0)
            offsets = [(x + shift, y) for x, y in NUMBER_OFFSETS]
            if day_number(day_range(claim.as_of or "")[0]) != place_of(claim):
                offsets.sort(key=lambda place: place[0] >= 0)
            if shift:
                offsets.sort(key=lambda place: place[0] * shift < 0)
            place = (place_of(claim), claim.value or 0)
            taken.append(_write(ax, _number_label(claim), place, offsets, taken, strokes, INK))
    for line in lines:
        last = line.given[-1]
        place = (place_of(last), last.value or 0)
        taken.append(_write(ax, line.name, place, NAME_OFFSETS, taken, strokes, line.colour))


def _number_label(claim: Claim) -> str:
    """Return the number as it stands in the drawing: `105+`, or `210+ in Oct` for a month."""
    first, last = day_range(claim.as_of or "")
    when = (
        ""
        if first == last
        else f" in {first:%b}"
        if first.month == last.month
        else f" in {first:%Y}"
    )
    return f"{claim.value:,.15g}{'+' if claim.high is None else ''}{when}"


def _write(
    ax: Axes,
    words: str,
    place: tuple[float, float],
    offsets: Sequence[tuple[float, float]],
    taken: Sequence[Bbox],
    strokes: Sequence[Bbox],
    colour: str,
) -> Bbox:
    """Write a label at the first offset (in points) that is free, or at the least bad one."""
    whole = ax.get_window_extent()
    best: tuple[float, Text, Bbox] | None = None
    for x, y in offsets:
        text = ax.annotate(
            words,
            place,
            (x, y),
            textcoords="offset points",
            ha="left" if x > 0 else "right" if x < 0 else "center",
            va="center" if abs(y) < 10 else "bottom" if y > 0 else "top",
            fontsize=NORMAL,
            color=colour,
            zorder=5,
        )
        text.set_in_layout(False)
        box = text.get_window_extent().padded(2)
        cost = (
            100.0 * sum(box.overlaps(other) for other in taken)
            + 10.0 * sum(box.overlaps(other) for other in strokes)
            + 50.0 * (box.x0 < whole.x0 or box.x1 > whole.x1 or box.y0 < whole.y0)
        )
        if best is None or cost < best[0]:
            if best:
                best[1].remove()
            best = (cost, text, box)
        else:
            text.remove()
        if cost == 0:
            break
    if best is None:
        msg = "no place to write a label was given"
        raise ComparisonError(msg)
    return best[2]
