"""Name the speakers of a claim, as texts and tables write them."""

from __future__ import annotations

from conflicting_reports.model import Claim, Seed

__all__ = ["say_speaker"]


def say_speaker(seed: Seed, claim: Claim, role: bool = False) -> str:
    """Return who makes a claim, by name; the narrator when the source names nobody."""
    if not claim.speakers:
        return f"the narrator ({seed.source(claim.source).publisher})"
    names = [seed.name(speaker) for speaker in claim.speakers]
    return ", ".join(f"{n.name}, {n.role}" if role and n.role else n.name for n in names)
