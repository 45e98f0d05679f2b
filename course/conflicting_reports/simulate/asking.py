"""Rows of exercises: which record stands under which label, and the words that ask about it."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from conflicting_reports.model import Claim, Span
from conflicting_reports.side_records import Slip, Task
from conflicting_reports.simulate.truth import Truth
from conflicting_reports.simulate.world import World

__all__ = ["Desk", "Question", "Story"]

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Question:
    """One row of an exercise before it has a label.

    Attributes:
        record: id of the record that it rests on.
        asked: the words that put it before a reader.
        value: what only the exercise needs.
        why: the reason for that coding.
    """

    record: str
    asked: str
    value: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """All that the exercises of a case are made from."""

    world: World
    truth: Truth
    n: Mapping[str, int]
    on: Mapping[str, bool]
    report: Mapping[str, Claim]
    told: Mapping[str, Claim]
    slips: tuple[Slip, ...]
    spans: Mapping[str, Span]
    text: str
    order: tuple[str, ...]

    def place(self, key: str) -> str:
        """Return the paragraph of a passage, such as `P3`."""
        return f"P{self.paragraph(key)}"

    def paragraph(self, key: str) -> int:
        """Return the number of the paragraph of a passage."""
        return self.text.count("\n\n", 0, self.spans[key].start)

    def slip(self, kind: str, what: str) -> Slip | None:
        """Return the slip of a kind whose text holds some words; None if its rule is off."""
        found = [s for s in self.slips if s.slip == kind and what in (s.what_it_said or "")]
        return found[0] if found else None

    def has(self, *keys: str) -> bool:
        """Say whether all of some dispatches were made."""
        return all(key in self.told for key in keys)


@dataclass(slots=True)
class Desk:
    """Gives questions their labels, in an order drawn for the case."""

    number: int
    tasks: list[Task] = field(default_factory=list)
    asked: dict[str, dict[str, str]] = field(default_factory=dict)

    def put(self, unit: str, item: str, label: str, question: Question, mark: str = "") -> None:
        """Add one row; `mark` tells rows of one label apart."""
        self.tasks.append(
            Task(
                f"{unit}-{item}-{label.replace(' ', '-')}{mark}",
                *(item, label, question.record, question.value, question.why),
            )
        )
        held = self.asked.setdefault(item, {})
        held[label] = f"{held[label]} / {question.asked}" if label in held else question.asked

    def spread(
        self,
        unit: str,
        item: str,
        questions: Iterable[Question | tuple[Question, Question]],
        mixed: bool = True,
        numbers: bool = False,
    ) -> None:
        """Add rows under letters or numbers, in mixed order or in theirs."""
        rows = list(questions)
        if mixed:
            random.Random(f"{item} {self.number}").shuffle(rows)  # noqa: S311 - practice
        for place, row in enumerate(rows):
            label = str(place + 1) if numbers else LETTERS[place]
            pair = row if isinstance(row, tuple) else (row,)
            for count, question in enumerate(pair, start=1):
                self.put(unit, item, label, question, str(count) if len(pair) > 1 else "")
