"""Read options by their number in a list, and several options at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from conflicting_reports.checks.answers import is_blank, tidy, words
from conflicting_reports.checks.options import pick_option

__all__ = ["marked_words", "numbered", "shown"]


def numbered(
    value: object, options: Sequence[str], also: Mapping[str, str] | None = None
) -> str | None:
    """Return the option that a value means by its words, its number in the task's list, or both."""
    if type(value) is float and value.is_integer():
        value = int(value)
    if type(value) is int:
        return options[value - 1] if 1 <= value <= len(options) else None
    found = re.fullmatch(r"\(?(\d)\)?[.):]?\s*(.*)", tidy(value).strip("\"' "))
    if not found:
        return pick_option(value, options, also)
    option = numbered(int(found.group(1)), options)
    rest = found.group(2)
    return option if is_blank(rest) or pick_option(rest, options, also) == option else None


def marked_words(
    value: Any, options: Collection[str] = (), also: Mapping[str, str] | None = None
) -> list[Any]:
    """Return the words that a value holds: of a list, a text with commas, a dict of true and false.

    A text that means one of `options` stays whole, whatever commas its explanation has.
    """
    if type(value) is dict and value and all(v is None for v in value.values()):
        return list(value)
    if type(value) is dict:
        if all(type(v) is bool or v is None for v in value.values()):
            return [key for key, marked in value.items() if marked]
        return list(value.items())
    if type(value) is list:
        return [part for v in value for part in marked_words(v, options, also)]
    if type(value) is str and (found := pick_option(value, options, also)):
        return [found]
    if type(value) is str:
        inside = value.strip().strip("{}[]()")
        parts = re.split(r"\s*[,;+&/|\n]\s*|\s+and\s+", inside)
        return [part for part in parts if not is_blank(part)]
    return [] if value is None else [value]


def shown(values: Iterable[Any]) -> str:
    """Return up to three values as they are told to a learner."""
    return words(repr(value)[:30] for value in list(values)[:3])
