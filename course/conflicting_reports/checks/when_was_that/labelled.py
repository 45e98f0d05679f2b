"""Read an answer that gives something for each label: a dict, rows, pairs, columns or lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from conflicting_reports.checks.answers import UnreadableError, choose, is_blank, tidy, words

__all__ = ["alone", "read_labelled"]

HEADS = re.compile(
    r"|claim|event|field|id|index|item|key|label|letter|name|no|number|part|row|what"
)


def read_labelled(found: Any, labels: Sequence[str], name: str) -> tuple[dict[str, Any], list[str]]:
    """Return a plain answer by label, and the labels in it that the task doesn't have.

    A label given twice holds a list of both values.

    Raises:
        UnreadableError: if it isn't one value for each label, in whichever form.
    """
    pairs = _pairs(found, labels)
    if pairs is None:
        raise UnreadableError(
            f"`{name}` should hold one answer for each of {words(labels)}, as in the form."
        )
    entries: dict[str, Any] = {}
    unknown = []
    for key, value in pairs:
        label = _label(key, labels)
        if label is None:
            if not is_blank(value):
                unknown.append(str(key)[:20])
            continue
        value = _without_label(value, label)
        twice = label in entries and not is_blank(entries[label]) and not is_blank(value)
        if twice and entries[label] != value:
            entries[label] = [entries[label], value]
        elif not is_blank(value) or label not in entries:
            entries[label] = value
    return entries, unknown


def alone(value: Any) -> Any:
    """Return the only member of a list that has one, and any other value as it is."""
    while type(value) is list and len(value) == 1:
        value = value[0]
    return value


def _label(key: Any, labels: Sequence[str]) -> str | None:
    """Return the label that a key means, or None."""
    text = tidy(key).strip(" ().:'\"`")
    for label in labels:
        if re.fullmatch(rf"((event|row|claim|line|letter|part)\W*)?{re.escape(label)}", text):
            return label
    return choose(text, labels) if len(text) > 4 else None


def _without_label(value: Any, label: str) -> Any:
    """Return a text without its label pasted in front: `a: already out`."""
    if type(value) is not str:
        return value
    return re.sub(rf"^\s*\(?{re.escape(label)}\)?\s*[:.)=]\s*", "", value, flags=re.IGNORECASE)


def _pairs(found: Any, labels: Sequence[str]) -> list[tuple[Any, Any]] | None:
    """Return label and value pairs of an answer in any of the usual forms, or None."""
    if type(found) is str:
        lines = re.split(r"[\n;]+", found)
        split = [
            re.split(r"\s*[:=]\s*", line.strip(), maxsplit=1) for line in lines if line.strip()
        ]
        return [(s[0], s[1]) for s in split] if all(len(s) == 2 for s in split) else None
    if type(found) is dict:
        if len(found) == 1 and not any(_label(key, labels) for key in found):
            inner = next(iter(found.values()))
            return _pairs(inner, labels) if type(inner) in (dict, list) else None
        columns = list(found.values())
        if (
            len(columns) == 2
            and not any(_label(key, labels) for key in found)
            and all(type(c) is list for c in columns)
            and len(columns[0]) == len(columns[1])
        ):
            return list(zip(columns[0], columns[1], strict=True))
        return list(found.items()) if any(_label(key, labels) for key in found) else None
    if type(found) is not list:
        return None
    rows = [row for row in found if not (type(row) in (list, dict) and is_blank(row))]
    if rows and all(type(row) is dict for row in rows):
        if len(rows) == 1 and any(_label(key, labels) for key in rows[0]):
            return list(rows[0].items())
        if all(len(row) == 1 for row in rows):
            return [pair for row in rows for pair in row.items()]
        return [pair for row in rows for pair in _row_pair(row, labels)]
    if rows and all(
        type(row) is list and len(row) == 2 and type(row[0]) is str and _label(row[0], labels)
        for row in rows
    ):
        return [(row[0], row[1]) for row in rows]
    return list(zip(labels, found, strict=True)) if len(found) == len(labels) else None


def _row_pair(row: dict[Any, Any], labels: Sequence[str]) -> list[tuple[Any, Any]]:
    """Return the label of a row with the value beside it; nothing if it can't be told."""
    heads = [key for key in row if HEADS.fullmatch(tidy(key)) and _label(row[key], labels)]
    if not heads:
        return []
    rest = [value for key, value in row.items() if key != heads[0]]
    return [(row[heads[0]], rest[-1])] if rest else []
