"""Read an answer that has one entry for each labelled row of a task."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from conflicting_reports.checks.answers import UnreadableError, is_blank, tidy, words

__all__ = ["label_in", "read_entries", "unlabelled"]

MARK = r"[\"'(\[]*\b{label}[\"')\]]*\s*(?:[:=)]|->|\s-\s|\.\s)"


def read_entries(
    found: Any, labels: Collection[str], name: str, options: Collection[str] = ()
) -> dict[str, Any]:
    """Return label to entry; a label that the answer leaves out is missing.

    Read are a dict of labels, rows in the task's order, rows that begin with their label,
    a table with the labels as a column or as the heads of its columns, a text with one
    `a: …` after the other, and, where `options` are given, a dict of option to labels.

    Args:
        found: a plain value, not blank.
        labels: of the task, in its order.
        name: the learner's variable, for the message.
        options: the words that the task lets choose from.

    Raises:
        UnreadableError: if it is none of these, has a label twice or one the task hasn't.
    """
    if type(found) is list and len(found) == 1 and type(found[0]) is dict:
        found = found[0] if any(label_in(k, labels) for k in found[0]) else found
    if type(found) is str:
        parts = found.strip(" []{}()\n").split(",")
        found = split_text(found, labels) or (parts if len(parts) == len(labels) else None)
    if type(found) is list:
        found = from_rows(found, labels)
    if type(found) is dict and options and set(map(tidy, found)) <= {tidy(o) for o in options}:
        found = [[label, option] for option, held in found.items() for label in as_list(held)]
    if type(found) is dict:
        found = list(found.items())
    if type(found) is not list:
        raise UnreadableError(
            f"`{name}` should have one entry for each of {words(labels)}, as in the form."
        )
    entries: dict[str, Any] = {}
    for key, value in found:
        label = label_in(key, labels)
        if label is None and is_blank(value):
            continue
        if label is None:
            raise UnreadableError(
                f"`{name}` has an entry {str(key)[:20]!r}. The task has {words(labels)}."
            )
        if label in entries:
            raise UnreadableError(f"`{name}` has more than one entry for {label}.")
        entries[label] = value
    return entries


def label_in(key: object, labels: Collection[str]) -> str | None:
    """Return the label that a key means: `A`, `(a)`, `pair a`; 1 is the first row."""
    if type(key) is int:
        return list(labels)[key - 1] if 1 <= key <= len(labels) else None
    text = tidy(key).replace("_", " ").strip(" \"'.,;:()[]")
    known = {tidy(label).replace("_", " "): label for label in labels}
    head, _, last = text.rpartition(" ")
    return known.get(text) or (known.get(last) if head and " " not in head else None)


def from_rows(rows: list[Any], labels: Collection[str]) -> Any:
    """Return rows as pairs of label and entry, or None if they can't be told apart."""
    if all(type(row) is dict and row for row in rows):
        if all(label_in(key, labels) and type(key) is str for row in rows for key in row):
            if all(len(row) == 1 for row in rows):
                return [pair for row in rows for pair in row.items()]
            return {key: [row.get(key) for row in rows] for key in rows[0]}
        for column in rows[0]:
            said = [label_in(row.get(column), labels) for row in rows]
            if all(said) and all(type(row[column]) is str for row in rows):
                return [
                    [label, bare_row({k: v for k, v in row.items() if k != column})]
                    for label, row in zip(said, rows, strict=True)
                ]
        rows = [bare_row(row) for row in rows]
    if rows and all(type(row) is list and len(row) >= 2 for row in rows):
        said = [label_in(row[0], labels) if type(row[0]) is str else None for row in rows]
        if all(said):
            return [
                [label, row[1] if len(row) == 2 else row[1:]]
                for label, row in zip(said, rows, strict=True)
            ]
    if rows and all(type(row) is str for row in rows):
        split = [split_text(row, labels) for row in rows]
        if all(type(pairs) is list and len(pairs) == 1 for pairs in split):
            return [pairs[0] for pairs in split]
    if len(rows) == len(labels):
        return [[label, row] for label, row in zip(labels, rows, strict=True)]
    return None


def bare_row(row: dict[Any, Any]) -> Any:
    """Return the value of a row with one column; any other row as it is."""
    return next(iter(row.values())) if len(row) == 1 else row


def split_text(text: str, labels: Collection[str]) -> Any:
    """Return a text such as `a: lower, b: upper` as pairs, or None if it is no such text."""
    flat = tidy(text.replace("\n", ";"))
    if len(flat) > 4_000:
        return None
    any_label = "|".join(re.escape(tidy(label)) for label in labels)
    marks = list(re.finditer(rf"(?:^|[;,{{]\s*){MARK.format(label=f'({any_label})')}", flat))
    if not marks or flat[: marks[0].start()].strip(" {;,"):
        return None
    ends = [mark.start() for mark in marks[1:]] + [len(flat)]
    return [
        [mark.group(1), flat[mark.end() : end].strip(" ;,\"'}")]
        for mark, end in zip(marks, ends, strict=True)
    ]


def unlabelled(value: Any, label: str) -> Any:
    """Return a text without its own label pasted before it: `a: lower` is `lower`.

    A list of one value counts as that value.
    """
    if type(value) is list and len(value) == 1:
        value = value[0]
    if type(value) is not str:
        return value
    return re.sub(rf"^\s*{MARK.format(label=re.escape(label))}\s*", "", value, flags=re.I)


def as_list(value: Any) -> list[Any]:
    """Return a list as it is, a text split at its commas, anything else alone."""
    if type(value) is str:
        return [part for part in re.split(r"[\s,;]+", value) if part]
    return value if type(value) is list else [value]
