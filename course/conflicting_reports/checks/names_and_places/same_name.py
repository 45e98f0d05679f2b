"""Item *same-name*: say which person, body or place each form of a name stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from conflicting_reports.checks.answers import (
    UnreadableError,
    choose,
    is_blank,
    plain,
    tidy,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.names_and_places.verdict import (
    NONE,
    entries_of,
    means_none,
    no_material,
)
from conflicting_reports.checks.options import OPEN, says_open
from conflicting_reports.model import Name, Seed

__all__ = ["ITEM", "check_same_name"]

LONGEST, MOST = 200, 12  # characters of an entry, names in it
GENERIC = r"\s+(district|region|town|city|village|province)$"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a name as it was read, and what it stands for.

    Attributes:
        text: the form, letter by letter.
        records: ids of the names that it was coded with.
        wanted: names of the list, or `none of these`, or `cannot be determined`.
    """

    text: str
    records: tuple[str, ...]
    wanted: frozenset[str]


def forms(seed: Seed) -> dict[str, Form]:
    """Return the forms of the task by label."""
    rows: dict[str, Form] = {}
    for task in seed.tasks_in("same-name"):
        text, _, verdict = str(task.value).partition(" | ")
        before = rows.get(task.label, Form(text, (), frozenset()))
        wanted = {verdict or seed.name(task.record).name}
        rows[task.label] = Form(text, (*before.records, task.record), before.wanted | wanted)
    return rows


def listed(seed: Seed) -> list[Name]:
    """Return the names of the list in the task."""
    return [seed.name(task.record) for task in seed.tasks_in("same-name-list")]


def model_same_name(seed: Seed) -> dict[str, str | list[str]]:
    """Return what each form stands for: a name, a list of two, or one of the two verdicts."""
    return {
        label: next(iter(form.wanted)) if len(form.wanted) == 1 else sorted(form.wanted)
        for label, form in forms(seed).items()
    }


def options(seed: Seed, form: str) -> dict[str, str]:
    """Return other spellings of the listed names, none of them the form itself."""
    also: dict[str, str] = {}
    shared: set[str] = set()
    for name in listed(seed):
        given = {tidy(text) for text in name.article_forms}
        texts = {tidy(text) for text in (*name.aliases, *name.forms.get("english", ()))} - given
        if name.kind == "person":
            texts.add(tidy(name.name.split()[-1]))
        shared |= {text for text in texts if also.get(text, name.name) != name.name}
        also |= dict.fromkeys(texts, name.name)
    return {text: name for text, name in also.items() if text not in shared | {tidy(form)}}


def read_name(seed: Seed, value: object, form: str) -> str | None:
    """Return the listed name or the verdict that one text means, or None."""
    if len(tidy(value)) > LONGEST:
        return None
    verdict = read_verdict(seed, value)
    if verdict:
        return verdict
    text = tidy(value).strip(" \"'.,;:()[]")
    text = re.sub(r"\s*\([^)]*\)?$", "", text)
    people = [name.name.split()[-1] for name in listed(seed) if name.kind == "person"]
    exact = {tidy(text) for text in (*people, *(name.name for name in listed(seed)))}
    for said in (text, re.sub(GENERIC, "", re.sub(r"^the\s+", "", text))):
        if re.search(rf"\b{re.escape(said)}\b", tidy(form)) and said not in exact:
            return None
        meant = choose(said, [name.name for name in listed(seed)], options(seed, form))
        if meant and not closer(said, form, meant, seed):
            return meant
    return None


def read_verdict(seed: Seed, value: object) -> str | None:
    """Return the verdict that a text gives, also with a reason that names nothing of the list."""
    text = tidy(value).strip(" \"'.,;:")
    verdict, _, reason = re.sub(r"\s*[:;,(]\s*|\s+-+\s+", "\n", text, count=1).partition("\n")
    if any(tidy(name.name) in reason for name in listed(seed)) or re.search(
        r"\b(but|or|probably|perhaps|maybe|likely|presumably|possibly)\b", reason
    ):
        return None
    return OPEN if says_open(verdict) else NONE if means_none(verdict) else None


def closer(said: str, form: str, meant: str, seed: Seed) -> bool:
    """Say whether a text is a slip in copying the form rather than a name of the list."""
    known = [meant.casefold(), *(t for t, name in options(seed, form).items() if name == meant)]

    def like(other: str) -> float:
        return SequenceMatcher(None, said, other, autojunk=False).ratio()

    return said not in known and like(tidy(form)) >= max(map(like, known))


def read_names(seed: Seed, value: object, form: str) -> frozenset[str] | None:
    """Return all that an entry names; None if any part of it can't be read."""
    if type(value) is dict:
        value = list(value.values())
    if len(tidy(value)) > LONGEST or (type(value) is list and len(value) > MOST):
        return None
    if type(value) is list:
        parts = [read_names(seed, part, form) for part in value if not is_blank(part)]
        known = [part for part in parts if part is not None]
        return frozenset[str]().union(*known) if known and len(known) == len(parts) else None
    text = re.sub(r"^\W*([a-z]\s*[:=]|both\b)\s*", "", tidy(value))
    text = re.sub(rf"^\W*{re.escape(tidy(form))}\W*\s*(?:->|=|:|→)\s*", "", text)
    whole = read_name(seed, text, form)
    if whole:
        return frozenset({whole})
    pieces = [
        p for p in re.split(r"\s*(?:,|;|/|\+|&|\band\b|·)\s*", text) if p.strip(" .\"'[]{}()")
    ]
    if len(pieces) < 2:
        return None
    named = [read_name(seed, piece, form) for piece in pieces]
    return None if None in named else frozenset(str(name) for name in named)


def check_same_name(answer: object, case: object = None) -> Feedback:
    """Return feedback for what ten forms of names stand for, a dict of label to name.

    Each form counts the same; one of two joined names counts half. One entry for all forms
    earns at most 0.2.
    """
    item, name = "same-name", "same_name"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    if is_blank(found):
        return Feedback.unattempted(
            item, f"Fill in `{name}`: beside each letter a name from the list."
        )
    asked = forms(seed)
    if not asked:
        return no_material(seed, item)
    if type(found) is dict:
        by_form = {tidy(form.text): label for label, form in asked.items()}
        found = {by_form.get(tidy(key), key): value for key, value in found.items()}
    try:
        entries, extra = entries_of(found, list(asked), name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    score, faults = 0.0, dict[str, list[str]]()
    read = {}
    for label, form in asked.items():
        value = entries.get(label)
        said = None if is_blank(value) else read_names(seed, value, form.text)
        read[label] = said
        if said == form.wanted:
            score += 1
            continue
        fault = fault_of(seed, form, value, said)
        if fault == "half":
            score += 0.5
        faults.setdefault(fault, []).append(label)
    given = {said for said in read.values() if said}
    score /= len(asked)
    uniform = len(given) == 1 and len([s for s in read.values() if s]) > 3
    if uniform:
        score = min(score, 0.2)
    if extra:
        faults["extra"] = [repr(key)[:14] for key in extra[:3]]
        score = min(score, 0.9)
    known = sum(form.wanted != {OPEN} for form in asked.values())
    messages, codes = comments(faults, known)
    if uniform:
        messages = ["One answer for all forms tells nothing apart. Take them one by one."]
    return Feedback.graded(
        item,
        score,
        messages,
        codes,
        "A new spelling is no new person and no new place. And where a name fits several places, "
        "you left it open instead of guessing.",
    )


def fault_of(seed: Seed, form: Form, value: object, said: frozenset[str] | None) -> str:
    """Return what is wrong with an entry, in a word."""
    if is_blank(value):
        return "blank"
    if said is None:
        copied = type(value) is str and tidy(value).strip(" \"'.") == tidy(form.text)
        return "copied" if copied else "unread"
    if len(said) > len(form.wanted):
        return "several"
    if form.wanted == {OPEN}:
        return "guessed"
    if said == {OPEN}:
        return "gave up"
    if form.wanted == {NONE}:
        return "forced" if not crossed(seed, form, said) else "crossed"
    if said == {NONE}:
        return "stranger"
    if said < form.wanted:
        return "half"
    return "crossed" if crossed(seed, form, said) else "other"


def crossed(seed: Seed, form: Form, said: frozenset[str]) -> bool:
    """Say whether a place was sought in the state whose name for it was read."""
    if form.text in seed.text:
        return False
    truth = {seed.name(key).territory for key in form.records}
    chosen = {name.territory for name in listed(seed) if name.name in said}
    return bool(truth and chosen and None not in truth | chosen and not truth & chosen)


def comments(faults: dict[str, list[str]], known: int) -> tuple[list[str], list[str]]:
    """Return the messages and codes for the faults found, each with its labels.

    Leaving open a third or more of the forms that are `known` is a pattern, less may be a slip.
    """
    gave_up = len(faults.get("gave up", ()))
    said = {
        "unread": 'not in the list. Copy a name from it, or write "none of these" or "cannot be determined".',
        "copied": "that is the form itself. Which name of the list does it stand for?",
        "blank": "nothing here yet.",
        "several": "more names than the form holds. Decide, or say that nobody can.",
        "half": "one name found. Read the form aloud: is it only one?",
        "stranger": "one and the same can be spelled in many ways. Say it aloud, and compare the office or the place beside it.",
        "gave up": "the records do settle this. Ask: same office, same sentence, same spot?",
        "guessed": "look the form up in the explorer, and read the whole note.",
        "crossed": "a name from one side's language doesn't mean a place on that side. Look the form up.",
        "forced": "likeness is not enough. Look up the form: what does it stand for, and is that in the list?",
        "other": "compare the sounds, the office and the paragraph again.",
        "extra": "not a letter of the task.",
    }
    messages = [
        f"{words(faults[fault])}: {text}" for fault, text in said.items() if fault in faults
    ]
    codes = []
    if "stranger" in faults:
        codes.append("M13")
    if gave_up * 3 >= known:
        codes.append("M14")
    if "crossed" in faults:
        codes.append("M22")
    return messages[:6], codes


def explain(seed: Seed) -> str:
    """Return why the model answer is what it is, from the reasons coded with it."""
    reasons = {task.label: task.why for task in seed.tasks_in("same-name") if task.why}
    return " ".join(f"({label}) {why}" for label, why in reasons.items())


ITEM = Item(
    "same-name",
    "03-names-and-places",
    "Say who or what each name stands for",
    "same_name",
    ("M13", "M14", "M22"),
    check_same_name,
    model_same_name,
    (
        "Read the form aloud. Which letters change when a name is taken down by ear, or passes through another alphabet?",
        "One form holds two names. For the forms from outside the article, type each into the explorer and read the note below it: some names belong to more than one place.",
    ),
    explain,
)
