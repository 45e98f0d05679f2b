"""The low, best and high that a dataset gives for a conflict, year by year."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Seed
from conflicting_reports.plots.alt_text import give_text
from conflicting_reports.plots.style import INK, SMALL, new_axes
from conflicting_reports.side_records import Estimate

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

__all__ = ["describe_yearly", "plot_yearly", "table_yearly"]

DYAD = re.compile(r"\w+ dyad \d+")
# case and year: side of the label, and its shift in points to the right and upwards
LABELLED = {
    ("september-2022", 1994): ("left", 4, 6),
    ("september-2022", 2016): ("right", -6, -12),
    ("september-2022", 2020): ("right", -6, -8),
    ("september-2022", 2022): ("left", 8, -12),
    ("september-2022", 2023): ("left", 0, 8),
    ("vaddow-river", 1996): ("left", 6, -16),
    ("vaddow-river", 1997): ("right", 26, 8),
    ("vaddow-river", 1998): ("left", 8, -12),
    ("vaddow-river", 2014): ("right", -6, -12),
    ("vaddow-river", 2015): ("right", -6, -28),
    ("vaddow-river", 2017): ("left", 8, -12),
}


def dyad_of(seed: Seed) -> str:
    """Return the pair of parties for which the case has most years, as its dataset numbers it.

    Raises:
        ComparisonError: if the case has no such rows.
    """
    named = [DYAD.match(e.scope or "") for e in seed.estimates if e.year]
    counted = Counter(found.group() for found in named if found)
    if not counted:
        msg = f"case {seed.id!r} has no estimates year by year to draw"
        raise ComparisonError(msg)
    return counted.most_common(1)[0][0]


def newest_version(seed: Seed) -> str:
    """Return the number of the newest dataset version that has the case's pair of parties."""
    dyad = dyad_of(seed)
    said = [e.version or "" for e in seed.estimates if (e.scope or "").startswith(f"{dyad}:")]
    numbers = [found.group() for v in said if (found := re.search(r"\d+\.\d+", v))]
    return max(numbers, key=lambda number: [int(part) for part in number.split(".")], default="")


def yearly(seed: Seed, version: str | None = None) -> list[Estimate]:
    """Return the rows of the case's pair of parties in one dataset version, by year.

    Raises:
        ComparisonError: if there are none.
    """
    dyad, version = dyad_of(seed), version or newest_version(seed)
    rows = [
        e
        for e in seed.estimates
        if (e.scope or "").startswith(f"{dyad}:") and version in (e.version or "") and e.year
    ]
    if not rows:
        msg = f"case {seed.id!r} has no estimates of version {version} to draw"
        raise ComparisonError(msg)
    return sorted(rows, key=lambda e: e.year or 0)


def plot_yearly(seed: Seed, ax: Axes | None = None, version: str | None = None) -> Axes:
    """Return Axes with a line from low to high and a mark at best for each active year.

    The axis is logarithmic: the years differ by a factor of hundreds. Deaths in battle,
    soldiers and civilians, all parties; for the real case from the UCDP Battle-Related
    Deaths Dataset, CC BY 4.0. The version is the newest one unless told otherwise.
    """
    rows = yearly(seed, version)
    axes = ax if ax is not None else new_axes()
    for row in rows:
        year, low, best, high = (float(n or 0) for n in (row.year, row.low, row.best, row.high))
        axes.plot([year, year], [low, high], color=INK, lw=2, solid_capstyle="butt")
        axes.plot([year], [best], "o", color=INK, ms=6)
    for row in rows:
        if (seed.id, row.year) in LABELLED:
            words = f"{row.year}: {row.best:,.0f}"
            if (row.high or 0) > (row.best or 0) * 1.02:
                words += f"\n(up to {row.high:,.0f})"
            side, shift, above = LABELLED[seed.id, row.year or 0]
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
    highest = max(max(row.high or 0, row.best or 0) for row in rows)
    lowest = min(row.low or 1 for row in rows)
    axes.set_ylim(10 ** math.floor(math.log10(lowest)), 4 * 10 ** math.ceil(math.log10(highest)))
    axes.set_xlim((rows[0].year or 0) - 1, (rows[-1].year or 0) + 4)
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    axes.set_ylabel("deaths in battle, all parties (log scale)")
    axes.set_title(
        f"{rows[0].who} gives three numbers a year: low, best and high", loc="left", weight="bold"
    )
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.grid(axis="y", color="#e3e5e8", lw=0.8)
    axes.set_axisbelow(True)
    return give_text(axes, describe_yearly(seed, version))


def describe_yearly(seed: Seed, version: str | None = None) -> str:
    """Return the figure in words, a sentence for each active year."""
    rows = yearly(seed, version)
    parts = [f"{e.year}: best {e.best:,.0f}, from {e.low:,.0f} to {e.high:,.0f}." for e in rows]
    made = version or newest_version(seed)
    head = f"{rows[0].who}'s battle-related deaths for {dyad_of(seed)}, dataset version {made}."
    return " ".join([head, *parts])


def table_yearly(seed: Seed, version: str | None = None) -> pd.DataFrame:
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
