"""Read an answer that gives something for each label, in whatever form it comes.

Forms that are read: a dict; a list in the labels' order; pairs; rows with a column for the
label; two columns; a dict of what is said to the labels of which it is said; and texts
such as `a: lower, b: upper`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from conflicting_reports.checks.answers import UnreadableError, is_blank, words
from conflicting_reports.checks.forms import pairs_in
from conflicting_reports.checks.labels import alone, flat, label_in, unlabelled

__all__ = ["Labelled", "read_labelled", "read_rows", "row_in"]


@dataclass(slots=True)
class Labelled:
    """What an answer holds for each label.

    Attributes:
        entries: what stands under each label that has anything; a list of all where a label
            was given several things that differ.
        extra: keys with something under them that the task doesn't have.
        twice: labels that stand there more than once with something under them.
    """

    entries: dict[str, Any] = field(default_factory=dict)
    extra: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)


def read_labelled(
    found: Any,
    labels: Collection[str],
    name: str,
    also: Mapping[str, str] | None = None,
    *,
    strict: bool = False,
) -> Labelled:
    """Return what a plain answer, not blank, holds for each label.

    A label pasted before its entry is taken away, and what stands alone in a list comes out
    of it. A label without an entry is missing.

    Args:
        found: the plain answer.
        labels: of the task, in its order.
        name: the learner's variable, for the message.
        also: other texts that mean a label, folded.
        strict: whether unknown and repeated labels make the answer unreadable.

    Raises:
        UnreadableError: if it isn't one entry for each label, in whichever form.
    """
    also = also or {}
    pairs = pairs_in(found, list(labels), also)
    if not pairs:
        raise UnreadableError(
            f"`{name}` should have one entry for each of {words(labels)}, as in the form."
        )
    read = Labelled()
    differing: set[str] = set()
    for key, value in pairs:
        label = label_in(key, labels, also)
        if label is None:
            if not is_blank(value):
                read.extra.append(str(key)[:20])
            continue
        value = unlabelled(value, label)
        if label not in read.entries or is_blank(read.entries[label]):
            read.entries[label] = value
        elif not is_blank(value):
            if label in differing:
                read.entries[label].append(value)
            elif read.entries[label] != value:
                read.entries[label] = [read.entries[label], value]
                differing.add(label)
            read.twice.append(label)
    if strict and read.extra:
        raise UnreadableError(
            f"`{name}` has an entry {read.extra[0]!r}. The task has {words(labels)}."
        )
    if strict and read.twice:
        raise UnreadableError(f"`{name}` has more than one entry for {read.twice[0]}.")
    return read


def read_rows(found: Any, labels: Sequence[str], columns: Sequence[str], name: str) -> Labelled:
    """Return what an answer holds for each label as a dict of the form's columns.

    Reads what `read_labelled` reads, and answers given column by column.

    Raises:
        UnreadableError: if it is none of these, or gives a label two rows.
    """
    count = len(columns)
    rows = found if type(found) is list else []
    by_column = len(rows) == count != len(labels) and all(
        type(part) is dict and all(label_in(key, labels) for key in part) for part in rows
    )
    in_order = len(rows) == len(labels) and all(
        type(row) is list and len(row) == count for row in rows
    )
    if by_column or in_order:
        found = dict(zip(columns if by_column else labels, rows, strict=True))
    read = read_labelled(turned(found, labels, columns), labels, name)
    if read.twice:
        raise UnreadableError(f"`{name}` has {read.twice[0]} more than once. Leave one row.")
    for label, value in read.entries.items():
        row = row_in(value, columns)
        if row is None:
            raise UnreadableError(
                f"{label} in `{name}` needs {words(columns)}, as in the form: "
                f'{{"{columns[0]}": "…", …}}.'
            )
        read.entries[label] = row
    return read


def turned(found: Any, labels: Sequence[str], columns: Sequence[str]) -> Any:
    """Return an answer given column by column as rows; any other as it is."""
    if type(found) is not dict:
        return found
    sides = {flat(key): value for key, value in found.items()}
    names = [flat(column) for column in columns]
    if not set(names) <= set(sides):
        return found
    if all(type(sides[c]) is list and len(sides[c]) == len(labels) for c in names):
        sides = {c: dict(zip(labels, sides[c], strict=True)) for c in names}
    if any(type(sides[c]) is not dict for c in names):
        return found
    keys = dict.fromkeys(key for c in names for key in sides[c])
    return {
        key: {column: sides[c].get(key, "") for column, c in zip(columns, names, strict=True)}
        for key in keys
    }


def row_in(value: Any, columns: Sequence[str]) -> dict[str, Any] | None:
    """Return a row by column, or None if it has another form."""
    if is_blank(value):
        return dict.fromkeys(columns, "")
    if type(value) is list and len(value) == 1 and type(value[0]) is dict:
        value = value[0]
    if type(value) is str:
        value = [part.strip() for part in re.split(r"[/;|]|,(?!\d{3})", value)]
    if type(value) is list and len(value) == len(columns):
        return dict(zip(columns, map(alone, value), strict=True))
    if type(value) is dict:
        row = {flat(key): alone(cell) for key, cell in value.items()}
        return {column: row.get(flat(column), "") for column in columns}
    return None
