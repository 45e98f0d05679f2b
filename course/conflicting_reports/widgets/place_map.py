"""Where the marks and labels of the explorer's map stand, from stored coordinates alone."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from conflicting_reports.model import Name

__all__ = ["distance_km", "draw_map"]

WIDTH = 500.0
LEFT, RIGHT, TOP, BOTTOM = 64.0, 74.0, 34.0, 62.0
LETTER, LINE = 7.9, 16.0  # width of a letter and height of a line of 13 units, estimated
RADIUS = 6371.0  # of the earth, in kilometres

Box = tuple[float, float, float, float]


def distance_km(a: Name, b: Name) -> float:
    """Return the straight distance between two places over the ground, in kilometres."""
    here, there = position(a), position(b)
    (lat1, lon1), (lat2, lon2) = (tuple(map(math.radians, p)) for p in (here, there))
    half = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * RADIUS * math.asin(math.sqrt(half))


def position(place: Name) -> tuple[float, float]:
    """Return latitude and longitude. Raises ValueError when the record has none."""
    if place.lat is None or place.lon is None:
        msg = f"place {place.id!r} has no coordinates"
        raise ValueError(msg)
    return place.lat, place.lon


def draw_map(places: Sequence[tuple[Name, tuple[str, str]]], naming: str) -> dict[str, Any]:
    """Return a map as numbers and words: marks, labels, scale bar and caption.

    East-west and north-south have the same scale at the middle latitude. Labels are put
    where they cover least.

    Args:
        places: each place with its two names.
        naming: a sentence of the caption that says which name stands where.
    """
    if not places:
        return {"places": [], "caption": "No place in the records has coordinates."}
    lats, lons = zip(*(position(place) for place, _ in places), strict=True)
    degree = math.pi * RADIUS / 180
    squeeze = math.cos(math.radians((min(lats) + max(lats)) / 2))
    wide = max((max(lons) - min(lons)) * degree * squeeze, 1.0)
    high = max((max(lats) - min(lats)) * degree, 1.0)
    inner = WIDTH - LEFT - RIGHT
    unit = min(inner / wide, 1.3 * inner / high)  # of the drawing, for a kilometre
    height = TOP + high * unit + BOTTOM
    points = [
        (
            LEFT + (inner - wide * unit) / 2 + (lon - min(lons)) * degree * squeeze * unit,
            TOP + (max(lats) - lat) * degree * unit,
        )
        for lat, lon in zip(lats, lons, strict=True)
    ]
    bar = scale_length(WIDTH / 4 / unit)
    spots = put_labels(points, [names for _, names in places], height - 40)
    marks = [
        {
            "id": place.id,
            "name": place.name,
            "x": round(x, 1),
            "y": round(y, 1),
            "lines": list(dict.fromkeys(names)),
            "label_x": round(spot[0], 1),
            "label_y": round(spot[1], 1),
            "anchor": spot[2],
            "country": place.territory or "",
            "in_article": bool(place.article_forms),
        }
        for (place, names), (x, y), spot in zip(places, points, spots, strict=True)
    ]
    return {
        "width": WIDTH,
        "height": round(height, 1),
        "places": marks,
        "bar": {"km": bar, "length": round(bar * unit, 1)},
        "countries": sorted({m["country"] for m in marks}),
        "caption": (
            f"{len(marks)} places, put where their stored coordinates say. "
            "The scale bar is computed from the same numbers. North is up. "
            "No border is drawn: the tables hold no coordinates of one that could be cited. "
            f"{naming} A missing place is a gap in our tables and nothing more."
        ),
    }


def scale_length(most: float) -> float:
    """Return the greatest of 1, 2, 5, 10, 20, 50 … that is not above `most`."""
    power = 10 ** math.floor(math.log10(most))
    return float(max(step * power for step in (1, 2, 5) if step * power <= most))


def put_labels(
    points: Sequence[tuple[float, float]], names: Sequence[tuple[str, str]], floor: float
) -> list[tuple[float, float, str]]:
    """Return for each label its x, the base of its first line, and its anchor."""
    options = [label_options(p, n) for p, n in zip(points, names, strict=True)]
    marks = [(x - 12, y - 12, x + 12, y + 12) for x, y in points]
    chosen = [0] * len(points)
    for _ in range(4):  # until nobody moves; four rounds have always been enough
        for i, choices in enumerate(options):
            others = [options[j][k][1] for j, k in enumerate(chosen) if j != i]
            others += [mark for j, mark in enumerate(marks) if j != i]
            costs = [
                sum(overlap(box, other) for other in others) + outside(box, floor) + rank
                for rank, (_, box) in enumerate(choices)
            ]
            chosen[i] = costs.index(min(costs))
    return [choices[k][0] for choices, k in zip(options, chosen, strict=True)]


def label_options(
    point: tuple[float, float], names: tuple[str, str]
) -> list[tuple[tuple[float, float, str], Box]]:
    """Return the places where a label may stand, the best first, each with the room it takes."""
    x, y = point
    lines = list(dict.fromkeys(names))
    wide, tall = max(map(len, lines)) * LETTER, len(lines) * LINE
    spots = [
        *((x + 14, y + shift, "start") for shift in (-tall / 2, -tall + 5, -5.0)),
        *((x - 14, y + shift, "end") for shift in (-tall / 2, -tall + 5, -5.0)),
        (x, y - tall - 12, "middle"),
        (x, y + 12, "middle"),
    ]
    start = {"start": 0.0, "middle": -wide / 2, "end": -wide}
    return [
        (
            (left, top + LINE - 4, anchor),
            (left + start[anchor], top, left + start[anchor] + wide, top + tall),
        )
        for left, top, anchor in spots
    ]


def overlap(a: Box, b: Box) -> float:
    """Return the area that two boxes share."""
    wide, tall = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return max(wide, 0) * max(tall, 0)


def outside(box: Box, floor: float) -> float:
    """Return a price for the part of a box that lies outside the drawing."""
    over = (4 - box[0], 4 - box[1], box[2] - WIDTH + 4, box[3] - floor)
    return 1000 * sum(max(part, 0) for part in over)
