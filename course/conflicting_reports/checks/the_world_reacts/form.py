"""Read a form that asks one thing, or a few, of each labelled row of a task."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    choose,
    is_blank,
    tidy,
    whole_number,
    words,
)

__all__ = ["above_chance", "label_of", "pick_option", "read_form", "read_rows"]

FEWEST_EXPLAINING = 4
DOUBTS = ("but", "maybe", "perhaps", "possibly", "probably", "unless", "unsure")
LABEL_COLUMNS = ("label", "row", "reaction", "id", "letter", "index", "key", "item")


def label_of(value: object, labels: Sequence[str], also: Mapping[str, str]) -> str | None:
    """Return the label that a key means: `"A"`, `"(a)"`, `"row a"`, a number, or a row's name."""
    if type(value) is int or type(value) is float:
        number = whole_number(value)
        return labels[number - 1] if number and 1 <= number <= len(labels) else None
    text = re.sub(r"^(row|reaction|label|item)\s+", "", tidy(value).strip(" \"'.,;:()[]{}"))
    if text in labels:
        return text
    if re.fullmatch(r"\d{1,2}", text):
        return label_of(int(text), labels, also)
    return also.get(text)


def read_form(
    found: Any, labels: Sequence[str], name: str, also: Mapping[str, str] | None = None
) -> tuple[dict[str, Any], list[str]]:
    """Return what an answer holds for each label, and the keys that the task doesn't have.

    Reads a dict, a list in the order of the task, a list of pairs, a list of rows with a
    column for the label, and lines such as `a: could`.

    Args:
        found: the plain answer.
        labels: the labels of the task, in order.
        name: the variable's name, for the message.
        also: other texts that mean a label, folded.

    Raises:
        UnreadableError: if it is none of these, or gives one label two different answers.
    """
    if type(found) is str:
        lines = re.findall(r"\(?\b([a-z])\)?\s*[:=.)]\s*([^,;\n]+)", found, flags=re.IGNORECASE)
        found = [list(line) for line in lines]
    if type(found) is list and len(found) == 1 and type(found[0]) is dict:
        found = found[0]
    pairs = as_pairs(found, labels)
    if pairs is None:
        raise UnreadableError(
            f"`{name}` should have an entry for each of {words(labels)}, as in the form."
        )
    entries: dict[str, Any] = {}
    extra = []
    for key, value in pairs:
        label = label_of(key, labels, also or {})
        if label is None:
            if not is_blank(value):
                extra.append(str(key)[:20])
        elif is_blank(entries.get(label)) or entries[label] == value:
            entries[label] = value
        elif not is_blank(value):
            raise UnreadableError(f"`{name}` has two answers for {label}. Leave one.")
    if not entries:
        raise UnreadableError(
            f"`{name}` should have an entry for each of {words(labels)}, as in the form."
        )
    return entries, extra


def as_pairs(found: Any, labels: Sequence[str]) -> list[tuple[Any, Any]] | None:
    """Return an answer as pairs of key and value, or None if it has no such shape."""
    if type(found) is dict:
        if set(found) == set(range(len(labels))):
            return [(labels[number], value) for number, value in found.items()]
        return list(found.items())
    if type(found) is not list:
        return None
    if found and all(type(row) is dict for row in found):
        columns = {key for row in found for key in row}
        if len(columns) == 1 and len(found) == len(labels) > 1:
            return [
                (label, next(iter(row.values()), None))
                for label, row in zip(labels, found, strict=True)
            ]
        labelled = [take_label(row) for row in found]
        if all(pair is not None for pair in labelled):
            return [pair for pair in labelled if pair is not None]
    keyed = all(type(row) is list and len(row) >= 2 for row in found)
    if found and keyed and all(label_of(row[0], labels, {}) for row in found):
        return [(row[0], row[1] if len(row) == 2 else row[1:]) for row in found]
    return list(zip(labels, found, strict=True)) if len(found) == len(labels) else None


def take_label(row: dict[Any, Any]) -> tuple[Any, Any] | None:
    """Return the label of a row and what else stands in it; None if it has no label column."""
    column = next((k for k in row if tidy(k) in LABEL_COLUMNS), None)
    if column is None:
        if len(row) == 1:
            return next(iter(row.items()))
        return None
    rest = {k: v for k, v in row.items() if k != column}
    return row[column], next(iter(rest.values())) if len(rest) == 1 else rest


def read_rows(
    entries: Mapping[str, Any], columns: Sequence[str], name: str
) -> dict[str, dict[str, Any]]:
    """Return each entry as a dict of the form's columns.

    Raises:
        UnreadableError: if an entry is neither a dict nor a list of as many values.
    """
    rows = {}
    for label, entry in entries.items():
        if type(entry) is list and len(entry) == 1 and type(entry[0]) is dict:
            entry = entry[0]
        if type(entry) is str and len(re.split("[,;/|]", entry)) == len(columns):
            entry = re.split("[,;/|]", entry)
        if type(entry) is list and len(entry) == len(columns):
            entry = dict(zip(columns, entry, strict=True))
        if is_blank(entry):
            entry = {}
        if type(entry) is not dict:
            raise UnreadableError(
                f"{label} in `{name}` needs {words(columns)}, as in the form: "
                f'{{"{columns[0]}": "…", …}}.'
            )
        rows[label] = {re.sub(r"[\s-]+", "_", tidy(k)): v for k, v in entry.items()}
    return rows


def pick_option(
    value: object, options: Collection[str], also: dict[str, str] | None = None, label: str = ""
) -> str | None:
    """Return the one option that a value means, also inside a list of one or after its label.

    Arrows and backticks around it don't count. What a task says of an option may follow it
    after a colon.
    """
    if type(value) is list and len(value) == 1:
        value = value[0]
    if type(value) is not str:
        return choose(value, options, also)
    if "?" in value:
        return None
    if label:
        value = re.sub(rf"^\W*{label}\W*[:=)]\s*", "", value.strip(), flags=re.IGNORECASE)
    value = re.sub(r"^[\s→>*`\"'-]+", "", value).rstrip(" `*")
    first, colon, rest = value.partition(":")
    meant = choose(first, options, also) if colon else None
    if meant and explains(rest, meant, options):
        return meant
    return choose(value, options, also)


def explains(rest: str, meant: str, options: Collection[str]) -> bool:
    """Say whether words after an option are its explanation, and neither a doubt nor another."""
    text = f" {' '.join(re.findall(r'[a-z]+', tidy(rest)))} "
    rest_of_it = text.replace(f" {meant.casefold()} ", " ")
    return (
        len(text.split()) >= FEWEST_EXPLAINING
        and not any(f" {o.casefold()} " in rest_of_it for o in options if o != meant)
        and not any(f" {word} " in text for word in DOUBTS)
    )


def above_chance(truth: Mapping[str, str], said: Mapping[str, str | None], extra: int = 0) -> float:
    """Return the share of right entries beyond what one answer for all would earn, in [0, 1].

    With `c` the share of the commonest right answer and `p` the share answered rightly, it
    is `(p - c) / (1 - c)`, cut off at 0. Entries that the task doesn't have count as wrong.

    Args:
        truth: the right answer to each label.
        said: the answer given, None where there is none or it isn't an option.
        extra: how many entries the answer has beyond the task's labels.
    """
    values = list(truth.values())
    common = max(map(values.count, values)) / len(values)
    right = sum(said.get(label) == value for label, value in truth.items())
    share = right / (len(values) + extra)
    return max(0.0, (share - common) / (1 - common)) if common < 1 else share
