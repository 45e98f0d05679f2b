"""Say which party speaks in a claim, and whether it speaks of itself."""

from __future__ import annotations

from conflicting_reports.model import Claim, Seed

__all__ = ["is_own", "party_of"]


def party_of(seed: Seed, claim: Claim) -> str | None:
    """Return the party that makes a claim: one of `seed.parties`, or `other`.

    Returns:
        None when the source names no speaker, or when the speakers of a joint statement
        belong to different parties.
    """
    parties = {seed.name(speaker).party for speaker in claim.speakers}
    return parties.pop() if len(parties) == 1 else None


def is_own(seed: Seed, claim: Claim) -> bool:
    """Say whether a party speaks of its own losses, land or people."""
    return claim.about in seed.parties and party_of(seed, claim) == claim.about
