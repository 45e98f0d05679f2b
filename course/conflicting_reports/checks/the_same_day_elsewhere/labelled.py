"""Read answers that give one value to each of several labels, in whatever form they come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from conflicting_reports.checks.answers import UnreadableError, is_blank, tidy, words

__all__ = ["read_labelled", "unlabelled"]


def read_labelled(found: Any, labels: Sequence[str], name: str) -> dict[str, Any]:
    """Return label to value for a plain answer; a label without one is missing.

    Reads a dict (labels in any case, numbers, "a)", "row a"), a list of as many values as
    there are labels, a list of pairs or of small rows, and texts such as "a: lost, b: kept".

    Raises:
        UnreadableError: if it is none of these, names a label twice or one that isn't asked.
    """
    if type(found) is str:
        found = split_pasted(found, labels)
    if type(found) is list and len(found) == 1 and type(found[0]) is dict:
        found = found[0]
    if type(found) is list:
        found = pairs_in(found, labels, name)
    if type(found) is dict and nested(found, labels):
        found = nested(found, labels)
    if type(found) is not dict:
        raise UnreadableError(
            f"`{name}` should hold one value for each of {words(labels)}, as in the form."
        )
    read: dict[str, Any] = {}
    for key, value in found.items():
        label = label_in(key, labels)
        if label is None and is_blank(value):
            continue
        if label is None:
            raise UnreadableError(
                f"`{name}` has {str(key)[:30]!r}, which is not in the form. It has {words(labels)}."
            )
        if label in read:
            raise UnreadableError(f"`{name}` gives {label!r} more than once.")
        read[label] = unlabelled(value, label)
    return read


def label_in(key: object, labels: Sequence[str]) -> str | None:
    """Return the label that a key means, or None."""
    text = re.sub(r"[\s_-]+", " ", tidy(str(key) if type(key) is int else key))
    text = re.sub(
        r"^(row|report|passage|sentence|no|nr|number)\b\.?\s*", "", text.strip(" .:()[]\"'")
    )
    known = {re.sub(r"[\s_-]+", " ", label.casefold()): label for label in labels}
    return known.get(text.strip(" .:()[]\"'"))


def unlabelled(value: Any, label: str) -> Any:
    """Return a value without a pasted label before it, such as "a: lost", and out of its box."""
    if type(value) is list and len(value) == 1:
        value = value[0]
    if type(value) is str:
        spelled = re.escape(label).replace("_", "[ _-]")
        pasted = re.match(rf"\W*{spelled}\s*[:=)]\s*(.+)$", value.strip(), re.I | re.S)
        return pasted.group(1).strip() if pasted else value
    return value


def split_pasted(text: str, labels: Sequence[str]) -> Any:
    """Return a text such as "a: lost, b: kept" as a dict; any other text as it is."""
    marks = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    if len(text) > 4_000:
        return text
    pieces = re.split(rf"(?:^|[\n,;{{])\s*[\"'(]?({marks})[\"')]?\s*[:=)]\s*", text, flags=re.I)
    if len(pieces) < 5 or pieces[0].strip():
        return text
    return [
        [label, value.strip(" \n,;}\"'")]
        for label, value in zip(pieces[1::2], pieces[2::2], strict=True)
    ]


def pairs_in(rows: list[Any], labels: Sequence[str], name: str) -> Any:
    """Return a list of values, pairs or rows as a dict of label to value."""
    kept = [row for row in rows if not is_blank(row)]
    pairs = [as_pair(row, labels) for row in kept]
    if kept and all(pair is not None for pair in pairs):
        keys = [pair[0] for pair in pairs if pair]
        if len(set(keys)) != len(keys):
            raise UnreadableError(f"`{name}` gives one of the labels more than once.")
        return dict(pair for pair in pairs if pair)
    if len(rows) == len(labels):
        return dict(zip(labels, rows, strict=True))
    raise UnreadableError(
        f"`{name}` has {len(rows)} entries. The form has {len(labels)}: {words(labels)}."
    )


def as_pair(row: Any, labels: Sequence[str]) -> tuple[str, Any] | None:
    """Return label and value of one row, or None if it doesn't begin with a label."""
    values = list(row.values()) if type(row) is dict else row
    if type(row) is dict and len(row) == 1:
        values = next(iter(row.items()))
    if type(row) is str:
        found = split_pasted(f"{row}\n{labels[0]}: .\n", labels)
        values = found[0] if type(found) is list else None
    if type(values) not in (list, tuple) or len(values) != 2:
        return None
    label = label_in(values[0], labels)
    return (label, values[1]) if label else None


def nested(found: dict[Any, Any], labels: Sequence[str]) -> dict[Any, Any] | None:
    """Return a dict of columns {"label": […], "value": […]} as label to value, else None."""
    columns = list(found.values())
    if len(columns) != 2 or any(type(c) is not list for c in columns):
        return None
    if len(columns[0]) != len(columns[1]) or any(label_in(k, labels) for k in found):
        return None
    return dict(zip([str(k) for k in columns[0]], columns[1], strict=True))
