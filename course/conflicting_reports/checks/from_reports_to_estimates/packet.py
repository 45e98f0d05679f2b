"""The reports of a packet: what kind each is, which end it may move, and the ranges they give.

A row of `tasks.csv` names each report. Its kind follows from the claim's own columns; where
they can't tell it (a repetition, bodies), the row's `value` does.
"""

from __future__ import annotations

from dataclasses import dataclass

from conflicting_reports.compare import party_of
from conflicting_reports.model import Claim, Seed

__all__ = ["ENDS", "Range", "Report", "ranges", "reports"]

LOW, HIGH, NOTHING, UNKNOWN = ENDS = ("low", "high", "nothing", "cannot be determined")
MOVES = {
    "own": LOW,
    "together": HIGH,
    "missing": HIGH,
    "other": NOTHING,
    "sum": NOTHING,
    "repeat": NOTHING,
    "offered bodies": NOTHING,
    "bodies in a count": NOTHING,
    "bodies in no count": LOW,
    "bodies, count not told": UNKNOWN,
}
OWN_KINDS = {"killed": "own", "killed or missing": "together", "missing": "missing"}


@dataclass(frozen=True, slots=True)
class Report:
    """A report of the packet with its kind and its number."""

    label: str
    claim: Claim
    kind: str
    value: float

    @property
    def end(self) -> str:
        """Return which end of a range it may move."""
        return MOVES[self.kind]

    @property
    def may_rise(self) -> bool:
        """Say whether the report calls its own number not final: then it is coded without a high."""
        return self.claim.high is None

    @property
    def day(self) -> str:
        """Return the ISO day on which the figure was given."""
        return self.claim.as_of or ""


@dataclass(frozen=True, slots=True)
class Range:
    """Low, best and high for one side as known on one day; None for what is still open."""

    about: str
    day: str
    low: float
    best: float | None
    high: float | None


def reports(seed: Seed) -> dict[str, Report]:
    """Return the reports of a case's packet by label, in the order of the labels."""
    return {
        task.label: Report(
            task.label,
            claim := seed.claim(task.record),
            task.value or kind_of(seed, claim),
            float(claim.value or 0),
        )
        for task in seed.tasks_in("which-end")
    }


def kind_of(seed: Seed, claim: Claim) -> str:
    """Return what a claim's own columns say of its kind.

    Raises:
        KeyError: if they can't tell it, so that the row of `tasks.csv` has to.
    """
    if claim.about not in seed.parties:
        return "sum"
    if party_of(seed, claim) == claim.about:
        return OWN_KINDS[str(claim.measure)]
    return {"killed": "other", "killed or missing": "other"}[str(claim.measure)]


def ranges(seed: Seed) -> dict[str, Range]:
    """Return the range that the rules of the exercise give for each of its sides and days."""
    packet = list(reports(seed).values())
    found = {}
    for task in seed.tasks_in("estimate-packet"):
        claim = seed.claim(task.record)
        day = task.value or claim.as_of or ""
        found[task.label] = range_of(packet, str(claim.about), day)
    return found


def range_of(packet: list[Report], about: str, day: str) -> Range:
    """Return low, best and high for one side as known in the evening of a day."""
    known = [r for r in packet if r.claim.about == about and r.day <= day]
    own = [r for r in known if r.kind == "own"]
    gone = [r for r in known if r.kind in {"together", "missing"}]
    latest = max(own, key=lambda r: r.day)
    low, best = latest.value, None if latest.may_rise else latest.value
    if not gone:
        return Range(about, day, low, best, None)
    last = max(gone, key=lambda r: r.day)
    dead = sum(r.value for r in own if r.day == last.day) if last.kind == "missing" else 0
    return Range(about, day, low, best, last.value + dead)
