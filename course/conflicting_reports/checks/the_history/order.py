"""Read an answer that puts labelled things in an order, with ties."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from conflicting_reports.checks.answers import is_blank, tidy
from conflicting_reports.checks.labels import label_in

__all__ = ["ranks_in", "split_groups"]


def split_groups(found: Any) -> list[Any] | None:
    """Return an answer as a list of groups, the earliest first, or None if it is no order."""
    if type(found) is str:
        text = re.sub(
            r"\band then\b|\bthen\b|-+>|\u2192|[\n;>]", "<", tidy(found.replace("\n", ";"))
        )
        return [part for part in text.split("<" if "<" in text else ",") if part.strip()]
    if type(found) is dict:
        keys = list(found)
        if keys and all(type(v) in (int, float) for v in found.values()):
            ranks = sorted(set(found.values()))
            return [[k for k in keys if found[k] == rank] for rank in ranks]
        numbers = [k if type(k) in (int, float) else digits(k) for k in keys]
        if keys and all(n is not None for n in numbers):
            return [found[k] for _, k in sorted(zip(numbers, keys, strict=True), key=rank_of)]
        if len(found) == 1 and type(found[keys[0]]) is list:
            return split_groups(found[keys[0]])
        return None
    if type(found) is list and all(type(row) is dict and len(row) > 1 for row in found):
        return split_groups(dict(filter(None, map(ranked, found))))
    return found if type(found) is list else None


def ranked(row: dict[Any, Any]) -> tuple[str, float] | None:
    """Return the label and the place of a row that holds one of each, else None."""
    texts = [value for value in row.values() if type(value) is str and len(value.strip()) == 1]
    numbers = [value for value in row.values() if type(value) in (int, float)]
    return (texts[0], numbers[0]) if len(texts) == len(numbers) == 1 else None


def rank_of(pair: tuple[Any, Any]) -> float:
    """Return the number of a pair of number and key."""
    return float(pair[0])


def digits(key: object) -> int | None:
    """Return the number that a key such as `"1"` or `"1st"` begins with."""
    match = re.match(r"(?:step |group |place )?(\d{1,2})\b|(\d)(?:st|nd|rd|th)", tidy(key))
    return int(match.group(1) or match.group(2)) if match else None


def members(group: Any, labels: Collection[str]) -> tuple[list[str], list[str]]:
    """Return the labels that a group names, and what else stands in it."""
    parts = group if type(group) is list else list(group) if type(group) is dict else [group]
    named: list[str] = []
    unknown: list[str] = []
    for part in parts:
        if is_blank(part):
            continue
        if type(part) is list:
            inner, rest = members(part, labels)
            named, unknown = named + inner, unknown + rest
            continue
        label = label_in(part, labels, numbers=False)
        pieces = [label] if label else re.split(r"\s*(?:[,;|/&+=\s]|\band\b)\s*", tidy(part))
        if len(pieces) == 1 and len(pieces[0]) == 2 and set(pieces[0]) <= set(labels):
            pieces = list(pieces[0])
        pieces = [p.strip("'\"()[]{}.") for p in pieces if p]
        if all(p in labels for p in pieces if p not in ("", "and")):
            named += [p for p in pieces if p in labels]
        else:
            unknown.append(repr(part)[:30])
    return named, unknown


def ranks_in(
    groups: list[Any], labels: Collection[str]
) -> tuple[dict[str, int], list[str], list[str]]:
    """Return the place of each label, what is no label, and what stands in several places."""
    ranks: dict[str, int] = {}
    extra: list[str] = []
    twice: list[str] = []
    for place, group in enumerate(groups):
        named, unknown = members(group, labels)
        extra += unknown
        for label in named:
            if label in ranks:
                twice.append(label)
            ranks.setdefault(label, place)
    return {k: v for k, v in ranks.items() if k not in twice}, extra, list(dict.fromkeys(twice))
