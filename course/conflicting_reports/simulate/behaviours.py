"""How reports go wrong: documented behaviours, each a rule with its source and its switch.

A rule's numbers are taken from the records of the real case where there are enough of them
(a test pins them to those records); the others are marked as assumptions.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from conflicting_reports.simulate.truth import Truth
from conflicting_reports.simulate.world import World

__all__ = ["OWN_SHARES", "RATIOS", "RULES", "Rule", "make_figures", "read_switches"]

OWN_SHARES = (7 / 32, 15 / 32, 135 / 224, 5 / 8, 71 / 80, 77 / 80, 79 / 80)
RATIOS = (
    *(3_000 / 2_906, 17 / 11, 5 / 3, 225 / 112, 150 / 47),
    *(10_000 / 2_906, 56 / 11, 43 / 8),
)
MOST_RATIO = 6.0  # assumption: beyond it (there are 10, 16 and 25) a report needs no thought


@dataclass(frozen=True, slots=True)
class Rule:
    """One documented behaviour.

    Attributes:
        id: the name of its switch.
        what: what it does to a report.
        source: the records of facts that show it.
        parameter: what its numbers are, or how they were had.
        assumption: whether they are assumed, and not estimated from the records.
    """

    id: str
    what: str
    source: str
    parameter: str
    assumption: bool


RULES = {
    rule.id: rule
    for rule in (
        Rule(
            "late",
            "Own losses are published late and revised upwards.",
            "claims S22-009, S22-058, S22-112, S22-199 and S22-017, S22-102, S22-117, S22-129, S22-190",
            "own count over the last own count, by figure: 0.22 to 0.99, drawn from seven",
            False,
        ),
        Rule(
            "inflated",
            "Claims about the other side go beyond that side's own count.",
            "claims S22-187, S22-211 and the earlier rounds in GUIDE-claims, contradiction 10",
            "claim over the other side's own last count, by round: 1.03 to 5.4, drawn from eight",
            False,
        ),
        Rule(
            "joined",
            "The dead are joined with the missing, and soldiers with civilians.",
            "claims S22-146, S22-153, S22-157; retold S22-150, S22-004, S22-184",
            "all who are not accounted for on that day stand in the one number",
            True,
        ),
        Rule(
            "hedges",
            "Words that limit a number are dropped or changed on relaying.",
            "claims S22-063, S22-064, S22-065, S22-084, S22-013; gallery E05",
            "one relay drops them, one changes them, one keeps them",
            True,
        ),
        Rule(
            "stale",
            "Background paragraphs repeat figures that have been overtaken.",
            "claims S22-126, S22-193, S22-174",
            "the figures of the report's day are printed again 16 days later",
            True,
        ),
        Rule(
            "circular",
            "Relays count as independent reports and aren't: the agency is not named.",
            "claims S22-027, S22-044; outlets with copy_type 'unattributed copy'",
            "two of the relays don't name the agency that they copy",
            True,
        ),
        Rule(
            "bodies",
            "Bodies on offer are told as a count of the dead.",
            "claims S22-063, S22-127, S22-159, S22-212; GUIDE-claims, bodies",
            "the offer holds 30 to 70 per cent of the dead; the real one 45 (100 of 224)",
            True,
        ),
        Rule(
            "sums",
            "Outlets add figures of two sides, of two days and of unlike things.",
            "claims S22-209; GUIDE-claims, contradiction 7: 155, 176, 284",
            "one sum of two days, one that takes in the missing",
            True,
        ),
        Rule(
            "full_stop",
            "A full stop turns the killed and wounded into the killed.",
            "claims W20-003, W20-004, W20-005",
            "one headline in one case",
            True,
        ),
        Rule(
            "garbled",
            "Names are taken down by ear, and two places become one.",
            "gallery E07, E11, E26; names: Jermuk and Verin Shorzha",
            "one first name, one place, one pair of places",
            True,
        ),
    )
}


def read_switches(switches: Mapping[str, bool]) -> dict[str, bool]:
    """Return every rule with whether it is on; all are, unless switched off.

    Raises:
        ValueError: if there is no such rule, or a switch is neither True nor False.
    """
    for key, value in switches.items():
        if key not in RULES:
            msg = f"no rule {key!r}; there are {', '.join(RULES)}"
            raise ValueError(msg)
        if type(value) is not bool:
            msg = f"{key} is {value!r}, wanted True or False"
            raise ValueError(msg)
    return {key: bool(switches.get(key, True)) for key in RULES}


def make_figures(world: World, truth: Truth, on: Mapping[str, bool]) -> dict[str, int]:
    """Return every number of people that some text of the case gives, by a short name.

    `own1` to `own5` and `oth1` to `oth4` are what the two parties give of their own killed
    soldiers, one after the other; `N` and `M` are those of the report, `B` the bodies.
    """
    draw = random.Random(f"figures {world.number}")  # noqa: S311 - practice, not secrets
    own, other = world.own.name, world.other.name
    first, eve, today = world.day(2 - world.days), world.day(-1), world.day(0)
    found: dict[str, int] = {}
    for key, party, days in (("own", own, (first, today)), ("oth", other, (eve, today))):
        last = truth.killed(party) - truth.never_found[party]
        shares = sorted(draw.sample(OWN_SHARES, 4 if key == "own" else 3))
        steps = [round(last * share) for share in shares]
        for at in range(1, len(steps)):
            steps[at] = max(steps[at], steps[at - 1] + 1)
        for at in range(len(steps)):
            steps[at] = min(steps[at], last - len(steps) + at)
        steps.append(last)
        if not on["late"]:
            by_day = [max(1, truth.killed(party, day)) for day in days]
            whole = [truth.killed(party)] * 3
            steps = [*by_day, *whole] if key == "own" else [by_day[0], *whole]
        found |= {f"{key}{at}": value for at, value in enumerate(steps, start=1)}
    found["N"], found["M"] = found["own2"], found["oth1"]
    ratios = draw.sample(RATIOS, 4)
    for n, party in enumerate((other, own)):
        dead = truth.killed(party)
        day = first if n == 0 else today
        early = round(dead * ratios[n] * draw.randint(5, 9) / 100) * 10
        late = round(dead * ratios[n + 2] / 10) * 10
        floor = (found["own5"], found["oth4"])[1 - n]
        late = max(late, floor // 10 * 10 + 10)
        early = max(10, min(early, late - 10))
        if not on["inflated"]:
            early, late = max(1, truth.killed(party, day)), dead
        name = "of_other" if n == 0 else "of_own"
        found |= {f"{name}_early": early, f"{name}_late": late}
    both = round(truth.killed(own) * draw.randint(20, 32) / 100) * 10
    found["hurt_or_dead"] = both if on["inflated"] else truth.killed(own) + truth.wounded(own)
    bodies = max(15, round(truth.killed(own) * draw.randint(30, 70) / 500) * 5)
    while bodies in (found["N"], found["M"]):
        bodies += 5
    handed = bodies - draw.randint(2, 5)
    found |= {"B": bodies, "B1": bodies // 2, "B2": handed, "B3": handed + 1}
    strayed = draw.randint(1, 5)
    civil = truth.civilians(own)
    found["civil"] = civil
    found["gone"] = truth.killed(own) - found["own3"] + truth.captured(own) + strayed
    found["K"] = found["own3"] + found["gone"] + civil
    found["missing"] = truth.killed(own) - found["own4"] + strayed
    found["never"] = truth.killed(own) - found["own5"]
    return found
