"""Draw whose figures come first in the reports of a case, by camp, and say the same in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Seed
from conflicting_reports.plots.alt_text import give_text
from conflicting_reports.plots.style import (
    COLOURS,
    FAINT,
    INK,
    LARGE,
    MARKERS,
    NORMAL,
    QUIET,
    SMALL,
    new_axes,
)
from conflicting_reports.side_records import Report

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

__all__ = ["describe_report_order", "plot_report_order", "table_report_order"]

UNKNOWN = "not captured"
SIGNS = (*MARKERS.values(), "D", "x")
INKS = (*COLOURS.values(), INK, QUIET)
STEP, ROOM = 0.32, 10


def plot_report_order(seed: Seed, ax: Axes | None = None) -> Axes:
    """Draw one mark per report, in the column of the party whose figures it gives first.

    A filled mark: the opening holds figures of both parties, so somebody chose an order. An
    open one: it holds the figures of one party at most, and there was nothing to order. A
    cross: the opening that was read does not show it.

    Args:
        seed: the case; its reports are drawn.
        ax: where to draw; a figure of 1024 pixels' width is made when there is none.

    Returns:
        The Axes. `describe_report_order` and `table_report_order` give the same in words.

    Raises:
        ComparisonError: if the case has no reports.
    """
    if not seed.reports:
        msg = f"case {seed.id!r} has no reports to draw"
        raise ComparisonError(msg)
    camps, orders = _camps(seed), _orders(seed)
    signs = dict(zip(orders, SIGNS, strict=True))
    inks = dict(zip(orders, INKS, strict=True))
    ax = ax or new_axes(2.1 + 0.26 * len(camps))
    most = {o: max(_count(seed, camp, o) for camp in camps) for o in orders}
    left, at = {}, 0.0
    for order in orders:
        left[order] = at
        at += max(most[order] * STEP, 2.0) + 0.5
    for number, camp in enumerate(camps):
        for order in orders:
            here = [r for r in seed.reports if _camp(r) == camp and _order(seed, r) == order]
            here.sort(key=lambda r: not has_both(r))
            for place, report in enumerate(here):
                colour = inks[order]
                filled = has_both(report)
                ax.plot(
                    left[order] + (place + 0.5) * STEP,
                    number,
                    marker=signs[order],
                    markersize=9 if order != "both" else 8,
                    markerfacecolor=colour if filled else "white",
                    markeredgecolor=colour,
                    markeredgewidth=2,
                    linestyle="none",
                )
    for order in orders:
        total = sum(_order(seed, r) == order for r in seed.reports)
        name = (
            f"{order} first"
            if order in seed.parties
            else "both at once"
            if order == "both"
            else order
        )
        ax.text(
            left[order],
            -0.85,
            f"{name}: {total}",
            fontsize=NORMAL,
            fontweight="bold",
            color=inks[order],
            va="bottom",
        )
        if order != orders[0]:
            ax.axvline(left[order] - 0.25, color=FAINT, linewidth=1, zorder=0)
    ax.set_ylim(len(camps) - 0.4, -1.7)
    ax.set_xlim(-0.2, at)
    ax.set_yticks(range(len(camps)), camps, fontsize=SMALL, color=INK)
    ax.set_xticks([])
    ax.tick_params(length=0)
    ax.hlines(range(len(camps)), 0, at, color=FAINT, linewidth=0.6, zorder=0)
    for side in ax.spines.values():
        side.set_visible(False)
    ax.set_title(_message(seed), loc="left", fontsize=LARGE, fontweight="bold", color=INK)
    ax.set_xlabel(
        "Filled: figures of both parties in the opening. Open: of one at most. "
        "Cross: order not captured.\nNo random sample: the openings that could be read. "
        "Several texts come from the same agency.",
        loc="left",
        fontsize=SMALL,
        color=QUIET,
    )
    return give_text(ax, describe_report_order(seed))


def describe_report_order(seed: Seed) -> str:
    """Return in sentences what `plot_report_order` draws, camp by camp."""
    both = [r for r in seed.reports if has_both(r)]
    text = [f"{_message(seed)}.", "The reports are no random sample; only openings were read."]
    orders = _orders(seed)
    counts = Counter(_order(seed, r) for r in both)
    parts = ", ".join(f"{order} {counts[order]}" for order in orders if counts[order])
    text.append(f"Of the {len(both)} openings with figures of both parties, first: {parts}.")
    for camp in _camps(seed):
        found = [
            f"{order} {_count(seed, camp, order)}" for order in orders if _count(seed, camp, order)
        ]
        text.append(f"{camp}: {', '.join(found)}.")
    return " ".join(text)


def table_report_order(seed: Seed) -> pd.DataFrame:
    """Return the reports that `plot_report_order` draws, one row each, indexed by report id.

    Returns:
        Columns camp, outlet, published, first (whose figures), figures of each party as
        captured, both (whether the opening holds figures of both) and address.
    """
    import pandas as pd

    camps = _camps(seed)
    reports = sorted(seed.reports, key=lambda r: (camps.index(_camp(r)), r.outlet))
    return pd.DataFrame(
        {
            "camp": [_camp(r) for r in reports],
            "outlet": [r.outlet for r in reports],
            "published": [r.published or "not stated" for r in reports],
            "first": [_order(seed, r) for r in reports],
            seed.parties[0]: [r.figures_armenian or "" for r in reports],
            seed.parties[1]: [r.figures_azerbaijani or "" for r in reports],
            "both": [has_both(r) for r in reports],
            "address": [next(iter(r.source_urls), "") for r in reports],
        },
        index=pd.Index([r.id for r in reports], name="report"),
    )


def has_both(report: Report) -> bool:
    """Say whether a report's opening holds figures of both parties."""
    cells = (report.figures_armenian, report.figures_azerbaijani)
    return all(cell and not cell.startswith(("none", UNKNOWN)) for cell in cells)


def _camp(report: Report) -> str:
    return report.country_or_camp or "not stated"


def _orders(seed: Seed) -> tuple[str, ...]:
    return (*seed.parties, "both", UNKNOWN)


def _order(seed: Seed, report: Report) -> str:
    return report.whose_first if report.whose_first in _orders(seed) else UNKNOWN


def _camps(seed: Seed) -> list[str]:
    counts = Counter(_camp(r) for r in seed.reports)
    return sorted(counts, key=lambda camp: (-counts[camp], camp))


def _count(seed: Seed, camp: str, order: str) -> int:
    return sum(_camp(r) == camp and _order(seed, r) == order for r in seed.reports)


def _message(seed: Seed) -> str:
    both = [r for r in seed.reports if has_both(r)]
    return f"Whose figures first? Only {len(both)} of {len(seed.reports)} openings had two to put in order"
