"""Write the report of a simulated clash: one of four shapes, in words drawn for the case."""

from __future__ import annotations

import random
from collections.abc import Mapping

from conflicting_reports.simulate.phrases import (
    BACKGROUND,
    BLOCKS,
    HEADINGS,
    LATER,
    LEADS,
    ORDERS,
)
from conflicting_reports.simulate.world import PHRASES, World
from conflicting_reports.simulate.writing import Writer

__all__ = ["SHAPES", "names_of", "slots_of", "write_report"]

SHAPES = tuple(ORDERS)
COUNTS = {3: "two", 4: "three", 5: "four", 6: "five", 7: "six"}


def listed(parts: tuple[str, ...]) -> str:
    """Return some words as a list: `a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def slots_of(world: World, figures: Mapping[str, int], on: Mapping[str, bool]) -> dict[str, str]:
    """Return what stands in the slots of the report's sentences."""
    own, other, words = world.own, world.other, world.words
    theme = BACKGROUND[world.theme]
    home = world.mayors_party
    times = ["" if time == "not stated" else f" {time}" for time in world.times]
    first, second = world.parties
    their = own.deputy.their
    return {
        **{"A": first.name, "B": second.name, "C": own.name, "O": other.name},
        **{"Ca": own.adjective, "Oa": other.adjective, "W": world.broker.name},
        **{"S": world.backer.name, "T": world.third.name, "Ccap": own.state.capital},
        **{"N": str(figures["N"]), "M": str(figures["M"]), "R": str(world.war)},
        "Bw": str(figures["B"]) if on["hedges"] else f"{words['up']} {figures['B']}",
        **{"E": str(world.ended), "D": str(world.lasted), "L": str(world.met)},
        **{"low": words["low"], "far": words["far"], "phrase": PHRASES[world.phrase]},
        **{"plain": f"{world.region} {world.land}", "bridge": world.bridge, "V": home.village},
        **{"weekday": world.weekday, "daywords": COUNTS[world.days], "agency": world.agency},
        "Cbody": f"{own.adjective} {own.army}",
        "Obody": f"{other.adjective} {other.army}",
        "office": f"{other.adjective} {other.office}",
        **{"CLt": own.leader.office.split(" of ")[0], "CL": own.leader.name},
        **{"OLt": other.leader.office.split(" of ")[0], "OL": other.leader.name},
        **{"dep": world.deputy_name, "depF": own.deputy.family, "deptheir": their},
        **{"deptheir1": their.capitalize(), "OFM": other.foreign.name},
        **{"BM": world.backer_minister.name, "BMf": world.backer_minister.family},
        **{"BMtheir": world.backer_minister.their, "TS": world.third_speaker.name},
        "spokes": "spokeswoman" if world.third_speaker.she else "spokesman",
        **{"TStheir": world.third_speaker.their, "E0": world.envoy.name},
        **{"E0their": world.envoy.their, "E0their1": world.envoy.their.capitalize()},
        "E0pron": "She" if world.envoy.she else "He",
        **{"mayor": home.mayor.name, "mayorL": f"Mayor {home.mayor.family}"},
        "on": "on" if world.land in ("plain", "heath") else "in",
        **{"timeC": times[0], "timeO": times[1]},
        **{"armsC": listed(world.weapons[0]), "armsO": listed(world.weapons[1])},
        **{"placeC": world.heard(own.town), "placesO": world.two_places},
        **{"part": theme["part"], "wish": theme["wish"]},
    }


def names_of(slots: Mapping[str, str]) -> dict[str, str]:
    """Return the slots that hold names, for comparing sentences without them."""
    kept = ("A", "B", "C", "O", "Ca", "Oa", "W", "S", "T", "plain", "V", "mayor", "daywords")
    return {key: slots[key] for key in kept}


def write_report(
    world: World, figures: Mapping[str, int], on: Mapping[str, bool], shape: str
) -> tuple[Writer, dict[str, str]]:
    """Return the written report with its marks, and the slots that were filled."""
    draw = random.Random(f"words {world.number}")  # noqa: S311 - practice, not secrets
    slots = slots_of(world, figures, on)
    heading = draw.choice(HEADINGS).format_map(slots)
    writer = Writer(slots, draw)
    accusations = draw.sample(("accC", "accO"), 2)
    for block in ORDERS[shape]:
        if block == "lead":
            writer.write(draw.choice(LEADS[shape]))
        elif block == "mirror":
            for accusation in accusations:
                writer.write(draw.choice(BLOCKS[accusation]))
        elif block == "head1":
            writer.write(f"[head1|{heading}]")
        elif block in ("bg1", "bg2"):
            writer.write(BACKGROUND[world.theme][block])
        elif block in LATER:
            writer.write(LATER[block])
        else:
            writer.write(draw.choice(BLOCKS[block]))
    return writer, slots
