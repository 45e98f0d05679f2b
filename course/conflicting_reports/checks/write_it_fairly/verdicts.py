"""Read a verdict on a statement: supported, contradicted, or cannot be determined."""

from __future__ import annotations

import re

from conflicting_reports.checks.answers import tidy
from conflicting_reports.checks.options import OPEN, OPEN_WORDS, pick_option

__all__ = ["VERDICTS", "read_verdict"]

VERDICTS = {
    "supported": "the report says so, or it follows from the report's words",
    "contradicted": "it cannot be true together with the report's words",
    OPEN: "the report does not settle it either way",
}
ALSO = {
    **dict.fromkeys(("is supported", "it is supported", "support", "supports"), "supported"),
    **dict.fromkeys(("is contradicted", "it is contradicted", "contradict"), "contradicted"),
    **OPEN_WORDS,
}
BY_WHAT = re.compile(  # "by the report", "from this table alone", "by these five forecasts alone"
    r"\s+(?:by|from|in|on|with|within) (?:the |this |these |our |its )?"
    r"(?:(?:new|short|five|text|words) |of the |of this )*"
    r"(?:article|forecasts?|report|sentences?|table|text|words)(?: itself)?(?: alone| only)?[.\s]*$"
)


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
            return verdict if head and pick_option(head, VERDICTS, ALSO) == verdict else None
    return pick_option(text, VERDICTS, ALSO)
