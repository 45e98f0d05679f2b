"""Tell which label a key means, and take a label or a box off a value."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from conflicting_reports.checks.answers import choose, is_blank, tidy

__all__ = ["MARK", "alone", "as_list", "flat", "label_in", "unlabelled"]

ASIDE = re.compile(
    r"because|comments?|evidence|events?|notes?|quotes?|reasons?|sentences?|statements?|text|why"
)
BEFORE = r"(?:[a-z]{2,}[\s.]+|(?:q|no)\.?)?"
MARK = r"[\"'(\[]*\b{label}[\"')\]]*\s*(?:[:=)|]|-+>|→|\s-\s|\.\s)+"


def label_in(
    key: object,
    labels: Collection[str],
    also: Mapping[str, str] | None = None,
    *,
    numbers: bool = True,
) -> str | None:
    """Return the label that a key means: `A`, `(a)`, `pair a`, `a: the sentence`, `Q1`.

    With `numbers`, and where the labels are no numbers themselves, 1 is the first.
    """
    if type(key) is float and key.is_integer():
        key = int(key)
    text = flat(str(key) if type(key) is int else key)
    known = {flat(label): label for label in labels} | dict(also or {})
    if text in known:
        return known[text]
    if re.fullmatch(r"\d{1,2}", text):
        return list(labels)[int(text) - 1] if numbers and 1 <= int(text) <= len(labels) else None
    short = "|".join(re.escape(k) for k in known)
    led = re.fullmatch(rf"{BEFORE}({short})", text)
    pasted = re.match(rf"[|\s\"']*{BEFORE}\(?({short})\s*[:.)|](?!\w|\s*[a-z]\W*$)\s*\S", tidy(key))
    if led or pasted:
        return known[(led or pasted)[1]]  # type: ignore[index]
    return choose(text, labels) if len(text) > 4 and not re.search(r"\d", text) else None


def flat(key: object) -> str:
    """Return a key folded, with spaces for underscores and no marks around it."""
    return re.sub(r"[\s_-]+", " ", tidy(key)).strip(" \"'`.,;:()[]{}|")


def unlabelled(value: Any, label: str) -> Any:
    """Return a text without its own label pasted before it: `a: lower` is `lower`.

    What stands alone in a list comes out of it.
    """
    while type(value) is list and len(value) == 1:
        value = value[0]
    if type(value) is not str:
        return value
    spelled = re.escape(label).replace("_", "[ _-]")
    return re.sub(rf"^[\s|]*{MARK.format(label=spelled)}\s*", "", value, flags=re.I)


def alone(value: Any) -> Any:
    """Return the one filled member of a list, or the one cell of a row that is no reason or note."""
    if type(value) is dict:
        cells = [v for k, v in value.items() if not ASIDE.fullmatch(flat(k)) and not is_blank(v)]
        value = cells[0] if len(cells) == 1 else value
    if type(value) is list:
        filled = [part for part in value if not is_blank(part)]
        return alone(filled[0]) if len(filled) == 1 else value
    return value


def as_list(value: Any) -> list[Any]:
    """Return a list as it is, a text split at its commas, anything else alone."""
    if type(value) is str:
        return [part for part in re.split(r"[\s,;]+|\band\b", value) if part]
    return value if type(value) is list else [value]
