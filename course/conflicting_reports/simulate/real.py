"""Lay each behaviour beside the records of the real case: the same measure in both."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from conflicting_reports.compare import revisions
from conflicting_reports.compare.freshness import is_stale
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.simulate.behaviours import MOST_RATIO, RULES
from conflicting_reports.simulate.case import Simulated, simulate
from conflicting_reports.simulate.packets import claim_ratios, own_shares

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["compare_with_real"]

COLUMNS = ("behaviour", "what is measured", "simulated", "real", "records", "assumption")


def compare_with_real(cases: int = 40, seed: Seed | None = None) -> pd.DataFrame:
    """Return for each behaviour one measure over some simulated cases and in the real case.

    A number is a middle value with the smallest and the largest in brackets, or a count.
    Where the real case gives too little to measure, it gives an example.

    Args:
        cases: how many simulated cases are taken, from number 0 on.
        seed: the real case, if it is loaded already.
    """
    import pandas as pd

    real, made = seed or load_seed(), [simulate(number) for number in range(cases)]
    rows = []
    for key, (what, ours, theirs) in measures(made, real).items():
        rule = RULES[key]
        rows.append((rule.what, what, ours, theirs, rule.source, rule.assumption))
    return pd.DataFrame(rows, columns=pd.Index(COLUMNS), index=pd.Index(list(RULES), name="rule"))


def measures(made: list[Simulated], real: Seed) -> dict[str, tuple[str, str, str]]:
    """Return for each rule what is measured, in the simulated cases and in the real one."""
    shares, ratios, shut = [], [], []
    for case in made:
        n = case.figures
        shares += [n[f"own{k}"] / n["own5"] for k in range(1, 5)]
        shares += [n[f"oth{k}"] / n["oth4"] for k in range(1, 4)]
        ratios += [n["of_own_late"] / n["own5"], n["of_other_late"] / n["oth4"]]
        shut.append(n["B"] / n["own5"])
    told = [r for r in claim_ratios(real) if r <= MOST_RATIO]

    def per_case(rule: str) -> str:
        counts = [sum(name == rule for name in case.behaviours.values()) for case in made]
        return f"{min(counts)} to {max(counts)} dispatches in a case"

    copies = [sum("unattributed" in (r.copy_type or "") for r in c.seed.reports) for c in made]
    real_copies = sum("unattributed" in (r.copy_type or "") for r in real.reports)
    joined = sum(c.measure == "killed or missing" for c in real.claims)
    names = [sum(n.what_the_article_did in ("joined", "respelled") for n in c.seed.names) for c in made]  # fmt: skip
    offers = [c for c in real.claims if c.measure == "bodies" and c.scope is None and c.high]
    offer = max((c.high or 0 for c in offers if c.low is None), default=0)
    changed = sum(c.high == offer and c.low is not None for c in offers)
    sums = [c.figure for c in real.claims if (c.about, c.basis) == ("both", "compiled") and c.measure == "killed"]  # fmt: skip
    last = [c.value or 0 for c in revisions(real, real.parties[0], ("killed",))][-1]
    old = sum(is_stale(real, claim) for claim in real.claims)
    odd = sum(n.what_the_article_did in ("joined", "respelled") for n in real.names)
    slips = {s.category for s in real.slips}
    return {
        "late": ("own count over the last own count", spread(shares), spread(own_shares(real))),
        "inflated": ("claim about the other side over its own last count", spread(ratios), f"{spread(told)}; beyond {MOST_RATIO:g}: {len(claim_ratios(real)) - len(told)} more"),
        "joined": ("figures that hold killed and missing", per_case("joined"), f"{joined} rows"),
        "hedges": ("relays that drop or change the limit", per_case("hedges"), f"{changed} of {len(offers)} passages on the offer"),
        "stale": ("overtaken figures printed again", per_case("stale"), f"{old} rows of {len(real.claims)}"),
        "circular": ("copies that name no agency", f"{min(copies)} to {max(copies)} of 10 reports", f"{real_copies} of {len(real.reports)} reports"),
        "bodies": ("bodies on offer over the last own count", spread(shut), f"{offer / last:.2f}"),
        "sums": ("sums of unlike things", per_case("sums"), f"{len(sums)} rows, such as {sums[1]}"),
        "full_stop": ("killed and wounded told as killed", per_case("full_stop"), "not in this case; the source has it for 2020"),
        "garbled": ("names joined or respelled in the report", f"{min(names)} to {max(names)}", f"{odd} names; kinds of slips in the gallery: {len(slips)}"),
    }  # fmt: skip


def spread(values: list[float]) -> str:
    """Return the middle of some numbers with their ends."""
    return f"{median(values):.2f} ({min(values):.2f} to {max(values):.2f})"
