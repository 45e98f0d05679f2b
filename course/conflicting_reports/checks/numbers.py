"""Read one number out of an answer, and refuse it where words or signs make another one of it."""

from __future__ import annotations

import re
from collections.abc import Collection

from conflicting_reports.checks.answers import number_in, tidy

__all__ = ["count_in", "share_in"]

LIMITS = re.compile(
    r"[~%<>?+]|(?:^|[\s(=])-\s*\d"
    r"|\b(about|around|approx|approximately|roughly|nearly|almost|some|circa|ca|c|percent|per cent"
    r"|more|less|fewer|over|above|under|below|up to|at least|at most|minimum|maximum|not|or|maybe"
    r"|perhaps|probably|possibly|likely|open|unknown|dozens?|hundreds?|thousands?|millions?|k)\b"
)
SHARE = re.compile(r"(?<![\w.,])(\d*[.,]?\d+)\s*(%|per ?cent)?(?![\w])")


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


def share_in(value: object) -> float | None:
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
    found = SHARE.findall(text)
    if len(found) != 1 or len(re.findall(r"\d+", text)) > 2:
        return None
    number, percent = found[0]
    return float(number.replace(",", ".")) / (100 if percent else 1)
