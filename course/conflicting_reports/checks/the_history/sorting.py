"""Read an answer that gives each of several labelled things one of a few words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from conflicting_reports.checks.answers import UnreadableError, is_blank, whole_number, words
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.labels import alone
from conflicting_reports.checks.options import pick_option

__all__ = ["Sorting", "read_sorting"]


@dataclass(slots=True)
class Sorting:
    """What an answer says of each label.

    Attributes:
        said: the word chosen for each label that has a readable one.
        blank: labels without a word.
        unknown: labels with something that is none of the words, and what it is.
        extra: what stands there under no label of the task.
    """

    said: dict[str, str] = field(default_factory=dict)
    blank: list[str] = field(default_factory=list)
    unknown: dict[str, str] = field(default_factory=dict)
    extra: list[str] = field(default_factory=list)

    def remarks(self, options: Collection[str]) -> list[str]:
        """Return messages on what is blank, can't be read or is too much."""
        messages = []
        if self.unknown:
            shown = words(f"{v} ({label})" for label, v in list(self.unknown.items())[:3])
            messages.append(f"I can't use {shown}. Take one of {words(repr(o) for o in options)}.")
        if self.blank:
            messages.append(f"Still blank: {words(self.blank)}.")
        if self.extra:
            messages.append(f"The task has no {words(self.extra[:3])}. Leave that out.")
        return messages

    def called(self, option: str, labels: Collection[str]) -> list[str]:
        """Return those of some labels that were given a word."""
        return [label for label in labels if self.said.get(label) == option]


def read_sorting(
    found: Any,
    labels: Collection[str],
    options: Collection[str],
    also: Mapping[str, str] | None = None,
) -> Sorting | None:
    """Return what a plain answer says of each label, or None if its form is another.

    A label given two different words has none that counts.
    """
    try:
        read = read_labelled(found, labels, "")
    except UnreadableError:
        return None
    result = Sorting(extra=[repr(key) for key in read.extra])
    for label in labels:
        value = read.entries.get(label)
        word = pick_option(value, options, also)
        if is_blank(value):
            result.blank.append(label)
        elif word is not None:
            result.said[label] = word
        elif label in read.twice:
            result.unknown[label] = "two answers at once"
        else:
            result.unknown[label] = shown(alone(value))
    return result


def shown(value: Any) -> str:
    """Return a value as a message shows it."""
    number = whole_number(value)
    return repr(value)[:40] if number is None else str(number)
