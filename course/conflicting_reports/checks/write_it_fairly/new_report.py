"""Item *new-report*: judge twelve statements on a report not seen before, and say how sure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from conflicting_reports.battery import Score, Statement, read_battery
from conflicting_reports.battery import score as battery_score
from conflicting_reports.checks.answers import (
    UnreadableError,
    is_blank,
    number_in,
    plain,
    tidy,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.labels import label_in, unlabelled
from conflicting_reports.checks.marking import credit_above_chance
from conflicting_reports.checks.options import OPEN
from conflicting_reports.checks.write_it_fairly.verdicts import VERDICTS, read_verdict
from conflicting_reports.errors import ConflictingReportsError
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed

__all__ = ["ITEM", "UNSEEN", "check_new_report"]

ID, NAME = "new-report", "readings"
UNSEEN = "bremmel-pass"
FIELDS = {
    **dict.fromkeys(("verdict", "verdicts", "judgement", "judgment"), "verdict"),
    **dict.fromkeys(("sure", "confidence", "how sure", "certainty", "surety"), "sure"),
}


def report_of(seed: Seed) -> Seed:
    """Return the case whose report is read: the unseen one, unless this case has its own."""
    return seed if seed.tasks_in(ID) else load_seed(UNSEEN)


def statements_of(seed: Seed) -> tuple[Statement, ...]:
    """Return the statements on the report."""
    return read_battery(report_of(seed).id)


def wanted_verdict(statement: Statement) -> str:
    """Return the verdict in the words of the task."""
    return OPEN if statement.verdict == "not determined" else statement.verdict


def model_new_report(seed: Seed) -> dict[str, dict[str, Any]]:
    """Return for each statement its verdict, and a confidence."""
    return {s.id: {"verdict": wanted_verdict(s), "sure": 90} for s in statements_of(seed)}


def check_new_report(answer: object, case: object = None) -> Feedback:
    """Return feedback for verdicts on a new report and the confidence in each.

    The score is the share of right verdicts per kind of verdict, corrected for chance, so that
    one for all earns nothing. Confidences that are missing cost a tenth; their values nothing.
    """
    try:
        seed, found = chosen_case(case), plain(answer, NAME)
        if is_blank(found):
            return Feedback.unattempted(
                ID, f"Fill in `{NAME}`: for each sentence a verdict, and how sure you are."
            )
        statements = statements_of(seed)
        labels = [s.id for s in statements]
        entries = read_labelled(rows_of(found, labels), labels, NAME, strict=True).entries
    except UnreadableError as error:
        return Feedback.unreadable(ID, str(error))
    except ConflictingReportsError:
        return Feedback.unreadable(ID, "This case has no material for this task.")
    rows = {label: read_row(entries.get(label), label) for label in labels}
    said = {label: rows[label][0] for label in labels}
    sure = usable({label: rows[label][1] for label in labels})
    blank = [label for label in labels if is_blank(entries.get(label)) or rows[label][2]]
    right = {s.id: float(said[s.id] == wanted_verdict(s)) for s in statements}
    codes = codes_of(report_of(seed), statements, said)
    messages = forms_told(labels, said, sure, blank, entries)
    messages += reread(statements, said, codes)
    told = credit_above_chance({s.id: s.verdict for s in statements}, right)
    numbers = numbers_told(statements, said, sure)
    share = told * (0.9 + 0.1 * len(sure) / len(labels))
    return Feedback.graded(
        ID,
        share,
        [*messages[:5], *([numbers] if numbers else [])],
        sorted({code for shown in codes.values() for code in shown}),
        f"You believed what the report says, denied what it rules out, and left open the rest. {numbers}",
    )


def field_of(key: Any) -> str | None:
    """Return the field of the form that a column's name means, or None."""
    return FIELDS.get(re.sub(r"[^a-z]+", " ", tidy(key)).strip())


def rows_of(found: Any, labels: list[str]) -> Any:
    """Return an answer given as columns, `{"verdict": {…}, "sure": {…}}`, as rows."""
    if type(found) is not dict or not found:
        return found
    fields = {key: field_of(key) for key in found}
    heads = [key for key, field in fields.items() if field is None]
    columns = {field: found[key] for key, field in fields.items() if field}
    if "verdict" not in columns or len(columns) != len(found) - len(heads) or len(heads) > 1:
        return found
    names: Any = found[heads[0]] if heads else labels
    if type(names) is not list:
        return found
    rows = []
    for at, name in enumerate(names):
        row = {}
        for field, column in columns.items():
            if type(column) is dict:
                keyed = {label_in(key, labels): value for key, value in column.items()}
                row[field] = keyed.get(label_in(name, labels))
            elif type(column) is list and len(column) == len(names):
                row[field] = column[at]
            else:
                return found
        rows.append([name, row])
    return rows


def read_row(entry: Any, label: str) -> tuple[str | None, float | None, bool]:
    """Return the verdict and the confidence of an entry, and whether its verdict is blank."""
    verdict, sure = entry, None
    if type(entry) is dict:
        row = {field_of(key): value for key, value in entry.items()}
        verdict, sure = row.get("verdict"), row.get("sure")
    elif type(entry) is list and len(entry) == 2:
        numeric = [n for n, part in enumerate(entry) if percent_in(part) is not None]
        at = 0 if numeric == [0] else 1
        verdict, sure = entry[1 - at], entry[at]
    elif type(entry) is str:
        text = unlabelled(entry, label)
        split = re.fullmatch(
            r"(.*?[a-z])[\s,;:(/-]*(\d+(?:\.\d+)?)\s*(%|per ?cent)?\)?", tidy(text)
        )
        verdict, sure = (split[1], split[2]) if split else (text, None)
    verdict = unlabelled(verdict, label)
    return read_verdict(verdict), percent_in(sure), is_blank(verdict)


def percent_in(value: Any) -> float | None:
    """Return a number from 0 to 100, or None."""
    if type(value) is list and len(value) == 1:
        value = value[0]
    if type(value) is str and re.search(r"-\s*\d", tidy(value)):
        return None
    number = number_in(value)
    return number if number is not None and 0 <= number <= 100 else None


def usable(sure: Mapping[str, float | None]) -> dict[str, float]:
    """Return the confidences that are percentages; 0.8 is none, nor is 1 beside 0.8."""
    given = {label: number for label, number in sure.items() if number is not None}
    shares = any(0 < number < 1 for number in given.values()) and max(given.values()) <= 1
    return {} if shares else {k: number for k, number in given.items() if not 0 < number < 1}


def codes_of(
    report: Seed, statements: tuple[Statement, ...], said: Mapping[str, str | None]
) -> dict[str, list[str]]:
    """Return the misconceptions that the verdicts show, by statement; M14 stands under ""."""
    codes: dict[str, list[str]] = {}
    for task in report.tasks_in(ID):
        if task.value and said.get(task.label) == "supported":
            codes.setdefault(task.label, []).append(task.value)
    plainly = [said[s.id] for s in statements if s.verdict == "supported"]
    if all(plainly) and sum(v == "supported" for v in plainly) <= len(plainly) // 4:
        codes[""] = ["M14"]
    return codes


def forms_told(
    labels: list[str],
    said: Mapping[str, str | None],
    sure: Mapping[str, float],
    blank: list[str],
    entries: Mapping[str, Any],
) -> list[str]:
    """Return what is to be said of rows that are empty or can't be read."""
    messages = []
    unread = [label for label in labels if said[label] is None and label not in blank]
    if blank:
        messages.append(f"No verdict yet for {words(blank)}.")
    if unread:
        messages.append(
            f"Choose one for each: {', '.join(list(VERDICTS)[:-1])} or {OPEN}. See "
            f"{'every row' if unread == labels else words(unread)}."
        )
    unsure = [label for label in labels if label not in sure and label in entries]
    if unsure:
        messages.append(
            "`sure` should be one number from 0 to 100 (80, not 0.8). See "
            f"{'every row' if unsure == labels else words(unsure)}."
        )
    return messages


COMMENTS = {
    "M4": "add two numbers only if nobody can be in both. Which words of {place} tell you that?",
    "M6": "write the day beside each of the two figures before you compare them. Start at {place}.",
    "M7": "which words say who counted, and who looked at the count? Start at {place}.",
    "M8": "read the speaker's own words in {place} to their end.",
    "M9": "put a finger on the words of {place} that say so. How far do they reach?",
    "M11": "whose word is it in {place}, and what does the next one say? Is the order of the text an order in time?",
}


def reread(
    statements: tuple[Statement, ...],
    said: Mapping[str, str | None],
    codes: Mapping[str, list[str]],
) -> list[str]:
    """Return where to read again, at most four times; what shows a misconception first."""
    wrong = [s for s in statements if said[s.id] and said[s.id] != wanted_verdict(s)]
    messages = []
    if "" in codes:
        messages.append(
            "You gave almost none of your trust to this report. Doubt needs words in the text as much "
            "as belief does: look for sentences that only repeat what somebody said."
        )
    for statement in sorted(wrong, key=lambda s: s.id not in codes):
        place = f"P{statement.paragraph} of the report"
        code = codes.get(statement.id, [""])[0]
        comment = COMMENTS.get(
            code, "read {place} again, word by word, and lay the sentence beside it."
        )
        messages.append(f"{statement.id}: {comment.format(place=place)}")
    return messages[:4]


def numbers_told(
    statements: tuple[Statement, ...], said: Mapping[str, str | None], sure: Mapping[str, float]
) -> str:
    """Return the Brier score of a full answer, with discernment and suspicion, in words."""
    if any(said[s.id] is None or s.id not in sure for s in statements):
        return ""
    found: Score = battery_score(
        statements,
        {
            s.id: ("not determined" if said[s.id] == OPEN else str(said[s.id]), sure[s.id])  # type: ignore[misc]
            for s in statements
        },
    )
    told = (
        f"You were {found.confidence:.0%} sure on average, and {found.right:.0%} were right: Brier score "
        f"{found.brier:.2f} (0 is best). Suspicion {found.suspicion:.2f}: the share that you did not believe."
    )
    wrong = round((1 - found.right) * len(statements))
    if 0 < wrong < len(statements) / 2:
        return told  # with few wrong, discernment would tell which way they are wrong
    return f"{told} Discernment {found.discernment:.2f}: 1 is best, 0 is none."


def explain(seed: Seed) -> str:
    """Return the reason for each verdict."""
    return " ".join(f"({s.id}) {s.why}" for s in statements_of(seed))


ITEM = Item(
    ID,
    "09-write-it-fairly",
    "Read a report you have not seen before",
    NAME,
    ("M4", "M6", "M7", "M8", "M9", "M11", "M14"),
    check_new_report,
    model_new_report,
    (
        "For each sentence, find the words of the report that decide it. If you find none that say it and "
        "none that rule it out, it stays open.",
        "Keep three questions apart: does somebody say it, does somebody else check it, and does the report "
        "mention it at all? A sentence about what somebody said is settled by their words alone.",
    ),
    explain,
)
