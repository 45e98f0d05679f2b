"""Read and score an answer that gives each of several labelled things one of a few words."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from conflicting_reports.checks.answers import choose, is_blank, tidy, whole_number, words

__all__ = ["Sorting", "label_in", "read_sorting", "told_apart"]

LINE = re.compile(r"\W*([a-z])(?:\W{0,2}\s*(?:[:=)|,.]|->)\s*|\s+(?:-\s*)?)(.*)")
ASIDE = re.compile(r"\s*\(.*\)\s*$|\s*#.*$", re.DOTALL)
REASONS = {"why", "reason", "reasons", "note", "because", "comment", "statement", "sentence"}
LEAD = re.compile(r"(?:(?:it|this|that|the date|the statement) )?is (?=\w)|(?:it|that)'s (?=\w)")
NO = {"not", "no", "never", "nor", "nto"}
CANNOT = ("cannot", "can't", "cant")
OPPOSED = {"in", "un", "non", "dis", "im"}
REASONS |= {"label", "event", "word", "row", "id", "item", "evidence", "quote"}


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


def label_in(value: object, labels: Collection[str]) -> str | None:
    """Return the label that a key names: `A`, `a)`, `"a."` and `a: the sentence` are `a`."""
    text = tidy(value).strip(" \"'.,;:()[]")
    if text in labels:
        return text
    pasted = re.match(
        r"[|\s]*(?:row |statement |sentence |event )?\(?([a-z])\s*[:.)|](?!\w|\s*[a-z]\W*$)",
        tidy(value),
    )
    if pasted and pasted.group(1) in labels:
        return pasted.group(1)
    named = re.fullmatch(r"(?:row|statement|sentence|event|item|label)[ _]([a-z])", text)
    return named.group(1) if named and named.group(1) in labels else None


def read_sorting(
    found: Any,
    labels: Collection[str],
    options: Collection[str],
    also: Mapping[str, str] | None = None,
) -> Sorting | None:
    """Return what a plain answer says of each label, or None if its form is another.

    It may be a dict, a list in the labels' order, a list of pairs or rows, lines such as
    `a: wrong`, or a dict from each word to its labels. A label given two different words
    has none that counts.
    """
    pairs = pairs_in(found, labels, options, also or {})
    if pairs is None:
        return None
    result = Sorting()
    seen: dict[str, set[str]] = {}
    for key, value in pairs:
        label = label_in(key, labels)
        if label is None:
            if not is_blank(value):
                result.extra.append(repr(key)[:30])
            continue
        if is_blank(value):
            continue
        word = word_in(value, label, options, also or {})
        seen.setdefault(label, set()).add(word or "")
        if word is None:
            result.unknown[label] = shown(value)
    for label in labels:
        chosen = seen.get(label)
        if not chosen:
            result.blank.append(label)
        elif len(chosen) == 1 and "" not in chosen:
            result.said[label] = next(iter(chosen))
        else:
            result.unknown.setdefault(label, "two answers at once")
    return result


def pairs_in(
    found: Any, labels: Collection[str], options: Collection[str], also: Mapping[str, str]
) -> list[tuple[Any, Any]] | None:
    """Return an answer as pairs of a label and what is said of it."""
    if type(found) is str:
        found = [line for line in re.split(r"[\n;]+", found) if line.strip()]
        if len(found) == 1:
            found = [part for part in found[0].split(",") if part.strip()]
    if type(found) is dict and len(found) == 1 and type(next(iter(found.values()))) in (list, dict):
        inside = next(iter(found.values()))
        if label_in(next(iter(found)), labels) is None and len(inside) == len(labels):
            found = inside
    if type(found) is dict:
        turned = [(word_in(key, "", options, also), value) for key, value in found.items()]
        if turned and all(word for word, _ in turned):
            return [
                (label, word)
                for word, value in turned
                for label in (value if type(value) is list else re.split(r"[\s,;]+", tidy(value)))
            ]
        columns = [value for value in found.values() if type(value) in (list, dict)]
        if len(columns) == len(found) == 2 and all(len(c) == len(labels) for c in columns):
            first, second = (list(c.values()) if type(c) is dict else c for c in columns)
            return list(zip(first, second, strict=True))
        return list(found.items())
    if type(found) is not list:
        return None
    if len(found) == 1 and type(found[0]) is dict and len(found[0]) > 2:
        return list(found[0].items())
    rows = [as_pair(row, labels) for row in found]
    pairs = [row for row in rows if row is not None]
    if rows and len(pairs) == len(rows):
        return pairs
    if len(found) == len(labels):
        return list(zip(labels, found, strict=True))
    return None


def as_pair(row: Any, labels: Collection[str]) -> tuple[Any, Any] | None:
    """Return one row as a label and what is said of it, or None if it has no label."""
    if type(row) is list and len(row) == 2:
        return (row[0], row[1]) if is_label(row[0], labels) else None
    if type(row) is dict and len(row) == 1:
        key, value = next(iter(row.items()))
        return (key, value) if is_label(key, labels) else None
    if type(row) is dict and row:
        keys = [key for key, value in row.items() if is_label(value, labels)]
        rest = [v for k, v in row.items() if k not in keys[:1] and tidy(k) not in REASONS]
        return (row[keys[0]], rest[0]) if keys and len(rest) == 1 else None
    if type(row) is str:
        match = LINE.fullmatch(tidy(row))
        return (match.group(1), match.group(2)) if match else None
    return None


def is_label(value: Any, labels: Collection[str]) -> bool:
    """Say whether a value names a label, of the task or invented."""
    return label_in(value, labels) is not None or len(tidy(value)) == 1


def word_in(
    value: Any, label: str, options: Collection[str], also: Mapping[str, str]
) -> str | None:
    """Return the word that a value means, or None; "either" and "inaccurate" are other words."""
    if type(value) is list and len(value) == 1:
        value = value[0]
    if type(value) is dict:
        parts = [v for k, v in value.items() if tidy(k) not in REASONS and not is_blank(v)]
        value = parts[0] if len(parts) == 1 else None
    text = tidy(value)
    aside = ASIDE.search(text)
    if aside and aside.start() and not any(o.casefold() in aside.group() for o in options):
        text = text[: aside.start()]
    text = text.strip(" \"'.,;:!()[]|\u2192=>-")
    if label:
        text = re.sub(rf"^{label}[\s:.)=-]+(?=\w)", "", text)
    text = LEAD.sub("", text, count=1) if LEAD.match(text) else text
    known = {option.casefold(): option for option in options} | dict(also)
    if text in known:
        return known[text]
    word = choose(text, options, dict(also))
    forms = [key for key, option in known.items() if option == word]
    if opposed(text, forms):
        return None
    return word if text[:1] in {form[:1] for form in forms} else None


def opposed(text: str, forms: Collection[str]) -> bool:
    """Say whether a text means the opposite of the form it is closest to.

    "can be determined" is a letter or two from "can't be determined", and "as inexact" from
    "as exact", but neither is a slip of the pen.
    """
    text = re.sub(r"[\s_-]+", " ", text)
    near = get_close_matches(text, forms, n=1, cutoff=0.0)
    if not near:
        return False
    if denies(text) != denies(near[0]):
        return True
    for one, other in zip(text.split(), near[0].split(), strict=False):
        long, short = sorted((one, other), key=len, reverse=True)
        if long != short and long.endswith(short) and long.removesuffix(short) in OPPOSED:
            return True
    return False


def denies(text: str) -> bool:
    """Say whether a text holds a "not", a "cannot" or a slip of one."""
    return any(
        word in NO or (word != "can" and get_close_matches(word, CANNOT, n=1, cutoff=0.75))
        for word in text.split()
    )


def shown(value: Any) -> str:
    """Return a value as a message shows it."""
    number = whole_number(value)
    return repr(value)[:40] if number is None else str(number)


def told_apart(truth: Mapping[str, str], said: Mapping[str, str]) -> float:
    """Return the mean share right over the classes, corrected for chance and cut off at 0.

    One word for everything is right on one class of k and earns 0, as does guessing.
    """
    classes = sorted(set(truth.values()))
    shares = []
    for kind in classes:
        members = [label for label, word in truth.items() if word == kind]
        shares.append(sum(said.get(label) == kind for label in members) / len(members))
    chance = 1 / len(classes)
    return max(0.0, (sum(shares) / len(shares) - chance) / (1 - chance))
