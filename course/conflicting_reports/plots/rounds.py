"""Draw, round by round, each side's count of its own dead against the other side's claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflicting_reports.compare import day_range, hide_references, say_day
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
from conflicting_reports.side_records import Estimate

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

__all__ = ["Round", "describe_rounds", "find_rounds", "plot_rounds", "table_rounds"]

LANE = 0.23
ABOUT = frozenset({"about", "almost", "around", "nearly", "some"})


@dataclass(frozen=True, slots=True)
class Round:
    """One party's dead in one round of fighting, counted by itself and claimed by the other."""

    period: str
    party: str
    other: str
    own: tuple[Estimate, ...]
    claimed: tuple[Estimate, ...]


def find_rounds(seed: Seed) -> list[Round]:
    """Return the rounds in which at least one side made a claim about the other's dead.

    One for each round and party, by date, then by party. Counts of bodies examined, of
    missing people and of civilians alone are left out: they are other things. So are rows
    whose scope is neither party's.
    """
    rows = [
        e
        for e in seed.estimates
        if e.period
        and _party(seed, e)
        and e.own_or_other in ("own", "other")
        and "killed" in e.what_is_counted
        and not e.what_is_counted.startswith("civilians")
    ]
    periods = sorted({e.period for e in rows if e.own_or_other == "other" and e.period})
    rounds = []
    for period in periods:
        for party, other in (seed.parties, seed.parties[::-1]):
            here = [e for e in rows if e.period == period and _party(seed, e) == party]
            own = tuple(e for e in here if e.own_or_other == "own")
            rounds.append(Round(period, party, other, own, tuple(e for e in here if e not in own)))
    return rounds


def plot_rounds(seed: Seed, ax: Axes | None = None) -> Axes:
    """Draw each round's own counts (filled) over the other side's claims (open), on a log scale.

    Colour and marker say who speaks. A bar reaches from the smallest number to the largest.
    An arrow means that no limit was given on that side. What was not found is said in words.

    Raises:
        ComparisonError: if the case has no round in which one side claims the other's dead.
    """
    rounds = find_rounds(seed)
    if not rounds:
        msg = f"case {seed.id!r} has no claim of one side about the other's dead"
        raise ComparisonError(msg)
    ax = ax or new_axes(1.4 + 0.66 * len(rounds))
    numbers = [n for r in rounds for e in (*r.own, *r.claimed) for n in _numbers(e)]
    ax.set_xscale("log")
    ax.set_xlim(min(numbers) / 2, max(numbers) * 4)
    height, ticks, names = 0.0, [], []
    for n, line in enumerate(rounds):
        if n == 0 or rounds[n - 1].period != line.period:
            height -= 0.75
            same = [r for r in rounds if r.period == line.period]
            for words, bold, x in ((say_period(line.period), "bold", 0.0), (_where(same), None, 1)):
                ax.text(
                    x,
                    height + 0.12,
                    words,
                    transform=ax.get_yaxis_transform(),
                    ha="right" if x else "left",
                    fontsize=NORMAL if bold else SMALL,
                    fontweight=bold,
                    color=INK if bold else QUIET,
                    va="center",
                    bbox={"facecolor": ax.get_facecolor(), "edgecolor": "none", "pad": 1.5},
                    zorder=4,
                )
            height -= 0.72
        _draw(ax, line.own, height + LANE, seed.parties.index(line.party), own=True)
        _draw(ax, line.claimed, height - LANE, seed.parties.index(line.other), own=False)
        ticks.append(height)
        names.append(f"{line.party}’s dead")
        height -= 1
    ax.set_ylim(height + 0.3, 0)
    ax.set_yticks(ticks, names, fontsize=NORMAL, color=INK)
    ax.tick_params(axis="both", length=0)
    ax.xaxis.set_major_formatter(lambda x, _: f"{x:,.0f}")
    ax.tick_params(axis="x", labelsize=SMALL, labelcolor=QUIET)
    ax.grid(axis="x", color=FAINT, linewidth=0.8)
    ax.set_axisbelow(True)
    ax.minorticks_off()
    for side in ("top", "right", "left"):
        ax.spines[side].set_visible(False)
    ax.set_xlabel("people, each step to the right is ten times as many", fontsize=SMALL)
    ax.set_title(_message(rounds), loc="left", pad=44, fontsize=LARGE, fontweight="bold", color=INK)
    ax.annotate(
        "Filled: a side’s count of its own dead. Open: what the other side said. "
        "Colour and shape: who speaks.\nArrow: at least, or up to. "
        f"{_key(seed)}",
        (0, 1),
        (0, 9),
        va="bottom",
        xycoords="axes fraction",
        textcoords="offset points",
        fontsize=SMALL,
        color=QUIET,
    )
    return give_text(ax, describe_rounds(seed))


def describe_rounds(seed: Seed) -> str:
    """Return in sentences what `plot_rounds` draws, with what is missing."""
    rounds = find_rounds(seed)
    text = [_message(rounds) + "."]
    for line in rounds:
        own = "; ".join(_full(e) for e in line.own) or "not in our records"
        said = "; ".join(_full(e) for e in line.claimed) or "no claim in our records"
        text.append(
            f"{say_period(line.period)}, {line.party}’s dead. {line.party}’s own count: {own}. "
            f"{line.other} said: {said}."
        )
    return "\n".join(text)


def table_rounds(seed: Seed) -> pd.DataFrame:
    """Return the records that `plot_rounds` draws, one row each, indexed by their id.

    Returns:
        Columns round, about, voice (own count, or the party that claims), figure, counted,
        who, where (whose territory or troops the figure covers), note, address.
    """
    import pandas as pd

    rows = [(line, e) for line in find_rounds(seed) for e in (*line.own, *line.claimed)]
    return pd.DataFrame(
        {
            "round": [say_period(line.period) for line, _ in rows],
            "about": [line.party for line, _ in rows],
            "voice": ["own count" if e in line.own else f"{line.other} said" for line, e in rows],
            "figure": [_figure(e) for _, e in rows],
            "counted": [e.what_is_counted.rsplit(", ", 1)[0] for _, e in rows],
            "who": [e.who for _, e in rows],
            "where": [e.scope for _, e in rows],
            "note": [hide_references(seed, e.note) for _, e in rows],
            "address": [e.source_urls[0] if e.source_urls else "" for _, e in rows],
        },
        index=pd.Index([e.id for _, e in rows], name="estimate"),
    )


def say_period(period: str) -> str:
    """Return a period in words: `1 to 5 April 2016`, `27 September to 10 November 2020`."""
    dates = [day_range(part) for part in period.split("/")]
    first, last = dates[0][0], dates[-1][-1]
    if first == last:
        return f"{last.day} {last:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {last.day} {last:%B %Y}"
    start = f"{first.day} {first:%B}" + (f" {first:%Y}" if first.year != last.year else "")
    return f"{start} to {last.day} {last:%B %Y}"


def _party(seed: Seed, row: Estimate) -> str | None:
    """Return whose dead a row counts; troops of a neighbouring region are counted with a party."""
    scope = row.scope or ""
    return next((p for p in seed.parties if scope == p or scope.startswith(f"{p} and ")), None)


def _numbers(row: Estimate) -> list[float]:
    return [n for n in (row.low, row.best, row.high) if n is not None]


def _figure(row: Estimate) -> str:
    """Return the number with its bounds, and with `about` where its source has such a word."""
    numbers = _numbers(row)
    hedge = re.search(r'Hedge or wording: "([^"]+)"', row.note or "")
    if hedge and row.best is not None and hedge.group(1) in ABOUT:
        return f"{hedge.group(1)} {row.best:,.15g}"
    if row.best is None and row.high is None:
        return f"at least {row.low:,.15g}"
    if row.best is None and row.low is None:
        return f"up to {row.high:,.15g}"
    return " to ".join(f"{n:,.15g}" for n in (numbers[:1] + numbers[-1:])[: len(set(numbers))])


def _thing(row: Estimate) -> str:
    """Return what a row counts beside the killed, in a few words."""
    for words in ("killed or missing", "killed or wounded"):
        if words in row.what_is_counted:
            return f" {words}"
    return ""


def _full(row: Estimate) -> str:
    day = re.search(r"As of (\d{4}(?:-\d\d)*)", row.note or "")
    when = say_day(day.group(1)) if day else "day not known"
    return f"{_figure(row)} ({row.what_is_counted.rsplit(', ', 1)[0]}; {row.who}; {when})"


def _key(seed: Seed) -> str:
    return f"Circle: {seed.parties[0]} speaks. Square: {seed.parties[1]} speaks."


def _message(rounds: Sequence[Round]) -> str:
    """Return the title: whether each claim lies above the own count, where both can be compared."""
    pairs = [
        (max(n for e in r.own for n in _numbers(e)), min(n for e in said for n in _numbers(e)))
        for r in rounds
        if r.own and (said := [e for e in r.claimed if not _thing(e)])
    ]
    above = sum(claim > own for own, claim in pairs)
    if pairs and above == len(pairs):
        return "Where both gave a number of killed, the other side’s was the higher"
    return f"Claims about the other side are above its own count in {above} of {len(pairs)} cases"


def _where(rounds: Sequence[Round]) -> str:
    """Return whose dead stand under a party's name, where a record covers more than the party."""
    wider = {e.scope: r.party for r in rounds for e in (*r.own, *r.claimed) if e.scope != r.party}
    return "; ".join(f"{party}’s: {scope}" for scope, party in wider.items())


def _draw(ax: Axes, rows: Sequence[Estimate], y: float, voice: int, *, own: bool) -> None:
    """Draw the figures of one voice and write them beside the marks."""
    colour, paper = list(COLOURS.values())[voice], ax.get_facecolor()
    lead = "own count" if own else "the other side said"
    if not rows:
        place = ax.get_xlim()[0] * 1.15
        words = f"{lead}: nothing in our records"
        ax.text(place, y, words, fontsize=SMALL, color=QUIET, va="center", style="italic")
        return
    numbers = sorted({n for e in rows for n in _numbers(e)})
    low, high = numbers[0], numbers[-1]
    if low != high:
        style = "solid" if own else (0, (1, 1.2))
        ax.plot([low, high], [y, y], color=colour, linewidth=3, linestyle=style, zorder=2)
    ax.plot(
        numbers,
        [y] * len(numbers),
        linestyle="none",
        marker=list(MARKERS.values())[voice],
        markersize=7.5,
        markerfacecolor=colour if own else paper,
        markeredgecolor=colour,
        markeredgewidth=2,
        zorder=3,
    )
    for row in rows:
        if row.best is None and (row.low is None or row.high is None):
            at = _numbers(row)[0]
            towards = at * 1.45 if row.high is None else at / 1.45
            arrow = {"arrowstyle": "->", "color": colour, "linewidth": 1.8, "shrinkA": 4}
            ax.annotate("", (towards, y), (at, y), arrowprops=arrow, zorder=2)
    unlike = "; ".join(dict.fromkeys(_figure(e) + _thing(e) for e in rows if _thing(e)))
    said = "; ".join(dict.fromkeys(_figure(e) + _thing(e) for e in rows))
    if own:
        said = f"{low:,.15g}" if low == high else f"{low:,.15g} to {high:,.15g}"
        said += f" (in it: {unlike})" if unlike else ""
    open_right = any(e.best is None and e.high is None for e in rows)
    open_left = any(e.best is None and e.low is None for e in rows)
    right = ax.transAxes.inverted().transform(ax.transData.transform((high, y)))[0] < 0.6
    gap = 28 if (open_right if right else open_left and low == high) else 10
    ax.annotate(
        f"{lead}: {said}",
        (high if right else low, y),
        (gap if right else -gap, 0),
        textcoords="offset points",
        ha="left" if right else "right",
        va="center",
        fontsize=SMALL,
        color=colour,
        bbox={"facecolor": paper, "edgecolor": "none", "pad": 0.8},
    )
