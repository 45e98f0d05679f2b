"""Put a simulated case together: an ordinary seed, and beside it the truth that it tells of."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from conflicting_reports.model import Seed, Source
from conflicting_reports.simulate.asking import Desk, Story
from conflicting_reports.simulate.battery import Reading, add_battery
from conflicting_reports.simulate.behaviours import make_figures, read_switches
from conflicting_reports.simulate.coding import article_claims
from conflicting_reports.simulate.dispatches import tell_all
from conflicting_reports.simulate.records import names_of_case
from conflicting_reports.simulate.report import SHAPES, names_of, write_report
from conflicting_reports.simulate.slips import chain_of, slips_of, verdicts_of
from conflicting_reports.simulate.tables import (
    estimates_of,
    events_of,
    reactions_of,
    reports_of,
)
from conflicting_reports.simulate.tasks_counts import add_estimates, add_losses, add_speakers
from conflicting_reports.simulate.tasks_words import add_days, add_same_day, add_writing
from conflicting_reports.simulate.truth import Truth, check_days, make_truth
from conflicting_reports.simulate.world import World, make_world
from conflicting_reports.simulate.writing import shape_of

__all__ = ["Simulated", "simulate", "truth_of"]


@dataclass(frozen=True, slots=True)
class Simulated:
    """A simulated case.

    Attributes:
        number: with which it was made; the same number always gives the same case.
        seed: the case as a reader gets it.
        truth: what happened.
        shape: how the report is built: `own`, `call`, `truce` or `village`.
        switches: each behaviour with whether it was on.
        figures: every number of people that some text gives, by a short name.
        behaviours: which rule made which claim, by the claim's id.
        battery: twelve statements on the report with their verdicts.
        asked: the words of each exercise's rows, by item and label.
        lead: the shape of the lead: the sentence without names and numbers.
    """

    number: int
    seed: Seed
    truth: Truth
    shape: str
    switches: Mapping[str, bool]
    figures: Mapping[str, int]
    behaviours: Mapping[str, str]
    battery: tuple[Reading, ...]
    asked: Mapping[str, Mapping[str, str]]
    lead: str


def simulate(seed: int = 7, days: int = 3, **switches: bool) -> Simulated:
    """Return a simulated case: a report, other texts of some weeks, and the truth.

    Args:
        seed: the number of the case.
        days: from the night in which the fighting began to the day of the report, three to
            seven.
        switches: a behaviour of `RULES` and False, to switch it off.

    Raises:
        ValueError: if the number isn't a whole number from 0, or `days` or a switch is wrong.

    Example:
        >>> simulate(7).seed.text == simulate(7).seed.text
        True
    """
    if type(seed) is not int or seed < 0:
        msg = f"seed is {seed!r}, wanted a whole number from 0"
        raise ValueError(msg)
    check_days(days)
    on = read_switches(switches)
    world = make_world(seed, days, on["garbled"])
    homes = {party.name: (party.village, party.town) for party in world.parties}
    truth = make_truth(seed, homes, world.start, days)
    n = make_figures(world, truth, on)
    shape = random.Random(f"shape {seed}").choice(SHAPES)  # noqa: S311 - practice, not secrets
    writer, slots = write_report(world, n, on, shape)
    text, spans = writer.text, writer.spans()
    report = article_claims(world, n, spans, text, hedged=not on["hedges"])
    told = tell_all(world, truth, n, on)
    slips = slips_of(world, n, on)
    order = tuple(key for key in spans if key in ("accC", "accO"))
    story = Story(world, truth, n, on, report, told.claims, slips, spans, text, order)
    desk, estimates = Desk(seed), estimates_of(world, truth, n)
    add_speakers(desk, story)
    add_days(desk, story)
    add_losses(desk, story)
    add_estimates(desk, story, estimates)
    add_same_day(desk, story)
    add_writing(desk, story)
    battery = add_battery(desk, story)
    first, second = world.parties
    made = Seed(
        id=f"simulated-{seed}",
        title=f"Fighting between {first.name} and {second.name} (simulated)",
        text=text,
        provenance=provenance(world),
        sources=(article_source(world), *told.sources.values()),
        names=names_of_case(world, text),
        claims=(*report.values(), *told.claims.values()),
        events=events_of(world, n),
        reactions=reactions_of(world),
        reports=reports_of(world, n, on),
        estimates=estimates,
        verdicts=verdicts_of(world, n, spans, text, on),
        slips=slips,
        chain=chain_of(world),
        tasks=tuple(desk.tasks),
        parties=(first.name, second.name),
        adjectives=(first.adjective, second.adjective),
    )
    lead = shape_of(writer.paragraphs[0], names_of(slots))
    return Simulated(seed, made, truth, shape, on, n, told.rules, battery, desk.asked, lead)


def truth_of(seed: int, days: int = 3) -> Truth:
    """Return what happened in the simulated case of a number."""
    return simulate(seed, days).truth


def article_source(world: World) -> Source:
    """Return the record of the report itself."""
    note = "Simulated. The day is invented; see seed.toml."
    return Source(
        *("article", "Conflicting Reports (fiction)", None, "agency report", "en"),
        *(world.day(0), None, None, True, note),
    )


def provenance(world: World) -> dict[str, dict[str, str]]:
    """Return what is known of the report, and on what basis."""
    unstated = {"stated_in_document": "no"}
    return {
        "title": {"value": "", **unstated, "basis": "not known", "why": "No headline."},
        "publisher": {
            "value": "Conflicting Reports (a report made by a program)",
            **unstated,
            "basis": "inferred",
            "why": "The report is fiction, made for practice.",
        },
        "author": {"value": "", **unstated, "basis": "not known", "why": "No byline."},
        "published": {
            "value": world.day(0),
            **unstated,
            "basis": "inferred",
            "why": "The text has words for days and no date; other texts of the case date the figures.",
        },
        "language": {
            "value": "en",
            "stated_in_document": "yes",
            "basis": "read",
            "why": "The text was written in English.",
        },
        "rights": {
            "value": "CC-BY-4.0, as the rest of the course.",
            **unstated,
            "basis": "stated",
            "why": "Made for this course.",
        },
    }
