"""Item *lost-limits*: say what became of a figure's limit in each report."""

from __future__ import annotations

from conflicting_reports.agreement import cohen_kappa
from conflicting_reports.checks.answers import (
    UnreadableError,
    is_blank,
    plain,
    tidy,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.options import pick_option
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_lost_limits"]

KEPT, CHANGED, LOST, OPEN = "kept", "changed", "lost", "cannot be determined"
VERDICTS = (KEPT, CHANGED, LOST, OPEN)
ALSO = {
    "keep": KEPT,
    "retained": KEPT,
    "preserved": KEPT,
    "unchanged": KEPT,
    "altered": CHANGED,
    "change": CHANGED,
    "added": CHANGED,
    "lose": LOST,
    "dropped": LOST,
    "removed": LOST,
    "can't be determined": OPEN,
    "cant be determined": OPEN,
    "can not be determined": OPEN,
    "could not be determined": OPEN,
    "cannot determine": OPEN,
    "cannot be known": OPEN,
    "not determinable": OPEN,
    "undetermined": OPEN,
    "undeterminable": OPEN,
}


def wanted_limits(seed: Seed) -> dict[str, str]:
    """Return what became of the limit, by label, as coded in `tasks.csv`."""
    return {task.label: str(task.value) for task in seed.tasks_in("lost-limits")}


def read_verdict(value: object) -> str | None:
    """Return one of the four verdicts for a learner's words, or None."""
    text = tidy(value).strip(" !?.\"'")
    swapped = [v for v in VERDICTS if sorted(v) == sorted(text) and v[0] == text[0]]
    return swapped[0] if swapped else pick_option(text, VERDICTS, ALSO)


def check_lost_limits(answer: object, case: object = None) -> Feedback:
    """Return feedback for what became of each limit, a dict of label to verdict.

    The score is Cohen's kappa with the coding, cut off at 0: one verdict for all earns nothing.
    """
    item, name = "lost-limits", "limits"
    try:
        seed, found = chosen_case(case), plain(answer, name)
        wanted = wanted_limits(seed)
        if not wanted:
            return Feedback.unreadable(item, "This case has no reports for this task.")
        if is_blank(found):
            return Feedback.unattempted(
                item, f"Fill in `{name}`: one of {words(VERDICTS)} for each report."
            )
        said = read_labelled(found, tuple(wanted), name, strict=True).entries
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    given = {label: read_verdict(said.get(label)) for label in wanted}
    messages: list[str] = []
    blank = [label for label in wanted if is_blank(said.get(label))]
    unknown = [label for label in wanted if not given[label] and label not in blank]
    if unknown:
        shown = words(repr(said[label])[:40] for label in unknown[:3])
        messages.append(f"I can't read {shown}. Use exactly one of the four verdicts.")
    if blank:
        messages.append(f"No verdict yet for {words(blank)}.")
    codes = comment(wanted, given, messages)
    kappa = cohen_kappa(list(wanted.values()), [given[label] or "?" for label in wanted])
    return Feedback.graded(
        item,
        max(0.0, kappa or 0.0),
        messages[:6],
        codes,
        "A limit says in which direction a figure is open. You saw where it went, and left open "
        "what one single text can't tell.",
    )


def comment(wanted: dict[str, str], given: dict[str, str | None], messages: list[str]) -> list[str]:
    """Add what is to be said of the wrong verdicts, and return the misconceptions they show."""
    codes = []
    style = [k for k in wanted if given[k] == KEPT and wanted[k] in (CHANGED, LOST)]
    if style:
        codes.append("M21")
        messages.append(
            f"{words(style)}: put the report's wording in the place of the first one. Could the "
            "true number now lie where it couldn't before, or the other way round?"
        )
    sure = [k for k in wanted if given[k] == OPEN and wanted[k] != OPEN]
    if len(sure) >= 3:
        codes.append("M14")
    guessed = [k for k in wanted if given[k] in (KEPT, CHANGED, LOST) and wanted[k] == OPEN]
    if sure or guessed:
        messages.append(
            f"{words(sorted(sure + guessed))}: how is the first wording known? By quoted words, by the "
            "speaker's page, by two texts or by one? Read the rule under the table again."
        )
    swapped = [
        k
        for k in wanted
        if given[k] in (CHANGED, LOST) and given[k] != wanted[k] and wanted[k] != OPEN
    ]
    if swapped:
        messages.append(
            f"{words(swapped)}: is there a limit in the right column? If so, would the speaker "
            "recognise it as the same?"
        )
    return codes


ITEM = Item(
    "lost-limits",
    "08-the-same-day-elsewhere",
    "Follow the limit",
    "limits",
    ("M14", "M21"),
    check_lost_limits,
    model=wanted_limits,
    hints=(
        "Say each wording as a question: may the true number be higher? May it be lower? Compare the answers of the two columns.",
        "Before you compare, look in the left column for quotation marks or for two texts. Where there is only one text, either of the two may have changed something.",
    ),
    explanation="'Up to' closes a figure upwards, 'about' leaves it open on both sides, 'so far' and 'not final' leave it open upwards. A bare number is open nowhere. Other words with the same opening keep a limit. Where a single text stands against another one, nobody can say which of them has the first wording.",
)
