"""Leave out of a note what only those who know the tables can follow: ids and file names."""

from __future__ import annotations

import re

from conflicting_reports.model import Seed

__all__ = ["hide_references"]


def hide_references(seed: Seed, text: str | None) -> str:
    """Return a note without references to records and tables: `(T13, T17)`, `See E25` and the like.

    Only what is a reference and nothing else goes: a bracket, a whole sentence, or a last part
    after a comma or semicolon. Reactions keep their ids, for learners see them on the buttons of
    the matrix.
    """
    if not text:
        return ""
    tables = (seed.claims, seed.events, seed.reports, seed.estimates, seed.verdicts)
    ids = {row.id for table in (*tables, seed.slips, seed.chain) for row in table}
    one = "|".join([r"\w+\.csv", *map(re.escape, sorted(ids, key=len, reverse=True))])
    each = rf"(?:{one})(?![\w-])"
    all_of = rf"{each}(?:(?:,| and|;| in)\s+{each})*"
    lead = r"(?:(?:see|compare)\s+)?(?:claims?\s+)?"
    text = re.sub(rf"\s*\({lead}{all_of}\)", "", text, flags=re.I)
    text = re.sub(rf"[;,]\s+(?:see|compare)\s+(?:claims?\s+)?{all_of}(?=[.;]|$)", "", text)
    text = re.sub(
        rf"(?:^|(?<=[.!?\"”])\s+)(?:(?:See|Compare)\s+(?:claims?\s+)?|Claims?\s+){all_of}(?:\.|$)",
        "",
        text,
    )
    return text.strip()
