"""The step lines of a drawing: one party's figures of one measure, each with its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conflicting_reports.compare import day_range, revisions
from conflicting_reports.model import Claim, Seed
from conflicting_reports.plots.day_axis import day_number
from conflicting_reports.plots.style import colour_of, marker_of

__all__ = ["Line", "loss_lines", "place_of"]


@dataclass(frozen=True, slots=True)
class Line:
    """One party's figures of one measure: the new ones, and all with the repeated ones.

    `colour` and `marker` are those of the party in its case.
    """

    party: str
    measure: str
    news: tuple[Claim, ...]
    given: tuple[Claim, ...]
    colour: str
    marker: str

    @property
    def name(self) -> str:
        """The words written at the end of the line."""
        return f"{self.party}: {self.measure}"


def loss_lines(seed: Seed, parties: Sequence[str], measures: Sequence[str]) -> list[Line]:
    """Return the lines to draw; a party and measure without a figure have none."""
    lines = []
    for party in parties:
        for measure in measures:
            news = revisions(seed, party, (measure,))
            if news:
                given = revisions(seed, party, (measure,), repeats=True)
                look = colour_of(seed, party), marker_of(seed, party) or ""
                lines.append(Line(party, measure, tuple(news), tuple(given), *look))
    return lines


def place_of(claim: Claim) -> float:
    """Return where a figure stands: the last day that its date can mean, in Matplotlib's days."""
    return day_number(day_range(claim.as_of or "")[1])
