"""Find what an item works on: its rows of `tasks.csv`, and how to name a record."""

from __future__ import annotations

from collections.abc import Iterable

from conflicting_reports.checks.answers import UnreadableError
from conflicting_reports.checks.passages import where
from conflicting_reports.model import Claim, Name, Seed
from conflicting_reports.side_records import Slip, Task

__all__ = ["both_halves", "claims_of", "place_of", "rows_of"]


def rows_of(seed: Seed, item: str) -> dict[str, list[Task]]:
    """Return the rows of an item by label, in the labels' order.

    Raises:
        UnreadableError: if the case has none.
    """
    rows: dict[str, list[Task]] = {}
    for task in seed.tasks_in(item):
        rows.setdefault(task.label, []).append(task)
    if not rows:
        raise UnreadableError(f"The case {seed.id!r} has no material for this task.")
    return rows


def claims_of(seed: Seed, item: str) -> dict[str, list[Claim]]:
    """Return the claims of an item by label.

    Raises:
        UnreadableError: if the case has none.
    """
    return {
        label: [seed.claim(task.record) for task in tasks]
        for label, tasks in rows_of(seed, item).items()
    }


def place_of(seed: Seed, record: str) -> str:
    """Return where to read a record again: its paragraph, or the outlet that has it."""
    found = seed.record(record)
    if isinstance(found, Claim):
        return (
            where(seed, found)
            if found.span
            else seed.source(found.source).publisher.removesuffix(" (fiction)")
        )
    if isinstance(found, Name):
        return found.name
    return found.outlet if isinstance(found, Slip) else record


def both_halves(one: float, other: float) -> float:
    """Return the score of an answer in two halves: 45 % for each, and 10 % for having both.

    Either half alone stays below 0.5.
    """
    return 0.45 * one + 0.45 * other + 0.1 * one * other


def mean(values: Iterable[float]) -> float:
    """Return the mean of some numbers, 0 if there are none."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0
