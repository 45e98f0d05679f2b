"""List the errors found in other texts, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflicting_reports.model import Seed

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["table_slips"]


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
            "how": [s.how_it_happened or "not known" for s in slips],
            "address": [next(iter(s.source_urls), "") for s in slips],
        },
        index=pd.Index([s.id for s in slips], name="slip"),
    )
