"""Turn an answer in any of the usual forms into pairs of a label and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from conflicting_reports.checks.answers import is_blank
from conflicting_reports.checks.labels import MARK, as_list, flat, label_in

__all__ = ["pairs_in"]

LONGEST = 4_000
HEADS = re.compile(
    r"claim|event|field|id|index|item|key|label|letter|name|no|number|pair|part|question|reaction"
    r"|report|row|statement|what"
)


def pairs_in(
    found: Any, labels: Sequence[str], also: Mapping[str, str]
) -> list[tuple[Any, Any]] | None:
    """Return an answer as pairs of a label and what is said of it; None if it has another form."""
    if type(found) is str:
        found = split_text(found, labels)
    one_row = type(found) is list and len(found) == 1 and type(found[0]) is dict
    if (one_row and len(labels) > 1) and (
        len(found[0]) > 1 or label_in(next(iter(found[0]), None), labels, also)
    ):
        found = found[0]
    if type(found) is dict:
        return from_dict(found, labels, also)
    return from_rows(found, labels, also) if type(found) is list else None


def split_text(text: str, labels: Sequence[str], *, row: bool = False) -> list[Any] | None:
    """Return a text as pairs where its parts begin with a label, else as a list of its parts.

    A text that is one `row` of an answer may be a single part such as `a wrong`.
    """
    if len(text) > LONGEST:
        return None
    text = text.strip().strip("{}[]").strip()
    any_label = "|".join(
        [*(re.escape(x).replace("_", "[ _-]") for x in labels), "[a-z]", r"\d{1,2}"]
    )
    mark = re.compile(rf"(?:^|[;,\n]\s*|\|\s*){MARK.format(label=f'({any_label})')}", re.I)
    marks = list(mark.finditer(text))
    if marks and not text[: marks[0].start()].strip(" ;,"):
        ends = [m.start() for m in marks[1:]] + [len(text)]
        return [
            [m[1], text[m.end() : end].strip(" \n;,\"'|")]
            for m, end in zip(marks, ends, strict=True)
        ]
    lines = [line.strip() for line in re.split(r"[\n;]+", text) if line.strip()]
    keyed = [re.split(r"\s*[:=]\s*", line, maxsplit=1) for line in lines]
    if all(len(pair) == 2 for pair in keyed):
        return keyed
    parts = lines if len(lines) > 1 else [part.strip() for part in text.split(",")]
    spaced = [re.fullmatch(r"\(?([a-z])\)?\s+(?:-\s*)?(.+)", part, re.I) for part in parts]
    if all(spaced) and (row or len(parts) > 1):
        return [[m[1], m[2]] for m in spaced if m]
    return parts if len(parts) == len(labels) else None


def from_dict(
    found: dict[Any, Any], labels: Sequence[str], also: Mapping[str, str]
) -> list[tuple[Any, Any]] | None:
    """Return the pairs of a dict: by label, by what is said, by place, or in two columns."""

    def means(key: object) -> bool:
        return label_in(key, labels, also) is not None

    if set(found) == set(range(len(labels))) and not any(x.isdigit() for x in labels):
        return list(zip(labels, (found[n] for n in range(len(labels))), strict=True))
    if any(means(key) for key in found):
        return list(found.items())
    columns = [list(v.values()) if type(v) is dict else v for v in found.values()]
    if len(found) == 1 and type(inner := next(iter(found.values()))) in (dict, list):
        inside = pairs_in(inner, labels, also)
        if inside and not (type(inner) is list and all(means(v) for v in inner)):
            return inside
    if len(columns) == 2 and all(type(c) is list for c in columns):
        first, second = columns
        alike = all(means(key) for column in columns for key in column)
        everyone = len({label_in(key, labels, also) for key in first}) == len(labels)
        if len(first) == len(second) and all(map(means, first)) and (everyone or not alike):
            return list(zip(first, second, strict=True))
        if len(first) == len(second) and HEADS.fullmatch(flat(next(iter(found)))):
            return list(zip(first, second, strict=True))
    turned = [(label, key) for key, value in found.items() for label in as_list(value)]
    turned = [pair for pair in turned if not is_blank(pair[0])]
    return turned if turned and all(means(label) for label, _ in turned) else None


def from_rows(
    found: list[Any], labels: Sequence[str], also: Mapping[str, str]
) -> list[tuple[Any, Any]] | None:
    """Return the pairs of a list: rows with their labels, or entries in the labels' order."""

    def means(key: object) -> bool:
        return label_in(key, labels, also) is not None

    in_order = list(zip(labels, found, strict=True)) if len(found) == len(labels) else None
    rows = [row for row in found if not (type(row) in (list, dict) and is_blank(row))]
    if rows and all(type(row) is dict for row in rows):
        by_column = from_tables(rows, labels, also)
        if by_column or in_order is None:
            return by_column
        return [(label, cell_of(row)) for label, row in in_order]
    if rows and all(type(row) is list and len(row) >= 2 for row in rows):
        heads = [row[0] for row in rows]
        known = [label_in(head, labels, also) for head in heads]
        words_first = all(type(head) is str for head in heads)
        if (words_first and sum(map(bool, known)) * 2 > len(known)) or (
            all(known) and len(set(known)) == len(known) and len(rows[0]) == 2
        ):
            return [(row[0], row[1] if len(row) == 2 else row[1:]) for row in rows]
        if not any(known) and all(len(row) == 2 and means(row[1]) for row in rows):
            return [(row[1], row[0]) for row in rows]
    if rows and all(type(row) is str for row in rows):
        split = [split_text(row, labels, row=True) for row in rows]
        if all(s and len(s) == 1 and type(s[0]) is list for s in split):
            return [(s[0][0], s[0][1]) for s in split if s]
    return in_order


def from_tables(
    rows: list[dict[Any, Any]], labels: Sequence[str], also: Mapping[str, str]
) -> list[tuple[Any, Any]] | None:
    """Return the pairs of a table's rows, or None if no column of it holds labels."""

    def means(key: object) -> bool:
        return label_in(key, labels, also) is not None

    columns = list(dict.fromkeys(key for row in rows for key in row))
    if all(type(key) is str and means(key) for key in columns) and len(columns) > 1:
        if all(len(row) == 1 for row in rows):
            return [pair for row in rows for pair in row.items()]
        return [(key, [row.get(key) for row in rows]) for key in columns]
    if len(columns) == 1:
        return None
    if all(len(row) == 1 for row in rows):
        return [pair for row in rows for pair in row.items()]
    for column in columns:
        cells = [row.get(column) for row in rows]
        headed = bool(HEADS.fullmatch(flat(column))) and any(map(means, cells))
        if headed or (all(map(means, cells)) and all(type(cell) is str for cell in cells)):
            return [
                (row.get(column), cell_of({k: v for k, v in row.items() if k != column}))
                for row in rows
            ]
    return None


def cell_of(row: Any) -> Any:
    """Return what stands in a row of one column; any other row as it is."""
    return next(iter(row.values())) if type(row) is dict and len(row) == 1 else row
