"""List the errors found in other texts, as a table."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from conflicting_reports.compare import hide_references
from conflicting_reports.model import Seed

if TYPE_CHECKING:
    import pandas as pd
    from pandas.io.formats.style import Styler

__all__ = ["show_slips", "table_slips"]


def table_slips(seed: Seed, confidence: str = "high") -> pd.DataFrame:
    """Return the slips of a case that are sure enough to show, one row each, indexed by id.

    Args:
        seed: the case.
        confidence: the grade that a slip must have been given.

    Returns:
        Columns outlet, date, kind, it said, it should be, how (as far as known) and address.
    """
    import pandas as pd

    slips = sorted(
        (slip for slip in seed.slips if slip.confidence == confidence),
        key=lambda slip: (slip.category or "", slip.outlet.casefold()),
    )
    return pd.DataFrame(
        {
            "outlet": [s.outlet for s in slips],
            "date": [s.date or "not stated" for s in slips],
            "kind": [s.category or "" for s in slips],
            "it said": [s.what_it_said or "" for s in slips],
            "it should be": [s.what_it_should_be or "" for s in slips],
            "how": [hide_references(seed, s.how_it_happened) or "not known" for s in slips],
            "address": [next(iter(s.source_urls), "") for s in slips],
        },
        index=pd.Index([s.id for s in slips], name="slip"),
    )


def show_slips(seed: Seed) -> Styler:
    """Return what `table_slips` gives, set out for reading: whole cells, outlets as links."""
    table = table_slips(seed)
    shown = table.drop(columns="address").map(lambda text: escape(text, quote=False))
    shown["outlet"] = [
        f'<a href="{escape(address)}">{outlet}</a>' if address.startswith("http") else outlet
        for outlet, address in zip(shown["outlet"], table["address"], strict=True)
    ]
    look = "text-align: left; vertical-align: top; padding: 0.25em"
    return shown.rename_axis(None).style.set_table_styles([{"selector": "td, th", "props": look}])
