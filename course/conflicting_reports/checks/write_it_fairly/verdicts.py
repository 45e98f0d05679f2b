"""Read a verdict on a statement: supported, contradicted, or cannot be determined."""

from __future__ import annotations

import re

from conflicting_reports.checks.answers import choose, tidy

__all__ = ["OPEN", "VERDICTS", "read_verdict", "says_open"]

OPEN = "cannot be determined"
VERDICTS = {
    "supported": "the report says so, or it follows from the report's words",
    "contradicted": "it cannot be true together with the report's words",
    OPEN: "the report does not settle it either way",
}
ALSO = {
    **dict.fromkeys(("is supported", "it is supported", "support", "supports"), "supported"),
    **dict.fromkeys(("is contradicted", "it is contradicted", "contradict"), "contradicted"),
    **dict.fromkeys(
        (
            *("can't be determined", "can not be determined", "cant be determined"),
            *("cannot be determined from this report", "cannot be determined from the report"),
            *("it cannot be determined", "could not be determined", "cannot determine"),
            *("can't determine", "not determined", "not determinable", "undetermined"),
            *("undeterminable", "not stated", "cannot be known", "cannot be told", "can't tell"),
            *(
                "cannot tell",
                "cannot say",
                "can't say",
                "cannotbe determined",
                "cannot bedetermined",
            ),
        ),
        OPEN,
    ),
}
NEGATIVE = re.compile(r"not|n't|cant|undeterm")
BY_WHAT = re.compile(  # "by the report", "from this table alone", "by these five forecasts alone"
    r"\s+(?:by|from|in|on|with|within) (?:the |this |these |our |its )?"
    r"(?:(?:new|short|five|text|words) |of the |of this )*"
    r"(?:article|forecasts?|report|sentences?|table|text|words)(?: itself)?(?: alone| only)?[.\s]*$"
)
SECOND = re.compile(
    r"^(or|but|not)\b|"
    r"\b(maybe|perhaps|probably|likely|possibly|true|false|support\w*|contradict\w*|determin\w*)\b"
)


def says_open(text: object) -> bool:
    """Say whether a plain value means "cannot be determined"."""
    return read_verdict(text) == OPEN


def read_verdict(value: object) -> str | None:
    """Return the verdict that a plain value means, or None.

    A reason may follow the verdict ("contradicted: see P4") or its meaning as the task gives
    it, a second answer may not. "By the report" adds nothing to a verdict.
    """
    text = BY_WHAT.sub("", tidy(value))
    if len(text) > 300:
        return None
    for verdict, meaning in VERDICTS.items():
        if text.rstrip(" .\"'").endswith(meaning):
            head = text.rstrip(" .\"'").removesuffix(meaning).strip(" \"'`:,;.=-(>")
            return verdict if head and _one(head) == verdict else None
    whole = _one(text)
    if whole:
        return whole
    head, _, reason = re.sub(
        r"\s*(?:[,;:(.]| - | -> |\bbecause\b|\bsince\b)\s*", "|", text, count=1
    ).partition("|")
    return None if SECOND.search(reason) else _one(head)


def _one(text: str) -> str | None:
    """Return the verdict that a text without a reason means, or None."""
    found = choose(text, VERDICTS, ALSO)
    denied = bool(NEGATIVE.search(text))
    if re.match(r"\W*(un(?!deter)|non|in)", text) or denied != (found == OPEN):
        return None
    return found
