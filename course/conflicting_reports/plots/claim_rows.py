"""Set out chosen claims as a table, each figure with its companions."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from conflicting_reports.compare import hide_references, say_day
from conflicting_reports.model import Seed
from conflicting_reports.plots.speakers import say_speaker

if TYPE_CHECKING:
    import pandas as pd
    from pandas.io.formats.style import Styler
    from pandas.io.formats.style_render import CSSDict

__all__ = ["show_claims", "table_about", "table_claims"]

PEOPLE = {
    "military": "soldiers",
    "civilian": "civilians",
    "both": "soldiers and civilians",
    "not stated": "who: not stated",
}


def table_claims(seed: Seed, *ids: str) -> pd.DataFrame:
    """Return claims in the order of their ids given, one row each, indexed by id.

    Raises:
        KeyError: if there is no such claim.
    """
    import pandas as pd

    claims = [seed.claim(key) for key in ids]
    return pd.DataFrame(
        {
            "figure": [c.figure for c in claims],
            "hedge": [c.hedge or "" for c in claims],
            "counted": [c.measure for c in claims],
            "people": [c.population or "not stated" for c in claims],
            "about": [c.about for c in claims],
            "said by": [say_speaker(seed, c) for c in claims],
            "state of": [say_day(c.as_of) for c in claims],
            "read in": [seed.source(c.source).publisher for c in claims],
            "note": [hide_references(seed, c.note) for c in claims],
            "address": [seed.source(c.source).url or "the stored article" for c in claims],
        },
        index=pd.Index([c.id for c in claims], name="claim"),
    )


def show_claims(seed: Seed, *ids: str) -> Styler:
    """Return what `table_claims` gives, set out for reading: whole notes, publishers as links.

    Raises:
        KeyError: if there is no such claim.
    """
    import pandas as pd

    table = table_claims(seed, *ids)
    shown = pd.DataFrame(index=table.index)
    shown["figure"] = [
        escape(figure) + (f"<br>“{escape(hedge)}”" if hedge else "")
        for figure, hedge in zip(table["figure"], table["hedge"], strict=True)
    ]
    shown["what is counted"] = [
        f"{counted}<br>{PEOPLE[people]}<br>of: {'both sides' if about == 'both' else about}"
        for counted, people, about in zip(
            table["counted"], table["people"], table["about"], strict=True
        )
    ]
    shown["said by; state of"] = [
        f"{escape(who)}<br>{day}"
        for who, day in zip(table["said by"], table["state of"], strict=True)
    ]
    shown["read in"] = [
        f'<a href="{escape(address)}">{escape(text)}</a>'
        if address.startswith("http")
        else escape(text)
        for text, address in zip(table["read in"], table["address"], strict=True)
    ]
    shown["what to know"] = [escape(note, quote=False) for note in table["note"]]
    looks: list[CSSDict] = [
        {
            "selector": "td, th",
            "props": "text-align: left; vertical-align: top; padding: 0.25em",
        },
        {"selector": "th.row_heading", "props": "font-weight: normal"},
        {"selector": "td:last-child", "props": "min-width: 7em"},
    ]
    return shown.rename_axis(None).style.set_table_styles(looks)


def table_about(seed: Seed) -> pd.DataFrame:
    """Return how many figures of people a case holds about whom, one row for each measure."""
    import pandas as pd

    counts = [
        (c.measure, c.about)
        for c in seed.claims
        if c.value is not None and c.about and c.measure not in ("year", "duration", "territory")
    ]
    frame = pd.DataFrame(counts, columns=["counted", "about"])
    table = pd.crosstab(frame["counted"], frame["about"], margins=True, margins_name="all")
    return table.rename(columns={"both": "both sides"})
