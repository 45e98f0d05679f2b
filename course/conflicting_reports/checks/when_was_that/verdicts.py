"""Read "cannot be determined" in the words that people use for it, and verdicts with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from conflicting_reports.checks.answers import choose, tidy

__all__ = ["CANNOT", "NO_WAY_TO_TELL", "choose_with_reason", "says_cannot"]

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


HEDGE = {
    *("but", "maybe", "perhaps", "probably", "likely", "possibly", "presumably", "unless"),
    *("unsure", "guess", "not", "never", "neither"),
}


def choose_with_reason(
    value: Any, options: Iterable[str], also: dict[str, str] | None = None
) -> str | None:
    """Return the option that a text means, alone or with a reason after it, or None.

    The reason follows a colon, comma, bracket or dash. If it hedges or has a word of another
    option in it, it may be a second answer, and the text means neither.
    """
    options = tuple(options)
    chosen = choose(value, options, also)
    if chosen is not None or type(value) is not str:
        return chosen
    head, mark, reason = re.sub(
        r"\s*(?:[,;:(]| - |\bbecause\b|\bsince\b)\s*", "|", tidy(value), count=1
    ).partition("|")
    chosen = choose(head, options, also) if mark else None
    if chosen is None:
        return None
    said = re.findall(r"[a-z']+", reason)
    others = {word for option in options for word in option.casefold().split()} - {"of"}
    second = (others | HEDGE) - set(chosen.casefold().split())
    return None if set(said) & second or said[:1] in (["or"], ["and"]) else chosen


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
