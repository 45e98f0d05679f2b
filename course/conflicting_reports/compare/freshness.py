"""Say from which day a figure was out, and which newer figure overtook it.

A figure can be true to its source and out of date all the same: a text may print it when
its own author has already given a newer one. Such a figure is called stale here. Whether
it is stale says nothing about whether it was ever right.
"""

from __future__ import annotations

import datetime as dt

from conflicting_reports.compare.days import day_range
from conflicting_reports.compare.parties import is_own, party_of
from conflicting_reports.compare.series import revisions
from conflicting_reports.model import Claim, Seed

__all__ = ["is_stale", "known_day", "overtaken_by"]

COUNTS = ("killed", "killed or missing", "wounded", "missing", "captured", "displaced")


def known_day(claim: Claim) -> dt.date | None:
    """Return the day from which `known_as_of` counts a claim as known, or None without a date."""
    date = claim.published or claim.as_of
    return day_range(date)[1] if date else None


def overtaken_by(seed: Seed, claim: Claim) -> Claim | None:
    """Return the claim with which a newer figure of the same kind first came out.

    Newer is another number that the same party gives for a later day, of the same measure,
    about the same side, and of civilians where the older one counts civilians alone. Unlike
    measures never overtake each other: "killed or missing" leaves "killed" as it was. Which
    numbers are in the series is for `revisions` to say.

    Returns:
        The earliest printed one of those claims, or None when there is none, or when the
        claim gives no number, counts only a part (`scope`), or is a third party's.
    """
    if not _in_a_series(seed, claim):
        return None
    newer = [
        other
        for other in seed.claims
        if _in_a_series(seed, other)
        and _kind(seed, other) == _kind(seed, claim)
        and other.value != claim.value
        and day_range(other.as_of or "")[0] > day_range(claim.as_of or "")[1]
        and known_day(other)
        and _is_a_step(seed, other)
    ]
    return min(newer, key=lambda other: known_day(other) or dt.date.max, default=None)


def is_stale(seed: Seed, claim: Claim) -> bool:
    """Say whether a text printed a figure when a newer one had been out since an earlier day."""
    newer = overtaken_by(seed, claim)
    since = known_day(newer) if newer else None
    printed = known_day(claim)
    return since is not None and printed is not None and since < printed


def _in_a_series(seed: Seed, claim: Claim) -> bool:
    return (
        claim.measure in COUNTS
        and claim.about in seed.parties
        and party_of(seed, claim) in seed.parties
        and claim.value is not None
        and claim.as_of is not None
        and claim.scope is None
    )


def _kind(seed: Seed, claim: Claim) -> tuple[str | None, str | None, str | None, bool]:
    return party_of(seed, claim), claim.about, claim.measure, claim.population == "civilian"


def _is_a_step(seed: Seed, claim: Claim) -> bool:
    """Say whether `revisions` has the number of a claim; civilians alone have no such series."""
    if claim.population == "civilian":
        return True
    steps = revisions(seed, claim.about or "", (claim.measure or "",), own=is_own(seed, claim))
    return any((s.as_of, s.value) == (claim.as_of, claim.value) for s in steps)
