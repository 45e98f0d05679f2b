"""Twelve statements on a simulated report: four supported, four contradicted, four left open."""

from __future__ import annotations

import random
from dataclasses import dataclass

from conflicting_reports.simulate.asking import Desk, Question, Story

__all__ = ["Reading", "add_battery"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A statement on the report, with the verdict that the report's words allow."""

    id: str
    statement: str
    verdict: str
    why: str
    paragraph: int


def statements(story: Story) -> list[tuple[str, str, str, str, str | None]]:
    """Return statement, verdict, reason, passage and the misconception of believing it."""
    world, n, at = story.world, story.n, story.place
    own, other = world.own, world.other
    yes, no, left = "supported", "contradicted", "not determined"
    shared = sorted(set(world.weapons[0]) & set(world.weapons[1]))
    armed = (
        (f"Each army accuses the other side of using {shared[0]}.", f"Both accusations ({at('accC')}, {at('accO')}) have the word. What happened is not known by that.")
        if shared
        else (f"The {own.army} of {own.name} speaks of {world.weapons[0][0]}.", f"{at('accC')} has the word, as an accusation.")
    )  # fmt: skip
    limit = "" if story.on["hedges"] else f"{world.words['up']} "
    return [
        (f"The figure of {n['N']} killed comes from the {own.leader.office}.", yes, f"{at('leader')} names the speaker and the place, parliament.", "leader", None),
        (f"By {other.name}'s account, the {n['M']} soldiers killed were its own.", yes, f"{at('own2')} says “its soldiers”, and the army that speaks is {other.name}'s.", "own2", None),
        ("A truce had been announced before the day of the report.", yes, f"{at('truce')}: {world.broker.name} announced it yesterday. Whether it held is another question.", "truce", None),
        (*armed[:1], yes, armed[1], "accC", None),
        (f"{other.name} named a condition for handing over the bodies.", no, f"{at('offer2')} quotes the office: “without conditions”.", "offer2", None),
        (f"The figures {n['N']} and {n['M']} were announced on the same day.", no, f"The {n['N']} were given today ({at('leader')}), the {n['M']} yesterday ({at('own2')}).", "own2", "M6"),
        (f"According to the deputy foreign minister of {own.name}, it was too late to stop the fighting.", no, f"{at('int3')} quotes the official of the interview: “There is still time to stop it”.", "int3", None),
        ("The border was marked after the first war.", no, f"{at('bg3')} says the opposite: “never marked”. Nobody is named for it, but the question was what the report says.", "bg3", None),
        ("No civilians were killed in the fighting.", left, "The report gives numbers of soldiers. What a report leaves out may still have happened.", "leader", "M9"),
        (f"{other.adjective} forces fired before {own.adjective} forces did.", left, f"{at('accC')} and {at('accO')} set two accusations beside each other. The order of the text is no order of events.", "accO", "M11"),
        (f"Envoys of {world.broker.name} checked the figure of {n['N']}.", left, f"{at('leader')} says that it was confirmed and not by whom; of counting by envoys nothing is said.", "leader", "M7"),
        (f"In all, {n['N'] + n['B']} {own.adjective} soldiers were killed.", left, f"This is {n['N']} and {limit}{n['B']} added. The report doesn't say who is in both, and the count is still open.", "offer2", "M4"),
    ]  # fmt: skip


def add_battery(desk: Desk, story: Story) -> tuple[Reading, ...]:
    """Return the battery in an order drawn for the case, and add its rows to the exercises."""
    rows = statements(story)
    random.Random(f"battery {story.world.number}").shuffle(rows)  # noqa: S311 - practice
    found = []
    for letter, (statement, verdict, why, key, code) in zip("abcdefghijkl", rows, strict=True):
        found.append(Reading(letter, statement, verdict, why, story.paragraph(key)))
        desk.put("09", "new-report", letter, Question(story.report[key].id, statement, code, why))
    return tuple(found)
