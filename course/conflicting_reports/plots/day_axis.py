"""A time axis of real days, in which long stretches without a figure are cut out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflicting_reports.plots.style import INK, NORMAL, QUIET, SMALL

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Part", "day_number", "draw_days", "split_days"]

LABEL_ROOM = 105  # points kept free on the right for the lines' names
LONGEST_GAP = 7  # days without a figure, before the axis is cut


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of days on the axis: its first and last day, its dates and its width."""

    first: dt.date
    last: dt.date
    dates: tuple[dt.date, ...]

    @property
    def days(self) -> int:
        """How many days lie between the first and the last."""
        return (self.last - self.first).days

    @property
    def width(self) -> float:
        """The room on the axis, in steps of a day."""
        return max(0.6, min(self.days, 1.5 * len(self.dates)))

    @property
    def ticks(self) -> list[dt.date]:
        """The days to name: every day of a short stretch, else the dates."""
        if self.days <= 14:
            return [self.first + dt.timedelta(n) for n in range(self.days + 1)]
        return list(self.dates)

    @property
    def name(self) -> str:
        """The month or months that it covers."""
        ends = [f"{self.first:%B %Y}", f"{self.last:%B %Y}"]
        if self.days < 3 and ends[0] == ends[1]:
            return f"{self.first:%b %Y}"
        return " – ".join(dict.fromkeys(ends))


def split_days(ranges: Sequence[tuple[dt.date, dt.date]]) -> list[Part]:
    """Return the stretches of days to show, cut wherever nothing was given for over a week."""
    groups: list[list[tuple[dt.date, dt.date]]] = []
    end = dt.date.min
    for first, last in sorted(set(ranges)):
        if not groups or (first - end).days > LONGEST_GAP:
            groups.append([])
        groups[-1].append((first, last))
        end = max(end, last)
    parts = []
    for group in groups:
        dates = sorted({day for pair in group for day in pair})
        parts.append(Part(dates[0], dates[-1], tuple(dates)))
    return parts


def draw_days(ax: Axes, parts: Sequence[Part]) -> None:
    """Set up the time axis: days in equal steps within a part, a visible cut between parts."""
    import numpy as np
    from matplotlib.ticker import FixedFormatter, FixedLocator, NullLocator

    gap, margin, far = 1.3, 0.5, 1000.0
    at, days = 0.0, []
    places = []
    for part in parts:
        days += [day_number(part.first), day_number(part.last) + 0.01]
        places += [at, at + part.width]
        at += part.width + gap
    x = np.array([days[0] - far, *days, days[-1] + far])
    u = np.array([places[0] - far, *places, places[-1] + far])
    ax.set_xscale(
        "function",
        functions=(lambda day: np.interp(day, x, u), lambda place: np.interp(place, u, x)),
    )
    share = min(0.4, LABEL_ROOM * ax.figure.dpi / 72 / ax.get_window_extent().width)
    room = (places[-1] + 3 * margin) * share / (1 - share)
    ax.set_xlim(*np.interp([places[0] - 2 * margin, places[-1] + margin + room], u, x))
    ticks = [day for part in parts for day in part.ticks]
    ax.xaxis.set_major_locator(FixedLocator([day_number(day) for day in ticks]))
    ax.xaxis.set_major_formatter(FixedFormatter([str(day.day) for day in ticks]))
    ax.xaxis.set_minor_locator(NullLocator())
    ax.tick_params(axis="x", labelsize=SMALL, labelcolor=QUIET, color=QUIET)
    for side in ("top", "left", "right", "bottom"):
        ax.spines[side].set_visible(False)
    base = ax.get_xaxis_transform()
    for number, part in enumerate(parts):
        left = places[2 * number] - margin * (1 if number else 2)
        right = places[2 * number + 1] + margin
        ends = np.interp([left, right], u, x)
        ax.plot(ends, [0, 0], color=QUIET, linewidth=1, transform=base, clip_on=False)
        ax.annotate(
            part.name,
            (day_number(part.first) / 2 + day_number(part.last) / 2, 0),
            (0, -22),
            xycoords=base,
            textcoords="offset points",
            ha="center",
            va="top",
            fontsize=SMALL,
            color=INK,
        )
        if number + 1 < len(parts):
            _draw_cut(ax, *np.interp([right, places[2 * number + 2] - margin], u, x))
    note = "; // marks days left out, parts are not to one scale" if len(parts) > 1 else ""
    ax.set_xlabel(f"day that the figure describes{note}", fontsize=NORMAL, color=INK, labelpad=22)


def _draw_cut(ax: Axes, left: float, right: float) -> None:
    """Blank a strip of the drawing and mark it as a cut in the time axis."""
    ax.axvspan(left, right, color=ax.get_facecolor(), linewidth=0, zorder=2.5)
    slant = [(-3.0, -7.0), (3.0, 7.0)]
    for end in (left, right):
        ax.plot(
            [end],
            [0],
            marker=slant,
            markersize=13,
            markeredgecolor=QUIET,
            markeredgewidth=1.2,
            transform=ax.get_xaxis_transform(),
            clip_on=False,
            zorder=4,
        )


def day_number(day: dt.date) -> float:
    """Return a day as Matplotlib counts it."""
    from matplotlib import dates

    convert: Any = dates.date2num
    return float(convert(day))
