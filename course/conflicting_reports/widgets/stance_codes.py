"""The six stance codes, shortened from the codebook, and what agreement on them means."""

from __future__ import annotations

from collections.abc import Iterable

from conflicting_reports.agreement import chance_agreement, cohen_kappa, raw_agreement
from conflicting_reports.side_records import Reaction

__all__ = ["QUESTIONS", "explain_kappa", "pick_items", "stance_codes"]


def mirrored(party: str, other: str) -> str:
    """Return the definition of taking one party's side; exchanging the names gives the other's."""
    return (
        f"Takes {party}'s side: declares support for it; blames {other} by name, without a"
        f" hedge, and finds no fault with {party}; wants the territory of {party} alone to be"
        f" respected; or demands something in public of {other} alone."
    )


COMMON = {
    "calls on both": (
        "Asks both sides, or nobody in particular, to do or stop something: cease fire, hold"
        " back, talk. Also a request in a call with one side, if nothing else takes a side."
        " And a request to an “aggressor” who is not named: either side can pass it on."
    ),
    "offers mediation": (
        "Offers or claims help of their own: a venue, experts, a mission, a truce brought"
        " about. Asks nothing of the two. Praising someone else's help is not enough."
    ),
    "concern only": (
        "Worry, regret, grief or condolence, and no more: nothing asked, nothing offered, no"
        " side taken. “Condemns” stays here if it is aimed at the fighting and at nobody."
    ),
    "other": (
        "A party speaking for itself, or words that don't say how the speaker stands to the"
        " fighting."
    ),
}
QUESTIONS = (
    "Is it a party, or is there no word on the fighting? Then: other.",
    "Does the speaker take one side? Then: supports that side.",
    "Is anything asked? Then: calls on both.",
    "Is own help offered or claimed? Then: offers mediation.",
    "Is there worry, regret or condolence? Then: concern only.",
)


def stance_codes(parties: tuple[str, str]) -> dict[str, str]:
    """Return the six codes of a case with their definitions, those of its two parties first."""
    first, second = parties
    return {
        f"supports {first}": mirrored(first, second),
        f"supports {second}": mirrored(second, first),
        **COMMON,
    }


def pick_items(rows: Iterable[Reaction], codes: Iterable[str], number: int = 10) -> list[str]:
    """Return ids for a coding task: the codes in turn, an actor once, no party to the fighting."""
    left = [r for r in rows if r.actor_kind != "party"]
    piles = {code: [r for r in left if r.stance == code] for code in codes}
    picked: list[Reaction] = []
    while any(piles.values()) and len(picked) < number:
        for pile in piles.values():
            if pile and len(picked) < number:
                actors = {r.actor for r in picked}
                fresh = next((r for r in pile if r.actor not in actors), pile[0])
                pile.remove(fresh)
                picked.append(fresh)
    return sorted(r.id for r in picked)


def explain_kappa(mine: list[str], theirs: list[str]) -> str:
    """Return raw agreement and Cohen's kappa of two codings, and in words what they mean."""
    n, kappa = len(mine), cohen_kappa(mine, theirs)
    same = round(raw_agreement(mine, theirs) * n)
    text = f"the same code in {same} of {n} rows (raw agreement {same / n:.0%}); Cohen's kappa "
    if kappa is None:
        return text + "is not defined, because only one code was used and nothing was told apart."
    luck = chance_agreement(mine, theirs) * n
    text += (
        f"{kappa:.2f}. Shuffle both lists of codes blindly, and on average they still meet"
        f" in {luck:.1f} of {n} rows. "
    )
    if kappa == 1:
        return text + "Kappa 1 means: every row alike."
    if same > luck:
        return text + f"You went {kappa:.0%} of the way from that luck to full agreement."
    return text + (
        "That is no better than luck: read the definitions again, and look for the rule that"
        " you and the coder apply differently."
    )
