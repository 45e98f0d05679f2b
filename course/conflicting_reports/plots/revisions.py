"""Draw what each party said of its own losses, day by day, and say the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from conflicting_reports.compare import day_range, say_day
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Claim, Seed
from conflicting_reports.plots.alt_text import give_text
from conflicting_reports.plots.day_axis import draw_days, split_days
from conflicting_reports.plots.labels import label_lines
from conflicting_reports.plots.lines import Line, loss_lines
from conflicting_reports.plots.marks import dodge_markers, draw_line
from conflicting_reports.plots.speakers import say_speaker
from conflicting_reports.plots.style import FAINT, INK, LARGE, NORMAL, QUIET, SMALL, new_axes

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

__all__ = ["describe_revisions", "plot_revisions", "table_revisions"]

MEASURES = ("killed", "killed or missing")


def plot_revisions(
    seed: Seed,
    ax: Axes | None = None,
    parties: Sequence[str] | None = None,
    measures: Sequence[str] = MEASURES,
) -> Axes:
    """Draw what each party said of its own losses, as one step line per party and measure.

    The horizontal axis has real days; stretches of more than a week without a figure are
    cut out, and each cut is shown. A line stands at a figure from the day that it describes
    until the next figure of the same measure, and ends with the last day on which the
    figure was given. Lines of unlike measures are never joined. A filled marker is a number
    given without a limit, an open one a number that its source limits ("not final", "at
    least"); "+" says that no upper limit was given. A figure of which only the month is
    known stands at the end of that month, with a pale bar over it. Two parties' markers that
    would cover each other stand a few points to the left and right of their day.

    Args:
        seed: the case; its claims are chosen by `compare.revisions`.
        ax: where to draw; a figure of 1024 pixels' width is made when there is none.
        parties: whose losses; both parties of the case unless told otherwise.
        measures: what is counted, in people.

    Returns:
        The Axes. `describe_revisions` and `table_revisions` give the same in words.

    Raises:
        ComparisonError: if a party is unknown, or if the case has no such figure.
    """
    parties = parties or seed.parties
    lines = loss_lines(seed, parties, measures)
    if not lines:
        msg = (
            f"case {seed.id!r} has no figure to draw: {', '.join(measures)} of {', '.join(parties)}"
        )
        raise ComparisonError(msg)
    ax = ax or new_axes()
    parts = split_days([day_range(c.as_of or "") for line in lines for c in line.given])
    draw_days(ax, parts)
    top = max(claim.value or 0 for line in lines for claim in line.news)
    ax.set_ylim(0, top * 1.16 or 1)
    ax.set_ylabel("people counted", fontsize=NORMAL, color=INK)
    ax.tick_params(axis="y", labelsize=SMALL, labelcolor=QUIET, length=0)
    ax.grid(axis="y", color=FAINT, linewidth=0.8)
    ax.set_axisbelow(True)
    shifts = dodge_markers(ax, lines)
    for line in lines:
        draw_line(ax, line, shifts)
    title = ax.set_title(
        _message(lines, parties, measures),
        loc="left",
        pad=30,
        fontsize=LARGE,
        fontweight="bold",
        color=INK,
    )
    key = "Open marker: the source limits the figure, as in “not final” (+: at least). Filled: no limit given."
    note = ax.annotate(
        key,
        (0, 1),
        (0, 9),
        va="bottom",
        xycoords="axes fraction",
        textcoords="offset points",
        fontsize=SMALL,
        color=QUIET,
    )
    if title.get_window_extent().x1 > ax.figure.bbox.x1:
        title.set_text(title.get_text().replace(": ", ":\n"))
    if note.get_window_extent().x1 > ax.figure.bbox.x1:
        note.set_text(key.replace(". ", ".\n"))
        ax.set_title(title.get_text(), loc="left", pad=46, fontweight="bold", fontsize=LARGE)
    label_lines(ax, lines, shifts)
    return give_text(ax, describe_revisions(seed, parties, measures))


def describe_revisions(
    seed: Seed, parties: Sequence[str] | None = None, measures: Sequence[str] = MEASURES
) -> str:
    """Return in sentences what `plot_revisions` draws, with each figure's day, hedge and speaker."""
    parties = parties or seed.parties
    lines = loss_lines(seed, parties, measures)
    drawn = {(line.party, line.measure): line for line in lines}
    text = [_message(lines, parties, measures) + "."] if lines else []
    for party in parties:
        for measure in measures:
            line = drawn.get((party, measure))
            if line is None:
                text.append(f"{party}, {measure}: no figure for its own losses was found.")
                continue
            steps = [_step(seed, claim) for claim in line.news]
            text.append(f"{party}, {measure}: {'; then '.join(steps)}.")
            if line.given[-1] is not line.news[-1]:
                again = line.given[-1]
                text.append(f"The last figure was given again for {say_day(again.as_of)}.")
    if len({line.measure for line in lines}) > 1:
        text.append("Figures of unlike measures are drawn as separate lines and never joined.")
    return " ".join(text)


def table_revisions(
    seed: Seed, parties: Sequence[str] | None = None, measures: Sequence[str] = MEASURES
) -> pd.DataFrame:
    """Return the figures that `plot_revisions` draws, one row each, indexed by claim id.

    Returns:
        Columns day (ISO, a month where no more is known), party (that counts its own),
        measure, figure (people, with its bounds in words), hedge, speaker, publisher,
        address (or the place in the stored text) and population.
    """
    import pandas as pd

    lines = loss_lines(seed, parties or seed.parties, measures)
    claims = [claim for line in lines for claim in line.news]
    return pd.DataFrame(
        {
            "day": [c.as_of for c in claims],
            "party": [c.about for c in claims],
            "measure": [c.measure for c in claims],
            "figure": [c.figure for c in claims],
            "hedge": [c.hedge or "" for c in claims],
            "speaker": [say_speaker(seed, c) for c in claims],
            "publisher": [seed.source(c.source).publisher for c in claims],
            "address": [_address(seed, c) for c in claims],
            "population": [c.population or "not stated" for c in claims],
        },
        index=pd.Index([c.id for c in claims], name="claim"),
    )


def _message(lines: Sequence[Line], parties: Sequence[str], measures: Sequence[str]) -> str:
    """Return the title: what the first measure did, when it did the same for every party."""
    first = [line for line in lines if line.measure == measures[0]]
    ends = [(line.party, line.news[0].value or 0, line.news[-1].value or 0) for line in first]
    thing = "dead" if measures[0] == "killed" else measures[0]
    if len(ends) == len(parties) and all(start < end for _, start, end in ends):
        who = "Each side’s" if len(ends) > 1 else f"{ends[0][0]}’s"
        spans = ", ".join(f"{party} {start:,.15g} to {end:,.15g}" for party, start, end in ends)
        return f"{who} count of its own {thing} rose: {spans}"
    return f"How {' and '.join(parties)} counted their own losses, day by day"


def _step(seed: Seed, claim: Claim) -> str:
    hedges = [f"“{part.strip()}”" for part in (claim.hedge or "").split(";") if part.strip()]
    limit = f"; {', '.join(hedges)}" if hedges else ""
    return f"{claim.figure} for {say_day(claim.as_of)} ({say_speaker(seed, claim)}{limit})"


def _address(seed: Seed, claim: Claim) -> str:
    if claim.span:
        return f"article.txt, characters {claim.span.start}-{claim.span.end}"
    return seed.source(claim.source).url or ""
