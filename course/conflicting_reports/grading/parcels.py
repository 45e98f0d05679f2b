"""Hand plain data from one process to another as JSON, with dates and any keys kept."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

__all__ = ["pack", "unpack"]


def pack(value: Any) -> str:
    """Return plain data (as `checks.answers.plain` makes it) as one line of JSON."""
    return json.dumps(wrapped(value))


def unpack(text: str) -> Any:
    """Return the plain data in a line of JSON.

    Raises:
        ValueError: if it isn't what `pack` makes.
    """
    try:
        return unwrapped(json.loads(text))
    except (TypeError, KeyError, RecursionError, OverflowError) as error:
        raise ValueError(str(error)) from None


def wrapped(value: Any) -> Any:
    """Return a value as JSON can hold it."""
    if value is None or type(value) in {bool, int, float, str}:
        return value
    if type(value) is list:
        return [wrapped(v) for v in value]
    if type(value) is dict:
        return {"table": [[wrapped(k), wrapped(v)] for k, v in value.items()]}
    if type(value) is dt.datetime:
        return {"moment": value.isoformat()}
    if type(value) is dt.date:
        return {"day": value.isoformat()}
    msg = f"{type(value).__name__} is not plain data"
    raise ValueError(msg)


def unwrapped(value: Any) -> Any:
    """Return what `wrapped` was given."""
    if type(value) is list:
        return [unwrapped(v) for v in value]
    if type(value) is not dict:
        return value
    ((kind, inner),) = value.items()
    match kind:
        case "table":
            return {unwrapped(k): unwrapped(v) for k, v in inner}
        case "moment":
            return dt.datetime.fromisoformat(inner)
        case "day":
            return dt.date.fromisoformat(inner)
    msg = f"unknown kind {kind!r}"
    raise ValueError(msg)
