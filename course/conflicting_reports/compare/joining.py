"""Say whether figures belong to one count told on several days, and give that count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from conflicting_reports.compare.comparison import compare_claims
from conflicting_reports.compare.days import say_day
from conflicting_reports.compare.parties import is_own, party_of
from conflicting_reports.compare.series import revisions
from conflicting_reports.model import Claim, Seed

__all__ = ["Joining", "join_claims", "voice_of"]

UNLIKE = frozenset({"different thing counted", "different people counted", "different scope"})


@dataclass(frozen=True, slots=True)
class Joining:
    """Whether one line may join some figures.

    `reasons` says why not, one sentence each. When it is empty, `series` holds the whole
    count to which the figures belong, in the order of its days, and `left_out` the figures
    of the same party and measure that count other people.
    """

    may_join: bool
    reasons: tuple[str, ...]
    series: tuple[Claim, ...] = ()
    left_out: tuple[Claim, ...] = ()


def voice_of(seed: Seed, claim: Claim) -> str:
    """Return how the speaker stands to the losses: `own`, `other side`, `third party`, `nobody`.

    Several speakers who belong to different parties are a third party to each.
    """
    if not claim.speakers:
        return "nobody"
    if is_own(seed, claim):
        return "own"
    parties = {party_of(seed, claim), claim.about}
    return "other side" if parties == set(seed.parties) else "third party"


def join_claims(seed: Seed, *claims: Claim) -> Joining:
    """Return whether one line may join the figures, and the count that the line would show.

    Two figures of different days may not be compared as rivals, but they may be two steps of
    one count: the same thing, the same people, the same side speaking. Nothing else is
    joined, and neither are sums over both sides, parts of the fighting, or days not stated.
    """
    reasons = [reason for claim in claims for reason in _alone(seed, claim)]
    for n, a in enumerate(claims):
        for b in claims[n + 1 :]:
            reasons += _between(seed, a, b)
    if reasons or not claims:
        return Joining(may_join=False, reasons=tuple(dict.fromkeys(reasons)))
    pool, group = _pool(seed, claims)
    first = claims[0]
    own, key = is_own(seed, first), (first.measure or "",)
    given = revisions(pool, first.about or "", key, own, repeats=True)
    marks = {(c.as_of, c.value) for c in given}
    missing = [c for c in claims if (c.as_of, c.value) not in marks]
    if missing:
        return Joining(False, tuple(dict.fromkeys(_why_left_out(seed, c) for c in missing)))
    clashes = [
        f"For {say_day(a.as_of)} there are two numbers that cannot both be true, {a.figure} and "
        f"{b.figure}, and nothing says which came later."
        for a, b in pairwise(given)
        if a.as_of == b.as_of and a.high is not None and b.low is not None and a.high < b.low
    ]
    if clashes:
        return Joining(False, tuple(clashes))
    others = [
        c
        for c in revisions(seed, first.about or "", key, own)
        if c.population and c.population != group and (c.as_of, c.value) not in marks
    ]
    return Joining(True, (), tuple(given), tuple(others))


def _alone(seed: Seed, claim: Claim) -> Iterator[str]:
    """Yield what keeps a figure out of every line."""
    if claim.value is None or not claim.measure:
        yield "At least one of them gives no number."
    if claim.about not in seed.parties:
        yield f"{_figure(claim)} adds up both sides: a sum has no line of its own."
    elif voice_of(seed, claim) in ("third party", "nobody"):
        yield (
            f"{_figure(claim)} comes from neither side: a line joins only what one side "
            "said, one figure after the other."
        )
    if claim.scope:
        yield f"{_figure(claim)} covers only a part (“{claim.scope}”)."
    if not claim.as_of:
        yield f"{_figure(claim)} has no day: it cannot be placed on a line."


def _between(seed: Seed, a: Claim, b: Claim) -> Iterator[str]:
    """Yield what keeps two figures from standing on the same line."""
    comparison = compare_claims(seed, a, b)
    for word, reason in zip(comparison.differences, comparison.reasons, strict=False):
        if word in UNLIKE:
            yield reason
    if a.about == b.about and {voice_of(seed, a), voice_of(seed, b)} == {"own", "other side"}:
        yield (
            f"Both are about {a.about}, but one is said by {a.about} itself and one by the "
            "other side: two voices never share a line."
        )


def _pool(seed: Seed, claims: tuple[Claim, ...]) -> tuple[Seed, str | None]:
    """Return the case with the claims about the same people only, and who they are."""
    first = claims[0]
    stated = [c.population for c in claims if c.population]
    if not stated:
        line = revisions(seed, first.about or "", (first.measure or "",), is_own(seed, first))
        stated = [c.population for c in line if c.population]
    group = stated[0] if stated else None
    if group == "civilian":
        kept = [replace(c, population=None) for c in seed.claims if c.population == group]
    else:
        kept = [c for c in seed.claims if c.population in (group, None)]
    return replace(seed, claims=tuple(kept)), group


def _why_left_out(seed: Seed, claim: Claim) -> str:
    twins = [
        c
        for c in seed.claims
        if (c.about, c.as_of, c.value) == (claim.about, claim.as_of, claim.value)
        and c.measure != claim.measure
        and party_of(seed, c) == party_of(seed, claim)
    ]
    if twins:
        return (
            f"{_figure(claim)} is “{claim.measure}” here, but another text has the same number "
            f"of the same day as “{twins[0].measure}”: words may have been lost on the way."
        )
    return f"{_figure(claim)} is a rounded or repeated form of another figure of that day."


def _figure(claim: Claim) -> str:
    figure = claim.figure
    return figure[:1].upper() + figure[1:]
