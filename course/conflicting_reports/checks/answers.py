"""Turn what a learner assigned into plain data, without calling anything of theirs.

The exact type is looked at first. Lists, tuples, sets, dicts, strings, numbers, dates and
None are copied; NumPy and pandas values are converted by their libraries' own methods,
and only when their type is exactly the library's. Everything else can't be read.
"""

from __future__ import annotations

import collections
import datetime as dt
import decimal
import fractions
import math
import re
import sys
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

__all__ = [
    "UnreadableError",
    "choose",
    "day_in",
    "is_blank",
    "number_in",
    "plain",
    "several",
    "tidy",
    "whole_number",
    "words",
]

MOST_VALUES = 5_000
MOST_CHARACTERS = 20_000
DEEPEST = 8
LISTS: tuple[type, ...] = (
    list,
    tuple,
    collections.deque,
    type({}.keys()),
    type({}.values()),
    range,
)
SETS = (set, frozenset)
DICTS = (dict, collections.OrderedDict, collections.defaultdict, collections.Counter)


class UnreadableError(Exception):
    """An answer isn't plain data; the message says what was found and what is wanted."""


def plain(answer: object, name: str) -> Any:
    """Return a copy of an answer made of lists, dicts, strings, numbers, dates and None only.

    Tuples become lists; sets become lists in a fixed order.

    Args:
        answer: what the learner assigned.
        name: the variable's name, for the message.

    Raises:
        UnreadableError: if there is anything else in it, or too much of it.
    """
    budget = {"values": MOST_VALUES, "characters": MOST_CHARACTERS}
    return _copy(answer, name, 0, budget)


def _copy(value: object, name: str, depth: int, budget: dict[str, int]) -> Any:
    kind = type(value)
    budget["values"] -= 1
    if depth > DEEPEST or budget["values"] < 0:
        raise UnreadableError(f"`{name}` is too large: fill in the form, nothing more.")
    if value is None or kind is bool or kind is dt.date:
        return value
    if kind is dt.datetime:
        return value
    if kind is int:
        if abs(value) > 10**15:  # type: ignore[arg-type]
            raise UnreadableError(f"`{name}` holds a number that is far too large.")
        return value
    if kind is float:
        if math.isnan(value):  # type: ignore[arg-type]
            return None
        if math.isinf(value):  # type: ignore[arg-type]
            raise UnreadableError(f"`{name}` holds a number that isn't finite.")
        return value
    if kind is str:
        budget["characters"] -= len(value)  # type: ignore[arg-type]
        if budget["characters"] < 0:
            raise UnreadableError(f"`{name}` holds far too much text.")
        return value
    if any(kind is known for known in LISTS) or is_namedtuple(kind):
        return [_copy(v, name, depth + 1, budget) for v in value]  # type: ignore[attr-defined]
    if any(kind is known for known in SETS):
        members = [_copy(v, name, depth + 1, budget) for v in value]  # type: ignore[attr-defined]
        return sorted(members, key=repr)
    if any(kind is known for known in DICTS):
        copied = {}
        for key, inner in value.items():  # type: ignore[attr-defined]
            plain_key = _copy(key, name, depth + 1, budget)
            if isinstance(plain_key, list | dict):
                raise UnreadableError(f"`{name}` has a key that is not a word or a number.")
            copied[plain_key] = _copy(inner, name, depth + 1, budget)
        return copied
    if kind is decimal.Decimal and value.is_nan():  # type: ignore[attr-defined]
        return None
    if kind is decimal.Decimal or kind is fractions.Fraction:
        return _copy(float(value), name, depth + 1, budget)  # type: ignore[arg-type]
    converted = _from_library(value, name)
    if converted is not value:
        return _copy(converted, name, depth + 1, budget)
    raise UnreadableError(
        f"`{name}` holds something of type {_type_name(kind)}. "
        "Use plain values: words in quotation marks, numbers, lists and tables as in the form."
    )


def is_namedtuple(kind: type) -> bool:
    """Say whether a type is a plain `namedtuple`, which has tuple's own ways of being read."""
    if type(kind) is not type or kind.__bases__ != (tuple,):
        return False
    own = type.__dict__["__dict__"].__get__(kind)
    return "_fields" in own and not {"__iter__", "__len__", "__getitem__", "__eq__"} & set(own)


def _from_library(value: object, name: str) -> object:
    """Return a NumPy or pandas value as plain data, or the value itself if it is neither."""
    kind = type(value)
    numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
    if numpy is not None:
        if kind is numpy.ndarray:
            if value.size > MOST_VALUES:  # type: ignore[attr-defined]
                raise UnreadableError(f"`{name}` is too large: fill in the form, nothing more.")
            if value.dtype.kind == "M":  # type: ignore[attr-defined]
                return value.astype("datetime64[us]").tolist()  # type: ignore[attr-defined]
            return value.tolist()  # type: ignore[attr-defined]
        if any(kind is scalar for scalar in numpy.sctypeDict.values()):
            if kind is numpy.datetime64:
                value = value.astype("datetime64[us]")  # type: ignore[attr-defined]
            item = value.item()  # type: ignore[attr-defined]
            return value if type(item) is kind else item
    if pandas is not None:
        if kind is pandas.DataFrame:
            if value.size > MOST_VALUES:  # type: ignore[attr-defined]
                raise UnreadableError(f"`{name}` is too large: fill in the form, nothing more.")
            if not value.columns.is_unique:  # type: ignore[attr-defined]
                raise UnreadableError(f"`{name}` has two columns of the same name.")
            rows = value.astype(object).where(value.notna(), None)  # type: ignore[attr-defined]
            records = rows.to_dict("records")
            # With several columns the labels may be fields as well as rows; then order tells.
            keys = _row_labels(value) if len(value.columns) == 1 else None  # type: ignore[attr-defined]
            if keys is None:
                return records
            head = value.index.name  # type: ignore[attr-defined]
            head = head if type(head) is str else "index"
            return [{head: k, **row} for k, row in zip(keys, records, strict=True)]
        lists = (pandas.Series, pandas.Index, pandas.DatetimeIndex, pandas.Categorical)
        if any(kind is k for k in lists):
            if value.size > MOST_VALUES:  # type: ignore[attr-defined]
                raise UnreadableError(f"`{name}` is too large: fill in the form, nothing more.")
            keys = _row_labels(value) if kind is pandas.Series else None
            if keys is None:
                return value.tolist()  # type: ignore[attr-defined]
            pairs = list(zip(keys, value.tolist(), strict=True))  # type: ignore[attr-defined]
            return dict(pairs) if len(set(keys)) == len(keys) else pairs
        if kind is pandas.Timestamp:
            return value.to_pydatetime()  # type: ignore[attr-defined]
        if value is pandas.NaT or value is pandas.NA:
            return None
    return value


def _row_labels(value: Any) -> list[Any] | None:
    """Return the labels of a Series' or data frame's rows, or None if they only number the rows.

    Words and dates are labels, and so are whole numbers in an index that has a name. The
    numbers that pandas gives rows of itself are none, whichever way the rows were sorted.
    """
    pandas = sys.modules["pandas"]
    index = value.index
    if not any(type(index) is kind for kind in (pandas.Index, pandas.DatetimeIndex)):
        return None
    keys = index.tolist()
    named = type(index.name) is str
    known = all(
        type(k) is str or type(k) is pandas.Timestamp or (named and type(k) is int) for k in keys
    )
    return keys if keys and known else None


def _type_name(kind: type) -> str:
    name = type.__dict__["__name__"].__get__(kind)
    return f"`{name}`" if len(name) < 60 else "unknown"


def choose(value: object, options: Iterable[str], also: dict[str, str] | None = None) -> str | None:
    """Return the option that a text means, or None.

    Quotation marks, full stops and case don't count, and a slip of a letter in a long
    word is forgiven. `also` maps other words to options.
    """
    text = re.sub(r"[\s_-]+", " ", tidy(value).strip(" \"'.,;:()[]{}")).strip()
    if len(text) > 1_000:
        return None
    known = {re.sub(r"[\s_-]+", " ", o.casefold()): o for o in options}
    known |= {k: v for k, v in (also or {}).items() if v in known.values()}
    if text in known:
        return known[text]
    near = get_close_matches(text, known, n=2, cutoff=0.86) if len(text) > 4 else []
    meant = {known[n] for n in near if is_slip(text, n)}
    return meant.pop() if len(meant) == 1 else None


def is_slip(text: str, option: str) -> bool:
    """Say whether a text is an option with a slip of a letter, word by word.

    A word with something put before it is another word: "inaccurate" isn't "accurate".
    """
    pairs = list(zip(text.split(), option.split(), strict=False))
    return len(text.split()) == len(option.split()) and all(
        a == b
        or (
            not a.endswith(b) and not b.endswith(a) and bool(get_close_matches(a, [b], cutoff=0.75))
        )
        for a, b in pairs
    )


def tidy(value: object) -> str:
    """Return a text in one form: NFKC, one kind of quotation mark and dash, single spaces, folded.

    Anything but a string gives an empty text.
    """
    if type(value) is not str:
        return ""
    text = unicodedata.normalize("NFKC", value)
    text = "".join(c for c in text if unicodedata.category(c) != "Cf")
    text = re.sub("[\u2018\u2019\u201a\u201b\u02bc\u0060\u00b4]", "'", text)
    text = re.sub("[\u201c\u201d\u201e\u201f\u00ab\u00bb]", '"', text)
    text = re.sub("[\u2010-\u2015\u2212]", "-", text)
    text = text.replace("\u2026", "...")
    return re.sub(r"\s+", " ", text).strip().casefold()


def is_blank(value: object) -> bool:
    """Say whether a plain value is empty: None, blank text, or only empty parts."""
    if value is None:
        return True
    if type(value) is str:
        return not value.strip(" \t\n.…_-?\"'")
    if type(value) is list:
        return all(is_blank(v) for v in value)
    if type(value) is dict:
        return all(is_blank(v) for v in value.values())
    return False


def whole_number(value: object) -> int | None:
    """Return a whole number given as int, float or digits in a text, else None.

    `True` is not 1. "1,050" and "1 050" are read as 1050.
    """
    if type(value) is int:
        return value
    if type(value) is float and value.is_integer():
        return int(value)
    number = number_in(value) if type(value) is str else None
    return int(number) if number is not None and number.is_integer() else None


def number_in(value: object) -> float | None:
    """Return a number given as such or as the only number in a short text, else None.

    "at least 105" and "105 soldiers" hold one; "105 or 106" holds none that counts.
    """
    if type(value) is int or type(value) is float:
        return float(value)
    text = tidy(value)
    found = (
        re.findall(r"(?<![a-z\d])(?:\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+(?:\.\d+)?)", text)
        if len(text) < 60
        else []
    )
    if len(found) != 1 or not text.isascii() or len(found[0]) > 15:
        return None
    return float(re.sub(r"[, ]", "", found[0]))


DATE_FORMS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%d.%m.%Y")


def day_in(value: object) -> dt.date | None:
    """Return a plain value's calendar day: a date, ISO text or one with the month in words.

    `13/09/2022` is read by nobody in the same way, so it gives None.
    """
    if type(value) is dt.datetime:
        return value.date()
    if type(value) is dt.date:
        return value
    text = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", tidy(value).replace(",", " ")).removesuffix(
        "t00:00:00"
    )
    text = re.sub(r"\s+", " ", text).strip()
    for form in DATE_FORMS:
        try:
            return dt.datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None


def several(value: object) -> list[Any]:
    """Return a plain value as a list: a dict's keys, a list itself, a single value alone."""
    if type(value) is list:
        return value
    if type(value) is dict:
        return list(value)
    return [value]


def words(text: Iterable[str]) -> str:
    """Return a list in words: `a`, `a and b`, `a, b and c`."""
    parts = list(text)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
