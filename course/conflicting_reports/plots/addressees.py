"""Draw whom the reactions speak to against whose side they take, and say the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Seed
from conflicting_reports.plots.alt_text import give_text
from conflicting_reports.plots.style import (
    FAINT,
    INK,
    LARGE,
    NORMAL,
    QUIET,
    SMALL,
    colour_of,
    new_axes,
)
from conflicting_reports.side_records import Reaction

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

__all__ = ["describe_addressees", "plot_addressees", "table_addressees"]

OTHER_STANCES = ("calls on both", "offers mediation", "concern only", "other")
OTHER_COLUMNS = {
    "both": "both, or nobody\nin particular",
    "world": "the world",
    "": "somebody else",
}
PER_LINE, STEP, WIDTH = 6, 0.115, 1.0


def stances_of(seed: Seed) -> tuple[str, ...]:
    """Return the stances of a case, from the top row down."""
    return (*(f"supports {party}" for party in seed.parties), *OTHER_STANCES)


def columns_of(seed: Seed) -> dict[str, str]:
    """Return whom a reaction of a case may be said to, each with the words above its column."""
    return {**{party: party for party in seed.parties}, **OTHER_COLUMNS}


def plot_addressees(seed: Seed, ax: Axes | None = None) -> Axes:
    """Draw one dot for each reaction, by the one spoken to (across) and the stance (down).

    A filled dot is a reaction that the article carries, an open one a reaction that it
    doesn't. The parties' own words are left out.

    Returns:
        The Axes. `describe_addressees` and `table_addressees` give the same in words.

    Raises:
        ComparisonError: if the case has no reactions of others than the parties.
    """
    cells = _cells(seed)
    columns = columns_of(seed)
    rows = [stance for stance in stances_of(seed) if any(cells[stance, a] for a in columns)]
    lines = [max(-(-len(cells[row, a]) // PER_LINE) for a in columns) for row in rows]
    heights = [0.24 + 0.17 * (count - 1) + 0.16 for count in lines]
    ax = ax or new_axes(1.9 + sum(heights) * 1.55)
    top = 0.0
    ax.set_xlim(-1.22, len(columns) * WIDTH)
    for row, height in zip(rows, heights, strict=True):
        ax.axhline(top, color=FAINT, linewidth=1)
        colour = colour_of(seed, row.removeprefix("supports "))
        ax.text(-1.2, top + 0.2, row, va="center", fontsize=NORMAL, color=colour)
        for column, addressee in enumerate(columns):
            _draw_cell(ax, cells[row, addressee], column * WIDTH, top + 0.2)
        top += height
    for column, (addressee, text) in enumerate(columns.items()):
        ax.text(
            column * WIDTH,
            -0.08,
            text,
            va="bottom",
            fontsize=NORMAL,
            fontweight="bold",
            color=colour_of(seed, addressee),
            linespacing=1.05,
        )
    ax.text(-1.2, -0.08, "said to:", va="bottom", fontsize=NORMAL, color=QUIET)
    ax.set_ylim(top, -0.46)
    ax.axis("off")
    ax.set_title(
        _message(seed, cells), loc="left", pad=30, fontsize=LARGE, fontweight="bold", color=INK
    )
    ax.annotate(
        "One dot: one reaction. Filled: the article carries it. Open: it doesn’t. Parties’ own words left out.",
        (0, 1),
        (0, 9),
        va="bottom",
        xycoords="axes fraction",
        textcoords="offset points",
        fontsize=SMALL,
        color=QUIET,
    )
    return give_text(ax, describe_addressees(seed))


def describe_addressees(seed: Seed) -> str:
    """Return in sentences what `plot_addressees` draws."""
    cells = _cells(seed)
    text = [" ".join(_message(seed, cells).split()) + "."]
    for addressee, name in columns_of(seed).items():
        parts = [
            f"{stance} {len(found)}" + (f" ({carried} in the article)" if carried else "")
            for stance in stances_of(seed)
            if (found := cells[stance, addressee])
            for carried in [sum(bool(r.in_article) for r in found)]
        ]
        if parts:
            text.append(f"Said to {' '.join(name.split())}: {', '.join(parts)}.")
    return " ".join(text)


def table_addressees(seed: Seed) -> pd.DataFrame:
    """Return the reactions that `plot_addressees` draws, one row each, indexed by their id.

    Returns:
        Columns actor, speaker, day, said to, stance, whose account, in the article, address.
    """
    import pandas as pd

    rows = _others(seed)
    return pd.DataFrame(
        {
            "actor": [r.actor for r in rows],
            "speaker": [r.speaker or "" for r in rows],
            "day": [r.date or "" for r in rows],
            "said to": [r.addressed_to or "" for r in rows],
            "stance": [r.stance for r in rows],
            "whose account": [r.readout_by or "" for r in rows],
            "in the article": ["yes" if r.in_article else "no" for r in rows],
            "address": [" | ".join(r.source_urls) for r in rows],
        },
        index=pd.Index([r.id for r in rows], name="reaction"),
    )


def _others(seed: Seed) -> list[Reaction]:
    return [r for r in seed.reactions if r.actor_kind != "party"]


def _cells(seed: Seed) -> dict[tuple[str, str], list[Reaction]]:
    rows = _others(seed)
    if not rows:
        msg = f"case {seed.id!r} has no reaction of others than the parties to draw"
        raise ComparisonError(msg)
    columns = columns_of(seed)
    cells: dict[tuple[str, str], list[Reaction]] = {
        (stance, addressee): [] for stance in stances_of(seed) for addressee in columns
    }
    for row in rows:
        addressee = row.addressed_to or ""
        cells[row.stance, addressee if addressee in columns else ""].append(row)
    return {key: sorted(found, key=lambda r: not r.in_article) for key, found in cells.items()}


def _message(seed: Seed, cells: dict[tuple[str, str], list[Reaction]]) -> str:
    parts = []
    for party in seed.parties:
        spoken = sum(len(cells[stance, party]) for stance in stances_of(seed))
        backing = len(cells[f"supports {party}", party])
        parts.append(f"of {spoken} reactions said to {party}, {backing} support it")
    return "Being spoken to is not being supported: " + ";\n".join(parts)


def _draw_cell(ax: Axes, found: list[Reaction], left: float, top: float) -> None:
    if not found:
        ax.text(left, top, "0", va="center", fontsize=SMALL, color=QUIET)
        return
    ax.text(left, top, str(len(found)), va="center", fontsize=NORMAL, fontweight="bold", color=INK)
    for n, reaction in enumerate(found):
        ax.plot(
            left + 0.23 + STEP * (n % PER_LINE),
            top + 0.17 * (n // PER_LINE),
            marker="o",
            markersize=8.5,
            markerfacecolor=INK if reaction.in_article else "white",
            markeredgecolor=INK,
            markeredgewidth=1.3,
        )
