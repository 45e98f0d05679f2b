"""Put figures in the order of their days: what was known when, and how a count was revised.

The module isn't called after `revisions`, which would hide it in the package.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from conflicting_reports.compare.days import day_range
from conflicting_reports.compare.parties import party_of
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Claim, Seed

__all__ = ["known_as_of", "latest_as_of", "revisions"]

BASES: tuple[str | None, ...] = ("primary", "quoted", "relayed", "compiled")
ATTRIBUTIONS = ("direct", "indirect", "none")
ROUNDED = frozenset({"about", "almost", "approximately", "around", "nearly", "roughly", "some"})
LOSSES = ("killed", "killed or missing")


def known_as_of(seed: Seed, day: str | dt.date, published_too: bool = True) -> list[Claim]:
    """Return the claims that a reader could know on a day, in the order in which they came.

    Args:
        seed: the case.
        day: the day, as a date or in ISO form.
        published_too: whether a claim has to be printed first. True takes the day on which
            its source carried it, or the day that it describes where none is known. False
            takes the day that it describes, as if each figure had been read at once.

    Returns:
        Claims known by the end of that day. A date known only as a month (`2022-10`) or a
        year counts from its last day, so that nothing is known too early. A claim without
        any date is left out.

    Raises:
        ComparisonError: if `day` is not a date.
    """
    limit = day_range(day)[1]
    dated = []
    for claim in seed.claims:
        dates = (claim.published, claim.as_of) if published_too else (claim.as_of, claim.published)
        date = dates[0] or dates[1]
        if date and day_range(date)[1] <= limit:
            dated.append((day_range(date)[1], claim))
    return [claim for _, claim in sorted(dated, key=lambda pair: pair[0])]


def revisions(
    seed: Seed,
    about: str,
    measures: Sequence[str] = LOSSES,
    own: bool = True,
    repeats: bool = False,
) -> list[Claim]:
    """Return the figures that a party gave one after the other, in the order of their days.

    One claim stands for each number of a day: the speaker's own page first, then a text
    with the speaker's words in quotation marks, then `quoted`, `relayed` and `compiled`
    (an article that is stored here and quotes the speaker counts as `quoted`). So the hedge
    of the speaker is kept, and a hedge that only a later text lost or added is not.

    Left out are: figures for a part of the fighting (`scope`); civilians counted by
    themselves, who would otherwise look like a fall in the total; figures without a number
    or a day; a rounded figure ("nearly 50") where the same day has an exact one; and a
    number that one text calls *killed* and another, for the same party and day, *killed or
    missing* (words were lost on the way). What remains counts soldiers, soldiers with
    civilians, or does not say: `population` tells, and a step may have that cause too.

    Args:
        seed: the case.
        about: whose losses, one of `seed.parties`.
        measures: what is counted. Claims of unlike measures stand in one list by day; they
            are not one series.
        own: True for what the party says of its own losses, False for what the other party
            says of them. The two are never mixed, and third parties are in neither.
        repeats: whether to keep a number that is only given again on a later day.

    Raises:
        ComparisonError: if `about` is not a party.
    """
    return _series(seed, seed.claims, about, measures, own, repeats)


def latest_as_of(seed: Seed, day: str | dt.date, about: str, measure: str) -> Claim | None:
    """Return the newest figure for a party's own losses that a reader could know on a day.

    Returns:
        The claim, chosen as in `revisions` from what `known_as_of` gives, or None when no
        such figure was out yet.

    Raises:
        ComparisonError: if `day` is not a date or `about` is not a party.
    """
    series = _series(seed, known_as_of(seed, day), about, (measure,), own=True, repeats=False)
    return series[-1] if series else None


def _series(
    seed: Seed,
    claims: Iterable[Claim],
    about: str,
    measures: Sequence[str],
    own: bool,
    repeats: bool,
) -> list[Claim]:
    if about not in seed.parties:
        msg = f"about is {about!r}, wanted one of {', '.join(seed.parties)}"
        raise ComparisonError(msg)
    speaker = about if own else next(party for party in seed.parties if party != about)
    best: dict[tuple[str | None, str, float], Claim] = {}
    for claim in claims:
        if (
            claim.about == about
            and claim.measure in measures
            and claim.population != "civilian"
            and claim.scope is None
            and claim.value is not None
            and claim.as_of is not None
            and claim.same_as is None
            and party_of(seed, claim) == speaker
            and not _lost_the_missing(seed, claim)
        ):
            key = (claim.measure, claim.as_of, claim.value)
            if key not in best or _rank(seed, claim) < _rank(seed, best[key]):
                best[key] = claim
    exact = {(c.measure, c.as_of) for c in best.values() if not _is_rounded(c)}
    kept = [c for c in best.values() if not _is_rounded(c) or (c.measure, c.as_of) not in exact]
    kept.sort(key=lambda c: (day_range(c.as_of or "")[::-1], c.value, c.id))
    if repeats:
        return kept
    last: dict[str | None, float | None] = {}
    news = []
    for claim in kept:
        if last.get(claim.measure) != claim.value:
            news.append(claim)
        last[claim.measure] = claim.value
    return news


def _rank(seed: Seed, claim: Claim) -> tuple[bool, int, int, bool, str]:
    """Return a sort key: the row that stands closest to its speaker first."""
    basis = claim.basis or ("quoted" if seed.source(claim.source).stored else "compiled")
    return (
        basis != "primary",
        ATTRIBUTIONS.index(claim.attribution),
        BASES.index(basis),
        claim.population is None,
        claim.id,
    )


def _lost_the_missing(seed: Seed, claim: Claim) -> bool:
    return claim.measure == "killed" and any(
        other.measure == "killed or missing"
        and (other.about, other.as_of, other.value) == (claim.about, claim.as_of, claim.value)
        and party_of(seed, other) == party_of(seed, claim)
        for other in seed.claims
    )


def _is_rounded(claim: Claim) -> bool:
    words = (claim.hedge or "").replace(";", " ").casefold().split()
    return not ROUNDED.isdisjoint(words)
