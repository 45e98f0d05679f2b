"""Read a form that has one value, or one row of values, for each label."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    choose,
    is_blank,
    number_in,
    tidy,
    whole_number,
    words,
)

__all__ = ["chance_corrected", "figure_in", "named", "option_in", "read_rows", "read_values"]

MOST_NAMED = 3

BESIDE = re.compile(
    r"at|least|about|exactly|circa|ca|up|to|in|all|a|of|the|total|people|persons|dead|deaths|killed"
    r"|soldiers|points|low|best|high|score"
)
NEGATED = re.compile(r"\b(?:not|no|nothing|none|never|neither|can?n?not|un[a-z]{4,})\b|n't\b")
MOVES = re.compile(r"^(?:it )?(?:may |can )?moves? (?=\w)")
DOUBT = re.compile(r"\b(or|and|not|no|maybe|perhaps|possibly|probably|either|both)\b|[/?]")


def chance_corrected(truth: Mapping[str, str], said: Mapping[str, str | None]) -> float:
    """Return how far the labels are told apart: the mean share right per label, less chance, cut at 0.

    Each label counts the same, however often it is right. One label for all gives 0, and so
    does guessing on average.
    """
    kinds = sorted(set(truth.values()))
    if len(kinds) < 2:
        return float(all(said.get(key) == wanted for key, wanted in truth.items()))
    shares = []
    for kind in kinds:
        keys = [key for key, wanted in truth.items() if wanted == kind]
        shares.append(sum(said.get(key) == kind for key in keys) / len(keys))
    chance = 1 / len(kinds)
    return max(0.0, (sum(shares) / len(shares) - chance) / (1 - chance))


def named(kind: str, labels: Sequence[str]) -> str:
    """Return `Report a`, `Reports a and b`; of many only the first few, so that no list is a key."""
    shown = list(labels[:MOST_NAMED])
    if len(labels) > MOST_NAMED:
        shown.append("others")
    return f"{kind}{'s' if len(labels) > 1 else ''} {words(shown)}".strip()


def label_in(value: object, labels: Collection[str]) -> str | None:
    """Return the label that a key means: `a`, `A)`, `report a`, `3`, `3.0`."""
    if type(value) is int or type(value) is float:
        value = str(whole_number(value))
    bare = re.sub(r"^(report|range|packet|statement|estimate|row|no|nr)\b\.?\s*", "", tidy(value))
    bare = bare.strip(" \"'.,:;()[]")
    return bare if bare in labels else None


def read_values(found: Any, name: str, labels: Sequence[str]) -> tuple[dict[str, Any], list[str]]:
    """Return the value of each label, and what else the answer holds.

    Reads a dict; a list in the order of the labels; pairs, or rows with a label and a value;
    texts such as `a: low`; and a dict of values to the labels that have them. A label
    that is given two different values has the list of both.

    Raises:
        UnreadableError: if it is none of these.
    """
    pairs = pairs_in(found, labels)
    if pairs is None:
        raise UnreadableError(
            f"`{name}` should have an entry for each of {labels[0]} to {labels[-1]}, as in the form."
        )
    values: dict[str, Any] = {}
    extra = []
    for key, value in pairs:
        label = label_in(key, labels)
        if label is None and label_in(value, labels):
            label, value = label_in(value, labels), key
        if label is None:
            if not is_blank(value):
                extra.append(str(key)[:30])
        elif label in values and values[label] != value and not is_blank(values[label]):
            values[label] = [values[label], value]
        else:
            values[label] = unwrapped(value)
    return values, extra


def unwrapped(value: Any) -> Any:
    """Return what stands alone in a list."""
    return value[0] if type(value) is list and len(value) == 1 else value


def pairs_in(found: Any, labels: Sequence[str]) -> list[tuple[Any, Any]] | None:
    """Return the labels of an answer with their values, or None if it has another form."""
    if type(found) is dict:
        return dict_pairs(found, labels)
    if type(found) is str and len(parts := re.split(r"\s*[,;\n]\s*", found.strip())) == len(labels):
        found = parts
    if type(found) is str:
        found = [line for line in re.split(r"[;\n]+|,(?=\s*\w{1,2}\s*[:=])", found) if line.strip()]
    if type(found) is not list:
        return None
    entries = [e for e in found if not (type(e) is list and is_blank(e))]
    if all(type(e) is dict and len(e) == 2 for e in entries):
        return [tuple(e.values()) for e in entries]
    if all(type(e) is dict and len(e) == 1 for e in entries):
        headings = {key for e in entries for key in e}
        if len(headings) == 1 and len(found) == len(labels) > 1:
            return [(label, *e.values()) for label, e in zip(labels, found, strict=True)]
        return [pair for e in entries for pair in e.items()]
    if all(type(e) is list and len(e) == 2 for e in entries):
        return [(e[0], e[1]) for e in entries]
    split = [pasted(e, labels) for e in found]
    if all(split):
        return [pair for pair in split if pair]
    if len(found) == len(labels) and not any(type(e) is dict for e in found):
        return list(zip(labels, found, strict=True))
    return None


def pasted(value: object, labels: Collection[str]) -> tuple[str, str] | None:
    """Return the label and the rest of a text such as `a: low` or `(b) high`."""
    parts = re.match(r"\W*(\w{1,2})\s*(?:[:=).-]|->)+\s*(.+)", tidy(value))
    return (parts[1], parts[2]) if parts and parts[1] in labels else None


def dict_pairs(found: dict[Any, Any], labels: Sequence[str]) -> list[tuple[Any, Any]] | None:
    """Return the pairs of a dict: by label, by value, or in two columns."""
    keys = [label_in(key, labels) for key in found]
    if not any(keys):
        columns = [list(v.values()) if type(v) is dict else v for v in found.values()]
        if len(columns) == 1 and type(found[next(iter(found))]) is dict:
            return dict_pairs(found[next(iter(found))], labels)
        if len(columns) == 2 and all(type(c) is list for c in columns):
            first = [label_in(key, labels) for key in columns[0]]
            if all(first) and len(columns[0]) == len(columns[1]) and not alike(columns, labels):
                return list(zip(*columns, strict=True))
        turned = [(label, key) for key, value in found.items() for label in as_labels(value)]
        if turned and all(label_in(label, labels) for label, _ in turned):
            return turned
        return None
    return list(found.items())


def alike(columns: list[Any], labels: Sequence[str]) -> bool:
    """Say whether both columns hold labels."""
    return all(label_in(key, labels) for column in columns for key in column)


def as_labels(value: Any) -> list[Any]:
    """Return the labels listed under a value."""
    if type(value) is str:
        return [part for part in re.split(r"[\s,;]+|\band\b", value) if part]
    return value if type(value) is list else [value]


def read_rows(
    found: Any, name: str, labels: Sequence[str], columns: Sequence[str]
) -> tuple[dict[str, dict[str, Any]], list[str]]:
    """Return the row of each label, and what else the answer holds.

    Reads a dict of rows; a list of rows in the order of the labels, or with the label in a
    column of its own; a dict of columns. A row is a dict, a list in the columns' order or a
    text with its parts divided by `/` or `;`.

    Raises:
        UnreadableError: if it is none of these.
    """
    how = f"`{name}` should have {words(columns)} for each of {words(labels)}, as in the form."
    if type(found) is dict and {tidy(key) for key in found} >= set(columns):
        by_column = {tidy(key): value for key, value in found.items()}
        sides = {c: by_column[c] for c in columns}
        if all(type(v) is dict for v in sides.values()):
            keys = list(dict.fromkeys(key for v in sides.values() for key in v))
            found = {key: {c: sides[c].get(key, "") for c in columns} for key in keys}
        elif all(type(v) is list and len(v) == len(labels) for v in sides.values()):
            found = {key: {c: sides[c][n] for c in columns} for n, key in enumerate(labels)}
    if type(found) is list:
        found = listed(found, labels, columns)
    if type(found) is not dict:
        raise UnreadableError(how)
    rows: dict[str, dict[str, Any]] = {}
    extra = []
    for key, value in found.items():
        label = label_in(key, labels)
        if label is None:
            if not is_blank(value):
                extra.append(str(key)[:30])
            continue
        row = row_in(value, columns)
        if label in rows:
            raise UnreadableError(
                f"`{name}` has {label} more than once. Leave one row for each label."
            )
        if row is None:
            raise UnreadableError(how)
        rows[label] = row
    if not rows:
        raise UnreadableError(how)
    return rows, extra


def listed(found: list[Any], labels: Sequence[str], columns: Sequence[str]) -> Any:
    """Return a list of rows as a dict by label; the list itself if that can't be done."""
    entries = [e for e in found if not is_blank(e)]
    if len(entries) == len(columns) and all(
        type(e) is dict and all(label_in(key, labels) for key in e) for e in entries
    ):
        keys = list(dict.fromkeys(key for e in entries for key in e))
        return {k: [e.get(k, "") for e in entries] for k in keys}
    if entries and all(type(e) is list and len(e) == 2 for e in entries):
        keys = [label_in(e[0], labels) for e in entries]
        if all(keys) and len(set(keys)) == len(keys):
            return {e[0]: e[1] for e in entries}
    if entries and all(type(e) is list and len(e) == len(columns) + 1 for e in entries):
        keys = [label_in(e[0], labels) for e in entries]
        if all(keys) and len(set(keys)) == len(keys):
            return {e[0]: e[1:] for e in entries}
    if entries and all(type(e) is dict and len(e) == len(columns) + 1 for e in entries):
        others = [[v for k, v in e.items() if tidy(k) not in columns] for e in entries]
        keys = [label_in(other[0], labels) if len(other) == 1 else None for other in others]
        if all(keys) and len(set(keys)) == len(keys):
            return dict(zip(keys, entries, strict=True))
    return dict(zip(labels, found, strict=True)) if len(found) == len(labels) else found


def row_in(value: Any, columns: Sequence[str]) -> dict[str, Any] | None:
    """Return a row by column, or None if it has another form."""
    if type(value) is str and not is_blank(value):
        value = [part.strip() for part in re.split(r"[/;|]|,\s", value)]
    if type(value) is list and len(value) == len(columns):
        return {c: unwrapped(v) for c, v in zip(columns, value, strict=True)}
    if type(value) is dict:
        row = {tidy(key).strip(" :"): unwrapped(inner) for key, inner in value.items()}
        return {c: row.get(c, "") for c in columns}
    return dict.fromkeys(columns, "") if is_blank(value) else None


def stripped(value: str) -> str:
    """Return a text without quotation marks, stops and underscores, folded."""
    return re.sub(r"[\s_-]+", " ", tidy(value).strip(" \"'.,;:()[]{}")).strip()


def option_in(value: object, options: Sequence[str], also: dict[str, str]) -> str | None:
    """Return the option that a text names, also after "moves" or with a reason behind it.

    A slip of letters must not turn a word into its opposite: "can be determined" is not
    "cannot be determined".
    """
    if type(value) is not str or len(value) > 300:
        return None
    value = MOVES.sub("", tidy(value)) or value
    meant = choose(value, options, also)
    if meant and stripped(value) not in {*(stripped(option) for option in options), *also}:
        meant = (
            meant if bool(NEGATED.search(stripped(value))) == bool(NEGATED.search(meant)) else None
        )
    if meant and (not tidy(value).startswith("not ") or tidy(value) in also):
        return meant
    if tidy(value).startswith("not "):
        return None
    head = re.match(r"([^(:;#]+?)\s*(?:[(:;#]| - |, | because )(.*)", tidy(value))
    if not head or DOUBT.search(tidy(value)) or any(o in head[2] for o in options):
        return None
    return choose(head[1], options, also)


def figure_in(value: object) -> float | None:
    """Return a number given as such, or in a short text with nothing but words of counting beside it."""
    number = number_in(value)
    if number is None or type(value) is not str:
        return number
    text = tidy(value)
    rest = re.sub(r"\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+(?:\.\d+)?", " ", text, count=1)
    beside = re.sub(r"[=:.,\"'()]", " ", rest).split()
    return number if all(BESIDE.fullmatch(word) for word in beside) else None
