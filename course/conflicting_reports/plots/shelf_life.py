"""Draw how long each figure was the newest of its kind, and which texts printed it after that."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflicting_reports.compare import party_of, revisions, say_day
from conflicting_reports.compare.freshness import is_stale, known_day, overtaken_by
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Claim, Seed
from conflicting_reports.plots.alt_text import give_text
from conflicting_reports.plots.day_axis import Part, day_number, draw_days, split_days
from conflicting_reports.plots.style import (
    COLOURS,
    INK,
    LARGE,
    MARKERS,
    NORMAL,
    QUIET,
    SMALL,
    new_axes,
)

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

__all__ = ["describe_shelf_life", "plot_shelf_life", "table_shelf_life"]

MEASURES = ("killed", "killed or missing")
FULL = len("2022-09-13")  # a date known to the day
KEY = (
    "Bar: the number was the newest. Marker: a text printed it that day (×2: two texts did).\n"
    "Crossed open marker: a text printed it when a newer number had been out since an earlier day."
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """One number of a party's own dead: every text that printed it, and what overtook it."""

    party: str
    step: Claim
    prints: tuple[Claim, ...]
    newer: Claim | None

    @property
    def name(self) -> str:
        """The number and what it counts."""
        more = "+" if self.step.high is None else ""
        return f"{self.step.value:,.15g}{more} {self.step.measure}"

    @property
    def first(self) -> dt.date:
        """The day on which it was first out."""
        return min(_day(claim) for claim in self.prints)

    @property
    def until(self) -> dt.date | None:
        """The day on which a newer figure was out, or None."""
        return _day(self.newer) if self.newer else None

    @property
    def life(self) -> str:
        """For how long it was the newest, in words."""
        if self.until is None:
            return "last here"
        days = (self.until - self.first).days
        at_most = "up to " if self.newer and len(self.newer.published or "") < FULL else ""
        return f"{at_most}{days} day{'s' if days != 1 else ''}"


def plot_shelf_life(seed: Seed, ax: Axes | None = None) -> Axes:
    """Draw one row per number that a party gave of its own dead: when it was new, when old.

    A thick bar runs from the day on which the number was first out to the day on which a
    newer one of the same measure was. Markers are texts that printed it, on their day; a
    number beside a marker says how many texts. A crossed open marker past the end of the
    bar is a text that printed the number when a newer one had been out since an earlier
    day. The right column gives the length of the bar.

    Raises:
        ComparisonError: if the case has no such figure.
    """
    shelves = _shelves(seed)
    if not shelves:
        msg = f"case {seed.id!r} has no figure of a party's own dead to draw"
        raise ComparisonError(msg)
    parties = [party for party in seed.parties if any(s.party == party for s in shelves)]
    height = 2.1 + 0.42 * (len(shelves) + len(parties))
    ax = ax or new_axes(height=height)
    days = [day for s in shelves for day in (*map(_day, s.prints), s.until) if day]
    parts = split_days([(day, day) for day in days])
    draw_days(ax, parts)
    _name_days(ax, parts)
    ax.set_title(" ", pad=50)  # keeps the room that the next two lines take
    _write_above(ax, _message(shelves), 42, fontsize=LARGE, color=INK, fontweight="bold")
    _write_above(ax, KEY, 6, fontsize=SMALL, color=QUIET)
    signs = zip(COLOURS.values(), MARKERS.values(), strict=True)
    looks = dict(zip(seed.parties, signs, strict=True))
    y, ticks, labels = 0.0, [], []
    for party in parties:
        ticks.append(y)
        labels.append((f"{party}, own count", INK, "bold"))
        y += 1
        for shelf in (s for s in shelves if s.party == party):
            _draw_row(ax, shelf, y, *looks[party])
            ticks.append(y)
            labels.append((shelf.name, looks[party][0], "normal"))
            y += 1
    ax.set_ylim(y - 0.3, -0.7)
    ax.set_yticks(ticks, [words for words, _, _ in labels])
    for label, (_, colour, weight) in zip(ax.get_yticklabels(), labels, strict=True):
        label.set(color=colour, fontweight=weight, fontsize=NORMAL)
    ax.tick_params(axis="y", length=0)
    ax.annotate(
        "newest for",
        (1, ticks[0]),
        xycoords=ax.get_yaxis_transform(),
        ha="right",
        va="center",
        fontsize=SMALL,
        color=QUIET,
    )
    return give_text(ax, describe_shelf_life(seed))


def describe_shelf_life(seed: Seed) -> str:
    """Return in sentences what `plot_shelf_life` draws."""
    text = []
    for shelf in _shelves(seed):
        hold = (
            f"the newest of its kind for {shelf.life}, until {say_day(shelf.until)}"
            if shelf.until
            else "no newer one of its kind is in our records"
        )
        count = len(shelf.prints)
        text.append(
            f"{shelf.party}, {shelf.step.measure}: {shelf.step.figure}, out since {say_day(shelf.first)}; "
            f"{hold}; in {count} text{'s' if count != 1 else ''}."
        )
        for claim in shelf.prints:
            newer = overtaken_by(seed, claim)
            if newer and is_stale(seed, claim):
                hedge = f" (“{claim.hedge}”)" if claim.hedge else ""
                text.append(
                    f"{seed.source(claim.source).publisher} still printed {claim.figure}{hedge} on "
                    f"{say_day(claim.published)}, when {newer.figure} had been out since {say_day(_day(newer))}."
                )
    return " ".join(text)


def table_shelf_life(seed: Seed) -> pd.DataFrame:
    """Return every printing that `plot_shelf_life` draws, indexed by claim id.

    Returns:
        Columns party (that counts its own), figure, measure, printed, publisher, state ("the
        newest", or "old: … was out since …"), day (that the figure describes), hedge and
        address (or the place in the stored text).
    """
    import pandas as pd

    rows = [(shelf, claim) for shelf in _shelves(seed) for claim in shelf.prints]
    return pd.DataFrame(
        {
            "party": [s.party for s, _ in rows],
            "figure": [c.figure for _, c in rows],
            "measure": [c.measure for _, c in rows],
            "printed": [c.published for _, c in rows],
            "publisher": [seed.source(c.source).publisher for _, c in rows],
            "state": [_state(seed, c) for _, c in rows],
            "day": [c.as_of for _, c in rows],
            "hedge": [c.hedge or "" for _, c in rows],
            "address": [
                f"article.txt, characters {c.span.start}-{c.span.end}"
                if c.span
                else seed.source(c.source).url or ""
                for _, c in rows
            ],
        },
        index=pd.Index([c.id for _, c in rows], name="claim"),
    )


def _shelves(seed: Seed) -> list[Shelf]:
    """Return the numbers to draw, by party, then in the order of their days."""
    shelves = []
    for party in seed.parties:
        for step in revisions(seed, party, MEASURES):
            prints = [
                c
                for c in seed.claims
                if (c.about, c.measure, c.value) == (party, step.measure, step.value)
                and party_of(seed, c) == party
                and c.population != "civilian"
                and c.scope is None
                and c.same_as is None
                and c.as_of
                and known_day(c)
            ]
            prints.sort(key=lambda c: (_day(c), c.id))
            shelves.append(Shelf(party, step, tuple(prints), overtaken_by(seed, step)))
    return shelves


def _draw_row(ax: Axes, shelf: Shelf, y: float, colour: str, marker: str) -> None:
    last = max(_day(c) for c in shelf.prints)
    end = shelf.until or last
    start = day_number(shelf.first)
    ax.plot(
        [start, day_number(end)],
        [y, y],
        color=colour,
        linewidth=9,
        alpha=0.35,
        solid_capstyle="butt",
        zorder=2,
    )
    if shelf.until:
        ax.plot(
            [day_number(end)],
            [y],
            marker="|",
            markersize=13,
            markeredgewidth=2,
            color=colour,
            zorder=3,
        )
    if last > end:
        ax.plot(
            [day_number(end), day_number(last)],
            [y, y],
            color=colour,
            linestyle=(0, (1, 2)),
            linewidth=1.5,
            zorder=2,
        )
    for day, count in Counter(_day(c) for c in shelf.prints).items():
        stale = shelf.until is not None and day > shelf.until
        place = day_number(day)
        ax.plot(
            [place],
            [y],
            marker=marker,
            markersize=9 if stale else 8,
            markerfacecolor=ax.get_facecolor() if stale else colour,
            markeredgecolor=colour,
            markeredgewidth=1.8,
            zorder=4,
            label="_stale" if stale else "_fresh",
        )
        if stale:
            ax.plot(
                [place],
                [y],
                marker="x",
                markersize=5,
                color=colour,
                markeredgewidth=1.5,
                zorder=5,
                label="_cross",
            )
        if count > 1:
            ax.annotate(
                f"×{count}",
                (place, y),
                (0, 6),
                textcoords="offset points",
                ha="center",
                va="bottom",
                fontsize=SMALL,
                color=INK,
                zorder=6,
            )
    if not shelf.until:
        _write_beside(ax, "→", (day_number(last), y), 8)
    if any(len(c.published or "") < FULL for c in shelf.prints):
        _write_beside(ax, f"some day in {shelf.first:%B}", (start, y), -8)
    ax.annotate(
        shelf.life,
        (1, y),
        xycoords=ax.get_yaxis_transform(),
        ha="right",
        va="center",
        fontsize=NORMAL,
        color=INK,
    )


def _name_days(ax: Axes, parts: Sequence[Part]) -> None:
    """Write the month under the first day of each stretch, and the year where it begins."""
    from matplotlib.ticker import FixedFormatter

    for text in list(ax.texts):
        text.remove()
    labels, year = [], 0
    for part in parts:
        for n, day in enumerate(part.ticks):
            lines = [f"{day.day}", *([f"{day:%b}"] if n == 0 else [])]
            labels.append("\n".join([*lines, *([f"{day:%Y}"] if day.year != year else [])]))
            year = day.year
    ax.xaxis.set_major_formatter(FixedFormatter(labels))
    note = "; // marks days left out" if len(parts) > 1 else ""
    ax.set_xlabel(f"day of printing{note}", fontsize=NORMAL, color=INK, labelpad=4)


def _write_above(ax: Axes, words: str, height: float, **looks: Any) -> None:
    """Write a line above the rows, from the left edge of the picture."""
    text = ax.annotate(
        words,
        (0.01, 1),
        (0, height),
        xycoords=("figure fraction", "axes fraction"),
        textcoords="offset points",
        va="bottom",
        **looks,
    )
    text.set_in_layout(False)


def _write_beside(ax: Axes, words: str, place: tuple[float, float], points: float) -> None:
    ax.annotate(
        words,
        place,
        (points, 0),
        textcoords="offset points",
        ha="left" if points > 0 else "right",
        va="center",
        fontsize=SMALL,
        color=QUIET,
    )


def _message(shelves: list[Shelf]) -> str:
    """Return the title: how long the first number of each party was the newest."""
    firsts = [
        next(s for s in shelves if s.party == p) for p in dict.fromkeys(s.party for s in shelves)
    ]
    if all(s.until for s in firsts):
        lives = ", ".join(f"{s.party}’s {s.life}" for s in firsts)
        return f"How long the first number lasted: {lives}"
    return "How long each number of a party’s own dead was the newest"


def _state(seed: Seed, claim: Claim) -> str:
    newer = overtaken_by(seed, claim)
    if newer is None or not is_stale(seed, claim):
        return "the newest"
    return f"old: {newer.figure} was out since {say_day(_day(newer))}"


def _day(claim: Claim) -> dt.date:
    return known_day(claim) or dt.date.max
