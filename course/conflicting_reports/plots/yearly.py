"""UCDP's low, best and high for a conflict, year by year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflicting_reports.model import Seed
from conflicting_reports.plots.alt_text import give_text
from conflicting_reports.plots.style import INK, SMALL, new_axes
from conflicting_reports.side_records import Estimate

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

__all__ = ["describe_yearly", "plot_yearly", "table_yearly"]

DYAD = "UCDP dyad 833"
# year: side of the label, and its shift in points to the right and upwards
LABELLED = {
    1994: ("left", 4, 6),
    2016: ("right", -6, -12),
    2020: ("right", -6, -8),
    2022: ("left", 8, -12),
    2023: ("left", 0, 8),
}


def yearly(seed: Seed, version: str = "24.1") -> list[Estimate]:
    """Return UCDP's rows of the dyad over Nagorno-Karabakh in one dataset version, by year."""
    rows = [
        e
        for e in seed.estimates
        if e.scope and e.scope.startswith(DYAD) and version in (e.version or "") and e.year
    ]
    return sorted(rows, key=lambda e: e.year or 0)


def plot_yearly(seed: Seed, ax: Axes | None = None, version: str = "24.1") -> Axes:
    """Return Axes with a line from low to high and a mark at best for each active year.

    The axis is logarithmic: the years differ by a factor of hundreds. Deaths in battle,
    soldiers and civilians, all parties; UCDP Battle-Related Deaths Dataset, CC BY 4.0.
    """
    axes = ax if ax is not None else new_axes()
    rows = yearly(seed, version)
    for row in rows:
        year, low, best, high = (float(n or 0) for n in (row.year, row.low, row.best, row.high))
        axes.plot([year, year], [low, high], color=INK, lw=2, solid_capstyle="butt")
        axes.plot([year], [best], "o", color=INK, ms=6)
    for row in rows:
        if row.year in LABELLED:
            words = f"{row.year}: {row.best:,.0f}"
            if (row.high or 0) > (row.best or 0) * 1.02:
                words += f"\n(up to {row.high:,.0f})"
            side, shift, above = LABELLED[row.year]
            axes.annotate(
                words,
                (row.year, max(row.high or 0, row.best or 0)),
                xytext=(shift, above),
                textcoords="offset points",
                ha=side,
                va="bottom",
                fontsize=SMALL,
            )
    axes.set_yscale("log")
    axes.set_ylim(10, 40_000)
    axes.set_xlim(1990, 2027)
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    axes.set_ylabel("deaths in battle, all parties (log scale)")
    axes.set_title("UCDP gives three numbers a year: low, best and high", loc="left", weight="bold")
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.grid(axis="y", color="#e3e5e8", lw=0.8)
    axes.set_axisbelow(True)
    return give_text(axes, describe_yearly(seed, version))


def describe_yearly(seed: Seed, version: str = "24.1") -> str:
    """Return the figure in words, a sentence for each active year."""
    parts = [
        f"{e.year}: best {e.best:,.0f}, from {e.low:,.0f} to {e.high:,.0f}."
        for e in yearly(seed, version)
    ]
    return f"UCDP's battle-related deaths for {DYAD}, dataset version {version}. " + " ".join(parts)


def table_yearly(seed: Seed, version: str = "24.1") -> pd.DataFrame:
    """Return year, low, best, high, what is counted and the citation, a row for each year."""
    import pandas as pd

    return pd.DataFrame(
        [
            {
                **{"year": e.year, "low": e.low, "best": e.best, "high": e.high},
                **{"what is counted": e.what_is_counted, "citation": e.citation},
            }
            for e in yearly(seed, version)
        ]
    )
