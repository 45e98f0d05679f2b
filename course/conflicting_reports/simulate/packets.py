"""Packets of made-up reports about a made-up clash whose truth is known.

Each report follows one documented behaviour. How far own counts lag behind and how far
claims about the other side go beyond it is drawn from the records of a real case; what
the records can't give is marked as an assumption beside its number.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean

from conflicting_reports.compare import revisions
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed

__all__ = [
    "BEHAVIOURS",
    "Dispatch",
    "Packet",
    "claim_ratios",
    "interval_score",
    "make_packet",
    "naive_guesses",
    "own_shares",
]

BEHAVIOURS = {
    "early": "Own losses come late: the first count holds only those found so far.",
    "revised": "Own counts are revised upwards as the missing are found.",
    "missing": "The dead and the missing are joined in one figure.",
    "other": "Claims about the other side go beyond that side's own count.",
    "relay": "A relay drops the hedge and adds nothing of its own.",
    "stale": "An old figure is printed again as if it were new.",
    "sum": "An outlet adds figures of two sides and of two days.",
    "bodies": "Bodies offered are not a count of the dead.",
}
COUNTRIES = (
    "Brennmark",
    "Castavia",
    "Dorvane",
    "Ilmoria",
    "Nordevia",
    "Oskanda",
    "Pellurim",
    "Savrenia",
)
LONGEST_RATIO = 6.0  # assumption: beyond it a packet would need no thought
SIZES = (40, 260)  # assumption: between the own counts of July 2020 and September 2022


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One report of a packet: its words, its bounds, and the behaviour that made it."""

    day: int
    text: str
    low: int | None
    high: int | None
    behaviour: str


@dataclass(frozen=True, slots=True)
class Packet:
    """Reports of four days and what was true: how many soldiers of `about` were killed."""

    number: int
    about: str
    other: str
    question: str
    dispatches: tuple[Dispatch, ...]
    truth: int
    known_on_last_day: int


def own_shares(seed: Seed) -> list[float]:
    """Return each party's own count of its killed over its last one, for all but the last."""
    shares = []
    for party in seed.parties:
        values = [c.value for c in revisions(seed, party, measures=("killed",)) if c.value]
        shares += [value / values[-1] for value in values[:-1]]
    return sorted(shares)


def claim_ratios(seed: Seed) -> list[float]:
    """Return claims about the other side's killed over that side's own highest count, by round."""
    own: dict[tuple[str | None, str | None], float] = {}
    rows = [e for e in seed.estimates if e.what_is_counted.startswith("soldiers")]
    for row in rows:
        value = row.best or row.high or row.low
        if row.own_or_other == "own" and value and "missing" not in row.what_is_counted:
            key = (scope_of(seed, row.scope), row.period)
            own[key] = max(own.get(key, 0), value)
    ratios = []
    for row in rows:
        value = row.best or row.high or row.low
        key = (scope_of(seed, row.scope), row.period)
        if row.own_or_other == "other" and value and key in own:
            ratios.append(value / own[key])
    return sorted(ratios)


def scope_of(seed: Seed, scope: str | None) -> str:
    """Return the party of a scope: the second one if the scope begins with it, else the first."""
    first, second = seed.parties
    return second if scope and scope.startswith(second) else first


def make_packet(number: int, seed: Seed | None = None) -> Packet:
    """Return packet `number`; the same number always gives the same packet."""
    records = seed or load_seed()
    draw = random.Random(number)  # noqa: S311 - practice, not secrets
    about, other = draw.sample(COUNTRIES, 2)
    truth = draw.randint(*SIZES)
    shares = sorted(draw.sample([s for s in own_shares(records) if s < 0.9], 2))
    ratio = draw.choice([r for r in claim_ratios(records) if 1 < r <= LONGEST_RATIO])
    early = max(3, round(truth * shares[0]))
    later = max(early + 1, round(truth * shares[1]))
    gone = later + max(2, round((truth - later) * draw.uniform(0.4, 1.3)))  # assumption
    claimed = round(truth * ratio / 10) * 10
    theirs = draw.randint(15, 120)
    bodies = max(5, round(truth * draw.uniform(0.3, 0.8) / 5) * 5)  # assumption
    news = [
        Dispatch(1, f"{about}'s prime minister tells parliament that at least {early} of the country's soldiers have been killed. He calls the figure preliminary.", early, None, "early"),
        Dispatch(2, f"{other}'s army says that it has killed {claimed} soldiers of {about}.", None, claimed, "other"),
        Dispatch(2, f"A news agency: \"{early} soldiers of {about} killed.\"", early, early, "relay"),
        Dispatch(2, f"{other} offers to hand over up to {bodies} bodies of soldiers of {about}.", None, bodies, "bodies"),
        Dispatch(3, f"{about}'s defence ministry: {later} soldiers are confirmed killed so far.", later, None, "revised"),
        Dispatch(3, f"A newspaper: \"{later + theirs} dead\", adding {later} of {about} and {theirs} that {other} gave for its own side a day earlier.", later + theirs, later + theirs, "sum"),
        Dispatch(4, f"{about}'s security council: {gone} soldiers are dead or missing.", gone, gone, "missing"),
        Dispatch(4, f"A broadcaster abroad: \"{about} has lost {early} soldiers.\"", early, early, "stale"),
    ]  # fmt: skip
    kept = draw.sample(range(1, len(news)), 5)
    dispatches = tuple(news[n] for n in sorted({0, *kept}))
    known = max(d.low for d in dispatches if d.behaviour in {"early", "revised"} and d.low)
    question = f"How many soldiers of {about} were killed in the four days?"
    return Packet(number, about, other, question, dispatches, truth, known)


def interval_score(low: float, high: float, truth: float, confidence: float) -> float:
    """Return the interval (Winkler) score of an estimate; smaller is better.

    The width of the interval, plus, when the truth lies outside, the miss times
    2 / (1 - confidence) (R. L. Winkler, J. Am. Stat. Assoc. 67 (1972) 187-191; T. Gneiting
    and A. E. Raftery, J. Am. Stat. Assoc. 102 (2007) 359-378).

    Args:
        low: the smallest number held possible.
        high: the largest.
        truth: the true number.
        confidence: share of such intervals that should hold the truth, in (0, 1).

    Raises:
        ValueError: if low is above high or confidence isn't between 0 and 1.
    """
    if low > high:
        msg = f"low is {low}, above high, {high}"
        raise ValueError(msg)
    if not 0 < confidence < 1:
        msg = f"confidence is {confidence}, wanted a share between 0 and 1"
        raise ValueError(msg)
    miss = max(low - truth, truth - high, 0)
    return (high - low) + 2 / (1 - confidence) * miss


def naive_guesses(packet: Packet) -> dict[str, float]:
    """Return what three thoughtless rules make of a packet: last number, average, sum."""
    values = [float(v) for d in packet.dispatches if (v := d.low if d.low is not None else d.high)]
    return {
        "take the last number": values[-1],
        "take the average": mean(values),
        "add all": sum(values),
    }


def share_of_hits(rounds: Iterable[dict[str, float]]) -> float | None:
    """Return the share of past rounds whose interval held the truth; None without rounds."""
    hits = [r["low"] <= r["truth"] <= r["high"] for r in rounds]
    return sum(hits) / len(hits) if hits else None
