"""The statements that the reports of one figure rest on, and what became of their limit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from conflicting_reports.model import Claim, Seed

__all__ = [
    "STATUS",
    "UNNAMED",
    "Report",
    "circles",
    "figure_groups",
    "names",
    "relies_on",
    "say_count",
    "say_limit",
    "say_via",
    "trace",
]

UNNAMED = "no origin named"
FAMILIES = {"killed or missing": "killed"}
SKIPPED = ("year", "duration", "territory")
STATUS = {
    "kept": ("✓", "limit"),
    "other": ("≈", "limit in other words"),
    "lost": ("✕", "limit lost"),
    "alone": ("+", "limit only here"),
    "none": ("–", "no limit"),
}
PUNCTUATION = frozenset({"the", "a", "an", "at", "of", "by", "to", "and", "yet", "now", "for"})


@dataclass(frozen=True, slots=True)
class Report:
    """One report of a figure: the claim, where it starts, and what became of its limit."""

    claim: Claim
    origin: str
    statement: tuple[tuple[str, ...], str]
    status: str


def origin_of(seed: Seed, claim: Claim) -> str:
    """Return who stands behind a claim; all offices of one party are one origin.

    A speaker of no party counts as an origin only on its own page: elsewhere the records
    don't show that it counted anything itself.
    """
    for speaker in claim.speakers:
        if seed.name(speaker).party in seed.parties:
            return seed.name(speaker).party
    if claim.basis == "primary" and claim.speakers:
        return seed.name(claim.speakers[0]).name
    return UNNAMED


def relies_on(seed: Seed, claim: Claim) -> list[str]:
    """Return whom a speaker refers to for a figure: whom it cites, who is said to confirm it."""
    cited = list(claim.via) if claim.basis == "primary" else []
    if claim.confirmed_by not in (None, "not stated"):
        cited.append(str(claim.confirmed_by))
    return [key for key in cited if seed.name(key).kind != "outlet" and key not in claim.speakers]


def words_of(hedge: str | None) -> set[str]:
    """Return the words of a limit that carry meaning."""
    return set(re.findall(r"\w+", (hedge or "").casefold())) - PUNCTUATION


def is_limit(claim: Claim) -> bool:
    """Say whether a claim's words leave its number open, up or down."""
    return bool(claim.hedge) and (claim.low is None or claim.high is None)


def limit_status(claim: Claim, siblings: Sequence[Claim]) -> str:
    """Return what became of the limit in one report of a statement, beside the other reports.

    A limit that stands in one report alone, and there neither in the speaker's own words nor
    on the speaker's own page, may have been added: then nobody else is said to have lost it.
    """
    limited = [c for c in siblings if c.hedge]
    sure = len(siblings) == 1 or len(limited) > 1
    sure = sure or any(c.basis == "primary" or c.attribution == "direct" for c in limited)
    if not claim.hedge:
        return "lost" if sure and any(is_limit(c) for c in limited) else "none"
    if not sure:
        return "alone"
    model = min(limited, key=lambda c: (c.basis != "primary", c.attribution != "direct"))
    near = any(words_of(claim.hedge) & words_of(c.hedge) for c in limited if c is not claim)
    return "kept" if claim is model or near else "other"


def figure_groups(seed: Seed) -> list[list[Claim]]:
    """Return the claims that give one number of one party's people, by party, then by day.

    Killed and "killed or missing" stand together, so that a change of what is counted shows.
    Only one claim per source; only figures that two sources give.
    """
    groups: dict[tuple[str, str, float, str], dict[str, Claim]] = {}
    for claim in seed.claims:
        if claim.value is None or claim.same_as or claim.about not in seed.parties:
            continue
        if claim.measure is None or claim.measure in SKIPPED:
            continue
        family = FAMILIES.get(claim.measure, claim.measure)
        group = groups.setdefault((claim.about, family, claim.value, claim.scope or ""), {})
        group.setdefault(claim.source, claim)
    kept = [list(group.values()) for group in groups.values() if len(group) > 1]
    return sorted(kept, key=lambda g: (g[0].about or "", min(c.as_of or "" for c in g)))


def trace(seed: Seed, claims: Sequence[Claim]) -> list[Report]:
    """Return the reports of one figure, those of one origin and one statement together."""
    statements: dict[tuple[tuple[str, ...], str], list[Claim]] = {}
    for claim in claims:
        statements.setdefault((claim.speakers, claim.as_of or ""), []).append(claim)
    reports = [
        Report(claim, origin_of(seed, claim), key, limit_status(claim, held))
        for key, held in statements.items()
        for claim in held
    ]
    sizes = {key: len(held) for key, held in statements.items()}
    order = list(statements)
    return sorted(
        reports,
        key=lambda r: (
            r.origin == UNNAMED,
            r.origin,
            r.statement[1][:10],
            -sizes[r.statement],
            order.index(r.statement),
            r.claim.via,
        ),
    )


def circles(seed: Seed, reports: Sequence[Report]) -> list[tuple[str, str]]:
    """Return the pairs of speakers that refer to each other for one figure."""
    edges = {
        (speaker, cited)
        for report in reports
        for speaker in report.claim.speakers
        for cited in relies_on(seed, report.claim)
    }
    return sorted((a, b) for a, b in edges if a < b and (b, a) in edges)


def names(seed: Seed, keys: Sequence[str]) -> str:
    """Return the names behind some ids; of a state as a whole, that no office is named."""
    found = [seed.name(key) for key in keys]
    return " and ".join(
        f"{n.name} (no office named)" if n.kind == "state" else n.name for n in found
    )


def say_via(seed: Seed, claim: Claim) -> str:
    """Return the relays of a claim, the nearest to the speaker first."""
    if not claim.via or claim.basis == "primary":
        return ""
    return ", then ".join(seed.name(key).name for key in reversed(claim.via))


def say_limit(report: Report) -> str:
    """Return the sign and the words for a report's limit."""
    sign, words = STATUS[report.status]
    return f"{sign} {words}" + (f": “{report.claim.hedge}”" if report.claim.hedge else "")


def say_count(claim: Claim) -> str:
    """Return what a claim counts, and whom."""
    who = {"military": "soldiers", "civilian": "civilians", "both": "soldiers and civilians"}
    people = who.get(claim.population or "", "people, no more said")
    return f"{claim.measure} ({people})"
