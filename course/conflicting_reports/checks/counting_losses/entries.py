"""Read an answer that has one entry for each labelled row of a task."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from conflicting_reports.checks.answers import (
    UnreadableError,
    choose,
    is_blank,
    number_in,
    tidy,
    words,
)

__all__ = ["count_in", "marked_words", "numbered", "pick", "read_entries", "unlabelled"]

DOUBTS = frozenset(
    [
        "not",
        "no",
        "never",
        "nor",
        "neither",
        "none",
        "without",
        "isn't",
        "aren't",
        "wasn't",
        "or",
        "either",
        "maybe",
        "perhaps",
        "probably",
        "possibly",
    ]
)
LIMITS = re.compile(
    r"[~%<>?]|(?:^|[\s(])-\s*\d"
    r"|\b(about|around|approx|approximately|roughly|nearly|almost|some|circa|ca|c|percent|per cent"
    r"|more|less|fewer|over|above|under|below|up to|at least|at most|minimum|maximum|not|or|maybe"
    r"|perhaps|probably|possibly|likely)\b"
)

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
    exact = next((label for label in labels if tidy(label) == text), None)
    last = text.split()[-1] if len(text.split()) == 2 else ""
    return exact or next((label for label in labels if tidy(label) == last), None)


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


def pick(
    value: object, options: Collection[str], also: Mapping[str, str] | None = None
) -> str | None:
    """Return the option that a text means, but none that it denies, doubts or names beside another.

    An option with its explanation behind it counts as the option: `lower bound: it may grow`.
    """
    text = tidy(value)
    known = dict(also or {})
    found = choose(value, options, known)
    if found is not None:
        own = [found, *(word for word, option in known.items() if option == found)]
        return found if "?" not in text and doubts(text) <= doubts(" ".join(own)) else None
    head, mark, rest = divided(text)
    if not mark or "?" in rest:
        return None
    parts = re.split(r"[,;/]|\b(?:or|and|not)\b", rest)
    if any(choose(part, options, known) for part in parts):
        return None
    return pick(head, options, known)


def divided(text: str) -> tuple[str, str, str]:
    """Return what stands before the first colon, dash or bracket of a text, that sign, and the rest."""
    found = re.match(r"([^:(=]{1,40}?)\s*(:|=|\(|\s-\s)(.+)", text)
    return found.groups() if found else (text, "", "")  # type: ignore[return-value]


def doubts(text: str) -> frozenset[str]:
    """Return the words of a tidy text that deny or leave open."""
    return DOUBTS & set(re.findall(r"[a-z']+", tidy(text).replace("-", " ")))


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
        return pick(value, options, also)
    option = numbered(int(found.group(1)), options)
    rest = found.group(2)
    return option if is_blank(rest) or pick(rest, options, also) == option else None


def count_in(value: object, fitting: Collection[str] = ()) -> float | None:
    """Return the one number of a value; none where words or signs make another number of it.

    Args:
        value: a plain value, such as 105 or "105 soldiers".
        fitting: words that limit a number and may stand here, such as `at least`.
    """
    text = tidy(value)
    for phrase in fitting:
        text = re.sub(rf"\b{re.escape(phrase)}\b", " ", text)
    return None if LIMITS.search(text) else number_in(value)


def as_list(value: Any) -> list[Any]:
    """Return a list as it is, a text split at its commas, anything else alone."""
    if type(value) is str:
        return [part for part in re.split(r"[\s,;]+", value) if part]
    return value if type(value) is list else [value]


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
    if type(value) is str and (found := pick(value, options, also)):
        return [found]
    if type(value) is str:
        inside = value.strip().strip("{}[]()")
        parts = re.split(r"\s*[,;+&/|\n]\s*|\s+and\s+", inside)
        return [part for part in parts if not is_blank(part)]
    return [] if value is None else [value]


def shown(values: Iterable[Any]) -> str:
    """Return up to three values as they are told to a learner."""
    return words(repr(value)[:30] for value in list(values)[:3])
