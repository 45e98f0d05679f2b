"""Where the boxes and lines of the origin graph stand."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from conflicting_reports.compare import say_day
from conflicting_reports.model import Seed
from conflicting_reports.widgets.origins import (
    UNNAMED,
    Report,
    circles,
    names,
    say_count,
    say_limit,
    say_via,
)

__all__ = ["COLUMNS", "NARROW", "WIDTH", "layout"]

NAMES = ("whose count", "statement", "agency", "report")
COLUMNS = ((2, 116, 15), (156, 166, 22), (350, 100, 13), (476, 272, 37))
NARROW = ((2, 96, 12), (124, 152, 20), (0, 0, 1), (302, 246, 33))
WIDTH, SMALL, LINE, PAD, GAP = 750, 550, 17, 7, 9


def layout(
    seed: Seed, reports: Sequence[Report], columns: Sequence[tuple[int, int, int]]
) -> dict[str, Any]:
    """Return the drawing, laid out from left to right: boxes, lines, loops, height, columns.

    Where there is no room for a column of agencies, each report's box names its agency.
    """
    wide = columns[2][1] > 0
    stated = {r.claim.population for r in reports} - {None}
    mixed = len({r.claim.measure for r in reports}) > 1 or len(stated) > 1
    made: list[dict[str, Any]] = []
    lines: list[Any] = []

    def box(column: int, paragraphs: Sequence[str], kind: str, key: str = "") -> dict[str, Any]:
        x, width, room = columns[column]
        text = [
            [line, number == 0]
            for number, paragraph in enumerate(paragraphs)
            for line in textwrap.wrap(paragraph, room if number else int(room * 0.88)) or [""]
        ]
        height = len(text) * LINE + 2 * PAD
        return {"x": x, "y": 0.0, "w": width, "h": height, "lines": text, "kind": kind, "id": key}

    def place(parent: dict[str, Any], children: list[dict[str, Any]], top: float) -> float:
        """Put a box beside the middle of its children; return where the next may begin."""
        middle = (children[0]["y"] + children[-1]["y"] + children[-1]["h"]) / 2
        parent["y"] = max(top, middle - parent["h"] / 2)
        made.append(parent)
        lines.extend([parent["x"] + parent["w"], mid(parent), c["x"], mid(c)] for c in children)
        return float(parent["y"] + parent["h"])

    def mid(item: dict[str, Any]) -> float:
        return float(item["y"] + item["h"] / 2)

    def runs(items: Sequence[Report], key: Any) -> Iterator[list[Report]]:
        held: list[Report] = []
        for item in items:
            if held and key(item) != key(held[-1]):
                yield held
                held = []
            held.append(item)
        if held:
            yield held

    y = 0.0
    pairs = circles(seed, reports)
    for origin_run in runs(reports, lambda r: r.origin):
        origin, start = origin_run[0].origin, y
        kind = "nobody" if origin == UNNAMED else "other"
        if origin in seed.parties:
            kind = f"party{seed.parties.index(origin)}"
        statements: list[dict[str, Any]] = []
        for run in runs(origin_run, lambda r: r.statement):
            first, top = run[0].claim, y
            children: list[dict[str, Any]] = []
            for relay in runs(run, lambda r: say_via(seed, r.claim) if wide else r.claim.id):
                via_top, leaves = y, []
                for report in relay:
                    claim = report.claim
                    via = say_via(seed, claim)
                    paragraphs = [seed.source(claim.source).publisher, say_limit(report)]
                    if via and not wide:
                        paragraphs.insert(1, f"via {via}")
                    if mixed:
                        paragraphs.append(f"counts: {say_count(claim)}")
                    leaf = box(3, paragraphs, f"limit-{report.status}", claim.id)
                    leaf["y"] = y
                    made.append(leaf)
                    leaves.append(leaf)
                    y += leaf["h"] + GAP
                if via and wide:
                    node = box(2, [via], "via")
                    y = max(y, place(node, leaves, via_top) + GAP)
                    children.append(node)
                else:
                    children += leaves
            cited = [c for a, b in pairs for s, c in ((a, b), (b, a)) if (s,) == first.speakers]
            paragraphs = [names(seed, first.speakers) or "the narrator", say_day(first.as_of)]
            paragraphs += [f"↻ refers to: {seed.name(c).name}" for c in cited]
            node = box(1, paragraphs, kind)
            node["speakers"] = list(first.speakers)
            y = max(y, place(node, children, top) + GAP)
            statements.append(node)
        text = [UNNAMED, "the record does not say whose count it is"]
        node = box(0, text if origin == UNNAMED else [origin, "one origin"], kind)
        y = max(y, place(node, statements, start) + GAP) + GAP
    return {
        "boxes": made,
        "lines": lines,
        "loops": loops(made, pairs, columns[1][0]),
        "height": y,
        "width": WIDTH if wide else SMALL,
        "columns": [[c[0], name] for c, name in zip(columns, NAMES, strict=True) if c[1]],
    }


def loops(
    made: Sequence[dict[str, Any]], pairs: Sequence[tuple[str, str]], x: float
) -> list[list[float]]:
    """Return where, and between which heights, two speakers refer to each other."""
    found: dict[str, dict[str, Any]] = {}
    for item in made:
        for speaker in item.get("speakers", []):
            found.setdefault(speaker, item)
    return [
        [x, found[a]["y"] + found[a]["h"] / 2, found[b]["y"] + found[b]["h"] / 2]
        for a, b in pairs
        if a in found and b in found
    ]
