"""Name the paragraph that a message points at."""

from __future__ import annotations

from conflicting_reports.model import Claim, Seed

__all__ = ["where"]


def where(seed: Seed, claim: Claim) -> str:
    """Return the paragraph of a claim, such as `P14`."""
    return f"P{seed.paragraph_of(claim.span)}" if claim.span else claim.source
