"""Read which of a task's options an answer means, and refuse what denies, doubts or says two."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches

from conflicting_reports.checks.answers import choose, tidy
from conflicting_reports.checks.labels import alone

__all__ = ["OPEN", "OPEN_WORDS", "pick_option", "says_open"]

OPEN = "cannot be determined"
OPEN_WORDS = dict.fromkeys(
    (
        *("can't be determined", "can not be determined", "cant be determined", "cbd"),
        *("cannot be determined from the article", "cannot be determined from the text"),
        *("cannot be determined from this source", "cannot be determined from the records"),
        *("cannot be determined from this report", "cannot be determined from the report"),
        *("it cannot be determined", "could not be determined", "cannot determine"),
        *("can't determine", "undetermined", "not determined", "not determinable"),
        *("undeterminable", "indeterminable", "cannot be decided", "cannot be known"),
        *("cannot be told", "cannot tell", "can't tell", "cannot say", "can't say"),
        *("cannotbe determined", "cannot bedetermined", "not stated", "not known", "unknown"),
        *("the article does not say", "the records allow both", "left open"),
    ),
    OPEN,
)
REASON = r"( (from|by|with|here|in|out of|for|because|since)\b.{0,80})?"
NOT_KNOWN = re.compile(
    r"(it |this |that )?(can not|cannot|can't|cant|could not|couldn't|not to) be "
    r"(determined?|known|told|said|decided|established|settled)"
    + REASON
    + r"|(we |i |you |one |nobody |no one )?(can not|cannot|can't|cant) (determine|tell|know|say)"
    + REASON
    + r"|(nobody|no one) (can|could) (determine|tell|know|say)(\b.{0,40})?"
    r"|cannot determined|canot be determined|cannot be determind|unclear"
)

LONGEST = 300
LEAD = re.compile(
    r"^(?:(?:it|this|that|the date|the statement) )?is (?=\w)|^(?:it|that)'s (?=\w)"
    r"|^(?:it )?(?:may |can )?moves? (?=\w)"
)
SPLIT = re.compile(r"\s*(?:[,;:(#=.]|\s-+\s|\s?->|\bbecause\b|\bsince\b)\s*")
HEDGES = re.compile(
    r"^(?:or|and|not|but|so|thus|hence)\b|\?"
    r"|\b(?:but|maybe|perhaps|probably|likely|possibly|presumably|unless|unsure|guess|neither)\b"
)
DENIALS = {"not", "no", "never", "nor", "nto", "neither", "without", "isn't", "aren't", "wasn't"}
DOUBTS = {"or", "either", "maybe", "perhaps", "probably", "possibly", "likely", "none"}
CANNOT = ("cannot", "can't", "cant")
OPPOSED = {"in", "un", "non", "dis", "im"}


def pick_option(
    value: object,
    options: Collection[str],
    also: Mapping[str, str] | None = None,
    *,
    lead: bool = True,
) -> str | None:
    """Return the one option that a value means, or None.

    A reason may stand behind it ("lower: it may still grow"), but none that hedges or names
    another option. "It is" and "moves" before an option, arrows, quotation marks and a list
    around it don't count. What denies an option or asks about it isn't that option.

    Args:
        value: a plain value.
        options: the words that the task lets choose from.
        also: other words, folded, with the option that they mean.
        lead: whether words such as "it is" may stand before it.
    """
    text = re.sub(r"^[\s→>*`|=-]+", "", tidy(alone(value))).rstrip(" `*|!")
    if not text or len(text) > LONGEST or "?" in text:
        return None
    known = dict(also or {})
    whole = named_by(text, options, known)
    if whole is None and lead and LEAD.match(text):
        text = LEAD.sub("", text, count=1)
        whole = named_by(text, options, known)
    if whole is not None:
        return whole
    head, mark, reason = SPLIT.sub("\n", text, count=1).partition("\n")
    meant = named_by(head, options, known) if mark else None
    return meant if meant and not is_second(reason, meant, options, known) else None


def says_open(value: object) -> bool:
    """Say whether a value is "cannot be determined", alone or with a reason after it.

    A second answer after it, such as a date or "yes", makes it something else.
    """
    said = pick_option(value, (OPEN,), OPEN_WORDS)
    return bool(said) and not re.search(r"(?<![\w])\d|\b(?:yes|out)\b|\bno\W*$", tidy(value))


def named_by(text: str, options: Collection[str], also: Mapping[str, str]) -> str | None:
    """Return the option that a text without a reason names, or None."""
    word = choose(text, options, dict(also))
    bare = text.strip(" \"'.,;:()[]{}")
    if word is None:
        hedged = HEDGES.search(bare)
        return OPEN if OPEN in options and not hedged and NOT_KNOWN.fullmatch(bare) else None
    forms = [word.casefold(), *(key for key, option in also.items() if option == word)]
    spaced = re.sub(r"[\s_-]+", " ", bare)
    if bare in forms or spaced in {re.sub(r"[\s_-]+", " ", form) for form in forms}:
        return word
    own = {part for form in forms for part in re.findall(r"[a-z']+", form)}
    said = set(re.findall(r"[a-z']+", bare))
    return None if opposed(spaced, forms) or (said & DOUBTS) - own else word


def opposed(text: str, forms: Collection[str]) -> bool:
    """Say whether a text means the opposite of the form it is closest to.

    "can be determined" is a letter or two from "can't be determined", and "as inexact" from
    "as exact", but neither is a slip of the pen.
    """
    near = get_close_matches(text, forms, n=1, cutoff=0.0)
    if not near:
        return False
    if denies(text) != denies(near[0]):
        return True
    for one, other in zip(text.split(), near[0].split(), strict=False):
        long, short = sorted((one, other), key=len, reverse=True)
        if long != short and long.endswith(short) and long.removesuffix(short) in OPPOSED:
            return True
    return False


def denies(text: str) -> bool:
    """Say whether a text holds a "not", a "cannot" or a slip of one."""
    return any(
        word in DENIALS
        or word.endswith(("n't", "not"))
        or (word not in ("can", "can be") and get_close_matches(word, CANNOT, n=1, cutoff=0.75))
        for word in text.split()
    )


def is_second(reason: str, meant: str, options: Collection[str], also: Mapping[str, str]) -> bool:
    """Say whether words behind an option hedge it, or name another option."""
    if HEDGES.search(reason):
        return True
    flat = f" {' '.join(re.findall(r'[a-z0-9]+', reason))} "
    own = f" {meant.casefold()} "
    for other in (f" {o.casefold()} " for o in options if o != meant):
        if other in (flat.replace(own, " ") if other in own else flat):
            return True
    parts = re.split(r"[,;/:()]|\b(?:or|and|not|so|thus)\b", reason)
    return any(choose(part, options, dict(also)) not in (None, meant) for part in parts)
