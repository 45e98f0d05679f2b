"""Read "cannot be determined" in the words that people use for it."""

from __future__ import annotations

import re
from typing import Any

from conflicting_reports.checks.answers import choose, tidy

__all__ = ["CANNOT", "NO_WAY_TO_TELL", "says_cannot"]

CANNOT = "cannot be determined"
NO_WAY_TO_TELL = dict.fromkeys(
    (
        *("can't be determined", "can not be determined", "cant be determined"),
        *("cannot be determined from the article", "cannot be determined from the text"),
        *("cannot be determined from this source", "cannot be determined from the records"),
        *("it cannot be determined", "cannot determine", "can't determine", "undetermined"),
        *("not determinable", "undeterminable", "cannot be known", "cannot be told"),
        *("not stated", "not known", "unknown", "can't tell", "cannot tell"),
        *("cannot say", "can't say", "the article does not say", "the records allow both"),
    ),
    CANNOT,
)
SECOND_THOUGHT = re.compile(
    r"\d|\b(or|but|maybe|perhaps|probably|likely|possibly|presumably|out|yes)\b|^no\W*$"
)


def says_cannot(value: Any) -> bool:
    """Say whether a plain value is "cannot be determined", alone or with a reason after it.

    A second answer after it, such as "but probably yes", makes it something else.
    """
    if type(value) is not str:
        return False
    if choose(value, (CANNOT,), NO_WAY_TO_TELL):
        return True
    head, _, reason = re.sub(
        r"\s*(?:[,;:(]| - |\bbecause\b|\bas\b)\s*", "|", tidy(value), count=1
    ).partition("|")
    return bool(choose(head, (CANNOT,), NO_WAY_TO_TELL)) and not SECOND_THOUGHT.search(reason)
