"""Read a number that may have a decimal comma, a percent sign or its working before it."""

from __future__ import annotations

import re
from typing import Any

from conflicting_reports.checks.answers import tidy

__all__ = ["share_in"]

NUMBER = re.compile(r"(?<![\w.,])(\d*[.,]?\d+)\s*(%|per ?cent)?(?![\w])")


def share_in(value: Any) -> float | None:
    """Return a number given as such or as the only one in a short text, else None.

    "0,04", ".04", "4 %" and "0.2 x 0.2 = 0.04" all hold 0.04; "0.04 or 0.4" holds none.
    """
    if type(value) is list and len(value) == 1:
        value = value[0]
    if type(value) is int or type(value) is float:
        return float(value)
    text = tidy(value).rsplit("=", 1)[-1].strip(" \"';").rstrip(".")
    if not text.isascii() or len(text) > 60 or re.search(r"-\s*[.\d]", text):
        return None
    fraction = re.fullmatch(r"(\d{1,9})\s*/\s*(\d{1,9})", text)
    if fraction and int(fraction[2]):
        return int(fraction[1]) / int(fraction[2])
    found = NUMBER.findall(text)
    if len(found) != 1 or len(re.findall(r"\d+", text)) > 2:
        return None
    number, percent = found[0]
    return float(number.replace(",", ".")) / (100 if percent else 1)
