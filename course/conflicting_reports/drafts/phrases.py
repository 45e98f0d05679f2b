"""The words that a check of a draft looks for: verbs of saying, limits, references back."""

from __future__ import annotations

import re

__all__ = ["ABOUT", "BACK", "CONFIRMED", "DENIED", "KINDS", "LOWER", "SAME_DAY", "UPPER", "VERBS"]

VERBS = re.compile(
    r"\b(sa(?:id|ys?|ying)|announc\w+|report(?:ed|s|ing)?|stat(?:ed|es|ing)|g[ai]ve[sn]?|giving|"
    r"put(?:s|ting)? (?:the|its|their|his|her|it)|told|tell(?:s|ing)?|according to|publish\w*|"
    r"list(?:ed|s|ing)|offer(?:ed|s|ing)?|wrote|writes?|named|repeat(?:ed|s|ing)|updated|"
    r"count(?:ed|s|ing)|add(?:ed|s|ing)|spoke|speaks|ready to hand|described|declared)\b",
    re.I,
)
LOWER = (
    r"at least|more than|over(?= \d)|no fewer than|so far|to date|until now|by then|not (?:yet |the )?"
    r"(?:a )?final|isn't final|wasn't final|preliminary|initial|provisional|for the moment|"
    r"at the moment|at that moment|for the time being|could (?:still )?(?:rise|grow|be more)|"
    r"(?:would|may|might) (?:still |likely )*(?:rise|grow)|updated data|expected to rise"
)
UPPER = r"up to|at most|no more than|as many as|not more than"
ABOUT = r"about|around|nearly|almost|roughly|some|approximately"
KINDS = {"lower": LOWER, "upper": UPPER, "about": ABOUT}
BACK = re.compile(
    r"\b(he|she|it|they|the (?:ministry|commission|prime minister|president|spokes\w+|government)|"
    r"this|these|that figure|the figure)\b",
    re.I,
)
SAME_DAY = re.compile(r"\b(?:the same|that|on that) day\b", re.I)
CONFIRMED = re.compile(r"\b(?:confirm(?:ed|s|ing)?|verif(?:ied|ies|y|ying))\b", re.I)
DENIED = re.compile(
    r"\b(?:not|n't|nobody|no one|none|never|neither|nor|without|cannot|unable|does not say|"
    r"not stated)\b|n['’]t\b",
    re.I,
)
