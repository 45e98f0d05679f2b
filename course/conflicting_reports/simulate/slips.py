"""What goes wrong on the way, as records: slips, verdicts on the report, a chain of texts."""

from __future__ import annotations

from collections.abc import Mapping

from conflicting_reports.model import Span
from conflicting_reports.side_records import Link, Slip, Verdict
from conflicting_reports.simulate.tables import address
from conflicting_reports.simulate.world import World, say_date

__all__ = ["chain_of", "slips_of", "verdicts_of"]


def slips_of(world: World, n: Mapping[str, int], on: Mapping[str, bool]) -> tuple[Slip, ...]:
    """Return the slips that other texts made, as far as their rules are switched on."""
    own, other, up = world.own, world.other, world.words["up"]
    paper, cast, copy, review = world.papers
    offer = f"an offer of {up} {n['B']} bodies of {own.adjective} soldiers"
    civil = n["civil"]
    joined = f"{n['K']} people killed or missing, {civil} civilians among them"
    rows: list[tuple[str, int, str, str, str, str]] = []
    if on["hedges"]:
        rows.append(("the article of this case", 0, "A hedge lost", f"the bodies of {n['B']} soldiers", offer, "hedge"))  # fmt: skip
    rows.append((copy, 1, "Sides swapped", f"bodies of {n['B']} {other.adjective} soldiers on offer", offer, "sides"))  # fmt: skip
    if on["bodies"]:
        rows.append((paper, 0, "Bodies told as killed", f"{other.name} counted {n['B']} {own.adjective} dead", offer, "bodies"))  # fmt: skip
    if on["joined"]:
        rows.append((cast, 5, "Sides swapped", f"{n['K']} {other.adjective} people were killed or missing", joined, "sides"))  # fmt: skip
        rows.append((review, 9, "People counted twice", f"{n['K']} soldiers were killed or missing, and beside them {civil} civilians", joined, "addition"))  # fmt: skip
        rows.append((cast, 6, "A limit added", f"{up} {n['K']} people were killed or missing", joined, "hedge"))  # fmt: skip
    if on["full_stop"]:
        rows.append((copy, 0, "A full stop too many", f"more than {n['hurt_or_dead']} killed. Many were wounded", f"more than {n['hurt_or_dead']} killed and wounded", "category"))  # fmt: skip
    if on["garbled"]:
        rows.append(("the article of this case", 0, "Two places, one name", world.two_places, f"{other.village} and {other.town}", "name"))  # fmt: skip
    return tuple(
        Slip(
            id=f"X{k:02}",
            outlet=outlet,
            date=world.day(after),
            slip=slip,
            what_it_said=said,
            what_it_should_be=right,
            how_it_happened="Simulated by a rule.",
            category=category,
            source_urls=address(world, "slips", f"X{k:02}"),
            confidence="high",
            note=None,
        )
        for k, (outlet, after, slip, said, right, category) in enumerate(rows, start=1)
    )


def verdicts_of(
    world: World, n: Mapping[str, int], spans: Mapping[str, Span], text: str, on: Mapping[str, bool]
) -> tuple[Verdict, ...]:
    """Return what a check of some of the report's statements finds."""
    start = say_date(world.start.isoformat())
    rows = [
        ("own", "figure", "accurate", f"The figure that was given on the day; it rose later (to {n['own5']})."),
        ("acc0", "place", "wrong", "The places that the two armies name lie on the border, not there."),
        ("judge", "evaluation", "cannot be determined", "No measure is named for it."),
        ("own2", "figure", "accurate", "The army's own figure of the day before."),
        ("start", "date", "contested", f"The two sides give two days for the first shots, {start} and the day after."),
        ("bg4", "background", "contested", "Took back says whose the land was."),
        ("head1", "summary", "layout", "A heading, not a statement of the report."),
        ("head2", "summary", "wrong", "The body has another verb than the heading."),
    ]  # fmt: skip
    if on["hedges"]:
        rows.insert(3, ("offer2", "figure", "simplified", "The office's own page has a limit before the number."))  # fmt: skip
    if on["garbled"]:
        rows.insert(3, ("accO", "place", "garbled", "Two places became one."))
    return tuple(
        Verdict(
            id=f"S{k:02}",
            paragraph=text.count("\n\n", 0, spans[key].start),
            quote=spans[key].quote,
            kind=kind,
            verdict=verdict,
            better_wording=None,
            why=why,
            source_urls=address(world, "check", f"S{k:02}"),
            confidence="high",
            note=None,
        )
        for k, (key, kind, verdict, why) in enumerate(rows, start=1)
    )


def chain_of(world: World) -> tuple[Link, ...]:
    """Return the texts through which the second accusation reached the report; none ungarbled."""
    if not world.garbled:
        return ()
    other, arms = world.other, " and ".join(world.weapons[1])
    village, town = other.village, other.town
    rows = (
        (f"{other.army} of {other.name}", f"towards {village} and towards {town}", False, "read"),
        (world.agency, f"towards {village}, {town}", False, "read"),
        (world.papers[0], f"towards {world.two_places}", True, "inferred link"),
        ("the article of this case", f"towards {world.two_places}", True, "inferred link"),
    )
    return tuple(
        Link(
            id=f"C{k}",
            step=k,
            publisher=who,
            language="en",
            published=world.day(-1 if k < 3 else 0),
            verb="fired",
            weapons=arms,
            place_form=form,
            joined=joined,
            source_urls=address(world, "chain", f"C{k}"),
            basis=basis,
            note="Simulated.",
        )
        for k, (who, form, joined, basis) in enumerate(rows, start=1)
    )
