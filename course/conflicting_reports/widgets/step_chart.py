"""Draw one count as a small step line in SVG; the widget that shows it gives the same in words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import escape
from itertools import pairwise

from conflicting_reports.compare import day_range, say_day
from conflicting_reports.model import Claim

__all__ = ["draw_steps", "steps_in_words"]

WIDTH, HEIGHT = 640, 230
LEFT, RIGHT, TOP, BOTTOM = 30, 46, 34, 34


def draw_steps(
    series: Sequence[Claim], chosen: Collection[tuple[str | None, float | None]], slot: str
) -> str:
    """Return an SVG element: a step line over real days, its figures written beside it.

    Args:
        series: dated figures in the order of their days, at least one.
        chosen: the (day, number) pairs to ring.
        slot: `a` or `b`, whose voice it is; the marks of the second party are squares.
    """
    days = [day_range(c.as_of or "")[1].toordinal() for c in series]
    values = [c.value or 0 for c in series]
    span, top = max(days[-1] - days[0], 1), max(values) or 1
    xs = [LEFT + 24 + (d - days[0]) / span * (WIDTH - LEFT - RIGHT - 48) for d in days]
    ys = [HEIGHT - BOTTOM - v / top * (HEIGHT - TOP - BOTTOM) for v in values]
    base = HEIGHT - BOTTOM
    parts = [f'<path class="cr-axis" d="M{LEFT} {base}H{WIDTH - RIGHT}"/>']
    path = f"M{xs[0]:.1f} {ys[0]:.1f}" + "".join(
        f"H{xs[n]:.1f}V{ys[n]:.1f}" for n in range(1, len(xs))
    )
    parts.append(f'<path class="cr-step" d="{path}"/>')
    parts += [_mark(x, y, slot) for x, y in zip(xs, ys, strict=True)]
    parts += [
        f'<circle class="cr-ring" cx="{x:.1f}" cy="{y:.1f}" r="11"/>'
        for claim, x, y in zip(series, xs, ys, strict=True)
        if (claim.as_of, claim.value) in chosen
    ]
    parts += _labels(series, xs, ys)
    parts += _dates(series, xs, base)
    parts.append(f'<text class="cr-quiet" x="{LEFT - 22}" y="{base + 4}">0</text>')
    words = escape(
        "Step line: " + "; ".join(f"{c.figure} for {say_day(c.as_of)}" for c in series), quote=True
    )
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{words}" '
        f'class="cr-chart cr-{escape(slot)}">{"".join(parts)}</svg>'
    )


def _mark(x: float, y: float, slot: str) -> str:
    if slot == "b":
        return f'<rect class="cr-mark" x="{x - 5:.1f}" y="{y - 5:.1f}" width="10" height="10"/>'
    return f'<circle class="cr-mark" cx="{x:.1f}" cy="{y:.1f}" r="5.5"/>'


def _labels(series: Sequence[Claim], xs: Sequence[float], ys: Sequence[float]) -> list[str]:
    """Return the numbers: above the line, or below it where the last one above is too near."""
    parts, last_above, last_below, said = [], -99.0, -99.0, None
    for claim, x, y in zip(series, xs, ys, strict=True):
        label = f"{claim.value:,.15g}{'+' if claim.high is None else ''}"
        if label == said:
            continue
        said, width = label, 8.5 * len(label) + 6
        if x - last_above >= width:
            last_above, place = x, y - 15
        elif x - last_below >= width:
            last_below, place = x, y + 25
        else:
            continue
        parts.append(f'<text x="{x:.1f}" y="{place:.1f}" text-anchor="middle">{label}</text>')
    return parts


def _dates(series: Sequence[Claim], xs: Sequence[float], base: float) -> list[str]:
    """Return the days under the axis; where they would touch, the last one stays."""
    kept = [0]
    for n in range(1, len(xs)):
        if xs[n] - xs[kept[-1]] >= 72:
            kept.append(n)
    if len(xs) > 1 and kept[-1] != len(xs) - 1:
        kept = [n for n in kept if xs[-1] - xs[n] >= 72 or n == 0]
        if xs[-1] - xs[0] >= 72:
            kept.append(len(xs) - 1)
    several = len({day_range(c.as_of or "")[1].year for c in series}) > 1
    parts = []
    for n in kept:
        first, last = day_range(series[n].as_of or "")
        words = f"{first.day} {first:%b}" if first == last else f"{last:%b}"
        if several:
            words += f" {last:%Y}"
        parts.append(f'<path class="cr-axis" d="M{xs[n]:.1f} {base}v6"/>')
        parts.append(
            f'<text class="cr-quiet" x="{xs[n]:.1f}" y="{base + 22}" text-anchor="middle">{words}</text>'
        )
    return parts


def steps_in_words(series: Sequence[Claim]) -> list[str]:
    """Return one line for each new figure: the figure and its day."""
    new = [series[0], *(b for a, b in pairwise(series) if b.figure != a.figure)] if series else []
    return [f"{c.figure} ({say_day(c.as_of)})" for c in new]
